"""Which pairs of rows are worth a look? Rules that both rows agree on, chosen for these columns so that the pairs stay few."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from habeas.model import Record
from habeas.registry.compare_rows import Prepared

Rule = tuple[str, ...]
_NAMES = ("g1", "s1", "s2", "gs", "ss")
_RULES = 28
# The least filled column that a rule may lean on.
_FILLED = 0.05


class Blocks(Record, frozen=True, kw_only=True):
    """The rules that give the pairs, and those that the weights are learnt from."""

    rules: tuple[Rule, ...]
    training: tuple[Rule, ...]


def add_keys(rows: Sequence[Prepared]) -> None:
    """Columns that only rules read: both names in either order, and how both begin by ear."""
    for row in rows:
        given, surname = row.get("g1"), row.get("s1")
        row["names"] = " ".join(sorted((str(given), str(surname)))) if given and surname else None
        heard, heard_last = row.get("gs"), row.get("ss")
        row["heard"] = f"{str(heard)[:2]} {str(heard_last)[:3]}" if heard and heard_last else None
        row["ends"] = f"{str(given)[:1]} {str(surname)[-4:]}" if given and surname else None


def chosen(rows: Sequence[Prepared]) -> Blocks:
    """Rules by how few pairs they give, the telling ones first, until the pairs are enough for so many rows."""
    columns = _columns(rows)
    filled = {name: sum(value is not None for value in values) / max(len(rows), 1) for name, values in columns.items()}
    usable = [name for name in columns if filled[name] >= _FILLED]
    budget, most = max(3_000_000, 60 * len(rows)), max(600_000, 12 * len(rows))
    cost: dict[Rule, int] = {(name,): _pairs(columns[name]) for name in usable}
    taken = [rule for rule in sorted(cost, key=lambda rule: (cost[rule], rule)) if cost[rule] <= most // 4]
    single = {rule[0] for rule in taken}
    for one, other in combinations([name for name in usable if name not in single], 2):
        if not _same_thing(one, other):
            cost[one, other] = _pairs(list(zip(columns[one], columns[other], strict=True)))
    spent = sum(cost[rule] for rule in taken)
    ranked = sorted((rule for rule in cost if len(rule) > 1), key=lambda rule: (cost[rule] / _weight(rule, filled), rule))
    for rule in ranked:
        if cost[rule] > most or spent + cost[rule] > budget or len(taken) >= _RULES:
            continue
        taken.append(rule)
        spent += cost[rule]
    return Blocks(rules=tuple(taken), training=_training(taken, cost, len(rows)))


def _columns(rows: Sequence[Prepared]) -> dict[str, list[object]]:
    names = {name for row in rows for name in row if name.startswith(("t_", "n_")) and not name.endswith("_q")}
    return {name: [row.get(name) for row in rows] for name in ("names", "heard", "ends", *_NAMES, "b", "yb", "an", *sorted(names))}


def _pairs(values: Sequence[object]) -> int:
    counted = Counter(value for value in values if value is not None and (not isinstance(value, tuple) or None not in value))
    return sum(n * (n - 1) // 2 for n in counted.values())


def _same_thing(one: str, other: str) -> bool:
    """Does one column follow from the other, so that agreeing on both says no more?"""
    groups = (("g1", "gs", "names", "heard", "ends"), ("s1", "ss", "names", "heard", "ends"), ("b", "yb"))
    return any(one in group and other in group for group in groups)


def _weight(rule: Rule, filled: dict[str, float]) -> float:
    weight = 1.0
    for name in rule:
        weight *= filled[name] ** 2
    return max(weight, 1e-9)


def _training(rules: Sequence[Rule], cost: dict[Rule, int], rows: int) -> tuple[Rule, ...]:
    """Rules that together leave each comparison free at least once: the name, and what has nothing to do with it."""
    named = {"names", "heard", "ends", *_NAMES}
    enough = [rule for rule in rules if cost[rule] >= rows // 50]
    free = [rule for rule in enough if not named.intersection(rule)]
    found: list[Rule] = [("g1", "s1")]
    for rule in free:
        if len(found) < 4 and not any(set(rule) & set(other) for other in found):
            found.append(rule)
    if len(found) < 2:
        found += [rule for rule in enough if len(named.intersection(rule)) == 1][:2]
    return tuple(found)
