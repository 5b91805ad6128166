"""Phrases that open alike are told apart by their second word, in the order they were given."""

from habeas.lexicon.opening import Openings

KNOWN = Openings({"set": [(("set", "free", "again"), 1), (("set", "aside"), 2), (("set", "free"), 3), (("set",), 4)]})


def test_only_phrases_with_the_second_word_and_those_of_one_word_are_likely() -> None:
    assert KNOWN.likely("set", "free") == ((("set", "free", "again"), 1), (("set", "free"), 3), (("set",), 4))
    assert KNOWN.likely("set", "aside") == ((("set", "aside"), 2), (("set",), 4))


def test_before_any_other_word_and_at_the_end_of_the_text_only_phrases_of_one_word_are_likely() -> None:
    assert KNOWN.likely("set", "sail") == KNOWN.likely("set", "") == ((("set",), 4),)


def test_a_word_that_opens_no_phrase_has_none() -> None:
    assert KNOWN.likely("sail", "set") == ()
