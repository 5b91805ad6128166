"""What do the reports themselves say? Each report's sentences with their numbers marked and leading back to the answer."""

from collections.abc import Mapping

from habeas.model import Figure, Passage, ReportView
from habeas.model.record import Record
from habeas.publish.indexed import Indexed
from habeas.publish.words import day, spoken, words


class Run(Record, frozen=True, kw_only=True):
    """A stretch of a sentence: plain, or a number that is a figure; `back` is where its number is used."""

    text: str
    kind: str = ""
    planned: bool = False
    back: str = ""
    says: str = ""


class Sentence(Record, frozen=True, kw_only=True):
    """A quoted sentence with its mark, and what else was read in it."""

    name: str
    runs: tuple[Run, ...]
    notes: tuple[str, ...]


class ReportPart(Record, frozen=True, kw_only=True):
    """A report as the last section of a dossier shows it."""

    letter: str
    id: str
    title: str
    name: str
    published: str
    date_from: str
    language: str
    url: str | None
    sha256: str
    origin: str
    also: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    full_text: str | None
    left_out: int = 0


DATE_FROM = {
    "meta": "as stated by hand",
    "file": "from the file",
    "text": "from the text",
    "option": "from the command line",
}


def reports_of(index: Indexed, rows: Mapping[str, str]) -> tuple[ReportPart, ...]:
    """Every report with the sentences that the dossier carries; `rows` says where on the page each figure's row stands."""
    return tuple(_part(index, report, rows) for report in index.dossier.reports)


def _part(index: Indexed, report: ReportView, rows: Mapping[str, str]) -> ReportPart:
    letter = index.letter[report.id]
    figures = [(f, rows.get(f.id, "")) for f in index.by_report.get(report.id, ())]
    numbered = enumerate(index.passages(report.id), start=1)
    return ReportPart(
        letter=letter,
        id=report.id,
        title=report.title or report.id,
        name=report.publisher or "publisher not named",
        published=day(report.published) if report.published else "date unknown",
        date_from=DATE_FROM.get(report.published_from or "", ""),
        language=report.language,
        url=web_address(report.url),
        sha256=report.sha256,
        origin=origin_words(index, report.id),
        also=report.also,
        sentences=tuple(_sentence(index, f"{letter}{n}", report.id, passage, figures) for n, passage in numbered),
        full_text=report.full_text,
        left_out=index.passages_left_out(report.id),
    )


def web_address(url: str | None) -> str | None:
    """The address where it is one a browser may follow; never a script or a file."""
    return url if url is not None and url.lower().startswith(("https://", "http://")) else None


def origin_words(index: Indexed, report: str) -> str:
    """Where the text of a report comes from, in words: "rewrite of The Northern Times, which is not held"."""
    edge = index.edges.get(report)
    if edge is None or (edge.parent is None and edge.credited is None):
        return words().copies["original"]
    kind = words().copies[edge.kind]
    if edge.parent is not None:
        sure = "" if edge.direction_sure else " (which came first is not sure)"
        return f"{kind} of {index.letter.get(edge.parent, '?')}, {index.outlet(edge.parent)}{sure}"
    return f"{kind} of {edge.credited}, which is not held"


def _sentence(index: Indexed, name: str, report: str, passage: Passage, figures: list[tuple[Figure, str]]) -> Sentence:
    inside = [(f, row) for f, row in figures if passage.start <= f.start < passage.end]
    return Sentence(name=name, runs=runs_of(index, passage, inside), notes=_notes(index, report, passage))


def runs_of(index: Indexed, passage: Passage, figures: list[tuple[Figure, str]]) -> tuple[Run, ...]:
    """The sentence cut at its figures; overlapping or overhanging figures are left unmarked rather than misquoted."""
    runs: list[Run] = []
    at = passage.start
    for figure, row in sorted(figures, key=lambda pair: (pair[0].start, pair[0].end)):
        if figure.start < at or figure.end > passage.end:
            continue
        if figure.start > at:
            runs.append(Run(text=passage.text[at - passage.start : figure.start - passage.start]))
        runs.append(_marked(index, passage, figure, row))
        at = figure.end
    if at < passage.end:
        runs.append(Run(text=passage.text[at - passage.start :]))
    return tuple(runs)


def _marked(index: Indexed, passage: Passage, figure: Figure, row: str) -> Run:
    told = words().measures[figure.measure]
    planned = figure.modality == "planned"
    label = told.planned_label if planned else told.label
    who = figure.source or "the report’s own voice"
    return Run(
        text=passage.text[figure.start - passage.start : figure.end - passage.start],
        kind=index.kind(figure.source),
        planned=planned,
        back=row,
        says=f"{label}: {spoken(figure)}; {who}; {day(figure.as_of)}",
    )


def _notes(index: Indexed, report: str, passage: Passage) -> tuple[str, ...]:
    """What is said here without a number, in the page's words."""
    notes: dict[str, None] = {}
    for account in index.accounts_by_report.get(report, ()):
        if passage.start <= account.start < passage.end:
            who = account.source or "the report"
            notes[f"{words().topics[account.topic]}, on {account.subject}: {who} ({words().stances[account.stance]})"] = None
    return tuple(notes)
