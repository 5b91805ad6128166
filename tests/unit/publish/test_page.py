"""The dossier's page: what it says first, where its numbers lead, and what it must never say."""

import re
from html.parser import HTMLParser

import pytest

from dossiers import F40, F90, MINISTRY, invented, many, point, series
from habeas.errors import UsageError
from habeas.model import Dossier, Reconciled, SeriesPoint, to_json
from habeas.publish import dossier_files, indexed
from habeas.publish import lean as publish_lean
from habeas.publish.lean import json_parts

VOID = {"meta", "link", "br", "img", "hr", "input"}


class Reader(HTMLParser):
    """Collects ids, links, tags and text, and checks that tags nest."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.attributes.append((tag, given))
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text += data


def read(dossier: Dossier) -> Reader:
    reader = Reader()
    reader.feed(dossier_files(dossier, ("html",))["index.html"].decode())
    assert not reader.open
    return reader


@pytest.fixture(scope="module")
def page() -> Reader:
    return read(invented())


def test_the_page_opens_with_the_answer(page: Reader) -> None:
    head = page.text[: page.text.index("Day by day\n") if "Day by day\n" in page.text else 1500]
    assert "At least 40" in head
    assert "people left prison" in head


def test_roots_and_counters_are_both_told(page: Reader) -> None:
    assert "2 roots, 1 counter" in page.text


def test_every_link_inside_the_page_leads_somewhere(page: Reader) -> None:
    inside = {link[1:] for link in page.links if link.startswith("#")}
    assert inside <= set(page.ids)


def test_links_of_a_large_study_lead_somewhere_too() -> None:
    page = read(many(400))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_ids_are_given_once(page: Reader) -> None:
    assert len(page.ids) == len(set(page.ids))


def test_a_number_leads_to_its_sentence_and_the_sentence_back(page: Reader) -> None:
    assert "#B2" in page.links
    assert "B2" in page.ids
    assert f"#n-{F40.id}" in page.links
    assert f"n-{F40.id}" in page.ids


def test_the_page_runs_no_script_and_names_no_host_but_the_reports(page: Reader) -> None:
    assert "script" not in page.tags
    assert "link" not in page.tags
    assert not [a for _, a in page.attributes if any(name.startswith("on") or name in ("src", "style", "srcset") for name in a)]
    outside = [link for link in page.links if not link.startswith("#") and ":" in link]
    assert outside == ["https://lantern.example/saturday"]


def test_the_policy_of_the_page_allows_its_own_style_only(page: Reader) -> None:
    policy = next(a["content"] for tag, a in page.attributes if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_there_is_one_first_heading_and_a_skip_link_before_it(page: Reader) -> None:
    assert page.tags.count("h1") == 1
    assert page.links[0] == "#answer"


def test_every_header_cell_says_what_it_heads(page: Reader) -> None:
    heads = [a for tag, a in page.attributes if tag == "th"]
    assert heads
    assert all(a.get("scope") in ("col", "row") for a in heads)


def test_pictures_can_be_heard(page: Reader) -> None:
    charts = [a for tag, a in page.attributes if tag == "svg" and "aria-labelledby" in a]
    assert charts
    assert all(a["role"] == "group" for a in charts)
    assert all(set((a["aria-labelledby"] or "").split()) <= set(page.ids) for a in charts)


def test_quotes_carry_their_language(page: Reader) -> None:
    assert any(tag == "ol" and a.get("lang") == "pt" for tag, a in page.attributes)
    assert any(tag == "blockquote" and a.get("lang") == "pt" for tag, a in page.attributes)


def test_released_is_never_called_freed(page: Reader) -> None:
    words_of_ours = page.text.replace("They are free people", "")
    assert "freed" not in words_of_ours
    assert "Out is not free" in page.text


def test_a_plan_is_in_no_total_and_says_so(page: Reader) -> None:
    assert "in no total" in page.text
    html = dossier_files(invented(), ("html",))["index.html"].decode()
    headline = re.search(r"<h1>(.*?)</h1>", html, re.S)
    assert headline is not None
    assert "90" not in headline.group(1)


def test_only_announced_is_told_as_announced() -> None:
    plan = SeriesPoint(
        as_of="2031-03-08",
        low=90,
        best=90,
        high=90,
        roots=("lantern",),
        counters=(MINISTRY,),
        grade="weak",
        figures=(F90.id,),
        why="",
    )
    base = invented().reconciled
    only = Reconciled(events=base.events, series=(series("s3", "released", "planned", plan),))
    assert "Announced, not done: 90" in read(invented(reconciled=only)).text


def test_no_best_number_shows_both_counts_with_their_counters() -> None:
    base = invented().reconciled
    figures = (F40.id, invented().figures[0].id)
    open_point = SeriesPoint(
        as_of="2031-03-08",
        low=25,
        best=None,
        high=None,
        roots=("a", "b"),
        counters=("x", "y"),
        grade="contested",
        figures=figures,
        why="",
    )
    text = read(invented(reconciled=Reconciled(events=base.events, series=(series("s1", "released", "actual", open_point),)))).text
    assert "no single number can be defended" in text
    assert "2 counts compete" in text


def test_a_contested_number_says_that_others_compete_although_one_of_them_stands() -> None:
    base = invented().reconciled
    contested = point(40, (F40,), counters=("x", "y", "z"), grade="contested")
    text = read(invented(reconciled=Reconciled(events=base.events, series=(series("s1", "released", "actual", contested),)))).text
    assert "3 counts compete; no other bears this one out." in text


def test_a_relative_is_not_among_those_held(page: Reader) -> None:
    held = page.text[page.text.index("Held or once held") : page.text.index("None of them is counted as held")]
    assert "Mira Tolban" in held
    assert "Osa Tolban" not in held.split("Relatives")[0]


def test_a_copy_is_named_as_one(page: Reader) -> None:
    assert "rewrite of B, The Harbour Lantern" in page.text


def test_an_empty_dossier_is_a_page_too() -> None:
    assert "No number in these reports can be defended." in read(Dossier(version="0.0")).text


def test_a_thousand_reports_stay_usable() -> None:
    html = dossier_files(many(1000), ("html",))["index.html"]
    assert len(html) < 3_000_000
    assert html.count(b'<details class="report"') == 1000


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert dossier_files(invented()) == dossier_files(invented())


def test_the_order_of_relations_changes_nothing_on_the_page() -> None:
    base = invented().reconciled
    turned = Reconciled(
        events=base.events, series=base.series[::-1], relations=base.relations[::-1], contradictions=base.contradictions
    )
    assert dossier_files(invented(reconciled=turned), ("html",)) == dossier_files(invented(), ("html",))


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="pdf"):
        dossier_files(invented(), ("pdf",))


def test_the_page_of_a_few_reports_is_small() -> None:
    assert len(dossier_files(invented(), ("html",))["index.html"]) < 120_000


def test_a_page_with_too_many_sentences_says_how_many_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexed, "SENTENCES_SHOWN", 6)
    page = read(invented())
    assert "more sentences in dossier.json" in page.text or "more sentence in dossier.json" in page.text
    assert not {link for link in page.links if link.startswith("#")} - {f"#{name}" for name in page.ids}


def test_the_document_for_programs_is_written_in_parts_and_reads_as_one() -> None:
    assert b"".join(json_parts(many(40))) == to_json(many(40)) + b"\n"


def test_a_large_document_names_the_relations_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish_lean, "RELATIONS_HELD", 0)
    dossier = invented()
    kept = publish_lean.lean(dossier)
    assert not kept.reconciled.relations
    assert kept.notes[-1] == "1 of 1 relations are in relations.jsonl only."
