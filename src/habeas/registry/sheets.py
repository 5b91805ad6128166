"""A file with a list of people as rows with what was read of each: every row is in, or an issue names its sheet, row and column."""

import hashlib
from collections.abc import Iterator, Sequence

import msgspec

from habeas.lexicon.list_columns import month_first
from habeas.model import Issue, short_hash
from habeas.model.lists import ListMap, ListRead, TableRead
from habeas.model.registry import ColumnRead, ListRow
from habeas.registry.list_columns import recognise
from habeas.registry.list_rows import RowReader
from habeas.registry.list_tables import ListTable, tables_of
from habeas.sheets.headers import unique_headers
from habeas.sheets.reading import read_grids

__all__ = ["headers_of", "map_of", "read_sheet", "recognise", "rows_of"]
_ASIDE_HINT = "if it is somebody, mend the sheet or the map and read it again"


def read_sheet(data: bytes, name: str, maps: Sequence[ListMap] = ()) -> ListRead:
    """Every table of people in a CSV, XLSX or ODS file, read by the first confirmed map that fits, or as recognised."""
    grids = read_grids(data, name)
    issues = list(grids.issues)
    tables = []
    for grid in grids.sheets:
        found = tables_of(grid, maps)
        if not found and grid.rows:
            message = f"{_where(name, grid.title)}: no table of people, {len(grid.rows)} rows passed over"
            issues.append(Issue(code="no-people", message=message, hint="name its columns with --map if it has any", path=name))
        for table in found:
            read, said = _table(table, name)
            tables.append(read)
            issues += said
    return ListRead(name=name, sha256=hashlib.sha256(data).hexdigest(), tables=tuple(tables), issues=tuple(issues))


def headers_of(table: TableRead) -> list[str]:
    """The headers by which a map calls the columns of a table."""
    return unique_headers([one.header for one in table.columns])


def map_of(table: TableRead, source: str) -> ListMap:
    """What was made out of a table, as a map that a person can confirm or mend."""
    columns = {header: column.field for header, column in zip(headers_of(table), table.columns, strict=True)}
    return ListMap(source=source, columns=columns, month_first=table.month_first, status=table.status, colours=table.colours)


def rows_of(read: ListRead, list_id: str) -> Iterator[ListRow]:
    """All rows of a file as they are kept: their ids hash the list, the sheet and the row."""
    for table in read.tables:
        for row in table.rows:
            yield msgspec.structs.replace(row, id=f"row_{short_hash(list_id, row.sheet, str(row.row))}", list=list_id)


def _where(name: str, sheet: str) -> str:
    return f"{name}, sheet {sheet}" if sheet else name


def _table(table: ListTable, name: str) -> tuple[TableRead, list[Issue]]:
    known, columns = table.known, table.columns
    fields = [one.field for one in columns]
    first = month_first(" ".join(table.header)) if known is None or known.month_first is None else known.month_first
    reader = RowReader(table, fields, _where(name, table.sheet), first, known)
    rows = tuple(reader.read(row) for row in table.rows)
    issues = [*reader.issues(), *_aside(table, name)]
    read = TableRead(
        sheet=table.sheet,
        header_rows=table.header_rows,
        columns=tuple(
            ColumnRead(position=at, header=table.header[at] if at < len(table.header) else "", field=field)
            for at, field in enumerate(fields)
        ),
        how=tuple(one.how for one in columns),
        sure=tuple(one.sure for one in columns),
        rows=rows,
        month_first=reader.month_first if reader.shows_order and reader.styles else None,
        status=dict(sorted(reader.key.items())),
        colours=dict(sorted(reader.colours.items())),
        confirmed=known is not None,
    )
    return read, [msgspec.structs.replace(one, path=name) for one in issues]


def _aside(table: ListTable, name: str) -> list[Issue]:
    """Rows under the header that are nobody, by what they are."""
    by_why: dict[str, list[int]] = {}
    for row, why in table.aside:
        by_why.setdefault(why, []).append(row.number)
    return [
        Issue(
            code="row-set-aside",
            message=f"{_where(name, table.sheet)}, row {row}: set aside, {why}",
            hint=_ASIDE_HINT,
        )
        for why, rows in sorted(by_why.items())
        for row in rows
    ]
