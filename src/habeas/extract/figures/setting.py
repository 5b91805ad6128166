"""What surrounds a report's figures: who speaks where, and which places are meant."""

from dataclasses import dataclass, replace

from habeas.extract.acts.memory import Decided
from habeas.extract.entities.find import EntityTable, find_entities
from habeas.extract.entities.settled import settle_places
from habeas.extract.figures.where import Atlas, Span, nationality_of, read_places, where
from habeas.extract.speakers.hearing import Hearing
from habeas.extract.speech.back import reached_back, with_those_words
from habeas.extract.speech.cues import Stage, stage_of
from habeas.extract.speech.find import Attribution, find_attributions
from habeas.extract.speech.inside import named_inside
from habeas.extract.speech.interview import by_layout, interview_day, laid_out
from habeas.extract.speech.lists import under_heading
from habeas.extract.text.scene import Scene


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the counted were, and a nationality that the noun phrase gives."""

    country: str | None = None
    facility: str | None = None
    place: str | None = None
    nationality: str | None = None
    # Are they named by their own country's name?
    at_home: bool = False


def heard(scene: Scene, entities: EntityTable) -> list[Attribution]:
    """Every attribution, its speaker named in full: an organisation with the acronym that the report introduces for it."""
    out = []
    stage = stage_of(scene, entities)
    frames = reached_back(stage, by_layout(stage, find_attributions(scene, entities))) + with_those_words(stage)
    for a in named_inside(stage, under_heading(stage, frames)):
        acronym = entities.entities[a.entity].acronym if a.entity >= 0 else ""
        full = f"{a.source} ({acronym})"
        known = acronym and entities.entities[a.entity].kind in ("org", "name") and full in scene.report.text
        out.append(replace(a, source=full) if known else a)
    return out


class Setting:
    """The speakers and places of one report, asked figure by figure."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.entities: EntityTable = find_entities(scene)
        self.atlas: Atlas = read_places(scene)
        settle_places(self.entities, self.atlas.places)
        self.stage: Stage = stage_of(scene, self.entities)
        self.attributions: list[Attribution] = heard(scene, self.entities)
        self.hearing = Hearing(scene, self.entities, self.attributions)
        interviewed = interview_day(self.stage)
        if interviewed is not None and interviewed != scene.report.published:
            # Its answers and questions are told from the day of the interview, whoever is quoted there.
            turns = sorted(laid_out(self.stage)[0])
            scene.retell(range(turns[0], turns[-1] + 1) if turns else (), interviewed)

    def where(self, decided: Decided) -> Whereabouts:
        """Where it happened."""
        number, counted = decided.count.number, decided.count.counted
        found = where(self.scene, self.atlas, Span(number.first, number.last))
        nationality = nationality_of(self.scene, self.atlas, (number.first, max(number.last, counted.last)), found.country)
        return Whereabouts(found.country, found.facility, found.place, nationality or None, nationality == "")
