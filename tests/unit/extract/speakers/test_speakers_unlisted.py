"""Speakers that no list knows, where the sentence shows that they speak."""

import pytest

from habeas import attributions


def heard(text: str, language: str, counted: str) -> set[str]:
    """Who is heard saying what stands around a word of the text."""
    at = text.index(counted)
    return {a.source for a in attributions(text, language) if a.start <= at < a.end}


@pytest.mark.parametrize(
    ("text", "language", "counted", "speaker"),
    [
        ("Doctors examined 17 of the men, a prison spokesman said.", "en", "17", "a prison spokesman"),
        ("Six are parents of small children, the statement added.", "en", "Six", "the statement"),
        ("Prosecutors charged 98 people on Friday, court documents showed.", "en", "98", "court documents"),
        ("Around 9,000 people wait abroad, an exile group in Bogotá says.", "en", "9,000", "an exile group in Bogotá"),
        ("Police held 300 people, residents and a hospital source told Reuters.", "en", "300", "residents and a hospital source"),
        ("The justice minister pledged that 70 of them would be home by Easter.", "en", "70", "The justice minister"),
        ("Foram detidas 40 pessoas, disse à Lusa uma fonte policial.", "pt", "40", "uma fonte"),
    ],
)
def test_a_noun_phrase_at_the_verb_of_saying_speaks(text: str, language: str, counted: str, speaker: str) -> None:
    assert heard(text, language, counted) == {speaker}


def test_an_adjective_before_the_speaker_does_not_hide_what_was_said_before_the_comma() -> None:
    text = "By nightfall 114 of them had been driven over the border, Ruritanian officials said, and nine stayed behind."
    assert any(source.endswith("officials") for source in heard(text, "en", "114"))


def test_what_was_told_is_no_part_of_the_speakers_name() -> None:
    text = "A diplomat told me that Washington had asked for ten people and had been promised six."
    assert all("told" not in a.source for a in attributions(text, "en"))


def test_an_article_that_opens_a_sentence_is_no_name() -> None:
    text = "Un informe de la Red Yarey documenta 1.200 detenciones."
    assert heard(text, "es", "1.200") == {"Red Yarey"}


def test_a_verb_behind_according_to_is_no_speaker() -> None:
    text = "Quedan 40 detenidos en la comisaría, según pudo confirmar este diario."
    assert all("confirmar" not in source for source in heard(text, "es", "40"))
    assert heard("Quedan 40 detenidos, según el parte de la tarde.", "es", "40") == {"el parte de la tarde"}
