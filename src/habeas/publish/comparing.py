"""Why is your number not theirs? One page, or lines for a terminal: verdict, both sentences, what one can write, what decides."""

from collections.abc import Mapping, Sequence

from habeas.model import Comparison, Dossier, Figure
from habeas.model.record import Record
from habeas.publish.chart import Chart, draw
from habeas.publish.disputes import Side, side_of_figure
from habeas.publish.indexed import Indexed
from habeas.publish.render import page, printable
from habeas.publish.sentences import origin_words
from habeas.publish.words import day, plural, spoken, words

SHOWN = 40


class ReasonView(Record, frozen=True, kw_only=True):
    """A cause with what in the two texts shows it."""

    cause: str
    sentence: str


class ComparisonView(Record, frozen=True, kw_only=True):
    """One comparison as the page prints it."""

    anchor: str
    short: str
    headline: str
    verdict: str
    why: str
    code: str
    rule: str
    sides: tuple[Side, ...]
    chart: Chart
    reasons: tuple[ReasonView, ...]
    can_write: str
    cannot_write: str
    roots: tuple[str, ...]
    counters: tuple[str, ...]
    weight: str
    missing: tuple[str, ...]


class ComparePage(Record, frozen=True, kw_only=True):
    """All that the template of comparisons sees."""

    title: str
    comparisons: tuple[ComparisonView, ...]
    left_out: int
    version: str


def compare_page(comparisons: Sequence[Comparison], dossier: Dossier, kinds: Mapping[str, str] | None = None) -> bytes:
    """The comparisons as one printable page, in the order given."""
    views = tuple(_view(dossier, kinds, found, place) for place, found in enumerate(comparisons[:SHOWN], start=1))
    title = views[0].headline if len(views) == 1 else "Why is your number not theirs?"
    left_out = max(0, len(comparisons) - SHOWN)
    return page("compare.html.j2", ComparePage(title=title, comparisons=views, left_out=left_out, version=dossier.version))


def _view(dossier: Dossier, kinds: Mapping[str, str] | None, found: Comparison, place: int) -> ComparisonView:
    index = Indexed(dossier, kinds, prefix=f"compare-{place}-")
    pair = sorted((found.a, found.b), key=lambda f: f.as_of or "")
    return ComparisonView(
        anchor=f"compare-{place}",
        short=f"{spoken(found.a)} and {spoken(found.b)}",
        headline=found.headline or words().verdicts[found.verdict],
        verdict=words().verdicts[found.verdict],
        why=found.why,
        code=found.verdict,
        rule=found.rule,
        sides=tuple(side_of_figure(index, figure, label=_label(index, figure)) for figure in (found.a, found.b)),
        chart=draw(index, words().measures[found.a.measure].chart, list(pair), 2),
        reasons=tuple(ReasonView(cause=words().causes[r.cause], sentence=r.sentence) for r in found.reasons),
        can_write=found.can_write,
        cannot_write=found.cannot_write,
        roots=tuple(_root(index, root) for root in found.roots),
        counters=found.counters,
        weight=weight(found),
        missing=found.missing,
    )


def _root(index: Indexed, root: str) -> str:
    return f"{index.letter[root]}, {index.outlet(root)}" if root in index.letter else f"{root} (not held)"


def weight(found: Comparison) -> str:
    """ "2 roots, 1 counter": how much stands behind the two numbers."""
    counters = plural(len(found.counters), "counter", "counters") if found.counters else "no counter named"
    return f"{plural(len(found.roots), 'root', 'roots')}, {counters}"


def _label(index: Indexed, figure: Figure) -> str:
    told = words().measures[figure.measure]
    what = told.planned_label if figure.modality == "planned" else told.label
    modality = "" if figure.modality == "actual" else f", {words().modalities[figure.modality]}"
    return f"{spoken(figure)} · {what.lower()}{modality} · {origin_words(index, figure.report)}"


def compare_text(comparisons: Sequence[Comparison], dossier: Dossier, kinds: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The comparisons as lines for a terminal, without colour."""
    index = Indexed(dossier, kinds)
    lines: list[str] = []
    for found in comparisons:
        lines += [*_lines(index, found), ""]
    return tuple(printable(line) for line in lines[:-1])


def _lines(index: Indexed, found: Comparison) -> list[str]:
    lines = [found.headline or words().verdicts[found.verdict], found.why, ""]
    for figure in (found.a, found.b):
        passage = index.passage(figure.report, figure.start)
        quote = " ".join(passage.text.split()) if passage else figure.text
        who = figure.source or "the report’s own voice"
        lines.append(f"  {spoken(figure)}  {who}, for {day(figure.as_of)}; {index.outlet(figure.report)}")
        lines.append(f"    “{quote}” [{index.mark_of(figure).name}]")
    if found.can_write:
        lines += ["", f"  You can write:  {found.can_write}"]
    if found.cannot_write:
        lines.append(f"  But not:        {found.cannot_write}")
    if found.reasons:
        lines += ["", "  What explains the gap:"]
        lines += [f"    {words().causes[reason.cause]}: {reason.sentence}" for reason in found.reasons]
    lines += ["", f"  How much stands behind it: {weight(found)}."]
    if found.missing:
        lines += ["  Missing to decide:", *(f"    - {what}" for what in found.missing)]
    return [*lines, f"  Verdict: {found.verdict} (rule {found.rule})"]
