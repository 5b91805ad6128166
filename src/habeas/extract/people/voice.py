"""What people tell of themselves: "I was held for nine days", said X; «Me golpearon en la celda», contó X."""

from habeas.extract.entities.table import EntityTable, Mention
from habeas.extract.people.apposition import is_void, story_hits
from habeas.extract.people.record import Person
from habeas.extract.people.told import ACTS, Told
from habeas.extract.speech.cues import quotes_of
from habeas.extract.speech.find import Attribution, source_at
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.people import PeopleWords, people_words

_UNDERGONE = ("past", "part", "state", "phrase")
_DONE = ("past", "fin")


def own_words(scene: Scene, table: EntityTable, people: dict[int, Person], said: list[Attribution], taken: list[Hit]) -> list[Told]:
    """The acts that somebody named tells of themselves in their own quotation; `taken`: the verbs of taking the speaker away."""
    listed = people_words(scene.report.language)
    inside = quotes_of(scene)[0]
    out: list[Told] = []
    for hit in [*scene.acts, *story_hits(scene, listed, own=True), *taken]:
        act = ACTS.get(hit.lex.measure)
        if act is None or hit.lex.wide or inside[hit.first] < 0 or scene.blocked[hit.first] or scene.sentence_of[hit.first] < 0:
            continue
        own = hit.lex.use == "own" or _suffered(scene, listed, hit) or _done_to_me(scene, listed, hit)
        if not own or is_void(scene, listed, hit):
            continue
        source = source_at(said, hit.first)
        mention = _nearest(table, source.entity, hit) if source is not None and source.entity in people else None
        if mention is not None:
            out.append(Told(hit, mention, act))
    return out


def _suffered(scene: Scene, listed: PeopleWords, hit: Hit) -> bool:
    """Does "I was" stand before the act, with at most one word between?"""
    if hit.lex.form not in _UNDERGONE or hit.lex.use == "subject":
        return False
    norm = scene.tokens.norm
    ends = (hit.first, hit.first - 1)
    return any(tuple(norm[end - size : end]) in listed.i_was for end in ends for size in (1, 2, 3) if end >= size)


def _done_to_me(scene: Scene, listed: PeopleWords, hit: Hit) -> bool:
    """Is "me" the act's object: "arrested me", "me detuvieron", "prenderam-me"?"""
    if hit.lex.form not in _DONE or hit.lex.use != "object":
        return False
    norm, i = scene.tokens.norm, hit.last
    i += i < len(norm) and norm[i] == "-"
    behind = i < len(norm) and norm[i] in listed.me
    before = not listed.me_behind and hit.first > 0 and norm[hit.first - 1] in listed.me
    return behind or (before and (hit.first < 2 or norm[hit.first - 2] not in listed.ifs))


def _nearest(table: EntityTable, entity: int, hit: Hit) -> Mention | None:
    """The mention by name of whoever speaks that is nearest to the act."""
    if not table.entities[entity].named or table.entities[entity].kind != "person":
        return None
    found = [m for m in table.mentions if m.entity == entity and m.how in ("name", "short")]
    return min(found, key=lambda m: abs(m.first - hit.first), default=None)
