"""Rows like those of Splink's 50,000 historical persons, and two large lists of prisoners: of nobody, errors included.

rows, gold = made(1)                 # some 50,000 rows of 5,000 people; gold: row id → person
a, b, gold = two_lists(100_000, folder)
"""

import csv
import random
from pathlib import Path

from habeas.lexicon.names import formal_names, given_words, surname_rates

_OCCUPATIONS = (
    "politician", "writer", "painter", "lawyer", "botanist", "engineer", "clergyman", "actor", "soldier", "merchant", "physician",
    "composer", "historian", "architect",
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def made(seed: int, people: int = 5_000) -> tuple[list[dict[str, str]], dict[str, str]]:
    """Rows of people of other centuries, several for each, as Wikidata names with errors planted; columns as in the demo."""
    rng = random.Random(f"historical {seed}")
    short: dict[str, list[str]] = {}
    for word, names in formal_names().items():
        for name in names - {word}:
            short.setdefault(name, []).append(word)
    towns = [f"{_word(rng, 4, 9)}" for _ in range(700)]
    given = sorted(given_words())
    surnames = list(surname_rates())
    rows: list[dict[str, str]] = []
    gold: dict[str, str] = {}
    for number in range(people):
        truth = _person(rng, given, surnames, towns)
        for copy in range(max(1, min(22, int(rng.gauss(10, 5))))):
            one = dict(truth) if copy == 0 else _copied(rng, truth, short, towns, given)
            row = f"Q{number}-{copy + 1}"
            rows.append({"unique_id": row, **one})
            gold[row] = str(number)
    rng.shuffle(rows)
    return rows, gold


def _person(rng: random.Random, given: list[str], surnames: list[str], towns: list[str]) -> dict[str, str]:
    first, surname = given[min(int(rng.expovariate(1 / 60)), len(given) - 1)], surnames[int(len(surnames) * rng.random() ** 2)]
    middle = f" {rng.choice(given)}" if rng.random() < 0.35 else ""
    title = rng.choice(("sir ", "lord ", "")) if rng.random() < 0.15 else ""
    tail = f", {rng.randint(1, 9)}th baronet" if rng.random() < 0.1 else ""
    born = f"{rng.randint(1560, 1930)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}" if rng.random() < 0.9 else ""
    letters = [rng.choice(_LETTERS) for _ in range(4)]
    code = f"{letters[0]}{letters[1]}{rng.randint(1, 60)} {rng.randint(1, 9)}{letters[2]}{letters[3]}"
    return {
        "full_name": f"{title}{first}{middle} {surname}{tail}",
        "first_and_surname": f"{first} {surname}", "first_name": first, "surname": surname,
        "dob": born, "birth_place": rng.choice(towns[: int(700 * rng.random()) + 1]), "postcode_fake": code,
        "gender": rng.choice(("male", "male", "male", "female")), "occupation": rng.choice(_OCCUPATIONS),
    }  # fmt: skip


def _copied(
    rng: random.Random, truth: dict[str, str], short: dict[str, list[str]], towns: list[str], given: list[str]
) -> dict[str, str]:
    one = dict(truth)
    words = one["full_name"].split()
    if rng.random() < 0.25 and one["first_name"] in short:
        familiar = rng.choice(sorted(short[one["first_name"]]))
        words = [familiar if word == one["first_name"] else word for word in words]
        one["first_name"] = familiar
    if rng.random() < 0.3 and len(words) > 2:
        words.pop(rng.randrange(1, len(words) - 1))
    if rng.random() < 0.05:
        one["first_name"] = rng.choice(given)
    for field, chance in (("first_name", 0.12), ("surname", 0.18)):
        if rng.random() < chance:
            one[field] = _slip(rng, one[field])
    if rng.random() < 0.02:
        one["first_name"], one["surname"] = one["surname"], one["first_name"]
    one["full_name"], one["first_and_surname"] = " ".join(words), f"{one['first_name']} {one['surname']}"
    if one["dob"] and rng.random() < 0.3:
        one["dob"] = _other_day(rng, one["dob"])
    if rng.random() < 0.35:
        code = one["postcode_fake"]
        one["postcode_fake"] = (
            code[:-2] + rng.choice(_LETTERS) + rng.choice(_LETTERS)
            if rng.random() < 0.7
            else code[:2] + str(rng.randint(1, 60)) + code[-4:]
        )
    if rng.random() < 0.05:
        one["birth_place"] = rng.choice(towns)
    for field, chance in (
        ("dob", 0.12),
        ("birth_place", 0.1),
        ("postcode_fake", 0.12),
        ("gender", 0.3),
        ("occupation", 0.3),
        ("first_name", 0.01),
    ):
        if rng.random() < chance:
            one[field] = ""
    return one


def _other_day(rng: random.Random, day: str) -> str:
    year, month, date = day.split("-")
    kind = rng.random()
    if kind < 0.45:
        return f"{year}-01-01"
    if kind < 0.7:
        return f"{year}-{rng.randint(1, 12):02}-{date}"
    if kind < 0.9:
        return f"{year}-{month}-{rng.randint(1, 28):02}"
    return f"{int(year) + rng.choice((-1, 1, 10, -10))}-{month}-{date}"


def _slip(rng: random.Random, word: str) -> str:
    at = rng.randrange(len(word))
    kind = rng.randrange(4)
    letter = rng.choice(_LETTERS)
    return (
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 :] or letter,
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    )[kind]


def _word(rng: random.Random, least: int, most: int) -> str:
    return "".join(rng.choice("bcdfglmnprstv") + rng.choice("aeiou") for _ in range(rng.randint(least, most) // 2 + 1))


def two_lists(rows: int, folder: Path, seed: int = 1) -> tuple[Path, Path, dict[str, str]]:
    """Two lists of prisoners of so many rows, half of each on the other too, written as CSV; gold: row id → person."""
    rng = random.Random(f"two lists {seed}")
    given, surnames = sorted(given_words()), list(surname_rates())
    towns = [_word(rng, 5, 10) for _ in range(400)]
    fields = ("id", "name", "birth", "sex", "place", "prison", "arrested")
    gold: dict[str, str] = {}
    paths = []
    people = [_prisoner(rng, given, surnames, towns) for _ in range(rows + rows // 2)]
    for letter, own in (("a", people[:rows]), ("b", people[rows // 2 :])):
        path = folder / f"{letter}.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(fields)
            for number, one in enumerate(own):
                gold[f"{letter}{number}"] = str(number if letter == "a" else number + rows // 2)
                writer.writerow((f"{letter}{number}", *_written(rng, one)))
        paths.append(path)
    return paths[0], paths[1], gold


def _prisoner(rng: random.Random, given: list[str], surnames: list[str], towns: list[str]) -> tuple[str, ...]:
    names = [given[min(int(rng.expovariate(1 / 150)), len(given) - 1)] for _ in range(2)]
    last = [surnames[int(len(surnames) * rng.random() ** 2)] for _ in range(2)]
    born = f"{rng.randint(1950, 2007)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    day = f"{rng.choice((2024, 2025))}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    return " ".join((*names, *last)), born, rng.choice("mmmf"), rng.choice(towns), rng.choice(towns[:60]), day


def _written(rng: random.Random, one: tuple[str, ...]) -> list[str]:
    name, born, sex, place, prison, day = one
    words = name.split()
    if rng.random() < 0.2:
        words.pop(1)
    if rng.random() < 0.15:
        words.pop()
    if rng.random() < 0.1:
        at = rng.randrange(len(words))
        words[at] = _slip(rng, words[at])
    kept = [born, sex, place, prison, day]
    return [" ".join(words), *("" if rng.random() < 0.15 else cell for cell in kept)]
