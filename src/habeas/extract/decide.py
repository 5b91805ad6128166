"""Which numbers are figures, and of what: a first look sentence by sentence, a second with the whole report in mind."""

from habeas.extract.counted import counted_by
from habeas.extract.happened import NONE, Count, act_candidates, figure_candidates
from habeas.extract.memory import Decided, memory_candidates
from habeas.extract.ranker import Candidate, choose
from habeas.extract.scene import Scene
from habeas.lexicon.vocabulary import W

_OTHER_KINDS = frozenset(("age", "duration", "sentence", "money", "distance", "share", "time", "article"))
IS_FIGURE, FIRST, SECOND = "figure", "measure_first", "measure"


def counts_of(scene: Scene) -> list[Count]:
    """Every number that counts something, with the noun phrase it counts; parts that are not read are left out."""
    out: list[Count] = []
    for i, number in enumerate(scene.numbers):
        if number.kind != "count" or scene.blocked[number.first] or scene.sentence_of[number.first] < 0:
            continue
        counted = counted_by(scene, number)
        if counted.how == "none" and _shares_kind(scene, i):
            continue
        out.append(Count(number, counted, len(out)))
    return out


def _shares_kind(scene: Scene, i: int) -> bool:
    """Is number i joined by one word to an age, a duration or the like ("aged 16 and 17", "de 14 e 15 anos")?"""
    number = scene.numbers[i]
    for other in scene.numbers[max(0, i - 1) : i + 2]:
        first, last = (other.last, number.first) if other.first < number.first else (number.last, other.first)
        if other.kind in _OTHER_KINDS and last - first == 1 and scene.has(first, W.coordinator):
            return True
    return False


def is_figure_candidates(scene: Scene, count: Count, counts: list[Count]) -> list[Candidate]:
    """Figure or none, from the number's own surroundings and from how much of the report speaks of custody."""
    acts = sum(1 for c in counts if scene.acts_of[scene.sentence_of[c.number.first]])
    share = "all" if acts * 10 >= len(counts) * 7 else "most" if acts * 2 >= len(counts) else "few"
    return figure_candidates(scene, count, len(scene.acts_of[scene.sentence_of[count.number.first]]), share)


def first_candidates(scene: Scene, count: Count) -> list[Candidate]:
    """What the sentence alone offers: one candidate for each act, and what the noun implies."""
    return act_candidates(scene, count) + memory_candidates(
        scene, count, [], len(scene.acts_of[scene.sentence_of[count.number.first]])
    )


def second_candidates(scene: Scene, count: Count, decided: list[Decided]) -> list[Candidate]:
    """What the sentence and the rest of the report offer."""
    acts = act_candidates(scene, count)
    memories = memory_candidates(scene, count, decided, len(acts))
    support = {m.label: [f"act&{f}" for f in m.features if f.startswith("mem=") and "&" not in f] for m in memories}
    for act in acts:
        act.features += support.get(act.label, ["act&unsupported"])
    return acts + memories


def _measure(decision: str, count: Count, candidates: list[Candidate], table: dict[str, float] | None) -> Decided:
    if not candidates:
        return Decided(count, NONE)
    won = choose(decision, candidates, table)
    return Decided(count, won.label, won)


def first_look(
    scene: Scene, counts: list[Count], figure: dict[str, float] | None = None, measure: dict[str, float] | None = None
) -> list[Decided]:
    """What each number is taken for by its sentence alone (tables other than the shipped ones are for learning)."""
    out = []
    for count in counts:
        if choose(IS_FIGURE, is_figure_candidates(scene, count, counts), figure).label == NONE:
            out.append(Decided(count, NONE))
        else:
            out.append(_measure(FIRST, count, first_candidates(scene, count), measure))
    return out


def decide(scene: Scene, counts: list[Count]) -> list[Decided]:
    """The measure of each count, or that it is no figure."""
    first = first_look(scene, counts)
    out: list[Decided] = []
    for i, count in enumerate(counts):
        known = first[i].label != NONE
        if not known and choose(IS_FIGURE, is_figure_candidates(scene, count, counts)).label == NONE:
            out.append(Decided(count, NONE))
        else:
            out.append(_measure(SECOND, count, second_candidates(scene, count, [*out, *first[i:]]), None))
    return out
