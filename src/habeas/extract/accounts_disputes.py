"""Which assertion does a denial answer? The nearest earlier one of its topic by another speaker."""

from habeas.extract.accounts_span import Draft

_KIN = {"medical_care": ("medical_care", "treatment", "cause_of_death"), "cause_of_death": ("cause_of_death", "medical_care", "treatment"),
        "treatment": ("treatment", "cause_of_death"), "legality": ("legality", "innocence"), "charge": ("charge",), "innocence": ("charge", "innocence")}  # fmt: skip
_FAR = 14


def disputed(drafts: list[Draft], number: int) -> int | None:
    """The index of the draft that draft `number` contradicts, or None: only a denial or innocence against a charge answers."""
    draft = drafts[number]
    if draft.stance != "denies" and draft.topic != "innocence":
        return None
    for topic in _KIN.get(draft.topic, (draft.topic,)):
        if draft.topic == "innocence" and topic == "innocence":
            continue
        for other in range(number - 1, max(-1, number - _FAR), -1):
            rival = drafts[other]
            if rival.topic == topic and rival.stance == "asserts" and (rival.source != draft.source or rival.source is None):
                return other
    return None
