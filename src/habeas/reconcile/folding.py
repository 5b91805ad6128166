"""Which contradictions are worth reading: of those that say the same, the strongest stands, with how many stand behind it."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from habeas.lexicon.balance import balance_words
from habeas.lexicon.comparability import comparability
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import Contradiction
from habeas.reconcile.events import EventMap
from habeas.reconcile.facts import Fact

Key = tuple[object, ...]


def folded(found: Iterable[Contradiction], facts: Mapping[str, Fact], events: EventMap, lang: str = SPOKEN) -> list[Contradiction]:
    """One contradiction for each law, event and pair of counters, and one for each law, event and pair of numbers.

    Of one law in one event only the first few are kept; what is left out is counted in the `why` of the one that stands for it.
    """
    limit = comparability().limits.contradictions
    ranked = sorted({c.id: c for c in found}.values(), key=lambda c: _weakness(c, [facts[f] for f in c.figures]))
    stands: dict[Key, str] = {}
    of_law: dict[Key, list[str]] = {}
    behind: dict[str, int] = {}
    kept: list[Contradiction] = []
    for one in ranked:
        law, keys = _keys(one, [facts[f] for f in one.figures], events)
        told = of_law.setdefault(law, [])
        home = next((stands[key] for key in keys if key in stands), told[0] if len(told) >= limit else None)
        if home is not None:
            behind[home] = behind.get(home, 0) + 1
            continue
        stands.update(dict.fromkeys(keys, one.id))
        told.append(one.id)
        kept.append(one)
    return [replace(c, why=c.why + further(behind[c.id], lang)) if c.id in behind else c for c in kept]


def further(number: int, lang: str = SPOKEN) -> str:
    """How many stand behind the one that is told, as a sentence; nothing where none do."""
    words = balance_words(lang)
    return words.also["pair" if number == 1 else "pairs"].format(n=words.number(number)) if number else ""


def _keys(one: Contradiction, facts: Sequence[Fact], events: EventMap) -> tuple[Key, tuple[Key, ...]]:
    """(law and event), and what a contradiction is told once for: who counted, the printed numbers, an authority's number."""
    law = (one.law, tuple(sorted({events.of[fact.id] for fact in facts})))
    if any(fact.id in other.wholes for fact in facts for other in facts):
        return law, ((*law, one.id),)  # parts and their whole: every report's own sum
    counters = tuple(sorted(fact.counter.key if fact.counter.named else "" for fact in facts))
    numbers = tuple(sorted(_number(fact) for fact in facts))
    official = [fact for fact in facts if fact.counter.kind == "government"]
    said: tuple[Key, ...] = ((one.law, "said", official[0].counter.key, _number(official[0])),) if len(official) == 1 else ()
    return law, ((*law, "counters", counters), (*law, "numbers", numbers), *said)


def _number(fact: Fact) -> tuple[str, int]:
    return fact.figure.measure, fact.quantity.size


def _weakness(one: Contradiction, facts: Sequence[Fact]) -> Key:
    """Named counters before a report's own voice, sharp numbers before blunt ones, large before small."""
    unnamed = sum(not fact.counter.named for fact in facts)
    return (unnamed, sum(fact.quantity.sharpness for fact in facts), -min(fact.quantity.size for fact in facts), one.id)
