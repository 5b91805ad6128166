"""Whose relative a report listens to: the silent one of two kin is the one in custody ("Her son, X, …", "X's mother, Y, said")."""

from habeas.extract.entities.table import EntityTable, Mention
from habeas.extract.people.details import age_of
from habeas.extract.people.record import Person
from habeas.extract.people.ties import Kinship
from habeas.extract.people.told import ACTS
from habeas.extract.speech.find import Attribution
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.people import people_words, story_words
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
# Of whom one of these is told, the text itself says whether they are held.
_INSIDE = ("arrested", "held", "released", "sentenced")
_FATAL = ("died", "killed", "injured")
# So far before a name the kin word of its apposition stands, and so far before that a "not".
_TITLED, _UNSEEN = 7, 4
# Younger than this nobody is taken for the one in custody because a relative speaks.
_CHILD = 14
_PLAYED: tuple[Role, ...] = ("detainee", "opposition", "lawyer", "journalist")


class Awaited:
    """Asks of somebody of whom nothing is told whether a relative waits or speaks for them."""

    def __init__(
        self, scene: Scene, table: EntityTable, people: dict[int, Person], ties: list[Kinship], said: list[Attribution]
    ) -> None:
        self.scene = scene
        self.table = table
        self.people = people
        self.ties = ties
        self.speakers = {a.entity for a in said}
        self.custody = any(f & W.custody for f in scene.flags)
        self.words = actor_words(scene.report.language)
        self.indefinite = self.words.indefinite
        self.keepsakes = story_words(scene.report.language).keepsakes
        self.listed = people_words(scene.report.language)
        self.hearers = speech_words(scene.report.language).hearers

    def waited_for(self, person: Person) -> bool:
        """Is the person alive, and tied to one with a name who waits or speaks and is not in custody themselves?"""
        if not self.custody or not person.entity.named or self._fallen(person) or self._aside(person):
            return False
        if any(t.act in _INSIDE for t in person.told) or self._child(person):
            return False
        kin = [(t, t.b if t.a == person.index else t.a) for t in self.ties if person.index in (t.a, t.b)]
        known = [self.people[k] for _, k in kin if k in self.people]
        if any(p.told or p.role in _PLAYED for p in known):
            return False
        return any(self._awaits(tie, person, k) for tie, k in kin if k in self.people and self.people[k].entity.named)

    def _child(self, person: Person) -> bool:
        """Is somebody too young to be the one in prison, of whom nobody says it?"""
        age = age_of(self.scene, self.words, self.table, person.mentions)
        return age is not None and age < _CHILD

    def _awaits(self, tie: Kinship, person: Person, other: int) -> bool:
        """Does one kinship tell who of the two waits: by its direction, and by who speaks?"""
        speaks = other in self.speakers
        if tie.a == person.index and self._longed_for(tie.mention, person, speaks=speaks or person.index in self.speakers):
            return True
        if person.index in self.speakers:
            own = any(m.kind == "kin" for m in person.entity.marks)
            return tie.b == person.index and tie.relation in _VISITING and not own and self._inside(person)
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

    def _longed_for(self, mention: Mention, person: Person, *, speaks: bool) -> bool:
        """Is a relative one whose photograph somebody holds, whom they wait for, or have not seen since ("no ve a X desde")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        first, end = scene.sentences[scene.sentence_of[mention.first]]
        kin = next((i for i in range(mention.first - 1, max(first, mention.first - _TITLED), -1) if self._kin_word(i)), -1)
        own, lead = {*self.words.possessives, *self.words.definite}, kin - 1
        while lead > first and norm[lead] in own and not scene.has(lead, W.of):
            lead -= 1
        if kin < 0 or lead <= first:
            return False
        if self._visited(lead, mention, end):
            return True
        unseen = any(scene.has(i, W.negation) for i in range(max(first, lead - _UNSEEN), lead + 1))
        since = any(scene.has(i, W.since) for i in range(mention.last, end))
        if (scene.has(lead, W.of) and norm[lead - 1] in self.keepsakes) or (unseen and since):
            return True
        told = scene.joined(first, end) & W.custody or (speaks and self._inside(person))
        lead -= norm[lead] in self.hearers or scene.has(lead, W.preposition)
        return bool(told) and norm[lead] in self.listed.awaited

    def _visited(self, lead: int, mention: Mention, end: int) -> bool:
        """Does somebody visit a relative in prison, or bring them something there ("takes soup to her husband, X, in jail")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        lead -= norm[lead] in self.hearers and norm[lead] not in self.listed.toward
        if not (norm[lead] in self.listed.visiting or norm[lead] in self.listed.toward):
            return False
        inside = next((i for i in range(mention.last, min(end, mention.last + _TITLED)) if norm[i] in self.listed.within), end)
        way = range(mention.last, inside)
        between = any(scene.has(i, W.relative | W.coordinator) or norm[i] in self.words.ands for i in way)
        between = between or inside + 1 >= end or norm[inside + 1] in self.listed.outside
        return inside < end and not between and bool(scene.joined(inside, min(end, inside + _UNSEEN + 1)) & W.custody)

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
