"""What a number without noun and verb takes over from the figures before it: "Reporters Without Borders, [of 21]", "[three] more in
Barinas", "the other [seven] are not", "at the start of the year it was [27]", "there were [nine] of us".
"""

from habeas.extract.acts.find import NONE, Count
from habeas.extract.acts.governors import beside_others
from habeas.extract.acts.memory import Decided
from habeas.extract.counts.bystanders import of_us
from habeas.extract.counts.recounted import counting, explained, left_in, nearest, of_place, pointed_at, set_told
from habeas.extract.modality.pardoned import promised
from habeas.extract.parts.beside import PARTS, clause_start, past_others
from habeas.extract.parts.run import further
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.vocabulary import W

_HELD, _RELEASED = "held", "released"
_BEING = W.be_now | W.be_past
# What ends a clause.
_ENDS = frozenset('.,;:()—–?!"”»\n')
# A clause without a verb opens with so many words at most; so many words may stand between the counted and a "not".
_LEAD, _HELPERS = 12, 3
# The series that a number of another time belongs to is told within so many sentences, of a size so near.
_SENTENCES, _ALIKE = 5, 2.0
# Whoever was taken with others was named so near before them.
_RULING = 4
# So many tokens besides a day may stand in a line that only dates what follows.
_DATED = 2
# So many sentences around a promise tell that it is about people in custody.
_NEAR = 2
_TAKEN = frozenset(("arrested", "abducted", "killed", "sentenced", "charged", "exiled", "deported"))


def taken_over(scene: Scene, count: Count, out: list[Decided]) -> str:
    """The measure that the sentences around lend to a number without a noun; empty for none, NONE where it counts nobody."""
    told = [d for d in out if d.label != NONE and not d.against]
    if not count.counted.nounless:
        return set_told(scene, count, told) if count.counted.bare and counting(scene, count) else ""
    if _of_us(scene, count):
        return _HELD
    alone = explained(scene, count) or (_RELEASED if promised(scene, count) and _of_custody(scene, count, told) else "")
    alone = alone or (set_told(scene, count, told) if counting(scene, count) else "")
    if alone:
        return alone
    pointed = pointed_at(scene, count, out)
    if pointed or not told:
        return pointed
    left = _left(scene, count, told[-1])
    if left or left_in(scene, count, told):
        return left or _HELD
    lent = of_place(scene, count, told)
    return lent or _at_another_time(scene, count, told) or _on_top(scene, count, told) or _gapped(scene, count, told[-1])


def _of_custody(scene: Scene, count: Count, told: list[Decided]) -> bool:
    """Do the sentences around a number tell of people in custody?"""
    here = scene.sentence_of[count.number.first]
    if told and _gap(scene, count, told[-1]) <= _SENTENCES:
        return True
    near = range(max(0, here - _NEAR), min(len(scene.sentences), here + _NEAR + 1))
    return any(scene.acts_of[k] or scene.classes_of[k] & W.custody for k in near)


def taken_with(scene: Scene, count: Count) -> bool:
    """Was somebody taken together with so many others ("they took his son with [two] others")?"""
    acts = scene.acts_of[scene.sentence_of[count.number.first]]
    before = [act for act in acts if act.last <= count.number.first][-_RULING:]
    return any(
        act.lex.measure in _TAKEN and act.lex.form != "noun" and beside_others(scene, act, count.counted, count.number)
        for act in before
    )


def _gap(scene: Scene, count: Count, before: Decided) -> int:
    return scene.sentence_of[count.number.first] - scene.sentence_of[before.count.number.first]


def _ended(scene: Scene, i: int, sentence: int) -> bool:
    return i >= scene.sentences[sentence][1] or scene.tokens.norm[i] in _ENDS


def _of_us(scene: Scene, count: Count) -> bool:
    """Do those who are in custody count themselves ("we were [forty] in a cell", "éramos [treinta]")?"""
    sentence = scene.sentence_of[count.number.first]
    return of_us(scene, count) and not scene.acts_of[sentence] and not scene.classes_of[sentence] & W.unrest


def _left(scene: Scene, count: Count, before: Decided) -> str:
    """What is true of some of whom is only said that what befell the others did not ("Eleven are out. The other [seven] are not").

    Those are held; of others who are held still the reverse is true ("Four are still in jail; [nine] are not"). Empty elsewhere.
    """
    sentence, i = scene.sentence_of[count.number.first], count.counted.last
    at = count.number.first - 1
    alone = at < scene.sentences[sentence][0] or scene.tokens.norm[at] in PARTS or scene.has(at, W.determiner | W.rest)
    last = before.count.counted.last
    still = before.label == _HELD and scene.told(last, last + _HELPERS) & W.still
    if not (still or before.label == _RELEASED) or _gap(scene, count, before) > 1 or not alone:
        return ""
    if i < scene.sentences[sentence][1] and scene.tokens.norm[i] == ",":
        i += 1
    limit = i + _HELPERS
    while i < limit and scene.has(i, _BEING | W.have | W.done | W.still) and not scene.has(i, W.negation):
        i += 1
    if not scene.has(i, W.negation) or not _ended(scene, i + 1, sentence):
        return ""
    return _RELEASED if still else _HELD


def _silent(scene: Scene, a: int, b: int) -> bool:
    """Is nothing told among tokens a..b of one sentence: no act, no verb, no other number of people?"""
    sentence = scene.sentence_of[a]
    verbal = _BEING | W.have | W.still | W.relative | W.subordinator
    # "Antes del alba": before "of" such a word opens no clause.
    spoken = (i for i in range(a, b) if scene.has(i, verbal) and not (scene.has(i, W.subordinator) and scene.has(i + 1, W.of)))
    if beginning(scene.acts_of[sentence], a, b) or any(spoken):
        return False
    return not any(n.kind == "count" for n in beginning(scene.numbers_of[sentence], a, b))


def _gapped(scene: Scene, count: Count, before: Decided) -> str:
    """The measure of the figure before where only the place, time or speaker changes ("A Mérida, [cuatro]", "RSF, de [21]")."""
    begin, i = clause_start(scene, count), count.number.first - 1
    sentence = scene.sentence_of[count.number.first]
    while i > begin and scene.has(i, W.preposition | W.determiner | W.rest):
        i -= 1
    led = i + 1 < count.number.first
    gap = _gap(scene, count, before) - _dated_line(scene, sentence - 1)
    # Behind a colon the words before it may tell what the number counts.
    if scene.tokens.norm[i] != "," or not 0 < i - begin <= _LEAD or gap > (begin == scene.sentences[sentence][0]):
        return ""
    if not _ended(scene, past_others(scene, count), sentence) or not _silent(scene, begin, i):
        return ""
    # "The report has 40 pages; the annex, 12": the number goes on with what the one before counts.
    numbers = beginning(scene.numbers_of[sentence], scene.sentences[sentence][0], count.number.first)
    if numbers and gap == 0 and numbers[-1].first != before.count.number.first:
        return ""
    # "Ana Pérez, 45" is an age, "Calle Real, 12" a house.
    named = not scene.has(begin, W.preposition) and all(scene.tokens.is_capital(k) for k in range(begin, i))
    return before.label if led or not named else ""


def _dated_line(scene: Scene, sentence: int) -> bool:
    """Is a sentence nothing but a day that dates what follows, as in a diary ("Saturday 17.")?"""
    spans = scene.dates_of.get(sentence, [])
    first, last = scene.sentences[sentence]
    return bool(spans) and last - first <= sum(span.last - span.first for span in spans) + _DATED


def _on_top(scene: Scene, count: Count, told: list[Decided]) -> str:
    """What happened last, where a sentence without a verb tells of more ("46 are in. [Three] more"): nobody is held on top."""
    sentence = scene.sentence_of[count.number.first]
    if told[-1].label != _HELD or not further(scene, count) or scene.acts_of[sentence]:
        return ""
    if scene.joined(*scene.sentences[sentence]) & (_BEING | W.have | W.still):
        return ""
    near = (d for d in reversed(told[-_RULING:]) if d.label != _HELD and _gap(scene, count, d) <= _SENTENCES)
    return next((d.label for d in near), "")


def _at_another_time(scene: Scene, count: Count, told: list[Decided]) -> str:
    """What the figure nearest in size is, where only a time and a "was" lead to a number ("In December it was [264]")."""
    sentence, at = scene.sentence_of[count.number.first], count.number.first
    begin = clause_start(scene, count)
    if count.counted.how != "none" or not scene.has(at - 1, _BEING) or not scene.cues[at - 1] & W.stood:
        return ""
    dated = any(begin <= span.first < at for span in scene.dates_of.get(sentence, []))
    timed = dated or scene.joined(begin, at) & (W.since | W.then)
    end = past_others(scene, count)
    plain = not beginning(scene.acts_of[sentence], begin, end + 1) and not any(
        n.kind == "count" for n in beginning(scene.numbers_of[sentence], begin, at)
    )
    # "They note those who came home. By yesterday it was [four]": a set may have been named without a number.
    named = any(act.lex.measure != told[-1].label for act in scene.acts_of[sentence - 1]) and _gap(scene, count, told[-1]) > 1
    if named or not timed or not plain or not _ended(scene, end, sentence) or not count.size:
        return ""
    return nearest(scene, count, told, _ALIKE)
