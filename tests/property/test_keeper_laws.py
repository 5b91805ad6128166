"""Laws of the keeper's book: order does not matter, bulletins come out again, numbers never fall in silence, masks keep offsets."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from habeas.lexicon.custody import clock_rules
from habeas.model import to_json
from habeas.model.bulletin import Bulletin
from habeas.model.edtf import span_of, surely_before
from habeas.model.registry import Judgement, RecordedAct, Resolved, Said, Seal, Source, Statement, Trait, Withdrawn
from habeas.registry.acts import dated_acts
from habeas.registry.bulletin import Asked, Ledger, count, counted_in
from habeas.registry.bulletin_since import draw
from habeas.registry.history import history_of
from habeas.registry.sealed import MASK, Mask
from habeas.registry.statements import known_at
from people_kept import person

PEOPLE = ("P-0001", "P-0002", "P-0003", "P-0004")
DAYS = [f"2026-01-{day:02}" for day in range(8, 18)]
DATES = st.one_of(st.none(), st.sampled_from([*DAYS, "2026-01", "2026-01-1X", "2026?", "../2026-01-12", "2026-01-08/2026-01-12"]))
MOMENTS = st.sampled_from([f"{day}T{hour}:00:00Z" for day in DAYS for hour in ("09", "21")])
ACTS = st.builds(
    RecordedAct,
    act=st.sampled_from(["arrested", "released", "house_arrest", "died", "held", "transferred", "hearing"]),
    date=DATES,
    place=st.sampled_from([None, "A", "B"]),
    conditions=st.sampled_from([(), ("full_freedom",), ("bail",), ("house_arrest",)]),
    certainty=st.sampled_from(["confirmed", "confirmed", "reported"]),
)
SAID: st.SearchStrategy[Said] = st.one_of(
    ACTS,
    st.builds(Trait, field=st.just("count"), value=st.sampled_from(["1", "5"])),
    st.builds(Resolved, persons=st.lists(st.sampled_from(PEOPLE), max_size=2).map(tuple)),
)


@st.composite
def books(draw_: st.DrawFn) -> Ledger:
    """A book as a keeper may write it: statements, corrections, withdrawals, judgements, seals, in order of writing."""
    statements: list[Statement] = []
    moments = sorted(draw_(st.lists(MOMENTS, min_size=1, max_size=14)))
    for n, at in enumerate(moments, 1):
        said, who, replaces = draw_(SAID), draw_(st.sampled_from(PEOPLE)), None
        if statements and draw_(st.booleans()):
            before = draw_(st.sampled_from(statements))
            who, replaces = before.person, before.id
            said = draw_(st.sampled_from([said, Withdrawn(why="a slip")]))
        statements.append(
            Statement(id=f"S-{n:06}", person=who, said=said, recorded_at=at, source=Source(name="kin"), replaces=replaces)
        )
    judged = [
        Judgement(id=f"J-{n:04}", a="P-0001", b="P-0002", verdict=draw_(st.sampled_from(["same", "different"])), judged_at=at)
        for n, at in enumerate(sorted(draw_(st.lists(MOMENTS, max_size=2))), 1)
    ]
    seals = [Seal(id="X-0001", person="P-0003", sealed_at=draw_(MOMENTS))] if draw_(st.booleans()) else []
    people = tuple(person(id_, named=id_ != "P-0004") for id_ in PEOPLE)
    return Ledger(persons=people, statements=tuple(statements), judgements=tuple(judged), seals=tuple(seals))


def until(book: Ledger, at: str) -> Ledger:
    return Ledger(
        persons=book.persons,
        statements=tuple(s for s in book.statements if s.recorded_at <= at),
        judgements=tuple(j for j in book.judgements if j.judged_at <= at),
        seals=tuple(s for s in book.seals if s.sealed_at <= at),
    )


@given(book=books(), data=st.data())
def test_statements_in_any_order_give_the_same_history(book: Ledger, data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(book.statements))
    for one in book.persons:
        first = history_of(one, book.statements, "2026-01-18", country="VE")
        assert to_json(first) == to_json(history_of(one, mixed, "2026-01-18", country="VE"))


@given(book=books(), at=MOMENTS, data=st.data())
def test_a_bulletin_comes_out_again_to_the_byte_whatever_was_written_since(book: Ledger, at: str, data: st.DataObject) -> None:
    asked = Asked(as_of=at, known_at=at)
    before = draw(until(book, at), asked)
    mixed = msgspec.structs.replace(book, statements=tuple(data.draw(st.permutations(book.statements))))
    assert to_json(before) == to_json(draw(mixed, asked))


@given(book=books(), moments=st.tuples(MOMENTS, MOMENTS))
def test_a_number_that_falls_says_for_how_many_and_why(book: Ledger, moments: tuple[str, str]) -> None:
    early, late = sorted(moments)
    first = msgspec.structs.replace(draw(book, Asked(as_of=early, known_at=early)), id="B-0001")
    second: Bulletin = draw(book, Asked(as_of=late, known_at=late), against=first, previous=first)
    for before, now, fallen, since in (
        (first.team, second.team, second.team_fallen, second.team_since),
        (first.public, second.public, second.public_fallen, second.public_since),
    ):
        assert since is not None
        assert since.more == now.total - before.total
        assert sum(one.number for one in fallen) == since.no_longer >= before.total - now.total
        assert all(one.why for one in fallen)


@given(book=books(), moments=st.tuples(MOMENTS, MOMENTS))
def test_without_corrections_a_number_never_falls(book: Ledger, moments: tuple[str, str]) -> None:
    plain = tuple(s for s in book.statements if s.replaces is None and not isinstance(s.said, Resolved | Trait))
    calm = Ledger(persons=book.persons, statements=plain)
    early, late = sorted(moments)
    first = draw(calm, Asked(as_of=early, known_at=early))
    second = draw(calm, Asked(as_of=late, known_at=late), previous=msgspec.structs.replace(first, id="B-0001"))
    assert second.team.total >= first.team.total
    assert second.team_fallen == ()


@given(book=books(), at=MOMENTS)
def test_the_public_never_counts_more_than_the_team_and_names_nobody(book: Ledger, at: str) -> None:
    made = draw(book, Asked(as_of=at, known_at=at))
    assert made.public.total == made.team.total - made.public.left_out
    assert all(not getattr(made.public, name).records for name in ("named", "unnamed", "fully", "unsaid", "unconfirmed"))
    counting = count(book, Asked(as_of=at, known_at=at))
    assert {f.person for f in counted_in(counting, public=True)} >= {f.person for f in counting.freed} - counting.sealed


@given(book=books())
def test_custodies_follow_each_other_and_every_act_has_one_place(book: Ledger) -> None:
    for one in book.persons:
        found = history_of(one, book.statements, "2026-01-18")
        ids = [id_ for episode in found.episodes for id_ in episode.acts]
        assert len(ids) == len(set(ids))
        assert all(episode.over for episode in found.episodes[:-1] if episode.ended_by)
        ordered = dated_acts(found.acts)
        assert not [(a, b) for n, a in enumerate(ordered) for b in ordered[:n] if surely_before(a.span, b.span)]


@given(book=books(), data=st.data())
def test_what_cannot_be_is_shown_with_its_statements_and_nothing_is_mended(book: Ledger, data: st.DataObject) -> None:
    for one in book.persons:
        found = history_of(one, book.statements, "2026-01-18")
        ids = {act.id for act in found.acts}
        assert ids == {s.id for s in known_at(book.statements).of(one.id) if isinstance(s.said, RecordedAct)}
        assert all(len(broken.statements) == 2 and set(broken.statements) <= ids for broken in found.impossible)
        mixed = data.draw(st.permutations(book.statements))
        assert history_of(one, mixed, "2026-01-18").impossible == found.impossible
        # A contradiction stays one whatever else is learnt, but for a transfer, a release or an arrest that explains it.
        kept = tuple(s for s in book.statements if s.id in {i for broken in found.impossible for i in broken.statements})
        alone = {(i.law, i.statements) for i in history_of(one, _bare(kept), "2026-01-18").impossible}
        wide = {(i.law, i.statements) for i in found.impossible if i.law in {"alive_after_death", "two_deaths"}}
        assert wide <= alone


def _bare(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(msgspec.structs.replace(s, replaces=None) for s in statements)


@given(book=books(), days=st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)))
def test_nobody_comes_back_from_death_and_days_in_custody_never_grow_less(book: Ledger, days: tuple[str, str]) -> None:
    early, late = sorted(days)
    for one in book.persons:
        before, after = history_of(one, book.statements, early), history_of(one, book.statements, late)
        if before.status.kind == "dead":
            assert after.status.kind == "dead"
        assert sum(e.least_days for e in before.episodes) <= sum(e.least_days for e in after.episodes)
        assert all(e.most_days is None or e.least_days <= e.most_days for e in after.episodes)


@given(book=books(), days=st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)))
def test_a_time_limit_exceeded_once_is_exceeded_for_good_and_cites_its_rule(book: Ledger, days: tuple[str, str]) -> None:
    early, late = sorted(days)
    cited = {rule.cites for rule in clock_rules("VE")}
    for one in book.persons:
        before = history_of(one, book.statements, early, country="VE").clocks
        after = history_of(one, book.statements, late, country="VE").clocks
        over = {(c.rule, c.began) for c in after if c.state in {"exceeded", "unrecorded"}}
        for clock in before:
            if clock.cites:
                assert clock.cites in cited
            if clock.state == "exceeded" and clock.cites and any((c.rule, c.began) == (clock.rule, clock.began) for c in after):
                assert (clock.rule, clock.began) in over


@given(book=books(), at=MOMENTS)
def test_a_sealed_person_in_a_public_number_stands_among_three_and_their_conditions_do_not_move(book: Ledger, at: str) -> None:
    counting = count(book, Asked(as_of=at, known_at=at))
    public = counted_in(counting, public=True)
    whole = {one.person: one for one in counting.freed}
    for one in public:
        if one.person in counting.sealed:
            alike = [o for o in counting.freed if (o.entered, o.at_first, o.named) == (one.entered, one.at_first, one.named)]
            assert sum(o.number for o in alike) >= 3
            assert one.kind == whole[one.person].at_first


@given(text=st.text(max_size=40))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        span = span_of(text)
    except ValueError:
        return
    assert span.earliest <= span.latest


NAMES = st.sampled_from(["Zoraida Quintanilla", "Ana Flor Brussa de la Cruz", "Ñañez, José", "O'Brien Kelly", "Yendri"])
PIECES = st.sampled_from(
    [
        "Zoraida ",
        "QUINTANILLA",
        "quintanilla-",
        "Brussa",
        " de la ",
        "Cruz",
        "José",
        "\n",
        "Ñañez",
        "y",
        "█",
        "ß",
        "O’Brien ",
        "Kelly's",
        "İ",
    ]
)


@given(names=st.lists(NAMES, max_size=3), text=st.lists(st.one_of(PIECES, st.text(max_size=5))).map("".join), touched=st.booleans())
def test_a_mask_is_as_long_as_what_it_hides_and_hiding_twice_hides_no_more(names: list[str], text: str, touched: bool) -> None:
    mask = Mask(names)
    hidden = mask.hide(text, touched=touched)
    assert len(hidden) == len(text)
    assert all(shown in {letter, MASK} for letter, shown in zip(text, hidden, strict=True))
    assert len(mask.hide(hidden, touched=touched)) == len(text)


@given(name=NAMES, before=st.text(max_size=8), after=st.text(max_size=8), caps=st.booleans())
def test_a_whole_name_is_hidden_wherever_it_stands(name: str, before: str, after: str, caps: bool) -> None:
    said = name.upper() if caps else name
    assert said not in Mask([name]).hide(f"{before} {said} {after}")
