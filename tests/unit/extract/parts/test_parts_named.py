"""The words beside a part name its whole: the nearest figure of that measure or noun."""

import pytest

from habeas.extract.acts.memory import Decided
from habeas.extract.counts.decide import counts_of
from habeas.extract.parts.choose import part_candidates
from habeas.extract.parts.named import meant, named_beside
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def _figures(text: str, lang: str, labels: list[str]) -> tuple[Scene, list[Decided]]:
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))
    counts = counts_of(scene)
    assert len(counts) == len(labels)
    return scene, [Decided(count, label) for count, label in zip(counts, labels, strict=True)]


@pytest.mark.parametrize(
    ("lang", "text", "labels", "whole"),
    [
        ("en", "Police arrested 63 people and charged 18. Four of the accused were freed.", "arrested charged released", 1),
        ("en", "Police made 120 arrests and said 45 of the suspects went home.", "arrested released", 0),
        ("en", "The army freed 35 men and kept 50. Three of those freed were hurt.", "released held injured", 0),
        ("en", "Eight nurses and three drivers were held. Two of the nurses were let go.", "held held released", 0),
        ("en", "Of the nine soldiers four were freed.", "held released", 0),
        ("es", "Procesó a seis de los diez detenidos. De los procesados, dos quedan presos.", "charged arrested held", 0),
        ("es", "Cuenta 36 presos, frente a 54 en mayo. A doce de los que siguen presos nadie los ve.", "held held disappeared", 0),
        ("es", "Hubo 433 muertes; cuatro de los muertos eran bebés.", "died died", 0),
        ("pt", "Condenou 12 réus e absolveu dois. Dos condenados, sete estão presos.", "sentenced released held", 0),
        ("pt", "Nove são militares e seis são civis. Quatro dos militares foram soltos.", "arrested arrested released", 0),
        ("pt", "Foram libertadas 40 pessoas. Cinco das libertadas são mães.", "released released", 0),
    ],
)
def test_a_set_named_by_what_befell_it_or_by_its_noun_is_the_figure_counted_so(lang, text, labels, whole):
    scene, figures = _figures(text, lang, labels.split())
    assert [c.label for c in part_candidates(scene, figures, len(figures) - 1, {})] == [str(whole)]


def test_a_set_named_ahead_holds_for_every_number_of_its_sentence():
    text = "Condenou 12 réus. Dos condenados, sete estão presos e quatro usam pulseira."
    scene, figures = _figures(text, "pt", ["sentenced", "held", "restricted"])
    assert [c.label for c in part_candidates(scene, figures, 2, {1: 0})] == ["0"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "There are 375 prisoners, up from 357 in March. Only two were pardoned."),
        ("es", "Hay 375 presos, frente a 357 en marzo. Solo dos fueron indultados."),
        ("pt", "Há 375 presos, contra 357 em março. Só dois foram indultados."),
    ],
)
def test_only_so_many_are_of_the_figure_that_the_sentence_before_told(lang, text):
    scene, figures = _figures(text, lang, ["held", "held", "released"])
    assert [c.label for c in part_candidates(scene, figures, 2, {})] == ["0"]


def test_a_part_of_the_set_that_fits_the_name_too_gives_way_to_it():
    text = "They freed 123 men; nine were freed in Vilnius. Five of the freed are ill."
    scene, figures = _figures(text, "en", ["released", "released", "released"])
    named = named_beside(scene, figures[2].count)
    assert named is not None
    assert meant(scene, named, figures, 2, {1: 0}) == (0, 3)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Police arrested 30 people. Two of the strike's organisers were hurt.", "arrested injured"),
        ("Police arrested 30 people. Two of those killed were boys.", "arrested killed"),
        ("Police arrested 140 people in June. Thirty of those arrested since May were charged.", "arrested charged"),
        ("The bar counts 360 deaths, the league 241. Four of the dead were babies.", "died died died"),
    ],
)
def test_where_no_set_or_more_than_one_fits_the_words_decide_nothing_alone(text, labels):
    scene, figures = _figures(text, "en", labels.split())
    assert len(part_candidates(scene, figures, len(figures) - 1, {})) > 1


@pytest.mark.parametrize(
    ("lang", "text", "how"),
    [
        ("en", "Two of them were freed.", "them"),
        ("es", "Dos de los cuales salieron.", "them"),
        ("pt", "Dois deles saíram.", "them"),
        ("es", "Del total, dos son mujeres.", "them"),
        ("en", "Nine of the 15 were freed.", "number"),
        ("es", "Doce de los que siguen presos enfermaron.", "class"),
        ("en", "Another four were freed.", None),
        ("es", "De los otros cuatro nada se sabe.", None),
    ],
)
def test_a_set_is_named_by_a_pronoun_a_number_or_a_noun(lang, text, how):
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))
    named = named_beside(scene, counts_of(scene)[0])
    assert (None if named is None else named.how) == how


@pytest.mark.parametrize(
    ("lang", "text", "whole"),
    [
        ("en", "They verified 48 releases, of the 80 announced by the ministry.", "80"),
        ("en", "She counts seven teachers among the nearly 600 prisoners.", "600"),
        ("en", "Some 300 people remain in jail, out of 900 taken in March.", "900"),
        ("es", "La liga confirmó 48 excarcelaciones, de las 80 que anunció el ministro.", "80"),
        ("es", "Liberaron a 12 presos de los 30 que seguían detenidos.", "30"),
        ("es", "Siguen presos 40 maestros, de un total de 90 detenidos.", "90"),
        ("pt", "Há 12 advogados entre os 300 presos da cadeia.", "300"),
        ("pt", "Continuam presos 40 professores, de um total de 90 detidos.", "90"),
    ],
)
def test_the_whole_may_be_named_behind_the_noun(lang, text, whole):
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))
    named = named_beside(scene, counts_of(scene)[0])
    assert named is not None
    assert named.how == "number"
    number = next(n for n in scene.numbers if n.first == named.number)
    assert str(number.point) == whole


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "They freed 12 women, including the 30 nurses held in May."),
        ("en", "They freed 40 men, among them 12 teachers."),
        ("es", "Condenaron a 12 agentes por la muerte de los 30 presos."),
        ("es", "Detuvieron a 40 personas, de estas 12 siguen presas."),
        ("pt", "A polícia deteve 40 pessoas, das quais 12 são menores."),
    ],
)
def test_what_leads_on_to_a_part_names_no_whole(lang, text):
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))
    assert named_beside(scene, counts_of(scene)[0]) is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The army freed 300 prisoners. The lawyers know of only four students among them."),
        ("es", "El Gobierno indultó a 300 presos. La comisión solo halló cuatro estudiantes entre ellos."),
        ("pt", "O Governo indultou 300 presos. A comissão só encontrou quatro estudantes entre eles."),
    ],
)
def test_a_noun_may_be_found_among_those_told_of_before(lang, text):
    scene, figures = _figures(text, lang, ["released", "released"])
    named = named_beside(scene, figures[1].count)
    assert named is not None
    assert meant(scene, named, figures, 1, {})[0] == 0


@pytest.mark.parametrize(
    ("lang", "text", "labels", "whole"),
    [
        (
            "en",
            "Police charged 37 people and took 60 others. The accused, nine of them women, wept.",
            "charged arrested charged",
            0,
        ),
        (
            "es",
            "Acusaron a 37 jóvenes y detuvieron a 60. Los acusados, nueve de ellos menores, callan.",
            "charged arrested held",
            0,
        ),
        ("pt", "Acusaram 37 jovens e detiveram 60. Os acusados, nove deles menores, calam.", "charged arrested held", 0),
        ("en", "Ten men came out, six from Leeds. Two of those freed are ill.", "released released held", 0),
    ],
)
def test_those_of_whom_them_is_said_are_the_figure_told_so(lang, text, labels, whole):
    scene, figures = _figures(text, lang, labels.split())
    parent = {1: 0} if labels.startswith("released") else {}
    assert [c.label for c in part_candidates(scene, figures, 2, parent)] == [str(whole)]
