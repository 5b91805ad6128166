"""Acts that befall nobody where they stand, numbers of bodies and of votes, and who says what a nominal event counts."""

import pytest

from habeas.extract.acts.find import NONE
from habeas.extract.counts.decide import counts_of, decide
from habeas.extract.counts.staffed import only_staffed
from habeas.extract.figures.setting import Setting
from habeas.extract.modality.governor import governor
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))


def measures(text: str, lang: str) -> set[str]:
    return {act.lex.measure for act in scene_of(text, lang).acts}


def told(text: str, lang: str) -> dict[str, str]:
    """What each figure is taken for, by its number as printed."""
    scene = scene_of(text, lang)
    return {text[d.count.number.start : d.count.number.end]: d.label for d in decide(scene, counts_of(scene)) if d.label != NONE}


NOT_TOLD = [
    ("pt", "A ONG denunciou 17 novas detenções.", "charged"),
    ("pt", "A ONG denunciou a detenção de 17 pessoas.", "charged"),
    ("pt", "O partido condenou a detenção de 13 membros.", "sentenced"),
    ("es", "El partido condenó la detención de 13 miembros.", "sentenced"),
    ("pt", "Estão presos 31 ativistas, sete por sequestro.", "abducted"),
    ("es", "Fueron detenidas 12 personas, cuatro por homicidio.", "killed"),
    ("en", "Police arrested 12 people, four of them for murder.", "killed"),
    ("pt", "O Presidente indultou 123 pessoas em troca do alívio das sanções.", "exchanged"),
    ("en", "The president pardoned 123 people in exchange for sanctions relief.", "exchanged"),
    ("pt", "Uma rede acusou a junta de ter enforcado quatro reclusos.", "charged"),
    ("es", "La red acusó al Ejército de matar a 12 campesinos.", "charged"),
    ("pt", "A Liga pediu às autoridades que libertem 40 presos.", "released"),
]
TOLD = [
    ("pt", "A Procuradoria denunciou 34 pessoas.", "charged"),
    ("pt", "O tribunal condenou 13 jovens por homicídio.", "sentenced"),
    ("en", "The court condemned 13 men to death.", "sentenced"),
    ("pt", "Foram mortos 40 homens.", "killed"),
    ("en", "Ten were freed in exchange for two spies.", "exchanged"),
    ("pt", "O Ministério Público acusou 12 jovens de matar um polícia.", "charged"),
    ("pt", "O Governo libertou 40 presos.", "released"),
]


@pytest.mark.parametrize(("lang", "text", "measure"), NOT_TOLD)
def test_an_act_that_befalls_nobody_is_not_read(lang: str, text: str, measure: str) -> None:
    assert measure not in measures(text, lang)


@pytest.mark.parametrize(("lang", "text", "measure"), TOLD)
def test_the_same_word_that_befalls_people_is_read(lang: str, text: str, measure: str) -> None:
    assert measure in measures(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("pt", "Uma equipa de cinco médicos visitou os reclusos.", True),
        ("es", "El Gobierno envió una misión de diez miembros.", True),
        ("en", "A team of five doctors met the families.", True),
        ("pt", "A comissão, composta por nove membros, ouviu as famílias.", True),
        ("pt", "A Ordem destacou seis juristas para o caso.", True),
        ("pt", "A polícia deteve uma delegação de 12 deputados.", False),
        ("en", "A delegation of 12 lawmakers was arrested.", False),
        ("pt", "Um grupo de 12 ativistas foi detido.", False),
    ],
)
def test_members_of_a_body_are_counted_only_where_something_befell_them(lang: str, text: str, *, expected: bool) -> None:
    scene = scene_of(text, lang)
    assert only_staffed(scene, counts_of(scene)[0]) is expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [("pt", "Foi aprovado por 291 votos a 148."), ("es", "Se aprobó por 291 votos a 148."), ("en", "It passed by 62 votes to 41.")],
)
def test_votes_against_are_no_count(lang: str, text: str) -> None:
    assert counts_of(scene_of(text, lang)) == []


def test_one_more_is_told_of_as_the_part_before_it() -> None:
    assert told("A polícia prendeu oito pessoas, das quais cinco são estudantes e uma é professora.", "pt") == {
        "oito": "arrested",
        "cinco": "arrested",
        "uma": "arrested",
    }


def test_a_whole_is_told_of_by_the_participle_beside_it_and_not_by_the_verb_of_its_part() -> None:
    text = "O magistrado referiu que, dos 412 cidadãos detidos na província, 390 foram soltos."
    assert told(text, "pt") == {"412": "arrested", "390": "released"}


SPEAKERS = [
    ("pt", "A PRM na Zambézia confirmou ontem a detenção de 16 jovens.", "PRM"),
    ("es", "La PRM en Zambezia confirmó la detención de 16 jóvenes.", "PRM"),
    ("pt", "O Observatório verificou a saída de 23 presos políticos.", "Observatório"),
    ("pt", "O número contrasta com os 88 presos reconhecidos pelo Governo.", "Governo"),
    ("pt", "As 62 mortes confirmadas ontem pela polícia ocorreram no norte.", "polícia"),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), SPEAKERS)
def test_whoever_confirms_an_event_gives_its_number(lang: str, text: str, speaker: str) -> None:
    scene = scene_of(text, lang)
    said = [a for a in Setting(scene).hearing.attributions if a.source]
    number = counts_of(scene)[0].number.first
    assert [a.source for a in said if a.scope_first <= number < a.scope_last] == [speaker]


def test_a_denial_reaches_over_what_is_set_in_between_commas() -> None:
    text = "O comandante desmentiu ontem, em conferência de imprensa, que 12 garimpeiros tenham sido abatidos."
    scene = scene_of(text, "pt")
    act = next(a for a in scene.acts if a.lex.measure == "killed")
    assert governor(scene, act.first).name == "refuse"
