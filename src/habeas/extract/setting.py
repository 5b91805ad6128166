"""What surrounds a report's figures: who speaks where, and which places are meant."""

from dataclasses import dataclass

from habeas.extract.memory import Decided
from habeas.extract.scene import Scene


@dataclass(frozen=True, slots=True)
class Asserter:
    """Who says a figure; name and span null for the report's own voice."""

    name: str | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the counted were, and a nationality that the noun phrase gives."""

    country: str | None = None
    facility: str | None = None
    place: str | None = None
    nationality: str | None = None


class Setting:
    """The speakers and places of one report, asked figure by figure."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def source(self, decided: Decided, whole: int | None) -> Asserter:
        """Who asserts a figure."""
        return Asserter()

    def where(self, decided: Decided) -> Whereabouts:
        """Where it happened."""
        return Whereabouts()
