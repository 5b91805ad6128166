"""To which body a person belongs by the words that introduce them: "X of Y", "X, who heads Y", "la directora de Y, X"."""

from itertools import pairwise

from habeas.extract.entities.table import Entity, Mention
from habeas.extract.entities.titles import complement
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# So many tokens may stand between a person and the body they belong to.
_REACH = 9
# So many words may name the post that a person holds in the body told of before ("its executive director,"), and so many
# sentences back that body was named.
_POST, _BEFORE = 5, 1


def find_posts(scene: Scene, words: ActorWords, entities: list[Entity], mentions: list[Mention]) -> dict[int, int]:
    """For each person the body that introduces them; `mentions` are in text order."""
    posts: dict[int, int] = {}
    actors = [m for m in mentions if entities[m.entity].kind in ("person", "org") and m.how != "acronym"]
    body = None
    for a, b in pairwise(actors):
        body = a if entities[a.entity].kind == "org" else body
        if body is not None and entities[b.entity].kind == "person" and _its(scene, words, body, b):
            posts.setdefault(b.entity, body.entity)
        if scene.sentence_of[a.first] != scene.sentence_of[b.first] or b.first - a.last > _REACH:
            continue
        kinds = entities[a.entity].kind, entities[b.entity].kind
        if kinds == ("person", "org") and _behind(scene, words, a, b):
            posts.setdefault(a.entity, b.entity)
        elif kinds == ("org", "person") and _before(scene, words, a, b):
            posts.setdefault(b.entity, a.entity)
    return posts


def _behind(scene: Scene, words: ActorWords, person: Mention, body: Mention) -> bool:
    """ "X of Y", "X, del Comité Y", "X, a lawyer at Y", "X, que dirige Y": nothing but a post and a link between."""
    norm, first, last = scene.tokens.norm, person.last, body.first
    comma = norm[first] == ","
    inside = range(first + comma, last)
    if not inside or any(not norm[i].isalpha() and norm[i] != "-" for i in inside):
        return False
    if scene.has(inside[0], W.relative):
        return any(norm[i] in words.leads for i in inside)
    linked = _links(scene, words, last - 1)
    if all(_links(scene, words, i) for i in inside):
        return norm[inside[0]] == words.of or norm[inside[0]] in words.particles
    titled = any(norm[i] in words.leads or _title(words, norm, i, last) for i in inside)
    return comma and linked and titled and not any(scene.flags[i] & (W.be_now | W.be_past | W.have) for i in inside)


def _before(scene: Scene, words: ActorWords, body: Mention, person: Mention) -> bool:
    """ "The director of Y, X", "Y director X", "Y's director, X"."""
    norm = scene.tokens.norm
    start = scene.sentences[scene.sentence_of[body.first]][0]
    last = body.last
    if norm[last] == "(" and last + 3 < person.outer and norm[last + 2] == ")":
        last += 3
    if norm[last] == "," and person.outer == last + 1:
        return complement(scene, words, body.first, start) is not None
    owned = norm[body.last] in speech_words(scene.report.language).own_mark
    i = body.last + owned
    return i < person.first and _title(words, norm, i, person.first) and (owned or person.outer == i)


def _its(scene: Scene, words: ActorWords, body: Mention, person: Mention) -> bool:
    """Does a person hold a post in the body named last: "Its director, X, said", "su portavoz, X", "said its founder X"?"""
    norm = scene.tokens.norm
    at = scene.sentence_of[person.first]
    if at - scene.sentence_of[body.first] > _BEFORE:
        return False
    start = scene.sentences[at][0]
    last = person.first - (norm[person.first - 1] == ",")
    for i in range(last - 1, max(start, last - _POST) - 1, -1):
        found = words.match(norm, i + 1, last)
        if norm[i] in words.possessives:
            whose = words.possessives[norm[i]] is None and norm[i] not in speech_words(scene.report.language).first_person
            heads = found is not None and found[1].kind == "title" and found[1].role != "lawyer"
            return whose and heads and found is not None and i + 1 + len(found[0]) == last
    return False


def _title(words: ActorWords, norm: list[str], i: int, limit: int) -> bool:
    found = words.match(norm, i, limit)
    return found is not None and found[1].kind == "title"


def _links(scene: Scene, words: ActorWords, i: int) -> bool:
    return bool(scene.flags[i] & W.preposition) or scene.tokens.norm[i] in words.definite
