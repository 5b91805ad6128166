"""A reviewer's word on events: one, several, and what they are called; the order in which it is given does not matter."""

from habeas.model import Event, Lineage, Reading
from habeas.model.edits import EventEdits
from habeas.reconcile.events import EventMap, events_of
from habeas.reconcile.facts import facts_of
from numbers_of_reports import figure, reading


def told(report: str, n: int, day: str) -> Reading:
    return reading(report, figure(report, n, period_from=day, period_to=day, as_of=day), published=day)


STUDY = [told("a", 70, "2031-05-10"), told("b", 131, "2031-05-11"), told("c", 13, "2031-09-02")]


def events(edits: EventEdits | None = None) -> EventMap:
    return events_of(facts_of(STUDY, Lineage()), edits)


def holding(found: EventMap, figure_id: str) -> Event:
    return next(event for event in found.events if event.id == found.of[figure_id])


def test_without_edits_figures_close_in_time_are_one_event() -> None:
    found = events()
    assert found.of["a-0"] == found.of["b-0"] != found.of["c-0"]
    assert holding(found, "a-0").name == "XA, releases of May 2031"


def test_events_that_a_reviewer_calls_one_are_one() -> None:
    found = events(EventEdits(merge=(("c-0", "a-0"),)))
    assert len(set(found.of.values())) == 1
    assert (holding(found, "c-0").start, holding(found, "c-0").end) == ("2031-05-10", "2031-09-02")
    assert found == events(EventEdits(merge=(("a-0", "c-0"), ("b-0", "gone"))))


def test_figures_that_a_reviewer_takes_out_are_an_event_of_their_own() -> None:
    found = events(EventEdits(split=(("b-0",),)))
    assert len(found.events) == 3
    assert len({event.id for event in found.events}) == 3
    assert found.of["a-0"] != found.of["b-0"]


def test_splitting_off_a_whole_event_changes_nothing() -> None:
    assert events(EventEdits(split=(("c-0",),))) == events()


def test_a_reviewers_name_stands() -> None:
    found = events(EventEdits(names={"c-0": "Sarovia, the harvest pardon"}))
    assert holding(found, "c-0").name == "Sarovia, the harvest pardon"
    assert holding(found, "a-0").name == holding(events(), "a-0").name


def test_an_edit_about_figures_that_are_gone_changes_nothing() -> None:
    assert events(EventEdits(merge=(("x", "y"),), split=(("z",),), names={"w": "Nothing"})) == events()
