"""The same verdict told in every language that has the words, and what stands beside two numbers without being one."""

import re

import pytest

from habeas.lexicon.verdict_sentences import SPOKEN, explained_in, verdict_sentences, verdict_words
from habeas.model import Account, Lineage, Reading
from habeas.reconcile import compare
from numbers_of_reports import account, figure, reading

BRACES = re.compile(r"\{(\w+)\}")


def test_verdicts_are_explained_in_three_languages() -> None:
    assert explained_in() == ("en", "es", "pt")


@pytest.mark.parametrize("lang", explained_in())
def test_a_language_has_every_sentence_and_fills_it_with_the_same_words(lang: str) -> None:
    spoken, told = verdict_sentences(SPOKEN), verdict_sentences(lang)
    assert set(told) == set(spoken)
    known = {"a", "b", *(f"{side}_{part}" for side in "ab" for part in ("n", "by", "day", "who", "what", "stretch", "place"))}
    used = {name for one in told.values() for text in (one.why, one.can, one.cannot, one.missing) for name in BRACES.findall(text)}
    assert used <= known
    assert [rule for rule in spoken if bool(spoken[rule].missing) != bool(told[rule].missing)] == []


@pytest.mark.parametrize("lang", explained_in())
def test_a_language_has_all_the_words(lang: str) -> None:
    spoken, told = verdict_words(SPOKEN), verdict_words(lang)
    for section in ("headlines", "reasons", "accounts", "topics", "aspects", "labels", "causes"):
        ours, theirs = getattr(spoken, section), getattr(told, section)
        assert set(ours) == set(theirs), section
        if section in ("reasons", "accounts", "labels"):
            assert {k: sorted(BRACES.findall(v)) for k, v in ours.items()} == {
                k: sorted(BRACES.findall(v)) for k, v in theirs.items()
            }


def told_in(lang: str, *accounts: Account) -> str:
    a = figure("a", 70, "at_least", source="Foro Azul", country="VE")
    b = figure("b", 131, source="the government", country="VE", as_of="2031-05-12")
    readings = [reading("a", a, accounts=accounts), reading("b", b, published="2031-05-12")]
    found = compare(a, b, readings, Lineage(), lang=lang)
    parts = [found.headline, found.why, *(r.sentence for r in found.reasons), found.can_write, *(x.sentence for x in found.beside)]
    return "\n".join(parts)


def test_spanish_is_spanish_from_the_headline_to_the_day() -> None:
    text = told_in("es")
    assert "hasta el 10 de mayo de 2031" in text
    assert "el Gobierno de Venezuela" in text
    assert "excarcelaciones" in text


def test_portuguese_is_portuguese() -> None:
    text = told_in("pt")
    assert "10 de maio de 2031" in text
    assert "libertações" in text


def one_report(*accounts: Account) -> tuple[Reading, Reading]:
    a, b = figure("a", 70), figure("a", 40, at=1)
    return reading("a", a, b, accounts=accounts), reading("b", figure("b", 9))


def test_who_asserts_and_who_denies_stand_beside_the_numbers_contrary_ones_first() -> None:
    accounts = (
        account("a", 0, topic="condition_of_release", source="Foro Azul"),
        account("a", 1, topic="confirmation", stance="does_not_confirm", source="the ministry"),
        account("a", 2, topic="confirmation", stance="asserts", source="Foro Azul"),
    )
    held, other = one_report(*accounts)
    found = compare(held.figures[0], held.figures[1], [held, other], Lineage()).beside
    assert [one.contrary for one in found] == [True, False]
    assert "Foro Azul asserts" in found[0].sentence
    assert "the ministry does not confirm" in found[0].sentence.lower()
    assert "Roots: 1 behind the first" in found[0].sentence
    assert {quote.start for quote in found[0].quotes} == {50, 100}


def test_accounts_of_other_things_stay_away() -> None:
    held, other = one_report(account("a", 0, topic="cause_of_death"))
    assert compare(held.figures[0], held.figures[1], [held, other], Lineage()).beside == ()
