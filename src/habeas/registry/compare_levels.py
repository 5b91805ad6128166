"""In which ways can two rows agree, column by column? The conditions are SQL over columns of `compare_rows`; weights are data."""

from collections.abc import Sequence
from functools import cache

from habeas.lexicon.files import Entry, load
from habeas.model import Record
from habeas.registry.compare_rows import RARITY, Prepared

# A column that hardly any row has cannot be weighed, and costs time.
_LEAST_FILLED = 0.01
_BUCKETS = range(len(RARITY) + 1)


class Level(Record, frozen=True, kw_only=True):
    """One way to agree: its key in the weights, its condition, how often one person's rows meet it (m), and two people's (u)."""

    key: str
    sql: str
    m: float
    u: float


class Compared(Record, frozen=True, kw_only=True):
    """One comparison: `kind` names its weights and its words, `name` is its own; levels from telling to against."""

    name: str
    kind: str
    absent: str
    levels: tuple[Level, ...]


class LinkWeights(Entry, frozen=True, kw_only=True):
    """The file shared/link_weights.yaml."""

    small_prior: float
    at_most: dict[str, dict[str, float]]
    weights: dict[str, dict[str, tuple[float, float]]]


@cache
def written() -> LinkWeights:
    """The written weights."""
    return load("shared", "link_weights", LinkWeights)


def comparisons(rows: Sequence[Prepared]) -> tuple[Compared, ...]:
    """The comparisons that these rows allow, always in one order."""
    filled: dict[str, int] = {}
    for row in rows:
        for name, value in row.items():
            filled[name] = filled.get(name, 0) + (value is not None)
    enough = {name for name, count in filled.items() if count >= max(2, _LEAST_FILLED * len(rows))}
    found = [_made(kind, kind, absent, sql) for kind, (needs, absent, sql) in _OF_PEOPLE.items() if needs in enough]
    for name in sorted(name for name in enough if name.startswith(("t_", "n_")) and not name.endswith("_q")):
        kind, sql = ("text", _TEXT) if name.startswith("t_") else ("code", _CODE)
        found.append(_made(name, kind, _absent(name), {key: _named(one, name) for key, one in sql.items()}))
    if len({row["list"] for row in rows}) > 1:
        found.append(_made("list", "list", "false", {"apart": "l.list <> r.list"}))
    return tuple(found)


def _made(name: str, kind: str, absent: str, sql: dict[str, str]) -> Compared:
    weights = written().weights[kind]
    levels = [Level(key=key, sql=one, m=weights[key][0], u=weights[key][1]) for key, one in sql.items()]
    last = next(reversed(weights))
    levels.append(Level(key=last, sql="ELSE", m=weights[last][0], u=weights[last][1]))
    return Compared(name=name, kind=kind, absent=absent, levels=tuple(levels))


def _named(sql: str, column: str) -> str:
    """The conditions of any text or code, for one column; its first and last words stand in columns of their own."""
    return sql.replace("ta$", f"ta_{column[2:]}").replace("tz$", f"tz_{column[2:]}").replace("$", column)


def _absent(column: str) -> str:
    return f"l.{column} is null or r.{column} is null"


def _close(column: str, heard: str) -> str:
    near = f"jaro_winkler_similarity(l.{column}, r.{column}) >= 0.92"
    slip = f"(length(l.{column}) >= 4 and {_alike(column, 0.8)} and damerau_levenshtein(l.{column}, r.{column}) <= 1)"
    return f"(l.{heard} = r.{heard} or {near} or {slip})"


def _alike(column: str, least: float) -> str:
    """A quick look before the slow count of slips."""
    return f"jaro_winkler_similarity(l.{column}, r.{column}) >= {least}"


def _initials(one: str, other: str) -> str:
    return f"((length({one}) = 1 or length({other}) = 1) and left({one}, 1) = left({other}, 1))"


def _by_rarity(key: str, sql: str, column: str) -> dict[str, str]:
    return {f"{key}_{n}": f"{sql} and l.{column}_q = {n}" for n in _BUCKETS}


_SECOND_OPEN = f"(l.g2 is null or r.g2 is null or {_initials('l.g2', 'r.g2')})"
_SECOND_LIKE = "(l.g2 = r.g2 or jaro_winkler_similarity(l.g2, r.g2) >= 0.88)"
_GIVEN = {
    **_by_rarity("both", f"l.g1 = r.g1 and {_SECOND_LIKE}", "g1"),
    **_by_rarity("first", f"l.g1 = r.g1 and {_SECOND_OPEN}", "g1"),
    "initial": f"{_initials('l.g1', 'r.g1')} and (l.g2 is null or r.g2 is null or left(l.g2, 1) = left(r.g2, 1))",
    "formal": f"list_has_any(l.gf, r.gf) and ({_SECOND_OPEN} or {_SECOND_LIKE})",
    "close": f"{_close('g1', 'gs')} and ({_SECOND_OPEN} or {_SECOND_LIKE})",
    "crossed": "l.g1 = r.g2 or l.g2 = r.g1",
    "turned": "l.g1 = r.sx",
    "second_differs": "l.g1 = r.g1",
    "rough": "jaro_winkler_similarity(l.g1, r.g1) >= 0.8",
}
_ONE_OPEN = "(l.s2 is null or r.s2 is null)"
_SURNAME = {
    **_by_rarity("both", "l.s1 = r.s1 and l.s2 = r.s2", "s1"),
    **_by_rarity("one", f"l.s1 = r.s1 and {_ONE_OPEN}", "s1"),
    "last_one": "(l.s2 is null and l.s1 = r.s2) or (r.s2 is null and r.s1 = l.s2)",
    "close_both": f"{_close('s1', 'ss')} and {_close('s2', 's2s')}",
    "close_one": f"{_close('s1', 'ss')} and {_ONE_OPEN}",
    "first_only": _close("s1", "ss"),
    "crossed": "l.s2 = r.s2 or l.s1 = r.s2 or l.s2 = r.s1",
    "turned": "l.s1 = r.gx",
    "rough": "jaro_winkler_similarity(l.s1, r.s1) >= 0.8",
}
_REST = {
    "whole": "list_has_all(l.rest, r.rest) or list_has_all(r.rest, l.rest)",
    "some": "list_has_any(l.rest, r.rest)",
}
_BOTH_DAYS = "l.b is not null and r.b is not null"
_ONE_SLIP = f"({_alike('b', 0.85)} and damerau_levenshtein(l.b, r.b) <= 1)"
_TWO_PARTS = "(l.bm = r.bm and l.bd = r.bd) or (l.yb = r.yb and (l.bm = r.bm or l.bd = r.bd))"
_BIRTH = {
    "day": "l.b = r.b",
    "open": f"l.yb = r.yb and not ({_BOTH_DAYS}) and coalesce(l.bm, r.bm, 0) = coalesce(r.bm, l.bm, 0)",
    "turned": "l.yb = r.yb and l.bm = r.bd and l.bd = r.bm",
    "digit": f"{_BOTH_DAYS} and ({_ONE_SLIP} or {_TWO_PARTS})",
    "year": "l.yb = r.yb",
    "age_near": "(l.yb is null or r.yb is null) and abs(l.ya - r.ya) <= 1.6",
    "age_off": "(l.yb is null or r.yb is null) and abs(l.ya - r.ya) <= 3",
    "near": "abs(l.ya - r.ya) <= 3",
}
_LET_GO_BEFORE = "l.rn <= r.an + 3 or r.rn <= l.an + 3 or l.ry < r.ay or r.ry < l.ay"
_ARRESTED = {
    "day": "l.an = r.an",
    "near": "abs(l.an - r.an) <= 8",
    "open": "(l.an is null or r.an is null) and l.ay = r.ay and coalesce(l.am, r.am, 0) = coalesce(r.am, l.am, 0)",
    "month": "abs(l.an - r.an) <= 35 or (l.ay = r.ay and l.am = r.am)",
    "again": _LET_GO_BEFORE,
}
_OF_PEOPLE = {
    "given": ("g1", _absent("g1"), _GIVEN),
    "surname": ("s1", _absent("s1"), _SURNAME),
    "rest": ("rest", _absent("rest"), _REST),
    "birth": ("ya", _absent("ya"), _BIRTH),
    "sex": ("sex", _absent("sex"), {"same": "l.sex = r.sex"}),
    "arrested": ("ay", _absent("ay"), _ARRESTED),
}
_TEXT = {
    **_by_rarity("same", "l.$ = r.$", "$"),
    "within": "starts_with(l.$, r.$ || ' ') or starts_with(r.$, l.$ || ' ') "
    "or ends_with(l.$, ' ' || r.$) or ends_with(r.$, ' ' || l.$)",
    "close": "jaro_winkler_similarity(l.$, r.$) >= 0.9",
    "some": "l.ta$ = r.ta$ or l.tz$ = r.tz$ or l.ta$ = r.tz$ or l.tz$ = r.ta$",
}
_CODE = {
    **_by_rarity("same", "l.$ = r.$", "$"),
    "digit": f"length(l.$) >= 4 and {_alike('$', 0.8)} and damerau_levenshtein(l.$, r.$) <= 1",
    "digits": f"length(l.$) >= 7 and {_alike('$', 0.75)} and damerau_levenshtein(l.$, r.$) <= 2",
    "start": "length(l.$) >= 5 and left(l.$, 4) = left(r.$, 4)",
}
