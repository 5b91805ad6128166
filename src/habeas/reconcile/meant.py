"""What a report means where it says less: "the organisation" is the monitor it named; a headline's number is that of its text."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from habeas.lexicon.comparability import comparability
from habeas.lexicon.sources import core_words, is_nameless, kind_of
from habeas.model import Figure, Reading

# A headline's smaller numbers ("two freed") are too common to be known again in the text.
_TELLING = 20


def as_meant(reading: Reading) -> Reading:
    """The reading with nameless sources and the measure of its headline led back to what the same report says."""
    figures = _parts(_headline(_named(reading.figures)))
    return reading if figures == reading.figures else replace(reading, figures=figures)


def _named(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """ "The group says": the monitor named last before it, else the one monitor that the report names at all."""
    if not any(f.source and is_nameless(f.source) for f in figures):
        return tuple(figures)
    named = [f.source for f in figures if f.source and not is_nameless(f.source)]
    bodies = [name for name in named if kind_of(name) == "monitor"] or [name for name in named if kind_of(name) == "unknown"]
    only = bodies[0] if len({core_words(name) for name in bodies}) == 1 else None
    last: str | None = None
    found = []
    for figure in figures:
        if figure.source and is_nameless(figure.source):
            meant = last or only
            found.append(replace(figure, source=meant) if meant else figure)
            continue
        last = figure.source if figure.source in bodies else last
        found.append(figure)
    return tuple(found)


def _parts(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """A part told in its whole's sentence without a speaker of its own ("including nine children") has the whole's."""
    found = []
    for figure in figures:
        whole = figures[figure.part_of] if figure.part_of is not None and figure.part_of < len(figures) else None
        if whole is not None and figure.source is None and whole.source and whole.sentence_start == figure.sentence_start:
            found.append(replace(figure, source=whole.source))
        else:
            found.append(figure)
    return tuple(found)


def _headline(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """A headline's number takes the measure that the text gives it, where the text gives it one."""
    told: dict[tuple[int | None, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.sentence_start > 0:
            told[_number(figure)].append(figure)
    found = []
    for figure in figures:
        again: Sequence[Figure] = told.get(_number(figure), ()) if figure.sentence_start == 0 else ()
        measures = {(f.measure, f.kind) for f in again}
        size = figure.point if figure.point is not None else figure.low or 0
        if size < _TELLING or len(measures) != 1 or again[0].measure == figure.measure or _one_family(figure, again[0]):
            found.append(figure)
            continue
        said = again[0]
        found.append(replace(figure, measure=said.measure, kind=said.kind, period_from=said.period_from, period_to=said.period_to))
    return tuple(found)


def _number(figure: Figure) -> tuple[int | None, ...]:
    return (figure.point, None if figure.point is not None else figure.low)


def _one_family(a: Figure, b: Figure) -> bool:
    """Measures of one family are told apart on purpose ("released", "moved to house arrest")."""
    laws = comparability().measures
    return laws[a.measure].family == laws[b.measure].family
