"""What number stands in a cell? A whole number, nothing, or a reason why it is none; the same text always gives the same."""

import re
import unicodedata
from typing import Literal

# No table has a million voters; and a count beyond it would swallow an election.
LARGEST = 1_000_000
# What a place or a country can have.
WHOLE = 10**11
BAD = "!"
_PLAIN = re.compile(r"^\+?(\d+)$")
_GROUPED = re.compile(r"^\+?(\d{1,3}(?:([.,' \u00a0\u2009\u202f’])\d{3})(?:\2\d{3})*)$")
_WHOLE = re.compile(r"^\+?(\d+)[.,]0+$")
_FRACTION = re.compile(r"^[+-]?\d*[.,]\d+$|^[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+$")
_NEGATIVE = re.compile(r"^(?:[-−–]\s*[\d.,' ]*\d[\d.,' ]*|\([\d.,' ]+\)|[\d.,']+-)$")
_SCIENTIFIC = re.compile(r"^\d(?:[.,]\d+)?[eE]\+?\d+$")
_FORMULA = re.compile(r"^[=@]|^[+-]\s*[A-Za-z(]")
_TRAILING = re.compile(r"(\d+)\D*$")
_SPACES = re.compile(r"\s+")
_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!")

Style = Literal["grouped", "decimals"]
REASONS = ("negative", "overflow", "not-whole", "formula", "not-a-number")


class Whole(dict[str, str]):
    """Cells by their text: the number in plain digits, "" for nothing, "!reason" for none. Each text is read once."""

    def __init__(self, style: Style = "grouped", largest: int = LARGEST) -> None:
        super().__init__({"": ""})
        self.style, self.largest = style, largest
        self.bad: set[str] = set()

    def __missing__(self, cell: str) -> str:
        said = self._read(cell)
        if said.startswith(BAD):
            self.bad.add(cell)
        if len(self) < 200_000:
            self[cell] = said
        return said

    def _read(self, cell: str) -> str:
        text = unicodedata.normalize("NFKC", cell).strip().strip("'\"").strip()
        if not text or text.casefold() in ("na", "n/a", "nan", "null", "none", "-", "–", "—"):
            return ""
        if _FORMULA.match(text) or text in _ERRORS:
            return BAD + "formula"
        if _NEGATIVE.match(text):
            return BAD + "negative"
        digits = self._digits(text)
        if digits is None:
            return BAD + ("not-whole" if _FRACTION.match(text) else "not-a-number")
        return digits if len(digits) <= 18 and int(digits) <= self.largest else BAD + "overflow"

    def _digits(self, text: str) -> str | None:
        """The digits of a whole number, in any script, grouped or with zeros behind the point."""
        if found := _PLAIN.match(text):
            return _ascii(found[1])
        if self.style == "grouped" and (found := _GROUPED.match(text)) and not text.lstrip("+").startswith("0"):
            return _ascii(re.sub(r"\D", "", found[1]))
        if found := _WHOLE.match(text):
            return _ascii(found[1])
        return None


def _ascii(digits: str) -> str:
    return "".join(str(unicodedata.digit(d)) for d in digits).lstrip("0") or "0"


def style_of(cells: list[str]) -> Style:
    """Whether 345.000 is a count with three zeros behind the point: where every such cell ends so and none is larger without."""
    grouped = [cell.strip() for cell in cells if re.fullmatch(r"\d{1,3}[.,]\d{3}", cell.strip())]
    zeros = [cell for cell in grouped if cell.endswith("000")]
    return "decimals" if len(zeros) >= 3 and len(zeros) == len(grouped) else "grouped"


class Code(dict[str, str]):
    """Station codes by their text: without leading zeros and without the signs a spreadsheet put in. "!" where it broke one."""

    def __init__(self, *, grouped: bool = False) -> None:
        super().__init__({"": ""})
        self.grouped = grouped

    def __missing__(self, cell: str) -> str:
        plain = cell.isascii() and cell.isdigit()
        self[cell] = said = (cell.lstrip("0") or "0") if plain else self._read(cell)
        return said

    def _read(self, cell: str) -> str:
        text = _SPACES.sub(" ", unicodedata.normalize("NFKC", cell)).strip().strip("'\"").strip()
        if _FORMULA.match(text):
            return BAD + "formula"
        if _SCIENTIFIC.match(text):
            return BAD + "damaged-code"
        digits = re.sub(r"[.,' ]", "", text) if self.grouped else re.sub(r"[.,]0+$", "", text) if _WHOLE.match(text) else text
        if digits.isdecimal():
            return _ascii(digits)
        return folded(text)


def grouped_codes(cells: list[str]) -> bool:
    """Whether the station codes were printed as amounts: 10.113.042."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and all(re.fullmatch(r"\d{1,3}(?:[.,' ]\d{3})+", cell) for cell in filled)


class TableNumber(dict[str, str]):
    """Table numbers by their text: "Mesa 03" is 3; a text without number is its folded self."""

    def __missing__(self, cell: str) -> str:
        text = unicodedata.normalize("NFKC", cell).strip()
        text = re.sub(r"[.,]0+$", "", text)
        found = _TRAILING.search(text)
        self[cell] = said = _ascii(found[1]) if found else folded(text)
        return said


def folded(text: str) -> str:
    """A text without accents, capitals and signs: names of places and columns are compared so."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\W_]+", " ", plain).split())
