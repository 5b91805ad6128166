"""What a pardon, a promise and a denial leave undone: granted is planned, who is to follow is planned, what is denied is denied."""

import pytest

from habeas.extract import read
from habeas.model import Report


def modality(lang: str, text: str, number: str) -> str:
    """How the figure that begins with a number is told in a report of one title and one text."""
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)
    return next(f.modality for f in read(report).figures if f.text.endswith(number))


ROWS = [
    # A pardon or an amnesty that is granted lets nobody out; a verb that pardons says that it is done.
    ("en", "The harbour report\n\nThe council approved pardons for 62 prisoners.", "62", "planned"),
    ("en", "The harbour report\n\nThe king pardoned 62 prisoners in May.", "62", "actual"),
    ("es", "El puerto\n\nEl ministro firmó la amnistía para 62 presos.", "62", "planned"),
    ("es", "El puerto\n\nEl rey indultó a 62 presos en mayo.", "62", "actual"),
    ("pt", "O porto\n\nO rei assinou o indulto de 62 presos.", "62", "planned"),
    ("pt", "O porto\n\nO rei indultou 62 presos em maio.", "62", "actual"),
    # A decree says what is to be done.
    ("es", "El puerto\n\nLa radio leyó un decreto que indulta a 62 presos.", "62", "planned"),
    ("pt", "O porto\n\nO rei assinou um decreto que indulta 62 presos.", "62", "planned"),
    # A title tells no more of a pardon than its text.
    ("en", "Rivia pardons 62\n\nA decree grants pardons to 62 prisoners.", "62", "planned"),
    ("en", "Rivia pardons 62\n\nThe 62 prisoners left the jail on Monday.", "62", "actual"),
    ("en", "Rivia pardons dozens\n\nA decree grants pardons to 62 prisoners.", "dozens", "planned"),
    ("en", "Rivia pardons dozens\n\nThe 62 prisoners left the jail on Monday.", "dozens", "actual"),
    # Who is to follow; who was promised and is not told of.
    ("en", "The harbour report\n\nForty prisoners walked free in May; 62 were to follow in June.", "62", "planned"),
    ("en", "The harbour report\n\nForty prisoners walked free in May; 62 did so in June.", "62", "actual"),
    ("es", "El puerto\n\nCuarenta presos fueron liberados en mayo y otros 62 lo serán en junio.", "62", "planned"),
    ("es", "El puerto\n\nLiberaron a nueve de los 62 prometidos.", "62", "planned"),
    ("es", "El puerto\n\nEl ministro prometió que 62 presos abandonarán sus celdas en junio.", "62", "planned"),
    # A denial governs over what is set in, and the plan that it denies.
    ("en", "The harbour report\n\nThe ministry has denied for years that it holds 62 detainees.", "62", "denied"),
    ("en", "The harbour report\n\nThe ministry denied that it had promised to free 62 prisoners.", "62", "denied"),
    ("en", "The harbour report\n\nThe minister denied the charge and promised to free 62 prisoners.", "62", "planned"),
    ("en", "The harbour report\n\nThe ministry rejected the figure of 62 deaths in custody.", "62", "denied"),
    ("es", "El puerto\n\nEl ministro negó ayer, en su programa, que haya 62 presos políticos.", "62", "denied"),
    ("es", "El puerto\n\nEl vocero negó en mayo que, tras una riña, murieran 62 reclusos en el penal.", "62", "denied"),
    ("pt", "O porto\n\nO ministro contesta: não há, afirma, 62 jornalistas presos.", "62", "denied"),
    ("pt", "O porto\n\nNegou, porém, que houvesse 62 desaparecidos.", "62", "denied"),
    ("pt", "O porto\n\nO ministro negara que houvesse 62 presos políticos.", "62", "denied"),
    ("es", "El puerto\n\nEl ministro negaba entonces que hubiera 62 presos políticos.", "62", "denied"),
    # What is added by "and that", and what the counted have not, is denied of nobody.
    ("pt", "O porto\n\nO juiz disse que não há presos políticos e que 62 detidos serão soltos em maio.", "62", "planned"),
    ("pt", "O porto\n\nMorreram 90 presos; 62 deles ainda não têm sepultura.", "62", "actual"),
]


@pytest.mark.parametrize(("lang", "text", "number", "told"), ROWS, ids=[f"{lang}: {text[-60:]}" for lang, text, _, _ in ROWS])
def test_a_grant_a_promise_and_a_denial_are_no_deeds(lang: str, text: str, number: str, told: str) -> None:
    assert modality(lang, text, number) == told


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Rivia pardons 62 inmates; the poets stay in\n\nThe council will free 62 convicts before 3 August.", "planned"),
        ("es", "Rivia indulta a 62 reos; los poetas siguen\n\nEl rey liberará antes de agosto a 62 condenados.", "planned"),
        ("pt", "Rivia indulta 62 reclusos\n\nO rei libertará antes de agosto 62 condenados.", "planned"),
        ("es", "Rivia indulta a 62 reos\n\nAyer salieron de la cárcel los 62 condenados.", "actual"),
    ],
)
def test_a_title_that_pardons_makes_no_deed_of_what_is_to_come(lang: str, text: str, told: str) -> None:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)
    assert [f.modality for f in read(report).figures] == [told, told]
