"""One person of a report while it is read: the entity, where it is named, what is told of it, and its ties."""

from dataclasses import dataclass, field

from habeas.extract.entities.table import Entity, Mention
from habeas.extract.people.told import Told
from habeas.model import Role, Tie

# What happens to somebody in custody.
CUSTODY = ("arrested", "held", "released", "charged", "sentenced", "transferred", "exiled", "tortured", "died")


@dataclass(slots=True)
class Person:
    """`told` lists the acts said of the person, `ties` whose relative they are; `speaks`: they are quoted."""

    index: int
    entity: Entity
    mentions: list[Mention] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    name: str = ""
    speaks: bool = False
    role: Role = "other"
