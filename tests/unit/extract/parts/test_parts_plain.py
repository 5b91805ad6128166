"""A part that its own words make plain shares what befell its whole, where nothing else is told of it."""

import pytest

from habeas.extract.acts.find import NONE, act_candidates
from habeas.extract.acts.memory import memory_candidates
from habeas.extract.counts.decide import counts_of, decide
from habeas.extract.figures.find import link_parts
from habeas.extract.parts.plain import plain_parts
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def _scene(text: str, lang: str = "en") -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))


def _parts(text: str, lang: str = "en") -> dict[str, tuple[str, bool]]:
    """For each plain part its whole, and whether anything of its own is told of it."""
    scene = _scene(text, lang)
    counts = counts_of(scene)
    word = [text[c.number.start : c.number.end] for c in counts]
    return {word[k]: (word[whole], told) for k, (whole, told) in plain_parts(scene, counts).items()}


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "Police detained 224 people, including seven children and twelve lawyers.", {"seven": "224", "twelve": "224"}),
        ("en", "Forty were killed, six of them women.", {"six": "Forty"}),
        ("en", "Forty were hurt, 27 of them protesters, nine police officers and a nurse.", {"27": "Forty", "nine": "Forty"}),
        ("en", "They freed 90 men (among them four pastors).", {"four": "90"}),
        ("es", "Murieron 23 personas, entre ellas tres niñas y dos ancianos.", {"tres": "23", "dos": "23"}),
        ("en", "The number of dead stood at 22, including one police officer.", {"one": "22"}),
        ("en", "The bill freed 61 men, among them nine teachers who had been sentenced in May.", {"nine": "61"}),
        ("es", "Detuvieron a 30 personas, de las que cuatro son menores.", {"cuatro": "30"}),
        ("pt", "Foram detidas 60 pessoas, oito delas menores.", {"oito": "60"}),
        ("pt", "Foram soltos 60 presos, dos quais oito são mulheres.", {"oito": "60"}),
    ],
)
def test_a_part_of_which_nothing_else_is_told_belongs_to_the_number_before(lang, text, parts):
    assert _parts(text, lang) == {part: (whole, False) for part, whole in parts.items()}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Police detained 224 people, of whom forty were freed."),
        ("en", "Police detained 224 people, of whom forty, a lawyer said, had to be let go."),
        ("es", "Detuvieron a 30 personas, de las que cuatro siguen presas."),
        ("pt", "Foram detidas 60 pessoas, oito das quais continuam presas."),
    ],
)
def test_a_part_may_have_an_act_of_its_own(lang, text):
    assert [told for _, told in _parts(text, lang).values()] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Nine of the 40 detained were freed.",
        "Police detained 12 men in two towns, including a mayor.",
        "They were freed, said Ana Rui, one of 45 lawyers in the group.",
        "Forty were detained. Among them were two boys.",
    ],
)
def test_a_whole_behind_its_part_and_other_things_are_no_plain_parts(text):
    assert _parts(text) == {}


def test_the_part_is_read_with_its_whole_and_linked_to_it():
    text = "Police detained 224 people, including seven children and twelve lawyers, during a march."
    scene = _scene(text)
    decided = [d for d in decide(scene, counts_of(scene)) if d.label != NONE]
    assert [d.label for d in decided] == ["arrested"] * 3
    assert link_parts(scene, decided) == [None, 0, 0]


def test_a_verb_that_only_says_that_something_lasts_yields_to_the_state_behind_it():
    lasting = _scene("Nine people remain subject to precautionary measures.")
    assert {act.lex.measure for act in lasting.acts} == {"restricted"}
    assert "held" in {act.lex.measure for act in _scene("Nine people remain behind bars.").acts}


def test_a_question_above_an_answer_names_those_who_are_held():
    scene = _scene("How many political prisoners are there?\n\nThe committee puts the number at 3,400.")
    count = counts_of(scene)[0]
    assert any("mem=head" in c.memories for c in memory_candidates(scene, count, [], 0) if c.label == "held")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "She asked for news of the detainees. There are 5,000."),
        ("es", "Pidió noticias de los detenidos. Hay 5.000."),
        ("pt", "Pediu notícias dos reclusos. São 5.000."),
    ],
)
def test_a_number_without_a_noun_may_count_those_named_before(lang, text):
    scene = _scene(text, lang)
    count = counts_of(scene)[0]
    assert any("mem=named" in c.memories for c in memory_candidates(scene, count, [], 0) if c.label == "held")


def _seen(text: str, lang: str = "en") -> set[str]:
    scene = _scene(text, lang)
    return {f for c in act_candidates(scene, counts_of(scene)[0]) for f in c.features}


def test_a_verb_behind_an_insertion_is_told_of_the_counted():
    assert "behind_insertion" in _seen("Eleven of them, teachers in the main, are still missing.")
    assert "behind_insertion" not in _seen("Eleven of them are still missing.")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ten of the freed had been held since May."),
        ("es", "Diez de ellos habían sido detenidos en mayo."),
        ("pt", "Dez deles tinham sido detidos em maio."),
    ],
)
def test_what_had_happened_before_is_seen_as_such(lang, text):
    assert "had" in _seen(text, lang)


def test_others_beside_somebody_share_what_befell_them():
    assert "others" in _seen("She was freed on Friday with 13 other prisoners.")
    assert "others" not in _seen("She was freed on Friday in a group of 13 prisoners.")


@pytest.mark.parametrize(
    ("lang", "text", "kept"),
    [
        ("en", "He was held for almost six years and his brother for nearly five.", 0),
        ("en", "Nine got three years and five got ten.", 2),
        ("es", "Él estuvo preso por seis años y su hermano por cinco.", 0),
        ("pt", "Ele ficou preso por seis anos e o irmão por cinco.", 0),
        ("en", "He was held for six years and they asked for five men.", 1),
    ],
)
def test_a_number_that_leaves_out_its_years_counts_nobody(lang, text, kept):
    scene = _scene(text, lang)
    assert sum(c.counted.how != "other" for c in counts_of(scene)) == kept
