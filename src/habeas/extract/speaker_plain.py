"""Speakers whom the sentence names in so many words for all that it tells: "…, officials said on Friday.", "According to X, …".

Where one frame alone closes or opens the sentence, nothing is weighed: what it holds is its speaker's. Frames in the midst of a
sentence, inside of one another or in a headline are left to the weights.
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.attributions import Attribution
from habeas.extract.attributions_cues import CLOSE_QUOTES, NOT_NOMINAL, numbered
from habeas.extract.attributions_phrases import past_insertion, titled
from habeas.extract.attributions_timed import untimed
from habeas.extract.hearing import Hearing
from habeas.extract.scene import Scene
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# What a frame needs to be told in so many words, and how what it opens may go on behind a semicolon.
_FRAMES = frozenset(("said", "according", "possession", "onward"))
_ENDS = frozenset((".", ";", "\n", "!", "?"))
_BREAKS = frozenset((",", "—", "–"))
_SPEAKERS = frozenset(("person", "org", "office", "collective", "journalist", "name"))
# Describing somebody opens behind one of these: "X, a lawyer for eight men, said …".
_ASIDES = frozenset((",", "(", "—", "–"))
_FIRST = attrgetter("first")
# So many words may stand between a speaker and its verb to tell more of it.
_CLAUSE = 12
_TELLS_MORE = W.relative | W.of | W.preposition
_BUILDS = NOT_NOMINAL | W.preposition | W.determiner
_HELPING = W.have | W.still
_TELLS = S.say | S.weak | S.count | S.according | S.by_own_count | S.tally
# So many words may say who is told, with the stop behind them.
_HEARER = 5
# So many words may tell more of what somebody is.
_RANK = 3
# So many words have the article, the noun of an act, an adjective and "of" before their number.
_EVENT = 5
# So many words lead in "as X said" ("Tal como …").
_AS = 2
# So many words may say when and where it was said.
_WHEN = 8


def plain_speaker(hearing: Hearing, token: int) -> Attribution | None:
    """The one speaker whose plain frame holds a token; None where there is none, or more than one."""
    scene = hearing.scene
    sentence = scene.sentence_of[token]
    reaching = [a for a in hearing.near(token) if a.scope_first <= token < a.scope_last]
    inner = next((a for a in reaching if a.kind == "inside" or _tells_of_them(hearing, a, reaching, token)), None)
    if inner is not None:
        return inner
    if not reaching or len({a.source for a in reaching}) != 1:
        return None
    if reaching[0].kind == "laid":
        return None if _ordered(scene, token) else reaching[0]
    if titled(scene, sentence):
        return next((a for a in reaching if a.source_first >= 0 and (_counts(scene, a, token) or _closes(scene, a, token))), None)
    if hearing.quoted[token] >= 0:
        return next((a for a in reaching if _closes_quote(hearing, a, token) or _quoted_by(hearing, a, token)), None)
    for a in reaching:
        here = a.source_first >= 0 and scene.sentence_of[a.cue_first] == sentence
        if _goes_on(scene, a, token) or _its_list(scene, a, token) or _by_list(scene, a, token):
            return a
        if not (a.kind in _FRAMES and here and hearing.kind_of(a.entity).rstrip("*") in _SPEAKERS):
            continue
        if any(told(scene, a, token) for told in (_closes, _opens, _counts, _relates, _heads, _as_said)):
            return a
    return None


def _ordered(scene: Scene, token: int) -> bool:
    """Does a verb of ordering or promising stand before a number, whose order it may be: "El ministro ofreció revisar [40]"?"""
    speech, start = speech_words(scene.report.language), scene.sentences[scene.sentence_of[token]][0]
    return any(scene.tokens.norm[i] in speech.orders for i in range(start, token))


def _tells_of_them(hearing: Hearing, a: Attribution, reaching: list[Attribution], token: int) -> bool:
    """Does a frame of its own open the relative clause of a number ("144 held, of whom, according to X, [58] left")?"""
    scene = hearing.scene
    if a.kind != "according" or not a.scope_first < a.cue_first < max(a.cue_last, a.source_last) <= token:
        return False
    led = any(scene.has(i, W.relative) for i in range(a.scope_first, a.cue_first)) and scene.tokens.norm[a.cue_first - 1] == ","
    known = hearing.kind_of(a.entity).rstrip("*") in _SPEAKERS
    return led and known and all(other.scope_first <= a.scope_first for other in reaching if not other.own)


def _closes_quote(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Does a frame with a person's name close the quotation of several sentences that a token stands in: "«…. …», conta Ana."?"""
    first, last = hearing.quotes[hearing.quoted[token]]
    named = hearing.entities.entities[a.entity].named and hearing.kind_of(a.entity).rstrip("*") == "person"
    whole = a.kind == "said" and a.scope_first <= first and last <= a.cue_first
    near = min(a.cue_first, a.source_first) - last <= 1
    return (
        named
        and whole
        and near
        and a.source_first >= last
        and hearing.scene.sentence_of[a.cue_first] > hearing.scene.sentence_of[token]
    )


def _quoted_by(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Is a number in a quotation that one frame alone closes or opens ("“They took [twenty-two],” said a teacher"), or that goes
    on behind such a frame ("… said a teacher. “[Four] have come back.”")?
    """
    scene, quote = hearing.scene, hearing.quoted[token]
    if hearing.kind_of(a.entity).rstrip("*") not in _SPEAKERS:
        return False
    if a.kind == "said" and a.source_first >= 0 and scene.sentence_of[a.cue_first] == scene.sentence_of[token]:
        return hearing.quoted[a.cue_first] != quote and hearing.quoted[a.scope_first] == quote
    if a.kind != "carried" or a.scope_first < 1 or hearing.quoted[a.scope_first] != quote:
        return False
    before = (b for b in hearing.near(a.scope_first - 1) if b.entity == a.entity and b.kind == "said" and b.source_first >= 0)
    return any(b.scope_first < b.cue_first and hearing.quoted[b.scope_first] >= 0 > hearing.quoted[b.cue_first] for b in before)


def tells_of_itself(scene: Scene, a: Attribution, token: int) -> bool:
    """Is a number only part of how the text describes a speaker: "X, a lawyer for eight of them, said"?"""
    if a.source_first < 0 or a.kind == "pronoun":
        return False
    if min(a.cue_first, a.source_first) <= token < max(a.cue_last, a.source_last):
        first, last = sorted(((a.cue_first, a.cue_last), (a.source_first, a.source_last)))
        if not first[1] <= token < last[0]:
            return True
        aside = scene.tokens.norm[first[1]] in _ASIDES or scene.has(first[1], W.relative)
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
    title = all(_of_title(scene, i) or scene.flags[i] & W.determiner for i in range(first + 1, led))
    does = not any(_TELLS & (what := speech.match(norm, i, token)[1]) and not what & S.own for i in behind)
    person = hearing.kind_of(a.entity).startswith("person")
    return led >= 0 and title and person and does and all(norm[i].isalpha() or norm[i] in "-'’" for i in behind)


def describing(hearing: Hearing, near: list[Attribution], token: int) -> list[Attribution]:
    """The frames for whose speakers a number is part of the description, with what those do inside of it."""
    told = [a for a in near if tells_of_itself(hearing.scene, a, token) or _told_more_of(hearing, a, token)]
    return told + [a for a in near if any(_within(hearing, a, other) for other in told)]


def only_described(hearing: Hearing, token: int) -> bool:
    """Does a number describe a speaker, and is it said by nobody?"""
    near = hearing.near(token)
    told = describing(hearing, near, token)
    return bool(told) and not any(a.scope_first <= token < a.scope_last for a in near if a not in told)


def _within(hearing: Hearing, a: Attribution, about: Attribution) -> bool:
    """Does a frame only tell what a person does, in the words that describe them: "X, a doctor who treated 30 of them, said"?"""
    person = hearing.kind_of(a.entity).startswith("person") and a.kind == "possession"
    return person and a is not about and a.source == about.source and about.source_last <= a.cue_first < about.cue_first


def _closes(scene: Scene, a: Attribution, token: int) -> bool:
    """Does the frame end the sentence or the clause before a semicolon, behind a break: "…, officials said on Friday."?"""
    norm, first = scene.tokens.norm, min(a.cue_first, a.source_first)
    if first <= token or a.kind not in ("said", "according"):
        return False
    for _ in range(_RANK):
        first -= bool(first > 0 and scene.flags[first - 1] and norm[first - 1] not in _BREAKS)
    # "Van por diecinueve, y «a catorce les pegaron», afirma X": X says what is quoted alone.
    if norm[first - 1] in CLOSE_QUOTES or norm[first - 2] in CLOSE_QUOTES:
        return False
    named = a.kind == "according" and _by_word(scene, a)
    return (norm[first - 1] in _BREAKS or named) and _ended(scene, max(a.cue_last, a.source_last))


def _by_word(scene: Scene, a: Attribution) -> bool:
    """Does a word for "according to" name the speaker, and no passive ("accused by the prosecution")?"""
    what = speech_words(scene.report.language).match(scene.tokens.norm, a.cue_first, a.cue_last)[1]
    return bool(what & (S.according | S.by_own_count))


def _ended(scene: Scene, last: int) -> bool:
    """Does the sentence end behind a frame, but for a day and for who speaks?"""
    norm = scene.tokens.norm
    end = scene.sentences[scene.sentence_of[last - 1]][1]
    last = untimed(scene, range(last, min(end, last + _WHEN))).start
    if last >= end or norm[last] in _ENDS:
        return True
    # "…, said Ana, a lawyer.", "…, informó una vocera del sindicato que lleva las listas.", "…, his wife told this paper."
    goes_on = norm[last] in _ASIDES or scene.has(last, W.relative | W.preposition) or end - last <= _HEARER
    return goes_on and not numbered(scene, last, end)


def _opens(scene: Scene, a: Attribution, token: int) -> bool:
    """Does "according to X," open the sentence, so that all of it is X's?"""
    if max(a.cue_last, a.source_last) > token or a.kind not in ("according", "onward"):
        return False
    start, end = scene.sentences[scene.sentence_of[token]]
    at = a.source_last
    while at < min(end - 1, a.source_last + _RANK) and _of_title(scene, at):
        at += 1
    return a.cue_first == start and scene.tokens.norm[at] == ","


def _of_title(scene: Scene, i: int) -> bool:
    """May a token go on with what somebody is: "o secretário-adjunto", "el director adjunto"?"""
    return scene.tokens.norm[i] == "-" or (scene.tokens.norm[i].isalpha() and not scene.flags[i] & _BUILDS)


def _counts(scene: Scene, a: Attribution, token: int) -> bool:
    """Is the number what a verb directly behind its subject gives: "El centro ha contado más de 2.300 detenciones"?"""
    if a.kind not in ("said", "possession") or not a.source_first < a.source_last <= a.cue_first < a.cue_last <= token:
        return False
    speech = speech_words(scene.report.language)
    norm = scene.tokens.norm
    # "the count was at 203": nobody's list asserts nothing by its number alone.
    paper = any(norm[i] in speech.papers for i in range(a.source_first, a.source_last))
    if a.kind == "possession" and paper:
        return False
    between = range(a.source_last, a.cue_first)
    near = len(between) <= _RANK and all(norm[i] in speech.adverbs or scene.flags[i] & _HELPING for i in between)
    # "A union of mothers who keep lists of prisoners says", "an order seen by the paper says"
    told = len(between) <= _CLAUSE and all(norm[i].isalpha() for i in between) and between.start < between.stop
    near = near or (told and (paper or bool(scene.flags[between.start] & _TELLS_MORE)))
    first = _past_hearer(scene, a, token)
    return near and (
        all(norm[i] in speech.that or norm[i] in speech.adverbs for i in range(first, token)) or _of_event(scene, a, token)
    )


def _of_event(scene: Scene, a: Attribution, token: int) -> bool:
    """Does the noun of an act alone part a verb from its number: "confirmou a detenção de 16", "verified the release of 23"?"""
    norm, adverbs = scene.tokens.norm, speech_words(scene.report.language).adverbs
    behind = untimed(scene, range(a.cue_last, token)).start
    while behind < token and norm[behind] in adverbs and not scene.flags[behind] & W.determiner:
        behind += 1
    events = {h.first for h in scene.acts_of[scene.sentence_of[token]] if h.lex.form == "noun"}
    return (
        token - behind <= _EVENT
        and bool(events & set(range(behind, token)))
        and all(norm[i].isalpha() and (not scene.flags[i] or scene.flags[i] & (W.determiner | W.of)) for i in range(behind, token))
    )


def _heads(scene: Scene, a: Attribution, token: int) -> bool:
    """Does the speaker open the sentence and say all of it, behind who they are ("Inventada, which keeps a list, says …")?"""
    norm, start = scene.tokens.norm, scene.sentences[scene.sentence_of[token]][0]
    if a.kind != "said" or not a.source_last <= a.cue_first < a.cue_last <= token:
        return False
    speech = speech_words(scene.report.language)
    first = a.source_first - (norm[a.source_first - 1] == ",")
    # "La directora del penal, Ana Inventada, dijo": what somebody is may come first.
    opens = first - start <= _CLAUSE and all(
        scene.flags[i] & (W.determiner | W.of) or _of_title(scene, i) for i in range(start, first)
    )
    says = speech.match(norm, a.cue_first, a.cue_last)[1] & (S.say | S.weak)
    aside = norm[a.source_last] == "," == norm[a.cue_first - 1]
    near = all(norm[i] in speech.adverbs or scene.flags[i] & _HELPING for i in range(a.source_last, a.cue_first))
    return bool(opens and says) and (aside or near)


def _as_said(scene: Scene, a: Attribution, token: int) -> bool:
    """Does the sentence open with "as X said", so that what follows is X's: "As the group reported last week, 57 were let go"?"""
    start, end = scene.sentences[scene.sentence_of[token]]
    norm, first, last = scene.tokens.norm, min(a.cue_first, a.source_first), max(a.cue_last, a.source_last)
    while (
        first > start and scene.has(first - 1, W.determiner) and norm[first - 1] not in speech_words(scene.report.language).as_said
    ):
        first -= 1
    if a.kind not in ("said", "possession") or last > token or first == start or first - start > _AS:
        return False
    behind = untimed(scene, range(last, min(end, last + _WHEN))).start
    return norm[first - 1] in speech_words(scene.report.language).as_said and norm[behind] == ","


def _goes_on(scene: Scene, a: Attribution, token: int) -> bool:
    """Does the sentence open with a verb whose subject is the last speaker, and its number: "También recoge 219 condenas"?"""
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    start = scene.sentences[scene.sentence_of[token]][0]
    if a.kind != "carried" or not start <= a.cue_first < a.cue_last <= token or a.cue_first > start + 1:
        return False
    if not all(norm[i] in speech.adverbs for i in range(start, a.cue_first)):
        return False
    # "Dijo el lunes que iban 206"
    behind = untimed(scene, range(a.cue_last, token)).start
    said = bool(speech.match(norm, a.cue_first, a.cue_last)[1] & S.say) and norm[behind] in speech.that
    return said or all(norm[i] in speech.adverbs for i in range(a.cue_last, token))


def _its_list(scene: Scene, a: Attribution, token: int) -> bool:
    """Does the sentence open with the list of whoever spoke last, and its number: "Its latest list has 683 names"?"""
    start = scene.sentences[scene.sentence_of[token]][0]
    opens = a.kind == "noun" and a.source_first < 0 and start <= a.cue_first <= start + _EVENT
    return opens and not any(scene.has(i, W.relative) for i in range(a.cue_last, token))


def _by_list(scene: Scene, a: Attribution, token: int) -> bool:
    """Does somebody's list open the sentence behind a preposition, or close it: "Pela lista da Rede, há 14", "…, by X's count."?"""
    norm, (start, end) = scene.tokens.norm, scene.sentences[scene.sentence_of[token]]
    if a.kind != "noun" or a.source_first < start:
        return False
    first, last = min(a.cue_first, a.source_first), max(a.cue_last, a.source_last)
    led = next((i for i in range(first - 1, max(start - 1, first - 1 - _RANK), -1) if scene.has(i, W.preposition)), -1)
    if led < 0 or any(scene.flags[i] & NOT_NOMINAL or norm[i] in _BREAKS for i in range(led, first)):
        return False
    closes = last <= end and norm[led - 1] == "," and token < led and _ended(scene, last)
    return (led == start and last <= token) or closes


def _past_hearer(scene: Scene, a: Attribution, token: int) -> int:
    """Behind who is told, where "that" follows: "disse ao Mensageiro que 15 …", "told reporters that 15 …"."""
    speech, norm, first = speech_words(scene.report.language), scene.tokens.norm, a.cue_last
    what = speech.match(norm, a.cue_first, a.cue_last)[1]
    if norm[first] not in speech.hearers and not what & S.told:
        return past_insertion(scene, first, token)
    for i in range(first, min(token, first + _HEARER + 1)):
        if norm[i] in speech.that:
            return i
        if not norm[i].isalpha() or scene.has(i, W.relative):
            break
    return first


def _relates(scene: Scene, a: Attribution, token: int) -> bool:
    """Does a clause about those counted say who tells of them: "los 88 presos que reconoce el Gobierno"?"""
    # "El colectivo cuenta 36, frente a los 54 que contaba": its subject is that of the verb before.
    before = a.source_first < token
    first = a.cue_first if before else min(a.cue_first, a.source_first)
    last = a.cue_last if before else max(a.cue_last, a.source_last)
    passive = a.kind == "according" and a.cue_first < a.source_first
    if a.kind not in ("said", "possession") and not passive:
        return False
    if a.scope_first != token or not token < first < last == a.scope_last:
        return False
    if passive:
        return True
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    i = first - 1
    while i > token and scene.flags[i] & W.determiner and not scene.flags[i] & W.relative:
        i -= 1
    behind = scene.numbers[bisect_left(scene.numbers, token, key=_FIRST)].last
    noun = range(behind, i + (not scene.has(i, W.relative)))
    plain = len(noun) <= _RANK and all(norm[k].isalpha() and not speech.match(norm, k, i)[1] & S.say for k in noun)
    return plain and (a.source_first < a.cue_first or speech.pro_drop) and (scene.has(i, W.relative) or not speech.pro_drop)
