"""What a number counts: the noun phrase beside it, and what that says of the people counted."""

from dataclasses import dataclass, field

from habeas.extract.numbers import Number
from habeas.extract.scene import Hit, Scene
from habeas.lexicon.vocabulary import Lex, W

_STOP = (
    W.be_now | W.be_past | W.have | W.relative | W.subordinator | W.coordinator | W.negation | W.future | W.conditional | W.pronoun
)
_REACH = 7


@dataclass(slots=True)
class Counted:
    """The noun phrase of a number. `how`: noun · other · unknown · none · partitive ("70 of them") · label (noun first).

    `first`..`last` are the tokens of number and noun phrase together; `noun` is the head's meaning where the lexicon knows it.
    """

    how: str
    first: int
    last: int
    noun: Lex | None = None
    noun_at: int = -1
    adjectives: tuple[Lex, ...] = ()
    word: str = ""
    partitive: bool = False


def _thing(scene: Scene, i: int, limit: int, *, behind: bool = False) -> Hit | None:
    """The longest noun or adjective that begins at token i. A word that is both is the noun, but not behind a head."""
    known = scene.things.get(i)
    if known is None:
        return None
    best = max(known, key=lambda h: (h.last, (h.lex.kind == "adjective") is behind))
    return best if best.last <= limit else None


def _looks_plural(scene: Scene, i: int) -> bool:
    """An unknown word that could be the counted noun: letters, lower case, ending like a plural."""
    word = scene.tokens.norm[i]
    return len(word) > 3 and scene.plural(i) and word.isalpha() and not scene.flags[i] and not scene.tokens.is_capital(i)


def _skippable(scene: Scene, i: int, start: int) -> bool:
    """May token i stand between a number and its noun ("of the", "de los", a comma-less adjective)?"""
    flag = scene.flags[i]
    if flag & (W.determiner | W.including | W.rest) or (flag & W.of and i - start <= 2):
        return True
    return not flag and scene.tokens.norm[i][0].isalpha()


@dataclass(slots=True)
class _Phrase:
    """What was met behind a number: the head known to the lexicon, a word that may be an unknown head, adjectives."""

    best: Hit | None = None
    unknown: int = -1
    adjectives: list[Lex] = field(default_factory=list)
    partitive: bool = False


def _goes_on(scene: Scene, phrase: _Phrase, i: int, start: int) -> bool:
    """May the noun phrase that begins at `start` go on over token i, which the lexicon knows as no noun?"""
    if phrase.best is not None:
        return scene.tokens.norm[i] == "'" or scene.owns(i)
    if scene.has(i, _STOP) or not _skippable(scene, i, start):
        phrase.partitive = phrase.partitive or (scene.has(i, W.pronoun) and i > start)
        return False
    if scene.has(i, W.preposition | W.including):
        phrase.partitive = True
    if scene.has(i, W.preposition) and phrase.unknown >= 0:
        return False
    if phrase.unknown < 0 and _looks_plural(scene, i):
        phrase.unknown = i
    return True


def _noun_phrase(scene: Scene, number: Number, end: int) -> _Phrase:
    """The noun phrase behind a number, read up to its head (to the last one where heads come last)."""
    head_last = scene.rules.head == "last"
    phrase, i = _Phrase(), number.last
    while i < min(end, number.last + _REACH):
        hit = _thing(scene, i, end)
        if hit is None:
            if not _goes_on(scene, phrase, i, number.last):
                break
            i += 1
            continue
        i = hit.last
        if hit.lex.kind == "adjective":
            phrase.adjectives.append(hit.lex)
            continue
        phrase.best = hit
        if not head_last:
            break
    return phrase


def counted_by(scene: Scene, number: Number) -> Counted:
    """The noun phrase that `number` counts; `how` is "none" where no noun stands beside it."""
    end = scene.sentences[scene.sentence_of[number.first]][1]
    phrase = _noun_phrase(scene, number, end)
    unknown, adjectives, partitive = phrase.unknown, phrase.adjectives, phrase.partitive
    if phrase.best is not None:
        return _with_traits(scene, number, phrase.best, adjectives, partitive, end)
    if unknown >= 0 and not _act_at(scene, unknown):
        return Counted(
            "unknown", number.first, unknown + 1, None, unknown, tuple(adjectives), scene.tokens.norm[unknown], partitive
        )
    label = _label_before(scene, number)
    if label is not None:
        return Counted("label", label.first, number.last, label.lex, label.first)
    return Counted(
        "partitive" if partitive else "none", number.first, number.last, partitive=partitive, adjectives=tuple(adjectives)
    )


def _act_at(scene: Scene, i: int) -> bool:
    return any(h.first <= i < h.last for h in scene.acts_of[scene.sentence_of[i]])


def _with_traits(scene: Scene, number: Number, head: Hit, adjectives: list[Lex], partitive: bool, end: int) -> Counted:
    """A known head, with the adjectives that follow it ("presos políticos extranjeros")."""
    i = head.last
    while i < end:
        after = _thing(scene, i, end, behind=True)
        if after is None or after.lex.kind != "adjective":
            break
        adjectives.append(after.lex)
        i = after.last
    how = "noun" if head.lex.kind == "noun" else "other"
    return Counted(how, number.first, i, head.lex, head.first, tuple(adjectives), scene.tokens.norm[head.first], partitive)


def _label_before(scene: Scene, number: Number) -> Hit | None:
    """The noun of "detenidos: 70" or "arrests (70)"."""
    i = number.first - 1
    if i < 1 or scene.tokens.norm[i] not in (":", "(", "–", "—", "-"):
        return None
    for back in (1, 2, 3):
        for hit in scene.things.get(i - back, ()):
            if hit.last == i and hit.lex.kind == "noun":
                return hit
    return None
