"""Which country a report is about: exile, foreign answers, deportations, namesakes; and reports of two countries."""

import pytest

from habeas import read_report
from habeas.extract.figures.where import read_places
from habeas.extract.text.scene import set_scene
from habeas.model import Report

ONE = [
    # From exile.
    (
        "es",
        "Suman presos\n\nSan José, 4 may. — Un grupo de exiliados nicaragüenses reunido en San José contó 40 presos en Estelí.",
        "NI",
    ),
    (
        "es",
        "La lista crece\n\nMadrid. La red, con sede en Madrid, contó 80 presos. España los oyó. En Tocuyito hay 12 y en Zulia, 9.",
        "VE",
    ),
    (
        "en",
        "A longer list\n\nVILNIUS, 6 March — Exiled lawyers said courts in Gomel and Mogilev convicted 41. Lithuania protested.",
        "BY",
    ),
    (
        "en",
        "A list of 90\n\nNAIROBI — Eritrean exiles in Nairobi published a list. Ninety are held in Asmara. Kenya said nothing.",
        "ER",
    ),
    (
        "pt",
        "Lista em Lisboa\n\nLisboa, 2 mai — Angolanos exilados em Portugal contam 48 presos. No Huambo e em Saurimo há 20.",
        "AO",
    ),
    # Foreign answers.
    ("en", "Sanctions follow\n\nBrussels froze assets after 19 were jailed in Rustavi. France and Germany welcomed it.", "GE"),
    (
        "pt",
        "Pressão externa\n\nA embaixada dos Estados Unidos condenou as prisões. Na Machava há 30. Washington pediu calma.",
        "MZ",
    ),
    # People sent away.
    (
        "es",
        "Destierran a 40\n\nEnviaron a Guatemala a 40 presos de Matagalpa. Guatemala los aloja. En Managua nadie explica.",
        "NI",
    ),
    ("pt", "Levados 52\n\nMinsk mandou para a Lituânia 52 presos. A Lituânia recebeu-os. Na colónia de Gomel ficam 90.", "BY"),
    # Namesakes.
    ("es", "Patrullas\n\nEn Jinotepe detuvieron a cuatro del barrio San José y a dos de la calle Granada.", "NI"),
    ("en", "Villages empty\n\nSoldiers took 34 men from the village of Paris, near Mbarara. Museveni spoke.", "UG"),
    # Whoever shelters others also jails: then the report is of that country.
    (
        "en",
        "Court frees 17\n\nNAIROBI — A Nairobi court freed 17. Police in Kisumu hold six. Ugandan exiles in Kenya are afraid.",
        "KE",
    ),
    ("es", "Detienen a cinco\n\nLa policía de Costa Rica detuvo en San José a cinco por matar a un exiliado nicaragüense.", "CR"),
    ("pt", "Presos de Caxias\n\nEm Caxias estavam 84 presos; a PIDE prendera dez em Coimbra. Exilados em Paris esperavam.", "PT"),
]


@pytest.mark.parametrize(("lang", "text", "country"), ONE)
def test_the_country_of_those_who_jail_outweighs_that_of_those_who_speak(lang: str, text: str, country: str) -> None:
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))
    assert read_places(scene).country == country


TWO = [
    (
        "en",
        "Two crackdowns\n\nIn Uganda, police in Gulu arrested 86 people. Tanzanian prosecutors charged 35 people in Arusha.",
        "35",
        "TZ",
    ),
    ("en", "Gulu swept\n\nPolice in Gulu and Jinja arrested 86 people. Kenya deported 12 activists on Sunday.", "12", "KE"),
    ("en", "Gulu swept\n\nPolice in Gulu and Jinja arrested 86 people. Another 12 were detained by Kenyan police.", "12", "KE"),
    ("es", "Dos listas\n\nEn Managua y Estelí detuvieron a 30 personas. La policía de Guatemala detuvo a 12 personas.", "12", "GT"),
    ("pt", "Duas listas\n\nEm Luanda e no Huambo há 30 detidos. Em Moçambique há 12 detidos.", "12", "MZ"),
]
HERE = [
    ("en", "Gulu swept\n\nPolice in Gulu and Jinja arrested 86 people. A group in Nairobi counted 12 detainees.", "12", "UG"),
    ("en", "Gulu swept\n\nPolice in Gulu and Jinja arrested 86 people. Kenya said 12 people were arrested.", "12", "UG"),
    (
        "es",
        "Detenidos\n\nEn Managua y Estelí detuvieron a 30 personas. En San José, la familia dijo que 12 están presos.",
        "12",
        "NI",
    ),
    ("pt", "Detidos\n\nEm Luanda e no Huambo há 30 detidos. Reunidas em Lisboa, as mães contaram 12 detidos.", "12", "AO"),
]


@pytest.mark.parametrize(("lang", "text", "number", "country"), TWO + HERE)
def test_a_figure_is_of_the_country_that_did_it(lang: str, text: str, number: str, country: str) -> None:
    figures = read_report(text, lang=lang, published="2025-06-20").figures
    assert [f.country for f in figures if text[f.start : f.end].find(number) >= 0] == [country]
