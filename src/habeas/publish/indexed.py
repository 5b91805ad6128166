"""Where is it? The dossier with everything findable: the mark of a sentence, the figure behind an id, the copies of a root."""

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from habeas.model import Account, Contradiction, Dossier, Edge, Event, Figure, Passage, Relation, Series
from habeas.model.record import Record
from habeas.publish.speakers import folded, kind_of
from habeas.publish.words import SpeakerKind

# A page of more sentences than this opens slowly on a telephone; the tables and dossier.json hold the rest.
SENTENCES_SHOWN = 8_000
CONTRADICTIONS_SHOWN = 120
_KIND_OF_ROLE = {"official": "government", "opposition": "opposition", "expert": "monitor"}


class Mark(Record, frozen=True, kw_only=True):
    """The name of a sentence ("C2") and where its link leads; `quoted` is false where the dossier carries no sentence there."""

    name: str
    href: str
    quoted: bool = True


class Piece(Record, frozen=True, kw_only=True):
    """A stretch of a sentence that habeas writes: plain text, or a number with the mark it links to."""

    text: str
    mark: Mark | None = None
    kind: str = ""


def letters(position: int) -> str:
    """0 as A, 25 as Z, 26 as AA: the name of a report on the page."""
    name = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


class Indexed:
    """A dossier with its look-ups; nothing here changes."""

    def __init__(self, dossier: Dossier, kinds: Mapping[str, str] | None = None, prefix: str = "") -> None:
        self.dossier = dossier
        self.kinds = {folded(name): kind for name, kind in (kinds or {}).items()}
        self._roles = _kinds_by_role(dossier)
        self._prefix = prefix
        self.letter = {report.id: letters(n) for n, report in enumerate(dossier.reports)}
        self.reports = {report.id: report for report in dossier.reports}
        self._passages = {r.id: tuple(sorted(r.passages, key=lambda p: (p.start, p.end))) for r in dossier.reports}
        self.disputed = {c.id: c for c in dossier.reconciled.contradictions[:CONTRADICTIONS_SHOWN]}
        self._shown = self._on_the_page()

    def passages(self, report: str) -> tuple[Passage, ...]:
        """The sentences of a report that the page carries, in text order."""
        return self._shown.get(report, ())

    def passages_left_out(self, report: str) -> int:
        """How many sentences the dossier carries beyond those on the page."""
        return len(self._passages[report]) - len(self.passages(report))

    def _on_the_page(self) -> dict[str, tuple[Passage, ...]]:
        """All sentences while they are few; of many the same number for each report, those of contradictions and figures first."""
        if sum(map(len, self._passages.values())) <= SENTENCES_SHOWN:
            return self._passages
        most = max(1, SENTENCES_SHOWN // max(1, len(self._passages)))
        weights = self._weights()
        shown = {}
        for report, passages in self._passages.items():
            ranked = sorted(range(len(passages)), key=lambda n: (weights.get((report, n), 2), n))
            shown[report] = tuple(passages[n] for n in sorted(ranked[:most]))
        return shown

    def _weights(self) -> dict[tuple[str, int], int]:
        """How much a sentence is wanted, by report and position: 0 where it stands in a contradiction, 1 where it has a figure."""
        told = {id_ for c in self.disputed.values() for id_ in (*c.figures, *c.accounts)}
        weights: dict[tuple[str, int], int] = {}
        wanted: list[Figure | Account] = [*self.dossier.figures, *self.dossier.accounts]
        for one in wanted:
            weight = 0 if one.id in told else 1 if isinstance(one, Figure) else 2
            place = _place(self._passages.get(one.report, ()), one.start)
            if place is not None:
                weights[one.report, place] = min(weight, weights.get((one.report, place), 2))
        return weights

    def mark(self, report: str, start: int) -> Mark:
        """The mark of the sentence at an offset; the report itself where the dossier does not carry that sentence."""
        letter = self.letter.get(report, "?")
        place = _place(self.passages(report), start)
        if place is None:
            return Mark(name=letter, href=f"#{self._prefix}{letter}", quoted=False)
        return Mark(name=f"{letter}{place + 1}", href=f"#{self._prefix}{letter}{place + 1}")

    def passage(self, report: str, start: int) -> Passage | None:
        """The sentence at an offset, where the dossier carries it."""
        carried = self._passages.get(report, ())
        place = _place(carried, start)
        return None if place is None else carried[place]

    def mark_of(self, figure: Figure) -> Mark:
        """The mark of the sentence in which a figure stands."""
        return self.mark(figure.report, figure.start)

    def language(self, report: str) -> str:
        """The language of a report's sentences, for the page's lang attributes."""
        held = self.reports.get(report)
        return held.language if held else "und"

    def kind(self, source: str | None) -> SpeakerKind:
        """What kind of speaker a source is."""
        return kind_of(source, self.kinds, self._roles)

    def outlet(self, report: str) -> str:
        """The publisher of a report, or its title or id where no publisher is known."""
        held = self.reports.get(report)
        return report if held is None else held.publisher or held.title or f"report {self.letter[report]}"

    def counter(self, name: str) -> str:
        """A counter as a page names it: a report that speaks in its own voice is named by its letter."""
        return f"report {self.letter[name]} itself" if name in self.letter else name

    def signature(self, report: str) -> str:
        """A report in a table: its letter, and its publisher where one is known."""
        held = self.reports.get(report)
        letter = self.letter.get(report, "?")
        return f"{letter} · {held.publisher}" if held is not None and held.publisher else letter

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Figures by id."""
        return {figure.id: figure for figure in self.dossier.figures}

    @cached_property
    def accounts(self) -> dict[str, Account]:
        """Accounts by id."""
        return {account.id: account for account in self.dossier.accounts}

    @cached_property
    def by_report(self) -> dict[str, tuple[Figure, ...]]:
        """The figures of each report in text order, so that `part_of` can be followed."""
        found: dict[str, list[Figure]] = {}
        for figure in sorted(self.dossier.figures, key=lambda f: (f.report, f.start, f.end)):
            found.setdefault(figure.report, []).append(figure)
        return {report: tuple(figures) for report, figures in found.items()}

    @cached_property
    def accounts_by_report(self) -> dict[str, tuple[Account, ...]]:
        """The accounts of each report in the order that `disputes` counts."""
        found: dict[str, list[Account]] = {}
        for account in self.dossier.accounts:
            found.setdefault(account.report, []).append(account)
        return {report: tuple(accounts) for report, accounts in found.items()}

    @cached_property
    def relations(self) -> dict[str, tuple[Relation, ...]]:
        """The relations in which a figure takes part."""
        found: dict[str, list[Relation]] = {}
        for relation in self.dossier.reconciled.relations:
            found.setdefault(relation.a, []).append(relation)
            found.setdefault(relation.b, []).append(relation)
        return {figure: tuple(relations) for figure, relations in found.items()}

    @cached_property
    def contradictions(self) -> dict[str, tuple[Contradiction, ...]]:
        """The contradictions in which a figure takes part."""
        found: dict[str, list[Contradiction]] = {}
        for contradiction in self.dossier.reconciled.contradictions:
            for figure in contradiction.figures:
                found.setdefault(figure, []).append(contradiction)
        return {figure: tuple(some) for figure, some in found.items()}

    @cached_property
    def edges(self) -> dict[str, Edge]:
        """Where each report's text comes from."""
        return {edge.report: edge for edge in self.dossier.lineage.edges}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.dossier.reconciled.events}

    @cached_property
    def series_of(self) -> dict[str, Series]:
        """The series each figure belongs to."""
        return {f: series for series in self.dossier.reconciled.series for point in series.points for f in point.figures}

    def whole(self, figure: Figure) -> Figure | None:
        """The figure that this one is an explicit part of."""
        figures = self.by_report.get(figure.report, ())
        position = figure.part_of
        return figures[position] if position is not None and 0 <= position < len(figures) else None

    def is_copy(self, report: str) -> bool:
        """Whether the report repeats another one that is held: it adds no weight of its own."""
        edge = self.edges.get(report)
        return edge is not None and edge.parent is not None

    def root(self, report: str) -> str:
        """The root of a report: itself, another report, or a publisher that is named but not held."""
        return self.dossier.lineage.root_of.get(report, report)


def _place(passages: tuple[Passage, ...], start: int) -> int | None:
    place = bisect_right(passages, start, key=lambda p: p.start) - 1
    return place if 0 <= place < len(passages) and start < passages[place].end else None


def _kinds_by_role(dossier: Dossier) -> dict[str, str]:
    """What the reports say of a speaker who is a person: an official speaks for the government."""
    return {folded(p.name): _KIND_OF_ROLE[p.role] for p in dossier.people if p.named and p.role in _KIND_OF_ROLE}
