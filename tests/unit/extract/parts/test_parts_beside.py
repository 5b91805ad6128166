"""Numbers told on top of a figure, or of the dead beside the arrested, are no parts of it."""

import pytest

from habeas.extract import read
from habeas.extract.acts.memory import Decided
from habeas.extract.counts.decide import counts_of
from habeas.extract.parts.choose import part_candidates
from habeas.extract.parts.run import further
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def _scene(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang))


def _wholes(text: str, lang: str, labels: str) -> set[str]:
    """The figures that may be the whole of the last one; "none" stands for no whole."""
    scene = _scene(text, lang)
    figures = [Decided(count, label) for count, label in zip(counts_of(scene), labels.split(), strict=True)]
    return {c.label for c in part_candidates(scene, figures, len(figures) - 1, {})}


@pytest.mark.parametrize(
    ("lang", "text", "yes"),
    [
        ("en", "Another four were taken.", True),
        ("en", "Four more were taken.", True),
        ("es", "Otros cuatro fueron detenidos.", True),
        ("es", "Detuvieron a cuatro más.", True),
        ("pt", "Outros quatro foram detidos.", True),
        ("en", "The other four were taken.", False),
        ("es", "Los otros cuatro fueron detenidos.", False),
        ("pt", "Os outros quatro foram detidos.", False),
        ("en", "Four were taken.", False),
    ],
)
def test_a_number_may_be_told_on_top_of_others(lang, text, yes):
    scene = _scene(text, lang)
    assert further(scene, counts_of(scene)[0]) is yes


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Thirty men were taken on Friday. Twelve more were taken on Saturday."),
        ("es", "Treinta jóvenes cayeron el viernes. Otros doce cayeron el sábado."),
        ("pt", "Trinta jovens foram presos na sexta. Outros doze foram presos no sábado."),
    ],
)
def test_what_is_told_on_top_of_a_figure_is_no_part_of_it(lang, text):
    assert _wholes(text, lang, "arrested arrested") == {"none"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Thirty men were taken on Friday. The other twelve were taken on Saturday."),
        ("es", "Treinta jóvenes cayeron el viernes. Doce cayeron el sábado."),
    ],
)
def test_what_is_left_of_a_figure_may_be_a_part(lang, text):
    assert "0" in _wholes(text, lang, "arrested arrested")


@pytest.mark.parametrize(
    ("lang", "text", "part"),
    [
        ("en", "The league counts 300 people arrested, 40 killed.", False),
        ("es", "La liga cuenta 300 arrestos y 40 muertos.", False),
        ("pt", "Foram detidas 300 pessoas e 40 morreram.", False),
        ("en", "The league counts 300 people arrested, 40 of whom were killed.", True),
        ("pt", "Foram detidas 300 pessoas, das quais 40 morreram.", True),
    ],
)
def test_the_dead_told_beside_the_arrested_are_others(lang, text, part):
    assert ("0" in _wholes(text, lang, "arrested killed")) is part


def test_a_whole_behind_its_part_is_no_part_itself():
    text = "She counts seven teachers among the 60 people jailed.\n"
    figures = read(Report(id="r", sha256="0" * 64, text=text, language="en")).figures
    assert [f.part_of for f in figures] == [1, None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The camp took in 17 and let out 13: eight walked free and four were sent abroad."),
        ("es", "Entraron 17 y salieron 13: ocho tras cumplir su condena, cuatro con permiso."),
        ("pt", "Entraram 17 e saíram 13: oito depois de cumprirem a pena, quatro com licença."),
    ],
)
def test_a_colon_behind_a_figure_opens_the_list_of_its_parts(lang, text):
    scene = _scene(text, lang)
    figures = [Decided(count, "released") for count in counts_of(scene)]
    parent = {2: 1}
    assert [c.label for c in part_candidates(scene, figures, 2, {})] == ["1"]
    assert [c.label for c in part_candidates(scene, figures, 3, parent)] == ["1"]


def test_a_list_that_outgrows_the_figure_is_not_its_own():
    assert len(_wholes("They held 13: eight walked free, nine were sent abroad.", "en", "held released exiled")) > 1
