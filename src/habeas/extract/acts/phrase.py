"""What a number out of which others are taken, or that is taken out of others, says of the acts around it."""

from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter

from habeas.extract.acts.around import none_of
from habeas.extract.acts.counted import Counted
from habeas.extract.acts.governors import BARE, FINITE
from habeas.extract.numbers import Number
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

_FIRST = attrgetter("first")
# Groups of those who are inside, and acts that, denied of every one of them, leave them there.
_CALLED, _STILL_IN = ("detainees", "political_prisoners"), ("released", "held", "arrested", "charged", "sentenced", "reviewed")
# "of the", "de los", "dos": so many words at most between a part and its whole.
_OUT_OF = 2
# With whoever the whole belongs to between them, so many.
_OWNED = 5
_AFTER = W.negation | W.pronoun | W.done | W.still | W.since | W.also
_HELPING = W.be_now | W.be_past | W.have | W.future | W.conditional
# So many words at most lie between a subject and its verb ("40 [ainda não foram] soltos").
_SMALL_WORDS = 5
_COURTS = ("reviewed", "charged")
# An insertion of so many words says who the counted are; so many may say when and where those were taken of whom they are a part.
_INSERTION, _ADJUNCT, _CLAUSE = 6, 10, 16
_APART = frozenset(";:—–")
# What becomes of people, whoever a participle says they were ("eleven drivers arrested during the strike were freed").
_DONE = ("arrested", "killed", "charged", "released", "died", "sentenced")
_BECAME = frozenset((*_DONE, "exiled", "deported", "disappeared", "exchanged", "house_arrest"))
# So long may what parts a helping verb from its participle be, and what it does not hold.
_ADVERBIAL, _QUOTES = 6, frozenset('"«»“”')
_TURNS = W.relative | W.subordinator | W.coordinator | W.be_now | W.be_past | W.have
_PARTING = frozenset('.,;:()—–"«»“”\n')


def of_parts(scene: Scene, number: Number, partitive: bool, seen: tuple[str, str, str], told: list[str]) -> list[str]:
    """Features of an act seen from a part or a whole; `told` is what its place among the predicates says.

    Of "dez dos [13] vendedores detidos foram soltos" the release is told of the ten alone; of "[três] dos libertados voltaram a
    ser presos" the noun only says who they were.
    """
    side, form, label = seen
    out = ["partitive_head", f"partitive_head&m={label}"] if partitive and side in "HN" else []
    if out_of_me(scene, number):
        out += [f"whole&side={side}", f"whole&m={label}", f"whole&side={side}&form={form}", *[f"whole&{f}" for f in told]]
    return out


def out_of_me(scene: Scene, number: Number) -> bool:
    """Is another number taken out of this one: "ten of the [13]", "dez dos [13]"?"""
    here = scene.numbers_of[scene.sentence_of[number.first]]
    k = bisect_left(here, number.first, key=_FIRST) - 1
    if k < 0 or here[k].kind != "count" or number.first == here[k].last:
        return False
    first, gap = here[k].last, number.first - here[k].last
    if scene.owns(number.first - 1) and gap <= _OWNED:
        return scene.has(first, W.of)  # "31 of Nicaragua's [69]"
    if gap > _OUT_OF:
        return False
    small = all(scene.has(i, W.of | W.including | W.determiner) for i in range(first, number.first))
    return small and scene.has(first, W.of | W.including)


def own_verb(scene: Scene, counted: Counted) -> int:
    """Where the verb stands whose subject the counted are ("15 saem; 1256 [ficam]"), over helping verbs; -1 where none does.

    A verb behind a relative tells who they are, and one of the courts what is done with them: neither keeps them from another act.
    """
    sentence, helped = scene.sentence_of[counted.first], False
    last = scene.sentences[sentence][1]
    start = i = behind_insertion(scene, counted.last)
    here = scene.acts_of[sentence]
    while i < min(last, start + _SMALL_WORDS):
        for k in range(bisect_left(here, i, key=_FIRST), len(here)):
            if here[k].first > i:
                break
            if _is_verb(scene, here[k], helped=helped):
                return i
        if not scene.has(i, _AFTER | _HELPING):
            return max(_over_adverbial(scene, i, last), _then_sentenced(scene, i, last)) if helped else -1
        helped = helped or scene.has(i, _HELPING)
        i += 1
    return -1


def _then_sentenced(scene: Scene, i: int, last: int) -> int:
    """Where the participle stands that says how a trial ended ("were tried in May and [convicted]"); -1 for none."""
    acts = scene.acts_of[scene.sentence_of[i]]
    tried = any(act.lex.measure == "charged" and act.lex.form in BARE for act in beginning(acts, i, i + 1))
    for k in range(i + 1, min(last, i + 1 + _ADVERBIAL) if tried else i):
        if scene.has(k, W.coordinator):
            found = beginning(acts, k + 1, k + 2)
            return k + 1 if any(act.lex.measure == "sentenced" and act.lex.form in BARE for act in found) else -1
        if scene.tokens.norm[k] in _PARTING:
            break
    return -1


def _over_adverbial(scene: Scene, i: int, last: int) -> int:
    """Where the participle stands that a helping verb is parted from by when or how: "serão [em breve] executados"; -1 for none."""
    begin = i + (scene.tokens.norm[i] in _QUOTES)
    if begin >= last or not scene.has(begin, W.preposition):
        return -1
    here = scene.acts_of[scene.sentence_of[i]]
    for k in range(begin + 1, min(last, begin + _ADVERBIAL)):
        found = beginning(here, k, k + 1)
        if found:
            return k if any(act.lex.form in ("part", "past") and act.lex.use == "object" for act in found) else -1
        if not (scene.tokens.norm[k].isalpha() or scene.tokens.norm[k] in _QUOTES) or scene.has(k, _TURNS):
            return -1
    return -1


def goes_on(scene: Scene, counted: Counted, number: Number) -> bool:
    """Does the clause only give the set before its next number ("120 in May; [today they are 50]", "96, [against 58] in 2023")?

    The number has no noun, a figure stands before it, and no act in the clause itself.
    """
    sentence = scene.sentence_of[number.first]
    begin, end = scene.sentences[sentence]
    here, i = scene.acts_of[sentence], number.first - 1
    if counted.how != "none" or i <= begin:
        return False
    if scene.cues[i] & (W.versus | W.against):
        near = range(number.last, min(end, number.last + _CLAUSE))
        told = beginning(here, number.last, next((k for k in near if scene.tokens.norm[k] in _PARTING), near.stop))
        while scene.cues[i - 1] & (W.versus | W.against):
            i -= 1
        # "Charges against 466" are no comparison: a mark or a date closes what is told of the number before.
        dates = scene.dates_of.get(sentence, [])
        dated = any(d.last == i for d in dates[max(0, bisect_left(dates, i, key=_FIRST) - 2) :][:2])
        return (dated or scene.tokens.norm[i - 1] in _PARTING) and not told and _counted_before(scene, i)
    if not scene.has(i, W.be_now | W.be_past):
        return False
    while i > max(begin, number.first - _CLAUSE) and scene.tokens.norm[i] not in _APART:
        i -= 1
    apart = scene.tokens.norm[i] in _APART and not beginning(here, i, end)
    return apart and _counted_before(scene, i)


def _counted_before(scene: Scene, i: int) -> bool:
    """Does a count stand before token i in its sentence, among the last few numbers?"""
    numbers = scene.numbers_of[scene.sentence_of[i]]
    k = bisect_left(numbers, i, key=_FIRST)
    return any(n.kind == "count" for n in numbers[max(0, k - _SMALL_WORDS) : k])


def were_there(scene: Scene, counted: Counted, number: Number) -> bool:
    """Are or were so many arrested people there ("[há] 120 detidos", "negó que [hubiera] 40"): held, whenever they were taken?

    "[Tinha] contado 93 detenções": no verb may follow the word, and what is counted are people.
    """
    if _were_so_many(scene, counted, number) or _none_of_those_in(scene, counted, number):
        return True
    here = scene.acts_of[scene.sentence_of[number.first]]
    named = (act for act in beginning(here, number.last, counted.last + 1) if act.lex.measure == "arrested")
    if not any(act.lex.form in BARE for act in named):
        return False
    for i in range(number.first - 1, max(scene.sentences[scene.sentence_of[number.first]][0], number.first - _ADJUNCT) - 1, -1):
        if any(act.lex.measure != "held" for act in beginning(here, i, i + 1)):
            break
        if scene.has(i, W.have) or scene.cues[i] & W.there:
            small = scene.has(i + 1, W.preposition | W.determiner | W.still) or scene.cues[i + 1] & W.only
            opens = i + 1 == number.first or small or scene.tokens.norm[i + 1] == ","
            return bool(opens and scene.cues[i] & (W.stood | W.there))
    return False


def _were_so_many(scene: Scene, counted: Counted, number: Number) -> bool:
    """Does what stood then tell how many those called detainees were ("Os detidos [eram] 23", "the detainees [were] 23")?"""
    i = number.first - 1
    if not counted.nounless or not scene.has(i, W.be_past) or not scene.cues[i] & W.stood:
        return False
    first = scene.sentences[scene.sentence_of[i]][0]
    begin = i - 1
    while begin > first and not scene.has(begin, W.determiner) and i - begin < _ADJUNCT:
        begin -= 1
    held = any(hit.last == i and hit.lex.group in _CALLED for k in range(begin, i) for hit in scene.things.get(k, ()))
    acts = beginning(scene.acts_of[scene.sentence_of[i]], begin, i)
    named = held or any(h.last == i and h.lex.measure in ("arrested", "held") and h.lex.form in ("noun", *BARE) for h in acts)
    return named and scene.has(begin, W.determiner) and not scene.has(begin - 1, W.preposition)


def _none_of_those_in(scene: Scene, counted: Counted, number: Number) -> bool:
    """Is what is told denied of every one of those called prisoners ("none of the 44 prisoners is on the list"): held still?"""
    if counted.noun is None or counted.noun.group not in _CALLED or not none_of(scene, counted):
        return False
    here = scene.acts_of[scene.sentence_of[number.first]]
    return all(h.lex.measure in _STILL_IN for h in here if h.first >= number.last)


def behind_insertion(scene: Scene, i: int) -> int:
    """Where a few words between commas end that say who the counted are ("the other four[, all women,] were moved")."""
    last = scene.sentences[scene.sentence_of[i]][1] if i < len(scene.tokens) else i
    if i >= last or scene.tokens.norm[i] != ",":
        return i
    for end in range(i + 1, min(last, i + _INSERTION)):
        if scene.tokens.norm[end] == ",":
            return end + 1
        if scene.has(end, _HELPING | W.relative | W.coordinator) or not scene.tokens.norm[end][0].isalpha():
            break
    return i


def set_apart(scene: Scene, counted: Counted) -> int:
    """Where the verb stands that tells what became of those whom a participle describes: "40 of those arrested [were freed]".

    -1 where none describes them, or no verb of theirs follows in their clause. ("45 walked out of two jails" describes nobody.)
    """
    sentence = scene.sentence_of[counted.first]
    here, last = scene.acts_of[sentence], scene.sentences[sentence][1]
    named = [act for act in beginning(here, counted.first, counted.last + 1) if act.lex.form in ("noun", *BARE)]
    inner, bare = next((act for act in named if act.lex.use != "subject"), None), any(act.lex.form in BARE for act in named)
    if inner is None or _no_subject(scene, counted):
        return -1
    for i in range(counted.last, min(last, counted.last + _ADJUNCT)):
        helping = scene.has(i, W.be_now | W.be_past | W.have | W.still)
        if helping or any(act.lex.form in FINITE for act in beginning(here, i, i + 1)):
            reflexives, before = speech_words(scene.report.language).reflexives, scene.tokens.norm[i - 1]
            if not helping and scene.cues[i - 1] & W.clitic and before not in reflexives:
                return -1  # "a veinte presos cuando [la] detuvieron": whoever takes others was not taken
            found = own_verb(scene, replace(counted, last=i))
            sure = counted.partitive or any(_became(scene, act, bare=bare) for act in beginning(here, found, found + 1))
            return found if found >= i and sure else -1
        opens = scene.has(i, W.relative) and i >= inner.last
        # "Dos 412 detidos na província, 390 [foram soltos]": the verb is the next number's.
        counts = scene.tokens.norm[i] == "," and bool(beginning(scene.numbers, i + 1, i + 2))
        if opens or counts or scene.has(i, W.coordinator) or scene.tokens.norm[i] in _PARTING:
            break
    return -1


def _no_subject(scene: Scene, counted: Counted) -> bool:
    """Are files counted, or those out of whom the sentence takes others ("de los [19] anunciados solo han salido cinco")?"""
    out_of = not counted.partitive and counted.how != "partitive" and scene.of_before(counted.first) >= 0
    return out_of or (counted.noun is not None and counted.noun.group == "cases")


def _became(scene: Scene, act: Hit, *, bare: bool) -> bool:
    """Does a verb tell what became of people, or that those whom a participle describes are held still ("siguen presas")?"""
    return act.lex.measure in _BECAME or (bare and act.lex.measure == "held" and scene.has(act.first, W.still))


def in_relative(scene: Scene, counted: Counted) -> int:
    """Where the verb stands that alone says who a bare number is: "less the 34 who [came] out and one who died"; -1 for none.

    Its clause ends the phrase: no other act stands before the next break.
    """
    at = counted.last
    if not counted.nounless or not scene.has(at, W.relative):
        return -1
    acts = [act for act in scene.acts_of[scene.sentence_of[at]] if at < act.first]
    own = acts[0] if acts else None
    if own is None or own.first > at + 2 or own.lex.form not in ("fin", "past"):
        return -1
    behind = next((act.first for act in acts if act.first >= own.last), None)
    between = range(own.first, own.first if behind is None else behind)
    ended = behind is None or any(scene.has(i, W.coordinator) or scene.tokens.norm[i] in _PARTING for i in between)
    return own.first if ended else -1


def behind_relative(scene: Scene, counted: Counted) -> int:
    """Where the passive stands behind a relative clause of the counted: "seven who are under 25 [be released]"; -1 for none.

    The relative clause has a verb of its own; the next helping verb, with no subject before it, is that of the counted.
    """
    sentence = scene.sentence_of[counted.first]
    here, last = scene.acts_of[sentence], scene.sentences[sentence][1]
    begin = counted.last + (counted.last < last and scene.tokens.norm[counted.last] == ",")
    if begin >= last or not scene.has(begin, W.relative):
        return -1
    others = {n.first for n in beginning(scene.numbers_of[sentence], begin, begin + _CLAUSE) if n.kind == "count"}
    passive, closed = W.be_now | W.be_past | W.future | W.conditional, begin == counted.last
    for i in range(begin + 1, min(last, begin + _CLAUSE)):
        comma = scene.tokens.norm[i] == ","
        if (scene.tokens.norm[i] in _PARTING and not comma) or scene.has(i, W.relative | W.subordinator | W.coordinator):
            break
        if i in others:
            break
        apart = i > begin + 2 and not scene.has(i - 1, _HELPING | W.pronoun | W.negation)
        if apart and closed and (scene.has(i, passive) or scene.cues[i] & W.subjunctive):
            found = own_verb(scene, replace(counted, last=i))
            return found if any(act.lex.measure in _BECAME for act in beginning(here, found, found + 1)) else -1
        closed = closed or comma
    return -1


def among(scene: Scene, counted: Counted, number: Number) -> int:
    """Where the act stands among whose people the counted are said to be: "among those [freed] are three priests"; -1 for none."""
    sentence = scene.sentence_of[number.first]
    first, last = scene.sentences[sentence]
    here, being = scene.acts_of[sentence], W.be_now | W.be_past | W.have
    i = number.first - 1
    while i > first and scene.has(i, W.determiner | W.also | W.rest) and not scene.has(i, being):
        i -= 1
    if scene.has(i, being):
        opens = next((k for k in range(i - 1, max(first, i - _ADJUNCT) - 1, -1) if scene.cues[k] & W.among), i)
        told = beginning(here, opens + 1, min(i, opens + _SMALL_WORDS) + 1)
        if told and not any(word in _PARTING for word in scene.tokens.norm[opens:i]):
            return told[0].first
    i = counted.last
    if i + 1 < last and scene.has(i, being) and scene.cues[i + 1] & W.among:
        return next((act.first for act in beginning(here, i + 2, i + _SMALL_WORDS + 1)), -1)
    return -1


def opens_with(scene: Scene, act: Hit, number: Number) -> bool:
    """Does a clause open with a verb whose subject the counted behind it are ("[Saíram em liberdade], sob caução, 19")?

    Small words, helpers and a day may stand before it; what is set in between commas may part them.
    """
    first, norm, at = scene.sentences[scene.sentence_of[act.first]][0], scene.tokens.norm, number.first
    passive = act.lex.form == "part" and scene.told(act.first - _OUT_OF, act.first) & (W.be_past | W.be_now)
    small = W.be_past | W.be_now | W.have | W.done | W.also | W.preposition
    begin = next((i for i in range(act.first, max(first, act.first - _OUT_OF - 1), -1) if norm[i - 1] in _APART), first)
    opens = act.first - begin <= _OUT_OF and all(scene.has(i, small) or i in _days(scene, act) for i in range(begin, act.first))
    subject = act.lex.use == "subject" and (passive or act.lex.form in FINITE) and not scene.has(act.last - 1, W.preposition)
    if not (subject and opens) or act.last > at:
        return False
    inner = range(act.last + 1, at - 1)
    if act.last == at or norm[act.last] != "," or norm[at - 1] != "," or len(inner) > _ADJUNCT:
        return act.last == at
    return not any(norm[i] in _PARTING or scene.has(i, _TURNS) for i in inner if not scene.has(i, W.coordinator | W.preposition))


def _days(scene: Scene, act: Hit) -> set[int]:
    return {i for span in scene.dates_of.get(scene.sentence_of[act.first], []) for i in range(span.first, span.last)}


def object_first(scene: Scene, counted: Counted) -> int:
    """Where a verb begins whose pronoun takes up the counted, an object put first ("a doce [los considera desaparecidos]").

    -1 where none does. An article is no pronoun: no noun stands behind the word. Where the verb behind the pronoun is none that the
    lexicon knows ("a tres [los bajaron] cojeando"), the place of the pronoun: what stands before it is not told of them either.
    """
    sentence = scene.sentence_of[counted.first]
    first, last = scene.sentences[sentence]
    i = counted.first - 1
    while i > first and scene.has(i, W.determiner | W.rest) and not scene.has(i, W.preposition):
        i -= 1
    if i < first or not scene.has(i, W.preposition) or scene.has(i, W.of):
        return -1
    here, reflexives = scene.acts_of[sentence], speech_words(scene.report.language).reflexives
    for i in range(counted.last, min(last, counted.last + _ADJUNCT)):
        # "Defendía a doce presos [cuando] la detuvieron": what another clause takes up is somebody else.
        if scene.tokens.norm[i] in _PARTING or (scene.has(i, W.subordinator) and not scene.has(i, W.relative | W.preposition)):
            break
        pronoun = (
            scene.cues[i] & W.clitic and scene.tokens.norm[i] not in reflexives and not scene.has(i - 1, W.preposition | W.negation)
        )
        if pronoun and i + 1 not in scene.things:
            # "A tres [se los] llevaron": the act may begin with the pronoun before.
            told = [act for act in beginning(here, max(counted.last, i - 1), i + _OUT_OF + 1) if act.last > i]
            if not beginning(here, counted.last, i + _OUT_OF + 1) and _right_behind(scene, counted.last, i):
                return i
            told = [act for act in told if act.lex.measure not in _COURTS and act.lex.form != "noun"]
            if told:
                return told[0].first
    return -1


def _right_behind(scene: Scene, a: int, i: int) -> bool:
    """Does a pronoun follow the counted at once ("a tres [ya los] bajaron")? Further off "la" may be the article of any noun."""
    return i - a <= _OUT_OF and not any(
        scene.has(k, W.relative | W.coordinator | W.subordinator | W.preposition) for k in range(a, i)
    )


def _is_verb(scene: Scene, act: Hit, *, helped: bool) -> bool:
    """A finite form, a participle with its helping verb, or a state that brings its own verb ("siguen presos")."""
    if act.lex.measure in _COURTS and not (act.lex.form == "fut" or (helped and act.lex.form == "base")):
        return False
    if act.lex.form == "state":
        return scene.has(act.first, _HELPING | W.still)
    if act.lex.form == "base":
        return helped or bool(scene.cues[act.first] & W.subjunctive)
    things = scene.things.get(act.first, ())
    if act.lex.form in BARE and any(h.lex.group == "political_prisoners" and h.last > act.last for h in things):
        return False  # "nove dos amnistiados são [presos políticos]"
    # A verb of the counted themselves whose past is no participle of another's deed: "[died]", "went back to jail".
    alone = act.lex.form == "past" and act.lex.use == "subject"
    return alone or act.lex.form in FINITE or (helped and act.lex.form in BARE)
