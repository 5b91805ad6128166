"""What is said without a number, row by row: the sentence, and the (topic, stance) that must be read in it."""

from itertools import pairwise

import pytest

from habeas.extract.accounts.find import find_accounts
from habeas.extract.entities.find import find_entities
from habeas.extract.speech.find import find_attributions
from habeas.extract.text.scene import set_scene
from habeas.lexicon.accounts import account_frames
from habeas.model import Account, Report

ROWS = [
    ("en", "Dana Rowe was charged with sedition in March.", "charge", "asserts"),
    ("en", "She has had no lawyer since her arrest.", "due_process", "asserts"),
    ("en", "The whereabouts of both men remain unknown.", "due_process", "asserts"),
    ("en", "They were beaten with cables in the cells, a cousin said.", "treatment", "asserts"),
    ("en", "The police denied allegations of torture.", "treatment", "denies"),
    ("en", "He was rushed to hospital on Friday.", "medical_care", "asserts"),
    ("en", "His father died of a heart attack in the cell.", "cause_of_death", "asserts"),
    ("en", "The ministry declined to comment.", "confirmation", "does_not_confirm"),
    ("en", "All of them must report to the police every week.", "condition_of_release", "asserts"),
    ("en", "The government promised to review every case.", "due_process", "promises"),
    ("es", "Los acusan de terrorismo y sedición.", "charge", "asserts"),
    ("es", "Se desconoce el paradero de los dos hermanos.", "due_process", "asserts"),
    ("es", "La policía negó las torturas.", "treatment", "denies"),
    ("es", "El ministerio no respondió a las preguntas.", "confirmation", "does_not_confirm"),
    ("es", "Salieron con prohibición de salir del país.", "condition_of_release", "asserts"),
    ("pt", "Foram acusados de terrorismo pelo procurador.", "charge", "asserts"),
    ("pt", "Continua sem assistência médica desde março.", "medical_care", "asserts"),
    ("pt", "A polícia recusou comentar o caso.", "confirmation", "does_not_confirm"),
    ("pt", "Saíram sob caução e proibidos de falar à imprensa.", "condition_of_release", "asserts"),
]


def read(text: str, lang: str) -> tuple[Account, ...]:
    report = Report(id="row", sha256="0" * 64, text=text, language=lang)
    scene = set_scene(report)
    entities = find_entities(scene)
    return find_accounts(scene, entities, find_attributions(scene, entities))


@pytest.mark.parametrize(("lang", "text", "topic", "stance"), ROWS)
def test_a_sentence_is_read_with_its_topic_and_stance(lang: str, text: str, topic: str, stance: str) -> None:
    assert (topic, stance) in [(a.topic, a.stance) for a in read(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Twelve people were released on Saturday."),
        ("en", "They are held for political reasons."),
        ("es", "Diez personas salieron el sábado."),
        ("pt", "Dez pessoas foram soltas no sábado."),
    ],
)
def test_a_bare_count_or_status_is_no_charge_and_no_condition(lang: str, text: str) -> None:
    assert [a.topic for a in read(text, lang) if a.topic in ("charge", "condition_of_release", "treatment")] == []


def test_a_denial_answers_the_testimony_before_it() -> None:
    text = "Dana Rowe said guards beat her in the cell. The Prison Service denied allegations of torture."
    first, second = [a for a in read(text, "en") if a.topic == "treatment"]
    assert (first.stance, first.disputes) == ("asserts", None)
    assert (second.stance, second.disputes) == ("denies", 0)


def test_a_bare_denial_takes_the_topic_of_what_it_denies() -> None:
    accounts = read("He had been tortured, his mother said. The ministry denies it.", "en")
    assert [(a.topic, a.stance) for a in accounts] == [("treatment", "asserts"), ("treatment", "denies")]


def test_what_somebody_only_asks_for_is_a_demand() -> None:
    assert {a.topic for a in read("The union urged the court to drop the charges.", "en")} == {"demand"}


def test_every_account_is_grounded_and_names_its_rule() -> None:
    text = "They were beaten in the cells. None has seen a lawyer. The ministry did not respond."
    for account in read(text, "en"):
        assert 0 <= account.start < account.end <= len(text)
        assert text[account.start : account.end].strip() == text[account.start : account.end]
        assert account.rule.removeprefix("account.") in account_frames()


def test_accounts_stand_in_text_order_and_no_two_share_words() -> None:
    accounts = read("He was tortured and has no lawyer. She was charged with treason; the police denied the figures.", "en")
    assert all(a.end <= b.start for a, b in pairwise(accounts))


@pytest.mark.parametrize(
    ("lang", "text", "topic", "stance"),
    [
        ("en", "The army denies any abuse and maintains that they were charged with treason.", "charge", "asserts"),
        ("es", "El ejército niega los abusos y sostiene que los acusan de traición.", "charge", "asserts"),
        ("pt", "O exército nega os abusos e sustenta que foram acusados de traição.", "charge", "asserts"),
        ("en", "The warden refused to comment, and they have denied him the visit.", "due_process", "asserts"),
        ("es", "Le han negado la visita tres veces.", "due_process", "asserts"),
        ("es", "La Fiscalía pide nueve años por terrorismo.", "charge", "asserts"),
        ("en", "She was moved to a prison hospital and has not been allowed to telephone her son.", "due_process", "asserts"),
        ("en", "Nobody was forced to sign a confession.", "condition_of_release", "denies"),
        ("es", "Nadie ha desaparecido, dijo el gobernador.", "due_process", "denies"),
        ("pt", "Serão ouvidos por um juiz na segunda-feira.", "due_process", "promises"),
    ],
)
def test_a_cue_reaches_no_further_than_its_clause(lang: str, text: str, topic: str, stance: str) -> None:
    assert (topic, stance) in [(a.topic, a.stance) for a in read(text, lang)]
