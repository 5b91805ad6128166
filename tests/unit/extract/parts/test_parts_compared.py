"""A figure that another is only compared with is no part of it and no whole; what goes on with a figure is of that figure."""

import pytest

from habeas.extract.counts.decide import counts_of
from habeas.extract.parts.added import adds_up_to
from habeas.extract.parts.compared import compared, overtaken, share_of
from habeas.extract.parts.described import described_parts
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def _scene(text: str, lang: str = "en") -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))


def _word(scene: Scene, count: object) -> str:
    return scene.report.text[count.number.start : count.number.end]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The league counts 81 prisoners, up from 66 in spring. Thirty of them are women.", ["66"]),
        ("en", "Memoria lists 140 people in jail, against 151 a month ago; twelve are minors.", ["151"]),
        ("en", "Some 90 people were arrested last week versus 40 the week before.", ["40"]),
        ("en", "The number rose to 212, from 180 on Monday.", ["180"]),
        ("es", "La asociación registra 310 presos, frente a los 325 que contaba en abril.", ["325"]),
        ("es", "Siguen presos 77 estudiantes, contra 90 hace un mes.", ["90"]),
        ("es", "La cifra subió de 180 a 212 detenidos.", ["180"]),
        ("pt", "A associação regista 310 presos, face aos 325 de Abril.", ["325"]),
        ("pt", "Foram executadas 41 pessoas em 2031, ante 29 em 2030.", ["29"]),
    ],
)
def test_a_figure_that_another_is_compared_with_is_known_by_what_opens_it(lang, text, words):
    scene = _scene(text, lang)
    assert [_word(scene, c) for c in counts_of(scene) if compared(scene, c)] == words


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Protesters marched against 12 judges."),
        ("en", "The court issued warrants against seven men."),
        ("en", "They freed 30 prisoners from 12 jails."),
        ("es", "Hay órdenes de captura contra siete."),
        ("es", "Declararon ante tres jueces 40 detenidos."),
        ("pt", "Há mandados contra sete."),
    ],
)
def test_a_preposition_by_itself_compares_nothing(lang, text):
    scene = _scene(text, lang)
    assert not any(compared(scene, c) for c in counts_of(scene))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In January there were 200 prisoners there; today they are 90."),
        ("es", "En enero había 200 presos; hoy son 90."),
        ("pt", "Em janeiro havia 200 presos; hoje são 90."),
    ],
)
def test_a_number_as_it_is_by_now_is_no_part_of_the_number_as_it_was(lang, text):
    scene = _scene(text, lang)
    was, now = counts_of(scene)
    assert overtaken(scene, was, now)
    assert not overtaken(scene, now, was)


@pytest.mark.parametrize(
    ("lang", "text", "whole", "parts"),
    [
        ("en", "She has 31 names. Fourteen are nurses, nine are drivers, five are monks and three are boys.", "31", 4),
        ("es", "Detuvieron a 26 personas. Quince son estudiantes, ocho son maestros y tres son jubilados.", "26", 3),
        ("pt", "Foram detidas 15 pessoas. Nove são militares e seis são civis.", "15", 2),
    ],
)
def test_a_row_in_a_sentence_of_its_own_adds_up_to_the_number_before(lang, text, whole, parts):
    scene = _scene(text, lang)
    counts = counts_of(scene)
    assert [_word(scene, counts[w]) for w in adds_up_to(scene, counts).values()] == [whole] * parts


@pytest.mark.parametrize(
    ("lang", "text", "whole", "parts"),
    [
        ("en", "Of the 52, fourteen carry foreign passports: six Danes, two Finns, two Poles and a Briton.", "fourteen", 3),
        ("es", "De los 52, catorce son extranjeros (seis daneses, dos polacos, un francés).", "catorce", 2),
        ("pt", "Houve 23 prisões: Maputo, doze; Beira, sete; Tete, três.", "23", 3),
    ],
)
def test_a_list_behind_a_colon_or_in_brackets_spells_the_number_before_it_out(lang, text, whole, parts):
    scene = _scene(text, lang)
    counts = counts_of(scene)
    assert [_word(scene, counts[w]) for w in adds_up_to(scene, counts).values()] == [whole] * parts


@pytest.mark.parametrize(
    "text",
    [
        "The list names 63 prisoners (on Monday there were 20, on Sunday 11).",
        "Five are Danes, three Poles and two Finns.",
        "She has 31 names. Fourteen were freed, seventeen are in prison.",
    ],
)
def test_members_of_a_list_are_no_sum_of_one_another(text):
    scene = _scene(text)
    assert adds_up_to(scene, counts_of(scene)) == {}


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "The league counts 62 prisoners, compared with 49 a year ago. Only twelve are women.", {"twelve": "62"}),
        ("es", "Murieron 41 reos, frente a 29 en 2030. Cinco eran mujeres.", {"Cinco": "41"}),
        ("pt", "Morreram 41 reclusos, contra 29 em 2030; cinco eram mulheres.", {"cinco": "41"}),
        ("en", "Police arrested 40 people. Nine are students. Two are minors.", {"Nine": "40", "Two": "40"}),
        ("en", "Police arrested 40 people. Nine were freed.", {}),
        ("en", "Police arrested 40 people. Nine policemen are in hospital.", {}),
    ],
)
def test_a_number_that_says_only_what_people_are_goes_on_with_the_figure_before(lang, text, parts):
    scene = _scene(text, lang)
    counts = counts_of(scene)
    assert {_word(scene, counts[i]): _word(scene, counts[w]) for i, w in described_parts(scene, counts).items()} == parts


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The court freed 45 men, barely half of the 99 named on Friday.", ["99"]),
        ("en", "They let out 45, fewer than half the 99 people named.", ["99"]),
        ("es", "Excarcelaron a 45 personas, menos de la mitad de las 99 anunciadas.", ["99"]),
        ("pt", "Soltaram 45 pessoas, menos de um terço dos 199 presos anunciados.", ["199"]),
        ("en", "The order covers barely half of the 107 people held.", []),
        ("es", "De los 99 presos salieron 45, la mitad de ellos ancianos.", []),
        ("pt", "Soltaram 45 pessoas e metade dos 99 presos adoeceu.", []),
    ],
)
def test_what_a_figure_is_a_share_of_is_not_what_the_report_goes_on_about(lang, text, words):
    scene = _scene(text, lang)
    assert [_word(scene, c) for c in counts_of(scene) if share_of(scene, c)] == words
