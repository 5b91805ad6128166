"""Statements that cannot all be true, put into a world on purpose and labelled: the set, and which figure of it is false."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from worlds.counts_monitors import Count, Statement
from worlds.counts_people import Country
from worlds.counts_print import Page, Told, plain
from worlds.counts_truth import Planted, Truth
from worlds.lineage_words import draw, share, weighted


@dataclass
class Planter:
    """Makes pages that contradict what monitors said. Figures are named `page-place`, as the printer names them."""

    country: Country
    truth: Truth
    statements: Sequence[Statement]
    outlets: Sequence[str]
    office: str
    rng: random.Random
    laws: Any
    ids: Iterator[str]

    def plant(self) -> tuple[list[Page], list[Planted]]:
        """As many as the parameters say, each on a statement of its own."""
        pages: list[Page] = []
        planted: list[Planted] = []
        bases = self._bases()
        for _ in range(draw(self.laws["count"], self.rng)):
            if not bases:
                break
            kind = weighted(self.laws["kinds"], self.rng)
            made = _KINDS[kind](self, *bases.pop())
            pages += made.pages
            planted.append(Planted(made.kind, made.figures, made.wrong))
        return pages, planted

    def _bases(self) -> list[tuple[Statement, Count]]:
        """Whole counts of monitors that are large enough to be told apart, at most one for each speaker and measure."""
        found = [
            (one, count)
            for one in self.statements
            for count in one.counts
            if not one.official and count.region is None and count.measure in ("arrested", "released") and count.value >= 60
            and one.day <= self.country.last - 30 and count.since is not None and one.corrects is None and count.label == "honest"
        ]  # fmt: skip
        self.rng.shuffle(found)
        picked: dict[tuple[str, str], tuple[Statement, Count]] = {}
        for one, count in found:
            picked.setdefault((one.speaker, count.measure), (one, count))
        return list(picked.values())

    def gap(self) -> float:
        return share(self.laws["gap"], self.rng)

    def page(self, publisher: str, day: int, told: list[Told]) -> Page:
        return Page(next(self.ids), publisher, day, told)

    def outlet(self) -> str:
        return self.rng.choice(self.outlets)


@dataclass(frozen=True)
class _Made:
    kind: str
    pages: tuple[Page, ...]
    figures: tuple[str, ...]
    wrong: tuple[str, ...]


def _exact(count: Count, statement: Statement, **changed: Any) -> Told:
    return plain(count, statement, precision="exact", **changed)


def _total_falls(to: Planter, said: Statement, count: Count) -> _Made:
    days = to.rng.randint(6, 20)
    lower = replace(count, value=round(count.value * (1 - to.gap())), until=count.until + days, parts=())
    later = replace_statement(said, f"{said.id} fallen", said.day + days)
    first = to.page(to.outlet(), said.day, [_exact(count, said)])
    second = to.page(to.outlet(), later.day, [_exact(lower, later, label="planted")])
    return _Made("total_falls", (first, second), (f"{first.id}-0", f"{second.id}-0"), (f"{second.id}-0",))


def _misquote(to: Planter, said: Statement, count: Count) -> _Made:
    factor = 1 + to.gap() if to.rng.random() < 0.5 else 1 - to.gap()
    first = to.page(to.outlet(), said.day, [_exact(count, said)])
    second = to.page(to.outlet(), said.day + 1, [_exact(count, said, value=round(count.value * factor), label="planted")])
    return _Made("misquote", (first, second), (f"{first.id}-0", f"{second.id}-0"), (f"{second.id}-0",))


def _parts_over_whole(to: Planter, said: Statement, count: Count) -> _Made:
    women = round(count.value * share([0.1, 0.4], to.rng))
    men = count.value - women + max(5, round(count.value * to.gap() * (women / count.value)))
    whole = _exact(count, said)
    parts = [_exact(count, said, value=n, part_of=0, part=p, label="planted") for p, n in (("female", women), ("male", men))]
    page = to.page(to.outlet(), said.day, [whole, *parts])
    return _Made("parts_over_whole", (page,), tuple(f"{page.id}-{at}" for at in range(3)), (f"{page.id}-1", f"{page.id}-2"))


def _part_over_whole(to: Planter, said: Statement, count: Count) -> _Made:
    part = _exact(count, said, value=round(count.value * (1 + to.gap())), part_of=0, part="female", label="planted")
    page = to.page(to.outlet(), said.day, [_exact(count, said), part])
    return _Made("part_over_whole", (page,), (f"{page.id}-0", f"{page.id}-1"), (f"{page.id}-1",))


def _denied(to: Planter, said: Statement, count: Count) -> _Made:
    words = Statement(f"{said.id} denied", to.office, True, said.day + 1, said.group)
    first = to.page(to.outlet(), said.day, [_exact(count, said)])
    second = to.page(to.outlet(), said.day + 1, [_exact(replace(count, denied=True), words, label="planted")])
    return _Made("denied", (first, second), (f"{first.id}-0", f"{second.id}-0"), (f"{second.id}-0",))


def _two_days(to: Planter, said: Statement, count: Count) -> _Made:
    """An announcement of its own, which a second paper puts on another day."""
    day, number = said.day, round(count.value * share([0.3, 0.9], to.rng)) + 11
    words = Statement(f"{said.id} announced", to.office, True, day, "people")
    plan = Count("released", None, None, day, number, planned=True)
    first = to.page(to.outlet(), day + 3, [_exact(plan, words)])
    second = to.page(to.outlet(), day + 4, [_exact(plan, words, as_of=day + 2, label="planted")])
    return _Made("two_days", (first, second), (f"{first.id}-0", f"{second.id}-0"), (f"{second.id}-0",))


def _two_counters(to: Planter, said: Statement, count: Count) -> _Made:
    """The government's own number for the same people on the same day, and no number that both allow."""
    factor = 1 - to.gap() if count.measure == "arrested" else 1 + to.gap()
    words = Statement(f"{said.id} gainsaid", to.office, True, said.day, said.group)
    other = replace(count, value=round(count.value * factor), parts=())
    first = to.page(to.outlet(), said.day, [_exact(count, said)])
    second = to.page(to.outlet(), said.day, [_exact(other, words, label="planted")])
    return _Made("two_counters", (first, second), (f"{first.id}-0", f"{second.id}-0"), (f"{second.id}-0",))


def _balance(to: Planter, said: Statement, count: Count) -> _Made:
    """One register says how many it holds on two days, and who came and went between: the sum does not come out."""
    words = Statement(f"{said.id} register", "Register of Custody monitor", False, said.day, "people")
    start, end = said.day, said.day + to.rng.randint(14, 28)
    knows = share([0.85, 0.98], to.rng)
    before = round(knows * (to.truth.count("held", None, None, start) or 0))
    came = round(knows * (to.truth.count("arrested", None, start + 1, end) or 0))
    after = round(knows * (to.truth.count("held", None, None, end) or 0))
    went = before + came - after
    off = max(15, round(before * to.gap()))
    if before < 60 or came < 1 or went < 1:
        return _misquote(to, said, count)
    after += off if after <= off or to.rng.random() < 0.5 else -off
    later = replace_statement(words, f"{said.id} register later", end)
    first = to.page(words.speaker, start, [_exact(Count("held", None, None, start, before), words)])
    told = [
        _exact(Count("held", None, None, end, after), later, label="planted"),
        _exact(Count("arrested", None, start + 1, end, came), later, label="planted"),
        _exact(Count("released", None, start + 1, end, went), later, label="planted"),
    ]
    second = to.page(words.speaker, end, told)
    figures = (f"{first.id}-0", *(f"{second.id}-{at}" for at in range(3)))
    return _Made("balance", (first, second), figures, figures)


def replace_statement(said: Statement, name: str, day: int) -> Statement:
    """The same speaker's words on a later day."""
    return Statement(name, said.speaker, said.official, day, said.group)


_KINDS: dict[str, Callable[[Planter, Statement, Count], _Made]] = {
    "total_falls": _total_falls, "misquote": _misquote, "parts_over_whole": _parts_over_whole, "part_over_whole": _part_over_whole,
    "denied": _denied, "two_days": _two_days, "two_counters": _two_counters, "balance": _balance,
}  # fmt: skip
