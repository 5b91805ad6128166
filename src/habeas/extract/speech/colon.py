"""Speakers before a colon: "X: 70 freed", "X, head of the chamber: «…»", "(a HRANA: 402)", "X tells it otherwise: 40"."""

from habeas.extract.entities.table import SPEAKING, Mention
from habeas.extract.speech.cues import OPEN_QUOTES, Stage, counts_people, described_as, named_or_described, numbered
from habeas.extract.speech.onward import opener
from habeas.extract.speech.phrases import article_at, titled
from habeas.extract.speech.scope import content_left
from habeas.extract.speech.subjects import apposed
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words may name a body before the colon of a title.
_GENERIC = 3
# So many words before a colon tell which count follows, and so many behind it lead to the number ("more than 40").
_COUNT, _ROUGHLY = 6, 5
# So many words may say whose a count is, and so many that it is another ("es muy otra").
_PHRASE, _OTHER = 7, 4


def headline(stage: Stage, number: int) -> Mention | None:
    """The body or person before a colon that opens the sentence: "Harbour Committee: 70 freed", "00:15 – Police: 63 held"."""
    named = _headline(stage, number)
    return named if named is not None else _generic(stage, number)


def _generic(stage: Stage, number: int) -> Mention | None:
    """A body without a name or an article before the colon of a title: "Watchdog: 140 journalists behind bars"."""
    first, last = stage.scene.sentences[number]
    norm = stage.scene.tokens.norm
    at = next((i for i in range(first + 1, min(last - 1, first + _GENERIC + 1)) if norm[i] == ":"), 0)
    plain = at and at + 1 in stage.numbers and norm[at - 1] in stage.actors.generic and stage.table.covering(at - 1) is None
    bare = plain and all(norm[i].isalpha() and not stage.scene.flags[i] for i in range(first, at))
    return described_as(stage, first, at) if bare and titled(stage.scene, number) else None


def _headline(stage: Stage, number: int) -> Mention | None:
    """The same of an actor that is known."""
    scene = stage.scene
    first, last = scene.sentences[number]
    first = _past_clock(stage, first, last)
    for mention in stage.table.by_sentence[number]:
        if mention.outer > first + 3 or mention.last + 1 >= last or _out_of(stage, mention, first):
            return None
        if mention.last <= first:
            continue
        entity = stage.table.of(mention)
        sign = scene.tokens.norm[mention.last]
        if sign == "(" and entity.kind == "person" and mention.outer == first:
            spoken = _bracketed_colon(stage, mention.last, last)
            return Mention(mention.first, spoken, mention.outer, mention.entity, mention.how) if spoken else None
        late = _colon_near(stage, mention, last)
        if (
            late
            and not counts_people(stage, mention)
            and entity.kind in ("org", "office", "collective")
            and mention.outer - first <= 1
        ):
            return Mention(mention.first, late, mention.outer, mention.entity, mention.how)
        if entity.kind in ("org", "person", "collective", "office") and mention.how != "pronoun":
            if counts_people(stage, mention) and (_number_at(stage, mention.last + 1) or late):
                return None
            if sign == ":" and mention.outer - first <= 1:
                return mention
            if sign == "," and entity.kind != "person" and mention.outer - first <= 1 and _number_at(stage, mention.last + 1):
                return mention
    return None


def _out_of(stage: Stage, mention: Mention, first: int) -> bool:
    """Does a preposition open the sentence before an actor, out of whom a number is taken: "De los excarcelados, 31 salieron"?"""
    return stage.scene.has(first, W.preposition) and mention.outer <= first + 1 and not stage.scene.tokens.is_capital(mention.first)


def _past_clock(stage: Stage, first: int, last: int) -> int:
    """Behind the bullets and the time that open a line of a running report: "• 22:15 h. …", "00:40 – …"."""
    norm = stage.scene.tokens.norm
    i = first
    while i < min(last, first + 9) and (norm[i][0].isdigit() or not norm[i][0].isalpha() or norm[i] in stage.speech.clock):
        i += 1
    return i


def _bracketed_colon(stage: Stage, opener: int, end: int) -> int:
    """The colon behind a bracket: "INVENTADA (through interpreter): …"; 0 where there is none.

    What lies in a place and has a number behind it is no speaker, but where they are ("Combinado (La Habana): 214").
    """
    norm = stage.scene.tokens.norm
    seat = stage.table.covering(opener + 1)
    placed = seat is not None and stage.table.of(seat).kind == "place"
    for i in range(opener + 1, min(end - 1, opener + 8)):
        if norm[i] == ")":
            return i + 1 if norm[i + 1] == ":" and not (placed and i + 2 in stage.numbers) else 0
    return 0


def _colon_near(stage: Stage, mention: Mention, end: int) -> int:
    """The colon behind a body and a few words ("The ministry disagrees: eighty", "The union, new list: 392"); 0 where none is."""
    norm = stage.scene.tokens.norm
    aside = norm[mention.last] == ","
    for i in range(mention.last + aside, min(end - 1, mention.last + 3 + 9 * aside)):
        if norm[i] == ":":
            return i if not aside or _number_at(stage, i + 1) or i + 1 in stage.numbers else 0
        if not norm[i].isalpha():
            return 0
    return 0


def colon(stage: Stage, number: int) -> list[tuple[Mention, tuple[int, int]]]:
    """Whoever stands before a colon that opens a quotation, where no verb says so: "X, head of the chamber: «…»"."""
    scene = stage.scene
    norm = scene.tokens.norm
    first, last = scene.sentences[number]
    out = []
    for i in range(first + 1, last - 1):
        if norm[i] != ":" or stage.quoted[i] >= 0:
            continue
        aside = _aside(stage, i, first)
        if aside is not None and i + 1 in stage.numbers:
            out.append((aside, (i + 1, content_left(stage, number, i + 1, i + 1, whole=True)[1])))
        elif norm[i + 1] in OPEN_QUOTES and stage.quoted[i + 1] >= 0:
            mention = apposed(stage, number, i)
            # Whoever is only told of says no quotation: "El ministro dudó de un líder político: «…»".
            told_of = mention is not None and mention.outer > first and scene.has(mention.outer - 1, W.of)
            if mention is not None and not told_of and stage.table.of(mention).kind in SPEAKING:
                out.append((mention, (i + 1, stage.quotes[stage.quoted[i + 1]][1])))
    return out


def by_another_count(stage: Stage, number: int) -> list[tuple[Mention, tuple[int, int]]]:
    """Who opens a sentence that gives another count behind a colon ("The union sets the bar higher: 40"), or their version."""
    norm, (first, last) = stage.scene.tokens.norm, stage.scene.sentences[number]
    mark = next((i for i in range(first, last) if norm[i] in (":", ";") or stage.quoted[i] >= 0), last)
    if mark + 1 >= last or norm[mark] != ":":
        return []
    said = (m for m in stage.table.by_sentence[number][:1] if m.how == "pronoun" and m.first == first)
    who = opener(stage, number) or next(said, None)
    if who is None or numbered(stage.scene, who.last, mark):
        return []
    apart = who.how != "pronoun" and _tells_apart(stage, who, mark) and numbered(stage.scene, mark + 1, min(last, mark + _ROUGHLY))
    speaks = stage.table.of(who).kind in SPEAKING and not counts_people(stage, who)
    tells = speaks and (apart or (_has_version(stage, who, mark) and numbered(stage.scene, mark + 1, last)))
    told = Mention(who.first, who.last, who.outer, who.entity, "role" if who.how == "pronoun" else who.how)
    return [(told, content_left(stage, number, mark + 1, mark + 1, whole=True))] if tells else []


def owned_otherwise(stage: Stage, number: int) -> list[tuple[Mention, tuple[int, int]]]:
    """Whose a count is that a sentence calls another, with its number behind a colon: "La cuenta de la parroquia es otra: 48"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    start, end = scene.sentences[number]
    of = start + 2
    counts = stage.speech.pro_drop and of + 2 < end and article_at(stage, start) and norm[start + 1] in stage.speech.bars
    if not counts or not scene.has(of, W.of) or stage.quoted[start] >= 0:
        return []
    # "da paróquia": the article is a part of "of".
    fused = scene.has(of, W.determiner) or norm[of] in stage.actors.definite
    first = of if fused else of + 1
    verb = next((i for i in range(first + 1, min(end, first + _PHRASE)) if scene.has(i, W.be_now | W.be_past)), 0)
    mark = next((i for i in range(verb, min(end - 1, verb + _OTHER + 1)) if norm[i] == ":"), 0) if verb else 0
    apart = mark and not stage.speech.apart.isdisjoint(norm[verb:mark])
    if not apart or not numbered(scene, mark + 1, min(end, mark + _ROUGHLY)):
        return []
    plain = all((norm[i].isalpha() or norm[i] == "-") and i not in stage.numbers for i in range(first + 1, verb))
    named = first + fused
    whole = content_left(stage, number, mark + 1, mark + 1, whole=True)
    return [(named_or_described(stage, named, verb), (mark + 1, whole[1]))] if plain and named < verb else []


def _tells_apart(stage: Stage, who: Mention, mark: int) -> bool:
    """Do the last words before a colon tell of another count: "sets the bar higher:", "tem outra conta:"?"""
    clause = stage.scene.tokens.norm[who.last : mark][-_COUNT:]
    return bool(stage.speech.apart & set(clause) and stage.speech.bars & set(clause))


def _has_version(stage: Stage, who: Mention, mark: int) -> bool:
    """Has somebody a version before a colon: "She has a plain explanation:", "Ana tiene otra versión:"?"""
    norm, verb = stage.scene.tokens.norm, who.last
    has = stage.scene.has(verb, W.have) or bool(stage.speech.match(norm, verb, mark)[1] & (S.own | S.count))
    noun = next((i for i in range(mark - 1, max(verb, mark - 1 - _COUNT), -1) if norm[i] in stage.speech.claims), -1)
    led = verb + 1 < noun and (norm[verb + 1] in stage.actors.indefinite or norm[verb + 1] in stage.actors.possessives)
    return has and led and all(norm[i].isalpha() for i in range(verb, mark))


def _aside(stage: Stage, colon: int, first: int) -> Mention | None:
    """The body between a break and a colon: "(a HRANA: 402)", "IRÃ – HRANA: 51.790"."""
    mention = stage.table.ending_at(colon)
    if mention is None or mention.outer <= first or stage.table.of(mention).kind not in ("org", "office", "collective", "name"):
        return None
    before = mention.outer - 1
    while before > first and stage.scene.tokens.norm[before] in stage.actors.definite:
        before -= 1
    return mention if stage.scene.tokens.norm[before] in ("(", "–", "—", "-", ";", "•", "*") else None


def _number_at(stage: Stage, i: int) -> bool:
    return stage.scene.tokens.norm[i][0].isdigit() and not stage.scene.has(i, W.preposition)
