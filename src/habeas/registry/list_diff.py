"""What changed between two versions of a list? Rows added, gone and changed; a row that is gone tells of no release."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from habeas.model.lists import ChangedValue, ListChange
from habeas.model.registry import ListRow
from habeas.registry.names import name_key

# What no change of which makes a row another: its place in the list, and what was derived from a cell.
_ASIDE = frozenset({"number", "updated", "section", "given", "surnames"})
# What tells one bearer of a name from another; a row with all of these as before is that row.
_TELLING = ("document", "outside_id", "birth", "arrested", "age", "place", "prison")

Key = tuple[Hashable, ...]


def changes(before: Sequence[ListRow], after: Sequence[ListRow]) -> tuple[ListChange, ...]:
    """Every row of both versions, once: paired by its own code, else by its name, closest in what else it says."""
    old, new = list(before), list(after)
    pairs: list[tuple[ListRow, ListRow, str]] = []
    for how, key in _KEYS:
        found = _paired(old, new, key)
        pairs += [(one, two, how) for one, two in found]
        gone, come = {id(one) for one, _ in found}, {id(two) for _, two in found}
        old, new = [one for one in old if id(one) not in gone], [two for two in new if id(two) not in come]
    said = [_change(one, two, how) for one, two, how in pairs]
    said += [ListChange(change="gone", before=one, how="no row of the later version has this name") for one in old]
    said += [ListChange(change="added", after=two, how="no row of the earlier version has this name") for two in new]
    return tuple(sorted(said, key=_order))


def _order(one: ListChange) -> tuple[int, str, int]:
    row = one.after or one.before
    assert row is not None
    return (("added", "gone", "changed", "same").index(one.change), row.sheet, row.row)


def _paired(old: Iterable[ListRow], new: Iterable[ListRow], key: Callable[[ListRow], Key]) -> list[tuple[ListRow, ListRow]]:
    """Rows with one key, each with the one most like it; a row is in one pair."""
    groups: dict[Key, tuple[list[ListRow], list[ListRow]]] = defaultdict(lambda: ([], []))
    for at, rows in enumerate((old, new)):
        for row in rows:
            if known := key(row):
                groups[known][at].append(row)
    found = []
    for one, two in groups.values():
        found += _closest(one, two)
    return found


def _closest(one: list[ListRow], two: list[ListRow]) -> list[tuple[ListRow, ListRow]]:
    if not one or not two:
        return []
    if len(one) == len(two) == 1:
        return [(one[0], two[0])] if _alike(one[0], two[0]) >= 0 else []
    rated = sorted(
        ((_alike(a, b), -abs(a.row - b.row), -m, -n) for m, a in enumerate(one) for n, b in enumerate(two)), reverse=True
    )
    taken: set[tuple[str, int]] = set()
    found = []
    for alike, _, m, n in rated:
        if alike >= 0 and not {("one", m), ("two", n)} & taken:
            taken |= {("one", m), ("two", n)}
            found.append((one[-m], two[-n]))
    return found


def _alike(one: ListRow, two: ListRow) -> int:
    """How much speaks for one person: below 0 where a document or two other things say that they are two."""
    both = [(name, one.value(name), two.value(name)) for name in _TELLING]
    same = sum(a is not None and a == b for _, a, b in both)
    differ = [name for name, a, b in both if a is not None and b is not None and not _fit(name, a, b)]
    if "document" in differ or len(differ) > 2 + same or {"birth", "arrested"} <= set(differ):
        return -1
    return 2 * same - len(differ) + 7


def _fit(name: str, one: str, two: str) -> bool:
    """The same, or one more exact than the other, or a year older."""
    if name == "age" and one.isdecimal() and two.isdecimal():
        return abs(int(one) - int(two)) <= 1
    return one == two or one.startswith(two) or two.startswith(one)


def _code(row: ListRow) -> Key:
    """What a list itself calls a person by, where the name goes with it."""
    codes = [value for field in ("document", "outside_id") for value in row.every(field)]
    words = name_key(row.value("name") or "")
    return (codes[0], words[0]) if codes and words else ()


def _whole_name(row: ListRow) -> Key:
    return tuple(sorted(name_key(row.value("name") or "")))


def _name_and_day(row: ListRow) -> Key:
    """A name with one surname more or less: first word, and the day of arrest to the day."""
    words, day = name_key(row.value("name") or ""), row.value("arrested") or ""
    return (words[0], _first_surname(row), day) if len(words) > 1 and len(day) >= 10 else ()


def _first_surname(row: ListRow) -> str:
    words = name_key(row.value("surnames") or "")
    return words[0] if words else ""


def _unnamed(row: ListRow) -> Key:
    """Rows without a name are one where all that they say is the same."""
    return () if row.value("name") else ("unnamed", *_said(row))


def _said(row: ListRow) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((value.field, value.read) for value in row.values if value.field not in _ASIDE))


_KEYS: tuple[tuple[str, Callable[[ListRow], Key]], ...] = (
    ("the same code or document", _code),
    ("the same name", _whole_name),
    ("the same first name and surname, arrested on the same day", _name_and_day),
    ("nameless, and the same in all else", _unnamed),
)


def _change(one: ListRow, two: ListRow, how: str) -> ListChange:
    fields = sorted({value.field for row in (one, two) for value in row.values} - _ASIDE)
    values = tuple(
        ChangedValue(field=name, before=_joined(one, name), after=_joined(two, name))
        for name in fields
        if _joined(one, name) != _joined(two, name)
    )
    return ListChange(change="changed" if values else "same", before=one, after=two, values=values, how=how)


def _joined(row: ListRow, name: str) -> str | None:
    return "; ".join(row.every(name)) or None
