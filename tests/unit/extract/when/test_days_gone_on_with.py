"""Days that a number goes on with: of the same paper, of who was there, of a whole said on a day; and which day is another's."""

import pytest

from habeas.extract import read
from habeas.model import Report

PUBLISHED = "2026-02-20"


def _told(lang: str, text: str) -> list[tuple[str | None, str]]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=PUBLISHED, published_from="meta")
    return [(figure.as_of, figure.modality) for figure in read(report).figures]


MONDAY = "2026-02-16"


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The envoy said on Monday that nine detainees lied. At the same briefing he promised to free twenty.", MONDAY),
        ("es", "En una nota del lunes, el ejército negó la huelga. La misma nota anuncia la excarcelación de 50 presos.",
         MONDAY),
        ("pt", "O juiz disse na segunda-feira que nove detidos mentiam. É falso. Na mesma conferência prometeu soltar vinte.",
         MONDAY),
        ("en", "The envoy said on Monday that nine detainees were thieves.\n\nThe note promises to free twenty.", PUBLISHED),
        ("es", "En una nota del lunes, el ejército negó la huelga y aseguró que los nueve presos eran ladrones.", MONDAY),
    ],
)  # fmt: skip
def test_the_same_paper_or_occasion_has_its_day(lang, text, day):
    assert _told(lang, text)[-1][0] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "On Monday we visited the prison. There were 143 prisoners.", MONDAY),
        ("en", "On Monday we visited the prison. Inside were 143 prisoners.", MONDAY),
        ("es", "El lunes visitamos la cárcel. Allí había 143 presos.", MONDAY),
        ("pt", "Na segunda-feira visitámos a cadeia. Lá estavam 143 reclusos.", MONDAY),
        ("en", "On Monday we visited the prison. There are 143 prisoners.", PUBLISHED),
        ("en", "On Monday we visited the prison. There were 143 prisoners in January.", "2026-01"),
    ],
)
def test_who_was_there_was_so_on_the_day_of_the_visit(lang, text, day):
    assert _told(lang, text)[0][0] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The bishops had 40 missing people on their list a week ago.", "2026-02-13"),
        ("es", "La abogada tenía 40 presos en su lista hace una semana.", "2026-02-13"),
        ("pt", "A advogada tinha 40 presos na sua lista há uma semana.", "2026-02-13"),
        ("en", "An inmate who left in January says that five prisoners are in punishment cells.", PUBLISHED),
        ("es", "Una presa que salió en enero dice que cinco presas están en celdas de castigo.", PUBLISHED),
        ("pt", "Uma reclusa que saiu em janeiro diz que cinco presas estão em celas de castigo.", PUBLISHED),
        ("en", "In Lobito, 22 people were charged today over last month's protests.", PUBLISHED),
        ("en", "The tally stands at 1,326 arrests, against 1,214 in Monday's bulletin.", PUBLISHED),
        ("es", "Fueron excarcelados 378 presos, de los 553 cuya salida se anunció el lunes.", PUBLISHED),
    ],
)
def test_a_day_of_its_own_and_a_day_of_others(lang, text, day):
    assert _told(lang, text)[0][0] == day


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("pt", "Na segunda-feira havia quase 500 presos; na terça, mais de 1.000.", [MONDAY, "2026-02-17"]),
        ("es", "En enero la comisión listaba 138 presos. En febrero, 431.", ["2026-01", "2026-02"]),
        ("en", "In January there were 53 prisoners, according to Ana Invented; according to the army, 41.", ["2026-01", "2026-01"]),
        ("es", "El balance habla de 1.326 detenciones, frente a 1.214 en el comunicado del lunes.", [PUBLISHED, MONDAY]),
        ("en", "In January there were 53 prisoners. Ana Invented counts 41 prisoners.", ["2026-01", PUBLISHED]),
    ],
)
def test_a_bare_number_goes_on_with_the_day_of_the_one_before(lang, text, days):
    assert [day for day, _ in _told(lang, text)] == days


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("en", "Twelve prisoners walked out yesterday. The warden had promised forty.", "planned"),
        ("es", "Ayer salieron doce presos. El alcaide había prometido cuarenta.", "planned"),
        ("pt", "Ontem saíram doze presos. O diretor tinha prometido quarenta.", "planned"),
        ("en", "Twelve prisoners walked out yesterday. Thirty by Tuesday, the warden promised.", "planned"),
        ("en", "Twelve prisoners walked out yesterday. The warden had counted forty prisoners.", "actual"),
        ("en", "I have heard of three detainees killed in the barracks.", "alleged"),
        ("es", "Oí hablar de tres presos muertos en el cuartel.", "alleged"),
        ("pt", "Ouvi falar de três presos mortos no quartel.", "alleged"),
        ("pt", "Pode haver mais dez presos em Lobito.", "alleged"),
        ("pt", "Há mais dez presos em Lobito.", "actual"),
        ("es", "En su módulo quedaban veintidós presos; ahora serán unos quince.", "actual"),
        ("en", "The army said that 13 prisoners would be freed. We have so far managed to trace two of them.", "actual"),
        ("es", "El ejército dijo que soltaría a 13 presos. Dos de ellos son mujeres.", "planned"),
    ],
)
def test_promised_alone_heard_of_and_so_now(lang, text, modality):
    assert _told(lang, text)[-1][1] == modality
