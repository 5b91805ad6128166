"""Counts told in passing, as features tell them: exceptions, ages, hours, quoted nouns, who goes on speaking in a quotation."""

import pytest

from habeas.extract.acts.counted import counted_by
from habeas.extract.acts.find import act_candidates
from habeas.extract.counts.decide import counts_of
from habeas.extract.counts.told import told_of
from habeas.extract.entities.find import find_entities
from habeas.extract.figures.find import read_figures
from habeas.extract.figures.setting import Setting, heard
from habeas.extract.speakers.hearing import Hearing
from habeas.extract.speakers.plain import plain_speaker
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Figure, Report


def scene_of(language: str, text: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=language, published="2026-01-10", published_from="meta"))


def figures_of(language: str, text: str) -> tuple[Figure, ...]:
    scene = scene_of(language, text)
    return read_figures(scene, Setting(scene))[0]


def labels(language: str, text: str, counted: str) -> set[str]:
    """What the acts of a sentence may have done to a number, as grammar leaves it."""
    scene = scene_of(language, text)
    count = next(c for c in counts_of(scene) if text[c.number.start : c.number.end] == counted)
    return {c.label for c in told_of(scene, count, act_candidates(scene, count))}


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("en", "Police arrested 52 weavers; all but six were let go.", "six"),
        ("en", "They let everyone go except nine.", "nine"),
        ("es", "Todos menos tres quedaron en libertad.", "tres"),
        ("es", "Salieron los demás a excepción de nueve.", "nueve"),
        ("pt", "Todos menos três foram libertados.", "três"),
    ],
)
def test_those_excepted_from_a_release_are_not_released(language: str, text: str, counted: str) -> None:
    assert "released" not in labels(language, text, counted)
    assert "held" in labels(language, text, counted)


def test_those_excepted_from_those_who_stay_are_out() -> None:
    assert labels("en", "All but three remain in custody.", "three") == {"released"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The group lists 340 political prisoners. Of those, 88 were minors when they were arrested."),
        ("en", "Sixty people are still in custody. Nine were students when they were picked up."),
        ("es", "El comité registra 340 presos políticos. De ellos, 18 eran menores cuando fueron detenidos."),
        ("pt", "O comité regista 340 presos políticos. Desses, 18 eram menores quando foram detidos."),
    ],
)
def test_what_a_part_was_at_its_arrest_leaves_it_what_the_whole_is(language: str, text: str) -> None:
    whole, part = figures_of(language, text)
    assert (part.measure, part.part_of) == (whole.measure, 0) == ("held", 0)


@pytest.mark.parametrize(
    ("language", "text", "how", "word"),
    [
        ("en", "There are 120 “political prisoners” in the country.", "noun", "political"),
        ("es", "Hay 120 «presos políticos» en el país.", "noun", "presos"),
        ("en", "They took 12 members of opposition parties away.", "noun", "members"),
        ("en", "Only 20 of 64 beds had been slept in.", "other", "beds"),
    ],
)
def test_the_counted_noun_stands_behind_quotation_marks_and_before_what_it_is_of(
    language: str, text: str, how: str, word: str
) -> None:
    scene = scene_of(language, text)
    counted = counted_by(scene, scene.numbers[0])
    assert (counted.how, counted.word) == (how, word)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 40 books she sent to the prison, 11 came back."),
        ("es", "De los 40 libros que envió a la cárcel, 11 volvieron."),
        ("pt", "Dos 40 livros que enviou para a prisão, 11 voltaram."),
    ],
)
def test_a_number_taken_out_of_things_counts_things(language: str, text: str) -> None:
    assert [c.counted.how for c in counts_of(scene_of(language, text))] == ["other", "other"]


def test_policemen_of_whom_some_are_freed_are_people() -> None:
    assert [c.counted.how for c in counts_of(scene_of("en", "Of the 40 policemen arrested, 11 were freed."))][1] == "none"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Her son was 19 when he was picked up.", "age"),
        ("Of 54 men, 18 are over 60 and ill.", "age"),
        ("A boy of 15 was beaten.", "age"),
        ("At five, the guards came.", "time"),
        ("There are over 60 in the camp.", "count"),
        ("The toll stands at nine, she said.", "count"),
    ],
)
def test_ages_and_hours_without_their_unit_are_no_counts(text: str, kind: str) -> None:
    assert scene_of("en", text).numbers[-1].kind == kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In the exchange of August 2024, the largest in years, Russia let go of 16 prisoners."),
        ("es", "En el canje de agosto de 2024, Rusia soltó a 16 presos."),
        ("pt", "Na troca de agosto de 2024, a Rússia libertou 16 presos."),
    ],
)
def test_whoever_is_let_go_in_an_exchange_is_exchanged(language: str, text: str) -> None:
    assert [f.measure for f in figures_of(language, text)] == ["exchanged"]


def test_others_share_what_befell_somebody_and_not_how_it_was_done() -> None:
    assert labels("en", "She was let go on Tuesday without charge, along with nine others.", "nine") == {"released"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They took five of the men from the prison to the barracks."),
        ("es", "Se llevaron a cinco hombres del penal al cuartel."),
        ("pt", "Três mulheres foram levadas da ala para a prisão de Inventada."),
    ],
)
def test_people_taken_from_where_they_sat_to_another_place_are_moved(language: str, text: str) -> None:
    assert [f.measure for f in figures_of(language, text)] == ["transferred"]


def plain(text: str, language: str, counted: str) -> str | None:
    scene = scene_of(language, text)
    entities = find_entities(scene)
    number = next(n for n in scene.numbers if text[n.start : n.end] == counted)
    found = plain_speaker(Hearing(scene, entities, heard(scene, entities)), number.first)
    return found.source if found is not None else None


@pytest.mark.parametrize(
    ("language", "text", "counted", "speaker"),
    [
        (
            "en",
            "“They took twelve,” said a teacher in Inventon, who gave no name. “Four have come back.”",
            "Four",
            "a teacher",
        ),
        ("en", "“They called me,” said one of those freed, a barber. “We were 61 in a cell.”", "61", "one of those freed"),
        ("es", "«Se llevaron a doce», dijo una maestra de Inventada. «Cuatro han vuelto».", "Cuatro", "una maestra"),
        ("en", "Odrika, which keeps lists, says 40 people were arrested.", "40", "Odrika"),
        ("es", "Odrika, que lleva un registro, dice que 40 personas fueron detenidas.", "40", "Odrika"),
        ("en", "A committee of parents says 51 students are being held.", "51", "A committee of parents"),
        ("pt", "A comissão de mães diz que 51 alunos continuam presos.", "51", "A comissão de mães"),
    ],
)
def test_who_speaks_goes_on_speaking_and_may_be_described(language: str, text: str, counted: str, speaker: str) -> None:
    assert plain(text, language, counted) == speaker


@pytest.mark.parametrize(
    ("language", "text", "keeper"),
    [
        ("en", "The observatory has put together a list of 340 people held without trial.", "The observatory"),
        ("es", "El comité de madres ha reunido los nombres de 140 presos.", "El comité de madres"),
        ("en", "A committee of parents has 51 names of students on its list.", "A committee of parents"),
    ],
)
def test_who_keeps_a_list_counts(language: str, text: str, keeper: str) -> None:
    scene = scene_of(language, text)
    assert [a.source for a in heard(scene, find_entities(scene))] == [keeper]


def test_soldiers_who_are_alleged_to_have_killed_allege_nothing() -> None:
    scene = scene_of("en", "Soldiers are alleged to have killed 130 civilians.")
    assert heard(scene, find_entities(scene)) == []
