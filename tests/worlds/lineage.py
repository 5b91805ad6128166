"""Report families whose genealogy is known, made from a seed: worlds to measure on, and a stream to measure speed on.

    world = made(7)              # some forty reports in three languages, with links, roots and what stands behind each figure
    for grown in families(7):    # 100,000 reports, three in ten made from another

Seeds 1000–1049 are the final measurement's: `made(1000)` refuses unless the caller says that it measures.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator

from worlds.lineage_derive import WORD_FOR_WORD, flat
from worlds.lineage_events import happening
from worlds.lineage_print import Draft, page
from worlds.lineage_stream import stream
from worlds.lineage_tree import Family
from worlds.lineage_truth import Behind, Grown, Link, Said, World
from worlds.lineage_words import draw, parameters, phrases


def reserved(seed: int) -> bool:
    """Is the seed kept for the final measurement?"""
    first, last = parameters()["reserved"]
    return bool(first <= seed <= last)


def made(seed: int, *, measuring: bool = False) -> World:
    """The world of a seed: the same bytes every time."""
    _allowed(seed, measuring=measuring)
    rng = random.Random(f"lineage world {seed}")
    ids = (f"r{number:05x}" for number in rng.sample(range(16**5), 2000))
    country = rng.randrange(len(phrases("cast")["countries"]))
    chance = parameters()["events"]
    drafts: list[Draft] = []
    for at in range(draw(chance["count"], rng)):
        drafts += Family(happening(f"event-{at + 1}", rng, country), ids, rng).grow().drafts
    for at in range(draw(chance["lone"], rng)):
        drafts += Family(happening(f"lone-{at + 1}", rng, country), ids, rng).lone().drafts
    return _truth(seed, drafts)


def families(seed: int, reports: int = 100_000, words: int = 400, *, measuring: bool = False) -> Iterator[Grown]:
    """A stream of that many reports of about that many words; nothing but the latest originals is remembered."""
    _allowed(seed, measuring=measuring)
    return stream(random.Random(f"lineage stream {seed}"), reports, words)


def _allowed(seed: int, *, measuring: bool) -> None:
    if reserved(seed) and not measuring:
        raise ValueError(f"seed {seed} is reserved for the final measurement: choose another")


def _truth(seed: int, drafts: Iterable[Draft]) -> World:
    drafts = list(drafts)
    held = sorted((one for one in drafts if one.held), key=lambda one: one.id)
    pages = {one.id: page(one) for one in held}
    links = [_link(child, parent, drafts) for child in held for parent in child.parents]
    said = tuple(one for draft in held for one in _said(draft))
    return World(
        seed=seed,
        reports=tuple(pages[one.id].report for one in held),
        links=tuple(sorted(links, key=lambda one: (one.report, one.parent or "", one.credited or ""))),
        events={one.id: one.event.id for one in held},
        roots={one.id: one.roots for one in held},
        said=said,
        behind=_behind(said),
        furniture={one.id: pages[one.id].blocks for one in held},
    )


def _link(child: Draft, parent: Draft, drafts: list[Draft]) -> Link:
    later = child.published is not None and parent.published is not None and child.published > parent.published
    sure = later or parent.publisher in child.named or bool(child.note) or not parent.held
    return Link(
        report=child.id, kind=child.kind, how=child.how, parent=parent.id if parent.held else None,
        credited=None if parent.held else parent.publisher, sure=sure, also=_also(child, parent, drafts),
    )  # fmt: skip


def _also(child: Draft, parent: Draft, drafts: list[Draft]) -> tuple[str, ...]:
    """Reports, written before the child, that carry all it took from its parent in words that serve as well."""
    facts = set(child.facts) & set(parent.facts)
    texts = {flat(one.text) for one in child.sentences} & {flat(one.text) for one in parent.sentences}
    as_well = []
    for other in drafts[: drafts.index(child)]:
        usable = other.held and other is not parent and other.day <= child.day and set(other.roots) & set(child.roots)
        if not usable or (other.language == child.language) != (parent.language == child.language):
            continue
        words = {flat(one.text) for one in other.sentences} if child.kind in WORD_FOR_WORD else texts
        if facts <= set(other.facts) and texts <= words:
            as_well.append(other.id)
    return tuple(sorted(as_well))


def _said(draft: Draft) -> list[Said]:
    said = []
    for fact in dict.fromkeys(draft.facts):
        if fact.value is not None and fact.source is not None and fact.statement is not None:
            roots = draft.origin[fact]
            said.append(Said(draft.id, draft.event.id, fact.role, fact.value, fact.source, fact.statement, roots))
    return sorted(said, key=lambda one: (one.role, one.value, one.statement))


def _behind(said: Iterable[Said]) -> tuple[Behind, ...]:
    sources: defaultdict[tuple[str, str, int], set[str]] = defaultdict(set)
    roots: defaultdict[tuple[str, str, int], set[str]] = defaultdict(set)
    for one in said:
        sources[one.event, one.role, one.value].add(one.source)
        roots[one.event, one.role, one.value].update(one.roots)
    return tuple(Behind(*key, tuple(sorted(sources[key])), tuple(sorted(roots[key]))) for key in sorted(sources))
