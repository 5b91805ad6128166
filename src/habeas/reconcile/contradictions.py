"""What cannot all be true: numbers against numbers, parts against wholes, one deed on two days."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from habeas.lexicon.balance import balance_laws, balance_words
from habeas.lexicon.comparability import comparability
from habeas.lexicon.verdict_sentences import SPOKEN, verdict_words
from habeas.model import Contradiction, Relation, short_hash
from habeas.reconcile.events import EventMap
from habeas.reconcile.facts import Fact
from habeas.reconcile.folding import folded, further
from habeas.reconcile.wording import counted, day_in_words

_FURTHER = 40  # how many further pairs stand behind one contradiction by their ids; the rest are only counted


def told_contradictions(
    facts: Sequence[Fact], events: EventMap, relations: Sequence[Relation], lang: str = SPOKEN
) -> list[Contradiction]:
    """The contradictions that no arithmetic is needed for: a number denied, one deed on two days.

    What only repeats its root contradicts nothing by itself. The relations are told in `lang` already.
    """
    by_id = {fact.id: fact for fact in facts}
    heads = {fact.id for fact in facts if not fact.echo}
    found = [_of_relation(r, lang) for r in relations if r.rule == "denied" and r.a in heads and r.b in heads]
    apart = _two_days([f for f in facts if not f.echo], lang)
    return sorted([*folded(found, by_id, events, lang), *apart], key=lambda c: (c.law, c.id))


def _of_relation(relation: Relation, lang: str) -> Contradiction:
    ids, law, words = tuple(sorted((relation.a, relation.b))), balance_laws().told["denied"], balance_words(lang).told["denied"]
    why = words.why.format(all=relation.why)
    return Contradiction(id=f"co_{short_hash(law, *ids)}", figures=ids, law=law, why=why, repair=words.repair)


def _two_days(members: Sequence[Fact], lang: str) -> Iterator[Contradiction]:
    """One announcement by one speaker, or one deed with one exact number, put on two days by two reports: once for each number."""
    same: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in members:
        if fact.quantity.point is not None and fact.quantity.size >= 10 and not fact.wholes:
            key = (
                fact.figure.country,
                fact.figure.measure,
                fact.quantity.point,
                fact.quantity.low,
                fact.quantity.high,
                fact.figure.modality,
                fact.population,
                fact.place,
            )
            same[key].append(fact)
    for facts in same.values():
        told: dict[str, list[Contradiction]] = {}
        for i, a in enumerate(facts):
            for b in facts[i + 1 : i + 1 + comparability().limits.neighbours]:
                law = _two_days_law(a, b)
                if law is not None:
                    told.setdefault(law, []).append(_on_two_days(law, a, b, lang))
        for first, *rest in told.values():
            yield replace(
                first, why=first.why + further(len(rest), lang), also=tuple(sorted(one.figures for one in rest))[:_FURTHER]
            )


def _two_days_law(a: Fact, b: Fact) -> str | None:
    if a.figure.report == b.figure.report or a.root == b.root or a.cut is None or b.cut is None or a.is_stock:
        return None
    if not (a.cut.is_day and b.cut.is_day) or a.cut == b.cut or not a.cut.touches(b.cut, comparability().waves.gap_days):
        return None
    if a.figure.modality == "planned":
        stretch = any(f.start is not None and f.start != f.cut for f in (a, b))
        said_so = not stretch and a.cut != a.published and b.cut != b.published
        return "announcement" if said_so and a.counter.named and a.counter.key == b.counter.key else None
    single = a.start == a.cut and b.start == b.cut and a.cut.touches(b.cut, comparability().waves.one_deed_days)
    return "deed" if single and a.figure.precision == b.figure.precision == "exact" else None


def _on_two_days(broken: str, a: Fact, b: Fact, lang: str) -> Contradiction:
    first, second = sorted((a, b), key=lambda f: (f.cut or a.cut, f.order))
    law, words = balance_laws().told[broken], balance_words(lang)
    days = words.also["and"].format(one=day_in_words(first.cut, lang), other=day_in_words(second.cut, lang))
    apart = (second.cut.first - first.cut.first) if first.cut and second.cut else 0
    said = verdict_words(lang).days
    ids = tuple(sorted((a.id, b.id)))
    return Contradiction(
        id=f"co_{short_hash(law, *ids)}",
        figures=ids,
        law=law,
        why=words.told[broken].why.format(n=a.figure.text, by=counted(a, lang), days=days),
        gap=(said.one if apart == 1 else said.many).format(n=apart),
        repair=words.told[broken].repair,
    )
