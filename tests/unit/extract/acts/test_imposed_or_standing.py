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
        ("es", "El informe registró 40 muertos y 62 desaparecidos entre 1976 y 1981.", "disappeared"),
        ("es", "En su cuaderno figuran 62 desaparecidos.", "disappeared"),
        ("pt", "O relatório registrou 40 mortos e 62 desaparecidos sob a junta.", "disappeared"),
        ("pt", "O partido conta 18 mortos e sete professores desaparecidos.", "disappeared"),
        ("pt", "É falso que três jornalistas tenham desaparecido.", "disappeared"),
        ("en", "Prosecutors said that 74 of them had been let go under judicial control.", "restricted"),
        ("es", "La comisión verificó 90 excarcelaciones, 31 de ellas con presentación periódica.", "restricted"),
        ("pt", "Foram libertados 90 professores, 31 dos quais com apresentações periódicas.", "restricted"),
        ("es", "Un tribunal condenó a nueve maestros a cadena perpetua.", "sentenced"),
        ("pt", "Um tribunal condenou 18 professores a prisão perpétua.", "sentenced"),
        ("en", "The regime sent 85 opponents into exile.", "exiled"),
        ("es", "El régimen desterró a 42 jueces.", "exiled"),
        ("es", "Los 42 opositores en el vuelo del destierro cenaron juntos.", "exiled"),
        ("pt", "Mais de cem jornalistas partiram para o exílio.", "exiled"),
        ("en", "The court reviewed 140 petitions in May.", "reviewed"),
        ("es", "La corte revisó 90 expedientes.", "reviewed"),
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
        ("es", "La familia busca a seis campesinos desaparecidos.", "disappeared"),
        ("es", "Hay 62 desaparecidos en el valle.", "disappeared"),
        ("pt", "Seis jornalistas estão desaparecidos.", "disappeared"),
        ("pt", "A associação fala em seis jornalistas desaparecidos.", "disappeared"),
        ("es", "Salieron noventa personas; 31 de ellas siguen con presentación periódica.", "restricted"),
        ("en", "Of the 90 who were freed, 31 are under judicial control.", "restricted"),
        ("pt", "Dezanove pessoas continuam desaparecidas.", "disappeared"),
        ("es", "Doce de ellos siguen presos, cinco con cadena perpetua.", "sentenced"),
        ("es", "Siete de los presos tienen condenas de más de diez años.", "sentenced"),
        ("pt", "Doze deles continuam presos, cinco com prisão perpétua.", "sentenced"),
        ("es", "El tribunal debe resolver los recursos pendientes: son 320.", "reviewed"),
        ("en", "Another 140 petitions are under examination.", "reviewed"),
        ("es", "Hay 90 expedientes en revisión en la corte.", "reviewed"),
        ("pt", "A comissão tem em apreciação 350 pedidos.", "reviewed"),
        ("en", "The other 85 defendants are in exile.", "exiled"),
        ("es", "Ya son 42 los periodistas en el exilio.", "exiled"),
        ("pt", "Dos condenados, 21 vivem no exílio.", "exiled"),
        ("en", "Twenty-six prisoners remain under sentence of death.", "sentenced"),
        ("es", "Otros 18 manifestantes permanecen condenados a muerte.", "sentenced"),
        ("pt", "Outros 18 manifestantes continuam condenados à morte.", "sentenced"),
    ],
)
def test_what_goes_on_or_is_had_is_a_stock(lang, text, measure):
    assert _kind(lang, text) == (measure, "stock")
