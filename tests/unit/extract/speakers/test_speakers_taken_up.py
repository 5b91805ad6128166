"""A title behind a quotation is the one person named before it; who is told is not who speaks; a whole clause is carried on."""

import pytest
from scripts.lessons import report_of, set_scene

from habeas.extract.figures.find import read_figures
from habeas.extract.figures.setting import Setting


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


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "Felix Marrow, 40, waits at the gate. He was held with 30 others from the coast, he indicated.", "Felix Marrow"),
        ("pt", "Félix Marro espera o irmão à porta. Lá dentro estão 30 pessoas, conta.", "Félix Marro"),
        ("es", "Félix Marro espera al hermano en la puerta. Dentro están 30 personas, cuenta.", "Félix Marro"),
        ("pt", "Félix Marro fez as contas. Lá dentro estão 30 pessoas; é muita conta.", None),
    ],
)
def test_who_closes_a_sentence_by_a_pronoun_or_a_bare_verb_said_it(lang: str, text: str, speaker: str | None) -> None:
    assert set(_sources(lang, "Title\n\n" + text)) == {speaker}
