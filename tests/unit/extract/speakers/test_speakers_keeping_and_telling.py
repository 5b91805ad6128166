"""Who says it: whoever tells of a promise, keeps a count, or sits in a place; the same office; an aside's own clause."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _sources(lang: str, text: str) -> list[str | None]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2026-02-20", published_from="meta")
    return [figure.source for figure in read(report).figures]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        # Whoever tells of a promise tells its number, but not what is promised "that".
        ("en", "Ana Invented said that the ministry had pledged to free 40 prisoners by May.", "Ana Invented"),
        ("en", "According to Ana Invented, the ministry has promised to free 40 prisoners.", "Ana Invented"),
        ("en", "The ministry has promised to free 40 prisoners, Ana Invented said.", "Ana Invented"),
        ("en", "Ana Invented said that the ministry had promised her that 40 prisoners would go free.", "the ministry"),
        ("en", "The government has undertaken to release 40 prisoners by May.", "The government"),
        ("es", "La embajada aseguró que el ministro se comprometió a excarcelar a 100 presos.", "La embajada"),
        ("es", "La abogada Ana Inventada dijo que la fiscalía le prometió que 24 presos saldrían libres.", "la fiscalía"),
        ("pt", "A embaixada disse que o Governo prometeu libertar 100 presos até Abril.", "A embaixada"),
        ("pt", "O Governo comprometeu-se a libertar 100 presos até Abril.", "Governo"),
        # Who keeps a count tells what it shows; not what others do, nor what others say of it.
        ("en", "Ana Invented keeps the parish count, and it stood on Sunday at 58 people taken.", "Ana Invented"),
        ("en", "Ana Invented compiled the weekly tally, which reached 58 arrests on Sunday.", "Ana Invented"),
        ("en", "Ana Invented keeps a list of names, and police freed 58 detainees on Sunday.", None),
        ("en", "Ana Invented keeps a list, but it is short, and the ministry admits 58 arrests.", "the ministry"),
        ("en", "Ana Invented keeps the prison records, which the ministry says hold 58 names of detainees.", "the ministry"),
        ("es", "Ana Inventada mantiene un registro, que ya suma 58 detenidos.", "Ana Inventada"),
        ("pt", "Ana Inventada mantém uma lista em que constam 58 detidos.", "Ana Inventada"),
        ("pt", "Ana Inventada mantém uma lista, e a polícia soltou 58 detidos.", None),
        # A place says where a speaker sits, and what follows "said" is what is said.
        ("en", "The U.S. embassy in York said Ivan Invented had freed 40 prisoners.", "The U.S. embassy in York"),
        ("en", "A hospital in York said police had brought in 40 wounded protesters.", "A hospital in York"),
        ("en", "A court in York said Ivan Invented had freed 40 prisoners.", "A court in York"),
        ("en", "Forty people were freed, said Ivan Invented of the union.", "Ivan Invented"),
        ("pt", "O tribunal em Luanda disse que a polícia deteve 40 manifestantes.", "O tribunal"),
        # A director of one thing is none of another.
        (
            "en",
            "The Director of Prisons said 87 inmates would go.\n\nAna Invented, Executive Director",
            "The Director of Prisons",
        ),
        # Words of telling.
        ("en", "The bar association has spoken of 90 arrests.", "The bar association"),
        ("en", "The bar association has learned of 90 arrests.", "The bar association"),
    ],
)
def test_who_tells_of_a_promise_keeps_a_count_or_sits_in_a_place(lang: str, text: str, source: str | None) -> None:
    assert _sources(lang, text)[-1] == source


@pytest.mark.parametrize(
    ("lang", "text", "sources"),
    [
        ("en", "Harbour Watch counts 61 prisoners. The interior ministry puts the dead at 80. The same ministry had said 71.",
         ["Harbour Watch", "The interior ministry", "The interior ministry"]),
        ("en", "Harbour Watch counts 61 prisoners. The police put the dead at 80. The same group had said 71.",
         ["Harbour Watch", "The police", "Harbour Watch"]),
        ("es", "El Foro Verde cuenta 61 presos. La fiscalía habla de 80 muertos. La misma fiscalía había hablado de 71 muertos.",
         ["Foro Verde", "La fiscalía", "La fiscalía"]),
        ("pt", "A Rede Verde conta 61 presos. A procuradoria fala em 80 mortos. A mesma procuradoria falou em 71 mortos.",
         ["Rede Verde", "A procuradoria", "A procuradoria"]),
        # An aside tells its own clause alone.
        ("en", "The prison holds 60 men, and by the end of that month, relatives say, nine had died.", [None, "relatives"]),
        ("es", "La cárcel retiene a 60 hombres, y desde la votación del mes pasado, dicen los familiares, nueve han muerto.",
         [None, "los familiares"]),
        ("pt", "A cadeia tem 60 presos, e desde as eleições do mês passado, dizem os familiares, nove morreram.",
         [None, "os familiares"]),
        ("en", "Of the 236 people charged, she found one, who had asked after seven boys arrested at a pump, and whom officers, "
               "according to Ana Invented, locked up.", [None, None]),
    ],
)  # fmt: skip
def test_the_same_office_and_an_aside_speak_where_they_stand(lang: str, text: str, sources: list[str | None]) -> None:
    assert _sources(lang, text) == sources
