"""House arrest, measures and disappearances told as events are flows; those that go on, and sentences people have, are stocks."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _kind(lang: str, text: str) -> tuple[str, str]:
    """The measure and kind of the last figure of a text."""
    figure = read(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)).figures[-1]
    return figure.measure, figure.kind


@pytest.mark.parametrize(
    ("lang", "text", "measure"),
    [
        ("en", "The judge placed four teachers under house arrest.", "house_arrest"),
        ("en", "The judge granted house arrest to six doctors.", "house_arrest"),
        ("es", "Cinco maestros quedaron bajo arresto domiciliario.", "house_arrest"),
        ("es", "A tres de ellos se les impuso arresto domiciliario.", "house_arrest"),
        ("es", "Una jueza dejó con medidas cautelares a siete agricultores.", "restricted"),
        ("pt", "Cinco professores ficaram em prisão domiciliar.", "house_arrest"),
        ("pt", "A três deles foi imposta prisão domiciliária.", "house_arrest"),
        ("pt", "Uma juíza impôs medidas cautelares a sete agricultores.", "restricted"),
        ("en", "Nineteen people have vanished since March.", "disappeared"),
        ("en", "Nineteen people disappeared in the valley last year.", "disappeared"),
        ("en", "The league recorded 19 enforced disappearances in June.", "disappeared"),
        ("es", "Diecinueve personas desaparecieron en el valle el año pasado.", "disappeared"),
        ("es", "La liga registró 19 desapariciones forzadas en junio.", "disappeared"),
        ("pt", "Dezanove pessoas desapareceram no vale no ano passado.", "disappeared"),
        ("pt", "A liga registou 19 desaparecimentos forçados em junho.", "disappeared"),
        ("es", "Un tribunal condenó a nueve maestros a cadena perpetua.", "sentenced"),
        ("pt", "Um tribunal condenou 18 professores a prisão perpétua.", "sentenced"),
    ],
)
def test_what_is_brought_about_is_a_flow(lang, text, measure):
    assert _kind(lang, text) == (measure, "flow")


@pytest.mark.parametrize(
    ("lang", "text", "measure"),
    [
        ("en", "Six doctors remain under house arrest.", "house_arrest"),
        ("en", "Six doctors have been under house arrest since May.", "house_arrest"),
        ("es", "Cinco maestros cumplen arresto domiciliario.", "house_arrest"),
        ("es", "Cinco maestros siguen bajo arresto domiciliario.", "house_arrest"),
        ("es", "Once campesinos están sujetos a medidas cautelares.", "restricted"),
        ("pt", "Cinco professores estão em prisão domiciliar.", "house_arrest"),
        ("pt", "Sete agricultores estão sujeitos a apresentações periódicas.", "restricted"),
        ("en", "Nineteen men have not been seen since June.", "disappeared"),
        ("es", "Diecinueve personas siguen desaparecidas.", "disappeared"),
        ("es", "De nueve no hay rastro.", "disappeared"),
        ("pt", "Dezanove pessoas continuam desaparecidas.", "disappeared"),
        ("es", "Doce de ellos siguen presos, cinco con cadena perpetua.", "sentenced"),
        ("es", "Siete de los presos tienen condenas de más de diez años.", "sentenced"),
        ("pt", "Doze deles continuam presos, cinco com prisão perpétua.", "sentenced"),
        ("es", "El tribunal debe resolver los recursos pendientes: son 320.", "reviewed"),
    ],
)
def test_what_goes_on_or_is_had_is_a_stock(lang, text, measure):
    assert _kind(lang, text) == (measure, "stock")
