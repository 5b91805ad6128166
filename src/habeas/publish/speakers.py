"""Who counted: a monitor, the government, the opposition, or the report in its own voice? Colour and shape follow this."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from habeas.publish.words import SpeakerKind, words

SHAPES: dict[SpeakerKind, str] = {
    "monitor": "circle",
    "government": "square",
    "opposition": "diamond",
    "person": "pentagon",
    "outlet": "triangle",
}


def folded(text: str) -> str:
    """Lower case without accents or stray blanks, for looking a name up."""
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


@cache
def _patterns() -> tuple[tuple[SpeakerKind, re.Pattern[str]], ...]:
    found = []
    for speaker in words().speakers:
        if speaker.words:
            options = "|".join(sorted(re.escape(folded(word)) for word in speaker.words))
            found.append((speaker.kind, re.compile(rf"\b(?:{options})\b")))
    return tuple(found)


def kind_of(source: str | None, kinds: Mapping[str, str]) -> SpeakerKind:
    """The kind of a speaker: from the list of known sources first, else from the words in the name."""
    if source is None:
        return "outlet"
    name = folded(source)
    known = kinds.get(name, "")
    for speaker in words().speakers:
        if speaker.kind == known:
            return speaker.kind
    return next((kind for kind, pattern in _patterns() if pattern.search(name)), "person")
