"""The day a figure speaks for, and the period it covers: candidates are the report's day, the sentence's dates and the set's."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from habeas.extract.dates import DateSpan
from habeas.extract.happened import Count
from habeas.extract.memory import Decided
from habeas.extract.ranker import Candidate
from habeas.extract.said_then import said_then
from habeas.extract.scene import Scene
from habeas.extract.traits import act_of
from habeas.lexicon.day_offsets import day_offsets
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

EMPTY = "empty"
# A verb of saying so many tokens from a date may be what the date hangs on.
_SAID = 8
_TELLS = S.say | S.weak | S.count
# So many tokens to either side of a number its verb is looked for.
_VERB = 8
_NEAR = (1, 3, 8)
# So far behind "since" stands the day of its event, with no comma between.
_EVENT, _PARTED = 7, frozenset(",.;:—–()\n")
_FIRST = attrgetter("first")
# So far before its date stands what is published of a count.
_NAMED = 6
_STRONG = frozenset(";:—–()\n")
# Between a date and the number that stood then lies at most its verb.
_STOOD = 3
# Dates of these do not tell the moment at which something stood.
_NOT_THEN = frozenset(("since", "after", "before", "until", "by", "future"))


@dataclass(frozen=True, slots=True)
class Earlier:
    """A figure told before: the day it speaks for, how many sentences back, and whether it counts the same."""

    day: str | None
    back: int
    alike: bool


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


def as_of_iso(span: DateSpan) -> str | None:
    """The day, month or year that a figure may speak for."""
    if span.precision == "year" and span.earliest is not None:
        return span.earliest[:4]
    if span.precision == "week" and span.relation == "ago" and span.earliest is not None and span.latest is not None:
        # "A week ago": some days around the day meant.
        first, last = date.fromisoformat(span.earliest), date.fromisoformat(span.latest)
        return (first + (last - first) / 2).isoformat()
    return iso_of(span)


def _moment(scene: Scene, count: Count) -> str:
    """Is the number told of a moment before ("there were", "eran"), of now ("are still"), or does its clause not say?"""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    near = 0
    for side in (range(count.number.first - 1, max(first, count.number.first - _VERB) - 1, -1),
                 range(count.number.last, min(last, count.number.last + _VERB))):  # fmt: skip
        for i in side:
            if scene.tokens.norm[i] in _STRONG or scene.flags[i] & W.relative:
                break
            near |= scene.cues[i]
    if near & W.be_now:
        return "now"
    return "then" if near & W.stood else "open"


def _lag(published: str | None, iso: str | None) -> str:
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


def _told_with(scene: Scene, count: Count, span: DateSpan, kind: str, lag: str, moment: str) -> list[str]:
    """How a date stands to the number itself: how near and on which side, which numbers lie between, and the verb's moment."""
    number, relation = count.number, span.relation or "bare"
    left = span.first < number.first
    gap = number.first - span.last if left else span.first - count.counted.last
    near = next((str(i) for i, limit in enumerate(_NEAR) if gap <= limit), "far")
    others = scene.numbers_of.get(scene.sentence_of[number.first], [])
    low, high = (span.last, number.first) if left else (number.last, span.first)
    between = min(2, max(0, bisect_left(others, high, key=_FIRST) - bisect_left(others, low, key=_FIRST)))
    head = bisect_left(others, span.first, key=_FIRST) == 0
    return [f"date&{moment}&kind={kind}", f"date&{moment}&kind={kind}&rel={relation}", f"date&{moment}&lag={lag}",
            f"date&between={between}", f"date&between={between}&kind={kind}", f"date&head={head}&kind={kind}",
            f"date&head={head}&{moment}&kind={kind}", f"date&gap={near}&side={'L' if left else 'R'}",
            f"date&gap={near}&side={'L' if left else 'R'}&kind={kind}", f"date&gap={near}&{moment}&kind={kind}"]  # fmt: skip


def _date_features(scene: Scene, decided: Decided, span: DateSpan, told: tuple[str, str, str]) -> list[str]:
    """What speaks for a date of the sentence; `told` is the figure's kind, its modality and the verb's moment."""
    kind, modality, moment = told
    number, act = decided.count.number, act_of(decided)
    lag = _lag(scene.report.published, iso_of(span))
    relation = span.relation or "bare"
    anchor = act.first if act is not None else number.first
    a, b = sorted((span.first, anchor))
    crossed = [k for k in ("semi", "rel", "sub", "comma", "coord") if scene.between(k, min(a, b), max(a, b))]
    features = ["date", f"date&rel={relation}", f"date&kind={kind}", f"date&kind={kind}&rel={relation}", f"date&lag={lag}",
                f"date&lag={lag}&kind={kind}", f"date&prec={span.precision}&kind={kind}", f"date&mod={modality}",
                f"date&m={decided.label}&rel={relation}", f"date&dist={min(abs(a - b) // 4, 5)}",
                f"date&side={'L' if span.first < number.first else 'R'}"]  # fmt: skip
    features += [f"date&cross={k}" for k in crossed] or ["date&cross=none", f"date&cross=none&kind={kind}&rel={relation}"]
    first, last = scene.sentences[scene.sentence_of[number.first]]
    window = scene.joined(max(first, span.first - 6), min(last, span.last + 6))
    for mask, name in ((W.total, "total"), (W.plan, "plan"), (W.then, "then"), (W.still, "still")):
        if window & mask:
            features.append(f"date&near={name}&kind={kind}")
    features += _told_with(scene, decided.count, span, kind, lag, moment)
    if _said_anew(scene, span, number.first):
        features += ["date&said_anew", f"date&said_anew&mod={modality}"]
    hangs = hangs_on(scene, span, decided.count)
    features += [f"date&on={hangs}", f"date&on={hangs}&kind={kind}", f"date&on={hangs}&kind={kind}&rel={relation}",
                 f"date&on={hangs}&kind={kind}&lag={lag}"]  # fmt: skip
    rivals = [d for d in scene.dates_of.get(scene.sentence_of[number.first], ()) if d is not span]
    features.append(f"date&rivals={min(len(rivals), 2)}")
    if any(abs(d.first - anchor) < abs(span.first - anchor) for d in rivals):
        features.append("date&not_nearest")
    return features


def _said_anew(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does somebody say another thing between a date and a number ("put it at 46 on May 1 and has said [20] more will go")?"""
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    if not span.last < number or not scene.between("coord", span.last, number):
        return False
    return any(speech.match(norm, i, number)[1] & S.say for i in range(span.last, number))


def hangs_on(scene: Scene, span: DateSpan, count: Count) -> str:
    """Does a date tell when it was said ("said on Monday", "bulletin of May"), when it happened ("freed on Monday"), or neither?

    What the counted are called is no happening: "spoke in August of 2,000 detainees".
    """
    sentence = scene.sentence_of[span.first]
    first, last = scene.sentences[sentence]
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    window = range(max(first, span.first - _SAID), min(last, span.last + _SAID))
    said = [_apart(span, i) for i in window if not span.first <= i < span.last and speech.match(norm, i, last)[1] & _TELLS]
    here = scene.acts_of[sentence]
    near = here[bisect_left(here, span.first - _SAID, key=_FIRST) : bisect_left(here, span.last + _SAID, key=_FIRST)]
    done = [_apart(span, h.first) for h in near if h.lex.form != "noun" and not count.number.first <= h.first <= count.counted.last]
    # "Fueron liberadas el lunes, dijo el ministerio": the frame begins behind the comma.
    closed = span.last < last and norm[span.last] == ","
    bound = closed and any(0 <= span.first - h.last < _STOOD and h.lex.form != "noun" for h in near)
    if _of_survey(scene, span) or (said and not bound and min(said) <= min(done, default=_SAID)):
        return "say"
    return "act" if done else "none"


def _of_survey(scene: Scene, span: DateSpan) -> bool:
    """Does a date name a published count: behind its noun ("o balanço da polícia, de Maio"), or right before it?"""
    first, last = scene.sentences[scene.sentence_of[span.first]]
    if span.last < last and scene.cues[span.last] & W.survey:
        return True
    if span.relation not in ("of", None):
        return False
    for i in range(span.first - 1, max(first, span.first - _NAMED) - 1, -1):
        if scene.cues[i] & W.survey:
            return not any(i < h.first < span.first for h in scene.acts_of[scene.sentence_of[i]])
        if scene.has(i, W.relative) and scene.tokens.norm[i - 1] == ",":
            continue  # "su último informe, que data de enero"
        if scene.has(i, W.relative | W.subordinator | W.coordinator | W.be_now | W.be_past):
            return False
    return False


def _apart(span: DateSpan, i: int) -> int:
    return span.first - i if i < span.first else i - span.last + 1


def dates_in(scene: Scene, sentence: int) -> list[DateSpan]:
    """The dates of one sentence that resolve to something."""
    return [d for d in scene.dates_of.get(sentence, ()) if d.precision == "year" or iso_of(d) is not None]


def _set_off(scene: Scene, decided: Decided) -> str | None:
    """The day or month of a figure told behind "a day after", "a month earlier", counted from what was told before the phrase."""
    number = decided.count.number
    first = scene.sentences[scene.sentence_of[number.first]][0]
    norm, known = scene.tokens.norm, day_offsets(scene.report.language)
    for i in range(first, number.first):
        for parts, days, months in known.get(norm[i], ()):
            last = i + len(parts)
            if tuple(norm[i:last]) == parts and not scene.between("semi", i, number.first):
                return _months_off(scene, last, months) if months else _days_off(scene, i, days)
    return None


def _put_in(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a date stand in a relative clause that is closed before the number ("The group, which moved in July, holds that 86 …")?

    What names a published count dates it even so ("the report, which appeared in July, counts 86").
    """
    norm, first = scene.tokens.norm, scene.sentences[scene.sentence_of[number]][0]
    close = span.last
    while close < number and norm[close] not in _PARTED:
        close += 1
    if not span.last <= close < number or norm[close] != ",":
        return False
    begin = span.first - 1
    while begin > first and norm[begin] not in _PARTED and not norm[begin][0].isdigit():
        begin -= 1
    opened = range(begin + 1, min(begin + 3, span.first))
    if norm[begin] != "," or not any(scene.flags[i] & W.relative for i in opened) or scene.has(close + 1, W.coordinator):
        return False
    published = range(max(first, begin - _NAMED), span.first)
    return not any(scene.cues[i] & (W.survey | W.listed) for i in published)


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
    if _moment(scene, count) != "then":
        return None
    first, last = count.number.first, count.counted.last
    here = scene.dates_of.get(scene.sentence_of[first], [])
    k = bisect_left(here, first, key=_FIRST)
    beside = [d for d in here[max(0, k - 1) : k + 1] if d.first not in apart and d.relation not in _NOT_THEN]
    near = [d for d in beside if (_joined(scene, d.last, first, _STOOD) if d.first < first else 0 <= d.first - last <= 1)]
    return as_of_iso(near[0]) if len(near) == 1 and not _begins(scene, near[0], first) else None


def _recalled(scene: Scene, count: Count) -> bool:
    """Does somebody recall how many they were in a cell, with no date in the sentence: "éramos 40", "in my block there were 60"?"""
    sentence = scene.sentence_of[count.number.first]
    first, last = scene.sentences[sentence]
    if dates_in(scene, sentence) or _moment(scene, count) != "then":
        return False
    return any(cues & W.recalled for cues in scene.cues[first:last])


def _joined(scene: Scene, a: int, b: int, most: int) -> bool:
    """Do at most so many words lie between two tokens, and no boundary?"""
    return 0 <= b - a <= most and not any(scene.between(kind, a, b) for kind in ("semi", "rel", "sub", "coord", "comma"))


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


def _neighbour_features(relation: str, other: Earlier, kind: str, moment: str, lag: str) -> list[str]:
    """What speaks for the day of a figure told before: how far back it stands, whether it counts the same, the verb's moment."""
    base, back = f"near={relation}", f"near={relation}&back={other.back}"
    return [base, f"{base}&kind={kind}", f"{base}&lag={lag}", back, f"{back}&kind={kind}", f"{base}&alike={other.alike}",
            f"{base}&alike={other.alike}&back={other.back}", f"{base}&{moment}&kind={kind}", f"{base}&{moment}&back={other.back}",
            f"{base}&{moment}&lag={lag}"]  # fmt: skip


def _told_day(scene: Scene, decided: Decided, told: tuple[str, str], apart: frozenset[int]) -> str | None:
    """The day that the words around the number leave no doubt about."""
    kind, modality = told
    if kind == "stock" and decided.label == "held" and _recalled(scene, decided.count):
        return EMPTY
    day = _set_off(scene, decided) or (_then(scene, decided.count, apart) if kind == "stock" else None)
    if day is None and modality == "denied":
        day = _denied_then(scene, decided.count, apart)
    return said_then(scene, decided.count, apart) if day is None and kind == "flow" else day


def _dates_of_own(scene: Scene, number: int, told: tuple[str, str], apart: frozenset[int]) -> list[DateSpan]:
    """The dates of the number's sentence but for those that tell the time of something else."""
    kind, modality = told
    some = [d for d in dates_in(scene, scene.sentence_of[number]) if d.first not in apart]
    if kind == "stock" or modality == "planned":
        some = [d for d in some if not _said_anew(scene, d, number)]
    return [d for d in some if not _put_in(scene, d, number)] if kind == "stock" else some


def as_of_candidates(
    scene: Scene, decided: Decided, told: tuple[str, str], neighbours: dict[str, Earlier], apart: frozenset[int] = frozenset()
) -> list[Candidate]:
    """Candidates for as_of; labels are ISO dates or "published". `told`: kind and modality; `neighbours`: what others got.

    `apart` are the dates, by their first token, that tell the time of other numbers alone.
    """
    kind, modality = told
    set_off = _told_day(scene, decided, told, apart)
    if set_off is not None:
        return [Candidate(set_off, [])]
    published = scene.report.published
    here = scene.sentence_of[decided.count.number.first]
    some = _dates_of_own(scene, decided.count.number.first, told, apart)
    base = ["pub", f"pub&kind={kind}", f"pub&m={decided.label}", f"pub&dates={min(len(some), 2)}", f"pub&mod={modality}"]
    moment, dates = _moment(scene, decided.count), min(len(some), 2)
    base += [f"pub&{moment}&kind={kind}", f"pub&{moment}&kind={kind}&dates={dates}"]
    by_label: dict[str, Candidate] = {published or EMPTY: Candidate(published or EMPTY, base, None)}

    def add(label: str, features: list[str], origin: object) -> None:
        known = by_label.get(label)
        if known is None:
            by_label[label] = Candidate(label, features, origin)
        else:
            known.features += features

    for span in some:
        iso = as_of_iso(span)
        if iso is not None and not _begins(scene, span, decided.count.number.first):
            add(iso, _date_features(scene, decided, span, (kind, modality, moment)), span)
    for relation, other in neighbours.items():
        if other.day is not None:
            lag = _lag(published, other.day)
            features = _neighbour_features(relation, other, kind, moment, lag)
            add(other.day, [*features, f"near={relation}&dates={dates}", f"near={relation}&back={other.back}&dates={dates}"], None)
    for back, span in _dates_before(scene, here):
        iso = as_of_iso(span) if span.first not in apart else None
        if iso is not None:
            lag = _lag(published, iso)
            add(iso, [f"back={back}", f"back={back}&kind={kind}", f"back={back}&lag={lag}", f"back={back}&dates={dates}"], span)
    return list(by_label.values())


def _dates_before(scene: Scene, here: int) -> list[tuple[int, DateSpan]]:
    """The dates of the two sentences before, each with how many sentences back."""
    return [(back, span) for back in (1, 2) if here >= back for span in dates_in(scene, here - back)]


def _since_before(scene: Scene, span: DateSpan) -> bool:
    """Is the date that of an event after "since": "since the election of May 3"?"""
    first = scene.sentences[scene.sentence_of[span.first]][0]
    return span.relation in ("of", "on", None) and any(f & W.since for f in scene.flags[max(first, span.first - 6) : span.first])


def _begins(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does the date only say since when is counted ("since the coup of February 2021 …")? Then the count runs on."""
    if scene.between("sub", *sorted((span.last, max(span.last, number)))):
        return False
    if span.relation == "since":
        return True
    first = scene.sentences[scene.sentence_of[span.first]][0]
    for i in range(span.first - 1, max(first, span.first - _EVENT) - 1, -1):
        if scene.flags[i] & W.since and not scene.flags[i] & W.have:
            return span.relation in ("of", "on", "during", None)
        if scene.tokens.norm[i] in _PARTED or scene.tokens.norm[i][0].isdigit():
            break
    return False


def period(
    scene: Scene, decided: Decided, kind: str, as_of: str | None, apart: frozenset[int] = frozenset()
) -> tuple[str | None, str | None]:
    """from and to of a flow, as precise as the sentence gives them; (None, None) for a stock. `apart`: dates of others."""
    if kind == "stock":
        return None, None
    act = act_of(decided)
    anchor = act.first if act is not None else decided.count.number.first
    some = [d for d in dates_in(scene, scene.sentence_of[decided.count.number.first]) if d.first not in apart]
    some.sort(key=lambda d: (scene.between("semi", *sorted((d.first, anchor))), abs(d.first - anchor)))
    for span in some:
        start, end = iso_of(span, end=False), iso_of(span)
        if (span.relation in ("since", "after") or _since_before(scene, span)) and start is not None:
            return start, as_of if as_of is not None and as_of >= start else None
        if span.relation in ("until", "by", "before") and end is not None:
            return None, end
        if span.relation not in ("ago", "future") and start is not None and end is not None:
            if _lag(scene.report.published, end) == "future":
                continue
            return start, end
    return None, None
