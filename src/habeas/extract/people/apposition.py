"""Who an act is said of when much stands between: "X, a teacher from Y who was held", "X is one of ten people freed"."""

from habeas.extract.entities.table import EntityTable, Mention
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.actors import ActorWords
from habeas.lexicon.people import NUMBER, STAY, PeopleWords
from habeas.lexicon.phrases import size_at
from habeas.lexicon.speech import S, SpeechWords
from habeas.lexicon.vocabulary import Lex, W

_WAY = 30
_VERB_NEAR = 6
_INSIDE = 7
_TITLED = 4
_STOPS = frozenset((";", ":", "“", "”", "«", "»", '"', "—", "\n"))
_BEING = W.be_now | W.be_past
_AUXILIARY = _BEING | W.have | W.still | W.negation | W.then | W.also | W.done | W.future


def story_hits(scene: Scene, words: PeopleWords, *, own: bool = False) -> list[Hit]:
    """The phrases of the text that tell an act of their subject ("is serving", "salió del penal"), or of who speaks ("I spent")."""
    norm, out = scene.tokens.norm, []
    phrases = words.own if own else words.told
    ends = {n.first: n.last for n in scene.numbers} | {n.core_first: n.last for n in scene.numbers}
    days = {d.first: d.last for d in scene.dates}
    for i, word in enumerate(norm):
        if word not in phrases:
            continue
        after, dated = norm[i + 1] if i + 1 < len(norm) else "", i + 1 in days or i + 2 in days
        # Most phrases end at their second word: only behind a day, or where a number may stand, all of them are asked.
        for parts, act in phrases[word] if dated or phrases.leads(word, NUMBER) else phrases.likely(word, after):
            last = _matches(norm, ends, days, parts, i)
            if (
                last
                and NUMBER in parts
                and last < len(norm)
                and scene.has(last, W.determiner)
                and not scene.has(last, W.preposition)
            ):
                continue  # "cumple 40 años el lunes"
            if last and (act != STAY or _stays(scene, words, last)):
                measure = "held" if act == STAY else act
                out.append(Hit(i, last, Lex("act", measure=measure, form="phrase", use="own" if own else "subject")))
    return out


def _matches(norm: list[str], ends: dict[int, int], days: dict[int, int], parts: tuple[str, ...], i: int) -> int:
    """Behind which token the phrase that begins at i ends; 0 where it does not stand there. # is a whole number expression.

    A day may stand behind the verb ("volvió el lunes a su casa").
    """
    for part in parts:
        if i < len(norm) and norm[i] != part and part != NUMBER and part is not parts[0]:
            i = next((days[k] for k in (i, i + 1) if k in days), i)
        if i >= len(norm):
            return 0
        if part == NUMBER:
            if i not in ends and not norm[i].isdigit():
                return 0
            i = ends.get(i, i + 1)
        elif norm[i] == part:
            i += 1
        else:
            return 0
    return i


def _stays(scene: Scene, words: PeopleWords, last: int) -> bool:
    """Does a time spent go on to say that it was in prison ("spent two years in a cell", "passou oito meses ali")?"""
    end = min(scene.sentences[scene.sentence_of[last - 1]][1], last + _INSIDE)
    if last < end and scene.tokens.norm[last] in words.busy:
        return False
    if last < end and not scene.has(last, W.preposition | W.custody) and scene.tokens.norm[last] not in words.inside:
        return False
    for i in range(last, end):
        if scene.tokens.norm[i] in words.outside:
            return False
        if scene.has(i, W.custody) or scene.tokens.norm[i] in words.inside:
            return True
        if scene.tokens.norm[i] in _STOPS or scene.tokens.norm[i] == ",":
            return False
    return False


def is_void(scene: Scene, words: PeopleWords, hit: Hit) -> bool:
    """Does the phrase only look like an act ("held up a photograph")?"""
    norm = scene.tokens.norm
    for size in (1, 2, 3, 4):
        for first in range(max(0, hit.last - size), hit.first + 1):
            if tuple(norm[first : first + size]) in words.voids:
                return True
    return False


def _verbs(scene: Scene, hit: Hit) -> range:
    """The tokens before an act that may be its auxiliaries: back to its relative word or comma."""
    first = scene.sentences[scene.sentence_of[hit.first]][0]
    i = hit.first
    while i > max(first, hit.first - _VERB_NEAR) and not scene.flags[i - 1] & W.relative and scene.tokens.norm[i - 1] != ",":
        i -= 1
    return range(i, hit.first)


def apposed(scene: Scene, table: EntityTable, words: PeopleWords, speech: SpeechWords, hit: Hit) -> Mention | None:
    """The name that an apposition leads back to: behind it a comma, then no verb until the act's own relative word or comma."""
    norm = scene.tokens.norm
    first = scene.sentences[scene.sentence_of[hit.first]][0]
    own = _verbs(scene, hit)
    lead = own.start - 1
    if lead <= first or not (scene.flags[lead] & W.relative or norm[lead] == ",") or norm[lead] in words.impersonal:
        return None
    if norm[lead - 1] in words.others:
        return None  # "X wants judges to free everyone who has been held"
    if not all(scene.flags[i] & _AUXILIARY or len(norm[i]) <= 3 for i in own) or (hit.last < len(norm) and _names_next(table, hit)):
        return None
    start = max(first, hit.first - _WAY)
    return _head(scene, table, speech, lead, start, bare=not own) or (
        _over_relative(scene, table, lead, start) if norm[lead] == "," else None
    )


def _over_relative(scene: Scene, table: EntityTable, lead: int, start: int) -> Mention | None:
    """The subject before a relative clause that a comma closes: "X, 36, who had organised the count, died"."""
    norm = scene.tokens.norm
    for mention in table.before(lead, start):
        if table.of(mention).kind != "person" or mention.how not in ("name", "short") or mention.last >= lead:
            continue
        relatives = [i for i in range(mention.last, lead) if scene.flags[i] & W.relative]
        opened = norm[mention.last] == "," and len(relatives) == 1
        near = opened and (
            _described(scene, mention.last, relatives[0]) if norm[relatives[0] - 1] != "," else relatives[0] - mention.last <= 5
        )
        return mention if near and not any(norm[i] in _STOPS for i in range(mention.last, lead)) else None
    return None


def _described(scene: Scene, comma: int, relative: int) -> bool:
    """Do an age at most and a noun phrase lead from a name's comma to the relative word ("X, 46, a nurse who had …, was held")?"""
    norm = scene.tokens.norm
    i = next((k + 1 for k in range(comma + 1, relative) if norm[k] == ","), comma + 1)
    aged = i == comma + 1 or any(norm[k].isdigit() for k in range(comma + 1, i))
    plain = not any(norm[k] == "," or scene.flags[k] & (_BEING | W.have) for k in range(i, relative))
    return aged and plain and scene.has(i, W.determiner) and not scene.has(i, W.preposition) and relative - i <= _INSIDE


def head_of(scene: Scene, table: EntityTable, speech: SpeechWords, role: Mention) -> Mention | None:
    """The name that an unnamed description stands in apposition to: "Ana, 20, a student, …" """
    if role.how != "role" or table.of(role).named or role.outer < 2 or scene.tokens.norm[role.outer - 1] != ",":
        return None
    if any(m.kind == "kin" for m in table.of(role).marks):
        return None  # "X, whose brother …"
    first = scene.sentences[scene.sentence_of[role.first]][0]
    found = _head(scene, table, speech, role.outer - 1, first)
    return found if found is not None and role.outer - found.last <= 8 else None


def name_before(scene: Scene, table: EntityTable, speech: SpeechWords, lead: int) -> Mention | None:
    """The name that an apposition ending at `lead` goes back to: "X, a teacher and [one of those released]"."""
    first = scene.sentences[scene.sentence_of[lead]][0]
    found = _head(scene, table, speech, lead, max(first, lead - _WAY))
    return found if found is not None and table.of(found).named else None


def reduced(scene: Scene, table: EntityTable, speech: SpeechWords, words: ActorWords, hit: Hit) -> Mention | None:
    """ "X, a 41-year-old surgeon arrested on 3 June", "X, panadero de 41 años detenido en …": a participle in the apposition."""
    norm = scene.tokens.norm
    first = scene.sentences[scene.sentence_of[hit.first]][0]
    lead = next((i for i in range(hit.first - 1, max(first, hit.first - 9), -1) if norm[i] == ","), -1)
    trade = words.match(norm, lead + 1, hit.first) if speech.pro_drop and lead > first and lead + 1 < hit.first else None
    titled = trade is not None and trade[1].kind == "title"
    opened = lead > first and lead + 1 < hit.first and (norm[lead + 1] in words.indefinite or titled)
    dated = any(d.first <= hit.last + 1 and hit.last < d.last for d in scene.dates_of.get(scene.sentence_of[hit.first], ()))
    if not opened or not (dated or scene.has(hit.last, W.preposition)) or _verbal(scene, speech, lead, hit.first):
        return None
    return _head(scene, table, speech, lead, max(first, hit.first - _WAY))


def left_inside(scene: Scene, words: PeopleWords, hit: Hit) -> bool:
    """Is a release one that somebody was not among ("was not one of those freed"), and who is held still?"""
    norm, first = scene.tokens.norm, scene.sentences[scene.sentence_of[hit.first]][0]
    for i in range(hit.first - 1, max(first + 1, hit.first - _WAY // 2), -1):
        if size_at(norm, i, words.one_of):
            before = scene.joined(max(first, i - 2), i)
            return bool(before & W.negation and before & _BEING)
    return False


def _names_next(table: EntityTable, hit: Hit) -> bool:
    """Does a person's name stand right behind the act ("jailed student X"), whose act it then is?"""
    return any(m.outer == hit.last and table.of(m).kind == "person" for m in table.behind(hit.last, hit.last + 4))


def _head(scene: Scene, table: EntityTable, speech: SpeechWords, lead: int, start: int, *, bare: bool = False) -> Mention | None:
    """The name before the apposition that ends at `lead`; a bare participle behind an age is told of whose age it is."""
    norm = scene.tokens.norm
    for mention in table.before(lead, start):
        if table.of(mention).kind != "person" or mention.last > lead:
            continue
        if mention.how not in ("name", "short"):
            if mention.how == "pronoun" or _verbal(scene, speech, mention.last, lead):
                return None
            continue
        of_body = scene.has(mention.last, W.of) and scene.has(lead, W.relative)  # "X of the Harbour Union, who was held"
        opened = norm[mention.last] in (",", "(") or mention.last == lead or of_body
        if not opened or _verbal(scene, speech, mention.last, lead):
            return None
        aged = bare and _aged_before(norm, mention.last, lead)
        inner = mention.last >= lead - 1 or norm[lead - 1] != "," or _aged_before(norm, mention.last, lead)
        own = (scene.has(lead, W.relative) and inner) or aged
        return mention if own else _owner_of_apposition(scene, table, speech, mention, start) or mention
    return None


def _aged_before(norm: list[str], last: int, lead: int) -> bool:
    """Does no more than an age stand between a name and the relative word ("mother of X, 21, who is held")?"""
    return last + 1 < lead <= last + 4 and norm[last + 1].isdigit()


def _owner_of_apposition(scene: Scene, table: EntityTable, speech: SpeechWords, inner: Mention, start: int) -> Mention | None:
    """The name whose apposition only mentions the inner one: "X, the youngest of Y, is serving"."""
    norm, lead = scene.tokens.norm, inner.outer - 1
    while inner.outer - lead < _TITLED and norm[lead].isalpha() and not scene.has(lead, W.preposition):
        lead -= 1  # "madre del preso político Y"
    if not scene.has(lead, W.preposition):
        return None
    for mention in table.before(lead + 1, start):
        if table.of(mention).kind != "person" or mention.how not in ("name", "short") or mention.entity == inner.entity:
            continue
        opener = mention.last + 1
        noun = scene.has(opener, W.determiner) or (opener == lead - 1 and not scene.flags[opener] and scene.has(opener + 1, W.of))
        near = norm[mention.last] == "," and inner.outer - mention.last <= 6 and noun
        return mention if near and not _verbal(scene, speech, mention.last, inner.outer) else None
    return None


def _verbal(scene: Scene, speech: SpeechWords, a: int, b: int) -> bool:
    """Do tokens a..b hold a verb, a quotation or another clause: anything that an apposition does not?"""
    for i in range(a, b):
        flag = scene.flags[i]
        if scene.tokens.norm[i] in _STOPS or flag & (_BEING | W.have | W.relative):
            return True
        size, what = speech.match(scene.tokens.norm, i, b)
        if size and what & S.say and not scene.has(i - 1, W.determiner):
            return True
    return False


def of_others(scene: Scene, start: int, hit: Hit) -> bool:
    """Is the part one of others, whose "of" leads to those told of ("está entre las madres de los detenidos")?"""
    i, norm = hit.first - 1, scene.tokens.norm
    while i > start and scene.has(i, W.determiner) and not scene.has(i, W.of):
        i -= 1
    counted = any(n.first <= i - 1 < n.last for n in scene.numbers_of.get(scene.sentence_of[hit.first], ()))
    return i > start + 2 and scene.has(i, W.of) and norm[i - 1].isalpha() and scene.plural(i - 1) and not counted


def one_of(scene: Scene, table: EntityTable, words: PeopleWords, hit: Hit) -> Mention | None:
    """ "X is one of ten people freed", "X was among those remanded": the name before the being of a part."""
    norm = scene.tokens.norm
    first = scene.sentences[scene.sentence_of[hit.first]][0]
    for i in range(hit.first - 1, max(first + 1, hit.first - 14), -1):
        if norm[i] in _STOPS or norm[i] == ",":
            return None
        part = size_at(norm, i, words.one_of)
        verb = i - 1 - scene.has(i - 1, W.negation)  # "was not among the 40 people freed"
        if not part or not scene.flags[verb] & _BEING:
            continue
        clause = range(i, hit.first)
        kinds = scene.joined(clause.start, clause.stop)
        if (hit.lex.use != "subject" and kinds & W.relative and not kinds & _BEING) or of_others(scene, i, hit):
            return None
        before = scene.has(verb - 1, W.negation)  # "no está entre los 40 liberados"
        denied = before or verb < i - 1
        for mention in table.before(verb + 1, first):
            if mention.how == "role" and mention.last < verb:
                continue  # "X, a pensioner who is among those sentenced"
            if table.of(mention).kind == "person" and mention.how != "pronoun" and table.of(mention).named:
                near = mention.last == verb - (before and verb == i - 1) or norm[mention.last] == ","
                near = near and (hit.lex.measure == "released" or not denied)
                return mention if near and not any(scene.flags[k] & _BEING for k in range(mention.last, verb)) else None
    return None
