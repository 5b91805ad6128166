"""Who tells a number, in sentences whose grammar says so in other words than "X said that": and who only does something there."""

import pytest
from scripts.lessons import report_of

from habeas.extract import read


def source(text: str, language: str, number: str) -> str | None:
    """The speaker of a figure of a text, by how its number is written."""
    found = read(report_of(f"x-{language}", text + "\n", "2026-05-11", None))
    return next(f.source for f in found.figures if f.text == number)


HEADLINES = [
    ("pt", "Lusolândia mantém 375 presos políticos, diz relatório\n\nUm dia comum.", "375", "relatório"),
    ("pt", "Farol: polícia fala em nove mortos, rede cívica conta onze\n\nUm dia comum.", "nove", "polícia"),
    ("pt", "ONG denuncia 60 presos da ilha sem julgamento\n\nUm dia comum.", "60", "ONG"),
]


@pytest.mark.parametrize(("lang", "text", "number", "speaker"), HEADLINES)
def test_a_headline_leaves_the_article_of_its_speaker_out(lang: str, text: str, number: str, speaker: str) -> None:
    assert source(text, lang, number) == speaker


def test_the_body_of_a_headline_is_the_one_that_the_story_names() -> None:
    text = (
        "ONG confirma 40 libertações no Farol\n\nOs guardas abriram o portão, informou a organização Rede Inventada.\n\n"
        "Segundo a ONG, 12 mulheres foram libertadas."
    )
    assert source(text, "pt", "12") == "Rede Inventada"


@pytest.mark.parametrize(
    ("lang", "text", "number", "speaker"),
    [
        ("pt", "Para a polícia são nove os mortos da noite.", "nove", "a polícia"),
        ("es", "Para la policía son nueve los muertos de la noche.", "nueve", "la policía"),
        ("es", "El decanato, que media, habla de 15 personas liberadas.", "15", "El decanato"),
        ("pt", "Um telegrama da legação, liberado em 2014, fala em 200 prisões.", "200", "Um telegrama da legação"),
        ("pt", "A Polícia Nacional, que mobilizou 500 agentes, reconhece 38 prisões.", "38", "Polícia Nacional"),
        ("pt", "Nesta terça, a autoridade local prometeu libertar 350 presos.", "350", "a autoridade local"),
        ("en", "State TV said this morning that 584 prisoners would walk free.", "584", "State TV"),
        ("en", "Harbour Committee closed May with 42 prisoners on its list.", "42", "Harbour Committee"),
        ("es", "El Comité Faro cerró mayo con 42 presos en su lista.", "42", "Comité Faro"),
    ],
)
def test_speakers_parted_from_their_verb_or_known_by_it(lang: str, text: str, number: str, speaker: str) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker


@pytest.mark.parametrize(
    ("lang", "text", "number", "speaker"),
    [
        (
            "en",
            "Harbour Committee says that they are dead. By its account, three detainees died of fever.",
            "three",
            "Harbour Committee",
        ),
        ("en", "Ana Invented, a guard, denied it all. By her account 43 inmates were freed.", "43", "Ana Invented"),
        ("es", "La directora del penal, Ana Inventada, se quejó. Según explicó, hay 80 presas enfermas.", "80", "Ana Inventada"),
        ("pt", "A diretora Ana Inventada falou à rádio. Segundo explicou, 40 presos foram libertados.", "40", "Ana Inventada"),
        ("es", "Habló la directora Ana Inventada. Dijo el lunes que iban 206 excarcelados.", "206", "Ana Inventada"),
        ("pt", "Cinco saíram, disse a diretora Ana Inventada. Doze foram libertados ontem, acrescentou.", "Doze", "Ana Inventada"),
        ("es", "El Comité Faro contabiliza 70 muertos. Hace un mes, sus números eran 48 muertos.", "48", "Comité Faro"),
    ],
)
def test_the_last_speaker_goes_on(lang: str, text: str, number: str, speaker: str) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("es", "Habló el Comité Faro. Recordamos que el juzgado absolvió a cuatro pescadores.", "cuatro"),
        ("pt", "Feridos contámos oito.", "oito"),
        ("es", "Nuestro registro cierra la semana con 74 personas presas.", "74"),
        ("pt", "A polícia acusou de motim, na sexta (7), 145 pessoas detidas nos protestos.", "145"),
        ("pt", "A Procuradoria-Geral da República denunciou, até o momento, 39 pessoas por motim.", "39"),
        ("en", "“They must sign,” says Ana Invented, a lawyer who has taken on 31 people arrested in May.", "31"),
        ("es", "Para la abogada Ana Inventada, que asiste a nueve de los imputados, nada cambia.", "nueve"),
    ],
)
def test_who_only_does_something_or_writes_it_is_no_speaker(lang: str, text: str, number: str) -> None:
    assert source("Título\n\n" + text, lang, number) is None


@pytest.mark.parametrize(
    ("lang", "text", "number", "speaker"),
    [
        ("en", "“They left,” says Ana Invented, a guard, who counted 31 releases.", "31", "Ana Invented"),
        ("es", "Quedaron libres, informó la Red Faro, que registró 63 detenciones.", "63", "Red Faro"),
        ("pt", "A comissão recebeu 90 queixas e confirmou que 34 pessoas continuam desaparecidas.", "34", "A comissão"),
    ],
)
def test_who_goes_on_to_count_is_one(lang: str, text: str, number: str, speaker: str) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker


@pytest.mark.parametrize(
    ("lang", "text", "number", "speaker"),
    [
        (
            "pt",
            "A diretora Ana Inventada, que vive no Farol, disse à Agência que «saem» e que, só em maio, foram detidas 90 pessoas.",
            "90",
            "Ana Inventada",
        ),
        (
            "es",
            "La directora del Centro Faro, Ana Inventada, que vive fuera, dijo que, en mayo, el juzgado detuvo a 90 personas.",
            "90",
            "Ana Inventada",
        ),
    ],
)
def test_a_title_before_the_name_does_not_hide_who_says_the_whole_sentence(lang: str, text: str, number: str, speaker: str) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker
