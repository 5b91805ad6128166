"""What a frame tells before itself: "Nine left; all were told to keep quiet, said Ana"; "“Nine left.” With those words Ana …"."""

from bisect import bisect_left
from dataclasses import replace

from habeas.extract.speech.cues import Stage, numbered
from habeas.extract.speech.find import Attribution
from habeas.extract.speech.tally import named_beside
from habeas.lexicon.phrases import size_at
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words lie between "with those words" and whoever spoke them.
_WORDS = 8
# So many clauses before the last one are looked at, and so many frames of a sentence.
_CLAUSES, _CROWD = 4, 12
# So many words of a clause may say that it goes on with the rest ("os restantes 15").
_OPENS = 3


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
    told = a.kind == "said" and a.scope_first < a.scope_last <= frame
    if not (told or _by_word(stage, a)) or stage.quoted[a.scope_first] >= 0:
        return False
    if scene.sentence_of[a.cue_first] != scene.sentence_of[a.scope_first]:
        return False
    counts = stage.speech.match(scene.tokens.norm, a.cue_first, a.cue_last)[1] & S.count
    return not counts or not numbered(scene, a.scope_first, frame) or _of_these(stage, a.scope_first, frame)


def _by_word(stage: Stage, a: Attribution) -> bool:
    """Does "according to" close a sentence that goes on with those told of ("…; the other 12 stay, according to X")?"""
    scene, first = stage.scene, a.scope_first
    end = scene.sentences[scene.sentence_of[first]][1]
    closing = a.kind == "according" and first < a.cue_first < a.source_last and end - a.source_last <= 1
    rest = any(scene.has(i, W.rest) for i in range(first, min(end, first + _OPENS)))
    return closing and (rest or _of_these(stage, first, a.cue_first))


def _of_these(stage: Stage, first: int, last: int) -> bool:
    """Does a clause go on with some of those told of ("six of these", "once de estos")?"""
    scene = stage.scene
    number = next((n for n in scene.numbers_of.get(scene.sentence_of[first], ()) if first <= n.first < last), None)
    at = number.last if number is not None else last
    one_word = scene.has(at, W.including)  # "seis deles"
    return at + 1 < last and (one_word or (scene.has(at, W.of) and scene.has(at + 1, W.pronoun | W.determiner)))


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


def with_those_words(stage: Stage) -> list[Attribution]:
    """Who is named behind a quotation that a sentence takes up: "“They took twelve.” With those words Ana opened her account"."""
    out = []
    norm, scene = stage.scene.tokens.norm, stage.scene
    for first, last in stage.quotes:
        start = last + (last < len(norm) and norm[last] == ".")
        if start + 2 >= len(norm) or scene.sentences[scene.sentence_of[start]][0] != start:
            continue
        size = size_at(norm, start, stage.speech.these_words)
        end = min(scene.sentences[scene.sentence_of[start]][1], start + size + _WORDS)
        who = next((m for m in stage.table.behind(start + size, end) if m.how != "pronoun"), None) if size else None
        who = None if who is None else named_beside(stage, scene.sentence_of[start], who)
        entity = None if who is None else stage.table.of(who)
        if who is not None and entity is not None and entity.kind in ("person", "org", "office"):
            cue = start, start + size
            out.append(Attribution(entity.name, who.first, who.last, *cue, first, last, "back", who.entity))
    return out
