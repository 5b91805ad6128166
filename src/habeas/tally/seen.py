"""Place by place: what the sheets show, what the register says is there, and what is therefore missing."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from habeas.model.runner import Cell, Runner
from habeas.model.tally import Stated
from habeas.tally.cells import folded
from habeas.tally.loading import Loaded
from habeas.tally.queries import each, query
from habeas.tally.register import Register


@dataclass(frozen=True)
class Seen:
    """Sums over the sheets of one place; `products` holds, for each candidate, votes, votes squared and votes times valid."""

    path: tuple[str, str]
    sheets: int = 0
    registered: int = 0
    nulls: int = 0
    no_registered: int = 0
    cast_known: int = 0
    valid: int = 0
    squares: int = 0
    votes: tuple[int, ...] = ()
    vote_squares: tuple[int, ...] = ()
    cross: tuple[int, ...] = ()


@dataclass(frozen=True)
class Missing:
    """What a register says of one place and what no sheet shows of it. `limited`: votes possible there under a turnout limit."""

    path: tuple[str, str]
    machines: int
    registered: int
    missing: int
    missing_registered: int
    limited: int
    unknown: int = 0


@dataclass(frozen=True)
class Whole:
    """Seen and missing by place. `missing` is empty without a register; then `stated` may say how large the whole is."""

    seen: tuple[Seen, ...]
    missing: tuple[Missing, ...] = ()
    stated: Stated | None = None
    unknown_rows: tuple[int, ...] = ()
    unmatched: tuple[str, ...] = field(default=())


def number(cell: Cell) -> int:
    return int(cell or 0)


def seen_places(runner: Runner, loaded: Loaded, register: Register | None) -> tuple[Seen, ...]:
    """The sheets used, summed by the two largest kinds of place."""
    n = loaded.candidates
    if register is not None and register.kind != "place":
        runner.make("station_places", query("station_places", register=register.table))
    else:
        runner.make("station_places", f"select station, '' as p1, '' as p2, '' as p3 from {loaded.good} where 1 = 0")
    votes = ", ".join(each(f"sum({what}) as {name}{{n}}", n) for what, name in _MOMENTS)
    rows = runner.rows(query("seen", good=loaded.good, places="station_places", votes=votes, third="''"))
    return tuple(_seen(row, n) for row in rows)


_MOMENTS = (("g.c{n}", "v"), ("g.c{n} * g.c{n}", "w"), ("g.c{n} * g.total", "x"))


def _seen(row: Sequence[Cell], n: int) -> Seen:
    sums = [number(cell) for cell in row[3:]]
    rest = sums[7:]
    return Seen(
        path=(str(row[0] or ""), str(row[1] or "")),
        sheets=sums[0],
        registered=sums[1],
        nulls=sums[2],
        no_registered=sums[3],
        cast_known=sums[4],
        valid=sums[5],
        squares=sums[6],
        votes=tuple(rest[:n]),
        vote_squares=tuple(rest[n : 2 * n]),
        cross=tuple(rest[2 * n : 3 * n]),
    )


def summed(some: Sequence[Seen], path: tuple[str, str], n: int) -> Seen:
    """Several places as one."""

    def columns(name: str) -> tuple[int, ...]:
        return tuple(sum(getattr(one, name)[k] for one in some) for k in range(n))

    plain = ("sheets", "registered", "nulls", "no_registered", "cast_known", "valid", "squares")
    whole = replace(Seen(path=path), **{name: sum(getattr(one, name) for one in some) for name in plain})
    return replace(whole, votes=columns("votes"), vote_squares=columns("vote_squares"), cross=columns("cross"))


def missing_places(
    runner: Runner, loaded: Loaded, register: Register, limit: Fraction
) -> tuple[tuple[Missing, ...], tuple[Seen, ...], tuple[str, ...]]:
    """What no sheet shows, by place; the places of a register of places are matched by name, and unmatched ones named."""
    if register.kind == "place":
        return _by_names(runner, loaded, register, limit)
    name = "missing_tables" if register.kind == "table" else "missing_stations"
    rows = runner.rows(query(name, register=register.table, good=loaded.good, up=limit.numerator, down=limit.denominator))
    return tuple(Missing((str(r[0] or ""), str(r[1] or "")), *(number(cell) for cell in r[2:])) for r in rows), (), ()


def _by_names(
    runner: Runner, loaded: Loaded, register: Register, limit: Fraction
) -> tuple[tuple[Missing, ...], tuple[Seen, ...], tuple[str, ...]]:
    said = runner.rows(f"select p1, p2, machines, registered from {register.table} order by p1, p2, p3")
    deep = any(row[1] for row in said)
    seen = seen_places(runner, loaded, None)
    sums: dict[tuple[str, str], list[Seen]] = {}
    for one in seen:
        sums.setdefault((folded(one.path[0]), folded(one.path[1]) if deep else ""), []).append(one)
    totals: dict[tuple[str, str], list[tuple[Cell, Cell]]] = {}
    for row in said:
        totals.setdefault((str(row[0]), str(row[1] or "") if deep else ""), []).append((row[2], row[3]))
    out = []
    for key, lines in sorted(totals.items()):
        there = sums.pop(key, [])
        path = (there[0].path[0], there[0].path[1] if deep else "") if there else key
        machines, registered = sum(number(m) for m, _ in lines), sum(number(r) for _, r in lines)
        missing = max(0, machines - sum(one.sheets for one in there))
        left = max(0, registered - sum(one.registered for one in there)) if missing or any(m is None for m, _ in lines) else 0
        unknown = sum(r is None for _, r in lines) if missing else 0
        out.append(Missing(path, machines, registered, missing, left, left * limit.numerator // limit.denominator, unknown))
    return tuple(out), seen, tuple(sorted(" / ".join(filter(None, key)) for key in sums))


def unknown_rows(runner: Runner, loaded: Loaded, register: Register) -> tuple[int, ...]:
    """Lines of the sheets whose station or table the register does not have."""
    if register.kind == "place":
        return ()
    same = "g.station = r.station" + (" and g.tbl = r.tbl" if register.kind == "table" else "")
    return tuple(number(row[0]) for row in runner.rows(query("unknown", good=loaded.good, register=register.table, same=same)))


def skipped_tables(runner: Runner, loaded: Loaded) -> int:
    """Tables that must exist because a higher number of the same station was seen; none where sheets have no table number."""
    if loaded.columns.table is None and loaded.columns.parts is None:
        return 0
    return number(runner.rows(query("skipped", good=loaded.good))[0][0])
