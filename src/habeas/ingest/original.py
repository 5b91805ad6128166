"""One original, from bytes to reports: reads the drafts in it and settles title, publisher, language and publication day."""

import hashlib
from pathlib import PurePosixPath

from habeas.errors import InputError
from habeas.ingest.blocks import find_blocks
from habeas.ingest.files import safe_label
from habeas.ingest.language import guess_language
from habeas.ingest.meta import MetaLine, MetaTable, iso_day
from habeas.ingest.published import published_in
from habeas.ingest.readers import Draft, reader_for
from habeas.lexicon.files import languages
from habeas.model import Block, Issue, Record, Report
from habeas.model.report import PublishedFrom


class ReadOptions(Record, frozen=True, kw_only=True):
    """What the caller says of all files: `report` is the label given by `find`, `published` the last resort for a date."""

    report: str | None = None
    published: str | None = None
    languages: tuple[str, ...] = ()


class Original(Record, frozen=True, kw_only=True):
    """The reports in one file, and what could not be read or does not fit."""

    reports: tuple[Report, ...] = ()
    issues: tuple[Issue, ...] = ()


def read_original(name: str, raw: bytes, meta: MetaTable, options: ReadOptions) -> Original:
    """The reports in the file `name` (its path relative to the argument); never raises for what the bytes hold."""
    label = options.report or safe_label(PurePosixPath(name).stem)
    reader = reader_for(name)
    if reader is None:
        return Original(issues=(Issue(code="type-unknown", message="no reader for this file type", path=name),))
    try:
        drafts = reader(name, raw)
    except InputError as error:
        return Original(issues=(Issue(code="unreadable", message=error.message, hint=error.hint, report=label, path=name),))
    issues = list(drafts.issues)
    reports: dict[str, Report] = {}
    for draft in drafts.drafts:
        given = safe_label(draft.label if draft.label and not draft.label.startswith("#") else f"{label}{draft.label or ''}")
        wanted = given.replace("#", "-")
        if wanted in reports:
            issues.append(Issue(code="id-twice", message="two reports of this file have one id", report=wanted, path=name))
            wanted = _free(wanted, reports)
        said = meta.of(label if draft.label is None else wanted, PurePosixPath(name).stem, PurePosixPath(name).name)
        report, found = _settle(draft, said, _Place(report=wanted, path=name), options)
        reports[wanted] = report
        issues += found
    return Original(reports=tuple(reports.values()), issues=tuple(issues))


class _Place(Record, frozen=True, kw_only=True):
    report: str
    path: str


def _free(label: str, taken: dict[str, Report]) -> str:
    n = 2
    while f"{label}-{n}" in taken:
        n += 1
    return f"{label}-{n}"


def _settle(draft: Draft, said: MetaLine, place: _Place, options: ReadOptions) -> tuple[Report, list[Issue]]:
    """The report, each field from whoever knows best: a person's word, the file's own tags, the text, the option."""
    by_hand = _merged(said, draft.stated) if draft.by_person else said
    tags = MetaLine() if draft.by_person else draft.stated
    blocks = find_blocks(draft.text, draft.title, draft.author)
    language, issues = _language(draft.text, by_hand.language, tags.language, place, options)
    in_text = tags.published or published_in(draft.text, blocks, language)
    published, given_by, found = _published(by_hand.published, in_text, bool(tags.published), place, options.published)
    report = Report(
        id=place.report,
        sha256=hashlib.sha256(draft.key).hexdigest(),
        text=draft.text,
        path=place.path,
        language=language,
        publisher=by_hand.publisher or tags.publisher,
        published=published,
        published_from=given_by,
        url=by_hand.url or tags.url,
        title=draft.title or _title(draft.text, blocks),
        boilerplate=blocks,
    )
    return report, issues + found


def _merged(first: MetaLine, second: MetaLine) -> MetaLine:
    return MetaLine(
        published=first.published or second.published,
        publisher=first.publisher or second.publisher,
        url=first.url or second.url,
        language=first.language or second.language,
    )


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    return next((text[b.start : b.end] for b in blocks if b.kind == "title"), None)


def _language(text: str, said: str | None, tag: str | None, place: _Place, options: ReadOptions) -> tuple[str, list[Issue]]:
    """The language to read in: as a person says, else as the text shows, else as the page says."""
    known = languages()
    guess = guess_language(text, options.languages)
    base = said.lower().replace("_", "-").split("-")[0] if said else None
    if base in known:
        if guess.sure and guess.language != base:
            return base, [_issue("language-differs", f"meta says {base}, the text looks like {guess.language}", place)]
        return base, []
    issues = [_issue("language-not-read", "meta names a language that habeas does not read", place)] if base else []
    if guess.sure:
        return guess.language, issues
    page = tag.lower().replace("_", "-").split("-")[0] if tag else None
    chosen = page if page in known and page is not None else guess.language
    return chosen, [*issues, _issue("language-unsure", f"read as {chosen}, but the text does not show it clearly", place)]


def _published(
    said: str | None, found: str | None, in_tags: bool, place: _Place, option: str | None
) -> tuple[str | None, PublishedFrom | None, list[Issue]]:
    """The day and who gave it; where a person and the text differ, the person is followed and an issue names both."""
    issues: list[Issue] = []
    if said and found and not (said.startswith(found) or found.startswith(said)):
        issues.append(_issue("date-differs", f"meta says {said}, the {'page' if in_tags else 'text'} says {found}", place))
    if said:
        return said, "meta", issues
    if found:
        return found, "file" if in_tags else "text", issues
    day = iso_day(option) if option else None
    return (day, "option", issues) if day else (None, None, issues)


def _issue(code: str, message: str, place: _Place) -> Issue:
    return Issue(code=code, message=message, hint="say what is right in meta.jsonl", report=place.report, path=place.path)
