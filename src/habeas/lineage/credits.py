"""Where a report names the outlet or agency its text comes from, and whether that makes the report derived."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from habeas.lexicon.files import Entry, languages, load
from habeas.lineage.publishers import (
    Named,
    by_address,
    canonical,
    is_agency,
    is_listed,
    known_at,
    looks_like_outlet,
    name_pattern,
    named_in,
    same_outlet,
)
from habeas.model import Credit, Record, Report

DERIVES = 3.0
_HEAD = 600
# Kinds of outlet that are not known by name: they are read behind a cue.
_BEHIND = ("any", "lettered")
_BACK = 220
_FURNITURE = 240
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?((?:[\w-]+\.){1,3}[a-z]{2,24})\b[^\s]*")
_OPENING = re.compile("[\"“«']?")
CreditKind = Literal["wire", "original_source", "own_mention", "byline", "as_reported_by", "canonical_link"]


class CreditEntry(Entry, frozen=True, kw_only=True):
    """One way to credit: an entry of data/*/credits.yaml."""

    kind: CreditKind
    outlet: Literal["agency", "known", "press", "any", "lettered"]
    before: str
    after: str
    zone: Literal["head", "tail", "any"]
    weight: float
    yes: tuple[str, ...]
    no: tuple[str, ...]
    words: tuple[str, ...] = ()


class CreditFile(Entry, frozen=True, kw_only=True):
    """A file of credits; the cues for press releases and corrections stand beside them."""

    credits: tuple[CreditEntry, ...]
    press_release_cues: tuple[str, ...] = ()
    correction_cues: tuple[str, ...] = ()
    correction_words: tuple[str, ...] = ()
    furniture_cues: tuple[str, ...] = ()


class Derivation(Record, frozen=True, kw_only=True):
    """An outlet that a report's text comes from, by its own words; `weight` sums what speaks for it."""

    publisher: str
    kind: CreditKind
    weight: float
    mentions: int


class Rule(Record, frozen=True, kw_only=True):
    """A credit entry with its patterns compiled."""

    entry: CreditEntry
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules of all languages: a Spanish page can carry an English credit."""
    out = []
    for folder in ("shared", *languages()):
        for entry in load(folder, "credits", CreditFile).credits:
            before = entry.before if entry.outlet in _BEHIND else rf"(?:{entry.before})\Z"
            out.append(Rule(entry=entry, before=re.compile(before), after=re.compile(entry.after)))
    return tuple(out)


@cache
def _cues(which: Literal["press_release_cues", "correction_cues", "furniture_cues"]) -> re.Pattern[str]:
    files = [load(folder, "credits", CreditFile) for folder in languages()]
    return re.compile("|".join(f"(?:{cue})" for file in files for cue in getattr(file, which)))


def is_press_release(text: str) -> bool:
    """Does the text head itself as a press release or a statement?"""
    return _cues("press_release_cues").search(text[:_HEAD]) is not None


def corrections(text: str) -> Iterator[tuple[int, int]]:
    """The lines that say that the text corrects or updates an earlier version."""
    small = text.lower()
    if not any(word in small for word in _correction_words()):
        return
    for found in _cues("correction_cues").finditer(text):
        end = text.find("\n", found.end())
        yield text.rfind("\n", 0, found.end()) + 1, len(text) if end < 0 else end


@cache
def _correction_words() -> tuple[str, ...]:
    return tuple(word for folder in languages() for word in load(folder, "credits", CreditFile).correction_words)


def furniture(text: str) -> Iterator[tuple[int, int]]:
    """The lines that every page of a paper carries: subscribe, read also, all rights reserved."""
    cue, start = _cues("furniture_cues"), 0
    for line in text.split("\n"):
        if len(line) <= _FURNITURE and cue.match(line):
            yield start, start + len(line)
        start += len(line) + 1


class Weighed(Record, frozen=True, kw_only=True):
    """A credit found, with what it weighs."""

    credit: Credit
    weight: float


def find_credits(report: Report) -> tuple[Weighed, ...]:
    """Every credit in the report, by place; one that names the report's own publisher is none."""
    text, captions = report.text, [b for b in report.boilerplate if b.kind in ("caption", "repeated_caption")]
    found: dict[tuple[int, int], Weighed] = {}
    for weighed in (*_beside_names(text, named_in(text)), *_behind_cues(text)):
        credit = weighed.credit
        if any(b.start <= credit.start < b.end for b in captions) or same_outlet(credit.publisher, report.publisher):
            continue
        at = (credit.start, credit.end)
        if at not in found or found[at].weight < weighed.weight:
            found[at] = weighed
    return (*_without_nested(found), *_link(report))


def _without_nested(found: dict[tuple[int, int], Weighed]) -> Iterator[Weighed]:
    end = -1
    for start, stop in sorted(found, key=lambda at: (at[0], -at[1])):
        if stop > end:
            end = stop
            yield found[(start, stop)]


def _in_zone(zone: str, start: int, length: int) -> bool:
    return zone == "any" or (start < _HEAD if zone == "head" else start * 2 >= length)


def _is(name: Named, outlet: str) -> bool:
    return name.agency if outlet == "agency" else name.known or outlet == "press"


def _beside_names(text: str, named: Sequence[Named]) -> Iterator[Weighed]:
    beside = [rule for rule in rules() if rule.entry.outlet not in _BEHIND]
    for name in named:
        for rule in beside:
            entry = rule.entry
            if not _is(name, entry.outlet) or not _in_zone(entry.zone, name.start, len(text)):
                continue
            if rule.after.match(text, name.end) is None or rule.before.search(text, max(0, name.start - _BACK), name.start) is None:
                continue
            credit = Credit(start=name.start, end=name.end, publisher=name.publisher, kind=entry.kind)
            yield Weighed(credit=credit, weight=entry.weight)


def _behind_cues(text: str) -> Iterator[Weighed]:
    small = text.lower()
    for rule in rules():
        if rule.entry.outlet not in _BEHIND or (rule.entry.words and not any(word in small for word in rule.entry.words)):
            continue
        for cue in rule.before.finditer(text, 0, _HEAD if rule.entry.zone == "head" else len(text)):
            found = _outlet_at(text, cue.end())
            if found is None or not _plausible(found, cue.group(), rule.entry.outlet):
                continue
            if _in_zone(rule.entry.zone, cue.start(), len(text)) and rule.after.match(text, found.end):
                yield Weighed(credit=Credit(start=found.start, end=found.end, publisher=found.publisher, kind=rule.entry.kind),
                              weight=rule.entry.weight)  # fmt: skip


def _plausible(name: Named, cue: str, outlet: str) -> bool:
    """Is that an outlet, and not a language ("published in Spanish") or a country ("LUANDA (Angola) —")?"""
    if name.known or name.publisher.isupper() or looks_like_outlet(name.publisher):
        return True
    return outlet == "any" and (" " in name.publisher or cue.rstrip().endswith(":"))


def _outlet_at(text: str, at: int) -> Named | None:
    """The outlet whose name or address begins at `at`, or None: "first published in May 2020" names none."""
    address = _ADDRESS.match(text, at)
    if address is not None:
        name = by_address(address.group(1)) or address.group(1)
        return Named(start=at, end=address.end(1), publisher=name, agency=is_agency(name))
    opening = _OPENING.match(text, at)
    begin = opening.end() if opening else at
    match, listed = name_pattern().match(text, begin), known_at(text, begin)
    if listed is not None and (match is None or listed.end >= match.end()):
        return listed
    if match is None or re.match(r"\s\d", text[match.end() : match.end() + 2]):
        return None
    printed = match.group().rstrip(".,'’-")
    name = canonical(printed)
    return Named(
        start=match.start(), end=match.start() + len(printed), publisher=name, agency=is_agency(name), known=is_listed(name)
    )


def _link(report: Report) -> Iterator[Weighed]:
    """A saved page whose canonical address is another outlet's."""
    owner = by_address(report.url) if report.url else None
    if owner is not None and report.publisher is not None and not same_outlet(owner, report.publisher):
        yield Weighed(credit=Credit(start=0, end=0, publisher=owner, kind="canonical_link"), weight=DERIVES)


def derivations(credits: Sequence[Weighed]) -> tuple[Derivation, ...]:
    """The outlets whose credits together are enough, the weightiest first.

    One "told Reuters" inside a report cites; two people who told the same outlet are that outlet's own interviews.
    """
    by_name: dict[str, list[Weighed]] = {}
    for weighed in credits:
        by_name.setdefault(weighed.credit.publisher, []).append(weighed)
    out = []
    for name, found in by_name.items():
        weight = sum(w.weight for w in found)
        if weight >= DERIVES:
            heaviest = max(found, key=lambda w: (w.weight, -w.credit.start))
            out.append(Derivation(publisher=name, kind=heaviest.credit.kind, weight=weight, mentions=len(found)))
    return tuple(
        sorted(out, key=lambda d: (d.weight < DERIVES, d.kind in ("own_mention", "as_reported_by"), -d.weight, d.publisher))
    )
