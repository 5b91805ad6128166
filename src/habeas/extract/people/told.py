"""What is told of one person: an act that the text ties to a mention of them."""

from dataclasses import dataclass

from habeas.extract.entities.table import Mention
from habeas.extract.text.scene import Hit

# What a measure of people is for one of them. House arrest and a swap take people out of prison; killed people died.
ACTS = {
    "arrested": "arrested", "held": "held", "released": "released", "died": "died", "killed": "died", "charged": "charged",
    "sentenced": "sentenced", "transferred": "transferred", "exiled": "exiled", "deported": "exiled", "tortured": "tortured",
    "house_arrest": "released", "exchanged": "released", "disappeared": "held",
}  # fmt: skip
# What befalls several at once, so that each of a set that is told of has undergone it.
SHARED = ("arrested", "held", "released", "sentenced", "exiled", "died", "charged")


@dataclass(slots=True)
class Told:
    """One act of one person: the hit, the mention it is said of, and its kind."""

    hit: Hit
    mention: Mention
    act: str
