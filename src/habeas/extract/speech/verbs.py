"""What a verb of saying does in its sentence: whether it asserts, closes a frame between commas, or shares its subject."""

from habeas.extract.entities.table import SPEAKING, Entity, Mention
from habeas.extract.speech.asides import relative_over
from habeas.extract.speech.cues import CLOSE_QUOTES, Cue, Stage, counts_people, numbered, skip_back, splits
from habeas.extract.speech.deeds import deals, is_deed
from habeas.extract.speech.joint import of_counted
from habeas.extract.speech.onward import by_us, counts_alone, same_paragraph
from habeas.extract.speech.phrases import singled_out, told_apart
from habeas.extract.speech.timed import untimed
from habeas.extract.text.scene import beginning
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words may say who is told, or how and where it was said, before the frame closes.
_TOLD, _MANNER = 5, 8
# So far on either side of a frame put into a sentence its number is looked for.
_SAID = 40
# So near the opening of a sentence its "to be" singles the subject out; so far behind a number whose list it is on.
_SINGLED, _LISTED = 4, 16
_JOINS = W.coordinator | W.subordinator | W.relative


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
        return tokens.text[tokens.start[_bare_outer(stage, mention)] : tokens.end[last - 1]]
    if source.named or source.kind != "person" or mention is None or mention.how != "role":
        return source.name
    last = skip_back(stage, cue[0], mention.last)
    # "A minister who said", "a leader who in May boasted": nothing but the verb of saying stands in the clause.
    if mention.last in (last - 1, relative_over(stage, cue[0], mention.last)) and stage.scene.has(mention.last, W.relative):
        return source.name
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
    return tokens.text[tokens.start[_bare_outer(stage, mention)] : tokens.end[last - 1]]


def _bare_outer(stage: Stage, mention: Mention) -> int:
    """Where a speaker's phrase begins, without a preposition that holds its article ("dito [pelo] ministro")."""
    scene, outer = stage.scene, mention.outer
    return outer + (outer < mention.first and scene.has(outer, W.preposition) and not scene.has(outer, W.determiner))


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
    if j > 0 and scene.tokens.norm[j] in stage.speech.reflexives and cue.what & S.say and stage.quoted[max(j - 2, 0)] < 0:
        return False  # "como se dijo ayer, …": nobody in particular said so
    if scene.tokens.norm[j] in stage.actors.possessives:
        return False  # "por nuestra cuenta": a noun
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
        # "Conta que na cela eram 90", "También denuncia trece heridos": a noun does not open a sentence before "que" or a number.
        start = stage.scene.sentences[stage.scene.sentence_of[cue.first]][0]
        opens = skip_back(stage, cue.first, start) == start
        # "Na cela, conta, eram 90", "Na cela, conta ainda, eram 90", "Na cela eram 90, conta."
        between = norm[cue.first - 1] == "," and norm[_past_adverb(stage, i)] in (",", ".", ";")
        gives = norm[i] in stage.speech.that or numbered(stage.scene, past := _past_adverbs(stage, i), past + 1)
        return stage.speech.pro_drop and (between or (opens and gives))
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
        return cue.first - 2 <= subject.last <= cue.first and (stage.speech.pro_drop or _led_by_break(stage, subject))
    # "El colectivo cifra ahora en 36 los presos"
    if cue.side == "left" and subject.last == cue.first and cue.what & S.count and splits(stage, cue.first, _end_of(stage, cue)):
        return True
    # "families count only 62"
    counted = i in stage.numbers or (norm[i] in stage.speech.adverbs and i + 1 in stage.numbers)
    return counted or norm[i] in stage.speech.that or norm[i] in '“«":' or stage.scene.has(i, W.determiner)


def _past_adverbs(stage: Stage, i: int) -> int:
    """Behind the adverbs between a verb and its number: "Denuncia asimismo [14] muertes"."""
    end = stage.scene.sentences[stage.scene.sentence_of[i]][1]
    return next((k for k in range(i, end) if stage.scene.tokens.norm[k] not in stage.speech.adverbs), end)


def _led_by_break(stage: Stage, subject: Mention) -> bool:
    """Does a speaker open a clause ("…, relatives claim."), where "She keeps the parish count," has a noun?"""
    scene, norm, i = stage.scene, stage.scene.tokens.norm, subject.outer
    start = scene.sentences[scene.sentence_of[i]][0]
    i -= i > start and norm[i - 1] in stage.actors.definite
    return i == start or not norm[i - 1].isalnum() or norm[i - 1] in stage.speech.that or scene.has(i - 1, _JOINS)


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
    ours = cue.last == cue.first + 1 and by_us(scene, cue.first)
    if denied or holds or ours or _of_hearsay(stage, cue) or is_deed(stage, cue, subject):
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
    if subject is None and counts_alone(stage, scene.sentence_of[cue.first], cue):
        return True
    if cue.what & S.own and not cue.what & S.say:
        # "tinha em dezembro uns 300"
        at = untimed(scene, range(cue.last, min(_end_of(stage, cue), cue.last + _MANNER))).start
        near = next((i for i in range(at, at + 2) if i in stage.numbers), -1)
        listed = near >= 0 and subject is not None and _of_list_told(stage, subject, cue, near)
        named = near >= 0 and subject is not None and (subject.how != "pronoun" or listed or _on_own_list(stage, near))
        named = named and not _has_files(stage, near)
        return named and subject is not None and (kind == "org" or listed or _lists(stage, subject, near, kind))
    if not cue.what & (S.say | S.weak):
        part = subject is not None and counts_people(stage, subject) and _of(stage, subject)
        return not part and not deals(stage, cue) and kind in SPEAKING
    return True


def _has_files(stage: Stage, number: int) -> bool:
    """Are files what a body only has before it ("The board has [900] petitions to review"), none that it has documented?"""
    norm, end = stage.scene.tokens.norm, stage.scene.sentences[stage.scene.sentence_of[number]][1]
    behind = range(number + 1, min(end, number + _MANNER))
    stop = next((i for i in behind if norm[i] in ",;:."), behind.stop)
    hits = [hit for i in range(number + 1, stop) for hit in stage.scene.things.get(i, ())]
    files = bool(hits) and hits[0].lex.group == "cases"
    return files and not any(stage.speech.match(norm, i, stop)[1] & S.count for i in range(hits[0].last, stop))


def _of_list_told(stage: Stage, subject: Mention, cue: Cue, number: int) -> bool:
    """Is a number without a noun on a list just told of: "Ana, who keeps the list, has [53].", "…on its list. It now has [32]"?"""
    scene, norm, at = stage.scene, stage.scene.tokens.norm, stage.scene.sentence_of[number]
    counted = next((n for n in beginning(scene.numbers, number, number + 1) if n.kind == "count"), None)
    alone = counted is not None and (counted.last >= scene.sentences[at][1] or norm[counted.last] in (",", ".", ";"))
    before = at > 0 and subject.how == "pronoun" and same_paragraph(stage, at - 1, at)
    first = scene.sentences[at - 1][0] if before else subject.last
    return alone and any(norm[i] in stage.speech.documents for i in range(first, cue.first))


def _on_own_list(stage: Stage, number: int) -> bool:
    """Does whoever has a number have it on a list of its own: "it had [131] political prisoners on its books"?"""
    scene, norm, owners = stage.scene, stage.scene.tokens.norm, stage.actors.possessives
    end = scene.sentences[scene.sentence_of[number]][1]
    behind = range(number + 1, min(end, number + _LISTED))
    stop = next((i for i in behind if norm[i] in ",;:" or scene.has(i, W.relative)), behind.stop)
    owned = (i for i in range(number + 1, stop) if norm[i] in owners and scene.has(i - 1, W.preposition))
    return any(norm[k] in stage.speech.papers for i in owned for k in range(i + 1, min(stop, i + 3)))


def _on_paper(stage: Stage, cue: Cue, subject: Mention | None) -> bool:
    """Does a document include people, or somebody on one? "The group, which includes nine women" tells who they are."""
    norm = stage.scene.tokens.norm
    around = [*range(cue.last, min(_end_of(stage, cue), cue.last + _MANNER))]
    around += range(subject.outer, subject.last) if subject is not None else ()
    return any(norm[i] in stage.speech.papers for i in around)


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


def _singled(stage: Stage, subject: Mention | None) -> bool:
    """Does a form of "to be" open the sentence before a subject: "Fue el ministro quien cifró en 14 los muertos"?"""
    if subject is None:
        return False
    start = stage.scene.sentences[stage.scene.sentence_of[subject.first]][0]
    return stage.scene.has(start, W.be_past | W.be_now) and subject.outer <= start + _SINGLED


def _tells_more(stage: Stage, cue: Cue) -> bool:
    """Does a clause only tell what a person does: "…, said Ana, an advocate who has filed 17 petitions"?

    Who puts something at a number asserts it ("…, quien calcula en 90 los presos").
    """
    at = stage.speech.split.get(stage.scene.tokens.norm[cue.first])
    if splits(stage, cue.first, _end_of(stage, cue)) or (at is not None and stage.scene.tokens.norm[cue.last - 1] == at):
        return False
    i = cue.first - 1
    while i > 0 and stage.scene.flags[i] & W.have:
        i -= 1
    return stage.scene.has(i, W.relative) and not of_counted(stage, Cue(i + 1, cue.last, cue.what))


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
