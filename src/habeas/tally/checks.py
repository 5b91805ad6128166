"""What is wrong with rows? Each check by name, how many rows it finds, which, and whether they still count."""

from collections.abc import Sequence

from habeas.model import Issue
from habeas.model.runner import Runner
from habeas.model.tally import Check
from habeas.tally.loading import Loaded
from habeas.tally.queries import query
from habeas.tally.seen import number

_MEANING = {
    "sum-differs": "the candidates do not sum to the sheet's valid votes; the candidates' votes count as they stand",
    "over-registered": "more votes than registered voters; the votes count as they stand",
    "duplicate-same": "the same sheet again with the same votes; counted once",
    "duplicate-differs": "the same station and table with different votes; none counts, for nobody knows which is right",
    "unknown-station": "a station or table that the register does not have; the votes count as they stand",
    "empty-count": "a candidate without a number, and the sheet's sum does not prove that it is zero",
    "negative": "a number below zero",
    "overflow": "a number larger than any table can have",
    "not-whole": "a number with a fraction",
    "formula": "a formula of a spreadsheet in place of a number; it is never run",
    "not-a-number": "a text in place of a number",
    "no-station": "a row without a station",
    "total-row": "a row of totals",
    "too-many-cells": "more cells than columns: the row has slipped",
    "station-formula": "a formula in place of a station",
    "station-damaged-code": "a station code that a spreadsheet has turned into a power of ten",
}
# Rows that are no sheets and were never meant to be.
_NO_SHEETS = ("total-row",)


def meaning(name: str) -> str:
    """What a check finds, in words."""
    return _MEANING.get(name, name)


def checks_of(runner: Runner, loaded: Loaded, unknown: Sequence[int] | None) -> tuple[Check, ...]:
    """All checks of one table, sorted by name; those that found nothing say so with 0, as far as the table has the columns."""
    row = [number(cell) for cell in runner.rows(query("counts", sheets=loaded.sheets))[0]]
    found: list[Check] = [
        _check(reason, n, kept=kept, where=loaded.examples[reason, kept]) for (reason, kept), n in loaded.problems.items()
    ]
    if loaded.columns.valid is not None:
        found.append(_by_query(runner, loaded, "sum-differs", row[2], "note = '' and empties = 0 and total <> valid"))
    if loaded.columns.registered is not None:
        found.append(_by_query(runner, loaded, "over-registered", row[3], "note = '' and total + coalesce(nulls, 0) > registered"))
    found.append(
        _by_query(
            runner, loaded, "empty-count", row[1], "note = '' and not (empties = 0 or coalesce(total = valid, false))", kept=False
        )
    )
    found += _duplicates(runner, loaded)
    if unknown is not None:
        found.append(_check("unknown-station", len(unknown), kept=True, where=[f"line {n}" for n in unknown[:5]]))
    return tuple(sorted(found, key=lambda check: (check.name, check.kept)))


def set_aside(checks: Sequence[Check]) -> int:
    """Rows that count in nothing."""
    return sum(check.sheets for check in checks if not check.kept)


def issues_of(name: str, checks: Sequence[Check]) -> list[Issue]:
    """An issue for each kind of row that could not be used, and for each cell that is no number."""
    whole = ("sum-differs", "over-registered", "unknown-station", "duplicate-same", *_NO_SHEETS)
    return [
        Issue(
            code=check.name,
            message=f"{name}: {check.sheets:,} {'row' if check.sheets == 1 else 'rows'}: {check.meaning}",
            hint=f"see {', '.join(check.examples)}" if check.examples else "",
            path=name,
        )
        for check in checks
        if check.sheets and check.name not in whole
    ]


def _by_query(runner: Runner, loaded: Loaded, name: str, n: int, what: str, *, kept: bool = True) -> Check:
    where = [f"line {row[0]}" for row in runner.rows(query("examples", sheets=loaded.sheets, what=what))] if n else []
    return _check(name, n, kept=kept, where=where)


def _duplicates(runner: Runner, loaded: Loaded) -> list[Check]:
    found = []
    for name, same in (("duplicate-same", 1), ("duplicate-differs", 0)):
        n = runner.rows(f"select coalesce(sum(copies), 0), count(*) from {loaded.copies} where same = {same}")[0]
        rows = number(n[0]) - (number(n[1]) if same else 0)
        where = runner.rows(f"select first_row from {loaded.copies} where same = {same} order by first_row limit 5") if rows else []
        found.append(_check(name, rows, kept=False, where=[f"line {row[0]}" for row in where]))
    return found


def _check(name: str, n: int, *, kept: bool, where: Sequence[str]) -> Check:
    return Check(name=name, sheets=n, meaning=meaning(name), kept=kept, examples=tuple(where))
