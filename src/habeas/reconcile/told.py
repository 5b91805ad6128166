"""How sets that cannot all be true are told: each quarrel once, by the statement that most of them turn on."""

from collections import Counter as Tally
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from habeas.lexicon.balance import balance_laws, balance_words
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import Contradiction, short_hash
from habeas.reconcile.facts import Fact
from habeas.reconcile.pair import Pair
from habeas.reconcile.wording import describe, people

_FURTHER = 40  # how many further sets stand behind one contradiction by their ids; the rest are only counted


@dataclass(frozen=True, slots=True)
class Quarrel:
    """Facts that cannot all be true, the law they break (a key of balance.yaml), by how many people, in how many reports."""

    law: str
    facts: tuple[Fact, ...]
    gap: int
    reports: int = 0

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(sorted(fact.id for fact in self.facts))

    @property
    def strength(self) -> tuple[object, ...]:
        """The clearest first: few statements, sharp numbers, large ones."""
        blunt = sum(fact.quantity.sharpness for fact in self.facts)
        return (len(self.facts), blunt, -min(fact.quantity.size for fact in self.facts), self.ids)


def in_round_words(a: Fact, b: Fact) -> bool:
    """Is one number the other in round words, and not far off: "four thousand" for 4,236?"""
    small, large = sorted((a.quantity.size, b.quantity.size))
    return Pair(a, b, one_event=True).nearly() and large - small <= balance_laws().slack.round_words * large


def told_once(quarrels: Iterable[Quarrel], behind: dict[str, str], lang: str = SPOKEN) -> list[Contradiction]:
    """One contradiction for each statement on which quarrels of one law turn. `behind` leads from a figure to its statement."""
    by_law: dict[str, list[Quarrel]] = {}
    for quarrel in quarrels:
        by_law.setdefault(quarrel.law, []).append(quarrel)
    found: list[Contradiction] = []
    for law in sorted(by_law):
        found += [_told(group, lang) for group in _turning(sorted(by_law[law], key=lambda q: q.strength), behind)]
    return found


def _turning(quarrels: Sequence[Quarrel], behind: dict[str, str]) -> Iterable[list[Quarrel]]:
    """Quarrels in groups that share a statement, the statement with the most quarrels first: the one most likely to be wrong."""
    names = [sorted({behind.get(fact.id, fact.id) for fact in quarrel.facts}) for quarrel in quarrels]
    for tied in _tied(names):
        left = tied
        while left:
            shared = Tally(name for at in left for name in names[at])
            most = min(shared, key=lambda one: (-shared[one], one))
            yield [quarrels[at] for at in left if most in names[at]]
            left = [at for at in left if most not in names[at]]


def _tied(names: Sequence[Sequence[str]]) -> list[list[int]]:
    """The places of quarrels that hang together by shared statements, in order."""
    home: dict[str, str] = {}

    def find(one: str) -> str:
        while home.setdefault(one, one) != one:
            home[one] = home[home[one]]
            one = home[one]
        return one

    for some in names:
        for other in some[1:]:
            first, second = sorted((find(some[0]), find(other)))
            home[second] = first
    found: dict[str, list[int]] = {}
    for at, some in enumerate(names):
        found.setdefault(find(some[0]), []).append(at)
    return list(found.values())


def _told(group: Sequence[Quarrel], lang: str) -> Contradiction:
    first, rest = group[0], group[1:]
    law, words = balance_laws().told[first.law], balance_words(lang)
    ordered = sorted(first.facts, key=lambda f: (f.cut.first if f.cut else -1, f.order))
    gap = words.number(first.gap)
    why = words.told[first.law].why.format(all="; ".join(describe(fact, lang) for fact in ordered))
    if first.reports > len(first.facts):
        why += words.also["reports"].format(n=words.number(first.reports))
    if rest:
        why += words.also["set" if len(rest) == 1 else "sets"].format(n=words.number(len(rest)))
    return Contradiction(
        id=f"co_{short_hash(law, *first.ids)}",
        figures=first.ids,
        law=law,
        why=why,
        gap=gap if first.law in ("part", "parts") else f"{gap} {people(ordered[0], lang)}",
        repair=words.told[first.law].repair.format(gap=gap),
        also=tuple(sorted({q.ids for q in rest} - {first.ids}))[:_FURTHER],
    )
