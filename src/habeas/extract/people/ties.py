"""Who is whose mother, son or lawyer: ties that the text states, and the unnamed relatives it describes."""

from dataclasses import dataclass

from habeas.extract.entities.known import sexes_of
from habeas.extract.entities.table import EntityTable, Mention
from habeas.extract.speech.find import Attribution, source_at
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords
from habeas.lexicon.people import people_words, story_words
from habeas.lexicon.vocabulary import W

# So many words may describe a relative before the "of" that says whose; none that leads elsewhere.
_ADJECTIVES = 2
# So far behind "married to" the other's name stands, with a title before it.
_REACH = 6
_LEADS = W.preposition | W.relative | W.coordinator | W.be_now | W.be_past | W.have


@dataclass(slots=True)
class Kinship:
    """Entity `a` is the `relation` ("mother of") of entity `b`; `mention` is where the kin word stands. `a` is -1 for several."""

    a: int
    b: int
    relation: str
    mention: Mention
    word: str


def _named(table: EntityTable, mention: Mention, not_this: int) -> bool:
    entity = table.of(mention)
    return entity.kind == "person" and entity.named and mention.entity != not_this


def _possessor(scene: Scene, words: ActorWords, table: EntityTable, said: list[Attribution], at: int, entity: int) -> int | None:
    """Whom "her" or "su" before a kin word means: the person spoken of last; "my" is the speaker's."""
    if scene.tokens.norm[at] in words.first_person:
        speaker = source_at(said, at)
        known = speaker is not None and speaker.entity != entity and table.entities[speaker.entity].kind == "person"
        return speaker.entity if speaker is not None and known else None
    sex = words.possessives.get(scene.tokens.norm[at])
    start = scene.sentences[scene.sentence_of[at]][0]
    second: int | None = None
    for mention in table.before(at, max(0, start - 160)):
        if not _named(table, mention, entity) or mention.how == "role":
            continue
        said_of = sexes_of(table.of(mention))
        if sex is None or sex in said_of:
            return mention.entity
        if not said_of and second is None:
            second = mention.entity
        if second is not None and mention.first < start:
            break
    return second


def _owner(
    scene: Scene, words: ActorWords, table: EntityTable, said: list[Attribution], kin: tuple[int, int], entity: int
) -> int | None:
    """Whose relative: "X's mother", "madre de X", "su madre"."""
    kin_first, kin_last = kin
    norm = scene.tokens.norm
    j = kin_first - 1
    while j > 0 and norm[j].isalpha() and norm[j] not in words.possessives and kin_first - j < 3 and not scene.flags[j]:
        j -= 1
    if j > 0 and scene.owns(j):
        owner = table.ending_at(j)
        return owner.entity if owner is not None and table.of(owner).kind == "person" else None
    if kin_last < len(norm) and scene.flags[kin_last] & W.preposition:
        for mention in table.behind(kin_last + 1, kin_last + 6):
            if _named(table, mention, entity) and mention.outer - kin_last <= 2:
                return mention.entity
            break
    if j >= 0 and (norm[j] in words.possessives or (j == kin_first - 1 and _by_article(scene, words, kin))):
        return _possessor(scene, words, table, said, j, entity)
    return None


def _by_article(scene: Scene, words: ActorWords, kin: tuple[int, int]) -> bool:
    """Does the article alone say whose relative it is ("O filho foi levado": the son of whom the text speaks)?"""
    norm, (first, last) = scene.tokens.norm, kin
    listed = people_words(scene.report.language).kin_by_article
    ruled = last < len(norm) and scene.has(last, W.preposition)
    return not ruled and last == first + 1 and norm[first] in listed and norm[first - 1] in words.definite


def _over_adjectives(scene: Scene, last: int) -> int:
    """Behind what a kin word is called between it and whose relative it is ("filho mais velho de X", "hermano menor de X")."""
    norm, i = scene.tokens.norm, last
    while i < len(norm) and i - last < _ADJECTIVES and norm[i].isalpha() and not scene.flags[i] & _LEADS:
        i += 1
    plain = not any(scene.tokens.is_capital(k) for k in range(last, i))
    return i if plain and i < len(norm) and scene.has(i, W.of) else last


def find_ties(scene: Scene, table: EntityTable, words: ActorWords, said: list[Attribution]) -> list[Kinship]:
    """Every kinship the text states between two of its people."""
    out: list[Kinship] = []
    seen: set[tuple[int, int]] = set()
    norm = scene.tokens.norm
    for i in range(len(norm)):
        if norm[i] not in words.phrases or scene.blocked[i]:
            continue
        found = words.match(norm, i, len(norm))
        if found is None or found[1].kind not in ("kin", "kin_plural"):
            continue
        kin_last = _over_adjectives(scene, i + len(found[0]))
        if found[1].kind == "kin_plural":
            owner = _owner(scene, words, table, said, (i, kin_last), -1)
            if owner is not None:
                out.append(Kinship(-1, owner, found[1].relation, table.mentions[0], found[1].word))
            continue
        bearer = _bearer(scene, table, i, kin_last)
        if bearer is None:
            continue
        owner = _owner(scene, words, table, said, (i, kin_last), bearer.entity)
        if owner is None or owner == bearer.entity or (bearer.entity, owner) in seen:
            continue
        seen |= {(bearer.entity, owner), (owner, bearer.entity)}
        out.append(Kinship(bearer.entity, owner, found[1].relation, bearer, found[1].word))
    return out + _married(scene, table, words, seen)


def _married(scene: Scene, table: EntityTable, words: ActorWords, seen: set[tuple[int, int]]) -> list[Kinship]:
    """Whom somebody is said to be married to: "X, casada com o professor Y", "X, who is married to Y"."""
    norm, out = scene.tokens.norm, list[Kinship]()
    wed = story_words(scene.report.language).wed
    for i, word in enumerate(norm):
        for parts, relation in wed.get(word, ()):
            last = i + len(parts)
            if tuple(norm[i:last]) != parts or scene.blocked[i]:
                continue
            near = (m for m in table.behind(last, last + _REACH) if table.of(m).kind == "person" and table.of(m).named)
            other = next((m for m in near if m.outer <= last + 2), None)
            start = scene.sentences[scene.sentence_of[i]][0]
            own = (m for m in table.before(i, start) if table.of(m).kind == "person" and table.of(m).named)
            bearer = next((m for m in own if other is not None and m.entity != other.entity and m.how != "role"), None)
            if other is not None and bearer is not None and (bearer.entity, other.entity) not in seen:
                told = words.sexed.get((relation, table.of(bearer).sex or ""), relation)
                out.append(Kinship(bearer.entity, other.entity, told, bearer, told.split()[0]))
    return out


def _bearer(scene: Scene, table: EntityTable, kin_first: int, kin_last: int) -> Mention | None:
    """Who the kin word is said of: the name behind it, the name before its apposition, or the unnamed relative itself."""
    norm = scene.tokens.norm
    for mention in table.behind(kin_last, kin_last + 8):
        gap = [norm[i] for i in range(kin_last, mention.outer)]
        if table.of(mention).kind != "person" or mention.how == "pronoun":
            break
        if (
            not gap
            or gap == [","]
            or (gap[-1] == "," and gap.count(",") == 1 and len(gap) <= 5 and scene.flags[kin_last] & W.preposition)
        ):
            return mention
        break
    covering = table.covering(kin_first)
    if covering is not None and table.of(covering).kind == "person":
        return covering
    j = kin_first - 1
    while j > 0 and kin_first - j < 5 and norm[j] != ",":
        j -= 1
    if norm[j] != ",":
        return None
    for before in table.before(j, max(scene.sentences[scene.sentence_of[kin_first]][0], j - 10)):
        kind = table.of(before).kind
        if kind == "person" and before.how != "role":
            return before
        if kind not in ("place", "name", "org"):
            return None
    return None
