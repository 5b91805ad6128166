"""How far a stretch of speech reaches: to a semicolon, a contrast, the next speaker or the end of the quotation."""

from bisect import bisect_left, bisect_right

from habeas.extract.entities.table import Mention
from habeas.extract.speech.asides import relative_over
from habeas.extract.speech.cues import CLOSE_QUOTES, NOT_NOMINAL, OPEN_QUOTES, Cue, Stage, numbered, skip_back
from habeas.extract.speech.phrases import dotted, past_insertion, singled_out, timed, titled
from habeas.extract.speech.timed import untimed
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

_SHORT = 4
# So many words without an article may describe a speaker.
_DESCRIBED = 2
_HELPS = W.be_now | W.be_past | W.have
# How many words may say where or when somebody spoke: "…, X wrote on his page on Tuesday."
_ADJUNCT = 12
# Forms of the acts that somebody does.
_DEEDS = frozenset(("fin", "past"))
_DASHES = frozenset("—–")
# So far back a number may stand that a verb of counting behind it speaks of.
_BACK = 60


def _right_edge(stage: Stage, number: int, first: int) -> int:
    """The end of the clause that begins at `first`: a semicolon outside quotations, or the sentence's end."""
    end = stage.scene.sentences[number][1]
    k = bisect_left(stage.breaks, first)
    return min(end, stage.breaks[k]) if k < len(stage.breaks) else end


def _left_edge(stage: Stage, number: int, last: int) -> int:
    start = stage.scene.sentences[number][0]
    k = bisect_left(stage.breaks, last) - 1
    return max(start, stage.breaks[k] + 1) if k >= 0 else start


def _contrast(stage: Stage, cue: Cue) -> bool:
    """A contrast ends a stretch only where it opens a clause: behind a comma."""
    before = stage.scene.tokens.norm[cue.first - 1] if cue.first else ""
    return before in (",", "”", "»", '"', "—") or cue.last - cue.first > 1


def content_right(stage: Stage, number: int, cues: list[Cue], position: int, after: int, takers: list[int]) -> tuple[int, int]:
    """What is said behind the verb, to where another takes the verb over: "The ministry speaks of 30, the union of 54"."""
    cue = cues[position]
    end = _right_edge(stage, number, after)
    end = min([end, *takers[(k := bisect_right(takers, after)) : k + 1]])
    contrast = 0
    for other in cues[position + 1 : position + 40]:
        if other.first < after or stage.quoted[other.first] >= 0:
            continue
        if other.first >= end:
            break
        if other.what & S.contrast and _contrast(stage, other):
            contrast = contrast or other.first
        rival = _rival(cue, other, after)
        if rival is not None:
            end = min(end, contrast or rival.outer)
            break
    return _with_quote(stage, after, _own_words_end(stage, number, cue, after, end))


def _own_words_end(stage: Stage, number: int, cue: Cue, after: int, end: int) -> int:
    """Where the object of a verb of saying ends, and the report goes on in its own voice; `end` where it does not.

    "The minister announced a truce [and freed 40]"; "After the bishop asked for mercy[, 57 were freed]". What is said behind
    "that", a colon or a quotation, or holds a number itself, goes on.
    """
    norm, scene = stage.scene.tokens.norm, stage.scene
    # "anunciou a trégua,": an article that looks like a preposition leads in no hearer.
    after = cue.last if after < end and norm[after] == "," else after
    if _of_those(stage, number, cue) and norm[behind := max(cue.last, cue.subject.last if cue.subject else 0)] == ",":
        return behind
    end = _before_main(stage, cue, after, end)
    if _in_relative(stage, cue) and after < end and norm[after].isalpha() and norm[after] not in stage.speech.that:
        return next((i for i in range(after, end) if norm[i] in (",", ":", ";", "—", "–")), end)
    if after < end and (ours := _main_clause_of_ours(stage, number, after, end)) > 0:
        return ours
    if after >= end or _announced(stage, after, end) or not norm[after].isalpha() or cue.side == "right":
        return end
    opened = scene.has(scene.sentences[number][0], W.subordinator) and not cue.what & S.told
    begun = untimed(scene, range(after, min(end, after + _ADJUNCT))).start
    for i in range(begun, min(end - 1, begun + _BACK)):
        if i in stage.numbers or norm[i] in (";", ":") or norm[i] in OPEN_QUOTES:
            return end
        if norm[i] == ",":
            return i if opened and i > begun else end
        if i > begun and scene.has(i, W.coordinator) and _does(stage, number, i + 1):
            return i
    return end


def _before_main(stage: Stage, cue: Cue, after: int, end: int) -> int:
    """Where the main clause begins behind one of saying that opens it: "Ao negar que haja 40 presos[, o ministro] …"; or `end`."""
    who, norm = cue.subject, stage.scene.tokens.norm
    if cue.side != "far" or who is None or who.outer <= cue.last:
        return end
    return next((i for i in range(who.outer - 1, after, -1) if norm[i] == ","), end)


def _main_clause_of_ours(stage: Stage, number: int, after: int, end: int) -> int:
    """Where those who write go on behind a clause of time: "When he says that nobody is held[, I] think of 70 who are"; else -1."""
    scene, norm, start = stage.scene, stage.scene.tokens.norm, stage.scene.sentences[number][0]
    if not scene.has(start, W.subordinator) or stage.quoted[after] != stage.quoted[start]:
        return -1
    ours = (i for i in range(after, end - 1) if norm[i] == "," and stage.quoted[i] == stage.quoted[start])
    words = stage.speech.first_person - set(stage.actors.possessives)
    return next((i for i in ours if norm[i + 1] in words and (stage.speech.pro_drop or scene.has(i + 1, W.pronoun))), -1)


def _in_relative(stage: Stage, cue: Cue) -> bool:
    """Does a relative clause about something else hold a verb behind its subject: "a festa a que o bispo [chamou] afronta: …"?"""
    who, scene = cue.subject, stage.scene
    if who is None or cue.side != "left" or who.last != cue.first:
        return False
    first = who.outer
    while first > 0 and scene.tokens.norm[first - 1] in stage.actors.definite:
        first -= 1
    return scene.has(first - 1, W.relative) and scene.tokens.norm[first - 2] != ","


def _of_those(stage: Stage, number: int, cue: Cue) -> bool:
    """Does a verb only tell of those out of whom others are taken: "De los que cuenta la defensa, 48 …", "Of those X lists, 48"?"""
    scene, start, who = stage.scene, stage.scene.sentences[number][0], cue.subject
    first = min(cue.first, cue.first if who is None else who.outer)
    relative = next((i for i in range(start, min(first, start + _SHORT)) if scene.has(i, W.relative)), -1)
    led = scene.has(start, W.of) and relative > start and not any(i in stage.numbers for i in range(start, first))
    return led and relative >= first - 2


def _does(stage: Stage, number: int, i: int) -> bool:
    """Does a verb of freeing, arresting … stand at a token, that says nothing by itself?"""
    said = stage.speech.match(stage.scene.tokens.norm, i, i + 1)[1] & (S.say | S.weak | S.count)
    return not said and any(h.first == i and h.lex.form in _DEEDS for h in stage.scene.acts_of[number])


def _rival(cue: Cue, other: Cue, after: int) -> Mention | None:
    """The next speaker, where a later verb in the sentence has one of its own."""
    subject = other.subject
    if subject is None or subject is cue.subject or other.side != "left" or not other.what & (S.say | S.count):
        return None
    same = cue.subject is not None and subject.entity == cue.subject.entity
    return None if same or subject.outer <= after else subject


def _with_quote(stage: Stage, first: int, last: int) -> tuple[int, int]:
    """A quotation that is still open where the stretch ends goes on to its closing mark."""
    if last > first and last - 1 < len(stage.quoted):
        inside = stage.quoted[last - 1]
        if inside >= 0 and stage.quotes[inside][0] >= first:
            last = max(last, stage.quotes[inside][1])
    return first, last


def content_left(stage: Stage, number: int, edge: int, after: int, *, whole: bool = False) -> tuple[int, int]:
    """What is said before the cue: back to the clause's beginning, or to that of a quotation of several sentences."""
    start = stage.scene.sentences[number][0]
    if edge - start == 1 and start > 0 and stage.quoted[start] < 0 <= stage.quoted[start - 1]:
        return stage.quotes[stage.quoted[start - 1]][0], edge
    first = _left_edge(stage, number, edge)
    last = _right_edge(stage, number, after) if whole else edge
    before = stage.quoted[edge - 1] if stage.quoted[edge - 1] >= 0 else stage.quoted[edge - 2] if edge > 1 else -1
    if (
        before >= 0
        and stage.quotes[before][0] > first
        and stage.scene.tokens.norm[stage.quotes[before][0] - 1] in ("—", "–", ":", "(")
    ):
        return stage.quotes[before][0], edge
    inside = stage.quoted[first]
    if inside >= 0 and stage.quotes[inside][1] <= edge + 1:
        first = min(first, stage.quotes[inside][0])
    return first, last


def edge_of(stage: Stage, cue: Cue, subject: Mention | None) -> int:
    """Where the frame of subject and verb begins, the subject's article or owner ("the network's X") included."""
    norm = stage.scene.tokens.norm
    if subject is None or cue.side not in ("left", "shared", "far") or subject.outer > cue.first:
        # "…, ha explicado la abogada": the verb begins with its auxiliary.
        led = cue.what & S.perfect and stage.scene.has(cue.first - 1, W.have)
        return cue.first - 1 if led else cue.first
    edge = subject.outer
    if edge > 1 and norm[edge - 1] in stage.speech.own_mark:
        owner = stage.table.covering(edge - 2)
        edge = owner.outer if owner is not None else edge
    begun = stage.scene.sentences[stage.scene.sentence_of[edge]][0]
    named = norm[edge - 1] == "," and subject.how != "pronoun"
    for title in stage.table.before(edge, max(begun, edge - 12)) if named else ():
        if title.entity == subject.entity and title.how == "role" and "," not in norm[title.last : edge - 1]:
            return title.outer
    adjunct = stage.table.ending_at(edge)
    if adjunct is not None and adjunct.how in ("name", "short", "acronym"):
        edge = adjunct.outer
    edge = _described_from(stage, edge)
    # "…, residents and a hospital source told us": the frame begins with the first who speaks.
    if edge > 3 and stage.scene.has(edge - 1, W.coordinator) and stage.scene.plural(edge - 2) and norm[edge - 3] == ",":
        return edge - 2
    if edge > 2 and stage.scene.flags[edge - 1] & W.preposition and norm[edge - 2] in stage.actors.indefinite:
        edge -= 2
    while edge > 0 and norm[edge - 1] in stage.actors.definite and not stage.scene.flags[edge - 1] & W.preposition:
        edge -= 1
    return edge


def _described_from(stage: Stage, edge: int) -> int:
    """Where what is said of a speaker begins: at the article of "the state-run X", at an adjective, behind a comma."""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    for k in range(edge - 1, max(0, edge - 6), -1):
        opened = norm[k - 1] == "," or norm[k - 1] in CLOSE_QUOTES
        if norm[k] in stage.actors.definite:
            return k if opened else edge
        if flags[k] & NOT_NOMINAL or not (norm[k].isalpha() or norm[k] == "-" or dotted(stage, k)):
            return edge
        # "…, Ukrainian officials said": no article, but nothing else stands between the comma and the speaker.
        if opened and edge - k <= _DESCRIBED:
            return k
    return edge


def relative_content(stage: Stage, number: int, cue: Cue, subject: Mention | None) -> tuple[int, int] | None:
    """The counted that a relative clause says it of: "de las 80 que dijo haber obtenido X", "the 107 whom prosecutors name"."""
    scene = stage.scene
    edge = cue.first if subject is None or cue.side != "left" else min(cue.first, subject.outer)
    over = relative_over(stage, edge, scene.sentences[number][0])
    relative = over if over >= 0 else edge - 1
    # "the 40 nurses whose arrest the union documented"
    relative -= relative > 1 and scene.has(relative - 1, W.relative) and scene.tokens.norm[relative - 1] in stage.actors.possessives
    if relative < 1 or not (scene.flags[relative] & W.relative or _bare_relative(stage, cue, edge)):
        return None
    start = scene.sentences[number][0]
    for i in range(relative, max(start, relative - 7) - 1, -1):
        if scene.tokens.norm[i] in (";", ":", ".") or (scene.tokens.norm[i] == "," and not _of_row(stage, i, relative)):
            return None
        # "los 30 reos de la marcha que el alcalde llamó motín": the clause is about another noun.
        if i == relative - 2 and scene.tokens.norm[i] in stage.actors.definite:
            return None
        if i in stage.numbers:
            return i, _over_bracket(stage, max(cue.last, subject.last if subject is not None else 0), scene.sentences[number][1])
    return None


def _of_row(stage: Stage, comma: int, last: int) -> bool:
    """Does a comma only part those whom "and" joins behind it: "40 doctors, nurses and midwives whose …"?"""
    row = range(comma + 1, last)
    plain = all(stage.scene.tokens.norm[i].isalpha() and not stage.scene.has(i, W.preposition) for i in row)
    return plain and any(stage.scene.has(i, W.coordinator) for i in row[1:])


def _bare_relative(stage: Stage, cue: Cue, edge: int) -> bool:
    """Does a clause about the counted open without a word for it: "the 60 people the ministry says it released"?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    if stage.speech.pro_drop or cue.side != "left" or norm[edge] not in stage.actors.definite or cue.last >= len(norm):
        return False
    goes_on = norm[cue.last - 1] in stage.speech.hearers or norm[cue.last] in stage.actors.pronouns or norm[cue.last] == ","
    nominal = norm[edge - 1].isalpha() and not scene.flags[edge - 1] & (NOT_NOMINAL | W.preposition)
    return goes_on and nominal and edge - 1 not in stage.numbers


def _over_bracket(stage: Stage, last: int, end: int) -> int:
    """A bracket that follows at once belongs to what was counted: "que enumera X (1.161 en mayo)"."""
    norm = stage.scene.tokens.norm
    if last < end and norm[last] == "(":
        for i in range(last, min(end, last + 20)):
            if norm[i] == ")":
                return i + 1
    return last


def _looks_on(stage: Stage, cue: Cue, start: int, edge: int) -> bool:
    """Does a verb speak only of what follows it: in a relative clause ("the minister, who gave it"), or with no number before?"""
    if stage.scene.has(cue.first - 1, W.relative) or stage.scene.has(skip_back(stage, cue.first, start) - 1, W.relative):
        return True
    # "Na província, o centro registou, entre maio e junho, 34 casos"
    counts = not cue.what & (S.say | S.weak)
    return counts and not any(i in stage.numbers for i in range(max(start, edge - _BACK), edge))


def goes_left(stage: Stage, number: int, cue: Cue, subject: Mention | None, after: int) -> bool:
    """Was it said before the verb: "…, she said", "«…», dijo"? The frame with who is told ends before token `after`."""
    norm = stage.scene.tokens.norm
    start, end = stage.scene.sentences[number]
    edge = edge_of(stage, cue, subject)
    # "— Morreu como? — pergunta Rosa."
    asked = edge - start == 1 and start > 0 and norm[start] in ("—", "–") and stage.quoted[start - 1] >= 0
    if edge - start < 2 or (cue.side == "left" and _looks_on(stage, cue, start, edge)):
        return asked
    before = _by_what_is_before(stage, cue, subject, start, edge)
    if before is not None:
        return before
    rest = end - after
    if timed(stage, cue.last, end) or (_spelt_out(stage, after, end) and any(i in stage.numbers for i in range(start, edge))):
        return True
    # "118 files reopened, lawyers say too few": a title spends no word on how it was said.
    if titled(stage.scene, number) and not stage.speech.pro_drop and rest > 0 and norm[after].isalpha():
        return stage.scene.has(after, W.preposition)
    if rest <= 2 or norm[after] in (",", ".", "—", "–", ")", ";"):
        return not any(i in stage.numbers for i in range(after, min(end, after + 2))) or norm[after] in (",", "—", "–", ";")
    # "…, he told a channel hours before the list came out, «…»": who is told closes the frame.
    closing = next((i for i in range(after, min(end, after + _ADJUNCT)) if norm[i] in (",", "—", "–")), end)
    if cue.what & S.told and subject is not None and closing < end and numbered(stage.scene, start, edge):
        words = range(after, closing)
        return not any(i in stage.numbers or norm[i] in stage.speech.that or norm[i] in OPEN_QUOTES for i in words)
    behind = range(after, min(end, after + _ADJUNCT))
    plain = not any(i in stage.numbers or norm[i] in stage.speech.that or norm[i] in OPEN_QUOTES for i in behind)
    # "Police arrest 40, opposition says true number is triple": what is said stands behind.
    plain = plain and (stage.speech.pro_drop or not any(stage.scene.flags[i] & _HELPS for i in behind))
    return rest <= _ADJUNCT and plain


def _by_what_is_before(stage: Stage, cue: Cue, subject: Mention | None, start: int, edge: int) -> bool | None:
    """Does what stands before a frame tell whether it was said there? None where a comma or a dash alone does."""
    norm, before = stage.scene.tokens.norm, stage.scene.tokens.norm[edge - 1]
    if cue.side == "right" and any(edge - 1 in range(i, i + 4) for i in range(edge - 4, edge) if i in stage.numbers):
        return True
    if before in CLOSE_QUOTES or (before == "," and norm[edge - 2] in CLOSE_QUOTES):
        return True
    # "…, or 37, as the lawyers insisted when they had compared their notes"
    beside = cue.side == "left" and subject is not None and "," not in norm[subject.last : cue.first]
    if before in stage.speech.as_said and norm[edge - 2] == "," and beside:
        return numbered(stage.scene, start, edge - 1)
    if before not in (",", "—", "–"):
        return False
    if cue.side == "right" and subject is not None:
        end = stage.scene.sentences[stage.scene.sentence_of[cue.first]][1]
        opens = subject.last < end and norm[subject.last] in stage.speech.that
        return not opens or singled_out(stage, subject, edge)
    return None


def _spelt_out(stage: Stage, after: int, end: int) -> bool:
    """Does a colon spell out what was said before it: "Rivals exchanged 640 men, the mediators said: 480 in the north …"?"""
    return after + 1 < end and stage.scene.tokens.norm[after] == ":" and stage.scene.tokens.norm[after + 1] not in OPEN_QUOTES


def goes_right(stage: Stage, number: int, cue: Cue, after: int, *, left: bool) -> bool:
    """Is something said behind the verb?"""
    end = stage.scene.sentences[number][1]
    if after >= end - 1 and after not in stage.numbers:
        return False
    if not left:
        return bool(cue.what & (S.say | S.count | S.own)) or _announced(stage, after, end) or _paper_shows(stage, cue, after)
    return _announced(stage, after, end)


def _paper_shows(stage: Stage, cue: Cue, after: int) -> bool:
    """Does a document show a number right behind its verb ("hospital records show 14 …")?"""
    who = cue.subject
    norm, papers = stage.scene.tokens.norm, stage.speech.papers
    return who is not None and after in stage.numbers and any(norm[i] in papers for i in range(who.first, who.last))


def _announced(stage: Stage, after: int, end: int) -> bool:
    """Does "that", a colon or a quotation follow, at most a few words on?"""
    norm = stage.scene.tokens.norm
    for i in range(after, min(end, after + _SHORT)):
        # "rejects the claim, spread by hostile channels, that …"
        at = past_insertion(stage.scene, i, end)
        if norm[at] in stage.speech.that or norm[at] == ":" or norm[at] in OPEN_QUOTES:
            return True
    return False


def within_dashes(stage: Stage, cue: tuple[int, int], scope: tuple[int, int]) -> tuple[int, int]:
    """What a frame between dashes says where it holds a number itself: "Cayeron 30 —«cuarenta», corrige X— y dos más"."""
    norm, (first, last) = stage.scene.tokens.norm, stage.scene.sentences[stage.scene.sentence_of[cue[0]]]
    marks = [i for i in range(first, last) if norm[i] in _DASHES and stage.quoted[i] < 0]
    opening = max((i for i in marks if i < cue[0]), default=-1)
    closing = min((i for i in marks if i >= cue[1]), default=-1)
    inside = max(scope[0], opening + 1), min(scope[1], closing)
    held = opening > first and closing > 0 and any(i in stage.numbers for i in range(*inside))
    return inside if held and scope != inside else scope
