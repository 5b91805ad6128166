"""Speakers that the text takes up: "the collective" that spoke before, "that report", which is whose it was a sentence before.

"…, informó un colectivo que lleva las listas. … precisó el colectivo": the same. "…al balance que la Fiscalía difundió. Según ese
balance, …": the prosecution's.
"""

from dataclasses import dataclass, field
from itertools import islice

from habeas.extract.entities.table import KEEPERS, Mention
from habeas.extract.speech.cues import BREAKS, Cue, Stage, described_as
from habeas.lexicon.actors import bare
from habeas.lexicon.vocabulary import W

# So many sentences on a document is still the one that was spoken of.
_STILL = 4
# So many sentences back a body spoke that a noun for any body takes up.
_SINCE = 2
# So near behind the verb the document stands that somebody put out, and so near before it what leads it in.
_NEAR, _LEAD = 6, 2
# So many actors and frames of a sentence are looked at.
_CROWD = 12
# So many words may say what a body is of.
_COMPLEMENT = 14
_FINITE = int(W.be_now | W.be_past | W.have | W.relative)
# So many words lead to the word that takes up whoever was named last.
_POINTED = 5
# So many words between who opens a sentence and the document that they put out.
_OPENS = 12


@dataclass(slots=True)
class Remembered:
    """Who spoke under which noun, whose each kind of document was, with the sentence that told so, and which body spoke last."""

    speakers: dict[str, int] = field(default_factory=dict)
    papers: dict[str, tuple[int, int]] = field(default_factory=dict)
    body: int = -1
    at: int = -1


def remember_speaker(stage: Stage, memory: Remembered, mention: Mention) -> None:
    """Keep a speaker without a name by the noun that the text has for it."""
    if stage.table.of(mention).named and stage.table.of(mention).kind in ("org", "office"):
        memory.body, memory.at = mention.entity, mention.first
    if stage.table.of(mention).named or mention.how not in ("role", "group"):
        return
    for i in range(mention.first, mention.last):
        if stage.scene.tokens.norm[i] in stage.actors.generic:
            memory.speakers.setdefault(stage.scene.tokens.norm[i], mention.entity)


def with_complement(stage: Stage, mention: Mention, stop: int) -> Mention | None:
    """A body told apart by what it is of, which is none of those named before: "La asociación de familiares de las víctimas"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    entity, stop = stage.table.of(mention), min(stop, mention.last + _COMPLEMENT)
    known = norm[mention.first] in entity.words or not entity.named
    body = mention.how == "role" and entity.kind == "org" and not known
    # "the Director of Prisons" is no other director
    title = stage.actors.match(norm, mention.first, mention.last) if entity.kind == "name" else None
    office = title is not None and title[1].kind == "title" and mention.outer < mention.first == mention.last - 1
    if not (body or office) or mention.last >= stop or not scene.has(mention.last, W.of):
        return None
    last = mention.last
    while last < stop and norm[last] not in BREAKS and not scene.flags[last] & _FINITE:
        last += 1
    return described_as(stage, mention.outer, last)


def taken_up(stage: Stage, memory: Remembered, mention: Mention) -> int:
    """Whom a speaker's phrase means: "el colectivo" is the one that spoke before, rather than another body without that word."""
    norm = stage.scene.tokens.norm
    word = norm[mention.first]
    if _spoke_since(stage, memory, mention):
        return memory.body
    known = memory.speakers.get(word, -1)
    if known < 0 or mention.how != "role" or norm[mention.outer] not in stage.actors.definite:
        return mention.entity
    entity = stage.table.of(mention)
    return mention.entity if mention.last - mention.first > 1 or (entity.named and bare(word) in entity.words) else known


def _spoke_since(stage: Stage, memory: Remembered, mention: Mention) -> bool:
    """Does a noun for any body ("la entidad", "the group") mean the one that spoke last, none only named before or by it?"""
    scene, norm, table = stage.scene, stage.scene.tokens.norm, stage.table
    who, number, word = table.of(mention), scene.sentence_of[mention.first], norm[mention.first]
    single = mention.last - mention.first == 1 and word in stage.actors.generic
    pointed = single and mention.how == "role" and norm[mention.outer] in stage.actors.definite
    if not pointed or memory.body in (-1, mention.entity) or who.kind != "org" or bare(word) in who.words:
        return False
    # "según la oficina Amate": none that its name tells apart. A ministry is not what "the organisation" means.
    spoke, known = scene.sentence_of[memory.at], who.start < scene.tokens.start[mention.outer]
    state = any(bare(part) in stage.actors.official_bodies for part in table.entities[memory.body].words)
    if not known or state or number - spoke > _SINCE or table.entities[memory.body].kind != "org":
        return False
    since = islice(table.before(mention.outer, scene.sentences[spoke][1]), _CROWD)
    return all(m.entity != mention.entity for m in since)


def remember_papers(stage: Stage, memory: Remembered, number: int, owned: list[tuple[int, int, int]]) -> None:
    """Keep whose the documents of a sentence are; `owned` has what is said by whom: entity, and the tokens of it."""
    first, last = stage.scene.sentences[number]
    for i in range(first, last):
        if not _is_paper(stage, i) or stage.quoted[i] >= 0:
            continue
        near = [entity for entity, a, b in owned[-_CROWD:] if a <= i < min(b, a + _NEAR)]
        entity = _by_clause(stage, i)
        entity = entity if entity >= 0 else near[-1] if near else _put_out(stage, number, i)
        if entity >= 0:
            memory.papers[stage.scene.tokens.norm[i]] = (entity, number)


def _is_paper(stage: Stage, i: int) -> bool:
    return stage.scene.tokens.norm[i] in stage.speech.papers


def _by_clause(stage: Stage, i: int) -> int:
    """Who put a document out by the clause behind it: "the report that the ministry issued", "o balanço que a polícia divulgou"."""
    if not stage.scene.has(i + 1, W.relative):
        return -1
    mention = next(iter(stage.table.behind(i + 2, i + 4)), None)
    owns = mention is not None and mention.outer <= i + 2 and mention.how != "pronoun" and stage.table.of(mention).kind in KEEPERS
    return mention.entity if mention is not None and owns else -1


def _put_out(stage: Stage, number: int, i: int) -> int:
    """Who opens the sentence and puts a document out ("The ministry put out a statement"); -1 for nobody."""
    norm, first = stage.scene.tokens.norm, stage.scene.sentences[number][0]
    lead = next((k for k in range(i - 1, max(first, i - 1 - _LEAD), -1) if _introduces(stage, k)), -1)
    mention = next(iter(stage.table.by_sentence[number]), None)
    if lead < 0 or mention is None or stage.table.of(mention).kind not in KEEPERS or mention.how == "pronoun":
        return -1
    between = range(mention.last, lead)
    plain = mention.outer <= first + 1 and 0 < len(between) <= _OPENS and not any(norm[k] in BREAKS for k in between)
    others = [m for m in stage.table.by_sentence[number][1:_CROWD] if m.first < i and stage.table.of(m).kind in KEEPERS]
    return mention.entity if plain and not others else -1


def _introduces(stage: Stage, i: int) -> bool:
    """Does a word bring a document in, as somebody's or as a new one ("a statement", "su lista")?"""
    norm = stage.scene.tokens.norm
    return norm[i] in stage.actors.indefinite or norm[i] in stage.actors.possessives


def owner_of(stage: Stage, memory: Remembered, number: int, first: int, last: int) -> int:
    """Whose the document at tokens first..last is, where the text takes one up that it spoke of before; -1 where it does not."""
    norm = stage.scene.tokens.norm
    pointed = norm[first] in stage.actors.definite or stage.scene.has(first, W.determiner)
    # "O número de mortos mantém-se em 30" is a document of its own.
    pointed = pointed and not (last < len(norm) and stage.scene.has(last, W.of))
    if not pointed or norm[first] in stage.actors.indefinite or norm[first] in stage.actors.possessives:
        return -1
    for i in range(first + 1, last):
        entity, told = memory.papers.get(norm[i], (-1, -1))
        if entity >= 0 and 0 < number - told <= _STILL:
            return entity
    return -1


def latter(stage: Stage, number: int, cue: Cue) -> Mention | None:
    """Whoever was named last before "according to the latter", "segundo as contas desta", in the sentence or the one before."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    start, end = scene.sentences[number]
    at = next((i for i in range(cue.last, min(end, cue.last + _POINTED)) if norm[i] in stage.speech.latter), end)
    led = all(norm[i] in stage.actors.definite or norm[i] in stage.speech.papers or scene.has(i, W.of) for i in range(cue.last, at))
    behind = at + 1 + (at + 1 < end and norm[at + 1] in stage.speech.latter)
    if at >= end or not led or (behind < end and norm[behind] not in BREAKS):
        return None
    since = start if number == 0 or any(True for _ in stage.table.before(cue.first, start)) else scene.sentences[number - 1][0]
    bodies = ("org", "office", "person")
    who = next((m for m in stage.table.before(cue.first, since) if m.how != "pronoun" and stage.table.of(m).kind in bodies), None)
    return None if who is None else Mention(at, behind, at, who.entity, "role")
