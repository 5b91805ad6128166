"""What is told of the counted beyond doubt: where grammar leaves one reading, no weight decides.

The verb whose subject or object they are, the set that their clause goes on with, those among whom they are: "frees 18 and banishes
[seven]", "among those freed are [three] priests", "120 in May; today they are [50]".
"""

from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter

from habeas.extract.acts.around import undone
from habeas.extract.acts.aside import says_behind, speaks_behind, told_of_others, withheld
from habeas.extract.acts.dated import events, taken_then
from habeas.extract.acts.find import Count, predicates
from habeas.extract.acts.governors import BARE, FINITE, beside_others, leads
from habeas.extract.acts.imposed import no_state, only_where, served
from habeas.extract.acts.meanwhile import befell_then
from habeas.extract.acts.named import called_by, done_to_some, files_of, off_lists, release_of
from habeas.extract.acts.phrase import (
    among,
    behind_relative,
    goes_on,
    in_relative,
    object_first,
    opens_with,
    out_of_me,
    own_verb,
    set_apart,
    were_there,
)
from habeas.extract.acts.placed import placed, stands_in
from habeas.extract.acts.shared import of_its_parts, of_the_whole, only_asked, others_own, shares_helper, superseded
from habeas.extract.acts.tied import attended, relative_of
from habeas.extract.numbers import Number
from habeas.extract.parts.plain import behind_what_they_are, let_go_behind, told_of_them
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_FIRST = attrgetter("first")
_HELD = ("detainees", "political_prisoners")
_BEING = W.be_now | W.be_past
_CALLED = ("arrested", "held")  # what people who are in custody are called by
# So many acts may share the words right before a number.
_RULING = 4
# What turned out for a part of others ("35, eleven of whom are still held"); sentences that they serve only say who they are.
_TURNED = frozenset(("released", "held", "died", "killed", "exiled", "deported", "disappeared", "house_arrest", "restricted"))
# So many words may go on with who is counted ("doctors, nurses and midwives whose"), and what befalls people.
_LISTED, _BEFELL = 6, frozenset(("arrested", "killed", "died", "disappeared", "abducted", "sentenced", "deported", "exiled"))
# So near behind the counted what a participle says of them stands, so far behind "whom" that somebody has them in his care.
_ATTRIBUTE, _CARE = 2, 4
# A participle that names a state, and so far behind people put first the verb told of them stands.
_STATE, _CLAUSE = ("state", *BARE), 12
_INSIDE = "mem=inside"  # the memory of the figure before in the sentence
# What one word may say of people taken away or handed over, and the sharper thing that another word of the sentence makes of it.
_SHARPER = {"deported": "exiled", "released": "exchanged"}
_VAGUE = ("reviewed", "charged", "transferred")
# What courts will still do is sure all the same ("they would [charge] 45 women held since May").
_AHEAD = ("fut", "base", "inf")
# What people are before something is done to them ("would pardon 45 [jailed] women"; "wants 45 [freed]" tells what is done).
_BEFORE = ("held", "arrested", "charged", "sentenced")
# Behind these a word that is verb and noun is the verb ("would [arrest] 45").
_MODAL = W.future | W.conditional


def told_of(scene: Scene, count: Count, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that grammar leaves: where the counted are the subject of a verb, no act that stands before it, and of what
    was told elsewhere only what agrees with the verb.

    "Libertam 15; [1256 ficam]", "[três] dos libertados voltaram a ser presos": and what is denied of them is not told of them
    ("nove não foram libertados"). Learning sees the others too: by them it learns what keeps an act from a number.
    """
    candidates = off_lists(scene, count, candidates)
    sure = _kept_from_leaving(scene, count, candidates) or _sharing(scene, count, candidates)
    if sure:
        return sure
    acts = [c.origin for c in candidates if isinstance(c.origin, Hit)]
    denied = {act.first for act in acts if undone(scene, count.counted, act) is not None and _denied(scene, count, act)}
    ruled = _ruled(scene, count)
    own = own_act(scene, count) if ruled < 0 else ruled
    says = says_behind(scene, count)
    own = -1 if 0 <= says <= own else own
    told = {c.label for c in candidates if isinstance(c.origin, Hit) and c.origin.first == own}
    verbs = {act.first for act in acts if act.lex.form == "base"}
    others, ends = told_of_others(scene, count, own, says), _clause_ends(scene, count)
    serving = served(scene, count.counted)
    alone = len({c.label for c in candidates}) == 1
    sharper = {k: {act.first for act in acts if act.lex.measure == v} for k, v in _SHARPER.items()}
    kept = []
    for candidate in candidates:
        act = candidate.origin
        if isinstance(act, Hit):
            if act.first < own or act.first in others or (act.first in denied and candidate.label == "released"):
                continue
            if _denounced(scene, count, act) or 0 <= ends <= act.first or (not alone and _only_called(scene, count, act)):
                continue
            described = act.first != ruled and ruled >= 0 and describes(scene, count, act)
            if described or superseded(scene, act) or only_asked(scene, act):
                continue
            as_verb = act.first in verbs and scene.has(act.first - 1, _MODAL)
            if (act.lex.form == "noun" and as_verb) or no_state(scene, act, ruled) or only_where(scene, act, serving):
                continue
            # "Taken to the border and not allowed back": what one word leaves open, the other decides.
            places = sharper.get(candidate.label, set())
            if act.first in places and len(places) > 1:
                continue
        elif told and candidate.label not in told:
            continue
        kept.append(candidate)
    return _not_others(scene, count, events(scene, own, kept))


def _kept_from_leaving(scene: Scene, count: Count, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that tell of people still in, where their release is only asked for or refused; none where it is not."""
    asked = withheld(scene, count)
    here = beginning(scene.acts_of[scene.sentence_of[count.number.first]], count.number.last, count.counted.last + 1)
    if not asked or any(act.lex.measure == "released" for act in here):
        return []  # "demanded full freedom for the eight parolees"
    return [c for c in candidates if c.label == "held" and isinstance(c.origin, Hit) and c.origin.last <= min(asked)]


def _sharing(scene: Scene, count: Count, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates whose measure a number must share with others; none where it need not."""
    same = _same_as(scene, count, candidates)
    return [c for c in candidates if c.label in same] if same else []


def _only_called(scene: Scene, count: Count, act: Hit) -> bool:
    """Is an act only the name of what people without a noun are said to be ("freed 90; twelve were [political prisoners]")?"""
    if not count.counted.nounless or not any(h.lex.group == _HELD[1] for h in scene.things.get(act.first, ())):
        return False
    i = act.first
    while i > count.counted.last and (scene.has(i - 1, _BEING | W.determiner) or scene.cues[i - 1] & W.subjunctive):
        i -= 1
    return count.counted.last <= i < act.first


def _clause_ends(scene: Scene, count: Count) -> int:
    """Where another count's clause begins behind a number of which only is told who they are; -1 where none does.

    "Eight of the detainees are women [and] two inmates died", "less the 34 who came [out] and one who died": nobody of them did.
    """
    relative = in_relative(scene, count.counted)
    if relative >= 0:
        return relative + 1
    i, last = count.counted.last, scene.sentences[scene.sentence_of[count.number.first]][1]
    end = behind_what_they_are(scene, i, last) if scene.has(i, _BEING) else i
    if end == i or not scene.has(end, W.coordinator):
        return -1
    here = scene.numbers_of[scene.sentence_of[count.number.first]]
    k = bisect_left(here, end, key=_FIRST)
    return end if k < len(here) and here[k].kind == "count" and here[k].first <= end + _RULING else -1


def _denounced(scene: Scene, count: Count, act: Hit) -> bool:
    """Does a verb that may accuse people only speak of what is counted: "denunciou 14 [detenções]"?"""
    if act.lex.measure != "charged" or act.lex.form not in ("fin", "past", "inf", "ger"):
        return False
    norm, number = scene.tokens.norm, count.number
    if not speech_words(scene.report.language).match(norm, act.first, act.last)[1] & S.say:
        return False
    if act.last > number.first:
        return norm[act.first - 1] in (",", "»", "”", '"')  # "28 presos están sin medicinas, [denunció] la ONG"
    here = beginning(scene.acts_of[scene.sentence_of[number.first]], number.last, max(count.counted.last, number.last + 1))
    # Those whom a participle or a noun of the held names are people: "acusou 14 [detidos]".
    people = {h.first for h in here if h.lex.form == "part" or any(x.lex.group in _HELD for x in scene.things.get(h.first, ()))}
    return any(h.lex.form == "noun" and h.lex.measure != "charged" and h.first not in people for h in here)


def _not_others(scene: Scene, count: Count, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates left where a sentence tells of several counts in turn: nothing of a whole what befell its part ("of the 145
    held, 90 were freed"), nothing of a count what another's verb, noun or list says.
    """
    shared = shares_helper(scene, count.number)
    comma = of_its_parts(scene, count.number, count.counted)
    part, own = _part_before(scene, count), _called(count, candidates)
    kept = []
    for candidate in candidates:
        act = candidate.origin
        if isinstance(act, Hit):
            if (shared and act.first != count.number.last) or act.last <= part:
                continue
            # "Seven of the [33] jailed journalists were freed": the verb tells of the seven.
            if part >= 0 <= own < act.first:
                continue
            if (comma >= 0 and not of_the_whole(scene, act, comma)) or others_own(scene, count.number, act):
                continue
        kept.append(candidate)
    return kept or candidates


def _called(count: Count, candidates: list[Candidate]) -> int:
    """Where the last act stands that the noun phrase itself tells of the counted ("the 33 [jailed] journalists"); -1 for none."""
    acts = [c.origin for c in candidates if isinstance(c.origin, Hit) and c.origin.lex.form in BARE]
    return max((act.first for act in acts if count.number.last <= act.first <= count.counted.last), default=-1)


def _part_before(scene: Scene, count: Count) -> int:
    """Where the part begins that is taken out of this whole ("the whereabouts of 31 of the [69] prisoners"), or -1.

    What is told before it is told of the part alone.
    """
    if not out_of_me(scene, count.number):
        return _some_of(scene, count)
    here = scene.numbers_of[scene.sentence_of[count.number.first]]
    return here[bisect_left(here, count.number.first, key=_FIRST) - 1].first


def _some_of(scene: Scene, count: Count) -> int:
    """Where "some of" begins before a whole that its noun phrase describes ("frees [some] of the thousands detained"), or -1."""
    sentence, at = scene.sentence_of[count.number.first], scene.of_before(count.number.first)
    if at <= scene.sentences[sentence][0] or not scene.cues[at - 1] & W.some_of:
        return -1
    own = beginning(scene.acts_of[sentence], count.number.last, count.counted.last + 1)
    return at - 1 if any(act.lex.form in BARE for act in own) else -1


def _same_as(scene: Scene, count: Count, candidates: list[Candidate]) -> set[str]:
    """The measures that a number must share: of the set that its clause goes on with, or of those among whom it counts some."""
    if goes_on(scene, count.counted, count.number):
        return {c.label for c in candidates if _INSIDE in c.memories}
    there = were_there(scene, count.counted, count.number) or stands_in(scene, count.counted) or _put_at(scene, count)
    if there or _in_care(scene, count) or _kept_in(scene, count):
        return {c.label for c in candidates if c.label == "held"}
    if taken_then(scene, count):
        return {"arrested"} & {c.label for c in candidates}
    if _one_of_those_in(scene, count) and any(c.label == "held" for c in candidates):
        return {"held"}
    ways = (_clause_of_all, _asked_for, _came_out, _petitions_for, _whose_act, told_of_them, befell_then)
    at = max(way(scene, count) for way in ways)
    at = max(at, among(scene, count.counted, count.number), done_to_some(scene, count.counted, count.number))
    at = max(at, release_of(scene, count.number), files_of(scene, count.number))
    if at < 0:
        here = scene.acts_of[scene.sentence_of[count.number.first]]
        k = bisect_left(here, count.number.first, key=_FIRST)
        near = (act for act in reversed(here[max(0, k - _RULING) : k]) if _beside(scene, act, count.number))
        # "Along with 11 traders, who were convicted": their own clause tells.
        with_whom = (act for act in near if act.lex.form != "noun" and relative_of(scene, count.counted)[0] < 0)
        at = next((act.first for act in with_whom if beside_others(scene, act, count.counted, count.number)), -1)
    return {c.label for c in candidates if at >= 0 and isinstance(c.origin, Hit) and c.origin.first == at}


def _whose_act(scene: Scene, count: Count) -> int:
    """Where the noun stands of what befell those whose it is ("40 doctors whose [detention] we documented"); -1 for none."""
    last = scene.sentences[scene.sentence_of[count.number.first]][1]
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    k = bisect_left(here, count.number.first, key=_FIRST)
    if count.counted.how != "noun" or any(leads(scene, act, count.number) for act in here[max(0, k - _RULING) : k]):
        return -1
    for i in range(count.counted.last, min(last, count.counted.last + _LISTED)):
        if scene.has(i, W.relative):
            acts = beginning(scene.acts_of[scene.sentence_of[i]], i + 1, i + 2)
            named = all(act.lex.form == "noun" for act in acts)
            return next((act.first for act in acts if named and act.lex.measure in _BEFELL), -1)
        if scene.has(i, _BEING | W.have | W.of | W.preposition | W.subordinator) or scene.tokens.norm[i] in ";:.(":
            break
    return -1


def _came_out(scene: Scene, count: Count) -> int:
    """Where a participle behind a part says that those came out since ("29 of them minors, [already freed]"); -1 for none."""
    part = count.counted.partitive or scene.has(count.number.first - 1, W.including)
    return let_go_behind(scene, count) if part else -1


def _petitions_for(scene: Scene, count: Count) -> int:
    """Where petitions are named that are lodged for those called detainees ("[habeas corpus] for 60 detainees"); or -1."""
    noun, here = count.counted.noun, scene.acts_of[scene.sentence_of[count.number.first]]
    if noun is None or noun.group not in _HELD:
        return -1
    k = bisect_left(here, count.number.first, key=_FIRST)
    for act in reversed(here[max(0, k - _RULING) : k]):
        if act.lex.form == "noun" and act.lex.measure == "reviewed" and leads(scene, act, count.number):
            return -1 if scene.has(act.last, W.of) else act.first
    return -1


def _asked_for(scene: Scene, count: Count) -> int:
    """Where the verb stands by which a prosecutor asks something for people put first ("For eight more he [sought] detention").

    -1 where none does.
    """
    sentence, i = scene.sentence_of[count.number.first], count.number.first - 1
    first = scene.sentences[sentence][0]
    while i > first and scene.has(i, W.determiner | W.rest) and not scene.has(i, W.preposition):
        i -= 1
    opens = i == first or (i > first and (scene.has(i - 1, W.coordinator) or not scene.tokens.norm[i - 1].isalpha()))
    if i < first or not opens or not scene.has(i, W.preposition) or scene.has(i, W.of):
        return -1
    act = next(iter(beginning(scene.acts_of[sentence], count.counted.last, count.counted.last + _CLAUSE)), None)
    if (
        act is None
        or act.lex.measure != "charged"
        or act.lex.form not in (*FINITE, "past")
        or scene.between("rel", count.counted.last, act.first)
    ):
        return -1
    return act.first


def _one_of_those_in(scene: Scene, count: Count) -> bool:
    """Is somebody now one of so many whom a bare participle names by their arrest ("is one of 46 people [jailed] over it")?

    They are in still; with a day, or told of what was, the participle tells the arrest ("was one of 46 [detained] on Friday").
    """
    sentence, i = scene.sentence_of[count.number.first], count.number.first - 1
    (first, last), counted = scene.sentences[sentence], count.counted
    while i > first and scene.has(i, W.of | W.determiner | W.including) and not scene.has(i, W.be_now):
        i -= 1
    i -= i > first and not scene.has(i, W.be_now | W.be_past)
    if not scene.has(i, W.be_now) or not scene.has(count.number.first - 1, W.of | W.determiner | W.including):
        return False
    named = beginning(scene.acts_of[sentence], count.number.last, counted.last + _ATTRIBUTE)
    if not any(h.lex.measure == "held" and h.lex.form in _STATE and not predicates(scene, h) for h in named):
        return False
    dated = any(d.first >= count.number.last for d in scene.dates_of.get(sentence, []))
    return not dated and not any(scene.has(k, W.relative) for k in range(counted.last, min(last, named[-1].last)))


def _in_care(scene: Scene, count: Count) -> bool:
    """Are the counted called detainees or prisoners whom somebody defends or visits ("represents a dozen [detainees]")?

    Where those who belong to them go on to say something, or a verb is told of them, that one tells.
    """
    noun, charge = count.counted.noun, _in_charge(scene, count)
    cared = attended(scene, count.number) or charge
    if noun is None or noun.group not in _HELD or not cared or speaks_behind(scene, count) >= 0:
        return False
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    named = beginning(here, count.number.last, count.counted.last + _ATTRIBUTE)
    clause = relative_of(scene, count.counted)[1] not in ("", "comma") and not charge
    return not clause and own_act(scene, count) < 0 and all(act.lex.measure in ("held", "arrested") for act in named)


def _in_charge(scene: Scene, count: Count) -> bool:
    """Has somebody the counted in his charge ("tem 27 detidos [a seu cargo]", "the 83 whom she had [in her care]")?"""
    behind, last = count.counted.last, scene.sentences[scene.sentence_of[count.number.first]][1]
    reach = 1 + _CARE * scene.has(behind, W.relative)
    return any(scene.cues[i] & W.attend and scene.has(i, W.preposition) for i in range(behind, min(last, behind + reach)))


def _kept_in(scene: Scene, count: Count) -> bool:
    """Is nothing told of those called detainees but the place of custody they are in ("habla de 85 [detenidos] en dos cuarteles")?

    With a day, or another act in the sentence, they may have been taken there then.
    """
    noun, counted, sentence = count.counted.noun, count.counted, scene.sentence_of[count.number.first]
    if counted.how != "noun" or noun is None or noun.group not in _HELD or scene.dates_of.get(sentence):
        return False
    named = all(count.number.last <= h.first < counted.last and h.lex.measure in _CALLED for h in scene.acts_of[sentence])
    return (
        named and bool(scene.told(counted.last, counted.last + 1) & W.within) and placed(scene, counted, count.number) == "inside"
    )


def _put_at(scene: Scene, count: Count) -> bool:
    """Does somebody only put at a number those whom a noun behind it calls prisoners ("cifra en 804 [los presos políticos]")?"""
    noun, at, last = count.counted.noun, count.counted.noun_at, count.counted.last
    if count.counted.how != "noun" or noun is None or noun.group not in _HELD or not scene.has(count.number.last, W.determiner):
        return False
    if scene.has(count.number.last, W.preposition) or not scene.has(count.number.first - 1, W.preposition):
        return False
    sentence = scene.sentence_of[at]
    named, sure = beginning(scene.acts_of[sentence], count.number.last, last), noun.group == _HELD[1]
    dated = any(span.first >= last for span in scene.dates_of.get(sentence, []))
    behind = beginning(scene.acts_of[sentence], last, min(scene.sentences[sentence][1], last + _ATTRIBUTE))
    return not dated and not behind and not scene.has(last, W.relative) and all(act.lex.measure == "held" or sure for act in named)


def _beside(scene: Scene, act: Hit, number: Number) -> bool:
    """Does no comma part an act from a number, but one before a short phrase ("let go on Tuesday, [along with nine] others")?"""
    commas = scene.between("comma", act.last, number.first)
    near = any(scene.tokens.norm[i] == "," for i in range(max(act.last, number.first - _RULING), number.first))
    return not commas or (commas == 1 and near)


def _clause_of_all(scene: Scene, count: Count) -> int:
    """Where the act stands that a relative clause tells of all of whom one is: "one of the 553 whom they [freed]"; or -1."""
    if not out_of_me(scene, count.number):
        return -1
    begin, how = relative_of(scene, count.counted)
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    k = bisect_left(here, begin, key=_FIRST)
    if begin < 0 or how not in ("plain", "preposition") or k >= len(here) or scene.between("semi", begin, here[k].first):
        return -1
    return -1 if scene.between("comma", begin, here[k].first) else here[k].first


def own_act(scene: Scene, count: Count) -> int:
    """Where the verb stands whose subject the counted are, also behind "of whom"; -1 where there is none."""
    if out_of_me(scene, count.number):
        return -1
    counted = count.counted
    begin, how = relative_of(scene, counted)
    whom = own_verb(scene, replace(counted, last=begin + 1)) if how == "whom" else -1
    before = scene.told(begin, whom) & W.had
    if not before and any(
        act.first == whom and act.lex.measure in _TURNED for act in scene.acts_of[scene.sentence_of[counted.first]]
    ):
        return whom
    own = max(own_verb(scene, counted), set_apart(scene, counted), object_first(scene, counted))
    taken_from = scene.has(count.number.first - 1, W.of)
    if own >= 0 or taken_from:
        return own
    behind = behind_relative(scene, counted)
    return behind if behind >= 0 else in_relative(scene, counted)


def _ruled(scene: Scene, count: Count) -> int:
    """Where the verb stands right before the counted whose object they are ("frees 18 and [banishes] seven"); -1 for none.

    Courts and jailers do too much else with what they review and move to be sure of it; behind an article a verb is a noun.
    """
    acts = scene.acts_of[scene.sentence_of[count.number.first]]
    k = bisect_left(acts, count.number.first, key=_FIRST)
    for act in reversed(acts[max(0, k - _RULING) : k]):
        sure = act.lex.use == "subject" or (act.lex.measure == "charged" and act.lex.form in _AHEAD)
        vague = act.lex.measure in _VAGUE and not sure
        if not vague and not scene.has(act.first - 1, W.determiner) and rules(scene, act, count.number):
            return act.first
    return -1


def describes(scene: Scene, count: Count, act: Hit) -> bool:
    """Does an act only say who the counted are, who are the object of a verb: "would pardon 45 [jailed] women [held] since May"?

    The head of their noun phrase, its adjectives, a participle behind it that no helping verb makes a predicate.
    """
    if act.first < count.number.last or predicates(scene, act):
        return act.last < count.number.first and scene.between("comma", act.last, count.number.first) > 0
    if act.lex.measure not in _BEFORE or act.lex.form not in ("noun", *BARE):
        return called_by(scene, count.number, act)
    if act.first <= count.counted.last:
        return True
    a, b = count.counted.last, act.first
    return not any(scene.between(kind, a, b) for kind in ("comma", "semi", "rel", "sub", "coord"))


def rules(scene: Scene, act: Hit, number: Number) -> bool:
    """Is a number the object of a verb right before it, or the subject of its passive ("detuvo a 40", "foram detidos 40")?"""
    if act.lex.use != "object" or not leads(scene, act, number):
        return opens_with(scene, act, number)
    return act.lex.form not in ("part", "state") or predicates(scene, act)


def _denied(scene: Scene, count: Count, act: Hit) -> bool:
    """Is an act denied outright of the counted, who are its subject: "nove não foram ainda libertados" tells of no release?"""
    told = act.lex.form in ("fin", "part", "past") and act.first >= count.counted.last
    return told and scene.clauses.relation(count.number.first, act.first) == "same"
