"""Why is your number not theirs? Finds the figures that two words mean and the pairs of them that can be compared."""

import re
from collections.abc import Sequence

from habeas.engine.jobs.looking import Held
from habeas.errors import UsageError
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import Comparison, Figure
from habeas.model.profile import Profile

# More pairs than this answer nobody's question; the relations in the dossier list the rest.
PAIRS = 12
# What a person who asks "why is your number not theirs?" wants to hear of first.
_WEIGHT = ("contradicts", "grew", "rounds_to", "same", "scope_differs", "undecided", "different_event")


def page_name(a: str, b: str) -> str:
    """The name of the page that sets A against B: nothing in it can leave the folder."""
    return f"compare-{_plain(a)}-{_plain(b)}.html"


def _plain(word: str) -> str:
    return re.sub(r"[^\w.-]+", "-", word).strip("-.")[:60] or "x"


def compare_in(held: Held, a: str, b: str, *, profiles: Sequence[Profile] = (), lang: str = SPOKEN) -> tuple[Comparison, ...]:
    """The comparisons that A and B ask for, the most telling first, told in the language."""
    from habeas import reconcile

    left, right = meant(held, a), meant(held, b)
    pairs = _pairs(held, left, right)
    if not pairs:
        raise UsageError("nothing in these two can be compared", "name two figures by their ids (figures.jsonl)")
    comparer = reconcile.Comparer(held.readings, held.together.lineage, profiles=profiles, edits=held.edits, lang=lang)
    return tuple(sorted((comparer.of(x, y) for x, y in pairs), key=lambda c: (_WEIGHT.index(c.verdict), *_telling(c.a, c.b))))


def meant(held: Held, word: str) -> tuple[Figure, ...]:
    """The figures a word stands for: an id or its beginning, a report, a day, a source, a publisher."""
    figures = held.dossier.figures
    wanted = word.strip().casefold()
    exact = tuple(f for f in figures if f.id.casefold() == wanted)
    found = exact or tuple(f for f in figures if f.report.casefold() == wanted) or _of_day(held, wanted)
    found = found or _of_source(held, wanted) or tuple(f for f in figures if len(wanted) > 3 and f.id.casefold().startswith(wanted))
    if not found:
        raise UsageError("no figure, report, source or day here is called so", "reports.jsonl and figures.jsonl list what there is")
    return found


def _of_day(held: Held, wanted: str) -> tuple[Figure, ...]:
    """Figures that speak for this day; where none does, those of the reports published on it."""
    speaking = tuple(f for f in held.dossier.figures if f.as_of == wanted)
    published = {report.id for report in held.dossier.reports if report.published == wanted}
    return speaking or tuple(f for f in held.dossier.figures if f.report in published)


def _of_source(held: Held, wanted: str) -> tuple[Figure, ...]:
    """Figures of a source by name, or by a part of its name; else those of a publisher's reports."""
    figures = held.dossier.figures
    named = tuple(f for f in figures if (f.source or "").casefold() == wanted)
    partly = tuple(f for f in figures if len(wanted) > 2 and wanted in (f.source or "").casefold())
    publishers = {r.id for r in held.dossier.reports if len(wanted) > 2 and wanted in (r.publisher or "").casefold()}
    return named or partly or tuple(f for f in figures if f.report in publishers)


def _pairs(held: Held, left: Sequence[Figure], right: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """One pair as asked; of many, those that reconciling set against each other, else those of one measure."""
    if len(left) == 1 and len(right) == 1:
        return [(left[0], right[0])] if left[0].id != right[0].id else []
    lefts, rights = {f.id: f for f in left}, {f.id: f for f in right}
    found: dict[tuple[str, str], tuple[Figure, Figure]] = {}
    for relation in held.together.reconciled.relations:
        for x, y in ((relation.a, relation.b), (relation.b, relation.a)):
            if x in lefts and y in rights and relation.verdict != "different_event":
                found.setdefault((min(x, y), max(x, y)), (lefts[x], rights[y]))
    if found:
        weight = {frozenset((r.a, r.b)): _WEIGHT.index(r.verdict) for r in held.together.reconciled.relations}
        return [found[key] for key in sorted(found, key=lambda k: (weight[frozenset(k)], *_telling(*found[k])))][:PAIRS]
    for one in left:
        for other in right:
            if one.id != other.id and one.measure == other.measure:
                found.setdefault((min(one.id, other.id), max(one.id, other.id)), (one, other))
    return sorted(found.values(), key=lambda pair: _telling(*pair))[:PAIRS]


def _telling(a: Figure, b: Figure) -> tuple[bool, bool, int, str, str]:
    """Pairs of one kind and of large numbers come first; the ids only make the order certain."""
    sizes = [next((n for n in (f.point, f.low, f.high) if n is not None), 0) for f in (a, b)]
    return (a.measure != b.measure, a.modality != b.modality, -min(sizes), a.id, b.id)
