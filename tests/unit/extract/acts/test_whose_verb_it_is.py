"""Of several counts in a sentence each keeps its own verb, noun or participle; "um" counts in a list of counts."""

import pytest

from habeas.extract.acts.counted import counted_by
from habeas.extract.acts.find import Count, act_candidates
from habeas.extract.acts.governors import governor
from habeas.extract.counts.told import told_of
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(lang: str, text: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-01-10", published_from="meta"))


def labels_of(lang: str, text: str, point: int) -> set[str]:
    scene = scene_of(lang, text)
    number = next(n for n in scene.numbers if n.point == point)
    count = Count(number, counted_by(scene, number), 0)
    return {c.label for c in told_of(scene, count, act_candidates(scene, count))}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "Dos 300 ativistas acusados de rebelião, 40 foram absolvidos."),
        ("es", "De los 300 activistas acusados de rebelión, 40 fueron absueltos."),
        ("en", "Of the 300 activists charged with rebellion, 40 were acquitted."),
    ],
)
def test_of_a_whole_that_opens_the_sentence_nothing_is_told_that_befell_its_part(lang: str, text: str) -> None:
    assert "released" not in labels_of(lang, text, 300)
    assert "released" in labels_of(lang, text, 40)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "No total, 938 foram soltas, 314 condenadas e 30 morreram."),
        ("es", "En total, 938 fueron liberadas, 314 condenadas y 30 murieron."),
        ("en", "In all, 938 were released, 314 convicted and 30 died."),
    ],
)
def test_a_participle_behind_its_count_shares_the_helping_verb_and_not_the_deed(lang: str, text: str) -> None:
    assert labels_of(lang, text, 314) == {"sentenced"}


@pytest.mark.parametrize(
    ("text", "point", "label"),
    [
        ("Quatro manifestantes foram mortos e a polícia prendeu 12 pessoas.", 12, "killed"),
        ("O ministro anunciou a libertação de dez americanos presos em Caracas.", 10, "held"),
        ("A operação deixou 121 mortos e 99 presos.", 99, "killed"),
    ],
)
def test_what_the_verb_noun_or_list_of_others_tells_is_not_told_of_a_count(text: str, point: int, label: str) -> None:
    assert label not in labels_of("pt", text, point)


def test_a_noun_that_is_the_participle_of_a_passive_governs_as_a_verb() -> None:
    scene = scene_of("pt", "Foram executados dois homens na prisão de Mbanza.")
    assert governor(scene, next(n for n in scene.numbers if n.point == 2)) == "verb"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "Trinta presos, 13 dos quais em prisão preventiva."),
        ("es", "Treinta presos, 13 de los cuales en prisión preventiva."),
        ("en", "Thirty prisoners, 13 of whom were jailed."),
    ],
)
def test_the_number_of_a_relative_of_parts_stands_in_its_clause(lang: str, text: str) -> None:
    scene = scene_of(lang, text)
    number = next(n for n in scene.numbers if n.point == 13)
    assert scene.clauses.relation(number.first, number.last + 3) == "same"


@pytest.mark.parametrize(
    ("lang", "text", "ones"),
    [
        ("pt", "Libertaram dois alemães, um francês e um britânico.", 2),
        ("pt", "Detiveram um homem e duas mulheres.", 1),
        ("es", "Liberaron a tres colombianos y un español.", 0),
        ("pt", "Condenou 15 e absolveu um.", 1),
        ("pt", "Prenderam um homem na rua.", 0),
        ("pt", "Apanhou um ano e dois meses.", 0),
    ],
)
def test_one_counts_in_a_list_of_counts_or_without_a_noun(lang: str, text: str, ones: int) -> None:
    assert sum(n.point == 1 and n.kind == "count" for n in scene_of(lang, text).numbers) == ones


def test_the_short_month_of_a_dateline_makes_its_day_no_count() -> None:
    assert not [n for n in scene_of("pt", "Chimoio, 07 mar 2026 - Saíram todos.").numbers if n.kind == "count"]
