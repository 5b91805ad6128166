"""Verbs that may tell something and here tell what is done to people: accused, kept, handed over, given a lot.

"The court gave nine of them house arrest" is no number that the court tells.
"""

from habeas.extract.entities.table import Mention
from habeas.extract.speech.clause import of_no_state
from habeas.extract.speech.cues import Cue, Stage, numbered, past_day, splits
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.people import ruling_words
from habeas.lexicon.phrases import size_at
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

_LOTS = ("house_arrest", "restricted", "released", "pardoned")
# So far behind the verb its lot stands, or what goes with it, and so near behind the lot those who get it.
_REACH, _WHOM = 8, 3
# So far behind a verb of accusing the noun of an act is what is denounced.
_NAMED_ACT, _EVENTS = 4, ("people", "")
# So far on the number may stand where only a charge and words between commas part it from its verb.
_PARTED = 16
# Measures of files, whose verbs may also count events; what nobody is charged with.
_OF_FILES, _SUFFERED = ("reviewed", "charged"), ("died", "killed", "injured", "disappeared")
# Forms of the acts that somebody does.
_DEEDS = frozenset(("fin", "past"))


def is_deed(stage: Stage, cue: Cue, subject: Mention | None) -> bool:
    """Does a verb that may tell something tell of what its subject does to those counted: charges, hands over, takes in?"""
    return bool(cue.what & S.say and (_accuses(stage, cue, subject) or _refuses(stage, cue))) or _keeps(stage, cue)


def _refuses(stage: Stage, cue: Cue) -> bool:
    """Does a verb of denying refuse somebody a freedom: "le negó [la fianza] a X"? "Negó [la libertad] de 30" denies it."""
    scene, rulings = stage.scene, ruling_words(stage.scene.report.language)
    # Its pronoun may be of the cue ("[le negó] la fianza").
    if not any(i + size_at(scene.tokens.norm, i, rulings.refuses) == cue.last for i in range(cue.first, cue.last)):
        return False
    at = next((i for i in range(cue.last, cue.last + _WHOM) if not scene.has(i, W.determiner)), cue.last)
    size = size_at(scene.tokens.norm, at, rulings.freedoms)
    return size > 0 and not scene.has(at + size, W.of)


def _accuses(stage: Stage, cue: Cue, subject: Mention | None) -> bool:
    """Is a verb of saying an act done to a number of people behind it: "o Ministério Público acusou [catorze] estudantes"?

    At most a charge and words between commas part them ("acusou de motim, na sexta, [nove] pessoas"). A body that is no
    authority charges nobody: "a ONG denuncia 60 presos" tells of them.
    """
    scene = stage.scene
    if subject is not None and subject.how != "pronoun" and of_no_state(stage, subject):
        return False
    done = (hit.lex for hit in scene.acts_of[scene.sentence_of[cue.first]] if hit.first == cue.first and hit.last == cue.last)
    acts = any(lex.use == "object" and lex.form in _DEEDS and lex.measure == "charged" for lex in done)
    behind = past_day(stage, cue.last)
    if not acts or not (any(i in stage.numbers for i in range(behind, behind + 2)) or _parted(stage, behind)):
        return False
    return not of_events(stage, cue)


def _parted(stage: Stage, i: int) -> bool:
    """Do a charge and words between commas alone stand before a number ("de motim, na sexta (7), [145] pessoas")?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    end = scene.sentences[scene.sentence_of[i]][1] if i < len(norm) else i
    if i >= end or not (norm[i] == "," or scene.flags[i] & (W.of | W.preposition)):
        return False
    counted = next((k for k in range(i, min(end, i + _PARTED)) if numbered(scene, k, k + 1)), i)
    if norm[counted - 1] != ",":
        return False
    between = range(i, counted)
    stops = any(norm[k] in (";", ":") or norm[k] in stage.speech.that or scene.flags[k] & W.relative for k in between)
    return not stops


def of_events(stage: Stage, cue: Cue) -> bool:
    """Is what a verb counts itself told: "denuncia 14 [detenções]", where "acusou 14 detidos" counts people?"""
    scene = stage.scene
    here = scene.acts_of[scene.sentence_of[cue.first]]
    people = {hit.first for hit in here if hit.lex.form == "part"}
    people |= {
        i for i in range(cue.last, cue.last + _NAMED_ACT) if any(x.lex.group not in _EVENTS for x in scene.things.get(i, ()))
    }
    near = [hit for hit in here if cue.last < hit.first <= cue.last + _NAMED_ACT]
    # "denuncia treze feridos": nobody is charged with having been hurt.
    hurt = any(hit.lex.measure in _SUFFERED for hit in near)
    return hurt or any(hit.lex.form == "noun" and hit.first not in people for hit in near)


def deals(stage: Stage, cue: Cue) -> bool:
    """Is a verb that may count itself what befalls people: "gave suspended sentences to ten", "deu liberdade a quatro"?"""
    scene = stage.scene
    here = scene.acts_of[scene.sentence_of[cue.first]]
    if splits(stage, cue.first, scene.sentences[scene.sentence_of[cue.first]][1]):
        return False  # "put the prison population at 6,000": nobody is put anywhere
    for hit in here:
        if hit.first == cue.first and hit.lex.use == "object" and hit.lex.form in _DEEDS and not hit.lex.wide:
            return hit.lex.measure not in _OF_FILES or not of_events(stage, cue)
        if hit.first == cue.last and hit.lex.measure == "sentenced":
            given = next((i for i in range(hit.last, min(len(scene.flags), hit.last + _REACH)) if i in stage.numbers), 0)
            return bool(given) and scene.has(given - 1, W.preposition) and not scene.has(given - 1, W.of)
    # "dio por libres a 40" takes them for free
    gives = scene.cues[cue.first] & W.impose and cue.last == cue.first + 1 and not scene.has(cue.last, W.preposition)
    return bool(gives) and any(_gives_a_lot(scene, cue, hit) for hit in here)


def _keeps(stage: Stage, cue: Cue) -> bool:
    """Does a verb of having or giving tell what is done with people: "entregó a [87] presos", "tem [12] estudantes nas celas"?"""
    scene, at = stage.scene, cue.last
    end = scene.sentences[scene.sentence_of[cue.first]][1]
    if cue.what & (S.say | S.weak) or at >= end:
        return False
    # "tiene a 12": whom somebody has is led in as a person.
    led = stage.speech.pro_drop and scene.tokens.norm[at] in stage.speech.hearers
    behind = range(at + led, min(end, at + led + _REACH))
    if not behind or behind[0] not in stage.numbers:
        return _hands_over(stage, cue, end)
    has = bool(cue.what & S.own) and (led or any(scene.has(i, W.custody) for i in behind))
    named = any(hit.lex.nameless for i in behind for hit in scene.things.get(i, ()))
    told = named or any(scene.tokens.norm[i] in stage.speech.documents for i in behind)
    # "recebeu relatos de 12 mortes" tells of them
    hands = cue.last == cue.first + 1 and scene.tokens.norm[cue.first] in stage.speech.handing
    return (has or hands) and not told


def _hands_over(stage: Stage, cue: Cue, end: int) -> bool:
    """Does a verb of handing take something else than a paper with a number: "entregou as chaves e [40] presos saíram"?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    if cue.last != cue.first + 1 or norm[cue.first] not in stage.speech.handing:
        return False
    number = next((i for i in range(cue.last, min(end, cue.last + _PARTED)) if numbered(scene, i, i + 1)), -1)
    behind = range(cue.last, min(end, number + _REACH))
    told = any(norm[i] in stage.speech.that or norm[i] in ":;" for i in range(cue.last, number))
    told = told or any(
        norm[i] in stage.speech.papers and stage.table.covering(i) is None for i in range(cue.last, max(cue.last, number))
    )
    told = told or any(norm[i] in stage.speech.documents for i in range(number, behind.stop))
    return number > 0 and not told and not any(hit.lex.nameless for i in behind for hit in scene.things.get(i, ()))


def _gives_a_lot(scene: Scene, cue: Cue, act: Hit) -> bool:
    """Is what a verb gives a lot and no number: "gave nine of them [house arrest]", "deu [prisão domiciliária] a nove"?"""
    if act.lex.measure not in _LOTS or not cue.last <= act.first <= cue.last + _REACH or scene.plural(act.last - 1):
        return False
    led = scene.has(act.last, W.preposition) and not scene.has(act.last, W.of) and numbered(scene, act.last, act.last + _WHOM)
    return led or numbered(scene, cue.last, act.first)
