"""A tally as tables for a spreadsheet: shares, places, differences, checks, the fingerprint's cells and the claims."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from habeas.model.tally import Tally
from habeas.publish.tables import guarded

_AT_ONCE = 250_000
Cell = str | int | float | None


def tally_tables(found: Tally) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Each table with its name, in parts to be written as they come."""
    names = [c.name for c in found.totals.candidates]
    yield "shares.csv", _table(_SHARES, _shares(found))
    yield (
        "places.csv",
        _table(
            (*_PLACES, *(f"votes {n}" for n in names), *(f"low {n}" for n in names), *(f"high {n}" for n in names)), _places(found)
        ),
    )
    yield "differences.csv", _table(_DIFFERENCES, _differences(found))
    yield "only-in-one.csv", _table(_ONLY, _only(found))
    yield "checks.csv", _table(("table", "check", "rows", "counted", "meaning", "examples"), _checks(found))
    yield "fingerprint.csv", _table(("turnout from", "share from", "sheets"), _cells(found))
    yield "claims.csv", _table(_CLAIMS, _claims(found))


_SHARES = ("candidate", "column", "votes", "share", "assuming", "votes low", "votes high", "share low", "share high")
_PLACES = ("state", "municipality", "sheets", "machines", "registered on sheets", "registered", "valid")
_DIFFERENCES = ("first", "second", "station", "table", "place", "what", "in the first", "in the second", "image")
_ONLY = ("first", "second", "only in", "station", "table", "place", "valid")
_CLAIMS = ("report", "start", "end", "words", "source", "claim", "who", "answer", "value", "low", "high", "why")


def _shares(found: Tally) -> Iterator[Sequence[Cell]]:
    for k, one in enumerate(found.totals.candidates):
        yield (one.name, one.column, one.votes, one.share, "the sheets held", one.votes, one.votes, one.share, one.share)
        for bounds in found.bounds:
            r = bounds.reaches[k]
            yield (
                one.name,
                one.column,
                one.votes,
                one.share,
                bounds.assuming,
                r.votes_low,
                r.votes_high,
                r.share_low,
                r.share_high,
            )
        if found.estimate is not None:
            e = found.estimate.shares[k]
            yield (one.name, one.column, one.votes, e.share, found.estimate.assuming, None, None, e.low, e.high)


def _places(found: Tally) -> Iterator[Sequence[Cell]]:
    for p in found.places:
        state, municipality = (*p.path, "")[:2]
        yield (
            state,
            municipality,
            p.sheets,
            p.machines,
            p.registered_seen,
            p.registered,
            p.valid,
            *p.votes,
            *p.share_low,
            *p.share_high,
        )


def _differences(found: Tally) -> Iterator[Sequence[Cell]]:
    for one in found.comparisons:
        for sheet in one.differences:
            for c in sheet.changes:
                yield (one.first, one.second, sheet.station, sheet.table, sheet.place, c.what, c.first, c.second, sheet.image)


def _only(found: Tally) -> Iterator[Sequence[Cell]]:
    for one in found.comparisons:
        for where, sheets in (("the first", one.removed), ("the second", one.added)):
            for s in sheets:
                yield (one.first, one.second, where, s.station, s.table, s.place, s.valid)


def _checks(found: Tally) -> Iterator[Sequence[Cell]]:
    for source in found.sources:
        for c in source.checks:
            yield (source.name, c.name, c.sheets, "yes" if c.kept else "no", c.meaning, " | ".join(c.examples))


def _cells(found: Tally) -> Iterator[Sequence[Cell]]:
    cells = found.fingerprints.histogram
    for x, y, n in cells.cells if cells is not None else ():
        yield (x * cells.step if cells else 0, y * cells.step if cells else 0, n)


def _claims(found: Tally) -> Iterator[Sequence[Cell]]:
    for c in found.claims:
        yield (c.report, c.start, c.end, c.quote, c.source, c.object, c.who, c.answer, c.value, c.low, c.high, c.why)


def _table(head: Sequence[str], lines: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([guarded(cell) for cell in head])
    for line in lines:
        writer.writerow([f"{cell:.6f}" if isinstance(cell, float) else guarded(cell) for cell in line])
        if out.tell() > _AT_ONCE:
            yield out.getvalue().encode("utf-8", "replace")
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode("utf-8", "replace")
