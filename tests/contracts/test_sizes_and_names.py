"""The house rules of docs/contributing: small files, one idea each, and no names that hide what a thing is."""

import ast
import re
from pathlib import Path

import pytest

from habeas.lexicon.files import languages

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
REFUSED = re.compile(r"(^|_)(utils?|helpers?|common|misc|manager|handler)($|_)")


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT / "src")))
def test_a_file_is_short_and_its_functions_shorter(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 450, "split the file by idea"
    assert not REFUSED.search(path.stem), "name the file for its idea"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            assert lines <= 60, f"{node.name} has {lines} lines"
            arguments = [
                a for a in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs] if a.arg not in ("self", "cls")
            ]
            if path.parent.name != "cli":
                assert len(arguments) <= 6, f"{node.name} takes {len(arguments)} parameters"
            assert not node.name.startswith(("process_", "do_")), node.name


def test_every_module_says_what_it_is_for() -> None:
    silent = [str(p.relative_to(ROOT)) for p in SOURCES if not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))]
    assert silent == []


def test_no_source_file_asks_which_language_it_reads() -> None:
    """Knowledge is data: a language is a folder of the lexicon, never a branch in the code."""
    asking = [
        f"{p.relative_to(ROOT)}:{n}"
        for p in SOURCES
        for n, line in enumerate(p.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"lang(uage)?\s*(==|!=|in)\s*[\[(\"']", line)
    ]
    assert asking == []


def test_no_source_file_lists_languages() -> None:
    """Codes of languages stand in the names of folders, but for the one that the program itself speaks."""
    named = {
        str(p.relative_to(ROOT / "src/habeas"))
        for p in SOURCES
        for node in ast.walk(ast.parse(p.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in languages()
    }
    assert sorted(named - {"model/report.py", "lexicon/verdict_sentences.py"}) == []


def test_nothing_is_left_undone_in_the_tree() -> None:
    marks = re.compile(r"\b(TO" + "DO|FIX" + r"ME|XX" + r"X|NotImplemented" + r"Error)\b")
    undone = [str(p.relative_to(ROOT)) for p in SOURCES if marks.search(p.read_text(encoding="utf-8"))]
    assert undone == []
