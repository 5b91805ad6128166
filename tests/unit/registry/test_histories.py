"""Custody is read off acts: intervals, status, contradictions, charges, clocks, and what the convention wants known."""

import pytest

from habeas.model.edtf import span_of, surely_before
from habeas.model.registry import ChargeStep, Recognition, Statement, Trait, Withdrawn
from habeas.registry.history import history_of
from people_kept import act, name, person, said

DAY = "2026-02-01"


def history(*statements: Statement, day: str = DAY, country: str | None = None):  # type: ignore[no-untyped-def]
    return history_of(person(), statements, day, country=country)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2026-01-11", "2026-01-11", "2026-01-11"),
        ("2026-01", "2026-01-01", "2026-01-31"),
        ("2024-02-XX", "2024-02-01", "2024-02-29"),
        ("2026-01-1X", "2026-01-10", "2026-01-19"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("../2026-01-05", "0001-01-01", "2026-01-05"),
        ("2026-01-08/2026-01-11", "2026-01-08", "2026-01-11"),
        (None, "0001-01-01", "9999-12-31"),
    ],
)
def test_a_date_means_the_days_that_it_can_mean(edtf: str | None, earliest: str, latest: str) -> None:
    span = span_of(edtf)
    assert (span.earliest, span.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text", ["x", "2026-13", "2026-02-30", "0000", "2026-9X", "a/b/c", "2026??", "٢٠٢٦", "2026-01-11T25:00", "2026-02/2026-01"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        span_of(text)


def test_a_doubtful_date_is_before_nothing_for_sure() -> None:
    assert surely_before(span_of("2026-01-01"), span_of("2026-01-02"))
    assert not surely_before(span_of("2026-01-01?"), span_of("2026-01-02"))


def test_arrest_transfer_release_with_conditions_and_arrest_again_are_two_custodies() -> None:
    found = history(
        act("arrested", "2024-08", 1, place="Zona 7"),
        act("transferred", "2024-09-02", 2, place="Tocorón"),
        act("released", "2026-01-10", 3, conditions=("travel_ban",)),
        act("arrested", "2026-01-15", 4, place="Zona 7"),
    )
    first, second = found.episodes
    assert [stay.place for stay in first.stays] == ["Zona 7", "Tocorón"]
    assert (first.end, first.ended_by, first.conditions, first.over) == ("2026-01-10", "released", ("travel_ban",), True)
    assert (second.start, second.over) == ("2026-01-15", False)
    assert (found.status.kind, found.status.place, found.status.sure) == ("held", "Zona 7", True)
    assert found.impossible == ()


def test_the_status_of_an_earlier_day_is_read_off_the_same_acts() -> None:
    acts = (act("arrested", "2025-05-03", 1), act("released", "2026-01-10", 2))
    assert history(*acts, day="2025-12-31").status.kind == "held"
    assert history(*acts, day="2025-01-01").status.kind == "unknown"


def test_a_month_leaves_room_for_the_day_so_nothing_is_impossible() -> None:
    assert history(act("arrested", "2026-01-10", 1), act("released", "2026-01", 2)).impossible == ()


def test_a_release_into_house_arrest_is_house_arrest() -> None:
    found = history(act("arrested", "2025-01-01", 1), act("released", "2026-01-10", 2, conditions=("house_arrest",)))
    assert found.status.kind == "house_arrest"


def test_an_unconfirmed_release_does_not_change_the_status() -> None:
    found = history(act("arrested", "2025-01-01", 1), act("released", "2026-01-10", 2, certainty="reported"))
    assert found.status.kind == "held"
    assert len(found.acts) == 2


@pytest.mark.parametrize(
    ("law", "acts"),
    [
        ("released_before_arrested", (act("released", "2026-01-01", 1), act("arrested", "2026-01-10", 2))),
        ("two_prisons", (act("held", "2026-01-05", 1, place="A"), act("held", "2026-01-05", 2, place="B"))),
        ("two_prisons", (act("held", "2026-01-01/2026-01-09", 1, place="A"), act("held", "2026-01-05", 2, place="B"))),
        ("alive_after_death", (act("died", "2026-01-05", 1), act("released", "2026-01-10", 2))),
        ("two_deaths", (act("died", "2026-01-05", 1), act("died", "2026-01-07", 2))),
        ("arrested_in_custody", (act("arrested", "2026-01-05", 1), act("arrested", "2026-01-10", 2))),
    ],
)
def test_what_cannot_be_is_shown_with_its_statements(law: str, acts: tuple[Statement, ...]) -> None:
    (found,) = history(*acts).impossible
    assert (found.law, found.statements) == (law, ("S-000001", "S-000002"))


def test_a_transfer_between_makes_two_places_possible() -> None:
    found = history(
        act("held", "2026-01-05", 1, place="A"),
        act("transferred", "2026-01-05", 2, place="B"),
        act("held", "2026-01-05", 3, place="B"),
    )
    assert found.impossible == ()


def test_each_charge_has_its_own_history() -> None:
    found = history(
        said(ChargeStep(charge="terrorism", status="filed", date="2025-02-01"), 1),
        said(ChargeStep(charge="Terrorism", status="dropped", date="2025-09-01"), 3),
        said(ChargeStep(charge="incitement", status="convicted", date="2025-06-01", term_days=300), 2),
    )
    assert [(c.charge, c.status, len(c.steps)) for c in found.charges] == [
        ("incitement", "convicted", 1),
        ("terrorism", "dropped", 2),
    ]


def test_a_time_limit_names_its_rule_and_is_exceeded_only_for_sure() -> None:
    late = (act("arrested", "2025-01-01", 1), act("hearing", "2025-01-09", 2))
    clocks = {clock.rule: clock for clock in history(*late, country="VE").clocks}
    assert clocks["before_a_judge_ve"].state == "exceeded"
    assert "art. 44" in clocks["before_a_judge_ve"].cites
    vague = (act("arrested", "2025-01", 1), act("hearing", "2025-01-09", 2))
    clocks = {clock.rule: clock for clock in history(*vague, country="VE").clocks}
    assert clocks["before_a_judge_ve"].state == "unclear"


def test_a_gap_in_the_book_is_not_called_a_breach() -> None:
    clocks = {clock.rule: clock for clock in history(act("arrested", "2025-01-01", 1), country="VE").clocks}
    assert clocks["before_a_judge_ve"].state == "unrecorded"
    assert clocks["held_without_charge"].days == 396


def test_a_sentence_served_and_a_hearing_missed_are_seen() -> None:
    found = history(
        act("arrested", "2025-01-01", 1),
        said(ChargeStep(charge="incitement", status="convicted", date="2025-06-01", term_days=300), 2),
        act("hearing_due", "2025-12-01", 3),
    )
    states = {clock.rule: clock.state for clock in found.clocks}
    assert (states["sentence_served"], states["hearing_due"]) == ("exceeded", "exceeded")


def test_the_eight_particulars_ask_for_death_and_release_only_where_they_happened() -> None:
    held = history(name("Ana Inventada"), act("arrested", "2025-01-01", 1, place="A", authority="SEBIN"))
    assert {p.letter: p.known for p in held.particulars if p.applies} == {
        "a": True, "b": True, "c": False, "d": False, "e": True, "f": False,
    }  # fmt: skip
    freed = history(act("released", "2026-01-01", 1, authority="a court"))
    assert next(p for p in freed.particulars if p.letter == "h").known


def test_nothing_is_overwritten_and_a_withdrawn_correction_brings_back_what_it_replaced() -> None:
    first = act("released", "2026-01-10", 1, at="2026-01-10T00:00:00Z")
    second = act("released", "2026-01-11", 2, at="2026-01-11T00:00:00Z", replaces="S-000001")
    third = said(Withdrawn(why="the first day was right"), 3, at="2026-01-12T00:00:00Z", replaces="S-000002")
    assert [one.id for one in history(first, second).acts] == ["S-000002"]
    assert [one.id for one in history(first, second, third).acts] == ["S-000001"]
    assert [one.id for one in history_of(person(), (first, second, third), DAY, at="2026-01-11T12:00:00Z").acts] == ["S-000002"]


def test_recognition_is_kept_by_organisation() -> None:
    found = history(said(Recognition(organisation="Foro Inventado", rule="its own", verdict="recognised"), 1))
    assert [(r.organisation, id_) for r, id_ in found.recognitions] == [("Foro Inventado", "S-000001")]


def test_a_thousand_hostile_acts_are_ordered_in_no_time() -> None:
    acts = [act("arrested" if n % 2 else "released", None if n % 3 else f"20{n % 90 + 10}", n) for n in range(1, 801)]
    assert len(history(*acts).acts) == 800


@pytest.mark.parametrize("count", ["0", "-1", "many", "9" * 30, "1.5", "٣"])
def test_a_count_of_people_is_a_whole_number(count: str) -> None:
    with pytest.raises(ValueError):
        said(Trait(field="count", value=count))
