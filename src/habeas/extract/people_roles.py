"""What part a person plays in a report: by the titles the text gives them and the body they speak for, never by guess."""

from habeas.extract.entities import Entity, EntityTable, Mention
from habeas.extract.scene import Scene
from habeas.lexicon.actors import ActorWords, Mark
from habeas.lexicon.vocabulary import W

_OFFICES = ("official", "lawyer", "journalist", "opposition", "expert")


def is_byline(scene: Scene, words: ActorWords, mention: Mention) -> bool:
    """Does the mention sign the report: "By X" on a line of its own, or a photo credit "(…/X)"?"""
    norm = scene.tokens.norm
    first, last = scene.sentences[scene.sentence_of[mention.first]]
    if mention.first > first and norm[mention.first - 1] == "/":
        return True
    for parts in words.bylines:
        if tuple(norm[first : first + len(parts)]) == parts and mention.first <= first + len(parts) + 1:
            return last - mention.last <= 3
    return False


def body_of(scene: Scene, words: ActorWords, table: EntityTable, mention: Mention) -> Entity | None:
    """The body that a person stands for: "X of Y", "Y's X", "Y director X", "X, director of Y", "its director, X"."""
    start, end = scene.sentences[scene.sentence_of[mention.first]]
    norm = scene.tokens.norm
    j = mention.outer - 1
    if j > start and norm[j] == "'s" or j >= start and table.ending_at(mention.outer) is not None:
        owner = table.ending_at(j if norm[j] == "'s" else mention.outer)
        if owner is not None and table.of(owner).kind == "org":
            return table.of(owner)
    for other in table.behind(mention.last, min(end, mention.last + 12)):
        if table.of(other).kind in ("org", "office") and other.how in ("name", "short", "acronym"):
            between = range(mention.last, other.outer)
            if any(norm[i] in (";", ".", ":") or scene.flags[i] & _VERBAL for i in between):
                break
            linked = bool(between) and scene.flags[other.outer - 1] & W.preposition or norm[mention.last] == ","
            if linked:
                return table.of(other)
        if table.of(other).kind == "person" and other.how != "role":
            break
    return _body_before(scene, table, mention, start)


_VERBAL = int(W.be_now | W.be_past | W.have | W.relative)


def _body_before(scene: Scene, table: EntityTable, mention: Mention, start: int) -> Entity | None:
    """The body inside the title that stands before the name: "el director de Y, X", "its director, X" """
    norm = scene.tokens.norm
    for other in table.before(mention.first, max(start, mention.first - 14)):
        entity = table.of(other)
        if any(norm[i] in (";", ".", ":") or scene.flags[i] & _VERBAL for i in range(other.last, mention.outer)):
            return None
        if entity.kind in ("org", "office") and other.how != "role":
            governed = other.outer > start and bool(scene.flags[other.outer - 1] & W.preposition)
            owns = norm[other.last] == "'s"
            return entity if governed or owns else None
        if entity.kind == "person" and entity is not table.of(mention):
            return None
    return None


def body_role(words: ActorWords, body: Entity) -> str:
    """What the people of a body are to the report: official, opposition, journalist, lawyer or, of all others, expert."""
    for word in body.words:
        role = words.body_roles.get(word)
        if role is not None:
            return role
    for word in body.name.lower().split():
        role = words.body_roles.get(word)
        if role is not None:
            return role
    return "expert"


def titled_role(words: ActorWords, marks: list[Mark], body: Entity | None) -> str:
    """The role that titles give; a title that many bodies have takes the body's."""
    firm = [m for m in marks if m.kind == "title" and m.word not in words.shared_titles]
    for role in _OFFICES:
        if any(m.role == role for m in firm):
            return role
    shared = [m for m in marks if m.kind == "title" and m.word in words.shared_titles]
    if shared:
        if body is not None and shared[0].role not in ("lawyer",):
            return body_role(words, body)
        return shared[0].role
    if body is not None and not any(m.kind == "kin" for m in marks):
        return body_role(words, body)
    return firm[0].role if firm else ""
