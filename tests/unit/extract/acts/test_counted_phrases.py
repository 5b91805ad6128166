"""The noun phrase of a number ends where its clause's verb begins, and what governs it is known."""

import pytest

from habeas.extract.acts.counted import counted_by
from habeas.extract.acts.governors import agrees, ends_series, governor, helper, lasts
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(lang: str, text: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))


@pytest.mark.parametrize(
    ("lang", "text", "how", "word"),
    [
        ("es", "Anoche quince dejaron sus celdas.", "none", ""),
        ("es", "Una treintena rebasa ya los límites.", "none", ""),
        ("es", "En abril fueron 101 ese día.", "none", ""),
        ("es", "Son 60 los presos políticos.", "noun", "presos"),
        ("es", "Salieron seis de los quince estudiantes.", "noun", "estudiantes"),
        ("es", "Hay tres nuevos detenidos.", "noun", "detenidos"),
        ("es", "Una veintena larga de campesinos salió.", "noun", "campesinos"),
        ("es", "Detuvieron a dos ex alcaldes.", "noun", "alcaldes"),
        ("es", "Salieron dieciocho de nuestro partido.", "partitive", ""),
        ("es", "Visitó dos de las cárceles.", "other", "cárceles"),
        ("pt", "Enterrei três num só dia.", "none", ""),
        ("pt", "Quatro cumpriam prisão preventiva.", "none", ""),
        ("pt", "São 60 os presos políticos.", "noun", "presos"),
        ("pt", "Tribunal absolve sete dos onze activistas.", "noun", "activistas"),
        ("en", "Four of the eleven activists were freed.", "noun", "activists"),
        ("en", "They freed 12 pro-democracy activists.", "noun", "activists"),
        ("en", "They expelled 700 sub-Saharan migrants.", "noun", "migrants"),
        ("es", "Liberaron a siete ex-militares.", "noun", "militares"),
        ("en", "They freed 12 - activists said 14.", "none", ""),
    ],
)
def test_a_number_counts_the_noun_of_its_own_phrase(lang: str, text: str, how: str, word: str) -> None:
    scene = scene_of(lang, text)
    counted = counted_by(scene, next(n for n in scene.numbers if n.kind == "count"))
    assert (counted.how, counted.word) == (how, word)


@pytest.mark.parametrize(
    ("lang", "text", "joined"),
    [
        ("es", "El juez libera a Ana Supuesta y a otros 13 presos políticos.", True),
        ("es", "La liberación de Ana Supuesta y de otros 13 presos alegró a todos.", True),
        ("pt", "A libertação de Ana Suposta e de mais 13 presos foi notícia.", True),
        ("en", "The junta frees Ana Supposed and 13 other political prisoners.", True),
        ("es", "Liberan a Ana Supuesta y otros 13 presos siguen en la cárcel.", False),
        ("es", "Liberan a Ana Supuesta, mientras detienen a Pedro y a otros 13 vecinos.", False),
    ],
)
def test_a_series_carries_its_verb_on_to_its_last_member(lang: str, text: str, joined: bool) -> None:
    scene = scene_of(lang, text)
    number = next(n for n in scene.numbers if n.kind == "count")
    freed = next(a for a in scene.acts if a.lex.measure == "released")
    assert ends_series(scene, freed, counted_by(scene, number), number) is joined


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("es", "El gobierno libera a 13 presos.", "verb"),
        ("es", "La excarcelación de 13 presos.", "noun"),
        ("es", "Hay 13 presos.", "none"),
        ("en", "Officials who freed Ana; 13 prisoners remain.", "none"),
    ],
)
def test_what_governs_prisoners_is_told_from_what_they_are(lang: str, text: str, kind: str) -> None:
    scene = scene_of(lang, text)
    assert governor(scene, next(n for n in scene.numbers if n.kind == "count")) == kind


@pytest.mark.parametrize(
    ("lang", "text", "word", "crossed"),
    [
        ("pt", "Foram presos 14 dirigentes.", "foram", False),
        ("pt", "Estão ali presos 14 dirigentes.", "estão", False),
        ("es", "Hay 40 personas encarceladas.", "hay", True),
        ("en", "There are 40 people jailed.", "are", True),
        ("en", "Forty people were jailed.", "were", False),
        ("es", "Salieron los presos.", "", False),
    ],
)
def test_a_participle_is_read_with_its_helping_verb(lang: str, text: str, word: str, crossed: bool) -> None:
    scene = scene_of(lang, text)
    act = [a for a in scene.acts if a.lex.form in ("part", "past", "state")][-1]
    assert helper(scene, act) == (word, crossed)


@pytest.mark.parametrize(
    ("lang", "text", "agreed"),
    [
        ("es", "Lo agarraron con otros cinco cuando salía de trabajar.", [True, False]),
        ("es", "Quedaron en libertad 12 jóvenes.", [True]),
        ("pt", "Saíram 12 jovens.", [True]),
        ("pt", "O bispo saiu ontem.", [False]),
        ("en", "Soldiers killed twelve.", []),
    ],
)
def test_a_verb_tells_whether_several_did_it(lang: str, text: str, agreed: list[bool | None]) -> None:
    scene = scene_of(lang, text)
    assert list(dict.fromkeys(agrees(scene, a) for a in scene.acts if a.lex.form == "fin")) == agreed


@pytest.mark.parametrize(
    ("lang", "text", "since"),
    [
        ("pt", "Há 60 padres presos.", False),
        ("pt", "Estão presos há três meses 60 padres.", True),
        ("es", "Hay 60 presos desde julio.", True),
    ],
)
def test_there_are_so_many_is_no_since(lang: str, text: str, since: bool) -> None:
    scene = scene_of(lang, text)
    assert lasts(scene, scene.sentences[0]) is since
