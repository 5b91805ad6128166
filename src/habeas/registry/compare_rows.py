"""The rows of lists made ready for comparison: names cut and folded, dates in numbers, places plain, each with how common it is."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from habeas.lexicon.names import UNLISTED, surname_rates
from habeas.model import Record
from habeas.registry.compare_columns import ColumnUse, column_uses
from habeas.registry.compare_dates import Day, day_of, month_first
from habeas.registry.compare_names import (
    NOTHING_LEARNT,
    Learnt,
    NameParts,
    fold,
    formal,
    leans_surname_first,
    sound,
    split_name,
    words_of,
)

Cell = str | int | float | list[str] | None
Prepared = dict[str, Cell]
# The shares that part common values from rare ones: bucket 0 is borne by 5 % and more, the last by fewer than one in 12,500.
RARITY = (0.05, 0.01, 0.002, 0.0004, 0.00008)
# Below so many rows a study is too small to know how common a name is.
COUNTS_FOR_ITSELF = 500

# Columns that comparisons may ask for whether or not a row fills them.
ALWAYS = (
    "g1", "g2", "s1", "s2", "gx", "sx", "gf", "gs", "ss", "s2s", "rest", "b", "yb", "bm", "bd", "ya", "yx", "ay", "am", "an",
    "ry", "rm", "rn", "sex",
)  # fmt: skip


class LinkRow(Record, frozen=True, kw_only=True):
    """One row that speaks of somebody: its id, the list it stands on, its cells by header."""

    id: str
    list: str
    cells: dict[str, str]


class ListShape(Record, frozen=True, kw_only=True):
    """How one list writes: its columns, whether surnames stand first, month before day, and the year its ages are of."""

    columns: tuple[ColumnUse, ...]
    surname_first: bool = False
    month_first: bool = False
    year: float | None = None


class Shares(Record, frozen=True, kw_only=True):
    """How common values are: by column, the bucket of each value that is not in the rarest. Kept with the weights."""

    buckets: dict[str, dict[str, int]]
    met: dict[str, tuple[float, ...]]
    """By column and bucket: how likely a row of somebody else has the same value."""

    def bucket(self, column: str, value: str) -> int:
        return self.buckets.get(column, {}).get(value, len(RARITY))


def shape_of(rows: Sequence[Mapping[str, str]]) -> ListShape:
    """What can be told of a list from its own rows alone."""
    uses = column_uses(rows)
    full = [use.header for use in uses if use.use == "full"]
    leaning = sum(leans_surname_first(row.get(header) or "") for row in rows for header in full[:1])
    dated = [use.header for use in uses if use.use in ("birth", "arrested", "released")]
    first = month_first(row.get(header) or "" for row in rows for header in dated)
    events = [use.header for use in uses if use.use in ("arrested", "released")]
    days = [day for row in rows for header in events if (day := day_of(row.get(header) or "", month_first=first))]
    years = sorted(day.year + ((day.month or 6) - 1) / 12 for day in days if 1900 < day.year < 2100)
    return ListShape(
        columns=uses, surname_first=leaning > 0, month_first=first, year=years[int(len(years) * 0.98)] if years else None
    )


def learnt_words(rows: Sequence[LinkRow], shapes: Mapping[str, ListShape]) -> Learnt:
    """Which words these rows show to be given names, and which surnames."""
    given: Counter[str] = Counter()
    surnames: Counter[str] = Counter()
    for row in rows:
        shape = shapes[row.list]
        for use in shape.columns:
            cell = row.cells.get(use.header) or ""
            if use.use in ("given", "middle"):
                given.update(words_of(cell))
            elif use.use in ("surname", "surname2"):
                surnames.update(words_of(cell))
            elif use.use == "full":
                front, back = _ends(cell, shape)
                given.update(front)
                surnames.update(back)
    return Learnt(given=_mostly(given, surnames), surnames=_mostly(surnames, given))


def _ends(name: str, shape: ListShape) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a name whose place says what they are."""
    if "," in name:
        found = split_name(name)
        return found.given, found.surnames
    words = words_of(name)
    if len(words) < 2:
        return (), ()
    return (words[-1:], words[:1]) if shape.surname_first else (words[:1], words[-1:])


def _mostly(one: Counter[str], other: Counter[str]) -> frozenset[str]:
    return frozenset(word for word, n in one.items() if n >= 3 and n >= 4 * other[word])


def prepared(rows: Sequence[LinkRow], shapes: Mapping[str, ListShape], learnt: Learnt = NOTHING_LEARNT) -> list[Prepared]:
    """Every row with the columns that comparisons read, in the order given; rarity is added by `with_rarity`."""
    return [_prepared(row, shapes[row.list], learnt) for row in rows]


def _prepared(row: LinkRow, shape: ListShape, learnt: Learnt) -> Prepared:
    by_use: dict[str, list[str]] = {}
    out: Prepared = {"unique_id": row.id, "list": row.list}
    for use in shape.columns:
        cell = (row.cells.get(use.header) or "").strip()
        if not cell:
            continue
        if use.use in ("text", "prison"):
            _add_text(out, "prison" if use.use == "prison" else use.key, cell)
        elif use.use == "code":
            out[f"n_{use.key}"] = _code(cell)
        else:
            by_use.setdefault(use.use, []).append(cell)
    _add_name(out, by_use, shape, learnt)
    _add_dates(out, by_use, shape)
    return out


def _add_text(out: Prepared, key: str, cell: str) -> None:
    """The words of a cell, and the first and the last of them beside it."""
    words = words_of(cell)
    if words:
        out[f"t_{key}"], out[f"ta_{key}"], out[f"tz_{key}"] = " ".join(words), words[0], words[-1]


def _code(cell: str) -> str | None:
    return "".join(c if c.isalnum() else " " if c.isspace() else "" for c in fold(cell)) or None


def _add_name(out: Prepared, by_use: Mapping[str, list[str]], shape: ListShape, learnt: Learnt) -> None:
    parts = _parts(by_use, shape, learnt)
    given, surnames = parts.given, parts.surnames
    every = {word for use in ("full", "alias") for cell in by_use.get(use, ()) for word in words_of(cell)}
    rest = sorted(every.difference(given, surnames)) if by_use.get("given") or by_use.get("alias") else [*given[2:], *surnames[2:]]
    out["g1"] = given[0] if given else None
    out["g2"] = given[1] if len(given) > 1 else None
    out["s1"] = surnames[0] if surnames else None
    out["s2"] = surnames[1] if len(surnames) > 1 else None
    out["gx"], out["sx"] = out["g1"], out["s1"]
    out["gf"] = sorted(formal(given[0])) if given else None
    out["gs"] = sound(given[0]) if given else None
    out["ss"] = sound(surnames[0]) if surnames else None
    out["s2s"] = sound(surnames[1]) if len(surnames) > 1 else None
    out["rest"] = rest or None


def _parts(by_use: Mapping[str, list[str]], shape: ListShape, learnt: Learnt) -> NameParts:
    apart = [cell for use in ("given", "middle") for cell in by_use.get(use, ())]
    behind = [cell for use in ("surname", "surname2") for cell in by_use.get(use, ())]
    whole = by_use.get("full", ())
    if (apart and behind) or not whole:
        return NameParts(given=_words(apart), surnames=_words(behind))
    found = split_name(whole[0], surname_first=shape.surname_first, learnt=learnt)
    return NameParts(given=_words(apart) or found.given, surnames=_words(behind) or found.surnames)


def _words(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for cell in cells for word in words_of(cell))


def _add_dates(out: Prepared, by_use: Mapping[str, list[str]], shape: ListShape) -> None:
    born = _first_day(by_use, "birth", shape)
    if born is not None:
        out["b"], out["yb"], out["bm"], out["bd"], out["ya"] = born.text, born.year, born.month, born.day, float(born.year)
    elif (age := _number(by_use.get("age", ()))) is not None and shape.year is not None:
        out["ya"], out["yx"] = round(shape.year - age - 0.5, 1), 1
    for use, name in (("arrested", "a"), ("released", "r")):
        day = _first_day(by_use, use, shape)
        if day is not None:
            out[f"{name}y"], out[f"{name}m"], out[f"{name}n"] = day.year, day.month, day.number
    if by_use.get("sex"):
        out["sex"] = fold(by_use["sex"][0])[:1]


def _first_day(by_use: Mapping[str, list[str]], use: str, shape: ListShape) -> Day | None:
    return next((day for cell in by_use.get(use, ()) if (day := day_of(cell, month_first=shape.month_first))), None)


def _number(cells: Sequence[str]) -> int | None:
    digits = "".join(c for c in cells[0][:4] if c.isascii() and c.isdigit()) if cells else ""
    return int(digits) if digits else None


def rarity_columns(rows: Sequence[Prepared]) -> tuple[str, ...]:
    """The columns whose agreement tells more where the value is rare."""
    texts = {name for row in rows for name in row if name.startswith(("t_", "n_"))}
    return ("g1", "s1", *sorted(texts))


def shares(rows: Sequence[Prepared], per_person: float = 1.0) -> Shares:
    """How common values are among these rows, so many of each person; in a small study, what is known of surnames everywhere."""
    buckets: dict[str, dict[str, int]] = {}
    met: dict[str, tuple[float, ...]] = {}
    for column in rarity_columns(rows):
        counted = Counter(str(value) for row in rows if (value := row.get(column)) is not None)
        total = max(counted.total(), 1)
        small = len(rows) < COUNTS_FOR_ITSELF and column == "s1"
        share = {value: surname_rates().get(value, UNLISTED) if small else n / total for value, n in counted.items()}
        buckets[column] = {value: found for value in counted if (found := _bucket(share[value])) < len(RARITY)}
        met[column] = _met(counted, share, per_person)
    return Shares(buckets=buckets, met=met)


def _met(counted: Counter[str], share: Mapping[str, float], per_person: float) -> tuple[float, ...]:
    """For each bucket, the chance that a row of another person has the value of a row in it; half a row where nobody else has."""
    total = max(counted.total(), 1)
    sums = [[0.0, 0.0] for _ in range(len(RARITY) + 1)]
    for value, n in counted.items():
        found = sums[_bucket(share[value])]
        found[0] += n * max(n - per_person, 0.5) / total
        found[1] += n
    return tuple(part / rows if rows else 0.0 for part, rows in sums)


def _bucket(share: float) -> int:
    return next((n for n, least in enumerate(RARITY) if share >= least), len(RARITY))


def with_rarity(rows: Sequence[Prepared], known: Shares) -> None:
    """Write beside each value its bucket (`g1_q`, `t_place_q` …)."""
    for column in known.buckets:
        for row in rows:
            value = row.get(column)
            row[f"{column}_q"] = known.bucket(column, str(value)) if value is not None else None
