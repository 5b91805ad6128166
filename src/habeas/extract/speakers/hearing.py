"""Who could be heard around a figure: the frames of speech that reach it, and everyone who stands near it without one."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from habeas.extract.entities.table import Entity, EntityTable, Mention
from habeas.extract.speakers.standing import Standing
from habeas.extract.speech.cues import quotes_of
from habeas.extract.speech.find import Attribution
from habeas.extract.text.scene import Scene

# How many sentences a quotation or a transcript can carry its speaker on.
_REACH = 60
# How far back a speaker is looked for: sentences of the paragraph, of the one above, and actors who did not speak.
_FAR, _ABOVE, _BACK = 12, 8, 3
# At most so many actors on either side of a figure, and so many from before: a bound for what is no report.
_AROUND, _MOST = 6, 10
_SHORT_NAME = 5
_ACTORS = ("person", "org", "office", "collective", "name", "outlet", "place")


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody near a figure. `traits` say how they stand there; `first` is -1 where no place in the text is meant."""

    name: str
    first: int
    last: int
    outer: int
    where: str
    traits: tuple[str, ...]


class Hearing:
    """The frames of speech of one report and its actors, asked sentence by sentence."""

    def __init__(self, scene: Scene, entities: EntityTable, attributions: list[Attribution]) -> None:
        self.scene, self.entities, self.attributions = scene, entities, attributions
        self.quoted, self.quotes = quotes_of(scene)
        self.standing = Standing(scene)
        self._reaching: dict[int, list[Attribution]] | None = None
        self._speaking: dict[int, list[Attribution]] = {}
        self._apart: dict[tuple[int, int], list[Voice]] = {}
        self._present: dict[tuple[int, int], Voice] = {}
        self._leads: dict[int, Mention | None] = {}
        self._own_words: dict[int, bool] = {}
        self._hero = self._first_named()
        self._paragraphs = self._cut()

    def _cut(self) -> list[int]:
        """For each sentence the one that begins its paragraph."""
        norm = self.scene.tokens.norm
        out: list[int] = []
        for k, (first, _) in enumerate(self.scene.sentences):
            opens = k == 0 or (first > 0 and norm[first - 1] == "\n")
            out.append(k if opens else out[-1])
        return out

    def _index(self) -> dict[int, list[Attribution]]:
        reaching: dict[int, list[Attribution]] = {}
        sentence_of = self.scene.sentence_of
        for a in self.attributions:
            first, last = sentence_of[a.scope_first], sentence_of[a.scope_last - 1]
            reached = set(range(max(first, 0), min(last, first + _REACH) + 1))
            if a.cue_first >= 0:
                reached.add(sentence_of[a.cue_first])
                self._speaking.setdefault(sentence_of[a.cue_first], []).append(a)
            for sentence in reached:
                reaching.setdefault(sentence, []).append(a)
        return reaching

    def near(self, token: int) -> list[Attribution]:
        """The frames that could reach a token: those that speak in its sentence or over it."""
        if self._reaching is None:
            self._reaching = self._index()
        return self._reaching.get(self.scene.sentence_of[token], [])

    def voices(self, token: int) -> list[Voice]:
        """Everyone near the token in its sentence, and those before whose speech may go on there."""
        sentence, quote = self.scene.sentence_of[token], self.quoted[token]
        key = (sentence, quote)
        if key not in self._apart:
            if self._reaching is None:
                self._reaching = self._index()
            self._apart[key] = [*self._back(sentence), *self._quoting(quote), *self._asked(sentence, quote)]
        first, last = self.scene.sentences[sentence]
        left = islice((m for m in self.entities.before(token, first) if self._acts(m)), _AROUND)
        right = islice((m for m in self.entities.behind(token, last) if self._acts(m)), _AROUND)
        around = sorted((*left, *right), key=lambda m: (m.first, m.last))
        return [*(self._here(sentence, m) for m in around), *self._apart[key]]

    def opens(self, sentence: int) -> bool:
        """Does a sentence begin its paragraph?"""
        return self._paragraphs[sentence] == sentence

    def _acts(self, mention: Mention) -> bool:
        entity = self.entities.of(mention)
        return entity.kind in _ACTORS and bool(entity.name) and not self._adverb(mention, entity)

    def _adverb(self, mention: Mention, entity: Entity) -> bool:
        """Is a "name" only the capital of a sentence that opens with where or how it was: "Nationwide, the centre has counted"?"""
        first, last = self.scene.sentences[self.scene.sentence_of[mention.first]]
        opens = mention.first == first and mention.last == first + 1 < last and self.scene.tokens.norm[mention.last] == ","
        return opens and entity.kind in ("name", "org") and not entity.marks and entity.start == self.scene.tokens.start[first]

    def _voice(self, mention: Mention, where: str, traits: list[str]) -> Voice:
        entity = self.entities.of(mention)
        kind = self._kind(entity)
        if mention.how in ("name", "short") and len(entity.name) > _SHORT_NAME and entity.name.isupper():
            kind += "!"
        told = (f"kind={kind}", f"how={mention.how}", *traits)
        return Voice(entity.name, mention.first, mention.last, mention.outer, where, told)

    def _kind(self, entity: Entity) -> str:
        kind = "journalist" if entity.role == "journalist" else entity.kind
        return kind if entity.named else f"{kind}*"

    def kind_of(self, entity: int) -> str:
        """The kind of an actor by its place in the table; a star where it has no name."""
        return self._kind(self.entities.entities[entity]) if entity >= 0 else "none"

    def _here(self, sentence: int, mention: Mention) -> Voice:
        known = self._present.get((mention.first, mention.last))
        if known is None:
            first, last = self.scene.sentences[sentence]
            if sentence not in self._leads:
                self._leads[sentence] = next((m for m in self.entities.by_sentence[sentence] if self._acts(m)), None)
            order = "first" if self._leads[sentence] is mention else "later"
            before, after = self.standing.before(mention, first), self.standing.after(mention, last)
            verb = self.standing.verb(mention, last)
            known = self._voice(mention, "here", [f"before={before}", f"after={after}", f"verb={verb}", f"order={order}"])
            self._present[mention.first, mention.last] = known
        return known

    def own_words(self, sentence: int) -> bool:
        """Does somebody tell of their own in the sentence ("we", "my")?"""
        if sentence not in self._own_words:
            first, last = self.scene.sentences[sentence]
            words = self.standing.speech.first_person
            self._own_words[sentence] = any(w in words for w in self.scene.tokens.norm[first:last])
        return self._own_words[sentence]

    def _back(self, sentence: int) -> list[Voice]:
        """Who spoke or acted in the sentences before: the nearest first."""
        out: list[Voice] = []
        seen: set[str] = set()
        opening = self._paragraphs[sentence]
        for k in range(sentence - 1, max(-1, sentence - _FAR), -1):
            same = k >= opening
            if not same and (sentence - k > _ABOVE or self._paragraphs[k] != self._paragraphs[opening - 1]):
                break
            span = "1" if sentence - k == 1 else "2-3" if sentence - k <= _BACK else "far"
            place = f"place={'same' if same else 'above'}{span}"
            out += self._spoke(k, place, seen)
            if sentence - k <= _BACK:
                out += self._were(k, place, seen)
        return out[:_MOST]

    def _spoke(self, sentence: int, place: str, seen: set[str]) -> Iterator[Voice]:
        """Who speaks in an earlier sentence, the last first."""
        for a in self._speaking.get(sentence, [])[: -_MOST - 1 : -1]:
            if a.source and a.source not in seen and not a.own:
                seen.add(a.source)
                kind = self.kind_of(a.entity)
                traits = (f"kind={kind}", place, f"spoke={a.kind}", f"rank={min(len(seen), 3)}")
                yield Voice(a.source, a.source_first, a.source_last, a.source_first, "back", traits)

    def _were(self, sentence: int, place: str, seen: set[str]) -> Iterator[Voice]:
        """The first few actors of an earlier sentence."""
        first, last = self.scene.sentences[sentence]
        for m in islice((x for x in self.entities.by_sentence[sentence] if self._acts(x)), _BACK + 1):
            name = self.entities.of(m).name
            if name in seen:
                continue
            seen.add(name)
            before, verb = self.standing.before(m, first), self.standing.verb(m, last)
            yield self._voice(m, "back", [place, "spoke=no", f"before={before}", f"verb={verb}", f"rank={min(len(seen), 3)}"])

    def _quoting(self, quote: int) -> list[Voice]:
        """Who may speak in the quotation: the actor named just behind it, or one of those named just before it."""
        if quote < 0:
            return []
        first, last = self.quotes[quote]
        norm = self.scene.tokens.norm
        out: list[Voice] = []
        for m in self.entities.behind(last, min(last + 12, len(norm))):
            if self._acts(m) and "\n" not in norm[last : m.first] and self.quoted[m.first] < 0:
                out.append(self._voice(m, "quote", ["q=behind", f"gap={min((m.outer - last) // 3, 3)}"]))
                break
        outside = (m for m in self.entities.before(first, max(0, first - 80)) if self._acts(m) and self.quoted[m.first] < 0)
        for n, m in enumerate(islice(outside, _BACK + 1)):
            line = "\n" not in norm[m.last : first]
            out.append(self._voice(m, "quote", ["q=before", f"line={line}", f"nth={n}"]))
        return out

    def _asked(self, sentence: int, quote: int) -> list[Voice]:
        """Whom the report interviews: the person it names first, in an answer or a long quotation."""
        first = self.scene.sentences[self._paragraphs[sentence]][0]
        norm = self.scene.tokens.norm
        asked = first > 1 and any(norm[i] == "?" for i in range(max(0, first - 4), first))
        dash = norm[first] in ("—", "–", "-") or norm[first] in self.standing.speech.answers
        if not (asked or dash or quote >= 0) or self._hero is None:
            return []
        return [self._voice(self._hero, "hero", [f"asked={asked}", f"dash={dash}", f"quote={quote >= 0}"])]

    def _first_named(self) -> Mention | None:
        """The person whom the report names first."""
        for m in self.entities.mentions:
            entity = self.entities.of(m)
            if entity.kind == "person" and entity.named and m.how in ("name", "short"):
                return m
        return None
