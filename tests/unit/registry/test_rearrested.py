"""Who left custody and was arrested again."""

import pytest

from habeas.model import Act, Mentioned
from habeas.registry.rearrested import rearrests_of


def person(report: str, *acts: tuple[str, str | None], modality: str = "actual") -> Mentioned:
    told = tuple(
        Act(act=act, start=n * 10, end=n * 10 + 5, date=date, modality=modality)  # type: ignore[arg-type]
        for n, (act, date) in enumerate(acts)
    )
    return Mentioned(id=f"{report}-p", report=report, name="Ilja Torvan", named=True, role="detainee", acts=told, person="person_1")


def test_a_release_in_one_report_and_a_later_arrest_in_another_are_one_person_jailed_again() -> None:
    (found,) = rearrests_of([person("b", ("arrested", "2031-06-02")), person("a", ("released", "2031-05-10"))])
    assert (found.released, found.arrested) == ("2031-05-10", "2031-06-02")
    assert (found.released_in[0], found.arrested_in[0]) == ("a", "b")


@pytest.mark.parametrize(
    "acts",
    [
        (("arrested", "2031-05-01"), ("released", "2031-05-10")),
        (("released", "2031-05-10"), ("arrested", "2031-05-10")),
        (("released", "2031-05"), ("arrested", "2031-05-20")),  # the release may have come after
        (("released", None), ("arrested", "2031-05-20")),
        (("released", "2031-05-10?"), ("arrested", "2031-05-20")),
    ],
)
def test_what_dates_leave_open_is_no_rearrest(acts: tuple[tuple[str, str | None], ...]) -> None:
    assert rearrests_of([person("a", *acts)]) == ()


def test_what_was_only_announced_is_no_rearrest() -> None:
    assert rearrests_of([person("a", ("released", "2031-05-10"), ("arrested", "2031-06-02"), modality="planned")]) == ()
