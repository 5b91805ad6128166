"""Those whom something befell count, whatever they are called; a year behind "in" is no count, nor is somebody's age."""

import pytest

from habeas.extract.acts.counted import counted_by
from habeas.extract.acts.find import Count
from habeas.extract.counts.is_figure import figure_candidates
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(lang: str, text: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-01-10", published_from="meta"))


def told_of_first(lang: str, text: str) -> list[str]:
    scene = scene_of(lang, text)
    number = next(n for n in scene.numbers if n.kind == "count")
    return figure_candidates(scene, Count(number, counted_by(scene, number), 0), 1, "all")[1].features


@pytest.mark.parametrize(
    ("lang", "text", "borne"),
    [
        ("en", "Six judges were arrested on Monday.", True),
        ("en", "The bishop said 25 catechists had been seized.", True),
        ("en", "Twelve police officers have since been charged.", True),
        ("es", "Seis jueces fueron detenidos el lunes.", True),
        ("pt", "Seis juízes foram detidos na segunda-feira.", True),
        ("en", "Six judges heard the men who were arrested.", False),
        ("es", "Seis jueces revisan a los que fueron detenidos.", False),
    ],
)
def test_the_subject_of_a_passive_is_known_by_what_befell_it(lang: str, text: str, borne: bool) -> None:
    assert any(feature.startswith("none&borne=") for feature in told_of_first(lang, text)) is borne


@pytest.mark.parametrize(
    ("lang", "text", "other"),
    [
        ("en", "Six judges were arrested on Monday.", False),
        ("es", "Seis jueces fueron detenidos el lunes.", False),
        ("pt", "Seis juízes foram detidos na segunda-feira.", False),
        ("en", "Six judges heard the appeal.", True),
        ("en", "Six police officers were injured in the square.", True),
        ("en", "Six laptops were seized.", True),
    ],
)
def test_officials_who_are_arrested_count_as_people_and_those_who_are_hurt_do_not(lang: str, text: str, other: bool) -> None:
    assert ("none&other" in told_of_first(lang, text)) is other


@pytest.mark.parametrize(
    ("lang", "text", "grouped"),
    [
        ("en", "A first group of 88 left the prison.", True),
        ("es", "Un primer grupo de 88 salió de la cárcel.", True),
        ("pt", "Um primeiro grupo de 88 saiu da prisão.", True),
        ("en", "The release of 88 was delayed.", False),
    ],
)
def test_the_number_of_a_group_is_known_by_its_noun(lang: str, text: str, grouped: bool) -> None:
    assert ("none&grouped" in told_of_first(lang, text)) is grouped


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("en", "Those jailed in 2023 were freed.", ["year"]),
        ("es", "Los detenidos en 2021 fueron liberados.", ["year"]),
        ("pt", "Os detidos em 2021 foram libertados.", ["year"]),
        ("es", "Un total de 2025 fueron detenidos.", ["count"]),
        ("en", "In 2000 people were jailed.", ["count"]),
        ("en", "Hosni R., 58, had asked for it.", ["age"]),
        ("en", "She was 34 and in prison.", ["age"]),
        ("en", "The prison at Yare. 58 left.", ["count"]),
    ],
)
def test_years_and_ages_are_told_from_counts(lang: str, text: str, kinds: list[str]) -> None:
    assert [number.kind for number in scene_of(lang, text).numbers] == kinds
