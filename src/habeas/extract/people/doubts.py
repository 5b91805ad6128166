"""What takes an act away from a name again: nobody says that it was a prison, or that the name is a person's."""

from functools import cached_property

from habeas.extract.entities.known import agrees
from habeas.extract.entities.table import EntityTable
from habeas.extract.people.details import age_of
from habeas.extract.people.record import CUSTODY, Person
from habeas.extract.people.sure import Custody
from habeas.extract.people.told import Told
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.actors import ActorWords, bare
from habeas.lexicon.people import people_words, ruling_words, story_words
from habeas.lexicon.phrases import size_at
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

_EARLIER = 2
_TAKEN = ("arrested", "held", "sentenced", "charged", "transferred")


class Doubts:
    """Asks of everybody to whom something happened whether the text says enough for it."""

    def __init__(self, scene: Scene, table: EntityTable, words: ActorWords) -> None:
        self.scene = scene
        self.table = table
        self.words = words
        self.listed = people_words(scene.report.language)
        self.story = story_words(scene.report.language)
        self._pro_drop = speech_words(scene.report.language).pro_drop

    def merely_left(self, person: Person) -> bool:
        """Is a lone "went out" all that is told of somebody, with no prison in the sentence?"""
        scene = self.scene
        for told in person.told:
            hit = told.hit
            lone = all(scene.has(i, W.determiner | W.preposition) for i in range(hit.first + 1, hit.last))
            custody = scene.joined(*scene.sentences[scene.sentence_of[hit.first]]) & W.custody
            if (
                custody
                or self._too(hit)
                or Custody(scene).on_a_day(hit)
                or not (lone and told.act == "released" and hit.lex.use == "subject")
            ):
                return False
        return True

    def only_questioned(self, person: Person) -> bool:
        """Is a release all that befell somebody whom the sentence tells to have been asked something or fined, and not for days?"""
        custody = [t for t in person.told if t.act in CUSTODY]
        return bool(custody) and all(t.act == "released" and self._questioned(t.hit) for t in custody)

    def _questioned(self, hit: Hit) -> bool:
        """Does the sentence tell before an act that somebody was questioned, and of nobody that they were taken or held?"""
        scene, norm = self.scene, self.scene.tokens.norm
        number = scene.sentence_of[hit.first]
        first, phrases = scene.sentences[number][0], ruling_words(scene.report.language).questioned
        asked = any(size_at(norm, i, phrases) for i in range(first, hit.first))
        for_days = any(
            n.kind == "duration" and norm[n.last : n.last + 1] and not self._hours(n.first)
            for n in scene.numbers_of.get(number, ())
        )
        taken = any(h.lex.measure in _TAKEN and not h.lex.wide for h in scene.acts_of[number])
        return asked and not taken and not for_days

    def _hours(self, i: int) -> bool:
        return bool(self.listed.briefly & set(self.scene.tokens.norm[i : i + 3]))

    def of_another(self, told: Told, person: Person) -> bool:
        """Does only a pronoun tie the act to somebody, where it may as well mean another whom the text has just named?"""
        scene, number = self.scene, self.scene.sentence_of[told.mention.first]
        sex = self.words.pronouns.get(scene.tokens.norm[told.mention.first], ("", None))[1]
        if told.mention.how != "pronoun" or sex is None or any(m.sex == sex for m in person.entity.marks):
            return False
        near = self.table.behind(scene.sentences[number][0], told.mention.first)
        others = (self.table.of(m) for m in near if m.entity != person.index and m.how in ("name", "short"))
        return any(e.kind == "person" and agrees(e, sex) for e in others)

    def _too(self, hit: Hit) -> bool:
        """Does an "also" add the leaving to a release told just before ("También salieron X e Y")?"""
        scene, number = self.scene, self.scene.sentence_of[hit.first]
        before = [h for k in range(max(0, number - _EARLIER), number) for h in scene.acts_of[k]]
        also = scene.joined(scene.sentences[number][0], hit.last) & W.also
        return bool(also) and any(h.lex.measure == "released" for h in before)

    def left_elsewhere(self, told: Told) -> bool:
        """Did somebody only leave what is no prison, or go out for something ("released from hospital", "saiu à rua")?"""
        scene, hit = self.scene, told.hit
        end = scene.sentences[scene.sentence_of[hit.first]][1]
        i, norm = hit.last, scene.tokens.norm
        if told.act in ("arrested", "transferred"):
            return self._taken_for_care(hit, end)
        out = self.story.outward & set(norm[max(hit.first, i - 2) : i])  # "walked out [of]"
        if told.act != "released" or hit.lex.form == "noun" or (hit.lex.form == "phrase" and not out) or i + 1 >= end:
            return False
        i -= bool(out) and norm[i - 1] in self.listed.away
        if norm[i] in self.listed.toward and hit.lex.use == "subject":
            timed = any(d.first <= k < d.last for d in scene.dates_of.get(scene.sentence_of[i], ()) for k in (i, i + 1, i + 2))
            return not timed and not any(n.first <= k < n.last for n in scene.numbers for k in (i + 1, i + 2))
        if norm[i] not in self.listed.away:
            return False
        fixed = norm[i] not in self.words.joiners or norm[i] in self.words.definite or not self._pro_drop
        i += 1
        while i < end and scene.has(i, W.determiner):
            i, fixed = i + 1, True
        plain = fixed and i < end and norm[i].isalpha() and not scene.tokens.is_capital(i)
        near = range(i, min(end, i + 5))
        return plain and not any(scene.has(k, W.custody) or norm[k] in self.listed.outside for k in near)

    def _taken_for_care(self, hit: Hit, end: int) -> bool:
        """Was somebody only taken to a hospital, a school or home ("foi levada para o hospital", "was driven to her home")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        i = hit.last - (norm[hit.last - 1] in self.listed.toward)
        if i >= end or norm[i] not in self.listed.toward:
            return False
        i += 1
        while i < end and (scene.has(i, W.determiner) or norm[i] in self.words.possessives):
            i += 1
        return i < end and norm[i] in self.story.hospitals and not scene.joined(i, min(end, i + 4)) & W.custody

    def no_person(self, person: Person) -> bool:
        """May the name be a place's, a body's or a feast's: no title, age, pronoun or given name, and words that are no names?"""
        entity, words, norm = person.entity, self.words, self.scene.tokens.norm
        named = [m for m in person.mentions if m.how not in ("pronoun", "role")]
        # What befell somebody behind a comma is no title of the place before it: "regante de Harbour, condenado a tres años".
        governed = all(m.first and self.scene.has(m.first - 1, W.preposition) for m in named)
        titled = entity.marks if not governed else [m for m in entity.marks if m.role != "detainee"]
        if not entity.named or titled or len(named) < len(person.mentions) - (governed and bool(entity.marks)):
            return False
        aged = age_of(self.scene, words, self.table, person.mentions) is not None
        if not aged and all(norm[m.first - 1] in self.listed.within for m in named):
            return True  # "in Khan Harbour"
        if aged or any(bare(w) in words.given for w in entity.words):
            return False
        content = [w for w in entity.words if w not in words.particles]
        if len(content) == 1:
            return len(named) == 1
        if any(w in self._plain or w in self._places for w in content):
            return True
        if any(norm[m.outer - 1] in self.listed.within and not self.scene.owns(m.last) for m in person.mentions if m.outer):
            return True  # "encarcelado en Black Beach"
        spans = [range(m.first, m.last) for m in person.mentions]
        return any(self.scene.flags[i] for span in spans for i in span if norm[i] not in words.particles)

    @cached_property
    def _plain(self) -> set[str]:
        """The words that the report also writes small."""
        tokens = self.scene.tokens
        return {tokens.norm[i] for i in range(len(tokens)) if tokens.raw(i).islower()}

    @cached_property
    def _places(self) -> frozenset[str]:
        return self.words.places | self.words.place_nouns | self.words.heads
