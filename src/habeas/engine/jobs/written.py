"""The files of OUT: one JSON object a line, the texts as read, and the dossier. Everything private, everything sorted."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from habeas.engine.jobs.place import LINE_FILES
from habeas.engine.jobs.sealing import Door
from habeas.engine.jobs.tallying import PAGE
from habeas.engine.jobs.together import Together, identified_in, placed
from habeas.engine.store import Store, private_folder, write_private
from habeas.engine.store.private import private_file, write_private_parts
from habeas.model import Dossier, Issue, Record, Report, to_json


class ReportLine(Record, frozen=True, kw_only=True):
    """A line of reports.jsonl."""

    report: str
    also: tuple[str, ...]
    path: str
    sha256: str
    language: str
    publisher: str | None
    published: str | None
    published_from: str | None
    title: str | None
    characters: int
    boilerplate: tuple[tuple[int, int, str], ...]


def write_lines(out: Path, store: Store, together: Together, issues: Sequence[Issue], *, door: Door) -> None:
    """Every .jsonl of OUT; reports pass through one by one. A file is replaced only when it is whole."""
    private_folder(out)
    together = door.record(together)
    with ExitStack() as stack:
        files = {name: stack.enter_context(_part(out, name)) for name in LINE_FILES}
        series_of = together.series_of()
        for sha256 in store.labels():
            report, reading = store.report(sha256), store.reading(sha256)
            _put(files["reports"], [_line(door.report(report))])
            if reading is not None:
                reading = door.reading(reading)
                _put(files["figures"], placed(reading.figures, series_of))
                _put(files["people"], identified_in(reading.people, together.persons))
                _put(files["accounts"], reading.accounts)
                _put(files["set_aside"], reading.set_aside)
                _put(files["tally_claims"], reading.tally_claims)
        _put(files["lineage"], together.edges())
        _put(files["relations"], together.relations())
        _put(files["series"], together.reconciled.series)
        _put(files["contradictions"], together.reconciled.contradictions)
        _put(files["balance"], (*together.reconciled.balances, *together.reconciled.implied))
        _put(files["issues"], issues)
    for name in LINE_FILES:
        (out / f"{name}.jsonl.part").replace(out / f"{name}.jsonl")


def _part(out: Path, name: str) -> IO[bytes]:
    return private_file(out / f"{name}.jsonl.part").open("wb")


def _put(file: IO[bytes], records: Iterable[Record]) -> None:
    for record in records:
        file.write(to_json(record) + b"\n")


def _line(report: Report) -> ReportLine:
    return ReportLine(
        report=report.id,
        also=report.also,
        path=report.path,
        sha256=report.sha256,
        language=report.language,
        publisher=report.publisher,
        published=report.published,
        published_from=report.published_from,
        title=report.title,
        characters=len(report.text),
        boilerplate=tuple((block.start, block.end, block.kind) for block in report.boilerplate),
    )


def write_texts(out: Path, store: Store, *, door: Door) -> None:
    """texts/REPORT.txt for every report whose file is not itself the text; what is no longer there is swept."""
    kept: set[str] = set()
    folder = out / "texts"
    for sha256 in store.labels():
        report = door.report(store.report(sha256))
        if not report.path.lower().endswith(".txt"):
            kept.add(f"{report.id}.txt")
            write_private(folder / f"{report.id}.txt", report.text.encode("utf-8", "surrogatepass"))
    for path in sorted(folder.glob("*.txt")):
        if path.name not in kept:
            path.unlink()


def write_dossier(out: Path, dossier: Dossier, formats: Sequence[str]) -> Path:
    """The dossier's files; gives back the page to open."""
    from habeas import publish

    folder = out / "dossier"
    private_folder(folder)
    tally = next((f"{up}{PAGE}" for up in ("", "../") if (folder / f"{up}{PAGE}").is_file()), "")
    for name, parts in publish.dossier_parts(dossier, formats, tally=tally):
        write_private_parts(folder / name, parts)
    return folder / "index.html"
