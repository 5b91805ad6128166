"""The words in which a change between two days is told, in each language that habeas speaks."""

from functools import cache

from habeas.lexicon.comparability import comparability
from habeas.lexicon.files import Entry, load
from habeas.lexicon.verdict_sentences import SPOKEN, verdict_words
from habeas.model.changes import CauseOfChange
from habeas.model.figure import Group, Measure, Modality


class OneMany(Entry, frozen=True, kw_only=True):
    """ "1 count", "2 counts"."""

    one: str
    many: str


class ChangeWords(Entry, frozen=True, kw_only=True):
    """One language of the file shared/changes.yaml, which explains what stands in braces."""

    head: str
    none: str
    count: OneMany
    what: str
    in_place: str
    planned: str
    alleged: str
    denied: str
    moved: str
    same_step: str
    appeared: str
    gone: str
    revised: str
    steady: str
    open_best: str
    floor: str
    unknown: str
    no_day: str
    because: str
    carries: str
    causes: dict[CauseOfChange, str]
    nobody: str
    new: str
    lost: str
    withdrawn: str
    contradiction_new: str
    contradiction_gone: str
    method: str

    def modality(self, which: Modality) -> str:
        """How a count is told that nobody says has happened; what happened is told as it is."""
        return {"planned": self.planned, "alleged": self.alleged, "denied": self.denied}.get(which, "{what}")


@cache
def _all() -> dict[str, ChangeWords]:
    return load("shared", "changes", dict[str, ChangeWords])


def change_words(lang: str = SPOKEN) -> ChangeWords:
    """The words of a language; the program's own where it has none."""
    return _all().get(lang) or _all()[SPOKEN]


def counted_words(group: Group, measure: Measure, lang: str = SPOKEN) -> str:
    """Whom a count counts and what happened to them: "political prisoners released"."""
    words = verdict_words(lang)
    who = words.groups.get(group) or comparability().groups[group].phrase
    what = words.measures.get(measure) or comparability().measures[measure].phrase
    return change_words(lang).what.format(who=who, what=what)


def day_words(day: str | None, lang: str = SPOKEN) -> str:
    """A day as a sentence of the language says it; a month or a year as it is written."""
    words = verdict_words(lang)
    parts = (day or "").split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return day or change_words(lang).no_day
    return words.day.format(day=int(parts[2]), month=words.months[int(parts[1]) - 1], year=int(parts[0]))
