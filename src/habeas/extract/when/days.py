"""What the dates of a text say by themselves: their ISO form, and whether they date a number, begin its count or tell of others."""

from datetime import date, timedelta

from habeas.extract.acts.find import Count
from habeas.extract.dates import DateSpan
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.dates import date_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

Period = tuple[str | None, str | None]
# So many tokens to either side of a number its verb is looked for.
_VERB = 8
# So far behind "since" stands the day of its event, with no comma between.
_EVENT, _PARTED = 14, frozenset(",.;:—–()\n")
_STRONG = frozenset(";:—–()\n")
# So far before its date stands what is published of a count.
_NAMED = 6
# So many small words lead a date in.
_LED = 3


def iso_of(span: DateSpan, end: bool = True) -> str | None:
    """The date as the schema writes it: a day where it is one, a month where it is a month, the year's month else null."""
    if span.earliest is None or span.latest is None:
        return None
    if span.earliest == span.latest:
        return span.earliest
    if span.earliest[:7] == span.latest[:7]:
        days = (date.fromisoformat(span.latest) - date.fromisoformat(span.earliest)).days
        if days >= 8:
            return span.earliest[:7]
        return span.latest if end else span.earliest
    if (date.fromisoformat(span.latest) - date.fromisoformat(span.earliest)).days <= 10:
        return span.latest if end else span.earliest
    return None if span.earliest[5:] == "01-01" and span.latest[5:] == "12-31" else span.latest[:7]


def ends_of(span: DateSpan) -> Period:
    """The first and the last day of a date: days of days, months of months, years of years."""
    first, last = span.earliest, span.latest
    if first is None or last is None:
        return None, None
    if span.precision in ("year", "season", "decade"):
        return first[:4], last[:4]
    if span.precision == "part" and first[:7] != last[:7]:
        return first[:7], last[:7]
    if span.precision not in ("range", "week", "weekend"):
        return iso_of(span, end=False), iso_of(span)
    if span.precision == "range" and first[8:] == "01" and (date.fromisoformat(last) + timedelta(days=1)).day == 1:
        years = first[5:] == "01-01" and last[5:] == "12-31"
        return (first[:4], last[:4]) if years else (first[:7], last[:7])
    return first, last


def as_of_iso(span: DateSpan) -> str | None:
    """The day, month or year that a figure may speak for."""
    if span.precision in ("year", "season") and span.earliest is not None:
        return span.earliest[:4]
    if span.precision == "range" and span.relation == "between" and (span.earliest or "")[:7] != (span.latest or "")[:7]:
        return None if (iso_of(span) or "")[7:] == "" else iso_of(span)  # Months or years long, it is no moment.
    if span.precision == "part" and span.earliest is not None and span.latest is not None and span.earliest[5:] == "01-01":
        return span.earliest[:7] if span.latest[5:7] == "04" else iso_of(span)  # "No início do ano": in January.
    if span.precision == "week" and span.relation == "ago" and span.earliest is not None and span.latest is not None:
        # "A week ago": some days around the day meant.
        first, last = date.fromisoformat(span.earliest), date.fromisoformat(span.latest)
        return (first + (last - first) / 2).isoformat()
    return iso_of(span)


def dates_in(scene: Scene, sentence: int) -> list[DateSpan]:
    """The dates of one sentence that resolve to something."""
    return [d for d in scene.dates_of.get(sentence, ()) if d.precision in ("year", "season") or _years(d) or iso_of(d) is not None]


def _years(span: DateSpan) -> bool:
    """Is a date a stretch of whole years ("between 1969 and 1973")?"""
    return span.precision == "range" and span.has_year and span.earliest is not None


def moment(scene: Scene, count: Count) -> str:
    """Is the number told of a moment before ("there were", "eran"), of now ("are still"), or does its clause not say?"""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    near = scene.told(count.number.first, count.number.last)  # "passava de 200"
    for side in (range(count.number.first - 1, max(first, count.number.first - _VERB) - 1, -1),
                 range(count.number.last, min(last, count.number.last + _VERB))):  # fmt: skip
        for i in side:
            if scene.tokens.norm[i] in _STRONG or scene.flags[i] & W.relative:
                break
            if not scene.owns(i) or scene.has(i - 1, W.pronoun):  # "in the country's jails", but "it's"
                near |= scene.cues[i]
    if near & W.be_now:
        return "now"
    return "then" if near & W.stood else "open"


def lag_of(published: str | None, iso: str | None) -> str:
    if published is None or iso is None or len(iso) < 10 or len(published) < 10:
        if iso and published and iso > published[: len(iso)]:
            return "future"
        return {7: "month", 4: "year"}.get(len(iso or ""), "unknown")
    days = (date.fromisoformat(published) - date.fromisoformat(iso)).days
    if days < 0:
        return "future"
    for limit in (0, 1, 3, 7, 31, 120):
        if days <= limit:
            return f"<={limit}"
    return "old"


def begins(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does the date only say since when is counted ("since the coup of February 2021 …")? Then the count runs on."""
    if scene.between("sub", *sorted((span.last, max(span.last, number)))):
        return False
    # "Desde hace 16 años", but not "hace 16 años".
    lasting = span.relation == "ago" and scene.has(span.first, W.since) and scene.has(span.first + 1, W.since)
    if span.relation == "since" or lasting:
        return True
    sentence, numbers = scene.sentence_of[span.first], scene.numbers_of
    start, norm = span.first - 1, scene.tokens.norm
    while start > 0 and span.first - start <= _LED and scene.has(start, W.preposition | W.determiner):
        start -= 1
    stops = {n.first for n in numbers.get(sentence, []) if n.kind == "count"}
    stops |= {d.last - 1 for d in dates_in(scene, sentence)}
    if start > 0 and norm[start] == "," and (span.last >= len(norm) or norm[span.last] in _PARTED):
        start -= 1  # "since it was declared, in March 2022, …"
    else:
        start = span.first - 1
    for i in range(start, max(scene.sentences[sentence][0], start - _EVENT) - 1, -1):
        if scene.flags[i] & W.since and not scene.flags[i] & W.have:
            if i == span.first - 1 and span.relation == "during":
                return False  # "ao longo de 2024"
            return span.relation in ("of", "on", "during", None)
        if norm[i] in _PARTED or i in stops:
            break
    return False


def set_off_from(scene: Scene, span: DateSpan) -> bool:
    """Is a date only that of an event from which another time is told: "three weeks after the coup of [26 May]"?"""
    norm, words = scene.tokens.norm, date_words(scene.report.language)
    first = scene.sentences[scene.sentence_of[span.first]][0]
    for i in range(span.first - 1, max(first, span.first - _NAMED - 1) - 1, -1):
        if norm[i] in _PARTED:
            return False
        found = words.relations.before(norm, i + 1)
        if found is not None and found.value in ("after", "before"):
            return found.first > first and norm[found.first - 1] in words.words.units
    return False


def opens_when(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a number happen in a clause that a date opens: "on [28 May], when 70 were taken"?"""
    at = span.last + (scene.tokens.norm[span.last] == ",") if span.last < number else number
    return (
        at < number
        and scene.tokens.norm[at] in date_words(scene.report.language).when
        and not any(scene.tokens.norm[i] in ",;:" for i in range(at, number))
    )


def when_behind(scene: Scene, count: Count) -> DateSpan | None:
    """The date of a clause of time right behind what is counted ("26 [when she left, in May]"), no count or comma before it."""
    last = scene.sentences[scene.sentence_of[count.number.first]][1]
    norm, when = scene.tokens.norm, date_words(scene.report.language).when
    clause = range(count.counted.last, min(last, count.counted.last + _EVENT))
    at = next((i for i in clause if norm[i] in when or norm[i] in _PARTED or scene.has(i, W.coordinator | W.relative)), -1)
    if at < 0 or norm[at] not in when or moment(scene, count) == "now":
        return None
    # "Forty were held and died when the war began in 2020": what happened is told of the day by itself.
    between = beginning(scene.acts_of[scene.sentence_of[at]], count.counted.last, at)
    if any(h.lex.form not in ("noun", "state") for h in between):
        return None
    days = [d for d in dates_in(scene, scene.sentence_of[at]) if at < d.first < at + _EVENT and not of_next(scene, d, at)]
    if not days or days[0].relation not in ("on", "during", None) or days[0].future:
        return None
    parted = [i for i in range(at, days[0].first) if norm[i] in _PARTED or scene.has(i, W.coordinator)]
    led = norm[days[0].first - 1] == "," or (len(parted) == 1 and norm[parted[0]] == "," and days[0].first - parted[0] <= _LED)
    return days[0] if not parted or (led and len(parted) == 1) else None


def when_before(scene: Scene, count: Count, kind: str) -> DateSpan | None:
    """The one date of a clause of time that opens a sentence of what stood ("[When he took office, in 2021], 300 were in").

    So it dates what had happened by then ("[By the time curfew fell on Friday], 35 had died").
    """
    number, sentence, words = count.number.first, scene.sentence_of[count.number.first], date_words(scene.report.language)
    first, norm = scene.sentences[sentence][0], scene.tokens.norm
    if norm[first] not in words.when and words.by_then.at(norm, first) is None:
        return None
    had = kind == "flow" and _had_been(scene, count)
    if not had and (kind == "flow" or moment(scene, count) != "then"):
        return None
    days = [d for d in dates_in(scene, sentence) if d.last <= number]
    others = any(first < n.first < number for n in scene.numbers_of[sentence] if n.kind == "count")
    if len(days) != 1 or others or norm[days[0].last] != "," or days[0].relation not in ("on", "during", None):
        return None
    return None if days[0].future or scene.between("semi", first, number) else days[0]


def _had_been(scene: Scene, count: Count) -> bool:
    """Is what befell the counted told by a pluperfect of their clause ("35 people [had been] killed", "habían llegado 35")?"""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    begin, end = count.number.first, count.counted.last
    while begin > first and scene.tokens.norm[begin - 1] not in _PARTED:
        begin -= 1
    while end < last and scene.tokens.norm[end] not in _PARTED and not scene.has(end, W.relative | W.coordinator):
        end += 1
    return any(scene.cues[i] & W.had for i in range(begin, end))


def put_in(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a date stand in a relative clause that is closed before the number ("The group, which moved in July, holds that 86 …")?

    What names a published count dates it even so ("the report, which appeared in July, counts 86").
    """
    norm, first = scene.tokens.norm, scene.sentences[scene.sentence_of[number]][0]
    if _tells_of_teller(scene, span, number):
        return True
    close = span.last
    while close < number and norm[close] not in _PARTED:
        close += 1
    if not span.last <= close < number or norm[close] != ",":
        return False
    begin = span.first - 1
    while begin > first and norm[begin] not in _PARTED:
        begin -= 1
    opened = range(begin + 1, min(begin + 3, span.first))
    if norm[begin] != "," or not any(scene.flags[i] & W.relative for i in opened) or scene.has(close + 1, W.coordinator):
        return False
    if any(begin < n.first < close for n in scene.numbers_of[scene.sentence_of[number]] if n.kind == "count"):
        return True  # "The committee, which had 64 names in May, counts …"
    published = range(max(first, begin - _NAMED), close)
    return not any(scene.cues[i] & (W.survey | W.listed) for i in published)


def of_next(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a date stand in a clause about another count behind a number ("100, of the 553 whose release was set [in May]")?

    So does one behind a semicolon with a count of its own ("21 were there; [on Wednesday] only 12 were left").
    """
    here = scene.numbers_of.get(scene.sentence_of[number], ())
    semicolon = next((i for i in range(span.first - 1, number, -1) if scene.tokens.norm[i] == ";"), -1)
    if semicolon > 0 and any(n.kind == "count" and n.first > semicolon for n in here):
        return True
    others = [n for n in here if n.kind == "count" and number < n.first < span.first]
    if not others or scene.between("coord", others[-1].last, span.first):
        return False
    return scene.between("rel", others[-1].last, span.first) > 0


def _tells_of_teller(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a date close what only tells who speaks ("an inmate [who left in April] says that five …")? Papers are dated by it."""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    if not span.last < number or not speech.match(norm, span.last, number)[1] & S.say:
        return False
    first = scene.sentences[scene.sentence_of[number]][0]
    opened = next((i for i in range(span.first - 1, first, -1) if norm[i] in _PARTED or scene.flags[i] & W.relative), first)
    within = any(not scene.has(i, W.preposition | W.determiner) for i in range(opened + 1, span.first))
    if not scene.flags[opened] & W.relative or not within:
        return False  # "The government, which [on Tuesday] admitted six deaths"
    named = range(max(first, opened - _NAMED), opened)
    return not any(scene.cues[i] & (W.survey | W.listed) or norm[i] in speech.papers for i in named)


def of_survey(scene: Scene, span: DateSpan) -> bool:
    """Does a date name a published count: behind its noun ("o balanço, de Maio", "a note dated 1 June"), or right before it?"""
    first, last = scene.sentences[scene.sentence_of[span.first]]
    named = span.last + scene.owns(span.last)  # "Friday's bulletin"
    if named < last and scene.cues[named] & W.survey:
        return True
    dated = dated_by(scene, span)
    if span.relation not in ("of", None) and dated < 0:
        return False
    if dated < 0 and span.precision == "day" and _of_note(scene, span):
        return True
    papers = speech_words(scene.report.language).papers
    for i in range((span.first if dated < 0 else dated) - 1, max(first, span.first - _NAMED) - 1, -1):
        if scene.cues[i] & W.survey or (dated >= 0 and scene.tokens.norm[i] in papers):
            return not any(i < h.first < span.first for h in scene.acts_of[scene.sentence_of[i]])
        if scene.has(i, W.relative) and scene.tokens.norm[i - 1] == ",":
            continue  # "su último informe, que data de enero"
        if scene.has(i, W.relative | W.subordinator | W.coordinator | W.be_now | W.be_past):
            return False
    return False


def _of_note(scene: Scene, span: DateSpan) -> bool:
    """Does a day stand right behind a document that speaks ("según su nota [del domingo]", "o comunicado [de 3 de maio]")?"""
    first, documents = scene.sentences[scene.sentence_of[span.first]][0], speech_words(scene.report.language).documents
    i = span.first - 1
    while i > first and span.first - i < _LED and scene.has(i, W.preposition | W.determiner | W.of):
        i -= 1
    return scene.tokens.norm[i] in documents and span.first - i <= _LED


def dated_by(scene: Scene, span: DateSpan) -> int:
    """The participle that dates a document, right before its date ("[dated] 1 June", "[cerrado] el 30 de mayo"); -1 for none."""
    i, dated = span.first - 1, date_words(scene.report.language).dated
    while i > 0 and span.first - i < _LED and scene.has(i, W.preposition | W.determiner) and scene.tokens.norm[i] not in dated:
        i -= 1
    return i if i >= 0 and scene.tokens.norm[i] in dated else -1
