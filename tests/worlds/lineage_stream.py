"""Many reports one after the other, each an original or made from one that came before: for measuring speed and recall at size."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from worlds.lineage_derive import REWORDINGS, Sentences, extended, kind_of, spread
from worlds.lineage_desk import Desk
from worlds.lineage_events import Event, background, happening, scene
from worlds.lineage_print import Draft, page
from worlds.lineage_truth import Grown
from worlds.lineage_words import Fact, paragraphs, parameters, say, weighted

_DAYS = 365


@dataclass(frozen=True)
class _Remembered:
    """An original that can still be copied."""

    draft: Draft
    day: int


def stream(rng: random.Random, reports: int, words: int) -> Iterator[Grown]:
    """Originals and what was made of them, in the order of their days, with bounded memory."""
    chance = parameters()["scale"]
    remembered: list[_Remembered] = []
    for at in range(reports):
        day = at * _DAYS // max(reports, 1)
        if remembered and rng.random() < chance["derived"]:
            parent = rng.choice(remembered).draft
            yield _derived(parent, f"s{at:06d}", day, rng)
            continue
        draft = _original(f"s{at:06d}", day, words, rng)
        place = len(remembered) if len(remembered) < chance["remembered"] else rng.randrange(len(remembered))
        remembered[place : place + 1] = [_Remembered(draft, day)]
        yield Grown(page(draft).report, None, "original", "original")


def _original(name: str, day: int, words: int, rng: random.Random) -> Draft:
    """Some facts of a statement and, for the rest of the words, scenes of its own."""
    chance = parameters()["scale"]
    event = happening(name, rng)
    pool = [fact for one in event.statements for fact in one.facts]
    facts: list[Fact] = rng.sample(pool, min(chance["statement_facts"], len(pool)))
    desk = Desk(event, rng)
    language = desk.language()
    wanted = max(1, round(words / chance["words_of_a_sentence"][language]) - len(facts))
    told = spread(facts, [scene(rng) for _ in range(wanted)], rng)
    if rng.random() < chance["background"]:
        told += background(event, rng, 1)
    sentences = paragraphs([say(fact, language, rng) for fact in told], rng)
    return _printed(name, event, day, sentences, language, rng)


def _derived(parent: Draft, name: str, day: int, rng: random.Random) -> Grown:
    how = weighted(parameters()["scale"]["kinds"], rng)
    if how == "extended":
        sentences = extended(parent.sentences, [scene(rng) for _ in range(rng.randint(3, 6))], parent.language, rng)
    else:
        sentences = REWORDINGS[how](parent.sentences, parent.language, rng)
    draft = _printed(name, parent.event, day, sentences, parent.language, rng)
    return Grown(page(draft).report, parent.id, kind_of(how), how)


def _printed(name: str, event: Event, day: int, sentences: Sentences, language: str, rng: random.Random) -> Draft:
    desk = Desk(event, rng)
    publisher = desk.outlet(language)
    facts = tuple(one.fact for one in sentences if one.fact is not None)
    furniture = desk.furniture(publisher, language) if rng.random() < parameters()["scale"]["boilerplate"] else ()
    return Draft(
        id=name, event=event, language=language, publisher=publisher, day=day, title=desk.title(facts, language),
        sentences=sentences, furniture=furniture, dated=rng.random() >= parameters()["time"]["missing"],
    )  # fmt: skip
