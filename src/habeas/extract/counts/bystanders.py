"""People who are counted and are no figure: somebody's brothers and sons, those who march, wait, guard, vote or sign."""

from dataclasses import replace

from habeas.extract.acts.counted import PRISONERS
from habeas.extract.acts.find import Count
from habeas.extract.acts.governors import BARE
from habeas.extract.acts.phrase import behind_insertion, own_verb
from habeas.extract.acts.placed import placed
from habeas.extract.counts.is_figure import acts_near
from habeas.extract.counts.staffed import EXPERTS
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.actors import actor_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# So many words may say whose sons they are, before the verb of their clause.
_OWNER, _ENDS_OWNER = 6, W.be_now | W.be_past | W.have | W.still
# So many words may stand between those who gather and the verb, and before a verb that stands first ("marcharam [pela capital]").
_HELPED, _INVERTED = 3, 6
_HELPERS = W.be_now | W.be_past | W.have | W.still | W.done | W.also
_APART = W.relative | W.subordinator | W.coordinator | W.negation
# No list of exiles holds so many.
_EMIGRANTS = 20_000
# Collectives of so many may stand without a noun ("[thousands] marched"); what closes what somebody says.
_CROWD, _TOLD_BEFORE = 200, frozenset((",", "”", "»", '"'))
# Nobody has more children.
_MANY, _PARENTS = 15, frozenset(("father of", "mother of", "parent of"))
# What opens a speech.
_DASHES = frozenset('—–:«“"')
_PARTING = frozenset('.,;:()—–"«»“”\n')


def bystanders(scene: Scene, count: Count) -> bool:
    """Is nothing told of the counted but that they are somebody's kin, or that they gather, guard, vote or sign?"""
    return (
        _escorts(scene, count)
        or _children_of(scene, count)
        or only_kin(scene, count)
        or gathers(scene, count)
        or emigrates(scene, count)
        or _only_say(scene, count)
    )


def _escorts(scene: Scene, count: Count) -> bool:
    """Are guards only told to be at somebody's sides ("volvió a la celda entre [dos] guardias")?"""
    noun, at = count.counted.noun, count.number.first - 1
    return noun is not None and noun.reason == "officials" and at >= 0 and bool(scene.cues[at] & W.among)


def _children_of(scene: Scene, count: Count) -> bool:
    """Does a number only say how many children somebody has ("a father of [five], he died", "madre de [tres] hijos")?

    "The mother of three detained students" is told of three who are held.
    """
    number, norm, at = count.number, scene.tokens.norm, count.number.first - 2
    if beginning(scene.acts_of[scene.sentence_of[number.first]], number.last, count.counted.last + 1):
        return False
    if at < 0 or not scene.has(number.first - 1, W.of) or scene.has(number.first - 1, W.determiner) or (number.point or 99) > _MANY:
        return False
    kin = actor_words(scene.report.language).match(norm, at, number.first)
    return kin is not None and kin[1].kind == "kin" and kin[1].relation in _PARENTS


def _only_say(scene: Scene, count: Count) -> bool:
    """Do the counted only say what a sentence told before a comma ("thirty-four left, [two] court clerks said")?"""
    counted, first, norm = count.counted, count.number.first, scene.tokens.norm
    sentence = scene.sentence_of[first]
    begin, last = scene.sentences[sentence]
    if counted.nounless or counted.partitive or first <= begin or norm[first - 1] not in _TOLD_BEFORE:
        return False
    if counted.noun is not None and counted.noun.group in PRISONERS:
        return False
    says = speech_words(scene.report.language).match(norm, counted.last, last)[1] & S.say
    return bool(says) and not beginning(scene.acts_of[sentence], first, last) and not scene.joined(counted.last, last) & W.relative


def emigrates(scene: Scene, count: Count) -> bool:
    """Are so many counted, who left the country themselves, that they are emigrants and no list of exiles?"""
    size = count.number.point or count.number.low or 0
    act = own_verb(scene, count.counted) if size >= _EMIGRANTS and count.counted.how in ("noun", "none") else -1
    told = beginning(scene.acts_of[scene.sentence_of[count.number.first]], act, act + 1) if act >= 0 else []
    return any(hit.lex.measure == "exiled" and hit.lex.use == "subject" for hit in told)


def only_kin(scene: Scene, count: Count) -> bool:
    """Are brothers, sons or lawyers only named as somebody's ("the couple's two sons", "sus [tres] hermanas", "tiene [dos] hijas")?

    Where anything is told of them, where they are the object of an act, or in a place of custody, they are counted like others.
    """
    noun, counted = count.counted.noun, count.counted
    expert = noun is not None and bool(EXPERTS & set(noun.attributes))
    if noun is None or noun.kind != "noun" or (noun.group and not expert):
        return False
    before = count.number.first - 1
    # "Turned 40 in prison and has two daughters": what is had by somebody is in no place that holds people.
    if placed(scene, counted, count.number) not in ("", "has" if _has(scene, before) else ""):
        return False
    owned = scene.owns(before) or (scene.has(before, W.determiner) and scene.has(counted.last, W.of))
    has = _has(scene, before)
    if not owned and not has and not scene.cues[before] & W.whose:
        return False
    end = scene.sentences[scene.sentence_of[count.number.first]][1]
    verb = next((i for i in range(counted.last, min(end, counted.last + _OWNER)) if scene.has(i, _ENDS_OWNER)), counted.last)
    told = any(own_verb(scene, replace(counted, last=i)) >= 0 for i in {counted.last, verb})
    behind = [act for act in _acts_behind(scene, count) if act.first <= counted.last + 1 and act.lex.form in BARE]
    beside = any(not scene.has(act.first - 1, W.of | W.determiner) for act in behind)
    near = acts_near(scene, count)
    ruled = not has and any(not scene.between("semi", act.last, before) for act in near if not expert or act.last >= before - 1)
    return not told and not beside and not ruled


def _has(scene: Scene, i: int) -> bool:
    """Does a verb of having stand at token i ("tiene [dos] hijas")?"""
    return scene.has(i, W.have) or bool(scene.cues[i] & W.whose and not scene.has(i, W.determiner))


def gathers(scene: Scene, count: Count) -> bool:
    """Are the counted the subject of a verb of people who gather ("40 lawyers [signed]", "[marcharam] na capital 2.000 pessoas")?

    Prisoners who do so are counted all the same: where the noun phrase holds an act ("40 of those freed"), where a verb of custody
    has them for its object, or where they are in prison.
    """
    counted, number = count.counted, count.number
    many = number.point is None or counted.how == "partitive"  # "9,500 of you have signed"
    crowd = counted.how in ("none", "partitive") and many and (number.point or number.low or 0) >= _CROWD
    named = counted.how == "noun" and counted.noun is not None and counted.noun.group not in PRISONERS
    if (named or of_us(scene, count)) and not count.whole and _outside(scene, count):
        return True
    if _of_ours(scene, count):
        return True
    if not (crowd or named) or placed(scene, counted, number):
        return False
    here = scene.acts_of[scene.sentence_of[number.first]]
    if count.whole:
        return False
    if crowd and _outside(scene, count):
        return True
    named_by = beginning(here, counted.first, counted.last + (not _goes(scene, counted.last)))
    if named_by or own_verb(scene, counted) >= 0:
        return False
    end = counted.last
    while counted.how == "partitive" and scene.has(end, W.of | W.pronoun):
        end += 1
    return _behind(scene, behind_insertion(scene, end)) or _before(scene, number.first)


def of_us(scene: Scene, count: Count) -> bool:
    """Do those who speak count themselves ("we were [forty]", "éramos [treinta]", "[nine] of us")?"""
    at, last = count.number.first - 1, count.counted.last
    return any(scene.cues[i] & W.of_us for i in (at, last, last - 1) if i < len(scene.cues))


def _of_ours(scene: Scene, count: Count) -> bool:
    """Do the writers only count themselves: "we were [forty]" stands in no quotation, and nothing near tells of custody?"""
    here, at = scene.sentence_of[count.number.first], count.number.first
    if not count.counted.nounless or not scene.cues[at - 1] & W.of_us or scene.boundaries["quote"][at] % 2:
        return False
    begin, norm = scene.sentences[max(0, here - 1)][0], scene.tokens.norm
    told = [act for act in (*scene.acts_of[max(0, here - 1)], *scene.acts_of[here]) if act.first != at - 1]
    custody = any(classes & W.custody for classes in scene.classes_of[max(0, here - 1) : here + 1])
    return not told and not custody and not any(norm[k] in _DASHES for k in range(begin, at))


def _outside(scene: Scene, count: Count) -> bool:
    """Are the counted said to be at the gate or outside, with nothing told of them but that they stayed?"""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    start, end = max(first, count.number.first - _INVERTED), min(last, count.counted.last + _INVERTED)
    if not (scene.told(start, count.number.first) | scene.told(count.counted.last, end)) & W.outside:
        return False
    here = beginning(scene.acts_of[scene.sentence_of[count.number.first]], start, end)
    forms = ("fin", "base", "past", "state")
    stay = all(act.lex.measure == "held" and act.last - act.first == 1 for act in here)
    return stay and all(act.lex.form in forms or scene.cues[act.first] & W.of_us for act in here)


def _behind(scene: Scene, at: int) -> bool:
    """Does a verb of gathering stand right behind the counted, over helping verbs?"""
    last = scene.sentences[scene.sentence_of[at - 1]][1]
    here = scene.acts_of[scene.sentence_of[at - 1]]
    for i in range(at, min(last, at + _HELPED)):
        if scene.has(i, W.gather):
            acts = beginning(here, i, i + 1)  # "nine drew long sentences"
            return not acts or (i == at and _goes(scene, i))
        if not scene.has(i, _HELPERS):
            break
    return False


def _goes(scene: Scene, i: int) -> bool:
    """Does a verb, which with an object tells what jailers do, only say where people go ("2,000 [marched] to the jail")?"""
    acts = beginning(scene.acts_of[scene.sentence_of[i - 1]], i, i + 1) if scene.has(i, W.gather) else []
    active = bool(acts) and all(act.lex.use == "object" and act.lex.form == "past" for act in acts)
    return active and scene.has(i + 1, W.preposition) and not scene.has(i + 1, W.of)


def _before(scene: Scene, at: int) -> bool:
    """Does a verb of gathering open the clause in which the counted follow, with where and when between the two at most?"""
    sentence = scene.sentence_of[at]
    here, first = scene.acts_of[sentence], scene.sentences[sentence][0]
    for i in range(at - 1, max(first, at - _INVERTED) - 1, -1):
        if scene.has(i, W.gather):
            return i < at - 1 or not beginning(here, i, i + 1)  # "soldiers marched 40 men to the barracks"
        if beginning(here, i, i + 1) or scene.tokens.norm[i] in _PARTING or scene.has(i, _APART):
            break
    return False


def _acts_behind(scene: Scene, count: Count) -> list[Hit]:
    """The acts of the sentence that stand right behind the counted."""
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    return beginning(here, count.number.last, count.counted.last + _OWNER)
