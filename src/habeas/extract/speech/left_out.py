"""Speakers whose verb is left out, for one before has it: "The network counts nine; the ministry, four", "…; el cura, de 40"."""

from habeas.extract.entities.table import KEEPERS, Mention
from habeas.extract.numbers import Number
from habeas.extract.speech.cues import NOT_NOMINAL, Stage, counts_people, named_or_described, numbered, ruled
from habeas.extract.speech.onward import opener, same_paragraph
from habeas.extract.speech.phrases import article_at
from habeas.extract.speech.scope import content_left
from habeas.extract.speech.timed import untimed
from habeas.extract.text.scene import beginning
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

Span = tuple[int, int]
Taker = tuple[Mention, Span]

# So many words may say what a speaker is of ("the guard at the main gate"), and so many what is counted, up to the stop.
_OF_WHAT, _COUNTED = 6, 4
# So many words may name a speaker whom no list knows, and so many lead from a verb to its preposition ("habla ya de").
_PHRASE, _LED = 7, 3
# So many words lead to a number ("más de 40").
_ROUGHLY = 4
_OPENS = frozenset((",", ";", ":"))
_STOPS = frozenset((".", ";"))
_BODIES = ("org", "office", "collective", "outlet")


def takers(stage: Stage, number: int) -> list[Taker]:
    """Who takes a verb over in a sentence, or from the one before it, with what is theirs; in order."""
    known = [*_in_sentence(stage, number), *_next_sentence(stage, number)]
    return _with_unlisted(stage, number, known)


def _in_sentence(stage: Stage, number: int) -> list[Taker]:
    """Bodies whose verb is left out: "the network counts nine; the ministry, four", "the state's number is 34 and X's 46"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    first, last = scene.sentences[number]
    out = []
    for mention in stage.table.by_sentence[number]:
        if mention.last + 1 >= last or stage.quoted[mention.first] >= 0 or mention.how == "pronoun":
            continue
        kind = stage.table.of(mention).kind
        if not _may_take(stage, mention, kind, first, last):
            continue
        sign, near = norm[mention.last], mention.last + 1 in stage.numbers
        # "…; the state agency X, at 31"
        noun = stage.table.ending_at(mention.outer)
        begun = noun.outer if noun is not None and noun.entity == mention.entity else mention.outer
        before = norm[max(first, begun - 2) : begun]
        behind = ";" in before
        opens = behind or "," in before or _and_before(stage, mention)
        listed = sign == "," and kind != "name" and (behind or not counts_people(stage, mention))
        if near and opens and (listed or sign in stage.speech.own_mark):
            gives = mention.last + 1
        elif opens and _bare_gap(stage, mention, first, last):
            gives = mention.last
        else:
            gives = _joined(stage, mention, last, behind=behind) if opens else 0
        if gives:
            out.append((mention, (gives, _end(stage, number, gives))))
    return out


def _may_take(stage: Stage, mention: Mention, kind: str, first: int, end: int) -> bool:
    """May the verb be left out behind somebody? A person's number is alone in its clause, and no age ("; Ana, 91.")."""
    if kind != "person":
        # "Levaram quatro para Viana; para Gamek, nove" tells where they were taken.
        return kind in _BODIES or (kind == "name" and not ruled(stage, mention))
    norm = stage.scene.tokens.norm
    if norm[mention.last] != "," or norm[mention.outer - 1] != ";" or not _alone(stage, mention.last + 1, end):
        return False
    told = (i for i in range(first, mention.outer) if stage.speech.match(norm, i, mention.outer)[1] & (S.say | S.count))
    said = next(told, -1)
    # What a colon leads in is a list: "three are out, X says: Ana, 20; Luis, 31".
    return said >= 0 and numbered(stage.scene, said, mention.outer) and ":" not in norm[said : mention.outer]


def _bare_gap(stage: Stage, mention: Mention, first: int, end: int) -> bool:
    """Does a number that ends its clause follow a speaker, a verb of counting before: "The union counts 410, the ministry [95]."?

    Behind "that" it opens one: "The union says 60 were held, the ministry that only [12] were".
    """
    norm, at = stage.scene.tokens.norm, mention.last
    that = at + 2 < end and norm[at] in stage.speech.that
    at += that + (that and norm[at + 1] in stage.speech.adverbs)
    number = _count_at(stage, at)
    if number is None or stage.speech.pro_drop or counts_people(stage, mention):
        return False
    closed = that or number.last >= end or norm[number.last] in (",", ";", ".")
    before = range(first, mention.outer)
    told = any(stage.speech.match(norm, i, mention.outer)[1] & (S.say | S.count | S.weak) for i in before)
    return closed and told and any(i in stage.numbers for i in before)


def _joined(stage: Stage, mention: Mention, end: int, *, behind: bool) -> int:
    """Where the number stands that a preposition alone joins to its speaker: "X gets to 80; Y to 76", "X fala em 7; a Y, em 10"."""
    norm = stage.scene.tokens.norm
    i = _past_complement(stage, mention.last, end) if behind else mention.last
    comma = norm[i] == ","
    i += comma
    if i + 1 < end and _leads(stage, i):
        return i + 1
    # "…; los organizadores de la marcha, de más de 100"
    if behind and comma and not counts_people(stage, mention):
        near = next((k for k in range(i, min(end, i + _ROUGHLY)) if k in stage.numbers or not norm[k].isalpha()), end)
        return i if near in stage.numbers else 0
    return 0


def _past_complement(stage: Stage, i: int, end: int) -> int:
    """Behind what a speaker is of, where a comma closes it: "the organisers of the march,"."""
    norm = stage.scene.tokens.norm
    if not stage.scene.has(i, W.preposition):
        return i
    k = next((k for k in range(i + 1, min(end, i + 1 + _OF_WHAT)) if not norm[k].isalpha() or k in stage.numbers), i)
    return k if norm[k] == "," else i


def _and_before(stage: Stage, mention: Mention) -> bool:
    first = mention.outer - (mention.outer > 0 and stage.scene.tokens.norm[mention.outer - 1] in stage.actors.generic)
    return any(stage.scene.flags[i] & W.coordinator for i in range(max(0, first - 2), first))


def _next_sentence(stage: Stage, number: int) -> list[Taker]:
    """Who opens a sentence of a comma and a number behind one that counts: "The committee counts 35. The guard, ten."."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    who = opener(stage, number)
    if who is None or number == 0 or counts_people(stage, who) or stage.table.of(who).kind not in KEEPERS:
        return []
    start, end = scene.sentences[number]
    comma = _past_complement(stage, who.last, end)
    counted = _count_at(stage, comma + 1) if comma + 1 < end and norm[comma] == "," and stage.quoted[start] < 0 else None
    if counted is None or not same_paragraph(stage, number - 1, number) or not numbered(scene, *scene.sentences[number - 1]):
        return []
    last = min(end, counted.last + 1 + _COUNTED)
    stop = end if counted.last >= end else next((i for i in range(counted.last, last) if norm[i] in _STOPS), -1)
    if stop < 0 or "," in norm[counted.last : stop]:
        return []
    return [(Mention(who.first, comma, who.outer, who.entity, who.how), (comma + 1, _end(stage, number, comma + 1)))]


def _with_unlisted(stage: Stage, number: int, known: list[Taker]) -> list[Taker]:
    """Those of a sentence, with the ones whom no list knows and whom a verb's preposition alone tells of ("…; el cura, de 40")."""
    start, end = stage.scene.sentences[number]
    named = {at for who, _ in known for at in (who.outer, who.first, who.last)}
    out = list(known)
    for at in range(start + 2, end - 2) if stage.speech.pro_drop else ():
        if not (stage.scene.tokens.norm[at - 1] in _OPENS or stage.scene.has(at - 1, W.coordinator)):
            continue
        behind = _phrase(stage, at, end)
        gives = _gives(stage, start, (at, behind), end) if behind and not {at, behind} & named else 0
        if gives:
            out.append((named_or_described(stage, at, behind), (gives, _end(stage, number, gives))))
    if len(out) == len(known):
        return known
    out.sort(key=lambda taker: taker[0].outer)
    ends = [who.outer for who, _ in out[1:]] + [end]
    return [(who, (first, min(last, max(stop, first + 1)))) for (who, (first, last)), stop in zip(out, ends, strict=True)]


def _phrase(stage: Stage, first: int, end: int) -> int:
    """Where the words of a speaker end that an article opens at token `first`: "el cura del pueblo"; 0 where there is none."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    if stage.quoted[first] >= 0 or not article_at(stage, first):
        return 0
    i = first + 1
    while i < min(end, first + _PHRASE) and (norm[i].isalpha() or norm[i] == "-") and i not in stage.numbers:
        if scene.flags[i] & NOT_NOMINAL or stage.speech.match(norm, i, end)[1] & S.say or _leads(stage, i):
            break
        i += 1
    # "…, y el lunes, de 14" tells when.
    timed = untimed(scene, range(first, i)).start > first
    return i if i > first + 1 and not timed else 0


def _gives(stage: Stage, start: int, phrase: Span, end: int) -> int:
    """The number that a preposition, or a comma alone, joins to a speaker as a verb before has its own; or 0."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    at, comma = phrase[0], phrase[1] < end and norm[phrase[1]] == ","
    led = phrase[1] + comma
    if comma and _alone(stage, led, end):
        said = (i for i in range(start, at - 2) if stage.quoted[i] < 0 and stage.speech.match(norm, i, at)[1] & S.count)
        return led if any(numbered(scene, i + 1, min(at, i + 1 + _ROUGHLY)) for i in said) else 0
    if led + 1 >= end or not _leads(stage, led):
        return 0
    for verb in range(start, at - 2):
        size, what = stage.speech.match(norm, verb, at)
        if what & (S.say | S.count) and stage.quoted[verb] < 0:
            # "Fala em" is one word for saying.
            near = range(verb + 1, min(at - 1, verb + max(1, size) + _LED))
            if any(norm[i] == norm[led] and numbered(scene, i + 1, min(at, i + 1 + _ROUGHLY)) for i in near):
                return led + 1
    return 0


def _leads(stage: Stage, i: int) -> bool:
    """Does a token lead to a number: "de 40", "em mais de 40"?"""
    return stage.scene.has(i, W.preposition | W.of) and numbered(stage.scene, i + 1, i + 2)


def _count_at(stage: Stage, i: int) -> Number | None:
    """The number of people or things that begins at token i."""
    return next((n for n in beginning(stage.scene.numbers, i, i + 1) if n.kind == "count"), None)


def _alone(stage: Stage, i: int, end: int) -> bool:
    """Does a number at token i end its clause with no noun of its own?"""
    number = _count_at(stage, i)
    return number is not None and (number.last >= end or stage.scene.tokens.norm[number.last] in _STOPS)


def _end(stage: Stage, number: int, gives: int) -> int:
    """Where what a speaker gives from token `gives` on ends: with its clause."""
    return content_left(stage, number, gives, gives, whole=True)[1]
