"""Credits in the text: which derive, which only cite."""

import pytest

from habeas.lineage.credits import derivations, find_credits, rules
from habeas.lineage.publishers import canonical, same_outlet
from habeas.model import Block, Report

FILL = "The men came home and said little. " * 30


def derived(text: str, publisher: str | None = None, url: str | None = None) -> list[str]:
    return [d.publisher for d in derivations(find_credits(Report(id="a", sha256="", text=text, publisher=publisher, url=url)))]


@pytest.mark.parametrize("rule", rules(), ids=lambda r: f"{r.entry.kind}-{r.entry.outlet}-{r.entry.yes[0][:20]}")
def test_every_credit_meets_its_yes_and_none_of_its_no_examples(rule) -> None:
    def meets(text: str) -> bool:
        placed = FILL + "\n" + text if rule.entry.zone == "tail" else text
        found = find_credits(Report(id="a", sha256="", text=placed))
        return any((w.credit.kind, w.weight) == (rule.entry.kind, rule.entry.weight) for w in found)

    assert [y for y in rule.entry.yes if not meets(y)] == []
    assert [n for n in rule.entry.no if meets(n)] == []


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("KORVO, Vardania (AP) — Forty men were freed.", ["The Associated Press"]),
        ("KORVO, March 5 (BNA) — Forty men were freed.", ["BNA"]),
        ("Caracas, 16 nov (EFE).- El fiscal habló.", ["EFE"]),
        ("Lisboa, 16 nov 2024 (Lusa) — O juiz falou.", ["Lusa"]),
        ("Salieron 40.\nCon información de EFE", ["EFE"]),
        ("Saíram 40.\nCom informações da Lusa", ["Lusa"]),
        ("By Ana Invented, Reuters\nForty men were freed.", ["Reuters"]),
        ("La noticia la dio en primicia Radio Inventada y la reproducimos.", ["Radio Inventada"]),
        ("Mothers told The New York Times so. The prosecutor informed the Times of it.", ["The New York Times"]),
        ("A mother told Reuters that she had waited.", []),  # one mention cites
        ("The Guardian reported it first. Ministers denied it.", []),
        ("Forty were freed. (AP Photo/Name Surname)", []),  # the picture is theirs, not the text
        ("The agency (AP) was told by a guard.", []),
        ("Forty people were freed.", []),
    ],
)
def test_credits_that_make_a_report_derived(text: str, outlets: list[str]) -> None:
    assert derived(text) == outlets


def test_an_outlet_does_not_derive_from_itself() -> None:
    assert derived("LISBOA, 5 mar 2025 (Lusa) — Saíram 40, disse à Lusa a mãe. Outra contou à Lusa.", "Lusa") == []
    assert derived("ISTANBUL, April 11 (BNA) — Forty were freed.", "Bosphorus News Agency") == []
    assert derived("Caracas, 16 de diciembre (Prensa MP).- El fiscal habló.", "Ministerio Público de Inventia") == []


def test_a_caption_credits_its_picture_only() -> None:
    text = "CARACAS (AP) — a picture\nForty were freed."
    report = Report(id="a", sha256="", text=text, boilerplate=(Block(start=0, end=24, kind="caption"),))
    assert find_credits(report) == ()


def test_a_canonical_link_to_another_outlet_is_a_credit() -> None:
    assert derived("Forty were freed.", "Other Desk", "https://www.nytimes.com/2025/03/05/x.html") == ["The New York Times"]
    assert derived("Forty were freed.", "The New York Times", "https://www.nytimes.com/x.html") == []


def test_every_credit_spans_the_name_in_the_text() -> None:
    text = "KORVO (AP) — Forty were freed, said the man who told The Guardian.\nOriginal Source: www.nytimes.com"
    spans = [text[w.credit.start : w.credit.end] for w in find_credits(Report(id="a", sha256="", text=text))]
    assert spans == ["AP", "The Guardian", "www.nytimes.com"]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("AP", "The Associated Press", True), ("BNA", "Bosphorus News Agency", True), ("nytimes.com", "New York Times", True),
     ("El Pais", "El País", True), ("The Lantern", "Lantern", True), ("The Lantern", "The Ledger", False), ("A", "Abc", False)],
)  # fmt: skip
def test_one_outlet_under_several_names(a: str, b: str, same: bool) -> None:
    assert same_outlet(a, b) is same
    assert same_outlet(b, a) is same


def test_a_name_that_nobody_registered_stays_as_printed() -> None:
    assert canonical("The Harbour Lantern.") == "The Harbour Lantern"
