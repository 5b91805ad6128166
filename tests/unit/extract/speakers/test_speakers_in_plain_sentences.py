"""Speakers of plain newspaper sentences: what is put at a number, titles, verbs left out, own counts, who is quoted by others."""

import pytest

from habeas.extract import read
from habeas.model import Report

NOBODY = None


def speaker(text: str, point: int, language: str = "en") -> str | None:
    """Who a report says asserts the figure of so many."""
    figures = read(Report(id="r", sha256="0" * 64, text=text, language=language)).figures
    return next(figure.source for figure in figures if figure.point == point)


@pytest.mark.parametrize(
    ("text", "point", "source"),
    [
        ("Norland police put arrests at 640.", 640, "police"),
        ("Police put post-match arrests at 75, opposition says true number is double\n\nThe match was on Sunday.", 75, "Police"),
        ("Harbour Watch puts those jailed since May at over 350.", 350, "Harbour Watch"),
        ("Exiles put the prison population at 6,000 political detainees.", 6000, "Exiles"),
        ("Police were put on alert and arrested 40 people.", 40, NOBODY),
    ],
)
def test_whoever_puts_something_at_a_number_says_it(text: str, point: int, source: str | None) -> None:
    assert speaker(text, point) == source


@pytest.mark.parametrize(
    ("lang", "text", "point", "source"),
    [
        ("en", "Army: 30 rebels captured\n\nThe fighting began on Friday.", 30, "Army"),
        ("en", "88 arrested in two days: lawyers\n\nThe courts were closed.", 88, "lawyers"),
        ("en", "Watchdog: 140 journalists behind bars\n\nThe list came out on Tuesday.", 140, "Watchdog"),
        ("en", "Norland: 40 executed in a week\n\nThe executions were public.", 40, NOBODY),
        ("en", "Police arrest 40 in Harbour\n\nThe protest began at noon.", 40, NOBODY),
        ("es", "Policía: 30 detenidos en el puerto\n\nLa marcha empezó el viernes.", 30, "Policía"),
        ("pt", "São Tomé: 40 mortos no quartel\n\nA noite foi longa.", 40, NOBODY),
    ],
)
def test_a_colon_of_a_title_names_who_says_it(lang: str, text: str, point: int, source: str | None) -> None:
    assert speaker(text, point, lang) == source


@pytest.mark.parametrize(
    ("text", "point", "source"),
    [
        ("The union put detentions at 410, the ministry at 95.", 95, "the ministry"),
        ("The Watch counts 90 arrests, the ministry 30.", 30, "the ministry"),
        ("The union says 60 members were arrested, the ministry that only 12 were.", 12, "the ministry"),
        ("The Watch counts 90 arrests, among them 30 students.", 30, "Watch"),
    ],
)
def test_a_verb_left_out_gives_its_number_to_the_next_speaker(text: str, point: int, source: str) -> None:
    assert speaker(text, point) == source


@pytest.mark.parametrize(
    ("text", "point", "source"),
    [
        ("Police said 40 people were held; 12 of them are minors.", 12, "Police"),
        ("Authorities in Norland say 37 rioters were detained; in Harbour 11 have been freed.", 11, "Authorities"),
        ("Forty people were held, the ministry said; soldiers shot 12 others.", 12, NOBODY),
        ("In York, according to residents, soldiers seized 35 men.", 35, "residents"),
        ("Police seized 35 men, and, according to residents, 12 were beaten in custody.", 35, NOBODY),
    ],
)
def test_speech_goes_on_over_a_semicolon_and_around_what_is_put_in(text: str, point: int, source: str | None) -> None:
    assert speaker(text, point) == source


@pytest.mark.parametrize(
    ("text", "point", "source"),
    [
        ("By its own count, Harbour Monitor has 33 staff in prison.", 33, "Harbour Monitor"),
        ("On its own figures, the ministry detained 900 people last year.", 900, "the ministry"),
        ("The Mothers' Front marched on Sunday. By its count 215 sons are missing.", 215, "Mothers' Front"),
        ("Lawyer Ana Invented spoke on Sunday. Three clients sat there. By its findings 61 men had been tortured.", 61, NOBODY),
        ("Data from the justice ministry show 6,400 people in remand.", 6400, "the justice ministry"),
        ("The count kept by lawyers stands at 240 detainees.", 240, "lawyers"),
        ("Hospital records show 14 people were killed.", 14, "Hospital records"),
        ("The dossier lists 200 disappeared.", 200, "The dossier"),
        ("The list stood at 203 detainees.", 203, NOBODY),
    ],
)
def test_counts_and_papers_are_whose_they_are_told_to_be(text: str, point: int, source: str | None) -> None:
    assert speaker(text, point) == source


@pytest.mark.parametrize(
    ("text", "point", "source"),
    [
        ("The agency quoted the minister as saying 61 people were held.", 61, "the minister"),
        ("Harbour Radio quoted a prison worker as saying that 32 inmates had died.", 32, "a prison worker"),
        ("The minister was quoted by state media as saying 44 people were detained.", 44, "The minister"),
        ("The agency said, as the minister had, that 61 people were held.", 61, "The agency"),
        ("Whereas the army admits to 8 prisoners, the rebels speak of 80.", 80, "the rebels"),
        ("Student leaders counted 70 arrests.", 70, "Student leaders"),
        ("The victims include 12 children, who died in custody.", 12, NOBODY),
        ("Rights monitors at the Harbour Forum said 1,700 people had been rounded up.", 1700, "Harbour Forum"),
        ("Monitors at the port said 70 people had been rounded up.", 70, "Monitors"),
        ("The rivals freed 640 prisoners, the mediators said: 480 in the north, 160 in the south.", 640, "the mediators"),
    ],
)
def test_whose_word_it_is(text: str, point: int, source: str | None) -> None:
    assert speaker(text, point) == source


def test_who_is_told_apart_by_a_verb_of_asking_still_speaks() -> None:
    told = speaker("The toll has risen to 29 dead, a health official who asked not to be named said.", 29)
    assert str(told).startswith("a health official")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Lawyers' Guild said 88 people were held.", "Lawyers' Guild"),
        ("According to Justice Watch, 88 people were held.", "Justice Watch"),
        ("The lawyers' Ford was seized and 88 people were held.", NOBODY),
    ],
)
def test_bodies_named_by_their_people_or_cause(text: str, source: str | None) -> None:
    assert speaker(text, 88) == source
