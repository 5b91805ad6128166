"""What a person wrote beside the files: publication date, publisher, address and language of each report (meta.jsonl)."""

import re
from datetime import date
from pathlib import Path

import msgspec

from habeas.model import Issue, Record

_KEYS = ("published", "publisher", "url", "language")
_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ][0-9:.+\-Zz ]*)?")
_LINE_LIMIT = 1_000_000


class MetaLine(Record, frozen=True, kw_only=True):
    """What is said of one report; a field is None where nothing was said."""

    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


class MetaTable(Record, frozen=True, kw_only=True):
    """The lines of a meta.jsonl by report label, and what in the file could not be used."""

    lines: dict[str, MetaLine] = msgspec.field(default_factory=dict)
    issues: tuple[Issue, ...] = ()

    def of(self, *labels: str) -> MetaLine:
        """The line of the first label that has one; an empty line where none has."""
        for label in labels:
            if label in self.lines:
                return self.lines[label]
        return MetaLine()


def iso_day(value: str) -> str | None:
    """The ISO day or month that `value` begins with (a time of day is dropped), or None where it is no date."""
    match = _DAY.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return f"{year}-{month}" + (f"-{day}" if day else "")


def read_meta(path: Path) -> MetaTable:
    """The table in the file at `path`; what is wrong in it becomes issues."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return MetaTable(issues=(_issue("meta-unreadable", f"cannot be opened ({error.strerror})", path.name),))
    return parse_meta(raw, path.name)


def parse_meta(raw: bytes, name: str = "meta.jsonl") -> MetaTable:
    """The table that these bytes hold: the first line about a report counts, a second one is an issue."""
    lines: dict[str, MetaLine] = {}
    issues: list[Issue] = []
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        label, meta, found = _one(line, f"line {number}", name)
        issues += found
        if label is not None and label in lines:
            issues.append(_issue("meta-twice", f"line {number}: a report that an earlier line describes", name, label))
        elif label is not None:
            lines[label] = meta
    return MetaTable(lines=lines, issues=tuple(issues))


def _one(line: bytes, where: str, name: str) -> tuple[str | None, MetaLine, list[Issue]]:
    try:
        said = msgspec.json.decode(line, type=dict[str, object]) if len(line) <= _LINE_LIMIT else None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError):
        said = None
    if said is None:
        return None, MetaLine(), [_issue("meta-broken", f"{where} is not a JSON object", name)]
    label = said.pop("report", None) or said.pop("id", None)
    if not isinstance(label, str | int):
        return None, MetaLine(), [_issue("meta-no-report", f"{where} names no report", name)]
    meta, issues = meta_of(said, where, name, str(label))
    return str(label), meta, issues


def meta_of(said: dict[str, object], where: str, name: str, report: str) -> tuple[MetaLine, list[Issue]]:
    """The four fields out of a JSON object, and issues for unknown keys and for values that cannot be."""
    issues: list[Issue] = []
    unknown = sorted(set(said) - {*_KEYS, "report", "id"})
    if unknown:
        issues.append(_issue("meta-unknown-key", f"{where}: {', '.join(unknown)[:120]} not known", name, report))
    values: dict[str, str | None] = {}
    for key in _KEYS:
        value = said.get(key)
        if value is not None and not isinstance(value, str):
            issues.append(_issue("meta-not-text", f"{where}: {key} is not a text", name, report))
            value = None
        values[key] = value.strip() or None if value else None
    stated = values["published"]
    if stated is not None and (day := iso_day(stated)) != stated:
        values["published"] = day
        if day is None:
            issues.append(_issue("meta-date", f"{where}: published is not a day (2024-11-16) or a month (2024-11)", name, report))
    return MetaLine(**values), issues


def _issue(code: str, message: str, path: str, report: str | None = None) -> Issue:
    return Issue(code=code, message=message, hint="mend the line; the rest was used", path=path, report=report)
