"""What papers make of bulletins: stories that pick, round, misdate and misquote, and copies of stories."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from worlds.counts_monitors import Statement
from worlds.counts_print import Page, Told, plain, rounded, with_parts
from worlds.lineage_words import draw, share, weighted

OUTLETS = (
    "Harbour Herald", "El Faro de Brona", "Correio do Vale", "Northern Dispatch", "La Voz Clara", "Daily Meridian", "Gazeta Nova",
    "Morning Ledger", "Tribuna Abierta", "River Courier",
)  # fmt: skip


@dataclass
class Press:
    """The papers of a country, and what they have already said."""

    rng: random.Random
    laws: Any
    ids: Iterator[str]

    def __post_init__(self) -> None:
        self.outlets = self.rng.sample(OUTLETS, draw(self.laws["outlets"], self.rng))
        self.writes = share(self.laws["stories"], self.rng)

    def pages(self, statements: Sequence[Statement]) -> list[Page]:
        """All reports: most bulletins themselves, and the stories written of them."""
        made: list[Page] = []
        ordered = sorted(statements, key=lambda one: (one.day, one.id))
        for at, statement in enumerate(ordered):
            if not statement.counts:
                continue
            if not statement.official and (self.rng.random() < 0.5 or statement.corrects):
                made.append(self.bulletin(statement))
            if self.rng.random() < self.writes * 0.6:
                for _ in range(draw(self.laws["stories_each"], self.rng)):
                    made += self._story(ordered[: at + 1], statement)
        return made

    def bulletin(self, statement: Statement) -> Page:
        """The statement itself, as its speaker published it."""
        told = with_parts([plain(count, statement) for count in statement.counts])
        return Page(next(self.ids), statement.speaker, statement.day, told)

    def _story(self, known: Sequence[Statement], newest: Statement) -> list[Page]:
        old = [one for one in known[:-1] if newest.day - one.day <= self.laws["old_days"] and one.counts]
        others = self.rng.sample(old, min(len(old), draw(self.laws["statements_each"], self.rng) - 1))
        latest: dict[str, Statement] = {}
        for one in [*others, newest]:
            latest[one.speaker] = max(latest.get(one.speaker, one), one, key=lambda s: (s.day, s.id))
        day = newest.day + draw(self.laws["lag"], self.rng)
        told: list[Told] = []
        for statement in latest.values():
            counts = statement.counts
            for count in self.rng.sample(counts, min(len(counts), draw(self.laws["figures_each"], self.rng))):
                told.append(self._retold(plain(count, statement), day))
        dated = self.rng.random() >= self.laws["undated"]
        page = Page(next(self.ids), self.rng.choice(self.outlets), day, self._with_some_parts(told), dated=dated)
        return [page, *self._copies(page)]

    def _with_some_parts(self, told: list[Told]) -> list[Told]:
        return with_parts([one if self.rng.random() < 0.6 else replace(one, count=replace(one.count, parts=())) for one in told])

    def _retold(self, told: Told, day: int) -> Told:
        laws, rng = self.laws, self.rng
        label = told.label
        sound = label in ("honest", "rounded")
        if rng.random() < laws["misquotes"]:
            told, label = replace(told, value=_slip(told.value, rng)), "misquoted"
            told = replace(told, count=replace(told.count, parts=()))
        elif rng.random() < laws["rounds"] and told.value >= 30 and not told.count.denied:
            value, precision = rounded(told.value, rng)
            told, label = replace(told, value=value, precision=precision), "rounded" if sound else label
            told = replace(told, count=replace(told.count, parts=()))
        elif told.precision != "exact" and rng.random() < laws["drops_hedge"]:
            told = replace(told, precision="exact")
        if rng.random() < laws["misdates"]:
            off = draw(laws["misdate_days"], rng)
            wrong = min(day, (told.as_of or 0) + off)
            if wrong != told.as_of and wrong >= (told.count.since or 0):
                told, label = replace(told, as_of=wrong), "misdated"
        elif rng.random() < laws["no_day"]:
            told = replace(told, as_of=None)
        told = replace(told, tells_since=rng.random() < 0.75)
        named = told.count.denied or rng.random() >= laws["unattributed"]
        return replace(told, label=label, named=named)

    def _copies(self, page: Page) -> list[Page]:
        made: list[Page] = []
        for _ in range(draw(self.laws["copies"], self.rng)):
            kind = weighted(self.laws["copy_kinds"], self.rng)
            told = [one for one in page.told if one.part is None]
            if kind == "cut" and len(told) > 1:
                told = told[: self.rng.randint(1, len(told) - 1)]
            told = [self._copied(one) for one in told]
            day = page.day + draw(self.laws["copy_lag"], self.rng)
            traced = self.rng.random() >= self.laws["untraced"]
            made.append(Page(next(self.ids), self.rng.choice(self.outlets), day, told, parent=page.id, kind=kind, traced=traced))
        return made

    def _copied(self, told: Told) -> Told:
        if (
            told.precision == "exact"
            and told.value >= 30
            and not told.count.denied
            and self.rng.random() < self.laws["copy_rounds"]
        ):
            value, precision = rounded(told.value, self.rng)
            return replace(told, value=value, precision=precision, label="rounded" if told.label == "honest" else told.label)
        return told


def _slip(value: int, rng: random.Random) -> int:
    """A slip of the pen: two digits change places, or one is another."""
    digits = list(str(value))
    if len(digits) > 1 and digits[-1] != digits[-2] and rng.random() < 0.5 and digits[-1] != "0":
        digits[-1], digits[-2] = digits[-2], digits[-1]
    else:
        at = rng.randrange(len(digits))
        digits[at] = rng.choice([d for d in "123456789" if d != digits[at]])
    return int("".join(digits))
