"""Which phrases may begin at a word, seen with the word behind it: of the many that open alike nearly all fall by their second."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

V = TypeVar("V")
Row = tuple[tuple[str, ...], V]


class Openings(dict[str, tuple[Row[V], ...]]):
    """Phrases by their first word, in the order they are tried (longest first); no word may be added afterwards."""

    def __init__(self, phrases: Mapping[str, Iterable[Row[V]]]) -> None:
        super().__init__({first: tuple(rows) for first, rows in phrases.items()})
        self._alone: dict[str, tuple[Row[V], ...]] = {}
        self._behind: dict[tuple[str, str], tuple[Row[V], ...]] = {}
        for first, rows in self.items():
            self._alone[first] = tuple(row for row in rows if len(row[0]) == 1)
            for second in {row[0][1] for row in rows if len(row[0]) > 1}:
                self._behind[first, second] = tuple(row for row in rows if len(row[0]) == 1 or row[0][1] == second)

    def leads(self, first: str, second: str) -> bool:
        """Does a phrase open with these two words?"""
        return (first, second) in self._behind

    def likely(self, first: str, second: str) -> tuple[Row[V], ...]:
        """The phrases of two words or fewer that stand here, and the longer ones that may; `second` is "" behind the last token."""
        found = self._behind.get((first, second))
        return found if found is not None else self._alone.get(first, ())
