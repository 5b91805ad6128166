"""How the sentence ties an act to the counted: by a relative clause of theirs, a pronoun that takes them up, a verb that lasts.

"60 opponents whom the government exiled", "a tres los llevaron a otra cárcel", "siguen hospitalizados": word order and distance
alone would choose another act of the sentence.
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.counted import Counted
from habeas.extract.acts.governors import BARE, FINITE
from habeas.extract.acts.phrase import out_of_me
from habeas.extract.numbers import Number
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# So many tokens may stand between a noun and its relative pronoun (a comma, "a los [que]"), and between a verb that lasts and what
# it says of its subject.
_LEAD, _COMPLEMENT, _ATTRIBUTES = 3, 4, 7
_QUOTES = frozenset('"“”«»')
# What shows that another verb begins between two words.
_PARTED = W.relative | W.coordinator | W.subordinator | W.be_now | W.be_past | W.have | W.subjunctive | W.ahead
# A word that tells what people are like stands so near to the number.
_DESCRIBED = 6
# So far on either side a clause is searched, and so many of its acts: what is longer is no prose.
_CLAUSE, _CROWD = 30, 8
# A phrase that opens its sentence begins within so many tokens.
_FRONT = 4
_FIRST = attrgetter("first")
_CASES = "cases"
# A noun that names an act has no more words.
_SPAN = 5


def _verb_at(scene: Scene, i: int) -> bool:
    """Does a finite verb that tells an act begin at token i?"""
    here = scene.acts_of[scene.sentence_of[i]]
    k = bisect_left(here, i, key=_FIRST)
    return any(act.first == i and act.lex.form in FINITE for act in here[k : k + _CROWD])


def _behind_attributes(scene: Scene, i: int, last: int) -> int:
    """Where the words end that tell whose or from where the counted are ("catorce empleados [de la estatal petrolera] que …").

    The same place where no relative clause follows them.
    """
    end = i + 1
    while scene.has(i, W.of) and end < min(last, i + _ATTRIBUTES):
        if scene.has(end, W.relative):
            return end
        known = scene.flags[end] & ~(W.determiner | W.preposition | W.of | W.including | W.clitic)
        if known or not scene.tokens.norm[end][0].isalpha() or _verb_at(scene, end):
            break
        end += 1
    return i


def relative_of(scene: Scene, counted: Counted) -> tuple[int, str]:
    """Where the relative clause of a noun phrase begins, and how: "plain", after a "comma", or with a preposition ("a los que").

    "of" where it is that of those a number is taken out of ("tres [de los que] siguen presos"), "whom" where it goes on from
    them ("35, once [de los cuales] siguen presos"); -1 where it has none.
    """
    out_of = counted.how in ("partitive", "none") and scene.has(counted.last, W.of | W.including)
    how = "of" if out_of or counted.partitive else "plain"
    if how == "of" and counted.first and scene.tokens.norm[counted.first - 1] in (",", "(", "—"):
        how = "whom"
    last = scene.sentences[scene.sentence_of[counted.first]][1]
    start = _behind_attributes(scene, counted.last, last)
    for i in range(start, min(last, start + _LEAD + 1)):
        if scene.has(i, W.relative):
            return i, how
        if scene.tokens.norm[i] == "," and i == start:
            how = "comma"
        elif scene.has(i, W.preposition | W.determiner | W.including):
            how = "preposition" if how == "plain" else how
        else:
            break
    return -1, ""


def _own_relative(scene: Scene, counted: Counted, number: Number, act: Hit, told: tuple[str, str]) -> list[str]:
    """Is the act the verb of the relative clause of the counted, or told behind that clause?"""
    label, shape = told
    begin, how = relative_of(scene, counted)
    if begin < 0 or act.first <= begin:
        return []
    here = scene.acts_of[scene.sentence_of[act.first]]
    k = bisect_left(here, begin, key=_FIRST)
    inner = any(h.last <= act.first and _tells(h) for h in here[k : k + _CROWD])
    broken = scene.between("semi", begin, act.first) or scene.between("comma", begin, act.first)
    place = "first" if not inner and not broken else "behind" if inner else "broken"
    place += f"&{how}" if how in ("of", "whom") else ""
    out = [f"relative={place}&how={how}", f"relative={place}&shape={shape}", f"relative={place}&m={label}"]
    return [*out, f"relative={place}&taken_from"] if out_of_me(scene, number) else out


def _named(scene: Scene, counted: Counted, act: Hit, told: tuple[str, str]) -> list[str]:
    """Is the act only in the name of the counted, and a relative clause tells what befell them ("222 [presos] que exilió")?"""
    if not counted.first <= act.first < counted.last:
        return []
    begin, how = relative_of(scene, counted)
    here = scene.acts_of[scene.sentence_of[act.first]]
    k = bisect_left(here, begin, key=_FIRST)
    after = next((h for h in here[k : k + _CROWD] if h.lex.form in FINITE), None) if begin >= 0 else None
    if after is None or any(scene.between(kind, begin, after.first) for kind in ("semi", "comma")):
        return []
    other = after.lex.measure != told[0]
    return [f"named&other={other}", f"named&other={other}&how={how}", f"named&other={other}&m={told[0]}"]


def _tells(act: Hit) -> bool:
    return act.lex.form in FINITE or act.lex.form in BARE


def _resumed(scene: Scene, counted: Counted, number: Number, act: Hit, told: tuple[str, str]) -> list[str]:
    """Are the counted the object put first that a pronoun at the verb takes up ("a dos [los] golpearon")?"""
    label, shape = told
    first = scene.sentences[scene.sentence_of[number.first]][0]
    i = number.first - 1
    while i > max(first, number.first - _LEAD) and scene.has(i, W.determiner | W.rest) and not scene.has(i, W.preposition):
        i -= 1
    if act.first < counted.last or i < first or not scene.has(i, W.preposition):
        return []
    if not scene.has(act.first, W.clitic) and not scene.has(act.first - 1, W.clitic):
        return []
    crossed = any(scene.between(kind, counted.last, act.first) for kind in ("semi", "sub"))
    return [f"resumed&crossed={crossed}&m={label}", f"resumed&crossed={crossed}&shape={shape}", f"resumed&crossed={crossed}"]


def takes_pronoun(scene: Scene, act: Hit) -> bool:
    """Has an act a pronoun before or within it for its object ("[los] detuvieron", "se [los] llevaron")? A reflexive is none."""
    norm, reflexives = scene.tokens.norm, speech_words(scene.report.language).reflexives
    before = range(max(0, act.first - 1), act.last - 1)
    return any(scene.cues[i] & W.clitic and norm[i] not in reflexives for i in before)


def _complement(scene: Scene, act: Hit) -> Hit | None:
    """What a verb that lasts says of its subject: a state right behind it, with no number, mark or other verb between."""
    here = scene.acts_of[scene.sentence_of[act.first]]
    k = bisect_left(here, act.last, key=_FIRST)
    for other in here[k : k + _COMPLEMENT]:
        between = [word for word in scene.tokens.norm[act.last : other.first] if word not in _QUOTES]
        if other.first > act.last + _COMPLEMENT or any(not word[0].isalpha() for word in between):
            break
        # "Continuam a ser [julgados]": a verb of being behind a preposition parts nothing.
        being = scene.has(act.last, W.preposition) and act.last + 2 == other.first and scene.has(act.last + 1, W.be_past)
        if (scene.told(act.last, other.first) & _PARTED and not being) or _next(scene, act.last) == "number":
            break
        if other.lex.form == "state" and other.first == act.last and scene.has(act.last, W.preposition):
            return other  # "continuam [em julgamento]"
        if other.lex.form in (*BARE, "ger") or (other.lex.form == "noun" and scene.has(other.first - 1, W.preposition)):
            return other
    return None


def lasts_as(scene: Scene, act: Hit) -> str | None:
    """The measure of what a bare verb that lasts says of its subject ("siguen [hospitalizados]"); None where it says nothing more.

    By itself such a verb tells that people are still held ("quedan 40"); with a complement it only joins that to them.
    """
    if act.last - act.first > 1 or not scene.has(act.first, W.still) or act.lex.measure != "held":
        return None
    if act.lex.form not in (*FINITE, "base"):
        return None
    other = _complement(scene, act)
    return None if other is None else other.lex.measure


def _lasting(scene: Scene, act: Hit, label: str) -> list[str]:
    """What stands behind a bare "siguen" that may say by itself that people are held, and is a word that the lexicon lacks?"""
    if label != "held" or act.last - act.first > 1 or not scene.has(act.first, W.still) or act.lex.form not in FINITE:
        return []
    return [f"lasting_verb&next={_next(scene, act.last)}"]


def _next(scene: Scene, i: int) -> str:
    """What stands behind a verb that lasts: a number, a preposition, an article, a mark or another word ("siguen vigentes")."""
    if i >= len(scene.tokens):
        return "end"
    numbers = scene.numbers_of.get(scene.sentence_of[i], [])
    if any(n.first == i for n in numbers):
        return "number"
    for mask, name in ((W.preposition, "in"), (W.determiner, "the"), (W.coordinator, "and"), (W.including, "of")):
        if scene.has(i, mask):
            return name
    return "word" if scene.tokens.norm[i][0].isalpha() else "mark"


def described(scene: Scene, counted: Counted) -> str:
    """Is said what the counted are like, and not what befell them ("siete [padecen] cáncer", "[tienen] otra nacionalidad 86")?

    By a verb right behind them, or by one that opens their clause with nothing known between; empty where neither stands.
    """
    if scene.told(counted.last, counted.last + 1) & W.describe:
        return "behind"
    first = scene.sentences[scene.sentence_of[counted.first]][0]
    for i in range(counted.first - 1, max(first, counted.first - _DESCRIBED) - 1, -1):
        if scene.cues[i] & W.describe:
            return "before"
        if scene.tokens.norm[i] in (",", ";", ":", ".") or scene.has(i, W.relative | W.coordinator | W.subordinator):
            break
    return ""


def _in_description(scene: Scene, counted: Counted, act: Hit, told: tuple[str, str]) -> list[str]:
    """Does the act stand in what describes the counted ("siete padecen enfermedades [graves]")?"""
    where = described(scene, counted)
    if not where:
        return []
    inside = counted.last <= act.first <= counted.last + _DESCRIBED if where == "behind" else act.last <= counted.first
    place = "in" if inside and not scene.between("semi", *sorted((counted.last, act.first))) else "out"
    return [f"described={where}&{place}", f"described&{place}&m={told[0]}", f"described&{place}&form={told[1]}"]


def _of_the_rest(scene: Scene, counted: Counted, act: Hit, told: tuple[str, str]) -> list[str]:
    """Is the act told of others than the counted ("nine came back and of [the others] nothing is known")?"""
    if not counted.last < act.first <= counted.last + _CLAUSE:
        return []
    for i in range(counted.last, act.first):
        if scene.has(i, W.rest) and scene.has(i - 1, W.determiner) and any(scene.has(i - k, W.coordinator) for k in (2, 3)):
            return ["of_the_rest", f"of_the_rest&shape={told[1]}"]
    return []


def _totalled(scene: Scene, number: Number, act: Hit, told: tuple[str, str]) -> list[str]:
    """Is the number a sum that somebody arrives at ("sitúa en 1.110 la cifra tras las salidas"), and the act told aside?"""
    first, last = scene.sentences[scene.sentence_of[number.first]]
    near = scene.joined(max(first, number.first - _LEAD), number.first) | scene.joined(number.last, min(last, number.last + _LEAD))
    if not near & W.total:
        return []
    a, b = sorted((min(act.last, number.first), max(act.first, number.last)))
    aside = bool(scene.between("sub", a, b) or scene.between("rel", a, b))
    return [f"total&aside={aside}&shape={told[1]}", f"total&aside={aside}&m={told[0]}"]


def attended(scene: Scene, number: Number) -> bool:
    """Does somebody visit, defend or seek the counted, so that they are in custody already ("defiende a 36 detenidos")?"""
    first = scene.sentences[scene.sentence_of[number.first]][0]
    for i in range(number.first - 1, max(first, number.first - _LEAD) - 1, -1):
        if scene.cues[i] & W.attend:
            return True
        if not scene.has(i, W.preposition | W.determiner | W.rest):
            break
    return False


def _attended(scene: Scene, number: Number, label: str) -> list[str]:
    return ["attended", f"attended&m={label}"] if attended(scene, number) else []


def in_exchange(scene: Scene, act: Hit) -> bool:
    """Is a release an exchange, by its subject ("swap [frees] six") or its relative clause ("canje en el que [salen] once")?"""
    here = scene.acts_of[scene.sentence_of[act.first]]
    swaps = [h for h in beginning(here, act.first - _SPAN, act.first) if h.lex.measure == "exchanged" and h.lex.form == "noun"]
    if any(h.last == act.first for h in swaps):
        return True
    first = scene.sentences[scene.sentence_of[act.first]][0]
    # What opens the sentence rules it: in "In the exchange of 2024, Russia [let go] of 16" they were exchanged.
    fronted = (
        h for h in beginning(here, first, first + _FRONT) if h.lex.measure == "exchanged" and h.lex.form in ("noun", "state")
    )
    if scene.has(first, W.preposition) and any(not scene.between("semi", h.last, act.first) for h in fronted):
        return act.lex.form in FINITE or act.lex.form == "past"
    opens = next((i for i in range(act.first - 1, max(first, act.first - _COMPLEMENT * 2) - 1, -1) if scene.has(i, W.relative)), -1)
    if opens < 0:
        return False
    before = [h for h in beginning(here, opens - _ATTRIBUTES, opens) if h.last <= opens]
    return bool(before) and before[-1].lex.measure == "exchanged" and before[-1].lex.form == "noun"


def _of_cases(scene: Scene, counted: Counted, act: Hit, label: str) -> list[str]:
    """Files are reviewed, not people: is a file named in the sentence, or are people counted?"""
    if label != "reviewed":
        return []
    first, last = scene.sentences[scene.sentence_of[act.first]]
    around = range(max(first, act.first - _CLAUSE), min(last, act.first + _CLAUSE))
    named = any(hit.lex.group == _CASES for i in around for hit in scene.things.get(i, ()))
    noun = counted.noun.group if counted.noun is not None else "none"
    kind = "cases" if noun == _CASES else "other" if noun != "none" else "none"
    return [f"reviewed&named={named}&noun={kind}", f"reviewed&named={named}&form={act.lex.form}"]


def tied(scene: Scene, counted: Counted, number: Number, act: Hit, told: tuple[str, str]) -> list[str]:
    """The features of how an act is tied to the counted; `told` is the measure that it may mean, and its form and use."""
    return [
        *_own_relative(scene, counted, number, act, told),
        *_named(scene, counted, act, told),
        *_resumed(scene, counted, number, act, told),
        *_lasting(scene, act, told[0]),
        *_in_description(scene, counted, act, told),
        *_of_the_rest(scene, counted, act, told),
        *_totalled(scene, number, act, told),
        *_attended(scene, number, told[0]),
        *_of_cases(scene, counted, act, told[0]),
    ]
