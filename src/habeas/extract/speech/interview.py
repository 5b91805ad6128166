"""Speech that the layout of a report gives away: the answers of an interview, and a statement quoted whole behind its issuer."""

from dataclasses import dataclass

from habeas.extract.entities.table import SPEAKING, Entity, Mention
from habeas.extract.speech.cues import CLOSE_QUOTES, OPEN_QUOTES, Stage
from habeas.extract.speech.find import Attribution
from habeas.extract.speech.onward import opener
from habeas.lexicon.vocabulary import W

_DASHES = frozenset("—–-")
_LABEL_ENDS = frozenset((":", ".", ")", "—", "–", "-"))
_QUESTION = -1
# So many tokens of a line's end may be marks behind its question mark.
_TAIL = 3
# So many words may stand between the word for an interview and whom it is with.
_WITH = 10
# So many words may part a paper from whose it is ("the statement of the").
_OF = 3
# So many paragraphs may stand between one pair of quotation marks.
_PARAGRAPHS = 8
# An interview without a word for it has so many questions, of so many words at most.
_SEVERAL, _SHORT = 3, 25
# So many letters and points may be the initials before a colon.
_INITIALS = 8


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens first..last of one line."""

    first: int
    last: int
    # question · answer (by its label) · dash · quoted · plain
    kind: str
    labelled: bool = False


def laid_out(stage: Stage) -> tuple[dict[int, int], frozenset[int]]:
    """For sentences that the layout gives to somebody: the entity that speaks, -1 for the asker; and those behind a label."""
    found = _lines(stage)
    out = _quoted_whole(stage, found)
    asked = _first_question(found)
    hero, called = _interviewed(stage, asked) if asked > 0 else (None, False)
    labelled = set[int]()
    if hero is not None:
        lines = _labelled(stage, found, stage.table.of(hero))
        out |= _answers(stage, lines, hero.entity, called=called)
        labelled = {stage.scene.sentence_of[line.first] for line in lines if line.labelled}
    return out, frozenset(labelled)


def by_layout(stage: Stage, heard: list[Attribution]) -> list[Attribution]:
    """The frames of a report with what its layout alone gives to somebody: a question is the report's own."""
    given, labelled = laid_out(stage)
    if not given:
        return heard
    at = stage.scene.sentence_of
    out = [a for a in heard if not _stands_back(stage, a, given, labelled)]
    framed = {k for a in out for k in range(at[a.scope_first], at[a.scope_last - 1] + 1)}
    framed |= {at[a.cue_first] for a in out if a.cue_first >= 0}
    for number in sorted(set(given) - framed):
        first, last = stage.scene.sentences[number]
        entity = given[number]
        source = stage.table.entities[entity].name if entity >= 0 else ""
        out.append(Attribution(source, -1, -1, first, first, first, last, "laid", entity, own=entity < 0))
    return out


def _stands_back(stage: Stage, a: Attribution, given: dict[int, int], labelled: frozenset[int]) -> bool:
    """Is a frame only carried on from before, or made of the label that opens an answer?"""
    number = stage.scene.sentence_of[a.scope_first]
    if number not in given:
        return False
    label = number in labelled and a.source_first == stage.scene.sentences[number][0]
    return label or (a.kind == "carried" and a.cue_first == a.cue_last)


def _lines(stage: Stage) -> list[Line]:
    norm, out, start = stage.scene.tokens.norm, list[Line](), 0
    for i in [*(i for i, word in enumerate(norm) if word == "\n"), len(norm)]:
        if start < i:
            out.append(_line(stage, start, i))
        start = i + 1
    return out


def _line(stage: Stage, first: int, last: int) -> Line:
    """What a line is by its label, its opening mark or its question mark."""
    norm, speech = stage.scene.tokens.norm, stage.speech
    label = norm[first] if first + 1 < last and norm[first + 1] in _LABEL_ENDS else ""
    content = first + 2 if label in speech.answers or label in speech.questions else first
    while content < last - 1 and norm[content] in _DASHES:
        content += 1
    asks = "?" in norm[max(content, last - _TAIL) : last] and norm[content] not in OPEN_QUOTES
    if label in speech.questions or asks:
        kind = "question"
    elif label in speech.answers:
        kind = "answer"
    elif norm[first] in _DASHES:
        kind = "dash"
    else:
        kind = "quoted" if norm[content] in OPEN_QUOTES else "plain"
    return Line(first, last, kind)


def _first_question(lines: list[Line]) -> int:
    """Where the first question behind the title begins; -1 where there is none."""
    return next((line.first for line in lines[1:] if line.kind == "question"), -1)


def _labelled(stage: Stage, lines: list[Line], hero: Entity) -> list[Line]:
    """Lines that open with a name and a colon: the initials or the name of whoever is interviewed make an answer, the name that
    stands before other questions a question ("S.L.: …", "Lara: …", "The Lantern: The governor speaks of a handful.").
    """
    labels = [_label(stage, line) for line in lines]
    asking = {label for label, line in zip(labels, lines, strict=True) if label and line.kind == "question"}
    out = []
    for label, line in zip(labels, lines, strict=True):
        answers = bool(label) and line.kind != "question" and _calls(stage, label, hero)
        kind = "answer" if answers else "question" if label in asking else ""
        told = Line(line.first, line.last, kind, labelled=answers)
        out.append(told if kind else line)
    return out


def _label(stage: Stage, line: Line) -> tuple[str, ...]:
    """The words before the colon that a line opens with; none where there is no such colon."""
    norm = stage.scene.tokens.norm
    colon = next((i for i in range(line.first + 1, min(line.last - 1, line.first + _INITIALS)) if norm[i] == ":"), line.first)
    return tuple(norm[line.first : colon])


def _calls(stage: Stage, label: tuple[str, ...], hero: Entity) -> bool:
    """Is a label the initials of a name, the name or its end?"""
    letters = "".join(word for word in label if word != ".")
    initials = "".join(word[0] for word in hero.words if word not in stage.actors.joiners)
    return (len(letters) > 1 and letters == initials) or label == tuple(hero.words)[-len(label) :]


def interview_day(stage: Stage) -> str | None:
    """The day on which those interviewed gave their answers, where the words before the first question tell it; else null."""
    asked = _first_question(_lines(stage))
    scene, speech = stage.scene, stage.speech
    for number in range(scene.sentence_of[asked]) if asked > 0 else ():
        words = scene.tokens.norm[slice(*scene.sentences[number])]
        met = not speech.met.isdisjoint(words) and not speech.first_person.isdisjoint(words)
        days = {d.earliest for d in scene.dates_of.get(number, ()) if d.precision == "day" and d.earliest == d.latest}
        if (met or not speech.interviews.isdisjoint(words)) and len(days) == 1:
            return days.pop()
    return None


def _interviewed(stage: Stage, end: int) -> tuple[Mention | None, bool]:
    """Whom the words before the first question name first, or behind a word for an interview; and whether they have such a word."""
    norm = stage.scene.tokens.norm
    called = [i for i in range(end) if norm[i] in stage.speech.interviews and stage.quoted[i] < 0]
    led = [i for i in called if norm[i + 1] not in stage.speech.agents]
    named = [m for m in stage.table.behind(0, end) if _answerer(stage, m)]
    people = [m for m in named if stage.table.of(m).kind == "person"]
    for i in led:
        near = [m for m in named if i < m.first <= i + _WITH and "\n" not in norm[i : m.first]]
        if near:
            # "an interview with Harbour lawyer Ana": a name right before somebody's title says where they are from.
            return next((m for m in near[1:2] if m in people and m.outer == near[0].last), near[0]), True
    return next(iter(people), None), bool(called)


def _answerer(stage: Stage, mention: Mention) -> bool:
    entity = stage.table.of(mention)
    person = entity.kind in ("person", "name") and entity.named and mention.how in ("name", "short")
    return person and stage.quoted[mention.first] < 0 and all(mark.role != "journalist" for mark in entity.marks)


def _answers(stage: Stage, lines: list[Line], hero: int, *, called: bool) -> dict[int, int]:
    """The sentences of questions and answers; whose answers stand without marks is told as an interview in so many words."""
    questions = [k for k, line in enumerate(lines) if k and line.kind == "question"]
    following = [lines[k + 1].kind for k in questions if k + 1 < len(lines)]
    marks: list[str] = [kind for kind in ("answer", "dash", "quoted") if kind in following]
    told = called or "answer" in marks or len([kind for kind in following if kind in marks]) > 1
    if not told and not _plainly_asked(stage, lines, questions):
        return {}
    out: dict[int, int] = {}
    asked = False
    for k in range(questions[0], len(lines)):
        line = lines[k]
        # Every dash is another's turn: what follows an answer is put to whoever gave it.
        asked = line.kind == "question" or (line.kind == "dash" == lines[k - 1].kind and not asked)
        if asked:
            out |= dict.fromkeys(_sentences(stage, line), _QUESTION)
        elif line.kind in marks or (line.kind == "plain" and _goes_on(stage, lines, k, marks, last=questions[-1])):
            out |= dict.fromkeys(_sentences(stage, line), hero)
    return out


def _plainly_asked(stage: Stage, lines: list[Line], questions: list[int]) -> bool:
    """Do several short questions stand alone, and most of the lines behind them tell of those who write them ("I", "my")?"""
    norm = stage.scene.tokens.norm
    short = [k for k in questions if k + 1 < len(lines) and lines[k].last - lines[k].first <= _SHORT]
    asked = [k for k in short if lines[k + 1].kind == "plain"]
    own = [k for k in asked if not stage.speech.first_person.isdisjoint(norm[lines[k + 1].first : lines[k + 1].last])]
    return len(asked) >= _SEVERAL and 2 * len(own) >= len(asked)


def _goes_on(stage: Stage, lines: list[Line], k: int, marks: list[str], *, last: int) -> bool:
    """Is a line without any mark an answer, or the next paragraph of one? Behind the last question only one of its own words is."""
    if "quoted" in marks or (marks and lines[k - 1].kind == "question"):
        return False
    own = any(word in stage.speech.first_person for word in stage.scene.tokens.norm[lines[k].first : lines[k].last])
    return k < last or own or lines[k - 1].kind == "question"


def _sentences(stage: Stage, line: Line) -> range:
    """The sentences of a line."""
    at = stage.scene.sentence_of
    return range(at[line.first], at[line.last - 1] + 1)


def _quoted_whole(stage: Stage, lines: list[Line]) -> dict[int, int]:
    """The paragraphs in quotation marks behind the line that says whose words they are: "The ministry issued the following:"."""
    out: dict[int, int] = {}
    issuer, behind = -1, 0
    for k in range(1, len(lines)):
        if k >= behind and not _all_quoted(stage, lines[k]):
            issuer = -1
            continue
        if k >= behind and not _all_quoted(stage, lines[k - 1]):
            who = _issuer(stage, stage.scene.sentence_of[lines[k - 1].last - 1])
            issuer = -1 if who is None else who.entity
        behind = max(behind, _closed_in(stage, lines, k))
        if issuer >= 0:
            out |= dict.fromkeys(_sentences(stage, lines[k]), issuer)
    return out


def _closed_in(stage: Stage, lines: list[Line], k: int) -> int:
    """Behind the line in which a quotation of several paragraphs ends that opens in line k; k + 1 where it is of one alone."""
    norm = stage.scene.tokens.norm
    for at in range(k, min(len(lines), k + _PARAGRAPHS)):
        if at > k and norm[lines[at].first] in OPEN_QUOTES:
            break
        if any(norm[i] in CLOSE_QUOTES for i in range(max(lines[at].first + 1, lines[at].last - _TAIL), lines[at].last)):
            return at + 1
    return k + 1


def _all_quoted(stage: Stage, line: Line) -> bool:
    """Is there no word of a line outside of one quotation?"""
    norm, quote = stage.scene.tokens.norm, stage.quoted[line.first]
    return quote >= 0 and all(stage.quoted[i] == quote or not norm[i][0].isalnum() for i in range(line.first, line.last))


def _issuer(stage: Stage, number: int) -> Mention | None:
    """Whose words a sentence leads in: whose the paper is, who opens the sentence, or the only one it names."""
    first, last = stage.scene.sentences[number]
    norm = stage.scene.tokens.norm
    if norm[last - 1] != ":" and not any(norm[i] in stage.speech.following for i in range(first, last)):
        return None
    here = [m for m in stage.table.by_sentence[number] if _may_issue(stage, m)]
    owner = next((m for m in here if _of_paper(stage, m, first)), None)
    if owner is not None:
        return owner
    subject = opener(stage, number)
    if subject is not None and _may_issue(stage, subject):
        return subject
    return here[0] if len({m.entity for m in here}) == 1 else None


def _may_issue(stage: Stage, mention: Mention) -> bool:
    return stage.table.of(mention).kind in SPEAKING and mention.how != "pronoun" and stage.quoted[mention.first] < 0


def _of_paper(stage: Stage, mention: Mention, first: int) -> bool:
    """Does a paper's "of" lead in the mention: "la carta de Ana", "a statement from the ministry"?"""
    scene, i = stage.scene, mention.outer - 1
    while i > max(first, mention.outer - 1 - _OF) and (
        scene.flags[i] & (W.preposition | W.determiner | W.of) or scene.tokens.norm[i] in stage.actors.definite
    ):
        i -= 1
    return i < mention.outer - 1 and first <= i and scene.tokens.norm[i] in stage.speech.papers
