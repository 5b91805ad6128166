"""What befell people while they did something else is told behind "when"; that they went, left or came back is not it."""

import pytest

from habeas import read_report


@pytest.mark.parametrize(
    ("lang", "text", "measure"),
    [
        ("en", "[Thirty] students were going home when they were arrested.", "arrested"),
        ("en", "[Eleven] miners were leaving the pit when police arrested them.", "arrested"),
        ("en", "[Four] boys were walking home when they were shot dead.", "killed"),
        ("es", "[Unos 30] estudiantes regresaban a casa cuando los detuvieron.", "arrested"),
        ("es", "[Once] mineros salían del turno cuando la policía los detuvo.", "arrested"),
        ("es", "Los [14] volvían a casa cuando fueron detenidos.", "arrested"),
        ("pt", "[Trinta] estudantes regressavam a casa quando os prenderam.", "arrested"),
        ("pt", "[Onze] mineiros saíam do turno quando a polícia os deteve.", "arrested"),
        # What is told before "when" tells it already, or the act behind it is another's.
        ("en", "[Forty] prisoners walked free when the judge arrested the prosecutor.", "released"),
        ("en", "[Forty] prisoners walked free when the president pardoned them.", "released"),
        ("en", "[Nine] died when guards attacked them.", "died"),
        ("es", "[Cuarenta] salieron de la cárcel cuando el juez detuvo al fiscal.", "released"),
        ("pt", "[Quarenta] saíram da cadeia quando o juiz prendeu o procurador.", "released"),
    ],
)
def test_the_clause_of_time_tells_what_befell_them(lang: str, text: str, measure: str) -> None:
    at, plain = text.index("["), text.replace("[", "").replace("]", "")
    figures = read_report(plain, lang=lang, published="2026-03-18").figures
    assert [f.measure for f in figures if f.start == at] == [measure]
