"""What habeas knows of languages, measures, places and sources: data files and the small code that loads them."""

from habeas.lexicon.files import languages

__all__ = ["languages"]
