"""Who says what: every stretch of the report that it puts into somebody's mouth, with the speaker and the words that say so."""

from dataclasses import replace

from habeas.extract.entities.known import agrees, sexes_of
from habeas.extract.entities.table import EntityTable, Mention
from habeas.extract.speech.attach import attach
from habeas.extract.speech.clause import clause_of
from habeas.extract.speech.colon import headline
from habeas.extract.speech.cues import Cue, described_as, find_cues, led_on, stage_of
from habeas.extract.speech.documents import holds_paper, official, put_forward
from habeas.extract.speech.keepers import keeper
from habeas.extract.speech.left_out import takers
from habeas.extract.speech.meant import by_name, same_one, teller
from habeas.extract.speech.onward import (
    acts_itself,
    behind_colon,
    body_told_of,
    clauses_behind,
    counted_by_us,
    counts_alone,
    counts_on,
    doer,
    first_named,
    interviewed,
    introduced,
    not_theirs,
    of_its_own,
    opener,
    ours,
    own_clause,
    owned,
    owner_told,
    said_so,
    same_paragraph,
    their_own,
    turned_since,
    turned_to,
)
from habeas.extract.speech.phrases import titled, trailing
from habeas.extract.speech.record import Attribution, closed, source_at
from habeas.extract.speech.scope import (
    content_left,
    content_right,
    edge_of,
    goes_left,
    goes_right,
    relative_content,
    within_dashes,
)
from habeas.extract.speech.taken_up import (
    Remembered,
    latter,
    owner_of,
    remember_papers,
    remember_speaker,
    taken_up,
    with_complement,
)
from habeas.extract.speech.tally import (
    according,
    according_words,
    agent,
    antecedent,
    before_kin,
    kept_by,
    pointed_at,
    tally,
)
from habeas.extract.speech.verbless import without_verb
from habeas.extract.speech.verbs import (
    aside,
    crowd,
    described,
    described_on,
    past_hearer,
    put_in,
    relates,
    subjectless,
    turns_away,
)
from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

__all__ = ["Attribution", "find_attributions", "source_at"]

# So many frames of a sentence are looked at.
_CROWD = 8
# A pronoun that speaks means whoever spoke at most so many sentences before.
_STILL_SPEAKS = 3


class _Reader:
    """Reads one report sentence by sentence; knows who spoke last."""

    def __init__(self, scene: Scene, table: EntityTable) -> None:
        self.stage = stage_of(scene, table)
        self.out: list[Attribution] = []
        self.last, self.line = -1, -1
        self.person = -1, -1
        self.gapped: list[int] = []
        self.memory = Remembered()

    def emit(self, entity: int, mention: Mention | None, cue: tuple[int, int], scope: tuple[int, int], kind: str) -> None:
        first, last = within_dashes(self.stage, cue, scope)
        if first >= last or entity < 0 or (mention is not None and ours(self.stage, mention)):
            return
        source = self.stage.table.entities[entity]
        if source.kind == "place" and kind not in ("possession", "said", "according"):
            return
        if mention is not None and mention.how == "pronoun":
            kind = "pronoun"
        elif mention is None and kind not in ("according", "noun"):
            kind = "carried"
        where = (-1, -1) if mention is None else (mention.first, mention.last)
        self.out.append(Attribution(described(self.stage, entity, mention, cue), *where, *cue, first, last, kind, entity))
        self.last = entity if source.kind != "unknown" else self.last
        if source.kind == "person" and source.named and mention is not None:
            self.person = entity, self.stage.scene.sentence_of[max(cue[0], first)]
        # A headline leaves out the name that the story gives: "diz entidade" names no other body that "a entidade" could mean.
        if mention is not None and not titled(self.stage.scene, self.stage.scene.sentence_of[mention.first]):
            remember_speaker(self.stage, self.memory, mention)

    def sentence(self, number: int) -> None:
        stage = self.stage
        first, last = stage.scene.sentences[number]
        before = len(self.out)
        self.verbless(number)
        cues = find_cues(stage, first, last)
        attach(stage, number, cues)
        for position, cue in enumerate(cues):
            if cue.what & (S.according | S.by_own_count):
                self.according(number, cue)
            elif cue.what & (S.say | S.weak | S.count) and led_on(self.stage, cue.last, cue.what):
                self.passive(number, cue)
            elif cue.what & (S.say | S.weak | S.count | S.own):
                self.verb(number, cues, position)
            if cue.what & S.tally and not cue.subject:
                self.noun(number, cue)
        self.onward(number, before)
        if len(self.out) == before and self.line >= 0:
            self.emit(self.line, None, (first, first), (first, last), "carried")
        elif len(self.out) == before:
            self.quotation(number)
            for mention, span in introduced(self.stage, number):
                self.emit(mention.entity, mention, (span[0] - 1, span[0]), span, "headline")
        remember_papers(stage, self.memory, number, self.owned(before))

    def owned(self, before: int) -> list[tuple[int, int, int]]:
        """What each speaker of a sentence speaks of, whoever is named beside a document last."""
        plain = [a for a in self.out[before:] if a.kind in ("said", "possession", "noun") and a.source_first >= 0]
        behind = [(a.entity, a.scope_first, a.scope_last) for a in plain if a.kind != "noun" and a.scope_first >= a.cue_last]
        return behind + [(a.entity, a.cue_first, a.cue_last) for a in plain if a.kind == "noun"]

    def passive(self, number: int, cue: Cue) -> None:
        """Whoever a passive names: "300 releases were confirmed by the committee"; it does not make them the one who spoke last."""
        last = self.last
        found = agent(self.stage, number, cue)
        if found is not None:
            self.emit(found[0].entity, found[0], (cue.first, cue.last), found[1], "according")
        self.last = last

    def onward(self, number: int, before: int) -> None:
        """What stands behind a semicolon without a speaker of its own may still be said by the one before."""
        for first, last in clauses_behind(self.stage, number):
            heard = self.out[before:]
            taken = any(a.scope_first < last and a.scope_last > first for a in heard)
            if taken or acts_itself(self.stage, first) or counted_by_us(self.stage.scene, first):
                continue
            ended = next((a for a in reversed(heard) if a.scope_last <= first), None)
            if ended is not None and not ended.own:
                self.out.append(replace(ended, scope_first=first, scope_last=last, kind="onward"))

    def verbless(self, number: int) -> None:
        """Speakers that a colon or a comma makes, before any verb is read."""
        stage = self.stage
        first, last = stage.scene.sentences[number]
        head = headline(stage, number)
        if first == 0 or stage.scene.tokens.norm[first - 1] == "\n":
            self.line = interviewed(stage, head)
        if head is not None:
            self.emit(head.entity, head, (head.last, head.last + 1), (head.last + 1, last), "headline")
        tail = trailing(stage, number)
        if tail is not None:
            named = stage.table.ending_at(last)
            said_by = named if named is not None and named.outer >= tail[0] else described_as(stage, *tail)
            self.emit(said_by.entity, said_by, (tail[0] - 1, tail[0]), (first, tail[0] - 1), "headline")
        for mention, cue, span, kind in without_verb(stage, number):
            self.emit(mention.entity, mention, cue, span, kind)
        taken = takers(stage, number)
        self.gapped = [mention.outer for mention, _ in taken]
        for mention, span in taken:
            self.emit(mention.entity, mention, (mention.last, mention.last + 1), span, "noun")

    def according(self, number: int, cue: Cue) -> None:
        cue = before_kin(self.stage, cue)
        owned = bool(cue.what & S.by_own_count) or of_its_own(self.stage, cue)
        mine = doer(self.stage, number, cue) if owned else None
        whose = their_own(self.stage, number, cue, (self.last, self.spoke_in())) if owned and mine is None else -1
        told = body_told_of(self.stage, number, cue, self.spoke_in()) if owned else -1
        whose = mine.entity if mine is not None else whose if whose >= 0 else told if told >= 0 else self.last
        if owned and whose >= 0 and not not_theirs(self.stage, cue, whose):
            scope = self.within_own(number, whose, content_left(self.stage, number, cue.first, cue.last, whole=True))
            self.emit(whose, mine, (cue.first, cue.last), scope, "according")
            return
        keeper = latter(self.stage, number, cue) or kept_by(self.stage, number, cue)
        if keeper is not None:
            scope = content_left(self.stage, number, cue.first, max(cue.last, keeper.last), whole=True)
            self.emit(keeper.entity, keeper, (cue.first, cue.last), scope, "according")
            return
        found, end = according(self.stage, number, cue), self.stage.scene.sentences[number][1]
        person = pointed_at(self.stage, number, cue)
        if person is not None:
            found = person, (cue.last, end)
        written = antecedent(self.stage, number, cue)
        if written is not None:
            mention = described_as(self.stage, *written)
            self.emit(mention.entity, mention, (cue.first, cue.last), (cue.last, end), "according")
            return
        if found is None:
            words = according_words(self.stage, number, cue)
            if words is not None:
                self.emit_words(number, cue, words)
            elif said_so(self.stage, cue):
                scope = content_left(self.stage, number, cue.first, cue.last, whole=True)
                teller = self.carried(number, Cue(cue.last - 1, cue.last, int(S.say)))
                self.emit(teller, None, (cue.first, cue.last), scope, "according")
            return
        (mention, scope), again = found, found[0].entity if found[0].how == "pronoun" else self.again(found[0], number)
        entity = by_name(self.stage, number, mention, again, cue.first, self.last)
        self.emit(entity, mention, (cue.first, cue.last), scope, "according")

    def within_own(self, number: int, entity: int, scope: tuple[int, int]) -> tuple[int, int]:
        """What "by her count" is put into: no more than she says in the sentence ("…, though X warned that, by her count")."""
        first = self.stage.scene.sentences[number][0]
        said = [a for a in self.out[-_CROWD:] if a.entity == entity and a.kind == "said" and first < a.source_first < a.cue_first]
        begun = [a.scope_first for a in said if a.cue_last <= a.scope_first and scope[0] < a.scope_first < scope[1]]
        return max(begun, default=scope[0]), scope[1]

    def emit_words(self, number: int, cue: Cue, words: tuple[int, int], kind: str = "according") -> None:
        """What a document says is its own: it does not become the one who spoke last."""
        last = self.last
        mention = described_as(self.stage, *words)
        scope = content_left(self.stage, number, cue.first, mention.last, whole=True)
        # "…, cuando la cifra oficial no pasaba de 96"
        opened = words[0] if kind == "noun" and self.stage.scene.has(words[0] - 1, W.subordinator) else 0
        scope = max(scope[0], clause_of(self.stage, number, cue), opened), scope[1]
        self.emit(self.again(mention, number), mention, (cue.first, cue.last), scope, kind)
        self.last = last

    def noun(self, number: int, cue: Cue) -> None:
        found = keeper(self.stage, number, cue) or tally(self.stage, number, cue)
        if found is not None:
            mention, scope = found
            # "Pela planilha da associação que elas fundaram": told apart by its clause, it is none of those named before.
            apart = mention.how == "role" and self.stage.scene.has(mention.last, W.relative)
            mention = described_as(self.stage, mention.first, mention.last) if apart else mention
            self.emit(mention.entity, mention, (cue.first, cue.last), scope, "noun")
        elif (words := official(self.stage, number, cue)) is not None:
            self.emit_words(number, put_forward(self.stage, number, words) or cue, words, "noun")
        elif (whose := self._its(number, cue)) >= 0:
            scope = content_left(self.stage, number, cue.first, cue.last, whole=True)
            self.emit(whose, None, (cue.first, cue.last), scope, "noun")
        elif cue.first and not any(self.stage.scene.sentence_of[max(a.cue_first, 0)] == number for a in self.out[-_CROWD:]):
            owner = owner_of(self.stage, self.memory, number, cue.first - 1, cue.last)
            scope = content_left(self.stage, number, cue.first, cue.last, whole=True)
            self.emit(owner, Mention(cue.first, cue.last, cue.first, owner, "role"), (cue.first, cue.last), scope, "noun")

    def _its(self, number: int, cue: Cue) -> int:
        """Whose a tally is that a possessive alone tells of: a person's, or the last speaking body's ("En su lista figuran …")."""
        stage = self.stage
        if cue.first == 0 or stage.quoted[cue.first] >= 0:
            return -1
        mine = owner_told(stage, number, cue)
        whose = self.again(mine, number) if mine is not None else their_own(stage, number, cue, (self.last, self.spoke_in()))
        return whose if whose >= 0 or not owned(stage, cue) else self.its_body(number, cue.first, cue.last)

    def verb(self, number: int, cues: list[Cue], position: int) -> None:
        stage, cue = self.stage, cues[position]
        subject = cue.subject
        entity = subject.entity if subject is not None else -1
        if subject is None and (entity := self.carried(number, cue)) < 0:
            return
        if subject is not None:
            entity = self.meant(subject, number) if subject.how == "pronoun" else self.again(subject, number, cue.first)
            entity = by_name(stage, number, subject, entity, min(cue.first, subject.outer), self.last)
        if subject is not None and cue.what & (S.say | S.weak) and stage.table.of(subject).kind in ("person", "org", "collective"):
            self.last = entity
        counted = relative_content(stage, number, cue, subject)
        if counted is not None:
            self.emit(entity, subject, (cue.first, cue.last), counted, "said" if cue.what & (S.say | S.weak) else "possession")
            return
        after = max(cue.last, subject.last) if subject is not None and cue.side == "right" else cue.last
        after = past_hearer(stage, cue, after)
        kind = "said" if cue.what & (S.say | S.weak) else "possession"
        span = (cue.first, cue.last)
        left, norm = goes_left(stage, number, cue, subject, after), stage.scene.tokens.norm
        if left and cue.what & (S.say | S.weak | S.count):
            edge = edge_of(stage, cue, subject)
            whole = aside(stage, after, stage.scene.sentences[number][1])
            away = turns_away(stage, after + 1) and not put_in(stage, number, edge, after)
            whole = whole and not away and not described_on(stage, cue, after)
            parted = whole and kind == "said" and norm[edge - 1] in (",", "—", "–") and stage.quoted[edge - 2] < 0
            scope = content_left(stage, number, edge, after, whole=whole)
            scope = (own_clause(stage, scope[0], edge), scope[1]) if parted else scope
            self.emit(entity, subject, span, scope, "aside" if parted else kind)
        if not (left and relates(stage, cue, after)) and goes_right(stage, number, cue, after, left=left):
            self.emit(entity, subject, span, content_right(stage, number, cues, position, after, self.gapped), kind)

    def again(self, mention: Mention, number: int, stop: int = 0) -> int:
        """Whom a phrase takes up from before: a speaker by its noun, or whose the document is."""
        same = same_one(self.stage, mention, self.last, self.memory.body, said=stop > 0)
        if same >= 0:
            return same
        wider = with_complement(self.stage, mention, stop)
        if wider is not None:
            remember_speaker(self.stage, self.memory, Mention(mention.first, mention.last, mention.outer, wider.entity, "group"))
            return wider.entity
        owner = -1 if self.stage.table.of(mention).named else self.owner(mention, number)
        return owner if owner >= 0 else taken_up(self.stage, self.memory, mention)

    def owner(self, mention: Mention, number: int) -> int:
        """Whose a document is: its sentence's or the last speaking body's ("its annual report states"), or one spoken of before."""
        stage = self.stage
        opening = range(mention.outer, min(mention.outer + 2, mention.last))
        theirs = set(stage.actors.possessives) - stage.speech.first_person
        its = any(stage.scene.tokens.norm[i] in theirs for i in opening)
        if not its or not holds_paper(stage, mention.outer, mention.last):
            return owner_of(stage, self.memory, number, mention.outer, mention.last)
        mine = doer(stage, number, Cue(mention.outer, mention.last, 0))
        if mine is not None:
            return mine.entity
        return self.its_body(number, mention.outer, mention.last)

    def its_body(self, number: int, first: int, last: int) -> int:
        """The body whose own a document at tokens first..last is: whom the sentence before is about, or the last that spoke."""
        told = body_told_of(self.stage, number, Cue(first, last, int(S.by_own_count)), self.spoke_in())
        return told if told >= 0 else self.last if self.last >= 0 and self.stage.table.entities[self.last].kind == "org" else -1

    def carried(self, number: int, cue: Cue) -> int:
        """Who speaks by a verb without a subject: whoever spoke last, or whom the paragraph has turned to; -1 for nobody."""
        stage = self.stage
        if not subjectless(stage, number, cue):
            return -1
        lately = bool(self.out) and self.last >= 0 and same_paragraph(stage, self.spoke_in(), number)
        body = body_told_of(stage, number, cue, self.spoke_in())
        body = body if body >= 0 else behind_colon(stage, number, cue)
        if body >= 0 and (cue.what & S.say or counts_alone(stage, number, cue)):
            return body
        if cue.what & S.say:
            turned = turned_since(stage, number, self.spoke_in()) if lately else turned_to(stage, number)
            return turned.entity if turned is not None else teller(stage, number, cue, (self.last, *self.person))
        near = lately and number - self.spoke_in() == 1
        if cue.what & S.weak:
            said = cue.last < len(stage.scene.tokens) and stage.scene.tokens.norm[cue.last] in stage.speech.that
            return self.last if near and said else -1
        if not counts_alone(stage, number, cue):
            return -1
        return counts_on(stage, number, cue, (self.last, self.out[-1].kind) if near else (-1, ""))

    def spoke_in(self) -> int:
        """The sentence in which somebody spoke last."""
        return self.stage.scene.sentence_of[max(self.out[-1].cue_first, 0)] if self.out else -1

    def meant(self, pronoun: Mention, number: int) -> int:
        """Whom a pronoun that speaks means: whoever spoke in the sentence before, where sex and kind allow."""
        table, stage = self.stage.table, self.stage
        kind, sex = stage.actors.pronouns.get(stage.scene.tokens.norm[pronoun.first], ("", None))
        bodily = kind == "none" or (kind == "plural" and table.of(pronoun).kind == "unknown")
        if bodily:
            return self.body_meant(pronoun, number)
        turned = turned_since(stage, number, self.spoke_in()) if kind in ("female", "male") else None
        if self.last < 0 or not self.out or number - self.spoke_in() > _STILL_SPEAKS:
            office = turned is not None and not table.of(turned).named and agrees(table.of(turned), sex)
            return turned.entity if turned is not None and office else pronoun.entity
        spoke = table.entities[self.last]
        # "…, a prison spokesman said. He denied …": somebody described by words that no list knows.
        single = spoke.kind == "collective" and spoke.words[:1] and spoke.words[0] in stage.actors.indefinite
        if kind in ("female", "male") and single and self.spoke_in() == number - 1:
            return self.last
        if turned is not None and sexes_of(table.of(turned)) <= {sex}:
            return turned.entity
        if kind in ("female", "male") and spoke.kind == "person":
            sexes = sexes_of(spoke)
            return self.last if sexes <= {sex} and not self._turned_to(pronoun) else pronoun.entity
        return pronoun.entity

    def body_meant(self, pronoun: Mention, number: int) -> int:
        """Which body "it" means: the one that spoke in the sentence before, the subject of that, or the last one that spoke."""
        table, stage = self.stage.table, self.stage
        bodies = ("org", "outlet", "office", "collective", "name")
        heard = self.last >= 0 and bool(self.out) and number - self.spoke_in() <= _STILL_SPEAKS
        several = stage.actors.pronouns.get(stage.scene.tokens.norm[pronoun.first], ("", None))[0] == "plural"
        spoke = heard and table.entities[self.last].kind in bodies and (several or not crowd(stage, table.entities[self.last]))
        if spoke and self.spoke_in() >= number - 1:
            return self.last
        subject = opener(stage, number - 1) if number and same_paragraph(stage, number - 1, number) else None
        if subject is not None and table.of(subject).kind in bodies and (several or subject.how != "group"):
            return subject.entity
        return self.last if spoke else pronoun.entity

    def _turned_to(self, pronoun: Mention) -> bool:
        """Has the paragraph turned to somebody else by name since the last speaker spoke?"""
        norm, start = self.stage.scene.tokens.norm, pronoun.first
        while start > 0 and norm[start - 1] != "\n":
            start -= 1
        if max(self.out[-1].cue_first, 0) >= start or self.stage.table.entities[pronoun.entity].kind != "person":
            return False
        return any(m.entity == pronoun.entity for m in self.stage.table.before(pronoun.first, start) if m.how != "pronoun")

    def quotation(self, number: int) -> None:
        """A sentence that is all quotation belongs to whoever spoke last in its paragraph."""
        stage = self.stage
        first, last = stage.scene.sentences[number]
        if last - first < 2 or stage.quoted[first] < 0 or (first > 0 and stage.scene.tokens.norm[first - 1] == "\n"):
            return
        near = self.last >= 0 and bool(self.out) and stage.scene.sentence_of[self.out[-1].scope_first] >= number - 2
        lately = near and same_paragraph(stage, self.spoke_in(), number)
        turned = turned_since(stage, number, self.spoke_in()) if lately else turned_to(stage, number)
        if turned is not None or near:
            speaker = self.speaker_here(number) if turned is None else turned.entity
            self.emit(speaker, None, (first, first), (first, last), "carried")

    def speaker_here(self, number: int) -> int:
        """Who speaks in a bare quotation: the last speaker, or the person the paragraph is about where that one has no name."""
        table = self.stage.table
        if table.entities[self.last].named or table.entities[self.last].kind != "person" or self._split(number):
            return self.last
        named = first_named(self.stage, number)
        return named.entity if named is not None else self.last

    def _split(self, number: int) -> bool:
        """Does a frame behind a quotation close the sentence before, so that this one goes on: "“…,” said a teacher. “…”"?"""
        said = self.out[-1]
        framed = said.kind == "said" and min(said.cue_first, said.source_first) > said.scope_first
        quoted = self.stage.quoted
        return framed and self.spoke_in() == number - 1 and quoted[said.scope_first] >= 0 > quoted[said.cue_first]


def find_attributions(scene: Scene, entities: EntityTable) -> list[Attribution]:
    """Every attribution of the report in the order of its cues; a number belongs to the smallest scope that holds it."""
    reader = _Reader(scene, entities)
    for number, (first, _) in enumerate(scene.sentences):
        if not scene.blocked[first]:
            reader.sentence(number)
    return closed(reader.stage, reader.out)
