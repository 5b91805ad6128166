"""The day of a number that the words around it leave no doubt about: set off, denied or told on it, or counted up to it."""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.find import Count
from habeas.extract.acts.memory import Decided
from habeas.extract.dates import DateSpan
from habeas.extract.text.scene import Scene
from habeas.extract.when.days import (
    as_of_iso,
    begins,
    dated_by,
    dates_in,
    iso_of,
    lag_of,
    moment,
    of_next,
    of_survey,
    put_in,
    when_before,
    when_behind,
)
from habeas.extract.when.periods import of_total
from habeas.extract.when.said_then import backshifted, opens_speech, said_before, said_then
from habeas.extract.when.seen_then import PARTS, let_out_on, seen_on
from habeas.extract.when.set_against import bare, time_behind
from habeas.extract.when.set_off import set_off
from habeas.extract.when.taken_up import happened_since, said_next_day, said_that_day, taken_up
from habeas.lexicon.dates import date_words
from habeas.lexicon.day_offsets import spoken_then
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

EMPTY = "empty"
_FIRST = attrgetter("first")
# Between a date and the number that stood then lies at most its verb.
_STOOD = 3
# So many small words lead a date in.
_LED = 2
# So far before a date of counting a plan would make it one of what is to come.
_AHEAD = 8
# Dates of these do not tell the moment at which something stood; up to those a number is counted.
_NOT_THEN = frozenset(("since", "after", "before", "until", "by", "future"))
_UP_TO = frozenset(("until", "by"))
# So far before a number a word of now is of its clause.
_NOW = 10
# A list has so many lines at most, and a line of it so many words; dates of these in its head are not when it stood so.
_LIST, _LINE, _NOT_HEADS = 15, 12, frozenset(("since", "after", "before", "of", "future"))
# The time at which something stood is told by these, and a clause ends at these.
_STOOD_THEN, _ENDS = frozenset(("on", "during", "ago", None)), frozenset('.,;:)»”"')


def told_day(scene: Scene, decided: Decided, told: tuple[str, str], apart: frozenset[int]) -> str | None:
    """The day that the words around the number leave no doubt about."""
    kind, modality = told
    number = decided.count.number.first
    if modality == "actual" and (_now(scene, decided.count) or _by_now(scene, decided.count) or happened_since(scene, number)):
        return scene.today(number) or EMPTY
    if kind == "stock" and modality == "actual":
        seen = seen_on(scene, decided.count) or _headed(scene, decided.count.number.first)
        if seen is not None:
            return as_of_iso(seen)
    again = _same_time(scene, decided.count, told)
    if again is None and kind == "stock" and decided.label == "held" and _recalled(scene, decided.count):
        return let_out_on(scene, number) or EMPTY
    day = set_off(scene, decided) or _of_then(scene, decided.count) or _stood_then(scene, decided.count, kind, apart)
    day = day or again or _spoken_then(scene, decided.count, apart)
    if day is None and modality == "denied":
        before = _goes_on(scene, decided.count.number.first)
        day = _denied_then(scene, decided.count, apart) or (None if before is None else as_of_iso(before))
    if day is None and modality == "actual":
        day = _surveyed(scene, decided.count, apart) or _up_to(scene, decided, apart)
    return day or _told_on(scene, decided, told, apart)


def _headed(scene: Scene, number: int) -> DateSpan | None:
    """The one day or month of the line that heads a list, for a number of its lines ("In jail on 1 May:", "Iran: 160")."""
    here = scene.sentence_of[number]
    for there in range(here - 1, max(-1, here - _LIST) - 1, -1):
        first, last = scene.sentences[there]
        apart = "\n" in scene.tokens.norm[first : scene.sentences[there + 1][0]]
        if not apart or scene.dates_of.get(here):
            return None
        if scene.tokens.norm[last - 1] == ":":
            days = dates_in(scene, there)
            plain = [d for d in days if d.precision in ("day", "month", "part") and d.relation not in _NOT_HEADS and not d.future]
            return plain[0] if len(days) == 1 == len(plain) else None
        if last - first > _LINE or not scene.numbers_of.get(there):
            return None
    return None


def _now(scene: Scene, count: Count) -> bool:
    """Is a number told of the day of the report ("[now] its list stands at 54"), whatever the sentence told of before?"""
    number, norm, words = count.number.first, scene.tokens.norm, date_words(scene.report.language).now
    first, last = scene.sentences[scene.sentence_of[number]]
    dates = scene.dates_of.get(scene.sentence_of[number], ())
    for i in (*range(number - 1, max(first, number - _NOW) - 1, -1), *range(count.counted.last, min(last, count.counted.last + 2))):
        if norm[i] in PARTS or (i > number and scene.has(i, W.coordinator)):
            return False
        if words.at(norm, i) is not None and not scene.has(i - 1, W.since | W.preposition):
            a, b = sorted((i, number))
            return not any(a < d.first < b for d in dates) and not (moment(scene, count) == "then" and _stood_here(scene, count))
    return False


def _stood_here(scene: Scene, count: Count) -> bool:
    """Does a verb of what was so stand with a number, no comma between ("now there [were] 40")?"""
    number, last = count.number.first, scene.sentences[scene.sentence_of[count.number.first]][1]
    for way in (range(number, 0, -1), range(count.number.last, last)):
        for i in way:
            if scene.tokens.norm[i] in PARTS:
                break
            if scene.cues[i] & W.stood:
                return True
    return False


def _by_now(scene: Scene, count: Count) -> bool:
    """Has what is told of a number happened since the time told before: "nine of them [have since] turned up"?"""
    number, norm = count.number.first, scene.tokens.norm
    first, last = scene.sentences[scene.sentence_of[number]]
    for i in range(max(first, number - _NOW), min(last - 1, count.counted.last + _NOW)):
        a, b = sorted((i, number))
        has = scene.has(i - 1, W.have) and not scene.cues[i - 1] & W.had and scene.has(i, W.since) and norm[i].isalpha()
        if has and not any(norm[k] in ";:" for k in range(a, b)) and not scene.has(i + 1, W.determiner):
            return not any(i < d.first <= i + _LED for d in scene.dates_of.get(scene.sentence_of[number], ()))
    return False


def _told_on(scene: Scene, decided: Decided, told: tuple[str, str], apart: frozenset[int]) -> str | None:
    """The day on which somebody said it, of a flow and of what is so now."""
    kind, modality = told
    number = decided.count.number.first
    then = moment(scene, decided.count) == "then" and not backshifted(scene, number)
    if kind != "flow" and (modality != "actual" or then):
        return None
    here = dates_in(scene, scene.sentence_of[number])
    others = {d.first for d in here if put_in(scene, d, number) or begins(scene, d, number) or of_next(scene, d, number)}
    told_then = said_then(scene, decided.count, apart | others, planned=modality == "planned") or _goes_on(scene, number)
    if told_then is None and told == ("flow", "actual") and of_total(scene, number):
        told_then = _raised_on(scene, number, [d for d in here if d.first not in apart | others])
    told_then = told_then or said_that_day(scene, number, planned=modality == "planned")
    told_then = told_then or said_next_day(scene, number, planned=modality == "planned")
    return None if told_then is None else as_of_iso(told_then)


def _raised_on(scene: Scene, number: int, here: list[DateSpan]) -> DateSpan | None:
    """The one day on which a total came to a number, of its clause if it has one; not one of another number before it."""
    counts = [n.first for n in scene.numbers_of[scene.sentence_of[number]] if n.kind == "count"]
    days = [d for d in here if d.precision == "day" and d.relation in ("on", None)]
    days = [d for d in days if not scene.between("comma", *sorted((d.first, number)))] or days
    if len(days) != 1 or days[0].future or any(days[0].last <= at < number for at in counts):
        return None
    return days[0]


def _stood_then(scene: Scene, count: Count, kind: str, apart: frozenset[int]) -> str | None:
    """The time at which a number stood: so long ago, or a date right beside what is told of a moment before."""
    when = (when_behind(scene, count) if kind == "stock" else None) or when_before(scene, count, kind)
    day = _long_ago(scene, count, apart) if when is None else as_of_iso(when)
    return _then(scene, count, kind, apart) if day is None and (kind == "stock" or stood_alone(scene, count)) else day


def _denied_then(scene: Scene, count: Count, apart: frozenset[int]) -> str | None:
    """The day or month right behind the verb that denies the number ("negó en febrero que hubieran muerto 370")."""
    first = count.number.first
    here = [d for d in scene.dates_of.get(scene.sentence_of[first], ()) if d.last <= first and d.first not in apart]
    for span in reversed(here):
        i = span.first - 1
        while i > 0 and span.first - i <= _STOOD and scene.has(i, W.preposition | W.determiner):
            i -= 1
        denied = scene.flags[i] & W.deny or (i <= scene.sentences[scene.sentence_of[first]][0] and _denies(scene, span.last, first))
        if denied and span.relation not in _NOT_THEN and not scene.between("semi", span.last, first):
            return as_of_iso(span)
    return None


def _denies(scene: Scene, begin: int, number: int) -> bool:
    """Does the main clause behind a date that opens the sentence deny the number ("In July the army [rejected] that 150 …")?"""
    at = next((i for i in range(begin, number) if scene.flags[i] & W.deny), -1)
    return at > 0 and not any(scene.between(kind, begin, at) for kind in ("rel", "sub", "coord"))


def _then(scene: Scene, count: Count, kind: str, apart: frozenset[int]) -> str | None:
    """The time right behind a number that stood ("375 prisoners [on 28 April]"), or beside one told of a moment before."""
    stood = moment(scene, count)
    first, last = count.number.first, count.counted.last
    here = scene.dates_of.get(scene.sentence_of[first], [])
    k = bisect_left(here, first, key=_FIRST)
    beside = [d for d in here[max(0, k - 1) : k + 1] if d.first not in apart and d.relation not in _NOT_THEN]
    behind = [d for d in beside if d.first >= first and 0 <= d.first - last <= 1 and not scene.between("semi", last, d.first)]
    near = [d for d in behind if stood == "then" or (_stands_behind(scene, d, last) and not taken_then(scene, d, count))]
    near = near or [d for d in beside if stood == "then" and not taken_then(scene, d, count) and _closes_clause(scene, d, last)]
    plain = kind == "stock" or stood_alone(scene, count)
    near += [d for d in beside if stood == "then" and plain and _opens_then(scene, d, first)]
    near = near or [d for d in beside if d.first < first and stood == "then" and _joined(scene, d.last, first, _STOOD)]
    return as_of_iso(near[0]) if len(near) == 1 and not begins(scene, near[0], first) else None


def _opens_then(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a time open the sentence of what stood then, no clause between ("[In August], before the law, they were 52")?"""
    first = scene.sentences[scene.sentence_of[number]][0]
    opens = all(scene.has(i, W.preposition | W.determiner) for i in range(first, span.first))
    if not opens or not span.last < number or span.relation not in _STOOD_THEN or span.future:
        return False
    others = any(span.last <= n.first < number for n in scene.numbers_of[scene.sentence_of[number]] if n.kind == "count")
    return not others and not any(scene.between(kind, span.last, number) for kind in ("semi", "rel", "sub", "coord"))


def _closes_clause(scene: Scene, span: DateSpan, last: int) -> bool:
    """Does a time end the clause of a number that stood then ("had 40 names on its list [a week ago]")?"""
    if span.first < last or span.relation not in _STOOD_THEN or span.future:
        return False
    sentence = scene.sentence_of[span.first]
    ends = span.last >= scene.sentences[sentence][1] or scene.tokens.norm[span.last] in _ENDS
    parted = any(scene.between(kind, last, span.first) for kind in ("semi", "rel", "sub", "coord", "comma"))
    told = any(last <= h.first < span.first and h.lex.form not in ("noun", "state") for h in scene.acts_of[sentence])
    counted = any(last <= n.first < span.first for n in scene.numbers_of[sentence] if n.kind == "count")
    return ends and not parted and not told and not counted


def _stands_behind(scene: Scene, span: DateSpan, last: int) -> bool:
    """Does a time behind a number tell when it stood so: led by no word but its preposition, and no name of an event?"""
    if span.relation in ("of", "ago") or span.future:
        return False
    return all(scene.has(i, W.preposition | W.determiner) for i in range(last, span.first))


def led_by(scene: Scene, span: DateSpan) -> int:
    """The word that a date stands right behind, over small words."""
    i = span.first - 1
    while i > 0 and span.first - i <= _LED and scene.has(i, W.preposition | W.determiner):
        i -= 1
    return i


def taken_then(scene: Scene, span: DateSpan, count: Count) -> bool:
    """Does a date only tell when people were taken or tried who are counted ("two women [detained] on Monday are still held")?"""
    at, number, naming = led_by(scene, span), count.number.first, count.counted.last
    here = [h for h in scene.acts_of[scene.sentence_of[span.first]] if h.last == at + 1 and h.lex.measure != "held"]
    return any(h.lex.form == "part" or (h.lex.form == "past" and number < h.first <= naming) for h in here)


def _of_then(scene: Scene, count: Count) -> str | None:
    """The time right behind a number without a noun that only it tells apart ("los 58 [de hace un año]")."""
    last = count.number.last
    if not scene.has(last, W.of) or not bare(scene, count):
        return None
    told = time_behind(scene, count)
    if not isinstance(told, DateSpan) or told.future or told.relation not in ("of", "ago"):
        return None
    return as_of_iso(told) if all(scene.has(i, W.of | W.determiner) for i in range(last, told.first)) else None


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
    days = {as_of_iso(d) for d in near if lag_of(scene.today(number), iso_of(d)) not in ("future", "old", "year", "unknown")}
    return days.pop() if len(days) == 1 else None


def _surveyed(scene: Scene, count: Count, apart: frozenset[int]) -> str | None:
    """The day of the one published count that tells a number ("by its bulletin [of 2 May]", "a note dated [1 June] gave 21")."""
    number, published = count.number.first, scene.today(count.number.first) or "9999"
    here = [d for d in dates_in(scene, scene.sentence_of[number]) if d.relation == "of" or dated_by(scene, d) >= 0]
    here = [d for d in here if d.first not in apart and d.precision != "week" and (d.earliest or "9999") <= published]
    here = [d for d in here if of_survey(scene, d) and not begins(scene, d, number)]  # "since the note of 8 May"
    if len(here) != 1 or scene.between("semi", *sorted((here[0].first, number))):
        return None
    a, b = sorted((here[0].first, number))
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    # "Found 212 and [says] that 554 are in jail, by a count closed on 30 June".
    anew = any(speech.match(norm, i, b)[1] & S.say and scene.has(i - 1, W.coordinator) for i in range(a + 1, b))
    anew = anew and not (a == here[0].first and opens_speech(scene, here[0]))  # "In a note of Monday, it denied … and said that 40"
    # "Confirma 400 liberaciones y, en su lista del lunes, conserva 90".
    aside = b == here[0].first and any(scene.has(i, W.coordinator) and norm[i + 1] == "," for i in range(a + 1, b - 1))
    return None if anew or aside else as_of_iso(here[0])


def _counts_to(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a date of counting stand with the number: no other number, semicolon or plan lies between them?"""
    a, b = sorted((span.first, number))
    others = [n.first for n in scene.numbers_of.get(scene.sentence_of[number], []) if n.kind == "count" and a < n.first < b]
    before = scene.told(max(scene.sentences[scene.sentence_of[number]][0], span.first - _AHEAD), span.first)
    ahead = before & (W.intend | W.future | W.ahead)
    return not others and not ahead and not scene.between("semi", a, b) and not put_in(scene, span, number)


def _same_time(scene: Scene, count: Count, told: tuple[str, str]) -> str | None:
    """The day or month told before that a stock takes up ("[on that date] 141 were in jail"), or a plan ("[That month] he …")."""
    found, stood = taken_up(scene, count.number.first), moment(scene, count)
    if found is None or found.told is None or found.told.latest is None:
        return None
    if found.name == "month" and found.at > count.number.last:
        return found.told.latest[:7] if told[0] == "stock" and stood != "now" else None
    if found.name == "month":
        opens = found.at - scene.sentences[scene.sentence_of[found.at]][0] <= 1
        return found.told.latest[:7] if (told[0] == "stock" and stood != "now") or (told[1] == "planned" and opens) else None
    return found.told.latest if found.name == "day" and told[0] == "stock" and stood == "then" else None


def stood_alone(scene: Scene, count: Count) -> bool:
    """Does a number stand right behind a verb of what was so ("in January they [were] 54"), and is of that time?

    Its noun has an article of its own behind it ("[eran] 40 los detenidos").
    """
    before = count.number.first - 1
    alone = count.counted.how in ("none", "unknown") or (_inverted(scene, count) and not scene.has(before, W.have))
    return alone and bool(scene.cues[before] & W.stood) and scene.has(before, W.be_past | W.have)


def _inverted(scene: Scene, count: Count) -> bool:
    """Does an article stand between a number and its noun ("40 [los] detenidos")?"""
    last = count.number.last
    return last < count.counted.last and scene.has(last, W.determiner) and not scene.has(last, W.of | W.including)


def _long_ago(scene: Scene, count: Count, apart: frozenset[int]) -> str | None:
    """The time, so long ago, that opens the clause of what stood then ("[A year ago] they were 91").

    Any time does that opens a clause behind another count ("60 are held; [in May], by the same list, they were 46").
    """
    number, stood = count.number.first, moment(scene, count)
    here = [d for d in scene.dates_of.get(scene.sentence_of[number], ()) if d.last <= number]
    if not here or stood == "now" or here[-1].first in apart or begins(scene, here[-1], number):
        return None
    if (here[-1].relation, stood) != ("ago", "then") and not _opens_anew(scene, here[-1], count):
        return None
    before = here[-1].first - 1
    opens = before < scene.sentences[scene.sentence_of[number]][0] or scene.tokens.norm[before] in PARTS
    opens = opens or scene.has(before, W.relative | W.coordinator | W.preposition)
    return as_of_iso(here[-1]) if opens and not scene.between("semi", here[-1].last, number) else None


def _opens_anew(scene: Scene, span: DateSpan, count: Count) -> bool:
    """Does a time open a clause behind a semicolon or "and", behind another count, and tell of a bare number then?"""
    number, norm = count.number.first, scene.tokens.norm
    first = scene.sentences[scene.sentence_of[number]][0]
    at = span.first - 1
    while at > first and scene.has(at, W.preposition | W.determiner) and norm[at] not in PARTS:
        at -= 1
    anew = norm[at] == ";" or (norm[at - 1] in ",;" and scene.has(at, W.coordinator))
    others = [n.first for n in scene.numbers_of[scene.sentence_of[number]] if n.kind == "count" and n.first < number]
    behind = anew and not span.future and bool(others) and others[-1] < at and bare(scene, count)
    if span.relation == "ago":
        acts = (h.first for h in scene.acts_of[scene.sentence_of[number]] if h.lex.form != "noun")
        return behind and not any(at < i for i in acts)
    then = stood_alone(scene, count) or moment(scene, count) == "then"
    return behind and span.relation in ("on", "during", None) and then


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
