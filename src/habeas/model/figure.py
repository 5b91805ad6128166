"""A figure: one grounded count of people (or case files) in one report, and the numbers that are none."""

from typing import Literal

import msgspec

from habeas.model.record import Record

# The thirteen scored measures of the schema come first; the rest are habeas's own.
Measure = Literal[
    "arrested", "released", "held", "died", "killed", "injured", "disappeared", "charged", "sentenced", "reviewed", "exchanged",
    "house_arrest", "restricted", "exiled", "deported", "transferred", "tortured", "abducted",
]  # fmt: skip
Kind = Literal["flow", "stock"]
Precision = Literal["exact", "at_least", "more_than", "about", "nearly", "up_to", "vague"]
Group = Literal["political_prisoners", "protesters", "detainees", "migrants", "foreigners", "cases", "people"]
Modality = Literal["actual", "planned", "denied", "alleged"]


class Figure(Record, frozen=True, kw_only=True):
    """One count as the text gives it, grounded in `text` = report text[start:end].

    `low`, `high`, `point` follow gold/SCHEMA.md: `point` is the number as printed and lies one outside low–high for
    more_than and fewer-than. `source` null is the report's own voice. `part_of` is the 0-based index, in text order within
    the report, of the figure this one is an explicit part of. `rule` names the rule that read it.
    `period_from`/`period_to` are encoded as `from`/`to`.
    """

    id: str
    report: str
    start: int
    end: int
    text: str
    sentence_start: int
    sentence_end: int
    measure: Measure
    kind: Kind
    low: int | None
    high: int | None
    point: int | None
    precision: Precision
    group: Group
    sex: Literal["female", "male"] | None = None
    age: Literal["minor", "adult"] | None = None
    nationality: str | None = None
    country: str | None = None
    facility: str | None = None
    period_from: str | None = msgspec.field(default=None, name="from")
    period_to: str | None = msgspec.field(default=None, name="to")
    as_of: str | None = None
    source: str | None = None
    source_span: tuple[int, int] | None = None
    modality: Modality = "actual"
    part_of: int | None = None
    rule: str = ""
    place: str | None = None
    attributes: tuple[str, ...] = ()
    series: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.text) != self.end - self.start:
            raise ValueError(f"figure at {self.start}..{self.end} does not fit its quote")
        if not self.sentence_start <= self.start or not self.end <= self.sentence_end:
            raise ValueError(f"figure at {self.start} lies outside its sentence")
        if self.low is None and self.high is None and self.point is None:
            raise ValueError(f"figure at {self.start} says no number")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"figure at {self.start}: low above high")
        self._check_point()
        if self.kind == "stock" and (self.period_from or self.period_to):
            raise ValueError(f"figure at {self.start}: a stock has no period")

    def _check_point(self) -> None:
        """The printed number may lie one outside low–high ("more than 70": low 71, point 70), never further."""
        if self.point is None:
            return
        if self.low is not None and self.point < self.low - 1:
            raise ValueError(f"figure at {self.start}: point below low")
        if self.high is not None and self.point > self.high + 1:
            raise ValueError(f"figure at {self.start}: point above high")


class SetAside(Record, frozen=True, kw_only=True):
    """A number expression that is not a figure, with the reason (age, date, money, relatives …)."""

    report: str
    start: int
    end: int
    text: str
    reason: str
