"""The day a figure speaks for, and the period it covers: candidates are the report's day, the sentence's dates and the set's."""

from dataclasses import dataclass
from datetime import date, timedelta

from habeas.extract.dates import DateSpan
from habeas.extract.memory import Decided
from habeas.extract.ranker import Candidate
from habeas.extract.scene import Scene
from habeas.extract.traits import act_of
from habeas.lexicon.day_offsets import day_offsets
from habeas.lexicon.vocabulary import W

PUBLISHED, EMPTY = "published", "empty"


@dataclass(slots=True)
class Moment:
    """An as-of candidate resolved: the ISO day or month, and the date it came from."""

    iso: str | None
    span: DateSpan | None


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


def _lag(published: str | None, iso: str | None) -> str:
    if published is None or iso is None or len(iso) < 10 or len(published) < 10:
        return "month" if iso and len(iso) == 7 else "unknown"
    days = (date.fromisoformat(published) - date.fromisoformat(iso)).days
    if days < 0:
        return "future"
    for limit in (0, 1, 3, 7, 31, 120):
        if days <= limit:
            return f"<={limit}"
    return "old"


def _date_features(scene: Scene, decided: Decided, span: DateSpan, kind: str, modality: str) -> list[str]:
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
    rivals = [d for d in scene.dates_of.get(scene.sentence_of[number.first], ()) if d is not span]
    features.append(f"date&rivals={min(len(rivals), 2)}")
    if any(abs(d.first - anchor) < abs(span.first - anchor) for d in rivals):
        features.append("date&not_nearest")
    return features


def dates_in(scene: Scene, sentence: int) -> list[DateSpan]:
    """The dates of one sentence that resolve to something."""
    return [d for d in scene.dates_of.get(sentence, ()) if iso_of(d) is not None]


def _set_off(scene: Scene, decided: Decided) -> str | None:
    """The day of a figure told behind "a day after" and the like, counted from the day told last before the phrase."""
    number = decided.count.number
    first = scene.sentences[scene.sentence_of[number.first]][0]
    norm, known = scene.tokens.norm, day_offsets(scene.report.language)
    for i in range(first, number.first):
        for parts, days in known.get(norm[i], ()):
            if tuple(norm[i : i + len(parts)]) == parts and not scene.between("semi", i, number.first):
                told = [iso for d in scene.dates if d.first < i and d.weekday is not None and (iso := iso_of(d)) and len(iso) == 10]
                reference = told[-1] if told else scene.report.published
                if reference is None or len(reference) < 10:
                    return None
                return (date.fromisoformat(reference) + timedelta(days=days)).isoformat()
    return None


def as_of_candidates(
    scene: Scene, decided: Decided, kind: str, modality: str, neighbours: dict[str, str | None]
) -> list[Candidate]:
    """Candidates for as_of; labels are ISO dates or "published". `neighbours`: what whole, same value and figure before got."""
    set_off = _set_off(scene, decided)
    if set_off is not None:
        return [Candidate(set_off, [])]
    published = scene.report.published
    here = scene.sentence_of[decided.count.number.first]
    some = dates_in(scene, here)
    base = ["pub", f"pub&kind={kind}", f"pub&m={decided.label}", f"pub&dates={min(len(some), 2)}", f"pub&mod={modality}"]
    by_label: dict[str, Candidate] = {published or EMPTY: Candidate(published or EMPTY, base, None)}

    def add(label: str, features: list[str], origin: object) -> None:
        known = by_label.get(label)
        if known is None:
            by_label[label] = Candidate(label, features, origin)
        else:
            known.features += features

    for span in some:
        iso = iso_of(span)
        if iso is not None:
            add(iso, _date_features(scene, decided, span, kind, modality), span)
    for relation, value in neighbours.items():
        if value is not None:
            lag = _lag(published, value)
            add(
                value,
                [
                    f"near={relation}",
                    f"near={relation}&kind={kind}",
                    f"near={relation}&dates={min(len(some), 2)}",
                    f"near={relation}&lag={lag}",
                ],
                None,
            )
    for back, span in _dates_before(scene, here):
        iso = iso_of(span)
        if iso is not None:
            lag, dates = _lag(published, iso), min(len(some), 2)
            add(iso, [f"back={back}", f"back={back}&kind={kind}", f"back={back}&lag={lag}", f"back={back}&dates={dates}"], span)
    return list(by_label.values())


def _dates_before(scene: Scene, here: int) -> list[tuple[int, DateSpan]]:
    """The dates of the two sentences before, each with how many sentences back."""
    return [(back, span) for back in (1, 2) if here >= back for span in dates_in(scene, here - back)]


def _since_before(scene: Scene, span: DateSpan) -> bool:
    """Is the date that of an event after "since": "since the election of May 3"?"""
    first = scene.sentences[scene.sentence_of[span.first]][0]
    return span.relation in ("of", "on", None) and any(f & W.since for f in scene.flags[max(first, span.first - 6) : span.first])


def period(scene: Scene, decided: Decided, kind: str, as_of: str | None) -> tuple[str | None, str | None]:
    """from and to of a flow, only as precise as the sentence gives them; (None, None) for a stock."""
    if kind == "stock":
        return None, None
    act = act_of(decided)
    anchor = act.first if act is not None else decided.count.number.first
    some = dates_in(scene, scene.sentence_of[decided.count.number.first])
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
