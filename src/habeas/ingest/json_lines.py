"""Reads .jsonl: one report a line, with its text and, where known, id, title, published, publisher, url and language."""

import msgspec

from habeas.errors import UnreadableError
from habeas.ingest.meta import meta_of
from habeas.ingest.readers import Draft, Drafts
from habeas.model import Issue

_ISSUES_AT_MOST = 100


def read(path: str, raw: bytes) -> Drafts:
    """A draft for each line that holds a text; broken lines are issues (named up to a hundred, then counted)."""
    if not raw.strip(b"\xef\xbb\xbf\n\r\t\v\f \x00"):
        raise UnreadableError(f"{path} is empty", "nothing to read here")
    drafts: list[Draft] = []
    issues: list[Issue] = []
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            draft, found = _line(line, number, path)
            issues += found
            if draft is not None:
                drafts.append(draft)
    if len(issues) > _ISSUES_AT_MOST:
        rest = len(issues) - _ISSUES_AT_MOST
        issues = [*issues[:_ISSUES_AT_MOST], Issue(code="line-broken", message=f"and {rest} more issues like these", path=path)]
    return Drafts(drafts=tuple(drafts), issues=tuple(issues))


def _line(line: bytes, number: int, path: str) -> tuple[Draft | None, list[Issue]]:
    where = f"line {number}"
    try:
        said = msgspec.json.decode(line, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError):
        return None, [_broken(f"{where} is not a JSON object", path)]
    text = said.pop("text", None)
    if not isinstance(text, str) or not text.strip():
        return None, [_broken(f"{where} has no text", path)]
    title, label = said.pop("title", None), said.pop("id", None) or said.pop("report", None)
    named = str(label) if isinstance(label, str | int) and str(label).strip() else None
    stated, issues = meta_of(said, where, path, named or where)
    draft = Draft(
        text=text.replace("\x00", "\ufffd"),
        key=line.strip(),
        label=named or f"#{number}",
        title=title.strip() or None if isinstance(title, str) else None,
        stated=stated,
        by_person=True,
    )
    return draft, issues


def _broken(message: str, path: str) -> Issue:
    return Issue(code="line-broken", message=message, hint='each line is an object with at least "text"', path=path)
