"""Where a frame of the lexicon stands in a report: classes of words by token, and the shapes that they form."""

from dataclasses import dataclass

from habeas.extract.scene import Scene
from habeas.lexicon.accounts import AccountWords, CompiledFrame, Step
from habeas.lexicon.vocabulary import W

_STRONG = frozenset((".", ";", ":", "\n", "!", "?", "…", "(", ")"))
_OPENING = frozenset(('"', "“", "«", "‘"))
_BACK = 8


@dataclass(frozen=True, slots=True)
class Match:
    """A frame at tokens first..last (half-open)."""

    first: int
    last: int
    frame: CompiledFrame


@dataclass(slots=True)
class Classes:
    """`at[i]` lists the phrases that begin at token i as (end, classes); `mask[i]` joins their classes."""

    at: dict[int, list[tuple[int, int]]]
    mask: list[int]
    strong: list[bool]


def read_classes(scene: Scene, words: AccountWords) -> Classes:
    """Every phrase of the account lexicon in the report, by the token at which it begins."""
    norm = scene.tokens.norm
    at: dict[int, list[tuple[int, int]]] = {}
    mask = [0] * len(norm)
    phrases = words.phrases
    number, quote = words.bits["number"], words.bits["quote"]
    for i, word in enumerate(norm):
        if word in _OPENING:
            at[i] = [(i + 1, quote)]
            mask[i] = quote
        known = phrases.get(word)
        if known is None or scene.blocked[i]:
            continue
        following = norm[i + 1] if i + 1 < len(norm) else ""
        for parts, bits in known:
            size = len(parts)
            if size == 1 or (parts[1] == following and tuple(norm[i : i + size]) == parts):
                at.setdefault(i, []).append((i + size, bits))
                mask[i] |= bits
    for n in scene.numbers:
        at.setdefault(n.first, []).append((n.last, number))
        mask[n.first] |= number
    strong = [w in _STRONG for w in norm]
    return Classes(at, mask, strong)


def _place(scene: Scene, classes: Classes, at: int, step: Step) -> tuple[int, int] | None:
    """The nearest place for a step from token `at` on, as (first, last); the longest phrase there."""
    norm, mask = scene.tokens.norm, classes.mask
    for i in range(at, min(at + step.gap + 1, len(mask))):
        if mask[i] & step.mask:
            for end, bits in classes.at[i]:
                if bits & step.mask:
                    return i, end
        if classes.strong[i] or (not step.far and (norm[i] == "," or scene.flags[i] & W.coordinator)):
            return None
    return None


def _run(scene: Scene, classes: Classes, frame: CompiledFrame, start: int) -> int:
    """Where the frame ends if it begins at token `start`; -1 where it does not stand there."""
    at = start
    for number, step in enumerate(frame.steps):
        if step.bar:
            if _place(scene, classes, at, step) is not None:
                return -1
            continue
        place = _place(scene, classes, at, step)
        if place is None or (number == 0 and place[0] != start):
            if step.optional and number:
                continue
            return -1
        at = place[1]
    return at


def _allowed(scene: Scene, classes: Classes, frame: CompiledFrame, start: int) -> bool:
    first, last = scene.sentences[scene.sentence_of[start]]
    if frame.unless:
        for i in range(max(first, start - _BACK), start):
            if classes.mask[i] & frame.unless:
                return False
    if frame.near:
        return any(classes.mask[i] & frame.near for i in range(first, last))
    return True


def match_frames(scene: Scene, words: AccountWords, classes: Classes) -> list[Match]:
    """Every frame that stands in the report, in text order."""
    out: list[Match] = []
    for i, mask in enumerate(classes.mask):
        opening = mask & words.openers
        if not opening or scene.sentence_of[i] < 0:
            continue
        tried: set[int] = set()
        while opening:
            bit = opening & -opening
            opening ^= bit
            tried.update(words.by_bit.get(bit, ()))
        for number in sorted(tried):
            frame = words.frames[number]
            end = _run(scene, classes, frame, i)
            if end > 0 and _allowed(scene, classes, frame, i):
                out.append(Match(i, end, frame))
    return out
