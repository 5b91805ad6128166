"""Acts of the lexicon that befall nobody where they stand: what a verb tells of, the name of a crime, a favour's price, papers.

"A ONG denunciou 17 detenções" reports and charges nobody, "condemned the arrest of 13" sentences nobody, "preso por homicídio"
kills nobody, "freed 40 in exchange for sanctions relief" swaps nobody, and "its list, released on Monday" frees nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from habeas.lexicon.speech import S, SpeechWords
from habeas.lexicon.vocabulary import W

if TYPE_CHECKING:
    from habeas.extract.text.scene import Hit

# So many words on, the noun of a verb's object stands at the latest: "denunciou pelo menos 17 novas detenções".
_OBJECT = 7
# So many words behind "in exchange for" somebody who is handed over is named.
_PRICE = 5
# So near behind a verb of asking its own verb stands.
_ASKED = 8
# A clause ends at these.
_CLOSES = frozenset(".,;:—–()\n")
_FIRST = attrgetter("first")
# So far apart a verb and "in exchange" name a swap together.
_PAIRED, _WITHIN = 12, 2
# What a court does is also said of opinions; what is also the name of a crime.
_COURTS, _CRIMES = ("charged", "sentenced"), frozenset(("killed", "abducted", "tortured", "disappeared"))
_SWAPPED = "exchanged"
# Forms of what somebody is blamed for, and of the verb that blames; so far apart they stand, so near "of" is to the deed.
_DEEDS, _TELLS = frozenset(("inf", "ger", "part", "past")), frozenset(("fin", "past", "inf", "ger", "base"))
_BLAMED, _DEED = 9, 3


@dataclass(frozen=True, slots=True)
class Said:
    """A report's words, their classes, its nouns, how its language reports speech, and where its numbers stand."""

    norm: list[str]
    cues: list[int]
    things: dict[int, list[Hit]]
    speech: SpeechWords
    numbers: frozenset[int]


def befalling(said: Said, acts: list[Hit]) -> list[Hit]:
    """The acts without those that befall nobody."""
    bare = {h.first for h in acts if h.lex.form in ("part", "past")}
    events = {h.first: h.lex.measure for h in acts if h.lex.form == "noun" and h.first not in bare}
    deeds = {h.first for h in acts if h.lex.form in _DEEDS}
    kept, favours = [], set[int]()
    for act in acts:
        if _favour(said, act):
            favours.add(act.first)
        elif not (_opinion(said, act, events) or _blames(said, act, deeds) or _crime(said, act) or _of_paper(said, act)):
            kept.append(act)
    return _without_pairs(kept, favours) if favours else kept


def _opinion(said: Said, act: Hit, events: dict[int, str]) -> bool:
    """Has a verb of charging or sentencing an event for its object: "denunciou [a detenção] de 13", "condemned the arrest"?"""
    if act.lex.measure not in _COURTS or act.lex.form in ("noun", "state", "part") or act.last - act.first > 1:
        return False
    if act.lex.measure == "charged" and not said.speech.match(said.norm, act.first, act.last)[1] & S.say:
        return False
    what = _object(said, act.last, events)
    # Who asks for the custody of people accuses them ("pidió [prisión preventiva] para ocho").
    return what not in ("", *_COURTS) and not (what == "held" and said.cues[act.first] & W.intend)


def _blames(said: Said, act: Hit, deeds: set[int]) -> bool:
    """Is a body blamed for what it did to the counted: "acusou a junta de ter [enforcado] 40", "accused the army of [killing] 12"?

    Where a count stands before the deed, those are accused.
    """
    if act.lex.measure != "charged" or act.lex.form not in _TELLS or act.last - act.first > 1:
        return False
    if not said.speech.match(said.norm, act.first, act.last)[1] & S.say:
        return False
    for i in range(act.last, min(len(said.norm), act.last + _BLAMED)):
        if i in deeds:
            return i > act.last + 1 and any(said.cues[k] & W.of for k in range(max(act.last, i - _DEED), i))
        if not said.norm[i].isalpha() or said.cues[i] & (W.relative | W.pronoun | W.coordinator):
            break
    return False


def _object(said: Said, i: int, events: dict[int, str]) -> str:
    """The measure of the event noun that heads the object of a verb, if one does: "[a] detenção de", "17 novas detenções"."""
    for k in range(i, min(len(said.norm), i + _OBJECT)):
        if k in events:
            return events[k]
        people = any(h.lex.group and h.lex.group != "cases" for h in said.things.get(k, ()))
        cue, word = said.cues[k], said.norm[k]
        ruled = word in said.speech.hearers or (cue & W.preposition and not cue & (W.of | W.determiner))
        if people or ruled or not word[0].isalnum() or cue & (W.relative | W.subordinator | W.pronoun):
            break
    return ""


def _crime(said: Said, act: Hit) -> bool:
    """Is the noun of an act only what somebody is held or tried for: "four of them for murder", "sete por sequestro"?"""
    if act.lex.form not in ("noun", "base") or act.lex.measure not in _CRIMES or act.first == 0:
        return False
    named = bool(said.cues[act.first - 1] & W.blame)
    return named and not (act.last < len(said.norm) and said.cues[act.last] & W.of)


def _of_paper(said: Said, act: Hit) -> bool:
    """Is a list or a report what came out: "its latest bulletin, [released] on Thursday", "o boletim [saído] ontem"?

    Where people or a number stand before the comma, they may be the ones ("of the 40 on the list, [released] on Thursday").
    """
    if act.lex.measure != "released" or act.lex.form not in ("part", "past", "state") or act.first == 0:
        return False
    norm, at = said.norm, act.first - 1
    if norm[at] in said.speech.adverbs and at > 0:
        at -= 1
    comma = norm[at] == "," and at > 0
    at -= comma
    if not (said.cues[at] & (W.survey | W.listed) or norm[at] in said.speech.papers | said.speech.documents):
        return False
    if not comma and (act.last >= len(norm) or not said.cues[act.last] & W.preposition):
        return False  # "A decree [freed] 31"
    begin = at
    while comma and begin > 0 and norm[begin - 1] not in _CLOSES:
        begin -= 1
    named = any(k in said.numbers or any(h.lex.group for h in said.things.get(k, ())) for k in range(begin, at))
    return not named


def _favour(said: Said, act: Hit) -> bool:
    """Is what is given for a release no person: "in exchange for sanctions relief", "a cambio de petróleo"?"""
    end = len(said.norm)
    if act.lex.measure != _SWAPPED or act.lex.form != "state" or act.last >= end:
        return False
    last = act.last if said.cues[act.last] & W.preposition else act.last - 1
    if not said.cues[last] & W.preposition or last == act.first:
        return False
    price = range(last + 1, min(end, last + 1 + _PRICE))
    return not any(i in said.numbers or said.cues[i] & W.pronoun or any(h.lex.group for h in said.things.get(i, ())) for i in price)


def _without_pairs(acts: list[Hit], favours: set[int]) -> list[Hit]:
    """The acts without those swaps that a verb was only half of ("freed … in exchange for" a favour)."""
    return [
        act
        for act in acts
        if act.lex.measure != _SWAPPED or favours.isdisjoint(range(act.first - _WITHIN, act.first + _PAIRED + 1))
    ]


def unasked(acts: list[Hit], pairs: list[Hit]) -> list[Hit]:
    """The acts without the verbs of what somebody only asks for: whose release is demanded ("exigiu que libertem 40") is held."""
    held = [h.last for h in pairs if h.lex.measure == "held" and h.lex.form == "noun" and h.lex.use == "none"]
    dropped = set()
    for at in held:
        k = bisect_left(acts, at, key=_FIRST)
        verb = acts[k] if k < len(acts) and acts[k].first - at <= _ASKED else None
        if verb is not None and verb.lex.form in ("subj", "inf", "base") and verb.lex.measure == "released":
            dropped.add(verb.first)
    return [act for act in acts if act.first not in dropped] if dropped else acts
