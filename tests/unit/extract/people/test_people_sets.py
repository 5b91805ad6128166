"""Members of sets, lists with what each name is, verbs that "and" adds, and held relatives: who is told of, and who is not."""

import pytest

from habeas.extract import read
from habeas.model import Mentioned, Report


def people(text: str, lang: str) -> dict[str, Mentioned]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2025-03-10", published_from="meta")
    return {p.name: p for p in read(report).people}


TOLD = [
    ("en", "A court freed 14 men. Tendai Inventado, a cook and one of those released, spoke.", "Tendai Inventado", "released"),
    ("en", "Police arrested nine students. One of them, Ana Inventada, 20, has no lawyer.", "Ana Inventada", "arrested"),
    ("en", "The freed prisoners are Ana Inventada, a nurse; and the blogger Juan Inventado.", "Juan Inventado", "released"),
    ("en", "Ana Inventada, a dentist, and Juan Inventado, a student, face charges of sedition.", "Ana Inventada", "charged"),
    ("en", "After 14 months in prison, Ana Inventada, 31, came home on Monday.", "Ana Inventada", "held"),
    ("es", "Fueron detenidos la enfermera Ana Ficticia, el profesor Juan Ficticio y los estudiantes Iván y Sara Supuesta.",
     "Juan Ficticio", "arrested"),
    ("es", "Salieron 21 personas de la cárcel. «No comíamos», contó Ana Ficticia, de 29 años, una de las liberadas.",
     "Ana Ficticia", "released"),
    ("es", "Los dos condenados son Pedro Ficticio, albañil de 30 años, y Juana Ficticia, actriz.", "Juana Ficticia", "sentenced"),
    ("pt", "Estão presos o médico Rui Inventado, de 40 anos, e a enfermeira Gina Inventada.", "Gina Inventada", "held"),
    ("pt", "Foram detidas nove mulheres. Entre elas, a professora Rita Inventada.", "Rita Inventada", "arrested"),
    ("pt", "O ativista Gil Inventado foi preso em maio e condenado a três anos.", "Gil Inventado", "sentenced"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name", "act"), TOLD)
def test_whoever_is_named_among_those_told_of_has_undergone_it(lang: str, text: str, name: str, act: str) -> None:
    found = people(text, lang)[name]
    assert found.role == "detainee"
    assert act in [a.act for a in found.acts]


OTHERS = [
    ("en", "The families of the detained, among them Rosa Inventada, waited outside.", "Rosa Inventada"),
    ("es", "Las madres de los detenidos, entre ellas Rosa Ficticia, esperaban fuera.", "Rosa Ficticia"),
    ("en", "One of the lawyers of those released, Ali Inventado, said so.", "Ali Inventado"),
    ("pt", "Um dos advogados dos libertados, Rui Inventado, confirmou a notícia.", "Rui Inventado"),
    ("en", "Ana Inventada went to the police station every morning.", "Ana Inventada"),
]


@pytest.mark.parametrize(("lang", "text", "name"), OTHERS)
def test_families_and_lawyers_of_the_held_are_not_of_the_set(lang: str, text: str, name: str) -> None:
    found = people(text, lang).get(name)
    assert found is None or (found.role != "detainee" and not found.acts)


def test_a_relative_who_is_still_inside_is_a_prisoner_and_one_long_out_is_not() -> None:
    text = "Juan Inventado was released on Monday. His brother, {}, was picked up in {}."
    inside = people(text.format("Otto Inventado", "March and is awaiting trial"), "en")
    assert inside["Otto Inventado"].role == "detainee"
    out = people(text.format("Otto Inventado", "1980"), "en")
    assert out["Otto Inventado"].role == "relative"


def test_a_prison_director_is_an_official() -> None:
    assert people("O director da cadeia, Rui Inventado, disse que todos foram tratados.", "pt")["Rui Inventado"].role == "official"


KIN_OF_ONE = [
    ("en", "Seven women are in jail. The husband of one of them, Juan Inventado, wrote to us.", "Juan Inventado", "relative"),
    ("es", "Siete mujeres siguen presas. El marido de una de ellas, Juan Inventado, nos escribió.", "Juan Inventado", "relative"),
    ("es", "Siete mujeres siguen presas. Rosa Ficticia, madre de una de ellas, Ana Ficticia, lloraba.", "Ana Ficticia", "detainee"),
    ("pt", "Doze saíram da cadeia. O irmão de um deles, Rui Inventado, chorava.", "Rui Inventado", "relative"),
]


@pytest.mark.parametrize(("lang", "text", "name", "role"), KIN_OF_ONE)
def test_the_husband_of_one_of_them_is_no_prisoner(lang: str, text: str, name: str, role: str) -> None:
    assert people(text, lang)[name].role == role
