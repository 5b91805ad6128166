"""Numbers of two places stand side by side; a breakdown that ends with "the rest" is of the figure before it."""

import pytest
from scripts.lessons import report_of

from habeas.extract import read
from habeas.extract.counts.decide import counts_of
from habeas.extract.parts.beside import side_by_side
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def _report(lang: str, text: str) -> Report:
    return Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)


@pytest.mark.parametrize(
    ("lang", "text", "beside"),
    [
        ("en", "They freed 30 in Lira and seven in Gulu.", True),
        ("es", "Soltaron a 30 en Maracay y a siete en Valencia.", True),
        ("pt", "Soltaram 30 em Luanda e sete em Benguela.", True),
        ("es", "Excarcelados: Tocuyito: 82; Yare: 41.", True),
        ("es", "Ayer en Estelí se llevaron a seis; en Jinotega, a cuatro.", True),
        ("en", "They freed 30 in Lira, including seven in Gulu.", False),
        ("en", "They freed 30 in Kenya: seven in Nairobi.", False),
        ("en", "They freed 30 in Lira and seven in Lira.", False),
        ("en", "They freed 30 on Monday and seven in Gulu.", False),
    ],
)
def test_two_places_told_alike(lang, text, beside):
    scene = set_scene(report_of(f"x-{lang}", text + "\n", "2026-05-11", None))
    a, b = counts_of(scene)
    assert side_by_side(scene, a, b) is beside


@pytest.mark.parametrize(
    ("lang", "text", "wholes"),
    [
        ("en", "Police hold 88 prisoners. Fifty-one from Lira, twenty from Gulu, the rest from Arua.", [None, 0, 0]),
        ("es", "Hay 88 presos. Cincuenta de Lara, veinte de Falcón y el resto del Zulia.", [None, 0, 0]),
        ("pt", "Há 88 presos. Cinquenta de Luanda, vinte de Cabinda e o resto do Huambo.", [None, 0, 0]),
        ("es", "Presos políticos: 902. Mujeres: 96. Adolescentes: cuatro.", [None, 0, 0]),
        ("en", "Political prisoners: 902. Women: 96.", [None, 0]),
        ("pt", "Presos políticos: 902. Mulheres: 96.", [None, 0]),
        ("es", "Soltaron a diez. Caras de sueño. Cuatro son maestras; dos, hermanos.", [None, 0, 0]),
        ("en", "Political prisoners: 902. Killed: 96.", [None, None]),
        ("es", "Los excarcelados: Tocuyito: 82; Yare: 41; Uribana: nueve.", [None, None, None]),
    ],
)
def test_parts_of_lists_and_of_broken_down_wholes(lang, text, wholes):
    assert [f.part_of for f in read(_report(lang, text)).figures] == wholes
