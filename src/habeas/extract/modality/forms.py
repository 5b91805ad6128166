"""Small signs in a clause that tell whether a deed is done or still to come, and what is only set in between."""

from collections.abc import Sequence

from habeas.extract.acts.find import Count
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# So near its verb a day stands; what only bounds what is told; and the states that go on.
_DATED, _NO_DAY, _STATES = 6, ("since",), ("held", "disappeared")
# Forms that name people by what befell them.
_NAMING = ("noun", "part", "state", "past")


def bracketed(norm: Sequence[str], i: int) -> bool:
    """Is token i a bracket around one number, as a day is given in passing ("negou na terça (8) que")?"""
    opens = i - 2 if norm[i] == ")" else i
    return opens >= 0 and norm[opens : opens + 3 : 2] == ["(", ")"] and norm[opens + 1].isdigit()


def to_be(scene: Scene, at: int) -> bool:
    """Does what is still to be done describe people: "those to be freed", "the 40 prisoners to be freed"?"""
    if at < 1 or not scene.has(at, W.preposition) or not scene.cues[at + 1] & W.subjunctive:
        return False
    named = any(hit.last == at for k in range(max(0, at - 2), at) for hit in scene.things.get(k, ()))
    return named or scene.has(at - 1, W.determiner | W.pronoun)


def dated_ahead(scene: Scene, act: Hit) -> bool:
    """Is a deed told in the present of a day that is still to come ("go on trial next week", "salen la próxima semana")?"""
    published = scene.today(act.first)
    if published is None or act.lex.form not in ("fin", "base") or act.lex.measure in _STATES:
        return False
    for span in scene.dates_of.get(scene.sentence_of[act.first], []):
        a, b = (span.last, act.first) if span.last <= act.first else (act.last, span.first)
        if not 0 <= b - a <= _DATED or span.earliest is None or span.earliest <= published or span.relation in _NO_DAY:
            continue
        if not any(scene.between(kind, a, b) for kind in ("semi", "rel", "sub", "coord", "comma")):
            return True
    return False


def dated_behind(scene: Scene, act: Hit) -> bool:
    """Is a deed told of a day or a month that is over, beside its verb ("obtuvieron la libertad a lo largo de enero")?"""
    for span in scene.dates_of.get(scene.sentence_of[act.first], []):
        a, b = (span.last, act.first) if span.last <= act.first else (act.last, span.first)
        over = (span.latest or "9999") < (scene.today(act.first) or "") and span.weekday is None and not span.future
        parted = any(scene.between(kind, a, b) for kind in ("semi", "rel", "sub", "coord", "comma"))
        if over and not parted and 0 <= b - a <= _DATED:
            return True
    return False


def made_object(scene: Scene, count: Count, act: Hit, at: int) -> bool:
    """Is a deed the complement of the verb of ordering at token `at`, whose object the counted are: "orders 17 workers freed"?"""
    orders = speech_words(scene.report.language).orders
    made = scene.has(at + 1, W.preposition) and scene.has(at + 2, W.have)  # "intend to have 20 officers charged"
    small = range(at + 3 if made else at + 1, count.number.first)
    return (
        act.lex.form == "past"
        and act.first == count.counted.last
        and scene.tokens.norm[at] in orders
        and all(scene.has(i, W.determiner | W.rest) for i in small)
    )


def was_let_go(scene: Scene, count: Count, act: Hit) -> bool:
    """Is a release told by a passive of which the counted are the subject ("sixty-one names had been crossed out")?"""
    if act.lex.measure != "released" or act.first < count.counted.last:
        return False
    between = scene.told(count.counted.last, act.first)
    unsure = W.conditional | W.hearsay | W.allege | W.ahead | W.future | W.relative | W.coordinator | W.subordinator | W.negation
    parted = "," in scene.tokens.norm[count.counted.last : act.first]
    return not parted and not between & unsure and bool(between & (W.be_past | W.have))


def promised(scene: Scene, count: Count, act: Hit | None, told: str, found: tuple[int, str]) -> bool:
    """Are the counted in what somebody orders, promises or consents to (a word at `found`, and what was crossed to it)?"""
    at, crossed = found
    return _consented(scene, count, act, at) or (crossed == "that" and _promised_that(scene, count, act, told, at))


def _promised_that(scene: Scene, count: Count, act: Hit | None, told: str, at: int) -> bool:
    """Is the number in a clause of what is promised, told as still to come: "prometió que diez volverían a casa"?"""
    if told not in ("ahead", "wished", "cond") or (act is not None and (act.lex.measure in _STATES or act.first < at)):
        return False
    begin = count.number.first if act is None else min(act.first, count.number.first)
    first = max(scene.sentences[scene.sentence_of[at]][0], at - _DATED)
    return at < begin and not scene.told(first, begin) & (W.negation | W.refuse | W.hearsay)


def _consented(scene: Scene, count: Count, act: Hit | None, at: int) -> bool:
    """Are the counted the object of a pair of words of consenting that ends at token `at`: "acepta entregar 27 presos"?"""
    small = W.determiner | W.preposition | W.rest
    if at < 1 or not scene.cues[at - 1] & W.intend or scene.told(at - 1, at + 1) & (small | W.of):
        return False
    near = at < count.number.first and all(scene.has(i, small) for i in range(at + 1, count.number.first))
    return near and (act is None or (act.first >= count.number.last and act.lex.form in _NAMING))
