"""What a report claims of an election's sheets and votes: how many sheets are known, which share somebody got, who won."""

from bisect import bisect_left

from habeas.extract.attributions import Attribution, source_at
from habeas.extract.entities import EntityTable
from habeas.extract.numbers import Number
from habeas.extract.scene import Scene
from habeas.lexicon.tally import tally_words
from habeas.model import TallyClaim

_NEAR = 9
_WINNER_REACH = 7

Marks = dict[str, list[tuple[int, int]]]


def _marks(scene: Scene) -> Marks:
    """Where each class of tally words stands, as half-open token ranges in text order."""
    norm, phrases = scene.tokens.norm, tally_words(scene.report.language).phrases
    marks: Marks = {}
    for i, word in enumerate(norm):
        if scene.blocked[i]:
            continue
        for parts, name in phrases.get(word, ()):
            if len(parts) == 1 or tuple(norm[i : i + len(parts)]) == parts:
                marks.setdefault(name, []).append((i, i + len(parts)))
    return marks


def _within(marks: Marks, name: str, first: int, last: int) -> tuple[int, int] | None:
    """The first mark of a class that begins among tokens first..last (half-open)."""
    some = marks.get(name, [])
    at = bisect_left(some, (first, 0))
    return some[at] if at < len(some) and some[at][0] < last else None


def _bounds(number: Number) -> dict[str, float | None]:
    """A number's bounds as printed: "more than 80 %" is 80 and more, "nearly 70 %" is 70 at most, a bare one is itself."""
    value = number.value if number.value is not None else number.point
    if value is None:
        return {"low": number.low, "high": number.high, "point": None}
    value = float(value) * (100.0 if number.kind == "share" and number.unit is None and value <= 1 else 1.0)
    low = None if number.precision in ("nearly", "up_to") else value
    high = None if number.precision in ("more_than", "at_least") else value
    if number.precision == "about":
        low = high = None
    return {"low": low, "high": high, "point": value}


class _Reader:
    """Reads the claims of one report; remembers which numbers are spoken for."""

    def __init__(self, scene: Scene, entities: EntityTable, attributions: list[Attribution]) -> None:
        self.scene, self.entities, self.attributions = scene, entities, attributions
        self.marks = _marks(scene)

    def _who(self, first: int, last: int) -> str | None:
        """The person named nearest before token `last`, not before `first`; else the first one behind in the sentence."""
        number = self.scene.sentence_of[last - 1]
        people = [m for m in self.entities.by_sentence[number] if self.entities.entities[m.entity].kind == "person"]
        before = [m for m in people if first <= m.first and m.last <= last]
        behind = [m for m in people if last <= m.first < last + _WINNER_REACH]
        chosen = before[-1] if before else behind[0] if behind else None
        return self.entities.entities[chosen.entity].name if chosen is not None else None

    def claim(self, kind: str, first: int, last: int, who: str | None, number: Number | None) -> TallyClaim:
        said = source_at(self.attributions, first)
        tokens = self.scene.tokens
        bounds = _bounds(number) if number is not None else {}
        fields = {"object": kind, "who": who, "source": said.source if said is not None else None, **bounds}
        return TallyClaim(report=self.scene.report.id, start=tokens.start[first], end=tokens.end[last - 1], **fields)  # type: ignore[arg-type]

    def of_number(self, number: Number) -> TallyClaim | None:
        """The claim that a number makes: a share of the vote, or how many sheets or machines are known."""
        index = self.scene.sentence_of[number.first]
        if index < 0 or number.kind not in ("share", "count"):
            return None
        start, end = self.scene.sentences[index]
        a, b = max(start, number.first - _NEAR), min(end, number.last + _NEAR)
        near = _within(self.marks, "sheets", number.last, min(end, number.last + 4))
        sheets = near or _within(self.marks, "sheets", a, b)
        stations = _within(self.marks, "stations", number.last, min(end, number.last + 5))
        if (sheets and stations) or (near and number.kind == "share") or (near and (number.point or 0) >= 100):
            marks = [m for m in (sheets, stations, near) if m]
            first, last = min(number.first, *(m[0] for m in marks)), max(number.last, *(m[1] for m in marks))
            return self.claim("coverage", first, last, None, number)
        votes = _within(self.marks, "votes", number.core_last, min(end, number.last + 5)) or _within(
            self.marks, "votes", a, number.first
        )
        who = self._who(start, number.first) if number.kind == "share" else None
        if number.kind == "share" and who is not None and (votes or _within(self.marks, "won", start, end)):
            return self.claim("share", number.first, max(number.last, votes[1] if votes else 0), who, number)
        return None

    def winners(self) -> list[TallyClaim]:
        """Who is said to have won: "declared X the winner", "X won the election"."""
        out: list[TallyClaim] = []
        taken = -1
        for name in ("winner", "won"):
            for first, last in self.marks.get(name, []):
                index = self.scene.sentence_of[first]
                if index < 0 or index == taken:
                    continue
                start, end = self.scene.sentences[index]
                context = "declared" if name == "winner" else "election"
                if _within(self.marks, context, start, end) is None:
                    continue
                who = self._who(max(start, first - 2 * _WINNER_REACH), last)
                if who is not None:
                    taken = index
                    out.append(self.claim("winner", first, last, who, None))
        return out


def find_tally_claims(scene: Scene, entities: EntityTable, attributions: list[Attribution]) -> tuple[TallyClaim, ...]:
    """The claims on sheets and votes of one report, in text order."""
    reader = _Reader(scene, entities, attributions)
    if not reader.marks:
        return ()
    claims = [c for c in (reader.of_number(n) for n in scene.numbers) if c is not None]
    claims += reader.winners()
    return tuple(sorted(claims, key=lambda c: (c.start, c.end, c.object)))
