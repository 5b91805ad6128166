"""Plans, denials and deeds told through somebody, and the days and terms that go with them."""

import pytest

from habeas.extract import read
from habeas.model import Figure, Report

PUBLISHED = "2026-03-18"  # a Wednesday


def figures(lang: str, text: str) -> list[Figure]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=PUBLISHED, published_from="meta")
    return list(read(report).figures)


def modalities(lang: str, text: str) -> list[str]:
    return [figure.modality for figure in figures(lang, text)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nor is it true, as was posted online, that three inmates died for lack of care."),
        ("en", "It is false, as the union holds, that nine inmates have died."),
        ("en", "There is no truth in reports that nine inmates were killed."),
        ("es", "Tampoco es verdad que tres detenidos fueran golpeados."),
        ("es", "Es falso, como sostiene el gremio, que hayan muerto nueve reclusos."),
        ("pt", "Também não é verdade, como se escreveu num blogue, que três reclusos tenham morrido."),
        ("pt", "Tampouco é verdade que três presos tenham sido torturados."),
    ],
)
def test_what_is_called_untrue_is_denied(lang: str, text: str) -> None:
    assert modalities(lang, text) == ["denied"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It is true, as was posted online, that three inmates died."),
        ("es", "Es cierto, como se publicó en un blog, que tres internos murieron."),
        ("pt", "É verdade, como se escreveu num blogue, que três reclusos morreram."),
    ],
)
def test_what_is_called_true_is_not(lang: str, text: str) -> None:
    assert modalities(lang, text) == ["actual"]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("es", "Seis presos salieron ayer. La junta había anunciado que serían nueve.", ["actual", "planned"]),
        ("pt", "Seis presos saíram ontem. A junta tinha anunciado, pela voz de um major, que seriam nove.", ["actual", "planned"]),
        ("es", "Seis murieron ayer. Según los vecinos, serían nueve.", ["actual", "alleged"]),
        ("en", "The prosecutor promised on the radio to let a hundred or more of the youngsters go.", ["planned"]),
        ("en", "The minister spoke of freeing 40 prisoners.", ["planned"]),
        ("pt", "O ministro falou em soltar 40 presos.", ["planned"]),
        ("en", "The warden said that 30 prisoners had been freed on Monday.", ["actual"]),
        ("es", "El tribunal informó de que 127 reclusos obtuvieron la libertad anticipada a lo largo de enero.", ["actual"]),
        ("en", "The bar offered 90 of the accused legal aid.", ["actual"]),
        ("pt", "O sindicato prometeu apoio a 40 dos detidos.", ["actual"]),
        ("pt", "O juiz fala em 400 libertações. Permanecem na prisão, segundo o sindicato, 770 pessoas.", ["actual", "actual"]),
    ],
)
def test_a_plan_is_no_deed_and_a_deed_no_plan(lang: str, text: str, told: list[str]) -> None:
    assert modalities(lang, text) == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Families marched on Sunday. The next day the prosecutor promised to free 30 detainees."),
        ("es", "Las familias marcharon el domingo. Al día siguiente, la fiscal prometió soltar a 30 detenidos."),
        ("pt", "As famílias marcharam no domingo. No dia seguinte, a procuradora prometeu soltar 30 detidos."),
    ],
)
def test_a_promise_of_the_next_day_speaks_for_that_day(lang: str, text: str) -> None:
    assert [f.as_of for f in figures(lang, text)] == ["2026-03-16"]


def test_what_happened_the_next_day_speaks_for_the_report() -> None:
    found = figures("en", "Families marched on Sunday. The next day 30 detainees were freed.")
    assert [(f.as_of, f.period_from) for f in found] == [(PUBLISHED, "2026-03-16")]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "By last night the group had verified 84 releases since the announcement of March 8.", ["2026-03-17"]),
        ("pt", "Até ontem à noite, o grupo verificara 84 saídas de presos desde o anúncio de dia 8.", ["2026-03-17"]),
        ("en", "An earlier handover, on January 14, had freed 14 prisoners.", [PUBLISHED]),
        ("es", "Al cierre de enero, 127 personas seguían presas. Un mes antes eran 118.", ["2026-01", "2025-12"]),
        ("en", "At the end of January 127 people were in prison. A month earlier there were 118.", ["2026-01", "2025-12"]),
    ],
)
def test_the_day_a_count_speaks_for(lang: str, text: str, days: list[str]) -> None:
    assert [f.as_of for f in figures(lang, text)] == days


@pytest.mark.parametrize(
    ("lang", "text", "period"),
    [
        ("en", "The prosecutor promised to free 30 detainees by the end of the month.", (None, "2026-03-31")),
        ("es", "La fiscal prometió soltar a 30 detenidos antes de fin de año.", (None, "2026-12-31")),
        ("es", "La fiscal prometió soltar a 30 detenidos antes de que termine abril.", (None, "2026-04")),
        ("pt", "A procuradora prometeu soltar 30 detidos até ao fim do mês.", (None, "2026-03-31")),
        ("en", "The envoy said the junta had undertaken to let another 100 go by the end of April.", (None, "2026-04")),
        ("pt", "No dia 23 sairão mais oito detidos, prometeu o comando.", ("2026-03-23", "2026-03-23")),
        ("en", "The court ordered the release of 37 protesters detained in January.", (None, None)),
        ("pt", "O tribunal ordenou a libertação de 37 manifestantes detidos em meados de janeiro.", (None, None)),
        ("es", "El ministro ofreció la libertad de diez presos si la asamblea convocada para el domingo cede.", (None, None)),
    ],
)
def test_the_term_of_a_plan(lang: str, text: str, period: tuple[str | None, str | None]) -> None:
    assert [(f.period_from, f.period_to) for f in figures(lang, text)] == [period]


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("en", "Six leaders held since the coup of 26 January were freed on Tuesday.", "2026-03-17"),
        ("es", "Seis dirigentes detenidos desde el golpe del 26 de enero fueron liberados el martes.", "2026-03-17"),
        ("en", "Six leaders have been arrested since the coup of 26 January.", "2026-01-26"),
    ],
)
def test_since_when_people_were_held_is_no_time_of_their_release(lang: str, text: str, start: str) -> None:
    assert [f.period_from for f in figures(lang, text)] == [start]


def test_a_title_that_names_a_release_is_told_as_the_text_tells_it() -> None:
    title = "Camagüey adelanta la libertad de 127 reclusos"
    done = f"{title}\n\nEl tribunal dijo que 127 reclusos habían sido liberados en enero."
    planned = f"{title}\n\nEl tribunal prometió que 127 reclusos saldrán en abril."
    assert modalities("es", done) == ["actual", "actual"]
    assert modalities("es", planned) == ["planned", "planned"]
