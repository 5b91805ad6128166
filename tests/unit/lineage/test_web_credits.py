"""Credits as web pages print them: what says where a text comes from, and what only names an outlet."""

from pathlib import Path

import pytest
import yaml

from habeas.lineage.credits import derivations, find_credits
from habeas.model import Report

CASES = yaml.safe_load((Path(__file__).parent / "web_credits.yaml").read_text(encoding="utf-8"))
BODY = "Relatives of the men waited at the gate from dawn, and by night nobody had told them a thing about the list. " * 12


def credited(text: str) -> set[str]:
    placed = text.replace("…", BODY.strip())
    return {one.publisher for one in derivations(find_credits(Report(id="a", sha256="", text=placed)))}


@pytest.mark.parametrize("case", CASES["derived"], ids=lambda case: case["text"][:50])
def test_a_credit_is_read(case) -> None:
    assert credited(case["text"]) == set(case["from"])


@pytest.mark.parametrize("text", CASES["original"], ids=lambda text: text[:50])
def test_an_outlet_that_is_only_named_is_no_credit(text: str) -> None:
    assert credited(text) == set()
