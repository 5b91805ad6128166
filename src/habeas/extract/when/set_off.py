"""The day or month of a number that a phrase sets off from what was told before: "a day after", "a month earlier"."""

from datetime import date, timedelta

from habeas.extract.acts.memory import Decided
from habeas.extract.dates import DateSpan
from habeas.extract.text.scene import Scene
from habeas.extract.when.days import as_of_iso, dates_in, iso_of
from habeas.extract.when.seen_then import PARTS
from habeas.lexicon.dates import date_words
from habeas.lexicon.day_offsets import day_offsets
from habeas.lexicon.vocabulary import W

# At these a count stood that another is set so many months from.
_STOOD_AT = frozenset(("until", "by", "on", "during", "of", None))


def set_off(scene: Scene, decided: Decided) -> str | None:
    """The day or month of a figure told behind "a day after", "a month earlier", counted from what was told before the phrase."""
    number = decided.count.number
    first = scene.sentences[scene.sentence_of[number.first]][0]
    norm, known = scene.tokens.norm, day_offsets(scene.report.language)
    for i in range(first, number.first):
        if norm[i] not in known:
            continue
        for parts, days, months in known[norm[i]]:
            last = i + len(parts)
            if tuple(norm[i:last]) != parts or last > number.first:
                continue
            if not _behind_another(scene, i, number.first) and not _before_main(scene, i, last, number.first):
                return _months_off(scene, i, last, months) if months else _days_off(scene, i, days)
    return None


def _before_main(scene: Scene, at: int, last: int, number: int) -> bool:
    """Does a phrase open a clause with what it is set from, closed before the number ("[A day after] the vote, 40 were taken")?"""
    norm = scene.tokens.norm
    ruled = date_words(scene.report.language).relations.before(norm, last)
    governs = norm[last] != "," and ruled is not None and ruled.value in ("after", "before")
    opens = at == scene.sentences[scene.sentence_of[at]][0] or norm[at - 1] in PARTS
    return governs and opens and "," in norm[last:number]


def _behind_another(scene: Scene, at: int, number: int) -> bool:
    """Does a phrase of time that opens no clause end one before the number ("47 [a month earlier], after a court freed 30")?"""
    norm, first = scene.tokens.norm, scene.sentences[scene.sentence_of[at]][0]
    opens = at == first or norm[at - 1] in PARTS or scene.has(at - 1, W.relative | W.coordinator)
    explains = norm[at - 1] == "," and any(d.last == at - 1 for d in scene.dates_of.get(scene.sentence_of[at], ()))
    if explains and "," in norm[at:number]:
        return True  # "On 3 June, [the day after] the verdict, 14 …": it only explains the day before it.
    lasting = norm[at - 2] in date_words(scene.report.language).words.units  # "four years and [one week after]"
    return bool(scene.between("semi", at, number)) or ((not opens or lasting) and "," in norm[at:number])


def _days_off(scene: Scene, at: int, days: int) -> str | None:
    here = scene.sentence_of[at]
    before = [d for d in scene.dates if d.first < at and (d.weekday is not None or scene.sentence_of[d.first] == here)]
    told = [iso for d in before if (iso := iso_of(d)) and len(iso) == 10]
    reference = told[-1] if told else scene.today(at)
    if reference is None or len(reference) < 10:
        return None
    return (date.fromisoformat(reference) + timedelta(days=days)).isoformat()


def _months_off(scene: Scene, at: int, last: int, months: int) -> str | None:
    """The month so many before that told in the sentence before the phrase, else before that of publication.

    "A month before the vote" is told from the vote, whose day nobody knows.
    """
    here = [d for d in dates_in(scene, scene.sentence_of[at]) if d.last <= at and d.relation in _STOOD_AT]
    here = here or _of_count_before(scene, scene.sentence_of[at])
    told = next((iso for d in reversed(here) if len(iso := as_of_iso(d) or "") >= len("2031-05")), scene.today(at))
    if told is None or scene.has(last, W.of):
        return None
    count = int(told[:4]) * 12 + int(told[5:7]) - 1 + months
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def _of_count_before(scene: Scene, sentence: int) -> list[DateSpan]:
    """The one time of a count in the sentence before, which the next goes on from ("At the end of May 40 were held. A month …")."""
    if sentence == 0 or "\n" in scene.tokens.norm[scene.sentences[sentence - 1][0] : scene.sentences[sentence][0]]:
        return []
    days = dates_in(scene, sentence - 1)
    counted = any(n.kind == "count" for n in scene.numbers_of.get(sentence - 1, ()))
    return days if counted and len(days) == 1 and days[0].relation in _STOOD_AT and not days[0].future else []
