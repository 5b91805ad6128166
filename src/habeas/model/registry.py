"""What a keeper of a list writes down of people: lists and rows, statements, judgements, seals. Appended, never edited."""

import re
from typing import Literal

from habeas.model.record import Record

# A moment is UTC to the second, as the clock that recorded it said: "2026-01-11T22:00:00Z". Moments sort as text.
Moment = str
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
# What a judgement or a link speaks of: a kept person ("P-0001"), a list row ("row_…"), a person of one report ("SHA-256/p3").
Ref = str

KeptAct = Literal[
    "arrested", "held", "transferred", "charged", "hearing_due", "hearing", "sentenced", "released", "house_arrest", "escaped",
    "exiled", "disappeared", "died",
]  # fmt: skip
Condition = Literal[
    "full_freedom", "charges_dropped", "acquitted", "amnesty", "pardon", "sentence_served", "parole", "bail",
    "periodic_presentation", "travel_ban", "gag_media", "gag_social_networks", "no_contact", "residence_order", "house_arrest",
    "electronic_monitor", "forced_work", "exile_condition", "exchange", "revocable", "family_gag", "unknown",
]  # fmt: skip
ChargeStatus = Literal["filed", "pending", "dropped", "convicted", "acquitted", "appealed", "amnestied"]
Certainty = Literal["confirmed", "reported"]
RecognitionVerdict = Literal["recognised", "not_recognised", "pending", "withdrawn"]
IdentityVerdict = Literal["same", "different", "unsure"]
# `count` is the least number of people an unnamed record stands for.
TraitField = Literal[
    "name", "other_name", "nickname", "birth", "age", "sex", "nationality", "document", "occupation", "home", "description",
    "count", "whereabouts", "health", "counsel", "grounds", "supervised_by", "remains", "kin", "note", "outside_id",
]  # fmt: skip
SealedField = Literal[
    "name", "other_name", "nickname", "birth", "age", "sex", "nationality", "document", "occupation", "home", "description",
    "count", "whereabouts", "health", "counsel", "grounds", "supervised_by", "remains", "kin", "note", "outside_id",
    "place", "source", "authority",
]  # fmt: skip
# The least an unnamed record may stand for is one person; the most guards against a slip of the hand.
_COUNT_MAX = 1_000_000


class Source(Record, frozen=True, kw_only=True):
    """Who said it: a person, an organisation, a report (`report` is its SHA-256) or a row of a list (`row` is its id)."""

    name: str | None = None
    report: str | None = None
    row: str | None = None
    start: int | None = None
    end: int | None = None


class RecordedAct(Record, frozen=True, kw_only=True, tag="act"):
    """Something that happened to a person: the date is EDTF ("2026-01-11", "2026-01", "2026-01-1X", "2026?", "../2026-02")."""

    act: KeptAct
    date: str | None = None
    place: str | None = None
    authority: str | None = None
    conditions: tuple[Condition, ...] = ()
    certainty: Certainty = "confirmed"
    detail: str | None = None
    revoked: str | None = None
    """EDTF: the day these conditions were taken back."""


class Trait(Record, frozen=True, kw_only=True, tag="trait"):
    """What a person is, is called or is said to be in: one field, one value as written."""

    field: TraitField
    value: str


class ChargeStep(Record, frozen=True, kw_only=True, tag="charge"):
    """A step in the history of one charge; `charge` is the keeper's short word for it, the same at every step."""

    charge: str
    status: ChargeStatus
    date: str | None = None
    law: str | None = None
    article: str | None = None
    wording: str | None = None
    court: str | None = None
    term_days: int | None = None


class Recognition(Record, frozen=True, kw_only=True, tag="recognition"):
    """Whether an organisation holds someone for a political prisoner, by which rule, since when."""

    organisation: str
    rule: str
    verdict: RecognitionVerdict
    date: str | None = None


class Resolved(Record, frozen=True, kw_only=True, tag="resolved"):
    """People of an unnamed record who now have records of their own: they are no longer counted in its number."""

    persons: tuple[Ref, ...]


class Withdrawn(Record, frozen=True, kw_only=True, tag="withdrawn"):
    """An earlier statement no longer holds; `why` is what a bulletin says when a number falls."""

    why: str


Said = RecordedAct | Trait | ChargeStep | Recognition | Resolved | Withdrawn


class Statement(Record, frozen=True, kw_only=True):
    """One thing said of one person: by whom, written down by whom and when. To edit is to state anew and name what it replaces."""

    id: str
    person: Ref
    said: Said
    recorded_at: Moment
    recorded_by: str = ""
    source: Source = Source()
    replaces: str | None = None

    def __post_init__(self) -> None:
        _check_moment(self.recorded_at)
        if isinstance(self.said, Withdrawn) and self.replaces is None:
            raise ValueError("what is withdrawn must be named")
        if isinstance(self.said, Trait) and self.said.field == "count":
            value = self.said.value
            if not (value.isascii() and value.isdigit() and 1 <= int(value[:8]) <= _COUNT_MAX):
                raise ValueError("a count of people is a whole number from 1")


class Person(Record, frozen=True, kw_only=True):
    """A record of the keeper's list. The id is an ordinal: it tells nothing of the name. All else is statements."""

    id: Ref
    named: bool = True
    recorded_at: Moment
    recorded_by: str = ""

    def __post_init__(self) -> None:
        _check_moment(self.recorded_at)


class ColumnRead(Record, frozen=True, kw_only=True):
    """What a column of a list was taken for: 0-based position, header as printed, and the field (None: not read)."""

    position: int
    header: str
    field: str | None = None


class KeptList(Record, frozen=True, kw_only=True):
    """One version of somebody's list: the file by its hash, whose list it is, and what its columns were taken for."""

    id: str
    sha256: str
    name: str
    """Whose list, under one name from month to month: columns are remembered and versions compared by it."""
    file: str
    imported_at: Moment
    imported_by: str = ""
    as_of: str | None = None
    columns: tuple[ColumnRead, ...] = ()
    confirmed: bool = False

    def __post_init__(self) -> None:
        _check_moment(self.imported_at)


class Value(Record, frozen=True, kw_only=True):
    """One value read from a row: the field, what was made of it, the cell as it stood and its column (0-based)."""

    field: str
    read: str
    raw: str
    column: int | None = None


class ListRow(Record, frozen=True, kw_only=True):
    """A row of a list that speaks of somebody: `row` is the row number a person sees in the sheet (from 1).

    `raw` holds every cell as it stood; `values` what was read. `id` hashes list, sheet and row: it tells nothing of the name.
    """

    id: str
    list: str
    sheet: str
    row: int
    raw: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()

    def value(self, field: str) -> str | None:
        """The first value read for a field."""
        return next((one.read for one in self.values if one.field == field), None)

    def every(self, field: str) -> tuple[str, ...]:
        """All values read for a field, in the order of the columns."""
        return tuple(one.read for one in self.values if one.field == field)


class Link(Record, frozen=True, kw_only=True):
    """A suggestion that two records are one person: how likely, and in plain words what speaks for and against it."""

    a: Ref
    b: Ref
    probability: float
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.probability <= 1:
            raise ValueError("a probability lies from 0 to 1")
        if self.a >= self.b:
            raise ValueError("a link is written once, the smaller record first")


class Judgement(Record, frozen=True, kw_only=True):
    """What a person decided about two records; the latest on a pair holds, the earlier ones stay."""

    id: str
    a: Ref
    b: Ref
    verdict: IdentityVerdict
    judged_at: Moment
    judged_by: str = ""
    why: str = ""

    def __post_init__(self) -> None:
        _check_moment(self.judged_at)
        if self.a >= self.b:
            raise ValueError("a judgement is written once, the smaller record first")


class PersonIds(Record, frozen=True, kw_only=True):
    """Which person each record was held for from a moment on: what changed since the last time, record by record.

    A person with a record on the keeper's own list bears its id (P-…); one whom only lists speak of bears an ordinal (G-…).
    """

    id: str
    at: Moment
    persons: dict[Ref, Ref]


class Tombstone(Record, frozen=True, kw_only=True):
    """What became of a person id that no longer stands as it stood: one id after a merge, several after a split."""

    id: Ref
    became: tuple[Ref, ...]
    at: Moment
    why: str = ""


class Seal(Record, frozen=True, kw_only=True):
    """A person, or one field of theirs, that no rendering may show; `lifted` takes an earlier seal back. The latest holds."""

    id: str
    person: Ref
    field: SealedField | None = None
    sealed_at: Moment
    sealed_by: str = ""
    why: str = ""
    lifted: bool = False

    def __post_init__(self) -> None:
        _check_moment(self.sealed_at)


class Watch(Record, frozen=True, kw_only=True):
    """Somebody to be told of when a new report or list speaks of them: a kept record, or a name that has none."""

    id: str
    person: Ref | None = None
    name: str | None = None
    since: Moment
    by: str = ""
    ended: bool = False

    def __post_init__(self) -> None:
        _check_moment(self.since)
        if (self.person is None) == (self.name is None):
            raise ValueError("a watch is for a record or for a name")


def _check_moment(moment: Moment) -> None:
    if not _MOMENT.fullmatch(moment):
        raise ValueError("a moment is written 2026-01-11T22:00:00Z")
