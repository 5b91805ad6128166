"""Speakers whom no list knows, whose number is set against another's: "…; [the cook], of 40", "A conta [da avó] é outra: 40"."""

from habeas.extract.attributions_cues import NOT_NOMINAL, Stage, described_as, numbered
from habeas.extract.attributions_scope import content_left
from habeas.extract.attributions_timed import untimed
from habeas.extract.entities_table import Mention
from habeas.extract.scene import beginning
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

Span = tuple[int, int]

# So many words may name a speaker, and so many lead from a verb to its preposition ("habla ya de").
_PHRASE, _LED = 7, 3
# So many words tell that a count is another, and so many lead to its number ("más de 40").
_OTHER, _ROUGHLY = 4, 4
_OPENS = frozenset((",", ";", ":"))
_IS = W.be_now | W.be_past


def with_others(stage: Stage, number: int, takers: list[tuple[Mention, Span]]) -> list[tuple[Mention, Span]]:
    """Those of a sentence who take its verb over, in order: the ones known, and those whom a verb's preposition alone tells of."""
    start, end = stage.scene.sentences[number]
    known = {at for who, _ in takers for at in (who.outer, who.first, who.last)}
    out = list(takers)
    for at in range(start + 2, end - 2) if stage.speech.pro_drop else ():
        if not (stage.scene.tokens.norm[at - 1] in _OPENS or stage.scene.has(at - 1, W.coordinator)):
            continue
        behind = _phrase(stage, at, end)
        gives = _gives(stage, start, (at, behind), end) if behind and not {at, behind} & known else 0
        if gives:
            out.append((_named(stage, at, behind), (gives, content_left(stage, number, gives, gives, whole=True)[1])))
    if len(out) == len(takers):
        return takers
    out.sort(key=lambda taker: taker[0].outer)
    ends = [who.outer for who, _ in out[1:]] + [end]
    return [(who, (first, min(last, max(stop, first + 1)))) for (who, (first, last)), stop in zip(out, ends, strict=True)]


def owned_otherwise(stage: Stage, number: int) -> list[tuple[Mention, Span]]:
    """Whose a count is that a sentence calls another, with its number behind a colon: "La cuenta de la parroquia es otra: 48"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    start, end = scene.sentences[number]
    lead = start + 1
    counts = stage.speech.pro_drop and lead + 3 < end and _article(stage, start) and norm[lead] in stage.speech.bars
    if not counts or not scene.has(lead + 1, W.of) or stage.quoted[start] >= 0:
        return []
    # "da paróquia": the article is a part of "of".
    first = lead + 1 + (not scene.has(lead + 1, W.determiner) and norm[lead + 1] not in stage.actors.definite)
    verb = next((i for i in range(first + 1, min(end, first + _PHRASE)) if scene.has(i, _IS)), 0)
    colon = next((i for i in range(verb, min(end - 1, verb + _OTHER + 1)) if norm[i] == ":"), 0) if verb else 0
    apart = colon and any(norm[i] in stage.speech.apart for i in range(verb, colon))
    if not apart or not numbered(scene, colon + 1, min(end, colon + 1 + _ROUGHLY)):
        return []
    plain = all((norm[i].isalpha() or norm[i] == "-") and i not in stage.numbers for i in range(first + 1, verb))
    # "Del ministerio", "da paróquia": what is named stands behind the fused article.
    named = first + (first == lead + 1)
    whole = content_left(stage, number, colon + 1, colon + 1, whole=True)
    return [(_named(stage, named, verb), (colon + 1, whole[1]))] if plain and named < verb else []


def _article(stage: Stage, i: int) -> bool:
    """Does an article that no preposition is a part of stand at token i?"""
    actors, word = stage.actors, stage.scene.tokens.norm[i]
    ruling = actors.in_places | stage.speech.agents | stage.speech.hearers
    return word in (actors.definite | actors.indefinite) - ruling and not stage.scene.has(i, W.of)


def _phrase(stage: Stage, first: int, end: int) -> int:
    """Where the words of a speaker end that an article opens at token `first`: "el cura del pueblo"; 0 where there is none."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    if stage.quoted[first] >= 0 or not _article(stage, first):
        return 0
    i = first + 1
    while i < min(end, first + _PHRASE) and (norm[i].isalpha() or norm[i] == "-") and i not in stage.numbers:
        if scene.flags[i] & NOT_NOMINAL or stage.speech.match(norm, i, end)[1] & S.say or _leads(stage, i):
            break
        i += 1
    # "…, y el lunes, de 14" tells when.
    timed = untimed(scene, range(first, i)).start > first
    return i if i > first + 1 and not timed else 0


def _leads(stage: Stage, i: int) -> bool:
    """Does a token lead to a number: "de 40", "em mais de 40"?"""
    return stage.scene.has(i, W.preposition | W.of) and numbered(stage.scene, i + 1, i + 2)


def _gives(stage: Stage, start: int, phrase: Span, end: int) -> int:
    """The number that a preposition, or a comma alone, joins to a speaker as a verb before has its own; or 0."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    at, comma = phrase[0], phrase[1] < end and norm[phrase[1]] == ","
    led = phrase[1] + comma
    if comma and _alone(stage, led, end):
        said = (i for i in range(start, at - 2) if stage.quoted[i] < 0 and stage.speech.match(norm, i, at)[1] & S.count)
        return led if any(numbered(scene, i + 1, min(at, i + 1 + _ROUGHLY)) for i in said) else 0
    if led + 1 >= end or not scene.has(led, W.preposition | W.of) or not numbered(scene, led + 1, led + 2):
        return 0
    for verb in range(start, at - 2):
        size, what = stage.speech.match(norm, verb, at)
        if what & (S.say | S.count) and stage.quoted[verb] < 0:
            # "Fala em" is one word for saying.
            near = range(verb + 1, min(at - 1, verb + max(1, size) + _LED))
            if any(norm[i] == norm[led] and numbered(scene, i + 1, min(at, i + 1 + _ROUGHLY)) for i in near):
                return led + 1
    return 0


def _alone(stage: Stage, i: int, end: int) -> bool:
    """Does a number at token i end its clause with no noun of its own?"""
    number = next((n for n in beginning(stage.scene.numbers, i, i + 1) if n.kind == "count"), None)
    return number is not None and (number.last >= end or stage.scene.tokens.norm[number.last] in (".", ";"))


def _named(stage: Stage, first: int, last: int) -> Mention:
    """The actor that those words name, or the words themselves."""
    found = stage.table.ending_at(last)
    inside = found is not None and found.outer <= first + 1
    return found if found is not None and inside else described_as(stage, first, last)
