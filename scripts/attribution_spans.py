"""Source, cue and content spans for a file of tokenised news sentences, as the public attribution scorer wants them.

usage: attribution_spans.py SENTENCES.txt PRED.jsonl
  SENTENCES.txt  one JSON object a line with "tokens"
  PRED.jsonl     one line per sentence: {"spans": [["source", 0, 1], ["cue", 1, 2], ["content", 2, 11]]}; token offsets, half-open
"""

import hashlib
import json
import sys
from bisect import bisect_right
from pathlib import Path

from habeas.extract.entities.find import EntityTable, find_entities
from habeas.extract.speech.find import Attribution, find_attributions
from habeas.extract.text.scene import Scene, set_scene
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W
from habeas.model import Report

Span = tuple[str, int, int]
_AUXILIARY = int(W.have | W.be_now | W.be_past | W.future | W.conditional | W.negation)
_TREEBANK = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")"}


def lay_out(tokens: list[str]) -> tuple[str, list[int]]:
    """The tokens as a text, possessive marks joined to their word, and where each begins."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for token in tokens:
        word = _TREEBANK.get(token, token).replace("\n", " ")
        if parts and word not in ("'s", "’s", "n't", ",", "."):
            parts.append(" ")
            length += 1
        starts.append(length)
        parts.append(word)
        length += len(word)
    return "".join(parts), starts


def spans_of(scene: Scene, table: EntityTable, one: Attribution, starts: list[int]) -> list[Span]:
    """One attribution as spans over the given tokens; a carried speaker has no source span."""
    tokens, adverbs = scene.tokens, speech_words(scene.report.language).adverbs

    def given(first: int, last: int) -> tuple[int, int]:
        return bisect_right(starts, tokens.start[first]) - 1, bisect_right(starts, tokens.end[last - 1] - 1)

    out: list[Span] = []
    cue_first = one.cue_first
    while cue_first > max(0, one.source_last) and scene.has(cue_first - 1, _AUXILIARY):
        cue_first -= 1
    if one.source_first >= 0:
        mention = next((m for m in table.behind(one.source_first, one.source_first + 1)), None)
        first = mention.outer if mention is not None and mention.last == one.source_last else one.source_first
        # This annotation takes the apposition with the name: "Ana Invented, a lawyer in Harbour,".
        last = cue_first if one.source_last < cue_first <= one.source_last + 30 and first < cue_first else one.source_last
        while last > one.source_last and tokens.norm[last - 1] in adverbs:
            last -= 1
        out.append(("source", *given(first, last)))
    if one.cue_first < one.cue_last:
        out.append(("cue", *given(cue_first, one.cue_last)))
    first, last = one.scope_first, one.scope_last
    while last > first and tokens.norm[last - 1] in (".", ",", ";"):
        last -= 1
    if first < last:
        out.append(("content", *given(first, last)))
    return out


def main() -> int:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    lines = []
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        text, starts = lay_out(json.loads(line)["tokens"])
        scene = set_scene(Report(id="sentence", sha256=hashlib.sha256(text.encode()).hexdigest(), text=text, language="en"))
        table = find_entities(scene)
        spans = sorted({s for one in find_attributions(scene, table) for s in spans_of(scene, table, one, starts)})
        lines.append(json.dumps({"spans": spans}))
    Path(sys.argv[2]).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
