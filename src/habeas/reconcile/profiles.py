"""How each organisation counts, learnt from a study: from sentences that say whom a count holds, from its parts, days and hours."""

from collections import Counter as Tally
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from msgspec.structs import replace

from habeas.lexicon.comparability import comparability
from habeas.lexicon.profiles import Cue, aspect_words, cues, hours, reach, telling_words
from habeas.lexicon.sources import is_nameless, name_words
from habeas.model import Lineage, Passage, Reading
from habeas.model.profile import ASPECTS, Aspect, CountingRule, Profile, ProfileEdit, Quote
from habeas.reconcile.facts import Fact, facts_of
from habeas.reconcile.spans import iso_of

Sentences = Mapping[str, Sequence[Passage]]
# So many sentences show a rule; more would tell nothing new.
_QUOTES = 3


@dataclass(frozen=True, slots=True)
class _Shown:
    """One sentence or breakdown that shows whether a counter's number holds these people."""

    counter: str
    aspect: Aspect
    counts: bool
    by_text: bool
    quote: Quote


def profiles_of(readings: Sequence[Reading], lineage: Lineage, sentences: Sentences) -> tuple[Profile, ...]:
    """Every named counter's profile, by name. `sentences` are those of the reports that may say how something is counted."""
    facts = [fact for fact in facts_of(readings, lineage) if fact.counter.named]
    languages = {reading.report: reading.language for reading in readings}
    passages = {(report, p.start): p for report, some in sentences.items() for p in some}
    shown = [*_from_parts(facts, passages)]
    for report in sorted(sentences):
        here = [fact for fact in facts if fact.figure.report == report]
        shown += _from_text(report, sentences[report], languages.get(report, ""), _names(facts), here)
    by_counter: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_counter[fact.counter.key].append(fact)
    found = [_profile(key, some, shown, passages, languages) for key, some in by_counter.items()]
    return tuple(sorted(found, key=lambda p: (p.name, p.counter)))


def edited(profiles: Sequence[Profile], edits: Mapping[str, ProfileEdit]) -> tuple[Profile, ...]:
    """The profiles with a reviewer's word over the machine's; an organisation known only to the reviewer gets a profile too."""
    wanted = {" ".join(name_words(name)): (name, edit) for name, edit in edits.items()}
    found = []
    for profile in profiles:
        _, edit = wanted.pop(" ".join(name_words(profile.name)), wanted.pop(profile.counter, (None, None)))
        found.append(profile if edit is None else _with(profile, edit))
    found += [_with(Profile(counter=key, name=name), edit) for key, (name, edit) in wanted.items()]
    return tuple(sorted(found, key=lambda p: (p.name, p.counter)))


def _with(profile: Profile, edit: ProfileEdit) -> Profile:
    said = {**dict.fromkeys(edit.counts, True), **dict.fromkeys(edit.leaves_out, False)}
    kept = [rule for rule in profile.rules if rule.aspect not in said]
    rules = [*kept, *(CountingRule(aspect=aspect, counts=counts, by="hand") for aspect, counts in said.items())]
    ordered = tuple(sorted(rules, key=lambda r: ASPECTS.index(r.aspect)))
    return replace(profile, rules=ordered, since=edit.since or profile.since, hour=edit.hour or profile.hour)


def tells(text: str, lang: str) -> bool:
    """May this sentence say how something is counted? Cheap, so that only such sentences travel."""
    aspects, signs = telling_words(lang)
    words = name_words(text)
    if aspects.isdisjoint(words) or signs.isdisjoint(words):
        return False
    return any(_places(words, aspect) for _, aspect in aspect_words(lang)) and any(_places(words, c.words) for c in cues(lang))


def _names(facts: Sequence[Fact]) -> dict[tuple[str, ...], str]:
    """The names by which sentences call the counters."""
    named: dict[tuple[str, ...], str] = {}
    for fact in facts:
        for name in (fact.counter.name, fact.figure.source or ""):
            if name and not is_nameless(name):
                named.setdefault(name_words(name), fact.counter.key)
    return named


def _from_text(
    report: str, passages: Sequence[Passage], lang: str, names: Mapping[tuple[str, ...], str], here: Sequence[Fact]
) -> Iterator[_Shown]:
    last: str | None = None
    only = {fact.counter.key for fact in here}
    for passage in passages:
        words = name_words(passage.text)
        called = sorted((at, -len(name), key) for name, key in names.items() for at in _places(words, name))
        told = _said(words, lang)
        speaking = [fact.counter.key for fact in here if passage.start <= fact.figure.start < passage.end]
        for aspect, counts, at in told:
            before = [key for place, _, key in called if place <= at] or [key for _, _, key in called]
            counter = before[-1] if before else speaking[0] if speaking else last or (next(iter(only)) if len(only) == 1 else None)
            if counter is not None:
                quote = Quote(report=report, start=passage.start, end=passage.end, text=passage.text)
                yield _Shown(counter, aspect, counts, True, quote)
        last = called[-1][2] if called else speaking[-1] if speaking else last


def _said(words: tuple[str, ...], lang: str) -> list[tuple[Aspect, bool, int]]:
    """What a sentence says is counted or not, and where it says so; the nearest cue decides, a longer one hides a shorter."""
    found: list[tuple[Aspect, bool, int]] = []
    taken: set[int] = set()
    signs: list[tuple[int, int, Cue]] = []
    for cue in cues(lang):
        for at in _places(words, cue.words):
            span = range(at, at + len(cue.words))
            if not taken.intersection(span):
                taken.update(span)
                signs.append((at, at + len(cue.words), cue))
    named: set[Aspect] = set()
    for aspect, phrase in aspect_words(lang):
        for at in _places(words, phrase):
            end = at + len(phrase)
            gaps = [(at - b if cue.before else a - end, cue.counts, a) for a, b, cue in signs]
            near = min(((gap, counts, a) for gap, counts, a in gaps if 0 <= gap <= reach()), default=None)
            if near is not None and aspect not in named:
                named.add(aspect)
                found.append((aspect, near[1], near[2]))
    return found


def _places(words: tuple[str, ...], phrase: tuple[str, ...]) -> list[int]:
    size = len(phrase)
    return [i for i in range(len(words) - size + 1) if words[i : i + size] == phrase]


def _from_parts(facts: Sequence[Fact], passages: Mapping[tuple[str, int], Passage]) -> Iterator[_Shown]:
    """A breakdown shows whom the whole holds: "13 released, five of them under house arrest"."""
    by_id = {fact.id: fact for fact in facts}
    for fact in facts:
        whole = by_id.get(fact.wholes[0]) if fact.wholes else None
        aspect = aspect_of(fact, whole) if whole is not None else None
        if whole is not None and aspect is not None and fact.figure.modality == whole.figure.modality == "actual":
            yield _Shown(whole.counter.key, aspect, True, False, _quote(fact, passages))


def aspect_of(part: Fact, whole: Fact) -> Aspect | None:
    """Which people a part singles out of its whole."""
    figure = part.figure
    laws = comparability().measures
    if figure.measure != whole.figure.measure and laws[figure.measure].family == laws[whole.figure.measure].family:
        return {"house_arrest": "house_arrest", "restricted": "conditional"}.get(figure.measure)  # type: ignore[return-value]
    if figure.age == "minor":
        return "minors"
    if whole.figure.group != "foreigners" and (figure.group == "foreigners" or figure.nationality):
        return "foreigners"
    return None


def _quote(fact: Fact, passages: Mapping[tuple[str, int], Passage]) -> Quote:
    """The sentence of a figure; the number alone where the sentence is not at hand."""
    figure = fact.figure
    passage = passages.get((figure.report, figure.sentence_start))
    if passage is None:
        return Quote(report=figure.report, start=figure.start, end=figure.end, text=figure.text)
    return Quote(report=figure.report, start=passage.start, end=passage.end, text=passage.text)


def _profile(
    key: str,
    facts: Sequence[Fact],
    shown: Sequence[_Shown],
    passages: Mapping[tuple[str, int], Passage],
    languages: Mapping[str, str],
) -> Profile:
    starts = Tally(iso_of(f.start.first) for f in facts if f.start is not None and f.start.is_day and f.start != f.cut)
    since = min(starts, key=lambda day: (-starts[day], day or "")) if starts else None
    days = sorted({f.cut.last for f in facts if f.cut is not None and f.cut.is_day})
    gaps = [later - earlier for earlier, later in pairwise(days)]
    sentences = [*(_quote(f, passages) for f in facts), *(s.quote for s in shown if s.counter == key)]
    told = [(hour, quote) for quote in sentences if (hour := _hour(quote.text, languages[quote.report]))]
    closing = Tally(hour for hour, _ in told)
    hour = min(closing, key=lambda h: (-closing[h], h)) if closing else None
    first_day = [_quote(f, passages) for f in facts if f.start is not None and iso_of(f.start.first) == since]
    quotes = [*first_day[:1], *[quote for said, quote in told if said == hour][:1]]
    return Profile(
        counter=key,
        name=facts[0].counter.name,
        figures=sum(not f.echo for f in facts),
        rules=_rules([s for s in shown if s.counter == key]),
        since=since,
        every=median_low(gaps) if len(gaps) >= 2 else None,
        hour=hour,
        quotes=tuple(quotes),
    )


def _rules(shown: Sequence[_Shown]) -> tuple[CountingRule, ...]:
    """One rule for each aspect on which the signs agree; a sentence outweighs a breakdown, and signs that differ say nothing."""
    rules = []
    for aspect in ASPECTS:
        signs = [s for s in shown if s.aspect == aspect]
        signs = [s for s in signs if s.by_text] or signs
        if signs and len({s.counts for s in signs}) == 1:
            quotes = {(s.quote.report, s.quote.start): s.quote for s in signs}
            first = tuple(quotes[key] for key in sorted(quotes)[:_QUOTES])
            rules.append(
                CountingRule(aspect=aspect, counts=signs[0].counts, by="text" if signs[0].by_text else "parts", quotes=first)
            )
    return tuple(rules)


def _hour(text: str, lang: str) -> str | None:
    for pattern in hours(lang):
        found = pattern.search(text)
        if found is not None and int(found[1]) <= 24:
            past_noon = any(mark and mark.casefold() != "a" for mark in found.groups()[2:])
            hour = int(found[1]) % 12 + 12 if past_noon and int(found[1]) <= 12 else int(found[1])
            return f"{hour:02}:{found[2] or '00'}"
    return None
