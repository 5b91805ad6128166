"""Why is your number not theirs? The answer for two figures, two reports, two sources or two days."""

from typing import Literal

from habeas.model.figure import Figure
from habeas.model.profile import Profile, Quote
from habeas.model.reconciled import Verdict
from habeas.model.record import Record

Cause = Literal[
    "definition", "population", "period", "lag", "rounding", "copy", "plan_against_deed", "place", "speaker", "error", "nothing"
]  # fmt: skip


class Reason(Record, frozen=True, kw_only=True):
    """One thing that explains a gap, as a sentence that names what in the two texts shows it."""

    cause: Cause
    sentence: str
    quotes: tuple[Quote, ...] = ()


class Beside(Record, frozen=True, kw_only=True):
    """What is said of the same thing without a number, with its sentences; `contrary` where two accounts cannot both hold."""

    sentence: str
    quotes: tuple[Quote, ...] = ()
    contrary: bool = False


class Comparison(Record, frozen=True, kw_only=True):
    """What two figures say of each other. `can_write` is a sentence a reporter can defend, `cannot_write` one they can't.

    `roots` and `counters` are those behind either figure; `missing` says what would decide, where something is missing.
    `beside` is what the same reports say without a number, `profiles` how the two counters count; all sentences are in `language`.
    """

    a: Figure
    b: Figure
    verdict: Verdict
    rule: str
    headline: str
    why: str
    reasons: tuple[Reason, ...] = ()
    can_write: str = ""
    cannot_write: str = ""
    roots: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()
    profiles: tuple[Profile, ...] = ()
    language: str = ""
