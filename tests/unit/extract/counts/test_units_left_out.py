"""Numbers that count nobody though no unit stands beside them: ages, days, hours, terms, labels, capacities and differences."""

import pytest

from habeas.extract.counts.decide import counts_of
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def _counts(lang: str, text: str) -> set[int | None]:
    scene = set_scene(
        Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2026-02-20", published_from="given")
    )
    some = (c for c in counts_of(scene) if not c.nobody)
    return {c.number.point for c in some}


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("en", "It was told by the aunt of one of those freed, Ada Invented, 25.", 25),
        ("en", "Ada Invented, 27: “We only counted boats.”", 27),
        ("en", "His nephew Ivo, who is 17, has been taken.", 17),
        ("en", "The youngest is 19 and the oldest 74, their lawyer said.", 74),
        ("en", "Girls of fifteen have been sleeping on concrete.", 15),
        ("es", "El viejo Inventado, preso a los 63 por una pancarta, murió.", 63),
        ("pt", "O velho Inventado, preso aos 63 por um cartaz, morreu.", 63),
        ("pt", "Ela tinha 22 anos quando o levaram e tem agora 53.", 53),
        ("en", "She was 22 when they came and is now 53.", 53),
        ("en", "Six years for four of them, eight for two.", 8),
        ("es", "Seis años para cuatro de ellos, ocho para dos.", 8),
        ("pt", "Seis anos para quatro deles, oito para dois.", 8),
        ("es", "Lo condenaron a nueve por un poema.", 9),
        ("pt", "O condenaram a nove por um poema.", 9),
        ("en", "She spent 47 days there, the first twenty in a corridor.", 20),
        ("es", "Pasó 47 días allí, los primeros veinte en un pasillo.", 20),
        ("en", "Every evening at eight, a baker rings a bell.", 8),
        ("en", "At half past five, when the visits end, they leave.", 5),
        ("es", "Son las siete y cuarenta.", 40),
        ("pt", "A colónia fica a duas horas e quarenta de autocarro.", 40),
        ("en", "The men charged over the riot of October 29 were told nothing.", 29),
        ("pt", "Desde meados de 2024 foram soltos muitos.", 2024),
        ("pt", "Prenderam-nos na marcha de 27 do corrente.", 27),
        ("es", "Liberaciones, día siete", 7),
        ("en", "The 88 Project keeps a list.", 88),
        ("es", "El Decreto Ejecutivo 5382, publicado ayer, calla.", 5382),
        ("en", "They were counted, and two in three of them had no lawyer.", 2),
        ("es", "Duermen a quince bajo cero.", 15),
        ("es", "En celdas pensadas para cuatro cuelgan hamacas.", 4),
        ("pt", "As celas foram concebidas para acolher dez pessoas.", 10),
        ("es", "Había 1.185 presos, trece más que un mes antes.", 13),
    ],
)
def test_a_number_that_leaves_out_its_unit_counts_nobody(lang: str, text: str, number: int) -> None:
    assert number not in _counts(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("en", "They came from the towns of Lara, 12, San Juan, 34.", 34),
        ("en", "In October 29 people were arrested.", 29),
        ("es", "El rey indultó en julio de 2024 a 2.476 personas.", 2476),
        ("es", "Detuvieron a los 63 por una pancarta.", 63),
        ("es", "Condenaron a nueve por un poema.", 9),
        ("pt", "Esperaram duas horas e quarenta mulheres foram soltas.", 40),
        ("en", "Uganda held 47 people for days, and the first twenty were freed.", 20),
        ("pt", "Há 40 detenções, além de 357 mortos.", 357),
        ("en", "Of the 16 days nobody spoke. Six, all of them women, are in prison.", 6),
        ("en", "The 88 students were freed.", 88),
    ],
)
def test_a_number_of_people_still_counts(lang: str, text: str, number: int) -> None:
    assert number in _counts(lang, text)
