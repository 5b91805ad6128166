"""Asserted, denied, promised or left open? What stands in front of a frame in its clause decides."""

from habeas.extract.accounts.disputes import WELL
from habeas.extract.accounts.match import Classes, Match
from habeas.extract.text.scene import Scene
from habeas.lexicon.accounts import AccountWords
from habeas.lexicon.vocabulary import W
from habeas.model import Stance, Topic

_BACK = 9
_AROUND = 40
_SPEAKS_NEAR = 3
_BACK_OVER = 12
_OPENED = frozenset((":", '"', "“", "«", "‘", ","))
_TURNS: tuple[tuple[str, Stance, frozenset[str]], ...] = (
    (
        "deny",
        "denies",
        frozenset(("treatment", "medical_care", "cause_of_death", "charge", "due_process", "legality", "confirmation", "motive")),
    ),
    ("investigate", "does_not_confirm", frozenset(("treatment", "cause_of_death", "medical_care"))),
    ("promise", "promises", frozenset(("due_process", "medical_care", "confirmation"))),
)
# Frames of ill-treatment that can kill.
_BLOWS = frozenset(("treatment_done", "treatment_marks", "treatment_reported", "treatment_guards", "treatment_hurt"))
# A prosecutor who asks for years lays a charge; of charges only their end is asked for.
_END_OF_CHARGES = frozenset(("charge_drop", "charge_dropped", "charge_annulled", "charge_goes_on", "charge_will_drop"))
# Topics that lie in somebody's gift, so that they can be asked for.
_ASKED = frozenset(("charge", "condition_of_release", "due_process", "medical_care", "confirmation", "cause_of_death", "treatment"))


def _cue_before(scene: Scene, classes: Classes, words: AccountWords, match: Match, cue: str) -> int:
    """The nearest token of class `cue` among those before the match in its clause; -1 where there is none."""
    first = scene.sentences[scene.sentence_of[match.first]][0]
    bit, speaks_on = words.bits[cue], words.bits["speaks_on"]
    for i in range(match.first - 1, max(first, match.first - _BACK) - 1, -1):
        if classes.strong[i]:
            return -1
        if classes.mask[i] & bit and any(end <= match.first for end, bits in classes.at[i] if bits & bit):
            return i
        # "Denies any abuse and maintains that they are spies": another verb of saying takes over.
        if scene.flags[i] & W.coordinator and any(m & speaks_on for m in classes.mask[i + 1 : i + 1 + _SPEAKS_NEAR]):
            return -1
    return -1


def demanded(scene: Scene, classes: Classes, words: AccountWords, match: Match) -> bool:
    """Is the match only what somebody asks for ("urges the court to quash the sentences")? Nobody asks for a denial."""
    frame = match.frame
    if frame.frame.stance == "denies":
        return False
    if frame.frame.topic == "charge" and frame.name not in _END_OF_CHARGES:
        return False
    return frame.frame.topic in _ASKED and _cue_before(scene, classes, words, match, "demands") >= 0


def told_topic(scene: Scene, classes: Classes, words: AccountWords, match: Match) -> Topic:
    """The frame's topic; blows and wounds that stand in one sentence with a death are told as its cause."""
    topic = match.frame.frame.topic
    if topic != "treatment" or match.frame.name not in _BLOWS:
        return topic
    first, last = scene.sentences[scene.sentence_of[match.first]]
    fatal = words.bits["died"] | words.bits["autopsy"] | words.bits["body_word"]
    near = range(max(first, match.first - _AROUND), min(last, match.last + _AROUND))
    return "cause_of_death" if any(classes.mask[i] & fatal for i in near) else topic


def _answers_by_good_word(scene: Scene, classes: Classes, words: AccountWords, match: Match) -> bool:
    """Does a denial open what says that all is well ("he denies it: all of them were seen by a nurse")?"""
    first, norm = scene.sentences[scene.sentence_of[match.first]][0], scene.tokens.norm
    back = range(match.first - 1, max(first, match.first - _BACK_OVER) - 1, -1)
    denied = next((i for i in back if classes.mask[i] & words.bits["deny"] or norm[i] in (";", ".")), match.first)
    return norm[denied] not in (";", ".") and not _OPENED.isdisjoint(norm[denied + 1 : match.first])


def _withheld(scene: Scene, classes: Classes, words: AccountWords, match: Match, cue: int) -> bool:
    """Is an access the object of a verb that also refuses what is asked for ("les [negaron] el acceso al expediente")?"""
    refuses = classes.mask[cue] & words.bits["refused"] and classes.mask[match.first] & words.bits["access"]
    return bool(refuses) and match.first - cue <= _SPEAKS_NEAR and not scene.told(cue + 1, match.first) & W.relative


def turn(scene: Scene, classes: Classes, words: AccountWords, match: Match) -> tuple[Stance, int]:
    """The stance of a match, and the token of the cue that turned it (-1 where nothing did)."""
    frame = match.frame.frame
    if match.frame.name in WELL and _answers_by_good_word(scene, classes, words, match):
        return "denies", -1
    if frame.flips and frame.stance == "asserts":
        for name, stance, topics in _TURNS:
            if frame.topic in topics:
                cue = _cue_before(scene, classes, words, match, name)
                if cue >= 0 and not _withheld(scene, classes, words, match, cue):
                    return stance, cue
    return frame.stance, -1
