"""Words of the text: where they begin and end, and what an apostrophe does to them."""

import pytest

from habeas import read_report
from habeas.extract.tokens import tokenize

ELISIONS = ("l", "dell")


def words(text: str, elisions: tuple[str, ...] = ()) -> list[str]:
    tokens = tokenize(text, elisions)
    return [tokens.raw(i) for i in range(len(tokens))]


def test_an_apostrophe_opens_a_token_of_its_own() -> None:
    assert words("Ana's release") == ["Ana", "'s", "release"]


def test_an_elided_word_ends_with_its_apostrophe_and_the_next_is_a_word() -> None:
    assert words("capo dell’isola", ELISIONS) == ["capo", "dell’", "isola"]
    assert words("L'11 novembre", ELISIONS) == ["L'", "11", "novembre"]
    assert tokenize("L'Isola", ELISIONS).norm == ["l", "isola"]


def test_other_words_keep_theirs_in_a_language_with_elisions() -> None:
    assert words("un po' di O'Brien", ELISIONS) == ["un", "po", "'", "di", "O", "'Brien"]
    assert words("l 'isola", ELISIONS) == ["l", "'isola"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Lawyer Ana Invented said she had"),
        ("es", "Ana Ficticia, cuñada de uno de"),
        ("pt", "Quarenta pessoas continuam"),
        ("en", "State Security"),
        ("es", "Diez fueron detenidos frente al liceo; tres"),
        ("en", "arrested"),
    ],
)
def test_a_text_that_is_cut_off_at_any_word_is_read(lang: str, text: str) -> None:
    assert read_report(text, lang=lang, published="2025-06-20").report
