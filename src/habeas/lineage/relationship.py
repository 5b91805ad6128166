"""A report and one that it may have been made from: how strongly, by what, and which of its sentences that explains."""

from collections.abc import Mapping

from msgspec import structs

from habeas.lineage.alignment import Cover
from habeas.lineage.direction import Order, days_apart, names_publisher, order_of, signs_with, speaks_for_itself
from habeas.lineage.evidence import chance
from habeas.lineage.kinship import Kin, by_text
from habeas.lineage.publishers import same_outlet
from habeas.lineage.sketch import Sketch
from habeas.model import Record

_RELATED = 0.3
_PARTLY = -1.5
_DAYS_APART = 30
_SENTENCES_NAMED = 6
_UNLIKELIER = 0.5
_OPEN = 1.0
# What credits weigh (log odds): one that says where the text is from, a paper's name, the name of a body that everybody cites.
_SAID, _SIGNED, _NAMED, _CITED = 2.0, 3.0, 1.5, 0.5


class Relationship(Record, frozen=True, kw_only=True, gc=False):
    """`child` may have been made from `parent`. `kept` are the parent's sentences found again, `taken` the child's.

    `verbatim` are those of the child in the parent's own words, `faithful` how many of these words; `partly` says that it would
    only do as one parent of several, `credited` that the child credits its publisher.
    """

    child: str
    parent: str
    sure: bool
    odds: float
    strength: float
    partly: bool
    credited: bool
    words_of_child: float
    words_of_parent: float
    taken: frozenset[int]
    verbatim: frozenset[int]
    kept: frozenset[int]
    faithful: float
    evidence: tuple[str, ...] = ()

    @property
    def confidence(self) -> float:
        """How sure it is that the two hang together; less where the direction is open."""
        return round(chance(self.odds) * (1.0 if self.sure else 0.9), 3)


def relate(kin: Kin, by_id: Mapping[str, Sketch]) -> tuple[Relationship, ...]:
    """A pair with its direction; both ways round where nothing decides; nothing where both may only tell of the same."""
    a, b = by_id[kin.a], by_id[kin.b]
    odds = _odds(a, b, kin)
    if odds < _PARTLY:
        return ()
    order = order_of(a, b, kin)
    child, parent = (a, b) if order.behind > 0 else (b, a)
    likelier = _made(child, parent, kin, odds, order)
    if order.sure:
        return (likelier,)
    other = _made(parent, child, kin, odds, order)
    return likelier, structs.replace(other, strength=round(other.strength - _UNLIKELIER, 6))


def _odds(a: Sketch, b: Sketch, kin: Kin) -> float:
    odds = kin.odds
    if kin.is_text:
        odds = max(odds, by_text(kin.words))
    if any(_says_so(x, y) for x, y in ((a, b), (b, a))):
        odds += _SAID
    elif named := max((_naming(x, y) for x, y in ((a, b), (b, a)))):
        odds += named
    days = days_apart(a, b)
    # Much later, what two reports share is history.
    return odds - 2.0 if days is not None and abs(days) > _DAYS_APART and not kin.is_text else odds


def _naming(child: Sketch, parent: Sketch) -> float:
    """What it says that a report names the other's publisher: much of a paper, little of a body that everybody cites."""
    if not names_publisher(child, parent):
        return 0.0
    if signs_with(child, parent):
        return _SIGNED
    return _CITED if speaks_for_itself(parent) else _NAMED


def _says_so(child: Sketch, parent: Sketch) -> bool:
    return any(same_outlet(d.publisher, parent.publisher) for d in child.derivations)


def _made(child: Sketch, parent: Sketch, kin: Kin, odds: float, order: Order) -> Relationship:
    forward = child.report == kin.a
    mine, theirs = (kin.a_in_b, kin.b_in_a) if forward else (kin.b_in_a, kin.a_in_b)
    verbatim = kin.words.of_a if forward else kin.words.of_b
    kept = kin.words.of_b if forward else kin.words.of_a
    of_child, of_parent = (kin.words.a_in_b, kin.words.b_in_a) if forward else (kin.words.b_in_a, kin.words.a_in_b)
    own = child.publisher is not None and same_outlet(child.publisher, parent.publisher)
    credit = 3.0 if own or _says_so(child, parent) else min(3.0, 2 * _naming(child, parent))
    return Relationship(
        child=child.report,
        parent=parent.report,
        sure=order.sure,
        odds=odds,
        strength=round(kin.odds + 2 * of_child + of_parent + credit - (0.0 if order.sure else _OPEN), 6),
        partly=odds < _RELATED,
        credited=_says_so(child, parent) or signs_with(child, parent),
        words_of_child=of_child,
        words_of_parent=of_parent,
        taken=_accounted(mine, verbatim, kept),
        verbatim=verbatim,
        kept=_accounted(theirs, kept, verbatim),
        faithful=kin.words.true_a if forward else kin.words.true_b,
        evidence=(_what(kin, forward=forward), *_where(mine, verbatim), order.reason),
    )


def _accounted(mine: Cover, verbatim: frozenset[int], theirs: frozenset[int]) -> frozenset[int]:
    """The sentences found again: word for word, or told in one that is not already there as the image of another word for word."""
    return verbatim | {n for n, at in mine.places.items() if at not in theirs}


def _what(kin: Kin, *, forward: bool) -> str:
    """What the two have in common, in numbers: evidence carries no name of a person."""
    mine = kin.a_in_b if forward else kin.b_in_a
    parts = []
    if kin.words.shared:
        x, y = (kin.words.a_in_b, kin.words.b_in_a) if forward else (kin.words.b_in_a, kin.words.a_in_b)
        parts.append(f"{round(100 * x)} % of its words stand there in runs of four, {round(100 * y)} % of the other's here")
    parts.append(f"{len(mine.places)} of {mine.sentences} sentences told there, {round(100 * mine.order)} % of them in that order")
    return "; ".join(parts)


def _where(mine: Cover, verbatim: frozenset[int]) -> tuple[str, ...]:
    """Which sentence is which, by number: the reader can lay the two side by side."""
    pairs = [f"{n + 1}↔{at + 1}{' word for word' if n in verbatim else ''}" for n, at in sorted(mine.places.items())]
    return (f"sentences {', '.join(pairs[:_SENTENCES_NAMED])}{' …' if len(pairs) > _SENTENCES_NAMED else ''}",) if pairs else ()
