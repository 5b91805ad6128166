"""Who says a number where no verb of saying stands: whose count or claim it is, by its owner alone, by what was told before."""

import pytest

from habeas.extract.entities.find import find_entities
from habeas.extract.figures.setting import Setting
from habeas.extract.speakers.ours import told_by_us
from habeas.extract.speakers.plain import plain_speaker
from habeas.extract.speech.claims import claimed
from habeas.extract.speech.cues import stage_of
from habeas.extract.speech.elided import by_owner_alone
from habeas.extract.speech.find import source_at
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-05-11", published_from="given"))


PLAIN = [
    # A count named by its owner alone.
    ("en", "The union's tally is 118 arrests; the bishops', 96.", -1, "the bishops"),
    ("en", "The Harbour League's list has 118 names; the ministry's has 96.", -1, "the ministry"),
    ("en", "Ann Reed keeps a register. The ministry's figure is 225 arrests; hers is 131.", -1, "Ann Reed"),
    ("es", "La cifra del Ministerio es de 118 detenidos; la de la Red Laurel, 96.", -1, "Red Laurel"),
    ("es", "Ana Ruiz lleva el registro. La cifra del Ministerio es de 118 arrestos; la suya, 131.", -1, "Ana Ruiz"),
    ("pt", "O balanço do Ministério é de 118 detidos; o da Rede Loureiro é de 96.", -1, "Rede Loureiro"),
    ("pt", "Ana Reis guarda o registo. O número do Ministério é de 118 detidos; o dela, 131.", -1, "Ana Reis"),
    # A noun of saying with whose it is.
    ("en", "The Harbour League rejected the ministry's claim that 40 people were arrested.", -1, "the ministry"),
    ("en", "The army's admission of three deaths in custody came late.", -1, "The army"),
    ("en", "The ministry replied. Its claim that 40 people were arrested was met with laughter.", -1, "The ministry"),
    ("es", "La Red Laurel respondió. Su afirmación de que hay 40 presos causó risa.", -1, "Red Laurel"),
    ("pt", "A Rede Loureiro respondeu. A sua afirmação de que há 40 presos causou riso.", -1, "Rede Loureiro"),
    ("en", "Ann Reed has a plain explanation: the ministry leaves out the sixteen held in York.", -1, "Ann Reed"),
    ("en", "The ministry's promise to free 40 prisoners was not kept.", -1, "The ministry"),
    ("es", "La Red Laurel rechazó la afirmación del ministro de que hay 40 presos.", -1, "ministro"),
    ("es", "Ana Ruiz tiene otra versión: la policía se llevó a 16 personas.", -1, "Ana Ruiz"),
    ("pt", "A Rede Loureiro rejeitou a afirmação do ministro de que há 40 presos.", -1, "ministro"),
    ("pt", "Ana Reis tem uma explicação: o ministério não conta os 16 presos de Viana.", -1, "Ana Reis"),
    ("en", "The army showed reporters what it said were 14 captured rebels.", -1, "The army"),
    ("en", "The court's answer to the claim was short. 40 people were jailed.", -1, None),
    # A list just told of.
    ("en", "The Harbour League disputes this. On its register are 95 people in custody.", -1, "Harbour League"),
    ("en", "The prison has a list at the gate. It now holds 95 inmates.", -1, None),
    # A person's verb left out, no age.
    ("en", "The minister says forty people were arrested; Ann Reed, ninety-one.", -1, "Ann Reed"),
    ("en", "The Harbour League says three were freed: Tom Hale, 20; Ben Cole, 31; Ann Reed, 41.", -1, None),
    # A frame behind a title of the sentence before, and one that goes on over "and".
    ("en", "George Bell, a farmer, brought bread. Fifty people were arrested, he said.", -1, "George Bell"),
    ("en", "Ann Reed runs a shop. Her boy went out, she says, and police took him with eight others.", -1, "Ann Reed"),
    ("en", "Ann Reed runs a shop. Her boy went out, she says, but police took eight others.", -1, None),
    # Who a paragraph has turned to by office.
    (
        "en",
        "Zack Hill said 40 were in his cell.\n\nThe deputy warden came out. Eighty are held, he said.",
        -1,
        "The deputy warden",
    ),
    # A document over who has read it; a name over those whom it unites.
    ("en", "The letter, which the Harbour League has read, says 40 prisoners are ill.", -1, "The letter"),
    ("en", "A network of parish lawyers, the Harbour Ledger, counted 214 prisoners.", -1, "Harbour Ledger"),
    ("es", "Una red de abogados, el Observatorio Laurel, contó 214 presos.", -1, "Observatorio Laurel"),
    ("pt", "Uma rede de advogados, o Observatório Loureiro, contou 214 presos.", -1, "Observatório Loureiro"),
]


@pytest.mark.parametrize(("lang", "text", "at", "source"), PLAIN)
def test_who_plainly_says_it(lang: str, text: str, at: int, source: str | None) -> None:
    scene = scene_of(text, lang)
    found = plain_speaker(Setting(scene).hearing, scene.numbers[at].first)
    assert (found.source if found is not None else None) == source


@pytest.mark.parametrize(
    ("lang", "text", "ours"),
    [
        ("en", "The ministry's figure is 225 arrests; ours is 131.", True),
        ("es", "La cifra del Ministerio es de 118 detenidos; la nuestra, 96.", True),
        ("pt", "O número do Ministério é de 118 detidos; o nosso é de 96.", True),
        ("en", "The ministry's figure is 225 arrests; the army's is 131.", False),
    ],
)
def test_the_writers_own_count_without_a_noun(lang: str, text: str, *, ours: bool) -> None:
    scene = scene_of(text, lang)
    assert told_by_us(Setting(scene).hearing, scene.numbers[-1].first) is ours


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The army's cells hold 30 men; the police's, 96."),
        ("en", "The Harbour League's list has 41 names; its lawyer says it's thirty-four."),
        ("en", "“Ours is a list of 40; the ministry's, 96,” he said."),
        ("es", "La cárcel de la Policía tiene 90 reclusos; la de York, 40."),
    ],
)
def test_no_count_is_understood(lang: str, text: str) -> None:
    scene = scene_of(text, lang)
    stage = stage_of(scene, find_entities(scene))
    assert by_owner_alone(stage, 0) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ministry's claim was met with laughter by 40 lawyers."),
        ("en", "Nobody believed the claim that 40 people were held."),
        ("es", "La versión de los 40 presos fue otra."),
        ("pt", "A denúncia contra o ministro levou 40 presos a tribunal."),
    ],
)
def test_no_claim_is_anybodys(lang: str, text: str) -> None:
    scene = scene_of(text, lang)
    assert claimed(stage_of(scene, find_entities(scene)), 0) == []


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("en", "The teachers' union had 40 names of prisoners on its list. It now has 32.", "The teachers' union"),
        ("en", "Harbour Group waits. Its director, Paul Hurst, wept. Hurst's group counts 90.", "Harbour Group"),
        ("es", "La Red Laurel sigue todo. Su directora, Ana Ruiz, calló. El grupo de Ruiz cuenta 90.", "Red Laurel"),
        ("pt", "A Rede Loureiro segue tudo. A sua directora, Ana Reis, calou. O grupo de Reis conta 90.", "Rede Loureiro"),
        ("en", "Harbour Group waits. Its lawyer, Paul Hurst, wept. Hurst's group counts 90.", "Hurst's group"),
    ],
)
def test_the_body_told_of_before(lang: str, text: str, source: str) -> None:
    scene = scene_of(text, lang)
    found = source_at(Setting(scene).hearing.attributions, scene.numbers[-1].first)
    assert found is not None
    assert found.source == source
