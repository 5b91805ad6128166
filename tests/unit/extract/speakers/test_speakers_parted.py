"""Numbers parted from their speaker by a comma or a colon, speakers taken up by one word, counts of one's own."""

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
        ("pt", "O Governo admite 40 detidos, ao passo que o partido Farol fala, para o mesmo período, em pelo menos 900 detenções "
               "e em dezenas de mortos.", ["Governo", "Farol", "Farol"]),
        ("es", "El Gobierno admite 40 detenidos, mientras que el partido Faro habla, para el mismo período, de al menos 900 "
               "detenciones y de decenas de muertos.", ["Gobierno", "Faro", "Faro"]),
        ("en", "The government admits 40 arrests, while the Lantern party speaks, for the same period, of at least 900 arrests "
               "and of dozens of dead.", ["The government", "the Lantern party", "the Lantern party"]),
        ("pt", "O balanço da Rede Farol, de 12 mortos e 77 feridos, é contestado pelo Governo.", ["Rede Farol"] * 2),
        ("es", "El balance del Gobierno, de 12 muertos y 77 heridos, cayó mal.", ["Gobierno"] * 2),
        ("en", "The government's toll, of 12 dead and 77 wounded, is disputed.", ["The government"] * 2),
        ("pt", "O balanço do Governo, de 30 mortos, é contestado pela organização Braços Abertos; pelo menos 41 pessoas perderam "
               "a vida, segundo as contas desta.", ["Governo", "Braços Abertos"]),
        ("es", "El Gobierno se reunió con la Red Faro. Según esta última, quedan 40 presos.", ["Red Faro"]),
        ("en", "The government met the Lantern Network. According to the latter, 40 are still in jail.", ["Lantern Network"]),
        ("es", "El Gobierno se reunió con la Red Faro. Según este diario, quedan 40 presos.", ["este diario"]),
        ("pt", "Conforme Ana Inventada, dormem até 30 numa cela.", ["Ana Inventada"]),
    ],
)  # fmt: skip
def test_a_number_parted_from_its_speaker(lang: str, text: str, who: list[str]) -> None:
    assert _sources(lang, text) == who


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("pt", "A associação Mesa Livre, sediada em Madrid, põe a fasquia bem mais alta: mais de 40 presos.", "Mesa Livre"),
        ("es", "La asociación Mesa Libre, con sede en Madrid, pone el listón bastante más alto: más de 40 presos.", "Mesa Libre"),
        ("en", "The ministry has another list: 40 prisoners.", "The ministry"),
        ("es", "La policía volvió otra vez al puerto: 40 detenidos.", None),
        ("pt", "Luís Inventado, afastado do colectivo em 2022, fez as suas próprias somas: 161 pessoas continuavam presas.",
         "Luís Inventado"),
        ("en", "Luis Inventado, dismissed from the collective in 2022, did his own sums: 161 people were still jailed.",
         "Luis Inventado"),
        ("pt", "O pároco chama-se Luís Inventado. No caderno dele figuram os nomes de 52 presos.", "Luís Inventado"),
        ("pt", "O pároco chama-se Luís Inventado. Na casa dele vivem 52 deslocados.", None),
    ],
)  # fmt: skip
def test_a_count_of_one_s_own(lang: str, text: str, who: str | None) -> None:
    assert set(_sources(lang, text)) == {who}


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("pt", "O Observatório do Porto soma 140 presos. O Ministério da Justiça não comenta. Anunciou, isso sim, na terça-feira, "
               "que 96 reclusos sairão.", ["Observatório do Porto", "Ministério da Justiça"]),
        ("es", "La Red Faro suma 140 presos. El Ministerio de Justicia no comenta esas cifras. Dijo que son 96.",
         ["Red Faro", "Ministerio de Justicia"]),
        ("es", "La Red Faro suma 140 presos. La policía llegó de noche. Denunció Ana Inventada que se llevaron a 20.",
         ["Red Faro", "Ana Inventada"]),
        ("es", "La Defensoría del Pueblo lleva otro registro. Hasta el lunes había verificado 140 arrestos, cuando la cifra "
               "oficial no pasaba de 96.", ["Defensoría del Pueblo", "la cifra oficial"]),
        ("pt", "Na cadeia, três presos cumprem greve de fome, e um deles, Luís Inventado, espera há onze dias por um médico.",
         [None]),
        ("es", "El subcomisionado Iván Inventado había desmentido en la radio que en agosto se hubiera capturado a 40 personas.",
         ["Iván Inventado"]),
    ],
)  # fmt: skip
def test_whose_verb_it_is(lang: str, text: str, who: list[str | None]) -> None:
    assert _sources(lang, text) == who
