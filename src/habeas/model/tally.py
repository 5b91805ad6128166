"""What do the tally sheets say? Coverage, totals, bounds, differences, and what follows for an announcement. Shares in percent."""

from typing import Literal

from msgspec import field

from habeas.model.record import Record
from habeas.model.report import Issue


class ColumnMap(Record, frozen=True, kw_only=True):
    """Which column of a table holds what. `candidates` gives each vote column a name."""

    station: str
    table: str | None = None
    # Places of the parts in a code that holds station and table both ("010101001.01.1.0001"): (1, 2).
    parts: tuple[int, int] | None = None
    places: tuple[str, ...] = ()
    registered: str | None = None
    valid: str | None = None
    null: tuple[str, ...] = ()
    image: str | None = None
    candidates: dict[str, str] = field(default_factory=dict)


class MapFile(Record, frozen=True, kw_only=True):
    """A file of confirmed maps: a table is read by the first whose columns it has."""

    maps: tuple[ColumnMap, ...] = ()


class Check(Record, frozen=True, kw_only=True):
    """One thing that can be wrong with a row, how often it is, and what is done with such rows."""

    name: str
    sheets: int
    meaning: str
    kept: bool
    examples: tuple[str, ...] = ()


class SourceTable(Record, frozen=True, kw_only=True):
    """One table of sheets as it was read: rows in = sheets used + rows set aside."""

    name: str
    rows: int
    used: int
    set_aside: int
    columns: ColumnMap
    unused_columns: int
    unused: tuple[str, ...]
    recognised: tuple[str, ...]
    checks: tuple[Check, ...]


class CandidateTotal(Record, frozen=True, kw_only=True):
    """Votes of one candidate on the sheets used."""

    name: str
    column: str
    votes: int
    share: float | None


class Totals(Record, frozen=True, kw_only=True):
    """Sums over the sheets used. `valid` is the sum of the candidates; `valid_stated` that of the sheets' own line."""

    sheets: int
    stations: int
    registered: int | None
    valid: int
    valid_stated: int | None
    null: int | None
    turnout: float | None
    candidates: tuple[CandidateTotal, ...]


class Stated(Record, frozen=True, kw_only=True):
    """How large the election was, as somebody states it."""

    machines: int | None = None
    registered: int | None = None
    source: str | None = None


class Coverage(Record, frozen=True, kw_only=True):
    """How much of the election the sheets show. Null where nothing says how large the whole is."""

    source: Literal["register", "stated", "none"]
    machines_seen: int
    machines: int | None = None
    machines_share: float | None = None
    registered_seen: int | None = None
    registered: int | None = None
    registered_share: float | None = None
    unknown: int = 0
    # Numbers skipped in the stations seen: tables that must exist though no register says so.
    tables_skipped: int = 0


class PlaceRow(Record, frozen=True, kw_only=True):
    """One place: what was seen there, and what could still be missing."""

    path: tuple[str, ...]
    level: int
    sheets: int
    machines: int | None
    registered_seen: int
    registered: int | None
    valid: int
    votes: tuple[int, ...]
    share_low: tuple[float, ...] = ()
    share_high: tuple[float, ...] = ()


class Reach(Record, frozen=True, kw_only=True):
    """From where to where a candidate's votes and share can lie."""

    name: str
    votes_low: int
    votes_high: int
    share_low: float
    share_high: float


class Bounds(Record, frozen=True, kw_only=True):
    """What missing sheets could still change, under one assumption."""

    assuming: str
    missing_machines: int | None
    missing_votes: int
    limit: float | None = None
    reaches: tuple[Reach, ...]
    leader: str
    lead: int
    leader_certain: bool
    why: str


class Estimated(Record, frozen=True, kw_only=True):
    """A candidate's share if the missing are like the seen of the same place."""

    name: str
    share: float
    low: float
    high: float


class LikeSeen(Record, frozen=True, kw_only=True):
    """The estimate, by which places, and with which confidence."""

    assuming: str
    strata: int
    confidence: float
    shares: tuple[Estimated, ...]


class Agreement(Record, frozen=True, kw_only=True):
    """How often two tables give the same number; the interval is Wilson's, 95 %."""

    what: str
    other: str
    same: int
    of: int
    rate: float | None
    low: float | None
    high: float | None
    # By how much the other table's total over these sheets is larger.
    effect: int


class Change(Record, frozen=True, kw_only=True):
    """One number of one sheet that two tables give differently."""

    what: str
    first: int
    second: int


class SheetDifference(Record, frozen=True, kw_only=True):
    """A sheet that two tables give differently, with where it can be looked up."""

    station: str
    table: str
    place: str
    image: str
    changes: tuple[Change, ...]


class SheetName(Record, frozen=True, kw_only=True):
    """A sheet that only one of two tables has."""

    station: str
    table: str
    place: str
    valid: int


class TableComparison(Record, frozen=True, kw_only=True):
    """Two tables of the same sheets, transcriptions or versions: what both have, what differs, what was added and removed."""

    first: str
    second: str
    both: int
    only_first: int
    only_second: int
    not_comparable: int
    same_votes: int
    differing: int
    fields_changed: dict[str, int]
    agreement: tuple[Agreement, ...]
    matched_by: tuple[str, ...]
    effect_added: dict[str, int]
    effect_removed: dict[str, int]
    differences: tuple[SheetDifference, ...]
    added: tuple[SheetName, ...]
    removed: tuple[SheetName, ...]
    left_out: int


class Announced(Record, frozen=True, kw_only=True):
    """A result as it was announced; `machines_percent` where it speaks of only some of the machines."""

    label: str = "the announced result"
    total: int | None = None
    machines_percent: float | None = None
    votes: dict[str, int] = field(default_factory=dict)
    percent: dict[str, float] = field(default_factory=dict)
    # Digits after the point that the percentages were given with; else as many as their numbers show.
    decimals: int | None = None


class Rounding(Record, frozen=True, kw_only=True):
    """Are the counts just the rounded percentages of the total? `chance`: of all counts that print these percentages, one does."""

    found: bool
    decimals: int
    expected: dict[str, int]
    combinations: int
    chance: float | None
    # Of any count of this size with any result, how often all counts are such roundings.
    chance_overall: float | None
    simulated: float | None
    simulated_error: float | None
    why: str


class Needed(Record, frozen=True, kw_only=True):
    """How the missing machines would have had to vote for one candidate's announced number."""

    name: str
    announced: int | None
    announced_share: float | None
    held: int
    needed: int | None
    needed_share: float | None
    possible: bool
    machines_so: int | None
    machines_of: int
    why: str


class AnnouncedCheck(Record, frozen=True, kw_only=True):
    """What arithmetic says of an announced result."""

    label: str
    adds_up: tuple[str, ...]
    sum_of_votes: int | None
    total: int | None
    matched: dict[str, tuple[str, ...]]
    unmatched: tuple[str, ...]
    rounding: Rounding | None
    inside: dict[str, bool]
    needed: tuple[Needed, ...]
    why: str


class ClaimAnswer(Record, frozen=True, kw_only=True):
    """What the sheets say of a claim in a report."""

    report: str
    start: int
    end: int
    quote: str
    source: str | None
    object: Literal["coverage", "share", "winner"]
    who: str | None
    candidate: str | None
    answer: Literal["supported", "not supported", "not checkable"]
    value: float | None
    low: float | None
    high: float | None
    why: str


class Cells(Record, frozen=True, kw_only=True):
    """A picture of all sheets: how many have this turnout (x) and this share of the leader (y), in steps of `step` percent."""

    step: int
    leader: str
    sheets: int
    beyond: int
    cells: tuple[tuple[int, int, int], ...]
    shows: str
    cannot_show: str


class Digits(Record, frozen=True, kw_only=True):
    """How often each last digit ends a candidate's counts of three figures and more."""

    name: str
    sheets: int
    counts: tuple[int, ...]
    expected: tuple[float, ...]
    chi_square: float | None
    chance: float | None


class Fingerprints(Record, frozen=True, kw_only=True):
    """Patterns to look at, each with what it can and cannot show."""

    histogram: Cells | None
    digits: tuple[Digits, ...]
    digits_show: str
    digits_cannot_show: str


class Impossible(Record, frozen=True, kw_only=True):
    """Statements that cannot all be true, by a law of arithmetic, and by how much they miss."""

    law: str
    why: str
    gap: float | None = None


class Tally(Record, frozen=True, kw_only=True):
    """Everything that the sheets say. The first table is the one that totals and bounds rest on."""

    sources: tuple[SourceTable, ...]
    totals: Totals
    coverage: Coverage
    bounds: tuple[Bounds, ...]
    estimate: LikeSeen | None
    places: tuple[PlaceRow, ...]
    comparisons: tuple[TableComparison, ...]
    announced: AnnouncedCheck | None
    claims: tuple[ClaimAnswer, ...]
    fingerprints: Fingerprints
    contradictions: tuple[Impossible, ...]
    refused: tuple[str, ...]
    issues: tuple[Issue, ...] = ()
