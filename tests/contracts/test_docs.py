"""The docs are true: links resolve, commands exist, every page can be reached, every field and file is explained."""

import re
import subprocess
import typing
from pathlib import Path

import pytest

from habeas.cli.main import app
from habeas.engine.jobs.place import LINE_FILES
from habeas.lexicon.files import languages
from habeas.model import Figure
from habeas.model.figure import Measure
from habeas.model.reconciled import Verdict

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src/habeas/lexicon/data"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")])
LINK = re.compile(r"\]\(([^()\s]+)\)")
# What only some languages need: fractions and powers for reading numbers literally; the one language that verdicts are told in.
OPTIONAL = {"literal", "verdict_sentences"}


def tracked() -> list[Path]:
    """The files under version control; without git, all that is not made."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8")
    except (OSError, subprocess.CalledProcessError):
        made = {".venv", "out", "build", "dist", "__pycache__", ".git"}
        return [p for p in ROOT.rglob("*") if p.is_file() and not made & set(p.relative_to(ROOT).parts)]
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def anchor(heading: str) -> str:
    """The anchor that a Markdown page gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def anchors(page: Path) -> set[str]:
    return {anchor(line.lstrip("#")) for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("#")}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    dead = []
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if target.startswith(("https://", "mailto:")):
            continue
        name, _, fragment = target.partition("#")
        there = (page.parent / name).resolve() if name else page
        if not there.exists() or (fragment and fragment not in anchors(there)):
            dead.append(target)
    assert dead == []


def test_every_page_of_the_docs_can_be_reached_from_their_index() -> None:
    index = ROOT / "docs/index.md"
    linked = {(index.parent / target.split("#")[0]).resolve() for target in LINK.findall(index.read_text(encoding="utf-8"))}
    lost = [str(p.relative_to(ROOT)) for p in PAGES if p.is_relative_to(ROOT / "docs") and p != index and p.resolve() not in linked]
    assert lost == []


def commands_and_options() -> tuple[dict[str, set[str]], set[str]]:
    """Each command of `habeas` with its options, as the command line itself knows them; and the options of `habeas` itself."""
    import typer.main

    root = typer.main.get_command(app)
    found: dict[str, set[str]] = {}
    for name, command in getattr(root, "commands", {}).items():
        found[name] = {option for parameter in command.params for option in parameter.opts}
        for sub, inner in getattr(command, "commands", {}).items():
            found[f"{name} {sub}"] = {option for parameter in inner.params for option in parameter.opts}
    return found, {option for parameter in root.params for option in parameter.opts} | {"--help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_command_that_a_page_names_exists(page: Path) -> None:
    known, own = commands_and_options()
    text = page.read_text(encoding="utf-8")
    spans = [*re.findall(r"`([^`\n]+)`", text), *re.findall(r"^(?:\.venv\\Scripts\\)?(habeas .+)$", text, re.MULTILINE)]
    unknown = []
    for span in spans:
        words = re.sub(r"^\.venv[\\/](?:Scripts|bin)[\\/]", "", span).split()
        if words[:1] != ["habeas"] or len(words) < 2:
            continue
        name = " ".join(words[1:3]) if " ".join(words[1:3]) in known else words[1]
        options = known.get(name, set()) if name in known else own
        said = {word for word in words[1:] if word.startswith("--")} | ({name} if name not in known and name not in own else set())
        unknown += [f"{span}: {word}" for word in sorted(said - options - {"--debug", "--help"})]
    assert unknown == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_make_target_that_a_page_names_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    text = page.read_text(encoding="utf-8")
    named = {*re.findall(r"`make ([a-z-]+)`", text), *re.findall(r"^make ([a-z-]+)", text, re.MULTILINE)}
    assert named - targets == set()


def test_the_picture_in_the_readme_is_there_and_travels_well() -> None:
    picture = ROOT / "docs/images/dossier.png"
    assert "docs/images/dossier.png" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert 0 < picture.stat().st_size < 300_000


def test_output_files_explains_every_file_and_every_field_of_a_figure() -> None:
    text = (ROOT / "docs/output-files.md").read_text(encoding="utf-8")
    fields = [name.replace("period_", "") for name in Figure.__struct_fields__]
    missing = [name for name in fields if f"`{name}`" not in text]
    missing += [f"{name}.jsonl" for name in LINE_FILES if f"`{name}.jsonl`" not in text]
    missing += [measure for measure in typing.get_args(Measure) if measure not in text]
    assert missing == []


def test_the_method_page_of_reconciling_names_every_verdict() -> None:
    text = (ROOT / "docs/method/reconcile.md").read_text(encoding="utf-8")
    assert [v for v in typing.get_args(Verdict) if f"| {v.replace('_', ' ')} |" not in text] == []


def test_every_stage_has_its_method_page() -> None:
    stages = {"ingest", "extract", "lineage", "reconcile", "registry", "publish"}
    assert {p.stem for p in (ROOT / "docs/method").glob("*.md")} >= stages


def test_contributing_says_what_each_folder_of_tests_is_for() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    folders = [p.name for p in (ROOT / "tests").iterdir() if p.is_dir() and any(p.rglob("*.py"))]
    assert [name for name in folders if not name.startswith("__") and f"`tests/{name}/" not in text] == []


def test_every_language_has_the_same_set_of_files() -> None:
    files = {code: {p.stem for p in (DATA / code).glob("*.yaml")} - OPTIONAL for code in languages()}
    every = set().union(*files.values())
    assert {code: sorted(every - found) for code, found in files.items() if every != found} == {}


def test_the_page_on_new_languages_names_every_file_of_a_language() -> None:
    text = (ROOT / "docs/how-to/new-language.md").read_text(encoding="utf-8")
    named = {p.name for code in languages() for p in (DATA / code).glob("*.yaml")} - {"verdict_sentences.yaml"}
    assert sorted(name for name in named if f"`{name}`" not in text) == []


def test_no_tracked_file_knows_our_machine_or_where_packages_came_from() -> None:
    # Written in pieces, so that this file does not find itself.
    machine = ["/wo" + r"rk/[a-z]", "/ho" + r"me/[a-z]", "/Use" + r"rs/[A-Za-z]", r"[A-Z]:\\Use" + "rs", "/ro" + r"ot/"]
    registry = [
        "index" + r"[-_]url",
        "artif" + "actory",
        "trusted" + "-host",
        "pypi" + r"\.org/simple",
        r"(?:10|192)\.\d+\.\d+\.\d+:\d",
    ]
    pattern = re.compile("|".join((*machine, *registry)))
    found = []
    for path in tracked():
        raw = path.read_bytes()
        if b"\0" in raw[:4096]:
            continue
        for number, line in enumerate(raw.decode("utf-8", "replace").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}")
    assert found == []
