"""How organisations count: learnt from sentences and parts, corrected by hand, and what it explains of a gap."""

from msgspec.structs import replace

from habeas.model import Lineage, Passage, Reading
from habeas.model.profile import CountingRule, Profile, ProfileEdit, Quote
from habeas.reconcile import compare, edited, profiles_of, tells
from habeas.reconcile.profiles import Sentences
from numbers_of_reports import figure, reading

WATCH, FAMILIES = "Norland Rights Watch", "Families committee"


def sentences(**told: str) -> Sentences:
    return {report: (Passage(start=500, end=500 + len(text), text=text),) for report, text in told.items()}


def rules(lang: str, text: str, *, by: str = WATCH) -> dict[str, bool]:
    told = replace(reading("a", figure("a", 70, source=by)), language=lang)
    (profile,) = profiles_of([told], Lineage(), sentences(a=text))
    return {rule.aspect: rule.counts for rule in profile.rules}


def test_a_sentence_says_whom_a_count_holds() -> None:
    assert rules("en", f"{WATCH} does not count people under house arrest as freed.") == {"house_arrest": False}
    assert rules("en", f"The list of {WATCH} includes minors and soldiers.") == {"minors": True, "soldiers": True}
    assert rules("en", f"Soldiers are not included in the tally of {WATCH}.") == {"soldiers": False}


def test_it_is_said_in_spanish_and_portuguese_too() -> None:
    assert rules("es", "La cifra del Foro Azul no incluye a militares.", by="Foro Azul") == {"soldiers": False}
    assert rules("es", "Quienes están en arresto domiciliario no se cuentan, dice el Foro Azul.", by="Foro Azul") == {
        "house_arrest": False
    }
    assert rules("pt", "A contagem da Liga Azul inclui menores.", by="Liga Azul") == {"minors": True}
    assert rules("pt", "A Liga Azul não conta estrangeiros.", by="Liga Azul") == {"foreigners": False}


def test_a_sentence_about_somebody_else_teaches_nothing_of_this_one() -> None:
    a, b = figure("a", 70, source=WATCH), figure("a", 40, at=1, source=FAMILIES)
    found = profiles_of([reading("a", a, b)], Lineage(), sentences(a=f"{WATCH} counts 70; {FAMILIES} does not count minors."))
    assert {p.name: [r.aspect for r in p.rules] for p in found} == {WATCH: [], FAMILIES: ["minors"]}


def test_sentences_that_differ_teach_nothing() -> None:
    told = sentences(a=f"{WATCH} counts minors.", b=f"{WATCH} does not count minors.")
    readings = [reading(name, figure(name, 70, source=WATCH)) for name in ("a", "b")]
    (profile,) = profiles_of(readings, Lineage(), told)
    assert profile.rules == ()


def test_a_breakdown_shows_whom_a_count_holds() -> None:
    whole = figure("a", 13, source=WATCH)
    part = figure("a", 5, at=1, measure="house_arrest", source=WATCH, part_of=0)
    (profile,) = profiles_of([reading("a", whole, part)], Lineage(), {})
    assert [(r.aspect, r.counts, r.by) for r in profile.rules] == [("house_arrest", True, "parts")]


def test_the_hour_and_the_first_day_are_learnt() -> None:
    a = figure("a", 70, source=WATCH, measure="arrested", period_from="2031-04-01", period_to="2031-05-10")
    told = {"a": (Passage(start=0, end=40, text=f"By 6 p.m. {WATCH} had counted 70."),)}
    (profile,) = profiles_of([reading("a", a)], Lineage(), told)
    assert (profile.since, profile.hour) == ("2031-04-01", "18:00")


def test_how_often_a_counter_counts_is_the_usual_gap_between_its_days() -> None:
    days = ("2031-05-01", "2031-05-08", "2031-05-15", "2031-06-30")
    readings = [reading(d, figure(d, 70 + n, source=WATCH, as_of=d), published=d) for n, d in enumerate(days)]
    assert profiles_of(readings, Lineage(), {})[0].every == 7


def test_a_reviewers_word_goes_before_the_machines() -> None:
    learnt = Profile(counter="x", name=WATCH, rules=(CountingRule(aspect="minors", counts=True, by="text"),))
    (profile, new) = edited([learnt], {WATCH: ProfileEdit(leaves_out=("minors",), hour="20:00"), "Zonal list": ProfileEdit()})
    assert [(r.aspect, r.counts, r.by) for r in profile.rules] == [("minors", False, "hand")]
    assert (profile.hour, new.name) == ("20:00", "Zonal list")


def test_only_a_sentence_with_a_cue_and_people_tells_anything() -> None:
    assert tells("It does not count minors.", "en")
    assert not tells("Minors were freed on Monday.", "en")
    assert not tells("It does not count minors.", "xx")


def profile_pair() -> tuple[Reading, Reading, list[Profile]]:
    whole = figure("a", 13, source=WATCH)
    part = figure("a", 5, at=1, measure="house_arrest", source=WATCH, part_of=0, text="five")
    other = figure("b", 8, source=FAMILIES)
    readings = (reading("a", whole, part), reading("b", other))
    said = sentences(b=f"{FAMILIES} does not count people under house arrest.")
    return (*readings, list(profiles_of(readings, Lineage(), said)))


def test_a_gap_is_explained_by_definition_with_both_quotes_and_counted_again() -> None:
    one, other, profiles = profile_pair()
    found = compare(one.figures[0], other.figures[0], [one, other], Lineage(), profiles=profiles)
    told = [r for r in found.reasons if r.cause == "definition"]
    assert "does not count people under house arrest" in told[0].sentence
    assert {quote.report for quote in told[0].quotes} == {"a", "b"}
    assert "would be 8: without “five”" in told[1].sentence
    assert "error" not in [r.cause for r in found.reasons]
    assert {p.name for p in found.profiles} == {WATCH, FAMILIES}


def test_one_list_that_runs_behind_the_other_is_a_lag() -> None:
    a = figure("a", 70, source=WATCH)
    b = figure("b", 64, source=FAMILIES)
    c = figure("c", 70, source=FAMILIES, as_of="2031-05-13")
    readings = [reading("a", a), reading("b", b), reading("c", c, published="2031-05-13")]
    found = compare(a, b, readings, Lineage())
    assert [r.sentence for r in found.reasons if r.cause == "lag"] == [
        "Families committee came to 70 3 days after Norland Rights Watch: one list runs behind the other."
    ]


def test_lists_that_begin_or_close_at_other_times_are_told() -> None:
    a, b = figure("a", 70, source=WATCH), figure("b", 64, source=FAMILIES)
    quote = Quote(report="a", start=0, end=2, text="70")
    keys = [f.counter for f in profiles_of([reading("a", a), reading("b", b)], Lineage(), {})]
    profiles = [
        Profile(counter=keys[1], name=WATCH, since="2031-01-01", hour="18:00", quotes=(quote,)),
        Profile(counter=keys[0], name=FAMILIES, since="2031-02-01", hour="22:00"),
    ]
    causes = [r.cause for r in compare(a, b, [reading("a", a), reading("b", b)], Lineage(), profiles=profiles).reasons]
    assert "period" in causes
    assert "lag" in causes
