"""Puts what was read into the store, original by original: each report once, under a label that is free."""

from msgspec import msgpack
from msgspec.structs import replace

from habeas.engine.jobs.inputs import InputFile
from habeas.engine.jobs.reader import ReadAnswer, extractor_version, fault_issue
from habeas.engine.jobs.relabel import with_label
from habeas.engine.run import Fault
from habeas.engine.store import OriginalRow, ReadReport, Store
from habeas.errors import StoreError
from habeas.model import Issue

_FAULTS = {"died": "the reader died", "time": "out of time"}


class Shelf:
    """Knows which reports and labels the store holds, so that nothing is put there twice."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._label_of = store.labels()
        self._taken = {label.casefold() for label in self._label_of.values()}

    def put(self, file: InputFile, answer: bytes | Fault, read_as: str) -> None:
        """Keep what a reader gave for a file, or the issue where it gave nothing: one transaction."""
        row = OriginalRow(sha256=file.sha256, path=file.relative, also=file.also, size=file.size, read_as=read_as)
        if isinstance(answer, Fault):
            issue = fault_issue(file.relative, _FAULTS.get(answer.kind, answer.detail))
            self._store.save(replace(row, issues=(issue,)), (), extractor_version())
            return
        said = msgpack.decode(answer, type=ReadAnswer)
        reports, issues = self._settled(file, said)
        try:
            self._store.save(replace(row, issues=(*said.issues, *issues)), reports, extractor_version())
        except StoreError as error:
            refused = Issue(code="store-refused", message=error.message, hint=error.hint, path=file.relative)
            self._store.save(replace(row, issues=(*said.issues, *issues, refused)), (), extractor_version())
            return
        for one in reports:
            self._label_of[one.report.sha256] = one.report.id
            self._taken.add(one.report.id.casefold())

    def _settled(self, file: InputFile, said: ReadAnswer) -> tuple[tuple[ReadReport, ...], tuple[Issue, ...]]:
        """The reports of a file as they are kept, and an issue for each that is here already."""
        settled: dict[str, ReadReport] = {}
        issues: list[Issue] = []
        given: set[str] = set()
        for one in said.reports:
            sha256 = one.report.sha256
            if sha256 in self._label_of or sha256 in settled:
                stands = self._label_of.get(sha256) or settled[sha256].report.id
                issues.append(
                    Issue(code="report-twice", message="the same report again: read once", report=stands, path=file.relative)
                )
                continue
            named = with_label(one, self._free(one.report.id, given))
            given.add(named.report.id.casefold())
            settled[sha256] = replace(named, report=replace(named.report, also=file.also))
        return tuple(settled.values()), tuple(issues)

    def _free(self, label: str, given: set[str]) -> str:
        name, n = label, 1
        while name.casefold() in self._taken or name.casefold() in given:
            n += 1
            name = f"{label}-{n}"
        return name
