"""Every way that rows can agree or differ has its weights and its words in each language, and nobody's name is in them."""

import pytest

from habeas.registry.clusters_study import linked
from habeas.registry.compare_levels import _CODE, _OF_PEOPLE, _TEXT, Compared, Level, written
from habeas.registry.compare_rows import LinkRow
from habeas.registry.explain_link import _BUCKET, _reasons, explained, sentence

KINDS = sorted(written().weights)


@pytest.mark.parametrize("kind", KINDS)
def test_every_way_has_weights_and_words(kind: str) -> None:
    sql = {"text": _TEXT, "code": _CODE, "list": {"apart": ""}}.get(kind) or _OF_PEOPLE[kind][2]
    weights = written().weights[kind]
    assert len(weights) == len(sql) + 1
    assert set(sql) < set(weights)
    for lang in ("en", "es", "pt"):
        for key in weights:
            assert _reasons().reasons[kind][_BUCKET.sub("", key)][lang]


def test_a_rare_surname_is_said_to_be_rare() -> None:
    compared = Compared(name="surname", kind="surname", absent="", levels=())
    level = Level(key="both_5", sql="", m=0.1, u=0.001)
    assert sentence(compared, level, "es") == "los dos apellidos son los mismos, y pocas personas lo llevan"


def test_what_speaks_for_and_against_a_link_is_told_weightiest_first() -> None:
    from habeas.engine.run.linking_base import linking_base

    rows = [
        LinkRow(id="1", list="a", cells={"name": "Carmen Ortega Zubillaga", "birth": "1990-05-04", "sex": "f"}),
        LinkRow(id="2", list="b", cells={"name": "Carmen Ortega Zubillaga", "birth": "1990-05-04", "sex": "m"}),
    ]
    base = linking_base()
    known = linked(base, rows).known
    base.close()
    link = explained(known.scored[0], known.model, "en")
    assert "the birth dates are the same" in link.speaks_for
    assert link.speaks_against == ("the sex differs",)
    assert "ortega" not in " ".join((*link.speaks_for, *link.speaks_against)).lower()
