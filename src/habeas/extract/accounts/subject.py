"""Of whom is it said? The prisoner of the sentence, the one its speaker speaks for, the one spoken of before, or a collective."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from habeas.extract.accounts.match import Classes
from habeas.extract.accounts.span import Draft
from habeas.extract.entities.find import EntityTable
from habeas.extract.entities.table import Mention
from habeas.extract.text.scene import Scene
from habeas.lexicon.accounts import AccountWords
from habeas.model import Mentioned

_DEFAULT = {
    "condition_of_release": "those released",
    "cause_of_death": "those who died",
    "legality": "the detentions",
    "motive": "the detentions",
    "confirmation": "the detentions",
}
# What a collective that is only named beside an assertion stands for, by what the assertion is about.
_ABOUT_HELD = {
    "the detentions": "those detained",
    "families": "those detained",
    "the election result": "those detained",
    "the charges": "those detained",
}
_MEANS = {
    "condition_of_release": dict.fromkeys(("those detained", "the detentions", "families", "the releases"), "those released"),
    "confirmation": {"those released": "the releases", "those detained": "the detentions", "families": "the detentions"},
    "treatment": _ABOUT_HELD,
    "medical_care": _ABOUT_HELD,
    "due_process": _ABOUT_HELD,
    "cause_of_death": dict.fromkeys(("those detained", "the detentions", "families"), "those who died"),
}
# Whoever holds these roles speaks of prisoners; he is seldom one.
_SPEAKING_ROLES = frozenset(("official", "expert", "lawyer", "journalist"))
_CARRIED = frozenset(("treatment", "medical_care", "due_process", "charge", "innocence", "condition_of_release", "cause_of_death"))
# Frames of mere silence.
_SILENT = frozenset(("confirm_silent", "confirm_declined", "confirm_mute", "confirm_no_word", "confirm_said", "confirm_unverified"))
_SENTENCES_BACK = 2
_FOCUS_BACK = 5
_HELD = frozenset(("arrested", "held", "released", "charged", "sentenced", "transferred", "exiled", "tortured", "died"))


@dataclass(frozen=True, slots=True)
class Persons:
    """What the people of a report tell of its accounts: who is in custody, and for whom of them a relative speaks."""

    held: frozenset[str]
    spoken_for: dict[str, str]


def persons_of(people: tuple[Mentioned, ...]) -> Persons:
    """The names of the people in custody, and by the name of a relative the first of them whom they are tied to."""
    named = {p.name for p in people if p.named}
    held = frozenset(p.name for p in people if p.named and (p.role == "detainee" or any(a.act in _HELD for a in p.acts)))
    spoken_for: dict[str, str] = {}
    for person in people:
        ties = [t.to for t in person.relations if t.to in named]
        of = next((t for t in ties if t in held), ties[0] if ties else None)
        if of is not None and person.name not in held:
            spoken_for[person.name] = of
    return Persons(held, spoken_for)


def of_no_office(persons: Persons, draft: Draft) -> bool:
    """Is it a prisoner or a relative who only keeps silent ("his mother did not want to talk")? That leaves nothing unconfirmed."""
    silent = draft.topic == "confirmation" and draft.stance == "does_not_confirm"
    return silent and draft.match.frame.name in _SILENT and (draft.source in persons.held or draft.source in persons.spoken_for)


def _cued(scene: Scene, words: AccountWords, first: int, last: int) -> str | None:
    """The collective that the nearest word before the assertion's end names (those who died, the charges …)."""
    norm = scene.tokens.norm
    for i in range(last - 1, first - 1, -1):
        for label, phrase in words.subjects.get(norm[i], ()):
            if i + len(phrase) <= last and tuple(norm[i : i + len(phrase)]) == phrase:
                return label
    return None


def _person(table: EntityTable, draft: Draft, persons: Persons, first: int, last: int) -> str | None:
    """The person in custody named last among tokens first..last, else the last who may be; never the speaker."""
    other: str | None = None
    for mention in reversed(list(table.behind(first, last))):
        entity = table.of(mention)
        if entity.kind != "person" or not entity.named or _is_speaker(table, mention, draft):
            continue
        if entity.name in persons.held:
            return entity.name
        if other is None and entity.role not in _SPEAKING_ROLES:
            other = persons.spoken_for.get(entity.name, entity.name)
    return other


def _is_speaker(table: EntityTable, mention: Mention, draft: Draft) -> bool:
    """Does the mention name who speaks? A witness may speak of himself, but then no other is named."""
    return table.of(mention).name == draft.source


def _earlier(scene: Scene, number: int, back: int, same_paragraph: bool) -> int:
    """The first token of the sentences before: at most `back` of them."""
    first = scene.sentences[number][0]
    for before in range(number - 1, max(-1, number - 1 - back), -1):
        if same_paragraph and "\n" in scene.tokens.norm[scene.sentences[before][1] : first]:
            break
        first = scene.sentences[before][0]
    return first


def _number(classes: Classes, words: AccountWords, draft: Draft) -> str:
    """Does the assertion speak of one, of many, or does nothing tell? "They beat him" speaks of him."""
    seen = reduce(or_, classes.mask[max(0, draft.first - 3) : draft.last], 0)
    if seen & words.bits.get("one_person", 0):
        return "one"
    return "many" if seen & words.bits.get("many_people", 0) else ""


def subject_of(scene: Scene, table: EntityTable, words: AccountWords, classes: Classes, persons: Persons, draft: Draft) -> str:
    """The person of the sentence, whom its speaker speaks for, a collective, the person before, or what the topic is about."""
    number = scene.sentence_of[draft.first]
    first, _ = scene.sentences[number]
    count = _number(classes, words, draft)
    if draft.topic != "confirmation" and count != "many":
        here = _person(table, draft, persons, first, draft.last)
        if here is not None:
            return here
    if draft.topic in _CARRIED and count == "one":
        spoken = persons.spoken_for.get(draft.source or "")
        focus = spoken or _person(table, draft, persons, _earlier(scene, number, _FOCUS_BACK, False), first)
        if focus is not None:
            return focus
    cued = _cued(scene, words, first, draft.last)
    if cued is not None:
        return _MEANS.get(draft.topic, {}).get(cued, cued)
    earlier = _earlier(scene, number, _SENTENCES_BACK, True)
    if draft.topic in _CARRIED and count != "many":
        before = _person(table, draft, persons, earlier, first) or persons.spoken_for.get(draft.source or "")
        if before is not None:
            return before
    cued = _cued(scene, words, earlier, first)
    return _MEANS.get(draft.topic, {}).get(cued, cued) if cued is not None else _DEFAULT.get(draft.topic, "those detained")
