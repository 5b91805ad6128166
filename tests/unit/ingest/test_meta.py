"""What a person wrote beside the files."""

import pytest

from habeas.ingest import parse_meta


def test_a_line_gives_the_four_fields() -> None:
    said = b'{"report": "a", "published": "2025-03-05", "publisher": "The Lantern", "url": "https://x.org", "language": "en"}'
    table = parse_meta(said)
    line = table.of("a")
    assert (line.published, line.publisher, line.url, line.language) == ("2025-03-05", "The Lantern", "https://x.org", "en")
    assert not table.issues


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{not json", "meta-broken"),
        (b"[1, 2]", "meta-broken"),
        (b'{"published": "2025-03-05"}', "meta-no-report"),
        (b'{"report": "a", "mood": "sad"}', "meta-unknown-key"),
        (b'{"report": "a", "published": "March"}', "meta-date"),
        (b'{"report": "a", "published": "2025-13-05"}', "meta-date"),
        (b'{"report": "a", "publisher": 7}', "meta-not-text"),
        (b'{"report": "a"}\n{"report": "a"}', "meta-twice"),
        (b'{"report": "\xff"}', "meta-broken"),
        (b'{"a":' * 10_000, "meta-broken"),
    ],
)
def test_what_is_wrong_becomes_an_issue_and_never_a_crash(line: bytes, code: str) -> None:
    assert [issue.code for issue in parse_meta(line).issues] == [code]


def test_an_unknown_key_does_not_lose_the_known_ones() -> None:
    assert parse_meta(b'{"id": "a", "mood": "sad", "published": "2025-03"}').of("a").published == "2025-03"
