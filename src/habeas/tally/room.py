"""From tables of sheets to all that follows from them: coverage, totals, bounds, differences, answers to claims."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from habeas.errors import UnreadableError
from habeas.model import Issue
from habeas.model.runner import Runner
from habeas.model.tally import (
    Announced,
    CandidateTotal,
    ColumnMap,
    SourceTable,
    Stated,
    TableComparison,
    Tally,
    Totals,
)
from habeas.sheets.encodings import garbled
from habeas.sheets.headers import unique_headers
from habeas.tally.announced import check_announced
from habeas.tally.answers import Asked, Known, answer_all
from habeas.tally.checks import checks_of, issues_of, set_aside
from habeas.tally.columns import Found, fitting, recognise
from habeas.tally.comparing import compare
from habeas.tally.extent import Extent
from habeas.tally.fingerprints import fingerprints
from habeas.tally.loading import Loaded
from habeas.tally.naming import Candidate, is_others, match_all
from habeas.tally.register import Register, load_register
from habeas.tally.seen import unknown_rows
from habeas.tally.tables import Opened
from habeas.tally.turned import turned

_UNUSED = 20


@dataclass
class Question:
    """What is asked of the sheets, besides what they sum to."""

    maps: Sequence[ColumnMap] = ()
    register: Opened | None = None
    stated: Stated | None = None
    announced: Announced | None = None
    turnout: float | None = None
    claims: Sequence[Asked] = field(default_factory=tuple)


def tally(runner: Runner, tables: Sequence[Opened], question: Question) -> Tally:
    """Everything that the sheets say; the first table is the one that totals and bounds rest on."""
    if not tables:
        raise UnreadableError("no table of sheets was given", "give a CSV, XLSX or Parquet file")
    return _Tallying(runner, tables, question).made()


class _Tallying:
    """One tally in the making, in the order in which its parts rest on each other."""

    def __init__(self, runner: Runner, tables: Sequence[Opened], question: Question) -> None:
        self.runner, self.question = runner, question
        self.issues: list[Issue] = []
        self.opened = [self._headed(one) for one in tables]
        self.found = [self._mapped(one) for one in self.opened]
        pairs = zip(self.opened, self.found, strict=True)
        self.loaded = [Loaded(runner, one, found.columns, n) for n, (one, found) in enumerate(pairs)]
        self.main = self.loaded[0]
        self.candidates = tuple(
            Candidate(column, tuple(dict.fromkeys((name, column)))) for column, name in self.main.columns.candidates.items()
        )
        self.register: Register | None = None

    def made(self) -> Tally:
        self._learn_names()
        comparisons = self._compared()
        self._learn_names()
        if self.question.register is not None:
            self.register = load_register(self.runner, self.question.register)
            self._register_issues()
        extent = Extent(self.runner, self.main, self.register, self.question.stated, self.question.turnout)
        self.whole = extent.whole
        self._garbled(extent)
        unknown = unknown_rows(self.runner, self.main, self.register) if self.register is not None else None
        sources = tuple(self._source(k, unknown if k == 0 else None) for k in range(len(self.loaded)))
        names = [c.name for c in self.candidates]
        coverage, bounds = extent.coverage(len(unknown or ())), extent.bounds(names)
        announced = None
        if self.question.announced is not None:
            held = extent.held(bounds)
            announced, extra = check_announced(self.runner, self.main, self.candidates, held, self.question.announced)
            extent.impossible += extra
        totals = self._totals()
        worst = bounds[0] if bounds else None
        for one in (*self.opened, *([self.question.register] if self.question.register is not None else [])):
            self.issues += one.issues
        return Tally(
            sources=sources,
            totals=totals,
            coverage=coverage,
            bounds=bounds,
            estimate=extent.estimate(names),
            places=extent.places(),
            comparisons=comparisons,
            announced=announced,
            claims=answer_all(self.question.claims, Known(self.candidates, totals, coverage, worst)),
            fingerprints=fingerprints(self.runner, self.main, self.candidates, self.whole.votes),
            contradictions=tuple(extent.impossible),
            refused=tuple(extent.refused),
            issues=tuple(sorted([*self.issues, *extent.issues], key=lambda i: (i.path or "", i.code, i.message))),
        )

    @staticmethod
    def _headed(opened: Opened) -> Opened:
        opened.header = unique_headers(opened.header)
        return turned(opened)

    def _mapped(self, opened: Opened) -> Found:
        confirmed = fitting(opened.header, self.question.maps)
        if confirmed is not None:
            return Found(confirmed, ["a confirmed map"])
        found = recognise(opened.header, opened.sample, opened.name)
        if not found.sure:
            opened.say(
                "columns-unsure", "which columns are candidates is a guess", "look at the map, mend it, and give it with --map"
            )
        return found

    def _compared(self) -> tuple[TableComparison, ...]:
        out = []
        for other in self.loaded[1:]:
            one, names = compare(self.runner, self.main, other, self.candidates)
            out.append(one)
            self.candidates = tuple(
                Candidate(c.column, tuple(dict.fromkeys((*c.names, names.get(k, c.name))))) for k, c in enumerate(self.candidates)
            )
            if one.both == 0:
                self.issues.append(
                    Issue(
                        code="nothing-in-both",
                        message=f"{other.name}: no sheet is also in {self.main.name}",
                        hint="look at the station codes of both; --map says which column holds them",
                        path=other.name,
                    )
                )
        return tuple(out)

    def _learn_names(self) -> None:
        """A name that an announcement gives to one column is its name from then on, before the column's abbreviation."""
        said = self.question.announced
        if said is None:
            return
        for name, one in match_all(list(dict.fromkeys([*said.votes, *said.percent])), self.candidates).items():
            if len(one.candidates) == 1 and not is_others(name):
                old = self.candidates[one.candidates[0]]
                names = (name, *old.names) if old.name == old.column else (*old.names, name)
                new = Candidate(old.column, tuple(dict.fromkeys(names)))
                self.candidates = tuple(new if c is old else c for c in self.candidates)

    def _garbled(self, extent: Extent) -> None:
        """Names of places that were decoded wrongly before the table came here."""
        names = sorted({name for one in extent.seen for name in one.path if garbled(name)})
        if names:
            message = f"{self.main.name}: {len(names)} names of places were saved in a wrong encoding before"
            self.issues.append(Issue(code="garbled-names", message=message, hint=", ".join(names[:5]), path=self.main.name))

    def _register_issues(self) -> None:
        if self.register is not None and self.register.unread:
            message = f"{self.register.name}: {self.register.unread:,} rows name no station or place"
            self.issues.append(Issue(code="register-rows", message=message, hint="they count in nothing", path=self.register.name))

    def _source(self, k: int, unknown: Sequence[int] | None) -> SourceTable:
        loaded, opened, columns = self.loaded[k], self.opened[k], self.found[k].columns
        checks = checks_of(self.runner, loaded, unknown)
        self.issues += issues_of(loaded.name, checks)
        used = {columns.station, columns.table, columns.registered, columns.valid, columns.image}
        unused = [name for name in opened.header if name not in used | {*columns.places, *columns.null, *columns.candidates}]
        aside = set_aside(checks)
        return SourceTable(
            name=loaded.name,
            rows=loaded.rows,
            used=loaded.rows - aside,
            set_aside=aside,
            columns=columns,
            unused_columns=len(unused),
            unused=tuple(unused[:_UNUSED]),
            recognised=tuple(self.found[k].how),
            checks=checks,
        )

    def _totals(self) -> Totals:
        whole, columns = self.whole, self.main.columns
        row = self.runner.rows(f"select count(distinct station), sum(valid) from {self.main.good}")[0]
        return Totals(
            sheets=whole.sheets,
            stations=int(row[0] or 0),
            registered=whole.registered if columns.registered else None,
            valid=whole.valid,
            valid_stated=int(row[1] or 0) if columns.valid else None,
            null=whole.nulls if columns.null else None,
            turnout=100 * whole.cast_known / whole.registered if whole.registered else None,
            candidates=tuple(
                CandidateTotal(name=c.name, column=c.column, votes=v, share=100 * v / whole.valid if whole.valid else None)
                for c, v in zip(self.candidates, whole.votes, strict=True)
            ),
        )
