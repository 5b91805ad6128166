"""Who counted: every figure's original asserter, folded so that a name, an acronym and a spokesperson are one counter."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from habeas.lexicon.comparability import country_name
from habeas.lexicon.sources import SourceKind, core_words, is_generic_government, kind_of, known_source
from habeas.model import Figure, Reading

_ROLE_KINDS: dict[str, SourceKind] = {
    "official": "government", "opposition": "opposition", "relative": "family", "expert": "monitor", "lawyer": "monitor",
    "journalist": "outlet",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counter:
    """The original asserter of a number. `named` is false for a report's own voice; one `camp` may revise each other's counts."""

    key: str
    name: str
    kind: SourceKind
    named: bool

    def camp(self, country: str | None) -> str:
        """Offices of one government speak of one count; every other counter keeps its own."""
        return f"government {country}" if self.kind == "government" else self.key


class Counters:
    """The counters of a study: learns acronyms and spokespersons from the readings, then names each figure's counter."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        names = sorted({f.source for r in readings for f in r.figures if f.source})
        self._acronyms = _acronyms(names)
        self._roles = {r.report: _roles(r) for r in readings}
        self._inherited = {r.report: _inherited(r) for r in readings}
        self._only = {r.report: self._only_monitor(r) for r in readings}

    def of(self, figure: Figure, reading: Reading, root: str) -> Counter:
        """Who counted this: its source, else the source that the same report names for the same number, else the report itself."""
        source = figure.source or self._inherited[reading.report].get((figure.measure, figure.point))
        if source is None and reading.publisher and kind_of(reading.publisher) == "monitor":
            source = reading.publisher  # a monitor's own bulletin: its voice is its count
        if source is None:
            name = reading.publisher or root
            return Counter(key=f"own {root}", name=name, kind="outlet", named=False)
        role = self._roles[reading.report].get(core_words(source))
        spoken_for = self._only[reading.report] if role in ("expert", "lawyer") and known_source(source) is None else None
        return self._named(spoken_for or source, figure.country, None if spoken_for else role)

    def _named(self, source: str, country: str | None, role: str | None) -> Counter:
        source = self._acronyms.get(source, source)
        known = known_source(source)
        if known is not None:
            return Counter(key=known.id, name=known.name, kind=known.kind, named=True)
        if is_generic_government(source):
            name = f"the government of {country_name(country)}"
            return Counter(key=f"government of {country}", name=name, kind="government", named=True)
        kind = kind_of(source)
        if kind == "unknown" and role is not None:
            kind = _ROLE_KINDS.get(role, "unknown")
        return Counter(key=" ".join(core_words(source)) or source, name=source, kind=kind, named=True)

    def _only_monitor(self, reading: Reading) -> str | None:
        """The one monitor that a report cites: its experts and lawyers speak for it. None where it cites none or several."""
        said = {f.source for f in reading.figures if f.source} | {a.source for a in reading.accounts if a.source}
        folded: dict[str, str] = {}
        for source in sorted(said):
            if kind_of(source) == "monitor":
                folded.setdefault(self._named(source, None, None).key, source)
        return next(iter(folded.values())) if len(folded) == 1 else None


def _roles(reading: Reading) -> dict[tuple[str, ...], str]:
    return {core_words(person.name): person.role for person in reading.people if person.named}


def _inherited(reading: Reading) -> dict[tuple[str, int | None], str]:
    """For each measure and printed number the one source that the report gives it: a headline repeats what the body attributes."""
    said: dict[tuple[str, int | None], set[str]] = defaultdict(set)
    for figure in reading.figures:
        if figure.source and figure.point is not None:
            said[figure.measure, figure.point].add(figure.source)
    return {key: min(sources) for key, sources in said.items() if len(sources) == 1}


def _acronyms(names: Sequence[str]) -> dict[str, str]:
    """Acronyms led back to the one long name with these initials."""
    longs: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = [word for word in name.replace("(", " ").replace(")", " ").split() if word[:1].isupper()]
        if len(words) > 1:
            longs["".join(word[0] for word in words if not (word.isupper() and len(word) > 1))].add(name)
    short = [name for name in names if name.isupper() and 2 <= len(name) <= 10 and " " not in name]
    return {name: min(longs[name]) for name in short if len(longs.get(name, ())) == 1}
