"""What must add up: how flows move the number of people held, which parts make a whole, and how long the solver may work."""

from functools import cache

from habeas.lexicon.files import Entry, load
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import Measure


class Custody(Entry, frozen=True, kw_only=True, rename={"inward": "in", "outward": "out"}):
    """How each measure moves the number of people held."""

    stock: Measure
    people: str
    inward: tuple[Measure, ...]
    outward: tuple[Measure, ...]
    out_unless: tuple[Measure, ...]
    in_scope: tuple[Measure, ...]


class Whole(Entry, frozen=True, kw_only=True):
    """The answers to one question that together are everybody."""

    sex: tuple[str, ...]
    age: tuple[str, ...]


class Slack(Entry, frozen=True, kw_only=True):
    """How far counts may miss before that is told, and when they are not counts of one thing."""

    share: float
    least: int
    off: float
    off_least: int
    uncounted: float
    falls: float
    voices: int
    round_words: float
    days: int
    account: float


class WorkLimits(Entry, frozen=True, kw_only=True):
    """How long the solver may work, counted in calls and candidates, never in seconds."""

    size: int
    calls: int
    calls_all: int
    nodes: int
    sets: int
    statements: int
    ranges: int
    accounts: int


class BalanceLaws(Entry, frozen=True, kw_only=True):
    """The file shared/balance.yaml, which explains each section."""

    custody: Custody
    counted_within: dict[Measure, Measure]
    whole: Whole
    slack: Slack
    limits: WorkLimits
    told: dict[str, str]


@cache
def balance_laws() -> BalanceLaws:
    """The laws of the balance, checked against their schema, read once."""
    return load("shared", "balance", BalanceLaws)


class Broken(Entry, frozen=True, kw_only=True):
    """How a broken law is told: what is wrong, and what would mend it."""

    why: str
    repair: str


class BalanceWords(Entry, frozen=True, kw_only=True):
    """How a language tells the balance; en/balance_sentences.yaml explains each section."""

    thousands: str
    told: dict[str, Broken]
    also: dict[str, str]
    accounts: dict[str, str]
    reach: dict[str, str]
    ranges: dict[str, str]

    def number(self, n: int) -> str:
        """A number as the language writes it: 1,976 or 1.976."""
        return f"{n:,}".replace(",", self.thousands)


@cache
def balance_words(lang: str = SPOKEN) -> BalanceWords:
    """The sentences of a language."""
    return load(lang, "balance_sentences", BalanceWords)
