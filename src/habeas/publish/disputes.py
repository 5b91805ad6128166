"""What is disputed? Numbers that cannot all be true, and what two sides say of the same thing, in one shape."""

from collections.abc import Iterable

from habeas.model import Account, Contradiction, Figure
from habeas.model.record import Record
from habeas.publish.indexed import Indexed, Mark
from habeas.publish.sentences import Run, runs_of
from habeas.publish.speakers import SHAPES
from habeas.publish.words import day, words

ACCOUNTS_SHOWN = 250
ANSWERS_SHOWN = 120


class Side(Record, frozen=True, kw_only=True):
    """One voice of a dispute: who, where, and the sentence."""

    who: str
    kind: str
    shape: str
    outlet: str
    date: str
    stance: str
    language: str
    runs: tuple[Run, ...]
    mark: Mark


class Dispute(Record, frozen=True, kw_only=True):
    """A question with its sides."""

    anchor: str
    title: str
    why: str
    sides: tuple[Side, ...]
    gap: str
    repair: str


class Said(Record, frozen=True, kw_only=True):
    """One account in the table of all accounts."""

    topic: str
    subject: str
    who: str
    stance: str
    mark: Mark
    quote: str
    language: str


def side_of_figure(index: Indexed, figure: Figure, *, label: str = "") -> Side:
    """The sentence of a figure as one side, its number marked."""
    passage = index.passage(figure.report, figure.start)
    runs = runs_of(index, passage, [(figure, "")]) if passage else (Run(text=figure.text, kind=index.kind(figure.source)),)
    kind = index.kind(figure.source)
    outlet = index.outlet(figure.report)
    return Side(
        who=figure.source or "The report’s own voice",
        kind=kind,
        shape=SHAPES[kind],
        outlet=outlet,
        date=f"speaks for {day(figure.as_of)}" if figure.as_of else "date unknown",
        stance=label,
        language=index.language(figure.report),
        runs=runs,
        mark=index.mark_of(figure),
    )


def side_of_account(index: Indexed, account: Account) -> Side:
    """The sentence of an account as one side, its span marked."""
    passage = index.passage(account.report, account.start)
    kind = index.kind(account.source)
    runs: tuple[Run, ...] = ()
    if passage is not None:
        cut, end = account.start - passage.start, min(account.end, passage.end) - passage.start
        parts = (Run(text=passage.text[:cut]), Run(text=passage.text[cut:end], kind=kind), Run(text=passage.text[end:]))
        runs = tuple(run for run in parts if run.text)
    return Side(
        who=account.source or "The report’s own voice",
        kind=kind,
        shape=SHAPES[kind],
        outlet=index.outlet(account.report),
        date=_printed(index, account.report),
        stance=words().stances[account.stance],
        language=index.language(account.report),
        runs=runs,
        mark=index.mark(account.report, account.start),
    )


def _printed(index: Indexed, report: str) -> str:
    held = index.reports.get(report)
    return f"printed {day(held.published)}" if held and held.published else "date unknown"


def numbers_disputed(index: Indexed) -> tuple[Dispute, ...]:
    """The sets of figures or accounts that cannot all be true, as many as a page can carry."""
    return tuple(_of_contradiction(index, found) for found in index.disputed.values())


def _of_contradiction(index: Indexed, found: Contradiction) -> Dispute:
    sides = [side_of_figure(index, index.figures[f]) for f in found.figures if f in index.figures]
    sides += [side_of_account(index, index.accounts[a]) for a in found.accounts if a in index.accounts]
    return Dispute(
        anchor=f"dispute-{found.id}",
        title=found.law[:1].upper() + found.law[1:],
        why=found.why,
        sides=tuple(sides),
        gap=found.gap or "",
        repair=found.repair or "",
    )


def accounts_disputed(index: Indexed) -> tuple[Dispute, ...]:
    """Accounts of which one answers the other, with every answer beside what it answers, as many as a page can carry."""
    return tuple(_of_accounts(index, target, answers) for target, answers in _answered(index)[:ANSWERS_SHOWN])


def answers_of(index: Indexed) -> int:
    """How many accounts are answered by another one of their report."""
    return len(_answered(index))


def _answered(index: Indexed) -> list[tuple[Account, list[Account]]]:
    found: dict[str, tuple[Account, list[Account]]] = {}
    for account in index.dossier.accounts:
        told = index.accounts_by_report[account.report]
        if account.disputes is not None and 0 <= account.disputes < len(told):
            target = told[account.disputes]
            found.setdefault(target.id, (target, []))[1].append(account)
    return list(found.values())


def _of_accounts(index: Indexed, target: Account, answers: Iterable[Account]) -> Dispute:
    return Dispute(
        anchor=f"dispute-{target.id}",
        title=f"{words().topics[target.topic]}: {target.subject}",
        why="",
        sides=(side_of_account(index, target), *(side_of_account(index, answer) for answer in answers)),
        gap="",
        repair="",
    )


def all_accounts(index: Indexed) -> tuple[Said, ...]:
    """All that is said without a number, by topic, as many as a page can carry."""
    order = list(words().topics)
    found = sorted(index.dossier.accounts, key=lambda a: (order.index(a.topic), a.subject, a.report, a.start))
    return tuple(_said(index, account) for account in found[:ACCOUNTS_SHOWN])


def _said(index: Indexed, account: Account) -> Said:
    passage = index.passage(account.report, account.start)
    quote = passage.text[account.start - passage.start : account.end - passage.start] if passage else ""
    return Said(
        topic=words().topics[account.topic],
        subject=account.subject,
        who=account.source or "own voice",
        stance=words().stances[account.stance],
        mark=index.mark(account.report, account.start),
        quote=quote,
        language=index.language(account.report),
    )
