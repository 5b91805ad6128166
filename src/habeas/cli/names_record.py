"""Writing what happened to people: acts, charges, recognition, and taking a statement back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli.names_options import STUDY, By, Now, Quote, Replaces, ReportLabel, SourceName, Study, hand_given, source_given
from habeas.cli.names_people import Who, told

if TYPE_CHECKING:
    from habeas.engine.jobs.names_keep import GivenSource, Hand
    from habeas.model.registry import Said

Date = Annotated[str | None, typer.Option("--date", help="When: 2026-01-11, 2026-01, 2026?, 2026-01-11T15:00 …")]


def record(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    who: Who,
    act: Annotated[str, typer.Argument(metavar="ACT", help="arrested, transferred, charged, sentenced, released, died …")],
    study: Study = STUDY,
    date: Date = None,
    place: Annotated[
        str | None, typer.Option("--place", help="Where; for an arrest or transfer, where the person is held.")
    ] = None,
    authority: Annotated[str | None, typer.Option("--authority", help="Who did it.")] = None,
    condition: Annotated[str | None, typer.Option("--condition", help="Of a release: full_freedom, travel_ban …; commas.")] = None,
    unconfirmed: Annotated[bool, typer.Option("--unconfirmed", help="Reported, not yet confirmed: not counted.")] = False,
    detail: Annotated[str | None, typer.Option("--detail", help="Anything else.")] = None,
    source: SourceName = None,
    report: ReportLabel = None,
    quote: Quote = None,
    replaces: Replaces = None,
    by: By = "",
    now: Now = None,
) -> int:
    """Write down something that happened to a person: when, where, who says so, under which conditions."""
    import msgspec

    from habeas.cli.options import comma_list
    from habeas.model.registry import Condition, KeptAct, RecordedAct

    said = RecordedAct(
        act=msgspec.convert(one_of(KeptAct, act, "act"), KeptAct),
        date=date,
        place=place,
        authority=authority,
        conditions=tuple(msgspec.convert(one_of(Condition, c, "condition"), Condition) for c in comma_list(condition)),
        certainty="reported" if unconfirmed else "confirmed",
        detail=detail,
    )
    return _kept(study, who, said, source_given(source, report, quote), hand_given(by, now), replaces)


def charge(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    who: Who,
    name: Annotated[str, typer.Argument(metavar="CHARGE", help="A short word for the charge, the same at every step.")],
    status: Annotated[str, typer.Argument(metavar="STATUS", help="filed, pending, dropped, convicted, acquitted …")],
    study: Study = STUDY,
    date: Date = None,
    law: Annotated[str | None, typer.Option("--law", help="The law it rests on.")] = None,
    article: Annotated[str | None, typer.Option("--article", help="The article.")] = None,
    court: Annotated[str | None, typer.Option("--court", help="The court.")] = None,
    term_days: Annotated[int | None, typer.Option("--term-days", min=0, help="The sentence, in days.")] = None,
    source: SourceName = None,
    replaces: Replaces = None,
    by: By = "",
    now: Now = None,
) -> int:
    """Write down a step in the history of one charge."""
    import msgspec

    from habeas.model.registry import ChargeStatus, ChargeStep

    said = ChargeStep(
        charge=name,
        status=msgspec.convert(one_of(ChargeStatus, status, "status"), ChargeStatus),
        date=date,
        law=law,
        article=article,
        court=court,
        term_days=term_days,
    )
    return _kept(study, who, said, source_given(source, None, None), hand_given(by, now), replaces)


def recognise(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    who: Who,
    organisation: Annotated[str, typer.Argument(metavar="ORGANISATION", help="Who holds them for a political prisoner, or not.")],
    study: Study = STUDY,
    rule: Annotated[str, typer.Option("--rule", help="By which rule: PACE 1900 (2012), WGAD category II …")] = "its own",
    verdict: Annotated[str, typer.Option("--verdict", help="recognised, not_recognised, pending or withdrawn.")] = "recognised",
    date: Date = None,
    source: SourceName = None,
    by: By = "",
    now: Now = None,
) -> int:
    """Write down that an organisation recognises a person as a political prisoner, or does not."""
    import msgspec

    from habeas.model.registry import Recognition, RecognitionVerdict

    decided = msgspec.convert(one_of(RecognitionVerdict, verdict, "verdict"), RecognitionVerdict)
    said = Recognition(organisation=organisation, rule=rule, verdict=decided, date=date)
    return _kept(study, who, said, source_given(source, None, None), hand_given(by, now))


def withdraw(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="The statement that no longer holds (S-…).")],
    why: Annotated[str, typer.Option("--why", help="The reason: a bulletin that falls prints it.")],
    study: Study = STUDY,
    by: By = "",
    now: Now = None,
) -> int:
    """Take a statement back, with the reason. It stays in the book; nothing is counted by it any more."""
    from habeas.engine.jobs.names_keep import book
    from habeas.engine.jobs.names_keep import withdraw as taken_back

    with book(study) as keeper:
        one = taken_back(keeper, statement.strip().upper(), why, hand_given(by, now))
    return told(one.id, one.person)


def _kept(study: Path, who: str, said: "Said", source: "GivenSource", hand: "Hand", replaces: str | None = None) -> int:
    """Write one statement down."""
    from habeas.engine.jobs.names_book import who as meant
    from habeas.engine.jobs.names_keep import book, source_of, state

    with book(study) as keeper:
        given = source_of(keeper.store, source)
        one = state(keeper, meant(keeper, who), said, hand, source=given, replaces=replaces)
    return told(one.id, one.person)


def one_of(kind: object, said: str, what: str) -> str:
    """The word if it is one of those a field knows; else a refusal that lists them."""
    from typing import get_args

    from habeas.errors import UsageError

    if said not in get_args(kind):
        raise UsageError(f"there is no such {what}", f"one of {', '.join(get_args(kind))}")
    return said
