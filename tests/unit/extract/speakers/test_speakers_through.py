"""Whose a number is by the grammar around it: clauses told before a frame, mouthpieces, official counts, the same source."""

import pytest
from scripts.lessons import report_of

from habeas.extract import read


def source(text: str, language: str, number: str) -> str | None:
    """The speaker of a figure of a text, by how its number is written."""
    found = read(report_of(f"x-{language}", text + "\n", "2026-05-11", None))
    return next(f.source for f in found.figures if f.text == number)


@pytest.mark.parametrize(
    ("lang", "text", "number", "speaker"),
    [
        (
            "es",
            "Del penal salieron nueve hombres; a todos les pidieron silencio, contó la abogada Ana Inventada.",
            "nueve",
            "Ana Inventada",
        ),
        ("pt", "Da cadeia saíram nove homens; a todos pediram silêncio, contou a advogada Ana Inventada.", "nove", "Ana Inventada"),
        (
            "en",
            "Nine men were freed from the jail; all of them were told to keep quiet, said the lawyer Ana Inventada.",
            "Nine",
            "Ana Inventada",
        ),
        ("es", "Quince fueron arrestados; tres de estos siguen en el hospital, cuenta Ana Inventada.", "Quince", "Ana Inventada"),
        # A verb that counts tells the number of its own clause.
        ("es", "Cuatro hombres fueron ahorcados; otras 107 personas esperan juicio, estima la red Faro Abierto.", "Cuatro", None),
        (
            "pt",
            "Quatro homens foram enforcados; outras 107 pessoas aguardam julgamento, estima a rede Farol Aberto.",
            "Quatro",
            None,
        ),
        # Another speaks there.
        ("es", "La policía habla de nueve detenidos; son inocentes, dijo la abogada Ana Inventada.", "nueve", "La policía"),
    ],
)
def test_who_closes_the_sentence_tells_of_the_clauses_before(lang: str, text: str, number: str, speaker: str | None) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker


@pytest.mark.parametrize(
    ("lang", "text", "number", "speaker"),
    [
        ("es", "El Alto Mando, por boca del coronel Luis Supuesto, reconoce nueve detenidos.", "nueve", "Luis Supuesto"),
        ("pt", "O Alto Comando, pela voz do coronel Luís Suposto, reconhece nove detidos.", "nove", "Luís Suposto"),
        ("pt", "O Governo Regional, em nota assinada pela porta-voz Ana Suposta, fala em doze detidos.", "doze", "Ana Suposta"),
        ("en", "The High Command, through its envoy Louis Supposed, admits nine detainees.", "nine", "Louis Supposed"),
        # Whoever signs a paper that is no body's speaks for nobody.
        ("es", "Con él suman cinco los presos muertos este año.", "cinco", None),
        ("pt", "Com ele são cinco os presos mortos este ano.", "cinco", None),
    ],
)
def test_through_whom_a_body_speaks(lang: str, text: str, number: str, speaker: str | None) -> None:
    before = (
        {"es": "El médico Raúl Supuesto firmó el acta. ", "pt": "O médico Raul Suposto assinou a certidão. "}
        if speaker is None
        else {}
    )
    assert source("Título\n\n" + before.get(lang, "") + text, lang, number) == speaker


@pytest.mark.parametrize(
    ("lang", "text", "number", "speaker"),
    [
        ("es", "Hace una semana, el balance oficial era de 22 muertos.", "22", "el balance oficial"),
        ("pt", "Há uma semana, o balanço oficial era de 22 mortos.", "22", "o balanço oficial"),
        ("en", "A week ago, the official toll stood at 22 dead.", "22", "the official toll"),
        ("es", "La lista oficial de 2004 traía 900 desaparecidos.", "900", "La lista oficial"),
        ("es", "El balance de la Red Faro es de 18 muertos.", "18", "Red Faro"),
        ("pt", "O balanço da Rede Farol é de 18 mortos.", "18", "Rede Farol"),
        ("es", "El balance era de 22 muertos.", "22", None),
        ("pt", "O balanço era de 22 mortos.", "22", None),
    ],
)
def test_an_official_count_speaks_though_it_is_nobodys(lang: str, text: str, number: str, speaker: str | None) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker


@pytest.mark.parametrize(
    ("lang", "text", "number", "speaker"),
    [
        ("es", "La Red Faro contaba 60 presos. Desde mayo han muerto dos detenidos, según la misma fuente.", "dos", "Red Faro"),
        ("pt", "A Rede Farol contava 60 presos. Desde maio morreram dois detidos, segundo a mesma fonte.", "dois", "Rede Farol"),
        (
            "en",
            "Harbour Network counted 60 prisoners. Two detainees have died since May, according to the same source.",
            "Two",
            "Harbour Network",
        ),
        (
            "es",
            "Luis Inventado, de la Red Faro, visitó la cárcel. Según él, once presos necesitan médico.",
            "once",
            "Luis Inventado",
        ),
        (
            "pt",
            "Luís Inventado, da Rede Farol, visitou a cadeia. Segundo ele, onze presos precisam de médico.",
            "onze",
            "Luís Inventado",
        ),
        (
            "pt",
            "Ana Inventada espera com a fotografia do filho. Levaram outros oito rapazes, segundo a mãe.",
            "oito",
            "Ana Inventada",
        ),
        (
            "es",
            "Ana Inventada espera con la foto de su hijo. Se llevaron a otros ocho muchachos, según la madre.",
            "ocho",
            "Ana Inventada",
        ),
        ("es", "Según contaron sus vecinas, se llevaron a seis hombres.", "seis", "sus vecinas"),
        ("pt", "Na terça-feira, segundo contaram as vizinhas, levaram presos seis homens.", "seis", "as vizinhas"),
        ("pt", "Segundo apurou este jornal, há 12 detidos.", "12", None),
    ],
)
def test_whom_the_text_takes_up_as_its_source(lang: str, text: str, number: str, speaker: str | None) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker


@pytest.mark.parametrize(
    ("lang", "text", "number", "speaker"),
    [
        ("es", "Si se aprueba la ley, calcula la asociación Faro Abierto, saldrán 200 presos.", "200", "Faro Abierto"),
        ("pt", "Se a lei passar, calcula a associação Farol Aberto, sairão 200 presos.", "200", "Farol Aberto"),
        ("es", "Unos 200 detenidos —350 según la Red Faro— fueron presentados, dijo la policía.", "Unos 200", "la policía"),
        ("es", "Unos 200 detenidos —350 según la Red Faro— fueron presentados, dijo la policía.", "350", "Red Faro"),
        ("pt", "A Rede Farol contabiliza 74 detenções, e o Ministério do Interior, 51.", "51", "Ministério do Interior"),
        ("pt", "A Rede Farol fala em 74 detidos, mas a polícia redu-los a 51.", "51", "a polícia"),
        ("es", "El presidente de la comisión, Luis Supuesto, había hablado la víspera de 85 excarcelados.", "85", "Luis Supuesto"),
        ("es", "Fueron liberados 12 presos, celebró en sus redes la diputada Ana Supuesta.", "12", "Ana Supuesta"),
        ("pt", "Foram soltos 12 presos, celebrou nas redes a deputada Ana Suposta.", "12", "Ana Suposta"),
        # Whoever hands over something else than a list tells nothing.
        ("pt", "O diretor entregou as chaves e 40 presos saíram para o pátio.", "40", None),
        ("es", "La Red Faro entregó una lista con 76 presos.", "76", "Red Faro"),
    ],
)
def test_frames_put_in_left_out_and_no_frames(lang: str, text: str, number: str, speaker: str | None) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker


def test_the_colon_that_ends_a_headline() -> None:
    assert source("Liberan a 20 presos políticos: Red Faro\n\nUn día común.", "es", "20") == "Red Faro"
