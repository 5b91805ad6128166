"""What sentences that tell of several counts in turn leave out: whose verb is whose there.

"Of the 145 detainees, 90 were freed": the verb is the part's. "Three were killed, 12 wounded": the second participle shares the
helping verb of the first, and nothing of the first is told of the twelve.
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.counted import Counted
from habeas.extract.acts.governors import BARE, FINITE, helper, leads
from habeas.extract.numbers import Number
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# So many small words may stand before a whole that opens its sentence ("E de entre os [145] detidos").
_OPENING = 5
_STRONG = frozenset(".;:—–()\n")
# So many acts before a number may be the one that leads to it; so near do verbs of one chain stand ("prendeu e deportou 12").
_NEAR, _CHAIN = 6, 2
# So far before a noun a word may ask for what it names ("demands the immediate release of 11 held").
_ASKED = 6
# Measures whose verbs have papers and reports for objects too.
_OF_TEXTS = frozenset(("reviewed", "charged"))
# What the second of two joined verbs may make of the first ("fined and released", "captured and expelled").
_OUTCOMES = {
    "charged": frozenset(("released", "house_arrest", "deported", "exiled")),
    "sentenced": frozenset(("released", "deported", "exiled", "killed")),
    "arrested": frozenset(("exiled", "deported", "killed")),
}
_THEN = 2
_FIRST = attrgetter("first")


def of_its_parts(scene: Scene, number: Number, counted: Counted) -> int:
    """From which token on a sentence tells of the parts that it takes out of these counted; -1 where it takes none.

    "Dos 145 detidos[,] 90 foram soltos": the counted stand first, behind a word of "of", and another count behind a comma.
    """
    if not _opens(scene, number):
        return -1
    last = scene.sentences[scene.sentence_of[number.first]][1]
    part = next((n for n in _behind(scene, counted.last) if n.kind == "count"), None)
    if part is None:
        return -1
    for i in range(counted.last, min(part.first, last)):
        if scene.tokens.norm[i] in _STRONG:
            return -1
        if scene.tokens.norm[i] == "," and not any(scene.tokens.norm[k] in _STRONG for k in range(i, part.first)):
            return i
    return -1


def of_the_whole(scene: Scene, act: Hit, comma: int) -> bool:
    """May an act be told of a whole whose parts follow that comma: no verb behind it may ("of the 145 [held], 90 were freed")?"""
    if act.first < comma:
        return True
    part = next((n for n in _behind(scene, comma) if n.kind == "count"), None)
    verb = act.lex.form not in BARE or bool(helper(scene, act)[0])
    return part is not None and act.first < part.first and not verb


def shares_helper(scene: Scene, number: Number) -> bool:
    """Is the participle right behind a number told by the helping verb of the count before ("3 were killed, [12] wounded")?"""
    here = scene.acts_of[scene.sentence_of[number.first]]
    start = number.last
    own = (h for h in here[bisect_left(here, start, key=_FIRST) :] if h.first == start)
    if not any(h.lex.form in BARE and h.lex.use == "object" for h in own):
        return False
    numbers = scene.numbers_of.get(scene.sentence_of[number.first], [])
    k = bisect_left(numbers, number.first, key=_FIRST)
    if k == 0 or numbers[k - 1].kind != "count" or not _joined(scene, number.first - 1):
        return False
    between = here[bisect_left(here, numbers[k - 1].last, key=_FIRST) : bisect_left(here, number.first, key=_FIRST)]
    return any(_passive(scene, act, numbers[k - 1].last) for act in between)


def others_own(scene: Scene, number: Number, act: Hit) -> bool:
    """Is an act another's, by the verb, the noun or the list that holds the number itself?

    "Quatro foram mortos e a polícia [prendeu] 12", "a [libertação] de dez americanos presos", "deixou 121 mortos e 99 [presos]".
    """
    if act.first > number.last and act.lex.form in FINITE and _leads_another(scene, act):
        return True
    here = scene.acts_of[scene.sentence_of[number.first]]
    k = bisect_left(here, number.first, key=_FIRST)
    for lead in here[max(0, k - _NEAR) : k]:
        if lead.last > number.first or lead.lex.measure in _OF_TEXTS or not leads(scene, lead, number):
            continue
        if lead.lex.form in FINITE and lead.lex.use == "object" and act.last < lead.first - _CHAIN:
            return True
        if lead.lex.form == "noun" and lead.lex.use != "none" and _next_noun(scene, lead, act):
            return True
        if lead.lex.form == "noun" and lead.lex.use != "none" and _beside(scene, number, act) and not _demanded(scene, lead.first):
            return True
    return _listed(scene, here, number, act)


def _leads_another(scene: Scene, act: Hit) -> bool:
    """Does a verb stand right before another count, which is told by it ("uma ala de 90 homens, onde [morreram] dois")?"""
    other = next((n for n in _behind(scene, act.last) if n.kind == "count"), None)
    return other is not None and leads(scene, act, other)


def superseded(scene: Scene, act: Hit) -> bool:
    """Is an act the first of two joined verbs, of which the second tells what became of the same people ("fined and [freed]")?"""
    outcomes, coordinated = _OUTCOMES.get(act.lex.measure), scene.has(act.last, W.coordinator)
    if outcomes is None or not coordinated or act.lex.form == "noun":
        return False
    here = scene.acts_of[scene.sentence_of[act.first]]
    k = bisect_left(here, act.last + 1, key=_FIRST)
    then = [h for h in here[k : k + _NEAR] if h.first <= act.last + _THEN and h.lex.measure in outcomes]
    if any(n.kind == "count" for n in _behind(scene, act.last)[:1] for h in then if n.last <= h.first):
        return False  # "86 had been charged and [26] sent home"
    kind = act.lex.form in BARE
    return any(h.lex.form not in ("noun", "state") and (h.lex.form in BARE) == kind for h in then)


def only_asked(scene: Scene, act: Hit) -> bool:
    """Is an act a penalty that prosecutors only ask for ("asked for [life terms] for seven")?"""
    if (act.lex.measure, act.lex.form) != ("sentenced", "noun"):
        return False
    asked = beginning(scene.acts_of[scene.sentence_of[act.first]], act.first - _ASKED, act.first)
    return any((h.lex.measure, h.lex.reason) == ("charged", "pair") for h in asked)


def _next_noun(scene: Scene, lead: Hit, act: Hit) -> bool:
    """Does a noun that rules a number go on, behind "and", from another that rules one ("the killing of 60 and [abduction] of")?"""
    i = lead.first - 1
    while i > act.last and scene.has(i, W.determiner):
        i -= 1
    numbers = _behind(scene, act.last) if act.last < i else []
    return scene.has(i, W.coordinator) and any(n.kind == "count" and n.last <= i for n in numbers[:_CHAIN])


def _beside(scene: Scene, number: Number, act: Hit) -> bool:
    """Does an act without a verb stand behind a number, in its own noun phrase?"""
    if act.first < number.last or act.lex.form not in (*BARE, "noun") or helper(scene, act)[0]:
        return False
    parted = (
        scene.tokens.norm[i] in _STRONG or scene.tokens.norm[i] == "," or scene.has(i, W.relative)
        for i in range(number.last, act.first)
    )
    return not any(parted)


def _demanded(scene: Scene, at: int) -> bool:
    """Is what a noun names asked for or planned: then a participle behind the counted may tell how they are."""
    first = scene.sentences[scene.sentence_of[at]][0]
    return any(scene.cues[i] & W.intend for i in range(max(first, at - _ASKED), at))


def _listed(scene: Scene, here: list[Hit], number: Number, act: Hit) -> bool:
    """Is an act the noun of another count, where this one has its own ("121 [mortos] e 99 presos")?"""
    numbers = scene.numbers_of.get(scene.sentence_of[number.first], [])
    other = next((n for n in numbers if n is not number and n.kind == "count" and n.last == act.first), None)
    if other is None or helper(scene, act)[0] or any(scene.cues[i] & W.among for i in range(other.first - _CHAIN, other.first)):
        return False  # "231 presos entre os [553] libertados"
    own = here[bisect_left(here, number.last, key=_FIRST) :]
    return any(h.first == number.last and h.lex.form in (*BARE, "noun") and not helper(scene, h)[0] for h in own[:_NEAR])


def _joined(scene: Scene, i: int) -> bool:
    return scene.tokens.norm[i] == "," or scene.has(i, W.coordinator)


def _passive(scene: Scene, act: Hit, start: int) -> bool:
    """Is an act a participle whose helping verb stands behind token `start`, with no count between the two?"""
    if act.lex.form not in BARE:
        return False
    word, crossed = helper(scene, act)
    return bool(word) and not crossed and any(scene.has(i, W.be_past) for i in range(start, act.first))


def _opens(scene: Scene, number: Number) -> bool:
    """Does a number open its sentence behind a word of "of" ("Of the [145]", "De las [20]", "Das [20]")?"""
    first = scene.sentences[scene.sentence_of[number.first]][0]
    i = number.first - 1
    of = False
    while i >= max(first, number.first - _OPENING) and scene.has(i, W.of | W.determiner | W.including):
        of = of or scene.has(i, W.of)
        i -= 1
    if not of:
        return False
    # "Disse que, dos [412] detidos, 390 foram soltos": what is said opens like a sentence.
    said = scene.tokens.norm[i] in speech_words(scene.report.language).that
    said = said or (
        i > first and scene.tokens.norm[i] == "," and scene.tokens.norm[i - 1] in speech_words(scene.report.language).that
    )
    return i < first or said or scene.tokens.norm[i] in _STRONG or (i == first and scene.has(i, W.coordinator))


def _behind(scene: Scene, at: int) -> list[Number]:
    numbers = scene.numbers_of.get(scene.sentence_of[at - 1], [])
    return numbers[bisect_left(numbers, at, key=_FIRST) :]
