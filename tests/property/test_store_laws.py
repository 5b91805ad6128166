"""Law 1: every row is grounded, whatever the text; the database is the one that says so."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.engine.store import OriginalRow, ReadReport, Store, open_store
from habeas.errors import GroundingError
from habeas.model import Reading, Report, SetAside

SHA = "e" * 64
# Everything that ingest can hand over: no NUL (it becomes U+FFFD), no half characters.
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), min_size=1, max_size=60)


def _save(store: Store, text: str, aside: SetAside) -> None:
    reading = Reading(report="a", sha256=SHA, language="en", set_aside=(aside,))
    one = ReadReport(report=Report(id="a", sha256=SHA, text=text), reading=reading, sketch=b"{}")
    store.save(OriginalRow(sha256="f" * 64, path="a.txt", size=1), (one,), "v1")


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, data=st.data())
def test_a_span_is_kept_exactly_when_its_quote_is_the_text_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    said = data.draw(st.one_of(st.just(text[start:end]), TEXTS))
    aside = SetAside(report="a", start=start, end=end, text=said, reason="law")
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "study") as store:
        if said == text[start:end]:
            _save(store, text, aside)
            assert next(iter(store.readings())).set_aside == (aside,)
            assert store.report(SHA).text == text
        else:
            with pytest.raises(GroundingError):
                _save(store, text, aside)
            assert store.labels() == {}
