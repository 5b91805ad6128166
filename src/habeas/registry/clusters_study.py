"""The links of one study from rows to persons; and what is scored anew when a list is added: only what changed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import msgspec

from habeas.model import Record, short_hash
from habeas.model.registry import Judgement, ListRow
from habeas.registry.clusters import Grouping, Pair, grouped, members
from habeas.registry.clusters_judged import Verdicts, verdicts, weighed
from habeas.registry.clusters_own import Told, agreeing
from habeas.registry.compare_names import NOTHING_LEARNT, Learnt
from habeas.registry.compare_rows import LinkRow, ListShape, learnt_words, prepared, shape_of
from habeas.registry.linkage import LinkModel, Scored, learn, score

# A row that names nobody is nobody's to be linked with.
_NAMED = frozenset(("name", "surnames", "surname_1"))


class Base(Protocol):
    """A connection to an empty database that lives as long as one job; engine/run makes it, Splink alone speaks to it."""

    def close(self) -> None:
        """Forget all of it."""


class Known(Record, frozen=True, kw_only=True):
    """What a study keeps of its links: the model, how its lists write, the rows by what they said, and the pairs scored so far."""

    model: LinkModel
    shapes: dict[str, ListShape]
    learnt: Learnt = NOTHING_LEARNT
    rows: dict[str, str] = msgspec.field(default_factory=dict)
    scored: tuple[Scored, ...] = ()

    def afresh(self) -> "Known":
        """The same weights with nothing scored yet: linking from here on scores every pair."""
        return Known(model=self.model, shapes=self.shapes, learnt=self.learnt)


class Linked(Record, frozen=True, kw_only=True):
    """The persons of a study: the group of each row, every pair with its weight, what people decided, what to keep.

    `everyone` groups besides the rows whatever was judged or told of: older versions of rows, people of reports.
    """

    grouping: Grouping
    everyone: dict[str, str]
    verdicts: Verdicts
    known: Known


def linked(
    base: Base, rows: Sequence[LinkRow], known: Known | None = None, judgements: Iterable[Judgement] = (), told: Told | None = None
) -> Linked:
    """Link rows. With what is known of before, only pairs with a new or changed row are scored, by the same weights."""
    ordered = sorted(rows, key=lambda row: row.id)
    kept = _first(base, ordered) if known is None else _again(base, ordered, known)
    decided, told = verdicts(judgements), told or Told()
    pairs = weighed((Pair(a=one.a, b=one.b, weight=one.weight) for one in kept.scored), decided)
    unsure = frozenset(decided.unsure)
    same = agreeing(decided.decided, (one for one in told.pairs if (one.a, one.b) not in unsure))
    spoken_of = {ref for one in (*decided.decided, *same) for ref in (one.a, one.b)}
    whole = grouped({*kept.rows, *spoken_of}, pairs, (*decided.decided, *same), apart=told.own)
    return Linked(grouping=_of_rows(whole, kept.rows), everyone=whole.groups, verdicts=decided, known=kept)


def _of_rows(whole: Grouping, rows: Mapping[str, str]) -> Grouping:
    """The groups as far as they hold rows, each named after its smallest row."""
    heads = {group: min(ids) for group, some in members(whole.groups).items() if (ids := [one for one in some if one in rows])}
    pairs = tuple(one for one in whole.pairs if one.a in rows and one.b in rows)
    return Grouping(groups={one: heads[whole.groups[one]] for one in sorted(rows)}, pairs=pairs)


def rows_of(kept: Iterable[ListRow], names: Mapping[str, str]) -> list[LinkRow]:
    """The rows of imported lists that name somebody, by the fields of their columns; `names` says whose list each is."""
    return [
        LinkRow(id=row.id, list=names[row.list], cells={value.field: value.read for value in reversed(row.values) if value.read})
        for row in kept
        if any(value.field in _NAMED for value in row.values)
    ]


def _first(base: Base, rows: Sequence[LinkRow]) -> Known:
    shapes = _shapes(rows)
    learnt = learnt_words(rows, shapes)
    ready = prepared(rows, shapes, learnt)
    model = learn(base, ready)
    scored = tuple(score(base, ready, model))
    return Known(model=model, shapes=shapes, learnt=learnt, rows=_marks(rows), scored=scored)


def _again(base: Base, rows: Sequence[LinkRow], known: Known) -> Known:
    shapes = {**_shapes([row for row in rows if row.list not in known.shapes]), **known.shapes}
    marks = _marks(rows)
    fresh = {one for one, mark in marks.items() if known.rows.get(one) != mark}
    standing = tuple(one for one in known.scored if {one.a, one.b} <= marks.keys() and not fresh & {one.a, one.b})
    new = score(base, prepared(rows, shapes, known.learnt), known.model, fresh) if fresh else []
    scored = tuple(sorted((*standing, *new), key=lambda one: (one.a, one.b)))
    return Known(model=known.model, shapes=dict(sorted(shapes.items())), learnt=known.learnt, rows=marks, scored=scored)


def _shapes(rows: Sequence[LinkRow]) -> dict[str, ListShape]:
    by_list: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        by_list.setdefault(row.list, []).append(row.cells)
    return {name: shape_of(by_list[name]) for name in sorted(by_list)}


def _marks(rows: Sequence[LinkRow]) -> dict[str, str]:
    return {row.id: short_hash(row.list, *(part for pair in sorted(row.cells.items()) for part in pair)) for row in rows}
