"""Speakers that a sentence names in so many words: for all it tells, of those it counts, or by a document that was somebody's."""

import pytest

from habeas.extract.entities.find import find_entities
from habeas.extract.figures.setting import heard
from habeas.extract.speakers.described import tells_of_itself
from habeas.extract.speakers.hearing import Hearing
from habeas.extract.speakers.plain import plain_speaker
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def hearing(text: str, language: str) -> Hearing:
    """A text with its frames of speech."""
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=language))
    entities = find_entities(scene)
    return Hearing(scene, entities, heard(scene, entities))


def plain(text: str, language: str, counted: str) -> str | None:
    """The plain speaker of a number of a text."""
    around = hearing(text, language)
    number = next(n for n in around.scene.numbers if text[around.scene.tokens.start[n.last - 1] :].startswith(counted))
    found = plain_speaker(around, number.first)
    return found.source if found is not None else None


@pytest.mark.parametrize(
    ("text", "language", "counted", "speaker"),
    [
        ("The decree frees 40 people, court officials said on Friday.", "en", "40", "court officials"),
        ("Nine men were moved, a nurse and two drivers said on Monday.", "en", "Nine", "a nurse and two drivers"),
        (
            "Salieron ocho mineros, dijo el lunes por la noche una red que lleva las listas.",
            "es",
            "ocho",
            "una red que lleva las listas",
        ),
        ("Saíram oito mineiros, disse na segunda-feira uma rede que faz as listas.", "pt", "oito", "uma rede que faz as listas"),
        ("She shares a cell with 30 women, according to her aunt, Ana Invented, a baker.", "en", "30", "Ana Invented"),
        ("Según el vicefiscal adjunto, 12 hombres cayeron; cuatro salieron.", "es", "cuatro", "el vicefiscal adjunto"),
        ("Segundo o vice-reitor, 12 alunos foram presos; quatro saíram.", "pt", "quatro", "o vice-reitor"),
    ],
)
def test_what_closes_or_opens_the_sentence_speaks_for_all_of_it(text: str, language: str, counted: str, speaker: str) -> None:
    assert plain(text, language, counted) == speaker


@pytest.mark.parametrize(
    ("text", "language", "counted", "speaker"),
    [
        ("Thirty-one men were held, the ruling shows.", "en", "one", "the ruling"),
        ("An order seen by Harbour Times says 52 people are held.", "en", "52", "An order"),
        ("La policía retuvo a 61 vecinos, muestran los registros.", "es", "61", "los registros"),
        ("A sentença mostra que 17 arguidos foram absolvidos.", "pt", "17", "A sentença"),
    ],
)
def test_documents_speak(text: str, language: str, counted: str, speaker: str) -> None:
    assert plain(text, language, counted) == speaker


@pytest.mark.parametrize(
    ("text", "language", "counted", "speaker"),
    [
        ("De los 880 presos que reconoce el ministerio, pocos han salido.", "es", "880", "el ministerio"),
        ("Os 53 presos que a polícia se comprometeu a soltar continuam lá.", "pt", "53", "a polícia"),
        ("The 60 people the ministry says it released are still in jail.", "en", "60", "the ministry"),
        ("El colectivo cifra ahora en 36 los presos, frente a los 54 que contaba en mayo.", "es", "54", "El colectivo"),
    ],
)
def test_a_clause_about_those_counted_says_who_counts_them(text: str, language: str, counted: str, speaker: str) -> None:
    assert plain(text, language, counted) == speaker


@pytest.mark.parametrize(
    ("text", "language", "counted", "speaker"),
    [
        (
            "El gremio respondió al balance que el Comité Faro difundió. Según ese balance, hay 38 presos.",
            "es",
            "38",
            "Comité Faro",
        ),
        ("O Comité Farol publicou um relatório. Segundo o relatório, há 38 presos.", "pt", "38", "Comité Farol"),
        ("Harbour Committee put out a statement. According to that statement, 38 are in prison.", "en", "38", "Harbour Committee"),
        ("Salieron dos, dijo un colectivo de madres. El colectivo cuenta 38 presos.", "es", "38", "un colectivo de madres"),
    ],
)
def test_that_report_is_whose_it_was_and_the_collective_the_one_that_spoke(
    text: str, language: str, counted: str, speaker: str
) -> None:
    assert plain(text, language, counted) == speaker


def test_a_clause_between_subject_and_verb_holds_no_speaker() -> None:
    assert plain("A union of mothers who keep lists of prisoners says 375 are held.", "en", "375") == "A union of mothers"
    assert plain("Um grupo de mães que acompanha os presos diz que 375 estão presos.", "pt", "375") == "Um grupo de mães"


def test_the_words_that_open_a_sentence_before_a_comma_are_no_speaker() -> None:
    text = "Of that number, lawyer Ana Invented told reporters, 61 were charged."
    assert {a.source for a in hearing(text, "en").attributions} == {"Ana Invented"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The court gave suspended sentences to ten students.", "en"),
        ("O tribunal deu penas suspensas a dez estudantes.", "pt"),
    ],
)
def test_whoever_sentences_asserts_nothing(text: str, language: str) -> None:
    assert not [a for a in hearing(text, language).attributions if a.source]


def test_a_number_in_the_words_that_describe_a_speaker_is_not_said_by_them() -> None:
    around = hearing("Ana Invented, a lawyer who acts for eight men, said none had seen a judge.", "en")
    told = next(a for a in around.attributions if a.kind == "said")
    assert tells_of_itself(around.scene, told, around.scene.tokens.norm.index("eight"))
    assert not tells_of_itself(around.scene, told, around.scene.tokens.norm.index("none"))


def test_two_frames_one_inside_the_other_are_left_to_the_weights_and_what_closes_a_headline_is_not() -> None:
    assert plain("Harbour Committee said 40 people, according to the mayor, were held.", "en", "40") is None
    assert plain("Forty people held, officials say\n\nRain fell.\n", "en", "Forty") == "officials"
