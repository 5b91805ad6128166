"""A lone "one" that counts a part: "eight are held, [one] of them pregnant", "cuatro con licencia y [una] por fallecimiento".

"One" that points at somebody of whom the sentence goes on to tell ("one of them, a baker, said") is no count.
"""

from habeas.extract.acts.find import Count
from habeas.extract.acts.governors import BARE
from habeas.extract.parts.beside import side_by_side
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.vocabulary import W

# The part before stands so near in the sentence.
_NEAR = 14
# "Of them" and its like; what a small word leads to behind it ("with a broken jaw").
_SMALL, _LED = 3, 6
_ENDS = frozenset(".;)\n")


def counts_one(scene: Scene, before: Count, count: Count) -> bool:
    """Does "one" go on with the figure before it in its sentence, as a part of it that is told in a word or two?"""
    sentence = scene.sentence_of[count.number.first]
    if count.number.point != 1 or "one" not in count.number.flags or scene.sentence_of[before.number.first] != sentence:
        return False
    if before.counted.how == "other" or count.number.first - before.counted.last > _NEAR:
        return False
    lead = count.number.first - 1
    if scene.has(lead, W.negation):
        return False
    if not scene.has(lead, W.coordinator | W.including) and scene.tokens.norm[lead] not in (",", ";", ":"):
        return False
    if side_by_side(scene, before, count):
        return True
    if count.counted.how == "noun" and count.counted.partitive:
        return _ended(scene, count.counted.last, sentence)
    return count.counted.nounless and _described(scene, count.counted.last, sentence)


def _ended(scene: Scene, i: int, sentence: int) -> bool:
    """Is the sentence or the clause over at token i?"""
    return i >= scene.sentences[sentence][1] or scene.tokens.norm[i] in _ENDS


def _led_by_a_small_word(scene: Scene, i: int, sentence: int) -> bool:
    """Does one phrase without a verb or a name end the sentence or its clause ("[with] a broken jaw", "[de] bala")?"""
    if scene.has(i - 1, W.of) and not scene.has(i - 1, W.including | W.determiner) and _ended(scene, i + 1, sentence):
        return not scene.tokens.is_capital(i)
    if not scene.has(i, W.preposition) or scene.has(i + 1, W.pronoun):
        return False
    end, verbs = i + 1, W.be_now | W.be_past | W.have | W.relative | W.pronoun | W.subordinator
    while not _ended(scene, end, sentence) and scene.tokens.norm[end] != ",":
        if end - i > _LED or (scene.has(end, verbs) and not scene.has(end, W.preposition)) or scene.tokens.is_capital(end):
            return False
        end += 1
    return not any(act.lex.form not in (*BARE, "noun") for act in beginning(scene.acts_of[sentence], i, end))


def _described(scene: Scene, i: int, sentence: int) -> bool:
    """Does what follows only describe: a noun or a participle, a cause, an age?"""
    begin, limit = i, min(scene.sentences[sentence][1], i + _SMALL)
    while i < limit and scene.has(i, W.of | W.pronoun | W.including):
        i += 1
    if _ended(scene, i, sentence):
        return True
    here = scene.acts_of[sentence]
    if any(act.lex.form in BARE for act in beginning(here, i, i + 1)):
        return True
    if i > begin and _led_by_a_small_word(scene, i, sentence):
        return True
    if scene.cues[i] & W.cause:
        return any(act.lex.form == "noun" for act in beginning(here, i + 1, i + 3))
    if scene.has(i, W.be_now | W.be_past | W.have) or scene.cues[i] & W.whose:
        return any(n.kind == "age" or _ended(scene, n.last, sentence) for n in beginning(scene.numbers, i + 1, i + 3))
    at = i + 1 if scene.has(i, W.determiner) else i
    return any(hit.lex.kind in ("noun", "adjective") and _ended(scene, hit.last, sentence) for hit in scene.things.get(at, ()))
