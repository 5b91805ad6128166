"""The period a flow covers: from and to, as precise as the words beside it give them, and no more.

A date tells the time of what happened, of what somebody said or ordered ("said on Monday that 40 were freed"), or of what befell
others; only the first is a period. What is still to happen lies ahead ("will be charged on Friday"): the next such day.
"""

from dataclasses import replace
from datetime import date, timedelta

from habeas.extract.acts.memory import Decided
from habeas.extract.dates import DateSpan
from habeas.extract.dates.calendar import day_of, month_days
from habeas.extract.modality.governor import governor
from habeas.extract.modality.traits import act_of
from habeas.extract.text.scene import Hit, Scene
from habeas.extract.when.days import Period, begins, dates_in, ends_of, of_survey, put_in
from habeas.extract.when.said_then import beside_verb, gives, telling
from habeas.extract.when.taken_up import said_next_day, taken_up
from habeas.lexicon.dates import date_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

NO_PERIOD: Period = (None, None)
# So far before a date stands "before" with its event.
_EVENT = 4
# What befalls people who leave, whatever they were held since.
_LEAVING = ("released", "exchanged", "deported", "exiled", "transferred")
# So far behind "since" stands the day of its event.
_SINCE = 7
# Between a date and the act or the verb it stands beside lie at most so many small words.
_BESIDE = 3
# A weekday without more may be the one behind it.
_WEEK = timedelta(days=7)
# A dateline opens a text within so many words, and a dash stands so near behind its day.
_HEAD, _MARK, _DASHES = 12, 9, frozenset(("-", "–", "—", ".-"))
_OPENS, _CLOSES, _TOLD = ("since", "after"), ("until", "by", "before"), ("ago", "future")
# Forms of what befell others: "men detained last week".
_NAMING = ("part", "past")
_OWNS = frozenset(("'s", "’s"))
# A clause of a total ends at these.
_STOPS = frozenset(",;:—–()\n")
_AGAIN = frozenset(("since", "later", "day"))
_STRETCH = ("between", *_OPENS, *_CLOSES)


def began(scene: Scene, span: DateSpan) -> bool:
    """Does a date stand right behind a verb of beginning: what is counted runs on ("nos protestos que começaram a [8 de maio]")?"""
    first = scene.sentences[scene.sentence_of[span.first]][0]
    norm, words = scene.tokens.norm, date_words(scene.report.language).begins
    for i in range(span.first - 1, max(first, span.first - 1 - _BESIDE) - 1, -1):
        if norm[i] in words:
            return True
        if not scene.has(i, W.preposition | W.determiner):
            return False
    return False


def ahead(published: str | None, span: DateSpan) -> DateSpan:
    """A date of what is still to happen: without a year or a week of its own it is the next such day or month."""
    if published is None or span.earliest is None or span.latest is None or span.latest >= published[: len(span.latest)]:
        return span
    first, last = date.fromisoformat(span.earliest), date.fromisoformat(span.latest)
    if span.weekday is not None or span.precision == "weekend":
        first, last = first + _WEEK, last + _WEEK
    elif span.year_inferred:
        month = month_days(last.year + 1, last.month)
        one, two = day_of(first.year + 1, first.month, first.day), day_of(last.year + 1, last.month, last.day)
        if month is None or one is None:
            return span
        first, last = one, month.latest if two is None or span.precision == "month" else two
    return replace(span, earliest=first.isoformat(), latest=last.isoformat())


def of_plan(scene: Scene, span: DateSpan, act: Hit | None) -> bool:
    """Does a date tell when a plan was made ("ordered on Friday that", "ordered the release on Friday"), not its time?"""
    if act is None or act.lex.form == "noun" or beside_verb(scene, span, planned=True):
        return True
    over = governor(scene, act.first)
    if over.at < 0 or span.first >= act.last:
        return False
    that = speech_words(scene.report.language).that
    return span.first <= over.at or not any(scene.tokens.norm[i] in that for i in range(over.at + 1, span.first))


def of_telling(scene: Scene, span: DateSpan, act: Hit | None, number: int) -> bool:
    """Does a date tell when somebody said it: "said on Monday that", "On Monday, the minister confirmed that"?"""
    if span.relation in _STRETCH:
        return False
    if of_survey(scene, span) or beside_verb(scene, span):
        return True
    if act is not None and _beside(scene, span, act):
        return gives(scene, span, number)
    return beside_verb(scene, span, participle=True) or telling(scene, span, number)


def _of_saying(scene: Scene, decided: Decided, span: DateSpan) -> bool:
    """Does a date tell when somebody said it, or raised a total to it ("raised on Tuesday to 31 the number of dead")?"""
    act, number = act_of(decided), decided.count.number.first
    if of_telling(scene, span, act, number):
        return True
    if span.precision not in ("day", "hour") or span.relation not in ("on", None):
        return False
    if of_total(scene, number):
        return True
    return act is not None and act.lex.form == "noun" and _says_number(scene, span, number)


def _says_number(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a verb of saying, right before a number, follow a date ("On Monday the group [denounced] 14 arrests")?"""
    first, speech = max(span.last, number - _BESIDE), speech_words(scene.report.language)
    if any(scene.between(kind, span.last, number) for kind in ("semi", "rel", "sub", "coord")):
        return False
    says = [i for i in range(first, number) if speech.match(scene.tokens.norm, i, number)[1] & S.say]
    return bool(says) and not scene.has(says[-1] - 1, W.determiner | W.of)


def of_total(scene: Scene, number: int) -> bool:
    """Is a number told as how many there are by now: "raised to 31 the number of dead", "the toll rose to 31"?"""
    first, last = scene.sentences[scene.sentence_of[number]]
    norm, a, b = scene.tokens.norm, number, number
    while a > first and (norm[a - 1] not in _STOPS or _put_in(scene, first, a)):
        a -= 1
    while b < last and norm[b] not in _STOPS:
        b += 1
    tally = [i for i in range(a, b) if norm[i] in date_words(scene.report.language).totals]
    return any(scene.cues[i] & W.total and norm[i] not in (norm[k] for k in tally) for i in range(a, b) if tally)


def _put_in(scene: Scene, first: int, a: int) -> bool:
    """Does a comma before token a only open or close a relative clause ("the number, [which was 45 on Sunday], had risen to")?"""
    norm = scene.tokens.norm
    if norm[a - 1] != "," or a - 1 == first:
        return False
    begin = a - 1
    while begin > first and norm[begin - 1] not in _STOPS:
        begin -= 1
    return any(k > first and norm[k - 1] == "," and scene.has(k, W.relative) for k in (a, begin))


def _beside(scene: Scene, span: DateSpan, act: Hit) -> bool:
    """Does a date stand right before or behind an act, over small words?"""
    a, b = (span.last, act.first) if span.first < act.first else (act.last, span.first)
    return 0 <= b - a <= _BESIDE and not any(scene.between(kind, a, b) for kind in ("semi", "rel", "sub", "comma"))


def _held_since(scene: Scene, span: DateSpan, act: Hit) -> bool:
    """Does "since" right behind an act lead in the event of a date ("six leaders [held since] the coup of 26 November")?"""
    near = 0 < span.first - act.last <= _SINCE and bool(scene.flags[act.last] & W.since) and not scene.has(act.last, W.have)
    return near and _within(scene, act.last + 1, span.first)


def _within(scene: Scene, a: int, b: int) -> bool:
    """Does no boundary lie between two tokens?"""
    return not any(scene.between(kind, a, b) for kind in ("semi", "rel", "sub", "comma", "coord"))


def of_others(scene: Scene, decided: Decided, span: DateSpan, act: Hit | None) -> bool:
    """Does a date stand beside an act of other people: "freed three men [detained last week]", "who fled last year"?"""
    if act is not None and _beside(scene, span, act):
        return False
    here = [h for h in scene.acts_of[scene.sentence_of[span.first]] if h.lex.measure != decided.label and h.first < span.first]
    number = decided.count.number.last
    anew = [h for h in here if act is None and number <= h.first and scene.between("coord", number, h.first)]
    if any(_beside(scene, span, h) for h in here if h.lex.form in _NAMING or h in anew):
        return True
    if decided.label in _LEAVING and any(_held_since(scene, span, h) for h in here if h.first >= number):
        return True
    # "Freed 20 people [arrested] in the protests of 28 July".
    naming = [h for h in here if h.lex.form in _NAMING and (act is None or act.first < decided.count.number.first < h.first)]
    return span.relation == "of" and any(_within(scene, h.last, span.first) for h in naming)


def period(scene: Scene, decided: Decided, told: tuple[str, str], as_of: str | None, apart: frozenset[int] = frozenset()) -> Period:
    """from and to of a flow, as precise as the sentence gives them; (None, None) for a stock.

    `told` are kind and modality, `apart` the dates of others.
    """
    if told[0] == "stock":
        return NO_PERIOD
    act, number = act_of(decided), decided.count.number.first
    anchor = act.first if act is not None and not scene.between("semi", *sorted((act.first, number))) else number
    some = [d for d in dates_in(scene, scene.sentence_of[number]) if d.first not in apart and not _elsewhere(scene, d, number)]
    some.sort(key=lambda d: (scene.between("semi", *sorted((d.first, anchor))), abs(d.first - anchor)))
    some = _told_anew(scene, number, some)
    for span in some:
        behind = told[1] == "planned" and (span.earliest or "") < (scene.today(number) or "")
        if not behind and _opens(scene, decided, span):
            start, end = ends_of(span)[0], _limit(scene, span, some)
            end = end or as_of
            return start, end if end is not None and start is not None and end >= start[: len(end)] else None
        start, end = _told_by(scene, decided, span, told[1])
        if start is None and end is not None:
            opened = [d for d in some if _opens(scene, decided, d) and not scene.between("semi", *sorted((d.first, span.first)))]
            start = ends_of(opened[0])[0] if opened else None
        if end is not None:
            return start, end
    return _again(scene, number, as_of) if told[1] != "planned" else (None, _term(scene, number))


def _told_anew(scene: Scene, number: int, some: list[DateSpan]) -> list[DateSpan]:
    """The dates that may be a number's period, but for those that a phrase nearer to it takes up ("died [since then]")."""
    again = taken_up(scene, number)
    if again is not None and again.name in _AGAIN:
        far = [d for d in some if d.first < again.at and (again.at < number or abs(again.at - number) < abs(d.first - number))]
        return [] if far == some else some
    when = _when(scene, number, some)
    return some if when is None else [when]


def _when(scene: Scene, number: int, some: list[DateSpan]) -> DateSpan | None:
    """The date that a clause of "when" right behind it tells of, with the number in it ("in 2024, [when] we counted five")."""
    norm, words = scene.tokens.norm, date_words(scene.report.language).when
    for span in some:
        at = span.last + (span.last < number and norm[span.last] == ",")
        if span.last < number and norm[at] in words and not scene.between("semi", at, number):
            others = [n for n in scene.numbers_of[scene.sentence_of[number]] if n.kind == "count" and at < n.first < number]
            return None if others or scene.between("comma", at, number) else span
    return None


def _again(scene: Scene, number: int, as_of: str | None) -> Period:
    """The day told before that is taken up, or from it on ("that night five were taken", "since then 40 have been freed")."""
    found = taken_up(scene, number)
    if found is None or found.told is None or said_next_day(scene, number):
        return NO_PERIOD
    start, end = ends_of(found.told)
    return (start, as_of) if found.name == "since" or found.told.relation in _OPENS else (start, end)


def carried_on(scene: Scene, decided: Decided, as_of: str | None) -> Period:
    """The day of what the sentence before tells, where a verb goes on telling ("On 7 May soldiers came. They [took] 37 people")."""
    act, number = act_of(decided), decided.count.number.first
    sentence = scene.sentence_of[number]
    if act is None or sentence == 0 or not _told_on(scene, act) or dates_in(scene, sentence):
        return NO_PERIOD
    before, first = scene.sentences[sentence - 1][0], scene.sentences[sentence][0]
    days = dates_in(scene, sentence - 1)
    if len(days) != 1 or "\n" in scene.tokens.norm[before:first] or days[0].precision not in ("day", "hour"):
        return NO_PERIOD
    day, published = days[0], scene.today(first) or "9999"
    if (day.latest or "9999") > published or day.future or put_in(scene, day, first) or of_telling(scene, day, None, first):
        return NO_PERIOD
    start, end = ends_of(day)
    if begins(scene, day, first):
        return (start, as_of) if scene.acts_of[sentence - 1] else NO_PERIOD
    return (start, end) if day.relation == "on" else NO_PERIOD


def _told_on(scene: Scene, act: Hit) -> bool:
    """Is an act told as the next thing that happened: by a plain past, not by a perfect, a noun or a plan?"""
    near = scene.told(max(scene.sentences[scene.sentence_of[act.first]][0], act.first - _BESIDE), act.first)
    if near & (W.have | W.still | W.be_now):
        return False
    return act.lex.form in ("past", "fin") or bool(near & W.be_past)


def _elsewhere(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a date stand in a dateline, in a clause closed before the number, or behind a semicolon with a number of its own?"""
    if _in_dateline(scene, span) or put_in(scene, span, number):
        return True
    if span.relation in _OPENS or not scene.between("semi", *sorted((span.first, number))):
        return False
    norm = scene.tokens.norm
    alone = span.relation in ("during", "on", None) and norm[number - 1] != ":" and ";" in norm[span.last : number]
    if span.first < number and not alone:
        return False
    own = [n.first for n in scene.numbers_of[scene.sentence_of[number]] if n.kind == "count"]
    return any(not scene.between("semi", *sorted((span.first, n))) for n in own)


def _in_dateline(scene: Scene, span: DateSpan) -> bool:
    """Is a date the day of the dateline ("CARACAS, 27 dic (AM) .-")?"""
    sentence = scene.sentence_of[span.first]
    first, last = scene.sentences[sentence]
    if span.latest != scene.report.published or span.first - first > _HEAD:
        return False
    dashed = any(scene.tokens.norm[i] in _DASHES for i in range(span.last, min(last, span.last + _MARK)))
    return dashed and not any(h.first < span.first for h in scene.acts_of[sentence])


def _opens(scene: Scene, decided: Decided, span: DateSpan) -> bool:
    """Does a date say since when is counted, and not since when others are held ("the 30 [jailed since May]")?"""
    if of_others(scene, decided, span, act_of(decided)):
        return False
    number = decided.count.number.first
    return (span.relation in _OPENS or begins(scene, span, number) or began(scene, span)) and not _names_event(scene, span)


def _limit(scene: Scene, span: DateSpan, some: list[DateSpan]) -> str | None:
    """The day up to which is counted, where the sentence says it beside the one since when."""
    until = [d for d in some if d.relation in ("until", "by") and not scene.between("semi", *sorted((d.first, span.first)))]
    return ends_of(until[0])[1] if until else None


def _before_event(scene: Scene, span: DateSpan) -> bool:
    """Does a date only name what a plan is to come before ("before the feast of [October]")?"""
    known, first = date_words(scene.report.language).relations, scene.sentences[scene.sentence_of[span.first]][0]
    led = (known.before(scene.tokens.norm, i) for i in range(span.first - 1, max(first, span.first - _EVENT) - 1, -1))
    return any(found is not None and found.value == "before" for found in led)


def _planned_before(scene: Scene, decided: Decided) -> bool:
    """Was the plan made before another past ("[had] announced that it would free 60 by 22 May"), so that its day may be over?"""
    number = decided.count.number.first
    return bool(scene.told(scene.sentences[scene.sentence_of[number]][0], number) & W.had)


def _conditional(scene: Scene, span: DateSpan, behind: int) -> bool:
    """Does a date stand in what a plan depends on ("offered to free ten [if] the assembly of Sunday lifts the strike")?"""
    return any(scene.cues[i] & W.whether for i in range(behind, span.first))


def _nearer(published: str, one: DateSpan, two: DateSpan) -> bool:
    """Does one date lie nearer the day of the report than another ("had promised to free 40 by the end of April")?"""
    if len(published) != len("2031-05-17") or published > "9998" or one.latest is None or two.latest is None:
        return False
    day = date.fromisoformat(published)
    return abs(date.fromisoformat(one.latest) - day) < abs(date.fromisoformat(two.latest) - day)


def _next_such_day(scene: Scene, span: DateSpan) -> DateSpan | None:
    """The coming day of a number without its month ("o dia 23"); None for other dates and where it lies ahead already."""
    published, words = scene.today(span.first), date_words(scene.report.language)
    told = scene.tokens.norm[span.first : span.last]
    alone = span.precision == "day" and span.year_inferred and any(t.isdigit() for t in told) and all(t.isalnum() for t in told)
    if not alone or published is None or span.latest is None or span.latest >= published or words.months.keys() & set(told):
        return None
    day = date.fromisoformat(span.latest)
    coming = day_of(day.year + day.month // 12, day.month % 12 + 1, day.day)
    if coming is None or coming.isoformat() < published[: len("2031-05-17")]:
        return None
    return replace(span, earliest=coming.isoformat(), latest=coming.isoformat())


def _term(scene: Scene, number: int) -> str | None:
    """The end of this month or year, where a plan is to be done by then ("by the end of the year", "antes de fin de mes")."""
    first, last = scene.sentences[scene.sentence_of[number]]
    known, published = date_words(scene.report.language).terms, scene.today(number) or ""
    for i in range(first, last):
        found = known.at(scene.tokens.norm, i)
        a, b = sorted((i, number))
        others = any(n.kind == "count" and a < n.first < b for n in scene.numbers_of[scene.sentence_of[number]])
        if found is None or len(published) < len("2031-05") or others or scene.between("semi", a, b):
            continue
        month = month_days(int(published[:4]), 12 if found.value == "year" else int(published[5:7]))
        return None if month is None else month.latest.isoformat()
    return None


def _told_by(scene: Scene, decided: Decided, span: DateSpan, modality: str) -> Period:
    """The period that one date gives; none where it tells the time of something else."""
    act, published = act_of(decided), scene.today(span.first) or "9999"
    closes = span.relation in _CLOSES
    if _names_event(scene, span):
        return NO_PERIOD
    if modality == "planned":
        others = not closes and (of_plan(scene, span, act) or _before_event(scene, span) or of_others(scene, decided, span, act))
        if span.relation in _OPENS or others or _conditional(scene, span, decided.count.number.last):
            return NO_PERIOD
        coming = _next_such_day(scene, span) or ahead(scene.today(span.first), span)
        before = _planned_before(scene, decided) and not (span.year_inferred and _nearer(published, coming, span))
        span = span if before else coming
        if not before and (span.latest or "") < published[: len(span.latest or "")]:
            return NO_PERIOD
    elif not closes and (_of_saying(scene, decided, span) or of_others(scene, decided, span, act)):
        return NO_PERIOD
    start, end = ends_of(span)
    if closes:
        return None, end
    if span.relation in _TOLD or end is None or (modality != "planned" and end > published[: len(end)]):
        return NO_PERIOD
    return start, end


def _names_event(scene: Scene, span: DateSpan) -> bool:
    """Is a date only the name of what happened then ("the [2022] unrest", "the riots of [2022]", "tied to [last week]'s vote")?"""
    if span.relation is None and scene.tokens.norm[min(span.last, len(scene.tokens.norm) - 1)] in _OWNS:
        return True
    if span.precision != "year" or not span.has_year or span.relation == "during":
        return False
    return span.relation in (None, "of") or bool(scene.things.get(span.last)) or scene.has(span.last, W.unrest)
