"""Whose custody is over: those who were inside once, for hours or a generation ago, beside those whom a report follows."""

from habeas.extract.people.details import date_of
from habeas.extract.people.record import CUSTODY, Person
from habeas.extract.people.told import Told
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords
from habeas.lexicon.people import people_words, story_words
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# Hours stand so near behind the act; a time, or a "himself", too.
_HOURS, _TIME, _SELF = 6, 3, 6
# What lasts, or what nobody comes back from; the forms of a clause without its verb.
_LASTING, _REDUCED = ("died", "sentenced", "charged"), ("part", "past", "state")
# Custody so many years ago is a past one; after so many, nobody is inside any more who is not said to be.
GENERATION, _LIFETIME = 15, 35


def kin_once_inside(scene: Scene, words: ActorWords, person: Person, people: dict[int, Person]) -> bool:
    """Was a relative inside once, while another is told of as held: "her brother X, held for three weeks himself in 2021", "ela
    própria presa no ano passado", "estuvo presa catorce meses … su hijo, Y, sigue en Z"?
    """
    bears = any(m.kind == "kin" for m in person.entity.marks)
    custody = [t for t in person.told if t.act in CUSTODY]
    if not (bears or person.ties) or not custody or any(t.act in ("died", "sentenced") for t in custody):
        return False
    if bears and any(_emphatic(scene, words, t) for t in custody):
        return True
    ended = any(t.act == "released" or _so_long(scene, t) for t in custody)
    others = {p.name for p in people.values() if p is not person and any(_now(scene, t) for t in p.told if t.act in CUSTODY)}
    if bears and ended and others and ago(scene, custody, 1):
        return True
    inside = any(t.to in others for t in person.ties)
    return inside and not any(_now(scene, t) for t in custody) and any(_for_a_time(scene, t) for t in custody)


def long_out(scene: Scene, words: ActorWords, person: Person) -> bool:
    """Was somebody who does something else today inside once too ("the priest X, himself jailed in 1973, asks that …")?"""
    custody = [t for t in person.told if t.act in CUSTODY]
    titled = any(m.kind == "title" and m.role == "other" for m in person.entity.marks)
    again = titled and any(_emphatic(scene, words, t) for t in custody)
    beside = person.speaks or any(m.kind == "kin" for m in person.entity.marks) or all(_aside(scene, t) for t in custody)
    over = beside and any(t.act == "released" or _for_a_time(scene, t) or _decade(scene, t.hit.last) is not None for t in custody)
    over = over or (
        bool(custody) and all(_apart(scene, t) and t.act not in _LASTING for t in custody) and ago(scene, custody, _LIFETIME)
    )
    return (again or (over and not _looks_back(scene))) and ago(scene, custody, GENERATION)


def _aside(scene: Scene, told: Told) -> bool:
    """Does only a clause behind the name tell it ("X, who was jailed in the 1970s, keeps the list")?"""
    lead = told.mention.last + (scene.tokens.norm[told.mention.last] == ",")
    return lead <= told.hit.first and scene.has(lead, W.relative)


def _apart(scene: Scene, told: Told) -> bool:
    """Does a clause or a participle set apart from what somebody does now tell it ("Presa em 1977, X dirige")?"""
    mention, hit, norm = told.mention, told.hit, scene.tokens.norm
    first, last = scene.sentences[scene.sentence_of[hit.first]]
    if hit.last <= mention.outer:
        return hit.first == first and "," in norm[hit.last : mention.first]
    reduced = norm[mention.last] == "," and hit.first == mention.last + 1 and hit.lex.form in _REDUCED
    return _aside(scene, told) or (reduced and "," in norm[hit.last : last])


def _looks_back(scene: Scene) -> bool:
    """Does a report tell of a time long past: are most of the days it names a generation back?"""
    years = [int(d.latest[:4]) for d in scene.dates if d.latest is not None]
    today = scene.report.published
    return today is not None and 2 * sum(y <= int(today[:4]) - GENERATION for y in years) > len(years) > 1


def _now(scene: Scene, told: Told) -> bool:
    """Is an act of custody none that is told as over, or as of an earlier year?"""
    return not _for_a_time(scene, told) and not ago(scene, [told], 1) and told.act != "released"


def _so_long(scene: Scene, told: Told) -> bool:
    """Does a time stand behind a word of holding ("held for three weeks")?"""
    last = told.hit.last
    times = (n for n in scene.numbers_of.get(scene.sentence_of[told.hit.first], ()) if n.kind != "count")
    return told.act == "held" and any(last <= n.first <= last + _TIME for n in times)


def _for_a_time(scene: Scene, told: Told) -> bool:
    """Was somebody held for so long, in a tense that has ended ("was held for three weeks", "estuvo presa catorce meses")?"""
    first, last = told.hit.first, told.hit.last
    over = scene.joined(first - 2, last) & W.be_past and not scene.joined(first - 3, last) & (W.be_now | W.still)
    return bool(over) and _so_long(scene, told)


def _emphatic(scene: Scene, words: ActorWords, told: Told) -> bool:
    """Is it said that somebody was inside too, as the one followed is ("was herself let out", "ele próprio preso")?"""
    lang, norm = scene.report.language, scene.tokens.norm
    listed, led = people_words(lang).emphatic, speech_words(lang).pro_drop
    last = scene.sentences[scene.sentence_of[told.hit.first]][1]
    for i in range(told.mention.last, min(last, told.hit.last + _SELF)):
        if norm[i] in listed and (not led or norm[i - 1] in words.pronouns):
            return True
    return False


def ago(scene: Scene, custody: list[Told], years: int) -> bool:
    """Does the text date all custody of somebody so many years back, and not say that they are held still?"""
    still = any(t.act == "held" and scene.joined(t.hit.first - 3, t.hit.last) & (W.be_now | W.still) for t in custody)
    dates = [d for d in (_year(scene, t) for t in custody) if d is not None]
    today = scene.report.published
    if still or today is None or not dates:
        return False
    return all(d <= int(today[:4]) - years for d in dates)


def _year(scene: Scene, told: Told) -> int | None:
    """The year that an act is dated to; of a decade the last, also where words tell it ("en los años setenta")."""
    day, last = date_of(scene, told.hit), told.hit.last
    return int(day[:4]) if day is not None else _decade(scene, last)


def _decade(scene: Scene, last: int) -> int | None:
    """The last year of the decade named behind a token."""
    number = scene.sentence_of[last - 1]
    near = (d for d in scene.dates_of.get(number, ()) if d.precision == "decade" and 0 <= d.first - last <= _SELF)
    named = next((d.latest for d in near if d.latest is not None), None)
    end = min(scene.sentences[number][1], last + _SELF)
    decades = story_words(scene.report.language).decades
    told = (decades[p] for i in range(last, end) for k in (1, 2, 3) if (p := tuple(scene.tokens.norm[i : i + k])) in decades)
    return int(named[:4]) if named is not None else next(told, None)


def once(scene: Scene, person: Person, custody: list[Told]) -> bool:
    """Does a clause behind a speaker's name only say that they were inside once ("said X, who spent four years in prison")?"""

    def passing(told: Told) -> bool:
        lead = told.mention.last + (scene.tokens.norm[told.mention.last] == ",")
        counts = scene.numbers_of.get(scene.sentence_of[told.hit.first], ())
        timed = any(lead < n.first <= told.hit.last + 1 for n in counts)
        return timed and lead < told.hit.first + 1 and scene.has(lead, W.relative) and not scene.has(lead + 1, W.be_now | W.still)

    return person.speaks and bool(custody) and all(passing(t) for t in custody)


def briefly(scene: Scene, custody: list[Told]) -> bool:
    """Was somebody only kept for hours ("was held for three hours"), as relatives are whom a report follows for another's sake?"""
    listed = people_words(scene.report.language)
    ends = (max(t.hit.last, t.mention.last) for t in custody)
    return all(listed.briefly & set(scene.tokens.norm[end : end + _HOURS]) for end in ends)


def still_inside(scene: Scene, person: Person) -> bool:
    """Is a prisoner's relative counted among those told of, sentenced or held too, or held still ("his brother X is on trial")?"""
    counted = any(t.hit.lex.kind == "count" or _called_held(scene, t) for t in person.told)
    out = any(t.act == "released" for t in person.told)
    counted = counted or any(_shared_fate(scene, t) and (t.act == "sentenced" or not out) for t in person.told)
    named = [t for t in person.told if t.act == "held" and t.mention.how != "pronoun" and t.hit.lex.measure == "held"]
    return counted or any(scene.joined(t.hit.first - 2, t.hit.last) & (W.be_now | W.still) for t in named)


def _shared_fate(scene: Scene, told: Told) -> bool:
    """Does a verb give a relative a sentence, or an "also" the fate of those told of ("o primo, X, também foi preso")?"""
    if told.mention.how != "name" or told.hit.lex.form == "noun" or told.act not in ("arrested", "held", "sentenced"):
        return False
    also = scene.joined(min(told.mention.last, told.hit.first), told.hit.last + 1) & W.also
    return told.act == "sentenced" or bool(also)


def _called_held(scene: Scene, told: Told) -> bool:
    """Does a bare state behind the name's comma say that somebody is inside ("con su hija X, presa en Y")?"""
    state = told.act == "held" and told.hit.lex.form == "state" and told.mention.how == "name"
    return state and told.hit.first == told.mention.last + 1 and scene.tokens.norm[told.mention.last] == ","
