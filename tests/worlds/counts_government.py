"""What an invented government says: it hides arrests and deaths, inflates releases, and announces before it does."""

import random
from collections.abc import Iterator
from typing import Any

from worlds.counts_monitors import Count, Statement
from worlds.counts_people import Country, Wave
from worlds.counts_truth import Truth
from worlds.lineage_words import draw, share

OFFICES = ("the interior ministry", "the prosecutor general's office", "the prison service")


class Government:
    """An office that speaks for the government of a country, with the shares of the truth that it tells."""

    def __init__(self, country: Country, truth: Truth, rng: random.Random, laws: Any) -> None:
        self.country, self.truth, self.rng, self.laws = country, truth, rng, laws
        self.office = rng.choice(OFFICES)
        self.told = {measure: share(laws[f"{measure}_told"], rng) for measure in ("arrested", "held", "released", "died")}
        self.rounds = rng.random() < laws["round_share"]
        self.at = 0

    def statements(self) -> Iterator[Statement]:
        """Everything it says: a plan before every wave, what was done after it, and totals now and then."""
        for wave in self.country.waves:
            if self.rng.random() < self.laws["announces"]:
                yield self._announcement(wave)
            yield self._done(wave)
        day = self.country.vote + draw(self.laws["speaks_every"], self.rng)
        while day <= self.country.last:
            yield self._totals(day)
            day += draw(self.laws["speaks_every"], self.rng)

    def _announcement(self, wave: Wave) -> Statement:
        day = wave.first - draw(self.laws["announces_before"], self.rng)
        number = self._round(max(10, wave.number * share(self.laws["announced"], self.rng)))
        counts = [Count("released", None, None, day, number, planned=True)]
        if self.rng.random() < self.laws["cases"]:
            cases = self._round(number * share([1.1, 1.8], self.rng))
            counts.append(Count("reviewed", None, None, day, cases, label="inflated"))
        return self._said(day, counts)

    def _done(self, wave: Wave) -> Statement:
        day = wave.last + 1
        number = self._told("released", self.truth.count("released", None, wave.first, wave.last) or 0)
        return self._said(day, [Count("released", None, wave.first, wave.last, number, label="inflated")] if number >= 3 else [])

    def _totals(self, day: int) -> Statement:
        counts = []
        for measure in ("arrested", "held", "released", "died"):
            true = self.truth.count(measure, None, self.country.vote, day) or 0
            number = self._told(measure, true)
            if number >= (1 if measure == "died" else 10) and self.rng.random() < 0.6:
                label = "honest" if number == true else "inflated"
                since = None if measure == "held" else self.country.vote
                counts.append(Count(measure, None, since, day, number, label=label))  # type: ignore[arg-type]
        return self._said(day, counts)

    def denial(self, of: Statement) -> Statement | None:
        """A monitor's count of deaths, denied the day after."""
        deaths = [count for count in of.counts if count.measure == "died" and count.region is None]
        if not deaths or self.rng.random() >= self.laws["denies"]:
            return None
        count = deaths[0]
        denied = Count("died", None, count.since, count.until, count.value, count.precision, denied=True, label="inflated")
        return self._said(of.day + 1, [denied])

    def _told(self, measure: str, true: int) -> int:
        factor = self.told[measure] * (1 + self.rng.uniform(-1, 1) * self.laws["drift"])
        return self._round(true * factor)

    def _round(self, number: float) -> int:
        whole = round(number)
        return whole if not self.rounds or whole < 100 else round(whole, 1 - len(str(whole)) + 1)

    def _said(self, day: int, counts: list[Count]) -> Statement:
        self.at += 1
        return Statement(f"government {self.at}", self.office, True, day, "people", counts)
