"""How an act is tied to the counted, and which numbers share what befell the figure before them."""

import time

import pytest

from habeas.extract.acts.find import act_candidates
from habeas.extract.acts.memory import Decided, memory_candidates
from habeas.extract.acts.tied import described, lasts_as, relative_of, tied
from habeas.extract.counts.decide import counts_of
from habeas.extract.figures.find import read_figures
from habeas.extract.figures.setting import Setting
from habeas.extract.parts.added import adds_up_to
from habeas.extract.parts.plain import plain_parts
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def _scene(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang))


def _features(text: str, lang: str, measure: str) -> set[str]:
    """How the last count of a text is tied to its last act of a measure."""
    scene = _scene(text, lang)
    count = counts_of(scene)[-1]
    act = max((hit for hit in scene.acts if hit.lex.measure == measure), key=lambda hit: hit.first)
    return set(tied(scene, count.counted, count.number, act, (measure, "x")))


PARTS = [
    ("en", "Police arrested 224 people, including seven children and 12 lawyers, during the marches.", {1: 0, 2: 0}),
    ("es", "Detuvieron a 224 personas, entre ellas siete menores y doce abogados, durante las marchas.", {1: 0, 2: 0}),
    ("pt", "Detiveram 224 pessoas, entre elas sete menores e doze advogados, durante as marchas.", {1: 0, 2: 0}),
    ("en", "They freed 52 prisoners, three of them foreigners.", {1: 0}),
    ("es", "Soltaron a 52 presos, de los cuales catorce son mujeres.", {1: 0}),
    ("es", "Se llevaron a once personas en Granada, entre ellas tres monjas.", {1: 0}),
    ("es", "Detuvieron a 224 personas, de las cuales 40 siguen en prisión.", {}),
    ("es", "Detuvieron a 40 personas y soltaron a doce.", {}),
    ("es", "Soltaron a doce de los 40 detenidos.", {}),
    ("en", "Twelve of the 40 arrested were freed.", {}),
]


@pytest.mark.parametrize(("lang", "text", "wholes"), PARTS)
def test_a_part_of_which_nothing_else_is_told_hangs_on_the_figure_before(lang, text, wholes):
    scene = _scene(text, lang)
    assert {i: w for i, (w, told) in plain_parts(scene, counts_of(scene)).items() if not told} == wholes


@pytest.mark.parametrize(
    ("lang", "text", "wholes"),
    [
        ("en", "Freed: 52 prisoners, 40 men and 12 women.", {1: 0, 2: 0}),
        ("es", "Salieron 52 presos: 40 hombres y 12 mujeres.", {1: 0, 2: 0}),
        ("es", "Salieron 52 presos, 40 hombres y 11 mujeres.", {}),
        ("es", "Salieron 52 presos; 40 fueron absueltos y 12 murieron.", {}),
    ],
)
def test_numbers_that_add_up_to_the_one_before_them_are_told_with_it(lang, text, wholes):
    scene = _scene(text, lang)
    assert adds_up_to(scene, counts_of(scene)) == wholes


def test_a_part_that_hangs_on_a_plan_is_planned_too_and_told_by_the_same():
    scene = _scene("The minister said 40 prisoners will be freed, including six women.", "en")
    whole, part = read_figures(scene, Setting(scene))[0]
    assert part.part_of == 0
    assert (part.measure, part.modality, part.source, part.as_of) == (whole.measure, whole.modality, whole.source, whole.as_of)


@pytest.mark.parametrize(
    ("lang", "text", "measure"),
    [
        ("es", "Cuarenta personas siguen sujetas a medidas cautelares.", "restricted"),
        ("es", "Doce permanecen hospitalizados.", "injured"),
        ("es", "Quedan 40 en la cárcel.", None),
        ("es", "Los 40 que quedan serán liberados.", None),
    ],
)
def test_a_verb_that_lasts_says_no_more_than_its_complement(lang, text, measure):
    scene = _scene(text, lang)
    verb = next(act for act in scene.acts if act.lex.measure == "held" and act.lex.form == "fin" and act.last - act.first == 1)
    assert lasts_as(scene, verb) == measure


def test_who_remains_in_hospital_is_not_offered_as_held_by_the_verb():
    scene = _scene("Doce permanecen hospitalizados.", "es")
    assert {c.label for c in act_candidates(scene, counts_of(scene)[0])} == {"injured"}


@pytest.mark.parametrize(
    ("lang", "text", "how"),
    [
        ("es", "Viajaban 60 opositores que el Gobierno desterró.", "plain"),
        ("es", "Viajaban 60 opositores a los que el Gobierno desterró.", "preposition"),
        ("es", "Viajaban 60 opositores, a los que el Gobierno desterró.", "comma"),
        ("es", "Salieron nueve de los catorce empleados de la empresa que habían sido detenidos.", "of"),
        ("es", "Salieron catorce empleados de la empresa que habían sido detenidos.", "plain"),
        ("es", "Indultaron a 35, once de los cuales seguirán bajo vigilancia.", "whom"),
        ("es", "Trasladaron a tres de los que siguen presos.", "of"),
        ("es", "Viajaban 60 opositores con sus familias.", ""),
    ],
)
def test_a_relative_clause_may_begin_behind_a_preposition(lang, text, how):
    scene = _scene(text, lang)
    assert how in {relative_of(scene, count.counted)[1] for count in counts_of(scene)}


def test_an_object_put_first_is_taken_up_by_the_pronoun_at_its_verb():
    assert "resumed&crossed=False&m=transferred" in _features("A otros tres los trasladaron.", "es", "transferred")
    assert not any("resumed" in f for f in _features("Otros tres fueron trasladados.", "es", "transferred"))


def test_what_people_suffer_from_is_no_act():
    text = "Siete padecen enfermedades graves."
    assert "described=behind&in" in _features(text, "es", "injured")
    scene = _scene("Tienen otra nacionalidad 86.", "es")
    assert described(scene, counts_of(scene)[0].counted) == "before"


def test_what_is_told_of_the_others_is_not_told_of_the_counted():
    assert "of_the_rest" in _features("Volvieron nueve y de los otros no se sabe nada.", "es", "disappeared")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Ninguno de los 47 ha salido."),
        ("en", "None of the 47 has been released."),
        ("pt", "Nenhum dos 47 foi solto."),
        ("es", "Los 47 no han sido liberados."),
    ],
)
def test_what_befell_none_of_the_counted_is_not_offered(lang, text):
    scene = _scene(text, lang)
    assert {c.label for c in act_candidates(scene, counts_of(scene)[0])} == {"held"}


def test_people_without_a_record_who_were_freed_were_freed():
    scene = _scene("Doce detenidos sin antecedentes quedaron libres.", "es")
    assert "released" in {c.label for c in act_candidates(scene, counts_of(scene)[0])}


def test_what_another_part_hangs_from_is_remembered_for_the_next():
    scene = _scene("Quedan 54 presos: están graves 18 de ellos y nueve superan los 60 años.", "es")
    counts = counts_of(scene)
    decided = [Decided(count, label) for count, label in zip(counts, ("held", "injured", "held"), strict=True)]
    assert {c.label for c in memory_candidates(scene, counts[2], decided, 0) if "mem=over" in c.memories} == {"held"}


def test_a_sentence_without_end_takes_time_in_proportion():
    spent = []
    for size in (400, 1600):
        scene = _scene("detuvieron a 9 de los que, entre ellas 2 y 3 siguen ninguno de los " * size, "es")
        counts = counts_of(scene)
        start = time.process_time()
        plain_parts(scene, counts)
        adds_up_to(scene, counts)
        spent.append(time.process_time() - start)
    assert spent[1] < 12 * spent[0] + 0.2
