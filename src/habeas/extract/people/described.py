"""Whom a description or a family means: "X read law. The student was arrested", "La familia de X dice que fue detenido"."""

from dataclasses import replace

from habeas.extract.acts.find import voice
from habeas.extract.entities.known import sexes_of
from habeas.extract.entities.table import EntityTable, Mention
from habeas.extract.people.acts import ActReader
from habeas.extract.people.followed import BEFORE_VERB, GIVEN_ENDS, named_last, other_sex, speaks
from habeas.extract.people.record import CUSTODY, Person
from habeas.extract.people.told import ACTS, Told
from habeas.extract.speech.find import Attribution
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# So many words may help a verb, so many stand between a verb of saying and its "that".
_HELPING, _SAID = 4, 3


def described_again(scene: Scene, table: EntityTable, people: dict[int, Person], said: list[Attribution]) -> None:
    """Acts told of "the young man", "la estudiante" are those of the only one whom the sentence before names, who is just that."""
    words, speakers = actor_words(scene.report.language), {a.entity for a in said}
    for person in [p for p in people.values() if p.told and not p.entity.named]:
        marks = person.entity.marks
        if not marks or any(m.kind != "title" or m.role not in ("other", "detainee") for m in marks):
            continue
        kept = list[Told]()
        for told in person.told:
            whom = None
            if told.mention.how == "role" and scene.tokens.norm[told.mention.outer] in words.definite:
                named = named_last(scene, table, scene.sentence_of[told.hit.first])
                whom = next(iter(named.values())) if len(named) == 1 else None
            if whom is None or whom.entity in speakers or not _is_that(scene, table, people, whom, told):
                kept.append(told)
            else:
                people[whom.entity].told.append(Told(told.hit, replace(told.mention, entity=whom.entity), told.act))
        person.told = kept


def _is_that(scene: Scene, table: EntityTable, people: dict[int, Person], whom: Mention, told: Told) -> bool:
    """May a description of one told of mean who was just named: no relative or office, no onlooker, and of no other sex?"""
    marks = table.of(whom).marks
    first, last = scene.sentences[scene.sentence_of[whom.first]]
    start = scene.sentences[scene.sentence_of[told.hit.first]][0]
    if whom.entity not in people or any(m.kind == "kin" or m.role not in ("", "other", "detainee") for m in marks):
        return False
    if speaks(scene, whom) or any(table.of(m).kind == "person" for m in table.behind(start, told.mention.outer)):
        return False
    others = (m for m in table.behind(first, last) if table.of(m).kind == "person" and m.entity != whom.entity)
    if any(m.how != "pronoun" for m in others):
        return False
    # Whoever only sees or visits is not who was taken: what the sentence tells of custody is told of the named.
    about = any(first <= t.hit.first < last for t in people[whom.entity].told)
    custody = any(ACTS.get(h.lex.measure) in CUSTODY for h in scene.acts_of[scene.sentence_of[whom.first]])
    if not about and (custody or scene.joined(first, last) & (W.custody | W.relative)):
        return False
    sexes = sexes_of(table.of(whom))
    of = {s for s in (_of_article(scene, told), *(m.sex for m in table.of(told.mention).marks)) if s}
    if sexes and of:
        return bool(sexes & of)
    given = table.of(whom).words[0].lower()[-1:]
    return not of or given not in {end for sex, end in GIVEN_ENDS.items() if sex not in of}


def _of_article(scene: Scene, told: Told) -> str | None:
    """The sex that the article of a description shows ("la estudiante"), where the language shows one."""
    if not speech_words(scene.report.language).pro_drop:
        return None
    return "female" if scene.tokens.norm[told.mention.outer].endswith(GIVEN_ENDS["female"]) else "male"


def told_by_theirs(table: EntityTable, reader: ActReader) -> list[Told]:
    """What somebody's family or lawyer says happened, with no subject of its own: "El abogado de X dijo que fue condenado"."""
    scene, out = reader.scene, list[Told]()
    for hit in reader.single if reader.speech.pro_drop else ():
        act = ACTS.get(hit.lex.measure)
        undergone = hit.lex.form in ("state", "phrase") or (hit.lex.form == "fin" and hit.lex.use == "subject")
        if act is None or not (undergone or voice(scene, hit) == "passive") or scene.plural(hit.last - 1):
            continue
        owner = _owner(scene, table, reader, hit)
        sex = other_sex(scene, hit)
        if owner is not None and not (sex and _shows(table, owner, sex)):
            out.append(Told(hit, owner, act))
    return out


def _owner(scene: Scene, table: EntityTable, reader: ActReader, hit: Hit) -> Mention | None:
    """Whose family, friend or lawyer says what the act tells, where only its helping words stand behind "that"."""
    i = hit.first - 1
    while i > 0 and hit.first - i <= _HELPING and scene.flags[i] & BEFORE_VERB and not scene.has(i, W.relative):
        i -= 1
    if i < _SAID or not scene.has(i, W.relative):
        return None
    said = next((k for k in range(i - 1, i - 1 - _SAID, -1) if reader.speech.match(scene.tokens.norm, k, k + 1)[1] & S.say), -1)
    found = table.ending_at(said) if said > 0 else None
    if found is None or found.how not in ("name", "short") or table.of(found).kind != "person":
        return None
    return found if scene.has(found.outer - 1, W.of) else None


def _shows(table: EntityTable, whom: Mention, sex: str) -> bool:
    """Do the marks of somebody, or else the first name's ending, show a sex?"""
    sexes = sexes_of(table.of(whom))
    return sex in sexes if sexes else table.of(whom).words[0].lower().endswith(GIVEN_ENDS[sex])
