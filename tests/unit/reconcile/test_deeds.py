"""Counts of one wave that stand apart in time: what reports tell of persons in between ties them together."""

from msgspec.structs import replace

from habeas.model import Act, Lineage, Mentioned, Reading
from habeas.reconcile import reconcile
from habeas.reconcile.deeds import bridged, deeds_of
from habeas.reconcile.facts import facts_of
from numbers_of_reports import figure, reading


def told(report: str, n: int, day: str) -> Reading:
    return reading(report, figure(report, n, period_from=day, period_to=day, as_of=day), published=day)


def freed(one: Reading, *people: tuple[str, str], modality: str = "actual") -> Reading:
    """The report, with persons of these names let out on these days."""
    made = tuple(
        Mentioned(
            id=f"{one.report}-p{at}", report=one.report, name=name, named=True, role="detainee",
            acts=(Act(act="released", start=0, end=1, date=day, modality=modality),),  # type: ignore[arg-type]
        )
        for at, (name, day) in enumerate(people)
    )  # fmt: skip
    return replace(one, people=made)


EARLY, LATE = told("a", 70, "2031-05-02"), told("b", 40, "2031-05-14")
BETWEEN = (("Ana Rojas", "2031-05-08"), ("Luis Prado", "2031-05-08"))


def releases(*readings: Reading) -> list[tuple[str | None, str | None]]:
    return [(event.start, event.end) for event in reconcile(readings, Lineage()).events]


def test_counts_twelve_days_apart_are_two_waves() -> None:
    assert len(releases(EARLY, LATE)) == 2


def test_persons_let_out_in_between_make_them_one_wave() -> None:
    assert releases(EARLY, freed(LATE, *BETWEEN)) == [("2031-05-02", "2031-05-14")]
    assert releases(freed(LATE, *BETWEEN), EARLY) == [("2031-05-02", "2031-05-14")]


def test_one_person_however_often_told_ties_nothing() -> None:
    assert len(releases(freed(EARLY, ("Ana Rojas", "2031-05-08")), freed(LATE, ("ana rojas", "2031-05-08")))) == 2


def test_what_was_only_announced_or_is_of_no_certain_day_ties_nothing() -> None:
    assert len(releases(EARLY, freed(LATE, *BETWEEN, modality="planned"))) == 2
    assert len(releases(EARLY, freed(LATE, *((name, "2031-05") for name, _ in BETWEEN)))) == 2


def test_deeds_of_another_country_tie_nothing() -> None:
    elsewhere = freed(reading("c", figure("c", 5, country="XB"), published="2031-05-14"), *BETWEEN)
    readings = [EARLY, LATE, elsewhere]
    assert list(deeds_of(readings, facts_of(readings, Lineage()))) == [("XB", "releases")]
    assert sum(event.country == "XA" for event in reconcile(readings, Lineage()).events) == 2


def test_a_bridge_needs_a_deed_within_reach_of_each_shore() -> None:
    assert bridged(10, 24, 7, (17,))
    assert not bridged(10, 25, 7, (17,))
    assert bridged(10, 30, 7, (12, 16, 23))
    assert not bridged(10, 30, 7, ())
