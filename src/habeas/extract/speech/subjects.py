"""Who stands beside a verb of saying: its subject before it, behind it, further off, or in apposition."""

from habeas.extract.entities.table import SPEAKING, Mention
from habeas.extract.speech.adjuncts import past_adjuncts
from habeas.extract.speech.asides import (
    before_another,
    before_place,
    by_another,
    only_counted,
    put_before,
    relative_over,
    seat,
    within_place,
)
from habeas.extract.speech.cues import CLOSE_QUOTES, OPEN_QUOTES, Cue, Stage, counts_people, described_as, skip_back
from habeas.extract.speech.documents import holds_paper
from habeas.extract.speech.hearers import by_mouth, heard, this_one
from habeas.extract.speech.onward import leads
from habeas.extract.speech.phrases import opening_noun
from habeas.extract.speech.quoted import quoted_as
from habeas.extract.speech.timed import untimed
from habeas.lexicon.places import facility_words
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# What says where or when, under a preposition ("No Dia das Mães tinham dito").
_WHERE = frozenset(("place", "name"))
_FINITE = int(W.be_now | W.be_past | W.have)
_RULES = int(W.preposition | W.of)
_STOPS = frozenset((",", ";", ":", "(", ")", "—", "–"))
# So many words a clause that describes a speaker may have before its last actor.
_INSIDE = 10
# So many words may name the paper that opens a sentence ("O dossiê que …").
_PAPER = 4
# So far behind the words of time and place the noun of a speaker's phrase stands.
_LATE = 4
# So many words may lead to the name of the place where something was said.
_PLACED = 6
_AUX = int(W.be_now | W.be_past | W.have | W.still | W.negation | W.future | W.conditional)


def _ending_at(stage: Stage, sentence: int, j: int) -> Mention | None:
    found = stage.table.ending_at(j)
    return found if found is not None and stage.scene.sentence_of[found.first] == sentence else None


def _climb(stage: Stage, sentence: int, mention: Mention) -> Mention:
    """From "Y" in "X of Y" or "X, of Y," to X: the person who speaks."""
    norm, flags, start = stage.scene.tokens.norm, stage.scene.flags, stage.scene.sentences[sentence][0]
    for _ in range(3):
        j = mention.outer
        while j > start and (norm[j - 1] in stage.actors.definite and not flags[j - 1] & _RULES):
            j -= 1
        fused = j < mention.first and bool(flags[j] & _RULES)
        if fused or (j > start and flags[j - 1] & _RULES):
            j -= 0 if fused else 1
            if j > start and norm[j - 1] == ",":
                j -= 1
            above = _ending_at(stage, sentence, j) or _ending_at(stage, sentence, j - 1)
            # "disse à Lusa a advogada X": who is told is no owner of who speaks.
            told = above is not None and {norm[above.outer], norm[max(above.outer - 1, 0)]} & stage.speech.hearers
            if above is not None and _staff(stage, above, mention, j):
                break
            if above is not None and not told and stage.table.of(above).kind in SPEAKING:
                mention = above
                continue
        break
    return mention


def _staff(stage: Stage, people: Mention, body: Mention, j: int) -> bool:
    """Do several people only work for a body with a name, whose word it is: "rights monitors at [the Harbour Forum] said"?"""
    led = stage.scene.tokens.norm[j] in stage.actors.in_places and not stage.speech.pro_drop
    named = body.how in ("name", "short", "acronym") and stage.table.of(body).kind == "org"
    return led and named and people.how == "group" and stage.table.of(people).kind == "collective"


def apposed(stage: Stage, sentence: int, comma: int) -> Mention | None:
    """Who stands before the apposition that the comma closes: "X, a lawyer for Y," → X."""
    norm, start = stage.scene.tokens.norm, stage.scene.sentences[sentence][0]
    closing = norm[comma]
    nearest: Mention | None = None
    for mention in stage.table.before(comma, start):
        if comma - mention.last > 30 or mention.first < start:
            break
        behind = _past_adjective(stage, mention.last, comma)
        behind = _past_complement(stage, mention, comma) if behind == mention.last else behind
        opener = norm[behind] if behind < comma else ""
        # "X, uma associação com sede em Y, diz": where a body sits.
        if nearest is None and mention.last == comma and not seat(stage, mention, start):
            nearest = mention
        if opener == "," and (nearest is None or nearest.last == comma) and by_another(stage, behind + 1, comma):
            return _climb(stage, sentence, mention)
        if nearest is not None and _named_over(stage, nearest, mention) and opener == "," and _led_by_rank(stage, nearest, behind):
            return nearest
        fits = opener in (",", "(", "—", "–") and (opener != "(" or closing == ")")
        if fits and plain_between(stage, behind + 1, comma):
            return _climb(stage, sentence, mention)
    return _climb(stage, sentence, nearest) if nearest is not None else None


def _past_adjective(stage: Stage, i: int, comma: int) -> int:
    """Behind one adjective before a relative clause, in a language that puts it there: "el Gobierno cubano, que niega …,"."""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    plain = stage.speech.pro_drop and i + 2 < comma and norm[i].isalpha() and not flags[i] and norm[i + 1] == ","
    return i + 1 if plain and flags[i + 2] & W.relative else i


def _past_complement(stage: Stage, mention: Mention, comma: int) -> int:
    """Behind what several people without a name are of, up to the next comma: "Los abogados [del caso], reunidos en X, cifran"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    i = mention.last
    if mention.how not in ("group", "role") or not stage.speech.pro_drop or not scene.has(i, W.of):
        return i
    at = next((k for k in range(i + 1, min(comma, i + _LATE)) if norm[k] == ","), i)
    plain = all(norm[k].isalpha() and k not in stage.numbers and not scene.flags[k] & _FINITE for k in range(i, at))
    return at if plain and not any(m.last == at for m in stage.table.before(at + 1, i)) else i


def _named_over(stage: Stage, nearest: Mention, other: Mention) -> bool:
    """Is the nearer one a name, and the other only what that person is, or whom that body unites ("a network of lawyers, X")?"""
    body = stage.table.of(nearest).kind in ("org", "name") and nearest.how in ("name", "short", "acronym")
    return (_names(stage, nearest) and not _names(stage, other)) or (body and other.how in ("role", "group"))


def _led_by_rank(stage: Stage, nearest: Mention, comma: int) -> bool:
    """Does the name follow the comma, at most one word for a rank between ("O porta-voz, subcomissário X, adiantou")?"""
    i = nearest.outer - 1
    rank = i - 1 == comma and stage.scene.tokens.norm[i].isalpha() and not stage.scene.flags[i]
    return stage.scene.tokens.norm[i] == "," or rank


def _names(stage: Stage, mention: Mention) -> bool:
    entity = stage.table.of(mention)
    return entity.kind == "person" and entity.named and mention.how in ("name", "short")


def plain_between(stage: Stage, a: int, b: int) -> bool:
    """May tokens a..b be an apposition: no other break, no quotation?"""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    if any(norm[i] in (";", ":") or norm[i] in OPEN_QUOTES for i in range(a, b)) or sum(norm[i] == "," for i in range(a, b)) > 1:
        return False
    # A finite verb is the clause's own ("X, 76, has been held since May, said his daughter"), but not inside a relative clause.
    return bool(flags[a] & W.relative) or not any(flags[i] & _FINITE and not stage.scene.owns(i) for i in range(a, b))


def subject_left(stage: Stage, sentence: int, cue: Cue) -> Mention | None:
    """The subject that ends directly before the verb, or before the apposition that ends there."""
    scene = stage.scene
    start = scene.sentences[sentence][0]
    j = skip_back(stage, cue.first, start)
    if j <= start:
        return None
    over = relative_over(stage, cue.first, start)
    led = relative_head(stage, sentence, over) if over > start else None
    if led is not None:
        return led
    before = scene.tokens.norm[j - 1]
    quoted = quoted_as(stage, sentence, j - 1)
    if quoted is not None or before in (",", ")", "—", "–"):
        found = quoted or by_mouth(stage, j - 1, start) or before_another(stage, sentence, j - 1) or apposed(stage, sentence, j - 1)
        away = quoted is None and found is not None and (_only_of(stage, found, cue) or put_before(stage, start, found))
        return None if away else found
    if scene.flags[j - 1] & W.relative:
        return relative_head(stage, sentence, j - 1)
    found = _ending_at(stage, sentence, j)
    if found is not None and found.how == "pronoun" and j - 2 >= start and scene.flags[j - 2] & _RULES:
        return None  # "Con él suman cinco", "with her they are five"
    # "Lawyers who toured the stations in X said": X is where, not who.
    located = found is not None and before_place(stage, start, found) > start
    located = located or (found is not None and scene.tokens.norm[found.outer] in stage.actors.in_places)
    if found is not None and located and stage.table.of(found).kind == "place":
        return _seated(stage, sentence, found)
    if found is None and before in stage.actors.generic:
        found = _adjunct(stage, sentence, j)
    if found is None and stage.speech.pro_drop and before.isalpha() and not scene.flags[j - 1]:
        # "ONG venezolana eleva a 143", "una fuente policial indicó": an adjective follows its noun.
        found = _ending_at(stage, sentence, j - 1)
        named = found is not None and stage.table.of(found).kind == "org"
        found = found if found is not None and (named or found.how in ("role", "group")) else None
    headed = _head_of_clause(stage, sentence, found, cue) if found is not None else None
    if headed is not None:
        return headed
    top = _climb(stage, sentence, found) if found is not None else None
    # "Los familiares de los detenidos en el penal de Altavista denunciaron": a place that "de" rules is no subject.
    ruled = top is not None and top is found and top.outer > start and scene.has(top.outer - 1, _RULES)
    return None if top is not None and (within_place(stage, start, top) or (ruled and _kind(stage, top) in _WHERE)) else top


def relative_head(stage: Stage, sentence: int, relative: int) -> Mention | None:
    """Whom the relative clause that opens at token `relative` describes."""
    k = relative
    if k > stage.scene.sentences[sentence][0] and stage.scene.tokens.norm[k - 1] == ",":
        k -= 1
    found = _ending_at(stage, sentence, k)
    ruled = () if found is None else (i for i in (found.outer - 1, found.outer) if stage.scene.has(i, W.preposition))
    # "She wrote to the minister who said": behind a verb nobody is a part of anybody.
    apart = any(not stage.scene.has(i, W.of) and _ending_at(stage, sentence, i) is None for i in ruled)
    return found if found is None or apart else _climb(stage, sentence, found)


def _kind(stage: Stage, mention: Mention) -> str:
    return stage.table.of(mention).kind


def _seated(stage: Stage, sentence: int, place: Mention) -> Mention | None:
    """The body of which a name only says where it sits: "a PRM na Zambézia confirmou", "the police (PRM) in Zambezia confirmed"."""
    norm, start = stage.scene.tokens.norm, stage.scene.sentences[sentence][0]
    j = place.outer if norm[place.outer] in stage.actors.in_places else before_place(stage, start, place)
    if j > start and norm[j - 1] == ")":
        opener = next((i for i in range(j - 2, max(start, j - _INSIDE), -1) if norm[i] == "("), -1)
        j = opener if opener > start else j
    # "a organização com sede em Y", "the group based in Y"
    seats = facility_words(stage.scene.report.language).seats
    if j > start + 1 and norm[j - 1] in seats and _ending_at(stage, sentence, j) is None:
        j -= 1 + stage.scene.has(j - 2, W.preposition)
    found = _ending_at(stage, sentence, j)
    named = found is not None and found.how in ("name", "acronym", "short") and _kind(stage, found) == "org"
    # "Rights groups in York had counted 40"
    group = found is not None and found.how == "group" and _kind(stage, found) == "collective" and not counts_people(stage, found)
    # "A hospital in York said 40": not "relatives outside the hospital in York said"
    if found is None or found.how != "role" or not leads(stage, sentence, found) or _kind(stage, found) not in ("office", "org"):
        return found if named or group else None
    return found if stage.table.of(found).named else described_as(stage, found.outer, place.last)


def _head_of_clause(stage: Stage, sentence: int, found: Mention, cue: Cue) -> Mention | None:
    """Whom a clause between subject and verb describes: "A union of activists who keep lists of prisoners says" → a union.

    The nearest actor is no subject where it stands inside that clause, behind the clause's own verb.
    """
    scene, start = stage.scene, stage.scene.sentences[sentence][0]
    for i in range(found.outer - 1, max(start, found.outer - _INSIDE), -1):
        if scene.tokens.norm[i] in _STOPS or stage.quoted[i] != stage.quoted[cue.first] or i in stage.numbers:
            return None
        # "nurses whose arrest the union has counted": the union counts
        owned = i == found.outer - 2 and scene.tokens.norm[i] in stage.actors.possessives
        if not scene.flags[i] & W.relative or i == found.outer - 1 or owned:
            continue
        head = _ending_at(stage, sentence, i) or opening_noun(stage, start, i)
        if head is None and i <= start + _PAPER and holds_paper(stage, start, i):
            return described_as(stage, start, i)
        if head is None or head.how == "pronoun" or stage.table.of(head).kind not in SPEAKING:
            return None
        before = range(max(start, head.outer - 2), head.outer)
        said = any(stage.speech.match(scene.tokens.norm, k, k + 1)[1] & S.say for k in before)
        return None if said else _climb(stage, sentence, head)
    return None


def _only_of(stage: Stage, mention: Mention, cue: Cue) -> bool:
    """Is the actor before an aside that leaves its subject out only whom it is about ("De ellos, puntualizó, tres …")?"""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    if not stage.speech.pro_drop or norm[cue.first - 1] != ",":
        return False
    if only_counted(stage, mention, cue):
        return True
    i = mention.outer
    ruled = bool(flags[i] & W.preposition) or (i > 0 and bool(flags[i - 1] & W.preposition))
    # "Em Luanda, onde vive, contou que", "Em nota enviada ao Jornal, disse que"
    if _kind(stage, mention) == "place" and {norm[i], norm[max(i - 1, 0)]} & stage.actors.in_places:
        return True
    k = i if flags[i] & W.preposition else i - 1
    heard = norm[k] in stage.speech.hearers and not flags[k] & W.determiner
    return ruled and mention.last == cue.first - 1 and (heard or norm[min(cue.last, len(norm) - 1)] in (",", "."))


def _adjunct(stage: Stage, sentence: int, j: int) -> Mention | None:
    """The name inside "the Harbour human rights group": at most three plain words stand between it and the noun."""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    for k in range(j - 1, max(stage.scene.sentences[sentence][0], j - 5), -1):
        found = _ending_at(stage, sentence, k)
        if found is not None:
            return found
        if flags[k - 1] or not norm[k - 1].isalpha():
            return None
    return None


def subject_right(stage: Stage, sentence: int, cue: Cue) -> Mention | None:
    """The subject behind the verb ("dijo el ministro", "said Ana"), over a hearer ("reveló a este portal el director")."""
    end = stage.scene.sentences[sentence][1]
    # over "to be", as in "Quem o diz é a advogada Ana"
    if stage.speech.pro_drop and stage.scene.has(cue.last, W.be_now | W.be_past) and stage.scene.has(cue.first - 2, W.relative):
        cue = Cue(cue.first, cue.last + 1, cue.what)
    late = _behind_adjuncts(stage, cue, end)
    return _at_verb(stage, sentence, cue, end) if late is None else _head_of_apposition(stage, late, end)


def _at_verb(stage: Stage, sentence: int, cue: Cue, end: int) -> Mention | None:
    """The subject near behind the verb, over who is told and where it was said."""
    norm = stage.scene.tokens.norm
    begin = cue.last
    for mention in stage.table.behind(cue.last, end):
        gap = mention.outer - begin
        if gap > 8 or (mention.how == "pronoun" and (gap > 0 or (mention.last < end and norm[mention.last].isalpha()))):
            return None
        between = range(begin, mention.outer)
        broken = any(norm[i] in (",", ";", ":", ".") or norm[i] in OPEN_QUOTES or norm[i] in stage.speech.that for i in between)
        if broken or _holds_day(stage, sentence, mention):
            return None
        between = untimed(stage.scene, _unbracketed(stage, between))
        if any(i in stage.numbers and norm[i] not in stage.actors.indefinite | stage.speech.adverbs for i in between):
            return None
        if mention.how == "group" and stage.table.covering(mention.last) is not None:
            continue
        # "said the group's representative X": the owner is not the one who speaks.
        if mention.last + 1 < end and norm[mention.last] in stage.speech.own_mark and begin == mention.outer:
            begin = mention.last + 1
            continue
        lead = untimed(stage.scene, range(cue.last, mention.first))
        hearer = any(norm[i] in stage.speech.hearers for i in lead[:2])
        if (hearer and heard(stage, mention, cue)) or this_one(stage, mention):
            continue
        if stage.speech.pro_drop and (past := _past_adjunct(stage, mention, begin)):
            begin = past
            continue
        if hearer or _plain_before(stage, mention, cue, between) or _appositive_head(stage, mention, begin):
            return _head_of_apposition(stage, mention, end)
        return None
    return None


def _behind_adjuncts(stage: Stage, cue: Cue, end: int) -> Mention | None:
    """The speaker right behind when, where and how it was said ("alertó este jueves desde Lima la red"), if any of it is told."""
    at = past_adjuncts(stage, cue.last, end) if stage.speech.pro_drop else cue.last
    who = next(iter(stage.table.behind(at, min(end, at + _LATE))), None) if at > cue.last else None
    if who is None or who.how == "pronoun":
        return None
    # "dijo al diario Shargh": a bare name behind such a noun is that of who is told.
    if who.first == at and stage.scene.tokens.norm[at - 1] in stage.actors.media | stage.actors.generic:
        return None
    led = who.outer == at or (who.outer == at + 1 and stage.scene.tokens.norm[at] in stage.actors.definite)
    return who if led and stage.table.of(who).kind in SPEAKING else None


def _holds_day(stage: Stage, sentence: int, mention: Mention) -> bool:
    """Does a day stand in a speaker's phrase, so that it begins behind it ("contaron el domingo tres vecinos")?"""
    return any(mention.outer <= span.last - 1 < mention.first for span in stage.scene.dates_of.get(sentence, ()))


def _past_adjunct(stage: Stage, mention: Mention, begin: int) -> int:
    """Behind a name of where or over what it was said ("lamenta desde Vilna el abogado", "na rede X o diretor"); 0 for no such."""
    kind, ruled = stage.table.of(mention).kind, stage.scene.has(begin, W.preposition)
    if ruled and kind in ("place", "name", "outlet") and mention.first == begin + 1:
        return mention.last
    if _located(stage, mention, begin):
        return mention.last
    # "advirtió en la red social X el director": the words behind a body's noun still belong to it.
    noun = mention.how == "role" and kind in ("org", "office") and begin < mention.first and mention.outer <= begin + 1
    noun = noun and (not stage.scene.has(begin, W.determiner) or mention.first > begin + 1)
    return begin if ruled and noun and stage.scene.tokens.norm[begin] not in stage.speech.hearers else 0


def _located(stage: Stage, mention: Mention, begin: int) -> bool:
    """Does a name only say where it was said: "confirmou no Parlamento", "cuenta en su casa de X", "a la salida del tribunal"?"""
    scene, norm, kind = stage.scene, stage.scene.tokens.norm, stage.table.of(mention).kind
    words = range(begin, mention.first)
    where = kind == "place" or (kind in ("org", "office", "name", "outlet") and mention.how in ("name", "short", "acronym"))
    # "negou na tribuna": a crowd's noun right behind the preposition
    where = where or (kind == "collective" and mention.how == "group" and mention.outer <= begin + 1)
    beside = any(norm[i] in stage.speech.spots for i in words[:3]) and norm[begin] in stage.speech.hearers
    if not where or not 0 < len(words) <= _PLACED or not (norm[begin] in stage.actors.in_places or beside):
        return False
    # "registou na altura o Ministério": an article behind a noun begins another phrase.
    last = mention.first - 1
    apart = (
        last - 1 > begin and norm[last] in stage.actors.definite and not (scene.has(last, _RULES) or scene.has(last - 1, _RULES))
    )
    return scene.has(begin, W.preposition) and not apart and all(norm[i].isalpha() and i not in stage.numbers for i in words)


def _plain_before(stage: Stage, mention: Mention, cue: Cue, between: range) -> bool:
    """Does nothing that matters stand between a verb and its subject?"""
    norm, flags, gap = stage.scene.tokens.norm, stage.scene.flags, len(between)
    if _after_relative(stage, cue) and gap <= 3:
        return True
    quoted = cue.first > 1 and (norm[cue.first - 1] in CLOSE_QUOTES or norm[cue.first - 2] in CLOSE_QUOTES)
    if quoted and 0 < gap <= 4 and mention.how == "name" and all(norm[i].isalpha() for i in between):
        return True
    words = stage.actors.definite | stage.actors.indefinite | stage.speech.adverbs | stage.speech.loose_links
    if all(norm[i] in words for i in between):
        return True
    if stage.speech.pro_drop and _placed(stage, between) and norm[cue.first - 1] == ",":
        return True
    # "say rights lawyers": a bare plural may carry a noun before it.
    return mention.how == "group" and gap <= 2 and all(norm[i].isalpha() and not flags[i] for i in between)


def _placed(stage: Stage, between: range) -> bool:
    """Do the words only say where or how it was said: "…, dijo en rueda de prensa su vicepresidente"?"""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    if len(between) > 2 and norm[between[-1]] in stage.actors.definite:
        between = between[:-1]  # "no seu canal [a] advogada": the speaker's own article
    if not 1 < len(between) <= 6 or not all(norm[i].isalpha() for i in between):
        return False
    opens = bool(flags[between[0]] & W.preposition) and norm[between[0]] not in stage.speech.hearers
    return opens and not flags[between[-1]] & W.preposition and norm[between[-1]] not in stage.actors.joiners


def _unbracketed(stage: Stage, between: range) -> range:
    """The words behind a bracket between a verb and its subject: "informou nesta quarta-feira (15) a ONG"."""
    norm = stage.scene.tokens.norm
    closing = [i for i in between if norm[i] == ")"]
    opened = any(norm[i] == "(" for i in between)
    return range(closing[-1] + 1, between.stop) if closing and opened else between


def _after_relative(stage: Stage, cue: Cue) -> bool:
    return cue.first > 0 and bool(stage.scene.flags[cue.first - 1] & W.relative)


def _appositive_head(stage: Stage, mention: Mention, start: int) -> bool:
    """Is every word between the verb and the name part of its title ("dijo el líder campesino Juan")?"""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    words = list(range(start, mention.outer))
    return (
        len(words) <= 4
        and all(norm[i].isalpha() and not flags[i] & (_AUX | W.relative | W.coordinator | W.preposition) for i in words)
        and norm[start] in (stage.actors.definite | stage.actors.indefinite)
    )


def _head_of_apposition(stage: Stage, mention: Mention, end: int) -> Mention:
    """ "dijo el director, Juan": the name in apposition to the title; "said Ana of the Harbour group": Ana."""
    for other in stage.table.behind(mention.last, min(end, mention.last + 5)):
        if mention.how == "role" and other.entity == mention.entity:
            return other
        # "says the Northish group X": the adjective is no speaker.
        led = other.first == mention.last + 1 and stage.scene.tokens.norm[mention.last] in stage.actors.generic
        if led and mention.how == "name" and stage.table.of(mention).kind in ("name", "place"):
            return other
    if mention.how == "role" or not stage.table.of(mention).named:
        for other in stage.table.behind(mention.last + 1, min(end, mention.last + 9)):
            if other.how in ("name", "short") and stage.table.of(other).kind == "person":
                between = [stage.scene.tokens.norm[i] for i in range(mention.last, other.outer)]
                if between and between[-1] == "," and between.count(",") == 1 and not set(between) & {";", ":", "."}:
                    return other
    return mention
