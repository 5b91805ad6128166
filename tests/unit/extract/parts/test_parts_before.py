"""A number that goes on with the figure before and tells who some of its people are, or what they had been before."""

import pytest

from habeas.extract.acts.find import act_candidates
from habeas.extract.counts.decide import counts_of, decide
from habeas.extract.counts.told import told_of
from habeas.extract.parts.before import corrects, had_been, only_are, set_among
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(lang: str, text: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-01-10", published_from="meta"))


def told(lang: str, text: str) -> list[str]:
    scene = scene_of(lang, text)
    return [d.label for d in decide(scene, counts_of(scene))]


def labels(lang: str, text: str, value: int) -> set[str]:
    scene = scene_of(lang, text)
    count = next(c for c in counts_of(scene) if c.number.point == value)
    return {candidate.label for candidate in told_of(scene, count, act_candidates(scene, count))}


@pytest.mark.parametrize(
    ("lang", "text", "yes"),
    [
        ("es", "Soltaron a 58 presos. Entre ellos figuran cinco maestros.", True),
        ("en", "They freed 58 prisoners. Among them are five teachers.", True),
        ("pt", "Soltaram 58 presos. Entre eles encontram-se cinco professores.", True),
        ("en", "They freed 58 prisoners. Among those freed are five teachers.", False),
        ("es", "Soltaron a 58 presos. Cinco maestros salieron.", False),
        ("pt", "Soltaram 58 presos. Entre eles, cinco professores.", False),
    ],
)
def test_a_sentence_may_open_with_those_among_whom_it_counts(lang: str, text: str, yes: bool) -> None:
    scene = scene_of(lang, text)
    assert set_among(scene, counts_of(scene)[-1]) is yes


@pytest.mark.parametrize(
    ("lang", "text", "yes"),
    [
        ("en", "Ten had been jailed for their views.", True),
        ("es", "Unos diez habían sido condenados por sedición.", True),
        ("pt", "Dez tinham sido detidos numa marcha.", True),
        ("en", "Ten had been arrested again by June.", False),
        ("en", "Ten men had been jailed for their views.", False),
        ("es", "Diez fueron condenados por sedición.", False),
        ("pt", "Dez tinham sido soltos na véspera.", False),
    ],
)
def test_what_had_been_done_to_people_is_not_what_befell_them_now(lang: str, text: str, yes: bool) -> None:
    scene = scene_of(lang, text)
    assert had_been(scene, counts_of(scene)[-1]) is yes


@pytest.mark.parametrize(
    ("lang", "text", "yes"),
    [
        ("en", "Six of the defendants are miners.", True),
        ("es", "Seis de los acusados son obreros.", True),
        ("pt", "Seis dos arguidos são operários.", True),
        ("en", "Six of the defendants are still in prison.", False),
        ("es", "Seis de los acusados fueron liberados.", False),
    ],
)
def test_some_of_those_named_are_only_said_to_be_something(lang: str, text: str, yes: bool) -> None:
    scene = scene_of(lang, text)
    assert only_are(scene, counts_of(scene)[-1]) is yes


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("es", "Soltaron a 58 presos. Entre ellos figuran cinco maestros que habían sido sentenciados en mayo.", ["released"] * 2),
        ("en", "They freed 58 prisoners. Among them are five teachers who were sentenced in May.", ["released"] * 2),
        ("en", "They freed 58 prisoners. Ten had been jailed for their views.", ["released"] * 2),
        ("pt", "Soltaram 58 presos. Cerca de 20 dos beneficiados haviam sido condenados por sedição.", ["released"] * 2),
        ("en", "The court sentenced nine men on Friday. Six of the defendants are miners.", ["sentenced"] * 2),
        ("en", "Police arrested 120 people in May. Forty had been charged with rioting.", ["arrested", "charged"]),
    ],
)
def test_the_figure_before_tells_what_befell_them(lang: str, text: str, measures: list[str]) -> None:
    assert told(lang, text) == measures


@pytest.mark.parametrize(
    ("lang", "text", "value", "left"),
    [
        ("en", "The judge fined and sent home nine students.", 9, {"released"}),
        ("es", "Quince fueron multados y enviados a casa.", 15, {"released"}),
        ("pt", "Quinze foram multados e mandados para casa.", 15, {"released"}),
        ("en", "It documented the killing of 60 marchers and the abduction of five poets.", 5, {"abducted"}),
        ("es", "Registró la muerte de 60 personas y el secuestro de cinco poetas.", 5, {"abducted"}),
        ("pt", "Registou a morte de 60 pessoas e o rapto de cinco poetas.", 5, {"abducted"}),
        ("es", "Es uno de los 31 mineros a los que un tribunal condenó por la muerte de un guarda.", 31, {"sentenced"}),
        ("es", "El letrado, desterrado en 2023, defiende a una decena de detenidos.", 10, {"held"}),
        ("en", "Seven were freed and eight of them, including two girls, were in barracks.", 8, {"held"}),
        ("pt", "Sete saíram; os outros oito estão no quartel.", 8, {"held"}),
    ],
)
def test_the_second_verb_the_nearest_noun_and_the_place_tell(lang: str, text: str, value: int, left: set[str]) -> None:
    assert labels(lang, text, value) == left


def test_what_only_looks_alike_is_weighed_as_before() -> None:
    assert "sentenced" in labels("en", "The judge fined nine students and the police freed six.", 9)
    assert "released" in labels("en", "She defended nine prisoners who were freed on Monday.", 9)
    assert "killed" in labels("en", "It documented the killing of five poets and of nine marchers.", 9)


@pytest.mark.parametrize(
    ("lang", "text", "yes"),
    [
        ("en", "Police detained 84 people, nine of them women. Lawyers put the real number at 130.", True),
        ("es", "Fueron detenidas 84 personas. La oposición sostiene que la cifra real fue de 130.", True),
        ("pt", "Foram detidas 84 pessoas. O número verdadeiro, dizem os advogados, é 130.", True),
        ("en", "Police detained 84 people. The true number of villages raided was 130.", False),
        ("es", "Fueron detenidas 84 personas. La cifra fue de 130.", False),
        ("pt", "Foram detidas 84 pessoas. O número real de mortos é 130.", False),
    ],
)
def test_a_number_may_be_put_in_the_place_of_the_one_before(lang: str, text: str, yes: bool) -> None:
    scene = scene_of(lang, text)
    assert corrects(scene, counts_of(scene)[-1]) is yes


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ministry said 900 people were detained, of whom 120 were tried. Lawyers say the real figure was 1,400."),
        ("es", "El ministerio dijo que 900 personas fueron detenidas, de las que 120 fueron juzgadas. La cifra real fue de 1.400."),
        ("pt", "O ministério disse que 900 pessoas foram detidas, das quais 120 foram julgadas. O total verdadeiro foi de 1.400."),
    ],
)
def test_the_number_put_right_is_the_whole_and_not_its_last_part(lang: str, text: str) -> None:
    assert told(lang, text)[-1] == "arrested"
