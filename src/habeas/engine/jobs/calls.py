"""The calls that `habeas` exports: typed records in, typed records out; no files, no network, no clock."""

from collections.abc import Sequence
from hashlib import sha256

from habeas.errors import UsageError
from habeas.lexicon.files import languages
from habeas.model import Lineage, Reading, Reconciled, Report


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
    label = f"text-{sha256(raw).hexdigest()[:12]}"
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


def _known(lang: str | None) -> None:
    if lang is not None and lang not in languages():
        raise UsageError(f"language {lang} is not read", f"one of {', '.join(languages())}")
