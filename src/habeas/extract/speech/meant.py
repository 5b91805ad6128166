"""Whom a speaker's phrase means that gives no name: "the woman", "the fisherman", "the mother", "the same official", "he"."""

from habeas.extract.entities.known import agrees, sexes_of
from habeas.extract.entities.table import Entity, Mention
from habeas.extract.speech.agree import are_several, one_speaks
from habeas.extract.speech.cues import Cue, Stage, described_as
from habeas.extract.speech.documents import holds_paper
from habeas.extract.speech.onward import CROWD, TURN, leads, opener, put_first, same_paragraph
from habeas.lexicon.actors import Mark, bare

_OFFICE = "official"
# So many sentences back a person may have spoken who goes on to tell.
_STILL = 3
# No paragraph is longer than so many words.
_LONG = 600


def by_name(stage: Stage, number: int, mention: Mention, entity: int, edge: int, last: int) -> int:
    """The one person whom the paragraph has named, where a noun alone takes them up: "Ana … «…», explica a advogada".

    `last` is who spoke last. `edge` is where the frame begins: a calling means the one named only behind a quotation ("O jurista
    disse" keeps its word).
    """
    who, norm = stage.table.entities[entity], stage.scene.tokens.norm
    if _several_bodies(stage, mention, who):
        return described_as(stage, mention.outer, mention.last).entity
    if mention.how != "role" or norm[mention.outer] not in stage.actors.definite:
        return entity
    plain = norm[mention.outer] not in stage.actors.possessives
    if plain and (meant := _meant_by_noun(stage, number, mention, last)) >= 0:
        return meant
    quoted = edge > 1 and (stage.quoted[edge - 1] >= 0 or stage.quoted[edge - 2] >= 0)
    if not quoted or who.kind != "person" or who.named or mention.last - mention.first > 1:
        return entity
    return _only_named(stage, number, mention, who)


def same_one(stage: Stage, mention: Mention, last: int, spoke: int, *, said: bool) -> int:
    """The last speaker, where a phrase says that it is the same ("o mesmo responsável", "the same lawyer"); -1 for none.

    `spoke` is the last body with a name that did.
    """
    phrase = range(mention.outer, mention.last)
    same = next((i for i in phrase if stage.scene.tokens.norm[i] in stage.actors.same), mention.last)
    known = mention.how == "role" and same < mention.first
    pointed = same < mention.last
    # "El mismo registro anota": the list just spoken of
    listed = said and mention.how == "group" and pointed
    body = last >= 0 and stage.table.entities[last].kind in ("org", "office")
    # "según la misma fuente"
    source = stage.scene.tokens.norm[mention.first] in stage.speech.tellers
    again = source and not said and pointed
    if (again and last >= 0) or (listed and body and holds_paper(stage, phrase.start, phrase.stop)):
        return last
    # "segundo a mesma organização", "el mismo centro"
    if pointed and last >= 0 and _same_noun(stage, mention, stage.table.entities[last]):
        return last
    if pointed and spoke >= 0 and _same_body(stage, mention, stage.table.entities[spoke]):
        return spoke
    both = known and last >= 0 and stage.table.of(mention).kind == stage.table.entities[last].kind == "person"
    mark = _mark_of(stage, mention)
    # "O mesmo porta-voz" is the spokesman, whoever spoke since.
    titled = stage.table.of(mention).named and mark in stage.table.of(mention).marks
    return last if both and not titled and stage.table.entities[last].named else -1


def _several_bodies(stage: Stage, mention: Mention, who: Entity) -> bool:
    """Does a noun in the plural mean bodies in general, and none with a name ("As associações só viram 30")?"""
    scene, word = stage.scene, stage.scene.tokens.norm[mention.outer]
    plural = stage.speech.pro_drop and word in stage.actors.definite and word.endswith(scene.rules.plural_ends)
    noun = scene.tokens.norm[mention.first] not in who.words
    return plural and noun and mention.outer < mention.first and mention.how == "role" and who.kind == "org" and who.named


def _same_noun(stage: Stage, mention: Mention, spoke: Entity) -> bool:
    """Does a phrase repeat the noun of an authority without a name that spoke last ("the health ministry … the same ministry")?"""
    nouns = set(stage.scene.tokens.norm[mention.first : mention.last]) - stage.actors.same
    return not spoke.named and spoke.kind in ("office", "collective", "org") and bool({bare(w) for w in nouns} & set(spoke.words))


def _same_body(stage: Stage, mention: Mention, spoke: Entity) -> bool:
    """Does a noun for bodies mean the one that spoke last ("a mesma organização", "el mismo centro" of a Centre)?"""
    words = stage.scene.tokens.norm[mention.first : mention.last]
    known = any(w in stage.actors.generic or (w in stage.actors.heads and w in spoke.words) for w in words)
    return mention.how in ("role", "group") and known


def teller(stage: Stage, number: int, cue: Cue, heard: tuple[int, int, int]) -> int:
    """Who tells by a verb without a subject: the last speaker, or the last person where only a body said something since.

    `heard` is who spoke last, which person did and in which sentence; whoever a sentence since is about is told of further.
    """
    last, person, told = heard
    norm = stage.scene.tokens.norm
    closed = norm[min(cue.last, len(norm) - 1)] in (",", ".", ":")
    tells = closed and any(norm[i] in stage.speech.personal for i in range(cue.first, cue.last))
    several = last >= 0 and are_several(stage, stage.table.entities[last])
    if several and one_speaks(stage, cue):
        return person if number - told <= _STILL else -1  # "Ana … Las familias esperan. Prometió …": no families
    body = last >= 0 and stage.table.entities[last].kind in ("org", "office", "collective")
    if not (tells and body and person >= 0 and number - told <= _STILL):
        return last
    for k in range(number - 1, told, -1):
        who = opener(stage, k)
        if who is not None and stage.table.of(who).kind == "person" and stage.table.of(who).named:
            return who.entity
    return person


def _only_named(stage: Stage, number: int, mention: Mention, who: Entity) -> int:
    """The one person whom a paragraph names before a title that may be theirs; the bearer of the title where there is no such.

    Another title is another's ("el alcalde Ana … dijo el ministro"), and who holds an office needs no name.
    """
    people, table = _named_in(stage, number, mention), stage.table
    others = [m for m in people.values() if not _titled_apart(table.of(m), who)]
    fitting = [m for m in others if _fits(table.of(m), who) and (len(people) == 1 or _told_of(stage, m))]
    return fitting[0].entity if len(others) == len(fitting) == 1 and who.role != _OFFICE else mention.entity


def _fits(other: Entity, who: Entity) -> bool:
    """May two be one, by what is known of their sex?"""
    return len(sexes_of(other) | sexes_of(who)) <= 1


def _named_in(stage: Stage, number: int, mention: Mention) -> dict[int, Mention]:
    """Everybody whom a paragraph names before a mention, each where they are named first; if nobody, whom the one above names."""
    k = _opening(stage, number)
    people = _people(stage, k, number, mention)
    return people if people or k == 0 else _people(stage, _opening(stage, k - 1), k - 1, mention)


def _opening(stage: Stage, number: int) -> int:
    """The sentence that opens a paragraph, or one so far before."""
    k = number
    while k > 0 and number - k < TURN and same_paragraph(stage, k - 1, number):
        k -= 1
    return k


def _people(stage: Stage, a: int, b: int, mention: Mention) -> dict[int, Mention]:
    """The named people of sentences a to b, before a mention."""
    out: dict[int, Mention] = {}
    for m in (m for n in range(a, b + 1) for m in stage.table.by_sentence[n][:CROWD] if m.first < mention.first):
        if m.how != "pronoun" and stage.table.of(m).kind == "person" and stage.table.of(m).named:
            out.setdefault(m.entity, m)
    return out


def _titled_apart(other: Entity, who: Entity) -> bool:
    """Has somebody another title than who is meant?"""
    words = {m.word for m in other.marks if m.kind == "title"}
    return bool(words and not words & {m.word for m in who.marks})


def _meant_by_noun(stage: Stage, number: int, mention: Mention, last: int) -> int:
    """Whom "the woman" or "the mother" means: the one person of the paragraph of whom it may be said, else the phrase's own entity.

    "Ana waits for her son Luis. … said the woman" is Ana, as "the mother" is; a relative is only whose kin the paragraph speaks of.
    -1 where the noun is another than these.
    """
    actors, table = stage.actors, stage.table
    mark = _mark_of(stage, mention)
    kin = mark is not None and mark.kind == "kin" and mark.word not in actors.anyone
    if mark is None or table.of(mention).named or not (kin or mark.word in actors.anyone):
        return -1
    sex = actors.anyone.get(mark.word) or mark.sex
    fitting = [
        m
        for m in _named_in(stage, number, mention).values()
        if agrees(table.of(m), sex) and (m.entity == last or _told_of(stage, m))
    ]
    shared = actors.shared_titles
    fitting = [m for m in fitting if all(known.role != _OFFICE or known.word in shared for known in table.of(m).marks)]
    if kin:
        fitting = [m for m in fitting if _has_kin(stage, number, m, mark.relation)]
    # "Ana … Her sister Luisa …": a relative is told of for the sake of the other.
    own = [m for m in fitting if all(known.kind != "kin" for known in table.of(m).marks)]
    fitting = own if len(fitting) > 1 else fitting
    return fitting[0].entity if len(fitting) == 1 and not _brought_in(stage, mention) else mention.entity


def _mark_of(stage: Stage, mention: Mention) -> Mark | None:
    """The title or kin word that a mention consists of."""
    norm = stage.scene.tokens.norm
    found = stage.actors.match(norm, mention.first, mention.last)
    return found[1] if found is not None and len(found[0]) == mention.last - mention.first else None


def _told_of(stage: Stage, mention: Mention) -> bool:
    """Does a sentence tell of somebody it names: as its subject, or put first?"""
    number = stage.scene.sentence_of[mention.first]
    return leads(stage, number, mention) or put_first(stage, number, mention)


def _has_kin(stage: Stage, number: int, mention: Mention, relation: str) -> bool:
    """Is somebody spoken of behind a person, in its paragraph, whose relative they are ("Ana …. Her son …": "the mother")?"""
    actors = stage.actors
    plain = actors.inverse.get(relation, "")
    theirs = {plain, *(kind for (word, _), kind in actors.sexed.items() if word == plain)}
    here = range(stage.scene.sentence_of[mention.first], number + 1)
    later = (m for n in here for m in stage.table.by_sentence[n][:CROWD] if m.first >= mention.last and m.entity != mention.entity)
    return any(mark.kind == "kin" and mark.relation in theirs for m in later for mark in stage.table.of(m).marks)


def _brought_in(stage: Stage, mention: Mention) -> bool:
    """Does the paragraph bring somebody without a name in by the same noun ("Una mujer espera … dijo la mujer")?"""
    norm, first = stage.scene.tokens.norm, mention.first
    start = first
    while start > 0 and first - start < _LONG and norm[start - 1] != "\n":
        start -= 1
    return any(norm[i] == norm[first] and norm[i - 1] in stage.actors.indefinite for i in range(start + 1, first))
