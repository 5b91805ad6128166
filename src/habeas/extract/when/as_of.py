"""The day a figure speaks for: candidates are the report's day, the sentence's dates and the set's."""

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from habeas.extract.acts.find import Count
from habeas.extract.acts.memory import Decided
from habeas.extract.dates import DateSpan
from habeas.extract.modality.traits import act_of
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.extract.when.days import (
    as_of_iso,
    begins,
    dates_in,
    iso_of,
    lag_of,
    moment,
    of_next,
    of_survey,
    opens_when,
    put_in,
    set_off_from,
)
from habeas.extract.when.periods import began
from habeas.extract.when.said_then import contrasted
from habeas.extract.when.set_against import bare
from habeas.extract.when.told_days import EMPTY, led_by, taken_then, told_day
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# A verb of saying so many tokens from a date may be what the date hangs on.
_SAID = 8
_TELLS = S.say | S.weak | S.count
_NEAR = (1, 3, 8)
_FIRST = attrgetter("first")
# An act so few tokens before a date that closes its clause holds it.
_BOUND = 3
_UP_TO = frozenset(("until", "by"))
_DAYS = frozenset(("day", "hour"))
# So many sentences on a figure may go on with the day of the one before it.
_NEXT = 1
# An act of these forms names those whom it befell.
_NAMING = frozenset(("part", "past", "state"))
# A clause ends at these.
_CLAUSE = frozenset(".,;:—–\n")
# A participle of saying so near before a date was said then ("published on the Tuesday"); a frame put in begins so near behind.
_BESIDE, _FRAME = 2, 5


@dataclass(frozen=True, slots=True)
class Earlier:
    """A figure told before: its day, how many sentences back, whether it counts the same, stood so then, is planned."""

    day: str | None
    back: int
    alike: bool
    then: bool = False
    planned: bool = False


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
    lag = lag_of(scene.today(decided.count.number.first), iso_of(span))
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


def speaks_anew(scene: Scene, a: int, b: int) -> bool:
    """Does somebody say or count something behind a semicolon between two tokens ("spoke on Friday of 626; they [list] 154")?"""
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    semicolon = next((i for i in range(b - 1, a - 1, -1) if norm[i] == ";"), -1)
    here = (i for i in range(semicolon + 1, b) if semicolon >= 0 and not scene.has(i, W.have))
    told = (speech.match(norm, i, b)[1] for i in here)
    return any(what & _TELLS and not what & S.perfect for what in told)


def _goes_on_to_say(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does somebody say another thing between a number and a date ("lists 154 and [counted] 777 on Friday")?"""
    if not number < span.first:
        return False
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    joined = (i for i in range(number + 1, span.first) if scene.has(i - 1, W.coordinator))
    return any(speech.match(norm, i, span.first)[1] & _TELLS for i in joined)


def hangs_on(scene: Scene, span: DateSpan, count: Count) -> str:
    """Does a date tell when it was said ("said on Monday", "bulletin of May"), when it happened ("freed on Monday"), or neither?

    What the counted are called is no happening: "spoke in August of 2,000 detainees".
    """
    sentence = scene.sentence_of[span.first]
    first, last = scene.sentences[sentence]
    norm = scene.tokens.norm
    window = range(max(first, span.first - _SAID), min(last, span.last + _SAID))
    here = scene.acts_of[sentence]
    deeds = {i for h in here if h.lex.form != "noun" for i in range(h.first, h.last)}
    told = [i for i in window if not span.first <= i < span.last and i not in deeds and not _parted(scene, span, i)]
    said = [_apart(span, i) for i in told if _tells(scene, span, i)]
    near = here[bisect_left(here, span.first - _SAID, key=_FIRST) : bisect_left(here, span.last + _SAID, key=_FIRST)]
    done = [_apart(span, h.first) for h in near if h.lex.form != "noun" and not count.number.first <= h.first <= count.counted.last]
    # "Fueron liberadas el lunes, dijo el ministerio": the frame begins behind the comma.
    closed = span.last < last and norm[span.last] == ","
    bound = closed and any(0 <= span.first - h.last < _BOUND and h.lex.form != "noun" for h in near)
    if _of_deed(scene, span, here):
        return "act"
    if of_survey(scene, span) or (said and not bound and min(said) <= min(done, default=_SAID)):
        return "say"
    return "act" if done else "none"


def _of_deed(scene: Scene, span: DateSpan, here: list[Hit]) -> bool:
    """Does a date stand between the noun of an act and those whom it befell ("denounced the arrest, [on 5 May], of 15")?"""
    norm, last = scene.tokens.norm, scene.sentences[scene.sentence_of[span.first]][1]
    if span.last >= last or not scene.has(span.last + (norm[span.last] == ","), W.of):
        return False
    nouns = [range(h.last, span.first) for h in here if h.lex.form == "noun" and 0 <= span.first - h.last <= _BOUND]
    return any(all(norm[i] == "," or scene.has(i, W.preposition | W.determiner) for i in small) for small in nouns)


def _tells(scene: Scene, span: DateSpan, i: int) -> bool:
    """Is token i a verb of saying that a date may tell the time of? A frame put in behind it holds it ("in March, [said] she")."""
    norm, speech, last = scene.tokens.norm, speech_words(scene.report.language), scene.sentences[scene.sentence_of[i]][1]
    size, what = speech.match(norm, i, last)
    if not what & _TELLS or (norm[i] in speech.noun_like and scene.has(i - 1, W.determiner | W.of)):
        return False
    if what & S.perfect and not scene.has(i - 1, W.have) and not 0 <= span.first - i <= _BESIDE:
        return False  # "por alegada reunião ilegal"
    deeds = range(i + 1, i + 1 + _BESIDE)
    if scene.has(i, W.have) and any(
        h.first in deeds and h.lex.form in ("part", "past") for h in scene.acts_of[scene.sentence_of[i]]
    ):
        return False  # "the handover on 14 May [had] freed 40"
    if norm[span.last] != "," or not 0 < i - span.last <= _FRAME:
        return True
    # "O balanço, fechado a 31 de julho, [regista]": the verb goes on behind what is put in.
    goes_on = any(norm[k] == "," for k in range(max(0, span.first - _FRAME), span.first))
    return (goes_on or i > span.last + 1) and norm[min(i + size, last - 1)] != ","


def _parted(scene: Scene, span: DateSpan, i: int) -> bool:
    """Does a clause begin between a date and token i ("On Monday, after she [urged] calm, 40 were freed")?"""
    a, b = (i, span.first) if i < span.first else (span.last, i)
    return any(scene.between(kind, a, b) for kind in ("semi", "rel", "sub"))


def _apart(span: DateSpan, i: int) -> int:
    return span.first - i if i < span.first else i - span.last + 1


def _neighbour_features(relation: str, other: Earlier, kind: str, moment: str, lag: str) -> list[str]:
    """What speaks for the day of a figure told before: how far back it stands, whether it counts the same, the verb's moment."""
    base, back = f"near={relation}", f"near={relation}&back={other.back}"
    return [base, f"{base}&kind={kind}", f"{base}&lag={lag}", back, f"{back}&kind={kind}", f"{base}&alike={other.alike}",
            f"{base}&alike={other.alike}&back={other.back}", f"{base}&{moment}&kind={kind}", f"{base}&{moment}&back={other.back}",
            f"{base}&{moment}&lag={lag}"]  # fmt: skip


def _dates_of_own(scene: Scene, count: Count, told: tuple[str, str], apart: frozenset[int]) -> list[DateSpan]:
    """The dates of the number's sentence but for those that tell the time of something else."""
    (kind, modality), number = told, count.number.first
    published = scene.today(number) or "9999"
    some = [d for d in dates_in(scene, scene.sentence_of[number]) if d.first not in apart and (d.earliest or "") <= published]
    some = [d for d in some if not set_off_from(scene, d) and not _of_event(scene, d) and not of_next(scene, d, number)]
    if kind == "stock" or modality == "planned":
        some = [d for d in some if not _said_anew(scene, d, number)]
    some = [d for d in some if not _taken_before(scene, d, number)]
    if kind == "stock":
        some = [d for d in some if not put_in(scene, d, number) and not _lasts(scene, d, count)]
        return some if moment(scene, count) == "then" else [d for d in some if not taken_then(scene, d, count)]
    some = [d for d in some if not opens_when(scene, d, number)]
    some = [d for d in some if d.relation in _UP_TO or (hangs_on(scene, d, count) == "say" and not put_in(scene, d, number))]
    some = [d for d in some if not contrasted(scene, d, number) and not _goes_on_to_say(scene, d, number)]
    some = [d for d in some if d.first > number or not speaks_anew(scene, d.last, number)]
    return [d for d in some if not _announced_of_others(scene, d, number)]


def _of_event(scene: Scene, span: DateSpan) -> bool:
    """Is a date only the name of what happened then ("charged over [last month]'s protests")? A count is dated by it."""
    return scene.owns(span.last) and not of_survey(scene, span)


def _taken_before(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a date only tell when those of another number before were taken ("of the 120 [detained] on 2 March, 44 are in jail")?"""
    at, here = led_by(scene, span), scene.sentence_of[number]
    if not span.last <= number or scene.between("comma", span.last, number) == 0:
        return False
    naming = [h for h in scene.acts_of[here] if h.last == at + 1 and h.lex.form in _NAMING and h.lex.measure != "held"]
    others = [n for n in scene.numbers_of.get(here, ()) if n.kind == "count" and n.last <= at]
    plain = bool(others) and not any(scene.between(kind, others[-1].last, at) for kind in ("semi", "comma", "rel", "sub", "coord"))
    return plain and bool(naming) and scene.of_before(others[-1].first) >= 0


def _announced_of_others(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a date say when another number before was announced ("of the 553 [announced] on Tuesday, 100 are out")?"""
    at = led_by(scene, span)
    if not span.last < number or scene.tokens.norm[span.last] != ",":
        return False
    told = speech_words(scene.report.language).match(scene.tokens.norm, at, number)[1] & S.perfect and not scene.has(at - 1, W.have)
    near = (n for n in scene.numbers_of.get(scene.sentence_of[number], ()) if n.kind == "count" and 0 <= at - n.last <= _BESIDE)
    return bool(told) and any(near)


def _lasts(scene: Scene, span: DateSpan, count: Count) -> bool:
    """Does a time behind a number only say how long they are held ("37 aguardam julgamento [há mais de 120 dias]")?"""
    ago = span.relation == "ago" and span.first >= count.number.last and scene.has(span.first, W.since)
    return ago and moment(scene, count) != "then" and hangs_on(scene, span, count) != "say"


def as_of_candidates(
    scene: Scene, decided: Decided, told: tuple[str, str], neighbours: dict[str, Earlier], apart: frozenset[int] = frozenset()
) -> list[Candidate]:
    """Candidates for as_of; labels are ISO dates or "published". `told`: kind and modality; `neighbours`: what others got.

    `apart` are the dates, by their first token, that tell the time of other numbers alone.
    """
    kind, modality = told
    set_off = told_day(scene, decided, told, apart) or _told_alike(scene, decided, kind, neighbours.get("before"))
    if set_off is not None:
        return [Candidate(set_off, [])]
    published = scene.today(decided.count.number.first)
    here = scene.sentence_of[decided.count.number.first]
    some = _dates_of_own(scene, decided.count, told, apart)
    base = ["pub", f"pub&kind={kind}", f"pub&m={decided.label}", f"pub&dates={min(len(some), 2)}", f"pub&mod={modality}"]
    stood, dates = moment(scene, decided.count), min(len(some), 2)
    base += [f"pub&{stood}&kind={kind}", f"pub&{stood}&kind={kind}&dates={dates}"]
    by_label: dict[str, Candidate] = {published or EMPTY: Candidate(published or EMPTY, base, None)}

    def add(label: str, features: list[str], origin: object) -> None:
        known = by_label.get(label)
        if known is None:
            by_label[label] = Candidate(label, features, origin)
        else:
            known.features += features

    for span in some:
        iso = as_of_iso(span)
        if iso is not None and not begins(scene, span, decided.count.number.first) and not began(scene, span):
            add(iso, _date_features(scene, decided, span, (kind, modality, stood)), span)
    near = _remembered(scene, decided.count, neighbours, modality, stood)
    if kind == "flow" and modality == "actual" and _done_anew(decided):
        near = [(name, other) for name, other in near if not other.then]
    for relation, other in [] if kind == "flow" and _of_its_day(scene, decided) else near:
        label, lag = other.day or EMPTY, lag_of(published, other.day)
        features = _neighbour_features(relation, other, kind, stood, lag)
        add(label, [*features, f"near={relation}&dates={dates}", f"near={relation}&back={other.back}&dates={dates}"], None)
    for back, span in _dates_before(scene, here) if stood != "now" else ():
        apart_from = span.first in apart or scene.today(span.first) != published
        iso = None if apart_from else as_of_iso(span)
        if iso is not None:
            lag = lag_of(published, iso)
            add(iso, [f"back={back}", f"back={back}&kind={kind}", f"back={back}&lag={lag}", f"back={back}&dates={dates}"], span)
    return list(by_label.values())


def _told_alike(scene: Scene, decided: Decided, kind: str, before: Earlier | None) -> str | None:
    """The day of a bare number that goes on with a figure told of a day ("On Monday they were 500; on Tuesday, 900; in X, [40]").

    A date that alone leads it in is its own; where only the place or the speaker changes it has the day of the figure before.
    """
    number, count = decided.count.number.first, decided.count
    if before is None or before.day in (None, scene.today(number)):
        return None
    if kind == "stock" and _long_over(scene, decided):
        return before.day
    if before.back > _NEXT or not bare(scene, count):
        return None
    here = [d for d in scene.dates_of.get(scene.sentence_of[number], ()) if 0 <= number - d.last <= 1 and not d.future]
    if not here:
        return before.day if kind == "stock" and _lent(scene, decided) else None
    return as_of_iso(here[-1]) if _leads_alone(scene, here[-1], count) else None


def _leads_alone(scene: Scene, span: DateSpan, count: Count) -> bool:
    """Does no more than a time stand in the clause of a number ("…; [on Tuesday], 900.")?"""
    norm, (first, last) = scene.tokens.norm, scene.sentences[scene.sentence_of[count.number.first]]
    opens = span.first - 1
    while opens >= first and scene.has(opens, W.preposition | W.determiner) and norm[opens] not in _CLAUSE:
        opens -= 1
    alone = opens < first or norm[opens] in _CLAUSE or (scene.has(opens, W.coordinator) and norm[opens - 1] == ",")
    ends = count.number.last >= last or norm[count.number.last] in _CLAUSE
    # "Na terça libertou 87" tells of a deed.
    done = beginning(scene.acts_of[scene.sentence_of[span.first]], span.last, count.number.first)
    return alone and ends and not done and span.relation in ("on", "during", "ago", None)


def _long_over(scene: Scene, decided: Decided) -> bool:
    """Does a number go on without a date where the whole report tells of years long over?"""
    told, now = [d.latest or "9999" for d in scene.dates], scene.report.published or ""
    if not told or any(d.anchored for d in scene.dates) or scene.dates_of.get(scene.sentence_of[decided.count.number.first]):
        return False
    return moment(scene, decided.count) != "now" and int(max(told)[:4]) < int(now[:4] or 0) - 1


def _lent(scene: Scene, decided: Decided) -> bool:
    """Does the figure before lend a number its measure behind no more than a place or a speaker and a comma ("In Lobito, [40]")?"""
    i, sentence = decided.count.number.first - 1, scene.sentence_of[decided.count.number.first]
    while i > 0 and scene.has(i, W.preposition | W.determiner):
        i -= 1
    taken = isinstance(decided.origin, Candidate) and decided.origin.origin == "inside"
    before = [n for n in scene.numbers_of[sentence] if n.kind == "count" and n.last <= i]
    begin = before[-1].last if before else scene.sentences[sentence][0]
    dated = any(begin <= d.first for d in scene.dates_of.get(sentence, ()))
    return taken and scene.tokens.norm[i] == "," and not dated


def _done_anew(decided: Decided) -> bool:
    """Is what befell the counted told by a finite verb right before them ("there were 200, when the police [arrested] 45")?"""
    act, number = act_of(decided), decided.count.number.first
    return act is not None and act.lex.form in ("fin", "past") and 0 <= number - act.last <= _BESIDE and act.lex.measure != "held"


def _of_its_day(scene: Scene, decided: Decided) -> bool:
    """Has a number behind another an act and a day of its own ("30 were held on Monday; two [were freed yesterday]")?"""
    act, number, here = act_of(decided), decided.count.number, scene.sentence_of[decided.count.number.first]
    if act is None or act.first < number.last or scene.sentence_of[act.first] != here:
        return False
    others = [n.first for n in scene.numbers_of[here] if n.kind == "count" and n.first != number.first]
    ends = min([n for n in others if n > number.first], default=scene.sentences[here][1])
    told = act.lex.form == "fin" or scene.has(act.first - 1, W.be_past | W.have)
    days = [d for d in dates_in(scene, here) if 0 <= d.first - act.last <= _BESIDE and d.first < ends and d.precision in _DAYS]
    return told and any(n < number.first for n in others) and any(d.relation in ("on", None) for d in days)


def _remembered(scene: Scene, count: Count, neighbours: dict[str, Earlier], modality: str, stood: str) -> list[tuple[str, Earlier]]:
    """The days of figures told before that may be a number's own.

    What stood "then" lends no day to what is told of now, and a plan told anew behind a day does not speak for it.
    """
    here = dates_in(scene, scene.sentence_of[count.number.first]) if modality == "planned" else []
    anew = {as_of_iso(d) for d in here if _said_anew(scene, d, count.number.first)}
    told = [(name, other) for name, other in neighbours.items() if other.day is not None and (other.back or other.day not in anew)]
    told = [(name, e) for name, e in told if not (e.planned and modality == "actual")]
    told = [(name, e) for name, e in told if not (name == "same" and modality == "denied")]
    return [(name, e) for name, e in told if not (e.then and e.back and name != "whole" and stood != "then")]


def _dates_before(scene: Scene, here: int) -> list[tuple[int, DateSpan]]:
    """The dates of the two sentences before, each with how many sentences back."""
    return [(back, span) for back in (1, 2) if here >= back for span in dates_in(scene, here - back)]
