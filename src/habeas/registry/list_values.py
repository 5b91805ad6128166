"""What does a cell of a list mean? Ages, sexes, where somebody is and on what conditions; or the reason why it was not read."""

import re
from collections.abc import Iterable, Mapping, Sequence

from habeas.lexicon.list_columns import list_words, plain_words
from habeas.model import Record
from habeas.sheets.grid import GridRow

_AGE = re.compile(r"(?<![\d.,])(\d{1,3})(?![\d])")
_KEY = re.compile(r"(?<![^\W_])([^\W\d_]{1,3}\d?)\s*[=:]\s*([^,;.|\n]+)")
_OLDEST = 115
# Which state stands for a cell that names several: a death is never less than the rest, a house is no freedom.
_WEIGHT = ("died", "house_arrest", "disappeared", "escaped", "exiled", "released", "held")


class Meant(Record, frozen=True, kw_only=True):
    """What a cell was read as, or why it was not; both are empty where nothing is said."""

    read: str | None = None
    problem: str | None = None


NOTHING = Meant()


def is_blank(cell: str) -> bool:
    """Does a cell say nothing: empty, a dash, "n/d", "sin información"?"""
    words = plain_words(cell)
    return not words or words in list_words().blank


def read_age(cell: str) -> Meant:
    """Years: 34, "34 años", "aprox. 30" (30~)."""
    if is_blank(cell):
        return NOTHING
    numbers = [int(one) for one in _AGE.findall(re.sub(r"[.,]0\b", "", cell))]
    if not numbers or cell.strip().startswith(("-", "−")):
        return Meant(problem="no-age")
    doubt = "~" if list_words().about.within(plain_words(cell)) or len(numbers) > 1 or "?" in cell else ""
    if len(numbers) > 2 or max(numbers) > _OLDEST:
        return Meant(problem="no-such-age")
    return Meant(read="-".join(map(str, numbers)) + doubt)


def read_sex(cell: str, marks: Iterable[str]) -> Meant:
    """m or f; where a column also writes H (hombre, homem), its M is a woman."""
    if is_blank(cell):
        return NOTHING
    words = plain_words(cell)
    said = list_words().sexes.get(words[0]) if len(words) == 1 else None
    if said is None:
        return Meant(problem="no-sex")
    return Meant(read="f" if words == ("m",) and "h" in marks else said)


def read_state(cell: str, key: Mapping[str, str], asked: str | None = None) -> Meant:
    """held, released, house_arrest, died …; `key` explains letters, `asked` is what yes means in this column (held, free)."""
    if is_blank(cell):
        return NOTHING
    words = plain_words(cell)
    if (said := key.get(" ".join(words))) is not None:
        return Meant(read=said)
    if asked is not None and words[0] in list_words().answers:
        yes = list_words().answers[words[0]] == "yes"
        return Meant(read="held" if yes == (asked == "held") else "released")
    found = list_words().states.within(words)
    if not found:
        return Meant(problem="no-state")
    longest = max(found.values())
    best = [state for state in _WEIGHT if found.get(state) == longest or (state == "died" and state in found)]
    return Meant(read=best[0])


def conditions_of(cell: str) -> tuple[str, ...]:
    """The conditions of a release that a cell names; "unknown" only where none is named more closely."""
    found = set(list_words().conditions.within(plain_words(cell)))
    return tuple(sorted(found - {"unknown"} or found))


def asked_by(header: str) -> str | None:
    """What yes means under a header: held ("¿Sigue preso?"), free ("¿Libre?"); None where it asks neither."""
    found = list_words().asks.within(plain_words(header))
    return max(sorted(found), key=lambda label: found[label]) if found else None


def key_of(lines: Sequence[GridRow]) -> dict[str, str]:
    """What letters mean by the lines around a table: "D = detenido, L = libre"."""
    key: dict[str, str] = {}
    for row in lines:
        for cell in dict.fromkeys(row.cells):
            for sign, meaning in _KEY.findall(cell):
                if (state := read_state(meaning, {}).read) is not None:
                    key.setdefault(" ".join(plain_words(sign)), state)
    return key


def colours_of(lines: Sequence[GridRow]) -> dict[str, str]:
    """What colours mean by the coloured lines around a table: a green line that says "liberados"."""
    colours: dict[str, str] = {}
    for row in lines:
        texts = [cell for cell in dict.fromkeys(row.cells) if cell.strip()]
        if row.colour is not None and len(texts) <= 2:
            state = next((said for text in texts if (said := read_state(text, {}).read) is not None), None)
            if state is not None:
                colours.setdefault(row.colour, state)
    return colours
