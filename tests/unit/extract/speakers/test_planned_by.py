"""A plan is asserted by whoever orders, promises or negotiates it; a deed told as done by nobody but the report."""

import pytest
from scripts.lessons import report_of, set_scene

from habeas.extract.figures.setting import Setting
from habeas.extract.speakers.planned_by import planned_by


def _planner(lang: str, text: str) -> str | None:
    setting = Setting(set_scene(report_of(f"x-{lang}", text, "2026-01-10", "P")))
    found = planned_by(setting.stage, setting.hearing, setting.scene.numbers[0].first)
    return None if found is None else found.label


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", "The High Court ordered the release of 22 protesters.", "High Court"),
        ("en", "A judge in Gulu ordered that nine students be freed.", "A judge"),
        ("es", "La jueza Marta Inventada dispuso que seis presos pasen a arresto domiciliario.", "Marta Inventada"),
        ("es", "La delegación obtuvo del Gobierno la promesa de liberar a diez presos.", "Gobierno"),
        ("pt", "A missão obteve dos militares a promessa de libertar dez magistrados.", "militares"),
        ("pt", "Um diplomata europeu disse ao Mensageiro que se negoceia uma lista de 15 nomes.", "Um diplomata europeu"),
    ],
)
def test_whoever_orders_or_promises_stands_behind_a_plan(lang: str, text: str, who: str) -> None:
    assert _planner(lang, text) == who


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La orden de liberar a 14 presos llegó ayer."),
        ("es", "El juez no ordenó la libertad de 14 presos."),
        ("en", "In May the release of 14 prisoners was ordered."),
        ("pt", "Negoceia-se há meses uma lista de 15 nomes."),
    ],
)
def test_an_order_without_its_giver_is_nobodys(lang: str, text: str) -> None:
    assert _planner(lang, text) is None
