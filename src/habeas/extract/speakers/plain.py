"""Speakers whom the sentence names in so many words for all that it tells: "…, officials said on Friday.", "According to X, …".

Where one frame alone closes or opens the sentence, nothing is weighed: what it holds is its speaker's. Frames in the midst of a
sentence, inside of one another or in a headline are left to the weights.
"""

from habeas.extract.speakers.clause import HEARER, in_that, past_hearer
from habeas.extract.speakers.counted import relates_counted
from habeas.extract.speakers.hearing import Hearing
from habeas.extract.speakers.parted import apposed_to_list, by_mouthpiece, in_view, keeps_count, over_insertion, tells_promise
from habeas.extract.speakers.quoted import SPEAKERS, closes_quote, innermost, quoted_as, quoted_by
from habeas.extract.speech.cues import CLOSE_QUOTES, NOT_NOMINAL, numbered
from habeas.extract.speech.find import Attribution
from habeas.extract.speech.phrases import past_insertion, titled
from habeas.extract.speech.timed import untimed
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# What a frame needs to be told in so many words, and how what it opens may go on behind a semicolon.
_FRAMES = frozenset(("said", "according", "possession", "onward"))
_ENDS = frozenset((".", ";", "\n", "!", "?"))
_BREAKS = frozenset((",", "—", "–"))
# Describing somebody opens behind one of these: "X, a lawyer for eight men, said …".
_ASIDES = frozenset((",", "(", "—", "–"))
# So many words may stand between a speaker and its verb to tell more of it.
_CLAUSE = 12
_TELLS_MORE = W.relative | W.of | W.preposition
_BUILDS = NOT_NOMINAL | W.preposition | W.determiner
_HELPING = W.have | W.still
_OF_WHAT = W.of | W.preposition | W.determiner
# So many words may tell more of what somebody is.
_RANK = 3
# So many words have the article, the noun of an act, an adjective and "of" before their number.
_EVENT = 5
# So many words lead in "as X said" ("Tal como …").
_AS = 2
# So many words may say when and where it was said.
_WHEN = 8
# So many words, a comma and a preposition, stand between a speaker and the number where the verb is left out.
_GAP = 2


def plain_speaker(hearing: Hearing, token: int) -> Attribution | None:
    """The one speaker whose plain frame holds a token; None where there is none, or more than one."""
    scene = hearing.scene
    sentence = scene.sentence_of[token]
    reaching = [a for a in hearing.near(token) if a.scope_first <= token < a.scope_last]
    inner = next((a for a in reaching if _names_alone(hearing, a, reaching, token)), None)
    if inner is not None:
        return inner
    reaching = [a for a in reaching if not any(keeps_count(b, a) or tells_promise(scene, b, a) for b in reaching)]
    if not reaching or len({a.source for a in reaching}) != 1:
        put = [a for a in reaching if a.source_first >= 0 and _put_at(scene, a, token)]
        return put[0] if len(put) == 1 else innermost(scene, reaching, token) if reaching else None
    if reaching[0].kind == "laid":
        return None if _ordered(scene, token) else reaching[0]
    plainly = _in_title if titled(scene, sentence) else _in_quote if hearing.quoted[token] >= 0 else _in_sentence
    return next((a for a in reaching if plainly(hearing, a, token)), None)


def _names_alone(hearing: Hearing, a: Attribution, reaching: list[Attribution], token: int) -> bool:
    """Does a frame name the speaker of a number, whatever other frame reaches it?"""
    alone = a.kind in ("inside", "back", "listed") or apposed_to_list(hearing.scene, a, token)
    # "the ministry's claim that, according to police, 40 …"
    alone = alone or (a.kind == "claimed" and not any(a.scope_first <= b.cue_first < a.scope_last for b in reaching))
    return alone or _tells_of_them(hearing, a, reaching, token)


def _in_title(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Does a frame plainly hold a number of a title?"""
    scene = hearing.scene
    return a.source_first >= 0 and (_counts(scene, a, token) or _closes(scene, a, token) or _by_colon(hearing, a, token))


def _in_quote(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Does a frame plainly hold a number that is quoted?"""
    return closes_quote(hearing, a, token) or quoted_by(hearing, a, token)


def _in_sentence(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Does a frame plainly hold a number of the report's own sentence?"""
    scene = hearing.scene
    here = a.source_first >= 0 and scene.sentence_of[a.cue_first] == scene.sentence_of[token]
    if any(told(scene, a, token) for told in (_goes_on, _its_list, _by_list, _takes_over, _put_before, in_view)):
        return True
    if a.kind == "onward" and here and _opened(hearing, a, token):
        return True
    if not (a.kind in (*_FRAMES, "pronoun") and here and hearing.kind_of(a.entity).rstrip("*") in SPEAKERS):
        return False
    if _set_off(scene, a, token):
        return True
    if a.kind == "pronoun":
        return _closes(scene, a, token)
    if in_that(scene, a, token):
        return True
    return any(
        told(scene, a, token)
        for told in (_closes, _opens, _counts, relates_counted, _heads, _as_said, _put_in, quoted_as, over_insertion, by_mouthpiece)
    )


def _put_before(scene: Scene, a: Attribution, token: int) -> bool:
    """Is a frame put into a sentence before its only number: "If it passes, the group reckons, [200] will leave"?

    A contrast behind it turns away; "and" goes on ("He went out, she says, and police took him with [eight] others").
    """
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    first, last = min(a.cue_first, a.source_first), max(a.cue_last, a.source_last)
    led = a.kind == "said" and norm[first - 1] in speech.as_said
    aside = a.kind == "aside" or (a.kind == "pronoun" and a.scope_first < first and norm[first - 1] == ",")
    here = (led or aside) and a.source_first >= 0 and scene.sentence_of[first] == scene.sentence_of[token]
    if not here or last >= token or norm[last] not in _BREAKS or numbered(scene, a.scope_first, first):
        return False
    contrast = last + 1 < token and bool(speech.match(norm, last + 1, token)[1] & S.contrast)
    turns = contrast or (last + 1 < token and scene.has(last + 1, W.subordinator))
    return not turns and not any(norm[i] in (":", ";") for i in range(last, token))


def _ordered(scene: Scene, token: int) -> bool:
    """Does a verb of ordering or promising stand before a number, whose order it may be: "El ministro ofreció revisar [40]"?"""
    speech, start = speech_words(scene.report.language), scene.sentences[scene.sentence_of[token]][0]
    return any(scene.tokens.norm[i] in speech.orders for i in range(start, token))


def _tells_of_them(hearing: Hearing, a: Attribution, reaching: list[Attribution], token: int) -> bool:
    """Does a frame of its own stand in the relative clause of a number ("144 held, of whom, according to X, [58] left")?"""
    scene = hearing.scene
    first = min(a.cue_first, a.source_first) if a.kind == "aside" else token
    if a.kind not in ("according", "noun", "aside") or not a.scope_first < a.cue_first:
        return False
    # "Se fueron 14, [nueve] de los cuales, dice X, …": the number before the frame.
    before = scene.sentences[scene.sentence_of[token]][0] < a.scope_first <= token < first
    if not before and max(a.cue_last, a.source_last) > token:
        return False
    led = any(scene.has(i, W.relative) for i in range(a.scope_first, a.cue_first)) and scene.tokens.norm[a.cue_first - 1] == ","
    known = hearing.kind_of(a.entity).rstrip("*") in SPEAKERS
    return led and known and all(other.scope_first <= a.scope_first for other in reaching if not other.own)


def _closes(scene: Scene, a: Attribution, token: int) -> bool:
    """Does the frame end the sentence or the clause before a semicolon, behind a break: "…, officials said on Friday."?"""
    norm, first = scene.tokens.norm, min(a.cue_first, a.source_first)
    if first <= token or a.kind not in ("said", "according", "pronoun"):
        return False
    for _ in range(_RANK):
        first -= bool(first > 0 and scene.flags[first - 1] and norm[first - 1] not in _BREAKS)
    # "Van por diecinueve, y «a catorce les pegaron», afirma X": X says what is quoted alone.
    if norm[first - 1] in CLOSE_QUOTES or norm[first - 2] in CLOSE_QUOTES:
        return False
    named = a.kind == "according" and _by_word(scene, a)
    return (norm[first - 1] in _BREAKS or named) and _ended(scene, max(a.cue_last, a.source_last))


def _set_off(scene: Scene, a: Attribution, token: int) -> bool:
    """Does a frame between commas follow the clause of a number: "[six] were foreigners, she says, ticking them off"?

    A colon may close it: "[Sixty], the palace announced: sixty names on a list".
    """
    norm, first, last = scene.tokens.norm, min(a.cue_first, a.source_first), max(a.cue_last, a.source_last)
    if not token < first or last >= len(norm) or norm[first - 1] != "," or norm[last] not in (",", ":"):
        return False
    between = range(token, first - 1)
    return not any(norm[i] in ",;:" or scene.flags[i] & (W.relative | W.subordinator | W.coordinator) for i in between)


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
    # "…, said Ana, who defends seven of them."
    if norm[last] == "," and last + 1 < end and scene.has(last + 1, W.relative):
        return True
    # "…, said Ana, a lawyer.", "…, informó una vocera del sindicato que lleva las listas.", "…, his wife told this paper."
    goes_on = norm[last] in _ASIDES or scene.has(last, W.relative | W.preposition) or end - last <= HEARER
    return goes_on and not numbered(scene, last, end)


def _opens(scene: Scene, a: Attribution, token: int) -> bool:
    """Does "according to X," open the sentence, so that all of it is X's?"""
    if max(a.cue_last, a.source_last) > token or a.kind not in ("according", "onward"):
        return False
    start, norm = scene.sentences[scene.sentence_of[token]][0], scene.tokens.norm
    last = max(a.cue_last, a.source_last)
    # "Según fuentes de la Policía, …", "Sabemos por una vecina que …"
    behind = range(last, min(token, last + _CLAUSE))
    at = next((i for i in behind if not of_title(scene, i) and not scene.flags[i] & _OF_WHAT), token)
    return a.cue_first == start and (norm[at] == "," or norm[at] in speech_words(scene.report.language).that)


def of_title(scene: Scene, i: int) -> bool:
    """May a token go on with what somebody is: "o secretário-adjunto", "el director adjunto"?"""
    return scene.tokens.norm[i] == "-" or (scene.tokens.norm[i].isalpha() and not scene.flags[i] & _BUILDS)


def _counts(scene: Scene, a: Attribution, token: int) -> bool:
    """Is the number what a verb directly behind its subject gives: "El centro ha contado más de 2.300 detenciones"?"""
    if a.kind not in ("said", "possession") or not a.source_first < a.source_last <= a.cue_first < a.cue_last <= token:
        return False
    speech = speech_words(scene.report.language)
    norm = scene.tokens.norm
    # "the count was at 203": nobody's list asserts nothing by its number alone; "the dossier lists 200" does.
    paper = any(norm[i] in speech.papers for i in range(a.source_first, a.source_last))
    lists = a.cue_last - a.cue_first == 1 and not speech.match(norm, a.cue_first, a.cue_last)[1] & S.own and not speech.pro_drop
    if a.kind == "possession" and paper and not lists:
        return False
    between = range(a.source_last, a.cue_first)
    # "O Governo, pela voz de Ana, reconhece nove": the comma that closes the speaker's aside
    beside = between[norm[a.source_last] == "," :]
    near = len(between) <= _RANK and all(norm[i] in speech.adverbs or scene.flags[i] & _HELPING for i in beside)
    # "A union of mothers who keep lists of prisoners says", "an order seen by the paper says"
    told = len(between) <= _CLAUSE and all(norm[i].isalpha() for i in between) and between.start < between.stop
    near = near or (told and (paper or bool(scene.flags[between.start] & _TELLS_MORE)))
    # Over what is told between commas: "The centre, which has 54 observers, counts [90]".
    near = near or (len(between) > 1 and norm[between[0]] == "," == norm[between[-1]])
    first = past_hearer(scene, a, token)
    return near and (
        all(norm[i] in speech.that or norm[i] in speech.adverbs for i in range(first, token))
        or _of_event(scene, a, token)
        or _put_at(scene, a, token)
        or _as_what(scene, a, token)
    )


def _as_what(scene: Scene, a: Attribution, token: int) -> bool:
    """Does only what those counted are held to be part a verb from them: "catalogó como presos políticos a [40]"?"""
    norm, speech, between = scene.tokens.norm, speech_words(scene.report.language), range(a.cue_last, token)
    led = bool(between) and (norm[between[0]] in speech.as_said or scene.has(between[0], W.of))
    called = any(hit.lex.group for i in between[:_RANK] for hit in scene.things.get(i, ()))
    whom = bool(between) and norm[between[-1]] in speech.hearers
    said = between[led : len(between) - whom]
    plain = all(norm[i].isalpha() and not scene.flags[i] & (W.determiner | W.relative | W.have) for i in said)
    return speech.pro_drop and called and plain and len(between) <= _EVENT and (led or whom)


def _put_at(scene: Scene, a: Attribution, token: int) -> bool:
    """Is the number what a verb puts something at: "put arrests at [640]", "sitúa los muertos en [24]"?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    at = speech.split.get(norm[max(a.cue_first, 0)])
    between = range(a.cue_last, token - 1)
    put = at == norm[token - 1] and a.source_first < a.cue_first < token
    return put and not any(norm[i] in ",;:." or norm[i] in speech.that for i in between)


def _by_colon(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Does a title name who says it right before its number or at its end: "Army: [30] captured", "[88] arrested: lawyers"?"""
    if a.kind != "headline" or hearing.kind_of(a.entity).rstrip("*") not in SPEAKERS - {"name"}:
        return False
    who = hearing.entities.covering(a.source_first)
    first = a.source_first if who is None else who.outer
    # "São Tomé: [four] dead": a name whose beginning was taken for another word.
    led = range(hearing.scene.sentences[hearing.scene.sentence_of[token]][0], first)
    plain = all(hearing.scene.has(i, W.determiner) or hearing.entities.covering(i) is not None for i in led)
    return token < a.cue_first or (token == a.cue_last and plain)


def _opened(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Does a clause behind a semicolon go on with what the sentence's speaker says: "Police said 40 were held; [12] are minors"?

    Not where somebody else stands in it, and not where a subject may be left out.
    """
    scene, speech = hearing.scene, speech_words(hearing.scene.report.language)
    start = scene.sentences[scene.sentence_of[token]][0]
    opens = all(scene.has(i, W.determiner) for i in range(start, a.source_first)) and a.source_last <= a.cue_first
    says = speech.match(scene.tokens.norm, a.cue_first, a.cue_last)[1] & S.say
    # "In Harbour 11 have been freed": what a preposition leads says where.
    named = (
        m for m in hearing.entities.behind(a.scope_first, token) if m.how != "pronoun" and not scene.has(m.outer - 1, W.preposition)
    )
    others = any(hearing.entities.of(m).kind != "place" and not _counted(scene, m.first) for m in named)
    return bool(opens and says) and not speech.pro_drop and not others


def _counted(scene: Scene, i: int) -> bool:
    """Is token i a noun for those who are counted ("in May [detainees] …")?"""
    return any(hit.lex.group for hit in scene.things.get(i, ()))


def _takes_over(scene: Scene, a: Attribution, token: int) -> bool:
    """Does a verb left out give a number to the one right before it: "The union counts 410, the ministry [95]"?

    Where a subject may be left out too, a comma has to stand for the verb: "X cuenta 74, y el ministerio, [51]".
    """
    if a.kind != "noun" or a.source_last not in (a.cue_first, a.cue_last):
        return False
    if speech_words(scene.report.language).pro_drop:
        comma = scene.tokens.norm[a.cue_first] == "," and a.source_last == a.cue_first and a.cue_last == a.scope_first == token
        return comma or _gapped(scene, a, token)
    return a.cue_first <= token <= a.scope_first + _GAP and a.scope_first - a.source_last <= _GAP


def _gapped(scene: Scene, a: Attribution, token: int) -> bool:
    """Does a number stand for its verb with that verb's preposition: "El Gobierno habla de 40 y la red, de [90]"?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    led = a.source_last + (norm[a.source_last] == ",")
    if led + 1 != token or token != a.scope_first or not scene.has(led, W.preposition):
        return False
    before = range(scene.sentences[scene.sentence_of[token]][0], a.source_first)
    told = next((i for i in before if speech.match(norm, i, token)[1] & (S.say | S.count)), -1)
    return told >= 0 and any(norm[i] == norm[led] for i in range(told, a.source_first))


def _put_in(scene: Scene, a: Attribution, token: int) -> bool:
    """Is "according to X" put into the sentence between commas: "In York, according to residents, soldiers seized [35]"?

    Behind a conjunction it opens a clause of its own, and tells of that alone.
    """
    norm, first, last = scene.tokens.norm, min(a.cue_first, a.source_first), max(a.cue_last, a.source_last)
    if a.kind != "according" or not _by_word(scene, a) or norm[first - 1] != "," or norm[min(last, len(norm) - 1)] != ",":
        return False
    # "…, que iban «cantando», según X, que …": X says what is quoted alone.
    if norm[first - 2] in CLOSE_QUOTES:
        return False
    return token >= last or not scene.has(first - 2, W.coordinator | W.subordinator)


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
        scene.flags[i] & (W.determiner | W.of) or of_title(scene, i) for i in range(start, first)
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
    # "…; hoje tem um caderno com 286 nomes"
    start = next((i + 1 for i in range(a.cue_first - 1, max(start, a.cue_first - _WHEN), -1) if norm[i] == ";"), start)
    if a.kind != "carried" or not start <= a.cue_first < a.cue_last <= token or a.cue_first > start + _WHEN:
        return False
    # "Até segunda-feira tinha verificado 140"
    timed = untimed(scene, range(start, a.cue_first)).start
    if not all(norm[i] in speech.adverbs for i in range(timed, a.cue_first)):
        return False
    # "Dijo el lunes que iban 206"
    behind = untimed(scene, range(a.cue_last, token)).start
    goes_on = norm[behind] in speech.that or past_insertion(scene, behind, token) > behind
    said = bool(speech.match(norm, a.cue_first, a.cue_last)[1] & S.say) and goes_on
    return said or all(norm[i] in speech.adverbs for i in range(a.cue_last, token))


def _its_list(scene: Scene, a: Attribution, token: int) -> bool:
    """Does the sentence open with the count of whoever spoke last, and its number: "Its list has 683 names", "By its count"?"""
    start, owners = scene.sentences[scene.sentence_of[token]][0], actor_words(scene.report.language).possessives
    # "By his account": whose it is, is weighed.
    bodily = any(owners.get(word, "") is None for word in scene.tokens.norm[max(a.cue_first, 0) : max(a.cue_last, 0)])
    reach = _EVENT if a.kind == "noun" else 0 if a.kind == "according" and bodily and a.source_first < 0 else -1
    last = max(a.cue_last, a.source_last)
    opens = start <= a.cue_first <= start + reach and last <= token
    return opens and not any(scene.has(i, W.relative) for i in range(last, token))


def _by_list(scene: Scene, a: Attribution, token: int) -> bool:
    """Does somebody's list open the sentence or close it: "Pela lista da Rede, há 14", "Data of X show 40", "…, by X's count."?"""
    norm, (start, end) = scene.tokens.norm, scene.sentences[scene.sentence_of[token]]
    if a.kind != "noun" or a.source_first < start:
        return False
    first, last = min(a.cue_first, a.source_first), max(a.cue_last, a.source_last)
    opens = first - start <= 1 and (first == start or scene.has(start, W.determiner) or a.cue_first == first)
    if opens and a.cue_first < a.source_first and last <= token and not speech_words(scene.report.language).pro_drop:
        return not any(scene.has(i, W.relative) or norm[i] in ";:" for i in range(last, token))
    led = next((i for i in range(first - 1, max(start - 1, first - 1 - _RANK), -1) if scene.has(i, W.preposition)), -1)
    if led < 0 or any(scene.flags[i] & NOT_NOMINAL or norm[i] in _BREAKS for i in range(led, first)):
        return False
    closes = last <= end and norm[led - 1] == "," and token < led and _ended(scene, last)
    return (led == start and last <= token) or closes
