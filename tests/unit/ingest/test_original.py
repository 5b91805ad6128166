"""Bytes into reports: text, title, language, publication day, and what is furniture of the page."""

import json

import pytest

from habeas.ingest import MetaTable, Original, ReadOptions, parse_meta, read_original

BODY = "The court freed 40 of the men who had been held in the prison since May, and their families waited for them.\n"
SPANISH = "Los presos que estaban en la cárcel desde mayo salieron el lunes, según dijo la madre de uno de ellos a los medios.\n"
PORTUGUESE = "Os presos que estavam na cadeia desde maio saíram na segunda-feira, disse a mãe de um deles, e não há mais.\n"


def read(text: str | bytes, name: str = "a.txt", meta: bytes = b"", **options: str) -> Original:
    raw = text.encode() if isinstance(text, str) else text
    return read_original(name, raw, parse_meta(meta) if meta else MetaTable(), ReadOptions(**options))


def blocks(text: str) -> list[tuple[str, str]]:
    (report,) = read(text).reports
    return [(b.kind, report.text[b.start : b.end].strip()) for b in report.boilerplate]


@pytest.mark.parametrize("text", ["\ufeffTitle of it\r\n\r\n" + BODY, BODY, "x\r\ny\rz\u2028w " + BODY])
def test_text_is_the_file_character_for_character(text: str) -> None:
    assert read(text).reports[0].text == text


def test_a_zero_byte_becomes_one_replacement_character() -> None:
    (report,) = read(BODY.encode() + b"\x00end").reports
    assert report.text == BODY + "\ufffdend"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (SPANISH.encode("cp1252"), SPANISH),
        (b"\xff\xfe" + SPANISH.encode("utf-16-le"), "\ufeff" + SPANISH),
        (SPANISH.encode() + b"\xff", SPANISH + "\ufffd"),
    ],
)
def test_other_encodings_are_read_with_an_issue(raw: bytes, expected: str) -> None:
    original = read(raw)
    assert original.reports[0].text == expected
    assert "encoding" in [i.code for i in original.issues]


@pytest.mark.parametrize("raw", [b"", b" \n\t\n", bytes(range(256)) * 40, b"\x00" * 500])
def test_what_is_no_text_is_an_issue(raw: bytes) -> None:
    original = read(raw)
    assert not original.reports
    assert [i.code for i in original.issues] == ["unreadable"]


@pytest.mark.parametrize(("text", "language"), [(BODY, "en"), (SPANISH, "es"), (PORTUGUESE, "pt")])
def test_small_words_tell_the_language(text: str, language: str) -> None:
    original = read(text)
    assert original.reports[0].language == language
    assert not original.issues


def test_a_text_without_small_words_is_read_with_an_issue() -> None:
    assert [i.code for i in read("Qwrt zxcv bnm " * 20).issues] == ["language-unsure"]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Title of it\nPublished: March 5, 2025\n" + BODY, "2025-03-05"),
        ("Title of it\n5 March 2025\n" + BODY, "2025-03-05"),
        ("MINSK, March 5, 2025 (Reuters) - " + BODY, "2025-03-05"),
        ("Título de esto\nPublicado el 5 de marzo de 2025\n" + SPANISH, "2025-03-05"),
        ("Título disto\nPor Redação | 05/03/2025 09h12\n" + PORTUGUESE, "2025-03-05"),
        ("Title of it\n" + BODY + "They had been held since 5 March 2025, she said.\n", None),  # a date in prose states nothing
        ("Title of it\n03/05/2025\n" + BODY, None),  # May or March?
        ("Mothers wait, Saturday, Nov. 16, 2024. (AP Photo/Name Surname)\n" + BODY, None),  # the day of a picture
        ("MINSK, March 5 (Reuters) - " + BODY, None),  # no year
    ],
)
def test_the_day_comes_from_the_text_only_where_it_says_so(text: str, published: str | None) -> None:
    (report,) = read(text).reports
    assert report.published == published
    assert report.published_from == ("text" if published else None)


def test_meta_wins_over_the_text_and_the_difference_is_an_issue() -> None:
    original = read("Title of it\n5 March 2025\n" + BODY, meta=b'{"report": "a", "published": "2025-03-06"}')
    assert (original.reports[0].published, original.reports[0].published_from) == ("2025-03-06", "meta")
    assert [i.code for i in original.issues] == ["date-differs"]
    assert "2025-03-05" in original.issues[0].message


def test_the_option_is_the_last_resort() -> None:
    assert read(BODY, published="2025-01-02").reports[0].published_from == "option"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Court frees forty men\n\n" + BODY, "Court frees forty men"),
        ("Will they come home?\n" + BODY, "Will they come home?"),
        (BODY, None),
        ("By Ana Invented and Bo Madeup\n" + "At the gate they shouted “Soon!”\n" + BODY, None),  # behind a byline
        ("LISBOA — " + PORTUGUESE + PORTUGUESE, None),
    ],
)
def test_a_title_is_a_short_first_line_without_a_full_stop(text: str, title: str | None) -> None:
    assert read(text).reports[0].title == title


def test_furniture_is_marked_by_kind() -> None:
    text = (
        f"Court frees forty men\nBy Ana Invented\nMINSK (Example) — {BODY}"
        "A mother waits. The gate opened at noon. (AP Photo/Name Surname)\n"
        + BODY
        * 8
        + "A father waits. The gate opened at noon. (AP Photo/Name Surname)\n"
        "Original Source: www.example.org\nAbout Ana Invented\nShe likes cats and has 3 of them.\n© 2025 The Lantern\n"
        "Leave a Reply\nYour name\nRead more: Others wait"
    )
    assert blocks(text) == [
        ("title", "Court frees forty men"),
        ("byline", "By Ana Invented"),
        ("dateline", "MINSK (Example) —"),
        ("caption", "A mother waits. The gate opened at noon. (AP Photo/Name Surname)"),
        ("caption", "A father waits."),
        ("repeated_caption", "The gate opened at noon. (AP Photo/Name Surname)"),
        ("credit", "Original Source: www.example.org"),
        ("author_box", "About Ana Invented"),
        ("author_box", "She likes cats and has 3 of them."),
        ("copyright", "© 2025 The Lantern"),
        ("comment_form", "Leave a Reply"),
        ("comment_form", "Your name"),
        ("navigation", "Read more: Others wait"),
    ]


def test_a_page_gives_article_and_tags() -> None:
    page = (
        '<html lang="en"><head><title>Court frees forty | The Lantern</title><meta property="og:title" content="Court frees forty">'
        '<meta property="article:published_time" content="2025-03-05T10:00:00Z">'
        '<meta property="og:site_name" content="The Lantern">'
        '<link rel="canonical" href="https://lantern.example/forty"></head><body><nav><a href="/">Home</a></nav><article>'
        f"<h1>Court frees forty</h1><p>{BODY}</p><p>{BODY.replace('court', 'judge')}</p></article></body></html>"
    )
    (report,) = read(page, "a.html").reports
    assert (report.title, report.published, report.published_from) == ("Court frees forty", "2025-03-05", "file")
    assert (report.publisher, report.url) == ("The Lantern", "https://lantern.example/forty")
    assert report.text.startswith("Court frees forty\n")
    assert "Home" not in report.text


def test_lines_of_json_are_reports_and_broken_ones_issues() -> None:
    full = json.dumps({"id": "x", "text": BODY, "published": "2025-03-05", "publisher": "P"})
    lines = [full, "{oops", json.dumps({"text": SPANISH}), "{}"]
    original = read("\n".join(lines), "many.jsonl")
    assert [r.id for r in original.reports] == ["x", "many-3"]
    assert original.reports[0].published_from == "meta"
    assert len({r.sha256 for r in original.reports}) == 2
    assert [i.code for i in original.issues] == ["line-broken", "line-broken"]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.txt", b"(" * 100_000),
        ("a.txt", b"By " + b"Ana " * 50_000),
        ("a.txt", b"Leave a Reply\n" * 5_000),
        ("a.txt", b". \"A'" * 30_000),
        ("a.html", b"<" * 100_000),
        ("a.html", b"<div>" * 50_000),
        ("a.html", b'<a href="' * 20_000),
        ("a.jsonl", b"[" * 100_000),
        ("a.jsonl", b'{"text":"\\ud800 x"}'),
    ],
)
def test_hostile_bytes_give_a_reading_or_an_issue(name: str, raw: bytes) -> None:
    original = read(raw, name)
    assert original.reports or original.issues


def test_the_author_of_a_page_stands_behind_its_title_as_byline() -> None:
    page = (
        '<html><head><meta name="author" content="The Example Press"><script type="application/ld+json">'
        '{"@graph": [{"datePublished": "2025-03-05", "publisher": {"name": "The Lantern"}}]}</script></head><body><article>'
        f"<h1>Court frees forty</h1><p>{BODY}</p><p>{BODY.replace('court', 'judge')}</p></article></body></html>"
    )
    (report,) = read(page, "a.html").reports
    assert report.text.startswith("Court frees forty\nThe Example Press\n\nThe court")
    assert [b.kind for b in report.boilerplate] == ["title", "byline"]
    assert (report.publisher, report.published) == ("The Lantern", "2025-03-05")
