"""What does one series add up to? A row of the answer: number, hedge, reach, what it rests on, what speaks against it."""

from habeas.model import Figure, Series, SeriesPoint
from habeas.model.record import Record
from habeas.publish.against import Against, against
from habeas.publish.indexed import Indexed, Mark, Piece
from habeas.publish.words import count, day, hedge, noun, plural, printed, spoken, who_alone, words

ALTERNATIVES = 3
PARTS_SHOWN = 4


class Number(Record, frozen=True, kw_only=True):
    """One number as the page prints it: hedge in words, the number, its sentence and who counted."""

    hedge: str
    text: str
    mark: Mark
    source: str | None
    kind: str


class Row(Record, frozen=True, kw_only=True):
    """A row of the answer: one series as of its latest day."""

    anchor: str
    label: str
    scope: str
    planned: bool
    numbers: tuple[Number, ...]
    best: bool
    reach: str
    as_of: str
    roots: str
    counters: tuple[str, ...]
    grade: str
    grade_words: str
    why: str
    against: tuple[Against, ...]
    parts: tuple[Piece, ...]
    sentence: tuple[Piece, ...]
    lead: bool = False


def _value(figure: Figure) -> int | None:
    return figure.point if figure.point is not None else figure.low if figure.low is not None else figure.high


def _rank(index: Indexed, figure: Figure, best: int | None) -> tuple[bool, int, bool, bool, bool, str, int]:
    """Nearest the best value, hedged as in the body rather than bare as in a title, with a speaker, not a copy."""
    value = _value(figure)
    far = 0 if best is None or value is None else abs(value - best)
    bare = figure.precision == "exact" and figure.source is None
    return (
        figure.precision == "vague",
        far,
        index.is_copy(figure.report),
        bare,
        figure.source is None,
        figure.report,
        figure.start,
    )


def point_figures(index: Indexed, point: SeriesPoint) -> list[Figure]:
    """The figures behind a point, the one that carries it best first."""
    found = [index.figures[f] for f in point.figures if f in index.figures]
    return sorted(found, key=lambda f: _rank(index, f, point.best))


def number_of(index: Indexed, figure: Figure) -> Number:
    """A figure as the page prints it."""
    return Number(
        hedge=hedge(figure), text=printed(figure), mark=index.mark_of(figure), source=figure.source, kind=index.kind(figure.source)
    )


def _numbers(index: Indexed, figures: list[Figure], best: int | None) -> tuple[Number, ...]:
    """The one number that carries the point; without a best, the plainest number of each counter."""
    if best is not None:
        return tuple(number_of(index, figure) for figure in figures[:1])
    seen: dict[str, Figure] = {}
    for figure in figures:
        key = figure.source or f"own voice of {index.root(figure.report)}"
        seen.setdefault(key, figure)
    return tuple(number_of(index, figure) for figure in list(seen.values())[:ALTERNATIVES])


def _reach(point: SeriesPoint) -> str:
    best = "–" if point.best is None else count(point.best)
    low = "open" if point.low is None else count(point.low)
    return f"{low} · {best} · {count(point.high)}"


def _subject(series: Series, figure: Figure | None) -> str:
    number = None if figure is None else _value(figure)
    return noun(series.group, number)


def _verb(series: Series, number: int | None) -> str:
    told = words().measures[series.measure]
    if series.modality == "planned":
        return told.planned
    verb = told.one if number == 1 else told.many
    return {"alleged": f"{verb}, it is alleged", "denied": f"{verb}, which is denied"}.get(series.modality, verb)


def _sentence(index: Indexed, series: Series, point: SeriesPoint, figures: list[Figure]) -> tuple[Piece, ...]:
    """The row as a sentence: "at least 131 people left prison"."""
    if not figures:
        return ()
    if point.best is not None:
        lead = figures[0]
        tail = f" {_subject(series, lead)} {_verb(series, _value(lead))}"
        return (Piece(text=spoken(lead), mark=index.mark_of(lead), kind="number"), Piece(text=tail))
    pieces: list[Piece] = []
    seen: set[str] = set()
    for figure in figures:
        key = figure.source or index.root(figure.report)
        if key not in seen and len(seen) < ALTERNATIVES:
            pieces += [Piece(text=" or "), Piece(text=spoken(figure), mark=index.mark_of(figure), kind="number")]
            seen.add(key)
    doubt = ": no single number can be defended" if len(seen) > 1 else ""
    return (*pieces[1:], Piece(text=f" {noun(series.group, None)} {_verb(series, None)}{doubt}"))


def _parts(index: Indexed, figures: list[Figure]) -> tuple[Piece, ...]:
    """The explicit parts of the row's whole: "of them 8 left prison, 5 were under house arrest"."""
    wholes = {figure.id for figure in figures}
    found: dict[str, Piece] = {}
    for report in sorted({figure.report for figure in figures if not index.is_copy(figure.report)}):
        for part in index.by_report[report]:
            whole = index.whole(part)
            if whole is not None and whole.id in wholes:
                number = Piece(text=spoken(part), mark=index.mark_of(part), kind="number")
                found.setdefault(f"{number.text} {_part_words(part, whole)}", number)
    pieces: list[Piece] = []
    for told, number in list(found.items())[:PARTS_SHOWN]:
        tail = told.removeprefix(number.text)
        pieces += [Piece(text=", " if pieces else "of them "), number, Piece(text=tail)]
    return tuple(pieces)


def _part_words(part: Figure, whole: Figure) -> str:
    """Who or what the part is: women, minors, a prison, or what happened to them instead."""
    who = who_alone(part)
    if part.measure != whole.measure:
        measure = words().measures[part.measure]
        done = measure.planned if part.modality == "planned" else measure.many
        return f"{who} {done}".strip()
    return who or part.facility or words().measures[part.measure].many


def _scope(series: Series) -> str:
    group = "" if series.group in ("people", "detainees") else noun(series.group, None)
    place = (series.place or "").rpartition("/")[2] if "/" in (series.place or "") else ""
    told = "" if series.modality in ("actual", "planned") else words().modalities[series.modality]
    return ", ".join(part for part in (group, place, told) if part)


def row_of(index: Indexed, series: Series, point: SeriesPoint, figures: list[Figure]) -> Row:
    """The row of a series as of a point."""
    told = words().measures[series.measure]
    planned = series.modality == "planned"
    counters = plural(len(point.counters), "counter", "counters") if point.counters else "no counter named"
    return Row(
        anchor=f"row-{series.id}",
        label=told.planned_label if planned else told.label,
        scope=_scope(series),
        planned=planned,
        numbers=_numbers(index, figures, point.best),
        best=point.best is not None,
        reach=_reach(point),
        as_of=day(point.as_of, short=True),
        roots=f"{plural(len(point.roots), 'root', 'roots')}, {counters}",
        counters=tuple(index.counter(name) for name in point.counters),
        grade=point.grade,
        grade_words=_graded(point),
        why=point.why,
        against=against(index, series, point, figures),
        parts=_parts(index, figures),
        sentence=_sentence(index, series, point, figures),
    )


def _graded(point: SeriesPoint) -> str:
    """The reason of the grade; weak for want of any counter is said in the column of roots already."""
    reason = words().grades[point.grade]
    named = point.counters or point.grade not in ("weak", "fair")
    return f", {reason}" if named else ""
