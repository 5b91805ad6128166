"""Numbers that only describe a speaker, or that a frame tells nothing of: "X, a lawyer for eight of them, said …"."""

from habeas.extract.speakers.counted import relates_counted
from habeas.extract.speakers.hearing import Hearing
from habeas.extract.speakers.plain import of_title
from habeas.extract.speakers.quoted import apposed_behind
from habeas.extract.speech.find import Attribution
from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# Describing somebody opens behind one of these: "X, a lawyer for eight men, said …".
_ASIDES = frozenset((",", "(", "—", "–"))
_TELLS = S.say | S.weak | S.count | S.according | S.by_own_count | S.tally
# So many words may stand behind a speaker to tell more of it; so many what somebody is.
_CLAUSE, _RANK = 12, 3
# So many words lead in a whole ("De los …"), and so many on stands the number of those taken out of it.
_WHOLE, _OUT_OF = 2, 12


def tells_of_itself(scene: Scene, a: Attribution, token: int) -> bool:
    """Is a number only part of how the text describes a speaker: "X, a lawyer for eight of them, said"?"""
    if a.source_first < 0 or a.kind == "pronoun":
        return False
    if min(a.cue_first, a.source_first) <= token < max(a.cue_last, a.source_last):
        first, last = sorted(((a.cue_first, a.cue_last), (a.source_first, a.source_last)))
        if not first[1] <= token < last[0]:
            return True
        aside = scene.tokens.norm[first[1]] in _ASIDES or scene.has(first[1], W.relative)
        # "La alcaldesa, Ana, calcula [70], aunque admite …": no aside runs up to a conjunction.
        aside = aside and not scene.has(last[0] - 1, W.coordinator | W.subordinator)
        return a.kind == "according" or (first[0] == a.source_first and aside)
    return False


def _told_more_of(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Does a clause behind a speaker, who ends the frame, hold the number: "says Ana, a lawyer who has taken on [31] people"?"""
    scene, first = hearing.scene, a.source_last
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    behind = range(first + 1, token)
    if first < a.cue_last or not 0 < len(behind) <= _CLAUSE or norm[first] != "," or a.kind not in ("said", "according", "viewed"):
        return False
    led = next((i for i in behind[: _RANK + 1] if scene.has(i, W.relative)), -1)
    title = all(of_title(scene, i) or scene.flags[i] & W.determiner for i in range(first + 1, led))
    # "Ana, que defende [nove] deles" tells what she does; "que denuncia [sete] mortes" what she says.
    told = any(h.lex.form == "noun" for h in scene.acts_of[scene.sentence_of[token]] if token < h.first <= token + _RANK)
    whats = [(i, speech.match(norm, i, token)[1]) for i in behind]
    does = not any(what & _TELLS and not what & S.own and (told or i + 1 < token or what & S.count) for i, what in whats)
    person = hearing.kind_of(a.entity).startswith("person")
    return led >= 0 and title and person and does and all(norm[i].isalpha() or norm[i] in "-'’" for i in behind)


def describing(hearing: Hearing, near: list[Attribution], token: int) -> list[Attribution]:
    """The frames for whose speakers a number is part of the description, with what those do inside of it."""
    told = [
        a
        for a in near
        if tells_of_itself(hearing.scene, a, token) or _told_more_of(hearing, a, token) or _of_others(hearing.scene, a, token)
    ]
    told += [a for a in near if apposed_behind(hearing, a, token)]
    return told + [a for a in near if any(_within(hearing, a, other) for other in told)]


def _of_others(scene: Scene, a: Attribution, token: int) -> bool:
    """Does a frame only tell of another number ("De los 70 que admite la cárcel, [nueve] han vuelto")?"""
    out_of = a.scope_last < token <= a.scope_last + _OUT_OF and scene.tokens.norm[a.scope_last] == ","
    led = any(scene.has(i, W.of) for i in range(max(0, a.scope_first - _WHOLE), a.scope_first))
    return out_of and led and a.kind == "said" and relates_counted(scene, a, a.scope_first)


def only_described(hearing: Hearing, token: int) -> bool:
    """Does a number describe a speaker, and is it said by nobody?"""
    near = hearing.near(token)
    told = describing(hearing, near, token)
    return bool(told) and not any(a.scope_first <= token < a.scope_last for a in near if a not in told)


def _within(hearing: Hearing, a: Attribution, about: Attribution) -> bool:
    """Does a frame only tell what a person does, in the words that describe them: "X, a doctor who treated 30 of them, said"?"""
    person = hearing.kind_of(a.entity).startswith("person") and a.kind == "possession"
    return person and a is not about and a.source == about.source and about.source_last <= a.cue_first < about.cue_first
