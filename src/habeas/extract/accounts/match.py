"""Where a frame of the lexicon stands in a report: classes of words by token, and the shapes that they form."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from habeas.extract.text.scene import Scene
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
        if word not in phrases or scene.blocked[i]:
            continue
        here = at.get(i, [])
        for parts, bits in phrases.likely(word, norm[i + 1] if i + 1 < len(norm) else ""):
            size = len(parts)
            if size <= 2 or tuple(norm[i : i + size]) == parts:
                here.append((i + size, bits))
                mask[i] |= bits
        if here:
            at[i] = here
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


def _barred(scene: Scene, classes: Classes, frame: CompiledFrame, start: int) -> bool:
    """Does a class that bars the frame stand in the tokens before it?"""
    first = scene.sentences[scene.sentence_of[start]][0]
    return any(classes.mask[i] & frame.unless for i in range(max(first, start - _BACK), start))


def match_frames(scene: Scene, words: AccountWords, classes: Classes) -> list[Match]:
    """Every frame that stands in the report, in text order."""
    out: list[Match] = []
    mask, frames = classes.mask, words.frames
    for first, last in scene.sentences:
        whole = reduce(or_, mask[first:last], 0)
        if not whole & words.openers:
            continue
        # Most frames fall here: a class that they ask for stands nowhere in the sentence.
        open_to: dict[int, list[int]] = {}
        rest = whole & words.openers
        while rest:
            bit = rest & -rest
            rest ^= bit
            if some := _open(frames, words.by_bit[bit], whole):
                open_to[bit] = some
        openers = reduce(or_, open_to, 0)
        for i in range(first, last):
            opening = mask[i] & openers
            if not opening:
                continue
            tried = sorted({n for bit, numbers in open_to.items() if opening & bit for n in numbers})
            for number in tried:
                frame = frames[number]
                end = _run(scene, classes, frame, i)
                if end > 0 and not (frame.unless and _barred(scene, classes, frame, i)):
                    out.append(Match(i, end, frame))
    return out


def _open(frames: tuple[CompiledFrame, ...], numbers: tuple[int, ...], whole: int) -> list[int]:
    """Those of the frames whose every class stands somewhere in the sentence."""
    out: list[int] = []
    for number in numbers:
        for need in frames[number].needs:
            if not whole & need:
                break
        else:
            out.append(number)
    return out
