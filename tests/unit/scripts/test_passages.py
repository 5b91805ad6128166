"""Passages with one thing marked are read as they were written, and one of another form is refused by its place."""

from pathlib import Path

import pytest
from scripts.passages import passages

WRITTEN = """# en | 2026-03-14
Ann Example, she said, {{was not allowed a lawyer|due_process|asserts}}. They {{rejected it|treatment|denies|legality|denies}}.

She is 30.
---
Ann Example | detainee
===
# es | 2026-03-15
Nadie esperaba.
===
"""


def test_text_names_and_spans_are_taken_apart(tmp_path: Path) -> None:
    (tmp_path / "one-en.txt").write_text(WRITTEN, encoding="utf-8")
    first, second = passages(tmp_path)
    assert [(p["name"], p["role"]) for p in first.people] == [("Ann Example", "detainee")]
    told = [(first.report.text[a["start"] : a["end"]], a["topic"], a["stance"]) for a in first.accounts]
    assert told == [
        ("was not allowed a lawyer", "due_process", "asserts"),
        ("rejected it", "treatment", "denies"),
        ("rejected it", "legality", "denies"),
    ]
    assert "{{" not in first.report.text
    assert (first.report.language, first.report.published) == ("en", "2026-03-14")
    assert (second.people, second.accounts, second.report.language) == ([], [], "es")


def test_a_passage_of_another_form_is_refused_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(WRITTEN + "no head\n===\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.txt, passage 3"):
        list(passages(tmp_path))
