"""What speaks against a number? The doubts that stand as near to it as its unit."""

from collections.abc import Iterator

from habeas.model import Account, Figure, Series, SeriesPoint
from habeas.model.record import Record
from habeas.publish.indexed import Indexed, Mark

SHOWN = 4


class Against(Record, frozen=True, kw_only=True):
    """One doubt in a short sentence, with the sentences of the reports that show it."""

    text: str
    marks: tuple[Mark, ...] = ()
    href: str | None = None


def against(index: Indexed, series: Series, point: SeriesPoint, figures: list[Figure]) -> tuple[Against, ...]:
    """The doubts about a point, the gravest first, four at most."""
    found = [
        *_contradictions(index, figures),
        *_rivals(index, figures),
        *_unmerged(point),
        *_plan(series),
        *_counters(index, point),
        *_copies(index, figures),
        *_accounts(index, series, figures),
        *_undated(point),
    ]
    kept: dict[str, Against] = {}
    for doubt in found:
        kept.setdefault(doubt.text, doubt)
    return tuple(kept.values())[:SHOWN]


def _contradictions(index: Indexed, figures: list[Figure]) -> Iterator[Against]:
    found = {c.id: c for figure in figures for c in index.contradictions.get(figure.id, ())}
    for contradiction in sorted(found.values(), key=lambda c: (c.law, c.id)):
        law = contradiction.law[:1].upper() + contradiction.law[1:]
        yield Against(text=f"{law}.", href=f"#dispute-{contradiction.id}" if contradiction.id in index.disputed else "#disputed")


def _rivals(index: Indexed, figures: list[Figure]) -> Iterator[Against]:
    """Numbers that cannot hold together with these."""
    ids = {figure.id for figure in figures}
    marks: dict[str, Mark] = {}
    for figure in figures:
        for relation in index.relations.get(figure.id, ()):
            other = index.figures.get(relation.b if relation.a == figure.id else relation.a)
            if relation.verdict == "contradicts" and other is not None and other.id not in ids:
                mark = index.mark_of(other)
                marks[mark.name] = mark
    if marks:
        yield Against(text="Another count cannot be true beside it.", marks=tuple(marks.values())[:4])


def _unmerged(point: SeriesPoint) -> Iterator[Against]:
    if len(point.counters) < 2:
        return
    if point.best is None:
        yield Against(text=f"{len(point.counters)} counts compete; they are not merged into one.")
    elif point.grade == "contested":
        yield Against(text=f"{len(point.counters)} counts compete; no other bears this one out.")


def _plan(series: Series) -> Iterator[Against]:
    if series.modality == "planned":
        yield Against(text="Announced, not carried out as far as these reports tell; in no total.")
    if series.measure == "reviewed":
        yield Against(text="A review is not a release.")
    if series.modality == "denied":
        yield Against(text="The report denies this number.")
    if series.modality == "alleged":
        yield Against(text="Told as an allegation.")


def _counters(index: Indexed, point: SeriesPoint) -> Iterator[Against]:
    if not point.counters:
        yield Against(text="Nobody says who counted.")
    elif set(point.counters) <= {*point.roots, *index.letter}:
        yield Against(text="Told in the reports’ own voice; nobody says who counted.")
    elif len(point.counters) == 1 and len(point.roots) > 1:
        yield Against(text=f"One counter behind {len(point.roots)} roots: {point.counters[0]}.")
    elif len(point.counters) == 1:
        yield Against(text=f"One counter only: {point.counters[0]}.")


def _copies(index: Indexed, figures: list[Figure]) -> Iterator[Against]:
    marks = {index.mark_of(f).name: index.mark_of(f) for f in figures if index.is_copy(f.report)}
    if marks:
        verb = "repeats" if len(marks) == 1 else "repeat"
        yield Against(text=f"{len(marks)} of its sentences only {verb} another report:", marks=tuple(marks.values())[:4])


def _undated(point: SeriesPoint) -> Iterator[Against]:
    if point.as_of is None:
        yield Against(text="No date: the report has none that can be trusted.")


def _accounts(index: Indexed, series: Series, figures: list[Figure]) -> Iterator[Against]:
    """What the same reports say of it without a number: unconfirmed, or out on conditions."""
    reports = sorted({figure.report for figure in figures})
    held = [account for report in reports for account in index.accounts_by_report.get(report, ())]
    if series.measure in ("released", "exchanged") and series.modality == "actual":
        bound = [a for a in held if a.subject == "those released" and _binds(a)]
        if bound:
            yield Against(text="Out is not free:", marks=_marks(index, bound))
    asked = [a for a in held if a.topic == "confirmation" and _about(a, series.measure)]
    for stance, said in (("denies", "Denied"), ("does_not_confirm", "Not confirmed")):
        doubted = [a for a in asked if a.stance == stance]
        if doubted:
            yield Against(text=f"{said} by {_speakers(doubted)}:", marks=_marks(index, doubted))


def _speakers(accounts: list[Account]) -> str:
    """Who says so, each once: two at most, then how many more."""
    names = sorted({account.source or "the report itself" for account in accounts})
    return " and ".join(names[:2]) + (f" and {len(names) - 2} more" if len(names) > 2 else "")


def _binds(account: Account) -> bool:
    return account.topic in ("condition_of_release", "charge") and account.stance == "asserts"


def _about(account: Account, measure: str) -> bool:
    subjects = {"released": ("those released", "the releases"), "arrested": ("those detained", "the detentions")}
    return account.subject in subjects.get(measure, ())


def _marks(index: Indexed, accounts: list[Account]) -> tuple[Mark, ...]:
    found = {index.mark(a.report, a.start).name: index.mark(a.report, a.start) for a in accounts}
    return tuple(found.values())[:4]
