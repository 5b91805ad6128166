"""What is true of every verdict: told whole in each language, one for a pair, and saying what is missing where it is undecided."""

from hypothesis import given, settings
from hypothesis import strategies as st
from test_reconcile_laws import readings

from habeas.lexicon.verdict_sentences import explained_in, verdict_sentence
from habeas.model import Lineage, Reading
from habeas.reconcile import compare, reconcile, retold


@given(readings(), st.sampled_from(explained_in()))
@settings(max_examples=40, deadline=None)
def test_everything_reconciled_is_told_whole_in_every_language(made: list[Reading], lang: str) -> None:
    found = reconcile(made, Lineage())
    told = retold(found, made, Lineage(), None, lang)
    assert [(r.a, r.b, r.verdict, r.rule) for r in told.relations] == [(r.a, r.b, r.verdict, r.rule) for r in found.relations]
    parts = ("contradictions", "balances", "implied")
    for part in parts:
        assert [one.id for one in getattr(told, part)] == [one.id for one in getattr(found, part)]
    sentences = [*(r.why for r in told.relations), *(one.why for part in parts for one in getattr(told, part))]
    assert [sentence for sentence in sentences if "{" in sentence or not sentence.strip()] == []


@given(readings())
@settings(max_examples=40, deadline=None)
def test_each_pair_is_judged_once_and_undecided_says_what_is_missing(made: list[Reading]) -> None:
    relations = reconcile(made, Lineage()).relations
    assert len({frozenset((r.a, r.b)) for r in relations}) == len(relations)
    assert all(verdict_sentence(r.rule).missing for r in relations if r.verdict == "undecided")


@given(readings(), st.data())
@settings(max_examples=30, deadline=None)
def test_a_comparison_gives_the_verdict_of_the_relation_whichever_comes_first(made: list[Reading], data: st.DataObject) -> None:
    figures = {f.id: f for r in made for f in r.figures}
    relations = reconcile(made, Lineage()).relations
    if not relations:
        return
    chosen = data.draw(st.sampled_from(relations))
    one = compare(figures[chosen.a], figures[chosen.b], made, Lineage())
    other = compare(figures[chosen.b], figures[chosen.a], made, Lineage())
    assert one == other
    assert (one.verdict, one.rule) == (chosen.verdict, chosen.rule)
