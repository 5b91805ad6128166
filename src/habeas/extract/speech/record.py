"""One attribution: who says which stretch of the report, and by which words; and which of several holds a token."""

from dataclasses import dataclass

from habeas.extract.speech.cues import Stage


@dataclass(frozen=True, slots=True)
class Attribution:
    """`source` says what stands at tokens scope_first..scope_last (half-open; a quotation may run over sentences).

    kind: said · aside (between commas: "12, she said, were freed") · according ·
    possession · noun · headline · viewed · pronoun · listed · carried (no word for the speaker).
    `source_first` is -1 where the speaker is carried from before.
    `own` marks a stretch that the report takes back into its own voice.
    """

    source: str
    source_first: int
    source_last: int
    cue_first: int
    cue_last: int
    scope_first: int
    scope_last: int
    kind: str
    entity: int = -1
    own: bool = False


def closed(stage: Stage, heard: list[Attribution]) -> list[Attribution]:
    """Of several sentences between one pair of quotation marks none is another's than whoever the verb behind them names."""
    closers: dict[int, int] = {}
    for a in heard:
        quote = stage.quoted[a.scope_first]
        whole = a.kind in ("said", "pronoun") and quote >= 0 and a.scope_first <= stage.quotes[quote][0]
        if whole and stage.quotes[quote][1] <= a.cue_first and a.source_first >= 0:
            closers[quote] = a.entity
    out = []
    for a in heard:
        quote = stage.quoted[a.scope_first]
        inside = a.kind == "carried" and a.cue_first == a.scope_first and quote in closers
        if not inside or closers[quote] == a.entity or a.scope_last > stage.quotes[quote][1]:
            out.append(a)
    return out


def source_at(attributions: list[Attribution], token: int) -> Attribution | None:
    """Who asserts what stands at a token: the smallest scope that holds it, the nearest cue among equals."""
    holding = [a for a in attributions if a.scope_first <= token < a.scope_last]
    return min(holding, key=lambda a: (a.scope_last - a.scope_first, abs(a.cue_first - token)), default=None)
