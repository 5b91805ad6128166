"""Why is your number not theirs? The page and the lines for a terminal."""

from test_page import Reader

from dossiers import compared, invented
from habeas.publish import compare_page, compare_text


def page_of(number: int) -> Reader:
    reader = Reader()
    reader.feed(compare_page([compared()] * number, invented()).decode())
    return reader


def test_the_verdict_comes_first_and_the_code_last() -> None:
    text = page_of(1).text
    assert text.index("Both cannot be true.") < text.index("You can write") < text.index("What explains the gap")
    assert text.index("Missing to decide") < text.index("Code contradicts")


def test_both_sentences_stand_side_by_side_with_the_number_marked() -> None:
    page = compare_page([compared()], invented()).decode()
    assert '<mark class="m k-monitor">At least 40</mark>' in page
    assert '<mark class="m k-government">25</mark>' in page


def test_links_of_a_comparison_stay_on_its_page() -> None:
    for number in (1, 2, 3):
        reader = page_of(number)
        assert len(reader.ids) == len(set(reader.ids))
        assert {link[1:] for link in reader.links if link.startswith("#")} <= set(reader.ids)
        assert reader.tags.count("h1") == 1


def test_nothing_to_compare_is_said() -> None:
    assert "No two figures" in page_of(0).text


def test_the_terminal_gets_the_same_in_lines() -> None:
    lines = compare_text([compared()], invented())
    assert lines[0] == "Both cannot be true."
    assert any("You can write:" in line for line in lines)
    assert any("2 roots, 2 counters" in line for line in lines)
    assert lines[-1] == "  Verdict: contradicts (rule same-day)"


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert compare_page([compared()], invented()) == compare_page([compared()], invented())
