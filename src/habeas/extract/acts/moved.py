"""Are the counted people who already sat and were moved: "nine of the convicts were taken by train", "moved eight men held at …"?

Whoever takes people from where they sit arrests nobody; and what a clause behind the moved says of where they sat is not the news.
"""

from habeas.extract.acts.counted import Counted
from habeas.extract.acts.governors import FINITE
from habeas.extract.numbers import Number
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.places import country_names
from habeas.lexicon.vocabulary import W

_MOVED, _LEFT = "transferred", "deported"
# Taking somebody is read as one of these where nothing says that they sat before; what is said of those who sit.
_FREEING = "released"
_TAKING, _SITTING = frozenset(("arrested", "exiled")), frozenset(("held", "arrested", "sentenced"))
# So far before a number the verb that moves may stand, with the place and the day between; so far behind a relative clause tells.
_BEFORE, _BEHIND = 14, 5
_BREAKS = ("semi", "rel", "sub")
# What lets people out or takes them on may send them abroad, or bring them home dead.
_LEAVING = frozenset(("released", _MOVED))
_CONVICTED, _NAMING = "sentenced", ("noun", "part")
# So far behind the verb its place and its agent stand.
_REACH = 8
# So many words lie between a verb and whom it takes, and between where the way begins and where it leads.
_LEAD = 3
_MARKS = frozenset(".,;:()—–\n")


def taken_on(scene: Scene, counted: Counted, act: Hit) -> bool:
    """Does an act take people somewhere who are convicts, or from where they sat to another place, and so moves them?"""
    if act.lex.measure == _FREEING and _carries(scene, act):
        return _out_of_jail(scene, max(act.last, counted.last), to_jail=True)  # "driven from Evin to Qarchak"
    if act.lex.measure not in _TAKING or not _carries(scene, act):
        return False
    if act.first < counted.last:
        near = 0 <= counted.first - act.last <= _LEAD
        return near and _out_of_jail(scene, counted.last)
    if scene.between("rel", counted.last, act.first):
        return False
    if _out_of_jail(scene, max(act.last, counted.last)):
        return True
    here = scene.acts_of[scene.sentence_of[counted.first]]
    named = [h for h in beginning(here, counted.first, counted.last + 1) if h.last <= act.first]
    if _to_jail(scene, act) and (any(h.lex.measure == "held" and h.lex.form == "noun" for h in named) or _of_those(scene, counted)):
        return True
    return any(h.lex.measure == _CONVICTED and h.lex.form in _NAMING for h in named)


def _to_jail(scene: Scene, act: Hit) -> bool:
    """Does a place of custody follow a taking in its clause ("levados para uma [cadeia]")?"""
    end = scene.sentences[scene.sentence_of[act.first]][1]
    for i in range(act.last, min(end, act.last + _REACH)):
        if scene.tokens.norm[i] in _MARKS or scene.has(i, W.relative | W.subordinator | W.coordinator):
            return False
        if scene.cues[i] & W.jail:
            return True
    return False


def _of_those(scene: Scene, counted: Counted) -> bool:
    """Does the sentence open with those in custody of whom a bare number is some ("De los [detenidos], 60 fueron llevados a …")?"""
    first = scene.sentences[scene.sentence_of[counted.first]][0]
    if not counted.nounless or not scene.has(first, W.of) or scene.tokens.norm[counted.first - 1] != ",":
        return False
    here = scene.acts_of[scene.sentence_of[counted.first]]
    return any(h.lex.measure in _SITTING and h.last == counted.first - 1 for h in beginning(here, first, counted.first))


def _out_of_jail(scene: Scene, begin: int, *, to_jail: bool = False) -> bool:
    """Does the way begin where people are in custody and go on to a place ("taken [from the ward to Qarchak]")?

    `to_jail`: to another such place, or one called by its name alone.
    """
    end = scene.sentences[scene.sentence_of[begin - 1]][1]
    for i in range(begin, min(end, begin + _REACH)):
        if scene.tokens.norm[i] in _MARKS or scene.has(i, W.relative | W.subordinator | W.coordinator):
            break
        if scene.cues[i] & W.jail:
            before = next((k for k in range(i - 1, begin - 1, -1) if scene.has(k, W.preposition)), -1)
            away = before >= 0 and bool(scene.flags[before] & W.of or scene.cues[before] & W.against)
            on = (k for k in range(i + 1, min(end, i + _LEAD + 1)) if scene.has(k, W.preposition))
            on = (k for k in on if not to_jail or _names_jail(scene, k + 1, end))
            return away and any(not scene.has(k, W.of) and not scene.cues[k] & (W.within | W.against) for k in on)
    return False


def _names_jail(scene: Scene, i: int, end: int) -> bool:
    """Does a place of custody stand at token i, or one called by its name alone?"""
    return bool(scene.told(i, min(end, i + _LEAD)) & W.jail) or scene.tokens.is_capital(i)


def destination(scene: Scene, act: Hit) -> str | None:
    """The measure that the place or the takers give to a taking: into the desert, by gunmen, on a plane to a prison; or None."""
    if act.lex.measure == "arrested" and _by_gunmen(scene, act):
        return "abducted"
    if act.lex.measure == _MOVED and act.lex.form not in ("noun", "state") and _to_country(scene, act):
        return "exiled"
    if act.lex.measure not in (*_TAKING, _MOVED, _LEFT) or not _carries(scene, act):
        return None
    end = scene.sentences[scene.sentence_of[act.first]][1]
    jailed = False
    for i in range(act.last, min(end, act.last + _REACH)):
        if scene.tokens.norm[i] in _MARKS or scene.has(i, W.relative | W.subordinator | W.coordinator):
            break
        if scene.cues[i] & W.waste:
            if jailed:  # "taken to a prison in the desert"
                return _MOVED if act.lex.measure == _LEFT else None
            return None if _onward(scene, i + 1) else _LEFT
        jailed = jailed or bool(scene.cues[i] & W.jail)
        if scene.cues[i] & W.gunmen and scene.has(i - 1, W.preposition):
            return "abducted"
        if scene.cues[i] & W.jail and act.lex.measure == "exiled":
            return _MOVED
    return None


def _to_country(scene: Scene, act: Hit) -> bool:
    """Does a verb that moves people lead to a country ("enviados a [Guatemala]", "mandou 40 para [Angola]")?"""
    norm, names = scene.tokens.norm, country_names(scene.report.language)
    end = scene.sentences[scene.sentence_of[act.first]][1]
    for i in range(act.last, min(end, act.last + _REACH)):
        if norm[i] in _MARKS or scene.has(i, W.relative | W.subordinator | W.coordinator):
            return False
        named = scene.tokens.is_capital(i) and (norm[i] in names or " ".join(norm[i : i + 2]) in names)
        if named and scene.has(i - 1, W.preposition):
            return not scene.has(i - 1, W.of) and not scene.cues[i - 1] & (W.within | W.against)
    return False


def _by_gunmen(scene: Scene, act: Hit) -> bool:
    """Are gunmen the subject of a taking, right before it ("[encapuchados] se llevaron a nueve", "[gunmen] seized nine")?"""
    first, i = scene.sentences[scene.sentence_of[act.first]][0], act.first - 1
    while i > first and scene.cues[i] & (W.clitic | W.have) and not scene.cues[i] & W.gunmen:
        i -= 1
    finite = act.lex.use == "object" and (act.lex.form in FINITE or act.lex.form == "past")
    if not finite or i < first or not scene.cues[i] & W.gunmen or scene.has(i + 1, W.be_past | W.be_now):
        return False
    while i > first and scene.cues[i] & W.gunmen:
        i -= 1
    return i <= first or not scene.has(i, W.preposition) or scene.has(i, W.determiner)


def turned(scene: Scene, number: Number, act: Hit) -> str | None:
    """The measure that the words around a release make of it: coming home in a coffin, leaving for exile, a pardon without them.

    "Two went home [in coffins]" died, "31 left, [stripped of their nationality]" are exiled, "the pardon [left out] 44" keeps them.
    """
    if act.lex.measure not in _LEAVING:
        return None
    if act.lex.measure == "released" and act.last <= number.first and _left_out(scene, number):
        return "held"
    if act.lex.form in ("noun", "state"):
        return None
    end = scene.sentences[scene.sentence_of[act.first]][1]
    if act.lex.measure == "released" and _told(scene, act.last, end, W.coffin, number):
        return "died"
    away = act.lex.use == "subject" or act.lex.measure == _MOVED
    jailed = any(scene.cues[i] & W.jail for i in range(act.first, min(end, act.last + _LEAD)))
    return "exiled" if away and not jailed and _told(scene, act.last, end, W.banish, number) else None


def _left_out(scene: Scene, number: Number) -> bool:
    """Does a verb of leaving out lead to a number, with an article or a preposition between ("the pardon [excluye] a los 44")?"""
    i, first = number.first - 1, scene.sentences[scene.sentence_of[number.first]][0]
    while i > first and scene.has(i, W.determiner | W.preposition) and not scene.cues[i] & W.leave_out:
        i -= 1
    return bool(scene.cues[i] & W.leave_out)


def _told(scene: Scene, a: int, b: int, word: int, number: Number) -> bool:
    """Does such a word stand among tokens a..b, with no break before it and no other count than this one?"""
    at = next((i for i in range(a, b) if scene.cues[i] & word), -1)
    if at < 0 or scene.between("semi", a, at):
        return False
    return not any(n.kind == "count" and n is not number for n in beginning(scene.numbers_of[scene.sentence_of[a]], a, at))


def _carries(scene: Scene, act: Hit) -> bool:
    """Is an act told by a verb of taking people somewhere ("were taken", "drove")?"""
    return act.lex.form not in ("noun", "state") and bool(scene.told(act.first, act.last) & W.carry)


def _onward(scene: Scene, i: int) -> bool:
    """Does the way go on from a desert to a place ("into the desert to the camp")?"""
    return scene.has(i, W.preposition) and not scene.has(i, W.of) and not scene.cues[i] & W.within


def where_they_sat(scene: Scene, counted: Counted, number: Number, act: Hit) -> bool:
    """Does a relative clause tell only where those sat whom a verb before moves ("moved to the capital eight men held in …")?"""
    if act.lex.measure not in _SITTING or not counted.last < act.first <= counted.last + _BEHIND:
        return False
    if not scene.has(counted.last, W.relative):
        return False
    movers = beginning(scene.acts_of[scene.sentence_of[number.first]], number.first - _BEFORE, number.first)
    last = movers[-1] if movers else None
    if last is None or last.lex.measure != _MOVED or last.lex.form not in (*FINITE, "inf", "part", "past", "base", "ger"):
        return False
    return not any(scene.between(kind, last.last, number.first) for kind in _BREAKS)
