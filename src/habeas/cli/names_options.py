"""The options that the commands of the keeper share: which study, who writes, and when."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from habeas.engine.jobs.names_keep import GivenSource, Hand
    from habeas.model.registry import Moment

Study = Annotated[Path, typer.Option("--study", "--in", help="The study that holds the list.", show_default=True)]
By = Annotated[str, typer.Option("--by", help="Who writes this down.", envvar="HABEAS_BY")]
Now = Annotated[str | None, typer.Option("--now", help="The moment to write down, instead of the machine's clock.")]
SourceName = Annotated[str | None, typer.Option("--source", help="Who said it.")]
ReportLabel = Annotated[str | None, typer.Option("--report", help="The report of this study that says it.")]
Quote = Annotated[str | None, typer.Option("--quote", help="The words of that report that say it.")]
Replaces = Annotated[str | None, typer.Option("--replaces", help="The statement (S-…) that this one takes the place of.")]
STUDY = Path("study")


def hand_given(by: str, now: str | None, zone: str = "UTC") -> "Hand":
    """Who writes, and when."""
    from habeas.engine.jobs.names_keep import Hand

    return Hand(now=clock(now, zone), by=by)


def clock(now: str | None, zone: str = "UTC") -> "Moment":
    """The moment named with --now; else what the machine's clock says. The one place where a clock is looked at."""
    from habeas.engine.jobs.moments import now_given, written, zone_of

    return now_given(now, written(datetime.now(UTC)), zone_of(zone))


def source_given(name: str | None, report: str | None, quote: str | None) -> "GivenSource":
    """Where a statement comes from, as it was typed."""
    from habeas.engine.jobs.names_keep import GivenSource

    return GivenSource(name=name, report=report, quote=quote)


def country_given(said: str | None) -> str | None:
    """The country whose time limits are asked for; refused where none of its rules is known here."""
    from habeas.errors import UsageError
    from habeas.lexicon.custody import countries_with_clocks

    wanted = said.strip().upper() if said else None
    if wanted is not None and wanted not in countries_with_clocks():
        raise UsageError(f"no time limits of {wanted} are written down here", f"one of {', '.join(countries_with_clocks())}")
    return wanted
