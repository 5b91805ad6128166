"""What one report says of one person: role, acts and ties, each grounded in the text."""

from typing import Literal

from habeas.model.figure import Modality
from habeas.model.record import Record

Role = Literal["detainee", "relative", "official", "opposition", "expert", "lawyer", "journalist", "other"]
ActKind = Literal["arrested", "held", "released", "died", "charged", "sentenced", "transferred", "exiled", "tortured"]


class Act(Record, frozen=True, kw_only=True):
    """Something that happened to a person, as one report tells it; start..end is the clause that says so."""

    act: ActKind
    start: int
    end: int
    date: str | None = None
    place: str | None = None
    detail: str | None = None
    modality: Modality = "actual"
    source: str | None = None


class Tie(Record, frozen=True, kw_only=True):
    """How a person is tied to another of the same report: ("mother of", name)."""

    to: str
    kind: str


class Mentioned(Record, frozen=True, kw_only=True):
    """One person in one report: a line of people.jsonl. `mentions` are the spans where the text speaks of them.

    `name` is the longest form in the text, or a description for an unnamed person ("son of …", `named` false).
    `person` is the id shared across reports, filled in by the registry.
    """

    id: str
    report: str
    name: str
    named: bool
    role: Role
    sex: Literal["female", "male"] | None = None
    age: int | str | None = None
    acts: tuple[Act, ...] = ()
    relations: tuple[Tie, ...] = ()
    mentions: tuple[tuple[int, int], ...] = ()
    person: str | None = None
