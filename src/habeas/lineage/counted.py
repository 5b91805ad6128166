"""Who counted a number that a report gives without a name: what the other reports of the same event say of it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import date

from habeas.lexicon.source_joins import office_of
from habeas.lexicon.sources import core_words, is_generic_government, kind_of, known_source
from habeas.lineage.coincidence import BY_CHANCE, at_one_time, day_of
from habeas.lineage.sources import is_described
from habeas.model import Figure, Reading, Record

# Reports of one country and those days that have so many numbers in common tell of the same event.
_IN_COMMON = 2
# A number that more reports than these give says nothing of one event.
_REPORTS_AT_MOST = 300
_NAMELESS_ROLE = "other"
NOBODY, DESCRIBED, PERSON, BODY = range(4)


def standing(name: str | None, persons: Container[tuple[str, ...]]) -> int:
    """What a name is worth as the name of who counted: a body, a person who may speak for one, or only a description."""
    if name is None:
        return NOBODY
    if known_source(name) is not None or office_of(name) is not None or is_generic_government(name):
        return BODY
    if is_described(name):
        return DESCRIBED
    if kind_of(name) != "unknown":
        return BODY
    lone = len(core_words(name)) == 1 and not name.isupper()
    return PERSON if lone or core_words(name) in persons else BODY


def people_of(readings: Iterable[Reading]) -> frozenset[tuple[str, ...]]:
    """The names of people, as far as some report says what they are: a body read as a person has no role."""
    return frozenset(core_words(p.name) for r in readings for p in r.people if p.named and p.role != _NAMELESS_ROLE)


class _Said(Record, frozen=True, kw_only=True):
    """One report's number: who is named for it, what that name is worth, and what is counted."""

    source: str | None
    worth: int
    measure: str


class Counted:
    """What every report of a study says of every number, looked up by event."""

    def __init__(
        self, readings: Sequence[Reading], root_of: Mapping[str, str], named: Callable[[Reading, Figure], str | None]
    ) -> None:
        self._persons = people_of(readings)
        self._root = {r.report: root_of.get(r.report, r.report) for r in readings}
        self._day = {r.report: day_of(r) for r in readings}
        self._countries = {r.report: frozenset(f.country for f in r.figures if f.country) for r in readings}
        self._said: dict[str, dict[int, list[_Said]]] = {}
        self._giving: defaultdict[int, list[str]] = defaultdict(list)
        self._of_root: defaultdict[str, list[str]] = defaultdict(list)
        self._near: dict[str, frozenset[str]] = {}
        for reading in sorted(readings, key=lambda r: r.report):
            said: defaultdict[int, list[_Said]] = defaultdict(list)
            for figure in reading.figures:
                if figure.point is not None:
                    source = named(reading, figure)
                    said[figure.point].append(_Said(source=source, worth=self.worth(source), measure=figure.measure))
            self._said[reading.report] = dict(said)
            self._of_root[self._root[reading.report]].append(reading.report)
            for number in said:
                self._giving[number].append(reading.report)

    def worth(self, source: str | None) -> int:
        """What a name is worth: see `standing`."""
        return standing(source, self._persons)

    def near(self, report: str) -> frozenset[str]:
        """The reports that tell of the same event: of one root, or of those days and with several numbers in common."""
        if report not in self._near:
            common: Counter[str] = Counter()
            for number in self._said[report]:
                giving = self._giving[number]
                if number > BY_CHANCE and len(giving) <= _REPORTS_AT_MOST:
                    common.update(giving)
            alike = {other for other, n in common.items() if n >= _IN_COMMON and self._at_one_time(report, other)}
            self._near[report] = frozenset(alike.union(self._of_root[self._root[report]][:_REPORTS_AT_MOST]) - {report})
        return self._near[report]

    def _at_one_time(self, a: str, b: str) -> bool:
        one, other = self._countries[a], self._countries[b]
        return at_one_time(self._day[a], self._day[b]) and (not one or not other or not one.isdisjoint(other))

    def who(self, report: str, figure: Figure, above: int) -> str | None:
        """Whom this report and the others of the event name for this number: one worth more than `above`, or None.

        Where they name several: one for the same measure before others, one whom the report itself cites, one whom most roots name.
        """
        number = figure.point
        if number is None:
            return None
        found: defaultdict[str, set[str]] = defaultdict(set)
        fitting: set[str] = set()
        for other in (report, *sorted(self.near(report))):
            for name, measure in {(s.source, s.measure) for s in self._said[other].get(number, ()) if s.worth == BODY and s.source}:
                found[name].add(self._root[other])
                if measure == figure.measure:
                    fitting.add(name)
        if not found and above < PERSON:
            return self._person(report, number)
        cited = {s.source for some in self._said[report].values() for s in some}
        ranked = sorted(found, key=lambda name: (name not in fitting, name not in cited, -len(found[name]), name))
        return ranked[0] if ranked else None

    def _person(self, report: str, number: int) -> str | None:
        """The person whom most roots of the event name for this number."""
        names: defaultdict[str, set[str]] = defaultdict(set)
        for other in (report, *self.near(report)):
            for said in self._said[other].get(number, ()):
                if said.worth == PERSON and said.source:
                    names[said.source].add(self._root[other])
        return min(names, key=lambda name: (-len(names[name]), name), default=None)

    def in_family(self, report: str, figure: Figure, source: str) -> str:
        """Whom the reports of one root name for a number: who is named only in one made from others was misread there."""
        number, root = figure.point, self._root[report]
        if number is None:
            return source
        family = self._of_root[root][:_REPORTS_AT_MOST]
        if len(family) < 2:
            return source
        named = self._bodies([root] if root in self._said else family, number) or self._bodies(family, number)
        if not named or source in self._bodies([root], number):
            return source
        if any(source in self._bodies([other], number) for other in self.near(report) if self._root[other] != root):
            return source
        return min(named, key=lambda name: (-named[name], name))

    def _bodies(self, reports: Iterable[str], number: int) -> Counter[str]:
        found: Counter[str] = Counter()
        for report in reports:
            found.update({s.source for s in self._said.get(report, {}).get(number, ()) if s.worth == BODY and s.source})
        return found

    def first_to_say(self, report: str, figure: Figure) -> str:
        """The root of the earliest report of the event that gives this number and names nobody: all had it from one place."""
        if figure.point is None or figure.point <= BY_CHANCE:
            return self._root[report]
        giving = [report, *(other for other in self.near(report) if figure.point in self._said[other])]
        first = min(giving, key=lambda one: (self._day[one] or date.max, one))
        return self._root[first]
