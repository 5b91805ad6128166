"""What a report claims of an election's sheets and votes: how many sheets are known, which share somebody got, who won."""

from bisect import bisect_left

from habeas.extract.entities.find import EntityTable
from habeas.extract.entities.table import Mention
from habeas.extract.numbers import Number
from habeas.extract.speech.find import Attribution, source_at
from habeas.extract.text.scene import Scene
from habeas.lexicon.tally import tally_words
from habeas.model import TallyClaim

_NEAR = 9
_WINNER_REACH = 7
_GOT_REACH = 4
_HOLDERS = ("org", "office", "collective")

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

    def _name(self, mention: Mention) -> str | None:
        """The person a mention speaks of. A surname that a double name took ("the X-Y coalition") is the person who bears it."""
        entity = self.entities.entities[mention.entity]
        if entity.kind == "person":
            return entity.name
        if entity.kind != "name":
            return None
        if mention.last - mention.first != 1:
            return entity.name  # nothing tells what it is; whoever gets votes is a candidate
        tokens = self.scene.tokens
        word = self.scene.report.text[tokens.start[mention.first] : tokens.end[mention.first]]
        bearers = {e.name for e in self.entities.entities if e.kind == "person" and word in e.name.split()}
        return bearers.pop() if len(bearers) == 1 else word

    def _who(self, first: int, last: int) -> str | None:
        """The person named nearest before token `last`, not before `first`; else the first one behind in the sentence."""
        people = [(m, name) for m in self._mentions(last - 1) if (name := self._name(m)) is not None]
        before = [name for m, name in people if first <= m.first and m.last <= last]
        behind = [name for m, name in people if last <= m.first < last + _WINNER_REACH]
        return before[-1] if before else behind[0] if behind else None

    def _mentions(self, token: int) -> list[Mention]:
        return self.entities.by_sentence[self.scene.sentence_of[token]]

    def _holder(self, token: int) -> str | None:
        """Whoever a sentence says has the sheets, where nobody is quoted: "the coalition gathered sheets … contending that"."""
        start, end = self.scene.sentences[self.scene.sentence_of[token]]
        sheets = _within(self.marks, "sheets", start, end)
        if sheets is None or sheets[0] > token:
            return None
        holders = [m for m in self._mentions(token) if m.last <= sheets[0] and self.entities.entities[m.entity].kind in _HOLDERS]
        return self.entities.entities[holders[-1].entity].name if holders else None

    def claim(self, kind: str, first: int, last: int, who: str | None, number: Number | None) -> TallyClaim:
        said = source_at(self.attributions, first)
        tokens = self.scene.tokens
        bounds = _bounds(number) if number is not None else {}
        holder = self._holder(last - 1) if number is not None else None
        source = holder if said is None or (holder is not None and said.source in holder) else said.source
        fields = {"object": kind, "who": who, "source": source, **bounds}
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
        counted = (
            _within(self.marks, "counted", stations[1], min(end, stations[1] + 2)) if stations and number.kind == "share" else None
        )
        if (stations and (sheets or counted)) or (near and number.kind == "share") or (near and (number.point or 0) >= 100):
            marks = [m for m in (sheets, stations, near) if m]
            first, last = min(number.first, *(m[0] for m in marks)), max(number.last, *(m[1] for m in marks))
            return self.claim("coverage", first, last, None, number)
        votes = _within(self.marks, "votes", number.core_last, min(end, number.last + 5)) or _within(
            self.marks, "votes", a, number.first
        )
        who = (self._of_whom(number.last) or self._who(start, number.first)) if number.kind == "share" else None
        if number.kind == "share" and who is not None and (votes or self._of_votes(start, number.first, end)):
            return self.claim("share", number.first, max(number.last, votes[1] if votes else 0), who, number)
        return None

    def _of_whom(self, last: int) -> str | None:
        """The person a number itself names: "44 % for X"."""
        word = _within(self.marks, "of_whom", last, last + 1)
        if word is None:
            return None
        return next((name for m in self._mentions(last - 1) if m.outer == word[1] and (name := self._name(m)) is not None), None)

    def _of_votes(self, start: int, first: int, end: int) -> bool:
        """Whether a share that does not say so is one of votes: "won with 51 %", or "got 51 %" in a sentence on the election."""
        if _within(self.marks, "won", start, first) is not None:
            return True
        spoken_of = _within(self.marks, "election", start, end) or _within(self.marks, "votes", start, end)
        return spoken_of is not None and _within(self.marks, "got", max(start, first - _GOT_REACH), first) is not None

    def _between(self, first: int, last: int) -> str | None:
        """Whoever stands between "declared" and "the winner": a person, whatever else the name could be."""
        kinds = ("person", "name", "org")
        named = [m for m in self._mentions(last) if first <= m.first and m.last <= last]
        found = [m for m in named if self.entities.entities[m.entity].kind in kinds]
        return self._name(found[-1]) or self.entities.entities[found[-1].entity].name if found else None

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
                said = _within(self.marks, "declared" if name == "winner" else "election", start, end)
                if said is None:
                    continue
                who = self._between(said[1], first) if name == "winner" else None
                who = who or self._who(max(start, first - 2 * _WINNER_REACH), last)
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
