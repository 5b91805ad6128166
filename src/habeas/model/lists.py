"""What a list of people says: its tables with columns and rows, the map that a person confirmed, what changed by next month."""

from typing import Literal

from msgspec import field

from habeas.model.record import Record
from habeas.model.registry import ColumnRead, ListRow
from habeas.model.report import Issue


class ListMap(Record, frozen=True, kw_only=True):
    """How one source keeps its list, as a person confirmed it. `columns` gives each header its field; None: not read.

    A column without a header is called by its place ("column 3"). `status` says what letters and words of its own mean ("D": held),
    `colours` what the colour of a row means ("FF99FF99": released).
    """

    source: str
    columns: dict[str, str | None]
    month_first: bool | None = None
    status: dict[str, str] = field(default_factory=dict)
    colours: dict[str, str] = field(default_factory=dict)


class ListMapFile(Record, frozen=True, kw_only=True):
    """A file of confirmed maps: a table is read by the first whose columns are all there."""

    maps: tuple[ListMap, ...] = ()


class TableRead(Record, frozen=True, kw_only=True):
    """One table of a file. The rows have neither id nor list until they are kept; `how` says how each column was recognised."""

    sheet: str
    header_rows: tuple[int, ...]
    columns: tuple[ColumnRead, ...]
    how: tuple[str, ...]
    sure: tuple[bool, ...]
    rows: tuple[ListRow, ...]
    month_first: bool | None = None
    """None where no date of the table shows which stands first."""
    status: dict[str, str] = field(default_factory=dict)
    colours: dict[str, str] = field(default_factory=dict)
    confirmed: bool = False


class ListRead(Record, frozen=True, kw_only=True):
    """A file that holds lists of people: its tables, and everything that was not read or looks wrong."""

    name: str
    sha256: str
    tables: tuple[TableRead, ...]
    issues: tuple[Issue, ...] = ()


class ChangedValue(Record, frozen=True, kw_only=True):
    """One field of a row that another version of the list has otherwise; None: not there."""

    field: str
    before: str | None
    after: str | None


class ListChange(Record, frozen=True, kw_only=True):
    """What became of one row in the next version. `gone`: the list no longer has it, which tells nothing of where the person is."""

    change: Literal["added", "gone", "changed", "same"]
    before: ListRow | None = None
    after: ListRow | None = None
    values: tuple[ChangedValue, ...] = ()
    how: str = ""
