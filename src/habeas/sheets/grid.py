"""What stands in a sheet: rows of texts with their numbers, their colours, and formulas that were saved without a value."""

from dataclasses import dataclass, field

from habeas.errors import UnreadableError
from habeas.model import Issue

# No list of people is longer or wider; beyond it a file is something else, or made to fill the memory.
MOST_ROWS, MOST_COLUMNS = 1_000_000, 2_000
MOST_CELLS = 20_000_000


@dataclass(slots=True)
class GridRow:
    """A row as a person sees it: `number` counts from 1, `cells` are texts, `colour` is that of most of its cells ("FF99FF99")."""

    number: int
    cells: list[str]
    colour: str | None = None
    formulas: tuple[int, ...] = ()


@dataclass(slots=True)
class Grid:
    """One sheet: its rows that hold anything, in order. A merged cell's text stands in each of the cells it covers."""

    title: str
    rows: list[GridRow] = field(default_factory=list)


@dataclass(slots=True)
class Grids:
    """All sheets of a file, and what went wrong on the way."""

    name: str
    sheets: list[Grid] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def say(self, code: str, message: str, hint: str = "") -> None:
        self.issues.append(Issue(code=code, message=f"{self.name}: {message}", hint=hint, path=self.name))


class Room:
    """How much more a file may hold; raises UnreadableError where it is too much."""

    def __init__(self, name: str) -> None:
        self.name, self.rows, self.cells = name, 0, 0

    def take(self, width: int) -> None:
        self.rows += 1
        self.cells += width
        if width > MOST_COLUMNS or self.rows > MOST_ROWS or self.cells > MOST_CELLS:
            raise UnreadableError(
                f"{self.name} has more than {MOST_ROWS:,} rows, {MOST_COLUMNS:,} columns or {MOST_CELLS:,} cells",
                "it is no list of people; split it",
            )


def trimmed(cells: list[str]) -> list[str]:
    """The cells without the empty ones at the end."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]
