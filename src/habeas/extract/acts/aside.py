"""Acts that a sentence tells of somebody else than the counted, by where they stand: no weight is asked.

The reason for which something befell them ("two officers were arrested over [the death] of a boy"), what another noun of their
phrase is like ("arrested five relatives of an [exiled] opponent"), and what those who only belong to them say or ask ("relatives of
30 prisoners called for [an amnesty]").
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.find import Count
from habeas.extract.acts.governors import BARE, FINITE, helper, leads
from habeas.extract.acts.tied import attended
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_FIRST = attrgetter("first")
# So far behind the counted what their relatives or lawyers say begins; a cause and its noun stand so close.
_SAYS, _CAUSE = 6, 3
# A relative clause of those named by a number alone is looked at so far.
_CLAUSE = 9
# No prose tells of more acts on either side of a number in one sentence.
_ACTS = 24
# So near behind a verb of asking or refusing stands the noun of what is asked for or refused.
_ASKED, _NAMED, _LEAVE = 8, ("noun", "state", "base"), ("released", "house_arrest", "restricted")
_MARKS = frozenset('.,;:()—–«»“”"\n')


def told_of_others(scene: Scene, count: Count, own: int, says: int) -> set[int]:
    """Where the acts begin that are told of others; `own` is where the verb of the counted stands, or -1, `says` what `says_behind`
    found.
    """
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    k = bisect_left(here, count.counted.last, key=_FIRST)
    behind = here[k : k + _ACTS]
    out = set[int]()
    k = bisect_left(here, count.number.first, key=_FIRST)
    before = here[max(0, k - _ACTS) : k]
    verbs = [act.first for act in before if act.lex.form != "noun" and leads(scene, act, count.number)]
    told = max(own, *verbs) if verbs else own
    if told >= 0:
        out |= {act.first for act in behind if act.first > told and act.lex.form == "noun" and _reason(scene, act, told)}
    if 0 <= own < count.number.first:
        out |= {act.first for act in behind if act.lex.form in BARE and _of_another(scene, count, act)}
    if own < 0 and _has_clause(scene, count):
        out |= {act.first for act in before if not leads(scene, act, count.number)}
    out |= _of_clauses_before(scene, count, before)
    if says < 0:
        return out
    return out | {act.first for act in behind if act.first >= says and (act.lex.form == "noun" or not _of_them(scene, says, act))}


def withheld(scene: Scene, count: Count) -> set[int]:
    """Where the words of letting go stand that somebody only asks for, or that a court refuses.

    "Defende a [libertação] de 20 opositores", "denied [bail] to 11": they are held.
    """
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    k = bisect_left(here, count.number.first, key=_FIRST)
    before = here[max(0, k - _ACTS) : k]
    out = set[int]()
    for pair in before:
        asked = pair.lex.use == "none" and pair.lex.form == "noun"
        if pair.lex.measure != "held" or not (asked or (pair.lex.use == "object" and pair.lex.form in ("past", "fin", "part"))):
            continue
        near = (act for act in before if 0 <= act.first - pair.last <= _ASKED and act.lex.form in _NAMED)
        out |= {act.first for act in near if act.lex.measure in _LEAVE and leads(scene, act, count.number)}
    return out


def _of_clauses_before(scene: Scene, count: Count, before: list[Hit]) -> set[int]:
    """Verbs of clauses before that in which a noun rules the number ("40 saldrán, mientras informaba de [la muerte] de dos")."""
    first = count.number.first
    if not scene.has(first - 1, W.of):
        return set()
    noun = next((act for act in reversed(before[-_SAYS:]) if act.lex.form == "noun" and leads(scene, act, count.number)), None)
    if noun is None:
        return set()
    verbs = [act for act in before if act.last <= noun.first and act.lex.form in FINITE]
    if _reason(scene, noun, -1):
        return {act.first for act in verbs}  # "charged ten officers over [the deaths] of twelve"
    return {act.first for act in verbs if scene.between("sub", act.last, noun.first) or scene.between("semi", act.last, noun.first)}


def _has_clause(scene: Scene, count: Count) -> bool:
    """Does a relative clause tell what befell those whom an article and a number name ("the twelve [who were sent to Rome]")?"""
    counted, number = count.counted, count.number
    if counted.noun is not None or not scene.has(number.first - 1, W.determiner) or scene.has(number.first - 2, W.of | W.including):
        return False
    if not scene.has(number.last, W.relative):
        return False
    last = scene.sentences[scene.sentence_of[number.first]][1]
    end = next((i for i in range(number.last, last) if scene.tokens.norm[i] in _MARKS), last)
    told = beginning(scene.acts_of[scene.sentence_of[number.first]], number.last, min(end, number.last + _CLAUSE))
    return any(act.lex.form in FINITE or helper(scene, act)[0] for act in told)


def _reason(scene: Scene, act: Hit, own: int) -> bool:
    """Does a word of cause lead to a noun ("over the [death] of", "por la [muerte] de")?"""
    for i in range(act.first - 1, max(own, act.first - 1 - _CAUSE), -1):
        if scene.cues[i] & W.cause:
            return True
        if not scene.has(i, W.determiner):
            return False
    return False


def _of_them(scene: Scene, says: int, act: Hit) -> bool:
    """May what is said be of the counted again ("lawyers for the 12 said [they] had been beaten", "denunciaron [que] …")?"""
    return bool(scene.joined(says, act.first) & (W.relative | W.pronoun | W.subordinator))


def _of_another(scene: Scene, count: Count, act: Hit) -> bool:
    """Is a participle that of a noun behind "of", and not of the counted ("cinco familiares de un opositor [exiliado]")?"""
    last = count.counted.last
    if not scene.has(last, W.of) or not scene.has(last + 1, W.determiner) or scene.has(act.first - 1, W.of | W.determiner):
        return False
    if scene.plural(last + 2) or helper(scene, act)[0]:
        return False
    words = range(last, act.first)
    return not any(scene.tokens.norm[i] in _MARKS or scene.has(i, W.relative | W.subordinator | W.coordinator) for i in words)


def says_behind(scene: Scene, count: Count) -> int:
    """Where those speak or ask who are named by the counted ("familiares de 30 presos [pidieron] una ley"); -1 where none do."""
    i = speaks_behind(scene, count)
    return i if i >= 0 and beginning(scene.acts_of[scene.sentence_of[i]], count.number.last, count.counted.last) else -1


def speaks_behind(scene: Scene, count: Count) -> int:
    """Where a verb of saying or asking stands behind the counted, whom somebody belongs to who is its subject; -1 for none."""
    if not attended(scene, count.number) or not scene.has(count.number.first - 1, W.preposition | W.of | W.determiner):
        return -1
    norm, last = scene.tokens.norm, scene.sentences[scene.sentence_of[count.number.first]][1]
    speech = speech_words(scene.report.language)
    for i in range(count.counted.last, min(last, count.counted.last + _SAYS)):
        if norm[i] in _MARKS or scene.has(i, W.relative):
            return -1
        if scene.cues[i] & W.intend or speech.match(norm, i, last)[1] & S.say:
            return i
    return -1
