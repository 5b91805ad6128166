"""Are the counted told to be in a place of custody, with no word that says that they are held?

"She cooks for five young people in the provincial prison", "the camp has 1,300 people", "in the barracks they found 340", "the ward
where 23 women lie": where people are said to be in a prison, a camp or a cell, they are held, by whatever noun they are called.
"""

from habeas.extract.acts.counted import Counted
from habeas.extract.numbers import Number
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.vocabulary import W

# So far behind the counted their place stands, and so far before a number the place that has them; so many words say which place.
_BEHIND, _BEFORE, _WHICH = 8, 10, 3
# A verb of being or finding stands so near to its number, or so far with the names of who found them.
_VERB, _FINDER = 4, 8
# So long an insertion between two commas may be.
_INSERTED = 12
# What was visited may be named so many sentences before; a number without a noun counts no people found there.
_SENTENCES = 2
_MARKS = frozenset('.,;:()—–"«»“”?!\n')
_BEING = W.be_now | W.be_past | W.have
_STANDING = W.be_now | W.be_past | W.still | W.clitic | W.pronoun
_ENDS = W.relative | W.subordinator | W.coordinator | _BEING | W.negation


def placed(scene: Scene, counted: Counted, number: Number) -> str:
    """How the counted are told to be in a place of custody; empty where they are not."""
    if _inside(scene, counted) or stands_in(scene, counted):
        return "inside"
    at = _lead(scene, number)
    first = scene.sentences[scene.sentence_of[number.first]][0]
    if at < first:
        return ""
    if scene.has(at, W.relative) and _place_before(scene, at - (scene.tokens.norm[at - 1] == ","), first, _WHICH) >= 0:
        return "where"
    bare = counted.how in ("none", "unknown")
    stood = scene.has(at, W.be_now | W.be_past) and scene.has(at - 1, W.relative)
    if stood and _place_before(scene, at - 1 - (scene.tokens.norm[at - 2] == ","), first, _WHICH) >= 0:
        return "where"  # "la cárcel donde están los [16]"
    if _where_there_are(scene, at, first):
        return "where"
    if scene.told(max(first, at - _VERB + 1), at + 1) & _BEING and _has(scene, at, first, bare=bare):
        return "has"
    if _shared(scene, at, first):
        return "shared"
    found = _found(scene, at, first)
    return "" if found == "found_before" and bare else found


def stands_in(scene: Scene, counted: Counted) -> bool:
    """Is all that is told of a number without a noun that they are in a place of custody ("[30] of them were in barracks")?"""
    sentence = scene.sentence_of[counted.first]
    last, i = scene.sentences[sentence][1], counted.last
    if not counted.nounless or i >= last:
        return False
    while i < min(last, counted.last + _WHICH) and scene.has(i, W.including | W.pronoun | W.rest):
        i += 1
    i = being = _over_insertion(scene, i, last)
    while i < last and (scene.has(i, _STANDING) or scene.tokens.norm[i] == "-"):
        i += 1
    if i >= last or not scene.joined(being, i) & (W.be_now | W.be_past) or not scene.cues[i] & W.within:
        return False
    for k in range(i + 1, min(last, i + 2 + _WHICH)):
        if scene.cues[k] & W.jail:
            return all(act.lex.measure == "held" for act in beginning(scene.acts_of[sentence], i, k + 1))
        if scene.tokens.norm[k] in _MARKS or scene.has(k, _ENDS):
            break
    return False


def _over_insertion(scene: Scene, i: int, last: int) -> int:
    """The token behind an insertion between two commas that begins at token i; i itself where none does."""
    if i >= last or scene.tokens.norm[i] != ",":
        return i
    end = next((k for k in range(i + 1, min(last, i + _INSERTED)) if scene.tokens.norm[k] in _MARKS), -1)
    return end + 1 if end > 0 and scene.tokens.norm[end] == "," and not scene.joined(i, end) & _BEING else i


def _where_there_are(scene: Scene, at: int, first: int) -> bool:
    """Does a relative clause of a prison only say how many there are ("El Rodeo, [donde se calcula que hay] cien extranjeros")?"""
    if not scene.flags[at] & W.have:
        return False
    for i in range(at - 1, max(first, at - _FINDER) - 1, -1):
        if scene.tokens.norm[i] in _MARKS:
            return scene.tokens.norm[i] == "," and scene.has(i + 1, W.relative) and _prison_ending(scene, i, first)
    return False


def _prison_ending(scene: Scene, end: int, first: int) -> bool:
    """Does the noun phrase before a comma name a place of custody ("la cárcel de El Rodeo [,]")?"""
    for i in range(end - 1, max(first, end - _FINDER) - 1, -1):
        if scene.cues[i] & W.jail:
            return True
        if scene.tokens.norm[i] in _MARKS or scene.has(i, _ENDS):
            return False
    return False


def _lead(scene: Scene, number: Number) -> int:
    """The last token before a number, over its articles and "other"."""
    i = number.first - 1
    while i >= 0 and scene.has(i, W.determiner | W.rest) and not scene.has(i, W.preposition | W.relative):
        i -= 1
    return i


def _inside(scene: Scene, counted: Counted) -> bool:
    """Does the noun phrase go on with "in the … prison", or with "of the … prison" right behind it?"""
    last = scene.sentences[scene.sentence_of[counted.first]][1]
    for i in range(counted.last, min(last, counted.last + _BEHIND)):
        if scene.cues[i] & W.jail:
            within = _within(scene, i, counted.last)
            return within >= 0 and (bool(scene.cues[within] & W.within) or within == counted.last)
        which = scene.has(i, W.relative) and scene.cues[i - 1] & W.within
        if scene.tokens.norm[i] in _MARKS or (scene.has(i, _ENDS | W.gather) and not which):
            return False
    return False


def _within(scene: Scene, place: int, floor: int) -> int:
    """The preposition that a place of custody stands behind, over its article and a word that says which ("in the old prison")."""
    for i in range(place - 1, max(floor, place - 1 - _WHICH) - 1, -1):
        if scene.cues[i] & W.within or scene.has(i, W.of):
            return i
        which = scene.has(i, W.relative) and scene.cues[i - 1] & W.within
        if scene.tokens.norm[i] in _MARKS or (scene.has(i, W.preposition | _ENDS) and not which):
            break
    return -1


def _place_before(scene: Scene, at: int, first: int, reach: int) -> int:
    """A place of custody among so many tokens before `at`, in its clause; -1 where there is none."""
    i = at - 1
    while i >= max(first, at - reach):
        if scene.cues[i] & W.jail:
            return i
        if scene.tokens.norm[i] == ",":
            # An insertion between two commas parts no subject from its verb ("the prison, built for 600, holds 1,900").
            opens = next((k for k in range(i - 1, max(first, i - _INSERTED) - 1, -1) if scene.tokens.norm[k] == ","), -1)
            if opens < 0:
                break
            i, reach = opens, reach + i - opens
        elif scene.has(i, W.relative | W.subordinator) or scene.tokens.norm[i] in _MARKS:
            break
        i -= 1
    return -1


def _has(scene: Scene, at: int, first: int, *, bare: bool) -> bool:
    """Does a place of custody have the counted, or are there so many in it ("the camp has 40", "en la cárcel hay 40")?

    Behind an "of" the place only says whose something is ("the head of the prison has 40 …"), unless the number has no noun and so
    counts what is named before ("the women of the prison are 40").
    """
    place = _place_before(scene, at + 1, first, _BEFORE)
    if place < 0:
        return False
    owner = _within(scene, place, first)
    return owner < 0 or bool(scene.cues[owner] & W.within) or bare


def _shared(scene: Scene, at: int, first: int) -> bool:
    """Are the counted those with whom somebody has a cell ("he is in a cell [with] sixteen men")?"""
    if not scene.has(at, W.preposition) or scene.has(at, W.of) or at <= first or not scene.cues[at - 1] & W.jail:
        return False
    owner = _within(scene, at - 1, first)
    return owner < 0 or bool(scene.cues[owner] & W.within)


def _found(scene: Scene, at: int, first: int) -> str:
    """Did somebody who came to a place of custody find the counted there ("visited the camp and found 700 people")?"""
    for i in range(at, max(first, at - _FINDER) - 1, -1):
        if scene.tokens.norm[i] in _MARKS or scene.has(i, W.relative):
            break
        if scene.cues[i] & W.find:
            return _visited(scene, first)
    return ""


def _visited(scene: Scene, first: int) -> str:
    """Is a place of custody named in the sentence that begins at `first`, or in those before?"""
    here = scene.sentence_of[first]
    for there in range(here, max(-1, here - 1 - _SENTENCES), -1):
        if scene.classes_of[there] & W.jail:
            return "found" if there == here else "found_before"
    return ""
