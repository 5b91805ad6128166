"""The call `habeas.tally`: sheets as mappings in, everything that they say out; a database lives only while it computes."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from habeas.errors import UsageError
from habeas.model import TallyClaim

if TYPE_CHECKING:
    from habeas.model.tally import Tally

Rows = Sequence[Mapping[str, object]]


def tally(
    sheets: Rows,
    register: Rows | Mapping[str, object] | None = None,
    announced: Mapping[str, object] | None = None,
    others: Sequence[Rows] = (),
    claims: Sequence[object] = (),
    turnout: float | None = None,
) -> "Tally":
    """Coverage, totals, bounds and contradictions of tally sheets, one mapping for each sheet.

    `register`: rows of tables, stations or places, or stated totals {"machines", "registered"}.
    `announced`: {"candidates": {name: {"votes", "percent"}}, "total", "machines_percent", "label"}.
    `others`: further tables of the same sheets. `claims`: tally claims of reports.
    `turnout`: the highest turnout that a missing machine may have had, in percent.
    """
    from habeas.engine.jobs.tally_inputs import AnnouncedFile, announced_from, opened_rows
    from habeas.engine.run.duck import DuckRunner
    from habeas.model.tally import Stated
    from habeas.tally import Asked, Question
    from habeas.tally.room import tally as room

    stated = isinstance(register, Mapping)
    try:
        question = Question(
            register=opened_rows("register", register) if register is not None and not isinstance(register, Mapping) else None,
            stated=msgspec.convert(register, Stated) if stated else None,
            announced=announced_from(msgspec.convert(announced, AnnouncedFile)) if announced is not None else None,
            turnout=turnout,
            claims=[Asked(claim=msgspec.convert(claim, TallyClaim, from_attributes=True)) for claim in claims],
        )
    except msgspec.ValidationError as error:
        raise UsageError(f"not what a tally takes: {error}", "docs/method/tally.md shows the fields") from error
    tables = [opened_rows("sheets", sheets), *(opened_rows(f"sheets {n}", rows) for n, rows in enumerate(others, 2))]
    with DuckRunner() as runner:
        return room(runner, tables, question)
