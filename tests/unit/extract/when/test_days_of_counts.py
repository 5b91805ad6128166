"""Which days are offered to a count: what begins it is none, a month earlier is a month."""

import pytest

from habeas.extract.acts.memory import Decided
from habeas.extract.counts.decide import counts_of
from habeas.extract.text.scene import Scene, set_scene
from habeas.extract.when.as_of import Earlier, as_of_candidates, hangs_on
from habeas.model import Report

PUBLISHED = "2031-05-14"


def laid_out(text: str, lang: str) -> Scene:
    """A text as a report of that day."""
    return set_scene(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=PUBLISHED, published_from="meta"))


def offered(text: str, lang: str, label: str = "held", kind: str = "stock") -> set[str]:
    """The days offered to the last count of a text."""
    scene = laid_out(text, lang)
    return {c.label for c in as_of_candidates(scene, Decided(counts_of(scene)[-1], label), (kind, "actual"), {})}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Since the coup of February 2021 the army has arrested 25,386 people."),
        ("es", "Desde el golpe de febrero de 2021 han sido detenidas 25.386 personas."),
        ("pt", "Desde o golpe de fevereiro de 2021 foram detidas 25.386 pessoas."),
    ],
)
def test_a_count_since_an_event_does_not_speak_for_the_events_day(lang: str, text: str) -> None:
    assert offered(text, lang, "arrested", "flow") == {PUBLISHED}


def test_what_stood_when_the_count_began_speaks_for_that_day() -> None:
    assert "2031-03" in offered("They have counted since March, when there were 40 prisoners.", "en")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A month earlier there were 138 prisoners."),
        ("es", "Un mes antes eran 138 los presos."),
        ("pt", "Um mês antes eram 138 os presos."),
    ],
)
def test_a_month_earlier_is_told_from_the_month_of_the_report(lang: str, text: str) -> None:
    assert offered(text, lang) == {"2031-04"}


def test_a_month_before_an_event_is_nobodys_month() -> None:
    assert offered("Un mes antes de la votación eran 138 los presos.", "es") == {PUBLISHED}


def test_a_count_may_be_told_of_a_year() -> None:
    assert "2029" in offered("In 2029 there were 213 prisoners.", "en")
    assert "2029" not in offered("In 2029 police arrested 213 people.", "en", "arrested", "flow")


def test_the_day_of_a_figure_told_before_is_offered() -> None:
    scene = laid_out("Six were women.", "en")
    earlier = {"whole": Earlier("2031-05-01", 1, True)}
    some = as_of_candidates(scene, Decided(counts_of(scene)[-1], "held"), ("stock", "actual"), earlier)
    assert {c.label for c in some} == {PUBLISHED, "2031-05-01"}


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "In March there were 40 prisoners.", "2031-03"),
        ("es", "Llegaron a estar encarcelados 213 presos en 2029.", "2029"),
        ("pt", "Em março eram 138 os presos.", "2031-03"),
    ],
)
def test_what_stood_then_speaks_for_the_date_beside_it(lang: str, text: str, day: str) -> None:
    assert offered(text, lang) == {day}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On 3 May police, after they had urged calm, arrested 40 people."),
        ("es", "El 3 de mayo la policía detuvo a 40 personas."),
        ("pt", "A 3 de maio a polícia deteve 40 pessoas."),
    ],
)
def test_what_has_happened_speaks_for_the_day_of_the_report(lang: str, text: str) -> None:
    assert offered(text, lang, "arrested", "flow") == {PUBLISHED}


def test_what_stands_now_may_speak_for_another_day() -> None:
    assert PUBLISHED in offered("The list of March holds 40 prisoners.", "en")
    assert offered("In March the group said that 40 prisoners are ill.", "en") == {"2031-03"}


def test_what_stood_then_lends_its_day_to_nothing_that_stands_now() -> None:
    scene = laid_out("Forty prisoners are ill.", "en")
    for then, days in ((True, {PUBLISHED}), (False, {PUBLISHED, "2031-03"})):
        earlier = {"before": Earlier("2031-03", 1, True, then)}
        some = as_of_candidates(scene, Decided(counts_of(scene)[-1], "held"), ("stock", "actual"), earlier)
        assert {c.label for c in some} == days


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The league has verified 40 releases as of 9 May.", "2031-05-09"),
        ("es", "La liga ha verificado 40 excarcelaciones hasta el 9 de mayo.", "2031-05-09"),
        ("pt", "A liga verificou 40 libertações até 9 de maio.", "2031-05-09"),
        ("en", "The league hopes that 40 will be freed by 9 May.", PUBLISHED),
    ],
)
def test_a_number_counted_up_to_a_day_speaks_for_it(lang: str, text: str, day: str) -> None:
    assert day in offered(text, lang, "released", "flow")
    assert day == PUBLISHED or offered(text, lang, "released", "flow") == {day}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In its bulletin of 5 May the number stood at 40 prisoners."),
        ("es", "El boletín de marzo registraba 40 presos."),
        ("pt", "O último balanço da polícia, de março, apontava 40 presos."),
    ],
)
def test_the_date_of_what_is_published_of_a_count_tells_when_it_was_said(lang: str, text: str) -> None:
    scene = laid_out(text, lang)
    assert hangs_on(scene, scene.dates[0], counts_of(scene)[-1]) == "say"


def test_the_date_of_an_office_tells_nothing_of_the_kind() -> None:
    scene = laid_out("The office of 5 May Street held 40 prisoners.", "en")
    assert all(hangs_on(scene, date, counts_of(scene)[-1]) != "say" for date in scene.dates)


def test_what_is_promised_after_a_count_speaks_for_no_day_of_the_count() -> None:
    scene = laid_out("The office put the number at 46 on 1 May and has said 20 more will be let go.", "en")
    some = as_of_candidates(scene, Decided(counts_of(scene)[-1], "released"), ("flow", "planned"), {})
    assert {c.label for c in some} == {PUBLISHED}


def test_a_date_of_another_number_is_not_offered() -> None:
    scene = laid_out("There are 62 prisoners, up from 49 in March. Six fell ill.", "en")
    last = Decided(counts_of(scene)[-1], "held")
    march = scene.dates[0].first
    assert "2031-03" in {c.label for c in as_of_candidates(scene, last, ("stock", "actual"), {})}
    assert "2031-03" not in {c.label for c in as_of_candidates(scene, last, ("stock", "actual"), {}, frozenset((march,)))}


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("pt", "Dos 14 professores detidos em março de 2022, contou ela, dois morreram.", False),
        ("es", "En la asonada de 2022, recuerda un vecino, cayeron presas 50 personas.", False),
        ("en", "In March 2022, he recalls, the army took 14 teachers.", False),
        ("pt", "As 95 pessoas detidas no dia 5 deste mês, por alegada reunião ilegal, voltaram à cadeia.", False),
        ("en", "The statement, of 5 May, spoke of 40 arrests.", True),
        ("pt", "O balanço, fechado a 5 de maio, regista 40 mortos.", True),
        ("es", "El lunes el comité había informado de 41 excarcelaciones.", True),
    ],
)
def test_a_frame_put_in_behind_a_date_does_not_say_when_it_was_said(lang: str, text: str, said: bool) -> None:
    scene = laid_out(text, lang)
    assert (hangs_on(scene, scene.dates[0], counts_of(scene)[0]) == "say") is said
