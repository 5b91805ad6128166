"""Laws of reading files: nothing vanishes, nothing crashes, and the text is the file."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.ingest import MetaTable, ReadOptions, assign_ids, read_original


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.jsonl", "a.html", "a.odd"]))
def test_any_bytes_give_reports_or_issues(raw: bytes, name: str) -> None:
    original = read_original(name, raw, MetaTable(), ReadOptions())
    assert original.reports or original.issues
    assert original == read_original(name, raw, MetaTable(), ReadOptions())


@given(st.text(min_size=1, max_size=300).filter(lambda t: t.strip("\x00\t\n\r \ufeff")))
def test_a_text_file_is_read_character_for_character_with_blocks_in_order(text: str) -> None:
    raw = text.encode("utf-8", "replace")
    original = read_original("a.txt", raw, MetaTable(), ReadOptions())
    for report in original.reports:
        assert report.text == raw.decode("utf-8").replace("\x00", "\ufffd")
        ends = [0]
        for block in report.boilerplate:
            assert ends[-1] <= block.start < block.end
            ends.append(block.end)


@given(st.lists(st.from_regex(r"(?:[ab]/){0,2}[aAb]\.(?:txt|html)", fullmatch=True), unique=True, max_size=8))
def test_labels_never_collide(names: list[str]) -> None:
    labels = assign_ids(names)
    assert len({label.casefold() for label in labels}) == len(names)
