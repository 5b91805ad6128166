"""Why is your number not theirs? One page, or lines for a terminal: verdict, both sentences, what one can write, what decides."""

from collections.abc import Mapping, Sequence

from habeas.lexicon.verdict_sentences import SPOKEN, VerdictWords, explained_in, verdict_words
from habeas.model import Comparison, Dossier, Figure
from habeas.model.record import Record
from habeas.publish.chart import Chart, draw
from habeas.publish.disputes import Side, side_of_figure
from habeas.publish.indexed import Indexed
from habeas.publish.profiles import QuoteView, profile_line, quotes_of
from habeas.publish.render import page, printable
from habeas.publish.sentences import origin_words
from habeas.publish.words import day, plural, spoken, words

SHOWN = 40


class ReasonView(Record, frozen=True, kw_only=True):
    """A cause with what in the texts shows it."""

    cause: str
    sentence: str
    quotes: tuple[QuoteView, ...] = ()


class BesideView(Record, frozen=True, kw_only=True):
    """What is said without a number; contrary accounts are marked."""

    sentence: str
    contrary: bool
    quotes: tuple[QuoteView, ...]


class ComparisonView(Record, frozen=True, kw_only=True):
    """One comparison as the page prints it."""

    anchor: str
    short: str
    headline: str
    verdict: str
    why: str
    code: str
    rule: str
    sides: tuple[Side, ...]
    chart: Chart
    reasons: tuple[ReasonView, ...]
    can_write: str
    cannot_write: str
    roots: tuple[str, ...]
    counters: tuple[str, ...]
    weight: str
    missing: tuple[str, ...]
    beside: tuple[BesideView, ...]
    profiles: tuple[str, ...]
    labels: dict[str, str]


class ComparePage(Record, frozen=True, kw_only=True):
    """All that the template of comparisons sees."""

    title: str
    comparisons: tuple[ComparisonView, ...]
    left_out: int
    version: str
    lang: str


def compare_page(comparisons: Sequence[Comparison], dossier: Dossier, kinds: Mapping[str, str] | None = None) -> bytes:
    """The comparisons as one printable page, in the order given."""
    views = tuple(_view(dossier, kinds, found, place) for place, found in enumerate(comparisons[:SHOWN], start=1))
    title = views[0].headline if len(views) == 1 else "Why is your number not theirs?"
    left_out = max(0, len(comparisons) - SHOWN)
    lang = comparisons[0].language if comparisons else SPOKEN
    told = ComparePage(title=title, comparisons=views, left_out=left_out, version=dossier.version, lang=lang or SPOKEN)
    return page("compare.html.j2", told)


def _words(found: Comparison) -> VerdictWords:
    return verdict_words(found.language if found.language in explained_in() else SPOKEN)


def _view(dossier: Dossier, kinds: Mapping[str, str] | None, found: Comparison, place: int) -> ComparisonView:
    index = Indexed(dossier, kinds, prefix=f"compare-{place}-")
    pair = sorted((found.a, found.b), key=lambda f: f.as_of or "")
    return ComparisonView(
        anchor=f"compare-{place}",
        short=f"{spoken(found.a)} and {spoken(found.b)}",
        headline=found.headline or words().verdicts[found.verdict],
        verdict=words().verdicts[found.verdict],
        why=found.why,
        code=found.verdict,
        rule=found.rule,
        sides=tuple(side_of_figure(index, figure, label=_label(index, figure, found.language)) for figure in (found.a, found.b)),
        chart=draw(index, words().measures[found.a.measure].chart, list(pair), 2),
        reasons=tuple(
            ReasonView(cause=_words(found).causes[r.cause], sentence=r.sentence, quotes=quotes_of(index, r.quotes))
            for r in found.reasons
        ),
        can_write=found.can_write,
        cannot_write=found.cannot_write,
        roots=tuple(_root(index, root) for root in found.roots),
        counters=found.counters,
        weight=weight(found),
        missing=found.missing,
        beside=tuple(BesideView(sentence=b.sentence, contrary=b.contrary, quotes=quotes_of(index, b.quotes)) for b in found.beside),
        profiles=tuple(profile_line(profile, _words(found)) for profile in found.profiles),
        labels=_words(found).labels,
    )


def _root(index: Indexed, root: str) -> str:
    return f"{index.letter[root]}, {index.outlet(root)}" if root in index.letter else f"{root} (not held)"


def _as_spoken(lang: str) -> bool:
    """Is the page in the program's own language, which has words for every hedge?"""
    return not lang or lang == SPOKEN


def _day(figure: Figure, lang: str) -> str:
    """The day of a figure: in words where the page speaks the program's language, else as it is written everywhere."""
    return day(figure.as_of) if _as_spoken(lang) else figure.as_of or verdict_words(lang).unknown_day


def weight(found: Comparison) -> str:
    """ "2 roots, 1 counter": how much stands behind the two numbers."""
    if not _as_spoken(found.language):
        labels = _words(found).labels
        return f"{labels['roots']}: {len(found.roots)}; {labels['counters']}: {len(found.counters)}"
    counters = plural(len(found.counters), "counter", "counters") if found.counters else "no counter named"
    return f"{plural(len(found.roots), 'root', 'roots')}, {counters}"


def _label(index: Indexed, figure: Figure, lang: str = SPOKEN) -> str:
    if not _as_spoken(lang):
        return f"“{figure.text}” · {verdict_words(lang).measures[figure.measure]} · {origin_words(index, figure.report)}"
    told = words().measures[figure.measure]
    what = told.planned_label if figure.modality == "planned" else told.label
    modality = "" if figure.modality == "actual" else f", {words().modalities[figure.modality]}"
    return f"{spoken(figure)} · {what.lower()}{modality} · {origin_words(index, figure.report)}"


def compare_text(comparisons: Sequence[Comparison], dossier: Dossier, kinds: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The comparisons as lines for a terminal, without colour."""
    index = Indexed(dossier, kinds)
    lines: list[str] = []
    for found in comparisons:
        lines += [*_lines(index, found), ""]
    return tuple(printable(line) for line in lines[:-1])


def _lines(index: Indexed, found: Comparison) -> list[str]:
    told = _words(found)
    lines = [found.headline or words().verdicts[found.verdict], found.why, ""]
    for figure in (found.a, found.b):
        passage = index.passage(figure.report, figure.start)
        quote = " ".join(passage.text.split()) if passage else figure.text
        who = figure.source or told.labels["own_voice"]
        said = told.labels["for_day"].format(who=who, day=_day(figure, found.language), outlet=index.outlet(figure.report))
        lines.append(f"  {spoken(figure) if _as_spoken(found.language) else figure.text}  {said}")
        lines.append(f"    “{quote}” [{index.mark_of(figure).name}]")
    if found.can_write:
        lines += ["", f"  {told.labels['can']}:  {found.can_write}"]
    if found.cannot_write:
        lines.append(f"  {told.labels['cannot']}:        {found.cannot_write}")
    if found.reasons:
        lines += ["", f"  {told.labels['gap']}:"]
        for reason in found.reasons:
            lines.append(f"    {told.causes[reason.cause]}: {reason.sentence}")
            lines += [f"      “{quote.text}” ({quote.outlet})" for quote in quotes_of(index, reason.quotes)]
    if found.profiles:
        lines += ["", f"  {told.labels['profile']}:", *(f"    {profile_line(profile, told)}" for profile in found.profiles)]
    if found.beside:
        lines += ["", f"  {told.labels['beside']}:", *(f"    {one.sentence}" for one in found.beside)]
    lines += ["", f"  {told.labels['behind']}: {weight(found)}."]
    if found.missing:
        lines += [f"  {told.labels['missing']}:", *(f"    - {what}" for what in found.missing)]
    return [*lines, "  " + told.labels["verdict"].format(verdict=found.verdict, rule=found.rule)]
