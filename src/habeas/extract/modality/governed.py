"""What governs an act: the nearest word of intending, denying or hearsay to its left that no other clause keeps from it.

"Prometió que saldrán 40", "ordered that 40 be freed", "negou que 40 fossem detidos": a plan or a denial is told by a verb whose
complement holds the act. A relative clause ("the 40 who were promised …") is no complement, and a deed told as done ("promised
on Monday, freed on Tuesday") is governed by nothing.
"""

from habeas.extract.acts.around import negated
from habeas.extract.acts.find import Count
from habeas.extract.acts.governors import FINITE
from habeas.extract.acts.named_before import told_of
from habeas.extract.acts.phrase import opens_with
from habeas.extract.modality.forms import dated_ahead, dated_behind, made_object, promised, to_be, was_let_go
from habeas.extract.modality.governor import NOBODY, Governor, governor
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

_STRONG = frozenset(";:—–()\n")
# An auxiliary and its verb stand so close: "serán por fin puestos en libertad".
_DIRECT = 4
# "To have" farther before a participle than this has an object between ("to have 27 officers charged").
_CAUSED = 2
# What ends the reach of an auxiliary that stands before.
_APART = W.relative | W.coordinator | W.intend | W.refuse | W.announce
_GAPS = (1, 3, 6, 12)
# What a promise told of its object stands with: "was promised", "is pending", "se prometió".
_PASSIVE = W.be_past | W.be_now | W.pronoun
# "of the" stands so near before the number that it names.
_OUT_OF = 2
# So near behind a word of ordering stands what is to be done.
_TO_BE_DONE = 8
# Forms of what is still to be done, behind a word of ordering.
_TO_DO = ("inf", "base", "subj", "noun")
_NAMING = ("noun", "part", "state", "past")
_PLANNED = ("intend", "ahead", "announce")
# Measures whose own verbs are of deciding ("ordered tried", "studies the files"); those that are announced when they are done; and
# the states that nobody asks for ("demands freedom for 11 still held", "demand proof of life for 19").
_OWN = frozenset(("reviewed", "charged", "held"))
_DEEDS = frozenset(("arrested", "killed", "died", "injured", "tortured", "abducted", "disappeared", "charged", "sentenced", "held"))
_STATES = ("held", "disappeared")
# What is done to people once: told in the future it is planned (who "will serve ten years" is sentenced already).
_LIE_AHEAD = frozenset(("arrested", "charged", "transferred", "deported", "exiled", "exchanged"))


# What the grammar alone takes the modality for, how the figure is told, and what governs it.
Read = tuple[str, str, Governor]


def _gap(n: int) -> str:
    return next((str(limit) for limit in _GAPS if n <= limit), "far")


def _before(scene: Scene, at: int) -> int:
    """The word classes of the few tokens right before token `at`, of its own clause."""
    first, near = scene.sentences[scene.sentence_of[at]][0], 0
    for i in range(at - 1, max(first, at - _DIRECT) - 1, -1):
        if scene.tokens.norm[i] == "," or scene.tokens.norm[i] in _STRONG or scene.cues[i] & _APART:
            break
        if scene.cues[i] & W.have and scene.has(i - 1, W.preposition) and at - i > _CAUSED:
            break  # "to have 27 officers charged": what somebody brings about, and no perfect
        near |= scene.cues[i]
        if scene.cues[i] & W.subjunctive and not scene.cues[i] & W.be_past:
            break
    return near


def _behind(scene: Scene, at: int) -> int:
    """The word classes of the few tokens from token `at` on, of its own clause."""
    last, near = scene.sentences[scene.sentence_of[at - 1]][1], 0
    for i in range(at, min(last, at + _DIRECT)):
        if scene.tokens.norm[i] == "," or scene.tokens.norm[i] in _STRONG or scene.cues[i] & (W.relative | W.coordinator):
            break
        near |= scene.cues[i]
    return near


def _helped(near: int) -> str:
    """What the auxiliaries beside a verb or a number say; empty where they say nothing."""
    for mask, name in ((W.ahead, "ahead"), (W.hearsay, "hearsay")):
        if near & mask:
            return name
    if near & W.subjunctive:
        return "ahead" if near & W.be_past and near & W.conditional else "be" if near & W.be_past else "wished"
    if near & (W.future | W.conditional) and not near & (W.be_now | W.be_past | W.have):
        return "" if near & W.conditional and near & W.negation else "ahead"
    return "done" if near & (W.be_past | W.have) else ""


def _promised(near: int) -> str:
    """What stands behind a noun says: an auxiliary, that it is none ("do not exist"), that the act was promised ("was ordered").

    What those counted have not is no denial of them ("ainda não têm sepultura", "of the five there has been no word").
    """
    if near & W.refuse and not (near & W.negation and near & (W.have | W.describe)):
        return "refused"
    if near & _PASSIVE and near & (W.intend | W.announce) and not near & W.ahead:
        return "promised"
    return _helped(near)


def _nearer(scene: Scene, number: int, act: Hit | None) -> Hit | None:
    """The verb told last before a number where the act lies behind it: "promised to free them, and on Tuesday forty left"."""
    if act is None or act.first > number:
        return act
    here = [h for h in scene.acts_of[scene.sentence_of[number]] if act.last <= h.first < number and h.lex.form in FINITE]
    between = [h for h in here if not scene.told(h.first - _OUT_OF, h.first) & W.determiner]  # "en un único [proceso]" is a noun
    return between[-1] if between else act


def tense(scene: Scene, act: Hit) -> str:
    """Told as done, as lying ahead, as wished, or by a form that does not say: by the verb's form and the auxiliaries beside it."""
    form, near = act.lex.form, _before(scene, act.first)
    if form in ("fin", "past", "part") and act.lex.measure not in _OWN and _orders(scene, act):
        return "ordered"
    helped = _helped(near)
    if form == "inf" and scene.cues[act.first - 1] & W.have and _after_preposition(scene, act):
        return "done"  # "acaban de salir"
    # Of pairs of words the first alone says whether it is still to come ("abandonarán sus celdas").
    if form == "fut" or helped == "ahead" or (form == "fin" and act.lex.reason == "pair" and scene.flags[act.first] & W.future):
        return "ahead"
    if form == "subj" or helped in ("wished", "be"):
        return "ahead" if to_be(scene, act.first - 2) else helped or "wished"
    if form == "cond":
        return "cond"
    if form in ("part", "past", "state") and helped:
        return helped
    if form in ("fin", "past") and not _led_to(scene, act):
        return "open" if _named(scene, act) else form
    return "to" if _led_to(scene, act) else "open"


def _orders(scene: Scene, act: Hit) -> bool:
    """Is an act one word of ordering and a deed still to be done ("mandou soltar"), and no deed itself ("mandou para casa")?"""
    norm, phrases = scene.tokens.norm, scene.words.phrases
    ordering = next((i for i in range(act.first, act.last) if scene.cues[i] & W.intend), -1)
    if ordering < 0:
        return False
    if ordering + 1 >= act.last:  # "mandaram 102 para casa" is a pair of words, and a deed
        here = scene.acts_of[scene.sentence_of[act.first]]
        near = (h for h in here if h.first in range(act.last, act.last + _TO_BE_DONE) and h.lex.measure == act.lex.measure)
        return any(h.lex.form in _TO_DO for h in near)
    if not scene.has(ordering + 1, W.preposition) or scene.cues[ordering + 1] & W.ahead:
        return True
    behind = range(ordering + 2, act.last)
    return any(lex.form in _TO_DO for i in behind for _, some in phrases.likely(norm[i], "") for lex in some if lex.kind == "act")


def _named(scene: Scene, act: Hit) -> bool:
    """Is what could be a verb a noun here: between an article and "of" ("uma troca de 50 prisioneiros")?"""
    first, last = scene.sentences[scene.sentence_of[act.first]]
    return act.first > first and act.last < last and scene.has(act.first - 1, W.determiner) and scene.has(act.last, W.of)


def _supposed(scene: Scene, number: int) -> int:
    """The conditional of being that tells the number ("[serían] 34", "já [seriam] 29"), with no act between; else -1."""
    sentence = scene.sentence_of[number]
    acts = {h.first for h in scene.acts_of[sentence] if number - _DIRECT <= h.first < number}
    for i in range(number - 1, max(scene.sentences[sentence][0], number - _DIRECT) - 1, -1):
        if i in acts:
            return -1
        if scene.cues[i] & W.supposed:
            return i
        if scene.tokens.norm[i] in _STRONG or scene.cues[i] & (W.relative | W.subordinator | W.preposition):
            return -1
    return -1


def _led_to(scene: Scene, act: Hit) -> bool:
    """Is a deed led in as what is to be done: "[to] free 40", "promised on the radio [to] let 40 go", "spoke [of] freeing 40"?"""
    form, at = act.lex.form, act.first - 1
    if form in ("base", "state", "inf"):
        return _after_preposition(scene, act)
    if form == "ger":
        return scene.has(at, W.of)
    return form == "fin" and scene.has(at, W.preposition) and not scene.has(at, W.determiner | W.relative)


def _after_preposition(scene: Scene, act: Hit) -> bool:
    first = scene.sentences[scene.sentence_of[act.first]][0]
    return act.first > first and bool(scene.cues[act.first - 1] & W.preposition)


def _whose(scene: Scene, act: Hit) -> bool:
    """Is a noun what somebody promises of the counted before it ("cuya libertad anunció", "whose release was ordered")?"""
    if act.lex.form != "noun" or not scene.has(act.first - 1, W.relative):
        return False
    near = _behind(scene, act.last)
    return bool(near & (W.intend | W.announce)) and not near & W.found


def _foretold(scene: Scene, supposed: int, act: Hit | None) -> tuple[str, Governor]:
    """What a conditional of being tells: what was promised or announced ("había anunciado que serían diez"), else hearsay."""
    over = governor(scene, supposed)
    planned = over.crossed == "that" and over.name in ("intend", "announce") and (act is None or act.lex.measure not in _DEEDS)
    return ("ahead", Governor("intend", over.at, over.crossed)) if planned else ("hearsay", NOBODY)


def _place(scene: Scene, count: Count, act: Hit | None) -> tuple[str, Governor]:
    """How the figure is told and what governs it: by its act, or by the words beside the number where the act is elsewhere."""
    number, behind = count.number.first, _promised(_behind(scene, count.counted.last))
    supposed = _supposed(scene, number)
    if supposed >= 0:
        return _foretold(scene, supposed, act)
    act = act if act is not None and opens_with(scene, act, count.number) else _nearer(scene, number, act)
    if act is not None and act.lex.form == "state" and act.first == count.counted.last:
        behind = _promised(_behind(scene, act.last))  # "de 19 não há notícia": its own words deny nothing
    if act is not None and act.first > number:
        told = "wished" if _whose(scene, act) else tense(scene, act)
        named = act.lex.form in ("noun", "state") and told == "open"
        return behind if behind and named else told, governor(scene, act.first)
    own = governor(scene, number)
    if act is not None and own.name == "refuse" and own.at == act.first and own.crossed == "that":
        return "open", own  # "negó que existan 60 expedientes": the verb that refuses a request denies here
    if act is not None and act.lex.form in _NAMING and scene.between("rel", act.last, number) and told_of(scene, act.last, count):
        return "fin", NOBODY  # "denied that the detainees, who were 30, …": the number is told of them by a verb of its own
    if act is not None and own.at < act.last and not scene.between("semi", act.last, number):
        told = tense(scene, act)
        if act.lex.form == "noun" and act.last == number and _after_preposition(scene, act):
            told = "to"
        if act.lex.form == "noun" and told == "open" and not behind:
            behind = _promised(_behind(scene, act.last))
        return behind if behind and told in ("open", "to") else told, governor(scene, act.first)
    if act is not None and act.lex.form == "noun" and own.name == "ahead" and own.at == act.last:
        return "ahead", NOBODY  # "the swap would involve 27"
    # Before a bare number an auxiliary has another verb: "they will tell you forty".
    before = _helped(_before(scene, number))
    own = NOBODY if own.name == "ahead" else own
    return behind if before in ("", "ahead") else before, own


def _rule(told: str, name: str, *, titled: bool) -> str:
    """The modality by grammar alone."""
    if name == "refuse" or told == "refused":
        return "denied"
    if name == "hearsay" or told == "hearsay":
        return "alleged"
    if told in ("ahead", "wished", "ordered", "promised", "due"):
        return "planned"
    if told in ("done", "fin", "past") or name == "found":
        return "actual"
    if name == "say" and told in ("to", "cond"):
        return "planned"  # "spoke of freeing 40", "said it would free 40"
    return "planned" if name in _PLANNED or (told == "to" and titled) else "actual"


def _is_subject(scene: Scene, act: Hit) -> bool:
    """Is what seems to govern a past tense its subject: "a decree pardoned 31", where "ordered 31 freed" is told of others?

    Or how it was done: "31 pardoned by decree went home".
    """
    return scene.has(act.first - 2, W.preposition) or bool(scene.told(act.first - 1 - _OUT_OF, act.first - 1) & W.determiner)


def _done(scene: Scene, count: Count, act: Hit | None, told: str, found: Governor) -> bool:
    """Is an act told as done, so that nothing before it governs it?"""
    if told != "past":
        return told in ("done", "fin")
    if act is not None and act.lex.use == "object" and found.at < act.first - 1 and _leads(scene, act, count.number.first):
        return True  # "the judge who ordered their arrest freed 27": what is ordered done stands behind those it is done to
    return found.crossed != "none" or (act is not None and found.at == act.first - 1 and _is_subject(scene, act))


def reading(scene: Scene, count: Count, act: Hit | None) -> Read:
    """What the grammar alone takes the modality for, how the figure is told, and its governor."""
    told, found = _place(scene, count, act)
    told = "due" if act is not None and dated_ahead(scene, act) else told or "memory"
    measure = act.lex.measure if act is not None else ""
    if (found.name == "announce" and measure in _DEEDS) or (found.name == "intend" and measure in _STATES and told == "open"):
        found = NOBODY
    if act is not None and (found.name, found.crossed) == ("intend", "none") and made_object(scene, count, act, found.at):
        told = "due"
    if found.name in _PLANNED and found.crossed == "whether":
        told = "open"  # "will decide whether they are freed": no deed, whatever its verb's form
    elif found.name in _PLANNED and _done(scene, count, act, told, found):
        found = NOBODY
    told = "wished" if told == "be" and found.name in _PLANNED else told
    titled = scene.sentence_of[count.number.first] == 0
    return _rule(told, found.name, titled=titled), told, found


def ordered_release(scene: Scene, count: Count, act: Hit | None, read: Read) -> str | None:
    """What a release is that was ordered, promised or meant ("ordenou a libertação de 48") or lies ahead ("will be"): planned.

    So is whatever is still to be decided ("will decide whether"). It is done where those who were to be let out left: "ordenó la
    excarcelación de seis, que salieron el viernes".
    """
    rule, told, found = read
    sure = (rule, found.name) == ("planned", "intend") and promised(scene, count, act, told, (found.at, found.crossed))
    if sure or act is None:
        return "planned" if sure else None
    if rule == "planned" and (found.crossed == "whether" or told == "due" or (told == "promised" and _put_off(scene, count, act))):
        return "planned"
    if rule == "planned" and _lies_ahead(scene, count, act, told):
        return "planned"
    if act.lex.measure != "released":
        return "planned" if _ordered_deed(scene, count, act, read) else None
    if rule == "planned" and (told == "wished" or (told == found.name == "ahead")):
        return "planned"
    if act.lex.form == "state" or not (_leads(scene, act, count.number.first) or _ordered_noun(scene, count, act)):
        return None
    told, found = tense(scene, act), governor(scene, act.first)
    if told != "ordered" and not (told in ("open", "to") and found.name == "intend" and found.crossed == "none"):
        return None
    here, last = scene.acts_of[scene.sentence_of[act.first]], count.counted.last
    left = next((h for h in here if h.first >= last and h.lex.form in (*FINITE, "past") and h.lex.measure == "released"), None)
    between = (n.first for n in scene.numbers_of[scene.sentence_of[act.first]] if left is not None and last <= n.first < left.first)
    # "52, among them 14 foreigners, who crossed …": a part that is put in hides nothing.
    others = any(not scene.told(i - _DIRECT, i) & W.including for i in between)
    apart = left is None or others or negated(scene, left)
    return "planned" if apart or left is None or not scene.between("rel", last, left.first) else "actual"


def _put_off(scene: Scene, count: Count, act: Hit) -> bool:
    """Is what is to be done to the counted a noun of which a passive says when or whether ("[o julgamento] de 28 foi adiado")?"""
    deed = act.lex.form == "noun" and (act.lex.measure == "released" or act.lex.measure in _LIE_AHEAD)
    intended = bool(_behind(scene, count.counted.last) & W.intend)
    return deed and intended and act.last <= count.number.first and _leads(scene, act, count.number.first)


def _ordered_noun(scene: Scene, count: Count, act: Hit) -> bool:
    """Is what a verb orders a noun farther on that rules the number ("[ordenou] ontem a libertação de 46 pessoas")?"""
    here = (h for h in scene.acts_of[scene.sentence_of[act.first]] if act.last <= h.first < count.number.first)
    named = act.lex.reason == "pair" and any(
        h.lex.form == "noun" and h.lex.measure == act.lex.measure and _leads(scene, h, count.number.first) for h in here
    )
    return named and not any(scene.between(kind, act.last, count.number.first) for kind in ("semi", "rel", "sub", "coord"))


def _ordered_deed(scene: Scene, count: Count, act: Hit, read: Read) -> bool:
    """Is an arrest, a transfer or the like the object of a verb of ordering ("ordered the arrest of nine leaders")?"""
    rule, told, found = read
    if act.lex.measure not in _LIE_AHEAD or (rule, told, found.name, found.crossed) != ("planned", "open", "intend", "none"):
        return False
    ordered = scene.tokens.norm[found.at] in speech_words(scene.report.language).orders
    # "Prepara la acusación contra doce": the noun right behind a verb of planning.
    ordered = ordered or (act.lex.form == "noun" and 0 < act.first - found.at <= _OUT_OF)
    return ordered and _leads(scene, act, count.number.first)


def _lies_ahead(scene: Scene, count: Count, act: Hit, told: str) -> bool:
    """Is a deed told in the future of those who are its object or subject in one clause ("acusará a 486", "31 serán juzgados")?

    A state may go on ("seguirán presos"), and what "may" or "must" be is no plan beyond doubt.
    """
    sure = act.lex.form == "fut" or (act.lex.measure in _LIE_AHEAD and act.lex.form != "noun")
    if act.lex.form == "noun" and act.lex.measure in ("released", "exchanged") and act.last <= count.number.first:
        sure = not scene.told(act.last, count.number.first) & W.negation
    if told != "ahead" or not sure or act.lex.measure in _STATES:
        return False
    a, b = sorted((act.first, count.number.first))
    return not any(scene.between(kind, a, b) for kind in ("semi", "rel", "sub", "coord"))


def told_as_done(scene: Scene, count: Count, act: Hit | None, read: Read) -> bool:
    """Is a deed told as done: found to be so, or by a verb of which the number is the subject and which nothing governs?

    "Foro Penal had verified 48 releases", "only eleven had left", "tinham saído vinte e dois".
    """
    rule, told, found = read
    if rule == "actual" and found.name == "found" and not (act is not None and act.lex.form == "noun" and negated(scene, act)):
        return True
    if act is None or negated(scene, act):
        return False
    if told == "past" and scene.cues[act.first - 1] & W.intend and _is_subject(scene, act):
        return _leads(scene, act, count.number.first)
    if told == "fin" and found.name == "none" and act.lex.reason == "pair" and scene.cues[act.first] & W.intend:
        # "Mandou hoje em liberdade 26": a word of ordering that is a deed with the one behind it.
        return act.first < count.number.first and not any(
            scene.between(kind, act.first, count.number.first) for kind in ("semi", "rel", "sub", "coord")
        )
    if act.lex.use != "subject" and not (told == "done" and was_let_go(scene, count, act)):
        # "The judge who had ordered their arrest freed 27": a past verb and its object, which nothing governs.
        return told == "past" and found.name == "none" and _leads(scene, act, count.number.first)
    if told not in ("done", "fin", "past") or not (found.name == "none" or _said_done(scene, act, told, found)):
        return False
    if act.last <= count.number.first:
        return _leads(scene, act, count.number.first) or opens_with(scene, act, count.number)
    # "30 of the 59 had left" tells nothing of the 59.
    out_of = scene.told(count.number.first - _OUT_OF, count.number.first) & W.including
    return act.first >= count.counted.last and not out_of and not scene.between("rel", count.number.last, act.first)


def _said_done(scene: Scene, act: Hit, told: str, found: Governor) -> bool:
    """Does somebody say that a deed is done ("said that 30 had left", "informó de que 40 salieron en enero")?

    A present tells of what is to come too ("dijo que el viernes salen 20").
    """
    if found.name != "say" or act.lex.form == "noun":
        return False
    return told == "done" or (found.crossed == "that" and (told == "past" or dated_behind(scene, act)))


def _leads(scene: Scene, act: Hit, number: int) -> bool:
    """Do only small words stand between an act and the number behind it?"""
    small = W.of | W.determiner | W.preposition | W.rest
    return 0 <= number - act.last <= _DIRECT - 1 and all(scene.has(i, small) for i in range(act.last, number))


def governed(count: Count, act: Hit | None, read: Read) -> list[str]:
    """The features that speak of what the grammar alone takes the modality for, how the figure is told, and its governor."""
    rule, told, found = read
    base = f"gov={found.name}"
    out = [f"rule={rule}", f"rule={rule}&told={told}", f"rule={rule}&memory={act is None}", f"told={told}", base]
    if found.at >= 0:
        at = count.number.first if act is None or act.first <= found.at else act.first
        out += [f"{base}&told={told}", f"{base}&gap={_gap(at - found.at)}", f"{base}&crossed={found.crossed}"]
    return out
