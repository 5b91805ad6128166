"""Annotated reports as lessons for the ranker: each decision's candidates, and the labels that the annotator gave."""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from habeas.extract import ranker
from habeas.extract.acts.find import FIGURE, NONE, Count
from habeas.extract.acts.memory import Decided
from habeas.extract.counts.decide import (
    again_candidates,
    counts_of,
    first_candidates,
    first_look,
    is_figure_candidates,
    second_candidates,
)
from habeas.extract.figures.drafts import Draft
from habeas.extract.figures.find import group_neighbours, modality_neighbours, source_neighbours, time_neighbours
from habeas.extract.figures.setting import Setting
from habeas.extract.groups.choose import group_candidates
from habeas.extract.modality.traits import kind_candidates, modality_candidates
from habeas.extract.parts.choose import part_candidates
from habeas.extract.people import likely as people_likely
from habeas.extract.people.find import told_of
from habeas.extract.people.prisons import with_prisons
from habeas.extract.ranker import Candidate
from habeas.extract.speakers.choose import OWN, source_candidates
from habeas.extract.text.scene import Scene, set_scene
from habeas.extract.when.as_of import as_of_candidates, hangs_on
from habeas.extract.when.days import dates_in, iso_of
from habeas.extract.when.set_against import set_against, times_apart
from habeas.ingest import MetaTable, ReadOptions, read_original
from habeas.model import Report

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests/gold"))
import build as marked
import inline
import scoring


@dataclass
class Lesson:
    """Candidates for one decision and the set of right labels."""

    candidates: list[Candidate]
    right: set[str]
    about: Count | None = None
    text: str = ""


@dataclass
class Taught:
    """A report with its gold figures matched to the counts that the reader sees.

    `weight`: how often its lessons count; reports annotated in full, which were read again most often, count double.
    `event_days`: its annotator gave flows the day on which they happened; by the schema they speak for the day of publication
    "unless the text says otherwise", and teach that.
    `people`: whom its annotator named, with the part that each plays; `everybody`: whatever else looks like a name is nobody's.
    """

    scene: Scene
    counts: list[Count]
    gold: list[dict[str, Any]]
    gold_of: dict[int, int] = field(default_factory=dict)
    partial: bool = False
    parts: bool = False
    weight: int = 1
    event_days: bool = False
    people: list[dict[str, Any]] = field(default_factory=list)
    everybody: bool = False


def report_of(name: str, text: str, published: str | None, publisher: str | None) -> Report:
    """A report as `habeas read` would see it, boilerplate and all."""
    found = read_original(f"{name}.txt", text.encode(), MetaTable(), ReadOptions()).reports[0]
    fields = {f: getattr(found, f) for f in found.__struct_fields__}
    fields |= {
        "published": published,
        "published_from": "meta" if published else None,
        "publisher": publisher,
        "language": name[-2:],
    }
    return Report(**fields)


def load_reports(folder: Path) -> list[Taught]:
    """Every marked report of a folder, laid out and matched."""
    out = []
    for path in sorted(folder.glob("*.txt")):
        try:
            header, text, lines = marked.read(path)
        except (marked.MarkingError, KeyError, ValueError) as error:
            print(f"skipped {path.name}: {error!r}")
            continue
        scene = set_scene(report_of(path.stem, text, header.get("published"), header.get("publisher")))
        taught = Taught(scene, counts_of(scene), lines["figures"], weight=2, people=lines["people"])
        _meet(taught)
        out.append(taught)
    return out


def load_inline(folder: Path) -> list[Taught]:
    """Every report whose figures are marked in the running text (tests/gold/inline.py)."""
    out = []
    for path in sorted(folder.glob("*.txt")):
        try:
            some = list(inline.reports(path))
        except (marked.MarkingError, ValueError) as error:
            print(f"skipped {path.name}: {error!r}")
            continue
        for r in some:
            scene = set_scene(report_of(r.name, r.text, r.published, r.publisher))
            taught = Taught(scene, counts_of(scene), r.figures, event_days=True)
            _meet(taught)
            out.append(taught)
    return out


def _meet(taught: Taught) -> None:
    """Match the counts that the reader sees with the annotator's figures."""
    for count in taught.counts:
        for i, g in enumerate(taught.gold):
            shared = min(count.number.end, g["end"]) - max(count.number.start, g["start"])
            if 2 * shared >= max(count.number.end, g["end"]) - min(count.number.start, g["start"]):
                taught.gold_of[count.index] = i


MARKED = re.compile(r"\[([^|\]]+)\|([a-z_-]+)(?::([a-z]+))?(?:<(\d+))?\]")


def load_sentences(folder: Path) -> list[Taught]:
    """Single sentences with only the measure and the modality marked: what ordinary prose looks like."""
    out = []
    for path in sorted(folder.glob("*.txt")):
        for n, written in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if written.startswith("#") or not written.strip():
                continue
            taught_parts, line = written.startswith("P: "), written.removeprefix("P: ")
            text, gold, last = "", [], 0
            for m in MARKED.finditer(line):
                text += line[last : m.start()]
                if m.group(2) != "-":
                    whole = int(m.group(4)) - 1 if m.group(4) else None
                    span = {"start": len(text), "end": len(text) + len(m.group(1))}
                    gold.append({**span, "measure": m.group(2), "modality": m.group(3) or "actual", "part_of": whole})
                text += m.group(1)
                last = m.end()
            text += line[last:]
            scene = set_scene(report_of(f"sentence{n}-{path.stem}", text + "\n", "2025-06-15", None))
            taught = Taught(scene, counts_of(scene), gold, partial=True, parts=taught_parts, weight=3)
            _meet(taught)
            out.append(taught)
    return out


Tables = dict[str, dict[str, float]]
_tables: Tables = {}
_unseen: dict[str, Tables] = {}


def set_tables(tables: Tables, unseen: dict[str, Tables] | None = None) -> None:
    """Tables learnt so far: later decisions look at what the earlier ones would decide.

    `unseen` holds, by report, tables that were learnt without that report: what an earlier decision will be like on new text.
    """
    _tables.clear()
    _tables.update(tables)
    _unseen.clear()
    _unseen.update(unseen or {})


def _table(taught: "Taught", decision: str) -> dict[str, float]:
    """The table that decides for this report: one that hasn't learnt from it, where there is one."""
    known = _unseen.get(taught.scene.report.id, {})
    return known[decision] if decision in known else _tables.get(decision, {})


def _label(taught: Taught, count: Count) -> str:
    i = taught.gold_of.get(count.index)
    return NONE if i is None else str(taught.gold[i]["measure"])


def _quote(scene: Scene, count: Count) -> str:
    a, b = scene.sentences[scene.sentence_of[count.number.first]]
    text, number = scene.report.text, count.number
    before, after = text[scene.tokens.start[a] : number.start], text[number.end : scene.tokens.end[b - 1]]
    return f"{scene.report.id}: {before[-150:]}⟦{text[number.start : number.end]}⟧{after[:110]}"


def _first(taught: Taught) -> list[Decided]:
    return first_look(taught.scene, taught.counts, _table(taught, "figure"), _table(taught, "measure_first"))


def lessons_of(taught: Taught, decision: str) -> list[Lesson]:
    """The lessons of one report for one decision."""
    scene = taught.scene
    figures = [c for c in taught.counts if _label(taught, c) != NONE]
    if decision == "figure":
        return [
            Lesson(
                is_figure_candidates(scene, c, taught.counts),
                {NONE if c.index not in taught.gold_of else FIGURE},
                c,
                _quote(scene, c),
            )
            for c in taught.counts
        ]
    if decision == "figure_again":
        first = _first(taught)
        return [
            Lesson(
                again_candidates(scene, c, taught.counts, first, _table(taught, "figure")),
                {NONE if c.index not in taught.gold_of else FIGURE},
                c,
                _quote(scene, c),
            )
            for c in taught.counts
        ]
    if decision == "measure_first":
        return [Lesson(some, {_label(taught, c)}) for c in figures if (some := first_candidates(scene, c))]
    if decision == "measure":
        first = _first(taught)
        return [
            Lesson(some, {_label(taught, c)}, c, _quote(scene, c)) for c in figures if (some := second_candidates(scene, c, first))
        ]
    if decision == people_likely.DECISION:
        return _prisoner_lessons(taught)
    if decision == "source":
        return [] if taught.partial else _source_lessons(scene, _gold_drafts(taught))
    return _trait_lessons(taught, decision)


def _gold_drafts(taught: Taught) -> list[tuple[Draft, dict[str, Any]]]:
    """The gold figures that the reader's numbers meet, as drafts with every field right, in text order."""
    table = _table(taught, "measure")
    first, against = _first(taught), set_against(taught.scene, taught.counts)
    found = [(c, taught.gold_of[c.index]) for c in taught.counts if c.index in taught.gold_of]
    index = {g: i for i, (_, g) in enumerate(found)}
    out = []
    for count, g in found:
        gold = taught.gold[g]
        some = [x for x in second_candidates(taught.scene, count, first) if x.label == gold["measure"]]
        won = ranker.choose("measure", some, table) if some else None
        decided = Decided(count, gold["measure"], won, against=count.index in against)
        draft = Draft(decided, gold["modality"], gold.get("kind", "flow"), gold.get("group", "people"))
        draft.whole = index.get(gold["part_of"]) if gold.get("part_of") is not None else None
        draft.as_of = _taught_day(taught, count, gold)
        draft.source = gold.get("source")
        out.append((draft, gold))
    return out


def _prisoner_lessons(taught: Taught) -> list[Lesson]:
    """Everybody named whom the annotator names too, and what only looks like somebody's name: a prisoner or not."""
    setting = Setting(taught.scene)
    scene = with_prisons(taught.scene, setting.atlas.places)
    out = []
    for person in told_of(scene, setting.entities, setting.attributions)[0].values():
        named = (g for g in taught.people if g.get("name") and scoring.same_name(g["name"], person.name))
        gold = next(named, None) if person.entity.named else None
        if gold is not None or (taught.everybody and person.entity.named):
            some = [Candidate("yes", people_likely.features(scene, person)), Candidate("no", [])]
            out.append(Lesson(some, {"yes" if gold is not None and gold["role"] == "detainee" else "no"}))
    return out


def _source_lessons(scene: Scene, pairs: list[tuple[Draft, dict[str, Any]]]) -> list[Lesson]:
    """Who says each figure, the speakers of those before it known."""
    hearing, drafts, out = Setting(scene).hearing, [d for d, _ in pairs], []
    for i, (draft, gold) in enumerate(pairs):
        some = source_candidates(scene, draft.decided, hearing, source_neighbours(scene, drafts, i))
        right = {c.label for c in some if scoring.same_name(gold["source"], c.label or None)}
        draft.source = min(right) or None if right else gold["source"]
        count = draft.decided.count
        out.append(Lesson(some, right or {gold["source"] or OWN}, count, f"{gold['measure']} {_quote(scene, count)}"))
    return out


def _against_convention(some: list[Candidate], group: str) -> bool:
    """Did the annotator write "people" where the convention has a nounless count of those held or released be of detainees?"""
    return group == "people" and any(c.label == "detainees" and {"by=rule", "by=nounless"} <= set(c.features) for c in some)


def _own_day(scene: Scene, count: Count, day: str | None) -> bool:
    """Is the day of a flow one up to which it was counted ("by Sunday"), or on which it was told ("said on Monday")?"""
    some = dates_in(scene, scene.sentence_of[count.number.first])
    return any(
        scoring.near_date(day, iso_of(d)) and (d.relation in ("until", "by") or hangs_on(scene, d, count) == "say") for d in some
    )


def _taught_day(taught: Taught, count: Count, gold: dict[str, Any]) -> str | None:
    """The day that a figure speaks for; the day of publication where a flow's annotator wrote the event's own (gold/SCHEMA.md)."""
    day: str | None = gold.get("as_of")
    event = taught.event_days and gold.get("kind") == "flow" and not _own_day(taught.scene, count, day)
    return taught.scene.report.published if event else day


def _day_lesson(taught: Taught, drafts: list[Draft], i: int, quote: str) -> Lesson:
    """The day that one figure speaks for, the days of those before it known."""
    scene, draft, day = taught.scene, drafts[i], drafts[i].as_of
    apart = times_apart(scene, [d.decided.count for d in drafts if d.decided.against])
    some = as_of_candidates(scene, draft.decided, (draft.kind, draft.modality), time_neighbours(scene, drafts, i), apart)
    right = {c.label for c in some if scoring.near_date(day, None if c.label == "empty" else c.label)}
    return Lesson(some, right or {day or "empty"}, draft.decided.count, quote)


def _trait_lessons(taught: Taught, decision: str) -> list[Lesson]:
    scene = taught.scene
    if taught.partial and decision != "modality" and not (taught.parts and decision == "part"):
        return []
    pairs = _gold_drafts(taught)
    drafts = [d for d, _ in pairs]
    decided = [d.decided for d in drafts]
    out: list[Lesson] = []
    modalities: dict[tuple[int | None, str], str] = {}
    parent: dict[int, int] = {}
    for i, (draft, gold) in enumerate(pairs):
        d = draft.decided
        quote = f"{gold['measure']} {_quote(scene, d.count)}"
        if decision == "modality":
            out.append(
                Lesson(
                    modality_candidates(scene, d, modalities, modality_neighbours(scene, drafts, i)),
                    {gold["modality"]},
                    d.count,
                    quote,
                )
            )
            modalities[(d.count.number.point, d.label)] = gold["modality"]
        elif decision == "group":
            some = group_candidates(scene, d, group_neighbours(scene, drafts, i)) if "group" in gold else []
            if some and not _against_convention(some, gold["group"]):
                out.append(Lesson(some, {gold["group"]}, d.count, quote))
        elif decision == "kind":
            out.append(Lesson(kind_candidates(scene, d), {gold["kind"]}, d.count, quote))
        elif decision == "as_of" and not d.against:
            out.append(_day_lesson(taught, drafts, i, quote))
        elif decision == "part":
            out.append(
                Lesson(
                    part_candidates(scene, decided, i, parent),
                    {"none" if draft.whole is None else str(draft.whole)},
                    d.count,
                    quote,
                )
            )
            if draft.whole is not None:
                parent[i] = draft.whole
    return out
