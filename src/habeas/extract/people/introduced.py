"""Who a sentence names whom the one before only called by a tie: "Her lawyer is in prison too. X was …", "My father … X, 66, …"."""

from habeas.extract.entities.table import EntityTable, Mention
from habeas.extract.people.record import CUSTODY, Person
from habeas.extract.people.ties import Kinship
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords, Mark
from habeas.lexicon.vocabulary import W

# So far from its sentence's beginning a subject may stand ("Também a advogada está presa").
_OPENS = 3
_CALLINGS = ("lawyer", "journalist")


def named_next(scene: Scene, table: EntityTable, number: int) -> Mention | None:
    """The name, new to the text, that the next sentence of the paragraph opens with."""
    if number + 1 >= len(scene.sentences):
        return None
    before, first = scene.sentences[number][1], scene.sentences[number + 1][0]
    if "\n" in scene.tokens.norm[before - 1 : first] or scene.blocked[first]:
        return None
    found = next((m for m in table.behind(first, first + 1) if m.outer == first and m.how == "name"), None)
    if found is None or table.of(found).kind != "person" or not table.of(found).named or scene.owns(found.last):
        return None
    known = any(m.entity == found.entity for m in table.before(first, 0))
    return None if known or any(m.kind == "kin" for m in table.of(found).marks) else found


def kin_introduced(scene: Scene, table: EntityTable, words: ActorWords, ties: list[Kinship]) -> list[Kinship]:
    """The kinship of whoever is named where the sentence before spoke of an unnamed relative, with an age or the same surname."""
    out, tied = list[Kinship](), {t.a for t in ties} | {t.b for t in ties}
    by_sentence: dict[int, list[Kinship]] = {}
    for tie in ties:
        if tie.a >= 0 and not table.entities[tie.a].named:
            by_sentence.setdefault(scene.sentence_of[tie.mention.first], []).append(tie)
    for number, some in by_sentence.items():
        found = named_next(scene, table, number)
        if found is None or len({t.a for t in some}) != 1 or found.entity in tied:
            continue
        tie, entity = some[0], table.of(found)
        first, last = scene.sentences[number]
        others = {m.entity for m in table.behind(first, last) if table.of(m).kind == "person" and table.of(m).named}
        family = table.entities[tie.b].words[-1:] == entity.words[-1:] and len(entity.words) > 1
        if others <= {tie.b} and _one_sex(words, tie.relation, entity.sex) and (family or _aged(scene, found)):
            out.append(Kinship(found.entity, tie.b, tie.relation, found, tie.word))
    return out


def _one_sex(words: ActorWords, relation: str, sex: str | None) -> bool:
    """May somebody of a sex be what a kin word says?"""
    told = {s for (_, s), kind in words.sexed.items() if kind == relation}
    return sex is None or not told or sex in told


def _aged(scene: Scene, mention: Mention) -> bool:
    """Does an age between commas stand behind the name?"""
    i = mention.last
    ages = {n.first for n in scene.numbers_of.get(scene.sentence_of[mention.first], ()) if n.kind == "age"}
    return scene.tokens.norm[i] == "," and any(k in ages for k in (i + 1, i + 2))


def called_before(scene: Scene, table: EntityTable, words: ActorWords, person: Person) -> list[Mark]:
    """The calling of whoever is held where the sentence before says it of an unnamed lawyer or reporter."""
    named = next((m for m in person.mentions if m.how == "name"), None)
    number = scene.sentence_of[named.first] - 1 if named is not None else -1
    if named is None or number < 0 or not any(t.act in CUSTODY and t.mention.first == named.first for t in person.told):
        return []
    opening = named_next(scene, table, number)
    first, last = scene.sentences[number]
    in_custody = bool(scene.joined(first, last) & W.custody or scene.acts_of[number])
    if opening is None or opening.entity != person.index or not in_custody:
        return []
    for role in table.behind(first, first + _OPENS):
        entity = table.of(role)
        owned = scene.tokens.norm[role.outer] in words.possessives or scene.tokens.norm[role.outer] in words.definite
        if role.how == "role" and entity.kind == "person" and not entity.named and owned:
            return [m for m in entity.marks if m.kind == "title" and m.role in _CALLINGS][:1]
    return []
