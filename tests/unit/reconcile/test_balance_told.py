"""The balance in every language that has the words, and for a country that no report names."""

import re

import pytest

from habeas.lexicon.balance import balance_laws, balance_words
from habeas.lexicon.verdict_sentences import SPOKEN, explained_in
from habeas.model import Lineage, Reading, Reconciled
from habeas.reconcile import reconcile, retold
from numbers_of_reports import figure, reading

BRACES = re.compile(r"\{(\w+)\}")
MONITOR, MINISTRY = "Prison Watch observatory", "the interior ministry"
DAY = "2031-08-20"


def total(report: str, n: int, day: str, source: str = MONITOR, country: str | None = "XA") -> Reading:
    one = figure(report, n, source=source, as_of=day, period_from="2031-05-01", measure="arrested", country=country)
    return reading(report, one, published=day)


def falling() -> list[Reading]:
    held = figure("c", 1800, "about", measure="held", kind="stock", as_of=DAY)
    released = figure("c", 131, "at_least", at=1, as_of="2031-08-18", period_from="2031-08-16", period_to="2031-08-18")
    return [total("a", 2140, "2031-07-01"), total("b", 2010, DAY), reading("c", held, released, published=DAY)]


def told(lang: str, readings: list[Reading]) -> Reconciled:
    found = reconcile(readings, Lineage())
    return retold(found, readings, Lineage(), None, lang)


@pytest.mark.parametrize("lang", explained_in())
def test_a_language_has_every_sentence_and_fills_it_with_the_same_words(lang: str) -> None:
    ours, theirs = balance_words(SPOKEN), balance_words(lang)
    assert set(theirs.told) == set(ours.told) == set(balance_laws().told)
    for law, broken in ours.told.items():
        assert set(BRACES.findall(theirs.told[law].why)) == set(BRACES.findall(broken.why)), law
        assert set(BRACES.findall(theirs.told[law].repair)) == set(BRACES.findall(broken.repair)), law
    for section in ("also", "accounts", "reach", "ranges"):
        spoken, said = getattr(ours, section), getattr(theirs, section)
        assert {key: set(BRACES.findall(text)) for key, text in said.items()} == {
            key: set(BRACES.findall(text)) for key, text in spoken.items()
        }


SENTENCES = {
    "en": (
        "still held of “2010” (Prison Watch observatory, 20 August 2031) arrested since May 2031 leave about 210 "
        "(between 120 and 300) out of prison by then. Reports tell of 131 released. Left unexplained: about 79 (at most 169).",
        "A running total falls: “2140” people arrested (Prison Watch observatory, up to 1 July 2031); “2010”",
    ),
    "es": (
        "Para entonces estaban fuera unos 210 (entre 120 y 300). Los informes dan cuenta de: excarcelaciones, 131. "
        "Quedan sin explicar: unos 79 (como mucho 169).",
        "Un total acumulado baja: “2140” (arrestos: personas; Prison Watch observatory, hasta el 1 de julio de 2031)",
    ),
    "pt": (
        "Até então tinham saído cerca de 210 (entre 120 e 300). Os relatos dão conta de: libertações, 131. "
        "Ficam por explicar: cerca de 79 (no máximo 169).",
        "Um total acumulado desce: “2140” (detenções: pessoas; Prison Watch observatory, até 1 de julho de 2031)",
    ),
}


@pytest.mark.parametrize("lang", explained_in())
def test_accounts_and_contradictions_are_told_in_the_language(lang: str) -> None:
    found = told(lang, falling())
    (account,) = found.balances
    (quarrel,) = [one for one in found.contradictions if one.figures]
    said, broken = SENTENCES[lang]
    assert account.why.endswith(said)
    assert quarrel.why.startswith(broken)
    assert quarrel.law == "a running total does not fall"


def test_only_the_words_differ_from_language_to_language() -> None:
    def bones(found: Reconciled) -> list[tuple[object, ...]]:
        return [(one.id, one.terms, one.fits) for one in found.balances] + [(c.id, c.law, c.figures) for c in found.contradictions]

    spoken = told(SPOKEN, falling())
    assert all(bones(told(lang, falling())) == bones(spoken) for lang in explained_in())


def test_thousands_are_parted_as_the_language_does() -> None:
    assert [balance_words(lang).number(12345) for lang in ("en", "es", "pt")] == ["12,345", "12.345", "12.345"]


def numbers(*readings: Reading) -> list[str]:
    return [one.law for one in reconcile(readings, Lineage()).contradictions if one.figures]


def test_in_a_study_that_names_no_country_a_total_that_falls_is_a_contradiction() -> None:
    assert numbers(total("a", 350, "2031-05-20", country=None), total("b", 290, "2031-06-10", country=None)) == [
        "a running total does not fall"
    ]
    rivals = total("a", 412, "2031-05-14", country=None), total("b", 350, "2031-05-20", MINISTRY, country=None)
    assert numbers(*rivals) == ["a running total does not fall"]


def test_a_report_of_no_country_in_a_study_of_several_contradicts_nobody() -> None:
    elsewhere = [total("x", 10, "2031-05-10", "Liga Roja", "XA"), total("y", 20, "2031-05-10", "Liga Verde", "XB")]
    stray = total("a", 412, "2031-05-14", "Prison Watch", None), total("b", 350, "2031-05-20", MINISTRY, None)
    assert numbers(*stray, *elsewhere) == []
