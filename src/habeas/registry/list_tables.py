"""Where in a sheet is the table? Titles above it, a header of one line or two, the rows of people, and what else is there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from habeas.lexicon.list_columns import NONE, list_words, plain_words
from habeas.model.lists import ListMap
from habeas.registry.list_columns import NAMES, ColumnFound, Mapped, field_scores, recognise
from habeas.registry.list_contents import person_like
from habeas.registry.list_dates import DateStyle, read_cell_date
from habeas.sheets.grid import Grid, GridRow
from habeas.sheets.headers import unique_headers

_SEARCHED = 60
_LONG = 90
_LOOKED_AT = 1_000
_NUMBER = re.compile(r"^[\s\d.,'+-]*\d[\s\d.,'+%-]*$")
_ORDINAL = re.compile(r"^\s*\d{1,5}\s*[.)°º-]+\s*")


@dataclass
class ListTable:
    """One table of people: its header's rows and texts, its rows, the lines around it, and rows set aside with why."""

    sheet: str
    header_rows: tuple[int, ...] = ()
    header: list[str] = field(default_factory=list)
    rows: list[GridRow] = field(default_factory=list)
    lines: list[GridRow] = field(default_factory=list)
    aside: list[tuple[GridRow, str]] = field(default_factory=list)
    sections: dict[int, str] = field(default_factory=dict)
    columns: Mapped = ()
    known: ListMap | None = None

    @property
    def headers(self) -> list[str]:
        """The headers by which a map calls the columns."""
        return unique_headers([*self.header, *[""] * (len(self.columns) - len(self.header))])


def tables_of(grid: Grid, maps: Sequence[ListMap] = ()) -> list[ListTable]:
    """The tables of people in a sheet, one below the other; none where a sheet holds nobody. A map that fits says what is what."""
    found: list[ListTable] = []
    start = 0
    while start < len(grid.rows):
        table, start = _table(grid, start, maps)
        if _of_people(table):
            found.append(table)
        elif found:
            found[-1].aside += [(row, "no row of the table") for row in table.rows]
            found[-1].lines += table.lines
    return found


def _of_people(table: ListTable) -> bool:
    return bool(table.rows) and any(one.field in NAMES for one in table.columns)


def _table(grid: Grid, start: int, maps: Sequence[ListMap]) -> tuple[ListTable, int]:
    """The table that begins at or below a row, and where the next one begins."""
    rows = grid.rows[start:]
    known = _named_by(rows, maps)
    first, last = (known, known) if known is not None else _header(rows)
    table = ListTable(grid.title)
    if first is None:
        begin = _first_person(rows)
        table.lines = list(rows[:begin])
    else:
        table.lines = list(rows[:first])
        table.header_rows = tuple(row.number for row in rows[first : last + 1])
        table.header = _joined(rows[first : last + 1])
        begin = last + 1
    end = _next_table(rows, begin, table.header) if first is not None else len(rows)
    _parted(table, rows[begin:end], maps)
    return table, start + end


def _named_by(rows: Sequence[GridRow], maps: Sequence[ListMap]) -> int | None:
    """The first row that holds every header of a confirmed map; a header of two lines is found by its words."""
    for at, row in enumerate(rows[:_SEARCHED]):
        texts = set(unique_headers(row.cells))
        if any(len(set(one.columns) & set(_filled(row))) >= 1 and set(one.columns) <= texts for one in maps):
            return at
    return None


def _header(rows: Sequence[GridRow]) -> tuple[int | None, int]:
    """The first and the last row of the header; (None, 0) where there is none."""
    early = rows[:_SEARCHED]
    scores = [_header_score(row) for row in early]
    best = max(range(len(early)), key=lambda at: (scores[at], -at), default=0)
    if not early or scores[best] < _least(early):
        return _header_by_shape(early)
    first = last = best
    if best and _is_group(early[best - 1], early[best]):
        first = best - 1
    elif best + 1 < len(early) and scores[best + 1] >= 2 and _adjacent(early[best], early[best + 1]):
        last = best + 1
    return first, last


def _least(rows: Sequence[GridRow]) -> float:
    """How many cells must be known headers: two, or the one of a table with one column."""
    return 1.0 if max(len(_filled(row)) for row in rows) == 1 else 2.0


def _header_score(row: GridRow) -> float:
    """How many different cells are known headers, less what headers are not; 0 where most cells are not headers."""
    filled = list(dict.fromkeys(_filled(row)))
    if any(len(text) > _LONG for text in filled) or not filled:
        return 0.0
    hits = [_is_header(text) for text in filled]
    data = sum(_is_data(text) for text in filled)
    if len(filled) == 1:
        whole = any(score >= len(plain_words(filled[0])) for score in field_scores(filled[0]).values())
        return 1.0 if len(_filled(row)) == 1 and whole and not data else 0.0
    score = sum(hits) - 2.0 * data
    return score if sum(hits) * 5 >= len(filled) * 2 else 0.0


def _is_header(text: str) -> bool:
    scores = field_scores(text)
    return bool(scores) and max(scores.values()) >= 1 and len(plain_words(text)) <= 14


def _is_data(text: str) -> bool:
    """A number or a date: what stands in tables and hardly ever above them."""
    return _NUMBER.match(text) is not None or read_cell_date(text, DateStyle()).edtf is not None


def _filled(row: GridRow) -> list[str]:
    return [text for cell in row.cells if (text := " ".join(cell.split()))]


def _adjacent(one: GridRow, two: GridRow) -> bool:
    return two.number == one.number + 1


def _is_group(upper: GridRow, lower: GridRow) -> bool:
    """Does a row name groups of the columns below it? Several short texts, no data, none of them a whole line."""
    texts = set(_filled(upper))
    return _adjacent(upper, lower) and len(texts) >= 2 and not any(_is_data(text) or len(text) > _LONG for text in texts)


def _joined(rows: Sequence[GridRow]) -> list[str]:
    """The texts of a header's lines, each column's from top to bottom; a group stands over the blanks on its right."""
    width = max(len(row.cells) for row in rows)
    parts: list[list[str]] = [[] for _ in range(width)]
    for n, row in enumerate(rows):
        group = ""
        for at in range(width):
            text = " ".join(row.cells[at].split()) if at < len(row.cells) else ""
            below = n + 1 < len(rows)
            group = text or group
            said = group if below and not text and at < len(rows[-1].cells) and rows[-1].cells[at].strip() else text
            if said and said not in parts[at]:
                parts[at].append(said)
    return [" ".join(some) for some in parts]


def _header_by_shape(rows: Sequence[GridRow]) -> tuple[int | None, int]:
    """A row of texts above rows of data, though no word of it is known as a header; titles above it have fewer cells."""
    widest = max((len(_filled(row)) for row in rows), default=0)
    for at, row in enumerate(rows[:-1]):
        filled = _filled(row)
        if len(filled) < 2 or len(filled) * 5 < widest * 3:
            continue
        if any(_is_data(text) for text in filled):
            return None, 0
        below = rows[at + 1 : at + 21]
        with_data = sum(any(_is_data(text) for text in _filled(one)) for one in below)
        named = any(person_like(text) for text in filled)
        return (at, at) if with_data * 2 >= len(below) and not named else (None, 0)
    return None, 0


def _first_person(rows: Sequence[GridRow]) -> int:
    """Where people begin in a table without a header: the first row as wide as most, or that has a name in it."""
    widths = sorted(len(_filled(row)) for row in rows)
    usual = widths[len(widths) // 2]
    for at, row in enumerate(rows):
        filled = _filled(row)
        if len(filled) * 2 >= usual and (usual > 1 or any(person_like(_ORDINAL.sub("", text)) for text in filled)):
            return at
    return 0


def _next_table(rows: Sequence[GridRow], begin: int, header: Sequence[str]) -> int:
    """Where a table with another header begins."""
    known = set(header)
    for at in range(begin, len(rows)):
        filled = list(dict.fromkeys(_filled(rows[at])))
        if len(filled) < 3 or sum(text in known for text in filled) * 5 >= len(filled) * 3:
            continue
        hits = sum(_is_whole_header(text) for text in filled)
        if hits >= 3 and hits * 5 >= len(filled) * 4:
            return at
    return len(rows)


def _is_whole_header(text: str) -> bool:
    """Is a text a header and nothing else? Words of states and sexes stand in cells as well."""
    said, words = plain_words(text), list_words()
    whole = any(score >= len(said) for field, score in field_scores(text).items() if field != NONE)
    return whole and not words.states.within(said) and not (len(said) == 1 and (said[0] in words.sexes or said[0] in words.answers))


def _parted(table: ListTable, rows: Sequence[GridRow], maps: Sequence[ListMap]) -> None:
    """Rows of people, and the others with what they are."""
    repeated = {row.number for row in rows if _repeated(row, table.header)}
    kept = [row for row in rows if row.number not in repeated]
    _columns(table, [row for row in kept if len(set(_filled(row))) > 1] or kept, maps)
    names = [at for at, one in enumerate(table.columns) if one.field in NAMES]
    width = len([one for one in table.columns if one.contents.filled])
    why = {row.number: "the header once more" if row.number in repeated else _why_aside(row, names, width) for row in rows}
    last = max((row.number for row in rows if why[row.number] is None), default=0)
    section = ""
    for row in rows:
        if (said := why[row.number]) is None:
            table.rows.append(row)
            if section:
                table.sections[row.number] = section
            continue
        table.aside.append((row, said))
        if said == "a heading" and row.number < last:
            section = _filled(row)[0]
        if said in ("a heading", "a note"):
            table.lines.append(row)


def _columns(table: ListTable, rows: Sequence[GridRow], maps: Sequence[ListMap]) -> None:
    """What the columns hold, by the first rows; or by the confirmed map that fits."""
    width = max([len(table.header), *(len(row.cells) for row in rows)], default=0)
    header = [*table.header, *[""] * (width - len(table.header))]
    table.columns = recognise(header, [row.cells for row in rows[:_LOOKED_AT]])
    table.known = next((one for one in maps if set(one.columns) <= set(table.headers)), None)
    if table.known is not None:
        table.columns = _confirmed(table.columns, table.headers, table.known.columns)


def _confirmed(columns: Mapped, headers: Sequence[str], said: Mapping[str, str | None]) -> Mapped:
    """The columns as a map has them; one it does not name is not read."""
    return tuple(
        ColumnFound(field=said.get(name), how="a confirmed map", sure=True, contents=one.contents)
        for one, name in zip(columns, headers, strict=True)
    )


def _repeated(row: GridRow, header: Sequence[str]) -> bool:
    filled = _filled(row)
    known = {text for text in header if text}
    return (
        bool(known)
        and bool(filled)
        and sum(text in known or any(text in one for one in known if len(text) > 3) for text in filled) * 5 >= len(filled) * 4
    )


def _why_aside(row: GridRow, names: Sequence[int], width: int) -> str | None:
    """Why a row is nobody; None where it is somebody, named or not."""
    words = list_words()
    filled = _filled(row)
    texts = list(dict.fromkeys(filled))
    said = plain_words(texts[0])
    named = [text for at in names if at < len(row.cells) and (text := " ".join(row.cells[at].split()))]
    if words.totals.opening(said) and len(texts) <= 4 and not any(person_like(text) for text in named):
        return "a total"
    if width < 2:
        return "a note" if _is_note(texts[0], said) else None
    if len(texts) > 1:
        return "a note" if words.notes.opening(said) and texts[0].rstrip().endswith(":") else None
    if _is_note(texts[0], said):
        return "a note"
    if named and not _is_header(texts[0]) and (person_like(named[0]) or words.unnamed.within(said)):
        return None
    return "a heading" if width > 2 or not named else None


def _is_note(text: str, said: tuple[str, ...]) -> bool:
    return len(text) > _LONG or list_words().notes.opening(said) or re.search(r"\b\w{1,3}\s*[=:]\s*\w", text) is not None
