"""What cannot all be true: numbers against numbers, parts against wholes, one deed on two days."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from habeas.lexicon.comparability import comparability
from habeas.model import Contradiction, Relation, short_hash
from habeas.reconcile.events import EventMap
from habeas.reconcile.facts import Fact
from habeas.reconcile.folding import folded
from habeas.reconcile.spans import in_words
from habeas.reconcile.wording import counted, describe

_LAWS = {
    "denied": "a number asserted and denied",
    "total_falls": "a running total does not fall",
    "cannot_both_hold": "one set has one size",
    "two_counters": "one set has one size",
    "later_is_lower": "a running total does not fall",
}
_REPAIRS = {
    "denied": "One of the two sides is wrong; ask both for the list behind the number.",
    "total_falls": "Ask the counter whether it corrected or redefined its count; else one of the two numbers is misquoted.",
    "cannot_both_hold": "Go back to the statement that both quote; one of the two misquotes it.",
    "two_counters": "Ask both counters whom they include; one of the two numbers must move.",
    "later_is_lower": "Ask both counters whom they include; one of the two numbers must move.",
}


def number_contradictions(facts: Sequence[Fact], events: EventMap, relations: Sequence[Relation]) -> list[Contradiction]:
    """The contradictions of numbers and dates, the strongest for each law, event and pair of counters.

    What only repeats its root contradicts nothing by itself.
    """
    by_id = {fact.id: fact for fact in facts}
    heads = {fact.id for fact in facts if not fact.echo}
    found = [_of_relation(r, by_id) for r in relations if r.verdict == "contradicts" and r.a in heads and r.b in heads]
    found += _parts(facts, by_id)
    for members in events.members.values():
        found += _two_days([f for f in members if not f.echo])
    return sorted(folded(found, by_id, events), key=lambda c: (c.law, c.id))


def contradiction(law: str, facts: Sequence[Fact], why: str, *, gap: str | None, repair: str) -> Contradiction:
    """A contradiction whose id hashes the law and the figures, in whatever order they come."""
    ids = tuple(sorted(fact.id for fact in facts))
    return Contradiction(id=f"co_{short_hash(law, *ids)}", figures=ids, law=law, why=why, gap=gap, repair=repair)


def _of_relation(relation: Relation, by_id: dict[str, Fact]) -> Contradiction:
    a, b = by_id[relation.a], by_id[relation.b]
    gap = a.quantity.gap(b.quantity)
    words = f"{gap:,} {comparability().groups[a.figure.group].phrase}" if gap else None
    return contradiction(_LAWS[relation.rule], (a, b), relation.why, gap=words, repair=_REPAIRS[relation.rule])


def _parts(facts: Sequence[Fact], by_id: dict[str, Fact]) -> list[Contradiction]:
    """A part is not larger than its whole, and parts that share nobody do not add up to more."""
    found: list[Contradiction] = []
    under: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.echo or not fact.wholes or fact.wholes[0] not in by_id:
            continue
        whole = by_id[fact.wholes[0]]
        under[whole.id].append(fact)
        top = whole.quantity.high
        if top is not None and fact.quantity.low > top and fact.figure.modality == whole.figure.modality:
            why = f"A part is larger than its whole: {describe(fact)} is said to be part of {describe(whole)}."
            repair = "Check which number the text calls the whole."
            found.append(
                contradiction(
                    "a part is not larger than its whole", (fact, whole), why, gap=f"{fact.quantity.low - top:,}", repair=repair
                )
            )
    for whole_id, parts in sorted(under.items()):
        found += _sums(by_id[whole_id], parts)
    return found


def _sums(whole: Fact, parts: Sequence[Fact]) -> Iterator[Contradiction]:
    top = whole.quantity.high
    if top is None:
        return
    for apart in (found for alike in _alike(parts) for found in _disjoint(whole, alike)):
        total = sum(part.quantity.low for part in apart)
        if total > top and all(part.quantity.low <= top for part in apart):
            said = " + ".join(f"“{part.figure.text}”" for part in apart)
            why = f"The parts add up to more than the whole: {said} = {total:,}, against {describe(whole)}."
            repair = f"At least {total - top:,} must be counted twice, or a number is wrong."
            yield contradiction("parts do not exceed their whole", (*apart, whole), why, gap=f"{total - top:,}", repair=repair)


def _alike(parts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Parts of which the same is said: six released and thirty held may be the same people."""
    said: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for part in parts:
        said[part.figure.measure, part.figure.kind, part.figure.modality].append(part)
    yield from said.values()


def _disjoint(whole: Fact, parts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Parts told apart by one thing (sex, age or place), one for each of its values: nobody stands in two of them.

    Places only where the whole is of no place itself: what happened elsewhere is no part of it, whatever the text says.
    """
    for pick in (_by_sex, _by_age, *(() if whole.place else (_by_place,))):
        chosen: dict[str, Fact] = {}
        clean = True
        for part in parts:
            value, others = pick(part)
            if value and not others:
                clean = clean and value not in chosen
                chosen.setdefault(value, part)
        if clean and len(chosen) > 1:
            yield [chosen[value] for value in sorted(chosen)]


def _by_sex(part: Fact) -> tuple[str, bool]:
    return part.figure.sex or "", bool(part.figure.age or part.place)


def _by_age(part: Fact) -> tuple[str, bool]:
    return part.figure.age or "", bool(part.figure.sex or part.place)


def _by_place(part: Fact) -> tuple[str, bool]:
    return part.place, bool(part.figure.sex or part.figure.age)


def _two_days(members: Sequence[Fact]) -> Iterator[Contradiction]:
    """One announcement by one speaker, or one deed with one exact number, put on two days by two reports."""
    same: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in members:
        if fact.quantity.point is not None and fact.quantity.size >= 10 and not fact.wholes:
            key = (
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
        for i, a in enumerate(facts):
            for b in facts[i + 1 :]:
                law = _two_days_law(a, b)
                if law is not None:
                    yield _on_two_days(law, a, b)


def _two_days_law(a: Fact, b: Fact) -> str | None:
    if a.figure.report == b.figure.report or a.root == b.root or a.cut is None or b.cut is None or a.is_stock:
        return None
    if not (a.cut.is_day and b.cut.is_day) or a.cut == b.cut or not a.cut.touches(b.cut, comparability().waves.gap_days):
        return None
    if a.figure.modality == "planned":
        stretch = any(f.start is not None and f.start != f.cut for f in (a, b))
        said_so = not stretch and a.cut != a.published and b.cut != b.published
        return "one announcement, two days" if said_so and a.counter.named and a.counter.key == b.counter.key else None
    single = a.start == a.cut and b.start == b.cut and a.cut.touches(b.cut, comparability().waves.one_deed_days)
    return "one deed, two days" if single and a.figure.precision == b.figure.precision == "exact" else None


def _on_two_days(law: str, a: Fact, b: Fact) -> Contradiction:
    first, second = sorted((a, b), key=lambda f: (f.cut or a.cut, f.order))
    days = f"{in_words(first.cut)} and {in_words(second.cut)}"
    what = "announcement" if law.startswith("one announcement") else "deed"
    why = f"Two reports put one {what} (“{a.figure.text}”, {counted(a)}) on two days: {days}."
    gap = (second.cut.first - first.cut.first) if first.cut and second.cut else 0
    repair = "Find the statement itself; one of the two days is wrong, or it was said twice."
    return contradiction(law, (a, b), why, gap=f"{gap} day{'s' * (gap != 1)}", repair=repair)
