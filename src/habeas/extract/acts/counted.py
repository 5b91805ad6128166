"""What a number counts: the noun phrase beside it, and what that says of the people counted."""

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from habeas.extract.numbers import Number
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.vocabulary import Lex, W

_STOP = (
    W.be_now | W.be_past | W.have | W.relative | W.subordinator | W.coordinator | W.negation | W.future | W.conditional | W.pronoun
)
_FIRST = attrgetter("first")
_REACH = 7
# So far before a number the subject begins that it is said of ("the number of injured policemen is [150]").
_SUBJECT = 8
# The forms of a verb that tells its clause.
_FINITE = ("fin", "fut", "cond")
_OTHER_PEOPLE = frozenset(("officials", "witnesses", "relatives", "families"))
# Groups that say no more of people than that they are some.
_PLAIN = ("", "people")
# What is quoted may be counted.
_QUOTES = frozenset("\"'“«‘„")
_HYPHENS, _CLOSES = frozenset("-‐‑"), frozenset(",;:.()—–\n")
# Words so short may be the front half of another ("ex", "sub").
_SHORT = 3
# The groups of those whom custody alone makes so.
PRISONERS = frozenset(("detainees", "political_prisoners"))


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

    @property
    def nounless(self) -> bool:
        """Does the number stand without a noun of its own ("70", "70 of them")?"""
        return self.how in ("none", "partitive")

    @property
    def bare(self) -> bool:
        """Does no noun say who is counted ("70", "70 of them", "70 names")?"""
        return self.nounless or (self.noun is not None and self.noun.nameless)


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
    if _hyphen(scene, i) or _initial(scene, i):
        return True
    # Such a word may describe a noun: "two of its [earlier] reports".
    if flag & W.then and i > start and scene.has(i - 1, W.determiner):
        return True
    return not flag and scene.tokens.norm[i][0].isalpha()


def _hyphen(scene: Scene, i: int) -> bool:
    """Does a hyphen join two halves of one word ("40 pro[-]democracy activists", "siete ex[-]militares")?"""
    tokens = scene.tokens
    glued = 0 < i < len(tokens) - 1 and tokens.end[i - 1] == tokens.start[i] and tokens.end[i] == tokens.start[i + 1]
    return glued and tokens.norm[i] in _HYPHENS


def _initial(scene: Scene, i: int) -> bool:
    """Is token i the point of an initial that describes a noun ("two U[.]S[.] citizens")?"""
    tokens = scene.tokens
    return (
        tokens.norm[i] == "." and len(tokens.norm[i - 1]) == 1 and tokens.is_capital(i - 1) and tokens.end[i - 1] == tokens.start[i]
    )


@dataclass(slots=True)
class _Phrase:
    """What was met behind a number: the head known to the lexicon, a word that may be an unknown head, adjectives."""

    best: Hit | None = None
    unknown: int = -1
    adjectives: list[Lex] = field(default_factory=list)
    partitive: bool = False
    inverted: bool = False
    passed: bool = False


def _verb_like(scene: Scene, i: int) -> bool:
    """Where heads come first, may the unknown word at i be the verb of its clause ("quince [dejaron] sus celdas")?

    An adjective before its noun agrees with it ("tres nuevos detenidos"), or belongs to a collective ("una veintena larga de").
    """
    if scene.flags[i] or len(scene.tokens.norm[i]) <= _SHORT or scene.plural(i) or scene.tokens.is_capital(i):
        return False
    return not scene.has(i + 1, W.of) and not _numeral(scene, i)


def _verb_of_act(scene: Scene, i: int) -> bool:
    """Does a finite verb of an act stand at token i behind the pronoun of its object ("a doce los [sacaron] de sus casas")?"""
    pronoun = i > 0 and bool(scene.cues[i - 1] & W.clitic)
    acts = scene.acts_of[scene.sentence_of[i]] if pronoun else []
    return any(h.lex.form in _FINITE and h.first in (i, i - 1) and h.last == i + 1 for h in acts)


def _numeral(scene: Scene, i: int) -> bool:
    """Is token i a word of a number ("seis de los [quince] presos")?"""
    numbers = scene.numbers_of.get(scene.sentence_of[i], [])
    k = bisect_right(numbers, i, key=_FIRST) - 1
    return k >= 0 and numbers[k].first <= i < numbers[k].last


def _apart(scene: Scene, phrase: _Phrase, hit: Hit) -> bool:
    """Where heads come first: is the thing met no head of the number? "101 [ese día]"; "los 94 de [aquel mes]" are people.

    A plural may be its head: an inverted subject ("son 60 los agentes"), or what the number is out of ("dos de las cárceles").
    """
    single = hit.last - hit.first == 1 and not scene.plural(hit.first)
    return hit.lex.kind == "other" and single and (phrase.inverted or phrase.partitive)


def _parted(scene: Scene, phrase: _Phrase, i: int) -> bool:
    """Is a noun phrase at its end before token i: at a verb, or at an article behind a word that is no noun?"""
    article = scene.has(i, W.determiner) and not scene.has(i - 1, W.of | W.including | W.rest)
    # "Five more [an] hour later": several people are no one thing.
    if scene.tokens.norm[i] in actor_words(scene.report.language).indefinite and scene.has(i - 1, W.rest):
        return True
    if scene.rules.head == "first":
        if _verb_like(scene, i) or _verb_of_act(scene, i):
            return True
        phrase.inverted = phrase.inverted or (article and not scene.has(i, W.of | W.including))
    # "620 left the prison": an article behind a word that is no noun opens what a verb governs.
    if phrase.passed and article:
        return True
    if scene.flags[i]:
        return False
    phrase.passed = True
    return _subject_verb(scene, i)


def _of_time(scene: Scene, i: int) -> bool:
    """Is token i a word of a time that names a day or month?"""
    return any(d.first <= i < d.last for d in scene.dates_of.get(scene.sentence_of[i], ()))


def _goes_on(scene: Scene, phrase: _Phrase, i: int, start: int) -> bool:
    """May the noun phrase that begins at `start` go on over token i, which the lexicon knows as no noun?"""
    if phrase.best is not None:
        return scene.tokens.norm[i] == "'" or scene.owns(i)
    if scene.owns(i) and i > start:
        # "Two of the [protest's] organisers": what owns the head is not the head.
        phrase.unknown = -1
        return True
    if scene.rules.head == "first" and _of_time(scene, i):
        return False  # "Subió a 131 el [martes]"
    if scene.has(i, _STOP) or not _skippable(scene, i, start):
        phrase.partitive = phrase.partitive or (scene.has(i, W.pronoun) and i > start)
        return False
    if _parted(scene, phrase, i):
        return False
    if scene.has(i, W.preposition | W.including):
        phrase.partitive = True
    if scene.has(i, W.preposition) and phrase.unknown >= 0:
        return False
    if phrase.unknown < 0 and _looks_plural(scene, i):
        phrase.unknown = i
    return True


def _subject_verb(scene: Scene, i: int) -> bool:
    """Does a verb begin at token i whose subject is counted ("150 leave the prison", "19 vanished", "two hold passports")?"""
    here = (h for h in scene.acts_of[scene.sentence_of[i]] if h.first == i and h.lex.form != "state")
    return any(h.lex.use == "subject" or (h.lex.measure, h.lex.form) == ("held", "base") for h in here)


def _when(scene: Scene, number: Number, hit: Hit) -> bool:
    """Does a time of its own stand behind a bare number ("has counted 40 [this year]", "fueron 40 [ese mes]")?"""
    if hit.lex.reason != "duration" or hit.first == number.last:
        return False
    return any(span.first == number.last for span in scene.dates_of.get(scene.sentence_of[number.first], []))


def _begins_phrase(scene: Scene, hit: Hit) -> bool:
    """Is a thing only the first word of a longer participle: "19 [mandados] para casa" are no warrants?"""
    here = scene.acts_of[scene.sentence_of[hit.first]]
    return any(h.first == hit.first and h.last > hit.last and h.lex.form in ("part", "past") for h in here)


def _noun_phrase(scene: Scene, number: Number, end: int) -> _Phrase:
    """The noun phrase behind a number, read up to its head (to the last one where heads come last)."""
    head_last = scene.rules.head == "last"
    phrase, i = _Phrase(), number.last
    if i < end and scene.tokens.norm[i] in _QUOTES:
        i += 1  # 120 [“]political prisoners”
    while i < min(end, number.last + _REACH):
        hit = _thing(scene, i, end)
        if hit is None:
            if not _goes_on(scene, phrase, i, number.last):
                break
            i += 1
            continue
        if head_last and _given(scene, phrase, hit):
            break
        if not head_last and (_apart(scene, phrase, hit) or (hit.lex.kind == "other" and _begins_phrase(scene, hit))):
            break
        if phrase.best is None and _when(scene, number, hit):
            break
        i = hit.last
        if hit.lex.kind == "adjective":
            phrase.adjectives.append(hit.lex)
            continue
        phrase.best = hit
        # "12 [members of] opposition parties": behind a phrase that ends in a preposition no other head follows.
        if not head_last or (hit.lex.kind == "noun" and scene.has(i - 1, W.preposition)):
            break
    return phrase


def _given(scene: Scene, phrase: _Phrase, hit: Hit) -> bool:
    """Does a thing follow several people who are given it ("handed 60 civilians [prison] terms")?

    What befell people who already have a name of their own is no name either ("60 marchers [wounded]").
    """
    best = phrase.best
    if best is None or best.lex.kind != "noun" or not scene.plural(best.last - 1):
        return False
    befell = best.lex.group not in _PLAIN and _act_at(scene, hit.first) and not scene.plural(hit.last - 1)
    return befell or hit.lex.kind == "other"


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
    outside = _out_of_things(scene, number) if partitive else None
    if outside is not None:
        return outside
    label = _label_before(scene, number)
    if label is not None:
        return Counted("label", label.first, number.last, label.lex, label.first)
    things = None if partitive else _subject_things(scene, number)
    if things is not None:
        return Counted("other", number.first, number.last, things.lex, things.first, (), scene.tokens.norm[things.first])
    return Counted(
        "partitive" if partitive else "none", number.first, number.last, partitive=partitive, adjectives=tuple(adjectives)
    )


def _out_of_things(scene: Scene, number: Number) -> Counted | None:
    """What "90 of the 220 seats" counts, where those it is taken out of are no people: the noun stands behind the second number."""
    whole = next((n for n in scene.numbers_of[scene.sentence_of[number.first]] if 1 <= n.first - number.last <= 3), None)
    if whole is None or not scene.has(number.last, W.of | W.including) or scene.joined(number.last, whole.first) & W.pronoun:
        return None
    phrase = _noun_phrase(scene, whole, scene.sentences[scene.sentence_of[number.first]][1])
    if phrase.best is None or phrase.best.lex.kind != "other":
        return None
    head = phrase.best
    return Counted("other", number.first, head.last, head.lex, head.first, (), scene.tokens.norm[head.first], partitive=True)


def taken_from(scene: Scene, whole: Number, things: Counted, number: Number) -> Counted | None:
    """What a number without a noun counts where those it is taken out of are no people: "of the 40 books, [11] came back"."""
    first = scene.sentences[scene.sentence_of[number.first]][0]
    at = scene.of_before(whole.first)
    # Policemen, witnesses and relatives may be taken and let go like anybody.
    if things.noun is None or things.how != "other" or things.noun.reason in _OTHER_PEOPLE:
        return None
    if scene.sentence_of[whole.first] != scene.sentence_of[number.first]:
        return None
    opens = at >= 0 and (at == first or not scene.tokens.norm[at - 1][0].isalnum())
    parted = scene.tokens.norm[number.first - 1] in (",", ":") or scene.has(number.first - 1, W.coordinator)
    if not (opens and parted) and not _of_these_only(scene, things, number):
        return None
    return Counted("other", number.first, number.last, things.noun, things.noun_at, (), things.word, partitive=True)


def _of_these_only(scene: Scene, things: Counted, number: Number) -> bool:
    """Is a number behind a semicolon the subject of a verb that befalls nobody ("31 hearings; [six] took place in the dark")?"""
    at, last = number.last, scene.sentences[scene.sentence_of[number.first]][1]
    if scene.tokens.norm[number.first - 1] != ";" or things.noun is None or things.noun.reason != "things" or at >= last:
        return False
    if not scene.tokens.norm[at].isalpha() or scene.has(at, W.preposition | W.of | W.coordinator):
        return False
    end = next((i for i in range(at, last) if scene.tokens.norm[i] in _CLOSES or scene.has(i, W.coordinator)), last)
    return not any(h.first < end and h.last > at for h in scene.acts_of[scene.sentence_of[at]])


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


def _subject_things(scene: Scene, number: Number) -> Hit | None:
    """The noun of the subject of which a bare number is said, where it names no people who can be held ("los errores son [19]")."""
    i, first = number.first - 1, scene.sentences[scene.sentence_of[number.first]][0]
    if i <= first or scene.owns(i) or not scene.has(i, W.be_now | W.be_past) or scene.has(i - 1, W.relative | W.pronoun):
        return None
    start = i
    while start > max(first, i - _SUBJECT) and not scene.has(start - 1, W.relative | W.subordinator | W.coordinator):
        if not scene.tokens.norm[start - 1][0].isalpha():
            break
        start -= 1
    # "The number of injured officers is": what is counted stands behind the "of".
    heads = [k for k in range(start, i) if k in scene.things and not scene.has(k, W.total) and not scene.cues[k] & W.total]
    if not heads or any(scene.has(k, W.preposition) and not scene.has(k, W.of) for k in range(start, i)):
        return None
    best = max(scene.things[heads[0 if scene.rules.head == "first" else -1]], key=lambda hit: hit.last)
    things = best.lex.kind == "other" and best.lex.reason != "duration"
    return best if things and (scene.plural(best.last - 1) or best.lex.reason in _OTHER_PEOPLE) else None


# So many small words may stand between a number and the noun that says what those counted are.
_SAID = 4


def said_to_be(scene: Scene, counted: Counted) -> tuple[Lex, ...]:
    """What a number without a noun is said to count: "186 [are women]", "doce de ellos [menores]"."""
    if counted.noun is not None and counted.how != "label":
        return ()
    last = scene.sentences[scene.sentence_of[counted.first]][1]
    small = W.be_now | W.be_past | W.of | W.pronoun | W.including | W.determiner
    i = counted.last
    while i < min(last, counted.last + _SAID) and scene.has(i, small) and not scene.has(i, W.negation):
        i += 1
    known = scene.things.get(i, ()) if i > counted.last and i < last else ()
    return tuple(hit.lex for hit in known if hit.lex.kind == "noun" and hit.last == max(h.last for h in known))
