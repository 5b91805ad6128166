"""`habeas tally` as a job: opens what it is given, lets the room compute, writes what it said."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.engine.jobs import tally_inputs as given
from habeas.model import Record, to_json
from habeas.model.tally import ColumnMap, Stated, Tally

if TYPE_CHECKING:
    from habeas.tally import Question

TALLY, PAGE, MAP, ISSUES = "tally.json", "tally.html", "map.yaml", "issues.jsonl"


class TallyOptions(Record, frozen=True, kw_only=True):
    """What `habeas tally` is asked, besides the sheets themselves."""

    map: Path | None = None
    register: Path | None = None
    announced: Path | None = None
    reports: Path | None = None
    machines: int | None = None
    registered: int | None = None
    turnout: float | None = None


class TallyOutcome(Record, frozen=True, kw_only=True):
    """What a run found and where it lies."""

    tally: Tally
    out: Path
    page: Path
    remembered: Path


class Recognised(Record, frozen=True, kw_only=True):
    """The map of one table as it was made out, before anything is computed."""

    name: str
    columns: ColumnMap
    how: tuple[str, ...]
    sure: bool
    confirmed: bool


def recognise_sheets(sheets: Sequence[Path], options: TallyOptions) -> tuple[Recognised, ...]:
    """Which column of each table holds what, to be shown and confirmed."""
    from habeas.sheets.headers import unique_headers
    from habeas.tally.columns import fitting, recognise
    from habeas.tally.turned import turned

    maps = given.maps_of(options.map)

    def one(path: Path) -> Recognised:
        with ExitStack() as stack:
            opened = turned(given.open_sheets(path, stack))
            header = unique_headers(opened.header)
            confirmed = fitting(header, maps)
            if confirmed is not None:
                return Recognised(name=opened.name, columns=confirmed, how=("a confirmed map",), sure=True, confirmed=True)
            found = recognise(header, opened.sample, opened.name)
            return Recognised(name=opened.name, columns=found.columns, how=tuple(found.how), sure=found.sure, confirmed=False)

    return tuple(one(path) for path in sheets)


def tally_sheets(sheets: Sequence[Path], out: Path, options: TallyOptions) -> TallyOutcome:
    """Everything that the sheets say, written into `out`; raises UnreadableError where the first table cannot be read."""
    found = computed(sheets, options)
    remembered = options.map if options.map is not None and not options.map.exists() else out / MAP
    write_tally(found, out, remembered)
    return TallyOutcome(tally=found, out=out, page=out / PAGE, remembered=remembered)


def computed(sheets: Sequence[Path], options: TallyOptions) -> Tally:
    """The same without writing anything."""
    from habeas.engine.run.duck import DuckRunner
    from habeas.tally.room import tally

    with ExitStack() as stack:
        question = _question(options, stack)
        runner = stack.enter_context(DuckRunner())
        return tally(runner, [given.open_sheets(path, stack) for path in sheets], question)


def _question(options: TallyOptions, stack: ExitStack) -> "Question":
    from habeas.tally import Question

    register, stated = given.register_of(options.register, stack) if options.register is not None else (None, None)
    if options.machines is not None or options.registered is not None:
        before = stated or Stated()
        stated = Stated(
            machines=options.machines if options.machines is not None else before.machines,
            registered=options.registered if options.registered is not None else before.registered,
            source=before.source,
        )
    return Question(
        maps=given.maps_of(options.map),
        register=register,
        stated=stated,
        announced=given.announced_of(options.announced) if options.announced is not None else None,
        turnout=options.turnout,
        claims=given.claims_of(options.reports) if options.reports is not None else (),
    )


def write_tally(found: Tally, out: Path, remembered: Path) -> None:
    """tally.json, the page, its tables and the maps; each whole or not at all."""
    from habeas import publish
    from habeas.engine.store.private import write_private, write_private_parts

    write_private(out / TALLY, to_json(found) + b"\n")
    write_private(remembered, given.map_text(source.columns for source in found.sources))
    for name, parts in publish.tally_parts(found):
        write_private_parts(out / name, parts)
    write_private_parts(out / ISSUES, (to_json(issue) + b"\n" for issue in found.issues))
