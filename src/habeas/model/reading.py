"""Everything that reading one report gives."""

from habeas.model.account import Account, TallyClaim
from habeas.model.figure import Figure, SetAside
from habeas.model.people import Mentioned
from habeas.model.record import Record
from habeas.model.report import Issue


class Reading(Record, frozen=True, kw_only=True):
    """What was read in one report; figures, people and accounts in text order."""

    report: str
    sha256: str
    language: str
    published: str | None = None
    publisher: str | None = None
    figures: tuple[Figure, ...] = ()
    people: tuple[Mentioned, ...] = ()
    accounts: tuple[Account, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    tally_claims: tuple[TallyClaim, ...] = ()
    issues: tuple[Issue, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()
