"""Nouns of saying with whoever says it: "the ministry's claim that [40] were held", "la versión del ministro: [40]"."""

from habeas.extract.entities.known import agrees
from habeas.extract.entities.table import KEEPERS, SPEAKING, Mention
from habeas.extract.speech.cues import BREAKS, Stage, counts_people, numbered
from habeas.extract.speech.onward import opener, same_paragraph
from habeas.extract.speech.owners import owner_marked, possessive_before
from habeas.extract.speech.scope import content_left
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words lead to whose a noun is behind it, and so near behind the colon stands.
_LED, _COLON = 3, 4
_TURNS = W.coordinator | W.subordinator | W.relative
_FINITE = W.be_now | W.be_past | W.have

# The speaker, the words that say so, and what is said.
Claim = tuple[Mention, tuple[int, int], tuple[int, int]]


def claimed(stage: Stage, number: int) -> list[Claim]:
    """Who says what a noun of saying leads in: the speaker, the noun and what is said."""
    norm, (first, last) = stage.scene.tokens.norm, stage.scene.sentences[number]
    out = []
    for i in range(first, last - 1):
        if (free := _of_what(stage, number, i)) is not None:
            out.append(free)
        if norm[i] not in stage.speech.claims | stage.speech.promises or stage.quoted[i] >= 0:
            continue
        who = _owner(stage, number, i)
        behind = i + 1 if who is None or who.last <= i else who.last
        begun = _content(stage, i, behind, last) if who is not None else 0
        if who is not None and begun:
            counts = numbered(stage.scene, begun, begun + 1) and norm[begun - 1] in stage.speech.loose_links
            out.append((who, (i, i + 1), (begun, _end(stage, number, begun, counts=counts))))
    return out


def _of_what(stage: Stage, number: int, i: int) -> Claim | None:
    """Who opens a sentence and says what a number's people are: "Police showed what they said were [14] rebels"."""
    scene, norm, end = stage.scene, stage.scene.tokens.norm, stage.scene.sentences[number][1]
    if norm[i] not in stage.speech.whats or stage.quoted[i] >= 0 or norm[i + 1] not in stage.actors.pronouns:
        return None
    size, what = stage.speech.match(norm, i + 2, end)
    behind = i + 2 + size
    behind += behind < end and (norm[behind] in stage.speech.as_said or bool(scene.flags[behind] & _FINITE))
    who = opener(stage, number) if what & (S.say | S.weak) and numbered(scene, behind, min(end, behind + 1)) else None
    if who is None or stage.table.of(who).kind not in SPEAKING or counts_people(stage, who):
        return None
    return who, (i + 2, i + 2 + size), (behind, _end(stage, number, behind, counts=True))


def _owner(stage: Stage, number: int, i: int) -> Mention | None:
    """Whose the noun at a token is: "the ministry's false claim", "its claim", "the police version", "la versión del ministro"."""
    start = stage.scene.sentences[number][0]
    if (marked := owner_marked(stage, start, i)) is not None:
        return marked
    if (own := possessive_before(stage, start, i)) >= 0:
        return _told_of(stage, number, own)
    beside = stage.table.ending_at(i) if not stage.speech.pro_drop else None
    if beside is not None and beside.how in ("name", "short", "acronym", "group") and stage.table.of(beside).kind in KEEPERS[1:]:
        return beside
    return _behind(stage, i, stage.scene.sentences[number][1])


def _behind(stage: Stage, i: int, end: int) -> Mention | None:
    """Whoever is named behind the noun: "the claim by the army that", "la afirmación del ministro de que"."""
    norm = stage.scene.tokens.norm
    linked = (norm[i + 1],) in {parts for links in stage.speech.links.values() for parts in links} or stage.scene.has(i + 1, W.of)
    who = next(iter(stage.table.behind(i + 1, min(end, i + 1 + _LED + 1))), None) if linked else None
    if who is None or who.outer > i + 2 + (norm[i + 2] in stage.actors.definite) or who.how == "pronoun":
        return None
    return who if stage.table.of(who).kind in SPEAKING and not counts_people(stage, who) else None


def _told_of(stage: Stage, number: int, k: int) -> Mention | None:
    """Whom a possessive means: the last of the sentence before it of whom it may be said, else who opens the sentence before."""
    sex, table = stage.actors.possessives[stage.scene.tokens.norm[k]], stage.table
    kinds = ("person",) if sex else SPEAKING if stage.speech.pro_drop else ("org", "office", "collective")
    for who in table.before(k, stage.scene.sentences[number][0]):
        if table.of(who).kind in kinds and agrees(table.of(who), sex) and not counts_people(stage, who):
            return who
    above = opener(stage, number - 1) if number and same_paragraph(stage, number - 1, number) else None
    return above if above is not None and table.of(above).kind in kinds and agrees(table.of(above), sex) else None


def _content(stage: Stage, i: int, behind: int, end: int) -> int:
    """Where what is said begins: behind "that", a colon or, of a promise, the infinitive's word; 0 where nothing is said."""
    norm, scene = stage.scene.tokens.norm, stage.scene
    of = behind < end and bool(scene.has(behind, W.of))
    at = behind + (of and stage.speech.pro_drop)
    if at + 1 >= end:
        return 0
    if norm[at] in stage.speech.that and (of or not stage.speech.pro_drop):
        return at + 1
    promised = norm[i] in stage.speech.promises and (at > behind if stage.speech.pro_drop else norm[at] in stage.speech.hearers)
    counted = of and not stage.speech.pro_drop and norm[i] in stage.speech.claims and numbered(scene, behind + 1, behind + 2)
    if promised or counted:
        return behind + 1
    near = next((k for k in range(behind, min(end - 1, behind + _COLON)) if not norm[k].isalpha()), end)
    return near + 1 if near < end and norm[near] == ":" and norm[i] in stage.speech.claims else 0


def _end(stage: Stage, number: int, begun: int, *, counts: bool) -> int:
    """Where what is said ends: with the clause, before a comma that turns away, or a verb behind the number itself."""
    norm, scene = stage.scene.tokens.norm, stage.scene
    last = content_left(stage, number, begun, begun, whole=True)[1]
    for i in range(begun, last - 1):
        if norm[i] == "," and scene.flags[i + 1] & _TURNS:
            return i
        if counts and (norm[i] in BREAKS or scene.flags[i] & (_FINITE | _TURNS)):
            return i
    return last
