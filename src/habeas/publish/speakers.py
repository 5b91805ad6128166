"""Who counted: a monitor, the government, the opposition, or the report in its own voice? Colour and shape follow this."""

import unicodedata
from collections.abc import Mapping

from habeas.lexicon import sources
from habeas.publish.words import SpeakerKind

SHAPES: dict[SpeakerKind, str] = {
    "monitor": "circle",
    "government": "square",
    "opposition": "diamond",
    "person": "pentagon",
    "outlet": "triangle",
}
_SHOWN_AS: dict[str, SpeakerKind] = {
    "monitor": "monitor",
    "government": "government",
    "opposition": "opposition",
    "outlet": "outlet",
    "family": "person",
    "unknown": "person",
}


def folded(text: str) -> str:
    """Lower case without accents or stray blanks, for looking a name up."""
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def kind_of(source: str | None, kinds: Mapping[str, str], roles: Mapping[str, str]) -> SpeakerKind:
    """The kind of a speaker: what `kinds` says (by folded name), else the lexicon of sources, else their role in the reports."""
    if source is None:
        return "outlet"
    known = sources.kind_of(source)
    told = kinds.get(folded(source)) or (known if known != "unknown" else roles.get(folded(source), known))
    return _SHOWN_AS.get(told, "person")
