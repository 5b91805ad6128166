"""Speakers without a verb: according to X, X's count, figures from X."""

from habeas.extract.entities.table import KEEPERS, SPEAKING, Mention
from habeas.extract.speech.adjuncts import past_adjuncts
from habeas.extract.speech.clause import clause_of, done_to_them, of_day
from habeas.extract.speech.cues import BREAKS, Cue, Stage, fused_crowd, past_day, past_described, splits
from habeas.extract.speech.owners import owner_marked
from habeas.extract.speech.scope import content_left
from habeas.extract.speech.seen import only_seen
from habeas.extract.speech.subjects import apposed
from habeas.extract.speech.timed import untimed
from habeas.lexicon.phrases import size_at
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words a day may have: "el viernes 3 de enero de 2025".
_DAY = 10
# So many words may tell whose a document is, and so many stand between it, its clause and whoever keeps it.
_TOLD_OF, _ADJECTIVES = 12, 2
# So many words may say which count it is ("la cifra oficial más reciente").
_WHICH = 4
# So many words may stand between a number and the participle that says whose it is; none of them helps a verb.
_DESCRIBED = 4
# What opens an insertion that such a mark closes, and how many words it may have before its speaker.
_INSERTING = {"—": "—", "–": "–", ")": "("}
_WITHIN = 10
# So many words lead to the noun for a source ("a police source").
_RANK = 3
_RULED = W.preposition | W.of | W.determiner
_HELPS = W.be_now | W.be_past | W.have | W.relative | W.coordinator | W.subordinator


def actor_behind(stage: Stage, number: int, first: int, reach: int) -> Mention | None:
    """The first actor behind token `first`, before any break; a person in apposition wins over the title."""
    norm = stage.scene.tokens.norm
    found: Mention | None = None
    end = stage.scene.sentences[number][1]
    for mention in stage.table.behind(first, end):
        before = range(first, mention.outer)
        # "Supimos por una vecina que diez de los reos …": whoever is named behind "that" tells nothing.
        told = next((i for i in before if stage.scene.has(i, W.relative) and norm[i] in stage.speech.that), 0)
        told = told and not any(norm[i] in stage.speech.papers for i in range(first, told))
        if told or mention.outer - first > reach or any(norm[i] in BREAKS for i in before):
            break
        if stage.table.of(mention).kind in (*SPEAKING, "outlet"):
            found = mention
            break
        if found is None and stage.table.of(mention).kind == "place" and mention.outer <= first + 1:
            found = mention
    return named_beside(stage, number, found) if found is not None else None


def named_beside(stage: Stage, number: int, mention: Mention) -> Mention:
    """ "according to its director, X": X."""
    norm = stage.scene.tokens.norm
    entity = stage.table.of(mention)
    if entity.kind == "collective":
        beside = next(iter(stage.table.behind(mention.last, mention.last + 1)), None)
        if beside is not None and beside.how in ("name", "short", "acronym") and stage.table.of(beside).kind != "place":
            return beside
    if (entity.named and mention.how != "role") or entity.kind in ("collective",):
        return mention
    # "according to the independent monitor Harbour Watch"
    named = next(iter(stage.table.behind(mention.last, mention.last + 1)), None)
    if named is not None and named.first == mention.last and named.how == "name" and stage.table.of(named).kind == "org":
        return named
    for other in stage.table.behind(mention.last, min(mention.last + 10, stage.scene.sentences[number][1])):
        if stage.table.of(other).kind == "person" and other.how in ("name", "short"):
            between = [norm[i] for i in range(mention.last, other.outer)]
            if (
                between.count(",") <= 1
                and (not between or between[-1] == "," or not set(between) & BREAKS)
                and not set(between) & {";", ":", "."}
            ):
                return other
    return mention


def before_kin(stage: Stage, cue: Cue) -> Cue:
    """ "According to her" leads in somebody of hers where a noun for one follows: "according to her sister, X"."""
    if not cue.what & S.by_own_count or stage.scene.tokens.norm[cue.last - 1] not in stage.actors.possessives:
        return cue
    kin = stage.table.covering(cue.last)
    return Cue(cue.first, cue.last - 1, S.according) if kin is not None and kin.first == cue.last else cue


def according(stage: Stage, number: int, cue: Cue) -> tuple[Mention, tuple[int, int]] | None:
    """The speaker of an according-to phrase and the clause it covers."""
    if any(stage.scene.has(i, W.relative) for i in (cue.last, cue.last + 1)) or of_day(stage, number, cue):
        return None
    # "segundo fonte do hospital": a source is who tells, whatever it is of.
    led = set(stage.scene.tokens.norm[cue.last : cue.last + _RANK])
    teller = bool(led & stage.speech.tellers) and not led & stage.actors.same
    mention = None if teller else actor_behind(stage, number, _past_told(stage, number, cue), 10)
    if mention is None or _looks_on(stage, number, cue, mention):
        return None
    if mention.how != "pronoun" and _owns_speaker(stage, mention, stage.scene.sentences[number][1]):
        person = actor_behind(stage, number, mention.last + 1, 0)
        if person is None or stage.table.of(person).kind != "person" or not stage.table.of(person).named:
            return None
        mention = person
    scope = content_left(stage, number, cue.first, mention.last, whole=True)
    put_in = _put_in(stage, cue, mention.last)
    return mention, put_in or (max(scope[0], clause_of(stage, number, cue)), scope[1])


def _past_told(stage: Stage, number: int, cue: Cue) -> int:
    """Behind who is told, where "according to" ends in a verb: "Segundo disse [à agência Mar] a advogada, …"."""
    said = stage.speech.match(stage.scene.tokens.norm, cue.last - 1, cue.last)[1] & S.say
    return past_adjuncts(stage, cue.last, stage.scene.sentences[number][1]) if said else cue.last


def _put_in(stage: Stage, cue: Cue, last: int) -> tuple[int, int] | None:
    """A number between dashes or brackets with its own speaker: "200 people — 350 according to X — were shown, police said"."""
    norm = stage.scene.tokens.norm
    if last >= len(norm) or norm[last] not in _INSERTING:
        return None
    opener = next((i for i in range(cue.first - 1, max(0, cue.first - _WITHIN), -1) if norm[i] == _INSERTING[norm[last]]), -1)
    return (opener + 1, last) if opener >= 0 and any(i in stage.numbers for i in range(opener + 1, cue.first)) else None


def _looks_on(stage: Stage, number: int, cue: Cue, mention: Mention) -> bool:
    """Has the actor only seen a document, or is it but a word of its name ("[court] documents seen by X")?"""
    seen = only_seen(stage, cue.last, stage.scene.sentences[number][1])
    return seen > cue.last and (mention.outer >= seen or mention.how in ("role", "group"))


def agent(stage: Stage, number: int, cue: Cue) -> tuple[Mention, tuple[int, int]] | None:
    """Who confirms or counts in a passive, and the clause that it covers."""
    by = past_day(stage, cue.last) + 1
    found = actor_behind(stage, number, past_described(stage, by), 1) or fused_crowd(stage, by)
    if found is None or found.how == "pronoun" or stage.table.of(found).kind not in KEEPERS:
        return None
    if done_to_them(stage, number, cue, found):
        return None
    counted = _beside_noun(stage, number, cue.first)
    if counted >= 0:
        return found, (counted, found.last)
    first, last = content_left(stage, number, cue.first, found.last, whole=True)
    return found, (found.last if splits(stage, cue.first, last) else _relative_before(stage, first, cue.first), last)


def _beside_noun(stage: Stage, number: int, cue: int) -> int:
    """The number whose noun a bare participle describes ("los [88] presos reconocidos por X"); -1 for none."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    for i in range(cue - 1, max(scene.sentences[number][0], cue - _DESCRIBED) - 1, -1):
        if i in stage.numbers:
            # "De las 40 muertes documentadas por la ONG, nueve …": what is taken out of them is the same body's.
            direct = scene.has(i - 1, W.of) and not scene.has(i - 2, W.total)
            of = i - 1 if direct else i - 2 if scene.has(i - 1, W.determiner) and scene.has(i - 2, W.of) else -1
            opens = of == scene.sentences[number][0] or norm[of - 1] in BREAKS
            return -1 if of >= 0 and opens else i
        if not (norm[i].isalpha() or norm[i][0].isdigit()) or scene.flags[i] & _HELPS:
            return -1
    return -1


def _owns_speaker(stage: Stage, mention: Mention, end: int) -> bool:
    """Does the actor only own the one who speaks ("according to Norland's envoy at the court"), no count of its own?"""
    norm = stage.scene.tokens.norm
    if mention.last + 1 >= end or norm[mention.last] not in stage.speech.own_mark:
        return False
    return not any(norm[i] in stage.speech.documents for i in range(mention.last + 1, min(end, mention.last + 4)))


def kept_by(stage: Stage, number: int, cue: Cue) -> Mention | None:
    """Whose a document is by what is told of it: "according to figures that X compiled", "cifras entregadas al Congreso por X"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    end = scene.sentences[number][1]
    papers = (i for i in range(cue.last, min(end, cue.last + _WHICH)) if norm[i] in stage.speech.papers)
    at = next(papers, end) + 1
    if at >= end or only_seen(stage, cue.last, end) > cue.last:
        return None
    stop = next((i for i in range(at, min(end, at + _TOLD_OF)) if norm[i] in BREAKS or i in stage.numbers), min(end, at + _TOLD_OF))
    told = next((i for i in range(at, min(stop, at + _ADJECTIVES + 1)) if scene.has(i, W.relative)), -1)
    # "the list of those arrested by police" is not theirs.
    plain = not scene.flags[at] & _RULED
    led = [told + 1] if told >= 0 else [i + 1 for i in range(at + 1, stop) if plain and norm[i] in stage.speech.agents]
    for first in led:
        for mention in stage.table.behind(first, min(stop, first + _ADJECTIVES + 2)):
            if stage.table.of(mention).kind in SPEAKING and mention.how != "pronoun" and mention.outer <= first + _ADJECTIVES:
                return named_beside(stage, number, mention)
    return None


def _points(stage: Stage, i: int) -> bool:
    """Does "that" point at a document ("according to that report") and open no clause?"""
    norm = stage.scene.tokens.norm
    return stage.scene.has(i, W.determiner) and i + 1 < len(norm) and norm[i + 1] in stage.speech.papers


def antecedent(stage: Stage, number: int, cue: Cue) -> tuple[int, int] | None:
    """The document that a relative "according to which" takes up: "presentó su informe, según el cual había 40 presos"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    start = scene.sentences[number][0]
    last = cue.first - (cue.first > start and norm[cue.first - 1] == ",")
    if _points(stage, cue.last) or not any(scene.has(i, W.relative) for i in (cue.last, cue.last + 1)):
        return None
    opened = stage.actors.definite | stage.actors.indefinite | set(stage.actors.possessives)
    for first in range(last - 2, max(start - 1, last - 6), -1):
        if norm[first] in opened and any(norm[i] in stage.speech.papers for i in range(first + 1, last)):
            return first, last
    return None


def pointed_at(stage: Stage, number: int, cue: Cue) -> Mention | None:
    """The person whom a relative "according to whom" takes up, over what they are of: "o advogado X, da Ordem, segundo o qual"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    comma = cue.first - 1
    relative = any(scene.has(i, W.relative) for i in (cue.last, cue.last + 1)) and not _points(stage, cue.last)
    if not relative or comma <= scene.sentences[number][0] or norm[comma] != ",":
        return None
    found = apposed(stage, number, comma)
    return found if found is not None and stage.table.of(found).kind in SPEAKING else None


def _word(stage: Stage, i: int, first: int) -> bool:
    """Is token i a word, an owner's mark or the hyphen of a word ("the sub-prefect")?"""
    norm = stage.scene.tokens.norm
    return norm[i].isalpha() or norm[i] in stage.speech.own_mark or (norm[i] == "-" and i > first + 1)


def according_words(stage: Stage, number: int, cue: Cue) -> tuple[int, int] | None:
    """The noun phrase of an according-to phrase that names no listed actor: "according to the report", "según el parte"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    first, end = cue.last, scene.sentences[number][1]
    if of_day(stage, number, cue):
        return None
    # "según pudo confirmar este diario": a verb, whose subject is found with it or is the paper itself.
    if first < end and stage.speech.match(norm, first, end)[1] & (S.say | S.count) and norm[first] not in stage.speech.noun_like:
        return None
    seen = only_seen(stage, first, end)
    if seen > first:
        return first, seen
    # "segundo um deles", "according to one of them"
    one_of = first in stage.numbers and first + 1 < end and scene.has(first + 1, W.of | W.including)
    # "segundo uma fonte policial": the article is no number.
    i = first + (one_of or (first < end and norm[first] in stage.actors.indefinite))
    while i < end and i - first < 10 and _word(stage, i, first) and i not in stage.numbers:
        opens = norm[i] in stage.actors.definite or norm[i] in stage.actors.indefinite or norm[i] in stage.actors.possessives
        owns = norm[i] in stage.speech.own_mark or _points(stage, i)
        if not owns and (
            scene.flags[i] & (W.relative | W.be_now | W.be_past | W.have | W.coordinator)
            or (scene.flags[i] and not opens and i == first)
        ):
            break
        i += 1
    while i > first and not one_of and scene.flags[i - 1] & ~W.custody and norm[i - 1] not in stage.speech.papers:
        i -= 1
    # "según bajaban la escalerilla": an article behind the first word is its object's.
    if i > first + 1 and not scene.flags[first] and norm[first + 1] in stage.actors.definite and not scene.has(first + 1, W.of):
        return None
    ends = i >= end or norm[i] in BREAKS or bool(scene.flags[i] & (W.relative | W.coordinator))
    known = any(norm[k] in stage.speech.papers for k in range(first, i))
    return (first, i) if i > first and (ends or known) else None


def tally(stage: Stage, number: int, cue: Cue) -> tuple[Mention, tuple[int, int]] | None:
    """The keeper of a count named beside it: "X's count", "a tally by X", "cifras del Ministerio"."""
    owner = owner_marked(stage, stage.scene.sentences[number][0], cue.first)
    if owner is not None:
        return owner, content_left(stage, number, owner.outer, cue.last, whole=True)
    # "Harbour Network data show …": a language with an owner's mark may also put the bare name before the noun.
    beside = stage.table.ending_at(cue.first) if stage.speech.own_mark else None
    named = beside is not None and beside.how != "role" and stage.table.of(beside).named
    if beside is not None and named and stage.table.of(beside).kind == "org":
        return beside, content_left(stage, number, beside.outer, cue.last, whole=True)
    return _kept_by(stage, number, cue)


def _kept_by(stage: Stage, number: int, cue: Cue) -> tuple[Mention, tuple[int, int]] | None:
    """The keeper named behind a count: "figures from X", "el resumen anual de X", "do balanço que a polícia actualizou"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    end = scene.sentences[number][1]
    i = cue.last
    if i < end and scene.flags[i] & W.relative and norm[i] in stage.speech.that:
        found = actor_behind(stage, number, i + 1, 1)
        named = found is not None and found.how != "pronoun" and stage.table.of(found).kind in KEEPERS
        after = found.last if found is not None else end
        speaks = after < end and norm[after].isalpha()
        # "a statement that the group …" is a clause, "o balanço que a polícia actualizou" the group's own count.
        # "the list that the group keeps"
        kept = size_at(norm, after, stage.speech.keeps) > 0
        speaks = speaks and (stage.speech.pro_drop or kept or bool(stage.speech.match(norm, after, end)[1] & (S.say | S.count)))
        if found is not None and named and speaks:
            return found, content_left(stage, number, cue.first, found.last, whole=True)
    apart = _set_apart(stage, i, end)
    if i + 1 < end and norm[i].isalpha() and norm[i] not in stage.speech.links and not scene.flags[i] and i not in stage.numbers:
        i += norm[i] not in stage.speech.seen
    i = apart if apart > 0 else i
    for parts in stage.speech.links.get(norm[i], ()) if i < end else ():
        behind = _linked(stage, i, end, parts)
        if behind and (apart < 0 or parts[-1] in stage.speech.agents):
            found = actor_behind(stage, number, behind, 1)
            # "The tally read out by the major" is the major's, "figures read by the Harbour Times" are not the paper's.
            if norm[i] in stage.speech.seen and (found is None or stage.table.of(found).kind != "person"):
                break
            loose = len(parts) == 1 and parts[0] in stage.speech.loose_links
            titled = found is not None and stage.actors.match(norm, found.first, found.last) is not None
            more = ("collective",) * (not loose) + ("name",) * (titled or parts[-1] in stage.speech.agents)
            if found is not None and stage.table.of(found).kind in ("org", "person", "office", *more):
                first, last = content_left(stage, number, cue.first, found.last, whole=True)
                return found, (_relative_before(stage, first, cue.first), last)
            break
    return None


def _set_apart(stage: Stage, i: int, end: int) -> int:
    """Where a participle behind a comma says whose a count is ("la última cifra, [dada] a conocer por X, es de"); or -1."""
    norm = stage.scene.tokens.norm
    comma = next((k for k in range(i, min(end, i + _WHICH)) if not norm[k].isalpha() or k in stage.numbers), end)
    links = stage.speech.links.get(norm[comma + 1], ()) if comma + 1 < end and norm[comma] == "," else ()
    # "O balanço do Governo, de 12 mortos, …"
    return comma + 1 if any(parts[-1] in stage.speech.agents for parts in links) else -1


def _linked(stage: Stage, i: int, end: int, parts: tuple[str, ...]) -> int:
    """Behind the link at token i; a day may part its words ("publicado el viernes por X"), and any word for "by" ends it."""
    norm = stage.scene.tokens.norm
    size = len(parts)
    if tuple(norm[i : i + size]) == parts:
        return i + size
    if size < 2 or parts[-1] not in stage.speech.agents or tuple(norm[i : i + size - 1]) != parts[:-1]:
        return 0
    at = i + size - 1
    at = untimed(stage.scene, range(at, min(end, at + _DAY))).start
    return at + 1 if at + 1 < end and norm[at] in stage.speech.agents else 0


def _relative_before(stage: Stage, first: int, edge: int) -> int:
    """A count told of in a relative clause reaches no further back: "…, which was the first such statement by an official"."""
    norm = stage.scene.tokens.norm
    for i in range(edge - 1, max(first, edge - 8), -1):
        if norm[i] == ",":
            return first
        if stage.scene.flags[i] & W.relative and norm[i - 1] == ",":
            return i
    return first
