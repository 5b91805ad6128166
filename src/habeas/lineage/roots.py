"""The head of each report's chain: a report held, or one story of an outlet that is credited and not held."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from habeas.lineage.credits import Derivation
from habeas.lineage.kinship import Kin
from habeas.lineage.relationship import Relationship
from habeas.lineage.sketch import Sketch
from habeas.model import Record

_SAME_STORY = -4.0
_MOSTLY_TOLD = 0.33


class Parentage(Record, frozen=True, kw_only=True):
    """Where one report comes from: relationships to reports held (the first is the main one) and outlets credited."""

    held: tuple[Relationship, ...] = ()
    credited: tuple[Derivation, ...] = ()


def roots_of(chains: Mapping[str, Parentage], by_id: Mapping[str, Sketch], kin: Sequence[Kin]) -> dict[str, str]:
    """Each report's root. Two stories of one missing outlet are two roots: the second is "Outlet (2)", by day."""
    heads = {report: _head(report, chains) for report in sorted(chains)}
    missing: defaultdict[str, list[str]] = defaultdict(list)
    for head in sorted(set(heads.values())):
        if chains[head].credited and not chains[head].held:
            missing[chains[head].credited[0].publisher].append(head)
    label: dict[str, str] = {}
    for outlet, some in missing.items():
        for number, story in enumerate(_stories(some, by_id, kin), 1):
            label |= dict.fromkeys(story, outlet if number == 1 else f"{outlet} ({number})")
    return {report: label.get(head, head) for report, head in heads.items()}


def _head(report: str, chains: Mapping[str, Parentage]) -> str:
    """The report at which the chain of main parents ends. Chains have no loops."""
    seen = {report}
    while chains[report].held:
        report = chains[report].held[0].parent
        if report in seen:
            return min(seen)
        seen.add(report)
    return report


def _one_story(pair: Kin) -> bool:
    """Does much of what one tells stand in the other? They credit one outlet: less is enough than for an edge."""
    return pair.odds > _SAME_STORY or max(pair.a_in_b.told, pair.b_in_a.told) >= _MOSTLY_TOLD


def _stories(heads: Sequence[str], by_id: Mapping[str, Sketch], kin: Sequence[Kin]) -> list[list[str]]:
    """Reports that credit one missing outlet, by the story they have from it: the earliest story first."""
    group = {head: {head} for head in heads}
    for pair in kin:
        if pair.a in group and pair.b in group and group[pair.a] is not group[pair.b] and _one_story(pair):
            joined = group[pair.a] | group[pair.b]
            for one in joined:
                group[one] = joined
    stories = {tuple(sorted(some)) for some in group.values()}
    return sorted((list(s) for s in stories), key=lambda s: (min(by_id[r].published or "9999" for r in s), s))
