"""What people are called in a world of lists: given names and surnames as often as they come up, and how they are spelt by ear."""

import random
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
TONGUES = ("es", "pt", "en")


@cache
def parameters() -> Mapping[str, Any]:
    """What the worlds are made with: lists.yaml."""
    return _read("lists.yaml")


@cache
def words() -> Mapping[str, Any]:
    """Places, prisons, spellings, and what each list calls things."""
    return _read("phrases/list_words.yaml")


@cache
def bank(tongue: str) -> Mapping[str, Any]:
    """The names of one language."""
    return _read(f"phrases/list_names_{tongue}.yaml")


def _read(name: str) -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return loaded


@cache
def _curve(length: int, curve: str) -> tuple[float, ...]:
    """Summed weights of ranks: the first names are very common, the last are not."""
    how = parameters()["people"][curve]
    return tuple(accumulate(1 / (rank + how["shift"]) ** how["power"] for rank in range(1, length + 1)))


def _ranked(names: Sequence[str], curve: str, rng: random.Random) -> str:
    return rng.choices(names, cum_weights=_curve(len(names), curve))[0]


def weighted(weights: Mapping[str, float], rng: random.Random) -> str:
    return rng.choices(list(weights), weights=list(weights.values()))[0]


def given_names(tongue: str, sex: str, born: int, rng: random.Random) -> tuple[str, ...]:
    """One or two given names of somebody born in that year."""
    how = parameters()["people"]
    young = next(chance for year, chance in how["young_names"].items() if born < year)
    first = _given(tongue, sex, young, rng)
    second = _given(tongue, sex, young, rng) if rng.random() < how["two_given"][tongue] else first
    return (first,) if second == first else (first, second)


def _given(tongue: str, sex: str, young: float, rng: random.Random) -> str:
    return _ranked(bank(tongue)["given"][sex + ("_young" if rng.random() < young else "")], "given_curve", rng)


def surname(tongue: str, rng: random.Random) -> str:
    how, names = parameters()["people"], bank(tongue)
    if rng.random() < how["rare"][tongue]:
        return str(rng.choice(names["rare"]["stems"]) + rng.choice(names["rare"]["ends"]))
    if rng.random() < how["particled"][tongue]:
        return str(rng.choice(names["particled"]))
    return _ranked(names["surnames"], "surname_curve", rng)


def surnames(tongue: str, rng: random.Random) -> tuple[str, ...]:
    how = parameters()["people"]
    first = surname(tongue, rng)
    if tongue == "en":
        return (f"{first}-{surname(tongue, rng)}" if rng.random() < how["hyphened"] else first,)
    return (first, surname(tongue, rng)) if rng.random() < how["two_surnames"][tongue] else (first,)


def nickname(tongue: str, given: Sequence[str], rng: random.Random) -> tuple[str | None, str | None]:
    """What somebody is called for short, and a by-name that owes nothing to his name."""
    if rng.random() >= parameters()["people"]["nicknamed"]:
        return None, None
    short = bank(tongue)["nicknames"].get(given[0])
    by_name = rng.choice(bank(tongue)["plain"])
    return (rng.choice(short) if short else None), (by_name if not short or rng.random() < 0.4 else None)


@cache
def _spelt() -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(group) for group in words()["spelt"] for name in group}


def by_ear(name: str, rng: random.Random) -> str:
    """The name in another of the ways in which it is spelt; the same where there is but one."""
    others = [other for other in _spelt().get(name, ()) if other != name]
    return rng.choice(others) if others else name


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def mistyped(text: str, rng: random.Random) -> str:
    """One slip of a hand or of a scanner inside a word."""
    places = [at for at in range(1, len(text) - 1) if text[at].isalpha()]
    if len(places) < 2:
        return text
    at = rng.choice(places)
    slip = rng.randrange(5)
    if slip == 0:
        return text[:at] + text[at + 1 :]
    if slip == 1:
        return text[:at] + text[at] + text[at:]
    if slip == 2 and text[at + 1].isalpha():
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if slip == 3:
        for read, seen in (("rn", "m"), ("l", "i"), ("m", "rn"), ("v", "b"), ("s", "z"), ("u", "v")):
            if read in text[1:]:
                return text[0] + text[1:].replace(read, seen, 1)
    near = {"a": "s", "e": "r", "i": "o", "o": "p", "u": "y", "n": "m", "r": "t", "s": "d", "l": "k", "d": "f", "c": "v", "t": "y"}
    return text[:at] + near.get(text[at].lower(), "e") + text[at + 1 :]
