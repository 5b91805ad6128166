"""A tally counts each person once, by acts that surely happened by the hour, as the book knew them then."""

from zoneinfo import ZoneInfo

import msgspec
import pytest

from habeas.lexicon.custody import bulletin_words, clock_rules, countries_with_clocks
from habeas.lexicon.files import languages
from habeas.model.bulletin import Bulletin
from habeas.model.registry import Judgement, Resolved, Seal, Source, Statement, Trait, Withdrawn
from habeas.publish.told import clause
from habeas.registry.bulletin import Asked, Ledger, count, tally_of
from habeas.registry.bulletin_since import draw
from habeas.registry.sealed import sealed_now
from people_kept import act, name, person, said

SUNDAY, MONDAY = "2026-01-11T22:00:00Z", "2026-01-12T22:00:00Z"
PEOPLE = tuple(person(f"P-{n:04}") for n in range(1, 8))


def freed(n: int, date: str = "2026-01-10", at: str = "2026-01-10T20:00:00Z", **more: object) -> Statement:
    return act("released", date, n, who=f"P-{n:04}", at=at, **more)


def ledger(*statements: Statement, **more: object) -> Ledger:
    return Ledger(persons=PEOPLE, statements=statements, **more)  # type: ignore[arg-type]


def drawn(book: Ledger, as_of: str = SUNDAY, known: str | None = None, **more: object) -> Bulletin:
    return draw(book, Asked(as_of=as_of, known_at=known or as_of), **more)  # type: ignore[arg-type]


def test_the_parts_add_up_to_the_total() -> None:
    team = drawn(
        ledger(
            freed(1, conditions=("full_freedom",)),
            freed(2, conditions=("travel_ban", "full_freedom")),
            freed(3, conditions=("house_arrest",)),
            freed(4),
            freed(5, certainty="reported"),
        )
    ).team
    assert (team.total, team.named.number) == (4, 4)
    assert [c.number for c in (team.fully, team.conditions, team.house_arrest, team.unsaid, team.unconfirmed)] == [1, 1, 1, 1, 1]
    assert team.conditions.records == ("P-0002",)


def test_what_was_written_down_later_is_not_known_yet() -> None:
    book = ledger(freed(1), freed(2, at="2026-01-11T23:00:00Z"))
    assert drawn(book).team.total == 1
    assert drawn(book, known=MONDAY).team.total == 2


def test_an_act_of_the_day_whose_hour_is_not_known_waits_unless_it_was_written_down_by_then() -> None:
    known = freed(1, "2026-01-11", at="2026-01-11T21:00:00Z")
    late = freed(2, "2026-01-11", at="2026-01-11T23:30:00Z")
    timed = freed(3, "2026-01-11T15:00", at="2026-01-11T23:30:00Z")
    team = drawn(ledger(known, late, timed), known=MONDAY).team
    assert (team.total, team.hour_open.number) == (2, 1)


def test_the_hour_is_that_of_the_zone() -> None:
    zone = ZoneInfo("America/Caracas")
    one = freed(1, "2026-01-11T17:30", at="2026-01-12T00:00:00Z")
    asked = Asked(as_of=SUNDAY, known_at=MONDAY, zone="America/Caracas")
    assert tally_of(count(ledger(one), asked, zone)).total == 1
    assert tally_of(count(ledger(freed(1, "2026-01-11T18:30", at="2026-01-12T00:00:00Z")), asked, zone)).total == 0


def test_an_unnamed_record_counts_as_many_as_it_says_less_those_who_have_names_now() -> None:
    people = (*PEOPLE, person("P-0008", named=False))
    group = said(Trait(field="count", value="12"), 80, who="P-0008", at="2026-01-10T00:00:00Z")
    out = act("released", "2026-01-10", 81, who="P-0008", at="2026-01-10T20:00:00Z")
    book = Ledger(persons=people, statements=(group, out, freed(1)))
    assert (drawn(book).team.total, drawn(book).team.unnamed.number) == (13, 12)
    resolved = said(Resolved(persons=("P-0001", "P-0002")), 82, who="P-0008", at="2026-01-11T00:00:00Z")
    after = drawn(Ledger(persons=people, statements=(group, out, freed(1), resolved))).team
    assert (after.total, after.named.number, after.unnamed.number) == (12, 1, 11)


def test_two_records_of_one_person_count_once_and_the_fall_says_so() -> None:
    book = ledger(freed(1), freed(2))
    first = drawn(book)
    same = Judgement(id="J-0001", a="P-0001", b="P-0002", verdict="same", judged_at="2026-01-12T00:00:00Z")
    second = drawn(ledger(freed(1), freed(2), judgements=(same,)), as_of=MONDAY, previous=first)
    assert (first.team.total, second.team.total) == (2, 1)
    assert [(t.number, t.why) for t in second.team_fallen] == [(1, "merged")]


def test_a_withdrawal_is_noted_in_the_keepers_words() -> None:
    first = drawn(ledger(freed(1), freed(2)))
    back = said(Withdrawn(why="it was a cousin"), 9, who="P-0002", at="2026-01-12T00:00:00Z", replaces="S-000002")
    second = drawn(ledger(freed(1), freed(2), back), as_of=MONDAY, previous=first, against=first)
    assert [(t.number, t.records, t.why) for t in second.team_fallen] == [(1, ("P-0002",), "it was a cousin")]
    assert second.team_since is not None
    assert (second.team_since.more, second.team_since.no_longer) == (-1, 1)


def test_who_is_arrested_again_was_freed_all_the_same() -> None:
    again = act("arrested", "2026-01-11", 9, who="P-0001", at="2026-01-11T20:00:00Z")
    team = drawn(ledger(freed(1), again)).team
    assert (team.total, team.rearrested.number) == (1, 1)


def test_what_was_only_learnt_since_is_told_apart_from_what_happened_since() -> None:
    first = drawn(ledger(freed(1)))
    book = ledger(freed(1), freed(2, at="2026-01-12T10:00:00Z"), freed(3, "2026-01-12", at="2026-01-12T10:00:00Z"))
    since = drawn(book, as_of=MONDAY, against=first).team_since
    assert since is not None
    assert (since.more, since.happened.records, since.learnt.records) == (2, ("P-0003",), ("P-0002",))


def test_people_are_counted_from_the_day_asked_for() -> None:
    book = ledger(freed(1, "2025-12-25"), freed(2))
    asked = Asked(as_of=SUNDAY, known_at=SUNDAY, begins="2026-01-08")
    assert tally_of(count(book, asked)).named.records == ("P-0002",)


@pytest.mark.parametrize(("others", "public"), [(0, 0), (1, 1), (2, 3)])
def test_a_sealed_person_is_counted_in_public_only_among_three_of_one_day_and_way(others: int, public: int) -> None:
    seal = Seal(id="X-0001", person="P-0001", sealed_at="2026-01-01T00:00:00Z")
    book = ledger(freed(1), *(freed(n) for n in range(2, others + 2)), seals=(seal,))
    made = drawn(book)
    assert (made.team.total, made.public.total) == (others + 1, public)
    assert made.public.named.records == ()


def test_a_sealed_person_is_in_no_public_number_that_is_not_certain_yet() -> None:
    seal = Seal(id="X-0001", person="P-0001", sealed_at="2026-01-01T00:00:00Z")
    made = drawn(ledger(freed(1, certainty="reported"), seals=(seal,)))
    assert (made.team.unconfirmed.number, made.public.unconfirmed.number) == (1, 0)


def test_names_alone_free_nobody() -> None:
    assert drawn(ledger(name("Ana Inventada"))).team.total == 0


def test_how_somebody_is_out_is_what_was_said_last_and_that_they_are_out_what_was_said_first() -> None:
    home = freed(1, "2026-01-08", conditions=("house_arrest",))
    unsaid = freed(2, "2026-01-08")
    told = act("released", "2026-01-09", 11, who="P-0002", at="2026-01-10T20:00:00Z", conditions=("travel_ban",))
    full = act("released", "2026-01-10", 12, who="P-0001", at="2026-01-10T20:00:00Z", conditions=("full_freedom",))
    team = drawn(ledger(home, unsaid, told, full)).team
    assert [c.number for c in (team.fully, team.house_arrest, team.conditions, team.unsaid)] == [1, 0, 1, 0]
    assert set(team.named.statements) == {home.id, unsaid.id}


def test_of_two_ways_out_on_one_day_the_heavier_counts() -> None:
    home = freed(1, conditions=("house_arrest",))
    full = act("released", "2026-01-10", 12, who="P-0001", at="2026-01-10T20:00:00Z", conditions=("full_freedom",))
    assert drawn(ledger(home, full)).team.house_arrest.number == 1


def test_who_was_arrested_again_and_freed_again_is_free() -> None:
    arrest = act("arrested", "2026-01-09", 12, who="P-0001", at="2026-01-10T20:00:00Z")
    again = act("released", "2026-01-10", 13, who="P-0001", at="2026-01-10T20:00:00Z")
    first = freed(1, "2026-01-08")
    assert drawn(ledger(first, arrest)).team.rearrested.number == 1
    assert drawn(ledger(first, arrest, again)).team.rearrested.number == 0


def test_an_arrest_after_the_hour_is_of_a_later_bulletin() -> None:
    arrest = act("arrested", "2026-01-12", 12, who="P-0001", at="2026-01-12T20:00:00Z")
    assert drawn(ledger(freed(1), arrest), known=MONDAY).team.rearrested.number == 0


def test_a_name_found_for_somebody_counted_is_no_change_and_no_fall() -> None:
    people = (*PEOPLE, person("P-0008", named=False))
    count_ = said(Trait(field="count", value="12"), 80, who="P-0008", at="2026-01-10T20:00:00Z")
    bus = act("released", "2026-01-10", 81, who="P-0008", at="2026-01-10T20:00:00Z")
    book = Ledger(persons=people, statements=(count_, bus))
    first = msgspec.structs.replace(drawn(book), id="B-0001")
    found = (
        said(Resolved(persons=("P-0001", "P-0002")), 82, who="P-0008", at="2026-01-12T09:00:00Z"),
        act("released", "2026-01-10", 83, who="P-0001", at="2026-01-12T09:00:00Z"),
    )
    second = drawn(Ledger(persons=people, statements=(count_, bus, *found)), MONDAY, against=first, previous=first)
    assert (second.team.total, second.team.named.number, second.team.unnamed.number) == (12, 1, 11)
    assert second.team_fallen == second.public_fallen == ()
    assert second.team_since is not None
    assert (second.team_since.more, second.team_since.learnt.number, second.team_since.no_longer) == (0, 0, 0)


def test_somebody_sealed_who_was_counted_without_a_name_is_so_in_public_still() -> None:
    people = (*PEOPLE, person("P-0008", named=False))
    statements = (
        said(Trait(field="count", value="1"), 80, who="P-0008", at="2026-01-10T20:00:00Z"),
        act("released", "2026-01-10", 81, who="P-0008", at="2026-01-10T20:00:00Z"),
        said(Resolved(persons=("P-0001",)), 82, who="P-0008", at="2026-01-11T09:00:00Z"),
        act("released", "2026-01-10", 83, who="P-0001", at="2026-01-11T09:00:00Z"),
    )
    seal = Seal(id="X-0001", person="P-0001", sealed_at="2026-01-11T09:00:00Z")
    made = drawn(Ledger(persons=people, statements=statements, seals=(seal,)))
    assert (made.team.named.number, made.team.unnamed.number) == (1, 0)
    assert (made.public.named.number, made.public.unnamed.number) == (0, 1)


def test_a_crowd_with_somebody_sealed_in_it_stays_in_public_as_it_left() -> None:
    seal = Seal(id="X-0001", person="P-0001", sealed_at="2026-01-10T21:00:00Z")
    crowd = [freed(n, conditions=("house_arrest",)) for n in (1, 2, 3)]
    later = act("released", "2026-01-11T10:00", 12, who="P-0001", at="2026-01-11T11:00:00Z", conditions=("full_freedom",))
    made = drawn(ledger(*crowd, later, seals=(seal,)))
    assert (made.team.fully.number, made.team.house_arrest.number) == (1, 2)
    assert (made.public.fully.number, made.public.house_arrest.number) == (0, 3)


def test_a_row_that_says_released_without_a_day_is_not_of_these_days() -> None:
    undated = act("released", None, 1, who="P-0001", at="2026-01-10T20:00:00Z")
    taken = msgspec.structs.replace(undated, source=Source(name="Foro", row="row_1"))
    for statement, since, total in ((undated, "2026-01-08", 1), (taken, "2026-01-08", 0), (taken, None, 1)):
        made = draw(ledger(statement), Asked(as_of=SUNDAY, known_at=SUNDAY, begins=since))
        assert made.team.total == total


def test_a_person_judged_to_be_one_of_a_report_is_told_under_the_own_record() -> None:
    same = Judgement(id="J-0001", a="0abc/p_1", b="P-0001", verdict="same", judged_at="2026-01-10T20:00:00Z")
    assert drawn(ledger(freed(1), judgements=(same,))).team.named.records == ("P-0001",)


def test_a_seal_holds_for_every_record_judged_to_be_that_person() -> None:
    same = Judgement(id="J-0001", a="P-0001", b="P-0002", verdict="same", judged_at="2026-01-10T20:00:00Z")
    seal = Seal(id="X-0001", person="P-0002", sealed_at="2026-01-10T21:00:00Z")
    assert sealed_now((seal,), judgements=(same,)).persons == {"P-0001", "P-0002"}
    assert drawn(ledger(freed(1), judgements=(same,), seals=(seal,))).public.total == 0


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_every_word_of_a_bulletin_and_a_page(lang: str) -> None:
    english, words = bulletin_words("en"), bulletin_words(lang)
    for field in (
        "sentences",
        "acts",
        "conditions",
        "statuses",
        "fields",
        "particulars",
        "laws",
        "clocks",
        "charges",
        "verdicts",
        "page",
    ):
        assert set(getattr(words, field)) == set(getattr(english, field)), field
    assert set(words.rules) <= {rule.rule for country in (None, *countries_with_clocks()) for rule in clock_rules(country)}


@pytest.mark.parametrize(("lang", "said_"), [("en", "1,118"), ("es", "1118"), ("pt", "1.118")])
def test_thousands_are_parted_as_the_language_does(lang: str, said_: str) -> None:
    assert said_ in clause(bulletin_words(lang), "named", 1118)
    assert clause(bulletin_words(lang), "days", 1).startswith("1 d")
