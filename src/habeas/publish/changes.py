"""The changes between two days as lines for a terminal: each number that moved, by how much, and because of what."""

from collections.abc import Iterator

from habeas.lexicon.changes import ChangeWords, change_words, counted_words, day_words
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model.changes import Because, Changes, Moved, Value
from habeas.publish.render import printable

REVISED_SHOWN = 6
CONTRADICTIONS_SHOWN = 8


def changes_text(changes: Changes, lang: str = SPOKEN) -> tuple[str, ...]:
    """The lines, without colour; what moved first."""
    words = change_words(lang)
    lines = [_head(changes, words)]
    if changes.method_differs:
        lines.append(words.method)
    if not changes.moved:
        lines.append(words.none)
    event = ""
    for moved in changes.moved:
        if moved.event != event:
            lines += ["", moved.event]
            event = moved.event
        lines += (f"  {line}" for line in _moved(moved, words, lang))
    return tuple(printable(line) for line in (*lines, *_rest(changes, words, lang)))


def _head(changes: Changes, words: ChangeWords) -> str:
    def counts(number: int) -> str:
        return (words.count.one if number == 1 else words.count.many).format(n=number)

    return words.head.format(a=changes.a, b=changes.b, moved=counts(len(changes.moved)), unmoved=counts(changes.unmoved))


def _moved(moved: Moved, words: ChangeWords, lang: str) -> Iterator[str]:
    what = words.modality(moved.modality).format(what=counted_words(moved.group, moved.measure, lang))
    place = (moved.place or "").rpartition("/")[2]
    yield words.in_place.format(what=what, place=place) if "/" in (moved.place or "") else what
    yield f"  {_step(moved, words, lang)}"
    for revised in moved.revised[:REVISED_SHOWN]:
        day = day_words(revised.before.as_of, lang)
        told = [told_value(value, words) for value in (revised.before, revised.after)]
        if told[0] == told[1]:  # the best number stands; what moved is how far it may be off
            told = [f"{number} ({_reach(value)})" for number, value in zip(told, (revised.before, revised.after), strict=True)]
        yield f"  {words.revised.format(day=day, before=told[0], after=told[1])}"
    for because in moved.because:
        yield f"  {words.because} {_cause(because, words, lang)}"


def _step(moved: Moved, words: ChangeWords, lang: str) -> str:
    before, after = moved.before, moved.after
    if after is None:
        return words.gone.format(before=told_value(before, words))
    now, day = told_value(after, words), day_words(after.as_of, lang)
    if before is None:
        return words.appeared.format(after=now, day=day)
    then = told_value(before, words)
    if then == now:
        return words.steady.format(after=now, day=day)
    if not moved.by:
        return words.same_step.format(before=then, after=now, day=day)
    return words.moved.format(before=then, after=now, by=f"{moved.by:+,}", day=day)


def told_value(value: Value | None, words: ChangeWords) -> str:
    """A number as a line says it: the best one, else what is left open."""
    if value is None:
        return words.unknown
    if value.best is not None:
        return f"{value.best:,}"
    if value.low is not None and value.high is not None:
        return words.open_best.format(low=f"{value.low:,}", high=f"{value.high:,}")
    return words.floor.format(low=f"{value.low:,}") if value.low is not None else words.unknown


def _reach(value: Value) -> str:
    low = "0" if value.low is None else f"{value.low:,}"
    return f"{low}–{value.high:,}" if value.high is not None else f"{low}–"


def _cause(one: Because, words: ChangeWords, lang: str) -> str:
    if one.report is None and one.kind == "grouping":
        return words.nobody
    name = f"{one.report} ({one.publisher})" if one.publisher else one.report or ""
    told = words.causes[one.kind].format(report=name, day=day_words(one.day, lang), corrects=one.corrects or "", why=one.why)
    return f"{told}; {words.carries.format(numbers=', '.join(one.numbers))}" if one.numbers else told


def _rest(changes: Changes, words: ChangeWords, lang: str) -> Iterator[str]:
    for head, names in ((words.new, changes.reports_new), (words.lost, changes.reports_gone)):
        if names:
            yield ""
            yield f"{head}: {', '.join(names)}"
    for one in changes.withdrawn:
        yield f"{words.withdrawn}: {one.report}, {day_words(one.on, lang)}: {one.why}"
    for head, found in (
        (words.contradiction_new, changes.contradictions_new),
        (words.contradiction_gone, changes.contradictions_gone),
    ):
        if found:
            yield ""
            yield f"{head}: {len(found)}"
            yield from (f"  {one.why}" for one in found[:CONTRADICTIONS_SHOWN])
