"""How a fact sounds: the clause templates of three languages, filled with names, numbers and days."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
LANGUAGES = ("en", "es", "pt")
_WORD = re.compile(r"[^\W\d_]+")
_WORD_OUTSIDE_QUOTES = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|[^\W\d_]+")
_SEPARATOR = {"en": ",", "es": ".", "pt": "."}


@dataclass(frozen=True)
class Ref:
    """Something that each language calls by another name: a monitor, a day of the week, a quote."""

    kind: str
    at: int | str


Slot = int | str | Ref


@dataclass(frozen=True)
class Fact:
    """One thing that can be told, whatever the words; a figure has a value, the source that gave it and its statement."""

    role: str
    slots: tuple[tuple[str, Slot], ...] = ()
    value: int | None = None
    source: str | None = None
    statement: str | None = None

    def slot(self, name: str) -> Slot | None:
        return dict(self.slots).get(name)

    def with_slot(self, name: str, slot: Slot) -> "Fact":
        slots = tuple((key, slot if key == name else old) for key, old in self.slots)
        return Fact(self.role, slots, self.value, self.source, self.statement)


@dataclass(frozen=True)
class Sentence:
    """A fact in words; `opens` says that a paragraph starts here, `variant` which template was used."""

    text: str
    fact: Fact | None = None
    variant: int = 0
    opens: bool = False


@cache
def parameters() -> Mapping[str, Any]:
    """What the worlds are made with: lineage.yaml."""
    return _read(HERE / "lineage.yaml")


@cache
def phrases(name: str) -> Mapping[str, Any]:
    """One of the phrase files, by its stem."""
    return _read(HERE / "phrases" / f"{name}.yaml")


def _read(path: Path) -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


@cache
def templates(role: str, language: str) -> tuple[str, ...]:
    """All ways to say a role in a language; a background sentence (`background:2`) has but one."""
    if role == "scene":
        return tuple(phrases("scenes")["orders"][language])
    if role.startswith("background:"):
        return (phrases("background")["background"][language][int(role.partition(":")[2])],)
    return tuple(phrases(f"clauses_{language}")[role])


@cache
def _names(language: str) -> Mapping[tuple[str, int | str], tuple[str, ...]]:
    """What a language calls each Ref: the full name first, then how it is called when a text is brief."""
    column, cast = LANGUAGES.index(language), phrases("cast")
    table: dict[tuple[str, int | str], tuple[str, ...]] = {}
    for group in ("monitors", "officials"):
        table |= {("org", key): tuple(names[language]) for key, names in cast[group].items()}
    table |= {("day", at): (day,) for at, day in enumerate(cast["days"][language])}
    table |= {("kin", at): (kin[language],) for at, kin in enumerate(cast["kin"])}
    table |= {("job", at): (job[column],) for at, job in enumerate(cast["jobs"])}
    for kind in ("who", "did", "where", "when"):
        table |= {(kind, at): (part[column],) for at, part in enumerate(phrases("scenes")[kind])}
    for role, quotes in phrases("quotes").items():
        table |= {(role, at): (quote[column],) for at, quote in enumerate(quotes)}
    return table


def called(ref: Ref, language: str, *, brief: bool = False) -> str:
    """The name of a thing in a language."""
    names = _names(language)[ref.kind, ref.at]
    return names[-1] if brief else names[0]


def proper(ref: Ref, language: str) -> str:
    """The name as a publisher prints it: from its first capital on, without article or description."""
    words = called(ref, language).split()
    start = next(at for at, word in enumerate(words) if word[0].isupper())
    return " ".join(words[start:])


def _shown(slot: Slot, language: str, brief: bool) -> str:
    if isinstance(slot, Ref):
        return called(slot, language, brief=brief)
    return f"{slot:,}".replace(",", _SEPARATOR[language]) if isinstance(slot, int) else slot


def contracted(text: str, language: str) -> str:
    """The text with prepositions and articles drawn together, as the language wants it."""
    for apart, together in phrases("cast")["contractions"][language].items():
        text = text.replace(f" {apart} ", f" {together} ")
    return text


def say(fact: Fact, language: str, rng: random.Random, avoid: int | None = None) -> Sentence:
    """Put a fact into words, in another way than variant `avoid` where the language has another."""
    ways = templates(fact.role, language)
    variants = [at for at in range(len(ways)) if at != avoid] or [0]
    variant = rng.choice(variants)
    brief = rng.random() < 0.3
    text = ways[variant].format(**{name: _shown(slot, language, brief) for name, slot in fact.slots})
    text = contracted(text, language)
    text = text[0].upper() + text[1:]
    return Sentence(text if text.endswith(".") else text + ".", fact, variant)


def paragraphs(sentences: Sequence[Sentence], rng: random.Random) -> tuple[Sentence, ...]:
    """The same sentences, cut anew into paragraphs of one to three."""
    out: list[Sentence] = []
    left = 0
    for sentence in sentences:
        out.append(Sentence(sentence.text, sentence.fact, sentence.variant, opens=left == 0))
        left = rng.randint(0, 2) if left == 0 else left - 1
    return tuple(out)


def spin(text: str, language: str, rng: random.Random, rate: float, *, quotes: bool = False) -> str:
    """Replace that share of the words that have a synonym; names stay, and what was said, unless `quotes` are spun too."""
    synonyms: Mapping[str, Sequence[str]] = phrases("synonyms")[language]

    def other(match: re.Match[str]) -> str:
        word = match.group()
        ways = synonyms.get(word.lower())
        if ways is None or (word[0].isupper() and match.start() > 0) or rng.random() >= rate:
            return word
        chosen = rng.choice(ways)
        return chosen[0].upper() + chosen[1:] if word[0].isupper() else chosen

    return contracted((_WORD if quotes else _WORD_OUTSIDE_QUOTES).sub(other, text), language)


def draw(bounds: Sequence[int], rng: random.Random) -> int:
    """A whole number between two bounds of the parameters, both included."""
    return rng.randint(bounds[0], bounds[1])


def share(bounds: Sequence[float], rng: random.Random) -> float:
    """A share between two bounds of the parameters."""
    return rng.uniform(bounds[0], bounds[1])


def weighted(weights: Mapping[str, float], rng: random.Random) -> str:
    """One of the names, by its weight."""
    return rng.choices(list(weights), weights=list(weights.values()))[0]
