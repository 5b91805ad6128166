"""Speakers that no list knows: the noun phrase at a verb of saying, where the sentence shows that it speaks."""

from bisect import bisect_left

from habeas.extract.entities.table import Mention
from habeas.extract.speech.adjuncts import past_adjuncts
from habeas.extract.speech.cues import (
    CLOSE_QUOTES,
    NOT_NOMINAL,
    OPEN_QUOTES,
    Cue,
    Stage,
    described_as,
    numbered,
    skip_back,
    splits,
)
from habeas.extract.speech.timed import untimed
from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# Who is told takes up so many words with the stop behind them.
_HEARER = 4
_BUILDS = NOT_NOMINAL | W.preposition | W.determiner
# Classes of nouns that a phrase may open with ("prison records").
_TELLING = int(W.custody | W.unrest | W.gather)
# So far on a clause that says who speaks may be broken off.
_SINGLED = 40
# So many words may tell an unnamed speaker apart.
_CLAUSE = 10
# So many words may stand between a verb and its "that" for who is told.
_HEARD = 6
# A number that is spoken of stands at most so many words behind the verb.
_SPOKEN_OF = 4
# So many words may open a sentence for speakers that no list knows.
_BARE = 3
# So many words may be put between a verb and its "that", between commas.
_INSERTED = 10


def titled(scene: Scene, number: int) -> bool:
    """Is the sentence a headline: a line of its own without a stop?"""
    norm, (first, last) = scene.tokens.norm, scene.sentences[number]
    opens = first == 0 or norm[first - 1] == "\n"
    return opens and norm[last - 1] not in (".", "!", "?", "…") and (last >= len(norm) or norm[last] == "\n")


def article_at(stage: Stage, i: int) -> bool:
    """Does an article that no preposition is a part of stand at token i?"""
    actors, word = stage.actors, stage.scene.tokens.norm[i]
    ruling = actors.in_places | stage.speech.agents | stage.speech.hearers
    return word in (actors.definite | actors.indefinite) - ruling and not stage.scene.has(i, W.of)


def trailing(stage: Stage, number: int) -> tuple[int, int] | None:
    """Who stands behind the colon that ends a headline: "A year on, 16 more dead: rights body"."""
    norm, (first, last) = stage.scene.tokens.norm, stage.scene.sentences[number]
    for i in range(last - 2, max(first + 2, last - 6), -1):
        if norm[i] in (":", "—", "–"):
            known = any(norm[k] in stage.actors.generic for k in range(i + 1, last)) or stage.table.ending_at(last) is not None
            title = stage.actors.match(norm, i + 1, last)
            known = known or (title is not None and len(title[0]) == last - i - 1)
            told = any(k in stage.numbers for k in range(first, i))
            return (i + 1, last) if known and told and titled(stage.scene, number) else None
        if not _nominal(stage, i) or i in stage.numbers:
            return None
    return None


def closes(stage: Stage, cue: Cue, end: int) -> bool:
    """Does the verb end its sentence, with no more behind it than who is told: "…, she said.", "…, residents told Reuters."?"""
    hearer = _HEARER if cue.what & S.told else 1
    return cue.last + hearer >= end and all(stage.scene.tokens.norm[i].isalpha() for i in range(cue.last, end - 1))


def timed(stage: Stage, after: int, end: int) -> bool:
    """Do only words of time stand between the verb and the next break: "said on Friday,", "reported this week."?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    i = after
    while i < end and i - after < 4 and (norm[i] in stage.speech.adverbs or scene.flags[i] & W.preposition):
        i += 1
    return i > after and i < end and norm[i] in (",", ".") and norm[i - 1] in stage.speech.adverbs


def past_insertion(scene: Scene, at: int, end: int) -> int:
    """The "that" behind words put between a verb and it ("aseguran, además, que", "said, in a note on Friday, that"); or `at`."""
    norm, that = scene.tokens.norm, speech_words(scene.report.language).that
    if at >= end or norm[at] != ",":
        return at
    for i in range(at + 1, min(end - 1, at + _INSERTED)):
        if norm[i] == ",":
            led = i + 1 + scene.has(i + 1, W.of)  # "…, de que hay 40 presos"
            return led if led < end and norm[led] in that else at
        if not (norm[i][0].isalnum() or norm[i] in "-'’") or norm[i] in that:
            break
    return at


def _behind_hearer(stage: Stage, cue: Cue, end: int) -> int:
    """Where what is said begins: at the verb's end, or behind who is told ("señaló a El Faro que", "told the paper that")."""
    norm = stage.scene.tokens.norm
    if norm[cue.last] not in stage.speech.hearers and not cue.what & S.told:
        return past_insertion(stage.scene, cue.last, end)
    for i in range(cue.last, min(end, cue.last + _HEARD)):
        if norm[i] in stage.speech.that or norm[i] in OPEN_QUOTES or norm[i] in (":", ","):
            return i
        if not norm[i].isalpha() or i in stage.numbers:
            break
    return cue.last


def _goes_on(stage: Stage, at: int, end: int) -> bool:
    """Does "that", a colon or a quotation stand at a token?"""
    norm = stage.scene.tokens.norm
    quoting = norm[at] == "," and at + 1 < end and norm[at + 1] in OPEN_QUOTES
    return quoting or norm[at] in stage.speech.that or norm[at] in OPEN_QUOTES or norm[at] == ":"


def _several(stage: Stage, i: int) -> bool:
    """Does a noun without an article mean several people ("residents", "people", "gente")?"""
    return stage.scene.plural(i) or any(hit.lex.group and hit.last == i + 1 for hit in stage.scene.things.get(i, ()))


def counts_behind(stage: Stage, at: int, end: int) -> bool:
    """Does a number follow, over adverbs and a preposition ("also speak of three", "hablan además de cinco")?"""
    for i in range(at, min(end, at + _SPOKEN_OF)):
        if i in stage.numbers:
            return True
        if stage.scene.tokens.norm[i] not in stage.speech.adverbs and not stage.scene.has(
            i, W.preposition | W.of | W.still | W.also
        ):
            break
    return False


def noun_phrase(stage: Stage, number: int, cue: Cue) -> tuple[int, int] | None:
    """The tokens of an unlisted noun phrase that opens the clause before the verb, where what is said follows plainly."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    start, end = scene.sentences[number]
    plainly = cue.last < end and _goes_on(stage, _behind_hearer(stage, cue, end), end)
    plainly = plainly or counts_behind(stage, cue.last, end) or splits(stage, cue.first, end)
    last = skip_back(stage, cue.first, start)
    first = last
    while first > start and last - first < 8 and (_nominal(stage, first - 1) or _couples(stage, first, last)):
        first -= 1
        # "the country's leading rights group", "a teachers' union"
        if first - 1 > start and norm[first - 1] in stage.speech.own_mark and norm[first - 2].isalpha():
            first -= 2
    fused = first < last and scene.has(first, W.preposition) and not scene.has(first, W.determiner)
    if fused and stage.speech.pro_drop and norm[first] in stage.actors.definite:
        # "No Natal um carcereiro soprou que": when and where it was said; "al día siguiente prometió que" leaves its subject out.
        first = next((i for i in range(last - 1, first, -1) if norm[i] in stage.actors.indefinite), last)
    opens = first < last and (norm[first] in stage.actors.definite or norm[first] in stage.actors.indefinite)
    # "fonte diplomática adiantou que"
    opens = opens or (first < last and norm[first] in stage.speech.tellers)
    plural = first < last and not scene.flags[first] & ~_TELLING and (scene.plural(last - 1) or _several(stage, first))
    behind = first > start and (norm[first - 1] == "," or norm[first - 1] in CLOSE_QUOTES)
    behind = behind and (
        closes(stage, cue, end) or cue.last >= end or norm[cue.last] in (",", ";", "—", "–") or timed(stage, cue.last, end)
    )
    # "…; el poder judicial dijo en marzo haber perdonado a 40": where subjects may be left out, this one is not.
    led = first < last and norm[first] in stage.actors.definite and stage.speech.pro_drop
    led = led and (
        first == start
        or norm[first - 1] == ";"
        or scene.has(first - 1, W.coordinator)
        or past_adjuncts(stage, start, first) == first - 1
    )
    # "The embassy in Riga said Ana Invented had …"
    heads = first < last == cue.first and first == start and norm[first] in stage.actors.definite | stage.actors.indefinite
    heads = heads and bool(cue.what & S.say) and norm[cue.first] not in stage.speech.noun_like
    if not (plainly or behind or led or heads):
        return None
    # "…, two doctors at the hospital said.": only what opens the phrase may count the speakers.
    opens = opens or (behind and first in stage.numbers)
    # "Ninth night: 48 detained, ministry says": a headline leaves the article out.
    bare = first < last and last - first <= 3 and titled(stage.scene, number) and not scene.flags[first]
    joined = first > start and bool(scene.flags[first - 1] & (W.coordinator | W.subordinator))
    bare = bare and (behind or first == start or norm[first - 1] in (";", ":") or joined)
    # "hasta la fecha ha dictaminado doce": behind a preposition it is no subject.
    if first > start and scene.flags[first - 1] & W.preposition:
        return None
    # "eight more than in its previous report": a noun of its own, not who reports.
    determined = any(scene.has(i, W.determiner) for i in range(max(first + 1, last - 2), last))
    own = determined and norm[cue.first] in stage.speech.noun_like
    if first == last or own or not (opens or plural or bare) or _counted_in(stage, first + 1, last):
        return None
    # "The women say they were told that": whoever told them is not named, and those who say so go on speaking.
    if any(stage.speech.match(norm, i, last)[1] & S.say for i in range(first + 1, last)):
        return None
    return (first, last) if last - first > 1 or plural or bare else None


def _counted_in(stage: Stage, first: int, last: int) -> bool:
    """Does a number stand in a phrase, but for one that counts a second speaker ("a nurse and two drivers")?"""
    return any(i in stage.numbers and not stage.scene.has(i - 1, W.coordinator) for i in range(first, last))


def _couples(stage: Stage, first: int, last: int) -> bool:
    """Does a coordinator join two speakers before token `first` ("…, residents and a hospital source said.", "…, a nurse and")?"""
    i, norm = first - 1, stage.scene.tokens.norm
    if first == last or i < 3 or not stage.scene.has(i, W.coordinator):
        return False
    single = (norm[i - 2] in stage.actors.indefinite or i - 2 in stage.numbers) and norm[i - 3] in (",", *CLOSE_QUOTES)
    return single or (stage.scene.plural(i - 1) and norm[i - 2] in (",", *CLOSE_QUOTES))


def noun_phrase_right(stage: Stage, number: int, cue: Cue) -> tuple[int, int] | None:
    """The tokens of an unlisted noun phrase that ends the sentence behind its verb: "…, diz a campanha."."""
    norm, actors = stage.scene.tokens.norm, stage.actors
    start, end = stage.scene.sentences[number]
    first, before = cue.last, norm[cue.first - 1]
    parted = before in (",", "—", "–") or before in CLOSE_QUOTES or (stage.speech.pro_drop and before in stage.speech.as_said)
    # "Segundo apurou este jornal": the paper itself.
    own = before in stage.speech.as_said and any(norm[i] in actors.media for i in range(first, min(end, first + 2)))
    if first >= end or cue.first <= start or not parted or own:
        return None
    first = _past_adjunct(stage, first, end)
    # "informó este sábado un colectivo", "dijo el lunes por la noche una asociación"
    first = untimed(stage.scene, range(first, end)).start if first < end else end
    if first >= end:
        return None
    one_of = first in stage.numbers and first + 1 < end
    # "contaron dos vecinos" tells of a number before; "apontava 96 mortos" counts them itself.
    k = bisect_left(stage.breaks, cue.first)
    clause = max(start, stage.breaks[k - 1]) if k else start
    told = numbered(stage.scene, clause, cue.first) and _nominal(stage, min(first + 1, end - 1))
    one_of = one_of and (stage.scene.has(first + 1, W.preposition) or told)
    bare = titled(stage.scene, number) and end - first <= 3
    if (
        norm[first] not in actors.definite
        and norm[first] not in actors.indefinite | stage.speech.tellers
        and not one_of
        and not bare
    ):
        return None
    if any(span.first <= first + 1 < span.last for span in stage.scene.dates_of.get(number, ())):
        return None
    last = first + 1
    while last < end and last - first < 6 and (_nominal(stage, last) or norm[last] == "-" or _and_more(stage, last, end)):
        last += 1
    closed = last >= end or norm[last] in (",", ".", "—", "–", ":")
    plain = not any(i in stage.numbers for i in range(first + one_of, last))
    if not closed and plain and stage.scene.has(last, W.relative) and last - first > 1:
        return first, told_apart(stage, first, last, end)
    return (first, last) if (last - first > 1 or bare) and closed and plain else None


def of_teller(stage: Stage, mention: Mention) -> Mention:
    """A source with what it is of ("disse [fonte do hospital]"), where that alone was found to speak; else the mention."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    of = mention.outer - (not scene.has(mention.outer, W.of))
    if of < 1 or not scene.has(of, W.of) or norm[of - 1] not in stage.speech.tellers:
        return mention
    led = of > 1 and norm[of - 2] in stage.actors.definite | stage.actors.indefinite
    return described_as(stage, of - 1 - led, mention.last)


def _and_more(stage: Stage, i: int, end: int) -> bool:
    """Does a coordinator add to those who speak: "dijeron dos abogados y un familiar"?"""
    return i + 1 < end and stage.scene.has(i, W.coordinator) and _nominal(stage, i + 1) and stage.scene.tokens.norm[i].isalpha()


def singled_out(stage: Stage, subject: Mention, edge: int) -> bool:
    """Does "that" behind a speaker open no speech but a clause that says who it is: "…, informó un colectivo que lleva las listas"?

    The numbers are told before the verb, and none behind it.
    """
    scene, norm = stage.scene, stage.scene.tokens.norm
    start, end = scene.sentences[scene.sentence_of[edge]]
    i = subject.last
    if i >= end or norm[i] not in stage.speech.that or not scene.flags[i] & W.relative:
        return False
    stop = next((k for k in range(i + 1, min(end, i + _SINGLED)) if norm[k] in (",", ";")), end)
    return numbered(scene, start, edge) and not numbered(scene, i, stop) and norm[edge - 1] in (",", "—", "–", *CLOSE_QUOTES)


def told_apart(stage: Stage, first: int, last: int, end: int) -> int:
    """Behind the clause that alone says who somebody unnamed is ("un colectivo que elabora las listas"), if it is short."""
    norm = stage.scene.tokens.norm
    stop = next((i for i in range(last, min(end, last + _CLAUSE)) if not norm[i].isalpha() or i in stage.numbers), end)
    # "said lawyers who pool their notes": several people, or somebody brought in; "the lawyer who …" is known.
    brought = norm[first] in stage.actors.indefinite or stage.scene.plural(last - 1)
    told = brought and stop < end and norm[stop] in (",", ".", ";", "—", "–")
    return stop if told else last


def _past_adjunct(stage: Stage, first: int, end: int) -> int:
    """Behind who is told and where it was said: "disse à Lusa", "disse em Vilnius"; the sentence's end where nobody follows."""
    norm, actors = stage.scene.tokens.norm, stage.actors
    if first + 1 >= end:
        return first
    if norm[first] in stage.speech.hearers:
        first = _past_told(stage, first, end)
        # "disse à reportagem": nobody stands behind who is told.
        return first if first < end and norm[first].isalpha() else end
    if not stage.scene.flags[first] & W.preposition:
        return first
    where = stage.table.covering(first + 1)
    if where is not None and where.first == first + 1 and stage.table.of(where).kind in ("place", "name"):
        return where.last
    if where is None and stage.scene.tokens.is_capital(first + 1):
        return first + 2
    # "disse a este jornal, sob anonimato, …"
    return end if norm[first + 1] in actors.definite and norm[first + 1] not in actors.possessives else first


def _past_told(stage: Stage, first: int, end: int) -> int:
    """Behind who is told: "a la agencia", "à reportagem", "a Amnistía"."""
    norm = stage.scene.tokens.norm
    told = stage.table.covering(first + 1)
    if told is not None and told.first > first:
        return told.last
    return first + 2 + (norm[first + 1] in stage.actors.definite and first + 2 < end)


def _hyphen(stage: Stage, i: int) -> bool:
    """Does a hyphen at token i hold a word together ("a vice-presidência")?"""
    at = stage.scene.tokens
    return at.norm[i] == "-" and i > 0 and at.norm[i - 1].isalpha() and at.end[i - 1] == at.start[i] == at.end[i] - 1


def dotted(stage: Stage, i: int) -> bool:
    """Is token i the point of an abbreviation ("the U.S. embassy")?"""
    at, letter = stage.scene.tokens, i - 1
    single = i > 0 and at.norm[i] == "." and at.end[letter] - at.start[letter] == 1
    return single and at.end[letter] == at.start[i] and at.is_capital(letter)


def _nominal(stage: Stage, i: int) -> bool:
    """Can token i stand inside a noun phrase?"""
    scene = stage.scene
    return _hyphen(stage, i) or dotted(stage, i) or (scene.tokens.norm[i].isalpha() and not scene.flags[i] & NOT_NOMINAL)


def opening_noun(stage: Stage, start: int, end: int) -> Mention | None:
    """Speakers that no list knows, by the word or two that open the sentence: "Volunteers who keep lists of prisoners say"."""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    if not 0 < end - start <= _BARE or not all(norm[i].isalpha() and not flags[i] & _BUILDS for i in range(start, end)):
        return None
    if stage.speech.match(norm, start, end)[1] & (S.say | S.weak) and norm[start] not in stage.speech.noun_like:
        return None  # "Recordamos también que en marzo un juez ordenó …"
    return described_as(stage, start, end)
