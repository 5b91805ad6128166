"""Whom a ruling on freedom is for, never the judge: "denied bail to X", "le negó a X la fianza", "indeferiu o pedido de X"."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from habeas.extract.entities.table import Mention
from habeas.extract.people.grounds import Grounds
from habeas.extract.people.lists import Lists
from habeas.extract.text.scene import Hit
from habeas.lexicon.people import Phrase, RulingWords, ruling_words
from habeas.lexicon.phrases import size_at
from habeas.lexicon.vocabulary import Lex, W

# So far from its verb the freedom stands, so far behind it whom it is for, and so long is what leads to a name.
_NEAR, _REACH, _WAY, _BACK = 8, 12, 6, 14
_STOPS = frozenset((";", ":", "“", "”", "«", "»", '"', "—", "\n", "."))
_BEEN = W.be_now | W.be_past
_BREAKS = W.relative | W.coordinator | W.subordinator | W.have | _BEEN


@dataclass(frozen=True, slots=True)
class Ruling:
    """A ruling told: the act, whom it is for, and the tokens of its verb and of the freedom."""

    hit: Hit
    whom: Mention
    tokens: range


@dataclass(slots=True)
class Ruled(Grounds):
    """Reads verbs of refusing and granting with the freedom that is their object or, in the passive, their subject."""

    lists: Lists
    listed: RulingWords = field(init=False)
    rulings: list[Ruling] = field(init=False)
    taken: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.listed = ruling_words(self.scene.report.language)
        self.rulings = list(self._all())
        self.taken = frozenset(i for r in self.rulings for i in r.tokens)

    def told(self) -> list[tuple[Hit, Mention]]:
        return [(r.hit, r.whom) for r in self.rulings]

    def covers(self, hit: Hit) -> bool:
        """Are the act's words those of a ruling, so that they befall nobody but whom the ruling is for?"""
        return hit.first in self.taken or self._of_a_judge(hit)

    def _of_a_judge(self, hit: Hit) -> bool:
        """Is an official the subject of a verb of refusing, whomever it is for ("Judge X denied bail"), and nobody held?"""
        verb = hit.lex.form in ("state", "past", "part") and self._size(self.listed.rules, hit.first)
        judge = self.table.ending_at(hit.first) if verb else None
        return judge is not None and any(m.kind == "title" and m.role == "official" for m in self.table.of(judge).marks)

    def _all(self) -> Iterator[Ruling]:
        behind = 0
        for i, word in enumerate(self.scene.tokens.norm):
            if word not in self.listed.openers or i < behind or self.scene.sentence_of[i] < 0 or self.scene.blocked[i]:
                continue
            found = self._ruling(i)
            if found is not None:
                behind = found.tokens.stop
                yield found

    def _ruling(self, i: int) -> Ruling | None:
        """The ruling whose verb begins at i, where it is told whom it is for."""
        refused, granted = self._size(self.listed.refuses, i), self._size(self.listed.grants, i)
        start, end = self.scene.sentences[self.scene.sentence_of[i]]
        last, act = i + max(refused, granted), "held" if refused > granted else "released"
        if self.scene.joined(max(start, i - 3), i) & W.negation:
            if act == "held":
                return None
            act = "held"
        passive = self._passive(i, start)
        last = i + 1 if passive else last  # "bail was refused to X"
        found = self._of_subject(i, last, start, end) if passive else self._of_object(i, last, end, freed=act == "held")
        if found is None:
            return None
        whom, tokens = found
        return Ruling(Hit(i, last, Lex("act", measure=act, form="phrase", use="object")), whom, tokens)

    def _size(self, phrases: frozenset[Phrase], i: int) -> int:
        """How many tokens the longest of the phrases at i has."""
        return size_at(self.scene.tokens.norm, i, phrases)

    def _passive(self, i: int, start: int) -> bool:
        """Does "to be" help the verb, with no more than a word between ("was again denied")?"""
        helped = any(self.scene.has(k, _BEEN) for k in range(max(start, i - 2), i))
        return helped and not self.scene.tokens.is_capital(i - 1)

    def _of_subject(self, i: int, last: int, start: int, end: int) -> tuple[Mention, range] | None:
        """Whom a freedom is for that was refused: "Bail was denied to X", "X's plea for bail was rejected"."""
        for k in range(i - 1, max(start, i - _BACK) - 1, -1):
            size = self._freedom(k)
            if size:
                first = self._plea_before(k, start)
                whom = self._owner(first, start) or self._for(first + 1, i) or self._for(last, end)
                return (whom, range(first, last)) if whom is not None else None
            if self.scene.tokens.norm[k] in _STOPS:
                return None
        return None

    def _of_object(self, i: int, last: int, end: int, *, freed: bool) -> tuple[Mention, range] | None:
        """Whom a freedom is for that somebody refuses or grants: behind it, before it, or before the verb."""
        norm, start = self.scene.tokens.norm, self.scene.sentences[self.scene.sentence_of[i]][0]
        for k in range(last, min(end, last + _NEAR)):
            if norm[k] in _STOPS or norm[k] == "," or self.scene.has(k, W.relative | W.have):
                break
            size, freeing = self._freedom(k), self._size(self.listed.frees, k) if freed else 0
            if size:
                whom = self._between(last, k) or self._for(k + size, end) or self._fronted(i, start) or self._undergone(i, start)
            elif freeing:
                whom = self._named(k + freeing, end)
            else:
                continue
            return (whom, range(i, k + (size or freeing))) if whom is not None else None
        return self._kept_from(i, start) or self._again(i, last, start, end)

    def _again(self, i: int, last: int, start: int, end: int) -> tuple[Mention, range] | None:
        """Whom a freedom is for that a pronoun takes up again: "granted X bail, but denied it to Y", "se la negó a Y"."""
        norm = self.scene.tokens.norm
        same = norm[i - 1] in self.listed.same or (last < end and norm[last] in self.listed.same)
        earlier = same and any(self._freedom(k) for k in range(max(start, i - 2 * _BACK), i))
        whom = self._for(last, end) if earlier else None
        return (whom, range(i, last)) if whom is not None else None

    def _freedom(self, k: int) -> int:
        """How many tokens a freedom that begins at k has, with the word for its plea behind it ("bail application"); else 0."""
        size, scene = self._size(self.listed.freedoms, k), self.scene
        norm = scene.tokens.norm
        named = k + size + 1
        if size == 1 and self.speech.pro_drop and named < len(norm) and scene.has(named - 1, W.of) and not scene.flags[named]:
            size = size if scene.tokens.is_capital(named) or not norm[named].isalpha() else 0  # "la libertad de prensa"
        while size and k + size < len(norm) and norm[k + size] in self.listed.pleas:
            size += 1
        return size

    def _plea_before(self, k: int, start: int) -> int:
        """Where the noun phrase of the plea begins that is for the freedom at k ("a plea for bail", "el pedido de libertad")."""
        norm = self.scene.tokens.norm
        return next((j for j in range(k - 1, max(start, k - 4) - 1, -1) if norm[j] in self.listed.pleas), k)

    def _between(self, first: int, last: int) -> Mention | None:
        """Who stands between the verb and the freedom: "denied X bail", "rejected X's bail plea", "le negó a X la fianza"."""
        for mention in self.table.behind(first, last):
            if mention.how in ("name", "short") and mention.last <= last and self._somebody(mention):
                clear = not any(self.scene.flags[k] & _BREAKS for k in range(first, mention.outer))
                return mention if clear else None
        return None

    def _owner(self, k: int, start: int) -> Mention | None:
        """Whose plea it is, by a name right before it ("X's bail application was rejected")."""
        found = self.table.ending_at(k) or self.table.ending_at(k - 1)
        owned = found is not None and found.first >= start and self.scene.owns(found.last)
        return found if owned and found is not None and self._somebody(found) else None

    def _for(self, k: int, end: int) -> Mention | None:
        """The first name that "to", "for" or "of" leads to from k on, or who brings the plea, other than a lawyer."""
        scene, norm = self.scene, self.scene.tokens.norm
        i = k
        while i < min(end, k + _REACH):
            if norm[i] in _STOPS or scene.has(i, W.relative):
                return None
            given, of = self._size(self.listed.ruled_for, i), self._size(self.listed.ruled_of, i)
            size = max(given, of)
            whom = self._named(i + size, end) if size else None
            if whom is not None:
                return whom
            if given and not self._timed(i + given):
                return None
            i += max(1, size)
        return None

    def _timed(self, i: int) -> bool:
        """Does a number or a day begin here ("for the third time", "a las tres")?"""
        number = self.scene.sentence_of[i] if i < len(self.scene.tokens) else -1
        dated = any(d.first <= i + 1 < d.last for d in self.scene.dates_of.get(number, ()))
        return dated or any(n.first <= i + 1 < n.last for n in self.scene.numbers_of.get(number, ()))

    def _named(self, k: int, end: int) -> Mention | None:
        """The name that a noun phrase at k leads to: "the blogger X", "a former captain, X", "los hermanos X"."""
        scene, norm = self.scene, self.scene.tokens.norm
        for mention in self.table.behind(k, min(end, k + _WAY + 1)):
            if mention.how not in ("name", "short"):
                continue
            way = range(k, min(mention.outer, mention.first))
            fused = (i for i in way if i > k or norm[i] not in self.speech.hearers)
            plain = not any(scene.flags[i] & (_BREAKS | W.preposition) and not scene.has(i, W.determiner) for i in fused)
            lawyer = any(m.role == "lawyer" for m in self.table.of(mention).marks)
            return mention if plain and not lawyer and self.lists.person(mention) else None
        return None

    def _fronted(self, i: int, start: int) -> Mention | None:
        """Whom the sentence opens with, where a pronoun at the verb takes them up: "A X, el juez le denegó la fianza"."""
        norm = self.scene.tokens.norm
        if norm[i - 1] not in self.people.datives or norm[start] not in self.speech.hearers:
            return None
        return self._named(start + 1, i)

    def _undergone(self, i: int, start: int) -> Mention | None:
        """Who had a freedom refused: "X had bail denied", "X teve negado o pedido de liberdade"."""
        if not any(i - k >= start and self._size(self.listed.underwent, i - k) == k for k in (1, 2)):
            return None
        first = i - 1 - (self._size(self.listed.underwent, i - 2) == 2)
        found = self.table.ending_at(first)
        return found if found is not None and found.first >= start and self.lists.person(found) else None

    def _kept_from(self, i: int, start: int) -> tuple[Mention, range] | None:
        """Who had a freedom refused that stands before the participle: "X had bail denied", "X teve o habeas corpus negado"."""
        for k in range(i - 1, max(start, i - _NEAR) - 1, -1):
            size = self._freedom(k)
            j = self._plea_before(k, start) if size else k
            for lead in range(j, max(start, j - 3), -1) if size else ():
                whom = self._undergone(lead, start)
                if whom is not None:
                    return whom, range(k, i + 1)
        return None

    def _somebody(self, mention: Mention) -> bool:
        return self.table.of(mention).kind == "person" and mention.how in ("name", "short")
