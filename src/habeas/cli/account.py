"""The account on the terminal: the answer first, then what speaks against it, then everything else in a few lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from habeas.cli.screen import many
from habeas.model import Record

if TYPE_CHECKING:
    from rich.console import RenderableType

    from habeas.engine.jobs.study import Outcome
    from habeas.publish.answer import Row
    from habeas.publish.events import EventView

EVENTS = 6
ROWS = 6
DOUBTS = 2
CONTRADICTIONS = 6
ACCOUNTS = 2
_ROLES = ("detainee", "relative", "official", "opposition", "expert", "lawyer", "journalist", "other")


class Summary(Record, frozen=True, kw_only=True):
    """The account for machines: how much of what, and where the rest lies."""

    reports: int
    figures: int
    people: int
    accounts: int
    set_aside: int
    series: int
    contradictions: int
    copies: int
    issues: int
    read: int
    kept: int
    unknown: tuple[str, ...]
    notes: tuple[str, ...]
    out: str
    page: str


def summary(outcome: "Outcome") -> Summary:
    """Counts of everything in an outcome."""
    dossier = outcome.dossier
    return Summary(
        reports=len(dossier.reports),
        figures=len(dossier.figures),
        people=len(dossier.people),
        accounts=len(dossier.accounts),
        set_aside=len(dossier.set_aside),
        series=len(dossier.reconciled.series),
        contradictions=len(dossier.reconciled.contradictions),
        copies=sum(1 for edge in dossier.lineage.edges if edge.derived_from is not None),
        issues=len(dossier.issues),
        read=outcome.read,
        kept=outcome.kept,
        unknown=outcome.unknown,
        notes=dossier.notes,
        out=outcome.out.as_posix(),
        page=outcome.page.as_posix(),
    )


def account_lines(outcome: "Outcome") -> "Iterator[RenderableType]":
    """Everything the terminal shows after a run, piece by piece."""
    from habeas.publish.events import events_of
    from habeas.publish.indexed import Indexed

    dossier = outcome.dossier
    if not dossier.reports:
        yield "Nothing here could be read."
    views = events_of(Indexed(dossier))
    for view in views[:EVENTS]:
        yield from _event(view)
    if len(views) > EVENTS:
        yield f"… and {many(len(views) - EVENTS, 'event')} more, in the dossier."
        yield ""
    if dossier.reports and not views:
        yield "No report here gives a number of people in custody."
        yield ""
    yield from _balance(outcome)
    yield from _contradictions(outcome)
    yield from _rest(outcome)


def _event(view: "EventView") -> "Iterator[RenderableType]":
    from rich.padding import Padding
    from rich.text import Text

    yield Text(view.name + (f" · {view.when}" if view.when else ""), style="bold")
    yield Padding(Text("".join(piece.text for piece in view.headline)), (0, 0, 0, 2), expand=False)
    done = [row for row in view.rows if not row.planned]
    planned = [row for row in view.rows if row.planned]
    if done:
        yield from _rows(done[:ROWS], head=True)
    if planned:
        yield Padding(Text("Announced, in no total:", style="italic"), (0, 0, 0, 2), expand=False)
        yield from _rows(planned[:3], head=False)
    left = len(done[ROWS:]) + len(planned[3:]) + len(view.more)
    if left:
        yield f"  … and {many(left, 'count')} more of this event, in the dossier."
    yield ""


def _rows(rows: "Sequence[Row]", *, head: bool) -> "Iterator[RenderableType]":
    """A line per count in columns that stay aligned, with its doubts under it at full width."""
    from rich.padding import Padding
    from rich.text import Text

    if head:
        yield _columns(("", "low · best · high", "as of", "roots · counters"), "dim")
    for row in rows:
        label = row.label + (f" ({row.scope})" if row.scope else "")
        rests = f"{row.roots.partition(' ')[0]} · {len(row.counters)} {row.grade}"
        yield _columns((label, row.reach, row.as_of, rests), "")
        for doubt in row.against[:DOUBTS]:
            marks = "".join(f" [{mark.name}]" for mark in doubt.marks)
            yield Padding(Text(f"– {doubt.text}{marks}", style="red"), (0, 0, 0, 4), expand=False)


def _columns(cells: Sequence[str], style: str) -> "RenderableType":
    from rich.padding import Padding
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(width=21, justify="right", no_wrap=True)
    table.add_column(width=15, no_wrap=True)
    table.add_column(width=16, no_wrap=True)
    table.add_row(*cells, style=style)
    return Padding(table, (0, 0, 0, 2))


def _balance(outcome: "Outcome") -> "Iterator[RenderableType]":
    """What has to add up between two days: the newest accounts, with what each assumes."""
    from rich.padding import Padding
    from rich.text import Text

    found = sorted(outcome.dossier.reconciled.balances, key=lambda b: (b.period_to, b.id), reverse=True)
    if not found:
        return
    yield Text("Does it add up?", style="bold")
    for balance in found[:ACCOUNTS]:
        assumed = f" [if {balance.assuming[0]}]" if balance.assuming else ""
        yield Padding(Text(balance.why + assumed), (0, 0, 0, 2), expand=False)
    if len(found) > ACCOUNTS:
        yield f"  … and {many(len(found) - ACCOUNTS, 'account')} more, in balance.jsonl."
    yield ""


def _contradictions(outcome: "Outcome") -> "Iterator[RenderableType]":
    from rich.padding import Padding
    from rich.text import Text

    found = outcome.dossier.reconciled.contradictions
    if not found:
        return
    yield Text(f"{many(len(found), 'contradiction')}: what cannot all be true", style="bold")
    for contradiction in found[:CONTRADICTIONS]:
        yield Padding(Text(f"{contradiction.law}: {contradiction.why}"), (0, 0, 0, 2), expand=False)
    if len(found) > CONTRADICTIONS:
        yield f"  … and {many(len(found) - CONTRADICTIONS, 'contradiction')} more, in contradictions.jsonl."
    yield ""


def _rest(outcome: "Outcome") -> "Iterator[RenderableType]":
    """Copies, people, what was set aside and what was not read: a line each."""
    dossier = outcome.dossier
    derived = [edge for edge in dossier.lineage.edges if edge.derived_from is not None]
    roots = len(set(dossier.lineage.root_of.values()))
    if dossier.reports:
        again = f", {outcome.kept} of them read before" if outcome.kept else ""
        yield f"{many(len(dossier.reports), 'report')}{again}; {many(len(dossier.figures), 'figure')}, every one a sentence away"
    if derived:
        names = ", ".join(sorted({f"{edge.report} from {edge.derived_from}" for edge in derived})[:4])
        more = f" and {len(derived) - 4} more" if len(derived) > 4 else ""
        yield _fact("Copies", f"{names}{more}; {many(roots, 'root')} in all")
    if dossier.people:
        yield _fact("People", _roles(outcome))
    if dossier.accounts:
        yield _fact("Accounts", f"{len(dossier.accounts)} said without a number")
    if dossier.set_aside:
        reasons = Counter(aside.reason for aside in dossier.set_aside)
        told = ", ".join(f"{reason} {n}" for reason, n in sorted(reasons.items(), key=lambda r: (-r[1], r[0]))[:5])
        yield _fact("Set aside", f"{many(len(dossier.set_aside), 'number that counts', 'numbers that count')} no one: {told}")
    for note in dossier.notes:
        yield _fact("Note", note, "yellow")
    if dossier.issues:
        yield _fact("Issues", f"{len(dossier.issues)}, in {(outcome.out / 'issues.jsonl').as_posix()}", "yellow")
    yield ""
    yield _fact("The page", outcome.page.as_posix())


def _fact(label: str, text: str, style: str = "") -> "RenderableType":
    """A label and what is said under it, wrapped beside the label."""
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=10, no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(label, text, style=style)
    return table


def _roles(outcome: "Outcome") -> str:
    """How many of each role, a person of several reports counted once."""
    seen = {person.person or person.id: person.role for person in outcome.dossier.people}
    counts = Counter[str](seen.values())
    held, against = "said to be held or to have been", "in opposition"
    words = {"detainee": (held, held), "opposition": (against, against)}
    told = [many(counts[role], *words.get(role, (role,))) for role in _ROLES if counts[role]]
    return f"{len(seen)}: " + ", ".join(told)
