"""Which numbers are figures, and of what: a first look sentence by sentence, a second with the whole report in mind."""

from habeas.extract.counted import counted_by
from habeas.extract.happened import Count, act_candidates, none_candidate
from habeas.extract.memory import Decided, memory_candidates
from habeas.extract.ranker import Candidate, choose
from habeas.extract.scene import Scene

FIRST, SECOND = "measure_first", "measure"


def counts_of(scene: Scene) -> list[Count]:
    """Every number that counts something, with the noun phrase it counts; parts that are not read are left out."""
    out: list[Count] = []
    for number in scene.numbers:
        if number.kind == "count" and not scene.blocked[number.first] and scene.sentence_of[number.first] >= 0:
            out.append(Count(number, counted_by(scene, number), len(out)))
    return out


def first_candidates(scene: Scene, count: Count) -> list[Candidate]:
    """What the sentence alone offers."""
    acts = act_candidates(scene, count)
    return [none_candidate(scene, count, len(acts)), *acts]


def second_candidates(scene: Scene, count: Count, decided: list[Decided]) -> list[Candidate]:
    """What the sentence and the rest of the report offer."""
    acts = act_candidates(scene, count)
    return [none_candidate(scene, count, len(acts)), *acts, *memory_candidates(scene, count, decided, len(acts))]


def decide(scene: Scene, counts: list[Count]) -> list[Decided]:
    """The measure of each count, or that it is no figure."""
    first = []
    for count in counts:
        won = choose(FIRST, first_candidates(scene, count))
        first.append(Decided(count, won.label, won))
    out = []
    for count in counts:
        won = choose(SECOND, second_candidates(scene, count, first))
        out.append(Decided(count, won.label, won))
    return out
