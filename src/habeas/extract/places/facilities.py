"""Where a text names a place of detention by form alone: "Gldani prison", "penal de El Porvenir", "Colony No. 9"."""

from collections.abc import Iterator

from habeas.extract.text.scene import Scene
from habeas.lexicon.places import FacilityWords
from habeas.lexicon.vocabulary import W

_LONGEST_NAME = 6


def _starts(norm: list[str], i: int, phrases: tuple[tuple[str, ...], ...] | None) -> int:
    """How many tokens of the longest of these phrases stand at i (0 for none)."""
    for words in phrases or ():
        if tuple(norm[i : i + len(words)]) == words:
            return len(words)
    return 0


def _ends(norm: list[str], i: int, phrases: tuple[tuple[str, ...], ...] | None) -> int:
    """How many tokens of the longest of these phrases end with token i."""
    for words in phrases or ():
        if i + 1 >= len(words) and tuple(norm[i + 1 - len(words) : i + 1]) == words:
            return len(words)
    return 0


def _name_word(scene: Scene, i: int) -> bool:
    """May token i be a word of a name: capitalised, and neither pronoun nor number of people?"""
    tokens = scene.tokens
    return tokens.norm[i][0].isalpha() and tokens.is_capital(i) and not scene.flags[i] & (W.pronoun | W.relative)


def _name_after(scene: Scene, words: FacilityWords, i: int, limit: int) -> int:
    """The end of the name that begins at token i (i where none does)."""
    norm, last, j = scene.tokens.norm, i, i
    stop = min(limit, i + _LONGEST_NAME)
    while j < stop:
        if _name_word(scene, j):
            last = j + 1
        elif norm[j] not in words.inside or (j > i and scene.flags[j] & W.coordinator):
            break
        j += 1
    return last


def _number_after(scene: Scene, words: FacilityWords, i: int, limit: int) -> int:
    """The end of "No. 9" or "-6" at token i (i where none stands)."""
    norm, j = scene.tokens.norm, i
    while j < min(limit, i + 4) and norm[j] in words.number_words:
        j += 1
    if i < j < limit and norm[j].isdigit() and len(norm[j]) < 4:
        return j + 1
    return i


def _ahead(scene: Scene, words: FacilityWords, i: int, limit: int) -> tuple[int, int] | None:
    """A facility word at token i, with the name behind it."""
    norm = scene.tokens.norm
    size = _starts(norm, i, words.ahead.get(norm[i]))
    if size:
        begin = i + size
        link = _starts(norm, begin, words.links.get(norm[begin])) if begin < limit else 0
        for at in {begin + link, begin}:
            if at < limit and (link or not words.behind):
                last = _name_after(scene, words, at, limit)
                if last > at and _name_word(scene, at):
                    return i, last
                if last > at and norm[at] in words.inside:
                    return i, last
    size = _starts(norm, i, words.numbered.get(norm[i]))
    if size:
        last = _number_after(scene, words, i + size, limit)
        if last > i + size:
            return i, last
    return None


def _behind(scene: Scene, words: FacilityWords, i: int, sentence_first: int) -> tuple[int, int] | None:
    """A facility word that ends at token i, with the name in front of it."""
    norm = scene.tokens.norm
    size = _ends(norm, i, words.behind.get(norm[i]))
    if not size:
        return None
    head = i + 1 - size
    first, j = head, head - 1
    while j >= max(sentence_first, head - _LONGEST_NAME):
        if _name_word(scene, j) and not (scene.flags[j] & (W.preposition | W.determiner) or norm[j] == "s" or scene.owns(j)):
            first = j
        elif norm[j] not in ("-", "'", ".") or j == head - 1:
            break
        j -= 1
    alone_at_start = first == sentence_first and head - first == 1 and bool(scene.flags[first])
    return (first, i + 1) if first < head and not alone_at_start else None


def find_facilities(scene: Scene, words: FacilityWords) -> Iterator[tuple[int, int]]:
    """The tokens of every place of detention named by its form, in text order and never overlapping."""
    norm, covered = scene.tokens.norm, 0
    known = {*words.ahead, *words.numbered, *words.behind}
    for first, limit in scene.sentences:
        i = max(first, covered)
        while i < limit:
            if norm[i] not in known:
                i += 1
                continue
            found = _ahead(scene, words, i, limit) or _behind(scene, words, i, max(first, covered))
            if found is not None and found[0] >= covered:
                covered = found[1]
                yield found
                i = found[1]
            else:
                i += 1
