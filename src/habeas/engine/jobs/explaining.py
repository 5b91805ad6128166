"""A report sentence by sentence: what was read in it, by which rule, what was set aside and why."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from habeas.engine.jobs.behind import Line
from habeas.engine.jobs.sealing import door_of
from habeas.engine.store import DATABASE, open_store
from habeas.errors import UsageError
from habeas.ingest import ReadOptions, find, read_meta, read_original
from habeas.ingest.meta import MetaTable
from habeas.model import Reading, Report


def explain_file(path: Path, published: str | None = None, study: Path | None = None) -> tuple[Line, ...]:
    """Every sentence of the reports in a file with what was read in it; what a study seals is masked."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder", "name one file")
    from habeas import extract

    lines: list[Line] = []
    for candidate in find(path).candidates:
        meta = read_meta(candidate.meta) if candidate.meta else MetaTable()
        said = ReadOptions(report=candidate.report, published=published)
        original = read_original(candidate.relative, candidate.path.read_bytes(), meta, said)
        lines += [Line(depth=0, text=f"issue {issue.code}: {issue.message}") for issue in original.issues]
        for report in original.reports:
            lines += explained(report, extract.read(report))
    if not lines:
        raise UsageError(f"{path} is of a type that is not read", "give a .txt, .html or .jsonl file")
    return _shown(lines, study)


def _shown(lines: list[Line], study: Path | None) -> tuple[Line, ...]:
    """The lines as the study lets them be shown: one that names somebody sealed touches all the others of the file."""
    if study is None or not (study / DATABASE).is_file():
        return tuple(lines)
    with open_store(study) as store:
        door = door_of(store)
    touched = any(door.names(line.text) for line in lines)
    return tuple(msgspec.structs.replace(line, text=door.text(line.text, touched=touched)) for line in lines)


def explained(report: Report, reading: Reading) -> Iterator[Line]:
    """The sentences of one report in order, each with what stands in it."""
    dated = f"{report.published} (from {report.published_from})" if report.published else "no date"
    yield Line(depth=0, text=f"{report.id}: {report.language}, {report.publisher or 'publisher unknown'}, {dated}")
    for start, end in sorted(set(reading.sentences) | {(f.sentence_start, f.sentence_end) for f in reading.figures}):
        inside = list(_inside(reading, start, end))
        yield Line(depth=1, text=f"[{start}–{end}] {' '.join(report.text[start:end].split())}")
        for _, text in sorted(inside):
            yield Line(depth=2, text=text)


def _inside(reading: Reading, start: int, end: int) -> Iterator[tuple[int, str]]:
    return (line for line in (*_numbers(reading), *_people(reading)) if start <= line[0] < end)


def _numbers(reading: Reading) -> Iterator[tuple[int, str]]:
    for f in reading.figures:
        reach = " · ".join("–" if n is None else str(n) for n in (f.low, f.point, f.high))
        told = ", ".join(
            part for part in (f.modality, f.group, f.facility, f.place, f"as of {f.as_of}" if f.as_of else None) if part
        )
        yield f.start, f"figure “{f.text}”: {f.measure} ({f.kind}), {reach}, {told}; {f.source or 'own voice'}; rule {f.rule}"
    for aside in reading.set_aside:
        yield aside.start, f"set aside “{aside.text}”: {aside.reason}"


def _people(reading: Reading) -> Iterator[tuple[int, str]]:
    for account in reading.accounts:
        told = f"{account.topic}, {account.stance}, of {account.subject}"
        yield account.start, f"account: {told}; {account.source or 'own voice'}; rule {account.rule}"
    for person in reading.people:
        yield from ((at, f"person: {person.name} ({person.role})") for at, _ in person.mentions[:1])
        yield from ((a.start, f"act: {a.act} ({a.modality}), {a.date or 'no date'}, of {person.name}") for a in person.acts)
