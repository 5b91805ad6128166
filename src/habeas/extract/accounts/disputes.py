"""Which assertion does a denial answer? The nearest earlier one of its topic by another speaker."""

from habeas.extract.accounts.span import Draft
from habeas.extract.text.scene import Scene
from habeas.lexicon.vocabulary import W

_KIN = {
    "medical_care": ("medical_care", "treatment", "cause_of_death"),
    "cause_of_death": ("cause_of_death", "medical_care", "treatment"),
    "treatment": ("treatment", "cause_of_death"),
    "legality": ("legality", "innocence"),
    "innocence": ("charge", "innocence"),
}
_FAR = 14
# What a bare "denies it" can answer; a denial of a number stays with its own topic.
_ANSWERABLE = frozenset(("treatment", "medical_care", "cause_of_death", "charge", "due_process", "legality", "innocence"))
_SENTENCES_BACK = 2
_NUMBER_AHEAD = 12
# Denials of a whole clause: where it holds a count ("denied that 14 people were held"), the figure tells that it is denied.
_DENIED_CLAUSE = frozenset(("answer_denied", "confirm_reports"))


def _answered(scene: Scene, draft: Draft, before: list[Draft]) -> Draft | None:
    """What a bare denial answers: testimony of ill-treatment before all else, then whatever was asserted last."""
    here = scene.sentence_of[draft.first]
    near = [
        d
        for d in reversed(before)
        if here - scene.sentence_of[d.first] <= _SENTENCES_BACK and d.topic in _ANSWERABLE and d.stance == "asserts"
    ]
    return next((d for d in near if d.topic == "treatment"), near[0] if near else None)


def _of_number(scene: Scene, draft: Draft) -> bool:
    """Is it a count that is denied ("denied that 14 people were held")? Then it answers that number and no testimony."""
    numbers = scene.numbers_of.get(scene.sentence_of[draft.first], ()) if draft.match.frame.frame.stance == "denies" else ()
    last = draft.match.last
    return any(
        n.kind == "count"
        and 0 <= n.first - last < _NUMBER_AHEAD
        and not any(f & W.coordinator for f in scene.flags[last : n.first])
        for n in numbers
    )


def take_over(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts, where each that answers has the topic of the account it answers, among those of the last two sentences."""
    out: list[Draft] = []
    for draft in drafts:
        frame = draft.match.frame.frame
        if frame.answers:
            of_number = _of_number(scene, draft)
            if of_number and draft.match.frame.name in _DENIED_CLAUSE:
                continue
            answered = None if of_number else _answered(scene, draft, out)
            if answered is not None:
                draft.topic = answered.topic
            elif frame.weight < 5 and not of_number:
                continue
        out.append(draft)
    return out


# Frames that say all is well; from another mouth they answer the others of their topic.
WELL = frozenset(
    (
        "care_hospital",
        "care_taken",
        "care_received",
        "care_among",
        "care_to_all",
        "care_all_given",
        "care_doctored",
        "care_by_doctor",
        "care_prompt",
        "treatment_well",
        "treatment_ok",
        "process_rights",
        "process_all_given",
    )
)


def _answers(draft: Draft) -> bool:
    """Can this draft answer another at all?"""
    return draft.stance == "denies" or draft.topic in ("innocence", "cause_of_death") or draft.match.frame.name in WELL


def _against(draft: Draft, rival: Draft) -> bool:
    """Do the two contradict each other in kind? Two speakers; where both assert, one says all is well or tells a death anew."""
    if rival.stance != "asserts" or rival.match.frame.name in WELL:
        return False
    if draft.stance == "denies":
        return rival.source != draft.source or rival.source is None
    return draft.source != rival.source and draft.source is not None


def disputed(drafts: list[Draft], number: int) -> int | None:
    """The index of the earlier draft that draft `number` contradicts, or None."""
    draft = drafts[number]
    if not _answers(draft):
        return None
    for topic in _KIN.get(draft.topic, (draft.topic,)):
        if draft.topic == "innocence" and topic == "innocence":
            continue
        if draft.stance != "denies" and draft.topic not in ("innocence", topic):
            continue
        for other in range(number - 1, max(-1, number - _FAR), -1):
            if drafts[other].topic == topic and _against(draft, drafts[other]):
                return other
    return None
