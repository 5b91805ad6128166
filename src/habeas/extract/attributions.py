"""Who says what: every stretch of the report that it puts into somebody's mouth, with the speaker and the words that say so."""

from dataclasses import dataclass, replace

from habeas.extract.attributions_cues import (
    Cue,
    Stage,
    find_cues,
    led_on,
    quotes_of,
    subject_far,
    subject_left,
    subject_right,
)
from habeas.extract.attributions_onward import (
    acts_itself,
    clauses_behind,
    counts_alone,
    doer,
    first_named,
    interviewed,
    introduced,
    of_its_own,
    opener,
    own_clause,
    same_paragraph,
    turned_to,
)
from habeas.extract.attributions_phrases import closes, noun_phrase, noun_phrase_right, timed, trailing
from habeas.extract.attributions_scope import content_left, content_right, edge_of, goes_left, goes_right, relative_content
from habeas.extract.attributions_tally import (
    according,
    according_words,
    agent,
    antecedent,
    colon,
    document,
    headline,
    listed,
    tally,
    viewed,
)
from habeas.extract.attributions_verbs import (
    apposed_name,
    aside,
    behind_quote,
    crowd,
    described,
    described_on,
    fits,
    joined,
    past_hearer,
    relates,
    subjectless,
    told_by,
    turns_away,
)
from habeas.extract.entities_table import Entity, EntityTable, Mention
from habeas.extract.scene import Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W


@dataclass(frozen=True, slots=True)
class Attribution:
    """`source` says what stands at tokens scope_first..scope_last (half-open; a quotation may run over sentences).

    kind: said · aside (between commas: "12, she said, were freed") · according ·
    possession · noun · headline · viewed · pronoun · carried (no word for the speaker).
    `source_first` is -1 where the speaker is carried from before.
    `own` marks a stretch that the report takes back into its own voice.
    """

    source: str
    source_first: int
    source_last: int
    cue_first: int
    cue_last: int
    scope_first: int
    scope_last: int
    kind: str
    entity: int = -1
    own: bool = False


# A pronoun that speaks means whoever spoke at most so many sentences before.
_STILL_SPEAKS = 3


class _Reader:
    """Reads one report sentence by sentence; knows who spoke last."""

    def __init__(self, scene: Scene, table: EntityTable) -> None:
        lang = scene.report.language
        inside, spans = quotes_of(scene)
        breaks = [i for i, word in enumerate(scene.tokens.norm) if word == ";" and inside[i] < 0]
        self.stage = Stage(
            scene, table, speech_words(lang), actor_words(lang), inside, spans, {n.first for n in scene.numbers}, breaks
        )
        self.out: list[Attribution] = []
        self.last, self.line = -1, -1
        self.gapped: list[int] = []

    def emit(self, entity: int, mention: Mention | None, cue: tuple[int, int], scope: tuple[int, int], kind: str) -> None:
        first, last = scope
        if first >= last or entity < 0:
            return
        source = self.stage.table.entities[entity]
        if source.kind == "place" and kind not in ("possession", "said", "according"):
            return
        if mention is not None and mention.how == "pronoun":
            kind = "pronoun"
        elif mention is None and kind not in ("according", "noun"):
            kind = "carried"
        self.out.append(
            Attribution(
                described(self.stage, entity, mention, cue),
                -1 if mention is None else mention.first,
                -1 if mention is None else mention.last,
                cue[0],
                cue[1],
                first,
                last,
                kind,
                entity,
            )
        )
        self.last = entity if source.kind != "unknown" else self.last

    def sentence(self, number: int) -> None:
        stage = self.stage
        first, last = stage.scene.sentences[number]
        before = len(self.out)
        self.verbless(number)
        cues = find_cues(stage, first, last)
        self.attach(number, cues)
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
            if any(a.scope_first < last and a.scope_last > first for a in heard) or acts_itself(self.stage, first):
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
            said_by = named if named is not None and named.outer >= tail[0] else self.described_as(*tail)
            self.emit(said_by.entity, said_by, (tail[0] - 1, tail[0]), (first, tail[0] - 1), "headline")
        for mention, span in colon(stage, number):
            self.emit(mention.entity, mention, (span[0] - 1, span[0]), span, "headline")
        for mention, span in viewed(stage, number):
            self.emit(mention.entity, mention, (span[0], span[0]), span, "viewed")
        takers = listed(stage, number)
        self.gapped = [mention.outer for mention, _ in takers]
        for mention, span in takers:
            self.emit(mention.entity, mention, (mention.last, mention.last + 1), span, "noun")

    def attach(self, number: int, cues: list[Cue]) -> None:
        """Find each verb's subject; verbs joined by "and" share one."""
        stage = self.stage
        start = stage.scene.sentences[number][0]
        previous: Cue | None = None
        for cue in cues:
            if not cue.what & (S.say | S.weak | S.count | S.own) or led_on(stage, cue.last, cue.what):
                continue
            self.beside(number, cue)
            if previous is not None and told_by(cue, previous):
                cue.subject = None
            if cue.subject is None and previous is not None and joined(stage, cue, start):
                cue.subject, cue.side = previous.subject, "shared"
            if cue.subject is None:
                self.beyond(number, cue)
                if previous is not None and cue.side == "far" and cue.subject is previous.subject:
                    cue.side = "again"
            if not fits(stage, cue, cue.subject):
                cue.subject, cue.what = None, cue.what & int(S.tally | S.contrast)
            if cue.subject is not None:
                previous = cue

    def beside(self, number: int, cue: Cue) -> None:
        """The subject that stands at the verb: before it, or behind it where a quotation or a comma comes first."""
        stage = self.stage
        start = stage.scene.sentences[number][0]
        cue.subject, cue.side = subject_left(stage, number, cue), "left"
        if cue.subject is not None and (not behind_quote(stage, cue, start) or apposed_name(stage, cue)):
            return
        relative = cue.first > start and stage.scene.has(cue.first - 1, W.relative)
        behind = stage.speech.pro_drop and (relative or behind_quote(stage, cue, start))
        speaks = cue.what & (S.say | S.weak) or (cue.what & S.count and behind)
        right = subject_right(stage, number, cue) if speaks and not cue.what & S.told else None
        # "Una de ellas, Ana Inventada, sostenía la foto": a person named before the verb is its subject.
        person = cue.subject is not None and stage.table.of(cue.subject).kind == "person" and stage.table.of(cue.subject).named
        words = noun_phrase_right(stage, number, cue) if right is None and not person and cue.what & S.say else None
        right = right if words is None else self.described_as(*words)
        if right is not None:
            cue.subject, cue.side = right, "right"

    def beyond(self, number: int, cue: Cue) -> None:
        """The subject that stands further off, or that no list knows."""
        stage = self.stage
        end = stage.scene.sentences[number][1]
        closing = closes(stage, cue, end) or aside(stage, cue.last, end) or timed(stage, cue.last, end)
        if cue.what & (S.say | S.weak) and closing:
            cue.subject, cue.side = self.phrase(number, cue), "left"
        if cue.subject is None and cue.what & (S.say | S.count):
            cue.subject, cue.side = subject_far(stage, number, cue), "far"
        if cue.subject is None and cue.what & S.say:
            cue.subject, cue.side = self.phrase(number, cue), "left"
        norm = stage.scene.tokens.norm
        shown = bool(cue.what & S.weak) and cue.last < end and norm[cue.last] in stage.speech.that
        wanted = cue.subject is None and (shown or bool(cue.what & (S.say | S.count)))
        words = document(stage, number, cue) if wanted else None
        if words is not None:
            cue.subject, cue.side = self.described_as(*words), "left" if words[0] < cue.first else "right"

    def phrase(self, number: int, cue: Cue) -> Mention | None:
        """A speaker that no list knows: the noun phrase directly before a verb that goes on with "that" or a quotation."""
        stage = self.stage
        found = noun_phrase(stage, number, cue)
        return None if found is None else self.described_as(*found)

    def described_as(self, first: int, last: int) -> Mention:
        """A speaker by the words that the text has for it."""
        stage, tokens = self.stage, self.stage.scene.tokens
        name = tokens.text[tokens.start[first] : tokens.end[last - 1]]
        stage.table.entities.append(
            Entity(name, "collective", tokens.start[first], tokens.end[last - 1], tuple(tokens.norm[first:last]), named=False)
        )
        return Mention(first, last, first, len(stage.table.entities) - 1, "group")

    def according(self, number: int, cue: Cue) -> None:
        owned = bool(cue.what & S.by_own_count) or of_its_own(self.stage, cue)
        mine = doer(self.stage, number, cue) if owned else None
        if owned and (mine is not None or self.last >= 0):
            self.emit(
                self.last if mine is None else mine.entity,
                mine,
                (cue.first, cue.last),
                content_left(self.stage, number, cue.first, cue.last, whole=True),
                "according",
            )
            return
        found = according(self.stage, number, cue)
        written = antecedent(self.stage, number, cue)
        if written is not None:
            mention = self.described_as(*written)
            self.emit(
                mention.entity, mention, (cue.first, cue.last), (cue.last, self.stage.scene.sentences[number][1]), "according"
            )
            return
        if found is None:
            words = according_words(self.stage, number, cue)
            if words is not None:
                self.emit_words(number, cue, words)
            return
        mention, scope = found
        self.emit(mention.entity, mention, (cue.first, cue.last), scope, "according")

    def emit_words(self, number: int, cue: Cue, words: tuple[int, int]) -> None:
        """What a document says is its own: it does not become the one who spoke last."""
        last = self.last
        mention = self.described_as(*words)
        scope = content_left(self.stage, number, cue.first, mention.last, whole=True)
        self.emit(mention.entity, mention, (cue.first, cue.last), scope, "according")
        self.last = last

    def noun(self, number: int, cue: Cue) -> None:
        found = tally(self.stage, number, cue)
        if found is not None:
            mention, scope = found
            self.emit(mention.entity, mention, (cue.first, cue.last), scope, "noun")
        elif self._its(cue):
            scope = content_left(self.stage, number, cue.first, cue.last, whole=True)
            self.emit(self.last, None, (cue.first, cue.last), scope, "noun")

    def _its(self, cue: Cue) -> bool:
        """Is a tally the last speaking body's ("En su lista figuran …")?"""
        stage = self.stage
        if self.last < 0 or cue.first == 0 or stage.quoted[cue.first] >= 0:
            return False
        return stage.scene.tokens.norm[cue.first - 1] in stage.actors.possessives and stage.table.entities[self.last].kind == "org"

    def verb(self, number: int, cues: list[Cue], position: int) -> None:
        stage, cue = self.stage, cues[position]
        subject = cue.subject
        entity = subject.entity if subject is not None else -1
        if subject is None:
            entity = self.carried(number, cue)
            if entity < 0:
                return
        if subject is not None and subject.how == "pronoun":
            entity = self.meant(subject, number)
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
        left = goes_left(stage, number, cue, subject, after)
        norm = stage.scene.tokens.norm
        if left and cue.what & (S.say | S.weak | S.count):
            edge = edge_of(stage, cue, subject)
            whole = aside(stage, after, stage.scene.sentences[number][1])
            whole = whole and not turns_away(stage, after + 1) and not described_on(stage, cue, after)
            parted = whole and kind == "said" and norm[edge - 1] in (",", "—", "–") and stage.quoted[edge - 2] < 0
            scope = content_left(stage, number, edge, after, whole=whole)
            scope = (own_clause(stage, scope[0], edge), scope[1]) if parted else scope
            self.emit(entity, subject, span, scope, "aside" if parted else kind)
        if not (left and relates(stage, cue, after)) and goes_right(stage, number, cue, after, left=left):
            self.emit(entity, subject, span, content_right(stage, number, cues, position, after, self.gapped), kind)

    def carried(self, number: int, cue: Cue) -> int:
        """Who speaks by a verb without a subject: whoever spoke last, or whom the paragraph has turned to; -1 for nobody."""
        stage = self.stage
        if not subjectless(stage, number, cue):
            return -1
        lately = bool(self.out) and self.last >= 0 and same_paragraph(stage, self.spoke_in(), number)
        if cue.what & S.say:
            turned = None if lately else turned_to(stage, number)
            return turned.entity if turned is not None else self.last
        near = lately and number - self.spoke_in() == 1
        if cue.what & S.weak:
            said = cue.last < len(stage.scene.tokens) and stage.scene.tokens.norm[cue.last] in stage.speech.that
            return self.last if near and said else -1
        body = near and stage.table.entities[self.last].kind in ("org", "office", "collective")
        return self.last if body and counts_alone(stage, number, cue) else -1

    def spoke_in(self) -> int:
        """The sentence in which somebody spoke last."""
        return self.stage.scene.sentence_of[max(self.out[-1].cue_first, 0)]

    def meant(self, pronoun: Mention, number: int) -> int:
        """Whom a pronoun that speaks means: whoever spoke in the sentence before, where sex and kind allow."""
        table, stage = self.stage.table, self.stage
        kind, sex = stage.actors.pronouns.get(stage.scene.tokens.norm[pronoun.first], ("", None))
        bodily = kind == "none" or (kind == "plural" and table.of(pronoun).kind == "unknown")
        if self.last < 0 or not self.out or number - self.spoke_in() > _STILL_SPEAKS:
            return self.body_meant(pronoun, number) if bodily else pronoun.entity
        spoke = table.entities[self.last]
        if bodily:
            return self.body_meant(pronoun, number)
        # "…, a prison spokesman said. He denied …": somebody described by words that no list knows.
        single = spoke.kind == "collective" and spoke.words[:1] and spoke.words[0] in stage.actors.indefinite
        if kind in ("female", "male") and single and self.spoke_in() == number - 1:
            return self.last
        if kind in ("female", "male") and spoke.kind == "person":
            sexes = {spoke.sex, *(m.sex for m in spoke.marks)} - {None}
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
        turned = None if lately else turned_to(stage, number)
        if turned is not None or near:
            speaker = self.speaker_here(number) if turned is None else turned.entity
            self.emit(speaker, None, (first, first), (first, last), "carried")

    def speaker_here(self, number: int) -> int:
        """Who speaks in a bare quotation: the last speaker, or the person the paragraph is about where that one has no name."""
        table = self.stage.table
        if table.entities[self.last].named or table.entities[self.last].kind != "person":
            return self.last
        named = first_named(self.stage, number)
        return named.entity if named is not None else self.last


def find_attributions(scene: Scene, entities: EntityTable) -> list[Attribution]:
    """Every attribution of the report in the order of its cues; a number belongs to the smallest scope that holds it."""
    reader = _Reader(scene, entities)
    for number, (first, _) in enumerate(scene.sentences):
        if not scene.blocked[first]:
            reader.sentence(number)
    return reader.out


def source_at(attributions: list[Attribution], token: int) -> Attribution | None:
    """Who asserts what stands at a token: the smallest scope that holds it, the nearest cue among equals."""
    holding = [a for a in attributions if a.scope_first <= token < a.scope_last]
    return min(holding, key=lambda a: (a.scope_last - a.scope_first, abs(a.cue_first - token)), default=None)
