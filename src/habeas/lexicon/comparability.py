"""Which counts may be set against each other, and how wide a hedge is: the data behind the laws of reconciling."""

from functools import cache

from habeas.lexicon.files import Entry, load
from habeas.lexicon.places import Countries
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import Group, Measure, Topic
from habeas.model.figure import Kind


class MeasureLaw(Entry, frozen=True, kw_only=True):
    """One measure: its family, the measure that counts it too, and the words for it."""

    family: str
    phrase: str
    counts_as: Measure | None = None
    kin: str | None = None
    kind: Kind | None = None


class FamilyLaw(Entry, frozen=True, kw_only=True):
    """Measures that are set against each other; `lasting` ones have no waves."""

    event: str
    lasting: bool = False
    running: bool = False
    topics: tuple[Topic, ...] = ()


class GroupLaw(Entry, frozen=True, kw_only=True):
    """Who is counted: the wider group, and the set whose members are counted in one series."""

    set: str
    phrase: str
    within: Group | None = None


class Widths(Entry, frozen=True, kw_only=True):
    """How wide "about N" is, and how far a rounding may be off."""

    about_least: float
    nearly_most: float
    ten_most: float
    rounding_most: float
    above_most: float


class Collective(Entry, frozen=True, kw_only=True):
    """A word for an uncounted crowd, by its lower bound, and the largest count it is used for."""

    low: int
    high: int


class Waves(Entry, frozen=True, kw_only=True):
    """How close in time figures of one event lie, in days."""

    gap_days: int
    long_days: int
    start_slack: int
    running_slack: int
    one_deed_days: int
    stock_days: int
    repeat_least: int
    background_least: int
    background_days: int
    running_days: int
    deed_people: int


class Shares(Entry, frozen=True, kw_only=True):
    """Below which share of another count a count is a part or another set."""

    fall: float
    partial: float
    small_set: float


class Limits(Entry, frozen=True, kw_only=True):
    """How many pairs are judged in large events."""

    pairs_all: int
    claims: int
    neighbours: int
    country: int
    report: int
    report_few: int
    questions: int
    large_study: int
    large_claims: int
    large_neighbours: int
    large_lookalikes: int
    contradictions: int


class ClaimLaw(Entry, frozen=True, kw_only=True):
    """How `choose_best` weighs sources and values."""

    tolerance: float
    trust: float
    prior: float
    round_cost: float
    rounds: int
    least: float
    most: float


class Comparability(Entry, frozen=True, kw_only=True):
    """The file shared/comparability.yaml, which explains each section."""

    measures: dict[Measure, MeasureLaw]
    families: dict[str, FamilyLaw]
    groups: dict[Group, GroupLaw]
    widths: Widths
    collectives: tuple[Collective, ...]
    waves: Waves
    shares: Shares
    limits: Limits
    claims: ClaimLaw

    def __post_init__(self) -> None:
        unknown = sorted({law.family for law in self.measures.values()} - set(self.families))
        if unknown:
            raise ValueError(f"measures name families that are not listed: {', '.join(unknown)}")


class _Countries(Entry, frozen=True, kw_only=True):
    countries: dict[str, str]


@cache
def comparability() -> Comparability:
    """The laws of comparing, checked against their schema, read once."""
    return load("shared", "comparability", Comparability)


@cache
def _countries() -> dict[str, str]:
    return load("shared", "countries", _Countries).countries


def country_name(code: str | None, lang: str = SPOKEN) -> str:
    """What a country is called in a sentence; its code where no name is listed."""
    if code is not None and lang != SPOKEN:
        return load(lang, "countries", Countries).countries.get(code, code).split("|")[0].split(";")[0].strip()
    return "a country not named" if code is None else _countries().get(code, code)
