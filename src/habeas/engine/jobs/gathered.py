"""A whole study as one dossier: what publish turns into pages and tables, and what the terminal account is told from."""

from collections.abc import Iterator, Sequence

import msgspec

from habeas import __version__
from habeas.engine.jobs.dated_events import Told, happenings_in, noted_in, timeline_of
from habeas.engine.jobs.known import left_out, withdrawn_in
from habeas.engine.jobs.sealing import Door, door_of
from habeas.engine.jobs.together import Together, identified_in, placed
from habeas.engine.store import Store
from habeas.model import Account, Dossier, Figure, Issue, Mentioned, Passage, Reading, Report, ReportView, SetAside


def build_dossier(store: Store, together: Together, *, full_text: bool = False, door: Door | None = None) -> Dossier:
    """The dossier of what the store holds and may be shown. Texts pass one by one; only sentences that carry something stay."""
    from habeas.registry.rearrested import rearrests_of

    views: list[ReportView] = []
    figures: list[Figure] = []
    people: list[Mentioned] = []
    accounts: list[Account] = []
    aside: list[SetAside] = []
    told: list[Told] = []
    series_of, gone = together.series_of(), {one.report for one in withdrawn_in(store)}
    for sha256, label in store.labels().items():
        report, reading = store.report(sha256), store.reading(sha256)
        if reading is None or label in gone:
            continue
        views.append(_view(report, passages(report, reading), full_text=full_text))
        figures += placed(reading.figures, series_of)
        people += identified_in(reading.people, together.persons)
        accounts += reading.accounts
        aside += reading.set_aside
        told += happenings_in(report, reading)
    unknown = msgspec.json.decode(store.fact("unknown") or "[]", type=tuple[str, ...])
    whole = Dossier(
        version=__version__,
        reports=tuple(views),
        figures=tuple(figures),
        people=tuple(people),
        accounts=tuple(accounts),
        set_aside=tuple(aside),
        lineage=together.lineage,
        reconciled=together.reconciled,
        issues=all_issues(store),
        notes=(*_notes(views, unknown), *left_out(store)),
        timeline=timeline_of(told, noted_in(store.study)),
        rearrests=rearrests_of(people),
    )
    return (door or door_of(store)).dossier(whole)


def all_issues(store: Store) -> tuple[Issue, ...]:
    """Every issue of the study once, sorted: of the run, of originals, of readings."""
    found = list(msgspec.json.decode(store.fact("issues") or "[]", type=tuple[Issue, ...]))
    for original in store.originals():
        found += original.issues
    for reading in store.readings():
        found += reading.issues
    lines = {msgspec.json.encode(issue): issue for issue in found}
    return tuple(sorted(lines.values(), key=lambda i: (i.path or "", i.report or "", i.span or (0, 0), i.code, i.message)))


def passages(report: Report, reading: Reading) -> tuple[Passage, ...]:
    """The sentences of a report that carry a figure, a person, an act or an account, in order, each once."""
    wanted = sorted(set(_spans(reading)))
    chosen: set[tuple[int, int]] = {(f.sentence_start, f.sentence_end) for f in reading.figures}
    sentences = sorted(set(reading.sentences) | chosen)
    first = 0
    for start, end in wanted:
        while first < len(sentences) and sentences[first][1] <= start:
            first += 1
        over = [s for s in sentences[first : first + 50] if s[0] < end and s[1] > start]
        chosen.update(over or [(start, end)])
    return tuple(Passage(start=start, end=end, text=report.text[start:end]) for start, end in sorted(chosen))


def _spans(reading: Reading) -> Iterator[tuple[int, int]]:
    for person in reading.people:
        yield from person.mentions
        yield from ((act.start, act.end) for act in person.acts)
    yield from ((account.start, account.end) for account in reading.accounts)


def _view(report: Report, carrying: tuple[Passage, ...], *, full_text: bool) -> ReportView:
    return ReportView(
        id=report.id,
        sha256=report.sha256,
        language=report.language,
        characters=len(report.text),
        path=report.path,
        also=report.also,
        title=report.title,
        publisher=report.publisher,
        published=report.published,
        published_from=report.published_from,
        url=report.url,
        passages=carrying,
        full_text=report.text if full_text else None,
    )


def _notes(views: Sequence[ReportView], unknown: Sequence[str]) -> tuple[str, ...]:
    """What has to be said of the study as a whole."""
    notes: list[str] = []
    undated = sum(1 for view in views if view.published is None)
    if undated and undated == len(views):
        notes.append("No report has a publication date: dates that depend on one are left empty, nothing was guessed.")
    elif undated:
        have, their = ("has", "its") if undated == 1 else ("have", "their")
        notes.append(
            f"{undated} of {len(views)} reports {have} no publication date: {their} dates are left empty, nothing was guessed."
        )
    if unknown:
        notes.append(
            f"{len(unknown)} {'file' if len(unknown) == 1 else 'files'} of unknown type not read: {', '.join(unknown[:10])}"
        )
    return tuple(notes)
