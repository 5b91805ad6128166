"""What a frame at a sentence's end tells before its semicolons: "Nine were freed; all were told to keep quiet, said Ana"."""

from bisect import bisect_left
from dataclasses import replace

from habeas.extract.attributions import Attribution
from habeas.extract.attributions_cues import Stage, numbered
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many clauses before the last one are looked at, and so many frames of a sentence.
_CLAUSES, _CROWD = 4, 12


def reached_back(stage: Stage, heard: list[Attribution]) -> list[Attribution]:
    """The frames of a report with those that reach back over a semicolon, to clauses without a speaker of their own."""
    breaks = set(stage.breaks)
    out = list(heard)
    for k, a in enumerate(heard):
        if a.scope_first - 1 in breaks and _closes(stage, a):
            around = heard[max(0, k - _CROWD) : k + _CROWD]
            out += [replace(a, scope_first=first, scope_last=last, kind="back") for first, last in _before(stage, a, around)]
    return out


def _closes(stage: Stage, a: Attribution) -> bool:
    """Does a verb of saying with its speaker close the last clause, and tell of those before it?

    Behind a verb that only counts ("…; 107 face charges, the body estimates") the number of its own clause alone is told, unless
    that is one of those before ("six of these").
    """
    frame = min(a.cue_first, a.source_first)
    scene = stage.scene
    if a.kind != "said" or not a.scope_first < a.scope_last <= frame or stage.quoted[a.scope_first] >= 0:
        return False
    if scene.sentence_of[a.cue_first] != scene.sentence_of[a.scope_first]:
        return False
    counts = stage.speech.match(scene.tokens.norm, a.cue_first, a.cue_last)[1] & S.count
    return not counts or not numbered(scene, a.scope_first, frame) or _of_these(stage, a.scope_first, frame)


def _of_these(stage: Stage, first: int, last: int) -> bool:
    """Does a clause go on with some of those told of ("six of these", "once de estos")?"""
    scene = stage.scene
    number = next((n for n in scene.numbers_of[scene.sentence_of[first]] if first <= n.first < last), None)
    at = number.last if number is not None else last
    return at + 1 < last and scene.has(at, W.of) and scene.has(at + 1, W.pronoun | W.determiner)


def _before(stage: Stage, a: Attribution, around: list[Attribution]) -> list[tuple[int, int]]:
    """The clauses before a frame's own that nobody else speaks in, the nearest first."""
    start = stage.scene.sentences[stage.scene.sentence_of[a.scope_first]][0]
    out = []
    last = a.scope_first - 1
    for _ in range(_CLAUSES):
        k = bisect_left(stage.breaks, last) - 1
        first = max(start, stage.breaks[k] + 1 if k >= 0 else start)
        taken = any((b.scope_first < last and b.scope_last > first) or first <= b.cue_first < last for b in around)
        if taken or first >= last:
            break
        out.append((first, last))
        last = first - 1
    return out
