"""Two figures side by side: everything that a verdict's rules ask of them, in words of time, number and scope."""

from dataclasses import dataclass

from habeas.lexicon.comparability import comparability
from habeas.model import Verdict
from habeas.reconcile.facts import Fact
from habeas.reconcile.places import same_place
from habeas.reconcile.quantity import agree, equal, floor_of, rounds


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict, the rule that gave it, and the two facts in the order that the sentence names them."""

    verdict: Verdict
    rule: str
    a: Fact
    b: Fact


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts and whether they belong to one event; `a` comes first by report and offset."""

    a: Fact
    b: Fact
    one_event: bool

    @property
    def one_report(self) -> bool:
        return self.a.figure.report == self.b.figure.report

    @property
    def one_root(self) -> bool:
        return self.a.root == self.b.root

    @property
    def equal(self) -> bool:
        """Is the number the same?"""
        return equal(self.a.quantity, self.b.quantity)

    @property
    def same_point(self) -> bool:
        """Is the printed number the same, whatever the hedge?"""
        return self.a.quantity.point is not None and self.a.quantity.point == self.b.quantity.point

    @property
    def apart(self) -> bool:
        """Is there no number that both allow?"""
        return self.a.quantity.apart(self.b.quantity)

    @property
    def one_counter(self) -> bool:
        """Is it one body: one name, or a name inside the other ("the party", "the opposition party")?"""
        if self.a.counter.key == self.b.counter.key:
            return True
        if not (self.a.counter.named and self.b.counter.named) or self.a.figure.country != self.b.figure.country:
            return False
        one, two = set(self.a.counter.key.split()), set(self.b.counter.key.split())
        return (
            bool(one and two)
            and (one < two or two < one)
            and {self.a.counter.kind, self.b.counter.kind} != {"monitor", "government"}
        )

    @property
    def agree(self) -> bool:
        """Is it one number, or one a rounding of the other?"""
        return agree(self.a.quantity, self.b.quantity)

    @property
    def kin(self) -> bool:
        """Do both count the same act, or acts that texts say for each other ("detentions", "held")?"""
        one, other = self.a.figure.measure, self.b.figure.measure
        laws = comparability().measures
        if one == other or other == laws[one].counts_as or one == laws[other].counts_as:
            return True
        return laws[one].kin is not None and laws[one].kin == laws[other].kin

    @property
    def one_camp(self) -> bool:
        """May one be a later count of the other: one counter, offices of one government, or a report's own voice?"""
        if self.one_counter or not (self.a.counter.named and self.b.counter.named):
            return True
        country = self.a.figure.country
        return self.a.counter.camp(country) == self.b.counter.camp(country)

    @property
    def undated(self) -> bool:
        return self.a.cut is None or self.b.cut is None

    @property
    def flow(self) -> bool:
        return not self.a.is_stock and not self.b.is_stock

    @property
    def share(self) -> float:
        """The smaller number as a share of the larger."""
        small, large = sorted((self.a.quantity.size, self.b.quantity.size))
        return small / large if large else 1.0

    def earlier_first(self) -> tuple[Fact, Fact] | None:
        """Both facts by their cut-off day; None where the days do not tell them apart."""
        if self.a.cut is None or self.b.cut is None:
            return None
        if self.a.cut.before(self.b.cut):
            return self.a, self.b
        return (self.b, self.a) if self.b.cut.before(self.a.cut) else None

    def by_publication(self) -> tuple[Fact, Fact] | None:
        """Both facts by the day their reports came out; None where that is unknown or the same."""
        if self.a.published is None or self.b.published is None:
            return None
        if self.a.published.before(self.b.published):
            return self.a, self.b
        return (self.b, self.a) if self.b.published.before(self.a.published) else None

    def rounded(self) -> tuple[Fact, Fact] | None:
        """(the sharper, the rounded) where one number is a rounding of the other."""
        for sharp, blunt in ((self.a, self.b), (self.b, self.a)):
            if rounds(sharp.quantity, blunt.quantity):
                return sharp, blunt
        return None

    def floored(self) -> tuple[Fact, Fact] | None:
        """(the sharper, the floor) where one number is a round floor under the other."""
        for sharp, blunt in ((self.a, self.b), (self.b, self.a)):
            if floor_of(sharp.quantity, blunt.quantity):
                return sharp, blunt
        return None

    def round_word(self) -> tuple[Fact, Fact] | None:
        """(the sharper, the round) where a report says a round number in its own voice, without a hedge: 2,000 for 1,976."""
        cuts = (self.a.cut, self.b.cut)
        if cuts[0] is None or cuts[1] is None or not cuts[0].touches(cuts[1], comparability().waves.one_deed_days):
            return None
        for sharp, blunt in ((self.a, self.b), (self.b, self.a)):
            n, base = sharp.quantity.point, blunt.quantity.point
            if n is None or base is None or blunt.counter.named or blunt.quantity.unit < 100:
                continue
            if sharp.quantity.unit < blunt.quantity.unit and abs(n - base) <= base * comparability().widths.about_least:
                return sharp, blunt
        return None

    def nearly(self) -> bool:
        """Is one number the other as one says it in round words: "four thousand" for 4,236?"""
        one, other = sorted((self.a.quantity, self.b.quantity), key=lambda q: -q.unit)
        return one.unit >= 10 and one.point is not None and other.point is not None and abs(one.point - other.point) * 2 < one.unit

    def starts_apart(self) -> bool:
        """Do both say from when they count, and not from the same days?"""
        slack = comparability().waves.start_slack
        return self.a.start is not None and self.b.start is not None and not self.a.start.touches(self.b.start, slack)

    def periods_apart(self) -> bool:
        """Does one period end before the other begins, both as stated?"""
        for one, other in ((self.a, self.b), (self.b, self.a)):
            if one.cut is not None and other.start is not None and one.cut.before(other.start):
                return one.start is not None or not self.one_event
        return False

    def stocks_long_apart(self) -> bool:
        """Are these two states so far apart in time that nearness of the numbers says nothing?"""
        if self.flow or self.a.cut is None or self.b.cut is None:
            return False
        return not self.a.cut.touches(self.b.cut, comparability().waves.stock_days)

    def goes_on(self) -> bool:
        """Is the later number what one counter's running count has come to: no new first day, and not fewer than before?"""
        ordered = self.earlier_first()
        if ordered is None or not self.one_counter or not self.a.counter.named or not self.kin or self.populations_differ():
            return False
        earlier, later = ordered
        if earlier.cut is None or later.cut is None:
            return False
        if earlier.is_stock and later.is_stock:
            return later.cut.touches(earlier.cut, comparability().waves.running_days)
        if not self.flow or later.quantity.size < earlier.quantity.size:
            return False
        if later.start is not None:
            return later.start.first <= earlier.cut.first and later.start != later.cut
        running = comparability().families[later.family].running
        waves = comparability().waves
        days = waves.running_days if running else waves.stock_days if later.counter.kind == "monitor" else 0
        return later.cut.touches(earlier.cut, days)

    def singled_out(self) -> bool:
        """Do both single out people, and not the same ones (women and men, two prisons)?"""
        differing = any(
            x is not None and y is not None and x != y for x, y in zip(self.a.population[:3], self.b.population[:3], strict=True)
        )
        both_placed = bool(self.a.place and self.b.place)
        return differing or (both_placed and not same_place(self.a.place, self.b.place))

    def populations_differ(self) -> bool:
        """Is one of them about people, a place or a group that the other is not about?"""
        groups = comparability().groups
        return (
            self.a.population != self.b.population
            or not same_place(self.a.place, self.b.place)
            or groups[self.a.figure.group].set != groups[self.b.figure.group].set
        )
