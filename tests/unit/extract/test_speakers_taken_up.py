"""A title behind a quotation is the one person named before it; who is told is not who speaks; a whole clause is carried on."""

import pytest
from scripts.lessons import report_of, set_scene

from habeas.extract.figures import read_figures
from habeas.extract.setting import Setting


def _sources(lang: str, text: str) -> list[str | None]:
    scene = set_scene(report_of(f"x-{lang}", text, "2026-01-10", "P"))
    return [figure.source for figure in read_figures(scene, Setting(scene))[0]]


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("pt", "Quem os defende é Evaristo Inventado, da associação Mãos Dadas. «Cinco foram absolvidos», explica o advogado.",
         "Evaristo Inventado"),
        ("es", "Los defiende Marta Inventada. «Diecinueve fueron condenados», explica la abogada.", "Marta Inventada"),
        ("en", "Peter Invented represents them. \"Nineteen were convicted,\" the lawyer says.", "Peter Invented"),
        ("pt", "Um diplomata europeu disse ao Mensageiro que 15 presos foram libertados.", "Um diplomata europeu"),
        ("es", "El Comité Faro dio a conocer hoy que 1.185 presos políticos siguen en la cárcel.", "Comité Faro"),
        ("pt", "A decisão é boa, disse à Índica o advogado Davi Inventado, da Ordem dos Advogados, segundo o qual seis detidos "
               "foram libertados.", "Davi Inventado"),
    ],
)  # fmt: skip
def test_the_speaker_is_the_one_named(lang: str, text: str, who: str) -> None:
    assert set(_sources(lang, text)) == {who}


def test_petitions_filed_assert_nothing() -> None:
    assert set(_sources("en", "Advocate Rahim Invented has filed 58 petitions at the High Court.")) <= {None}
