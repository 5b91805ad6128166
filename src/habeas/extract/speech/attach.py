"""Which speaker each verb of saying has: beside it, further off, in words that no list knows, or shared with the verb before."""

from habeas.extract.entities.table import Mention
from habeas.extract.speech.agree import one_speaks, several_mentioned
from habeas.extract.speech.cues import NOT_NOMINAL, Cue, Stage, described_as, led_on, skip_back, splits
from habeas.extract.speech.deeds import is_deed
from habeas.extract.speech.documents import document, holds_paper, papers_speak, seen_document
from habeas.extract.speech.far import subject_far, subject_led_up
from habeas.extract.speech.hearers import speak_through
from habeas.extract.speech.joint import joint, of_counted
from habeas.extract.speech.nested import told_promise
from habeas.extract.speech.phrases import closes, counts_behind, noun_phrase, noun_phrase_right, of_teller, timed, titled
from habeas.extract.speech.subjects import plain_between, subject_left, subject_right
from habeas.extract.speech.verbs import apposed_name, aside, behind_quote, fits, has_told, joined, told_by
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words may be a speaker at the sentence's opening, and so many stand between commas behind it.
_PHRASE, _ASIDE = 8, 16
# A speaker that no list knows has so many words behind a comma.
_BARE = 3


def attach(stage: Stage, number: int, cues: list[Cue]) -> None:
    """Find each verb's subject; verbs joined by "and" share one."""
    start = stage.scene.sentences[number][0]
    previous: Cue | None = None
    for cue in cues:
        if not cue.what & (S.say | S.weak | S.count | S.own) or led_on(stage, cue.last, cue.what):
            continue
        if _closed_alone(stage, cue):
            continue
        _beside(stage, number, cue)
        if previous is not None and told_by(cue, previous):
            cue.subject = None
        counted = of_counted(stage, cue)
        if cue.subject is None and previous is not None and (counted or joined(stage, cue, start)):
            cue.subject, cue.side = previous.subject, "shared"
        if cue.subject is None and not counted:
            _beyond(stage, number, cue)
            if previous is not None and cue.side == "far" and cue.subject is previous.subject:
                cue.side = "far" if _asks(stage, previous, cue) else "again"
        had = has_told(stage, cue, previous) or told_promise(stage, cue, previous)
        if had or not fits(stage, cue, cue.subject):
            # "La comisión recibió 90 quejas y confirmó que 12 …": who does it goes on to speak.
            doer = cue.subject if had or is_deed(stage, cue, cue.subject) else None
            previous = previous if doer is None else Cue(cue.first, cue.last, 0, doer, cue.side)
            cue.subject, cue.what = None, cue.what & int(S.tally | S.contrast)
        speak_through(stage, cue)
        if cue.subject is not None:
            previous = cue


def _closed_alone(stage: Stage, cue: Cue) -> bool:
    """Does a verb between a comma and a stop leave its subject out ("A cela está vazia, jura; saíram todos")?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    end = scene.sentences[scene.sentence_of[cue.first]][1]
    closed = cue.last >= end or norm[cue.last] in (".", ";")
    return stage.speech.pro_drop and norm[cue.first - 1] == "," and closed and bool(cue.what & S.say)


def _beside(stage: Stage, number: int, cue: Cue) -> None:
    """The subject that stands at the verb: before it, or behind it where a quotation or a comma comes first."""
    start = stage.scene.sentences[number][0]
    cue.subject, cue.side = subject_left(stage, number, cue), "left"
    seen = seen_document(stage, number, cue.subject) if cue.subject is not None else None
    cue.subject = described_as(stage, *seen) if seen is not None else joint(stage, cue, start)
    cue.subject = of_teller(stage, cue.subject) if cue.subject is not None else None
    relative = cue.first > start and stage.scene.has(cue.first - 1, W.relative)
    # "los 40 detenidos que reconoce el Gobierno": those counted say nothing.
    object_first = relative and stage.speech.pro_drop and of_counted(stage, cue)
    if object_first:
        cue.subject = None
    if cue.subject is not None and (not behind_quote(stage, cue, start) or apposed_name(stage, cue)):
        return
    behind = stage.speech.pro_drop and (relative or behind_quote(stage, cue, start))
    speaks = cue.what & (S.say | S.weak) or (cue.what & S.count and behind)
    speaks = speaks and not _leads_on(stage, cue, start)
    right = subject_right(stage, number, cue) if speaks and not cue.what & S.told else None
    # "espera há onze dias por um médico": nobody behind "by" or "for" is a subject; "O major, Ana X, recebeu os jornalistas".
    ruled = right is not None and stage.scene.tokens.norm[right.outer - 1] in stage.speech.agents
    met = right is not None and several_mentioned(stage, right) and one_speaks(stage, cue)
    right = None if ruled or met else right
    # "Una de ellas, Ana Inventada, sostenía la foto": a person named before the verb is its subject.
    person = cue.subject is not None and stage.table.of(cue.subject).kind == "person" and stage.table.of(cue.subject).named
    told_of = person or (cue.subject is not None and _told_of(stage, cue.subject))
    # "A Liga, com dez ajudantes, contou [14] presos": whoever opens the sentence gives the number.
    gives = cue.subject is not None and cue.subject.outer <= start + 1 and stage.scene.tokens.norm[cue.subject.last] == ","
    told_of = told_of or (gives and bool(cue.what & S.count) and cue.last in stage.numbers)
    wanted = right is None and not told_of and cue.what & (S.say | S.weak) and not cue.what & S.told
    words = noun_phrase_right(stage, number, cue) if wanted else None
    if words is not None and not cue.what & S.say and not holds_paper(stage, *words):
        words = None
    if words is not None:
        right = _named_behind(stage, words[1]) or described_as(stage, *words)
    if right is not None:
        cue.subject, cue.side = of_teller(stage, right), "right"


def _leads_on(stage: Stage, cue: Cue, start: int) -> bool:
    """Does a verb lead in a clause, where no subject follows its verb ("The embassy [said] the minister had …")?"""
    norm, word = stage.scene.tokens.norm, cue.first - 1
    if stage.speech.pro_drop or behind_quote(stage, cue, start) or cue.first == start:
        return False
    who = next(iter(stage.table.behind(cue.last, cue.last + _BARE)), None)
    led = norm[word] in stage.speech.as_said or stage.scene.has(word, W.relative)
    return who is not None and who.last < len(norm) and norm[who.last].isalpha() and norm[word].isalpha() and not led


def _told_of(stage: Stage, subject: Mention) -> bool:
    """Does a clause between commas tell of whoever stands before the verb: "a Polícia Nacional, que mobilizou 500 agentes, …"?"""
    at, norm = subject.last, stage.scene.tokens.norm
    return at + 1 < len(norm) and norm[at] == "," and stage.scene.has(at + 1, W.relative)


def _named_behind(stage: Stage, comma: int) -> Mention | None:
    """The person whose name follows what they are, behind a comma: "…, explica a dona da casa, Ana Inventada"."""
    norm = stage.scene.tokens.norm
    if comma + 1 >= len(norm) or norm[comma] != ",":
        return None
    found = next(iter(stage.table.behind(comma + 1, comma + 2)), None)
    named = found is not None and found.outer == comma + 1 and stage.table.of(found).named
    return found if found is not None and named and stage.table.of(found).kind in ("person", "name") else None


def _beyond(stage: Stage, number: int, cue: Cue) -> None:
    """The subject that stands further off, or that no list knows."""
    start, end = stage.scene.sentences[number]
    closing = closes(stage, cue, end) or aside(stage, cue.last, end) or timed(stage, cue.last, end)
    # "…; monitor counts 212": a headline names whoever counts by a bare noun.
    counts = bool(cue.what & S.count) and (counts_behind(stage, cue.last, end) or splits(stage, cue.first, end))
    counts = counts and (titled(stage.scene, number) or _people_count(stage, cue, start))
    if counts or (cue.what & (S.say | S.weak) and closing):
        cue.subject, cue.side = _phrase(stage, number, cue), "left"
    if cue.subject is None and cue.what & (S.say | S.count):
        cue.subject, cue.side = _behind_break(stage, number, cue), "left"
    if cue.subject is None and cue.what & (S.say | S.count):
        told = _told_document(stage, number, cue)
        if told is not None:
            cue.subject, cue.side = told, "left"
        else:
            cue.subject, cue.side = subject_led_up(stage, number, cue) or subject_far(stage, number, cue), "far"
    if cue.subject is None and cue.what & S.say:
        cue.subject, cue.side = _phrase(stage, number, cue), "left"
    shown = papers_speak(stage, cue, start)
    wanted = cue.subject is None and (shown or bool(cue.what & (S.say | S.count)))
    words = document(stage, number, cue) if wanted else None
    if words is None and wanted and shown:
        words = noun_phrase(stage, number, cue)
        words = words if words is not None and holds_paper(stage, *words) else None
    if words is not None:
        cue.subject, cue.side = described_as(stage, *words), "left" if words[0] < cue.first else "right"
    if cue.subject is None and cue.what & (S.say | S.count):
        cue.subject, cue.side = _parted(stage, number, cue) or _told_apart(stage, number, cue), "left"


def _told_document(stage: Stage, number: int, cue: Cue) -> Mention | None:
    """The document that opens a sentence, over a clause about it: "The letter, which the union has read, says 40 are ill"."""
    start, norm = stage.scene.sentences[number][0], stage.scene.tokens.norm
    words = document(stage, number, cue) if norm[cue.first - 1] == "," else None
    # "El informe, al que tuvo acceso X, recoge": a preposition may lead the clause in.
    opens = words is not None and words[0] == start and any(stage.scene.has(words[1] + k, W.relative) for k in (1, 2, 3))
    return described_as(stage, *words) if words is not None and opens else None


def _asks(stage: Stage, previous: Cue, cue: Cue) -> bool:
    """Does a verb only tell a speaker apart before the one that speaks: "a health official who [asked] not to be named said"?"""
    who, last = previous.subject, cue.first
    between = range(who.last if who is not None else last, last)
    asks = len(between) > 1 and stage.scene.has(between.start, W.relative)
    asks = asks and all(stage.scene.tokens.norm[i].isalpha() and i not in stage.numbers for i in between)
    if asks:
        previous.subject, previous.what = None, previous.what & int(S.tally | S.contrast)
    return asks


def _behind_break(stage: Stage, number: int, cue: Cue) -> Mention | None:
    """A speaker that no list knows between a comma and its verb, before any other: "While X admits 8, the rebels speak of 80"."""
    found = noun_phrase(stage, number, cue)
    if found is None or found[1] - found[0] > _BARE or found[0] <= stage.scene.sentences[number][0]:
        return None
    norm, first = stage.scene.tokens.norm, found[0]
    plain = not any(stage.scene.has(i, W.preposition) for i in range(*found))
    led = norm[first - 1] in (",", ";") and norm[first] in stage.actors.definite and not stage.speech.pro_drop
    return described_as(stage, *found) if led and plain else None


def _people_count(stage: Stage, cue: Cue, start: int) -> bool:
    """Do several people whom no list knows keep a count: a bare noun for people right before a plain verb of counting?"""
    scene, last = stage.scene, skip_back(stage, cue.first, start)
    people = last > start and any(h.lex.group == "people" for h in scene.things.get(last - 1, ()))
    single = cue.last - cue.first == 1 and not cue.what & (S.weak | S.own) and not scene.has(cue.first, W.including)
    return people and single and scene.plural(last - 1) and not stage.speech.pro_drop


def _parted(stage: Stage, sentence: int, cue: Cue) -> Mention | None:
    """A speaker that no list knows, whom words between commas part from the verb: "El decanato, que media, habla de 15"."""
    norm, flags, start = stage.scene.tokens.norm, stage.scene.flags, stage.scene.sentences[sentence][0]
    closing = skip_back(stage, cue.first, start) - 1
    opening = next((i for i in range(start + 2, min(closing, start + _PHRASE)) if norm[i] == ","), -1)
    if opening < 0 or closing - opening > _ASIDE or norm[closing] != "," or stage.quoted[start] != stage.quoted[cue.first]:
        return None
    ruling = stage.actors.in_places | stage.speech.agents | stage.speech.hearers
    article = norm[start] in (stage.actors.definite | stage.actors.indefinite) - ruling and not stage.scene.has(start, W.of)
    words = range(start + 1, opening)
    plain = all(norm[i].isalpha() and i not in stage.numbers and not flags[i] & NOT_NOMINAL for i in words)
    known = any(m.last == opening and m.how != "group" for m in stage.table.by_sentence[sentence][:_BARE])
    fits = article and plain and not known and plain_between(stage, opening + 1, closing)
    return described_as(stage, start, opening) if fits else None


def _told_apart(stage: Stage, sentence: int, cue: Cue) -> Mention | None:
    """A speaker that no list knows, told apart by a clause without commas ("A cook who asked not to be named said 40")."""
    scene, norm, start = stage.scene, stage.scene.tokens.norm, stage.scene.sentences[sentence][0]
    relative = next((i for i in range(start + 2, min(cue.first, start + _PHRASE)) if scene.has(i, W.relative)), -1)
    last = skip_back(stage, cue.first, start)
    clause, words = range(relative + 1, last), range(start + 1, relative)
    if relative < 0 or not 1 < len(clause) <= _ASIDE or norm[cue.first - 1] in stage.speech.hearers:
        return None
    plain = all(norm[i].isalpha() and i not in stage.numbers for i in range(start, last))
    plain = plain and not any(scene.flags[i] & (NOT_NOMINAL | W.preposition) for i in words)
    article = norm[start] in stage.actors.indefinite and not scene.has(start, W.of)
    known = any(m.first < relative and m.how != "group" for m in stage.table.by_sentence[sentence][:1])
    fits = plain and article and not known and stage.quoted[start] == stage.quoted[cue.first]
    return described_as(stage, start, last) if fits else None


def _phrase(stage: Stage, number: int, cue: Cue) -> Mention | None:
    """A speaker that no list knows: the noun phrase directly before a verb that goes on with "that" or a quotation."""
    found = noun_phrase(stage, number, cue)
    return None if found is None else described_as(stage, *found)
