"""Why are two records held for one person, or not? What speaks for it and what against, in plain words without anybody's name."""

import math
import re
from functools import cache

from habeas.lexicon.files import Entry, load
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model.registry import Link
from habeas.registry.compare_levels import Compared, Level
from habeas.registry.compare_rows import RARITY
from habeas.registry.linkage import LinkModel, Scored

Said = dict[str, str]
# Evidence of less than half a bit tells nobody anything.
_WORTH_SAYING = 0.5
_BUCKET = re.compile(r"_(\d)$")


class LinkReasons(Entry, frozen=True, kw_only=True):
    """The file shared/link_reasons.yaml."""

    rare: Said
    common: Said
    reasons: dict[str, dict[str, Said]]


@cache
def _reasons() -> LinkReasons:
    return load("shared", "link_reasons", LinkReasons)


def explained(scored: Scored, model: LinkModel, lang: str, probability: float | None = None) -> Link:
    """The link of two rows with its reasons, the weightiest first, in one language."""
    said = []
    for compared, way in zip(model.compared, scored.ways, strict=True):
        if way >= 0:
            level = compared.levels[way]
            said.append((math.log2(level.m / level.u), sentence(compared, level, lang)))
    speaks_for = sorted((-weight, words) for weight, words in said if weight >= _WORTH_SAYING)
    against = sorted((weight, words) for weight, words in said if weight <= -_WORTH_SAYING)
    return Link(
        a=scored.a,
        b=scored.b,
        probability=scored.probability if probability is None else probability,
        speaks_for=tuple(words for _, words in speaks_for),
        speaks_against=tuple(words for _, words in against),
    )


def sentence(compared: Compared, level: Level, lang: str) -> str:
    """One way of agreeing or differing in plain words; English where the language has none."""
    listed = _reasons()
    found = _BUCKET.search(level.key)
    said = listed.reasons[compared.kind][_BUCKET.sub("", level.key)]
    words = said.get(lang, said[SPOKEN]).replace("{column}", compared.name[2:].replace("_", " "))
    if found is None or compared.kind not in ("given", "surname"):
        return words
    bucket = int(found[1])
    tail = listed.common if bucket < 2 else listed.rare if bucket >= len(RARITY) - 1 else {}
    return words + tail.get(lang, tail.get(SPOKEN, ""))
