"""An account: what is said about custody without a number, and by whom (gold/ACCOUNTS.md)."""

from typing import Literal

from habeas.model.record import Record

Topic = Literal[
    "condition_of_release", "charge", "treatment", "medical_care", "cause_of_death", "legality", "due_process", "motive",
    "innocence", "confirmation", "demand",
]  # fmt: skip
Stance = Literal["asserts", "denies", "does_not_confirm", "promises"]


class Account(Record, frozen=True, kw_only=True):
    """One assertion: `disputes` is the 0-based index, in this report's accounts, of the one it contradicts."""

    id: str
    report: str
    start: int
    end: int
    subject: str
    topic: Topic
    stance: Stance
    source: str | None = None
    disputes: int | None = None
    rule: str = ""


class TallyClaim(Record, frozen=True, kw_only=True):
    """A claim on tally sheets or votes: how many sheets are known, which share, who won."""

    report: str
    start: int
    end: int
    object: Literal["coverage", "share", "winner"]
    who: str | None = None
    low: float | None = None
    high: float | None = None
    point: float | None = None
    source: str | None = None
