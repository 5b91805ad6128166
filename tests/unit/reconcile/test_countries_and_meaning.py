"""What a report leaves out and its kin say: its country, the body it calls "the group", the measure of its headline."""

from msgspec.structs import replace

from habeas.model import Figure, Lineage, Reading
from habeas.reconcile.countries import settled
from habeas.reconcile.facts import facts_of
from habeas.reconcile.meant import as_meant
from numbers_of_reports import figure, reading


def homes(*readings: Reading) -> list[str | None]:
    return [r.figures[0].country for r in settled(list(readings), Lineage())]


def told(name: str, *figures: Figure, publisher: str | None = None, published: str = "2031-05-10") -> Reading:
    return replace(reading(name, *figures, published=published), publisher=publisher)


def test_a_report_that_names_no_country_is_of_its_counters_country() -> None:
    named = told("a", figure("a", 70, source="Norland Prison Watch"))
    silent = told("b", figure("b", 131, source="Norland Prison Watch", country=None))
    elsewhere = told("c", figure("c", 12, country="XB"), published="2029-01-01")
    assert homes(named, silent, elsewhere) == ["XA", "XA", "XB"]


def test_a_counter_that_counts_in_two_countries_tells_none() -> None:
    one = told("a", figure("a", 70, source="World Rights Desk"))
    other = told("b", figure("b", 71, source="World Rights Desk", country="XB"))
    silent = told("c", figure("c", 131, source="World Rights Desk", country=None))
    assert homes(one, other, silent)[2] is None


def test_in_a_study_of_one_country_every_report_is_of_it() -> None:
    assert homes(told("a", figure("a", 70)), told("b", figure("b", 9, country=None), published="2034-01-01")) == ["XA", "XA"]


def test_a_report_of_the_same_days_and_language_shares_the_only_country_there_is() -> None:
    old = told("a", figure("a", 70, country="XB"), published="2020-01-01")
    near = told("b", figure("b", 70))
    silent = told("c", figure("c", 131, country=None), published="2031-05-12")
    assert homes(old, near, silent)[2] == "XA"


def test_the_organisation_is_the_monitor_named_before_it() -> None:
    first = figure("a", 70, source="Norland Rights Watch")
    again = figure("a", 80, at=1, source="the organization")
    other = figure("a", 90, at=2, source="Families rights committee")
    meant = as_meant(reading("a", first, again, other)).figures
    assert [f.source for f in meant] == ["Norland Rights Watch", "Norland Rights Watch", "Families rights committee"]


def test_a_headline_takes_the_measure_that_the_text_gives_its_number() -> None:
    headline = figure("a", 2000, measure="released")
    body = figure("a", 2000, at=1, measure="arrested", period_from="2031-04-01")
    assert as_meant(reading("a", headline, body)).figures[0].measure == "arrested"


def test_a_headline_keeps_a_measure_that_the_text_tells_apart_on_purpose() -> None:
    headline = figure("a", 40, measure="released")
    body = figure("a", 40, at=1, measure="house_arrest", kind="stock")
    assert as_meant(reading("a", headline, body)).figures[0].measure == "released"


def test_a_part_without_a_speaker_has_its_wholes() -> None:
    whole = figure("a", 40, source="Norland Rights Watch")
    part = figure("a", 9, at=1, part_of=0)
    one_sentence = replace(part, sentence_start=0, sentence_end=250)
    assert [f.counter.name for f in facts_of([reading("a", whole, one_sentence)], Lineage())] == ["Norland Rights Watch"] * 2
