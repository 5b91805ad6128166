"""Where: the place that a figure counts in, as a key that two spellings share."""

import re

from habeas.lexicon.sources import name_words
from habeas.model import Figure

_PATH = re.compile(r"[A-Z]{2}/.")


def place_key(figure: Figure) -> str:
    """The place below the country that a figure is about, folded; "" where it is about the whole country."""
    if figure.facility is not None:
        return " ".join(name_words(figure.facility))
    if figure.place is not None and _PATH.match(figure.place):
        return " ".join(name_words(figure.place.rsplit("/", 1)[1]))
    return ""


def place_label(figure: Figure) -> str | None:
    """What a series prints as its place: the prison or place path, else the country."""
    return figure.place or figure.facility or figure.country if place_key(figure) else figure.country


def same_place(a: str, b: str) -> bool:
    """Can two place keys mean one place: equal, or one's words inside the other's ("tocoron", "tocoron prison")?"""
    if a == b:
        return True
    one, two = set(a.split()), set(b.split())
    return bool(one and two) and (one <= two or two <= one)
