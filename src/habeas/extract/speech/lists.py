"""Whose a list is: what a line that ends in a colon says of its count holds for the lines below ("By city, according to X:")."""

from collections.abc import Iterator
from dataclasses import replace

from habeas.extract.speech.cues import Stage
from habeas.extract.speech.find import Attribution

_FRAMES = ("said", "according", "possession", "noun")
# So many lines a list may have, so many words a line, and so many frames of a heading are looked at.
_LINES, _WORDS, _CROWD = 60, 14, 12


def under_heading(stage: Stage, heard: list[Attribution]) -> list[Attribution]:
    """The frames of a report with those that a heading sets over the lines of its list."""
    scene, out = stage.scene, list(heard)
    for number, (first, last) in enumerate(scene.sentences):
        if not _opens_list(stage, number):
            continue
        here = [a for a in heard if first <= a.cue_first < last and a.source_first >= 0 and a.kind in _FRAMES][:_CROWD]
        if here and len({a.entity for a in here}) == 1 and not here[-1].own:
            speaking = {scene.sentence_of[a.cue_first] for a in heard if a.cue_first >= last}
            lines = ((a, b) for k, a, b in _lines(stage, number) if k not in speaking)
            out += [replace(here[-1], scope_first=a, scope_last=b, kind="listed") for a, b in lines]
    return out


def _opens_list(stage: Stage, number: int) -> bool:
    """Does a sentence end its line in a colon?"""
    norm, (_, last) = stage.scene.tokens.norm, stage.scene.sentences[number]
    return norm[last - 1] == ":" and last < len(norm) and norm[last] == "\n"


def _lines(stage: Stage, number: int) -> Iterator[tuple[int, int, int]]:
    """The short lines with a number right below a heading, to the first line that is none: sentence and tokens."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    for k in range(number + 1, min(len(scene.sentences), number + 1 + _LINES)):
        first, last = scene.sentences[k]
        tokens, before = scene.tokens, scene.sentences[k - 1][1]
        gap = tokens.text[tokens.end[before - 1] : tokens.start[first]].count("\n")
        marked = not norm[first][0].isalnum() and norm[first] == norm[scene.sentences[number + 1][0]]
        counted = any(i in stage.numbers for i in range(first, last))
        alone = last >= len(norm) or norm[last] == "\n"
        # A blank line ends the list, unless each of its lines opens with the same mark.
        if (gap != 1 and k > number + 1 and not marked) or not counted or not alone or last - first > _WORDS:
            return
        yield k, first, last
