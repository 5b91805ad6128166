"""Numbers of other things in reports on prisoners: prices, weights, days in brackets, passengers, emigrants, those at the gate."""

import pytest

from habeas.extract import read
from habeas.model import Report

BEFORE = {
    "en": "The Prison Watch group said on Monday that 61 prisoners had been freed and that 212 were still held.",
    "es": "El Observatorio de Prisiones informó el lunes de que 61 presos fueron excarcelados y de que 212 siguen detenidos.",
    "pt": "O Observatório das Prisões informou na segunda-feira que 61 presos foram libertados e que 212 continuam detidos.",
}


def _figures(lang: str, text: str) -> list[str]:
    report = Report(
        id="r", sha256="0" * 64, text=f"{BEFORE[lang]}\n\n{text}\n", language=lang, published="2026-02-20", published_from="meta"
    )
    return [f.text for f in read(report).figures][2:]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The price of fuel went from 300 to 400 a litre."),
        ("es", "La papa subió de 18 a 31 dólares."),
        ("pt", "O gasóleo passou de 300 para 400 kwanzas por litro."),
        ("es", "El abogado cobra 300 por visita; las familias pagan 120."),
        ("en", "She weighed 70 kilos when she was arrested and 52 when she was freed."),
        ("es", "Entró con 81 kilos y salió con 59."),
        ("pt", "Pesava 70 quilos quando foi presa e 52 ao sair."),
        ("en", "After the October 29 general election the square was empty."),
        ("pt", "O tribunal encerrou o processo na segunda-feira passada (10)."),
        ("en", "A bus leaves before dawn with 22 passengers and a cool box."),
        ("es", "Hay 61 prófugos, la mayoría en Argentina."),
        ("pt", "Antes do amanhecer sai um ônibus com 22 passageiros."),
        ("en", "About 300,000 people have left the country since the vote."),
        ("es", "Unas 50 mujeres se quedaron en la puerta con velas."),
        ("pt", "Ao portão estavam 90 pessoas com sacos de comida."),
        ("es", "La ONG trabaja con 40 abogados en 15 estados."),
        ("es", "Los policías heridos son 150, según el ministerio."),
        ("pt", "A viagem põe uma ponte entre os acusados e os seus 14 advogados."),
    ],
)
def test_no_figure(lang, text):
    assert _figures(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "figures"),
    [
        ("en", "By evening 30 more had been freed.", ["30"]),
        ("en", "Nine members of the union left jail on Friday.", ["Nine"]),
        ("es", "Nueve miembros del sindicato dejaron el viernes la cárcel.", ["Nueve"]),
        ("es", "A doce los sacaron de sus casas sin orden judicial.", ["doce"]),
        ("es", "Los agentes entraron en dos residencias y se llevaron a 24 estudiantes.", ["24"]),
        ("pt", "Nove sócios da cooperativa saíram da cadeia na sexta-feira.", ["Nove"]),
        ("en", "Some 40 journalists have gone into exile since the vote.", ["Some 40"]),
        ("en", "Twelve passengers were arrested on the bus.", ["Twelve"]),
    ],
)
def test_figures_all_the_same(lang, text, figures):
    assert _figures(lang, text) == figures
