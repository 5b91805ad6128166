"""What was granted, promised or consented to is planned until it is told as done; what only looks like a plan is done."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _modality(lang: str, text: str) -> list[str]:
    before = {"en": "Notes of the week.", "es": "Notas de la semana.", "pt": "Notas da semana."}[lang]
    report = Report(
        id="r", sha256="0" * 64, text=f"{before}\n\n{text}\n", language=lang, published="2026-02-20", published_from="meta"
    )
    return [figure.modality for figure in read(report).figures]


GRANTED = [
    ("en", "A judge granted parole to 27 teachers. None of them has left the prison.", "planned"),
    ("en", "The president signed a pardon for 27 convicts. They will walk out on Thursday.", "planned"),
    ("en", "The president signed a pardon for 27 convicts. They walked out on Thursday.", "actual"),
    ("en", "The tribunal released 27 teachers, but they still face charges.", "actual"),
    ("en", "The tribunal freed 27 teachers. They are still waiting for an apology.", "actual"),
    ("es", "Un juez concedió la libertad condicional a 27 maestros. Ninguno ha salido del penal.", "planned"),
    ("es", "El tribunal otorgó la excarcelación a 27 maestros; siguen presos.", "planned"),
    ("es", "El tribunal otorgó la excarcelación a 27 maestros, pero no han salido.", "planned"),
    ("es", "El tribunal liberó a 27 maestros, pero siguen procesados.", "actual"),
    ("es", "El tribunal liberó a 27 maestros. Siguen presas sus esposas.", "actual"),
    ("pt", "Um juiz concedeu a liberdade condicional a 27 professores. Nenhum saiu da cadeia.", "planned"),
    ("pt", "O tribunal concedeu a liberdade a 27 professores; continuam presos.", "planned"),
    ("pt", "O tribunal libertou 27 professores, mas o líder continua preso.", "actual"),
]
PROMISED = [
    ("en", "Prosecutors intend to have 27 officers charged by the new year.", "planned"),
    ("en", "The release of 27 captives has been postponed.", "planned"),
    ("en", "The swap would involve 27 prisoners.", "planned"),
    ("en", "The judge who had ordered their arrest freed 27 students.", "actual"),
    ("en", "On Sunday 27 convicts pardoned by decree went home.", "actual"),
    ("es", "El general prometió el lunes, en un acto con vecinos, que 27 presos serían restituidos a sus familias.", "planned"),
    ("es", "La junta accedió a soltar a 27 detenidos.", "planned"),
    ("es", "La junta acepta entregar 27 detenidos antes de Navidad.", "planned"),
    ("es", "Acaban de salir 27.", "actual"),
    ("es", "El penal acaba de soltar a 27 presos.", "actual"),
    ("es", "Los 27 presos fueron devueltos a sus familias el domingo.", "actual"),
    ("pt", "O general prometeu no sábado, numa reunião com anciãos, que 27 presos seriam restituídos às famílias.", "planned"),
    ("pt", "A junta aceitou entregar 27 presos.", "planned"),
    ("pt", "A libertação de 27 cativos foi adiada.", "planned"),
    ("pt", "O regime manda para a Lituânia 27 presos indultados.", "actual"),
    ("pt", "O juiz mandou libertar 27 detidos.", "planned"),
    ("pt", "Um autocarro com 27 civis indultados em Minsk atravessou a fronteira, anunciou Kiev.", "actual"),
    ("pt", "Acabam de sair 27.", "actual"),
]


@pytest.mark.parametrize(("lang", "text", "modality"), GRANTED)
def test_what_was_granted_is_planned_while_they_are_inside(lang: str, text: str, modality: str) -> None:
    assert _modality(lang, text) == [modality]


@pytest.mark.parametrize(("lang", "text", "modality"), PROMISED)
def test_what_is_promised_lies_ahead_and_what_was_just_done_does_not(lang: str, text: str, modality: str) -> None:
    assert _modality(lang, text) == [modality]
