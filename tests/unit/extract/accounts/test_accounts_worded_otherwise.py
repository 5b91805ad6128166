"""Accounts as newsrooms word them: who arrested is no charge, what is dismissed is denied, what was let at last."""

import pytest

from habeas.extract.accounts.find import find_accounts
from habeas.extract.entities.find import find_entities
from habeas.extract.speech.find import find_attributions
from habeas.extract.text.scene import set_scene
from habeas.model import Account, Report

YES = [
    ("pt", "Está presa por ter cantado num comício.", "charge", "asserts"),
    ("pt", "O crime de que vem acusado, calúnia, mantém-se.", "charge", "asserts"),
    ("pt", "O tribunal retirou a acusação de motim e manteve a de calúnia.", "charge", "asserts"),
    ("pt", "Pesa sobre ele a acusação de sabotagem.", "charge", "asserts"),
    ("pt", "Só lhe permitiram ver o advogado à terceira semana.", "due_process", "asserts"),
    ("pt", "A provedora foi impedida de entrar na cadeia.", "due_process", "asserts"),
    ("pt", "Ninguém explicou aos pais porque foi levada.", "due_process", "asserts"),
    ("pt", "Não foi feita autópsia.", "due_process", "asserts"),
    ("pt", "Atiravam-lhe água gelada de hora a hora.", "treatment", "asserts"),
    ("pt", "Passou quatro dias sem comer na cela.", "treatment", "asserts"),
    ("pt", "Mantiveram-no acordado duas noites.", "treatment", "asserts"),
    ("pt", "A direção desconhece qualquer queixa de agressões.", "treatment", "denies"),
    ("pt", "Os doentes não foram tratados.", "medical_care", "asserts"),
    ("pt", "Ficou cega por falta de assistência médica.", "medical_care", "asserts"),
    ("pt", "A causa apontada foi um enfarte.", "cause_of_death", "asserts"),
    ("pt", "Só poderá sair da província com autorização do juiz.", "condition_of_release", "asserts"),
    ("es", "Solo le permitieron ver a su abogada a la tercera semana.", "due_process", "asserts"),
    ("es", "La defensora fue impedida de entrar en la cárcel.", "due_process", "asserts"),
    ("es", "No se practicó la autopsia.", "due_process", "asserts"),
    ("es", "Le echaban agua helada cada hora.", "treatment", "asserts"),
    ("es", "Duermen tres por cama en el penal.", "treatment", "asserts"),
    ("es", "Quedó ciega por falta de atención médica.", "medical_care", "asserts"),
    ("es", "La causa señalada fue un infarto.", "cause_of_death", "asserts"),
    ("es", "Solo podrá salir del estado con permiso del juez.", "condition_of_release", "asserts"),
    ("en", "She was only allowed to see her lawyer in the third week.", "due_process", "asserts"),
    ("en", "The monitors were barred from entering the prison.", "due_process", "asserts"),
    ("en", "They poured icy water over him every hour.", "treatment", "asserts"),
    ("en", "They kept him awake for two nights.", "treatment", "asserts"),
    ("en", "He went blind for lack of treatment.", "medical_care", "asserts"),
    ("en", "The stated cause was a stroke.", "cause_of_death", "asserts"),
    ("en", "The prosecutor withdrew the sedition count.", "charge", "asserts"),
    ("en", "She may leave the city only with a judge's permission.", "condition_of_release", "asserts"),
    ("en", "Guards beat him. The ministry dismissed the allegation.", "treatment", "denies"),
]
NO = [
    ("pt", "Foi detida por agentes à paisana.", "charge"),
    ("pt", "Foi condenado por um coletivo de juízes.", "charge"),
    ("pt", "Há suspeita de que o preso tenha fugido.", "charge"),
    ("pt", "A associação tem sede no Lobito e conta as mortes.", "cause_of_death"),
    ("pt", "Voltou da cadeia, disse a filha.", "treatment"),
    ("pt", "Questionado sobre relatos de tortura na cadeia, o ministro saiu.", "treatment"),
    ("pt", "O exército não confirma nem nega que o tenha detido.", "due_process"),
    ("pt", "Está em greve de fome, há doze dias sem comer.", "treatment"),
    ("pt", "O processo de paz continua parado.", "due_process"),
    ("es", "Fue detenida por agentes de civil.", "charge"),
    ("es", "Fue condenado por un jurado.", "charge"),
    ("es", "Hay sospecha de que el preso haya huido.", "charge"),
    ("es", "Dijo a su familia que volvería de la cárcel.", "treatment"),
    ("es", "Preguntado por las denuncias de torturas en la cárcel, el ministro se fue.", "treatment"),
    ("es", "Echaron agua a las plantas del penal.", "treatment"),
    ("en", "Asked about reports of torture in the prison, the minister left.", "treatment"),
    ("en", "The army would neither confirm nor deny that it was holding him.", "due_process"),
    ("en", "The ministry dismissed the allegations.", "charge"),
]


def read(text: str, lang: str) -> tuple[Account, ...]:
    scene = set_scene(Report(id="row", sha256="0" * 64, text=text, language=lang))
    entities = find_entities(scene)
    return find_accounts(scene, entities, find_attributions(scene, entities))


@pytest.mark.parametrize(("lang", "text", "topic", "stance"), YES)
def test_it_is_read_with_its_topic_and_stance(lang: str, text: str, topic: str, stance: str) -> None:
    assert (topic, stance) in [(a.topic, a.stance) for a in read(text, lang)]


@pytest.mark.parametrize(("lang", "text", "topic"), NO)
def test_what_tells_of_something_else_has_no_such_topic(lang: str, text: str, topic: str) -> None:
    assert topic not in [a.topic for a in read(text, lang)]
