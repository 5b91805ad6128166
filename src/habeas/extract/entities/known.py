"""Whom a description means: the person of that office or calling spoken of last, or the body of that kind."""

from habeas.extract.entities.table import Entity, Mention
from habeas.lexicon.actors import ActorWords, Mark, bare

# So many actors are kept in mind, and a possessive looks back on so few persons.
_KEPT, _FORGOTTEN, _OWNERS = 40, 20, 3
# So many words of a treaty's name hold its noun ("International Covenant on …").
_HEADS = 2


def sexes_of(entity: Entity) -> set[str]:
    """The sex that a pronoun, a title or a kin word gave somebody, if any."""
    return {sex for sex in (entity.sex, *(m.sex for m in entity.marks)) if sex is not None}


def agrees(entity: Entity, sex: str | None) -> bool:
    """May a word of one sex be said of somebody?"""
    known = sexes_of(entity)
    return sex is None or not known or sex in known


def bears(words: ActorWords, entity: Entity, mark: Mark, *, loose: bool) -> bool:
    """Has somebody an office or calling: by the same word or a part of a longer one, if `loose` by another word for it too?"""
    titles = [m for m in entity.marks if m.kind == "title"]
    calling = words.callings.get(mark.word, -1) if loose else -1
    # "Father Ana" is "the priest": what stands before a name may be a calling too.
    addressed = [m for m in entity.marks if m.kind == "honorific"] if mark.kind == "title" else []
    if any(words.callings.get(m.word, -2) == calling for m in (*titles, *addressed)):
        return True
    heads = {w for part in mark.word.split() for w in (part, bare(part))}
    return any(m.word == mark.word for m in titles) or heads <= {
        w for m in titles for part in m.word.split() for w in (part, bare(part))
    }


class Recent:
    """The entities spoken of lately, by kind, the last at the end."""

    def __init__(self, words: ActorWords, entities: list[Entity]) -> None:
        self.words, self.entities = words, entities
        self.person: list[int] = []
        self.org: list[int] = []
        self.body: list[int] = []

    def seen(self, mention: Mention) -> None:
        entity = self.entities[mention.entity]
        described = entity.kind == "office" and entity.marks[:1] and entity.marks[0].kind == "generic"
        if entity.kind == "person":
            self._keep(self.person, mention.entity)
        speaks = entity.kind == "org" and not self._instrument(entity)
        if speaks:
            self._keep(self.org, mention.entity)
        if speaks or described:
            self._keep(self.body, mention.entity)

    def _instrument(self, entity: Entity) -> bool:
        """Is a name that of a treaty, a law or a prize, which no "organisation" means?"""
        words, heads = entity.words, self.words.instruments
        if not words or entity.marks or words[-1] in self.words.generic:
            return False
        return " ".join(words) in heads or bool(heads & set(words[:_HEADS]))

    def _keep(self, some: list[int], entity: int) -> None:
        some.append(entity)
        if len(some) > _KEPT:
            del some[:_FORGOTTEN]

    def titled(self, mark: Mark, *, loose: bool) -> int | None:
        """The last person who bears a title; else the only one of the report, who may be named further on.

        `loose`: other words for the office count, as they do for "the lawyer", not for a bare title or "the lawyer of …".
        """
        for index in reversed(self.person):
            if bears(self.words, self.entities[index], mark, loose=loose) and agrees(self.entities[index], mark.sex):
                return index
        found = self._of_role(mark) if loose else None
        if found is not None:
            return found
        same = [
            k for k, e in enumerate(self.entities)
            if e.kind == "person" and e.named and any(m.word == mark.word for m in e.marks) and agrees(e, mark.sex)
        ]  # fmt: skip
        return same[0] if len(same) == 1 else None

    def only(self, mark: Mark) -> int | None:
        """The one person named so far who bears an office that one at a time can have, by whatever word for it."""
        named = (k for k in self.person if self.entities[k].named)
        found = {k for k in named if bears(self.words, self.entities[k], mark, loose=True)}
        return found.pop() if len(found) == 1 else None

    def _of_role(self, mark: Mark) -> int | None:
        """The last person of a role that the word can mean, the named first; "the official" may be a director too."""
        roles, shared = self.words.broad.get(mark.word, frozenset()), self.words.shared_titles
        for named in (True, False) if roles else ():
            for index in reversed(self.person):
                entity = self.entities[index]
                official = "official" in roles and any(m.word in shared for m in entity.marks)
                of_role = official or any(m.kind == "title" and m.role in roles for m in entity.marks)
                if of_role and entity.named == named and agrees(entity, mark.sex):
                    return index
        return None

    def relative(self, mark: Mark) -> int | None:
        """The last named person who was introduced by a kin word."""
        named = (k for k in reversed(self.person) if self.entities[k].named and agrees(self.entities[k], mark.sex))
        return next((k for k in named if any(m.kind == "kin" and m.word == mark.word for m in self.entities[k].marks)), None)

    def called(self, mark: Mark, beside: list[str]) -> int | None:
        """The last body whose name holds the noun, or that was described by it; `beside` are the words that narrow it down.

        A bare noun of a headline ("ONG: 70 presos") gives way to a body named since.
        """
        heads = {bare(w) for w in mark.word.split()}
        narrow = {bare(w) for w in beside}
        for index in reversed(self.body):
            entity = self.entities[index]
            if entity.kind == "org" and (heads & set(entity.words) or any(mark.word in m.word.split() for m in entity.marks)):
                return index
            bare_word = entity.end - entity.start == len(mark.word)
            if bare_word and mark.word in self.words.anaphors and self.private("") is not None:
                continue
            if entity.kind == "office" and heads & set(entity.words) and narrow <= set(entity.words):
                return index
        meant = frozenset() if beside else self.words.bodies_meant.get(mark.word, frozenset())
        return next((k for k in reversed(self.org) if meant & set(self.entities[k].words)), None)

    def narrowed(self, beside: list[str]) -> int | None:
        """The last named body whose name holds a word beside the noun: "the lawyers' group" after "Harbour Lawyers"."""
        wanted = {bare(w) for w in beside if len(w) > _OWNERS} - self.words.generic
        return next((k for k in reversed(self.org) if wanted & set(self.entities[k].words)), None)

    def private(self, noun: str, subject: int | None = None) -> int | None:
        """The last body that is no office of the state; where there is none, the last if the noun can mean an office.

        Such a noun ("the institution") means the `subject` of the sentence before, where that is a body.
        """
        if subject is not None and noun in self.words.of_state:
            return subject
        own = (k for k in reversed(self.org) if self.words.official_bodies.isdisjoint(self.entities[k].words))
        office = self.org[-1] if self.org and noun in self.words.of_state else None
        return next(own, office)

    def owner(self, posts: dict[int, int], sex: str | None) -> int | None:
        """The body of the last person who has one: "her organisation", "su grupo"."""
        nearest: list[int] = []
        for index in reversed(self.person):
            if index not in nearest and agrees(self.entities[index], sex):
                nearest.append(index)
        return next((posts[k] for k in nearest[:_OWNERS] if k in posts), None)
