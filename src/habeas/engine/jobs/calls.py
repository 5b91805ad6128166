"""The calls that `habeas` exports: typed records in, typed records out; no files, no network, no clock."""

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from habeas.engine.jobs.linking import link
from habeas.engine.jobs.tally_call import tally
from habeas.errors import UsageError
from habeas.lexicon.files import languages
from habeas.model import Lineage, Reading, Reconciled, Record, Report

if TYPE_CHECKING:
    from habeas.reconcile import Choice, Claim


__all__ = [
    "attributions",
    "choose_best",
    "link",
    "read_dates",
    "read_numbers",
    "read_report",
    "reconcile",
    "report_of",
    "tally",
    "trace",
]


class Said(Record, frozen=True, kw_only=True):
    """One attribution: text[start:end] is put into the mouth of `source`; spans are null where no word of their own says it."""

    source: str
    source_span: tuple[int, int] | None
    cue: tuple[int, int] | None
    start: int
    end: int
    kind: str


def read_numbers(text: str, lang: str) -> Sequence[Record]:
    """Every number expression of a text: where, how much, how precise, and what kind of thing it numbers."""
    from habeas.extract.numbers import read_numbers as read

    _known(lang)
    return read(text, lang)


def read_dates(text: str, lang: str, published: str | None = None) -> Sequence[Record]:
    """Every time expression of a text, as the days it can mean when read on the day of publication."""
    from habeas.extract.dates import read_dates as read

    _known(lang)
    return read(text, lang, published)


def attributions(text: str, lang: str) -> Sequence[Said]:
    """Who says what: the spans of source, cue and content."""
    from habeas.extract.entities.find import find_entities
    from habeas.extract.speech.find import find_attributions
    from habeas.extract.text.scene import set_scene

    _known(lang)
    scene = set_scene(Report(id="text", sha256=_digest(text), text=text, language=lang))
    starts, ends = scene.tokens.start, scene.tokens.end

    def span(first: int, last: int) -> tuple[int, int] | None:
        return (starts[first], ends[last - 1]) if 0 <= first < last else None

    said = (
        Said(
            source=one.source,
            source_span=span(one.source_first, one.source_last),
            cue=span(one.cue_first, one.cue_last),
            start=starts[one.scope_first],
            end=ends[one.scope_last - 1],
            kind=one.kind,
        )
        for one in find_attributions(scene, find_entities(scene))
    )
    return tuple(sorted(said, key=lambda one: (one.start, one.end, one.source, one.kind)))


def read_report(text: str, lang: str | None = None, published: str | None = None, publisher: str | None = None) -> Reading:
    """What one report says: figures, people, accounts, and the numbers set aside."""
    from habeas import extract

    return extract.read(report_of(text, lang=lang, published=published, publisher=publisher))


def report_of(text: str, *, lang: str | None = None, published: str | None = None, publisher: str | None = None) -> Report:
    """A report out of a bare text, read as a .txt file of the same text would be; what is said of it counts as a person's word."""
    from habeas.ingest import MetaLine, MetaTable, ReadOptions, read_original

    _known(lang)
    raw = text.encode("utf-8", "replace")
    said = MetaLine(published=published, publisher=publisher, language=lang)
    label = f"text-{_digest(text)[:12]}"
    original = read_original(f"{label}.txt", raw, MetaTable(lines={label: said}), ReadOptions(report=label))
    if not original.reports:
        why = original.issues[0].message if original.issues else "nothing in it"
        raise UsageError(f"the text cannot be read: {why}", "give a text with words in it")
    return original.reports[0]


def trace(reports: Sequence[Report]) -> Lineage:
    """Who copied, rewrote, translated or cited whom, and the roots."""
    from habeas import extract, lineage

    return lineage.trace([lineage.sketch(report, extract.read(report)) for report in reports])


def reconcile(readings: Sequence[Reading], lineage: Lineage | None = None) -> Reconciled:
    """What the figures of many reports say of each other: relations, series, contradictions."""
    from habeas import reconcile as room

    return room.reconcile(readings, lineage or Lineage())


def choose_best(claims: Sequence["Claim"]) -> Sequence["Choice"]:
    """For claims (object, source, value, as of): best, low, high and why, per object. Mappings with those keys will do."""
    from habeas.reconcile import Claim, choose_best

    return choose_best(msgspec.convert(list(claims), tuple[Claim, ...], from_attributes=True))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def _known(lang: str | None) -> None:
    if lang is not None and lang not in languages():
        raise UsageError(f"language {lang} is not read", f"one of {', '.join(languages())}")
