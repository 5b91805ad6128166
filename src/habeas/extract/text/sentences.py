"""Where sentences begin and end: at full stops that are no abbreviation's, and always at a line end."""

from habeas.extract.tokens import Tokens
from habeas.lexicon.sentences import sentence_rules

_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"”»’')]")
# No sentence is longer: what reads further is no prose, and every step that looks around in a sentence stays linear.
_LONGEST = 300
_OPENERS = frozenset("\"“«‘'([¿¡—–-")


def _ends_here(tokens: Tokens, i: int, abbreviations: frozenset[str]) -> bool:
    """Does the full stop, question or exclamation mark at token i end its sentence?"""
    norm = tokens.norm
    if norm[i] == "." and i > 0 and tokens.end[i - 1] == tokens.start[i]:
        before = norm[i - 1]
        # A letter grown together with digits is no initial: "in the 1990s. Four …".
        grown = i > 1 and norm[i - 2][0].isdigit() and tokens.end[i - 2] == tokens.start[i - 1]
        if not grown and (before in abbreviations or (len(before) == 1 and before.isalpha())):
            return i + 1 < len(norm) and norm[i + 1] == "\n"
    j = i + 1
    while j < len(norm) and norm[j] in _CLOSERS:
        j += 1
    if j >= len(norm) or norm[j] == "\n":
        return True
    if norm[i] == "." and tokens.start[j] == tokens.end[j - 1] and norm[j] not in _OPENERS and not norm[j][0].isalpha():
        return False
    first = tokens.text[tokens.start[j]]
    return first.isupper() or first.isdigit() or first in _OPENERS or norm[i] == "…"


def split_sentences(tokens: Tokens, lang: str) -> list[tuple[int, int]]:
    """Half-open token ranges of the sentences, in order, without the line ends between them."""
    abbreviations = frozenset(sentence_rules(lang).abbreviations)
    norm = tokens.norm
    out: list[tuple[int, int]] = []
    first = 0
    i, n = 0, len(norm)
    while i < n:
        word = norm[i]
        if word == "\n":
            if first < i:
                out.append((first, i))
            first = i + 1
        elif word in _ENDS and _ends_here(tokens, i, abbreviations):
            while i + 1 < n and (norm[i + 1] in _CLOSERS or norm[i + 1] in _ENDS):
                if norm[i + 1] in _CLOSERS and tokens.start[i + 1] != tokens.end[i]:
                    break
                i += 1
            out.append((first, i + 1))
            first = i + 1
        elif i - first >= _LONGEST:
            out.append((first, i))
            first = i
        i += 1
    if first < n:
        out.append((first, n))
    return out
