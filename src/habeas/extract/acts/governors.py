"""What governs a counted noun phrase: the verb before it, a series that it ends, a "there are" that it stands in.

Of "frees Ana and 13 other political prisoners" the noun alone would say that they are held; the verb that governs the series
says what happened. The same holds for "the release of Ana and of 13 other prisoners".
"""

from bisect import bisect_left, bisect_right
from operator import attrgetter

from habeas.extract.acts.counted import Counted
from habeas.extract.numbers import Number
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.vocabulary import W

# So far before a number its governor is looked for, and so far before an act its helping verb.
_REACH, _HELPER = 14, 6
# So many times may a day stand between a verb and its object ("deteve na sexta-feira, 3 de maio, 40 pessoas").
_DATES = 2
# So many readings of one word lie side by side at most.
_SAME = 4
_PARTING = frozenset('.,;:()"«»“”\n')
# Forms of acts: without an auxiliary they do not say whether it happened; or they are the verb of a clause by themselves.
BARE = ("past", "part", "state")
FINITE = ("fin", "fut", "cond")
_SMALL = W.determiner | W.rest | W.including
_VERB = W.be_now | W.be_past | W.have | W.still | W.future | W.conditional | W.negation
_SHORT = W.pronoun | W.negation | W.determiner | W.still | W.done
_FIRST = attrgetter("first")


def lead(scene: Scene, number: Number) -> int:
    """The last token before a noun phrase, over its articles and "other" ("a los otros [13]")."""
    first = scene.sentences[scene.sentence_of[number.first]][0]
    i = number.first - 1
    while i >= max(first, number.first - 4) and (
        scene.has(i, W.rest) or (scene.has(i, _SMALL) and not scene.has(i, W.preposition | W.coordinator))
    ):
        i -= 1
    return i if i >= first else -1


def leads(scene: Scene, act: Hit, number: Number) -> bool:
    """Does an act stand right before a noun phrase, over its articles and a preposition ("detuvo a otros [30]")?"""
    i = lead(scene, number)
    spans = scene.dates_of.get(scene.sentence_of[number.first], [])
    if i > act.last and scene.has(i, W.preposition) and not scene.has(i, W.of) and any(span.last == i for span in spans):
        i -= 1  # "Detuvo el martes [a] 40": over the preposition of the object, to the date before it
    for _ in range(_DATES):
        if i < act.last:
            break
        k = bisect_right(spans, i, key=_FIRST) - 1
        if k < 0 or spans[k].last <= i:
            break
        # "Detiveram [na noite de sábado] 40": when it happened parts no verb from its object.
        i = spans[k].first - 1
        while i >= act.last and scene.has(i, W.preposition | W.determiner):
            i -= 1
    return i >= 0 and (act.last == i + 1 or (act.last == i and scene.has(i, W.preposition)))


def unbroken(scene: Scene, a: int, b: int) -> bool:
    """Does no other clause begin between two tokens?"""
    return not any(scene.between(kind, a, b) for kind in ("semi", "rel", "sub"))


def ends_series(scene: Scene, act: Hit, counted: Counted, number: Number) -> bool:
    """Is the noun phrase joined to what an act before it governs ("frees Ana and [13] others", "libera a Ana y a otros [13]")?

    With a verb behind it, it begins a clause of its own ("two were freed and [13] others are still held").
    """
    i = lead(scene, number)
    if i > act.last and scene.has(i, W.preposition) and not scene.has(i, W.coordinator):
        i -= 1
    elif _verb_at(scene, counted.last):
        return False
    if i <= act.last or not scene.has(i, W.coordinator):
        return False
    return unbroken(scene, act.last, i) and not scene.between("coord", act.last, i)


def beside_others(scene: Scene, act: Hit, counted: Counted, number: Number) -> bool:
    """Did the counted share what an act before them tells of others ("freed together with [13] others", "con otros [trece]")?"""
    i = number.first - 1
    while i >= act.last and scene.has(i, _SMALL) and not scene.has(i, W.preposition):
        i -= 1
    if i < act.last or not scene.has(i, W.preposition) or scene.has(i, W.of):
        return False
    others = scene.joined(i + 1, number.first) | scene.joined(number.last, counted.last + 1)
    together = scene.has(i, W.also) and scene.has(i - 1, W.also)  # "junto a tres vecinos", "along with nine students"
    if not others & W.rest and not together:
        return False
    # "Está preso [desde] maio com outros sete": a word of time is no clause.
    times = all(scene.has(k, W.preposition) for k in range(act.last, i) if scene.has(k, W.subordinator))
    return times and not scene.between("semi", act.last, i) and not scene.between("rel", act.last, i)


def _verb_at(scene: Scene, i: int) -> bool:
    """Does a verb stand at token i or right behind it?"""
    here = scene.acts_of[scene.sentence_of[i - 1]]
    k = bisect_left(here, i, key=_FIRST)
    if scene.has(i, _VERB) or scene.has(i + 1, W.be_now | W.be_past | W.have):
        return True
    return any(act.lex.form in FINITE for act in here[k : k + 3] if act.first <= i + 1)


def governor(scene: Scene, number: Number) -> str:
    """The kind of the nearest act before a noun phrase that nothing parts from it: verb, noun or none."""
    here = scene.acts_of[scene.sentence_of[number.first]]
    for k in range(bisect_left(here, number.first, key=_FIRST) - 1, -1, -1):
        act = here[k]
        if act.first < number.first - _REACH:
            break
        if act.last > number.first or (act.lex.form in BARE and not _helped(scene, act)):
            continue
        if not unbroken(scene, act.last, number.first):
            break
        return "noun" if act.lex.form == "noun" and not _verbal(scene, here, k) else "verb"
    return "none"


def _verbal(scene: Scene, here: list[Hit], k: int) -> bool:
    """Is a word that could be a noun the participle of a passive ("foram [mortos] dois homens")?"""
    return any(h.first == here[k].first and h.lex.form in BARE and _helped(scene, h) for h in here[max(0, k - _SAME) : k])


def _helped(scene: Scene, act: Hit) -> bool:
    """Is a participle the verb of its clause, by its helping verb ("[foram condenados] a dez anos 40 arguidos")?"""
    word, crossed = helper(scene, act)
    return bool(word) and not crossed


def holds_bare(scene: Scene, counted: Counted, number: Number) -> bool:
    """Does the noun phrase itself hold a word that could tell a state or an act ("13 [prisoners]", "40 people [jailed]")?"""
    here = scene.acts_of[scene.sentence_of[number.first]]
    for k in range(bisect_left(here, number.last, key=_FIRST), len(here)):
        if here[k].first > counted.last:
            break
        if here[k].lex.form in BARE or here[k].first < counted.last:
            return True
    return False


def helper(scene: Scene, act: Hit) -> tuple[str, bool]:
    """The helping verb of a participle or state, and whether a count lies between them ("[hay] 40 presos").

    It tells what the participle cannot: "foram presos" is an arrest, "estão presos" is not.
    """
    known = scene.helpers.get(act.first)
    if known is None:
        known = scene.helpers[act.first] = _helper(scene, act.first)
    return known


def _helper(scene: Scene, at: int) -> tuple[str, bool]:
    sentence = scene.sentence_of[at]
    floor = max(scene.sentences[sentence][0], at - _HELPER)
    numbers = scene.numbers_of.get(sentence, [])
    k = bisect_left(numbers, at, key=_FIRST) - 1
    count = numbers[k] if k >= 0 and numbers[k].kind == "count" else None
    for i in range(at - 1, floor - 1, -1):
        crossed = count is not None and i < count.first
        if scene.has(i, W.be_now | W.be_past | W.have) or scene.cues[i] & (W.subjunctive | W.ahead):
            return scene.tokens.norm[i], crossed
        if scene.has(i, W.relative | W.subordinator | W.coordinator) or (scene.has(i, W.preposition) and not crossed):
            break
        if scene.tokens.norm[i] in _PARTING:
            break
    return "", False


def agrees(scene: Scene, act: Hit) -> bool | None:
    """Does a verb or participle stand in the plural, as its subject does where several are counted? None where forms do not tell.

    "Cinco muchachos cuando salía": one person came out, not five.
    """
    marks = scene.rules.plural_verbs
    finite = act.lex.form in FINITE
    if not marks or not (finite or act.lex.form == "part"):
        return None
    norm = scene.tokens.norm
    verb = next((i for i in range(act.first, act.last) if not scene.has(i, _SHORT) and len(norm[i]) > 2), act.first)
    return norm[verb].endswith(marks) if finite else scene.plural(verb)


def lasts(scene: Scene, span: tuple[int, int]) -> bool:
    """Does a sentence with a word of "since" mean it? "Há 60 presos" only says that there are 60, "há três meses" since when."""
    flags = scene.flags
    here = [i for i in range(*span) if flags[i] & W.since]
    if any(not flags[i] & W.have for i in here):
        return True
    spans = {n.first for n in scene.numbers_of.get(scene.sentence_of[span[0]], []) if n.kind in ("duration", "sentence")}
    return any(k in spans for i in here for k in range(i + 1, i + 4))
