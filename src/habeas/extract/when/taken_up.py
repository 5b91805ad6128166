"""A time told before and taken up again: "that night they took five more", "that month", "in the same period", "since then"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from habeas.extract.dates import DateSpan
from habeas.extract.dates.calendar import month_days
from habeas.extract.text.scene import Scene
from habeas.extract.when.said_then import beside_verb, opens_speech, said_before
from habeas.lexicon.day_offsets import days_later, taking_up
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_UP_TO = frozenset(("until", "by"))
# So many sentences back the day is looked for that "that night" takes up.
_BACK = 3


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What takes a time up: "day", "month", "period", "since" or "later", where it stands, and the date that was told before.

    Of "later" the date is already so many days behind the one told ("the next day").
    """

    name: str
    at: int
    told: DateSpan | None


def taken_up(scene: Scene, number: int) -> TakenUp | None:
    """The phrase in a number's sentence that takes up a time told before; a semicolon parts it from what it does not date."""
    first, last = scene.sentences[scene.sentence_of[number]]
    norm, known = scene.tokens.norm, taking_up(scene.report.language)
    later = _later(scene, number)
    if later is not None:
        return later
    for i in range(first, last):
        if norm[i] not in known:
            continue
        for parts, name in known[norm[i]]:
            end = i + len(parts)
            if tuple(norm[i:end]) != parts:
                continue
            # "In the same period of 2024" is told by its own date.
            dated = any(end <= d.first <= end + 1 for d in scene.dates_of.get(scene.sentence_of[number], ()))
            if not dated and _dates_it(scene, i, number, name):
                return TakenUp(name, i, _date_before(scene, i, name))
    return None


def happened_since(scene: Scene, number: int) -> bool:
    """Is a number told of what has come since a time told before ("[since then] 12 have gone"), by nobody who spoke on a day?"""
    found = taken_up(scene, number)
    if found is None or found.name != "since" or found.told is None:
        return False
    sentence = scene.sentence_of[number]
    here = [d for d in scene.dates_of.get(sentence, ()) if not scene.between("semi", *sorted((d.first, number)))]
    spoke = any(beside_verb(scene, d) or opens_speech(scene, d) or d.relation in _UP_TO for d in here)
    had = any(scene.cues[i] & W.had for i in range(*scene.sentences[sentence]))
    return not spoke and not had and said_before(scene, number) is None


def said_that_day(scene: Scene, number: int, *, planned: bool = False) -> DateSpan | None:
    """The day told before that a verb of saying takes up, or one of ordering a plan.

    "It announced [that evening] that …", "contaba [para esa fecha] 40", "[That night] the army said that …".
    """
    first = scene.sentences[scene.sentence_of[number]][0]
    norm, known, speech = scene.tokens.norm, taking_up(scene.report.language), speech_words(scene.report.language)
    for i in range(first, number):
        if not any(name == "day" and tuple(norm[i : i + len(parts)]) == parts for parts, name in known.get(norm[i], ())):
            continue
        if _opens(scene, i):
            return _date_before(scene, i, "day") if _said_behind(scene, i, number, planned=planned) else None
        says = i - 1
        while says > first and scene.has(says, W.preposition | W.determiner):
            says -= 1
        told = speech.match(norm, says, number)[1] & (S.say | S.count) and not scene.between("semi", says, number)
        return _date_before(scene, i, "day") if told else None
    return None


def said_next_day(scene: Scene, number: int, *, planned: bool = False) -> DateSpan | None:
    """The day behind the one told before, on which somebody said or promised a number ("[The next day] he promised to free 40")."""
    later = _later(scene, number, said=True)
    if later is None or later.at > number:
        return None
    return later.told if _said_behind(scene, later.at, number, planned=planned) else None


def _opens(scene: Scene, at: int) -> bool:
    """Does a phrase of time open its sentence, over small words ("[And on that day] the army …")?"""
    first = scene.sentences[scene.sentence_of[at]][0]
    return all(scene.has(i, W.preposition | W.determiner | W.coordinator) for i in range(first, at))


def _said_behind(scene: Scene, at: int, number: int, *, planned: bool) -> bool:
    """Is the first verb between a time and a number one of saying, or of ordering a plan ("[The next day] he promised 40")?"""
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    deeds = {h.first for h in scene.acts_of[scene.sentence_of[number]] if h.lex.form != "noun"}
    for i in range(at, number):
        if speech.match(norm, i, number)[1] & S.say or (planned and norm[i] in speech.orders | speech.promises):
            # "That night, she [reckons], they took 44": what is put in tells no time of its own.
            return norm[i - 1] != "," and not scene.has(i - 1, W.determiner | W.of)
        if i in deeds:
            return False
    return False


def _dates_it(scene: Scene, at: int, number: int, name: str) -> bool:
    """Does a phrase of time stand with a number: in no clause of others ("355 died, and [since then] schools have closed")?"""
    wide = name in ("month", "period")
    if scene.between("semi", *sorted((at, number))) or (not wide and at < number and scene.between("rel", at, number)):
        return False
    return wide or at < number or not any(scene.has(i, W.coordinator) for i in range(max(number, at - 2), at))


def _later(scene: Scene, number: int, *, said: bool = False) -> TakenUp | None:
    """The phrase in a number's sentence that tells a day behind the one told before ("[the next day] nine more were arrested").

    Where it is asked when somebody `said` a number, what was said may be a clause of its own.
    """
    first, last = scene.sentences[scene.sentence_of[number]]
    norm, known = scene.tokens.norm, days_later(scene.report.language)
    for i in range(first, last):
        for parts, days, _ in known.get(norm[i], ()):
            end = i + len(parts)
            if tuple(norm[i:end]) != parts or scene.has(end, W.of):
                continue
            if not _dates_it(scene, i, number, "month" if said and i < number else "later"):
                continue
            told = _date_before(scene, i, "day")
            if told is None or told.latest is None:
                continue
            day = (date.fromisoformat(told.latest) + timedelta(days=days)).isoformat()
            return TakenUp("later", i, replace(told, earliest=day, latest=day, relation="on"))
    return None


def _date_before(scene: Scene, at: int, name: str) -> DateSpan | None:
    """The last fitting date before token `at`, few sentences back; one on which somebody spoke only where there is no other."""
    here, spoken = scene.sentence_of[at], None
    for span in reversed([d for d in scene.dates if d.last <= at]):
        if here - scene.sentence_of[span.first] > _BACK:
            break
        if not _fits(span, name):
            continue
        found = _month_of(span) if name == "month" else span
        if not beside_verb(scene, span):
            return found
        spoken = spoken or found
    return spoken


def _fits(span: DateSpan, name: str) -> bool:
    """A day for "that night", a day or month for "that month", a stretch for "in that time", any date for "since then"."""
    if span.latest is None or span.future:
        return False
    if name == "month":
        return span.precision in ("day", "hour", "month", "part") and (span.earliest or "")[:7] == span.latest[:7]
    if name == "day":
        return span.precision in ("day", "hour") and span.earliest == span.latest
    return name == "since" or span.relation in ("since", "after", "between")


def _month_of(span: DateSpan) -> DateSpan:
    """The whole month of a date."""
    month = month_days(int((span.latest or "")[:4]), int((span.latest or "")[5:7]))
    if month is None:
        return span
    return replace(span, earliest=month.earliest.isoformat(), latest=month.latest.isoformat(), precision="month", relation="during")
