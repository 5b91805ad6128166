"""Where the people that one figure counts were: country, prison and place, and a nationality that their noun phrase gives."""

from dataclasses import dataclass

from habeas.extract.places import Place, find_places, main_country
from habeas.extract.scene import Scene
from habeas.lexicon.places import FacilityWords, facility_words
from habeas.lexicon.vocabulary import W

_ARTICLE = W.determiner
_PRISONS = ("prison", "unknown_prison")
_NOUN_REACH, _CLAUSE_REACH, _BEFORE_REACH = 14, 25, 14


@dataclass(frozen=True, slots=True)
class Where:
    """Where it happened. `facility` is the name as it stands; `place` the gazetteer's path ("VE/Aragua/Tocorón")."""

    country: str | None = None
    facility: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The tokens of one figure's number and of its clause (half-open)."""

    number_first: int
    number_last: int
    clause_first: int
    clause_last: int


@dataclass(slots=True)
class Atlas:
    """The places of one report: in order, by sentence, and the country that the report is about."""

    places: list[Place]
    country: str | None
    by_sentence: dict[int, list[Place]]


def read_places(scene: Scene) -> Atlas:
    """All places of a report, ready to be asked figure by figure."""
    places = find_places(scene)
    by_sentence: dict[int, list[Place]] = {}
    for place in places:
        by_sentence.setdefault(scene.sentence_of[place.first], []).append(place)
    return Atlas(places, main_country(scene, places), by_sentence)


def _numbers_between(scene: Scene, a: int, b: int) -> bool:
    """Does another count stand between tokens a and b?"""
    sentence = scene.sentence_of[a] if a < len(scene.sentence_of) else -1
    return any(n.kind == "count" and a <= n.first < b for n in _numbers_of(scene, sentence))


def _numbers_of(scene: Scene, sentence: int) -> list:  # type: ignore[type-arg]
    if sentence < 0:
        return []
    first, last = scene.sentences[sentence]
    return [n for n in scene.numbers if first <= n.first < last]


def _listed(scene: Scene, words: FacilityWords, places: list[Place], span: Span) -> Place | None:
    """The place of a list's line: "Iran: at least 160", "to Mérida, four", "Lara, 12; Aragua, 5", "900 in San Pedro, 600 in …"."""
    before = [p for p in places if p.last <= span.number_first and p.kind != "demonym"]
    if not before:
        return None
    place = before[-1]
    between = scene.tokens.norm[place.last : span.number_first]
    marks = [w for w in between if w in words.list_marks]
    if len(between) <= 4 and marks and marks[0] == between[0]:
        starts = place.first == scene.sentences[scene.sentence_of[place.first]][0]
        lead = scene.tokens.norm[place.first - 1] if place.first else "\n"
        if starts or lead in words.towards or lead in ("\n", ";", ":", ",", "(", "-", "–", "—", "•", "*", "|"):
            return place
    return None


def _lead(scene: Scene, place: Place) -> str:
    """The small word in front of a place, over an article or two ("in the Gomel colony" → in)."""
    norm, i = scene.tokens.norm, place.first - 1
    sentence = scene.sentence_of[place.first]
    for _ in range(3):
        if i < 0 or scene.sentence_of[i] != sentence:
            return ""
        if scene.has(i, _ARTICLE) and norm[i] not in facility_words(scene.report.language).located:
            i -= 1
            continue
        return norm[i]
    return ""


def _after(scene: Scene, words: FacilityWords, places: list[Place], span: Span) -> Place | None:
    """The first place behind the number that a preposition ties to its clause."""
    for place in places:
        if place.first < span.number_last or place.kind == "demonym":
            continue
        gap = place.first - span.number_last
        if gap > (_CLAUSE_REACH if place.kind in _PRISONS else _NOUN_REACH):
            return None
        if scene.between("semi", span.number_last, place.first) or _numbers_between(scene, span.number_last, place.first):
            return None
        if _lead(scene, place) in words.located:
            return place
    return None


def _before(scene: Scene, words: FacilityWords, places: list[Place], span: Span) -> Place | None:
    """The last place in front of the number, tied by a preposition and with no other count between."""
    for place in reversed(places):
        if place.last > span.number_first or place.kind == "demonym":
            continue
        if span.number_first - place.last > _BEFORE_REACH:
            return None
        if scene.between("semi", place.last, span.number_first) or _numbers_between(scene, place.last, span.number_first):
            return None
        if _lead(scene, place) in words.located:
            return place
    return None


def _several(places: list[Place]) -> bool:
    """Does the sentence name more than one prison?"""
    return len({p.path or p.name for p in places if p.kind in _PRISONS}) > 1


def where(scene: Scene, atlas: Atlas, span: Span) -> Where:
    """The place that a figure is about: of its list line, of its noun phrase, of its clause; else the report's country alone."""
    words = facility_words(scene.report.language)
    places = atlas.by_sentence.get(scene.sentence_of[span.number_first], [])
    listed = _listed(scene, words, places, span)
    after = _after(scene, words, places, span)
    before = _before(scene, words, places, span)
    chosen = listed or after or before
    prison = next((p for p in (listed, after, before) if p is not None and p.kind in _PRISONS), None)
    if prison is not None and prison is not chosen and _several(places):
        prison = None
    country = _country_of(atlas, chosen, listed is not None)
    place = prison or chosen
    path = place.path if place is not None and place.path and place.iso == country else None
    return Where(country, prison.name if prison is not None else None, path or None)


def _country_of(atlas: Atlas, chosen: Place | None, listed: bool) -> str | None:
    """The country of the place chosen; another country than the report's needs the place itself, not a town in passing."""
    if chosen is None or not chosen.iso:
        return atlas.country
    if chosen.iso == atlas.country or listed or chosen.kind in ("country", "prison", "state", "city"):
        return chosen.iso
    return atlas.country


def nationality_of(scene: Scene, atlas: Atlas, first: int, last: int) -> str | None:
    """ "foreign", an ISO code or null for the people of tokens first..last: their own country's name says nothing at home."""
    sentence = scene.sentence_of[first]
    words = facility_words(scene.report.language)
    for place in atlas.by_sentence.get(sentence, []):
        if place.kind == "demonym" and first <= place.first <= last + 1:
            explicit = any(w in words.people_of for w in scene.tokens.norm[max(first, place.first - 3) : place.last + 2])
            if place.first >= last and not explicit:
                continue
            if not place.iso:
                return "foreign"
            return place.iso if place.iso != atlas.country or explicit else None
    return None
