"""A number that is only named to set another against it: "894, against 908 a week before", "375, up from 357 in March".

It is told of the same people, by the same speaker and of the same act as the figure that it is compared with, only of another time;
what the report goes on to tell ("24 of them …") is of the first again.
"""

from bisect import bisect_left
from datetime import date, timedelta
from operator import attrgetter

from habeas.extract.acts.find import Count
from habeas.extract.dates import DateSpan
from habeas.extract.parts.plain import plain_parts
from habeas.extract.text.scene import Scene
from habeas.extract.when.days import as_of_iso, ends_of, of_survey
from habeas.lexicon.day_offsets import Offset, offsets_behind
from habeas.lexicon.vocabulary import W

# So far behind the number its time may begin ("against 33 journalists [at the end of last year]").
_REACH = 9
_ENDS = frozenset(",;:()—–.\n")
_BARE = ("none", "partitive", "unknown")
_FIRST = attrgetter("first")
_ISO_DAY, _ISO_MONTH = 10, 7
# So many small words may lead to a time of comparison.
_LEAD = 3


def set_against(scene: Scene, counts: list[Count]) -> dict[int, int]:
    """For each number of a comparison the place in `counts` of the one it is compared with."""
    parts, out = plain_parts(scene, counts), dict[int, int]()
    for k in range(1, len(counts)):
        count, before = counts[k], counts[k - 1]
        if scene.sentence_of[count.number.first] != scene.sentence_of[before.number.first] or not bare(scene, count):
            continue
        whole = out.get(k - 1, parts.get(k - 1, (k - 1, True))[0])
        if counts[whole].counted.how == "other" or not _led_in(scene, before, count, joined=k - 1 in out):
            continue
        out[k] = whole
    return out


def bare(scene: Scene, count: Count) -> bool:
    """Does no noun of people stand behind the number, where the unit of a time is none of its own ("49 [a year ago]")?"""
    counted = count.counted
    if counted.how != "other" or counted.noun is None or counted.noun.reason != "duration":
        return counted.how in _BARE
    told, last = time_behind(scene, count), count.number.last
    if isinstance(told, tuple) and tuple(scene.tokens.norm[last : last + len(told[0])]) == told[0]:
        return True  # "against 70 seven days earlier"
    return told is not None and scene.has(last, W.determiner | W.of)


def _led_in(scene: Scene, before: Count, count: Count, *, joined: bool) -> bool:
    """Do words of comparing lead from the figure before to the number? Words that also mean other things need a time behind."""
    i = count.number.first - 1
    while i > before.counted.last and scene.has(i, W.determiner) and not scene.cues[i] & (W.versus | W.against):
        i -= 1
    if i < before.counted.last:
        return False
    if scene.cues[i] & W.versus:
        return True
    timed = time_behind(scene, count) is not None
    if joined and scene.has(i, W.coordinator) and i - before.counted.last <= _REACH:
        return timed
    return bool(scene.cues[i] & W.against) and timed and _behind_figure(scene, before, i)


def _behind_figure(scene: Scene, before: Count, lead: int) -> bool:
    """Does a word of comparing stand behind a comma, the figure before or its time ("62 in June against 40 in May")?"""
    if lead <= before.counted.last or scene.tokens.norm[lead - 1] in (",", "("):
        return True
    dates = scene.dates_of.get(scene.sentence_of[lead], [])
    k = bisect_left(dates, lead, key=_FIRST)
    return k > 0 and dates[k - 1].last == lead


def time_behind(scene: Scene, count: Count) -> Offset | DateSpan | None:
    """The time told right behind a number: a date, or so many days or months from what it is set against."""
    first, sentence = count.number.last, scene.sentence_of[count.number.first]
    last = min(scene.sentences[sentence][1], count.counted.last + _REACH)
    known = offsets_behind(scene.report.language)
    dates = scene.dates_of.get(sentence, [])
    for i in range(first, last):
        if scene.tokens.norm[i] in _ENDS or scene.flags[i] & W.coordinator:
            return None
        for offset in known.get(scene.tokens.norm[i], ()):
            if tuple(scene.tokens.norm[i : i + len(offset[0])]) == offset[0]:
                return offset
        k = bisect_left(dates, i, key=_FIRST)
        if k < len(dates) and dates[k].first == i:
            return dates[k] if as_of_iso(dates[k]) is not None else None
    return None


def day_against(scene: Scene, count: Count, day: str | None) -> str | None:
    """The day, month or year of a number that is set against a figure of `day`; None where nothing tells it."""
    told = time_behind(scene, count)
    if told is None:
        return None
    if isinstance(told, DateSpan):
        return as_of_iso(told)
    _, days, months = told
    if day is None or len(day) < _ISO_MONTH or (days and len(day) < _ISO_DAY):
        return None
    if days:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    months += int(day[:4]) * 12 + int(day[5:7]) - 1
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def published_then(scene: Scene, count: Count) -> str | None:
    """The day of the paper that gave a number of comparison ("against 1,214 in [Friday's] bulletin"): no time of what happened."""
    told = time_behind(scene, count)
    return as_of_iso(told) if isinstance(told, DateSpan) and of_survey(scene, told) else None


def period_against(scene: Scene, count: Count) -> tuple[str | None, str | None]:
    """from and to of a flow that is set against another: the time told behind it, where that is a date."""
    told = time_behind(scene, count)
    return ends_of(told) if isinstance(told, DateSpan) else (None, None)


def times_apart(scene: Scene, counts: list[Count]) -> frozenset[int]:
    """Where the dates begin that only tell the time of numbers of comparison: no other figure speaks for them."""
    told = (time_behind(scene, count) for count in counts)
    only = {span.first for span in told if isinstance(span, DateSpan)}
    return frozenset(only | {span.first for span in scene.dates if _compares(scene, span)})


def _compares(scene: Scene, span: DateSpan) -> bool:
    """Is a time only named to compare with it, without a number of its own ("three times as many as in [August]")?

    "… respecto al del 30 de diciembre, cuando eran 40" goes on to tell one.
    """
    behind = span.last + (span.last < len(scene.tokens) and scene.tokens.norm[span.last] == ",")
    if scene.has(behind, W.subordinator | W.relative):
        return False
    i = span.first - 1
    while i > 0 and span.first - i <= _LEAD and scene.has(i, W.preposition | W.determiner) and not scene.cues[i] & W.versus:
        i -= 1
    return i >= 0 and bool(scene.cues[i] & W.versus or (scene.cues[i] & W.against and not scene.has(i, W.preposition)))
