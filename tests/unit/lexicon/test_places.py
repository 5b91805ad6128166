"""The gazetteer: what its files say and how names meet."""

import pytest

from habeas.lexicon.files import languages
from habeas.lexicon.places import people_forms, place_names

# fmt: off
WATCHED = ["VE", "CU", "NI", "BO", "PE", "AO", "MZ", "GW", "GQ", "TL", "BY", "RU", "GE", "AZ", "TR", "IR", "EG", "TN", "ET", "UG",
           "TZ", "MM", "VN", "CN", "HK", "BD"]
# fmt: on


def meanings(lang: str, *words: str) -> set[tuple[str, str, str]]:
    return {(k.iso, k.kind, k.path) for known, some in place_names(lang).names[words[0]] if known == words for k in some}


@pytest.mark.parametrize("lang", languages())
def test_every_language_names_the_watched_countries_and_their_people(lang: str) -> None:
    isos = {k.iso for some in place_names(lang).names.values() for _, known in some for k in known if k.kind == "country"}
    people = {k.iso for some in place_names(lang).names.values() for _, known in some for k in known if k.kind == "demonym"}
    for iso in WATCHED:
        assert iso in isos
        assert iso in people


@pytest.mark.parametrize(
    ("lang", "words", "expected"),
    [
        ("es", ("tocorón",), ("VE", "prison", "VE/Aragua/Tocorón")),
        ("es", ("tocoron",), ("VE", "prison", "VE/Aragua/Tocorón")),
        ("en", ("akrestsina",), ("BY", "prison", "BY/Minsk/Okrestina")),
        ("pt", ("teerão",), ("IR", "city", "IR/Tehran")),
        ("es", ("maracay",), ("VE", "city", "VE/Aragua/Maracay")),
        ("pt", ("guiné", "-", "bissau"), ("GW", "country", "GW")),
        ("en", ("north", "korean"), ("KP", "demonym", "KP")),
        ("es", ("bielorrusas",), ("BY", "demonym", "BY")),
        ("pt", ("espanhóis",), ("ES", "demonym", "ES")),
    ],
)
def test_names_lead_to_their_place(lang: str, words: tuple[str, ...], expected: tuple[str, str, str]) -> None:
    assert expected in meanings(lang, *words)


def test_a_name_of_two_countries_keeps_both() -> None:
    assert {iso for iso, _, _ in meanings("es", "mérida")} >= {"VE", "MX"}


def test_people_forms_follow_the_longest_ending() -> None:
    assert people_forms("danés", {"": "~; ~s", "és": "és; esa; eses; esas"}) == ("danés", "danesa", "daneses", "danesas")
    assert people_forms("belga", {"": "~; ~s"}) == ("belga", "belgas")
