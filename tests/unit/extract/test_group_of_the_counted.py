"""Who is counted: the noun tells it, the whole of a breakdown, or those whom a bare number goes on with."""

import pytest

from habeas.extract import read
from habeas.extract.decide import counts_of
from habeas.extract.group import Told, group_candidates
from habeas.extract.memory import Decided
from habeas.extract.named_before import named_before
from habeas.extract.scene import Scene, set_scene
from habeas.model import Report


def _scene(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang))


def _offered(lang: str, text: str, label: str, told: dict[str, Told] | None = None) -> set[str]:
    """The groups offered to the last count of a text."""
    scene = _scene(text, lang)
    return {c.label for c in group_candidates(scene, Decided(counts_of(scene)[-1], label), told or {})}


@pytest.mark.parametrize(
    ("lang", "text", "label", "group"),
    [
        ("en", "Police reported 40 detainees.", "arrested", "detainees"),
        ("es", "La comisión cuenta 40 detenidos.", "arrested", "detainees"),
        ("pt", "A comissão fala em 40 detidos.", "arrested", "detainees"),
        ("es", "Hay 40 personas detenidas.", "held", "people"),
        ("pt", "Foram soltas 40 pessoas detidas em maio.", "released", "people"),
        ("en", "The court freed 40 teachers.", "released", "people"),
        ("en", "Police took 40 protesters.", "arrested", "protesters"),
        ("pt", "O tribunal condenou 40 réus.", "sentenced", "people"),
    ],
)
def test_the_head_noun_says_who_is_counted_whatever_befell_them(lang, text, label, group):
    assert _offered(lang, text, label) == {group}


def test_a_political_ground_of_the_counted_outweighs_the_noun():
    assert _offered("es", "Hay 40 personas encarceladas por motivos ideológicos.", "held") == {"political_prisoners"}
    assert len(_offered("es", "Por motivos ideológicos detuvieron a 40 personas.", "arrested")) > 1


def test_the_ground_of_one_number_is_not_that_of_another():
    scene = _scene("La cárcel alberga a 700 internos, 60 de ellos presos políticos.", "es")
    assert [c.label for c in group_candidates(scene, Decided(counts_of(scene)[0], "held"), {})] == ["detainees"]
    assert _offered("pt", "A cadeia alberga 700 reclusos, 60 dos quais são presos políticos.", "held") == {"political_prisoners"}


def test_a_number_out_of_another_takes_its_noun():
    scene = _scene("Han salido 12 de los 30 manifestantes.", "es")
    some = group_candidates(scene, Decided(counts_of(scene)[0], "released"), {})
    assert {c.label for c in some} == {"protesters"}


def test_names_and_releases_do_not_say_who_is_counted():
    assert "detainees" in _offered("es", "El ministerio anunció 40 excarcelaciones.", "released")
    assert "detainees" in _offered("en", "There are 40 names.", "held")


def test_a_breakdown_inherits_the_group_of_its_whole():
    whole = {"whole": Told("political_prisoners", plain=True)}
    assert _offered("pt", "Libertou 16, entre eles três jornalistas.", "released", whole) == {"political_prisoners"}


def test_a_bare_number_goes_on_with_those_of_its_sentence():
    before = {"before": Told("protesters", back=0, alike=False)}
    assert _offered("en", "Court frees 14 protesters, nine stay in jail.", "held", before) == {"protesters"}
    assert len(_offered("en", "Nine stay in jail.", "held", {"before": Told("protesters", back=1, alike=False)})) > 1


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "The ministry put the number of detainees at 46.", "detainees"),
        ("pt", "O total de presos é de 620.", "detainees"),
        ("es", "Los detenidos, que según la policía son 30, están bien.", "detainees"),
        ("pt", "Dos condenados, sete estão na cadeia.", "people"),
        ("es", "De los manifestantes, tres salieron.", "protesters"),
        ("en", "Of the defendants, five were jailed.", "people"),
    ],
)
def test_a_noun_before_the_number_may_say_who_is_counted(lang, text, group):
    scene = _scene(text, lang)
    named = named_before(scene, counts_of(scene)[-1])
    assert named is not None
    assert named.group == group


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The activists said that 46 were still held."),
        ("es", "Los abogados visitaron ayer a 46."),
        ("en", "The number of prisons is unknown; they hold 46."),
    ],
)
def test_a_noun_of_which_the_number_is_not_told_says_nothing(lang, text):
    scene = _scene(text, lang)
    assert named_before(scene, counts_of(scene)[-1]) is None


@pytest.mark.parametrize(("lang", "text"), [("es", "La redada dejó 40 detenidos el lunes."), ("pt", "A rusga fez 40 detidos.")])
def test_a_noun_that_is_no_more_than_the_arrest_counts_people(lang, text):
    (figure,) = read(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)).figures
    assert (figure.measure, figure.group) == ("arrested", "people")
