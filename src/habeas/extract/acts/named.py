"""Acts told by a noun whose object the counted are: "ordered the release of [38] accused persons" tells that they are released.

What they are called behind the number is why they were held. A release that is only asked for leaves them where they are.
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.counted import Counted
from habeas.extract.acts.find import Count
from habeas.extract.acts.governors import leads
from habeas.extract.acts.tied import relative_of
from habeas.extract.numbers import Number
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.people import ruling_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_FIRST = attrgetter("first")
# So many acts may share the words before a number; so near before the noun stands who orders it or asks for it.
_SAME, _ASKED = 4, 6
# So many words between two commas may say when and how it was done.
_INSERTION = 12
# So far behind a number stands what the many are called of whom some are counted.
_CALLING = 3
# Nouns of what is done to people at once, whatever they are called ("the transfer of nine [prisoners]").
_DONE_TO = frozenset(("transferred", "exiled", "deported", "exchanged", "abducted", "disappeared", "house_arrest"))
# What of people is looked into beside their files; so many words name it.
_LOOKED_INTO, _NAMED = ("sentenced", "charged"), 3
# Nouns of what lasts or is looked into tell of those who are in as well.
_TOLD_OF = ("held", "reviewed", "charged", "tortured")
# Verbs of giving away that a list, too, may be given with.
_HANDED = ("released", "exchanged", "charged", "deported", "transferred", "exiled", "arrested")


def release_of(scene: Scene, number: Number) -> int:
    """Where the noun stands of a release, a transfer, an exile that rules a number ("the [transfer] of nine prisoners").

    -1 where there is none, or where somebody only asks for it.
    """
    acts = scene.acts_of[scene.sentence_of[number.first]]
    k = bisect_left(acts, number.first, key=_FIRST)
    for act in reversed(acts[max(0, k - _SAME) : k]):
        if act.lex.form != "noun" or act.lex.measure not in ("released", *_DONE_TO):
            continue
        if not leads(scene, act, number) and not _over_insertion(scene, act, number):
            continue
        of = any(scene.has(i, W.of) for i in range(act.last - 1, number.first))
        return act.first if of and not _only_asked(scene, act) else -1
    return -1


def _over_insertion(scene: Scene, act: Hit, number: Number) -> bool:
    """Do only a few words between two commas part a noun from its "of" ("the transfer, on Monday night, of [nine] prisoners")?"""
    norm, of = scene.tokens.norm, scene.of_before(number.first)
    if of - 1 <= act.last or norm[act.last] != "," or norm[of - 1] != "," or of - act.last > _INSERTION:
        return False
    between = range(act.last + 1, of - 1)
    acts = beginning(scene.acts_of[scene.sentence_of[number.first]], act.last, of)
    return not acts and not any(norm[i] in ",;:()—–" or scene.has(i, W.relative) for i in between)


def done_to_some(scene: Scene, counted: Counted, number: Number) -> int:
    """Where the noun stands of what is done to some of those of whom a clause tells ("the [transfer] of 20 of those who remain").

    The clause only says out of whom they are taken; -1 where there is none, or where somebody only asks for it.
    """
    if relative_of(scene, counted)[1] != "of":
        return -1
    acts = scene.acts_of[scene.sentence_of[number.first]]
    k = bisect_left(acts, number.first, key=_FIRST)
    for act in reversed(acts[max(0, k - _SAME) : k]):
        if act.lex.form == "noun" and act.lex.measure not in _TOLD_OF and leads(scene, act, number):
            of = any(scene.has(i, W.of) for i in range(act.last - 1, number.first))
            return act.first if of and not _only_asked(scene, act) else -1
    return -1


def _only_asked(scene: Scene, act: Hit) -> bool:
    """Does somebody ask for the release who cannot order it ("demand", "called for")?"""
    norm, orders = scene.tokens.norm, speech_words(scene.report.language).orders
    near = range(max(scene.sentences[scene.sentence_of[act.first]][0], act.first - _ASKED), act.first)
    # What is planned ("está previsto el traslado") nobody asks for.
    asked = any(scene.cues[i] & (W.intend | W.plan) and not scene.has(i - 1, W.be_now) for i in near)
    return asked and not any(norm[i] in orders or scene.cues[i] & W.announce for i in near)


def called_by(scene: Scene, number: Number, act: Hit) -> bool:
    """Is an act what those are called of whom some are counted ("arrested 12 of [those freed]", "doce de [los liberados]")?"""
    of = number.last
    near = act.lex.form != "fin" and scene.has(of, W.of) and of < act.first <= of + _CALLING
    return near and not any(scene.has(i, W.pronoun | W.be_now | W.be_past | W.relative) for i in range(of, act.first))


def files_of(scene: Scene, number: Number) -> int:
    """Where the verb stands by which somebody looks into the files of the counted ("will [review] the cases of 70 people held").

    What they are called behind the number is who they are; -1 where only somebody says or finds what became of them.
    """
    sentence, i = scene.sentence_of[number.first], number.first - 1
    while scene.has(i, W.determiner) and not scene.has(i, W.preposition):
        i -= 1
    here = scene.acts_of[sentence]
    if not scene.has(i, W.preposition) or i - _NAMED < scene.sentences[sentence][0]:
        return -1
    named = [k for k in range(i - _NAMED, i) for hit in scene.things.get(k, ()) if hit.last == i and hit.lex.group == "cases"]
    named += [h.first for h in beginning(here, i - _NAMED, i) if h.last == i and _noun_looked_into(h)]
    for act in beginning(here, i - _SAME - _NAMED, min(named, default=-1)):
        small = all(scene.has(k, W.determiner | W.preposition) for k in range(act.last, min(named)))
        if act.lex.measure == "reviewed" and small and not scene.told(act.first, act.last) & W.found:
            said = speech_words(scene.report.language).match(scene.tokens.norm, act.first, act.last)[1]
            return -1 if said & (S.say | S.count) else act.first
    return -1


def _noun_looked_into(act: Hit) -> bool:
    return act.lex.form == "noun" and act.lex.measure in _LOOKED_INTO


def off_lists(scene: Scene, count: Count, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without what is done to the list that the counted stand on ("handed the envoy a list of 133 detainees").

    What heads the number is the list: its verb is done to paper, and those whom it calls detained are held.
    """
    first = count.number.first
    lead = scene.of_before(first)
    lead = lead if lead >= 0 else first - 1
    listings = ruling_words(scene.report.language).listings
    if lead < 1 or scene.tokens.norm[lead - 1] not in listings or not scene.has(lead, W.preposition):
        return candidates
    held = any(c.label == "held" for c in candidates)
    return [c for c in candidates if not (isinstance(c.origin, Hit) and _of_paper(scene, count, c.origin, held=held))]


def _of_paper(scene: Scene, count: Count, act: Hit, *, held: bool) -> bool:
    """Is an act a verb done to the list, or (held) the noun of the detained on it, with no day of their arrest behind it?"""
    verb = act.lex.form in ("fin", "past", "perfect", "phrase") and act.lex.use == "object"
    if act.first < count.number.first:
        return verb and act.lex.measure in _HANDED
    dates = scene.dates_of.get(scene.sentence_of[act.first], ())
    called = held and act.lex.measure == "arrested" and act.first == count.counted.noun_at and act.lex.form in ("noun", "part")
    return called and not any(act.last <= d.first <= act.last + _CALLING for d in dates)
