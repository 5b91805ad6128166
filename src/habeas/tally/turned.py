"""A table with a row for each candidate, turned into one with a row for each sheet; every other table stays as it is."""

from collections.abc import Sequence

from habeas.lexicon.tally_columns import column_words
from habeas.tally.cells import folded
from habeas.tally.tables import Opened

_SAMPLE = 60


def turned(opened: Opened) -> Opened:
    """The table with its candidates as columns, where one column names candidates and one counts their votes."""
    words = column_words().roles
    names = [n for n, cell in enumerate(opened.header) if folded(cell) in words["candidate"]]
    votes = [n for n, cell in enumerate(opened.header) if folded(cell) in words["votes"]]
    if len(names) != 1 or len(votes) != 1:
        return opened
    sheets, candidates = _sheets(opened, names[0], votes[0])
    kept = [cell for n, cell in enumerate(opened.header) if n not in (names[0], votes[0])]
    rows = [[*key, *(counts.get(name, "") for name in candidates)] for key, counts in sheets]
    made = Opened(opened.name, [*kept, *candidates], iter(rows), rows[:_SAMPLE], first_line=1, issues=opened.issues)
    made.say("turned", f"rows of candidates were turned into {len(rows):,} sheets", "line numbers count sheets")
    return made


def _sheets(opened: Opened, name_at: int, votes_at: int) -> tuple[list[tuple[Sequence[str], dict[str, str]]], list[str]]:
    """Sheets in the order in which they begin. A candidate who comes twice on one begins another: nothing is lost."""
    width = len(opened.header)
    newest: dict[tuple[str, ...], int] = {}
    sheets: list[tuple[Sequence[str], dict[str, str]]] = []
    candidates: dict[str, None] = {}
    for cells in opened.rows:
        row = (cells + [""] * width)[:width]
        name = " ".join(row[name_at].split())
        if not name:
            continue
        key = tuple(cell.strip() for n, cell in enumerate(row) if n not in (name_at, votes_at))
        at = newest.get(key)
        if at is None or name in sheets[at][1]:
            at = newest[key] = len(sheets)
            sheets.append((key, {}))
        sheets[at][1][name] = row[votes_at]
        candidates.setdefault(name)
    return sheets, list(candidates)
