"""What a number without noun and verb takes over from the figures before it."""

import pytest
from scripts.lessons import report_of

from habeas.extract.acts.memory import Decided
from habeas.extract.counts.decide import counts_of
from habeas.extract.counts.elliptic import taken_over, taken_with
from habeas.extract.text.scene import Scene, set_scene


def _scene(lang: str, text: str) -> Scene:
    return set_scene(report_of(f"x-{lang}", text + "\n", "2026-05-11", None))


def _lent(lang: str, text: str, labels: str) -> str:
    """What the last number takes over, where those before it have been read as `labels`."""
    scene = _scene(lang, text)
    *before, last = counts_of(scene)
    told = [Decided(count, label) for count, label in zip(before, labels.split(), strict=True)]
    return taken_over(scene, last, told)


@pytest.mark.parametrize(
    ("lang", "text", "labels", "lent"),
    [
        # What befell the others did not befall these.
        ("en", "Twelve men were arrested. Five are out. The other seven are not.", "arrested released", "held"),
        ("es", "Detuvieron a doce. Cinco ya están libres. Los otros siete, no.", "arrested released", "held"),
        ("pt", "Detiveram doze. Cinco já estão livres. Os outros sete, não.", "arrested released", "held"),
        ("en", "Twelve men were arrested. Five are charged. The other seven are not.", "arrested charged", ""),
        ("en", "They let out eighty; the next 40 are not.", "released", ""),
        # Only the speaker or the place changes.
        ("en", "The union counts 24 reporters in jail. Lawyers United, of 21.", "held", "held"),
        ("es", "El gremio habla de 24 reporteros presos. Voces Unidas, de 21.", "held", "held"),
        ("pt", "O sindicato fala em 24 repórteres presos. A Vozes Unidas, em 21.", "held", "held"),
        ("es", "Trasladaron a nueve. A Mérida, cuatro.", "transferred", "transferred"),
        ("en", "They freed nine bakers. Ana Invented, 45.", "released", ""),
        ("en", "They freed nine. In the afternoon guards beat, injured, five.", "released", ""),
        # The series that a number of another time belongs to.
        ("es", "Hay 24 presos. Hubo además diez detenciones. A comienzos de año eran 27.", "held arrested", "held"),
        ("pt", "Há 24 presos. Houve ainda dez detenções. Em janeiro eram 27.", "held arrested", "held"),
        ("en", "The union counts 24 in jail and ten arrests. In January it was 27.", "held arrested", "held"),
        ("en", "The union counts 24 in jail. They list those who came home. In January it was four.", "held", ""),
        # Nobody is held on top.
        ("en", "Freed at dawn: six. Still inside: 46. Three more in Lira.", "released held", "released"),
        ("es", "Salieron seis. Quedan 46. Tres más en Barinas.", "released held", "released"),
        ("pt", "Saíram seis. Restam 46. Mais três em Tete.", "released held", "released"),
        ("en", "Freed at dawn: six. Still inside: 46. Three more are waiting.", "released held", ""),
        # Prisoners who count themselves.
        ("en", "They brought in nine. We were twelve and had no light.", "arrested", "held"),
        ("en", "They brought in nine. They were twelve and had no light.", "arrested", ""),
    ],
)
def test_the_measure_that_figures_before_lend(lang, text, labels, lent):
    assert _lent(lang, text, labels) == lent


@pytest.mark.parametrize(
    ("lang", "text", "taken"),
    [
        ("es", "A su tío se lo llevaron con otros cinco.", True),
        ("en", "His uncle was arrested on Monday with two others.", True),
        ("pt", "O tio foi detido com outros cinco.", True),
        ("en", "His uncle spoke on Monday with two others.", False),
        ("es", "Su tío, detenido en mayo, habló con el director de otros cinco.", False),
    ],
)
def test_whoever_was_taken_with_others(lang, text, taken):
    scene = _scene(lang, text)
    assert taken_with(scene, counts_of(scene)[-1]) is taken
