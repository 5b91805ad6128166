"""What does a row of a list say of somebody, as statements of the own list? Only what was read; a blank says nothing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import get_args

import msgspec

from habeas.model.edtf import span_of
from habeas.model.record import Record
from habeas.model.registry import (
    Certainty,
    ChargeStep,
    Condition,
    KeptAct,
    ListRow,
    RecordedAct,
    Ref,
    Said,
    Statement,
    Trait,
    TraitField,
)
from habeas.registry.compare_names import sound, words_of
from habeas.registry.find import Named, same_name

_TRAITS = (
    "nickname", "document", "outside_id", "sex", "age", "birth", "nationality", "occupation", "home", "kin", "health", "counsel",
    "note",
)  # fmt: skip
# What a status says happened; "held" alone is no arrest: on which day it was, nobody said.
_OF_STATUS = {"held": "held", "released": "released", "house_arrest": "house_arrest", "died": "died", "exiled": "exiled",
              "disappeared": "disappeared", "escaped": "escaped"}  # fmt: skip


class Step(Record, frozen=True, kw_only=True):
    """One statement to write: what is said, and the statement that it takes the place of."""

    said: Said
    replaces: str | None = None


def said_of(row: ListRow, names: Sequence[str], certainty: Certainty = "confirmed") -> tuple[Said, ...]:
    """Everything a row says: who it is, what happened, the charge."""
    said: list[Said] = []
    if names:
        said += [Trait(field="name", value=names[0]), *(Trait(field="other_name", value=name) for name in names[1:])]
    else:
        said.append(Trait(field="count", value=row.value("unnamed") or "1"))
    for field in _TRAITS:
        said += [Trait(field=msgspec.convert(field, TraitField), value=value) for value in row.every(field)[:1] if value.strip()]
    said += _acts(row, certainty)
    charge = row.value("charge")
    if charge:
        said.append(ChargeStep(charge=charge, status="filed", court=row.value("court")))
    return tuple(said)


def _acts(row: ListRow, certainty: Certainty) -> list[Said]:
    status = row.value("status")
    arrested, left = _date(row, "arrested"), _date(row, "released")
    where = row.value("prison") or row.value("place")
    acts: list[Said] = []
    if arrested is not None:
        acts.append(RecordedAct(act="arrested", date=arrested, place=where, authority=row.value("authority"), certainty=certainty))
    elif status == "held":
        acts.append(RecordedAct(act="held", place=where, certainty=certainty))
    ended = _OF_STATUS.get(status or "")
    # In custody and released on a day: somebody taken again, or a slip. A release that the row itself doubts is not counted.
    sure = "reported" if ended == "held" else certainty
    conditions = tuple(msgspec.convert(one, Condition) for one in sorted(set(row.every("condition"))) if one in get_args(Condition))
    if left is not None or ended in {"released", "house_arrest", "exiled", "escaped"}:
        way = ended if ended in {"house_arrest", "exiled", "escaped"} else "released"
        acts.append(RecordedAct(act=msgspec.convert(way, KeptAct), date=left, conditions=conditions, certainty=sure))
    died = _date(row, "died")
    if died is not None or ended == "died":
        acts.append(RecordedAct(act="died", date=died, certainty=certainty))
    if ended == "disappeared" and arrested is None:
        acts.append(RecordedAct(act="disappeared", certainty=certainty))
    return acts


def _date(row: ListRow, field: str) -> str | None:
    """The date of a column, where it is one; a cell that was no date stays with the row."""
    said = row.value(field)
    try:
        span_of(said)
    except ValueError:
        return None
    return said or None


def beside(said: Iterable[Said], known: Sequence[Statement]) -> tuple[Said, ...]:
    """The same beside what a keeper wrote: a record that has a name keeps it, and what it says already is not said again."""
    own = [one.said for one in known if one.source.row is None]
    named = next((one for one in own if isinstance(one, Trait) and one.field == "name"), None)
    found: list[Said] = []
    for one in said:
        if isinstance(one, Trait) and one.field == "name" and named is not None:
            if one.value != named.value:
                found.append(Trait(field="other_name", value=one.value))
        elif one not in own:
            found.append(one)
    return tuple(found)


def steps(said: Iterable[Said], written: Sequence[Statement], standing: frozenset[str]) -> tuple[Step, ...]:
    """What of a row is new beside what earlier rows of the same person said. What is said anew takes the place of what was said.

    `written` are all statements taken from rows for this person, in order; `standing` the ids of those that still hold.
    What a keeper corrected stays corrected: a row that only says again what it said before adds nothing.
    """
    before: dict[tuple[str, str], Statement] = {}
    ever: dict[tuple[str, str], set[Said]] = defaultdict(set)
    for earlier in written:
        before[_topic(earlier.said)] = earlier
        ever[_topic(earlier.said)].add(earlier.said)
    found = []
    for one in said:
        last = before.get(_topic(one))
        if last is None:
            found.append(Step(said=one))
        elif one not in ever[_topic(one)] or (one != last.said and last.id in standing):
            found.append(Step(said=one, replaces=last.id if last.id in standing else None))
    return tuple(found)


def _topic(said: Said) -> tuple[str, str]:
    """What two statements must share for the later one to take the place of the earlier."""
    if isinstance(said, Trait):
        return (said.field, said.value if said.field in {"other_name", "nickname"} else "")
    if isinstance(said, RecordedAct):
        return ("act", "left" if said.act in {"released", "house_arrest", "exiled", "escaped"} else said.act)
    return ("charge", said.charge.casefold()) if isinstance(said, ChargeStep) else ("", "")


class Bearers:
    """Who of the own list can be meant by a name: names that share two words as they sound are looked at."""

    def __init__(self, names: Iterable[Named]) -> None:
        self._by_word: dict[str, list[Named]] = defaultdict(list)
        for one in names:
            self.add(one)

    def add(self, one: Named) -> None:
        """One more name that is borne."""
        for word in {sound(word) for word in words_of(one.name)}:
            self._by_word[word].append(one)

    def of(self, name: str) -> tuple[Ref, ...]:
        """The records whose name can be this one."""
        shared: dict[int, list[Named]] = defaultdict(list)
        for word in {sound(word) for word in words_of(name)}:
            for one in self._by_word.get(word, ()):
                shared[id(one)].append(one)
        near = {some[0] for some in shared.values() if len(some) > 1}
        return tuple(sorted({one.ref for one in near if same_name(one.name, name)}))
