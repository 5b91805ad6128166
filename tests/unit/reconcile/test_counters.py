"""Names of those who count, folded: one body is one counter, and its kind says on which side it stands."""

import msgspec
import pytest

from habeas.lexicon.comparability import comparability, country_name
from habeas.lexicon.disputes import questions
from habeas.lexicon.sources import SourceKind, is_generic_government, kind_of, known_source
from habeas.model import Lineage
from habeas.reconcile import reconcile
from numbers_of_reports import figure, reading

KINDS: list[tuple[str, SourceKind]] = [
    ("Penal Forum", "monitor"),
    ("la ONG Foro Penal", "monitor"),
    ("Viasná", "monitor"),
    ("the interior ministry", "government"),
    ("cifras oficiales", "government"),
    ("o porta-voz do Alto Comando", "government"),
    ("líderes da oposição", "opposition"),
    ("familiares", "family"),
    ("Rui Tavira", "unknown"),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_a_name_tells_its_kind_in_three_languages(name: str, kind: SourceKind) -> None:
    assert kind_of(name) == kind


def test_translated_names_are_one_body() -> None:
    found = [known_source(name) for name in ("Penal Forum", "Foro Penal", "ONG Foro Penal")]
    assert {source.id for source in found if source} == {"foro-penal"}


def test_a_government_as_such_is_no_office_of_its_own() -> None:
    assert is_generic_government("the authorities")
    assert is_generic_government("el Gobierno")
    assert not is_generic_government("the interior ministry")


def test_the_laws_fit_their_schema_and_name_known_countries() -> None:
    assert comparability().measures["released"].family == "releases"
    assert country_name("MZ") == "Mozambique"
    assert country_name("ZZ") == "ZZ"
    assert len({q.name for q in questions()}) == len(questions())


def test_a_headline_counts_for_the_body_that_the_text_names() -> None:
    made = reading("a", figure("a", 70), figure("a", 70, "at_least", at=1, source="Penal Forum"))
    (series,) = reconcile([made], Lineage()).series
    assert series.points[0].counters == ("Foro Penal",)
    assert (series.points[0].best, series.points[0].high) == (70, None)


def test_a_monitors_own_bulletin_counts_for_the_monitor() -> None:
    made = msgspec.structs.replace(reading("a", figure("a", 15)), publisher="Prison Watch")
    (series,) = reconcile([made], Lineage()).series
    assert series.points[0].counters == ("Prison Watch",)
