"""Why two organisations differ: by whom each counts, since when, up to what hour, and which list runs behind the other."""

from collections.abc import Iterator, Mapping, Sequence

from habeas.lexicon.profiles import relevance
from habeas.lexicon.verdict_sentences import SPOKEN, verdict_words
from habeas.model import Reason
from habeas.model.profile import Aspect, CountingRule, Profile, Quote
from habeas.reconcile.facts import Fact
from habeas.reconcile.pair import Pair
from habeas.reconcile.profiles import aspect_of
from habeas.reconcile.spans import span_of
from habeas.reconcile.wording import counted, day_in_words, reason, upper

# A list that comes to another's number after more days than this did not run behind it.
_LAG_DAYS = 60


def profile_reasons(pair: Pair, profiles: Mapping[str, Profile], facts: Sequence[Fact], lang: str = SPOKEN) -> tuple[Reason, ...]:
    """What the two counters' ways of counting say of a gap between their numbers, each with the sentences that show it."""
    if not (pair.a.counter.named and pair.b.counter.named) or pair.one_counter:
        return ()
    one, other = (profiles.get(f.counter.key) or Profile(counter=f.counter.key, name=f.counter.name) for f in (pair.a, pair.b))
    found = [*_rules(pair, one, other, facts, lang), *_days(pair, one, other, lang), *_lag(pair, facts, lang)]
    return tuple(found)


def _rules(pair: Pair, one: Profile, other: Profile, facts: Sequence[Fact], lang: str) -> Iterator[Reason]:
    left, right = ({rule.aspect: rule for rule in profile.rules} for profile in (one, other))
    for aspect in sorted({*left, *right}):
        law = relevance(aspect)
        a, b = left.get(aspect), right.get(aspect)
        if pair.a.family not in law.families or (a is not None and b is not None and a.counts == b.counts):
            continue
        if a is not None and b is not None:
            sentence = reason("definition", lang, {"a_counts": _counts(pair.a, a, lang), "b_counts": _counts(pair.b, b, lang)})
            yield Reason(cause=law.cause, sentence=sentence, quotes=(*a.quotes[:1], *b.quotes[:1]))
            yield from _recounted(pair, a, facts, lang)
        else:
            said, silent = (a, pair.b) if a is not None else (b, pair.a)
            if said is None:
                continue
            speaker = pair.a if a is not None else pair.b
            sentence = reason("one_rule", lang, {"a_counts": _counts(speaker, said, lang), "b_by": counted(silent, lang)})
            yield Reason(cause=law.cause, sentence=sentence, quotes=said.quotes[:1])


def _counts(fact: Fact, rule: CountingRule, lang: str) -> str:
    words = verdict_words(lang)
    key = "counts_yes" if rule.counts else "counts_no"
    return upper(words.reasons[key].format(name=counted(fact, lang), aspect=words.aspects[rule.aspect]))


def _recounted(pair: Pair, a: CountingRule, facts: Sequence[Fact], lang: str) -> Iterator[Reason]:
    """What the count that holds these people would be without them, where its parts say how many they are."""
    holds, other = (pair.a, pair.b) if a.counts else (pair.b, pair.a)
    parts = parts_of(holds, facts, a.aspect)
    number = holds.quantity.point
    taken = sum(part.quantity.point or 0 for part in parts)
    if not parts or number is None or any(part.quantity.point is None for part in parts) or taken >= number:
        return
    said = ", ".join(f"“{part.figure.text}”" for part in parts)
    sentence = reason(
        "recount", lang, {"b_by": counted(other, lang), "a_n": holds.figure.text, "n": f"{number - taken}", "parts": said}
    )
    yield Reason(cause=relevance(a.aspect).cause, sentence=sentence)


def parts_of(whole: Fact, facts: Sequence[Fact], aspect: Aspect) -> list[Fact]:
    """The direct parts of a count that single out these people."""
    return [f for f in facts if f.wholes[:1] == (whole.id,) and aspect_of(f, whole) == aspect]


def _days(pair: Pair, one: Profile, other: Profile, lang: str) -> Iterator[Reason]:
    if pair.flow and one.since and other.since and one.since != other.since:
        days = [day_in_words(span_of(profile.since), lang) for profile in (one, other)]
        by = {"a_by": counted(pair.a, lang), "b_by": counted(pair.b, lang)}
        sentence = reason("counts_since", lang, {**by, "a_day": days[0], "b_day": days[1]})
        yield Reason(cause="period", sentence=sentence, quotes=(*one.quotes[:1], *other.quotes[:1]))
    if one.hour and other.hour and one.hour != other.hour:
        by = {"a_by": counted(pair.a, lang), "b_by": counted(pair.b, lang)}
        sentence = reason("cut_off", lang, {**by, "a_hour": one.hour, "b_hour": other.hour})
        yield Reason(cause="lag", sentence=sentence, quotes=(*one.quotes[-1:], *other.quotes[-1:]))


def _lag(pair: Pair, facts: Sequence[Fact], lang: str) -> Iterator[Reason]:
    """Did the one who counts fewer come to the other's very number some days later?"""
    low, high = sorted((pair.a, pair.b), key=lambda f: (f.quantity.size, f.order))
    if low.quantity.size == high.quantity.size or high.cut is None:
        return
    later = [
        f
        for f in facts
        if f.counter.key == low.counter.key
        and f.figure.measure == high.figure.measure
        and f.figure.country == high.figure.country
        and f.population == high.population
        and f.quantity.point == high.quantity.point
        and f.cut is not None
        and 0 < f.cut.first - high.cut.last <= _LAG_DAYS
    ]
    for fact in later[:1]:
        n = fact.cut.first - high.cut.last if fact.cut is not None else 0
        words = verdict_words(lang).days
        days = (words.one if n == 1 else words.many).format(n=n)
        sentence = reason(
            "lag", lang, {"b_by": counted(low, lang), "a_by": counted(high, lang), "a_n": high.figure.text, "days": days}
        )
        quote = Quote(report=fact.figure.report, start=fact.figure.start, end=fact.figure.end, text=fact.figure.text)
        yield Reason(cause="lag", sentence=sentence, quotes=(quote,))
