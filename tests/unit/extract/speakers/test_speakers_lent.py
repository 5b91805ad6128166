"""Whose a number is: whom a body speaks through, who reads a tally out, an aside's own speaker, a pronoun behind a colon, files."""

import pytest
from scripts.lessons import report_of

from habeas.extract import read

Case = tuple[str, str, str, str | None]

MOUTHPIECES: list[Case] = [
    ("pt", "A junta anunciou na véspera, pela voz do coronel Luís Suposto, que libertaria dez detidos.", "dez", "Luís Suposto"),
    ("pt", "O Governo anunciou, através da porta-voz Ana Suposta, que libertou 40 presos.", "40", "Ana Suposta"),
    ("es", "El Gobierno anunció ayer, a través de la portavoz Ana Supuesta, que liberó a 40 presos.", "40", "Ana Supuesta"),
    ("en", "The junta announced on Monday, through Colonel Louis Supposed, that it would free ten men.", "ten", "Louis Supposed"),
    # Nobody's mouth: a paper, an agency.
    ("pt", "O Governo anunciou, através de um comunicado, que libertou 40 presos.", "40", "Governo"),
    ("es", "El Gobierno anunció, a través de un comunicado, que liberó a 40 presos.", "40", "Gobierno"),
    ("en", "The junta announced, through a leaflet, that it would free ten men.", "ten", "The junta"),
]

READ_OUT: list[Case] = [
    ("pt", "A polícia deteve 34 pessoas, segundo o balanço lido pelo comissário Luís Suposto.", "34", "Luís Suposto"),
    ("es", "La policía detuvo a 34 personas, según el balance leído ayer por el comisario Luis Supuesto.", "34", "Luis Supuesto"),
    ("en", "Police held 34 people, according to the tally read out by Commissioner Louis Supposed.", "34", "Louis Supposed"),
    # A paper that has read a document says nothing.
    ("pt", "A polícia deteve 34 pessoas, segundo documentos lidos pelo Jornal do Farol.", "34", "documentos"),
    ("en", "Police held 34 people, according to court documents read by the Harbour Times.", "34", "court documents"),
]

ASIDES: list[Case] = [
    ("pt", "A advogada Ana Suposta não contesta o número. Dos 40 presos, explica, 12 saíram em maio.", "12", "Ana Suposta"),
    (
        "es",
        "La abogada Ana Supuesta no discute la cifra. De los 40 presos, explica, 12 salieron.",
        "12",
        "Ana Supuesta",
    ),
    ("pt", "O padre Luís Suposto conhece a cadeia. Só em maio foram presos, recorda, 25 jovens da aldeia.", "25", "Luís Suposto"),
    ("en", "The lawyer Ana Invented does not dispute it. Of the 40 prisoners, she explains, 12 left in May.", "12", "Ana Invented"),
    # Prisoners who speak themselves.
    ("pt", "A polícia calou-se. Dois presos contam que 12 saíram em maio.", "12", "Dois presos"),
]

BEHIND_COLONS: list[Case] = [
    (
        "pt",
        "O padre Elias Suposto fala em 90 presos. Quem discorda é o porta-voz da polícia, Luís Falso: segundo ele, há 40.",
        "40",
        "Luís Falso",
    ),
    (
        "es",
        "El padre Elías Supuesto habla de 90 presos. La comandante Ana Falsa lo desmiente: según ella, hay 40 presos.",
        "40",
        "Ana Falsa",
    ),
    (
        "en",
        "Father Elias Supposed speaks of 90 prisoners. Colonel Anna Falsely disagrees: by her count, 40 people are in jail.",
        "40",
        "Anna Falsely",
    ),
    # No person before the colon of whom the pronoun could be said.
    (
        "en",
        "Anna Supposed speaks of 90 prisoners. Nobody has seen them: according to her, 40 were taken at night.",
        "40",
        "Anna Supposed",
    ),
]

LAST_CLAUSES: list[Case] = [
    (
        "pt",
        "Apenas 15 presos tinham saído; os restantes nove continuavam nas celas, segundo a advogada Ana Suposta.",
        "15",
        "Ana Suposta",
    ),
    (
        "pt",
        "Saíram 15 presos na sexta-feira; seis deles foram expulsos, segundo a advogada Ana Suposta.",
        "15",
        "Ana Suposta",
    ),
    (
        "es",
        "Solo salieron 15 presos; los nueve restantes siguen allí, según la abogada Ana Supuesta.",
        "15",
        "Ana Supuesta",
    ),
    (
        "en",
        "Fifteen prisoners walked out; the remaining nine are in jail, according to the lawyer Ana Invented.",
        "Fifteen",
        "Ana Invented",
    ),
    # Another set; another speaker.
    ("en", "Twelve died in the prison; in York 40 were arrested, according to the lawyer Ana Invented.", "Twelve", None),
    ("pt", "O Governo diz que saíram 15 presos; os outros nove ficaram, segundo a advogada Ana Suposta.", "15", "Governo"),
]

FILES: list[Case] = [
    ("pt", "A Comissão do Farol tem ainda cerca de 900 processos por julgar.", "cerca de 900", None),
    ("es", "La Comisión de Reparación, en Lima, tiene aún unos 900 expedientes por resolver.", "unos 900", None),
    ("en", "The Pardons Board still has some 900 petitions to review.", "some 900", None),
    ("pt", "A Associação do Farol tem registados 70 presos políticos.", "70", "Associação do Farol"),
]


@pytest.mark.parametrize(
    ("lang", "text", "number", "speaker"), [*MOUTHPIECES, *READ_OUT, *ASIDES, *BEHIND_COLONS, *LAST_CLAUSES, *FILES]
)
def test_who_lends_a_number_their_word(lang: str, text: str, number: str, speaker: str | None) -> None:
    found = read(report_of(f"x-{lang}", "Título\n\n" + text + "\n", "2026-05-11", None))
    assert next(f.source for f in found.figures if f.text == number) == speaker
