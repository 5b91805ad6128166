"""Who is one person across reports. All names are invented."""

import pytest

from habeas.model import Mentioned
from habeas.registry import identify


def person(name: str, report: str = "a", role: str = "detainee", **more: object) -> Mentioned:
    return Mentioned(id=f"m_{report}_{name}", report=report, name=name, named=more.pop("named", True), role=role, **more)


def ids(*people: Mentioned) -> list[str | None]:
    return [p.person for p in identify(people)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inês Fontálvez Rei", "INES FONTALVEZ REI"),  # accents and capitals
        ("Tomás de la Oliveira", "Tomás Oliveira"),  # particles come and go
        ("Dr. Tomás Oliveira", "Tomás Oliveira"),  # a title is no name
        ("Tomás Manuel Oliveira", "Tomás Manuel Oliveira Bento"),  # a second surname
        ("Олег Выдуманный", "олег выдуманный"),  # letters beyond Latin stay
    ],
)
def test_two_spellings_are_one_person(one: str, other: str) -> None:
    a, b = ids(person(one, "a"), person(other, "b"))
    assert a == b


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tomás Oliveira", "Tomé Oliveira"),
        ("Oliveira", "Oliveira"),  # one word alone names nobody across reports
        ("Tomás", "Tomás Oliveira"),
        ("Tomás Oliveira", "Tomás Bento Oliveira"),  # a middle name is not a second surname
        ("Tomás Oliveira", "Tomás Oliveira Bento Cruz"),
    ],
)
def test_nothing_fuzzier_is_merged(one: str, other: str) -> None:
    a, b = ids(person(one, "a"), person(other, "b"))
    assert a != b


def test_a_shorter_name_that_two_longer_ones_extend_stays_alone() -> None:
    short, one, other = ids(person("Rita Falso", "a"), person("Rita Falso Dias", "b"), person("Rita Falso Nunes", "c"))
    assert len({short, one, other}) == 3


def test_an_official_and_a_detainee_of_one_name_are_two_people() -> None:
    a, b = ids(person("Rita Falso", "a", "official"), person("Rita Falso", "b", "detainee"))
    assert a != b


def test_other_does_not_bridge_roles_that_do_not_fit() -> None:
    found = ids(*(person("Rita Falso", r, role) for r, role in (("a", "official"), ("b", "relative"), ("c", "other"))))
    assert len(set(found)) == 3


def test_a_held_lawyer_is_one_person_as_lawyer_and_as_detainee() -> None:
    a, b = ids(person("Rita Falso", "a", "lawyer"), person("Rita Falso", "b", "detainee"))
    assert a == b


def test_ages_far_apart_keep_namesakes_apart() -> None:
    a, b = ids(person("Rita Falso", "a", age=19), person("Rita Falso", "b", age=61))
    assert a != b


def test_an_unnamed_person_belongs_to_the_report() -> None:
    a, b = identify([person("son of Rita Falso", "a", named=False), person("son of Rita Falso", "b", named=False)])
    assert a.person != b.person
    assert a.person is not None
    assert a.person.startswith("a/")


def test_no_id_of_a_named_person_holds_the_name() -> None:
    (found,) = ids(person("Rita Falso"))
    assert found is not None
    assert "rita" not in found.lower()
    assert "falso" not in found.lower()
