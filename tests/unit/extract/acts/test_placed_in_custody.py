"""People who are told to be in a prison, a camp or a cell are held, whatever word counts them."""

import pytest

from habeas.extract.acts.placed import placed
from habeas.extract.counts.bystanders import only_kin
from habeas.extract.counts.decide import counts_of
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(lang: str, text: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-01-10", published_from="meta"))


@pytest.mark.parametrize(
    ("lang", "text", "how"),
    [
        ("en", "She bakes for five young people in the provincial prison.", "inside"),
        ("en", "Our church has six men in that prison.", "inside"),
        ("en", "Thirty women queue outside the prison.", ""),
        ("en", "The camp outside the port now has 1,300 people.", "has"),
        ("en", "The prison, built long ago, holds nobody; the head of the prison has 40 keys.", ""),
        ("en", "My uncle was put in a cell with sixteen men.", "shared"),
        ("en", "Inspectors came to the barracks on Sunday and found 340 people.", "found"),
        ("en", "They came to the camp in July. They found 700 people.", "found_before"),
        ("en", "They came to the school in July. They found 700 people.", ""),
        ("es", "Cocina para cinco jóvenes de la cárcel provincial.", "inside"),
        ("es", "En el campamento hay ahora 1.200 personas.", "has"),
        ("es", "Las enfermas del pabellón son 60.", "has"),
        ("es", "En la plaza hay ahora 1.200 personas.", ""),
        ("pt", "Leva sabão a quatro rapazes na cadeia.", "inside"),
        ("pt", "O irmão divide a cela com doze rapazes.", "shared"),
        ("pt", "Uma dúzia de mulheres reza diante da prisão.", ""),
    ],
)
def test_a_place_of_custody_holds_those_who_are_told_to_be_there(lang: str, text: str, how: str) -> None:
    scene = scene_of(lang, text)
    count = counts_of(scene)[-1]
    assert placed(scene, count.counted, count.number) == how


@pytest.mark.parametrize(
    ("lang", "text", "kin"),
    [
        ("en", "The couple's two sons live with an aunt.", True),
        ("en", "Her two brothers are in prison.", False),
        ("en", "Her two brothers were arrested.", False),
        ("es", "Los tres hermanos de la detenida no la han visto.", True),
        ("es", "Sus dos hijos, detenidos en mayo, no escriben.", False),
        ("pt", "Os dois filhos do casal vivem com a avó desde a prisão.", True),
        ("pt", "Os dois filhos foram presos em maio.", False),
    ],
)
def test_sons_of_somebody_count_only_where_something_is_told_of_them(lang: str, text: str, kin: bool) -> None:
    scene = scene_of(lang, text)
    counts = counts_of(scene)
    assert only_kin(scene, counts[0]) is kin


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "He was 26, and had spent more than three in prison."),
        ("es", "Tenía 26 años y había pasado más de tres en la cárcel."),
        ("pt", "Tinha 26 anos e passara mais de três na cadeia."),
        ("pt", "Lumina, 12 mar (Lusa) - Nada aconteceu."),
        ("en", "Since January 2023 have been sentenced only priests."),
        ("es", "Su primo, de 17, está en la cárcel."),
    ],
)
def test_years_days_and_ages_without_their_word_count_nobody(lang: str, text: str) -> None:
    assert not counts_of(scene_of(lang, text))
