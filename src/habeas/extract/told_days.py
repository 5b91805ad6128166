"""The day of a number that the words around it leave no doubt about: set off, denied or told on it, or counted up to it."""

from bisect import bisect_left
from datetime import date, timedelta
from operator import attrgetter

from habeas.extract.dates import DateSpan
from habeas.extract.days import as_of_iso, begins, dated_by, dates_in, iso_of, lag_of, moment, of_survey, put_in
from habeas.extract.happened import Count
from habeas.extract.memory import Decided
from habeas.extract.periods import of_total
from habeas.extract.said_then import said_before, said_then
from habeas.extract.scene import Scene
from habeas.extract.taken_up import taken_up
from habeas.lexicon.dates import date_words
from habeas.lexicon.day_offsets import day_offsets, spoken_then
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

EMPTY = "empty"
_FIRST = attrgetter("first")
# Between a date and the number that stood then lies at most its verb.
_STOOD = 3
# So far before a date of counting a plan would make it one of what is to come.
_AHEAD = 8
# Dates of these do not tell the moment at which something stood; up to those a number is counted.
_NOT_THEN = frozenset(("since", "after", "before", "until", "by", "future"))
_UP_TO = frozenset(("until", "by"))
# So far before a number a word of now is of its clause.
_NOW = 10
# A clause opens behind these.
_PARTS = frozenset(',;:—–(\n«“"')


def told_day(scene: Scene, decided: Decided, told: tuple[str, str], apart: frozenset[int]) -> str | None:
    """The day that the words around the number leave no doubt about."""
    kind, modality = told
    if kind == "stock" and modality == "actual":
        if _now(scene, decided.count):
            return scene.report.published or EMPTY
        seen = _seen_on(scene, decided.count)
        if seen is not None:
            return as_of_iso(seen)
    again = _same_time(scene, decided.count, told)
    if again is None and kind == "stock" and decided.label == "held" and _recalled(scene, decided.count):
        return EMPTY
    day = _set_off(scene, decided) or _stood_then(scene, decided.count, kind, apart)
    day = day or again or _spoken_then(scene, decided.count, apart)
    if day is None and modality == "denied":
        before = _goes_on(scene, decided.count.number.first)
        day = _denied_then(scene, decided.count, apart) or (None if before is None else as_of_iso(before))
    if day is None and modality == "actual":
        day = _surveyed(scene, decided.count, apart) or _up_to(scene, decided, apart)
    return day or _told_on(scene, decided, told, apart)


def _now(scene: Scene, count: Count) -> bool:
    """Is a number told of the day of the report ("[now] its list stands at 54"), whatever the sentence told of before?"""
    number, norm, words = count.number.first, scene.tokens.norm, date_words(scene.report.language).now
    first, last = scene.sentences[scene.sentence_of[number]]
    dates = scene.dates_of.get(scene.sentence_of[number], ())
    for i in (*range(number - 1, max(first, number - _NOW) - 1, -1), *range(count.counted.last, min(last, count.counted.last + 2))):
        if norm[i] in _PARTS:
            return False
        if norm[i] in words and not scene.has(i - 1, W.since | W.preposition):
            a, b = sorted((i, number))
            return not any(a < d.first < b for d in dates) and moment(scene, count) != "then"
    return False


def _seen_on(scene: Scene, count: Count) -> DateSpan | None:
    """The one day on which somebody came who then counted: of the sentence, or of the one before that the verb goes on from.

    "On Friday the lawyer [found] 21 men in a station", "She got in on Thursday. She [counted] 23".
    """
    number, words = count.number.first, date_words(scene.report.language).seen
    sentence = scene.sentence_of[number]
    first = scene.sentences[sentence][0]
    near = range(number - 1, max(first, number - _STOOD - 1) - 1, -1)
    verb = next((i for i in near if scene.tokens.norm[i] in words or scene.cues[i] & W.find), -1)
    if verb < 0 or scene.has(verb - 1, W.have) or any(scene.tokens.norm[i] in _PARTS for i in range(verb, number)):
        return None
    days = dates_in(scene, sentence)
    if not days and sentence and verb - first <= scene.has(first, W.pronoun):
        if "\n" in scene.tokens.norm[scene.sentences[sentence - 1][0] : first]:
            return None
        days = dates_in(scene, sentence - 1)
    plain = [d for d in days if d.precision in ("day", "hour", "month") and d.relation in ("on", "during", None) and not d.future]
    plain = [d for d in plain if d.precision != "month" or d.first < first]
    return plain[0] if len(days) == 1 == len(plain) else None


def _told_on(scene: Scene, decided: Decided, told: tuple[str, str], apart: frozenset[int]) -> str | None:
    """The day on which somebody said it, of a flow and of what is so now."""
    kind, modality = told
    if kind != "flow" and (modality != "actual" or moment(scene, decided.count) == "then"):
        return None
    number = decided.count.number.first
    here = dates_in(scene, scene.sentence_of[number])
    others = {d.first for d in here if put_in(scene, d, number) or begins(scene, d, number)}
    told_then = said_then(scene, decided.count, apart | others, planned=modality == "planned") or _goes_on(scene, number)
    if told_then is None and told == ("flow", "actual") and of_total(scene, number):
        raised = [d for d in here if d.first not in apart | others and d.precision == "day" and d.relation in ("on", None)]
        told_then = raised[0] if len(raised) == 1 and not raised[0].future else None
    return None if told_then is None else as_of_iso(told_then)


def _stood_then(scene: Scene, count: Count, kind: str, apart: frozenset[int]) -> str | None:
    """The time at which a number stood: so long ago, or a date right beside what is told of a moment before."""
    day = _long_ago(scene, count, apart)
    return _then(scene, count, apart) if day is None and (kind == "stock" or stood_alone(scene, count)) else day


def _set_off(scene: Scene, decided: Decided) -> str | None:
    """The day or month of a figure told behind "a day after", "a month earlier", counted from what was told before the phrase."""
    number = decided.count.number
    first = scene.sentences[scene.sentence_of[number.first]][0]
    norm, known = scene.tokens.norm, day_offsets(scene.report.language)
    for i in range(first, number.first):
        if norm[i] not in known:
            continue
        for parts, days, months in known[norm[i]]:
            last = i + len(parts)
            if tuple(norm[i:last]) == parts and not scene.between("semi", i, number.first):
                return _months_off(scene, last, months) if months else _days_off(scene, i, days)
    return None


def _days_off(scene: Scene, at: int, days: int) -> str | None:
    told = [iso for d in scene.dates if d.first < at and d.weekday is not None and (iso := iso_of(d)) and len(iso) == 10]
    reference = told[-1] if told else scene.report.published
    if reference is None or len(reference) < 10:
        return None
    return (date.fromisoformat(reference) + timedelta(days=days)).isoformat()


def _months_off(scene: Scene, last: int, months: int) -> str | None:
    """The month so many before that of publication; "a month before the vote" is told from the vote, whose day nobody knows."""
    published = scene.report.published
    if published is None or scene.has(last, W.of):
        return None
    count = int(published[:4]) * 12 + int(published[5:7]) - 1 + months
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def _denied_then(scene: Scene, count: Count, apart: frozenset[int]) -> str | None:
    """The day or month right behind the verb that denies the number ("negó en febrero que hubieran muerto 370")."""
    first = count.number.first
    here = [d for d in scene.dates_of.get(scene.sentence_of[first], ()) if d.last <= first and d.first not in apart]
    for span in reversed(here):
        i = span.first - 1
        while i > 0 and span.first - i <= _STOOD and scene.has(i, W.preposition | W.determiner):
            i -= 1
        if scene.flags[i] & W.deny and span.relation not in _NOT_THEN and not scene.between("semi", span.last, first):
            return as_of_iso(span)
    return None


def _then(scene: Scene, count: Count, apart: frozenset[int]) -> str | None:
    """The day, month or year right beside a number that is told of a moment before ("llegaron a ser 213 presos en 2022")."""
    if moment(scene, count) != "then":
        return None
    first, last = count.number.first, count.counted.last
    here = scene.dates_of.get(scene.sentence_of[first], [])
    k = bisect_left(here, first, key=_FIRST)
    beside = [d for d in here[max(0, k - 1) : k + 1] if d.first not in apart and d.relation not in _NOT_THEN]
    near = [d for d in beside if (_joined(scene, d.last, first, _STOOD) if d.first < first else 0 <= d.first - last <= 1)]
    return as_of_iso(near[0]) if len(near) == 1 and not begins(scene, near[0], first) else None


def _recalled(scene: Scene, count: Count) -> bool:
    """Does somebody recall how many they were in a cell, with no date in the sentence: "éramos 40", "in my block there were 60"?"""
    sentence = scene.sentence_of[count.number.first]
    first, last = scene.sentences[sentence]
    if dates_in(scene, sentence) or moment(scene, count) != "then":
        return False
    return any(cues & W.recalled for cues in scene.cues[first:last])


def _joined(scene: Scene, a: int, b: int, most: int) -> bool:
    """Do at most so many words lie between two tokens, and no boundary?"""
    return 0 <= b - a <= most and not any(scene.between(kind, a, b) for kind in ("semi", "rel", "sub", "coord", "comma"))


def _goes_on(scene: Scene, number: int) -> DateSpan | None:
    """The day on which somebody spoke in the sentence before, where he goes on; not the day since when he counted."""
    told = said_before(scene, number)
    return None if told is None or begins(scene, told, told.first) else told


def _up_to(scene: Scene, decided: Decided, apart: frozenset[int]) -> str | None:
    """The day up to which a number is counted, where its clause tells one ("58 were freed [by Sunday]", "as of May 2")."""
    number = decided.count.number.first
    here = [d for d in dates_in(scene, scene.sentence_of[number]) if d.relation in _UP_TO and d.first not in apart]
    near = [d for d in here if _counts_to(scene, d, number)]
    days = {as_of_iso(d) for d in near if lag_of(scene.report.published, iso_of(d)) not in ("future", "old", "year", "unknown")}
    return days.pop() if len(days) == 1 else None


def _surveyed(scene: Scene, count: Count, apart: frozenset[int]) -> str | None:
    """The day of the one published count that tells a number ("by its bulletin [of 2 May]", "a note dated [1 June] gave 21")."""
    number, published = count.number.first, scene.report.published or "9999"
    here = [d for d in dates_in(scene, scene.sentence_of[number]) if d.relation == "of" or dated_by(scene, d) >= 0]
    here = [d for d in here if d.first not in apart and d.precision != "week" and (d.earliest or "9999") <= published]
    here = [d for d in here if of_survey(scene, d)]
    if len(here) != 1 or scene.between("semi", *sorted((here[0].first, number))):
        return None
    a, b = sorted((here[0].first, number))
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    # "Found 212 and [says] that 554 are in jail, by a count closed on 30 June".
    anew = any(speech.match(norm, i, b)[1] & S.say and scene.has(i - 1, W.coordinator) for i in range(a + 1, b))
    # "Confirma 400 liberaciones y, en su lista del lunes, conserva 90".
    aside = b == here[0].first and any(scene.has(i, W.coordinator) and norm[i + 1] == "," for i in range(a + 1, b - 1))
    return None if anew or aside else as_of_iso(here[0])


def _counts_to(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a date of counting stand with the number: no other number, semicolon or plan lies between them?"""
    a, b = sorted((span.first, number))
    others = [n.first for n in scene.numbers_of.get(scene.sentence_of[number], []) if n.kind == "count" and a < n.first < b]
    before = scene.told(max(scene.sentences[scene.sentence_of[number]][0], span.first - _AHEAD), span.first)
    ahead = before & (W.intend | W.future | W.conditional | W.ahead)
    return not others and not ahead and not scene.between("semi", a, b) and not put_in(scene, span, number)


def _same_time(scene: Scene, count: Count, told: tuple[str, str]) -> str | None:
    """The day or month told before that a stock takes up ("[on that date] 141 were in jail"), or a plan ("[That month] he …")."""
    found, stood = taken_up(scene, count.number.first), moment(scene, count)
    if found is None or found.told is None or found.told.latest is None:
        return None
    if found.name == "month" and found.at < count.number.first:
        opens = found.at - scene.sentences[scene.sentence_of[found.at]][0] <= 1
        return found.told.latest[:7] if (told[0] == "stock" and stood != "now") or (told[1] == "planned" and opens) else None
    return found.told.latest if found.name == "day" and told[0] == "stock" and stood == "then" else None


def stood_alone(scene: Scene, count: Count) -> bool:
    """Does a number without a noun stand right behind a verb of what was so ("in January they [were] 54"), and is of that time?"""
    before = count.number.first - 1
    return count.counted.how in ("none", "unknown") and bool(scene.cues[before] & W.stood) and scene.has(before, W.be_past | W.have)


def _long_ago(scene: Scene, count: Count, apart: frozenset[int]) -> str | None:
    """The time, so long ago, that opens the clause of what stood then ("[A year ago] they were 91")."""
    number = count.number.first
    here = [d for d in scene.dates_of.get(scene.sentence_of[number], ()) if d.last <= number and d.relation == "ago"]
    if not here or moment(scene, count) != "then" or here[-1].first in apart or begins(scene, here[-1], number):
        return None
    before = here[-1].first - 1
    opens = before < scene.sentences[scene.sentence_of[number]][0] or scene.tokens.norm[before] in _PARTS
    opens = opens or scene.has(before, W.relative | W.coordinator)
    return as_of_iso(here[-1]) if opens and not scene.between("semi", here[-1].last, number) else None


def _spoken_then(scene: Scene, count: Count, apart: frozenset[int]) -> str | None:
    """The time told before, where whoever gives the number spoke at that time ("40 died in July, the army said [at the time]")."""
    number = count.number.first
    first, last = scene.sentences[scene.sentence_of[number]]
    norm, known, speech = scene.tokens.norm, spoken_then(scene.report.language), speech_words(scene.report.language)
    for i in range(first + 1, last):
        if norm[i] not in known or not any(tuple(norm[i : i + len(parts)]) == parts for parts in known[norm[i]]):
            continue
        behind = any(i < n.first < last and n.kind == "count" for n in scene.numbers_of[scene.sentence_of[i]])
        says = not (number < i and behind) and any(
            speech.match(norm, k, last)[1] & (S.say | S.count) for k in range(max(first, i - 2), i)
        )
        if says and not scene.between("semi", *sorted((i, number))):
            told = [d for d in scene.dates if d.last <= i and scene.sentence_of[d.first] >= scene.sentence_of[i] - 1]
            told = [d for d in told if d.first not in apart and d.relation not in _NOT_THEN and as_of_iso(d) is not None]
            return as_of_iso(told[-1]) if told else None
    return None
