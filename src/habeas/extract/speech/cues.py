"""Cues of speech: the words that can say who speaks, the quotations, and what the readers of speech share."""

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from habeas.extract.entities.table import SPEAKING, Entity, EntityTable, Mention
from habeas.extract.speech.timed import untimed
from habeas.extract.text.dialogue import spoken_lines
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ARTICLE, ActorWords, actor_words
from habeas.lexicon.speech import S, SpeechWords, speech_words
from habeas.lexicon.vocabulary import W

OPEN_QUOTES = frozenset('“«"')
CLOSE_QUOTES = frozenset('”»"')
BREAKS = frozenset(",;.:()")
_FIRST = attrgetter("first")
_AUX = int(W.be_now | W.be_past | W.have | W.still | W.negation | W.future | W.conditional)
# What no noun phrase holds; words of custody or unrest it may ("a prison spokesman").
NOT_NOMINAL = _AUX | int(W.relative | W.subordinator | W.coordinator | W.pronoun)
# So many words may stand between a verb of counting and its number: "put those hurt in the raid on the port at 30".
_SPLIT = 18
# So many words lead to the name of whoever a passive speaks of.
_ADJECTIVES = 7
# So many words a day may have behind a participle, and so many whoever is told.
_DAY, _TOLD = 8, 5


@dataclass(slots=True)
class Cue:
    """A cue at tokens first..last; `what` are its possible readings (S). `subject` is who speaks, `side` where they stand."""

    first: int
    last: int
    what: int
    subject: Mention | None = None
    side: str = ""


@dataclass(slots=True)
class Stage:
    """What the readers of speech share for one report."""

    scene: Scene
    table: EntityTable
    speech: SpeechWords
    actors: ActorWords
    quoted: list[int]
    quotes: list[tuple[int, int]]
    numbers: set[int]
    breaks: list[int]


def stage_of(scene: Scene, table: EntityTable) -> Stage:
    """What the readers of speech share for one report."""
    lang = scene.report.language
    inside, spans = quotes_of(scene)
    breaks = [i for i, word in enumerate(scene.tokens.norm) if word == ";" and inside[i] < 0]
    return Stage(scene, table, speech_words(lang), actor_words(lang), inside, spans, {n.first for n in scene.numbers}, breaks)


def quotes_of(scene: Scene) -> tuple[list[int], list[tuple[int, int]]]:
    """For each token the quotation it stands in (-1 for none), and each quotation's tokens with its marks; found once."""
    if scene.quotations is None:
        scene.quotations = _quotes_of(scene)
    return scene.quotations


def _quotes_of(scene: Scene) -> tuple[list[int], list[tuple[int, int]]]:
    norm = scene.tokens.norm
    inside = [-1] * len(norm)
    spans: list[tuple[int, int]] = []
    opened = -1
    spoken = dict(spoken_lines(scene))
    skip = -1
    for i, word in enumerate(norm):
        if i in spoken and opened < 0:
            inside[i : spoken[i]] = [len(spans)] * (spoken[i] - i)
            spans.append((i, spoken[i]))
            skip = spoken[i]
        if i < skip:
            continue
        if word == "\n":
            if opened >= 0:
                spans.append((opened, i))
            opened = -1
        elif opened < 0 and word in OPEN_QUOTES:
            opened = i
            inside[i] = len(spans)
        elif opened >= 0:
            inside[i] = len(spans)
            if word in CLOSE_QUOTES:
                spans.append((opened, i + 1))
                opened = -1
    if opened >= 0:
        spans.append((opened, len(norm)))
    return inside, spans


def find_cues(stage: Stage, first: int, last: int) -> list[Cue]:
    """Every possible cue of one sentence, longest phrases first, none inside a name."""
    norm, table = stage.scene.tokens.norm, stage.table
    cues, carriers, match = stage.speech.cues, stage.speech.carriers, stage.speech.match
    others = stage.speech.carried.keys() | stage.speech.clitics
    out: list[Cue] = []
    i = first
    while i < last:
        if norm[i] in cues or norm[i] in carriers or norm[i] in stage.speech.split or norm[i] in others:
            size, what = match(norm, i, last)
            if size <= 1 and splits(stage, i, last):
                size, what = 1, what | S.count
            if not size and _done_by(stage, i, first):
                size, what = 1, stage.speech.carried[norm[i]][-1][1]
            if size == 2 and stage.speech.split.get(norm[i]) == norm[i + 1] and i + 2 not in stage.numbers:
                what = 0  # "pôs em prisão preventiva": no number is put anywhere
            if size:
                covering = table.covering(i)
                if stage.quoted[i] >= 0 and what & ~int(S.tally) and not _quote_of_word(stage, i):
                    i += size
                    continue
                if covering is None or (covering.how in ("role", "group") and what & S.tally) or i < covering.first:
                    what = _read(stage, (i, i + size), what, first)
                    if what:
                        out.append(Cue(i, i + size, what))
                    i += size
                    continue
        i += 1
    return out


def _done_by(stage: Stage, i: int, start: int) -> bool:
    """Has an infinitive that opens what is said its own subject: "depois de a Liga [denunciar] que há 40 presos"?"""
    norm, who = stage.scene.tokens.norm, stage.table.ending_at(i)
    said = i + 1 < len(norm) and norm[i] in stage.speech.carried and norm[i + 1] in stage.speech.that and stage.speech.pro_drop
    return said and who is not None and who.outer > start and stage.table.of(who).kind in SPEAKING


def _read(stage: Stage, span: tuple[int, int], what: int, start: int) -> int:
    """What a cue can be where it stands."""
    if what & (S.say | S.weak | S.count) and not _verbal(stage, *span, what, start):
        what &= int(S.tally)
    return 0 if what & S.according and not _led_in(stage, span[0], start) else what


def _led_in(stage: Stage, i: int, start: int) -> bool:
    """Does an infinitive for "according to" open its clause: "To hear the army, 40 left", not "The court is to hear the case"?"""
    norm = stage.scene.tokens.norm
    infinitive = norm[i] in stage.speech.hearers and not stage.speech.pro_drop
    return not infinitive or i == start or norm[i - 1] in BREAKS or norm[i - 1] in ("—", "–", *CLOSE_QUOTES)


def splits(stage: Stage, i: int, last: int) -> bool:
    """Does the number that a verb gives stand further on ("put those hurt in the raid at 30", "situó ayer los muertos en 24")?"""
    norm, at = stage.scene.tokens.norm, stage.speech.split.get(stage.scene.tokens.norm[i])
    for k in range(i + 1, min(last - 1, i + _SPLIT) if at is not None else i):
        if norm[k] == at and k + 1 in stage.numbers:
            return True
        if norm[k] in (",", ";", ":", ".") or norm[k] in stage.speech.that:
            return False
    return False


def _quote_of_word(stage: Stage, i: int) -> bool:
    """A quotation of a word or two is the report's own grammar; verbs in a longer one are the speaker's."""
    first, last = stage.quotes[stage.quoted[i]]
    return last - first <= 4


def _verbal(stage: Stage, i: int, j: int, what: int, start: int) -> bool:
    """Is a form that can be a verb one here? Not behind an article, and not as a bare participle behind "was"."""
    if what & ~int(S.say | S.weak | S.count | S.own | S.told | S.perfect):
        return True
    scene = stage.scene
    norm, reflexives = scene.tokens.norm, stage.speech.reflexives
    if what & S.perfect:
        return any(scene.has(k, W.have) for k in range(max(start, i - 2), i)) or led_on(stage, j, what)
    if what & (S.count | S.say) and j + 1 < len(norm) and norm[j] == "-" and norm[j + 1] in reflexives:
        return False
    if i > start:
        before = norm[i - 1]
        if before in reflexives and what & (S.count | S.say) and _announces_not(stage, j):
            return False
        # "She had not been told", "who had been accused of murder"
        passive = (what & S.told or norm[i] in stage.speech.passives) and scene.flags[i - 1] & (W.be_now | W.be_past)
        passive = passive and not led_on(stage, j, what)
        if before in stage.actors.indefinite or before in stage.actors.possessives or passive:
            return False
        # "lo dijo", "la informó": in Spanish and Portuguese a pronoun looks like an article; a subject behind or a "que" tells.
        if before in stage.actors.definite and not (before in stage.speech.adverbs and (what & S.say)):
            return False
        if scene.flags[i - 1] & W.preposition and before not in stage.speech.adverbs and before not in stage.speech.hearers:
            return False
    return True


def past_day(stage: Stage, j: int) -> int:
    """Behind a day and who is told, at token j: "confirmadas ontem pela polícia", "dito [aos jornalistas] pela polícia"."""
    norm = stage.scene.tokens.norm
    at = untimed(stage.scene, range(j, min(len(norm), j + _DAY))).start
    told = range(at + 1, min(len(norm), at + _TOLD)) if at < len(norm) and norm[at] in stage.speech.hearers else range(0)
    by = next((k for k in told if not norm[k].isalpha() or norm[k] in stage.speech.agents), at)
    return by if norm[min(by, len(norm) - 1)] in stage.speech.agents else at


def led_on(stage: Stage, j: int, what: int) -> bool:
    """Does whoever did it follow a participle: "confirmed by the committee", "documentadas por la ONG"?"""
    norm = stage.scene.tokens.norm
    j = past_day(stage, j) if what & S.perfect else j
    if j + 1 >= len(norm) or norm[j] not in stage.speech.agents or (stage.speech.pro_drop and not what & S.perfect):
        return False
    if past_described(stage, j + 1) > j + 1:
        return True
    if fused_crowd(stage, j + 1) is not None:
        return True
    who = next(iter(stage.table.behind(j + 1, min(len(norm), j + 5))), None)
    # "Ana said by telephone from York"
    return who is not None and (stage.table.of(who).kind != "place" or who.outer == j + 1)


def fused_crowd(stage: Stage, i: int) -> Mention | None:
    """Several people whom lists have with their article, behind a preposition that holds it: "confirmado pela [defesa]"."""
    norm = stage.scene.tokens.norm
    if not stage.scene.has(i - 1, W.preposition) or stage.table.covering(i) is not None:
        return None
    for article in (word for word in stage.actors.definite if len(word) <= ARTICLE):
        found = stage.actors.match([article, *norm[i : i + _ADJECTIVES]], 0, _ADJECTIVES)
        if found is not None and len(found[0]) > 1 and found[1].kind == "collective":
            return described_as(stage, i, i + len(found[0]) - 1)
    return None


def past_described(stage: Stage, i: int) -> int:
    """Behind the article and adjectives before a body's name ("by the exile-run Harbour Project"); `i` where none stand there."""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    near = stage.table.behind(i, min(len(norm), i + _ADJECTIVES))
    who = next((m for m in near if m.how in ("name", "acronym", "short") and stage.table.of(m).kind == "org"), None)
    if who is None:
        return i
    lead = range(i + (norm[i] in stage.actors.definite), who.outer)
    plain = all(norm[k] == "-" or (norm[k].isalpha() and not flags[k]) for k in lead)
    return who.outer if plain and not any(k in stage.numbers for k in lead) else i


def _announces_not(stage: Stage, j: int) -> bool:
    """Does a passive with "se" report something of nobody ("se registraron 12 muertes"), or tell a deed ("se llevó a 12")?"""
    norm = stage.scene.tokens.norm
    j += j < len(norm) and norm[j] in stage.speech.hearers
    return j >= len(norm) or j in stage.numbers or norm[j] in stage.speech.that


def skip_back(stage: Stage, j: int, start: int) -> int:
    """Step back over auxiliaries, adverbs and object pronouns in front of a verb."""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    adverbs = stage.speech.adverbs
    ends = stage.speech.adverb_ends
    while j > start and norm[j - 1] not in stage.actors.pronouns:
        word = norm[j - 1]
        if not (flags[j - 1] & _AUX or word in adverbs or (len(word) > 4 and word.endswith(ends) and j - 1 > start)):
            break
        # "who was freed in May says": a month is no helping verb
        if flags[j - 1] & _AUX and j - 1 > start and stage.scene.tokens.is_capital(j - 1):
            break
        j -= 1
    return j


def numbered(scene: Scene, a: int, b: int) -> bool:
    """Does a number that counts begin at tokens a..b, no day, age or name ("34", "11J")?"""
    behind = bisect_left(scene.numbers, a, key=_FIRST), bisect_left(scene.numbers, b, key=_FIRST)
    return any(n.kind == "count" for n in scene.numbers[slice(*behind)])


def ruled(stage: Stage, mention: Mention) -> bool:
    """Does a preposition rule the mention?"""
    flags, i = stage.scene.flags, mention.outer
    return bool(flags[i] & W.preposition) or (i > 0 and bool(flags[i - 1] & W.preposition))


def counts_people(stage: Stage, mention: Mention) -> bool:
    """Is the actor a noun for people who can be counted themselves ("detainees, 40"; "presos: 490")?"""
    return mention.how in ("group", "role") and any(h.lex.group for h in stage.scene.things.get(mention.first, ()))


def described_as(stage: Stage, first: int, last: int) -> Mention:
    """A speaker by the words that the text has for it."""
    tokens = stage.scene.tokens
    name = tokens.text[tokens.start[first] : tokens.end[last - 1]]
    stage.table.entities.append(
        Entity(name, "collective", tokens.start[first], tokens.end[last - 1], tuple(tokens.norm[first:last]), named=False)
    )
    return Mention(first, last, first, len(stage.table.entities) - 1, "group")


def named_or_described(stage: Stage, first: int, last: int) -> Mention:
    """The actor that those words name, or the words themselves."""
    found = stage.table.ending_at(last)
    return found if found is not None and found.outer <= first + 1 else described_as(stage, first, last)
