"""What the layout alone tells: whose an answer is, whose words a quoted paragraph has; and whom a quotation cites."""

import pytest
from scripts.lessons import report_of

from habeas.extract import read


def speakers(lang: str, text: str) -> dict[str, str | None]:
    figures = read(report_of(f"x-{lang}", text + "\n", "2026-05-11", None)).figures
    return {f.text: f.source for f in figures}


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "en",
            'Interview with Ana Invented\n\nAna Invented lives in Harrow.\n\nHow many?\n\n"There are 41 prisoners."',
            "Ana Invented",
        ),
        ("en", "Ana Invented met us in Gulu.\n\nQ: Were 50 arrested?\nA: There are 41 prisoners.", "Ana Invented"),
        ("en", "Interview with Ana Invented, of the Lamp desk\n\nQ: How many?\nAI: There are 41 prisoners.", "Ana Invented"),
        ("es", "Entrevista con Ana Inventada\n\n¿Cuántos son?\n\nHay 41 presos.\n\n¿Y ahora?\n\nNada.", "Ana Inventada"),
        ("es", "Ana Inventada atiende en Oruro.\n\n—¿Cuántos son?\n—Hay 41 presos.\n\n—¿Seguro?\n—Sí.", "Ana Inventada"),
        ("es", "Conversamos con Ana Inventada, vocera.\n\nPregunta: ¿Cuántos?\nA.I.: Hay 41 presos.", "Ana Inventada"),
        ("pt", 'Entrevista com Ana Inventada\n\nFalou a Rui Falso, na Mooca.\n\nQuantos são?\n\n"Há 41 presos."', "Ana Inventada"),
        ("pt", "Ana Inventada defende presos no Lubango.\n\nP: Quantos são?\nR: Há 41 presos.", "Ana Inventada"),
    ],
)
def test_an_answer_is_said_by_whoever_is_interviewed(lang: str, text: str, who: str) -> None:
    assert speakers(lang, text)["41"] == who


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ana Invented spoke to us.\n\nQ: Are 41 prisoners held?\nA: Nobody knows."),
        (
            "en",
            "What we know\n\nAna Invented was freed.\n\nHow many are held?\n\n41 prisoners are held.\n\nWhat next?\n\nThe trial.",
        ),
        ("es", "Ana Inventada fue liberada.\n\n¿Cuántos quedan?\n\nQuedan presos 41.\n\n¿Qué sigue?\n\nEl juicio."),
        ("es", "Ana Inventada recibe.\n\n—¿Y hoy?\n—Nada.\n—Hay 41 presos en Oruro.\n—Sí."),
        ("pt", "Ana Inventada defende presos.\n\nP: Há 41 presos?\nR: Não sei."),
    ],
)
def test_a_question_and_what_explains_without_an_interview_are_the_reports_own(lang: str, text: str) -> None:
    assert speakers(lang, text)["41"] is None


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "en",
            'The Ministry of Justice issued the following statement:\n\n"This week 41 convicts were released."',
            "Ministry of Justice",
        ),
        ("en", 'The police chief read a letter from Ana Invented:\n\n"This week 41 prisoners were released."', "Ana Invented"),
        ("es", 'Comunicado del Ministerio de Gobierno:\n\n"Fueron detenidas 41 personas."', "Ministerio de Gobierno"),
        (
            "es",
            'El Ministerio del Interior difundió el siguiente parte.\n\n"Fueron detenidas 41 personas."',
            "Ministerio del Interior",
        ),
        (
            "pt",
            'A Polícia Nacional emitiu esta nota, que transcrevemos.\n\n"É tudo.\n\nForam detidas 41 pessoas."',
            "Polícia Nacional",
        ),
    ],
)
def test_what_is_quoted_whole_is_said_by_whoever_issued_it(lang: str, text: str, who: str) -> None:
    assert speakers(lang, text)["41"] == who


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", 'The ministry issued the following:\n\n"We held 41 people," said Ana Invented.', "Ana Invented"),
        ("en", 'The ministry was silent.\n\n"They took 41 people from my street," said Ana Invented.', "Ana Invented"),
        ("es", 'El ministerio calla.\n\n"Se llevaron a 41 personas", dijo Ana Inventada.', "Ana Inventada"),
        ("pt", 'O ministério calou-se.\n\n"Levaram 41 pessoas", disse Ana Inventada.', "Ana Inventada"),
    ],
)
def test_a_quotation_with_a_frame_of_its_own_is_no_statement(lang: str, text: str, who: str) -> None:
    assert speakers(lang, text)["41"] == who


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", '"The Delta Observatory lists 41 political prisoners," said Ana Invented.', "The Delta Observatory"),
        ("en", '"According to the Delta Observatory, 41 people were arrested," said Ana Invented.', "the Delta Observatory"),
        ("es", '"El Observatorio Costero registra 41 presos políticos", explica Ana Inventada.', "El Observatorio Costero"),
        ("pt", '"A Rede Atlântica confirmou 41 presos em junho", diz Ana Inventada.', "A Rede Atlântica"),
        ("en", '"We have counted 41 political prisoners," said Ana Invented.', "Ana Invented"),
        ("en", '"The government arrested 41 people," said Ana Invented.', "Ana Invented"),
        ("es", '"El gobierno detuvo a 41 personas", dijo Ana Inventada.', "Ana Inventada"),
        ("pt", '"A Rede Atlântica fechou e 41 pessoas foram detidas", diz Ana Inventada.', "Ana Inventada"),
    ],
)
def test_a_body_that_counts_within_a_quotation_is_the_one_who_says_it(lang: str, text: str, who: str) -> None:
    found = speakers(lang, text)["41"]
    assert found is not None
    assert who.casefold().endswith(found.casefold().split(" ", 1)[-1])
