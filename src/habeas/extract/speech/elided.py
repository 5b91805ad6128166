"""Counts named by their owner alone, the noun understood: "the union's list has 118; [the ministry's], 96", "[hers] is 131"."""

from habeas.extract.entities.known import agrees, sexes_of
from habeas.extract.entities.table import KEEPERS, SPEAKING, Mention
from habeas.extract.speech.cues import Stage, numbered
from habeas.extract.speech.onward import CROWD, same_paragraph
from habeas.extract.speech.scope import content_left
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many sentences back whoever owns a count was told of.
_BACK = 4
_OPENS = frozenset((",", ";", ":", "—", "–"))
_LEADS = W.coordinator | W.subordinator
_IS = W.be_now | W.be_past | W.have


def by_owner_alone(stage: Stage, number: int) -> list[tuple[Mention, tuple[int, int]]]:
    """Whose each count of a sentence is that has an owner and no noun, and what it covers; another count was told before."""
    first, last = stage.scene.sentences[number]
    out = []
    for at in range(first, last - 2):
        owner = _owner(stage, number, at) if _may_open(stage, at, first) and stage.quoted[at] < 0 else None
        gives = _number(stage, owner.last, last) if owner is not None else 0
        if owner is not None and gives and _another_before(stage, number, at):
            out.append((owner, (owner.last, content_left(stage, number, gives, gives, whole=True)[1])))
    return out


def _may_open(stage: Stage, at: int, first: int) -> bool:
    """Does a clause open at a token: with the sentence, behind a break or a conjunction?"""
    return at == first or stage.scene.tokens.norm[at - 1] in _OPENS or stage.scene.has(at - 1, _LEADS)


def _owner(stage: Stage, number: int, at: int) -> Mention | None:
    """Whose the count is that a clause opens with ("the ministry's", "hers", "la del ministerio", "o dela"), to their end."""
    norm, speech = stage.scene.tokens.norm, stage.speech
    article = norm[at] in stage.actors.definite
    if speech.pro_drop and not article:
        return None
    words = at + speech.pro_drop
    if norm[words] in speech.elided:
        entity = _meant(stage, number, words)
        return None if entity < 0 else Mention(words, words + 1, at, entity, "role")
    if speech.pro_drop and not stage.scene.has(words, W.of):
        return None
    who = next(iter(stage.table.behind(words, words + 4)), None)
    begun = words + bool(norm[words] in stage.actors.definite or speech.pro_drop)
    if who is None or who.outer > begun or stage.table.of(who).kind not in SPEAKING:
        return None
    last = who.last
    if not speech.pro_drop:
        if who.how == "pronoun" or norm[last] not in speech.own_mark:
            return None
        last += 1
    last += last < len(norm) and norm[last] in speech.own_words
    return Mention(who.first, last, at, who.entity, "role")


def _number(stage: Stage, i: int, end: int) -> int:
    """The number behind a comma or a verb of being or having ("hers, 131", "la suya es de 131"); 0 where none stands there."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    size, what = stage.speech.match(norm, i, end) if i < end else (0, 0)
    verb = i < end and (scene.has(i, _IS) or bool(what & (S.own | S.count)))
    behind = i + (max(1, size) if verb else int(i < end and norm[i] == ","))
    if behind == i and stage.speech.pro_drop:
        return 0
    behind += behind < end and behind > i and scene.has(behind, W.of | W.preposition)
    return behind if behind < end and numbered(scene, behind, behind + 1) else 0


def _another_before(stage: Stage, number: int, at: int) -> bool:
    """Was a count told before, in the sentence or the one before it?"""
    near = number > 0 and same_paragraph(stage, number - 1, number)
    first = stage.scene.sentences[number - 1 if near else number][0]
    return numbered(stage.scene, first, at) and any(stage.scene.tokens.norm[i] in stage.speech.documents for i in range(first, at))


def _meant(stage: Stage, number: int, i: int) -> int:
    """Whom "hers" or "theirs" means: who was told of last before the sentence, and may be; -1 for nobody."""
    kind = stage.speech.elided[stage.scene.tokens.norm[i]]
    for k in range(number - 1, max(-1, number - 1 - _BACK), -1):
        for mention in stage.table.by_sentence[k][:CROWD]:
            who = stage.table.of(mention)
            named = who.kind == "person" and who.named and mention.how != "pronoun"
            single = named and kind in ("female", "male") and agrees(who, kind) and len(sexes_of(who)) < 2
            several = kind == "plural" and who.kind in ("collective", "org", "office")
            if single or several or (kind == "any" and mention.how != "pronoun" and (named or who.kind in KEEPERS[1:])):
                return mention.entity
    return -1
