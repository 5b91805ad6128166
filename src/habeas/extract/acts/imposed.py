"""Is house arrest, a measure or a disappearance told as an event, and a sentence or a case as what stands?

"A tres les impusieron arresto domiciliario", "quedaron bajo arresto", "152 disappearances" are flows; "están bajo arresto" and
"siete tienen condena" are stocks.
"""

from habeas.extract.acts.counted import Counted
from habeas.extract.acts.find import Count, predicates
from habeas.extract.acts.governors import BARE
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.vocabulary import W

# So far before a measure its verb stands, so far before a sentence the verb of having it, and so near before a verb its helper.
_REACH, _HAD, _HELPED = 12, 4, 2
# So near before a sentence stands what says that it lasts.
_STILL = 3
# So far behind a verb of letting go stands what people were let go under.
_MANNER = 4
# Beside these the disappeared are the losses of a toll.
_LOST = ("killed", "died", "injured")
# What stands between the counted and the sentence that they serve.
_SERVING = W.be_now | W.be_past | W.have | W.still | W.also
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


def granted_to(scene: Scene, count: Count, act: Hit) -> bool:
    """Is a measure granted without a verb, as titles do ("House arrest for [16]", "Prisão domiciliar para [16] idosos")?"""
    i, last = act.first, act.last
    opens = i == scene.sentences[scene.sentence_of[i]][0] or scene.tokens.norm[i - 1] in _STOPS
    led = scene.has(last, W.preposition) and not scene.has(last, W.of) and not scene.cues[last] & W.within
    at = count.number.first
    return opens and led and last < at and all(scene.has(k, W.determiner) for k in range(last + 1, at))


def let_go_under(scene: Scene, count: Count, act: Hit) -> bool:
    """Is a measure only how people were let go ("468 were let go under judicial control", "saíram nove, seis com apresentação")?

    Who is told to report, to be or to remain under it is counted at a moment.
    """
    if act.lex.measure != "restricted" or act.first < count.number.last:
        return False
    return any(
        h.lex.measure == "released" and _told_with(scene, count, h, act) and _by(scene, max(count.number.last, h.last), act)
        for h in scene.acts_of[scene.sentence_of[act.first]]
    )


def _told_with(scene: Scene, count: Count, freed: Hit, act: Hit) -> bool:
    """Does a release stand close before the measure, or before a part that bears it ("533 excarcelaciones, 498 de ellas con …")?"""
    if scene.between("semi", freed.last, act.first):
        return False
    if freed.last <= count.number.first:
        return count.counted.partitive or count.counted.how == "partitive"
    close = count.number.last <= freed.first and 0 <= act.first - freed.last <= _MANNER
    return close and freed.lex.form not in ("noun", "state")


def _by(scene: Scene, begin: int, act: Hit) -> bool:
    """Does a preposition lead to the measure, with no verb before it?"""
    led = any(scene.has(i, W.preposition) for i in (act.first - 1, act.first) if i >= begin)
    return led and not scene.told(begin, act.last) & (W.be_now | W.be_past | W.still | W.have)


def vanished(scene: Scene, count: Count, act: Hit) -> bool:
    """Is a disappearance told as what happened ("26 vanished", "152 enforced disappearances"), not as being missing?"""
    last, here = count.counted.last, scene.acts_of[scene.sentence_of[act.first]]
    if act.lex.form == "noun" and act.first == count.number.last and scene.plural(act.last - 1):
        return True
    if _of_the_lost(scene, count, act):
        return True
    # "Disappeared" may be the noun for them and the verb in one.
    forms = {h.lex.form for h in here if (h.first, h.last) == (act.first, act.last)}
    alone = act.last - act.first == 1 or (act.last - act.first == 2 and scene.has(act.last - 1, W.since | W.subordinator))
    if forms.isdisjoint(("fin", "past")) or not alone or act.first < last - 1:
        return False
    told = scene.told(act.first - _HELPED, act.last)
    if act.first == count.number.last and act.lex.form == "noun" and scene.has(count.number.first - 1, W.determiner | W.of):
        return False  # "the 19 disappeared"
    if told & (W.negation | W.still | W.be_now):
        return False
    return "fin" in forms or act.first <= last or bool(told & (W.have | W.relative))


def _of_the_lost(scene: Scene, count: Count, act: Hit) -> bool:
    """Does a toll name the lost ("243 desaparecidos", "12 mortas e 139 desaparecidas"), or a helper what befell them?

    Of others it says how they are ("procura 90 alunos desaparecidos").
    """
    if act.lex.form != "part" or act.last - act.first != 1:
        return False
    number, helped = count.number, scene.told(act.first - _HELPED, act.first)
    if helped & (W.have | W.hearsay) and not helped & (W.negation | W.be_now | W.be_past) and not scene.plural(act.last - 1):
        return True  # "tenham desaparecido", "terão desaparecido"
    here = scene.sentence_of[act.first]
    inside = number.last <= act.first <= count.counted.last
    bare = any(n.last == act.first for n in scene.numbers_of[here])
    if not bare and not (inside and any(h.lex.measure in _LOST and h.first < number.first for h in scene.acts_of[here])):
        return False
    begin = max(scene.sentences[here][0], (number.first if inside else act.first) - _STILL)
    return not scene.told(begin, act.first) & (W.negation | W.still | W.be_now | W.have)


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


def served(scene: Scene, counted: Counted) -> int:
    """Where the sentence stands that the counted are told to serve ("33 [are serving sentences] in colonies"); -1 for none."""
    i, here = counted.last, scene.acts_of[scene.sentence_of[counted.first]]
    while scene.has(i, _SERVING) and not scene.cues[i] & W.pending:
        i += 1
    acts = beginning(here, i, i + 1) if scene.cues[i] & W.pending else []
    return i if any(act.lex.measure == "sentenced" for act in acts) else -1


def no_state(scene: Scene, act: Hit, ruled: int) -> bool:
    """Is a word for a state the verb that rules the counted, and so a deed ("A court [jailed] 17 men")?"""
    return act.first == ruled and act.lex.form == "state" and not predicates(scene, act)


def only_where(scene: Scene, act: Hit, serving: int) -> bool:
    """Does an act only say where people serve a sentence, which is told at token `serving` ("purgan condenas [en el penal]")?"""
    if act.lex.measure != "held" or not 0 <= serving < act.first or not scene.has(act.first, W.preposition):
        return False
    return not any(scene.between(kind, serving, act.first) for kind in ("comma", "semi", "rel", "sub", "coord"))


def abroad(scene: Scene, act: Hit) -> bool:
    """Are people told to be in exile, and not to be sent or gone there ("85 are in exile", "viven en el exilio")?"""
    told = scene.told(act.first, act.last)
    return act.lex.form in ("state", "fin") and bool(told & W.within) and not told & W.of


def lasts_on(scene: Scene, count: Count, act: Hit) -> bool:
    """Do people remain under a sentence ("permanecen condenados a muerte", "remain under sentence of death")?"""
    first = scene.sentences[scene.sentence_of[act.first]][0]
    begin = max(first, act.first - _STILL, count.number.last if count.number.first < act.first else first)
    return act.lex.form in (*BARE, "noun") and bool(scene.told(begin, act.first) & W.still)


def under_way(scene: Scene, act: Hit) -> bool:
    """Is what is done to people told as going on ("estão a ser julgados", "están siendo juzgados", "were being tried")?

    Two verbs of being before a participle, the first of them of the present or of what was so then; "is to be tried" lies ahead.
    """
    i = act.first - 1
    if act.lex.form not in BARE or not scene.has(i, W.be_now | W.be_past):
        return False
    led = scene.has(i - 1, W.preposition)
    outer = i - 1 - led
    lasting = W.be_now | W.still if led or not scene.has(i, W.be_past) else 0
    return bool(scene.told(outer, outer + 1) & (lasting | W.stood)) and not scene.told(outer, i) & (W.ahead | W.future | W.have)


def _tried(scene: Scene, count: Count) -> bool:
    """Does a verb of sentencing stand before the number: "condenó a [diez] a cadena perpetua"?"""
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    return any(h.lex.measure == "sentenced" and h.lex.form != "noun" and h.first < count.number.first for h in here)
