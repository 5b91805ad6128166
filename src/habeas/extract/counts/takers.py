"""Those who take, not those taken: "he was taken by [four] men", "se lo llevaron [cuatro] hombres" count nobody in custody."""

from habeas.extract.acts.find import Count
from habeas.extract.acts.governors import BARE, FINITE
from habeas.extract.acts.tied import takes_pronoun
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.vocabulary import W

# So far before whoever does it a passive stands, with the place and the day between ("was taken from a shop on June 3 by").
_PASSIVE = 12
# So many words may say how whoever takes somebody was dressed.
_DRESSED, _HELPING = 5, W.be_now | W.be_past | W.have
_PARTED = W.relative | W.subordinator | W.coordinator


def takes(scene: Scene, count: Count) -> bool:
    """Does a noun phrase behind an act name those who do it: behind "by", or as the subject behind a verb with its object?"""
    if count.counted.how not in ("noun", "other", "unknown") or count.counted.partitive:
        return False
    return _by(scene, count.number.first) or _behind_object(scene, count.number.first) or _before_object(scene, count)


def _before_object(scene: Scene, count: Count) -> bool:
    """Are the counted the subject of a verb of taking whose object is somebody's or a pronoun?

    "[Four] men in plain clothes took my brother", "[cuatro] hombres se lo llevaron".
    """
    sentence, start = scene.sentence_of[count.number.first], count.counted.last
    first = scene.sentences[sentence][0]
    if count.number.first > first and scene.has(count.number.first - 1, W.preposition | W.of):
        return False
    act = next(iter(beginning(scene.acts_of[sentence], start, start + _DRESSED)), None)
    if act is None or act.lex.use != "object" or act.lex.form not in (*FINITE, "past"):
        return False
    if any(scene.has(i, _PARTED | _HELPING) or not scene.tokens.norm[i][0].isalpha() for i in range(start, act.first)):
        return False
    if scene.has(act.first, W.be_past | W.be_now):
        return False  # "dos maestros [fueron sacados de] sus casas": a passive
    if act.lex.form in FINITE and any(scene.cues[i] & W.clitic for i in range(act.first - 1, act.last - 1)):
        return True
    i = act.last + (act.lex.form in FINITE and scene.has(act.last, W.preposition) and not scene.has(act.last, W.of))
    i += scene.has(i, W.determiner) and not scene.cues[i] & W.whose  # "levaram [o] meu filho"
    return bool(scene.cues[i] & W.whose) or scene.has(act.last, W.pronoun)


def _by(scene: Scene, number: int) -> bool:
    """Does a word like "by" lead in the number, behind a passive of custody in the same clause?"""
    if number < 1 or not scene.cues[number - 1] & W.doer:
        return False
    here = scene.acts_of[scene.sentence_of[number]]
    for act in reversed(beginning(here, number - _PASSIVE, number - 1)):
        if act.last > number - 1:
            continue
        passive = act.lex.form in BARE or scene.has(act.first, W.be_past | W.be_now)
        clear = not scene.between("semi", act.last, number) and not any(scene.has(i, _PARTED) for i in range(act.last, number - 1))
        return clear and passive and act.lex.use == "object"
    return False


def _behind_object(scene: Scene, number: int) -> bool:
    """Does the number follow a verb of taking whose object is a pronoun before it, with nothing that makes it an object ("a")?"""
    here = scene.acts_of[scene.sentence_of[number]]
    act = next((act for act in reversed(beginning(here, number - _PASSIVE, number)) if act.last == number), None)
    return act is not None and act.lex.use == "object" and act.lex.form in FINITE and takes_pronoun(scene, act)
