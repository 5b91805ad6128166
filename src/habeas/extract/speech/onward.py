"""Speech that goes on without a word for its speaker: over a semicolon, by the sentence's own subject, into its own clause."""

from bisect import bisect_left

from habeas.extract.entities.known import agrees
from habeas.extract.entities.table import KEEPERS, Mention
from habeas.extract.speech.cues import Cue, Stage, counts_people, numbered, ruled, skip_back
from habeas.extract.speech.owners import possessive_before
from habeas.extract.speech.timed import untimed
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_FINITE = int(W.be_now | W.be_past | W.have | W.relative)
# So many words may be the subject that an aside follows ("and seven others, relatives say, are ill"), or lead in its clause.
_OPENING, _BEFORE = 6, 12
# So many words may open a relative clause ("uno de los cuales").
_LED = 5
# So many words behind a verb of counting its number stands.
_NEAR = 8
# So many words behind a verb that opens a sentence its "that" stands ("Anunció, eso sí, el martes, que").
_THAT = 12
# So many words may say which count it is ("its latest annual list").
_WHICH = 2
# So many words lead to the name of a relative ("O filho mais velho, [Edson]"), to whom one of these was done.
_KIN = 5
_TAKEN = frozenset(("held", "arrested", "abducted", "disappeared", "charged", "sentenced", "killed"))
# So many sentences back a paragraph's person is looked for.
TURN = 6
# Bounds for what is no report: sentences of a paragraph, clauses of a sentence, actors of one, tokens back to a subject.
_LONGEST, _CLAUSES, CROWD, _FAR = 40, 30, 12, 80


def clauses_behind(stage: Stage, number: int) -> list[tuple[int, int]]:
    """What stands behind each semicolon of a sentence."""
    first, last = stage.scene.sentences[number]
    k = bisect_left(stage.breaks, first)
    breaks = [b for b in stage.breaks[k : min(k + _CLAUSES, bisect_left(stage.breaks, last))] if b + 1 < last]
    return [(b + 1, e) for b, e in zip(breaks, breaks[1:] + [last] * bool(breaks), strict=True)]


def acts_itself(stage: Stage, first: int) -> bool:
    """Does a clause open with a body that acts in it ("…; police arrested two of them")?"""
    for mention in stage.table.behind(first, first + 3):
        ahead = all(stage.scene.tokens.norm[i] in stage.actors.definite for i in range(first, mention.outer))
        counted = any(h.lex.group for h in stage.scene.things.get(mention.first, ()))
        if ahead and not counted and stage.table.of(mention).kind != "unknown":
            return True
    return False


def own_clause(stage: Stage, first: int, edge: int) -> int:
    """Where the clause of an aside begins: "Twelve died, and seven others, relatives say, are ill" speaks of the seven alone."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    for i in range(edge - 2, max(first, edge - _BEFORE - 2), -1):
        if scene.flags[i] & W.relative and i == edge - 2:
            return _relative_clause(stage, first, i)
        # "and by the end of that week, relatives say,"
        if scene.flags[i] & _FINITE and not (scene.has(i, W.determiner) and scene.has(i - 1, W.of | W.preposition)):
            return first
        if scene.has(i, W.coordinator) and norm[i - 1] == ",":
            return i + 1
    return first


def _relative_clause(stage: Stage, first: int, relative: int) -> int:
    """Where the clause of somebody told of behind a number opens: "Five died, the last Ana, whom, says her son, they beat"."""
    norm = stage.scene.tokens.norm
    comma = next((i for i in range(relative - 1, max(first, relative - _LED) - 1, -1) if norm[i] == ","), -1)
    if comma >= 0:
        return comma + 1
    counted = next((i for i in range(relative, first - 1, -1) if numbered(stage.scene, i, i + 1)), relative)
    return relative if "," in norm[counted:relative] else first


def opener(stage: Stage, number: int) -> Mention | None:
    """The actor that a sentence opens with: its subject, as a rule."""
    first = stage.scene.sentences[number][0]
    mention = next(iter(stage.table.by_sentence[number]), None)
    if mention is None or mention.how == "pronoun":
        return None
    start = mention.outer
    if start > first and stage.scene.tokens.norm[start - 1] in stage.actors.definite:
        start -= 1
    # "Na Polícia", "Al ministro": under a preposition it is no subject.
    fused = stage.scene.has(start, W.preposition) and not stage.scene.has(start, W.determiner) and stage.speech.pro_drop
    return mention if start == first and not fused else None


def turned_to(stage: Stage, number: int) -> Mention | None:
    """The person whom the paragraph was telling of before a sentence: the subject of the last sentence outside of a quotation."""
    k = number
    while k > 0 and number - k < TURN and same_paragraph(stage, k - 1, number):
        k -= 1
        if stage.quoted[stage.scene.sentences[k][0]] >= 0:
            continue
        crowd = stage.table.by_sentence[k][:CROWD]
        if not crowd and stage.speech.pro_drop:
            continue  # "Inés salió el viernes. Estuvo presa 16 meses. En su celda, recuerda, eran 27."
        people = [m for m in crowd if m.how != "pronoun" and stage.table.of(m).kind == "person"]
        first = next((m for m in people if stage.table.of(m).named or m is opener(stage, k)), None)
        if first is not None and k > 0 and same_paragraph(stage, k - 1, number) and _held_kin(stage, k, first):
            continue
        named = {m.entity for m in people if stage.table.of(m).named}
        # "La última vez que Ana vio a su padre …": who has no name is somebody's of theirs.
        alone = len(named or {m.entity for m in people}) == 1 and first is not None and not ruled(stage, first)
        return first if first is not None and (alone or leads(stage, k, first) or put_first(stage, k, first)) else None
    return None


def _held_kin(stage: Stage, number: int, mention: Mention) -> bool:
    """Does a sentence only tell of somebody's relative who is held ("Su hijo Wilmer está preso"), and who does not speak here?"""
    start = stage.scene.sentences[number][0]
    marks = stage.table.by_sentence[number][:2]
    kin = mention.first - start <= _KIN and any(mark.kind == "kin" for m in marks for mark in stage.table.of(m).marks)
    return kin and any(hit.lex.measure in _TAKEN for hit in stage.scene.acts_of[number])


def turned_since(stage: Stage, number: int, spoke: int) -> Mention | None:
    """The person named first in the sentence before, where another spoke before: "The minister said 40. Ana laughs. «13», …".

    Whoever is told of between a speaker and a quotation without a speaker is who speaks in it.
    """
    k = number - 1
    if k <= spoke or not same_paragraph(stage, k, number) or stage.quoted[stage.scene.sentences[k][0]] >= 0:
        return None
    who = next((m for m in stage.table.by_sentence[k][:CROWD] if m.how != "pronoun"), None)
    if who is None or stage.table.of(who).kind != "person":
        return None
    # "The warden came out to correct us. 88 are held, he said."
    office = who.how == "role" and who.first > who.outer and all(mark.kind == "title" for mark in stage.table.of(who).marks)
    if not stage.table.of(who).named and not office:
        return None
    return who if _opens(stage, k, who) or put_first(stage, k, who) else None


def _opens(stage: Stage, number: int, mention: Mention) -> bool:
    """Is a mention the first thing of its sentence, but for an article and a title?"""
    return mention.outer - stage.scene.sentences[number][0] <= 1 and not ruled(stage, mention)


def put_first(stage: Stage, number: int, mention: Mention) -> bool:
    """Does a sentence open with a person under a preposition, whom it is about ("A Ana la detuvieron", "Para Ana, …")?"""
    return stage.speech.pro_drop and mention.outer == stage.scene.sentences[number][0] + 1 and ruled(stage, mention)


def first_named(stage: Stage, number: int) -> Mention | None:
    """The person whom the paragraph of a sentence names first before it."""
    k = number
    while k > 0 and number - k < 8 and same_paragraph(stage, k - 1, number):
        k -= 1
    for sentence in range(k, number):
        for mention in stage.table.by_sentence[sentence][:CROWD]:
            if stage.table.of(mention).kind == "person" and stage.table.of(mention).named:
                return mention
    return None


def interviewed(stage: Stage, head: Mention | None) -> int:
    """Whose line of a transcript this is ("INVENTADA: …"); -1 where it is nobody's, or the report's own journalist's."""
    if head is None or stage.scene.tokens.norm[head.last] != ":":
        return -1
    entity = stage.table.of(head)
    heard = entity.kind == "person" and all(mark.role != "journalist" for mark in entity.marks)
    return head.entity if heard else -1


def introduced(stage: Stage, number: int) -> list[tuple[Mention, tuple[int, int]]]:
    """The person with whom a sentence opens says what it quotes behind a colon: "Ana kneads from four on: «Five were freed»."."""
    first, last = stage.scene.sentences[number]
    for i in range(first + 1, last - 1):
        if stage.scene.tokens.norm[i] == ":" and stage.quoted[i] < 0 <= stage.quoted[i + 1]:
            who = opener(stage, number)
            person = who is not None and stage.table.of(who).kind == "person"
            return [(who, (i + 1, stage.quotes[stage.quoted[i + 1]][1]))] if who is not None and person else []
    return []


def leads(stage: Stage, number: int, mention: Mention) -> bool:
    """Does a mention stand where a subject does: at the sentence's beginning, or behind a comma, and under no preposition?"""
    first, i = stage.scene.sentences[number][0], mention.outer
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    # In Portuguese an article that opens the sentence looks like a preposition ("A activista …").
    while i > first and norm[i - 1] in stage.actors.definite and (i - 1 == first or not flags[i - 1] & W.preposition):
        i -= 1
    return i == first or norm[i - 1] in (",", "—", "–")


def same_paragraph(stage: Stage, a: int, b: int) -> bool:
    """Do two sentences stand in one paragraph?"""
    return b - a <= _LONGEST and "\n" not in stage.scene.tokens.norm[stage.scene.sentences[a][0] : stage.scene.sentences[b][0]]


def doer(stage: Stage, number: int, cue: Cue) -> Mention | None:
    """Whose own count it is: the subject of the sentence that "by its count" stands in."""
    norm, first = stage.scene.tokens.norm, stage.scene.sentences[number][0]
    for mention in stage.table.before(cue.first, max(first, cue.first - _FAR)):
        start = mention.outer
        while start > first and norm[start - 1] in stage.actors.definite:
            start -= 1
        led = start == first or norm[start - 1] == ","
        if led and mention.how != "pronoun" and stage.table.of(mention).kind in ("org", "office", "collective"):
            return None if _of_custody(stage, mention) else mention
    return _doer_behind(stage, number, cue)


def _of_custody(stage: Stage, mention: Mention) -> bool:
    """Are they those who are counted, by their noun: "[Los detenidos] son 40, según su recuento"?"""
    return counts_people(stage, mention) and stage.scene.has(mention.first, W.custody)


def _doer_behind(stage: Stage, number: int, cue: Cue) -> Mention | None:
    """Whose own count opens a sentence, told behind it: "By its own count, [the union] has 58 members in jail"."""
    norm, (first, last) = stage.scene.tokens.norm, stage.scene.sentences[number]
    comma = next((i for i in range(cue.last, min(last, cue.last + _NEAR)) if norm[i] == ","), last)
    own = any(norm[i] in stage.speech.own_words for i in range(cue.first, comma))
    if cue.first != first or not own or comma + 1 >= last:
        return None
    who = next(iter(stage.table.behind(comma + 1, min(last, comma + 4))), None)
    plain = who is not None and who.how != "pronoun" and stage.table.of(who).kind in KEEPERS
    led = who is not None and all(norm[i] in stage.actors.definite for i in range(comma + 1, who.outer))
    return who if plain and led else None


def not_theirs(stage: Stage, cue: Cue, whose: int) -> bool:
    """Does its owner's word tell that a count is a body's or several people's, and no one person's: "by its findings"?"""
    norm, owners = stage.scene.tokens.norm, stage.actors.possessives
    bodily = any(norm[i] in owners and owners[norm[i]] is None for i in range(cue.first, cue.last))
    return bodily and not stage.speech.pro_drop and stage.table.entities[whose].kind == "person"


def of_its_own(stage: Stage, cue: Cue) -> bool:
    """Does "according to" lead in a count of the speaker's own: "según su propio balance", "according to its own figures"?"""
    norm = stage.scene.tokens.norm
    at = cue.last
    at += at < len(norm) and norm[at] in stage.actors.definite and norm[at] not in stage.actors.possessives
    led = at < len(norm) and norm[at] in stage.actors.possessives and norm[at] not in stage.speech.first_person
    return led and any(norm[i] in stage.speech.documents for i in range(cue.last + 1, min(len(norm), cue.last + 4)))


def ours(stage: Stage, mention: Mention) -> bool:
    """Is what speaks the writers' own: "nuestro registro", "our list", "our reporter"?"""
    first = mention.outer
    article = stage.scene.tokens.norm[first] in stage.actors.definite - set(stage.actors.possessives)
    word = stage.scene.tokens.norm[first + article]  # "o nosso registo"
    owns = word in stage.actors.possessives and word in stage.speech.first_person
    writes = stage.table.of(mention).role == "journalist"
    return owns and (writes or any(stage.scene.tokens.norm[i] in stage.speech.papers for i in range(mention.outer, mention.last)))


def counted_by_us(scene: Scene, first: int) -> bool:
    """Does a clause open with the writers' own count ("…; by our count only 198 have left", "…; ours is 198")?"""
    norm, speech, actors = scene.tokens.norm, speech_words(scene.report.language), actor_words(scene.report.language)
    opening = range(first, min(len(norm) - 3, first + _OPENING))
    if any(speech.elided.get(norm[i]) == "ours" and (norm[i + 1] == "," or scene.flags[i + 1] & _FINITE) for i in opening[:2]):
        return True
    at = next((i for i in opening if norm[i] in actors.possessives and norm[i] in speech.first_person), -1)
    plain = all(norm[i].isalpha() and not scene.flags[i] & _FINITE for i in range(first, at))
    return at >= 0 and plain and any(norm[i] in speech.papers for i in range(at + 1, at + 3))


def by_us(scene: Scene, i: int) -> bool:
    """Does a verb speak of those who write ("recordamos que", "We, the families, say"), so that nobody else says it?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    if speech.own_ends:
        return norm[i].endswith(speech.own_ends)
    start, us = scene.sentences[scene.sentence_of[i]][0], speech.first_person - set(actor_words(scene.report.language).possessives)
    before = i - 1
    while before > start and norm[before] in speech.adverbs:
        before -= 1
    return norm[start if norm[before] == "," else before] in us


def said_so(stage: Stage, cue: Cue) -> bool:
    """Does "according to" rule a verb alone, whose subject is whoever spoke ("Según explicó, hay 40 carpetas")?"""
    norm, stop = stage.scene.tokens.norm, stage.scene.sentences[stage.scene.sentence_of[cue.first]][1]
    verb = cue.last - cue.first > 1 and bool(stage.speech.match(norm, cue.last - 1, cue.last)[1] & S.say)
    return stage.speech.pro_drop and verb and (cue.last >= stop or norm[cue.last] in (",", ".", ";"))


def owned(stage: Stage, cue: Cue) -> bool:
    """Does an owner stand before the word for a count, over an adjective or two ("its list", "su último balance")?"""
    word = _owner_word(stage, cue)
    return bool(word) and stage.actors.possessives[word] is None


def owner_told(stage: Stage, number: int, cue: Cue) -> Mention | None:
    """Whose count it is by the words before it: "The union, whose own register …"; who opens a sentence with "its list: …".

    A person may be told of before: "Luis Inventado, dismissed in 2022, did his own sums: …".
    """
    norm, first = stage.scene.tokens.norm, stage.scene.sentences[number][0]
    for i in range(cue.first - 1, max(first, cue.first - 2 - _WHICH), -1):
        if norm[i] in stage.actors.possessives and stage.scene.has(i, W.relative):
            who = stage.table.ending_at(i - (norm[i - 1] == ","))
            return who if who is not None and stage.table.of(who).kind in KEEPERS else None
    if norm[cue.last] != ":" or not (word := _owner_word(stage, cue)):
        return None
    who = opener(stage, number)
    person = who is not None and stage.table.of(who).kind == "person"
    mine = who is not None and person and agrees(stage.table.of(who), stage.actors.possessives[word])
    return who if mine else doer(stage, number, cue) if owned(stage, cue) else None


def _owner_word(stage: Stage, cue: Cue) -> str:
    """The possessive of somebody else before the word for a count, or behind it ("o caderno dele"); empty where there is none."""
    behind = stage.scene.tokens.norm[cue.last]
    if stage.speech.pro_drop and stage.actors.possessives.get(behind) and behind not in stage.speech.first_person:
        return behind
    at = possessive_before(stage, stage.scene.sentences[stage.scene.sentence_of[cue.first]][0], cue.first)
    return stage.scene.tokens.norm[at] if at >= 0 else ""


def their_own(stage: Stage, number: int, cue: Cue, heard: tuple[int, int]) -> int:
    """The person told of before whose own count or papers these are ("Ana keeps a list. By her reckoning, 40 …"); -1 for none.

    `heard` is who spoke last, and in which sentence.
    """
    norm, possessives = stage.scene.tokens.norm, stage.actors.possessives
    within = (norm[i] for i in range(cue.first, cue.last) if norm[i] in possessives and norm[i] not in stage.speech.first_person)
    word = _owner_word(stage, cue) or next(within, "")
    last, spoke = heard
    turned = _before_colon(stage, number, cue, word)
    if turned is not None:
        return turned.entity
    him = stage.table.covering(cue.last - 1)
    if him is not None and him.how == "pronoun" and stage.table.of(him).kind == "person":
        # "Ana, of the network, came. According to her, …": what only a body said since is hers.
        return him.entity if last < 0 or stage.table.entities[last].kind != "person" else -1
    if not word or (possessives[word] is None and not stage.speech.pro_drop):
        return -1  # "its list", "their list"
    if spoke == number:
        return -1  # "…, which the ministry disputes: by its count, 40"
    lately = spoke >= 0 and same_paragraph(stage, spoke, number)
    turned = turned_since(stage, number, spoke) if lately else None
    if turned is None and not (lately and stage.table.entities[last].kind in ("person", "org", "office")):
        turned = turned_to(stage, number)
    entity = turned.entity if turned is not None else last if lately else -1
    person = entity >= 0 and stage.table.entities[entity].kind == "person"
    return entity if person and agrees(stage.table.entities[entity], possessives[word]) else -1


def _before_colon(stage: Stage, number: int, cue: Cue, owner: str) -> Mention | None:
    """The person whom the clause before a colon is about ("The major disagrees: according to him, 40 …"), if the sex fits."""
    scene, norm, first = stage.scene, stage.scene.tokens.norm, stage.scene.sentences[number][0]
    pronouns, word = stage.actors.pronouns, norm[cue.last - 1]
    sex = pronouns[word][1] if word in pronouns else stage.actors.objects.get(word) or stage.actors.possessives.get(owner)
    if norm[cue.first - 1] != ":" or stage.quoted[cue.first] >= 0 or sex is None:
        return None
    k = bisect_left(stage.breaks, cue.first)
    begun = max(first, stage.breaks[k - 1] + 1 if k else first)
    people = [
        m
        for m in stage.table.by_sentence[number][:CROWD]
        if begun <= m.first and m.last < cue.first and stage.table.of(m).kind == "person" and not ruled(stage, m)
    ]
    named = [m for m in people if stage.table.of(m).named and m.how != "pronoun"]
    fitting = [m for m in named if agrees(stage.table.of(m), sex) and not scene.has(m.outer - 1, W.coordinator)]
    return fitting[0] if fitting else None


def body_told_of(stage: Stage, number: int, cue: Cue, spoke: int) -> int:
    """The body that opens the sentence before, where nobody spoke since: "O comando nega. Num comunicado, [ele] reconheceu 19".

    -1 where the sentence before is about somebody else, or where nothing leads the verb in.
    """
    first, end = stage.scene.sentences[number]
    # "O Ministério não comenta. Anunciou na terça-feira que 96 sairão."
    that = any(word in stage.speech.that for word in stage.scene.tokens.norm[cue.last : min(end, cue.last + _THAT)])
    opens = cue.first == first and not cue.what & S.by_own_count and not (that and cue.what & S.say)
    if number == 0 or spoke >= number - 1 or opens or not same_paragraph(stage, number - 1, number):
        return -1
    if any(stage.table.of(m).kind in ("org", "office", "person") for m in stage.table.before(cue.first, first)):
        return -1
    who = opener(stage, number - 1)
    return who.entity if who is not None and who.how != "group" and stage.table.of(who).kind in ("org", "office") else -1


def behind_colon(stage: Stage, number: int, cue: Cue) -> int:
    """Who opens a sentence that a verb goes on with behind a colon ("A Rede insiste: exige que …"); -1 for nobody."""
    if stage.scene.tokens.norm[cue.first - 1] != ":" or stage.quoted[cue.first] >= 0:
        return -1
    who = opener(stage, number)
    return who.entity if who is not None and stage.table.of(who).kind in ("org", "office", "person") else -1


def counts_on(stage: Stage, number: int, cue: Cue, heard: tuple[int, str]) -> int:
    """Whose a verb of counting without a subject is: the last speaking body's, or a person's who keeps names or promises.

    `heard` is who spoke in the sentence before and by which kind of frame: what a body only has goes on a count that it has
    ("Tenía 300 en su lista. Ahora tiene 240"). -1 for nobody.
    """
    last, frame = heard
    kind = stage.table.entities[last].kind if last >= 0 else ""
    if cue.what & S.own:
        return last if kind == "org" and frame in ("possession", "noun") else -1
    keeps = cue.last - cue.first > _WHICH
    told = opener(stage, number - 1) if keeps and same_paragraph(stage, number - 1, number) else None
    if told is not None and stage.table.of(told).kind == "person":
        return told.entity  # "Ana hizo las cuentas. Hoy tiene un cuaderno con 286 nombres"
    binds = any(word in stage.speech.binds for word in stage.scene.tokens.norm[cue.first : cue.last])
    return last if kind in ("org", "office", "collective") or (kind == "person" and (keeps or binds)) else -1


def counts_alone(stage: Stage, number: int, cue: Cue) -> bool:
    """Does a verb of counting open its clause without a subject: "Además cuenta 80 heridos", "El jueves había prometido diez"?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    start, end = scene.sentences[number]
    if not stage.speech.pro_drop or not cue.what & (S.count | S.own) or cue.last >= end or stage.quoted[cue.first] >= 0:
        return False
    j = skip_back(stage, cue.first, start)
    led = j == start or norm[j - 1] in (",", ";") or untimed(scene, range(start, cue.first)).start >= j
    led = led or bool(scene.flags[start] & W.preposition and j - start <= _OPENING)
    follows = next(iter(stage.table.behind(cue.last, cue.last + 3)), None)
    named = follows is not None and stage.table.of(follows).kind in ("org", "person", "office")
    return led and not named and any(i in stage.numbers for i in range(cue.last, min(end, cue.last + _NEAR)))
