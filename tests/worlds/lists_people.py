"""Who there is in a world of lists: people, their kin and namesakes, and their times in prison."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from worlds.lists_names import given_names, nickname, parameters, surname, surnames, weighted, words
from worlds.lists_truth import Custody, Person


class Peopling:
    """A country's prisoners, made one after another."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.how = parameters()["people"]
        self.people: list[Person] = []
        self.kin: list[tuple[str, str, str]] = []
        numbers = rng.sample(range(16**6), 4 * self.how["count"])
        self.ids = (f"p{number:06x}" for number in numbers)

    def peopled(self) -> list[Person]:
        """Everybody; kin and namesakes are made of those who are there already."""
        rng, count = self.rng, self.how["count"]
        family = parameters()["families"]
        makes: list[tuple[Callable[[Person], Person], str, float]] = [
            (self._brother, "brothers", family["brothers"]),
            (self._son, "father and son", family["father_and_son"]),
            (self._namesake, "namesakes", family["homonyms"]),
        ]
        while len(self.people) < count:
            one = self._person()
            self.people.append(one)
            for make, kind, share in makes:
                if rng.random() < share and len(self.people) < count:
                    other = make(one)
                    self.people.append(other)
                    self.kin.append((one.id, other.id, kind))
        return self.people

    def _born(self) -> date:
        how = self.how["born"]
        year = min(max(round(self.rng.gauss(how["mean"], how["spread"])), how["first"]), how["last"])
        return date(year, 1, 1) + timedelta(days=self.rng.randrange(365))

    def _person(self) -> Person:
        rng = self.rng
        tongue = weighted(self.how["tongue"], rng)
        sex = "f" if rng.random() < self.how["women"] else "m"
        born = self._born()
        given = given_names(tongue, sex, born.year, rng)
        married = surname(tongue, rng) if sex == "f" and born.year < 2000 and rng.random() < self.how["married_name"] else None
        short, by_name = nickname(tongue, given, rng)
        home = rng.choice(words()["home"][tongue])
        return Person(
            id=next(self.ids), tongue=tongue, sex=sex, given=given, surnames=surnames(tongue, rng), married=married, nickname=short,
            alias=by_name, born=born, home=home, known=rng.gauss(0, 1), custody=self._custodies(home, born),
        )  # fmt: skip

    def _brother(self, one: Person) -> Person:
        rng = self.rng
        other = self._person()
        born = one.born + timedelta(days=rng.choice((-1, 1)) * rng.randint(330, 3000))
        born = min(born, date(self.how["born"]["last"], 12, 31))
        given = given_names(one.tongue, other.sex, born.year, rng)
        while given[0] == one.given[0]:
            given = given_names(one.tongue, other.sex, born.year, rng)
        short, by_name = nickname(one.tongue, given, rng)
        custody = one.custody if rng.random() < parameters()["families"]["together"] else self._custodies(one.home, born)
        return replace(
            other, tongue=one.tongue, given=given, surnames=one.surnames, married=None, nickname=short, alias=by_name, born=born,
            home=one.home, known=(one.known + other.known) / 2, custody=custody,
        )  # fmt: skip

    def _son(self, one: Person) -> Person:
        rng = self.rng
        years = rng.randint(18, 34)
        older = one.born.year - years >= self.how["born"]["first"]
        born = date(one.born.year + (-years if older else years), rng.randint(1, 12), rng.randint(1, 28))
        born = min(born, date(self.how["born"]["last"], 12, 31))
        second = (surname(one.tongue, rng),) if len(one.surnames) > 1 else ()
        return replace(
            one, id=next(self.ids), surnames=(one.surnames[0], *second), married=None, alias=None, born=born, known=rng.gauss(0, 1),
            custody=self._custodies(one.home, born),
        )  # fmt: skip

    def _namesake(self, one: Person) -> Person:
        rng, how = self.rng, parameters()["families"]
        other = self._person()
        both = rng.random() < how["homonym_both"]
        surnames_of = one.surnames if both else (one.surnames[0], *([surname(one.tongue, rng)] if len(one.surnames) > 1 else []))
        home = one.home if rng.random() < how["homonym_same_place"] else rng.choice(words()["home"][one.tongue])
        given = (one.given[0], *given_names(one.tongue, one.sex, other.born.year, rng)[1:])
        return replace(
            other, tongue=one.tongue, sex=one.sex, given=given, surnames=surnames_of, nickname=None, married=None, home=home,
            custody=self._custodies(home, other.born),
        )  # fmt: skip

    def _custodies(self, home: str, born: date) -> tuple[Custody, ...]:
        first = self._custody(home, self._taken_on())
        again = (
            first.end is not None
            and first.how in ("released", "measures")
            and self.rng.random() < 4 * parameters()["custody"]["again"]
        )
        if not again or first.end is None:
            return (first,)
        return (first, self._custody(home, first.end + timedelta(days=self.rng.randint(20, 200))))

    def _taken_on(self) -> date:
        how, rng = parameters()["custody"], self.rng
        start, last = how["first"], how["last"]
        at = rng.random() * 100
        for day, spread, share in how["waves"]:
            if at < share:
                return min(day + timedelta(days=int(abs(rng.gauss(0, spread)))), last)
            at -= share
        return date.fromordinal(rng.randint(start.toordinal(), last.toordinal()))

    def _custody(self, home: str, start: date) -> Custody:
        how, rng, places = parameters()["custody"], self.rng, words()["places"]
        place = rng.choice(list(places)) if rng.random() < how["away"] else home
        everywhere = [prison for near in places.values() for prison in near]
        prisons = [rng.choice(everywhere) if rng.random() < how["far_prison"] else rng.choice(places[place])]
        moved = start + timedelta(days=rng.randint(5, 300)) if rng.random() < how["moved"] else None
        if moved is not None:
            prisons.append(rng.choice([prison for prison in everywhere if prison != prisons[0]]))
        ends = weighted(how["ends"], rng)
        end = None if ends == "held" else start + timedelta(days=rng.randint(*how["days"]))
        return Custody(start, place, tuple(prisons), moved, end, ends)
