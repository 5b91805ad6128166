"""People on a list: what is done to the paper befalls nobody; a release that is only asked for leaves people in."""

import pytest

from habeas import read_report

CASES = [
    ("es", "Los familiares entregaron a la ONU una lista de 133 detenidos.", "held"),
    ("es", "El comité entregó a la fiscalía una lista con 133 detenidos.", "held"),
    ("pt", "Os parentes entregaram à ONU uma lista de 133 detidos.", "held"),
    ("en", "The families handed the UN a list of 133 detainees.", "held"),
    ("pt", "Os parentes entregaram à ONU uma lista de 133 detidos no sábado.", "arrested"),
    ("en", "Police released a list of 133 people arrested on Saturday.", "arrested"),
    ("en", "The army published a list of 133 dead.", "killed"),
    ("es", "El gobierno liberó a 133 presos.", "released"),
    ("en", "The mothers gathered at noon, asking for the release of the 133.", "held"),
    ("es", "Las madres se concentraron pidiendo la liberación de los 133.", "held"),
    ("pt", "Pedindo a libertação dos 133, as mães foram à praça.", "held"),
    ("es", "El Tribunal Supremo ratificó este jueves las penas impuestas a 133 campesinos.", "sentenced"),
]


@pytest.mark.parametrize(("lang", "text", "measure"), CASES)
def test_what_befell_those_on_a_list_and_those_asked_for(lang: str, text: str, measure: str) -> None:
    figures = read_report(text, published="2026-03-14", lang=lang).figures
    assert [(f.point, f.measure) for f in figures] == [(133, measure)]
