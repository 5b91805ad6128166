"""What is still to come, what is denied though it lies ahead, what the counted say of themselves, and what is done after all."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _figures(lang: str, text: str) -> list[tuple[str, str]]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2026-02-11", published_from="given")
    return [(figure.measure, figure.modality) for figure in read(report).figures]


def _last(lang: str, text: str) -> tuple[str, str]:
    return _figures(lang, text)[-1]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The minister denied that another 80 prisoners were about to be released."),
        ("en", "The minister denied that 80 more prisoners are due to be freed."),
        ("es", "El ministro negó que otros 80 presos estén a punto de ser liberados."),
        ("es", "El ministro negó el lunes (9) que otros 80 presos estén en vías de ser liberados."),
        ("pt", "O ministro negou que 80 presos vão ser soltos."),
        ("pt", "O ministro negou na terça (10) que outros 80 presos estejam em vias de ser soltos."),
    ],
)
def test_a_plan_that_is_denied_is_denied(lang, text):
    assert _last(lang, text) == ("released", "denied")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Canadian court orders 14 fishermen freed"),
        ("en", "A judge ordered 14 fishermen freed."),
        ("en", "The 60 inmates whose freedom the ministry announced have seen nobody."),
        ("en", "Of those to be freed, three are minors."),
        ("en", "The judge ordered 20 men freed. Three of the beneficiaries are minors."),
        ("en", "The minister denied the charges and said 40 prisoners would be freed."),
        ("es", "Solo han salido 20 de las 75 personas cuya liberación anunció el Gobierno."),
        ("es", "El juez ordenó liberar a veinte jóvenes. Tres de los beneficiados son menores de edad."),
        ("es", "Once presos salen la próxima semana, según el ministerio."),
        ("es", "El ministro negó los malos tratos y anunció que 40 presos saldrán."),
        ("pt", "Só saíram 20 das 75 pessoas cuja libertação o Governo anunciou."),
        ("pt", "O juiz mandou soltar vinte jovens. Três dos beneficiados são menores."),
        ("pt", "Onze presos saem na próxima semana, segundo o ministério."),
        ("pt", "O governo autorizou na terça (10) que 40 presos saiam da cadeia."),
    ],
)
def test_what_was_ordered_or_announced_or_lies_ahead_is_planned_and_so_is_a_part_of_it(lang, text):
    assert _last(lang, text) == ("released", "planned")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "By Monday 48 names had been crossed off the list since the government promised to free prisoners."),
        ("en", "The army said it would free 40 detainees. So far only twelve have left prison."),
        ("en", "The governor pardoned 12 in June and four more before Easter."),
        ("es", "Liberados ocho presos antes de Navidad"),
        ("es", "El Ejército anunció que liberará a 40 detenidos. Hasta ahora solo han salido doce."),
        ("es", "Once presos salieron la semana pasada."),
        ("pt", "Libertados oito presos antes do Natal"),
        ("pt", "Mandaram 102 para casa na sexta."),
        ("pt", "O Exército anunciou que vai libertar 40 detidos. Até agora só saíram doze."),
    ],
)
def test_what_was_done_is_actual_whatever_was_promised_before(lang, text):
    assert _last(lang, text) == ("released", "actual")


def test_a_trial_that_opens_next_week_is_planned():
    assert _last("en", "Sixteen miners go on trial next week.") == ("charged", "planned")
    assert _last("en", "Sixteen miners went on trial last week.") == ("charged", "actual")


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("en", "Of the 90 detainees, 31 claimed to have been tortured.", "alleged"),
        ("en", "Thirty inmates told the lawyer that they had been beaten.", "alleged"),
        ("en", "Thirty inmates were beaten, the lawyer said.", "actual"),
        ("es", "Treinta de las presas dicen que fueron golpeadas en la celda.", "alleged"),
        ("es", "La abogada dice que treinta presas fueron golpeadas.", "actual"),
        ("pt", "Dos 90 detidos, 31 dizem ter sido torturados.", "alleged"),
        ("pt", "A advogada diz que trinta presas foram espancadas.", "actual"),
    ],
)
def test_what_those_say_who_suffered_it_is_alleged(lang, text, modality):
    assert _last(lang, text) == ("tortured", modality)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Relatives called for the release of 40 teachers."),
        ("en", "The bishop urged the junta to free 40 teachers."),
        ("en", "The junta should release seven of them who have been in detention for two years."),
        ("es", "El obispo pide la liberación de 40 maestros."),
        ("pt", "O bispo pede a libertação de 40 professores."),
    ],
)
def test_those_whose_release_is_only_asked_for_are_held(lang, text):
    assert _last(lang, text) == ("held", "actual")


def test_a_court_that_orders_a_release_does_not_ask_for_it():
    assert _last("en", "A court ordered the junta to free 40 teachers.") == ("released", "planned")


def test_the_words_of_a_state_do_not_deny_it():
    assert _last("pt", "De dezanove pessoas não há notícia desde junho.") == ("disappeared", "actual")
