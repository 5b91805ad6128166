"""Of what somebody holds an office: "the minister of defence" is not the minister of justice."""

from habeas.extract.entities.table import Entity, Mention
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords, Mark
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# So many words around a name its title is looked for, so many of its mentions, so many small words before what an office is of.
_AROUND, _MENTIONS, _SMALL = 8, 4, 3
# So many words a name may have.
_NAME = 5


def goes_on(scene: Scene, words: ActorWords, last: int, mark: Mark) -> bool:
    """Is a title narrowed down behind it ("the lawyer of …"), or but an adjective ("the official announcements")?"""
    if last >= len(scene.tokens):
        return False
    speech = speech_words(scene.report.language)
    plain = scene.tokens.norm[last].isalpha() and not scene.flags[last]
    plain = plain and not speech.match(scene.tokens.norm, last, len(scene.tokens))[1]
    adjective = mark.word in words.broad and not speech.pro_drop and plain and scene.tokens.norm[last].endswith("s")
    return scene.has(last, W.preposition) or adjective


def bare_place(scene: Scene, outer: int, last: int) -> bool:
    """Is the noun bare behind a preposition ("in hospital", "from prison")?"""
    return outer > 0 and bool(scene.flags[outer - 1] & W.preposition) and last - outer == 1


def titles_of(scene: Scene, words: ActorWords, entities: list[Entity], mentions: list[Mention]) -> dict[int, tuple[int, ...]]:
    """For each named person the tokens behind every title that stands beside their name."""
    out: dict[int, list[int]] = {}
    told: dict[int, int] = {}
    for m in mentions:
        entity = entities[m.entity]
        if entity.kind != "person" or not entity.named or told.get(m.entity, 0) >= _MENTIONS:
            continue
        told[m.entity] = told.get(m.entity, 0) + 1
        start, end = scene.sentences[scene.sentence_of[m.first]]
        for i in (*range(max(start, m.first - _AROUND), m.first), *range(m.last, min(end, m.last + _AROUND))):
            found = words.match(scene.tokens.norm, i, end)
            if found is not None and found[1].kind == "title" and found[1] in entity.marks:
                out.setdefault(m.entity, []).append(i + len(found[0]))
    return {k: tuple(v) for k, v in out.items()}


def characterises(scene: Scene, words: ActorWords, phrase: tuple[int, int, int], mark: Mark) -> bool:
    """Does a phrase (first token, title, token behind) tell what a ruler is like: "[a president] who jails …"?"""
    outer, first, last = phrase
    elsewhere = any(scene.tokens.is_capital(i) for i in range(outer + 1, first))
    led = outer < first and scene.tokens.norm[outer] in words.indefinite and not elsewhere
    return led and mark.word in words.sole and scene.has(last, W.relative)


def other_post(scene: Scene, words: ActorWords, last: int, mark: Mark, known: tuple[int, ...]) -> bool:
    """Does a title go on to another thing than whoever bears it is known for ("the minister of [defence]")?

    "The director of the group" may be whoever leads one, unless it is an office of the state.
    """
    mine = _of(scene, words, last)[:1]
    theirs = [_of(scene, words, at) or _before(scene, at, mark) for at in known]
    if not mine or not theirs or not all(theirs) or any(mine[0] in some for some in theirs):
        return False
    if mine[0] in words.anaphors:
        return all(words.body_roles.get(some[0]) == "official" for some in theirs)
    return not (mine[0] in words.realms and any(some[0] in words.places for some in theirs))


def _of(scene: Scene, words: ActorWords, i: int) -> list[str]:
    """The words of what an office is of, behind its title; none where it stands alone."""
    norm = scene.tokens.norm
    if i + 1 >= len(norm) or not scene.has(i, W.preposition) or norm[i] not in words.joiners | words.particles:
        return []
    k = i + 1
    while k < min(len(norm) - 1, i + _SMALL) and norm[k] in words.definite:
        k += 1
    stop = next((j for j in range(k, min(len(norm), k + _NAME)) if not norm[j].isalpha()), min(len(norm), k + _NAME))
    return norm[k:stop]


def _before(scene: Scene, i: int, mark: Mark) -> list[str]:
    """What an office is of where it stands before the title: "the group's director", "the Africa director"."""
    k = i - 1 - len(mark.word.split())
    norm, marks = scene.tokens.norm, speech_words(scene.report.language).own_mark
    return [norm[k]] if k >= 0 and marks and (norm[k] in marks or scene.tokens.is_capital(k)) else []
