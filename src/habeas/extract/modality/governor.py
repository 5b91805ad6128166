"""The word that governs what begins at a token: the nearest word of intending, denying or hearsay to its left that no other clause
keeps from it ("negou ontem, em conferência, que tivessem sido detidos 40").
"""

from dataclasses import dataclass

from habeas.extract.acts.governors import FINITE
from habeas.extract.modality.forms import bracketed
from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import S, SpeechWords, speech_words
from habeas.lexicon.vocabulary import W

_GOVERNORS = ((W.refuse, "refuse"), (W.hearsay, "hearsay"), (W.intend, "intend"), (W.ahead, "ahead"), (W.found, "found"),
              (W.announce, "announce"))  # fmt: skip
_ANY = W.refuse | W.hearsay | W.intend | W.ahead | W.found | W.announce
_STRONG = frozenset(";:—–()\n")
# So far before its question a verb of deciding may stand ("will decide on 4 September whether").
_DECIDED = 6
# So many words are set in between commas behind a verb of saying, and so many before them lies its day ("negó el miércoles, …").
# So near before a verb of denying stands the relative whose object it denies.
_OBJECT = 3
_SET_IN, _DAY = 9, 5
# So many words a speaker takes between commas ("não há, afirma o ministro, 40").
_SPEAKER = 5
# So near before a deed "of" lays it to somebody.
_OF_DEED = 3
# So far before a plan that is denied stands its denial ("denied that it had promised to free 40").
_DENIED = 9


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that governs: its class, where it stands, and what was crossed on the way to it."""

    name: str
    at: int
    crossed: str


NOBODY = Governor("none", -1, "none")


def _relative(scene: Scene, i: int) -> bool:
    """Does a relative pronoun tell of the noun before it, where the same word may open a complement ("negó que")?"""
    before = i - 1
    if before < 0 or scene.tokens.norm[before] == ",":
        return before < 0 or not _led_over(scene, before)
    # "Denied reports [that] forty had died", "las versiones [de que] murieron": what was told, and no relative clause.
    if scene.cues[i] & W.whereby or any(scene.cues[k] & W.telling for k in range(max(0, before - scene.has(before, W.of)), i)):
        return False
    if scene.cues[before] & W.determiner and not scene.cues[before] & W.preposition:
        return True
    # "Has denied for years that": a time is no noun of which something is told.
    named = (hit for k in range(max(0, before - 1), i) for hit in scene.things.get(k, ()) if hit.last == i)
    return any(hit.lex.reason != "duration" for hit in named)


def _led_over(scene: Scene, comma: int) -> bool:
    """Does a comma only close what is set in behind a verb of saying or promising: "desmentiu ontem, em conferência, que …"?"""
    return _opened(scene, comma) >= 0


def _opened(scene: Scene, comma: int) -> int:
    """The comma that opens what such a comma closes ("no es cierto[,] como dice un diario, que"); -1 where nothing is set in so."""
    first, norm = scene.sentences[scene.sentence_of[comma]][0], scene.tokens.norm
    speech = speech_words(scene.report.language)
    if norm[comma + 1] not in speech.that:
        return -1
    opens = next((k for k in range(comma - 2, max(first, comma - _SET_IN), -1) if norm[k] == ","), -1)
    if opens < 0 or not all(norm[k].isalpha() for k in range(opens + 1, comma)):
        return -1
    if not scene.has(opens + 1, W.preposition | W.subordinator) and comma - opens > 2:  # "negou, porém, que"
        return -1
    told = range(max(first, opens - _DAY), opens)
    said = any(speech.match(norm, k, opens)[1] & S.say or scene.cues[k] & (W.intend | W.refuse | W.announce) for k in told)
    return opens if said else -1


def _crossed(scene: Scene, i: int) -> str:
    """What token i is to a governor farther left: nothing, a break that it reaches over, or the end of its reach ("stop")."""
    flag, word, first = scene.cues[i], scene.tokens.norm[i], scene.sentences[scene.sentence_of[i]][0]
    if word in _STRONG:
        return "" if bracketed(scene.tokens.norm, i) else "stop"
    if flag & W.whereby:
        return "that"
    if flag & W.relative:
        return "stop" if _relative(scene, i) else "that"
    if flag & W.whether and scene.told(max(first, i - _DECIDED), i) & W.intend:
        return "whether"
    if flag & W.subordinator and not flag & W.preposition:
        return "stop"
    return "comma" if word == "," else "and" if flag & W.coordinator else ""


def _over(scene: Scene, i: int, first: int, speech: SpeechWords) -> int:
    """The token at which to go on to the left of token i: before what is only set in between commas, else i itself.

    "Negó que, tras una huelga, murieran 11", "não há, afirma o ministro, 62 presos", "no es cierto, como dicen, que murieran 11".
    """
    norm = scene.tokens.norm
    if norm[i] != ",":
        return i
    closed = _opened(scene, i)
    if closed > first:
        return closed - 1
    opens = next((k for k in range(i - 2, max(first, i - _SET_IN - 1), -1) if norm[k] == "," or norm[k] in _STRONG), -1)
    if opens <= first or norm[opens] != "," or scene.sentence_of[opens] != scene.sentence_of[i]:
        return i
    if norm[opens - 1] in speech.that and (
        scene.has(opens + 1, W.subordinator) or not any(speech.match(norm, k, i)[1] & S.say for k in range(opens + 1, i))
    ):
        return opens - 1
    says = bool(speech.match(norm, opens + 1, i)[1] & S.say)
    return opens - 1 if says and i - opens <= _SPEAKER and scene.told(max(first, opens - 2), opens) & W.refuse else i


def _denied_plan(scene: Scene, plan: Governor, first: int) -> Governor:
    """A plan, or the denial whose complement it is: "negó que hubiera prometido liberar a 40", "denied that it had promised to"."""
    norm, that = scene.tokens.norm, speech_words(scene.report.language).that
    if plan.name not in ("intend", "announce"):
        return plan
    for i in range(plan.at - 1, max(first, plan.at - _DENIED) - 1, -1):
        if norm[i] == "," or norm[i] in _STRONG or scene.cues[i] & (W.coordinator | (_ANY & ~W.refuse)):
            break
        if scene.cues[i] & W.refuse:
            told = scene.has(i + 1, W.have) or any(norm[k] in that for k in range(i + 1, plan.at))
            return Governor("refuse", i, "that") if told else plan
    return plan


def _added(scene: Scene, i: int, joined: int, that: frozenset[str]) -> int:
    """The token of a clause that is added to another by "and that", where token i is it, else what was found before."""
    return i if joined < 0 and scene.tokens.norm[i] in that and scene.has(i - 1, W.coordinator) else joined


def _reaching(scene: Scene, i: int, joined: int, that: frozenset[str]) -> int:
    """What token i could govern by: that there is none reaches over no clause added to it ("no hay 30 y que saldrán 12")."""
    none = bool((scene.flags[i] | scene.flags[i - 1]) & W.negation)
    reaches = joined < 0 or not none or any(scene.tokens.norm[k] in that for k in range(i + 1, joined))
    # "On charges that he [denies], and that 17 are held": what is denied stands before the verb.
    first = scene.sentences[scene.sentence_of[i]][0]
    closed = scene.tokens.norm[i + 1] == "," and scene.told(max(first, i - _OBJECT), i) & W.relative
    flag = scene.cues[i] & ~W.refuse if closed else scene.cues[i]
    return flag if reaches else flag & ~(_ANY | W.reject)


def governor(scene: Scene, at: int) -> Governor:
    """The governor of what begins at token `at`: hearsay, or what lies ahead, only where nobody denies it.

    "Negó los rumores de que murieron", "denied that 40 were about to be freed".
    """
    sentence = scene.sentence_of[at]
    first, norm = scene.sentences[sentence][0], scene.tokens.norm
    finite = {h.first for h in scene.acts_of[sentence] if h.lex.form in FINITE and h.first < at}
    speech = speech_words(scene.report.language)
    crossed, i, joined, unheard = "none", at, -1, 0
    heard: Governor | None = None
    while i > first:
        i = _over(scene, i - 1, first, speech)
        flag, joined = _reaching(scene, i, joined, speech.that), _added(scene, i, joined, speech.that)
        flag &= ~unheard
        if flag & W.reject and crossed == "that":
            return Governor("refuse", i, crossed)
        if heard is not None or (flag & (W.hearsay | W.ahead) and not flag & (W.refuse | W.intend)):
            heard = heard or Governor("hearsay" if flag & W.hearsay else "ahead", i, crossed)
            if flag & W.refuse:
                return Governor("refuse", i, crossed)
        elif flag & _ANY and not (flag & W.intend and flag & W.carry):  # "manda para a Suécia" orders nothing
            return _denied_plan(scene, Governor(next(name for mask, name in _GOVERNORS if flag & mask), i, crossed), first)
        if i in finite or (heard is not None and _ends_ahead(scene, i, heard)):
            break
        says = norm[i] in speech.cues and speech.match(norm, i, at)[1] & S.say
        if says and _accuses(scene, i, at):
            return Governor("hearsay", i, crossed)
        if says and not scene.told(i - 1, i) & (_ANY | W.determiner):
            return heard or Governor("say", i, crossed)
        step = _crossed(scene, i)
        unheard |= W.hearsay * _turns(scene, i, at, speech)
        if step == "stop":
            break
        crossed = step if step and crossed == "none" else crossed
    return heard or NOBODY


def _turns(scene: Scene, comma: int, at: int, speech: SpeechWords) -> bool:
    """Does a clause of contrast open behind a comma, of which hearsay told before says nothing ("terão saído 40, [mas] vi 22")?"""
    norm = scene.tokens.norm
    turns = norm[comma] == "," and comma + 2 < at and bool(speech.match(norm, comma + 1, at)[1] & S.contrast)
    return turns and norm[comma + 2] not in speech.that


def _ends_ahead(scene: Scene, i: int, heard: Governor) -> bool:
    """Is token i what keeps a denial farther left from what lies ahead: another governor, "and", or a comma?"""
    if heard.name != "ahead" or heard.at - i <= 1:
        return False
    return bool(scene.cues[i] & (W.coordinator | (_ANY & ~W.ahead))) or scene.tokens.norm[i] == ","


def _accuses(scene: Scene, i: int, at: int) -> bool:
    """Does the verb at token i lay a deed to somebody: "acusou a junta de ter enforcado 40", "accused the army of killing 12"?"""
    norm, phrases = scene.tokens.norm, scene.words.phrases
    known = phrases.likely(norm[i], norm[i + 1]) if norm[i] in phrases else ()
    blames = any(len(parts) == 1 and any(lex.measure == "charged" and not lex.wide for lex in lexes) for parts, lexes in known)
    return blames and any(scene.has(k, W.of) for k in range(max(i + 2, at - _OF_DEED), at))
