"""What is worth reading: a contradiction is told once, a count taken back contradicts nothing, a large study stays bounded."""

from habeas.lexicon.comparability import comparability
from habeas.model import Edge, Lineage, Reconciled
from habeas.reconcile import reconcile
from numbers_of_reports import account, figure, reading

MONITOR, MINISTRY = "Prison Watch observatory", "the interior ministry"


def laws(found: Reconciled) -> list[str]:
    return [contradiction.law for contradiction in found.contradictions]


def test_one_quarrel_told_by_many_reports_is_one_contradiction_that_says_how_many() -> None:
    told = [
        reading(f"r{n}", figure(f"r{n}", 900, source=MONITOR), figure(f"r{n}", 400, at=1, source=MINISTRY), published="2031-05-10")
        for n in range(4)
    ]
    found = reconcile(told, Lineage())
    assert laws(found) == ["one set has one size"]
    assert found.contradictions[0].why.endswith("Told by 4 reports.")


def test_a_counter_that_denies_its_own_number_takes_it_back() -> None:
    first = reading("a", figure("a", 430, "at_least", source=MONITOR), published="2031-05-10")
    later = reading("b", figure("b", 430, source=MONITOR, modality="denied", as_of="2031-05-14"), published="2031-05-14")
    found = reconcile([first, later], Lineage())
    assert not found.contradictions
    assert [relation.rule for relation in found.relations] == ["took_back"]


def test_the_number_that_another_denies_is_a_contradiction() -> None:
    found = reconcile(
        [reading("a", figure("a", 430, source=MONITOR)), reading("b", figure("b", 430, source=MINISTRY, modality="denied"))],
        Lineage(),
    )
    assert laws(found) == ["a number asserted and denied"]


def test_a_corrected_total_may_fall_in_every_later_report() -> None:
    edge = Edge(report="b", kind="correction", root="a", parent="a")
    told = [
        reading("a", figure("a", 430, source=MONITOR, as_of="2031-05-11"), published="2031-05-11"),
        reading("b", figure("b", 412, source=MONITOR, as_of="2031-05-14"), published="2031-05-14"),
        reading("c", figure("c", 412, source=MONITOR, as_of="2031-05-15"), published="2031-05-15"),
    ]
    assert not reconcile(told, Lineage(edges=(edge,), root_of={"a": "a", "b": "a", "c": "c"})).contradictions
    assert laws(reconcile(told, Lineage())) == ["a running total does not fall"]


def test_a_round_word_for_a_sharp_number_is_no_quarrel_of_two_counters() -> None:
    told = [reading("a", figure("a", 4236, source=MONITOR)), reading("b", figure("b", 4000, source=MINISTRY))]
    assert not reconcile(told, Lineage()).contradictions


def test_parts_in_other_places_than_their_whole_are_not_added_up() -> None:
    whole = figure("a", 15, at=0, facility="North Gaol")
    parts = [
        figure("a", n, at=at, part_of=0, facility=place) for at, (n, place) in enumerate([(11, "South Gaol"), (9, "East Gaol")], 1)
    ]
    assert not reconcile([reading("a", whole, *parts)], Lineage()).contradictions


def test_a_report_does_not_dispute_itself_in_one_voice() -> None:
    first, again = account("a", 0), account("a", 1, stance="denies", disputes=0)
    assert not reconcile([reading("a", accounts=(first, again))], Lineage()).contradictions


def test_a_large_study_has_relations_in_proportion_to_its_figures() -> None:
    limits = comparability().limits
    number = limits.large_study // 8 + 1
    told = [
        reading(
            f"r{n:04}", *(figure(f"r{n:04}", 20 + 7 * n + at, at=at, source=MONITOR) for at in range(8)), published="2031-05-10"
        )
        for n in range(number)
    ]
    found = reconcile(told, Lineage())
    assert len(found.relations) <= 10 * 8 * number
    assert len(found.contradictions) <= limits.contradictions


def test_what_became_of_one_person_is_one_dispute_however_many_speak_of_it() -> None:
    about = {"subject": "Rui Tavira Lemos", "topic": "medical_care"}
    told = [
        reading("a", accounts=(account("a", 0, source="opposition leaders", **about), account("a", 1, source=MINISTRY, **about))),
        reading("b", accounts=(account("b", 0, source="families", **about), account("b", 1, source=MINISTRY, **about))),
    ]
    (found,) = reconcile(told, Lineage()).contradictions
    assert "3 more pairs of accounts stand behind it" in found.why
