"""Words, dates and shapes as a reader meets them."""

import re

import pytest

from dossiers import GAZETA, LANTERN, POST, invented
from habeas.model import Figure, Measure
from habeas.model.figure import Group
from habeas.publish.bars import about_band
from habeas.publish.chart import charts_of, scale
from habeas.publish.indexed import Indexed, letters
from habeas.publish.render import stylesheet
from habeas.publish.speakers import kind_of
from habeas.publish.words import day, gap_words, plural, spoken, words


@pytest.mark.parametrize(
    ("iso", "long", "short"),
    [
        ("2024-11-17", "17 November 2024", "Sun 17 Nov 2024"),
        ("2024-08", "August 2024", "August 2024"),
        ("2024", "2024", "2024"),
        (None, "date unknown", "date unknown"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(iso: str | None, long: str, short: str) -> None:
    assert (day(iso), day(iso, short=True)) == (long, short)


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        (LANTERN.figure("At least 40", "released", n=40, precision="at_least"), "at least 40"),
        (POST.figure("More than 39", "released", n=39, precision="more_than"), "more than 39"),
        (GAZETA.figure("25", "released", n=25), "25"),
        (GAZETA.figure("Cerca de 600", "held", n=600, precision="about"), "about 600"),
        (LANTERN.figure("some prisoners", "released", n=None, precision="vague", low=24), "“some prisoners” (24 or more)"),
    ],
)
def test_the_hedge_goes_with_the_number(figure: Figure, told: str) -> None:
    assert spoken(figure) == told


def test_a_silence_is_told() -> None:
    assert gap_words("2024-11-17", "2025-08-24") == "9 months without a figure"
    assert gap_words("2024-11-16", "2024-11-17") is None
    assert gap_words(None, "2024-11-17") is None


def test_reports_are_lettered_like_columns() -> None:
    assert [letters(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Cell Watch", "monitor"),
        ("o Ministério Público", "government"),
        ("la fiscalía", "government"),
        ("the opposition", "opposition"),
        ("Mira Tolban", "person"),
        (None, "outlet"),
    ],
)
def test_a_speaker_has_a_kind(name: str | None, kind: str) -> None:
    assert kind_of(name, {}, {}) == kind


def test_the_role_in_the_reports_speaks_where_the_lexicon_is_silent() -> None:
    assert kind_of("Mira Tolban", {}, {"mira tolban": "opposition"}) == "opposition"
    assert kind_of("Cell Watch", {}, {"cell watch": "opposition"}) == "monitor"


def test_the_list_of_known_sources_goes_before_the_words_of_a_name() -> None:
    assert Indexed(invented(), {"Cell Watch": "government"}).kind("cell  watch") == "government"


def test_one_is_singular() -> None:
    assert (plural(1, "root", "roots"), plural(1200, "root", "roots")) == ("1 root", "1,200 roots")


def test_every_measure_and_group_has_words() -> None:
    assert set(words().measures) == set(Measure.__args__)
    assert set(words().groups) == set(Group.__args__)
    assert {told.chart for told in words().measures.values()} <= set(words().measures)


@pytest.mark.parametrize("largest", [1, 4, 70, 131, 999, 2400, 87100])
def test_an_axis_starts_at_nought_and_reaches_the_largest(largest: int) -> None:
    ticks = scale(largest)
    assert ticks[0] == 0
    assert ticks[-1] >= largest
    assert 2 <= len(ticks) <= 7


@pytest.mark.parametrize(("value", "band"), [(2400, (2280, 2520)), (2000, (1500, 2500)), (1976, (1877, 2075)), (0, (0, 0))])
def test_about_is_as_wide_as_its_rounding(value: int, band: tuple[int, int]) -> None:
    assert about_band(value) == band


def test_figures_that_say_the_same_share_a_row_and_plans_have_their_lane() -> None:
    released = charts_of(Indexed(invented()))[0]
    assert released.lane_y is not None
    assert released.planned_bars == 1
    assert any(bar.copied for bar in released.bars)
    assert any(bar.part for bar in released.bars)


def luminance(colour: str) -> float:
    parts = [int((colour * 2 if len(colour) == 3 else colour)[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    if len(colour) == 3:
        parts = [int(c * 2, 16) / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1])
def test_every_text_colour_can_be_read(scheme: int) -> None:
    block = re.findall(r":root\{(.*?)\}", stylesheet(), re.S)[scheme]
    colours = dict(re.findall(r"--(\w+):#([0-9a-f]{3,6})", block))
    for ground in ("paper", "wash", "target"):
        for name in ("ink", "soft", "red", "monitor", "government", "opposition", "person", "outlet"):
            light, dark = sorted((luminance(colours[name]), luminance(colours[ground])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (name, ground)
