"""From which day the sentences of a report are told, where that is not the day of publication: a diary's entries, a live page."""

from bisect import bisect_right
from collections.abc import Sequence

from habeas.extract.dates.record import When
from habeas.extract.numbers import Number

# So many lines that open with the hour make a page that tells hour by hour.
_HOURLY = 3


def under_days(sentences: Sequence[tuple[int, int]], told: dict[int, When]) -> dict[int, str]:
    """The day of the entry that each sentence of a diary stands in; `told` holds the entries' days by their first tokens."""
    heads = sorted(told)
    days = [(bisect_right(heads, first), k) for k, (first, _) in enumerate(sentences)] if heads else []
    return {k: day.isoformat() for at, k in days if at and (day := told[heads[at - 1]].earliest) is not None}


def by_the_clock(norm: list[str], numbers: Sequence[Number], sentence_of: list[int]) -> frozenset[int]:
    """The sentences of a page whose lines open with the hour ("09:15 — Eleven are out"), from its first such line on."""
    lines = [n.first for n in numbers if n.kind == "time" and n.first and norm[n.first - 1] == "\n"]
    if len(lines) < _HOURLY:
        return frozenset()
    return frozenset(k for k in sentence_of if k >= sentence_of[lines[0]])
