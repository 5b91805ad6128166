"""What is said about custody without a number: who says what about whom, as gold/ACCOUNTS.md defines it."""

from habeas.extract.accounts.disputes import disputed, take_over
from habeas.extract.accounts.match import Match, match_frames, read_classes
from habeas.extract.accounts.source import name_source
from habeas.extract.accounts.span import Draft, grow, settle
from habeas.extract.accounts.stance import demanded, told_topic, turn
from habeas.extract.accounts.subject import of_no_office, persons_of, subject_of
from habeas.extract.entities.find import EntityTable
from habeas.extract.ids import PassageIds
from habeas.extract.speech.find import Attribution
from habeas.extract.text.scene import Scene
from habeas.lexicon.accounts import account_words
from habeas.lexicon.vocabulary import W
from habeas.model import Account, Figure, Mentioned, Topic


def _begin(scene: Scene, match: Match, cue: int) -> int:
    """The first token: the cue that turned the stance, else the negation or auxiliary right before the match."""
    first = scene.sentences[scene.sentence_of[match.first]][0]
    if cue >= 0:
        return cue
    i = match.first
    while i > first and i > match.first - 3 and scene.flags[i - 1] & (W.negation | W.have | W.be_past | W.be_now):
        i -= 1
    return i


def _only_counts(scene: Scene, match: Match, figures: tuple[Figure, ...]) -> bool:
    """Does a figure of the sentence say the same as the match ("52 are under house arrest")?"""
    measures = match.frame.frame.counted
    if not measures:
        return False
    first, last = scene.sentences[scene.sentence_of[match.first]]
    start, end = scene.tokens.start[first], scene.tokens.end[last - 1]
    return any(f.measure in measures and start <= f.start < end for f in figures)


def find_accounts(
    scene: Scene,
    entities: EntityTable,
    attributions: list[Attribution],
    people: tuple[Mentioned, ...] = (),
    figures: tuple[Figure, ...] = (),
) -> tuple[Account, ...]:
    """The accounts of one report in text order, with who is spoken of, who speaks, and what a denial answers."""
    words = account_words(scene.report.language)
    classes = read_classes(scene, words)
    drafts: list[Draft] = []
    for match in match_frames(scene, words, classes):
        if _only_counts(scene, match, figures):
            continue
        stance, cue = turn(scene, classes, words, match)
        topic: Topic = "demand" if demanded(scene, classes, words, match) else told_topic(scene, classes, words, match)
        drafts.append(Draft(_begin(scene, match, cue), grow(scene, match), match, stance, topic))
    for draft in drafts:
        draft.source = name_source(scene, entities, attributions, draft)
    persons = persons_of(people)
    drafts = take_over(scene, settle(scene, [d for d in drafts if not of_no_office(persons, d)]))
    ids, tokens = PassageIds(scene.report), scene.tokens
    out: list[Account] = []
    for number, draft in enumerate(drafts):
        start, end = tokens.start[draft.first], tokens.end[draft.last - 1]
        frame = draft.match.frame
        target = disputed(drafts, number)
        answers = target is not None and draft.stance == "denies"
        account = Account(
            id=ids.take("a", start, end),
            report=scene.report.id,
            start=start,
            end=end,
            subject=out[target].subject
            if answers and target is not None
            else subject_of(scene, entities, words, classes, persons, draft),
            topic=draft.topic,
            stance=draft.stance,
            source=draft.source or None,
            disputes=target,
            rule=f"account.{frame.name}",
        )
        out.append(account)
    return tuple(out)
