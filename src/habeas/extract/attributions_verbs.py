"""What a verb of saying does in its sentence: whether it asserts, closes a frame between commas, or shares its subject."""

from habeas.extract.attributions_clause import of_no_state
from habeas.extract.attributions_cues import CLOSE_QUOTES, Cue, Stage, counts_people, numbered, past_day, skip_back, splits
from habeas.extract.attributions_joint import of_counted
from habeas.extract.attributions_onward import counts_alone
from habeas.extract.attributions_phrases import singled_out, told_apart
from habeas.extract.entities_table import Entity, Mention
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words may say who is told, or how and where it was said, before the frame closes.
_TOLD, _MANNER = 5, 8
# So far on either side of a frame put into a sentence its number is looked for.
_SAID = 40
# So far behind a verb of accusing the noun of an act is what is denounced.
_NAMED_ACT, _EVENTS = 4, ("people", "")
# So far on the number may stand where only a charge and words between commas part it from its verb.
_PARTED = 16
# Measures of files, whose verbs may also count events.
_OF_FILES = ("reviewed", "charged")
# Forms of the acts that somebody does.
_DEEDS = frozenset(("fin", "past"))


def past_hearer(stage: Stage, cue: Cue, after: int) -> int:
    """Behind who is told, or how, where the frame closes there: "…, a guard told waiting families, …", "…, disse à Lusa, …"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    end = scene.sentences[scene.sentence_of[cue.first]][1]
    if after >= end:
        return after
    after = _past_adverb(stage, after)
    told = bool(cue.what & S.told) and cue.side == "left"
    described = cue.side == "right" and bool(scene.flags[after] & W.relative)
    if not (told or described or norm[after] in stage.speech.hearers or scene.flags[after] & W.preposition):
        return after
    for i in range(after + described, min(end, after + (_TOLD if told else _MANNER))):
        if norm[i] in (",", ".", ";"):
            return i
        if not norm[i][0].isalpha() or norm[i] in stage.speech.that or i in stage.numbers or scene.flags[i] & W.relative:
            break
    return after


def crowd(stage: Stage, entity: Entity) -> bool:
    """Are they several people by their own word ("the group's lawyers"), whom no "it" means?"""
    return entity.kind == "collective" and bool(entity.words) and entity.words[-1].endswith(stage.scene.rules.plural_ends)


def told_by(cue: Cue, previous: Cue) -> bool:
    """Is the subject found for a verb only whom the verb before speaks to ("she told reporters, adding that …")?"""
    heard = cue.subject is not None and cue.side == "left" and bool(previous.what & S.told)
    return heard and cue.subject is not None and previous.last <= cue.subject.outer <= previous.last + 1 < cue.first


def aside(stage: Stage, after: int, end: int) -> bool:
    """Does the frame close here, with the sentence going on behind a comma or a dash: "…, X said, …"?"""
    norm = stage.scene.tokens.norm
    # "—Éramos siete —dice Rosa—.": the dash only closes the frame.
    closed = after + 1 < end and norm[after] != "," and norm[after + 1] == "."
    return after + 1 < end and norm[after] in (",", "—", "–") and not closed


def described(stage: Stage, entity: int, mention: Mention | None, cue: tuple[int, int]) -> str:
    """The speaker as the text has it: an unnamed one with the words that single it out ("a woman who left last month")."""
    source, tokens = stage.table.entities[entity], stage.scene.tokens
    unnamed = not source.named and mention is not None and mention.how in ("role", "group")
    if unnamed and mention is not None and cue[1] <= mention.outer and stage.scene.has(mention.last, W.relative):
        last = told_apart(stage, mention.outer, mention.last, stage.scene.sentences[stage.scene.sentence_of[mention.first]][1])
        return tokens.text[tokens.start[mention.outer] : tokens.end[last - 1]]
    if source.named or source.kind != "person" or mention is None or mention.how != "role":
        return source.name
    last = skip_back(stage, cue[0], mention.last)
    # "A man who was freed there in May": only behind a verb of saying does such a word lead in what is said.
    led, said = stage.scene.has(mention.last, W.relative), S.say | S.weak
    that = [i for i in range(mention.last, last) if tokens.norm[i] in stage.speech.that]
    plain = not any(not led or stage.speech.match(tokens.norm, i - 1, i)[1] & said for i in that)
    plain = plain and all(tokens.norm[i] not in (",", ";", ":", "(") for i in range(mention.last, last))
    # "The minister was quoted as saying": what is done to somebody is none either.
    plain = plain and not stage.scene.has(mention.last, W.be_now | W.be_past)
    plain = plain and (stage.speech.pro_drop or tokens.norm[mention.last] not in stage.speech.as_said)
    # "The spokesman dismissed a post saying that": what somebody does is no description.
    plain = plain and not any(stage.scene.cues[i] & (W.deny | W.refuse) for i in range(mention.last, last))
    if not plain or not mention.last < last <= mention.last + 12:
        return source.name
    return tokens.text[tokens.start[mention.outer] : tokens.end[last - 1]]


def described_on(stage: Stage, cue: Cue, after: int) -> bool:
    """Does an apposition to the speaker close the sentence: "…, said Ana, a lawyer who defends six men"?"""
    norm = stage.scene.tokens.norm
    if cue.side != "right" or cue.subject is None or after >= len(norm) or norm[after] != ",":
        return False
    for mention in stage.table.behind(after + 1, after + 4):
        if mention.outer <= after + 2 and mention.how == "role" and mention.entity == cue.subject.entity:
            return True
    # "“They took two,” said Ana, a teacher whose brother …": behind a quotation more is told of who speaks.
    quoted = cue.first > 1 and (norm[cue.first - 1] in CLOSE_QUOTES or norm[cue.first - 2] in CLOSE_QUOTES)
    return quoted and after + 1 < len(norm) and norm[after + 1] in stage.actors.indefinite


def turns_away(stage: Stage, i: int) -> bool:
    """Does a relative or a preposition follow a frame, so that it does not go on; "a polícia" opens with an article."""
    return stage.scene.has(i, W.relative) or (stage.scene.has(i, W.preposition) and not stage.scene.has(i, W.determiner))


def put_in(stage: Stage, number: int, edge: int, after: int) -> bool:
    """Is a frame only put into what is said, its number behind: "When they left, recalls Ana, in the village 13 were missing"?

    A preposition behind it then goes on with the clause: a frame behind a clause of its own number closes it. A relative is the
    speaker's.
    """
    scene, norm = stage.scene, stage.scene.tokens.norm
    start, end = scene.sentences[number]
    if norm[edge - 1] != "," or stage.quoted[edge - 2] >= 0 or scene.has(after + 1, W.relative):
        return False
    behind = range(after + 1, min(end, after + _SAID))
    return any(i in stage.numbers for i in behind) and not any(i in stage.numbers for i in range(max(start, edge - _SAID), edge))


def relates(stage: Stage, cue: Cue, after: int) -> bool:
    """Does more of the speaker follow: "…, disse a advogada, que defende 22 arguidos", "…, disse Ana, advogada de 22"?"""
    scene = stage.scene
    if cue.side == "right" and cue.subject is not None and singled_out(stage, cue.subject, cue.first):
        return True
    if described_on(stage, cue, after):
        return True
    behind = cue.side == "right" and after + 1 < len(scene.tokens) and scene.tokens.norm[after] == ","
    return behind and scene.has(after + 1, W.relative)


def behind_quote(stage: Stage, cue: Cue, start: int) -> bool:
    """Does a comma, a dash or a closing quotation mark stand before the verb, as it does where the subject follows?"""
    norm = stage.scene.tokens.norm
    j = cue.first - 1
    return j > start and (norm[j] in (",", "—", "–", "-") or norm[j] in '”»"')


def apposed_name(stage: Stage, cue: Cue) -> bool:
    """In a language that keeps its subjects, a person named between commas before the verb is the subject."""
    subject, norm = cue.subject, stage.scene.tokens.norm
    if subject is None or stage.speech.pro_drop:
        return False
    if norm[cue.first - 1] != ",":
        return False
    start = stage.scene.sentences[stage.scene.sentence_of[cue.first]][0]
    return subject.outer <= start + 1 or (norm[subject.outer - 1] == "," and stage.table.of(subject).kind == "person")


def joined(stage: Stage, cue: Cue, start: int) -> bool:
    j = cue.first - 1
    while j > start and stage.scene.tokens.norm[j] in stage.speech.adverbs:
        j -= 1
    return j > start and (bool(stage.scene.flags[j] & (W.coordinator | W.subordinator)) or stage.scene.tokens.norm[j] == ",")


def subjectless(stage: Stage, number: int, cue: Cue) -> bool:
    """May the verb's subject be carried from before: does this language leave subjects out, and is this no relative clause?"""
    scene = stage.scene
    j = cue.first - 1
    while j > 0 and scene.tokens.norm[j] in stage.speech.adverbs and not scene.flags[j] & W.relative:
        j -= 1
    return stage.speech.pro_drop and number > 0 and not (j >= 0 and scene.flags[j] & (W.relative | W.preposition))


def _end_of(stage: Stage, cue: Cue) -> int:
    """The end of the cue's sentence."""
    return stage.scene.sentences[stage.scene.sentence_of[cue.first]][1]


def _plainly_verb(stage: Stage, cue: Cue, subject: Mention | None) -> bool:
    """Is a word that may be a noun a verb: behind its subject or an auxiliary, with its content beside it?"""
    norm, i = stage.scene.tokens.norm, cue.last
    if i >= len(norm) or stage.scene.has(cue.first - 1, W.determiner | W.rest):
        return False  # "otra cifra", "the count"
    if subject is None:
        # "Conta que na cela eram 90": a noun does not open a sentence before "que".
        opens = cue.first == stage.scene.sentences[stage.scene.sentence_of[cue.first]][0]
        # "Na cela, conta, eram 90", "Na cela, conta ainda, eram 90", "Na cela eram 90, conta."
        between = norm[cue.first - 1] == "," and norm[_past_adverb(stage, i)] in (",", ".", ";")
        return stage.speech.pro_drop and (between or (opens and norm[i] in stage.speech.that))
    if cue.side == "right":
        # "Conta Ana que levaram 14"
        opens = (
            cue.first == stage.scene.sentences[stage.scene.sentence_of[cue.first]][0] and norm[subject.last] in stage.speech.that
        )
        return opens or norm[cue.first - 1] in (",", "—", "–") or norm[cue.first - 1] in '”»"'
    if stage.scene.has(cue.first - 1, W.relative):
        return True
    if stage.scene.has(cue.first - 1, W.conditional | W.future | W.have | W.negation):
        return True
    if norm[i] in (",", ".", ";"):
        return cue.first - 2 <= subject.last <= cue.first
    # "El colectivo cifra ahora en 36 los presos"
    if cue.side == "left" and subject.last == cue.first and cue.what & S.count and splits(stage, cue.first, _end_of(stage, cue)):
        return True
    # "families count only 62"
    counted = i in stage.numbers or (norm[i] in stage.speech.adverbs and i + 1 in stage.numbers)
    return counted or norm[i] in stage.speech.that or norm[i] in '“«":' or stage.scene.has(i, W.determiner)


def _past_adverb(stage: Stage, i: int) -> int:
    """Behind the one adverb that may stand between a verb and the comma that closes its frame: "…, conta ainda, …"."""
    norm = stage.scene.tokens.norm
    adverb = norm[i] in stage.speech.adverbs or stage.scene.has(i, W.also | W.still)
    return i + 1 if adverb and i + 1 < len(norm) and norm[i + 1] == "," else i


def fits(stage: Stage, cue: Cue, subject: Mention | None) -> bool:
    """Does the verb assert something here? Not where it is negated, and a mere "has" only of a body with a number behind."""
    scene = stage.scene
    denied = cue.first > 0 and cue.what & S.say and scene.flags[cue.first - 1] & W.negation
    holds = subject is not None and scene.has(cue.first, W.including) and not _on_paper(stage, cue, subject)
    if denied or holds or _of_ours(stage, cue) or _of_hearsay(stage, cue) or is_deed(stage, cue, subject):
        return False
    kind = stage.table.of(subject).kind if subject is not None else ""
    if kind == "person" and not cue.what & S.say and _tells_more(stage, cue) and not _singled(stage, subject):
        return False
    if subject is not None and cue.side == "left" and not cue.what & S.count and _counted_themselves(stage, subject, cue):
        return False
    if (
        scene.tokens.norm[cue.first] in stage.speech.noun_like
        and cue.last == cue.first + 1
        and not _plainly_verb(stage, cue, subject)
    ):
        return False
    if cue.what & S.own and not cue.what & S.say:
        near = next((i for i in range(cue.last, cue.last + 2) if i in stage.numbers), -1)
        named = near >= 0 and subject is not None and (subject.how != "pronoun" or _on_own_list(stage, near))
        return named and subject is not None and (kind == "org" or _lists(stage, subject, near, kind))
    if subject is None and counts_alone(stage, scene.sentence_of[cue.first], cue):
        return True
    if not cue.what & (S.say | S.weak):
        part = subject is not None and counts_people(stage, subject) and _of(stage, subject)
        return not part and not _deals(stage, cue) and kind in ("person", "org", "office", "collective", "name")
    return True


def _on_own_list(stage: Stage, number: int) -> bool:
    """Does whoever has a number have it on a list of its own: "it had [131] political prisoners on its books"?"""
    scene, norm, owners = stage.scene, stage.scene.tokens.norm, stage.actors.possessives
    end = scene.sentences[scene.sentence_of[number]][1]
    behind = range(number + 1, min(end, number + _PARTED))
    stop = next((i for i in behind if norm[i] in ",;:" or scene.has(i, W.relative)), behind.stop)
    owned = (i for i in range(number + 1, stop) if norm[i] in owners and scene.has(i - 1, W.preposition))
    return any(norm[k] in stage.speech.papers for i in owned for k in range(i + 1, min(stop, i + 3)))


def _on_paper(stage: Stage, cue: Cue, subject: Mention | None) -> bool:
    """Does a document include people, or somebody on one? "The group, which includes nine women" tells who they are."""
    norm = stage.scene.tokens.norm
    around = [*range(cue.last, min(_end_of(stage, cue), cue.last + _MANNER))]
    around += range(subject.outer, subject.last) if subject is not None else ()
    return any(norm[i] in stage.speech.papers for i in around)


def is_deed(stage: Stage, cue: Cue, subject: Mention | None) -> bool:
    """Does a verb that may tell something tell of what its subject does to those counted: charges, hands over, takes in?"""
    return bool(cue.what & S.say and _accuses(stage, cue, subject)) or _keeps(stage, cue)


def _accuses(stage: Stage, cue: Cue, subject: Mention | None) -> bool:
    """Is a verb of saying an act done to a number of people behind it: "o Ministério Público acusou [catorze] estudantes"?

    At most a charge and words between commas part them ("acusou de motim, na sexta, [nove] pessoas"). A body that is no
    authority charges nobody: "a ONG denuncia 60 presos" tells of them.
    """
    scene = stage.scene
    if subject is not None and subject.how != "pronoun" and of_no_state(stage, subject):
        return False
    done = (hit.lex for hit in scene.acts_of[scene.sentence_of[cue.first]] if hit.first == cue.first and hit.last == cue.last)
    acts = any(lex.use == "object" and lex.form in _DEEDS and lex.measure == "charged" for lex in done)
    behind = past_day(stage, cue.last)
    if not acts or not (any(i in stage.numbers for i in range(behind, behind + 2)) or _parted(stage, behind)):
        return False
    return not _of_events(stage, cue)


def has_told(stage: Stage, cue: Cue, previous: Cue | None) -> bool:
    """Is what a body has told of by another: "Ana said that the ministry has [40] files", "que la Policía tiene fichados a 40"?

    Not what it has on a list, or counted.
    """
    norm, who = stage.scene.tokens.norm, cue.subject
    if previous is None or not previous.what & S.say or who is None or previous.subject is None or who.outer < previous.last:
        return False
    single = cue.last == cue.first + 1
    has = stage.speech.match(norm, cue.first, cue.first + 1)[1] & S.own
    of_people = norm[cue.last] in stage.speech.hearers and stage.speech.pro_drop
    first = who.outer - (norm[who.outer - 1] in stage.actors.definite)
    return bool(has) and norm[first - 1] in stage.speech.that and (single or of_people) and not _listed_near(stage, cue.last)


def _listed_near(stage: Stage, i: int) -> bool:
    """Do names or a document stand near behind a token?"""
    scene = stage.scene
    near = range(i, min(scene.sentences[scene.sentence_of[i - 1]][1], i + _MANNER))
    return any(hit.lex.nameless for k in near for hit in scene.things.get(k, ())) or any(
        scene.tokens.norm[k] in stage.speech.documents for k in near
    )


def _parted(stage: Stage, i: int) -> bool:
    """Do a charge and words between commas alone stand before a number ("de motim, na sexta (7), [145] pessoas")?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    end = scene.sentences[scene.sentence_of[i]][1] if i < len(norm) else i
    if i >= end or not (norm[i] == "," or scene.flags[i] & (W.of | W.preposition)):
        return False
    counted = next((k for k in range(i, min(end, i + _PARTED)) if numbered(scene, k, k + 1)), i)
    if norm[counted - 1] != ",":
        return False
    between = range(i, counted)
    stops = any(norm[k] in (";", ":") or norm[k] in stage.speech.that or scene.flags[k] & W.relative for k in between)
    return not stops


def _of_events(stage: Stage, cue: Cue) -> bool:
    """Is what a verb counts itself told: "denuncia 14 [detenções]", where "acusou 14 detidos" counts people?"""
    scene = stage.scene
    here = scene.acts_of[scene.sentence_of[cue.first]]
    people = {hit.first for hit in here if hit.lex.form == "part"}
    people |= {
        i for i in range(cue.last, cue.last + _NAMED_ACT) if any(x.lex.group not in _EVENTS for x in scene.things.get(i, ()))
    }
    return any(hit.lex.form == "noun" and cue.last < hit.first <= cue.last + _NAMED_ACT and hit.first not in people for hit in here)


def _of_ours(stage: Stage, cue: Cue) -> bool:
    """Does the verb speak of those who write ("recordamos que", "feridos contámos oito"), so that nobody else says it?"""
    ends = stage.speech.own_ends
    return bool(ends) and cue.last == cue.first + 1 and stage.scene.tokens.norm[cue.first].endswith(ends)


def _of_hearsay(stage: Stage, cue: Cue) -> bool:
    """Is something said of the subject by nobody named: "soldiers are alleged to have killed 40", "he is said to be held"?"""
    scene = stage.scene
    passive = cue.first > 0 and bool(scene.flags[cue.first - 1] & (W.be_now | W.be_past))
    return passive and cue.last < len(scene.cues) and bool(scene.cues[cue.first] & scene.cues[cue.last] & W.hearsay)


def _lists(stage: Stage, subject: Mention, number: int, kind: str) -> bool:
    """Does somebody have so many names, or so many on a list: "a committee of parents has [51] names of students"?"""
    scene = stage.scene
    end = min(scene.sentences[scene.sentence_of[number]][1], number + _MANNER)
    near = range(number + 1, end)
    if any(scene.tokens.norm[i] in stage.speech.papers for i in range(subject.outer, subject.last)):
        return False
    named = any(hit.lex.nameless for i in near for hit in scene.things.get(i, ()))
    return kind in ("office", "collective", "person") and (
        named or any(scene.tokens.norm[i] in stage.speech.documents for i in near)
    )


def _deals(stage: Stage, cue: Cue) -> bool:
    """Is a verb that may count itself what befalls people: "gave suspended sentences to ten", "deu liberdade a quatro"?"""
    scene = stage.scene
    here = scene.acts_of[scene.sentence_of[cue.first]]
    if splits(stage, cue.first, _end_of(stage, cue)):
        return False  # "put the prison population at 6,000": nobody is put anywhere
    for hit in here:
        if hit.first == cue.first and hit.lex.use == "object" and hit.lex.form in _DEEDS and not hit.lex.wide:
            return hit.lex.measure not in _OF_FILES or not _of_events(stage, cue)
        if hit.first == cue.last and hit.lex.measure == "sentenced":
            given = next((i for i in range(hit.last, min(len(scene.flags), hit.last + _MANNER)) if i in stage.numbers), 0)
            return bool(given) and scene.has(given - 1, W.preposition) and not scene.has(given - 1, W.of)
    return False


def _singled(stage: Stage, subject: Mention | None) -> bool:
    """Does a form of "to be" open the sentence before a subject: "Fue el ministro quien cifró en 14 los muertos"?"""
    if subject is None:
        return False
    start = stage.scene.sentences[stage.scene.sentence_of[subject.first]][0]
    return stage.scene.has(start, W.be_past | W.be_now) and subject.outer <= start + _NAMED_ACT


def _tells_more(stage: Stage, cue: Cue) -> bool:
    """Does a clause only tell what a person does: "…, said Ana, an advocate who has filed 17 petitions"?"""
    i = cue.first - 1
    while i > 0 and stage.scene.flags[i] & W.have:
        i -= 1
    return stage.scene.has(i, W.relative) and not of_counted(stage, Cue(i + 1, cue.last, cue.what))


def _keeps(stage: Stage, cue: Cue) -> bool:
    """Does a verb of having or giving tell what is done with people: "entregó a [87] presos", "tem [12] estudantes nas celas"?"""
    scene, at = stage.scene, cue.last
    end = scene.sentences[scene.sentence_of[cue.first]][1]
    if cue.what & (S.say | S.weak) or at >= end:
        return False
    # "tiene a 12": whom somebody has is led in as a person.
    led = stage.speech.pro_drop and scene.tokens.norm[at] in stage.speech.hearers
    behind = range(at + led, min(end, at + led + _MANNER))
    if not behind or behind[0] not in stage.numbers:
        return _hands_over(stage, cue, end)
    has = bool(cue.what & S.own) and (led or any(scene.has(i, W.custody) for i in behind))
    named = any(hit.lex.nameless for i in behind for hit in scene.things.get(i, ()))
    told = named or any(scene.tokens.norm[i] in stage.speech.documents for i in behind)
    # "recebeu relatos de 12 mortes" tells of them
    hands = cue.last == cue.first + 1 and scene.tokens.norm[cue.first] in stage.speech.handing
    return (has or hands) and not told


def _hands_over(stage: Stage, cue: Cue, end: int) -> bool:
    """Does a verb of handing take something else than a paper with a number: "entregou as chaves e [40] presos saíram"?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    if cue.last != cue.first + 1 or norm[cue.first] not in stage.speech.handing:
        return False
    number = next((i for i in range(cue.last, min(end, cue.last + _PARTED)) if numbered(scene, i, i + 1)), -1)
    behind = range(cue.last, min(end, number + _MANNER))
    told = any(norm[i] in stage.speech.that or norm[i] in ":;" for i in range(cue.last, number))
    told = told or any(
        norm[i] in stage.speech.papers and stage.table.covering(i) is None for i in range(cue.last, max(cue.last, number))
    )
    told = told or any(norm[i] in stage.speech.documents for i in range(number, behind.stop))
    return number > 0 and not told and not any(hit.lex.nameless for i in behind for hit in scene.things.get(i, ()))


def _counted_themselves(stage: Stage, subject: Mention, cue: Cue) -> bool:
    """Are those before the verb counted, and nothing said by it: "nine colleagues answer for it", "nove colegas respondem hoje"?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    end = scene.sentences[scene.sentence_of[cue.first]][1]
    if subject.outer == 0 or subject.outer - 1 not in stage.numbers or not stage.speech.pro_drop:
        return False
    behind = range(cue.last, min(end, cue.last + 4))
    told = any(norm[i] in stage.speech.that or norm[i] in ':«“"' or i in stage.numbers for i in behind)
    return not told and cue.last < end and norm[cue.last] not in (",", ".", "—", "–")


def _of(stage: Stage, mention: Mention) -> bool:
    """Does the actor only say what something is of: "the list of prisoners stands at 40"?"""
    before = mention.outer - 1
    # "the list of political prisoners"
    before -= before > 0 and stage.scene.tokens.norm[before].isalpha() and not stage.scene.has(before, W.preposition)
    return before >= 0 and stage.scene.has(before, W.preposition)
