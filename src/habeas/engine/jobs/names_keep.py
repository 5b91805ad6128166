"""Writing in the keeper's book: a person, an act, a trait, a charge, a judgement, a seal. Lines are added; none is changed."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import msgspec

from habeas.engine.jobs.moments import read_moment, written
from habeas.engine.jobs.sealing import HASHED_WITH
from habeas.engine.store import DATABASE, Keeper, Store, open_store
from habeas.errors import UsageError
from habeas.model.edtf import span_of
from habeas.model.record import Record
from habeas.model.registry import (
    ChargeStep,
    IdentityVerdict,
    Judgement,
    Moment,
    Person,
    RecordedAct,
    Ref,
    Resolved,
    Said,
    Seal,
    SealedField,
    Source,
    Statement,
    Trait,
    Withdrawn,
)

_PERSON = re.compile(r"P-\d+")


class Hand(Record, frozen=True, kw_only=True):
    """Who writes, and when."""

    now: Moment
    by: str = ""


class GivenSource(Record, frozen=True, kw_only=True):
    """Where a statement comes from, as a person names it: a source, the label of a report, words that stand in it."""

    name: str | None = None
    report: str | None = None
    quote: str | None = None
    row: str | None = None


def settled(keeper: Keeper, hand: Hand) -> Hand:
    """The hand at a moment after every bulletin issued: what a bulletin knew may not change behind it."""
    issued = max((one.known_at for one in keeper.bulletins()), default="")
    if hand.now > issued:
        return hand
    if hand.now < issued:
        raise UsageError("a bulletin was already issued with what was known later", "write it down with a later moment (--now)")
    return msgspec.structs.replace(hand, now=written(read_moment(issued) + timedelta(seconds=1)))


@contextmanager
def book(folder: Path) -> Iterator[Keeper]:
    """The keeper's book in a folder, which must be a study or an output."""
    if not (folder / DATABASE).is_file():
        raise UsageError(f"there is no study in {folder}", "habeas study init STUDY begins one; name it with --study")
    with open_store(folder, must_exist=True) as store:
        yield Keeper(store)


def add_person(
    keeper: Keeper, traits: Sequence[Trait], hand: Hand, source: Source | None = None, *, named: bool = True
) -> tuple[Person, tuple[Statement, ...]]:
    """A new record with what is known of it at once: its name, or for people without one how many at least."""
    if named and not any(t.field == "name" and t.value.strip() for t in traits):
        raise UsageError("a name was not given", "habeas names add NAME, or --unnamed with --count")
    hand = settled(keeper, hand)
    for trait in traits:
        _checked("", trait, hand, source)
    person = keeper.add_person(lambda id_: Person(id=id_, named=named, recorded_at=hand.now, recorded_by=hand.by))
    stated = tuple(state(keeper, person.id, trait, hand, source=source) for trait in traits)
    return person, stated


def state(
    keeper: Keeper,
    person: Ref,
    said: Said,
    hand: Hand,
    *,
    source: Source | None = None,
    replaces: str | None = None,
) -> Statement:
    """One statement more; refused where a date is none, or where what it replaces speaks of somebody else."""
    if replaces is not None:
        before = {s.id: s for s in keeper.statements()}.get(replaces)
        if before is None:
            raise UsageError("there is no such statement to replace", "habeas names person NAME lists the statements")
        if before.person != person:
            raise UsageError("the statement to replace speaks of another record", "habeas names person NAME lists the statements")
    hand = settled(keeper, hand)
    made = _checked(person, said, hand, source, replaces)
    return keeper.add_statement(lambda id_: msgspec.structs.replace(made, id=id_))


def _checked(person: Ref, said: Said, hand: Hand, source: Source | None, replaces: str | None = None) -> Statement:
    """A statement without its id yet, or a refusal before anything is written."""
    for date in _dates(said):
        _check_date(date)
    _check_happened(said, hand)
    try:
        return Statement(
            id="",
            person=person,
            said=said,
            recorded_at=hand.now,
            recorded_by=hand.by,
            source=source or Source(),
            replaces=replaces,
        )
    except ValueError as error:
        raise UsageError(str(error), "habeas names --help") from None


def withdraw(keeper: Keeper, statement: str, why: str, hand: Hand) -> Statement:
    """Say that an earlier statement no longer holds, and why: a bulletin that falls prints it."""
    if not why.strip():
        raise UsageError("a statement is withdrawn with a reason", "say why with --why")
    before = {s.id: s for s in keeper.statements()}.get(statement)
    if before is None:
        raise UsageError("there is no such statement", "habeas names person NAME lists the statements")
    return state(keeper, before.person, Withdrawn(why=why.strip()), hand, replaces=statement)


def judge(keeper: Keeper, refs: tuple[Ref, Ref], verdict: IdentityVerdict, why: str, hand: Hand) -> Judgement:
    """Two records are one person, two, or it cannot be said; a later judgement on the same two holds over this one."""
    a, b = sorted(ref.strip().upper() if _PERSON.fullmatch(ref.strip().upper()) else ref.strip() for ref in refs)
    if a == b:
        raise UsageError("a record is judged against another one", "habeas names judge A B same")
    for ref in (a, b):
        _check_ref(keeper, ref)
    hand = settled(keeper, hand)
    return keeper.add_judgement(
        lambda id_: Judgement(id=id_, a=a, b=b, verdict=verdict, judged_at=hand.now, judged_by=hand.by, why=why)
    )


def seal(keeper: Keeper, person: Ref, field: SealedField | None, hand: Hand, *, why: str = "", lifted: bool = False) -> Seal:
    """Let nothing that is rendered show a person, or one field of theirs; or lift that again."""
    if keeper.store.fact(HASHED_WITH) is None:
        keeper.store.note(HASHED_WITH, os.urandom(16).hex())
    hand = settled(keeper, hand)
    return keeper.add_seal(
        lambda id_: Seal(id=id_, person=person, field=field, sealed_at=hand.now, sealed_by=hand.by, why=why, lifted=lifted)
    )


def resolve(keeper: Keeper, unnamed: Ref, persons: Sequence[Ref], hand: Hand) -> Statement:
    """Some of the people of an unnamed record now have records of their own."""
    book_ = {p.id: p for p in keeper.persons()}
    if unnamed not in book_ or book_[unnamed].named:
        raise UsageError("only a record of unnamed people can be resolved", "habeas names add --unnamed makes one")
    return state(keeper, unnamed, Resolved(persons=tuple(sorted(set(persons)))), hand)


def source_of(store: Store, said: GivenSource) -> Source:
    """The source as the book keeps it: a report by its SHA-256, and where in its text the quoted words stand."""
    if said.report is None:
        if said.quote is not None:
            raise UsageError("quoted words need their report", "name it with --report")
        return Source(name=said.name, row=said.row)
    wanted = said.report.casefold()
    sha256 = next((sha for sha, label in store.labels().items() if label.casefold() == wanted or sha == wanted), None)
    if sha256 is None:
        raise UsageError("no report of that name is in this study", "reports.jsonl lists them")
    if said.quote is None:
        return Source(name=said.name, report=sha256, row=said.row)
    start = store.report(sha256).text.find(said.quote)
    if start < 0 or not said.quote:
        raise UsageError("the quoted words do not stand in that report", "copy them from it, letter by letter")
    return Source(name=said.name, report=sha256, row=said.row, start=start, end=start + len(said.quote))


def _dates(said: Said) -> tuple[str | None, ...]:
    if isinstance(said, RecordedAct):
        return (said.date, said.revoked)
    if isinstance(said, Trait):
        return (said.value,) if said.field == "birth" else ()
    return (said.date,) if isinstance(said, ChargeStep) or hasattr(said, "date") else ()


def _check_ref(keeper: Keeper, ref: Ref) -> None:
    """A judgement speaks of what is there: a record, a row, a person of a report."""
    sha256, slash, person = ref.partition("/")
    if slash:
        reading = keeper.store.reading(sha256)
        there = reading is not None and any(one.id == person for one in reading.people)
    elif ref.startswith("row_"):
        there = any(row.id == ref for row in keeper.rows())
    else:
        there = any(one.id == ref for one in keeper.persons())
    if not there:
        raise UsageError(f"there is no record {ref}", "habeas names find NAME prints the ids: P-0001, row_…, or a report's person")


def _check_happened(said: Said, hand: Hand) -> None:
    """Planned is not done: what has not come yet is no act, but for a hearing that is due."""
    if isinstance(said, RecordedAct) and said.act != "hearing_due" and said.date:
        tomorrow = written(read_moment(hand.now) + timedelta(days=1))[:10]
        if span_of(said.date).earliest > tomorrow:
            raise UsageError("that day has not come yet", "an act is what happened; a hearing to come is hearing_due")


def _check_date(date: str | None) -> None:
    try:
        span_of(date)
    except ValueError:
        raise UsageError(
            "a date is not one", "write 2026-01-11, 2026-01, 2026, 2026-01-1X, 2026? or 2026-01-08/2026-01-11"
        ) from None
