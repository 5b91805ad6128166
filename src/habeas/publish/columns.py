"""What does each column mean? The data dictionary and the rows it describes stand in one place, so that they cannot part."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from habeas.lexicon.huridocs import act_code
from habeas.model import Account, Figure, Mentioned, Relation, Series
from habeas.model.figure import Group
from habeas.model.reconciled import SeriesPoint
from habeas.model.record import Record
from habeas.publish.indexed import Indexed

Cell = str | int | None
T = TypeVar("T")


class Column(Generic[T]):
    """A column: its name, its meaning for a reader, and how its value is found."""

    def __init__(self, name: str, meaning: str, value: Callable[[Indexed, T], Cell]) -> None:
        self.name, self.meaning, self.value = name, meaning, value


class Dated(Record, frozen=True, kw_only=True):
    """A point with the series it belongs to: a line of series.csv."""

    series: Series
    point: SeriesPoint


def joined(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return " | ".join(values)


def _sentence(index: Indexed, report: str, start: int) -> str | None:
    passage = index.passage(report, start)
    return passage.text if passage else None


def _quote(index: Indexed, account: Account) -> str | None:
    passage = index.passage(account.report, account.start)
    return passage.text[account.start - passage.start : account.end - passage.start] if passage else None


def _group(group: Group) -> str:
    return group


FIGURES: tuple[Column[Figure], ...] = (
    Column("id", "stable id of the figure: hashes the original and the quote", lambda _, f: f.id),
    Column("report", "report id (file name without its ending)", lambda _, f: f.report),
    Column("mark", "sentence on the page", lambda i, f: i.mark_of(f).name),
    Column("publisher", "who published the report", lambda i, f: i.outlet(f.report)),
    Column("text", "the number as it stands in the report, with its hedge", lambda _, f: f.text),
    Column("measure", "what happened: released, arrested, held …; released is out of prison, not free", lambda _, f: f.measure),
    Column("kind", "flow (during a period) or stock (at a moment)", lambda _, f: f.kind),
    Column("low", "lowest number the words allow; empty is open", lambda _, f: f.low),
    Column("point", "the number as printed", lambda _, f: f.point),
    Column("high", "highest number the words allow; empty is open", lambda _, f: f.high),
    Column("precision", "hedge: exact, at_least, more_than, about, nearly, up_to, vague", lambda _, f: f.precision),
    Column("modality", "actual, planned (announced only: add it to nothing), denied, alleged", lambda _, f: f.modality),
    Column("group", "who is counted", lambda _, f: _group(f.group)),
    Column("sex", "female or male where only they are counted", lambda _, f: f.sex),
    Column("age", "minor or adult where only they are counted", lambda _, f: f.age),
    Column("nationality", "foreign, or a country code", lambda _, f: f.nationality),
    Column("country", "country where it happened (ISO 3166)", lambda _, f: f.country),
    Column("facility", "prison or place named for this figure", lambda _, f: f.facility),
    Column("place", "place from the gazetteer", lambda _, f: f.place),
    Column("from", "first day of the period a flow covers", lambda _, f: f.period_from),
    Column("to", "last day of the period a flow covers", lambda _, f: f.period_to),
    Column("as_of", "the day the figure speaks for", lambda _, f: f.as_of),
    Column("source", "who the report says counted; empty is the report's own voice", lambda _, f: f.source),
    Column("source_kind", "monitor, government, opposition, person, outlet", lambda i, f: i.kind(f.source)),
    Column("root", "head of the chain of copies the report hangs on", lambda i, f: i.root(f.report)),
    Column("copy", "yes where the report repeats another one held", lambda i, f: "yes" if i.is_copy(f.report) else "no"),
    Column("part_of", "id of the figure it is an explicit part of", lambda i, f: w.id if (w := i.whole(f)) else None),
    Column("series", "id of its series", lambda i, f: s.id if (s := i.series_of.get(f.id)) else f.series),
    Column("rule", "the rule that read it", lambda _, f: f.rule),
    Column("start", "offset of the number in the text as read", lambda _, f: f.start),
    Column("end", "offset behind the number", lambda _, f: f.end),
    Column("sentence", "the sentence it stands in", lambda i, f: _sentence(i, f.report, f.start)),
    Column("huridocs", "HURIDOCS code and term of the act; of the status for a release", lambda _, f: act_code(f.measure)),
)

SERIES: tuple[Column[Dated], ...] = (
    Column("series", "id of the series: one measure, people, place, event and modality", lambda _, d: d.series.id),
    Column("event", "the event, in words", lambda i, d: e.name if (e := i.events.get(d.series.event)) else d.series.event),
    Column("measure", "what happened", lambda _, d: d.series.measure),
    Column("modality", "actual, planned, denied, alleged", lambda _, d: d.series.modality),
    Column("group", "who is counted", lambda _, d: _group(d.series.group)),
    Column("place", "where", lambda _, d: d.series.place),
    Column("as_of", "the day the point speaks for", lambda _, d: d.point.as_of),
    Column("low", "lowest number that can be defended; empty is open", lambda _, d: d.point.low),
    Column("best", "the single best number; empty where none can be defended", lambda _, d: d.point.best),
    Column("high", "highest number that can be defended; empty is open", lambda _, d: d.point.high),
    Column("roots", "independent reports behind it", lambda _, d: len(d.point.roots)),
    Column("root_names", "which", lambda _, d: joined(d.point.roots)),
    Column("counters", "original asserters of the number", lambda _, d: len(d.point.counters)),
    Column("counter_names", "who", lambda _, d: joined(d.point.counters)),
    Column("grade", "confirmed, fair, weak, contested, discounted", lambda _, d: d.point.grade),
    Column("figures", "ids of the figures behind the point", lambda _, d: joined(d.point.figures)),
    Column("why", "why this number", lambda _, d: d.point.why),
    Column("rule_for_best", "the rule that chose the best number", lambda _, d: d.series.rule_for_best),
)

PEOPLE: tuple[Column[Mentioned], ...] = (
    Column("id", "id of the person in this report", lambda _, p: p.id),
    Column("person", "id shared across reports", lambda _, p: p.person),
    Column("report", "report id", lambda _, p: p.report),
    Column("name", "longest form in the text, or a description", lambda _, p: p.name),
    Column("named", "yes where the text gives a name", lambda _, p: "yes" if p.named else "no"),
    Column("role", "role in the report; a relative is not a detainee", lambda _, p: p.role),
    Column("sex", "where the text gives it", lambda _, p: p.sex),
    Column("age", "where the text gives it", lambda _, p: p.age),
    Column("acts", "what happened: act, date, place, detail, modality", lambda _, p: joined(_act(a) for a in p.acts)),
    Column("relations", "ties to others of the report", lambda _, p: joined(f"{t.kind} {t.to}" for t in p.relations)),
    Column(
        "huridocs", "HURIDOCS codes of the acts", lambda _, p: joined(dict.fromkeys(c for a in p.acts if (c := act_code(a.act))))
    ),
    Column("marks", "sentences on the page", lambda i, p: joined(dict.fromkeys(i.mark(p.report, s).name for s, _ in p.mentions))),
)


def _codes(person: Mentioned) -> list[str]:
    return list(dict.fromkeys(code for act in person.acts if (code := act_code(act.act)) is not None))


def _act(act: object) -> str:
    names = ("act", "date", "place", "detail", "modality")
    return "; ".join(str(value) for name in names if (value := getattr(act, name)) is not None)


ACCOUNTS: tuple[Column[Account], ...] = (
    Column("id", "id of the account", lambda _, a: a.id),
    Column("report", "report id", lambda _, a: a.report),
    Column("mark", "sentence on the page", lambda i, a: i.mark(a.report, a.start).name),
    Column("subject", "whom or what it is about", lambda _, a: a.subject),
    Column("topic", "what is said of them", lambda _, a: a.topic),
    Column("stance", "asserts, denies, does_not_confirm, promises", lambda _, a: a.stance),
    Column("source", "who says it; empty is the report's own voice", lambda _, a: a.source),
    Column("disputes", "position (from 0) of the account in this report that it contradicts", lambda _, a: a.disputes),
    Column("quote", "the words that say it", _quote),
    Column("start", "offset in the text as read", lambda _, a: a.start),
    Column("end", "offset behind it", lambda _, a: a.end),
    Column("rule", "the rule that read it", lambda _, a: a.rule),
)


def _side(index: Indexed, figure: str) -> str | None:
    found = index.figures.get(figure)
    return found.text if found else None


RELATIONS: tuple[Column[Relation], ...] = (
    Column("a", "id of a figure", lambda _, r: r.a),
    Column("a_text", "as it stands in its report", lambda i, r: _side(i, r.a)),
    Column("b", "id of the other figure", lambda _, r: r.b),
    Column("b_text", "as it stands in its report", lambda i, r: _side(i, r.b)),
    Column("verdict", "same, rounds_to, grew, scope_differs, contradicts, different_event, undecided", lambda _, r: r.verdict),
    Column("why", "the verdict in a sentence", lambda _, r: r.why),
    Column("rule", "the rule that decided", lambda _, r: r.rule),
)
