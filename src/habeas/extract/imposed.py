"""Is house arrest, a measure or a disappearance told as an event, and a sentence or a case as what stands?

"A tres les impusieron arresto domiciliario", "quedaron bajo arresto", "152 disappearances" are flows; "están bajo arresto" and
"siete tienen condena" are stocks.
"""

from habeas.extract.happened import Count
from habeas.extract.scene import Hit, Scene
from habeas.lexicon.vocabulary import W

# So far before a measure its verb stands, so far before a sentence the verb of having it, and so near before a verb its helper.
_REACH, _HAD, _HELPED = 12, 4, 2
_STOPS = frozenset(".;:—()\n")


def imposed(scene: Scene, act: Hit) -> bool:
    """Is house arrest, or a measure short of it, told by the verb that brings it about ("dictó", "was placed", "quedaron bajo")?

    People who remain under supervision after a release ("quedaron bajo control judicial") are counted at a moment.
    """
    verbs = W.impose | W.placed if act.lex.measure == "house_arrest" else W.impose
    first, norm = scene.sentences[scene.sentence_of[act.first]][0], scene.tokens.norm
    for i in range(act.last - 1, max(first, act.first - _REACH) - 1, -1):
        if scene.cues[i] & verbs:
            return True
        ends = norm[i] in _STOPS or scene.cues[i] & (W.still | W.subordinator | W.relative)
        if i < act.first and (ends or (scene.cues[i] & W.be_now and not scene.cues[i] & W.have)):
            return False
    return False


def vanished(scene: Scene, count: Count, act: Hit) -> bool:
    """Is a disappearance told as what happened ("26 vanished", "152 enforced disappearances"), not as being missing?"""
    last, here = count.counted.last, scene.acts_of[scene.sentence_of[act.first]]
    if act.lex.form == "noun" and act.first == count.number.last and scene.plural(act.last - 1):
        return True
    # "Disappeared" may be the noun for them and the verb in one.
    forms = {h.lex.form for h in here if (h.first, h.last) == (act.first, act.last)}
    if forms.isdisjoint(("fin", "past")) or act.last - act.first != 1 or act.first < last - 1:
        return False
    told = scene.told(act.first - _HELPED, act.last)
    if act.first == count.number.last and act.lex.form == "noun":
        return False  # "the 19 disappeared"
    if told & (W.negation | W.still | W.be_now):
        return False
    return "fin" in forms or act.first <= last or bool(told & (W.have | W.relative))


def had(scene: Scene, count: Count, act: Hit) -> bool:
    """Is a sentence told as what people have ("siete tienen condena", "nueve con cadena perpetua", "hay 40 condenados")?"""
    last, at = count.counted.last, act.first
    if act.lex.form in ("noun", "fin") and at > last:  # "condenas" could be a verb too
        near = range(max(last, at - _HAD), at)
        if at - 1 == last and scene.has(last, W.preposition) and not scene.has(last, W.of):
            return not _tried(scene, count)
        owned = any(scene.cues[i] & (W.whose | W.have) and not scene.has(i, W.determiner | W.negation) for i in near)
        return owned and not any(scene.has(i, W.preposition | W.relative) or scene.tokens.norm[i] in ",;" for i in near)
    inside = act.lex.form in ("noun", "part") and count.number.last <= at <= last
    return inside and scene.has(count.number.first - 1, W.have | W.be_now)


def _tried(scene: Scene, count: Count) -> bool:
    """Does a verb of sentencing stand before the number: "condenó a [diez] a cadena perpetua"?"""
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    return any(h.lex.measure == "sentenced" and h.lex.form != "noun" and h.first < count.number.first for h in here)
