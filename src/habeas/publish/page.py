"""The dossier as files: one page that opens with the answer, and the tables beside it."""

from collections.abc import Iterator, Mapping, Sequence

from habeas.errors import UsageError
from habeas.model import Dossier, Issue
from habeas.model.record import Record
from habeas.publish.balance_chart import Waterfall, ranges_told, waterfalls
from habeas.publish.chart import Chart, charts_of
from habeas.publish.copies import Copies, copies_of
from habeas.publish.disputes import Dispute, Said, accounts_disputed, all_accounts, answers_of, numbers_disputed
from habeas.publish.events import EventView, capital, events_of
from habeas.publish.export_formats import EXPORTS, export_parts
from habeas.publish.indexed import Indexed, Piece
from habeas.publish.lean import json_parts, lean
from habeas.publish.persons import RoleView, people_of
from habeas.publish.render import page_parts
from habeas.publish.sentences import ReportPart, reports_of
from habeas.publish.setaside import Reason, reasons_of
from habeas.publish.tables import csv_files
from habeas.publish.timeline import SHOWN as TIMELINE
from habeas.publish.timeline import HappeningView, RearrestView, rearrests_shown, timeline_shown
from habeas.publish.words import day, plural, words

FORMATS = ("html", "csv", "json")
EVENTS_OPEN, EVENTS_SHOWN = 4, 150
REPORTS_OPEN = 12
DISPUTES_OPEN = 8
ISSUES_SHOWN = 50
LEDE = 5


class LegendEntry(Record, frozen=True, kw_only=True):
    """A kind of speaker in the legend."""

    kind: str
    label: str


class Fact(Record, frozen=True, kw_only=True):
    """A number about the study itself: "5 reports"."""

    number: str
    text: str
    href: str = ""


class DossierPage(Record, frozen=True, kw_only=True):
    """All that the dossier's template sees; every field is printed somewhere."""

    title: str
    headline: tuple[Piece, ...]
    lead: EventView | None
    answers: tuple[EventView, ...]
    facts: tuple[Fact, ...]
    events: tuple[EventView, ...]
    events_left_out: int
    events_open: int
    charts: tuple[Chart, ...]
    waterfalls: tuple[Waterfall, ...]
    ranges: tuple[str, ...]
    legend: tuple[LegendEntry, ...]
    numbers_disputed: tuple[Dispute, ...]
    numbers_left_out: int
    accounts_disputed: tuple[Dispute, ...]
    answers_left_out: int
    disputes_open: int
    accounts: tuple[Said, ...]
    accounts_left_out: int
    copies: Copies
    people: tuple[RoleView, ...]
    reasons: tuple[Reason, ...]
    set_aside: int
    reports: tuple[ReportPart, ...]
    reports_open: bool
    issues: tuple[Issue, ...]
    issues_left_out: int
    notes: tuple[str, ...]
    version: str
    tables: bool
    timeline: tuple[HappeningView, ...]
    timeline_left_out: int
    rearrests: tuple[RearrestView, ...]
    tally: str


def dossier_files(dossier: Dossier, formats: Sequence[str] = FORMATS, kinds: Mapping[str, str] | None = None) -> dict[str, bytes]:
    """The dossier's files by relative path. `kinds` says which known source is a monitor, a government …"""
    return {name: b"".join(parts) for name, parts in sorted(dossier_parts(dossier, formats, kinds))}


def dossier_parts(
    dossier: Dossier, formats: Sequence[str] = FORMATS, kinds: Mapping[str, str] | None = None, *, tally: str = ""
) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The dossier's files one after the other, each in parts to be written as they come: a large study is never whole in memory.

    `tally` is where the page on tally sheets lies, as seen from the dossier's own page; empty where there is none.
    """
    unknown = sorted(set(formats) - {*FORMATS, *EXPORTS})
    if unknown:
        raise UsageError(f"no such format: {', '.join(unknown)}", f"choose from {', '.join((*FORMATS, *EXPORTS))}")
    index = Indexed(dossier, kinds)
    if "html" in formats:
        yield "index.html", page_parts("dossier.html.j2", view_of(index, tables="csv" in formats, tally=tally))
    if "csv" in formats:
        yield from csv_files(index).items()
    if "json" in formats:
        yield "dossier.json", json_parts(lean(dossier))
    yield from export_parts(index, formats)


def view_of(index: Indexed, *, tables: bool = True, tally: str = "") -> DossierPage:
    """The dossier as the template prints it."""
    dossier, events = index.dossier, events_of(index)
    accounts, charts = all_accounts(index), charts_of(index)
    shown = {kind for chart in charts for kind in chart.kinds}
    lead = next((event for event in events if event.strong), events[0] if events else None)
    headline = _headline(lead)
    answered = accounts_disputed(index)
    return DossierPage(
        title=_title(lead, headline),
        headline=headline,
        lead=lead,
        answers=tuple(event for event in events if event is not lead and event.strong)[:LEDE],
        facts=_facts(index),
        events=events[:EVENTS_SHOWN],
        events_left_out=max(0, len(events) - EVENTS_SHOWN),
        events_open=EVENTS_OPEN,
        charts=charts,
        waterfalls=waterfalls(index),
        ranges=ranges_told(index),
        legend=tuple(LegendEntry(kind=s.kind, label=s.label) for s in words().speakers if s.kind in shown),
        numbers_disputed=numbers_disputed(index),
        numbers_left_out=len(dossier.reconciled.contradictions) - len(index.disputed),
        accounts_disputed=answered,
        answers_left_out=answers_of(index) - len(answered),
        disputes_open=DISPUTES_OPEN,
        accounts=accounts,
        accounts_left_out=len(dossier.accounts) - len(accounts),
        copies=copies_of(index),
        people=people_of(index),
        reasons=reasons_of(index),
        set_aside=len(dossier.set_aside),
        reports=reports_of(index, _rows(charts)),
        reports_open=len(dossier.reports) <= REPORTS_OPEN,
        issues=dossier.issues[:ISSUES_SHOWN],
        issues_left_out=max(0, len(dossier.issues) - ISSUES_SHOWN),
        notes=dossier.notes,
        version=dossier.version,
        tables=tables,
        timeline=timeline_shown(index),
        timeline_left_out=max(0, len(dossier.timeline) - TIMELINE),
        rearrests=rearrests_shown(index),
        tally=tally,
    )


def _headline(lead: EventView | None) -> tuple[Piece, ...]:
    if lead is None:
        return (Piece(text="No number in these reports can be defended."),)
    return capital(lead.headline)


def _rows(charts: tuple[Chart, ...]) -> dict[str, str]:
    """Where the row of a figure stands; figures beyond the tables lead to the head of their picture."""
    return {figure: anchor for chart in charts for figure, anchor in chart.rows.items()}


def _title(lead: EventView | None, headline: tuple[Piece, ...]) -> str:
    said = "".join(piece.text for piece in headline).rstrip(".")
    return f"{lead.name}: {said}" if lead else said


def _facts(index: Indexed) -> tuple[Fact, ...]:
    """What the study holds, in one line under the answer."""
    dossier = index.dossier
    roots = len({index.root(report.id) for report in dossier.reports})
    counters = len({figure.source for figure in dossier.figures if figure.source})
    disputed = sum(account.disputes is not None for account in dossier.accounts)
    against = len(dossier.reconciled.contradictions)
    newest = max((report.published for report in dossier.reports if report.published), default=None)
    facts = [
        _fact(len(dossier.reports), "report", "reports", "#sentences"),
        _fact(roots, "root", "roots", "#copies"),
        _fact(counters, "speaker with a number", "speakers with a number", "#days"),
        _fact(len(dossier.figures), "figure", "figures", "#days"),
        _fact(against, "contradiction", "contradictions", "#disputed"),
        _fact(disputed, "answered account", "answered accounts", "#disputed"),
        _fact(len(dossier.set_aside), "number set aside", "numbers set aside", "#aside"),
    ]
    if dossier.issues:
        facts.append(_fact(len(dossier.issues), "issue", "issues", "#method"))
    return (*facts, Fact(number=day(newest), text="newest report" if newest else "of every report"))


def _fact(number: int, one: str, many: str, href: str) -> Fact:
    figure, _, text = plural(number, one, many).partition(" ")
    return Fact(number=figure, text=text, href=href)
