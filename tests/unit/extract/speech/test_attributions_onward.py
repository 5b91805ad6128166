"""Speakers without a word of their own beside the number: left out, carried on, owned, passive, or told of before a quotation."""

import pytest

from habeas import attributions


def heard(text: str, language: str, counted: str) -> set[str]:
    """Who is heard saying what stands around the last mention of a word of the text."""
    at = text.rindex(counted)
    return {a.source for a in attributions(text, language) if a.start <= at < a.end}


@pytest.mark.parametrize(
    ("text", "language", "counted", "speaker"),
    [
        ("The camp opened in May. Those freed, a guard told waiting mothers, were 34.", "en", "34", "a guard"),
        (
            "Of the 261 freed, a ministry official said on condition of anonymity, 137 were deported.",
            "en",
            "137",
            "a ministry official",
        ),
        ("Das 80 pessoas detidas, explicou o advogado João Inventado à Lusa, 31 foram acusadas.", "pt", "31", "João Inventado"),
        ("Un diplomático europeo señaló a El Faro que saldrán 20 presos.", "es", "20", "Un diplomático europeo"),
        ("Um diplomata europeu disse ao jornal que vão sair 20 presos.", "pt", "20", "Um diplomata europeu"),
        (
            "«No nos preguntaron», dijo a la agencia uno de los excarcelados. En su colonia, añadió, quedan 70.",
            "es",
            "70",
            "uno de los excarcelados",
        ),
    ],
)
def test_who_is_told_stands_in_the_frame_and_not_in_what_is_said(text: str, language: str, counted: str, speaker: str) -> None:
    assert heard(text, language, counted) == {speaker}


@pytest.mark.parametrize(
    ("text", "language", "counted", "speaker"),
    [
        (
            "El Comité Faro registró 200 detenciones. En julio, además, documentó la muerte de cinco reclusos.",
            "es",
            "cinco",
            "Comité Faro",
        ),
        ("O Comité Farol registou 200 detenções. Além disso, contabiliza 40 feridos.", "pt", "40", "Comité Farol"),
        (
            "La ministra habló de 120 aprehensiones. También rechazó que hubieran desaparecido doce personas.",
            "es",
            "doce",
            "La ministra",
        ),
        ("María Inventada vio las imágenes. «En el módulo de mi padre son treinta», dice.", "es", "treinta", "María Inventada"),
        (
            'A activista Laura Inventada procura o marido. "Mostraram-me nove corpos", disse à reportagem.',
            "pt",
            "nove",
            "Laura Inventada",
        ),
        ("La abogada Ana Inventada defiende a seis. De ellos, puntualizó, tres siguen presos.", "es", "tres", "Ana Inventada"),
        ("Doña Socorro Inventada abraza a su nieto. «Salieron los 222 y salió el mío.»", "es", "222", "Socorro Inventada"),
        ("La Fiscalía imputó a 90 personas, según su propio recuento.", "es", "90", "Fiscalía"),
        ("The committee was revived in 2022. It says that it has freed 150 people.", "en", "150", "The committee"),
        (
            "The medical officer examined 17 men, a prison spokesman said. He denied that three were hurt.",
            "en",
            "three",
            "a prison spokesman",
        ),
    ],
)
def test_a_speaker_left_out_is_the_one_of_the_sentence_before(text: str, language: str, counted: str, speaker: str) -> None:
    assert heard(text, language, counted) == {speaker}


@pytest.mark.parametrize(
    ("text", "language", "counted", "speaker"),
    [
        ("In May 300 releases were confirmed by the Harbour Committee.", "en", "300", "Harbour Committee"),
        ("De las 40 muertes documentadas por la ONG, nueve fueron en mayo.", "es", "nueve", "la ONG"),
        ("The teachers' union put those hurt in the raid at 24.", "en", "24", "The teachers' union"),
        ("La Fiscalía situaba este lunes el número de muertos en 24.", "es", "24", "Fiscalía"),
        (
            "A document of the ministry seen by this newspaper shows that 15 inmates were freed.",
            "en",
            "15",
            "A document of the ministry",
        ),
        ("La fundación presentó hoy su informe anual, según el cual había 340 presos en mayo.", "es", "340", "su informe anual"),
        ("Ten men are held, according to Norland's envoy in Geneva.", "en", "Ten", "Norland's envoy in Geneva"),
        ("A year on, 16 more dead: rights body", "en", "16", "rights body"),
        ("Ninth night on Harbour Avenue: 48 detained, ministry says", "en", "48", "ministry"),
    ],
)
def test_counts_that_a_body_is_named_for_are_its_own(text: str, language: str, counted: str, speaker: str) -> None:
    assert speaker in heard(text, language, counted)


def test_what_stands_behind_a_semicolon_goes_on_unless_somebody_acts_in_it() -> None:
    assert heard("La Comisión Faro cuenta 212 muertos; hasta junio, 507 detenidos.", "es", "507") == {"Comisión Faro"}
    assert heard("The Harbour Committee counts 12 dead; police arrested two of them.", "en", "two") == set()


def test_an_aside_speaks_only_of_its_own_clause() -> None:
    text = "Twelve prisoners died in March, and seven others, relatives say, are ill."
    assert heard(text, "en", "seven") == {"relatives"}
    assert heard(text, "en", "Twelve") == set()


def test_what_is_told_of_a_speaker_is_not_said_by_him() -> None:
    text = '"Fomos julgados em grupo", disse a advogada Lurdes Inventada, que defende 22 arguidos.'
    assert all(a.source != "Fomos" for a in attributions(text, "pt"))
    assert heard('"They made us sign," said Ana Invented, a sociologist arrested with four colleagues.', "en", "four") == set()


def test_whom_a_speaker_tells_is_not_the_one_who_adds() -> None:
    text = "Ana Invented told reporters that it was late, adding that 40 were held."
    assert heard(text, "en", "40") == {"Ana Invented"}


def test_a_day_is_no_speaker() -> None:
    text = "Lilia Inventada cruzó cinco fronteras. «Volvieron diecisiete», dijo el martes."
    assert heard(text, "es", "diecisiete") == {"Lilia Inventada"}


def test_another_committee_is_not_the_one_named_before() -> None:
    text = "The Committee for Harbours counts 90 arrests. The presidential pardon committee announced that 67 were freed."
    assert heard(text, "en", "67") == {"The presidential pardon committee"}


def test_a_bare_place_has_no_apposition() -> None:
    text = "On Saturday 27 people were treated in hospital, the Health Ministry said."
    assert heard(text, "en", "27") == {"Health Ministry"}


@pytest.mark.parametrize(
    ("text", "language", "speakers"),
    [
        ("Rosa Inventada, a nurse, waited outside. By her own reckoning, 126 people are held.", "en", {"Rosa Inventada"}),
        ("La abogada Rosa Inventada no descansa. En su libreta figuran 126 detenidos.", "es", {"Rosa Inventada"}),
        ("La abogada Rosa Inventada lleva la cuenta. En sus planillas hay 126 presos.", "es", {"Rosa Inventada"}),
        ("A historiadora Rosa Inventada publica um livro. Nos seus ficheiros, 126 presos morreram.", "pt", {"Rosa Inventada"}),
        ("A Liga Inventada apresentou seu próprio levantamento: 126 pessoas presas.", "pt", {"Liga Inventada"}),
        ("La ciudad duerme. En nuestra libreta figuran 126 detenidos.", "es", set()),
        ("Rosa Inventada espera.\nA cidade dorme. No seu mapa há 126 ruas.", "pt", set()),
    ],
)
def test_papers_are_whose_the_paragraph_tells_of(text: str, language: str, speakers: set[str]) -> None:
    assert heard(text, language, "126") == speakers


@pytest.mark.parametrize(
    ("text", "language", "counted", "speakers"),
    [
        (
            "O Comando Militar tem outra sede. Num comunicado lido na rádio, reconheceu 19 detenções.",
            "pt",
            "19",
            {"Comando Militar"},
        ),
        ("La Liga Inventada quiere más. En una conferencia, recordó que 40 fueron presos.", "es", "40", {"Liga Inventada"}),
        ("La Liga Inventada mandó gente. Apuntaron nombres. Suman 40 presos.", "es", "40", set()),
        ("O Comando Militar tem outra sede.\nNum comunicado lido na rádio, reconheceu 19 detenções.", "pt", "19", set()),
        ("Rosa Inventada vive em Lisboa. Nessa noite, conta ainda, havia 14 mulheres presas.", "pt", "14", {"Rosa Inventada"}),
        ("Rosa Inventada vive en Lima. Esa noche, agrega también, cayeron 14 vecinos.", "es", "14", {"Rosa Inventada"}),
        ("In that ward, Rosa Inventada said by telephone from York, 23 women are held.", "en", "23", {"Rosa Inventada"}),
    ],
)
def test_a_verb_led_in_is_the_body_s_or_the_person_s_told_of(text: str, language: str, counted: str, speakers: set[str]) -> None:
    assert heard(text, language, counted) == speakers
