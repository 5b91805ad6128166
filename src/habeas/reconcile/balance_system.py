"""What has to add up: true quantities nobody knows, the laws between them, and what people say of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Law:
    """A law between quantities: the sum of each sign (1 or -1) times its quantity is at most nothing, or `equal` to nothing."""

    name: str
    terms: tuple[tuple[int, int], ...]
    equal: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: a quantity lies between `low` and `high` (None is open). Of two repairs the lighter is asked for."""

    id: str
    quantity: int
    low: int
    high: int | None = None
    weight: int = 0


@dataclass(frozen=True, slots=True)
class System:
    """Quantities (counted from 0, none below zero), laws and statements. `laws` hold always; statements are sentences of people."""

    quantities: int
    laws: tuple[Law, ...] = ()
    said: tuple[Said, ...] = ()

    def about(self) -> dict[int, list[int]]:
        """Which laws each quantity stands in."""
        found: dict[int, list[int]] = defaultdict(list)
        for at, law in enumerate(self.laws):
            for quantity, _ in law.terms:
                found[quantity].append(at)
        return found


@dataclass(frozen=True, slots=True)
class Component:
    """A part of a system that shares no law with the rest; `quantities` leads back to the numbers of the whole system."""

    system: System
    quantities: tuple[int, ...]


def components(system: System) -> list[Component]:
    """The parts of a system in which somebody says something, in the order of their first quantity."""
    home = list(range(system.quantities))

    def find(one: int) -> int:
        while home[one] != one:
            home[one] = home[home[one]]
            one = home[one]
        return one

    for law in system.laws:
        first = find(law.terms[0][0])
        for quantity, _ in law.terms[1:]:
            other = find(quantity)
            first, other = min(first, other), max(first, other)
            home[other] = first
    inside: dict[int, list[int]] = defaultdict(list)
    for quantity in range(system.quantities):
        inside[find(quantity)].append(quantity)
    laws: dict[int, list[Law]] = defaultdict(list)
    for law in system.laws:
        laws[find(law.terms[0][0])].append(law)
    said: dict[int, list[Said]] = defaultdict(list)
    for one in system.said:
        said[find(one.quantity)].append(one)
    return [_component(inside[at], laws[at], said[at]) for at in sorted(said)]


def _component(quantities: Sequence[int], laws: Iterable[Law], said: Iterable[Said]) -> Component:
    place = {quantity: at for at, quantity in enumerate(quantities)}
    return Component(
        System(
            len(quantities),
            tuple(Law(law.name, tuple((place[q], c) for q, c in law.terms), law.equal) for law in laws),
            tuple(Said(one.id, place[one.quantity], one.low, one.high, one.weight) for one in said),
        ),
        tuple(quantities),
    )


def is_forest(system: System) -> bool:
    """Are laws and quantities tied without a circle? Then the bounds that follow step by step are the tightest there are."""
    ties = sum(len(law.terms) for law in system.laws)
    once = all(len({quantity for quantity, _ in law.terms}) == len(law.terms) for law in system.laws)
    return once and ties < len(system.laws) + system.quantities


@dataclass(slots=True)
class Box:
    """Bounds of every quantity; `highs` None is open."""

    lows: list[int]
    highs: list[int | None]
    changed: set[int] = field(default_factory=set)

    def tighten(self, quantity: int, low: int | None, high: int | None) -> bool:
        """Take a bound over; False where nothing is left between the bounds."""
        if low is not None and low > self.lows[quantity]:
            self.lows[quantity] = low
            self.changed.add(quantity)
        top = self.highs[quantity]
        if high is not None and (top is None or high < top):
            self.highs[quantity] = top = high
            self.changed.add(quantity)
        return top is None or self.lows[quantity] <= top


def box_of(system: System, chosen: Iterable[int]) -> Box | None:
    """The bounds that some statements set by themselves; None where two of them on one quantity leave nothing."""
    box = Box([0] * system.quantities, [None] * system.quantities)
    for at in chosen:
        one = system.said[at]
        if not box.tighten(one.quantity, one.low, one.high):
            return None
    return box


def propagate(
    system: System, chosen: Iterable[int], about: Mapping[int, Sequence[int]], rounds: int = 0, used: set[int] | None = None
) -> Box | None:
    """The bounds that follow from law to law; None where they leave nothing. In a forest they are exact, else never too tight.

    `rounds` bounds how often a circle of laws is walked (0: as often as a forest can need); `used` takes up the laws that told.
    """
    box = box_of(system, chosen)
    if box is None:
        return None
    # A law between quantities of which nothing is said tells nothing.
    waiting = {law for quantity in box.changed for law in about.get(quantity, ())}
    box.changed = set()
    for _ in range(rounds or len(system.laws) + 2):
        touched: set[int] = set()
        for at in sorted(waiting):
            fits = _apply(system.laws[at], box)
            if used is not None and (box.changed or not fits):
                used.add(at)
            touched |= box.changed
            box.changed = set()
            if not fits:
                return None
        waiting = {law for quantity in touched for law in about.get(quantity, ())}
        if not waiting:
            break
    return box


def _apply(law: Law, box: Box) -> bool:
    """What one law makes of the bounds of its quantities; False where it cannot hold."""
    if not _at_most(law.terms, box):
        return False
    return not law.equal or _at_most(tuple((quantity, -sign) for quantity, sign in law.terms), box)


def _at_most(terms: Sequence[tuple[int, int]], box: Box) -> bool:
    """Tighten by: the sum of the terms is at most nothing."""
    least, open_at = 0, -1
    for quantity, sign in terms:
        if sign > 0:
            least += box.lows[quantity]
            continue
        top = box.highs[quantity]
        if top is not None:
            least -= top
        elif open_at >= 0:
            return True  # two open terms: nothing follows for any
        else:
            open_at = quantity
    if open_at >= 0:
        return box.tighten(open_at, least, None)
    for quantity, sign in terms:
        if sign > 0:
            if not box.tighten(quantity, None, box.lows[quantity] - least):
                return False
        elif not box.tighten(quantity, (box.highs[quantity] or 0) + least, None):
            return False
    return True
