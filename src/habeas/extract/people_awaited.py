"""Whose relative a report listens to: the silent one of two kin is the one in custody ("Her son, X, …", "X's mother, Y, said")."""

from habeas.extract.attributions import Attribution
from habeas.extract.entities_table import Mention
from habeas.extract.people_record import Person
from habeas.extract.people_ties import Kinship
from habeas.extract.people_told import ACTS
from habeas.extract.scene import Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.people import story_words
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W
from habeas.model import Role

# Whose kin these are is whom they wait for; the second only where they speak of them.
_WAITING = frozenset(
    ["mother of", "father of", "grandmother of", "grandfather of", "aunt of", "uncle of", "wife of", "widow of"]
)  # fmt: skip
_TELLING = _WAITING | {"sister of", "daughter of"}
# What the awaited are to those who speak of them.
_AWAITED = frozenset(["son of", "grandson of", "nephew of", "husband of", "brother of"])
# Whose visit is told beside the words of whom they visit ("X wrote from prison. His wife, Y, …").
_VISITING = frozenset(["mother of", "wife of", "widow of", "sister of"])
# Whom one looks for as often among the dead.
_SOUGHT = frozenset(("brother of",))
_FATAL = ("died", "killed", "injured")
# So far before a name the kin word of its apposition stands, and so far before that a "not".
_TITLED, _UNSEEN = 7, 4
_PLAYED: tuple[Role, ...] = ("detainee", "opposition", "lawyer", "journalist")


class Awaited:
    """Asks of somebody of whom nothing is told whether a relative waits or speaks for them."""

    def __init__(self, scene: Scene, people: dict[int, Person], ties: list[Kinship], said: list[Attribution]) -> None:
        self.scene = scene
        self.people = people
        self.ties = ties
        self.speakers = {a.entity for a in said}
        self.custody = any(f & W.custody for f in scene.flags)
        self.words = actor_words(scene.report.language)
        self.indefinite = self.words.indefinite
        self.keepsakes = story_words(scene.report.language).keepsakes
        self.hearers = speech_words(scene.report.language).hearers

    def waited_for(self, person: Person) -> bool:
        """Is the person alive, and tied to one with a name who waits or speaks and is not in custody themselves?"""
        if not self.custody or not person.entity.named or self._fallen(person) or self._aside(person):
            return False
        kin = [(t, t.b if t.a == person.index else t.a) for t in self.ties if person.index in (t.a, t.b)]
        known = [self.people[k] for _, k in kin if k in self.people]
        if any(p.told or p.role in _PLAYED for p in known):
            return False
        return any(self._awaits(tie, person, k) for tie, k in kin if k in self.people and self.people[k].entity.named)

    def _awaits(self, tie: Kinship, person: Person, other: int) -> bool:
        """Does one kinship tell who of the two waits: by its direction, and by who speaks?"""
        speaks = other in self.speakers
        if person.index in self.speakers:
            own = any(m.kind == "kin" for m in person.entity.marks)
            return tie.b == person.index and tie.relation in _VISITING and not own and self._inside(person)
        if tie.a == person.index and self._longed_for(tie.mention):
            return True
        if tie.a == person.index:
            return speaks and tie.relation in _AWAITED and (tie.relation not in _SOUGHT or self._inside(person))
        return tie.relation in (_TELLING if speaks else _WAITING) and not self._waits_too(person)

    def _waits_too(self, person: Person) -> bool:
        """Is somebody called another's wife or mother before their own name ("A mulher dele, a enfermeira X")?"""
        norm, mention = self.scene.tokens.norm, person.mentions[0]
        comma = mention.outer - 1 - self.scene.has(mention.outer - 1, W.determiner)
        if mention.how != "name" or norm[comma] != ",":
            return False
        for i in range(comma - 1, max(0, comma - _UNSEEN), -1):
            found = self.words.match(norm, i, comma)
            if norm[i] == "," or found is not None:
                own = norm[i - 1] in self.words.definite or norm[i - 1] in self.words.possessives
                return found is not None and found[1].kind == "kin" and found[1].relation in _WAITING and own
        return False

    def _longed_for(self, mention: Mention) -> bool:
        """Is a relative one whose photograph somebody holds, or whom they have not seen since ("no ve a su marido, X, desde")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        first, end = scene.sentences[scene.sentence_of[mention.first]]
        kin = next((i for i in range(mention.first - 1, max(first, mention.first - _TITLED), -1) if self._kin_word(i)), -1)
        own, lead = {*self.words.possessives, *self.words.definite}, kin - 1
        while lead > first and norm[lead] in own and not scene.has(lead, W.of):
            lead -= 1
        if kin < 0 or lead <= first:
            return False
        unseen = any(scene.has(i, W.negation) for i in range(max(first, lead - _UNSEEN), lead + 1))
        since = any(scene.has(i, W.since) for i in range(mention.last, end))
        return (scene.has(lead, W.of) and norm[lead - 1] in self.keepsakes) or (unseen and since)

    def _kin_word(self, i: int) -> bool:
        found = self.words.match(self.scene.tokens.norm, i, i + 1)
        return found is not None and found[1].kind == "kin"

    def _inside(self, person: Person) -> bool:
        """Does a sentence that names the person, or the next one, tell of custody?"""
        scene = self.scene
        named = {scene.sentence_of[m.first] for m in person.mentions if m.how != "pronoun"}
        numbers = {k for n in named for k in (n, n + 1) if k < len(scene.sentences)}
        told = (h for k in numbers for h in scene.acts_of[k] if h.lex.measure in ACTS and h.lex.measure not in _FATAL)
        return any(scene.joined(*scene.sentences[k]) & W.custody for k in numbers) or next(told, None) is not None

    def _aside(self, person: Person) -> bool:
        """Does the name only ever stand where a place or a family is named ("taken off a bus at X", "em casa dos X")?"""
        marked = any(m.kind in ("kin", "title", "honorific") for m in person.entity.marks)
        return not marked and not any(self._open(m) for m in person.mentions if m.how in ("name", "short"))

    def _open(self, mention: Mention) -> bool:
        """Is a name one person's: behind a singular "of" or what marks objects, or governed by nothing; no "a white X"?"""
        scene, i = self.scene, mention.outer - 1
        of = scene.has(i, W.of) and not scene.plural(i)
        thing = mention.outer == mention.first and self.indefinite & {scene.tokens.norm[i], scene.tokens.norm[i - 1]}
        return not thing and (of or not scene.has(i, W.preposition) or scene.tokens.norm[i] in self.hearers)

    def _fallen(self, person: Person) -> bool:
        """Does a sentence that names the person tell of a death or a wound? Those who fell in a street were in no custody."""
        for mention in person.mentions:
            number = self.scene.sentence_of[mention.first]
            if mention.how != "pronoun" and any(h.lex.measure in _FATAL for h in self.scene.acts_of[number]):
                return True
        return False
