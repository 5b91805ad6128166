"""What part a person plays in a report: by the titles the text gives them and the body they speak for, never by guess."""

from habeas.extract.entities.table import Entity, EntityTable, Mention
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords, Mark
from habeas.lexicon.people import PeopleWords, people_words, story_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# How far back "one of them" looks for its group, how many words open a paragraph, and how long one is.
_EARLIER, _OPENS, _LONG = 40, 2, 150
# How far before a body's noun its title may begin ("the deputy chairman of the main opposition party").
_TITLE_BACK = 6
# So far behind a name its verb of leading may stand, and so far behind that the party.
_LEADS = 8
# So far before "theirs" the calling stands of which somebody is one more.
_BACK = 16
# So far behind a name a word of another kind ("now", "hoje") may stand before the verb.
_AT_ONCE = 3
_OFFICES = ("official", "lawyer", "journalist", "opposition", "expert")


def is_byline(scene: Scene, words: ActorWords, mention: Mention) -> bool:
    """Does the mention sign the report: "By X" on a line of its own, or a photo credit "(…/X)"?"""
    norm = scene.tokens.norm
    first, last = scene.sentences[scene.sentence_of[mention.first]]
    if mention.first > first and norm[mention.first - 1] == "/":
        return True
    for parts in words.bylines:
        if tuple(norm[first : first + len(parts)]) == parts:
            written = [i for i in range(first + len(parts), last) if norm[i].isalpha() and norm[i] not in words.ands]
            capitals = sum(scene.tokens.is_capital(i) for i in written)
            return mention.first >= first + len(parts) and last - first <= 24 and capitals >= 0.7 * len(written)
    return False


def body_of(scene: Scene, words: ActorWords, table: EntityTable, mention: Mention) -> Entity | None:
    """The body that a person stands for: "X of Y", "Y's X", "Y director X", "X, director of Y", "its director, X"."""
    start, end = scene.sentences[scene.sentence_of[mention.first]]
    norm = scene.tokens.norm
    j = mention.outer - 1
    if (j > start and scene.owns(j)) or (j >= start and table.ending_at(mention.outer) is not None):
        owner = table.ending_at(j if scene.owns(j) else mention.outer)
        told = owner is not None and owner.outer > start and norm[owner.outer - 1] in people_words(scene.report.language).toward
        if owner is not None and not told and table.of(owner).kind == "org" and owner.how in ("name", "short", "acronym"):
            return table.of(owner)
    for other in table.behind(mention.last, min(end, mention.last + 12)):
        if table.of(other).kind in ("org", "office") and other.how in ("name", "short", "acronym"):
            between = range(mention.last, other.outer)
            if any(norm[i] in (";", ".", ":") or scene.flags[i] & _VERBAL for i in between):
                break
            plain = len(between) <= 4 and all(
                scene.flags[i] & W.preposition
                or norm[i] in words.definite
                or norm[i] in words.not_names
                or norm[i] in words.generic
                or norm[i] == ","
                for i in between
            )
            tied = any(scene.flags[i] & W.preposition for i in range(max(mention.last, other.outer - 2), other.outer))
            titled = norm[mention.last] == "," and _title_in(scene, words, between) and sum(norm[i] == "," for i in between) == 1
            if tied and (plain or titled):
                return table.of(other)
        if table.of(other).kind == "person" and other.how != "role":
            break
    titled = any(m.kind == "title" for m in table.of(mention).marks)
    found = _body_before(scene, table, mention, start) if titled else None
    return found if found is not None or not _shares(words, table.of(mention)) else _spoken_of(scene, words, table, mention)


def _shares(words: ActorWords, entity: Entity) -> bool:
    return any(m.kind == "title" and m.word in words.shared_titles for m in entity.marks)


_VERBAL = int(W.be_now | W.be_past | W.have | W.relative)


def _title_in(scene: Scene, words: ActorWords, between: range) -> bool:
    found = [words.match(scene.tokens.norm, i, between.stop) for i in between]
    return any(f is not None and f[1].kind == "title" for f in found)


def _spoken_of(scene: Scene, words: ActorWords, table: EntityTable, mention: Mention) -> Entity | None:
    """The body last spoken of, for a title without one: "its director, X", "o porta-voz, X"."""
    norm = scene.tokens.norm
    if mention.last + 1 < len(norm) and norm[mention.last] == "," and norm[mention.last + 1] in words.possessives:
        return next(
            (table.of(o) for o in table.before(mention.first, max(0, mention.first - 60)) if table.of(o).kind in ("org", "office")),
            None,
        )
    for i in range(mention.first - 1, max(0, mention.first - 6), -1):
        loose = norm[i] in words.definite and table.of(mention).role == "expert"
        if (norm[i] in words.possessives or loose) and _is_title(scene, words, i + 1, mention.first):
            for other in table.before(i, max(0, i - 60)):
                if table.of(other).kind in ("org", "office", "collective"):
                    return table.of(other)
    return None


def _is_title(scene: Scene, words: ActorWords, first: int, last: int) -> bool:
    """Are tokens first..last a title, with at most a body spoken of before ("porta-voz da instituição") and a comma behind it?"""
    if first >= last:
        return False
    norm, found = scene.tokens.norm, words.match(scene.tokens.norm, first, last)
    if found is None or found[1].kind != "title":
        return False
    behind = first + len(found[0])
    of = behind < last and (scene.has(behind, W.preposition) or scene.owns(behind))
    named = of and any(norm[i] in words.anaphors for i in range(behind + 1, min(last, behind + 4)))
    return norm[behind:last] in ([], [","]) or (named and norm[last - 1] in (*words.anaphors, ","))


def _body_before(scene: Scene, table: EntityTable, mention: Mention, start: int) -> Entity | None:
    """The body inside the title that stands before the name: "el director de Y, X", "its director, X" """
    norm = scene.tokens.norm
    for other in table.before(mention.first, max(start, mention.first - 14)):
        entity = table.of(other)
        if other.how == "acronym":
            continue
        if any(norm[i] in (";", ".", ":") or scene.flags[i] & _VERBAL for i in range(other.last, mention.outer)):
            return None
        if any(
            other.last <= h.first < mention.outer and h.lex.form == "fin" for h in scene.acts_of[scene.sentence_of[mention.first]]
        ):
            return None  # "El tribunal condenó al profesor X"
        if entity.kind in ("org", "office") and other.how != "role":
            governed = other.outer > start and bool(scene.flags[other.outer - 1] & W.preposition)
            owns = scene.owns(other.last)
            return entity if governed or owns else None
        if entity.kind == "person" and entity is not table.of(mention):
            return None
    return None


def kin_before(scene: Scene, words: ActorWords, mention: Mention) -> bool:
    """Does an apposition call the named somebody's relative: "a filha, X", "the student's father, X"?"""
    norm = scene.tokens.norm
    start = scene.sentences[scene.sentence_of[mention.first]][0]
    if mention.outer - 1 <= start or norm[mention.outer - 1] != ",":
        return False
    for i in range(mention.outer - 2, max(start, mention.outer - 7) - 1, -1):
        if norm[i] == "," or scene.flags[i] & _VERBAL:
            return False
        found = words.match(norm, i, mention.outer)
        if found is not None and found[1].kind == "kin":
            known = i > start and (norm[i - 1] in words.definite or norm[i - 1] in words.possessives)
            return i == start or known
    return False


def done_for_others(scene: Scene, listed: PeopleWords, mention: Mention) -> str:
    """The role of whoever is said to represent or to count: "X, who represents some of them", "X, que coordena a recolha"."""
    norm = scene.tokens.norm
    i = mention.last
    if i + 1 >= len(norm) or norm[i] != "," or not scene.flags[i + 1] & W.relative:
        return ""
    for k in range(i + 2, min(i + 6, len(norm))):
        for phrase, role in listed.deeds.get(norm[k], ()):
            if tuple(norm[k : k + len(phrase)]) == phrase:
                return role
        if norm[k] in (",", ".", ";"):
            break
    return ""


def of_the_calling(scene: Scene, words: ActorWords, mention: Mention) -> str:
    """The role of whoever is one more of a calling just named ("They have no lawyer. The one they had, X", "el suyo, X")."""
    norm, comma = scene.tokens.norm, mention.outer - 1
    theirs = story_words(scene.report.language).theirs
    size = next((k for k in range(4, 0, -1) if norm[comma] == "," and tuple(norm[max(0, comma - k) : comma]) in theirs), 0)
    for i in range(comma - size - 1, max(-1, comma - size - _BACK), -1) if size else ():
        found = words.match(norm, i, comma)
        if found is not None and found[1].kind in ("title", "kin"):
            return found[1].role if found[1].role in ("lawyer", "journalist") else ""
    return ""


def led_a_party(scene: Scene, words: ActorWords, mention: Mention) -> bool:
    """Does the name's own verb say that its bearer leads or led a party ("X, 66, once headed a farmers' party")?"""
    norm, end = scene.tokens.norm, scene.sentences[scene.sentence_of[mention.first]][1]
    lead = next((i for i in range(mention.last, min(end, mention.last + _LEADS)) if norm[i] in words.leads), -1)
    if lead < 0 or mention.how == "pronoun" or scene.joined(mention.last, lead) & W.preposition & ~W.determiner:
        return False
    for i in range(lead + 1, min(end, lead + _LEADS)):
        if words.body_roles.get(norm[i]) == "opposition":
            return not scene.owns(i + 1) and norm[i] not in words.definite
        if not (norm[i].isalpha() or scene.owns(i) or norm[i] in ("'", "’")) or scene.has(i, W.relative | W.coordinator):
            return False
    return False


def leads_a_group(scene: Scene, table: EntityTable, words: ActorWords, mention: Mention) -> str:
    """The role of whoever a clause behind the name says leads a group: "X, who runs the Open Harbour network"."""
    norm, at = scene.tokens.norm, mention.last
    end = scene.sentences[scene.sentence_of[mention.first]][1]
    if at + 1 >= end or norm[at] != ",":
        return ""
    # "X, a former prisoner who now chairs …"
    at = next((i - 1 for i in range(at + 1, min(end, at + _LEADS)) if scene.has(i, W.relative) or norm[i] == ","), end)
    if at + 1 >= end or not scene.has(at + 1, W.relative):
        return ""
    lead = next((i for i in range(at + 2, min(end, at + _LEADS)) if norm[i] in words.leads), -1)
    way = range(at + 2, lead)
    if lead < 0 or any(norm[i] in (",", ";") or (not scene.flags[i] and i - at > _AT_ONCE) for i in way):
        return ""
    group = next((m for m in table.behind(lead + 1, min(end, lead + _LEADS)) if table.of(m).kind != "place"), None)
    if group is None or table.of(group).kind != "org" or scene.joined(lead + 1, group.outer) & W.relative:
        return ""
    party = any(words.body_roles.get(norm[i]) for i in range(lead + 1, min(end, group.last + 2)))
    return "" if party else "expert"


def of_the_group(scene: Scene, listed: PeopleWords, mention: Mention) -> str:
    """The role of the group that a speaker without a title is one of: "Lawyers disagree. '…', said X", "said one of them, X"."""
    norm, start = scene.tokens.norm, scene.sentences[scene.sentence_of[mention.first]][0]
    if _picked(scene, listed, mention):
        near = [i for i in range(max(0, mention.outer - _EARLIER), mention.outer) if norm[i] in listed.groups]
        alone = tuple(norm[start : mention.outer - 1]) in story_words(scene.report.language).singled
        firm = [i for i in near if _counted(scene, i) or (listed.groups[norm[i]] != "journalist" and not alone)]
        told = [listed.groups[norm[i]] for i in firm]
        return told[-1] if told else ""
    opening = _paragraph(scene, start) if _says(scene, mention) else start
    return next((listed.groups[w] for w in norm[opening : opening + _OPENS] if w in listed.groups), "") if opening < start else ""


def _picked(scene: Scene, listed: PeopleWords, mention: Mention) -> bool:
    """Is the name one of those just spoken of: "said one of them, X", "One, X, …" at a sentence's head?"""
    norm, start = scene.tokens.norm, scene.sentences[scene.sentence_of[mention.first]][0]
    at = mention.outer - 1
    if norm[at] != ",":
        return False
    singled = tuple(norm[start:at]) in story_words(scene.report.language).singled
    return singled or any(tuple(norm[at - k : at]) in listed.picked for k in (2, 3))


def _counted(scene: Scene, i: int) -> bool:
    """Does a number count the people whose noun token i is ("four [reporters]")? In "told reporters" none does."""
    numbers = scene.numbers_of.get(scene.sentence_of[i], ())
    return any(n.kind == "count" and n.last <= i <= n.last + 2 for n in numbers)


def _paragraph(scene: Scene, start: int) -> int:
    """Where the paragraph begins that a sentence stands in; the sentence's own beginning where that is too far back."""
    norm = scene.tokens.norm
    return next((i for i in range(start, max(0, start - _LONG) - 1, -1) if i == 0 or norm[i - 1] == "\n"), start)


def _says(scene: Scene, mention: Mention) -> bool:
    """Does a verb of saying stand right before or behind the name?"""
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    behind = speech.match(norm, mention.last, mention.last + 1)[1] if mention.last < len(norm) else 0
    return bool((behind | speech.match(norm, mention.outer - 1, mention.outer)[1]) & S.say)


def near_body(scene: Scene, words: ActorWords, mention: Mention) -> str:
    """The role that a common noun beside a shared title gives ("a foreign ministry spokeswoman, X", "X, chairman of a party")."""
    norm = scene.tokens.norm
    start, end = scene.sentences[scene.sentence_of[mention.first]]
    for i in _title_before(scene, words, mention):
        role = _of_noun(scene, words, i)
        if role:
            return role if _title_in(scene, words, range(max(start, i - _TITLE_BACK), mention.first)) else ""
    if mention.last >= end or norm[mention.last] != ",":
        return ""
    for i in range(mention.last + 1, min(end, mention.last + 10)):
        if norm[i] in (",", ";", ".", ":") or scene.flags[i] & _VERBAL:
            return ""
        role = _of_noun(scene, words, i)
        if role:
            return role if role != "journalist" or _title_in(scene, words, range(mention.last + 1, i + 3)) else ""
    return ""


def _title_before(scene: Scene, words: ActorWords, mention: Mention) -> list[int]:
    """The tokens of the title before a name, the nearest first ("the [party's northern coordinator], X")."""
    norm, out = scene.tokens.norm, list[int]()
    start = scene.sentences[scene.sentence_of[mention.first]][0]
    for i in range(mention.first - 1, max(start, mention.first - 10) - 1, -1):
        verb = scene.flags[i] & _VERBAL and not scene.owns(i)
        if norm[i] in (";", ".", ":") or (norm[i] == "," and i < mention.outer - 1) or verb:
            break
        out.append(i)
        # "lawyers for the economist X"; but "el coordinador del partido en el norte, X"
        placed = norm[mention.outer - 1] == "," and norm[i] in words.in_places
        if i < mention.outer and scene.has(i, W.preposition) and not placed:
            break
    return out


def of_a_group(scene: Scene, words: ActorWords, mention: Mention) -> bool:
    """Is a title of a body that is none of the state's ("o secretário da associação, X", "X, presidenta de una cooperativa")?"""
    bodies, norm = words.generic | words.heads, scene.tokens.norm
    if any(norm[i] in words.generic for i in _title_before(scene, words, mention)):
        return True
    behind = mention.last + 1 + scene.has(mention.last + 1, W.determiner)
    first, end = scene.sentences[scene.sentence_of[mention.first]]
    if norm[mention.last : mention.last + 1] == [","] and _group_at(scene, words, bodies, range(behind, end)):
        return True
    leads = range(max(first, mention.outer - _LEADS), mention.outer - 1) if norm[mention.outer - 1] == "," else range(0)
    return any(_group_at(scene, words, bodies, range(i, mention.outer)) for i in leads)


def _group_at(scene: Scene, words: ActorWords, bodies: frozenset[str], way: range) -> bool:
    """Do the tokens open with a title, whose "of" a body's noun follows ("presidente de uma cooperativa de pesca")?"""
    found = words.match(scene.tokens.norm, way.start, way.stop) if way else None
    at = way.start + len(found[0]) if found is not None and found[1].kind == "title" else way.stop
    if at >= way.stop or not scene.has(at, W.of):
        return False
    at += 1 + (at + 1 < way.stop and scene.has(at + 1, W.determiner))
    return at < way.stop and scene.tokens.norm[at] in bodies


def for_rights(scene: Scene, words: ActorWords, mention: Mention) -> bool:
    """Does the title before a name say that its bearer works for people's rights ("the director of the rights group Y, X")?"""
    return any(scene.tokens.norm[i] in words.rights for i in _title_before(scene, words, mention) if i < mention.first)


def _of_noun(scene: Scene, words: ActorWords, i: int) -> str:
    """The role that token i, the noun of a body, gives to those whose title is of it; a police station's head is the state's.

    What is told on the radio, and a press secretary, are no newspaper's: its people are "of" it or it owns their title.
    """
    norm = scene.tokens.norm
    role = "official" if _prison_of(scene, words, i) else words.body_roles.get(norm[i], "")
    if role != "journalist":
        return role
    tied = scene.owns(i + 1) or scene.has(i - 1, W.of) or (scene.has(i - 1, W.determiner) and scene.has(i - 2, W.of))
    return words.body_roles.get(norm[i - 1], role) if tied else ""


def _prison_of(scene: Scene, words: ActorWords, i: int) -> bool:
    """Is token i the prison that an "of" makes somebody's charge ("o director da cadeia, X", "X, governor of the prison")?"""
    near = scene.has(i - 1, W.of) or (scene.has(i - 1, W.determiner) and scene.has(i - 2, W.of))
    return near and scene.has(i, W.custody) and scene.tokens.norm[i] in words.place_nouns


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
