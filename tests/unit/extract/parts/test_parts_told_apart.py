"""What is told of a part is not told of its whole; a verb finds its object over a date, and its pronoun behind a hyphen."""

import pytest

from habeas.extract.acts.around import behind_of, enclitic
from habeas.extract.acts.counted import counted_by
from habeas.extract.acts.find import Count, act_candidates
from habeas.extract.acts.governors import governor, leads
from habeas.extract.acts.phrase import out_of_me
from habeas.extract.counts.is_figure import figure_candidates
from habeas.extract.counts.told import told_of
from habeas.extract.numbers import Number
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(lang: str, text: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-01-10", published_from="meta"))


def last_count(scene: Scene) -> Number:
    return [n for n in scene.numbers if n.kind == "count"][-1]


@pytest.mark.parametrize(
    ("lang", "text", "taken"),
    [
        ("pt", "Soltaram dez dos 13 vendedores detidos.", True),
        ("es", "Soltaron a diez de los 13 vendedores detenidos.", True),
        ("en", "Ten of the 13 traders arrested were freed.", True),
        ("pt", "Soltaram dez homens e 13 mulheres.", False),
        ("en", "The release of 13 traders was confirmed.", False),
    ],
)
def test_a_whole_is_known_by_the_number_taken_out_of_it(lang: str, text: str, taken: bool) -> None:
    scene = scene_of(lang, text)
    assert out_of_me(scene, last_count(scene)) is taken


@pytest.mark.parametrize(
    ("lang", "text", "led"),
    [
        ("pt", "A polícia deteve na sexta-feira 31 jovens.", True),
        ("pt", "A polícia capturou outros 30.", True),
        ("es", "La policía detuvo a otros 30.", True),
        ("en", "Police detained another 30.", True),
        ("pt", "A polícia deteve um homem e 31 saíram.", False),
    ],
)
def test_a_verb_leads_the_number_right_behind_it_or_behind_a_day(lang: str, text: str, led: bool) -> None:
    scene = scene_of(lang, text)
    act = next(a for a in scene.acts if a.lex.measure == "arrested")
    assert leads(scene, act, last_count(scene)) is led


@pytest.mark.parametrize(
    ("lang", "text", "labels"),
    [
        ("pt", "Nove não foram ainda libertados.", {"held"}),
        ("es", "Nueve no fueron liberados.", {"held"}),
        ("en", "Nine have not been freed.", {"held"}),
        ("pt", "Nove foram libertados.", {"released"}),
    ],
)
def test_who_was_not_let_go_is_held_and_nothing_else(lang: str, text: str, labels: set[str]) -> None:
    scene = scene_of(lang, text)
    number = last_count(scene)
    count = Count(number, counted_by(scene, number), 0)
    assert {c.label for c in told_of(scene, count, act_candidates(scene, count))} == labels


@pytest.mark.parametrize(
    ("lang", "text", "labels"),
    [
        ("pt", "Libertam quinze; 1256 ficam presos.", {"held", "arrested"}),
        ("es", "Liberaron a quince y 40 siguen presos.", {"held"}),
        ("en", "They freed 15; forty were exiled.", {"exiled"}),
        ("pt", "Três dos libertados foram mortos.", {"killed", "died"}),
        ("pt", "Libertaram 40 pessoas que tinham sido torturadas.", {"released", "tortured"}),
    ],
)
def test_where_the_counted_have_a_verb_no_act_before_it_is_told_of_them(lang: str, text: str, labels: set[str]) -> None:
    scene = scene_of(lang, text)
    number = last_count(scene)
    count = Count(number, counted_by(scene, number), 0)
    assert {c.label for c in told_of(scene, count, act_candidates(scene, count))} <= labels


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("pt", "Foram condenados a dez anos 40 arguidos.", "verb"),
        ("es", "Fueron condenados a diez años 40 detenidos.", "verb"),
        ("pt", "Condenados a dez anos, 40 arguidos recorreram.", "none"),
    ],
)
def test_a_passive_before_its_subject_governs_it(lang: str, text: str, kind: str) -> None:
    scene = scene_of(lang, text)
    assert governor(scene, last_count(scene)) == kind


@pytest.mark.parametrize(
    ("lang", "text", "led"),
    [
        ("pt", "A polícia deteve 40 funcionários.", True),
        ("pt", "Foram detidos 40 polícias.", True),
        ("es", "La policía detuvo a 40 funcionarios.", True),
        ("en", "Soldiers detained 40 judges.", True),
        ("pt", "Chegaram 40 polícias à cadeia.", False),
    ],
)
def test_even_officials_are_figures_where_a_verb_of_custody_rules_them(lang: str, text: str, led: bool) -> None:
    scene = scene_of(lang, text)
    number = last_count(scene)
    none = figure_candidates(scene, Count(number, counted_by(scene, number), 0), 1, "all")[1]
    assert ("none&led" in none.features) is led


@pytest.mark.parametrize(
    ("text", "word"),
    [("Soltaram-nos ontem.", "nos"), ("Libertaram-se doze.", "se"), ("Prenderam doze.", ""), ("Soltaram - ontem - doze.", "")],
)
def test_a_pronoun_hangs_on_its_verb_by_a_hyphen(text: str, word: str) -> None:
    scene = scene_of("pt", text)
    at = enclitic(scene, scene.acts[0])
    assert (scene.tokens.norm[at] if at >= 0 else "") == word


@pytest.mark.parametrize(
    ("lang", "text", "before"),
    [
        ("pt", "Ordenaram a soltura de 35.", "act:released"),
        ("es", "El número de presos es de 40.", "be"),
        ("en", "A list of 40 was sent.", "thing"),
        ("en", "They freed 40.", ""),
    ],
)
def test_what_stands_before_the_of_of_a_number_is_told(lang: str, text: str, before: str) -> None:
    scene = scene_of(lang, text)
    assert behind_of(scene, last_count(scene)) == before


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("pt", "Mandou 40 detidos para casa.", {"released"}),
        ("es", "Mandaron a 40 detenidos a su casa con tobillera.", {"house_arrest"}),
    ],
)
def test_two_words_name_an_act_over_a_participle_that_is_a_noun(lang: str, text: str, measures: set[str]) -> None:
    scene = scene_of(lang, text)
    assert measures <= {a.lex.measure for a in scene.acts}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "A ONG identificou, entre 2010 e 2024, dezassete casos."),
        ("es", "Entre 2010 y 2024 identificó diecisiete casos."),
        ("en", "Between 2010 and 2024 it named seventeen cases."),
        ("pt", "Até dezembro de 2024 foram presas dezassete pessoas."),
        ("pt", "Em 2023 e 2024 foram presas dezassete pessoas."),
        ("pt", "Minsk, 14 dez (Agência Suposta) - Saíram dezassete presos."),
    ],
)
def test_years_and_months_of_a_range_are_no_counts(lang: str, text: str) -> None:
    scene = scene_of(lang, text)
    assert [n.point for n in scene.numbers if n.kind == "count"] == [17]


def test_years_do_not_swallow_people() -> None:
    scene = scene_of("pt", "Havia entre 1990 e 2000 presos.")
    assert [(n.low, n.high) for n in scene.numbers if n.kind == "count"] == [(1990, 2000)]


def test_a_participle_of_two_words_is_no_thing_counted() -> None:
    scene = scene_of("pt", "Doze foram ouvidos e 19 mandados para casa.")
    assert counted_by(scene, last_count(scene)).how == "none"
