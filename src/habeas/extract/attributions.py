"""Who says what: every stretch of the report that it puts into somebody's mouth, with the speaker and the words that say so."""

from dataclasses import dataclass

from habeas.extract.attributions_cues import Cue, Stage, find_cues, quotes_of, subject_far, subject_left, subject_right
from habeas.extract.attributions_scope import content_left, content_right, goes_left, goes_right
from habeas.extract.attributions_tally import according, headline, tally
from habeas.extract.entities import EntityTable, Mention
from habeas.extract.scene import Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.speech import S, speech_words


@dataclass(frozen=True, slots=True)
class Attribution:
    """`source` says what stands at tokens scope_first..scope_last (half-open; a quotation may run over sentences).

    kind: said · according · possession · noun · headline · carried. `source_first` is -1 where the speaker is carried from before.
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


class _Reader:
    """Reads one report sentence by sentence; knows who spoke last."""

    def __init__(self, scene: Scene, table: EntityTable) -> None:
        lang = scene.report.language
        inside, spans = quotes_of(scene)
        self.stage = Stage(scene, table, speech_words(lang), actor_words(lang), inside, spans)
        self.out: list[Attribution] = []
        self.last: int = -1
        self.paragraph: int = -1

    def emit(self, entity: int, mention: Mention | None, cue: tuple[int, int], scope: tuple[int, int], kind: str) -> None:
        first, last = scope
        if first >= last or entity < 0:
            return
        source = self.stage.table.entities[entity]
        if source.kind == "place" and kind != "possession" and kind != "said":
            return
        carried = mention is None or mention.how == "pronoun"
        self.out.append(
            Attribution(
                source.name,
                -1 if mention is None else mention.first,
                -1 if mention is None else mention.last,
                cue[0],
                cue[1],
                first,
                last,
                "carried" if carried else kind,
                entity,
            )
        )
        self.last = entity

    def sentence(self, number: int) -> None:
        stage = self.stage
        first, last = stage.scene.sentences[number]
        before = len(self.out)
        head = headline(stage, number)
        if head is not None:
            self.emit(head.entity, head, (head.last, head.last + 1), (head.last + 1, last), "headline")
        cues = find_cues(stage, first, last)
        self.attach(number, cues)
        for position, cue in enumerate(cues):
            if cue.what & (S.according | S.by_own_count):
                self.according(number, cue)
            elif cue.what & (S.say | S.weak | S.count | S.own):
                self.verb(number, cues, position)
            if cue.what & S.tally and not cue.subject:
                self.noun(number, cue)
        if len(self.out) == before:
            self.quotation(number)

    def attach(self, number: int, cues: list[Cue]) -> None:
        """Find each verb's subject; verbs joined by "and" share one."""
        stage = self.stage
        norm, start = stage.scene.tokens.norm, stage.scene.sentences[number][0]
        previous: Cue | None = None
        for cue in cues:
            if not cue.what & (S.say | S.weak | S.count | S.own):
                continue
            cue.subject, cue.side = subject_left(stage, number, cue), "left"
            if cue.subject is None or _behind_quote(stage, cue, start):
                right = subject_right(stage, number, cue) if cue.what & (S.say | S.weak) else None
                if right is not None:
                    cue.subject, cue.side = right, "right"
            if cue.subject is None and previous is not None and _joined(stage, cue, start):
                cue.subject, cue.side = previous.subject, "shared"
            if cue.subject is None and cue.what & S.say:
                cue.subject, cue.side = subject_far(stage, number, cue), "far"
            if cue.subject is not None:
                previous = cue
            if norm[cue.first] == "":
                return

    def according(self, number: int, cue: Cue) -> None:
        found = according(self.stage, number, cue)
        if found is None:
            if cue.what & S.by_own_count and self.last >= 0:
                self.emit(self.last, None, (cue.first, cue.last), content_left(self.stage, number, cue.first, cue.last, whole=True), "according")
            return
        mention, scope = found
        self.emit(mention.entity, mention, (cue.first, cue.last), scope, "according")

    def noun(self, number: int, cue: Cue) -> None:
        found = tally(self.stage, number, cue)
        if found is not None:
            mention, scope = found
            self.emit(mention.entity, mention, (cue.first, cue.last), scope, "noun")

    def verb(self, number: int, cues: list[Cue], position: int) -> None:
        stage, cue = self.stage, cues[position]
        subject = cue.subject
        strong = bool(cue.what & S.say)
        entity = subject.entity if subject is not None else -1
        if subject is None:
            if not strong or self.last < 0 or not _subjectless(stage, number, cue):
                return
            entity = self.last
        after = max(cue.last, subject.last) if subject is not None and cue.side == "right" else cue.last
        kind = "said" if cue.what & (S.say | S.weak) else "possession"
        span = (cue.first, cue.last)
        left = goes_left(stage, number, cue, subject)
        if left and cue.what & (S.say | S.weak):
            edge = min(cue.first, subject.outer) if subject is not None and cue.side in ("left", "shared") else cue.first
            self.emit(entity, subject, span, content_left(stage, number, edge, after), kind)
        if goes_right(stage, number, cue, after, left=left):
            self.emit(entity, subject, span, content_right(stage, number, cues, position, after), kind)

    def quotation(self, number: int) -> None:
        """A sentence that is all quotation belongs to whoever spoke last in its paragraph."""
        stage = self.stage
        first, last = stage.scene.sentences[number]
        if first > 0 and stage.scene.tokens.norm[first - 1] == "\n":
            return
        if self.last >= 0 and stage.quoted[first] >= 0 and self.out and stage.scene.sentence_of[self.out[-1].scope_first] >= number - 2:
            self.emit(self.last, None, (first, first), (first, last), "carried")


def _behind_quote(stage: Stage, cue: Cue, start: int) -> bool:
    """Does a comma, a dash or a closing quotation mark stand before the verb, as it does where the subject follows?"""
    norm = stage.scene.tokens.norm
    j = cue.first - 1
    return j > start and (norm[j] in (",", "—", "–", "-") or norm[j] in "”»\"")


def _joined(stage: Stage, cue: Cue, start: int) -> bool:
    from habeas.lexicon.vocabulary import W

    j = cue.first - 1
    while j > start and stage.scene.tokens.norm[j] in stage.speech.adverbs:
        j -= 1
    return j > start and bool(stage.scene.flags[j] & W.coordinator)


def _subjectless(stage: Stage, number: int, cue: Cue) -> bool:
    """May the verb's subject be carried from before: in this language and place, is a subject left out?"""
    return number > 0


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
