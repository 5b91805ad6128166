"""What takes an act away from a name again: nobody says that it was a prison, or that the name is a person's."""

from functools import cached_property

from habeas.extract.entities_table import EntityTable
from habeas.extract.people_details import age_of
from habeas.extract.people_record import Person
from habeas.extract.scene import Scene
from habeas.lexicon.actors import ActorWords, bare
from habeas.lexicon.vocabulary import W


class Doubts:
    """Asks of everybody to whom something happened whether the text says enough for it."""

    def __init__(self, scene: Scene, table: EntityTable, words: ActorWords) -> None:
        self.scene = scene
        self.table = table
        self.words = words

    def merely_left(self, person: Person) -> bool:
        """Is a lone "went out" all that is told of somebody, with no prison in the sentence?"""
        scene = self.scene
        for told in person.told:
            hit = told.hit
            lone = all(scene.has(i, W.determiner | W.preposition) for i in range(hit.first + 1, hit.last))
            custody = scene.joined(*scene.sentences[scene.sentence_of[hit.first]]) & W.custody
            if custody or not (lone and told.act == "released" and hit.lex.use == "subject"):
                return False
        return True

    def no_person(self, person: Person) -> bool:
        """May the name be a place's, a body's or a feast's: no title, age, pronoun or given name, and words that are no names?"""
        entity, words, norm = person.entity, self.words, self.scene.tokens.norm
        if not entity.named or entity.marks or any(m.how in ("pronoun", "role") for m in person.mentions):
            return False
        aged = age_of(self.scene, words, self.table, person.mentions) is not None
        if aged or any(bare(w) in words.given for w in entity.words):
            return False
        content = [w for w in entity.words if w not in words.particles]
        if len(content) == 1:
            return len(person.mentions) == 1
        if any(w in self._plain or w in self._places for w in content):
            return True
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
