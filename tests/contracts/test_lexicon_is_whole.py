"""The lexicon is data that anyone can add to: each language has the same files, each file fits its schema, each example holds."""

import ast
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from habeas.lexicon.files import languages, load
from habeas.lexicon.phrases import cut
from habeas.lexicon.vocabulary import Words
from habeas.model import Report

ROOT = Path(str(files("habeas")))
DATA = ROOT / "lexicon/data"
# Verdicts and the balance are told in English, which the program speaks, and in the languages that have the words; numbers are read
# literally (scripts/number_specs.py) in the two languages that have a public suite to measure against.
NOT_IN_ALL = {"verdict_sentences", "balance_sentences", "literal"}
# Not read at run time: what scripts/make_places.py leaves out of the gazetteer.
FOR_SCRIPTS = {"shared/places/common"}


def _loads() -> Iterator[tuple[str | None, str | None, str]]:
    """Every `load(folder, name, Kind)` in the sources: folder and name where they are written out, and module:Kind."""
    for path in sorted(ROOT.rglob("*.py")):
        module = ".".join(("habeas", *path.relative_to(ROOT).with_suffix("").parts))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "load" and len(node.args) == 3:
                folder, name = (a.value if isinstance(a, ast.Constant) else None for a in node.args[:2])
                yield folder, name, f"{module}:{ast.unparse(node.args[2])}"


def _schemas() -> dict[str, str]:
    """The class that each file of the lexicon is loaded as."""
    out: dict[str, str] = {}
    loads = list(_loads())
    for name in sorted({*_on_disk()} - FOR_SCRIPTS):
        folder, _, stem = name.rpartition("/")
        fits = [
            (known_folder is None, known_name is None, kind)
            for known_folder, known_name, kind in loads
            if known_folder in (folder, None) and known_name in (stem, None) and (known_folder or known_name)
        ]
        if fits:
            out[name] = min(fits)[2]
    return out


def _on_disk() -> list[str]:
    return sorted(p.relative_to(DATA).with_suffix("").as_posix() for p in DATA.rglob("*.yaml"))


FILES = _schemas()


def test_every_language_has_the_same_files() -> None:
    sets = {lang: {p.stem for p in (DATA / lang).glob("*.yaml")} - NOT_IN_ALL for lang in languages()}
    first = sets[languages()[0]]
    assert {lang: sorted(first ^ names) for lang, names in sets.items() if names != first} == {}


def test_every_file_of_the_lexicon_is_loaded_under_a_schema() -> None:
    assert sorted(set(_on_disk()) ^ {*FILES, *FOR_SCRIPTS}) == []


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_fits_its_schema(name: str) -> None:
    module, kind = FILES[name].split(":")
    folder, _, stem = name.rpartition("/")
    assert load(folder, stem, eval(kind, vars(import_module(module)))) is not None


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_says_each_key_once(name: str) -> None:
    """YAML keeps the last of two equal keys and says nothing: words would vanish."""
    parts = yaml.compose_all((DATA / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert [twice for part in parts for twice in _twice(part)] == []


def _twice(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield f"{key.value} (line {key.start_mark.line + 1})"
            seen.add(key.value)
            yield from _twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _twice(value)


@pytest.mark.parametrize("lang", languages())
def test_a_file_that_opens_with_a_comment_tells_what_it_is_for(lang: str) -> None:
    silent = [p.name for p in sorted((DATA / lang).glob("*.yaml")) if not p.read_text(encoding="utf-8").startswith("#")]
    assert silent == []


def _examples(lang: str) -> Iterator[tuple[str, Callable[[], bool]]]:
    """Every example sentence of a language's files, with the reading that must hold for it."""
    from habeas.lexicon.accounts import AccountFile
    from habeas.lexicon.speech import Speech

    for frame, some in load(lang, "accounts", AccountFile).examples.items():
        for text in some.yes:
            yield f"{frame} reads: {text}", partial(_reads_frame, lang, text, frame)
        for text in some.no:
            yield f"{frame} leaves: {text}", partial(_leaves_frame, lang, text, frame)
    for one in load(lang, "speech", Speech).examples:
        yield f"{one.source or 'nobody'} says: {one.text}", partial(_speaks, lang, one.text, (one.source, one.yes, one.no))


def _reads_frame(lang: str, text: str, frame: str) -> bool:
    """Does the frame stand in the sentence? A weightier one of its topic may speak for both in the account that is kept."""
    from habeas.extract.accounts.match import match_frames, read_classes
    from habeas.extract.text.scene import set_scene
    from habeas.lexicon.accounts import account_words

    scene = set_scene(
        Report(id="example", sha256="0" * 64, text=text, language=lang, published="2031-05-10", published_from="option")
    )
    words = account_words(lang)
    return frame in {match.frame.name for match in match_frames(scene, words, read_classes(scene, words))}


def _leaves_frame(lang: str, text: str, frame: str) -> bool:
    from habeas import read_report

    return f"account.{frame}" not in {account.rule for account in read_report(text, lang=lang, published="2031-05-10").accounts}


def _speaks(lang: str, text: str, said: tuple[str, str, str]) -> bool:
    """Does `source` (with or without a title) say the words `yes`, and not the words `no`? An empty source: nobody speaks."""
    from habeas import attributions

    source, inside, outside = said
    words = set(source.lower().split())
    found = [a for a in attributions(text, lang) if a.source and set(a.source.lower().split()) <= words]
    if not source:
        return not any(a.source for a in attributions(text, lang))
    a = text.find(inside)
    b = text.find(outside) if outside else -1
    holds = any(f.start <= a and a + len(inside) <= f.end for f in found) if inside else bool(found)
    return holds and not (b >= 0 and any(f.start <= b and b + len(outside) <= f.end for f in found))


@pytest.mark.parametrize("lang", languages())
def test_every_example_of_the_lexicon_holds(lang: str) -> None:
    """One test runs all: an example is written beside its words, by whoever adds them."""
    assert [name for name, holds in _examples(lang) if not holds()] == []


def test_every_class_that_a_frame_asks_for_has_words_in_some_language() -> None:
    """A language may leave classes out; a class that all leave out is misspelt."""
    from habeas.lexicon.accounts import GIVEN, AccountFile, account_frames, classes_of

    worded = {name for lang in languages() for name in load(lang, "accounts", AccountFile).classes}
    assert sorted({name for frame in account_frames().values() for name in classes_of(frame)} - worded - {*GIVEN}) == []


@pytest.mark.parametrize("lang", languages())
def test_no_phrase_is_empty_once_cut_into_tokens(lang: str) -> None:
    classes = load(lang, "words", Words).classes
    assert [name for name, forms in classes.items() if any(not cut(form) for form in forms)] == []
