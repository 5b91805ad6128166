"""A tally as tables for a spreadsheet: shares, places, differences, checks, the fingerprint's cells and the claims."""

from collections.abc import Iterator, Sequence

from habeas.model.tally import Tally
from habeas.publish.export_tables import Table, csv_of
from habeas.publish.export_tables import Value as Cell
from habeas.publish.xlsx import workbook

WORKBOOK = "tally.xlsx"
Columns = tuple[tuple[str, str], ...]


def tally_tables(found: Tally) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Each table with its name, in parts to be written as they come; then all of them as one workbook."""
    for table in _tables(found):
        yield f"{table.name}.csv", csv_of(table)
    yield WORKBOOK, iter((workbook(_tables(found)),))


def _tables(found: Tally) -> tuple[Table, ...]:
    names = [c.name for c in found.totals.candidates]
    votes = (
        *((f"votes {n}", "votes on the sheets held") for n in names),
        *((f"low {n}", "lowest share that missing sheets allow") for n in names),
        *((f"high {n}", "highest share that missing sheets allow") for n in names),
    )
    return (
        Table("shares", "a candidate under one assumption", _SHARES, _shares(found)),
        Table("places", "a place", (*_PLACES, *votes), _places(found)),
        Table("differences", "one value in which two tables differ on a sheet", _DIFFERENCES, _differences(found)),
        Table("only-in-one", "a sheet that only one of two tables has", _ONLY, _only(found)),
        Table("checks", "a check of one table", _CHECKS, _checks(found)),
        Table("fingerprint", "a cell of the fingerprint", _FINGERPRINT, _cells(found)),
        Table("claims", "a claim of a report on sheets or votes", _CLAIMS, _claims(found)),
    )


_SHARES: Columns = (
    ("candidate", "who stood"),
    ("column", "the column of the table that holds the votes"),
    ("votes", "votes on the sheets held"),
    ("share", "share of the valid votes, from 0 to 1"),
    ("assuming", "what is assumed of the sheets that are missing"),
    ("votes low", "fewest votes then"),
    ("votes high", "most votes then"),
    ("share low", "lowest share then"),
    ("share high", "highest share then"),
)
_PLACES: Columns = (
    ("state", "the larger place"),
    ("municipality", "the smaller place within it"),
    ("sheets", "sheets held"),
    ("machines", "machines in the register"),
    ("registered on sheets", "voters registered on the sheets held"),
    ("registered", "voters in the register"),
    ("valid", "valid votes on the sheets held"),
)
_DIFFERENCES: Columns = (
    ("first", "the first table"),
    ("second", "the second table"),
    ("station", "polling station"),
    ("table", "machine or table of the station"),
    ("place", "where"),
    ("what", "which value differs"),
    ("in the first", "its value in the first table"),
    ("in the second", "its value in the second"),
    ("image", "where the picture of the sheet is"),
)
_ONLY: Columns = (
    ("first", "the first table"),
    ("second", "the second table"),
    ("only in", "which of them has the sheet"),
    ("station", "polling station"),
    ("table", "machine or table of the station"),
    ("place", "where"),
    ("valid", "valid votes on the sheet"),
)
_CHECKS: Columns = (
    ("table", "the table checked"),
    ("check", "the check"),
    ("rows", "how many rows it found"),
    ("counted", "no where those rows are in no total"),
    ("meaning", "what it means"),
    ("examples", "some of the rows"),
)
_FINGERPRINT: Columns = (
    ("turnout from", "lower end of the step of turnout"),
    ("share from", "lower end of the step of the winner's share"),
    ("sheets", "how many sheets lie there"),
)
_CLAIMS: Columns = (
    ("report", "report id"),
    ("start", "offset of the claim in the text as read"),
    ("end", "offset behind it"),
    ("words", "the words of the claim"),
    ("source", "who claims it"),
    ("claim", "coverage, share or winner"),
    ("who", "of whom"),
    ("answer", "what the sheets say of it"),
    ("value", "the value claimed"),
    ("low", "its lowest reading"),
    ("high", "its highest reading"),
    ("why", "why the answer is so"),
)


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
