"""People and accounts are counted as the shared scorer counts them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import scoring_statements as statements


def _person(name: str, role: str) -> dict[str, object]:
    return {"report": "r-en", "name": name, "role": role, "named": True}


def test_a_relative_called_a_detainee_is_counted_and_costs_precision() -> None:
    gold = [_person("Ana Invented", "detainee"), _person("Rosa Invented-Mother", "relative")]
    got = [_person("Ana Invented", "detainee"), _person("Rosa Invented-Mother", "detainee")]
    found = statements.people(gold, got)
    assert (found.f1(), found.precision(), found.recall()) == (1.0, 0.5, 1.0)
    assert (found.relatives_wrong, found.relatives) == (1, 1)


def test_nobody_called_a_detainee_is_no_wrong_one() -> None:
    found = statements.people([_person("Ana Invented", "detainee")], [])
    assert (found.precision(), found.recall(), found.f1()) == (1.0, 0.0, 0.0)


def test_an_account_is_read_by_span_topic_and_stance_and_each_given_one_once() -> None:
    told = {"report": "r-en", "start": 0, "end": 20, "topic": "charge", "stance": "asserts"}
    other = {**told, "start": 30, "end": 40}
    assert statements.accounts([told, other], [{**told, "end": 5}]) == (1, 2, 1)
    assert statements.accounts([told], [{**told, "stance": "denies"}]) == (0, 1, 1)
    assert statements.accounts([{**told, "topic": "demand"}], [told]) == (0, 0, 1)
