"""What the terminal shows of a tally: the answer first, then what cannot be true, then everything else in a few lines."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from habeas.cli.screen import many

if TYPE_CHECKING:
    from rich.console import RenderableType

    from habeas.engine.jobs.tallying import TallyOutcome
    from habeas.model.tally import ColumnMap, Tally

CANDIDATES, DIFFERENCES, CLAIMS = 6, 5, 12


def tally_lines(outcome: "TallyOutcome") -> "Iterator[RenderableType]":
    """Everything the terminal shows after a tally, piece by piece."""
    from rich.text import Text

    found = outcome.tally
    yield Text(coverage_sentence(found), style="bold")
    yield from _shares(found)
    for bounds in found.bounds[:1]:
        yield _fact("Bounds", bounds.why)
    if found.announced is not None:
        yield from _announced(found)
    yield from _impossible(found)
    yield from _compared(found)
    yield from _claims(found)
    yield from _rest(outcome)


def coverage_sentence(found: "Tally") -> str:
    """How much of the election the sheets show, in a sentence."""
    coverage, totals = found.coverage, found.totals
    seen = f"{many(totals.sheets, 'sheet')} with {many(totals.valid, 'valid vote')}"
    if coverage.machines is None or coverage.machines_share is None:
        return f"{seen}. How many machines there were is not known."
    share = f"{coverage.machines_seen:,} of {many(coverage.machines, 'machine')} ({coverage.machines_share:.2f} %)"
    voters = f", {coverage.registered_share:.2f} % of the registered voters" if coverage.registered_share is not None else ""
    return f"{seen}: {share}{voters}."


def map_lines(name: str, columns: "ColumnMap", how: Sequence[str]) -> "Iterator[RenderableType]":
    """A map as it was made out, a line for each column."""
    from rich.text import Text

    yield Text(f"{name}: which column holds what", style="bold")
    for line in how:
        yield f"  {line}"
    yield f"  candidates: {', '.join(columns.candidates.values())}"
    yield ""


def _shares(found: "Tally") -> "Iterator[RenderableType]":
    from rich.padding import Padding
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("", "votes", "share", "with the missing sheets", "if missing are like seen"):
        table.add_column(heading, justify="left" if not heading else "right", overflow="fold")
    worst = found.bounds[0].reaches if found.bounds else ()
    like = found.estimate.shares if found.estimate is not None else ()
    order = sorted(range(len(found.totals.candidates)), key=lambda k: (-found.totals.candidates[k].votes, k))
    for k in order[:CANDIDATES]:
        one = found.totals.candidates[k]
        share = f"{one.share:.2f} %" if one.share is not None else ""
        reach = f"{worst[k].share_low:.2f} – {worst[k].share_high:.2f} %" if worst else ""
        guess = f"{like[k].low:.2f} – {like[k].high:.2f} %" if like else ""
        table.add_row(one.name, f"{one.votes:,}", share, reach, guess)
    yield Padding(table, (0, 0, 0, 2), expand=False)
    if len(order) > CANDIDATES:
        yield f"  … and {many(len(order) - CANDIDATES, 'more candidate')}, on the page."
    yield ""


def _announced(found: "Tally") -> "Iterator[RenderableType]":
    from rich.text import Text

    said = found.announced
    if said is None:
        return
    yield Text(f"Announced: {said.label}", style="bold")
    yield f"  {said.why}"
    for one in said.needed:
        yield _fact("", one.why)
    if said.rounding is not None:
        yield _fact("Rounding", said.rounding.why)
    for name in said.unmatched:
        yield _fact("Unknown", f"{name} could be matched to no column; name the columns with --map", "yellow")
    yield ""


def _impossible(found: "Tally") -> "Iterator[RenderableType]":
    from rich.padding import Padding
    from rich.text import Text

    told = " ".join(one.why for one in found.announced.needed) if found.announced is not None else ""
    left = [one for one in found.contradictions if one.why not in told]
    if not left:
        return
    yield Text(f"{many(len(left), 'thing')} that cannot be true", style="bold")
    for one in left:
        yield Padding(Text(f"{one.law}: {one.why}", style="red"), (0, 0, 0, 2), expand=False)
    yield ""


def _compared(found: "Tally") -> "Iterator[RenderableType]":
    from rich.text import Text

    for one in found.comparisons:
        yield Text(f"{one.first} and {one.second}", style="bold")
        yield (
            f"  {many(one.both, 'sheet')} in both, {one.differing:,} with other votes; {one.only_first:,} only in the first, "
            f"{one.only_second:,} only in the second."
        )
        for sheet in one.differences[:DIFFERENCES]:
            changes = ", ".join(f"{c.what} {c.first:,} / {c.second:,}" for c in sheet.changes)
            yield f"  station {sheet.station} table {sheet.table or '–'}: {changes}"
        if one.differing > DIFFERENCES:
            yield f"  … and {len(one.differences) - DIFFERENCES:,} more, in differences.csv."
        yield ""


def _claims(found: "Tally") -> "Iterator[RenderableType]":
    from rich.text import Text

    if not found.claims:
        return
    yield Text("What reports claim", style="bold")
    for one in found.claims[:CLAIMS]:
        who, source = f" of {one.who}" if one.who else "", f" ({one.source})" if one.source else ""
        yield _fact(one.answer, f"{one.report}: “{one.quote or one.object}”{who}{source}. {one.why}")
    if len(found.claims) > CLAIMS:
        yield f"  … and {len(found.claims) - CLAIMS} more, on the page."
    yield ""


def _rest(outcome: "TallyOutcome") -> "Iterator[RenderableType]":
    found = outcome.tally
    for source in found.sources:
        checks = ", ".join(f"{c.sheets:,} {c.name}" for c in source.checks if c.sheets)
        yield _fact(
            "Table",
            f"{source.name}: {many(source.rows, 'row')}, {source.used:,} used" + (f"; {checks}" if checks else "; nothing wrong"),
        )
    for refused in found.refused:
        yield _fact("Refused", refused, "yellow")
    if found.issues:
        yield _fact("Issues", f"{len(found.issues)}, in {(outcome.out / 'issues.jsonl').as_posix()}", "yellow")
    yield _fact("Columns", f"as in {outcome.remembered.as_posix()}; mend it and give it with --map")
    yield _fact("The page", outcome.page.as_posix())


def _fact(label: str, text: str, style: str = "") -> "RenderableType":
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=13, no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(label, text, style=style)
    return table
