"""What is true of a world of lists: who there is, what happened to them, and who stands behind each row."""

from dataclasses import dataclass
from datetime import date

# The columns of a row, whatever the list calls them; a list of names in one column leaves given and surnames empty.
COLUMNS = (
    "name", "surnames", "given", "other_names", "sex", "age", "birth", "place", "prison", "arrested", "status", "released",
)  # fmt: skip


@dataclass(frozen=True)
class Custody:
    """One time in prison: from when and where, with whom (`wave` is shared by people taken together), and what became of it."""

    start: date
    place: str
    prisons: tuple[str, ...]
    moved: date | None
    end: date | None
    how: str

    def state(self, day: date) -> str:
        """held, released, measures, house or died, on a day."""
        return self.how if self.end is not None and self.end <= day else "held"

    def prison(self, day: date) -> str:
        return self.prisons[-1] if self.moved is not None and self.moved <= day else self.prisons[0]


@dataclass(frozen=True)
class Person:
    """Somebody deprived of liberty. Surnames as on the birth certificate; `married` is the husband's."""

    id: str
    tongue: str
    sex: str
    given: tuple[str, ...]
    surnames: tuple[str, ...]
    married: str | None
    nickname: str | None
    alias: str | None
    born: date
    home: str
    known: float
    custody: tuple[Custody, ...]


@dataclass(frozen=True)
class Row:
    """One row of a list. `cells` hold the same things in every list (dates in EDTF); `printed` is what its own sheet says."""

    id: str
    list: str
    cells: dict[str, str]
    printed: tuple[str, ...]

    def as_dict(self) -> dict[str, str]:
        """The row as a plain dict with every column of COLUMNS, its list and its id."""
        return {"id": self.id, "list": self.list, **self.cells}


@dataclass(frozen=True)
class Listed:
    """One list: in which language, of which day, what its header says, and its rows in its own order."""

    id: str
    language: str
    day: date
    header: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class World:
    """Lists and their truth. `person` leads from a row to who it is; `episode` to which of his times in prison the row tells of;
    `taken` from a row to the row of another list that it was taken from; `kin` are pairs easily taken for one person."""

    seed: int
    people: tuple[Person, ...]
    lists: tuple[Listed, ...]
    person: dict[str, str]
    episode: dict[str, int]
    taken: dict[str, str]
    kin: tuple[tuple[str, str, str], ...]

    def rows(self) -> list[dict[str, str]]:
        """All rows of all lists as plain dicts, in the order of their ids."""
        return sorted((row.as_dict() for one in self.lists for row in one.rows), key=lambda row: row["id"])

    def pairs(self) -> set[tuple[str, str]]:
        """All pairs of rows that are one person, each in the order of the ids."""
        by_person: dict[str, list[str]] = {}
        for row, person in sorted(self.person.items()):
            by_person.setdefault(person, []).append(row)
        return {(one, two) for rows in by_person.values() for at, one in enumerate(rows) for two in rows[at + 1 :]}
