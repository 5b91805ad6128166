"""What those who read of people share: the report laid out, who is in it, and the words of its language."""

from dataclasses import dataclass

from habeas.extract.entities.table import EntityTable
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords
from habeas.lexicon.people import PeopleWords
from habeas.lexicon.speech import SpeechWords


@dataclass(slots=True)
class Grounds:
    """The scene, its entities, and the lexicon's words for actors, speech and people."""

    scene: Scene
    table: EntityTable
    words: ActorWords
    speech: SpeechWords
    people: PeopleWords
