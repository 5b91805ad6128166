"""What `habeas` exports is what the interface promises: each name listed, loaded when asked for, and nothing beside them."""

import ast
import inspect
from pathlib import Path

import pytest

import habeas
from habeas import errors

SOURCES = sorted((Path(habeas.__file__).parent).rglob("*.py"))
CALLS = ("attributions", "choose_best", "link", "read_dates", "read_numbers", "read_report", "reconcile", "tally", "trace")


def test_the_names_exported_are_those_of_the_interface() -> None:
    assert sorted(habeas.__all__) == sorted(("__version__", *CALLS))


@pytest.mark.parametrize("name", CALLS)
def test_an_exported_name_is_a_call_that_says_what_it_tells(name: str) -> None:
    call = getattr(habeas, name)
    assert callable(call)
    assert inspect.getdoc(call)


def test_a_name_that_is_not_exported_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'read_minds'"):
        _ = habeas.read_minds


def test_the_tree_of_errors_is_drawn_complete() -> None:
    """Every class of errors.py stands in the drawing at its top, under the class it comes from."""
    depth: dict[str, int] = {}
    for line in (errors.__doc__ or "").splitlines():
        words = line.lstrip("│├└─ ").split()
        if words and (line.startswith("HabeasError") or line[:1] in "│├└"):
            depth[words[0]] = 0 if line.startswith("HabeasError") else 1 + (line.startswith(("│   ", "    ")))
    real = {kind.__name__: len(kind.__mro__) - errors.HabeasError.__mro__.__len__() for kind in _kinds()}
    assert depth == real


def _kinds() -> list[type]:
    return [k for k in vars(errors).values() if inspect.isclass(k) and issubclass(k, errors.HabeasError)]


def test_only_errors_of_the_tree_are_raised_by_name() -> None:
    """A bare Exception tells nobody what to do; what Python's own protocols ask for (AttributeError …) is theirs."""
    vague = ("Exception", "BaseException", "RuntimeError")
    raised = [
        f"{path.name}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Raise)
        and isinstance(node.exc, ast.Call)
        and isinstance(node.exc.func, ast.Name)
        and node.exc.func.id in vague
    ]
    assert raised == []


def test_nothing_of_ours_asks_the_network() -> None:
    """import-linter refuses socket and http whole; of urllib only the taking apart of addresses is allowed."""
    asking = [
        f"{path.name}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imported(node)
        if name.startswith("urllib") and name != "urllib.parse"
    ]
    assert asking == []


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module == "urllib":
        return [f"urllib.{alias.name}" for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
