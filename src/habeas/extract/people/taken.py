"""Whom the takers take, as families tell it: "four men took X from a shop", "Se llevaron a mi hijo", "levaram o marido, X"."""

from dataclasses import dataclass, field

from habeas.extract.entities.table import Mention
from habeas.extract.people.grounds import Grounds
from habeas.extract.people.lists import Lists
from habeas.extract.text.scene import Hit
from habeas.lexicon.people import StoryWords, story_words
from habeas.lexicon.phrases import size_at
from habeas.lexicon.vocabulary import Lex, W

# So far before the verb its subject may stand, so far behind it its object and where the way leads; so long is a phrase.
_BACK, _NEAR, _WAY, _SIZE = 9, 7, 12, 3
_STOPS = frozenset((";", ":", "“", "”", "«", "»", '"', "—", "\n"))
_LINKS = W.determiner | W.preposition


@dataclass(slots=True)
class Taken(Grounds):
    """Reads the verbs that take somebody away, where their subject takes people by its trade, or nobody else is named."""

    lists: Lists
    story: StoryWords = field(init=False)
    firsts: frozenset[str] = field(init=False)
    subjects: frozenset[str] = field(init=False)
    dated: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.story = story_words(self.scene.report.language)
        self.firsts = frozenset(p[0] for p in self.story.takes | self.story.take_alone)
        self.subjects = frozenset(p[0] for p in self.story.take_alone if len(p) > 1)
        self.dated = frozenset(i for d in self.scene.dates for i in range(d.first, d.last))

    def told(self) -> list[tuple[Hit, Mention]]:
        scene, out = self.scene, list[tuple[Hit, Mention]]()
        for i, word in enumerate(scene.tokens.norm):
            number = scene.sentence_of[i]
            last = self._verb(i) if word in self.firsts and number >= 0 and not scene.blocked[i] else 0
            found = self._object(last, scene.sentences[number][1]) if last else None
            if found is not None and not self._elsewhere(found.last, scene.sentences[number][1]):
                out.append((Hit(i, last, Lex("act", measure="arrested", form="fin", use="object")), found))
        return out

    def of_somebody(self) -> list[Hit]:
        """The verbs of taking with nobody else's name for a subject whose object is a pronoun ("They took him out of the shop")."""
        scene, norm, out = self.scene, self.scene.tokens.norm, list[Hit]()
        forms = [
            p
            for p in self.story.takes | self.story.take_alone
            if not self.speech.pro_drop or p[-1].endswith(scene.rules.plural_verbs)
        ]
        for i, word in enumerate(norm):
            if word not in self.firsts or scene.sentence_of[i] < 0 or scene.blocked[i]:
                continue
            end = scene.sentences[scene.sentence_of[i]][1]
            size = size_at(norm, i, forms)
            alone = self.speech.pro_drop or tuple(norm[i : i + size]) in self.story.take_alone or self._taker(i)
            if not size or not alone:
                continue
            hit = Hit(i, i + size, Lex("act", measure="arrested", form="fin", use="object"))
            behind = i + size + (2 if norm[i + size : i + size + 1] == ["-"] else not self.speech.pro_drop)
            if not self._elsewhere(behind, end):
                out.append(hit)
        return out

    def of_me(self) -> list[Hit]:
        """The verbs of taking whose object is who speaks ("They took me from the salon", "me sacaron de", "levaram-me")."""
        scene, norm, out = self.scene, self.scene.tokens.norm, list[Hit]()
        forms = [p[p[0] in self.people.clitics :] for p in self.story.takes | self.story.take_alone]
        firsts, me = {p[0] for p in forms}, self.people.me
        for i, word in enumerate(norm):
            if word not in firsts or scene.sentence_of[i] < 0 or scene.blocked[i]:
                continue
            last = i + size_at(norm, i, forms)
            tied = 1 + (norm[last : last + 1] == ["-"])
            behind = bool(me & set(norm[last + tied - 1 : last + tied])) and (tied == 2 or not self.speech.pro_drop)
            first = i if behind else i - 1
            if last == i or not (behind or (self.speech.pro_drop and norm[first] in me)):
                continue
            several = norm[last - 1].endswith(scene.rules.plural_verbs) if self.speech.pro_drop else word in self.subjects
            end = scene.sentences[scene.sentence_of[i]][1]
            asked = norm[first - 1] in self.people.ifs and not scene.has(first - 1, W.relative)
            taken = not asked and ((several and self._alone(first)) or self._taker(i))
            if taken and not self._elsewhere(last + tied if behind else last, end):
                out.append(Hit(i, last, Lex("act", measure="arrested", form="fin", use="own")))
        return out

    def _verb(self, i: int) -> int:
        """Behind which token a verb of taking ends that begins at i; 0 where none does, or its subject takes nobody."""
        norm = self.scene.tokens.norm
        for size in range(_SIZE, 0, -1):
            phrase = tuple(norm[i : i + size])
            if phrase in self.story.takes and self._taker(i):
                return i + size
            if phrase in self.story.take_alone and self._alone(i):
                return i + size
        return 0

    def _taker(self, i: int) -> bool:
        """Does the clause before the verb name soldiers, policemen or men as its subject, and no other person?"""
        scene, norm = self.scene, self.scene.tokens.norm
        start = scene.sentences[scene.sentence_of[i]][0]
        for k in range(i - 1, max(start, i - _BACK) - 1, -1):
            if norm[k] in _STOPS or scene.has(k, W.relative | W.negation):
                return False
            if norm[k] in self.story.takers:
                return True
            if any(m.last == k + 1 and self.lists.person(m) for m in self.table.behind(k - 1, k + 1)):
                return False
        return False

    def _alone(self, i: int) -> bool:
        """Does the verb open its clause, so that nobody else is its subject?"""
        scene, norm = self.scene, self.scene.tokens.norm
        start = scene.sentences[scene.sentence_of[i]][0]
        opens = i == start or norm[i - 1] in (*_STOPS, ",", ".") or scene.has(i - 1, W.relative | W.subordinator | W.coordinator)
        return opens and not scene.joined(max(start, i - 2), i) & W.negation

    def _object(self, first: int, end: int) -> Mention | None:
        """Whom the verb takes: the name, or somebody's relative, with no more than a time, an article or an "a" between."""
        scene = self.scene
        for mention in self.table.behind(first, min(end, first + _NEAR)):
            kin = self.table.of(mention).kind == "person" and any(m.kind == "kin" for m in self.table.of(mention).marks)
            named = self.lists.person(mention) and self.table.of(mention).named
            owned = kin and mention.how == "role" and not scene.owns(mention.last)
            at = min(mention.outer, mention.first)
            own = self.words.possessives
            link = (i in self.dated or scene.has(i, _LINKS) or scene.tokens.norm[i] in own for i in range(first, at))
            small = (plain or scene.has(first + k - 1, W.preposition) for k, plain in enumerate(link))  # "de madrugada"
            return mention if (named or owned) and all(small) else None
        return None

    def _elsewhere(self, first: int, end: int) -> bool:
        """Does the way lead out of a prison, or to what is none ("took her son to school", "levou o filho ao hospital")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        after = norm[first] if first < end and not scene.has(first, W.preposition) else ""
        if after in self.people.going - self.story.outward:
            return True  # "took her home"
        for i in range(first, min(end, first + _WAY)):
            if norm[i] in _STOPS:
                return False
            if norm[i] in self.people.away and scene.joined(i, min(end, i + 5)) & W.custody:
                return True
            if norm[i] in self.people.toward and i + 1 < end and i not in self.dated:
                timed = any(n.first <= i + 1 < n.last or n.first <= i + 2 < n.last for n in scene.numbers)
                return not timed and not scene.joined(i, min(end, i + 5)) & W.custody
        return False
