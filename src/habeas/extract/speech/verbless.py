"""Speakers of a sentence that no verb of saying names: by a colon, by whose count or claim it is, by whose view."""

from habeas.extract.entities.table import Mention
from habeas.extract.speech.claims import claimed
from habeas.extract.speech.colon import by_another_count, colon, owned_otherwise
from habeas.extract.speech.cues import Stage
from habeas.extract.speech.elided import by_owner_alone
from habeas.extract.speech.gauged import gauged
from habeas.extract.speech.viewed import viewed

Span = tuple[int, int]


def without_verb(stage: Stage, number: int) -> list[tuple[Mention, Span, Span, str]]:
    """Each such speaker, the words that make it one, what it says, and the kind of the frame."""
    out = [(who, (span[0] - 1, span[0]), span, "headline") for who, span in colon(stage, number)]
    alone = by_another_count(stage, number) + by_owner_alone(stage, number) + owned_otherwise(stage, number)
    out += [(who, (span[0] - 1, span[0]), span, "listed") for who, span in alone]
    out += [(who, (span[1], span[1] + 1), span, "listed") for who, span in gauged(stage, number)]
    out += [(who, noun, span, "claimed") for who, noun, span in claimed(stage, number)]
    return out + [(who, (span[0], span[0]), span, "viewed") for who, span in viewed(stage, number)]
