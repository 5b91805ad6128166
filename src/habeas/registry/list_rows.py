"""One row of a list as values, each read from its cell, which stays as it stood; what cannot be read is said with its place."""

from collections.abc import Callable, Sequence

from habeas.lexicon.list_columns import plain_words
from habeas.model import Issue
from habeas.model.edtf import span_of, surely_before
from habeas.model.lists import ListMap
from habeas.model.registry import ListRow, Value
from habeas.registry.list_columns import DATES
from habeas.registry.list_dates import DateStyle, read_cell_date, style_of_dates
from habeas.registry.list_names import NameRead, read_name, shown_name, surname_first, tidy
from habeas.registry.list_tables import ListTable
from habeas.registry.list_values import Meant, asked_by, colours_of, conditions_of, is_blank, key_of, read_age, read_sex, read_state
from habeas.registry.names import name_key
from habeas.sheets.encodings import garbled, mended
from habeas.sheets.grid import GridRow

_PARTS = ("given", "given_1", "given_2", "surnames", "surname_1", "surname_2")
_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!")
# A name is no longer than this; a longer cell in any column is kept and said.
_LONGEST = 32_767
_SHOWN = 50
_WHY = {
    "no-date": "names no day that can be read",
    "no-such-day": "names a day that does not exist",
    "no-year": "names a day without its year",
    "no-age": "is no age",
    "no-such-age": "is an age that nobody has",
    "no-sex": "is no sex that is known here",
    "no-state": "does not say where somebody is, in words known here",
    "two-names": "seems to hold two names",
    "digits-in-name": "has digits where a name is expected",
    "one-word": "has one word where a name is expected",
    "too-long": "is too long",
    "no-name": "holds no name",
    "formula": "is a formula without a saved value",
    "error-value": "is an error of the spreadsheet",
    "garbled": "was saved in a wrong encoding before; read as it was meant",
    "broken-characters": "has characters that were lost",
    "beyond-header": "stands in a column without a header",
    "either-order": "could be day and month or month and day",
    "no-name-in-row": "has no name; kept as somebody unnamed",
    "unnamed": "says that the name is not known; kept as somebody unnamed",
    "born-after-arrest": "has a birth behind the arrest",
    "free-before-arrest": "has a release before the arrest",
    "twice": "has the name of a row above; two people or one: nobody decided that",
    "unknown-colour": "has a colour that nothing explains",
}


class RowReader:
    """Reads the rows of one table, one after another, and keeps account of what was odd."""

    def __init__(self, table: ListTable, fields: Sequence[str | None], where: str, first: bool, known: ListMap | None) -> None:
        self.table, self.fields, self.where = table, list(fields), where
        cells = {at: [row.cells[at] for row in table.rows if at < len(row.cells)] for at in range(len(fields))}
        self.headers = [*table.header, *[""] * (len(fields) - len(table.header))]
        fixed = known is not None and known.month_first is not None
        dated = [at for at, field in enumerate(fields) if field in DATES]
        # What one column of a file shows of its order holds for the others, which may show nothing.
        together = style_of_dates([cell for at in dated for cell in cells[at]], month_first=first)
        self.month_first = first if fixed else together.month_first
        self.styles = {
            at: DateStyle(month_first=first) if fixed else style_of_dates(cells[at], month_first=self.month_first) for at in dated
        }
        self.shows_order = fixed or self._shown(cells, dated)
        self.turned = {at: surname_first(self.headers[at], cells[at]) for at, field in enumerate(fields) if field == "name"}
        self.sex_marks = {
            word for at, field in enumerate(fields) if field == "sex" for cell in cells[at] for word in plain_words(cell)
        }
        given = known.status if known is not None else {}
        self.key = {**key_of(table.lines), **{" ".join(plain_words(sign)): said for sign, said in given.items()}}
        self.colours = {**colours_of(table.lines), **(known.colours if known is not None else {})}
        self.names: dict[tuple[str, ...], int] = {}
        self.odd: dict[tuple[str, str], list[int]] = {}
        self.readers: dict[str, Callable[[str, int], Meant]] = {
            **dict.fromkeys(DATES, self._date),
            "age": lambda cell, _: read_age(cell),
            "sex": lambda cell, _: read_sex(cell, self.sex_marks),
            "status": self._state,
        }

    def _shown(self, cells: dict[int, list[str]], dated: Sequence[int]) -> bool:
        every = [cell for at in dated for cell in cells[at]]
        return style_of_dates(every, month_first=True).month_first == style_of_dates(every, month_first=False).month_first

    def read(self, row: GridRow) -> ListRow:
        """The row with every cell as it stood and every value that could be read."""
        values: list[Value] = []
        parts: dict[str, str] = {}
        for at, cell in enumerate(row.cells):
            field = self.fields[at] if at < len(self.fields) else None
            if not cell.strip():
                continue
            if at >= len(self.table.header) and self.table.header and field is None:
                self._say("beyond-header", row.number, at)
            text = self._sound(cell, row, at)
            if text is None or field is None:
                continue
            if field == "name":
                values += self._name(text, cell, at, row.number)
            elif field in _PARTS:
                values += self._part(text, cell, at, field, parts)
            else:
                values += self._value(text, cell, at, field, row.number)
        values += self._whole_name(parts, values)
        values += self._around(row, values)
        self._judge(row.number, values)
        return ListRow(id="", list="", sheet=self.table.sheet, row=row.number, raw=tuple(row.cells), values=tuple(values))

    def issues(self) -> list[Issue]:
        """What was odd, each kind once for a column, with the rows in which it is."""
        found = []
        for (code, column), rows in sorted(self.odd.items()):
            some = ", ".join(map(str, rows[:_SHOWN])) + (f" and {len(rows) - _SHOWN} more" if len(rows) > _SHOWN else "")
            place = f"row{'s' if len(rows) > 1 else ''} {some}" + (f", column {column}" if column else "")
            found.append(Issue(code=code, message=f"{self.where}, {place}: {_WHY[code]}", hint=_hint(code)))
        return found

    def _say(self, code: str, row: int, at: int | None = None) -> None:
        column = "" if at is None else (self.headers[at] if at < len(self.headers) and self.headers[at] else str(at + 1))
        rows = self.odd.setdefault((code, " ".join(column.split())), [])
        if not rows or rows[-1] != row:
            rows.append(row)

    def _sound(self, cell: str, row: GridRow, at: int) -> str | None:
        """The text of a cell, mended where it was saved in a wrong encoding; None where it is no text of anybody."""
        if at in row.formulas or cell.strip() in _ERRORS:
            self._say("formula" if at in row.formulas else "error-value", row.number, at)
            return None
        if "\ufffd" in cell:
            self._say("broken-characters", row.number, at)
        if garbled(cell):
            self._say("garbled", row.number, at)
            return mended(cell)
        if len(cell) > _LONGEST:
            self._say("too-long", row.number, at)
        return cell

    def _name(self, text: str, raw: str, at: int, number: int) -> list[Value]:
        read = read_name(text, turned=self.turned.get(at, False))
        if read.problem is not None:
            self._say(read.problem, number, at)
        if read.unnamed:
            self._say("unnamed", number, at)
        return _named(read, raw, at)

    def _part(self, text: str, raw: str, at: int, field: str, parts: dict[str, str]) -> list[Value]:
        if is_blank(text):
            return []
        if read_name(text).unnamed:
            return [Value(field="unnamed", read="1", raw=raw, column=at)]
        said = shown_name(tidy(text))
        parts[field] = said
        whole = "given" if field.startswith("given") else "surnames"
        return [Value(field=field, read=said, raw=raw, column=at)] if field == whole else []

    def _whole_name(self, parts: dict[str, str], values: Sequence[Value]) -> list[Value]:
        """The whole name and its parts, where they stand in columns of their own."""
        given = " ".join(parts[one] for one in ("given", "given_1", "given_2") if one in parts)
        surnames = " ".join(parts[one] for one in ("surnames", "surname_1", "surname_2") if one in parts)
        added = []
        if given and "given" not in parts:
            added.append(Value(field="given", read=given, raw=""))
        if surnames and "surnames" not in parts:
            added.append(Value(field="surnames", read=surnames, raw=""))
        whole = " ".join(part for part in (given, surnames) if part)
        if whole and not any(one.field == "name" for one in values):
            added.append(Value(field="name", read=whole, raw=""))
        return added

    def _value(self, text: str, raw: str, at: int, field: str, number: int) -> list[Value]:
        meant = self.readers[field](text, at) if field in self.readers else Meant(read=None if is_blank(text) else tidy(text))
        if meant.problem is not None:
            self._say(meant.problem, number, at)
        found = [Value(field=field, read=meant.read, raw=raw, column=at)] if meant.read else []
        if field in ("status", "conditions"):
            found += [Value(field="condition", read=one, raw=raw, column=at) for one in conditions_of(text)]
        return found

    def _date(self, cell: str, at: int) -> Meant:
        read = read_cell_date(cell, self.styles[at])
        if read.either and not self.shows_order:
            return Meant(read=read.edtf, problem="either-order")
        return Meant(read=read.edtf, problem=read.problem)

    def _state(self, cell: str, at: int) -> Meant:
        return read_state(cell, self.key, asked_by(self.headers[at]))

    def _around(self, row: GridRow, values: Sequence[Value]) -> list[Value]:
        """What the row's colour and the heading above it say."""
        found = []
        if row.colour is not None and row.colour in self.colours and not any(one.field == "status" for one in values):
            found.append(Value(field="status", read=self.colours[row.colour], raw=f"colour {row.colour}"))
        elif row.colour is not None and row.colour not in self.colours:
            self._say("unknown-colour", row.number)
        if (section := self.table.sections.get(row.number)) is not None:
            found.append(Value(field="section", read=section, raw=section))
        return found

    def _judge(self, number: int, values: Sequence[Value]) -> None:
        """What does not go together in a row, and names that came before."""
        said = {one.field: one.read for one in reversed(values)}
        if "name" not in said and "unnamed" not in said:
            self._say("no-name-in-row", number)
        birth, arrested, released = (span_of(said.get(name)) for name in ("birth", "arrested", "released"))
        if "birth" in said and "arrested" in said and surely_before(arrested, birth):
            self._say("born-after-arrest", number)
        if "released" in said and "arrested" in said and surely_before(released, arrested):
            self._say("free-before-arrest", number)
        key = name_key(said.get("name", ""))
        if len(key) > 1:
            if key in self.names:
                self._say("twice", number)
            self.names.setdefault(key, number)


def _named(read: NameRead, raw: str, at: int) -> list[Value]:
    if read.unnamed:
        return [Value(field="unnamed", read="1", raw=raw, column=at)]
    pairs = [("name", read.name), ("given", read.given), ("surnames", read.surnames), *(("nickname", one) for one in read.called)]
    return [Value(field=field, read=text, raw=raw, column=at) for field, text in pairs if text]


def _hint(code: str) -> str:
    if code == "no-state":
        return "say what it means under `status:` in the map"
    if code == "unknown-colour":
        return "say what it means under `colours:` in the map"
    if code == "either-order":
        return "say `month_first:` in the map"
    return "the cell is kept as it stood"
