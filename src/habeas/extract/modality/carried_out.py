"""Whether a release that was granted or ordered was carried out, by what is told of the same people behind it.

"The court granted bail to nine, but they are still inside", "concedió la libertad a nueve. Ninguno ha salido": planned. "Signed a
pardon for 31. They left prison on Thursday": actual.
"""

from habeas.extract.acts.around import negated
from habeas.extract.acts.find import Count
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# Measures that a court or a decree grants; those that tell that somebody is out; how near a clause's beginning its subject stands.
_GRANTED = ("released", "house_arrest")
_OUT = ("released", "deported", "exiled", "exchanged", "transferred")
_OPENS, _TURN = 2, 12
_UNSURE = W.future | W.conditional | W.ahead | W.intend | W.hearsay | W.subordinator | W.relative | W.whether
# So many words before its noun stands the verb of granting, and so near its beginning a clause tells of staying or leaving.
_GRANTING, _SOON = 4, 6


def carried_out(scene: Scene, count: Count, act: Hit | None) -> str:
    """The modality of a release by what is told next: planned while they are inside or leave later, actual where they left."""
    sentence = scene.sentence_of[count.number.first]
    if act is None or scene.sentence_of[act.first] != sentence or not _granted(scene, act):
        return ""
    last, end = max(act.last, count.counted.last), scene.sentences[sentence][1]
    turn = next((i for i in range(last, min(end, last + _TURN)) if _turns(scene, i)), -1)
    if turn >= 0 and not _others(scene, last, turn):
        return "planned" if _inside(scene, turn + 1, end) else ""
    if sentence + 1 >= len(scene.sentences) or _others(scene, last, end):
        return ""
    first, stop = scene.sentences[sentence + 1]
    if not scene.tokens.norm[first][0].isalpha():
        return ""  # somebody else begins to speak
    if _inside(scene, first, stop):
        return "planned"
    return _left(scene, first, stop) if act.lex.measure == "released" else ""


def _granted(scene: Scene, act: Hit) -> bool:
    """Is a release or house arrest what somebody orders, grants or signs, and no deed told by a verb of its own?"""
    if act.lex.measure not in _GRANTED or act.lex.form == "state":
        return False
    orders = speech_words(scene.report.language).orders
    begin = max(scene.sentences[scene.sentence_of[act.first]][0], act.first - _GRANTING)
    noun = act.lex.form == "noun" and act.lex.measure == "released"
    return noun or any(word in orders for word in scene.tokens.norm[begin : act.last])


def _turns(scene: Scene, i: int) -> bool:
    """Does token i turn to what became of it: "but", "pero", a semicolon?"""
    comma = scene.tokens.norm[i - 1] == "," and scene.has(i, W.coordinator)
    return scene.tokens.norm[i] == ";" or comma


def _others(scene: Scene, a: int, b: int) -> bool:
    """Does another number stand among tokens a..b: what follows may be told of those?"""
    return any(n.kind == "count" and a <= n.first < b for n in scene.numbers_of.get(scene.sentence_of[a - 1], []))


def _first_act(scene: Scene, first: int, end: int) -> Hit | None:
    """The act that a clause tells soon behind its beginning."""
    soon = min(end, first + _SOON)
    return next((h for h in scene.acts_of[scene.sentence_of[first]] if first <= h.first < soon), None) if first < end else None


def _inside(scene: Scene, first: int, end: int) -> bool:
    """Does a clause open by saying of them that they are held on, or that none of them left?"""
    act, opening = _first_act(scene, first, end), scene.told(first, min(end, first + _OPENS))
    if act is None or scene.told(first, act.first) & _UNSURE:
        return False
    if act.lex.measure == "released" and act.lex.form != "noun":
        return bool(opening & W.negation) and (negated(scene, act) or scene.has(first, W.negation))
    ours, told = scene.has(first, W.pronoun | W.still | W.negation), scene.told(first, act.last)
    return act.lex.measure == "held" and ours and bool(told & (W.still | W.negation)) and _alone(scene, act, end)


def _alone(scene: Scene, act: Hit, end: int) -> bool:
    """Does no noun follow that could be the subject ("siguen presas sus esposas")?"""
    behind = act.last
    for other in scene.acts_of[scene.sentence_of[act.first]]:
        behind = max(behind, other.last) if other.first <= behind and other.first >= act.first else behind
    norm = scene.tokens.norm
    if behind < end and norm[behind] == ",":  # "permanecem na prisão, segundo a ONG, 770 pessoas"
        behind = next((i + 1 for i in range(behind + 2, min(end, behind + _TURN)) if norm[i] == ","), behind)
    if any(n.first == behind for n in scene.numbers_of.get(scene.sentence_of[act.first], [])):
        return False
    return behind >= end or not norm[behind][0].isalpha() or scene.has(behind, W.preposition | W.coordinator)


def _left(scene: Scene, first: int, end: int) -> str:
    """Whether a sentence that opens with them tells that they left, or that they will."""
    act = _first_act(scene, first, end)
    if act is None or act.lex.measure not in _OUT or negated(scene, act):
        return ""
    before = scene.told(first, act.first)
    if act.lex.form == "fut" and act.first == first and act.lex.measure == "released":
        return "planned"
    if act.first == first or not scene.has(first, W.pronoun) or _others(scene, first + 1, act.first):
        return ""
    if before & W.ahead and act.lex.form in ("base", "inf") and act.lex.measure == "released":
        return "planned"
    helped = act.lex.form in ("part", "fin") and before & (W.be_past | W.have)
    return "actual" if (act.lex.form == "past" or helped) and not before & _UNSURE else ""
