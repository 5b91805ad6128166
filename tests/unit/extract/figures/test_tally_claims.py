"""Claims on sheets and votes: coverage, shares and winners, with who says so."""

import pytest

from habeas.extract.entities.find import find_entities
from habeas.extract.figures.tally_claims import find_tally_claims
from habeas.extract.speech.find import find_attributions
from habeas.extract.text.scene import set_scene
from habeas.model import Report, TallyClaim


def read(text: str, lang: str) -> list[TallyClaim]:
    scene = set_scene(Report(id="row", sha256="0" * 64, text=text, language=lang))
    entities = find_entities(scene)
    return list(find_tally_claims(scene, entities, find_attributions(scene, entities)))


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("en", "The opposition holds tally sheets from more than 80% of the machines.", 80.0, None),
        ("es", "La oposición publicó el 83 % de las actas.", 83.0, 83.0),
        ("pt", "A oposição publicou 83% das atas.", 83.0, 83.0),
    ],
)
def test_a_share_of_the_sheets_is_coverage(lang: str, text: str, low: float, high: float | None) -> None:
    (claim,) = read(text, lang)
    assert (claim.object, claim.low, claim.high) == ("coverage", low, high)


def test_a_share_of_the_vote_is_somebodys() -> None:
    (claim,) = read("The opposition said that Pedro Lorca got nearly 70% of the vote.", "en")
    assert (claim.object, claim.who, claim.low, claim.high) == ("share", "Pedro Lorca", None, 70.0)


def test_a_declared_winner_is_named() -> None:
    (claim,) = read("The council declared President Ana Brandt the winner.", "en")
    assert (claim.object, claim.who) == ("winner", "Ana Brandt")


def test_a_share_of_something_else_is_no_claim() -> None:
    assert read("Some 40% of the inmates were moved, Pedro Lorca said.", "en") == []
