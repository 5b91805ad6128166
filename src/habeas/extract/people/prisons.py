"""Prisons that only the gazetteer knows say custody too: "is in Evin", "pasó quince noches en Silivri", "was sent to Luzira"."""

from collections.abc import Iterable
from dataclasses import replace

from habeas.extract.places.atlas import Place
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.actors import ActorWords, actor_words
from habeas.lexicon.people import PeopleWords, people_words
from habeas.lexicon.vocabulary import Lex, W

_PRISONS = ("prison", "unknown_prison")
_BEING = W.be_now | W.still
# So many words may stand between "is" and the prison ("lleva ya ocho meses en"): times and adverbs.
_WAY, _BEHIND = 6, 9


def with_prisons(scene: Scene, places: Iterable[Place]) -> Scene:
    """The scene as those who read of people see it: the names of prisons are words of custody, and being there is being held."""
    listed, actors = people_words(scene.report.language), actor_words(scene.report.language)
    # Once for the whole report, so that a sentence full of prisons stays linear.
    timed = {k for n in scene.numbers for k in range(n.first, n.last)}
    of_people = [a for a in scene.acts if not (a.lex.wide and a.lex.reason == "pair")]
    told = {i for a in of_people for i in range(a.first, a.last)}
    states = {i for a in of_people if a.lex.form == "state" for i in range(a.first, a.last)}
    flags, found = list(scene.flags), dict[int, list[Hit]]()
    places = list(places)
    places += _by_name_alone(scene, places)
    known = {_name(scene, p) for p in places if _prison_of(scene, p)}
    for place in places:
        number = scene.sentence_of[place.first]
        if number >= 0 and place.kind not in _PRISONS and _name(scene, place) in known:
            hit = _stays(scene, listed, place)
            if hit is not None and not any(i in states for i in range(hit.first, hit.last)):
                found.setdefault(number, []).append(hit)
        if place.kind not in _PRISONS or number < 0 or _otherwise(scene, listed, actors, place):
            continue
        for i in range(place.first, place.last):
            flags[i] |= W.custody
        hit = _inside(scene, listed, place, timed) or _sent(scene, listed, place, told)
        if hit is not None and not any(i in states for i in range(hit.first, hit.last)):
            found.setdefault(number, []).append(hit)
    acts_of = list(scene.acts_of)
    for number, hits in found.items():
        acts_of[number] = sorted([*acts_of[number], *hits], key=_order)
    acts = sorted([*scene.acts, *(h for hits in found.values() for h in hits)], key=_order)
    return replace(scene, flags=flags, acts=acts, acts_of=acts_of)


def _name(scene: Scene, place: Place) -> tuple[str, ...]:
    return tuple(scene.tokens.norm[place.first : place.last])


def _by_name_alone(scene: Scene, places: list[Place]) -> list[Place]:
    """Where a prison that the report calls one stands by its bare name ("o presídio da Frei Caneca", "está na Frei Caneca")."""
    tokens, norm, out = scene.tokens, scene.tokens.norm, list[Place]()
    covered = {i for p in places for i in range(p.first, p.last)}
    names: dict[str, tuple[str, ...]] = {}
    for place in (p for p in places if p.kind in _PRISONS):
        first = place.last
        while first > place.first and tokens.is_capital(first - 1):
            first -= 1
        called = place.first < first < place.last and scene.has(place.first, W.custody)
        if called and norm[first].isalpha() and scene.has(first - 1, W.preposition | W.custody):
            names.setdefault(norm[first], tuple(norm[first : place.last]))
    for i, word in enumerate(norm if names else ()):
        name = names.get(word)
        if name is None or i in covered or tuple(norm[i : i + len(name)]) != name or not tokens.is_capital(i):
            continue
        start, end = tokens.start[i], tokens.end[i + len(name) - 1]
        out.append(Place(i, i + len(name), start, end, tokens.text[start:end], "", "", "unknown_prison"))
    return out


def _prison_of(scene: Scene, place: Place) -> bool:
    """Does the report call a prison by the name of its town ("la cárcel de Mongomo")?"""
    return place.first > 1 and scene.has(place.first - 1, W.of) and scene.has(place.first - 2, W.custody)


def _stays(scene: Scene, listed: PeopleWords, place: Place) -> Hit | None:
    """Is somebody said to be still in the town whose prison the report has named ("sigue en Mongomo")?"""
    i = place.first - 1
    inside = i > 0 and scene.tokens.norm[i] in listed.within and scene.has(i - 1, W.still)
    return Hit(i, place.last, Lex("act", measure="held", form="state")) if inside else None


def _order(hit: Hit) -> tuple[int, int]:
    return hit.first, hit.last


def _otherwise(scene: Scene, listed: PeopleWords, actors: ActorWords, place: Place) -> bool:
    """Does the clause go on to say what else one does there: a task, another's fate, the town ("in Luzira, a suburb of …")?"""
    norm, end = scene.tokens.norm, scene.sentences[scene.sentence_of[place.first]][1]
    if place.last + 1 < end and norm[place.last] == "," and norm[place.last + 1] in actors.indefinite:
        return True
    for i in range(place.last, min(end, place.last + _BEHIND)):
        if norm[i] in listed.purposes:
            return True
        if norm[i] in (",", ";", ":", ".") or norm[i] in actors.ands:
            return False
        found = actors.match(norm, i, end)
        if found is not None and found[1].kind in ("kin", "kin_plural"):
            return True
    return False


def _before_article(scene: Scene, i: int) -> int:
    """The token before the article, if one stands at i."""
    return i - 1 if scene.has(i, W.determiner) and not scene.has(i, W.preposition) else i


def _inside(scene: Scene, listed: PeopleWords, place: Place, timed: set[int]) -> Hit | None:
    """Is somebody said to be in the prison now, or to have been there all the time since?"""
    norm, first = scene.tokens.norm, scene.sentences[scene.sentence_of[place.first]][0]
    i = _before_article(scene, place.first - 1)
    if i <= first or norm[i] not in listed.within:
        return None
    for k in range(i - 1, max(first - 1, i - 1 - _WAY), -1):
        if norm[k] in listed.sits or scene.has(k, _BEING):
            return Hit(i, place.last, Lex("act", measure="held", form="state"))
        if not (k in timed or scene.flags[k] & (W.then | W.also | W.done | W.have) or norm[k] in listed.staying):
            return None
    return None


def _sent(scene: Scene, listed: PeopleWords, place: Place, told: set[int]) -> Hit | None:
    """Is somebody said to have been taken to the prison?"""
    norm, first = scene.tokens.norm, scene.sentences[scene.sentence_of[place.first]][0]
    i = _before_article(scene, place.first - 1)
    at = i - 1 - (norm[i - 1] in listed.again)
    if at <= first or norm[i] not in listed.toward or norm[at] not in listed.sent:
        return None
    if not scene.has(at - 1, W.be_past | W.done | W.also | W.then):
        return None
    if at in told:
        return None  # "was transferred to Evin" is told already.
    return Hit(at, place.last, Lex("act", measure="held", form="part"))
