"""What the sentences around say of a number that stands alone: "[Forty], says the radio: taken last night", "The army's is [12]",
"Correction: those from Homiel are [eight]", "Where are the [240]?", "They took 90 and freed 60; the other [30] have no lawyer".
"""

from functools import reduce
from operator import or_

from habeas.extract.acts.find import NONE, Count
from habeas.extract.acts.governors import BARE, FINITE
from habeas.extract.acts.memory import IMPLIED, Decided
from habeas.extract.parts.beside import PARTS, clause_start
from habeas.extract.parts.run import remaining
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.actors import actor_words
from habeas.lexicon.numbers import number_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_QUOTES = frozenset("\"'“”«»„")
_ENDS = frozenset('.,;:()—–?!"”»\n')
# What opens an explanation.
_OPEN = frozenset((":", "—", "–"))
# What goes on after a fragment and its comma tells only what was meant, and in so few words.
_AFTER = 8
# So far before a number stands the verb or the noun by which somebody counts, and so many small words lead to the number.
_COUNTING, _SMALL = 6, 3
# So many sentences back a set was told without a number; totals of one set differ by so much at most.
_BACK, _ALIKE = 3, 4.0
# The series that a number belongs to has figures so far back, in so many sentences.
_FIGURES, _SENTENCES = 6, 5
# The last figure is as good as another that is so much nearer.
_LAST = 2
# Nobody has more children than this ("she has three").
_FAMILY = 9
# So long a sentence only names what is told of next ("Now the arrests.").
_TOPIC = 6
# A place is named in so many words; whom custody alone makes so.
_PLACE, _PRISONERS = 3, ("detainees", "political_prisoners")
# What becomes of some of those in custody, the rest of whom are in still; and the measures of people in custody.
_GONE, _IN = frozenset(("released", "exchanged", "exiled", "deported")), frozenset(("arrested", "held", "charged", "sentenced"))


def clause_end(scene: Scene, count: Count) -> int:
    """Where the clause of a number ends: at the next mark that parts clauses, or with its sentence."""
    i, last = count.counted.last, scene.sentences[scene.sentence_of[count.number.first]][1]
    while i < last and scene.tokens.norm[i] not in PARTS:
        i += 1
    return i


def silent(scene: Scene, count: Count) -> bool:
    """Is no act told in the clause of a number, but that it was gone through or names are listed ("lleva [verificados] 14")?"""
    named = not count.counted.nounless and count.counted.bare
    return all(
        (act.lex.measure == "reviewed" and act.lex.form in BARE and act.last == count.number.first)
        or (named and (act.lex.measure, act.lex.form) == ("held", "state"))
        for act in _acts(scene, count)
    )


def _acts(scene: Scene, count: Count) -> list[Hit]:
    """The acts of a number's clause."""
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    return beginning(here, clause_start(scene, count), clause_end(scene, count))


def explained(scene: Scene, count: Count) -> str:
    """What the words right behind the clause of a bare number say of its people; empty where they tell something else.

    "[Forty], says the radio: taken last night", "[Ninety]. To go home, that is", "«[Doce]», dijo. Excarcelados, se entiende".
    """
    sentence, i = scene.sentence_of[count.number.first], clause_end(scene, count)
    last = scene.sentences[sentence][1]
    if all(act.lex.measure == "held" for act in _acts(scene, count)) and _all_kept(scene, count.counted.last, i):
        return "held"
    if not silent(scene, count):
        return ""
    if i < last and scene.tokens.norm[i] != "\n":
        return _fragment(scene, i + 1, last) if scene.tokens.norm[i] in _OPEN else ""
    if sentence + 1 >= len(scene.sentences):
        return ""
    first, last = scene.sentences[sentence + 1]
    if "\n" in scene.tokens.norm[count.number.last : first]:
        return ""
    told = beginning(scene.acts_of[sentence + 1], first, first + _TOPIC)
    kept = last - first <= _AFTER and all(act.lex.measure == "held" for act in told)
    return "held" if kept and _all_kept(scene, first, last) else _fragment(scene, first, last)


def _all_kept(scene: Scene, a: int, b: int) -> bool:
    """Do tokens a..b only say that all of them are in a place of custody ("[Twelve], he said, and all of them in Yare prison")?"""
    for i in range(a + 1, b):
        if scene.cues[i] & W.within and any(scene.cues[k] & W.each for k in range(max(a, i - _SMALL), i)):
            return any(scene.cues[k] & W.jail for k in range(i + 1, min(b, i + 2 + _PLACE)))
    return False


def _fragment(scene: Scene, i: int, last: int) -> str:
    """The measure that a fragment at token i tells ("Freed, that is", "People arrested since Friday", "To go home"); or nothing."""
    while i < last and (scene.tokens.norm[i] in _QUOTES or scene.cues[i] & W.meant):
        i += 1
    if i >= last:
        return ""
    acts, numbers = scene.acts_of[scene.sentence_of[i]], scene.numbers_of.get(scene.sentence_of[i], [])
    people = next((h.last for h in scene.things.get(i, ()) if h.lex.kind == "noun" and h.lex.group in ("", "people")), i)
    to = scene.has(i, W.preposition) and not scene.has(i, W.of)
    act = next((h for at in (people, i + to) for h in beginning(acts, at, at + 1) if _tells(scene, h, to=to and at > i)), None)
    if act is None or any(n.kind == "count" for n in beginning(numbers, i, last)):
        return ""
    return act.lex.measure if _ended(scene, act.last, last) else ""


def _tells(scene: Scene, act: Hit, *, to: bool) -> bool:
    """Is an act a participle of several people, or an infinitive behind a "to"?"""
    if to:
        return act.lex.form in ("inf", "base")
    return act.lex.form in (*BARE, "past") and _many(scene, act)


def _ended(scene: Scene, i: int, last: int) -> bool:
    """Does nothing follow what befell people but where, when or over what, and then who says so or what was meant?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    dated = any(span.first <= i < span.last for span in scene.dates_of.get(scene.sentence_of[i - 1], []))
    small = W.preposition | W.subordinator | W.coordinator | W.then
    if i < last and norm[i] not in _ENDS and not dated and not scene.has(i, small):
        return False
    while i < last and norm[i] not in _ENDS:
        i += 1
    if i >= last or norm[i] in ".?!\n":
        return True
    tail = range(i, min(last, i + _AFTER))
    meant = any(scene.cues[k] & W.meant or speech.match(norm, k, last)[1] & S.say for k in tail)
    return meant or scene.has(i + 1, W.coordinator | W.negation)


def counting(scene: Scene, count: Count) -> bool:
    """Does somebody only give a number, with no act told beside it ("the army counts [12]", "«[Doce]», dijo")?"""
    plain = count.counted.bare and bool(count.size) and "one" not in count.number.flags
    if not plain or not silent(scene, count) or not _only_given(scene, count):
        return False
    begin, i = clause_start(scene, count), count.number.first - 1
    now = number_words(scene.report.language).words.age_now
    small = W.preposition | W.determiner | W.then | W.done
    while i > begin and count.number.first - i <= _SMALL and (scene.has(i, small) or scene.tokens.norm[i] in now):
        i -= 1
    led = begin <= i and scene.tokens.norm[i].isalpha()
    return _given_by(scene, count, begin, i) if led else _quoted(scene, count, begin)


def _given_by(scene: Scene, count: Count, begin: int, lead: int) -> bool:
    """Does token `lead` end what gives a number: a verb of counting, saying or having, or the noun of a count and its "is"?"""
    norm, speech, at = scene.tokens.norm, speech_words(scene.report.language), count.number.first
    reach = range(lead, max(begin, lead - _COUNTING) - 1, -1)
    found = [(k, speech.match(norm, k, at)) for k in reach if not scene.has(k, W.determiner)]
    cue = reduce(or_, (flag for k, (size, flag) in found if k + size > lead - 1), 0)
    said = any(k + size > lead and flag & S.say for k, (size, flag) in found)
    if said or (cue & S.count and (not cue & S.own or (count.size or 0) > _FAMILY)):
        return True
    noun = any(scene.cues[k] & (W.total | W.survey) or speech.match(norm, k, at)[1] & S.tally for k in reach)
    return noun and bool(scene.has(lead, W.have | W.be_now | W.be_past) or scene.cues[lead] & W.stood)


def _quoted(scene: Scene, count: Count, begin: int) -> bool:
    """Does a number open its clause, with who says it right behind ("«[Doce]», dijo", "[Forty], says the radio")?"""
    norm, speech, end = scene.tokens.norm, speech_words(scene.report.language), clause_end(scene, count)
    after = count.counted.last + (norm[count.counted.last : count.counted.last + 1] == [","])
    said = range(after, min(end, after + _SMALL + 1))
    opens = all(norm[k] in _QUOTES for k in range(begin, count.number.first))
    return opens and any(speech.match(norm, k, end)[1] & S.say for k in said)


def _only_given(scene: Scene, count: Count) -> bool:
    """Does at most where, when or by whom follow a number ("the army has [12] in its list"), and no verb ("[12] are women")?"""
    i, last = count.counted.last, scene.sentences[scene.sentence_of[count.number.first]][1]
    if i >= last or scene.tokens.norm[i] in _ENDS:
        return True
    dated = any(span.first == i for span in scene.dates_of.get(scene.sentence_of[i], []))
    return dated or (scene.has(i, W.preposition | W.coordinator | W.then) and not scene.has(i, W.of))


def set_told(scene: Scene, count: Count, told: list[Decided]) -> str:
    """The measure of the set that a bare count goes on about: one named without a number before it, else the last figure's."""
    here = scene.sentence_of[count.number.first]
    told = [d for d in told if not d.count.counted.partitive] or told
    before = told[-1] if told else None
    there = scene.sentence_of[before.count.number.first] if before is not None else -1
    for sentence in range(here - 1, max(there, here - 1 - _BACK), -1):
        named = topic(scene, sentence)
        if named != "":
            return named if named != NONE else ""
    if before is None or here - there > _SENTENCES or not count.counted.nounless:
        return ""
    if here - there <= 1 and (here == there or before.count.counted.how == "label" or counting(scene, before.count)):
        return before.label
    running = scene.told(clause_start(scene, count), count.number.first) & W.total
    if (
        running
        and here - there <= 1
        and all(d.label == before.label for d in told if scene.sentence_of[d.count.number.first] == there)
    ):
        return before.label  # "Seventy were hurt, doctors said. Police put the figure at 12."
    best = nearest(scene, count, told, _ALIKE)
    sizes = [d.count.size or 0 for d in told[-_FIGURES:] if d.label == before.label]
    return best or (before.label if running and (count.size or 0) > max(sizes) else "")


def nearest(scene: Scene, count: Count, told: list[Decided], most: float) -> str:
    """The measure of the figure nearest in size among the last, at most `most` times apart; the last where it is near enough."""
    size, here = count.size or 0, scene.sentence_of[count.number.first]
    far = {id(d): max(size, d.count.size) / min(size, d.count.size) for d in told[-_FIGURES:] if size and d.count.size}
    near = [d for d in told[-_FIGURES:] if id(d) in far and here - scene.sentence_of[d.count.number.first] <= _SENTENCES]
    alike = [d for d in near if far[id(d)] <= most]
    best = min(reversed(alike), key=lambda d: far[id(d)] if d is not told[-1] else far[id(d)] / _LAST, default=None)
    return best.label if best is not None else ""


def topic(scene: Scene, sentence: int) -> str:
    """The one measure of those whom a sentence without a figure names for what follows; NONE where it tells of something else.

    "Now the missing.", "How many are in?", "They asked about those shot dead"; empty where it tells nothing.
    """
    first, last = scene.sentences[sentence]
    asks = scene.tokens.norm[last - 1] == "?"
    people = [h for i in range(first, last) for h in scene.things.get(i, ()) if h.lex.kind == "noun" and scene.plural(h.last - 1)]
    named = {h.first for h in people if h.lex.group in _PRISONERS}
    acts = [act for act in scene.acts_of[sentence] if act.first not in named or act.lex.measure not in ("held", "arrested")]
    if acts:
        short = last - first <= _TOPIC
        sets = [act for act in acts if _set(scene, act, short=short) and (act.lex.form != "noun" or short)]
        measures = {act.lex.measure for act in acts}
        if asks or sets or people:
            return measures.pop() if len(measures) == 1 and (asks or sets or _done_to(acts[0], people)) else NONE
        return ""
    implied = {IMPLIED[h.lex.group] for h in people if h.lex.group in _PRISONERS}
    return implied.pop() if len(implied) == 1 else NONE if asks else ""


def _done_to(act: Hit, people: list[Hit]) -> bool:
    """Is an act told of several people right beside its verb ("Soldiers [killed protesters]", "[detuvieron a maestros]")?"""
    told = act.lex.form in FINITE or act.lex.form == "past"
    return told and any(0 <= hit.first - act.last <= 1 or hit.last == act.first for hit in people)


def _set(scene: Scene, act: Hit, *, short: bool) -> bool:
    """Does an act name several people behind an article ("the missing", "los muertos"), or in a `short` sentence without one?"""
    led = short or scene.has(act.first - 1, W.determiner) or scene.has(act.first, W.determiner)
    return act.lex.form in (*BARE, "past", "noun") and led and _many(scene, act)


def _many(scene: Scene, act: Hit) -> bool:
    """Is the form of an act that of several people, where the language shows it ("muertos", "shot dead")?"""
    return scene.rules.head == "last" or scene.plural(act.last - 1)


def of_place(scene: Scene, count: Count, told: list[Decided]) -> str:
    """What befell those of a place whose number is given anew ("Los de Tocorón son [12]", "those from Homiel are [eight]")."""
    at = count.number.first - 1
    if not scene.has(at, W.be_now | W.be_past) or not silent(scene, count) or not count.counted.nounless:
        return ""
    begin, i = clause_start(scene, count), at - 1
    while i > begin and at - i <= _PLACE and scene.tokens.is_capital(i):
        i -= 1
    if i + 1 == at or i <= begin or not scene.has(i, W.preposition) or not scene.has(i - 1, W.determiner | W.pronoun):
        return ""
    if i - 1 > begin and scene.tokens.norm[i - 2].isalpha():
        return ""
    place = scene.tokens.norm[i + 1 : at]
    for d in reversed(told):
        first, last = scene.sentences[scene.sentence_of[d.count.number.first]]
        if any(scene.tokens.norm[k : k + len(place)] == place for k in range(first, last)):
            return d.label
    return ""


def pointed_at(scene: Scene, count: Count, out: list[Decided]) -> str:
    """What an article and a number told before point at: the measure it had ("Where are [the 240]?", "Of [the 90], two came back").

    NONE where it counted nobody ("the four clerks … [the four] wrote it down"); empty where an act is told beside it.
    """
    at, number, here = count.number.first, count.number, scene.sentence_of[count.number.first]
    if not count.counted.nounless or scene.tokens.norm[at - 1] not in actor_words(scene.report.language).definite:
        return ""
    if scene.has(number.last, W.rest) or number.precision != "exact" or (scene.acts_of[here] and not _fronted(scene, count)):
        return ""
    before = next((d for d in reversed(out) if d.count.size == count.size and d.count.counted.how != "partitive"), None)
    if before is None:
        return ""
    if before.label == NONE:
        named = before.count.counted.how in ("other", "unknown")
        return NONE if named and here - scene.sentence_of[before.count.number.first] < _BACK else ""
    asked = scene.tokens.norm[scene.sentences[here][1] - 1] == "?" and scene.has(at - 2, W.be_now)
    return "held" if asked and before.label == "arrested" else before.label


def _fronted(scene: Scene, count: Count) -> bool:
    """Does a whole open its sentence behind "of", before a comma, with what befell a part behind ("Of [the 90], two left")?"""
    sentence, at = scene.sentence_of[count.number.first], scene.of_before(count.number.first)
    opens = at == scene.sentences[sentence][0] or (at > 0 and not scene.tokens.norm[at - 1][0].isalnum())
    return at >= 0 and opens and scene.tokens.norm[count.counted.last] == ","


def left_in(scene: Scene, count: Count, told: list[Decided]) -> bool:
    """Are the counted what is left of a whole of which others are out ("they took 90 and freed 60; the remaining [30] wait")?"""
    if not remaining(scene, count.number) or not silent(scene, count) or not told or told[-1].label not in _GONE:
        return False
    out, size = told[-1].count.size, count.size
    return any(d.label in _IN and out and size and d.count.size == out + size for d in told[-2 * _BACK :])
