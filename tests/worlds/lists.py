"""Lists of prisoners whose truth is known, made from a seed: six lists that overlap, in three languages, with their errors.

    world = made(7)          # some 6,000 rows about 3,900 people, of whom some 3,100 are on a list
    world.rows()             # every row as a plain dict; world.person says who it is, world.pairs() which rows are one person

Seeds 1000–1199 are the final measurement's: `made(1000)` refuses unless the caller says that it measures.
"""

import math
import random
from collections.abc import Mapping

from worlds.lists_names import parameters, words
from worlds.lists_people import Peopling
from worlds.lists_truth import COLUMNS, Custody, Listed, Person, Row, World
from worlds.lists_write import Writer, printed


def reserved(seed: int) -> bool:
    """Is the seed kept for the final measurement?"""
    first, last = parameters()["reserved"]
    return bool(first <= seed <= last)


def made(seed: int, *, measuring: bool = False) -> World:
    """The world of a seed: the same every time."""
    if reserved(seed) and not measuring:
        raise ValueError(f"seed {seed} is reserved for the final measurement: choose another")
    making = _Making(seed)
    return making.world()


class _Entry:
    """A row before it has a place in its list."""

    def __init__(self, person: Person, episode: int, cells: Mapping[str, str], taken: "_Entry | None" = None) -> None:
        self.person, self.episode, self.cells, self.taken = person, episode, dict(cells), taken
        self.id = ""


class _Making:
    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.rng = random.Random(f"lists world {seed}")
        self.peopling = Peopling(self.rng)
        self.people = self.peopling.peopled()
        self.entries: dict[str, list[_Entry]] = {}

    def world(self) -> World:
        for list_id in parameters()["lists"]:
            self.entries[list_id] = self._list(list_id)
        lists = tuple(self._listed(list_id) for list_id in self.entries)
        entries = sorted((one for some in self.entries.values() for one in some), key=lambda one: one.id)
        return World(
            seed=self.seed,
            people=tuple(sorted(self.people, key=lambda one: one.id)),
            lists=lists,
            person={one.id: one.person.id for one in entries},
            episode={one.id: one.episode for one in entries},
            taken={one.id: one.taken.id for one in entries if one.taken is not None},
            kin=tuple(sorted((min(one, two), max(one, two), kind) for one, two, kind in self.peopling.kin)),
        )

    def _list(self, list_id: str) -> list[_Entry]:
        rng, way = self.rng, parameters()["lists"][list_id]
        writer = Writer(list_id, rng)
        there: dict[str, _Entry] = {}
        for taker, giver, share in parameters()["takes"]:
            if taker == list_id:
                for entry in self.entries[giver]:
                    known = entry.person.custody[entry.episode].start <= way["day"]
                    if known and entry.person.id not in there and rng.random() < share:
                        there[entry.person.id] = self._taken(entry, writer)
        left_out = self._left_out(list_id)
        for person in self.people:
            custodies = [at for at, one in enumerate(person.custody) if one.start <= way["day"]]
            chance = _logistic(_logit(way["share"]) + way["known"] * person.known + way["home"][person.tongue])
            if custodies and person.id not in there and person.id not in left_out and rng.random() < chance:
                at = rng.choice(custodies)
                there[person.id] = _Entry(person, at, writer.row(person, person.custody[at]))
        entries = list(there.values())
        return self._ordered(list_id, entries + self._twice(entries, writer))

    def _taken(self, entry: _Entry, writer: Writer) -> _Entry:
        """A row of another list: name, age and dates as there, in this list's words; or asked about and written anew."""
        anew = writer.row(entry.person, entry.person.custody[entry.episode])
        if self.rng.random() >= parameters()["taken_rows_mended"]:
            apart = writer.way["columns"] == "apart"
            kept = ("other_names", "age", "arrested", "place", *(("given", "surnames") if apart else ("name",)))
            anew |= {name: entry.cells[name] for name in kept if entry.cells[name]}
        return _Entry(entry.person, entry.episode, anew, entry)

    def _left_out(self, list_id: str) -> set[str]:
        """People whom the list passes over because another has them: families name those whom a court does not."""
        out = set()
        for one, other, share in parameters()["leaves_out"]:
            if one == list_id:
                out |= {entry.person.id for entry in self.entries[other] if self.rng.random() < share}
        return out

    def _twice(self, entries: list[_Entry], writer: Writer) -> list[_Entry]:
        """The same person once more: written by another hand, or for another time in prison."""
        more = []
        for entry in entries:
            at = next(
                (n for n, one in enumerate(entry.person.custody) if n != entry.episode and one.start <= writer.day), entry.episode
            )
            chance = 0.5 if at != entry.episode else writer.way["twice"]
            if self.rng.random() < chance:
                custody: Custody = entry.person.custody[at]
                more.append(_Entry(entry.person, at, writer.row(entry.person, custody)))
        return more

    def _ordered(self, list_id: str, entries: list[_Entry]) -> list[_Entry]:
        order = parameters()["lists"][list_id]["order_of_rows"]
        self.rng.shuffle(entries)
        keys = {
            "surname": ("surnames", "given"),
            "given": ("name",),
            "name": ("name",),
            "arrested": ("arrested", "name"),
            "none": (),
        }[order]
        entries.sort(key=lambda one: tuple(one.cells[key] for key in keys))
        for at, one in enumerate(entries, 1):
            one.id = f"{list_id}:{at:04d}"
        return entries

    def _listed(self, list_id: str) -> Listed:
        way, headers = parameters()["lists"][list_id], words()["headers"][list_id]
        columns = tuple(name for name in COLUMNS if name in headers)
        rows = tuple(Row(one.id, list_id, one.cells, printed(one.cells, list_id, columns)) for one in self.entries[list_id])
        return Listed(list_id, way["language"], way["day"], tuple(headers[name] for name in columns), rows)


def _logit(chance: float) -> float:
    return math.log(chance / (1 - chance))


def _logistic(at: float) -> float:
    return 1 / (1 + math.exp(-at))
