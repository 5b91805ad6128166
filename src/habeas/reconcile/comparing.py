"""Why is your number not theirs? Two figures, the verdict, everything that explains the gap, and what may be written."""

from collections.abc import Callable, Mapping, Sequence

from habeas.errors import UsageError
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import Cause, Comparison, Figure, Lineage, Reading, Reason
from habeas.model.edits import EventEdits
from habeas.model.profile import Profile
from habeas.reconcile.beside import beside
from habeas.reconcile.deeds import deeds_of
from habeas.reconcile.events import events_of
from habeas.reconcile.facts import Fact, facts_of
from habeas.reconcile.pair import Finding, Pair
from habeas.reconcile.pairs import pair_of
from habeas.reconcile.profiles_gap import profile_reasons
from habeas.reconcile.verdicts import judge
from habeas.reconcile.wording import PairWords, can_write, cannot_write, counted, headline, missing, reason, why


class Comparer:
    """Compares figures in the light of all readings, of how their counters count and of a reviewer's word on events."""

    def __init__(
        self,
        readings: Sequence[Reading],
        lineage: Lineage,
        *,
        profiles: Sequence[Profile] = (),
        edits: EventEdits | None = None,
        lang: str = SPOKEN,
    ) -> None:
        self._readings, self._lineage, self._lang = readings, lineage, lang
        self._facts = facts_of(readings, lineage)
        self._events = events_of(self._facts, edits, deeds_of(readings, self._facts))
        self._by_id = {fact.id: fact for fact in self._facts}
        self._known = {profile.counter: profile for profile in profiles}

    def of(self, a: Figure, b: Figure) -> Comparison:
        """What `a` and `b` say of each other."""
        for figure in (a, b):
            if figure.id not in self._by_id:
                raise UsageError(f"figure {figure.id} is in none of the readings", "give the readings that hold both figures")
        lang, pair = self._lang, pair_of(self._by_id[a.id], self._by_id[b.id], self._events)
        finding = judge(pair)
        lacking = missing(finding, lang)
        told = {a.id: a, b.id: b}
        return Comparison(
            a=told[finding.a.id],
            b=told[finding.b.id],
            verdict=finding.verdict,
            rule=finding.rule,
            headline=headline(finding, lang),
            why=why(finding, lang),
            reasons=_reasons(pair, finding, profile_reasons(pair, self._known, self._facts, lang), lang),
            can_write=can_write(finding, lang),
            cannot_write=cannot_write(finding, lang),
            roots=tuple(sorted({pair.a.root, pair.b.root})),
            counters=tuple(sorted({counted(fact, lang) for fact in (pair.a, pair.b)})),
            missing=(*((lacking,) if lacking else ()), *_unknown(pair, lang)),
            beside=beside(pair, self._readings, self._lineage, lang),
            profiles=_profiles(pair, self._known),
            language=lang,
        )


def compare(
    a: Figure,
    b: Figure,
    readings: Sequence[Reading],
    lineage: Lineage,
    *,
    profiles: Sequence[Profile] = (),
    lang: str = SPOKEN,
) -> Comparison:
    """What `a` and `b` say of each other, read in the light of all readings and of how their counters count."""
    return Comparer(readings, lineage, profiles=profiles, lang=lang).of(a, b)


def _profiles(pair: Pair, known: Mapping[str, Profile]) -> tuple[Profile, ...]:
    """How the counters of the two figures count, where anything is known of it."""
    found = [known[key] for key in dict.fromkeys((pair.a.counter.key, pair.b.counter.key)) if key in known]
    return tuple(p for p in found if p.rules or p.since or p.hour or p.every)


def _reasons(pair: Pair, finding: Finding, learnt: Sequence[Reason], lang: str) -> tuple[Reason, ...]:
    """Every cause that can explain a gap between the two, in one fixed order; "nothing" where there is no gap."""
    words = PairWords(pair.a, pair.b, lang)
    words["root"] = pair.a.root
    found = [Reason(cause=cause, sentence=said) for cause, test in _CAUSES if (said := test(pair, finding, words, lang))]
    explains = finding.verdict not in ("same", "rounds_to")
    if explains:
        found = [one for one in found if one.cause != "error" or not learnt or learnt[0].cause != "definition"]
        found += learnt
    order = [cause for cause, _ in _CAUSES]
    order.insert(order.index("period") + 1, "lag")
    return tuple(sorted(found, key=lambda r: order.index(r.cause))) or (Reason(cause="nothing", sentence=reason("nothing", lang)),)


def _definition(pair: Pair, _: Finding, words: PairWords, lang: str) -> str:
    if pair.a.figure.measure != pair.b.figure.measure:
        return reason("other_act", lang, words)
    return reason("stock_and_flow", lang) if pair.a.is_stock != pair.b.is_stock else ""


def _population(pair: Pair, _: Finding, words: PairWords, lang: str) -> str:
    if pair.a.id in pair.b.wholes or pair.b.id in pair.a.wholes:
        part, whole = (pair.a, pair.b) if pair.b.id in pair.a.wholes else (pair.b, pair.a)
        return reason("part", lang, {"a_n": part.figure.text, "b_n": whole.figure.text})
    if pair.a.population != pair.b.population or pair.a.figure.group != pair.b.figure.group:
        return reason("population", lang, words)
    return ""


def _period(pair: Pair, _: Finding, words: PairWords, lang: str) -> str:
    if pair.starts_apart() or pair.periods_apart() or pair.earlier_first() is not None:
        return reason("period", lang, words)
    return ""


def _rounding(pair: Pair, finding: Finding, words: PairWords, lang: str) -> str:
    if finding.verdict == "rounds_to":
        return reason("rounding", lang, {"a_n": finding.a.figure.text, "b_n": finding.b.figure.text})
    if pair.equal and pair.a.figure.precision != pair.b.figure.precision:
        return reason("hedges", lang, words)
    return ""


def _copy(pair: Pair, _: Finding, words: PairWords, lang: str) -> str:
    return reason("copy", lang, words) if pair.one_root and not pair.one_report else ""


def _plan(pair: Pair, _: Finding, __: PairWords, lang: str) -> str:
    plans = [fact for fact in (pair.a, pair.b) if fact.figure.modality == "planned"]
    return reason("plan", lang, {"a_n": plans[0].figure.text}) if len(plans) == 1 else ""


def _place(pair: Pair, _: Finding, words: PairWords, lang: str) -> str:
    return reason("place", lang, words) if pair.a.place != pair.b.place else ""


def _speaker(pair: Pair, _: Finding, words: PairWords, lang: str) -> str:
    if not pair.one_counter and (pair.a.counter.named or pair.b.counter.named):
        return reason("speaker", lang, words)
    return ""


def _error(pair: Pair, finding: Finding, _: PairWords, lang: str) -> str:
    if finding.verdict != "contradicts":
        return ""
    one, other = str(pair.a.quantity.point), str(pair.b.quantity.point)
    return reason("slip" if sorted(one) == sorted(other) and one != other else "error", lang)


def _unknown(pair: Pair, lang: str) -> tuple[str, ...]:
    facts: list[Fact] = sorted((fact for fact in (pair.a, pair.b) if fact.cut is None), key=lambda f: f.order)
    return tuple(_no_day(fact, lang) for fact in facts)


def _no_day(fact: Fact, lang: str) -> str:
    said = reason("no_day", lang, PairWords(fact, fact, lang))
    return said[:1].lower() + said[1:]


_CAUSES: tuple[tuple[Cause, Callable[[Pair, Finding, PairWords, str], str]], ...] = (
    ("definition", _definition), ("population", _population), ("period", _period), ("rounding", _rounding), ("copy", _copy),
    ("plan_against_deed", _plan), ("place", _place), ("speaker", _speaker), ("error", _error),
)  # fmt: skip
