"""A vote has the date that touches its word, and no other."""

import pytest

from habeas.extract.dates import read_dates
from habeas.lexicon.dated_events import dates_a_vote


def votes(lang: str, text: str) -> list[str]:
    found = read_dates(text, lang, "2031-11-17")
    return [d.earliest for d in found if d.earliest is not None and dates_a_vote(lang, text, (d.start, d.end))]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Protests followed the 28 July presidential election."),
        ("en", "The election of 28 July 2031 was disputed."),
        ("en", "Nobody has seen the sheets since the vote on 28 July."),
        ("es", "Tras las elecciones presidenciales del 28 de julio hubo protestas."),
        ("pt", "Depois da eleição de 28 de julho de 2031 vieram as prisões."),
    ],
)
def test_the_day_of_a_vote_is_found(lang: str, text: str) -> None:
    assert votes(lang, text) == ["2031-07-28"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On 12 May police broke up a march against the election."),
        ("en", "The council met on 12 May; the election was not on its list."),
        ("es", "El 3 de agosto protestaron contra las elecciones."),
        ("pt", "Em 3 de agosto, milhares protestaram contra as eleições."),
        ("xx", "The election of 28 July 2031"),
    ],
)
def test_another_day_in_the_same_sentence_is_not_the_day_of_the_vote(lang: str, text: str) -> None:
    known = lang if lang != "xx" else "en"
    assert [d for d in read_dates(text, known, "2031-11-17") if dates_a_vote(lang, text, (d.start, d.end))] == []
