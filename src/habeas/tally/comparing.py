"""What differs between two tables of the same sheets? Matched by station and table, column by column, every difference listed."""

from collections.abc import Sequence
from math import sqrt

from habeas.model.runner import Cell, Runner
from habeas.model.tally import Agreement, Change, SheetDifference, SheetName, TableComparison
from habeas.tally.cells import folded
from habeas.tally.loading import Loaded
from habeas.tally.naming import Candidate, match
from habeas.tally.queries import query
from habeas.tally.seen import number

LISTED = 20_000
_MATRIX = 40
_ENOUGH = 0.5
_FIELDS = (("registered", "registered"), ("valid", "valid"), ("null", "nulls"))
_REAL = "coalesce(a.note, '') not in ('total-row', 'no-station')"


def compare(
    runner: Runner, first: Loaded, second: Loaded, candidates: Sequence[Candidate]
) -> tuple[TableComparison, dict[int, str]]:
    """The comparison, and the second table's names for the first one's candidates."""
    runner.make(
        "pairs",
        query(
            "both",
            a=first.good,
            b=second.good,
            first=", ".join(f"a.c{k} as c{k}" for k in range(first.candidates)),
            second=", ".join(f"b.c{k} as d{k}" for k in range(second.candidates)),
        ),
    )
    pairs, how = _aligned(runner, candidates, list(second.columns.candidates.items()))
    comparison = _Comparison(runner, first, second, candidates, pairs).made(how)
    theirs = list(second.columns.candidates.values())
    return comparison, {a: theirs[b] for a, b in pairs}


def wilson(same: int, of: int) -> tuple[float, float] | None:
    """Wilson's 95 % interval of a rate, in percent."""
    if of == 0:
        return None
    z, rate = 1.959963984540054, same / of
    middle, half = rate + z * z / (2 * of), z * sqrt(rate * (1 - rate) / of + z * z / (4 * of * of))
    scale = 1 + z * z / of
    low = 0.0 if same == 0 else 100 * (middle - half) / scale
    return low, 100.0 if same == of else 100 * (middle + half) / scale


def _aligned(
    runner: Runner, candidates: Sequence[Candidate], theirs: list[tuple[str, str]]
) -> tuple[list[tuple[int, int]], tuple[str, ...]]:
    """Which column of the second table is which of the first: by name, then by the votes themselves where both are strangers."""
    pairs: list[tuple[int, int]] = []
    how: list[str] = []
    for b, names in enumerate(theirs):
        same = [a for a, c in enumerate(candidates) if {folded(n) for n in names} & {folded(n) for n in (c.column, *c.names)}]
        if len(same) == 1 and same[0] not in {a for a, _ in pairs}:
            pairs.append((same[0], b))
            how.append(f"{candidates[same[0]].column} = {names[0]}: the same name")
    rest = [a for a in range(len(candidates)) if a not in {x for x, _ in pairs}]
    left = [b for b in range(len(theirs)) if b not in {y for _, y in pairs}]
    if rest and left and len(rest) <= _MATRIX and len(left) <= _MATRIX:
        for a, b, share, of in _by_votes(runner, rest, left):
            pairs.append((a, b))
            how.append(f"{candidates[a].column} = {theirs[b][0]}: the same votes on {100 * share:.2f} % of {of:,} sheets")
    taken = {x for x, _ in pairs}, {y for _, y in pairs}
    for b in left:
        one = match(theirs[b][1], candidates) if b not in taken[1] else None
        if one is not None and one.candidates[0] not in taken[0]:
            pairs.append((one.candidates[0], b))
            taken[0].add(one.candidates[0])
            how.append(f"{candidates[one.candidates[0]].column} = {theirs[b][0]}: {one.how}")
    return sorted(pairs), tuple(how)


def _by_votes(runner: Runner, rest: list[int], left: list[int]) -> list[tuple[int, int, float, int]]:
    """Columns that give the same votes on most sheets where either has any, each the other's best."""
    cells = [
        f"sum(case when c{a} = d{b} and c{a} > 0 then 1 else 0 end), sum(case when c{a} > 0 or d{b} > 0 then 1 else 0 end)"
        for a in rest
        for b in left
    ]
    row = runner.rows(f"select {', '.join(cells)} from pairs")[0]
    score: dict[tuple[int, int], tuple[float, int]] = {}
    for n, (a, b) in enumerate((a, b) for a in rest for b in left):
        same, of = number(row[2 * n]), number(row[2 * n + 1])
        score[a, b] = (same / of if of else 0.0, of)
    out = []
    for a in rest:
        best = max(left, key=lambda b: (score[a, b][0], -b))
        back = max(rest, key=lambda x: (score[x, best][0], -x))
        if back == a and score[a, best][0] >= _ENOUGH:
            out.append((a, best, *score[a, best]))
    return out


class _Comparison:
    def __init__(
        self, runner: Runner, first: Loaded, second: Loaded, candidates: Sequence[Candidate], pairs: list[tuple[int, int]]
    ) -> None:
        self.runner, self.first, self.second, self.pairs = runner, first, second, pairs
        self.candidates = candidates
        self.votes_differ = " or ".join(f"c{a} <> d{b}" for a, b in pairs) or "1 = 0"
        self.fields_differ = " or ".join(f"{name} <> {name}_b" for _, name in _FIELDS)

    def made(self, how: tuple[str, ...]) -> TableComparison:
        both, same, image, *fields = self._counts()
        added, effect_added = self._only(self.second, self.first, [(a, b) for a, b in self.pairs])
        removed, effect_removed = self._only(self.first, self.second, [(a, a) for a in range(len(self.candidates))])
        differences, more = self._differences()
        changed = {name: n for (name, _), n in zip(_FIELDS, fields, strict=True)}
        return TableComparison(
            first=self.first.name,
            second=self.second.name,
            both=both,
            only_first=len(removed),
            only_second=len(added),
            not_comparable=self._not_comparable(both),
            same_votes=same,
            differing=both - same,
            fields_changed={"votes": both - same, **changed, "image": image},
            agreement=self._agreement(both, same),
            matched_by=how,
            effect_added=effect_added,
            effect_removed=effect_removed,
            differences=differences,
            added=added[:LISTED],
            removed=removed[:LISTED],
            left_out=more + max(0, len(added) - LISTED) + max(0, len(removed) - LISTED),
        )

    def _counts(self) -> list[int]:
        fields = ", ".join(f"sum(case when {name} <> {name}_b then 1 else 0 end)" for _, name in _FIELDS)
        image = "sum(case when image <> '' and image_b <> '' and image <> image_b then 1 else 0 end)"
        votes = f"count(*) - sum(case when {self.votes_differ} then 1 else 0 end)"
        return [number(cell) for cell in self.runner.rows(f"select count(*), {votes}, {image}, {fields} from pairs")[0]]

    def _agreement(self, both: int, same: int) -> tuple[Agreement, ...]:
        names = list(self.second.columns.candidates)
        cells = ", ".join(f"sum(case when c{a} = d{b} then 1 else 0 end), sum(d{b} - c{a})" for a, b in self.pairs)
        row = self.runner.rows(f"select {cells} from pairs")[0] if self.pairs else ()
        out = [_agreement("the whole sheet", "", same, both, 0)]
        for n, (a, b) in enumerate(self.pairs):
            out.append(_agreement(self.candidates[a].name, names[b], number(row[2 * n]), both, number(row[2 * n + 1])))
        return tuple(out)

    def _only(self, has: Loaded, lacks: Loaded, pairs: list[tuple[int, int]]) -> tuple[tuple[SheetName, ...], dict[str, int]]:
        """Sheets of one table that the other lacks, and their votes under the first table's names."""
        sums = ", ".join(f"min(coalesce(a.c{b}, 0)) as s{b}" for _, b in pairs) or "0 as s"
        rows = self.runner.rows(f"{query('only', a=has.sheets, b=lacks.sheets, sums=sums, real=_REAL)} order by a.station, a.tbl")
        effect = {self.candidates[a].name: sum(number(row[6 + n]) for row in rows) for n, (a, _) in enumerate(pairs)}
        names = tuple(
            SheetName(station=str(row[0]), table=str(row[1]), place=_place(row[2:5]), valid=number(row[5])) for row in rows
        )
        return names, effect

    def _not_comparable(self, both: int) -> int:
        """Sheets that both tables have, but one of them unreadable or twice with two contents."""
        keys = "(select distinct station, tbl from {t} where station <> '')"
        shared = self.runner.rows(
            f"select count(*) from {keys.format(t=self.first.sheets)} a join {keys.format(t=self.second.sheets)} b"
            " on a.station = b.station and a.tbl = b.tbl"
        )[0][0]
        return number(shared) - both

    def _differences(self) -> tuple[tuple[SheetDifference, ...], int]:
        where = f"where {self.votes_differ} or {self.fields_differ}"
        total = number(self.runner.rows(f"select count(*) from pairs {where}")[0][0])
        votes = "".join(f", c{a}, d{b}" for a, b in self.pairs)
        fields = "".join(f", {name}, {name}_b" for _, name in _FIELDS)
        rows = self.runner.rows(
            f"select station, tbl, p1, p2, p3, coalesce(nullif(image, ''), image_b){votes}{fields} from pairs {where}"
            f" order by station, tbl limit {LISTED}"
        )
        names = [*(self.candidates[a].name for a, _ in self.pairs), *(name for name, _ in _FIELDS)]
        out = []
        for row in rows:
            values = row[6:]
            changes = tuple(
                Change(what=name, first=number(values[2 * n]), second=number(values[2 * n + 1]))
                for n, name in enumerate(names)
                if values[2 * n] is not None and values[2 * n + 1] is not None and values[2 * n] != values[2 * n + 1]
            )
            out.append(
                SheetDifference(
                    station=str(row[0]), table=str(row[1]), place=_place(row[2:5]), image=str(row[5] or ""), changes=changes
                )
            )
        return tuple(out), total - len(out)


def _agreement(what: str, other: str, same: int, of: int, effect: int) -> Agreement:
    reach = wilson(same, of)
    low, high = reach if reach is not None else (None, None)
    return Agreement(
        what=what, other=other, same=same, of=of, rate=100 * same / of if of else None, low=low, high=high, effect=effect
    )


def _place(cells: Sequence[Cell]) -> str:
    return " / ".join(str(cell) for cell in cells if cell)
