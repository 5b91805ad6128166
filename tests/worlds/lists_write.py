"""How a list writes somebody down: which of his names, in which order, with which slips, and what else it knows of him."""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from worlds.lists_names import by_ear, mistyped, parameters, weighted, without_accents, words
from worlds.lists_truth import COLUMNS, Custody, Person

_PARTICLES = ("de la ", "de los ", "del ", "de ", "da ", "do ", "dos ", "das ")

_SIGNS = {"slash": "/", "dots": ".", "hyphens": "-"}


class Writer:
    """The hand of one list."""

    def __init__(self, list_id: str, rng: random.Random) -> None:
        self.id, self.rng = list_id, rng
        self.way: Mapping[str, Any] = parameters()["lists"][list_id]
        self.errors: Mapping[str, Any] = parameters()["errors"]
        self.day: date = self.way["day"]

    def row(self, person: Person, custody: Custody) -> dict[str, str]:
        """The cells of a row; what the list does not know is empty."""
        cells = dict.fromkeys(COLUMNS, "")
        cells |= self._name(person)
        arrested = self._arrested(custody)
        state = self._state(custody)
        cells["sex"] = self._maybe("sex", self._sex(person))
        cells["age"] = self._maybe("age", str(self._age(person, custody)))
        cells["birth"] = self._maybe("birth", self._birth(person.born))
        cells["place"] = self._maybe("place", self._shortened(self._place(person, custody)))
        cells["prison"] = self._maybe("prison", self._shortened(self._prison(custody)))
        cells["arrested"] = arrested
        cells["status"] = words()["states"][self.id][state][person.sex == "f"]
        if custody.end is not None and state != "held":
            cells["released"] = self._maybe("released", custody.end.isoformat())
        return cells

    def _chance(self, name: str) -> bool:
        return bool(self.rng.random() < self.way[name])

    def _slip(self, name: str) -> bool:
        return bool(self.rng.random() < self.errors[name])

    def _maybe(self, name: str, value: str) -> str:
        return value if self._chance(name) else ""

    def _name(self, person: Person) -> dict[str, str]:
        given, family = self._given(person), self._surnames(person)
        if self._chance("capitals"):
            given, family = given.upper(), family.upper()
        if self._chance("accents_lost"):
            given, family = without_accents(given), without_accents(family)
        called = person.alias or person.nickname
        called = called if called and self._chance("alias") else ""
        said = {"other_names": called}
        if self.way["columns"] == "apart":
            return {**said, "given": given, "surnames": family}
        if called and self._slip("alias_inside"):
            said, given = {"other_names": ""}, f"{given} “{called}”" if self.rng.random() < 0.5 else f"{given} ({called})"
        comma = ", " if self.way["order"] == "surname" else " "
        if self._slip("order_swapped"):
            comma = ", " if self._slip("swapped_with_comma") else " "
            return {**said, "name": f"{family}{comma}{given}"}
        return {**said, "name": f"{family}{comma}{given}" if self.way["order"] == "surname" else f"{given} {family}"}

    def _given(self, person: Person) -> str:
        names = list(person.given)
        if person.nickname and self._chance("nickname"):
            return person.nickname
        names = [by_ear(name, self.rng) if self._chance("spelt") else name for name in names]
        if len(names) > 1 and self._slip("given_swapped"):
            names.reverse()
        if len(names) > 1 and not self._chance("second_given"):
            names.pop()
        elif len(names) > 1 and self._chance("initial"):
            names[1] = f"{names[1][0]}."
        return " ".join(mistyped(name, self.rng) if self._chance("typo") else name for name in names)

    def _surnames(self, person: Person) -> str:
        names = [by_ear(name, self.rng) if self._chance("spelt") else name for name in person.surnames]
        if len(names) > 1 and not self._chance("second_surname"):
            # In Portuguese the father's name stands last, and that is the one that stays.
            names.pop(0 if person.tongue == "pt" else 1)
        if person.married and self._chance("married"):
            names = {"es": [names[0], f"de {person.married}"], "pt": [*names, person.married], "en": [person.married]}[
                person.tongue
            ]
        if self._chance("particle_lost"):
            names = [_without_particle(name) for name in names]
        return " ".join(mistyped(name, self.rng) if self._chance("typo") else name for name in names)

    def _sex(self, person: Person) -> str:
        wrong = self._slip("sex_wrong")
        return {"m": "f", "f": "m"}[person.sex] if wrong else person.sex

    def _age(self, person: Person, custody: Custody) -> int:
        day = custody.start if self._slip("age_at_arrest") else self.day
        whole = day.year - person.born.year - ((day.month, day.day) < (person.born.month, person.born.day))
        return max(whole + int(weighted(self.errors["age_off"], self.rng)), 12)

    def _birth(self, born: date) -> str:
        if self._slip("birth_year_only"):
            return f"{born.year}"
        if self._slip("birth_year_wrong"):
            born = born.replace(year=born.year + self.rng.choice((-10, -1, 1, 10)), day=min(born.day, 28))
        if self._slip("birth_day_wrong"):
            born = born.replace(day=self.rng.randint(1, 28))
        if born.day <= 12 and self._slip("birth_swapped"):
            born = born.replace(day=born.month, month=born.day)
        return born.isoformat()

    def _arrested(self, custody: Custody) -> str:
        """The day, the month or the year, as well as the list knows it."""
        day, month, year = self.way["arrested"]
        start = custody.start + timedelta(days=int(weighted(self.errors["arrest_off"], self.rng)))
        at = self.rng.random()
        for chance, length in ((day, 10), (month, 7), (year, 4)):
            if at < chance:
                return start.isoformat()[:length]
            at -= chance
        return ""

    def _state(self, custody: Custody) -> str:
        state = custody.state(self.day)
        return "held" if state != "died" and self._slip("status_old") else state

    def _place(self, person: Person, custody: Custody) -> str:
        if self._slip("place_wrong"):
            return self.rng.choice(list(words()["places"]))
        return custody.place

    def _prison(self, custody: Custody) -> str:
        return custody.prisons[0] if self._slip("prison_old") else custody.prison(self.day)

    def _shortened(self, place: str) -> str:
        short = words()["short"].get(place)
        return self.rng.choice(short) if short and self._slip("place_short") else place


def _without_particle(name: str) -> str:
    low = name.casefold()
    return next((name[len(one) :] for one in _PARTICLES if low.startswith(one)), name)


def printed(cells: Mapping[str, str], list_id: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """The row as the list's own sheet has it: its columns, its way with dates."""
    how = parameters()["lists"][list_id]["dates"]
    dates = ("birth", "arrested", "released")
    sexes = {"pt": {"m": "Masculino", "f": "Feminino"}}.get(parameters()["lists"][list_id]["language"], {"m": "M", "f": "F"})
    return tuple(
        _dated(cells[name], how) if name in dates else sexes.get(cells[name], "") if name == "sex" else cells[name]
        for name in columns
    )


def _dated(edtf: str, how: str) -> str:
    if not edtf or how == "iso":
        return edtf
    parts = edtf.split("-")
    if how in _SIGNS:
        return _SIGNS[how].join(reversed(parts))
    language = "es" if how == "words" else "en"
    month = words()["months"][language][int(parts[1]) - 1] if len(parts) > 1 else ""
    if how == "words":
        return " de ".join([*([str(int(parts[2]))] if len(parts) > 2 else []), *([month] if month else []), parts[0]])
    return " ".join([*([str(int(parts[2]))] if len(parts) > 2 else []), *([month[:3]] if month else []), parts[0]])
