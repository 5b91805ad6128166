"""Where the people that one figure counts were: country, prison and place, and a nationality that their noun phrase gives."""

from bisect import bisect_left
from dataclasses import dataclass

from habeas.extract.acts.governors import FINITE
from habeas.extract.places.atlas import Place, find_places
from habeas.extract.places.country import ELSEWHERE, dateline
from habeas.extract.text.scene import Scene
from habeas.lexicon.places import FacilityWords, facility_words, people_at_home
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

_ARTICLE = W.determiner
_PRISONS = ("prison", "unknown_prison")
# In tokens: how far a place may stand from its count, and how near one needs no preposition.
_NOUN_REACH, _AFTER_REACH, _BEFORE_REACH, _CLOSE, _PEOPLE_REACH, _WINDOW = 8, 16, 14, 7, 7, 32
# A prison is taken up so many sentences on; so many adjectives stand before a people's name.
_BACK, _ADJECTIVES = 4, 2
# No adjective: what leads on from a number to somebody else.
_LEADS = W.preposition | W.of | W.determiner | W.pronoun | W.be_now | W.be_past | W.have | W.relative | W.coordinator


@dataclass(frozen=True, slots=True)
class Where:
    """Where it happened. `facility` is the name as it stands; `place` the gazetteer's path ("VE/Aragua/Tocorón")."""

    country: str | None = None
    facility: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The tokens of one figure's number (half-open)."""

    number_first: int
    number_last: int


@dataclass(slots=True)
class Atlas:
    """The places of one report in order, the tokens they begin at, and the country that the report is about."""

    places: list[Place]
    country: str | None
    starts: list[int]


def read_places(scene: Scene) -> Atlas:
    """All places of a report, ready to be asked figure by figure."""
    places, country = find_places(scene)
    return Atlas(places, country, [p.first for p in places])


def _near(scene: Scene, atlas: Atlas, first: int, last: int) -> list[Place]:
    """The places of the sentence of tokens first..last that stand near enough to matter."""
    begin, end = scene.sentences[scene.sentence_of[first]]
    a = bisect_left(atlas.starts, max(begin, first - _WINDOW))
    b = bisect_left(atlas.starts, min(end, last + _WINDOW))
    return atlas.places[a:b]


def _numbers_between(scene: Scene, a: int, b: int) -> bool:
    """Does another count stand between tokens a and b?"""
    k = bisect_left(scene.numbers, a, key=lambda n: n.first)
    while k < len(scene.numbers) and scene.numbers[k].first < b:
        if scene.numbers[k].kind == "count":
            return True
        k += 1
    return False


def _taken(scene: Scene, place: Place) -> bool:
    """Has an earlier count of the clause taken this place already ("900 en San Pedro, …")?"""
    first = max(scene.sentences[scene.sentence_of[place.first]][0], place.first - _NOUN_REACH)
    while first < place.first and scene.between("semi", first, place.first):
        first += 1
    return _numbers_between(scene, first, place.first)


def _listed(scene: Scene, words: FacilityWords, places: list[Place], span: Span) -> Place | None:
    """The place of a list's line: "Iran: at least 160", "to Mérida, four", "Lara, 12; Aragua, 5", "900 in San Pedro, 600 in …"."""
    before = [p for p in places if p.last <= span.number_first and p.kind != "demonym"]
    if not before:
        return None
    place = before[-1]
    if _taken(scene, place) and place.kind != "country":
        return None
    between = scene.tokens.norm[place.last : min(span.number_first, place.last + 12)]
    if ")" in between:
        between = between[between.index(")") + 1 :]
    if 0 < len(between) <= 3 and all(
        w in words.list_marks or scene.has(span.number_first - 1 - k, _ARTICLE) for k, w in enumerate(reversed(between))
    ):
        starts = place.first == scene.sentences[scene.sentence_of[place.first]][0]
        lead = scene.tokens.norm[place.first - 1] if place.first else "\n"
        if starts or lead in words.towards or lead in ("\n", ";", ":", ",", "(", "-", "–", "—", "•", "*", "|"):
            return place
    return None


def _lead_at(scene: Scene, place: Place) -> int:
    """The small word in front of a place, over an article or two ("in the Gomel colony" → in); -1 where its sentence begins."""
    norm, i = scene.tokens.norm, place.first - 1
    sentence = scene.sentence_of[place.first]
    for _ in range(3):
        if i < 0 or scene.sentence_of[i] != sentence:
            return -1
        if scene.has(i, _ARTICLE) and norm[i] not in facility_words(scene.report.language).located:
            i -= 1
            continue
        return i
    return -1


def _lead(scene: Scene, place: Place) -> str:
    at = _lead_at(scene, place)
    return scene.tokens.norm[at] if at >= 0 else ""


def _tied(scene: Scene, words: FacilityWords, place: Place, gap: int) -> bool:
    """Is a place tied to the count: by a preposition, or as a prison close by ("let 59 students leave Silivri prison")?"""
    return _lead(scene, place) in words.located or (place.kind in _PRISONS and gap <= _CLOSE)


def _after(scene: Scene, words: FacilityWords, places: list[Place], span: Span) -> Place | None:
    """The first place behind the number that is tied to its clause."""
    for place in places:
        if place.first < span.number_last or place.kind == "demonym":
            continue
        gap = place.first - span.number_last
        if gap > _AFTER_REACH or (gap > _CLOSE and scene.between("coord", span.number_last, place.first)):
            return None
        if scene.between("semi", span.number_last, place.first) or _numbers_between(scene, span.number_last, place.first):
            return None
        if _tied(scene, words, place, gap):
            return _its_prison(places, place)
    return None


def _its_prison(places: list[Place], town: Place) -> Place:
    """The prison that stands beside its town ("Lakan, em Rasht"), else the place itself."""
    if town.kind in _PRISONS:
        return town
    for place in places:
        if place.kind in _PRISONS and (0 <= town.first - place.last <= 2 or 0 <= place.first - town.last <= 2):
            return place
    return town


def _before(scene: Scene, words: FacilityWords, places: list[Place], span: Span) -> Place | None:
    """The last place in front of the number that is tied to its clause and taken by no other count."""
    for place in reversed(places):
        if place.last > span.number_first or place.kind == "demonym":
            continue
        gap = span.number_first - place.last
        if gap > _BEFORE_REACH or scene.between("semi", place.last, span.number_first):
            return None
        if _numbers_between(scene, place.last, span.number_first) or _taken(scene, place):
            return None
        if _tied(scene, words, place, gap):
            return _its_prison(places, place)
    return None


def _several(scene: Scene, places: list[Place], prison: Place) -> bool:
    """Does the clause name another prison beside this one ("in Evin and Qarchak")? Then the figure is of neither alone."""
    for place in places:
        if place.kind not in _PRISONS or place is prison or (place.path or place.name) == (prison.path or prison.name):
            continue
        a, b = (prison.last, place.first) if place.first >= prison.last else (place.last, prison.first)
        if b - a <= 6 and not _numbers_between(scene, a, b):
            return True
    return False


def _named(scene: Scene, words: FacilityWords, prison: Place) -> str:
    """The name of a prison, without a word that only says that it is one ("penal de [Yare]")."""
    norm, first = scene.tokens.norm, prison.first
    if norm[first] in words.plain and scene.has(first + 1, W.of):
        first += 1
        while first < prison.last - 1 and scene.has(first, W.of | W.determiner) and not scene.tokens.is_capital(first):
            first += 1
    named = first > prison.first and scene.tokens.is_capital(first)
    return scene.report.text[scene.tokens.start[first] : prison.end] if named else prison.name


def _points_at_prison(scene: Scene, words: FacilityWords, i: int) -> bool:
    """Does token i take up a prison told before: "there", "in [that] prison", "in a [cell]" (but not "[there] are")?"""
    word = scene.tokens.norm[i]
    if word in words.there:
        return not scene.has(i + 1, W.be_now | W.be_past | W.have)
    if word in words.pointing:
        behind = scene.tokens.norm[i + 1] if i + 1 < len(scene.tokens.norm) else ""
        return behind in words.ahead or behind in words.behind
    return word in words.inner and scene.has(i - 1, W.determiner | W.preposition)


def _taken_up(scene: Scene, words: FacilityWords, atlas: Atlas, span: Span) -> Place | None:
    """The prison told last before, where words near the number point at it ("In that prison he counted 40", "40 to a cell")."""
    first, last = scene.sentences[scene.sentence_of[span.number_first]]
    near = range(max(first, span.number_first - _BEFORE_REACH), min(last, span.number_last + _CLOSE))
    at = next((i for i in near if _points_at_prison(scene, words, i)), None)
    if at is None or scene.between("semi", *sorted((at, span.number_first))):
        return None
    back = [p for p in atlas.places[: bisect_left(atlas.starts, span.number_first)] if p.kind in _PRISONS]
    if not back or scene.sentence_of[span.number_first] - scene.sentence_of[back[-1].first] > _BACK:
        return None
    return None if _several(scene, back, back[-1]) else back[-1]


def where(scene: Scene, atlas: Atlas, span: Span) -> Where:
    """The place that a figure is about: of its list line, of its noun phrase, of its clause; else the report's country alone."""
    words = facility_words(scene.report.language)
    places = _near(scene, atlas, span.number_first, span.number_last)
    listed = _listed(scene, words, places, span)
    after = _after(scene, words, places, span)
    before = _before(scene, words, places, span)
    chosen = listed or after or before
    prison = next((p for p in (listed, after, before) if p is not None and p.kind in _PRISONS), None)
    prisons = [p for p in places if p.kind in _PRISONS]
    prison = prison or (_before(scene, words, prisons, span) if before is not None and chosen is before else None)
    prison = prison or (_taken_up(scene, words, atlas, span) if chosen is None else None)
    if prison is not None and _several(scene, places, prison):
        prison = None
    country = _country_of(scene, atlas, chosen, listed is not None)
    if chosen is None or country == atlas.country:
        country = _doer(scene, places, span, chosen) or _agent(scene, places, span) or country
    place = prison or chosen
    path = place.path if place is not None and place.iso == country else ""
    return Where(country, _named(scene, words, prison) if prison is not None else None, path or None)


def _doer(scene: Scene, places: list[Place], span: Span, chosen: Place | None) -> str | None:
    """The country that did it, as the subject of the counted act ("Kenya deported two", "Ugandan courts freed nine")."""
    before = [p for p in places if p.last <= span.number_first]
    if not before or (chosen is not None and chosen.told_as not in ELSEWHERE and chosen is not before[-1]):
        return None
    doer = before[-1]
    start = doer.first - scene.has(doer.first - 1, W.determiner)
    if doer.told_as == "power" and scene.of_before(doer.first) >= 0:
        start = scene.of_before(doer.first) - 1
        start -= scene.has(start - 1, W.determiner)
    starts = start == scene.sentences[scene.sentence_of[doer.first]][0] or scene.tokens.norm[start - 1] == ","
    starts = starts or scene.has(start - 1, W.coordinator | W.subordinator)
    own = doer.kind == "country" or doer.capital or (doer.kind not in _PRISONS and doer.told_as == "power")
    if not own or not doer.iso or not starts or scene.between("semi", doer.last, span.number_first):
        return None
    acts = scene.acts_of[scene.sentence_of[doer.first]]
    act = next((a for a in acts if doer.last <= a.first <= doer.last + _NOUN_REACH and a.last <= span.number_first), None)
    if act is None or any(scene.has(i, W.subordinator | W.relative) for i in range(doer.last, act.first)):
        return None
    return doer.iso if act.lex.form in (*FINITE, "past") and act.lex.use == "object" else None


def _agent(scene: Scene, places: list[Place], span: Span) -> str | None:
    """The country whose power is the agent behind the number ("80 were detained by Ethiopian police")."""
    power = next((p for p in places if p.first >= span.number_last), None)
    if power is None or power.kind != "demonym" or power.told_as != "power" or power.first - span.number_last > _AFTER_REACH:
        return None
    at = power.first - 1 - scene.has(power.first - 1, W.determiner)
    agents = speech_words(scene.report.language).agents
    while at > span.number_last and scene.tokens.norm[at] not in agents and power.first - at < _ADJECTIVES + _ADJECTIVES:
        at -= 1
    led = scene.tokens.norm[at] in agents and not _numbers_between(scene, span.number_last, at)
    return power.iso or None if led and not scene.between("semi", span.number_last, at) else None


def _country_of(scene: Scene, atlas: Atlas, chosen: Place | None, listed: bool) -> str | None:
    """The country of the place chosen, else the report's.

    A place abroad holds the counted only as a prison, as a line of a list or behind a word that puts them inside it: mediators,
    seats of those who count and the people's own countries are named beside a count too ("after mediation by the Vatican").
    """
    if chosen is None or not chosen.iso:
        return atlas.country
    if atlas.country is None or chosen.iso == atlas.country or chosen.kind in _PRISONS:
        return chosen.iso
    elsewhere = chosen.told_as in ELSEWHERE and not (listed and chosen.told_as == "goal")
    if elsewhere or (not listed and dateline(scene, chosen.first, chosen.last)):
        return atlas.country
    at, words = _lead_at(scene, chosen), facility_words(scene.report.language)
    lead = scene.tokens.norm[at] if at >= 0 else ""
    if lead not in words.abroad:
        return chosen.iso if listed and lead not in words.located else atlas.country
    return atlas.country if at > 0 and scene.tokens.norm[at - 1] in words.seats else chosen.iso


def _citizens_of(scene: Scene, words: FacilityWords, first: int, place: Place) -> bool:
    """Are citizens counted and a country named whose they are ("31 citizens of Ukraine", "two U.S. citizens")?"""
    last = scene.sentences[scene.sentence_of[place.first]][1]
    if place.last < last and scene.tokens.norm[place.last] in words.people_of:
        return True
    at = scene.of_before(place.first)
    return at > first and scene.tokens.norm[at - 1] in words.people_of and not _numbers_between(scene, first + 1, at)


def _said_of(scene: Scene, last: int, place: Place) -> bool:
    """Is a people's name all that is said of those counted ("six [were] Danes", "cinco [de ellos] daneses")?"""
    small = W.be_now | W.be_past | W.of | W.pronoun | W.including | W.relative
    return all(scene.has(i, small) or scene.tokens.norm[i] == "," for i in range(last, place.first))


def _described(scene: Scene, last: int, place: Place) -> bool:
    """Do only adjectives stand between a number and a people's plural, where a language puts them ("10 jailed Danes")?"""
    norm, says = scene.tokens.norm, speech_words(scene.report.language).match
    between = range(last, place.first)
    plain = all(norm[i].isalpha() and not scene.has(i, _LEADS) and not says(norm, i, place.first)[1] for i in between)
    return plain and len(between) <= _ADJECTIVES and scene.rules.head == "last" and scene.plural(place.last - 1)


def nationality_of(scene: Scene, atlas: Atlas, span: tuple[int, int], country: str | None) -> str | None:
    """ "foreign", an ISO code or null for the people of the tokens `span`; empty where they are named as people at home.

    `country` is where the figure's people are (see `where`).
    """
    first, last = span
    words = facility_words(scene.report.language)
    for place in _near(scene, atlas, first, last):
        if not first <= place.first <= last + _PEOPLE_REACH:
            continue
        if place.kind == "country" and place.iso and _citizens_of(scene, words, first, place):
            return place.iso if place.iso != atlas.country else ""
        if place.kind != "demonym":
            continue
        explicit = any(w in words.people_of for w in scene.tokens.norm[max(first, place.first - 3) : place.last + 2])
        told = explicit or _said_of(scene, last, place) or _described(scene, last, place)
        if place.first > last and (not told or _numbers_between(scene, last, place.first)):
            continue
        if not place.iso:
            return "foreign"
        if country in people_at_home().get(place.iso, ()):
            return ""
        return place.iso if place.iso != country or explicit else ""
    return None
