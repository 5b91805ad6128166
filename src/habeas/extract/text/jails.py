"""Prisons that a text calls by their names alone ("left El Rodeo", "driven from Evin to Qarchak"): as good as a word for a jail."""

from habeas.extract.tokens import Tokens
from habeas.lexicon.places import place_names, plain

_PRISON = "prison"


def named_jails(tokens: Tokens, language: str) -> list[tuple[int, int]]:
    """The tokens of every name that is a prison's and nothing else's, written with a capital."""
    names, norm = place_names(language).names, tokens.norm
    out: list[tuple[int, int]] = []
    for i, word in enumerate(norm):
        if not tokens.capital[i] or (out and i < out[-1][1]):
            continue
        for words, meanings in names.get(word, ()) or names.get(plain(word), ()):
            stands = all(i + k < len(norm) and w in (norm[i + k], plain(norm[i + k])) for k, w in enumerate(words))
            if stands and i + len(words) <= len(norm):
                if all(known.kind == _PRISON and not known.common for known in meanings):
                    out.append((i, i + len(words)))
                break
    return out
