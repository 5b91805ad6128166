"""What others make of a text: each way to cut, add, reword, translate or merge, on sentences that know their facts."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from habeas.model.lineage import CopyKind
from worlds.lineage_words import Fact, Sentence, paragraphs, parameters, phrases, say, share, spin

Sentences = tuple[Sentence, ...]
WORD_FOR_WORD = ("copy", "cut", "extended", "wire", "correction", "press_release")
_REWRITES = ("rewrite_light", "rewrite_deep", "spun")
_FLAT = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"'})


def flat(text: str) -> str:
    """The text with straight quotes, as some systems leave it."""
    return text.translate(_FLAT)


def reworded(sentence: Sentence, text: str) -> Sentence:
    return Sentence(text, sentence.fact, sentence.variant, sentence.opens)


def first_opens(sentences: Sequence[Sentence]) -> Sentences:
    """The same sentences, of which the first starts a paragraph."""
    return tuple(Sentence(one.text, one.fact, one.variant, one.opens or at == 0) for at, one in enumerate(sentences))


def cut(sentences: Sentences, language: str, rng: random.Random) -> Sentences:
    """Part of a text word for word: mostly its head, sometimes with sentences taken out here and there."""
    how = parameters()["how"]
    keep = max(2, round(len(sentences) * share(how["cut_keeps"], rng)))
    keep = min(keep, len(sentences) - 1)
    if rng.random() < how["cut_from_the_end"]:
        return sentences[:keep]
    kept = sorted([0, *rng.sample(range(1, len(sentences)), keep - 1)])
    return first_opens([sentences[at] for at in kept])


def rewrite_light(sentences: Sentences, language: str, rng: random.Random) -> Sentences:
    """A light hand: some sentences in other words, here and there a synonym, the order untouched."""
    how = parameters()["how"]
    return tuple(
        _again(one, language, rng) if rng.random() < how["light_rephrases"] else _spun(one, language, rng, how["light_synonyms"])
        for one in sentences
    )


def rewrite_deep(sentences: Sentences, language: str, rng: random.Random) -> Sentences:
    """Everything in other words, neighbours swapped, some facts left out, paragraphs cut anew."""
    how = parameters()["how"]
    kept = _some(sentences, share(how["deep_keeps"], rng), rng)
    said = [_spun(_again(one, language, rng), language, rng, how["deep_synonyms"]) for one in kept]
    at = 0
    while at + 1 < len(said):
        if rng.random() < how["deep_swaps"]:
            said[at], said[at + 1] = said[at + 1], said[at]
            at += 1
        at += 1
    return paragraphs(said, rng)


def spun(sentences: Sentences, language: str, rng: random.Random) -> Sentences:
    """A machine's work: synonyms wherever there is one, nothing else moved."""
    rate = parameters()["how"]["spun_synonyms"]
    return tuple(reworded(one, spin(one.text, language, rng, rate, quotes=True)) for one in sentences)


def translated(sentences: Sentences, language: str, rng: random.Random) -> Sentences:
    """The facts in their order in another language, a few left out."""
    kept = _some(sentences, share(parameters()["how"]["translation_keeps"], rng), rng)
    told = [_again(Sentence("", one.fact, -1, one.opens), language, rng) for one in kept]
    return first_opens(told)


def copied(sentences: Sentences, language: str, rng: random.Random) -> Sentences:
    return sentences


def extended(sentences: Sentences, added: Sequence[Fact], language: str, rng: random.Random) -> Sentences:
    """A text word for word with facts of one's own behind it, now and then between its paragraphs."""
    new = [Sentence(one.text, one.fact, one.variant, opens=True) for one in (say(fact, language, rng) for fact in added)]
    if len(sentences) > 4 and rng.random() < 0.3:
        at = rng.randrange(2, len(sentences))
        return first_opens([*sentences[:at], *new, *sentences[at:]])
    return (*sentences, *new)


@dataclass(frozen=True)
class Compiled:
    """Several texts in one; `taken` says from which of them each fact comes."""

    sentences: Sentences
    taken: dict[Fact, int]


def compiled(parts: Sequence[Sentences], language: str, rng: random.Random) -> Compiled:
    """Part of several texts, one after the other, joined by a phrase; partly in other words."""
    how = parameters()["how"]
    merged: list[Sentence] = []
    taken: dict[Fact, int] = {}
    for at, sentences in enumerate(parts):
        fresh = [one for one in sentences if one.fact is not None and one.fact not in taken]
        kept = _some(fresh, share(how["compilation_keeps"], rng), rng, least=3)
        if at and kept:
            merged.append(Sentence(rng.choice(phrases("background")["joints"][language]), opens=True))
        anew = rng.random() < how["compilation_rephrases"]
        merged += [_again(one, language, rng) if anew else one for one in kept]
        taken |= {one.fact: at for one in kept if one.fact is not None}
    return Compiled(first_opens(merged), taken)


def corrected(sentences: Sentences, language: str, rng: random.Random) -> Sentences | None:
    """The same text with one age put right, or nothing where no age is told."""
    ages = [at for at, one in enumerate(sentences) if one.fact is not None and one.fact.slot("age") is not None]
    if not ages:
        return None
    at = rng.choice(ages)
    old = sentences[at]
    assert old.fact is not None
    age = old.fact.slot("age")
    assert isinstance(age, int)
    fact = old.fact.with_slot("age", age + rng.choice([-2, -1, 1, 2]))
    number = re.compile(rf"\b{age}\b")
    once = len(number.findall(old.text)) == 1
    text = number.sub(str(fact.slot("age")), old.text) if once else say(fact, language, rng).text
    new = Sentence(text, fact, old.variant, old.opens)
    return (*sentences[:at], new, *sentences[at + 1 :])


def spread(facts: Sequence[Fact], own: Sequence[Fact], rng: random.Random) -> list[Fact]:
    """One's own details between what everybody tells, never at the head; a witness stands before her words."""
    order = list(facts)
    places = sorted(rng.randint(1, len(order)) for _ in own)
    for shift, (place, fact) in enumerate(zip(places, own, strict=True)):
        order.insert(place + shift, fact)
    return order


REWORDINGS: dict[str, Callable[[Sentences, str, random.Random], Sentences]] = {
    "copy": copied, "cut": cut, "rewrite_light": rewrite_light, "rewrite_deep": rewrite_deep, "spun": spun,
    "translation": translated,
}  # fmt: skip


def _again(sentence: Sentence, language: str, rng: random.Random) -> Sentence:
    """The same fact in other words; what tells no fact stays."""
    if sentence.fact is None:
        return sentence
    other = say(sentence.fact, language, rng, avoid=sentence.variant if sentence.variant >= 0 else None)
    return Sentence(other.text, other.fact, other.variant, sentence.opens)


def _spun(sentence: Sentence, language: str, rng: random.Random, rate: float) -> Sentence:
    return reworded(sentence, spin(sentence.text, language, rng, rate))


def _some(sentences: Sequence[Sentence], portion: float, rng: random.Random, least: int = 2) -> list[Sentence]:
    """That portion of the facts in their order, the first always among them; phrases that only join are left out."""
    told = [one for one in sentences if one.fact is not None]
    keep = min(len(told), max(least, round(len(told) * portion)))
    chosen = sorted([0, *rng.sample(range(1, len(told)), keep - 1)]) if told else []
    return [told[at] for at in chosen]


def kind_of(how: str) -> CopyKind:
    """The kind that habeas knows for a way of taking over a text."""
    return "rewrite" if how in _REWRITES else cast(CopyKind, how)
