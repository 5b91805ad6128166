"""What lies under a path, and what it is called."""

from pathlib import Path

import pytest

from habeas.errors import UsageError
from habeas.ingest import assign_ids, find


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")


def test_reports_are_found_sorted_with_meta_beside_them_and_unknown_types_apart(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a.html", "c/d.jsonl", "c/meta.jsonl", "notes.docx", ".hidden.txt", ".git/x.txt")
    found = find(tmp_path)
    assert [c.relative for c in found.candidates] == ["a.html", "b.txt", "c/d.jsonl"]
    assert found.unknown == ("notes.docx",)
    assert [c.meta for c in found.candidates] == [None, None, tmp_path / "c" / "meta.jsonl"]


def test_one_file_is_found_with_the_meta_beside_it(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "b.txt", "meta.jsonl")
    found = find(tmp_path / "a.txt")
    assert [c.report for c in found.candidates] == ["a"]
    assert found.metas == (tmp_path / "meta.jsonl",)


def test_a_path_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        find(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (["a.txt", "b.txt"], ("a", "b")),
        (["x/a.txt", "y/a.txt", "z.txt"], ("x-a", "y-a", "z")),
        (["p/x/a.txt", "q/x/a.txt"], ("p-x-a", "q-x-a")),
        (["a.txt", "a.html"], ("a.txt", "a.html")),
        (["A.txt", "a.txt"], ("A.txt", "a.txt-2")),  # one file name on Windows
        (["we\nird:.txt"], ("we-ird",)),
    ],
)
def test_labels_are_stems_and_longer_only_where_they_collide(names: list[str], labels: tuple[str, ...]) -> None:
    assert assign_ids(names) == labels
