"""A monitor's own tally at one hour, as it was known at another: numbers, and the records behind each."""

from habeas.model.record import Record
from habeas.model.registry import Moment, Ref


class Counted(Record, frozen=True, kw_only=True):
    """People in one number: how many, and which records. An unnamed record stands for `counts` people, a named one for one."""

    number: int = 0
    records: tuple[Ref, ...] = ()
    statements: tuple[str, ...] = ()


class TakenBack(Record, frozen=True, kw_only=True):
    """People whom an earlier bulletin counted and this one does not, and why."""

    number: int
    records: tuple[Ref, ...]
    why: str


class Since(Record, frozen=True, kw_only=True):
    """The change against an earlier hour: `more` is what happened since and what was learnt since, less who no longer counts."""

    as_of: Moment
    bulletin: str | None = None
    before: int
    more: int
    happened: Counted = Counted()
    learnt: Counted = Counted()
    no_longer: int = 0

    def __post_init__(self) -> None:
        if self.more != self.happened.number + self.learnt.number - self.no_longer:
            raise ValueError("the parts of a change add up to it")


class Tally(Record, frozen=True, kw_only=True):
    """How many left prison by an hour, in parts that add up: fully, to house arrest, under conditions, and not said how."""

    total: int = 0
    named: Counted = Counted()
    unnamed: Counted = Counted()
    fully: Counted = Counted()
    house_arrest: Counted = Counted()
    conditions: Counted = Counted()
    unsaid: Counted = Counted()
    unconfirmed: Counted = Counted()
    hour_open: Counted = Counted()
    rearrested: Counted = Counted()
    left_out: int = 0
    """Sealed people whom this number could give away: not counted, so that "at least" stays true. Never printed."""

    def __post_init__(self) -> None:
        parts = self.fully.number + self.house_arrest.number + self.conditions.number + self.unsaid.number
        if not self.total == parts == self.named.number + self.unnamed.number:
            raise ValueError("the parts of a tally add up to its total")


class Bulletin(Record, frozen=True, kw_only=True):
    """A tally as it was issued: by which hour, as known when, for the team and for the public."""

    id: str
    as_of: Moment
    known_at: Moment
    zone: str = "UTC"
    begins: str | None = None
    """The day from which people are counted, or None for all."""
    team: Tally = Tally()
    public: Tally = Tally()
    team_since: Since | None = None
    public_since: Since | None = None
    previous: str | None = None
    """The bulletin issued before this one: its total is not fallen below without a note."""
    team_fallen: tuple[TakenBack, ...] = ()
    public_fallen: tuple[TakenBack, ...] = ()
    issued_by: str = ""
