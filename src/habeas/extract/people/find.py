"""Who the report says something about: one line per person, with role, age, acts and ties, each from the text alone."""

from dataclasses import replace

from habeas.extract.entities.table import Entity, EntityTable, Mention
from habeas.extract.people.acts import ActReader
from habeas.extract.people.awaited import Awaited
from habeas.extract.people.described import described_again, told_by_theirs
from habeas.extract.people.details import age_of, date_of, detail_of, modality_of, place_of, sex_of
from habeas.extract.people.doubts import Doubts
from habeas.extract.people.followed import kin_of_held, share_out, spare_relatives, unnamed_subjects, unquote_speakers
from habeas.extract.people.introduced import called_before, kin_introduced
from habeas.extract.people.likely import RULED_OUT, is_prisoner, weighed
from habeas.extract.people.past import GENERATION, ago, briefly, kin_once_inside, long_out, once, still_inside
from habeas.extract.people.record import CUSTODY, Person
from habeas.extract.people.roles import (
    body_of,
    done_for_others,
    for_rights,
    is_byline,
    kin_before,
    leads_a_group,
    led_a_party,
    near_body,
    of_a_group,
    of_the_calling,
    of_the_group,
    titled_role,
)
from habeas.extract.people.sure import ELDERS, Custody, harmed_others, misread
from habeas.extract.people.ties import Kinship, find_ties
from habeas.extract.people.told import Told
from habeas.extract.people.voice import own_words
from habeas.extract.speech.find import Attribution, source_at
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords, actor_words
from habeas.lexicon.people import PeopleWords, people_words, public_role
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W
from habeas.model import Act, Figure, Mentioned, Role, Tie, passage_id
from habeas.model.people import ActKind

# So far back stands whose colleague somebody is.
_PEER = 120
# Custody so many years ago is the past of a group's staff, or a relative's.
_YEARS = 3
_FIRM: tuple[str, ...] = ("official", "lawyer", "journalist", "opposition")


def _gather(scene: Scene, table: EntityTable, words: ActorWords) -> dict[int, Person]:
    people: dict[int, Person] = {}
    named = {w for e in table.entities if e.kind == "person" for w in e.words}
    for mention in table.mentions:
        entity = table.of(mention)
        lone = entity.kind == "name" and len(entity.words) == 1 and not named & set(entity.words)
        body = scene.tokens.norm[mention.last : mention.last + 1]
        known = lone and not words.heads & set(body) and public_role(entity.name) != ""
        if (entity.kind == "person" or known) and not _ignored(scene, mention):
            people.setdefault(mention.entity, Person(mention.entity, entity, name=entity.name)).mentions.append(mention)
    return {k: p for k, p in people.items() if any(m.how != "pronoun" for m in p.mentions)}


def _ignored(scene: Scene, mention: Mention) -> bool:
    """Names in comment forms, menus and polls are nobody the report speaks of."""
    if not scene.blocked[mention.first]:
        return False
    at = scene.tokens.start[mention.first]
    return any(
        b.start <= at < b.end and b.kind in ("comment_form", "navigation", "poll", "repeated_caption", "copyright")
        for b in scene.report.boilerplate
    )


def _signs(scene: Scene, words: ActorWords, mention: Mention) -> bool:
    at = scene.tokens.start[mention.first]
    signed = any(b.start <= at < b.end and b.kind in ("byline", "author_box", "credit") for b in scene.report.boilerplate)
    return signed or is_byline(scene, words, mention)


def _clean(person: Person, tied: set[int], role: str) -> None:
    """Drop acts that only a pronoun ties to somebody who holds an office or is a relative: they are nearly always another's."""
    if role in _FIRM:
        person.told = [t for t in person.told if t.act != "exiled" or t.hit.lex.form not in ("part", "state")]
    if role in (*_FIRM, "expert") or person.index in tied:
        person.told = [t for t in person.told if t.mention.how != "pronoun" and t.hit.lex.form not in ("base", "inf", "ger")]


def _titled(scene: Scene, table: EntityTable, words: ActorWords, person: Person, named: list[Mention]) -> str:
    """The role that titles, the body somebody stands for, and their work give; an activist once held is a prisoner."""
    body = next((b for b in (body_of(scene, words, table, m) for m in named[:3]) if b is not None), None)
    titled = titled_role(words, person.entity.marks, body)
    listed = people_words(scene.report.language)
    if titled == "expert" and body is None:
        titled = next((r for r in (near_body(scene, words, m) for m in named[:3]) if r), titled)
    elif titled == "other" and any(m.word in words.shared_titles for m in person.entity.marks):
        near = (near_body(scene, words, m) for m in named[:3])
        titled = next((r for r in near if r in ("opposition", "official", "journalist")), titled)
    elif titled == "official" and body is None and _only_shared(words, person):
        near = (near_body(scene, words, m) or ("expert" if of_a_group(scene, words, m) else "") for m in named[:3])
        titled = next((r for r in near if r), titled)
    if titled in ("", "other"):
        by = ((done_for_others(scene, listed, m), of_the_group(scene, listed, m), of_the_calling(scene, words, m)) for m in named)
        titled = next((r for some in by for r in some if r), titled)
        titled = titled or next((r for r in (leads_a_group(scene, table, words, m) for m in named) if r), "")
    if titled == "opposition" and {m.word for m in person.entity.marks} & listed.rank_and_file and _suffers(scene, person):
        return ""
    return titled


def _only_shared(words: ActorWords, person: Person) -> bool:
    """Has somebody no title but those that many bodies give ("secretary", "president")?"""
    return all(m.word in words.shared_titles for m in person.entity.marks if m.kind == "title" and m.role != "detainee")


def _by_fate(scene: Scene, words: ActorWords, person: Person, kin: set[int], titled: str) -> Role:
    """Without an office: what has happened to somebody, then whose relative they are."""
    marked = any(m.role == "detainee" for m in person.entity.marks)
    suffered = [t for t in person.told if t.act in CUSTODY and (t.act != "died" or t.hit.lex.measure == "died")]
    suffered = [t for t in suffered if modality_of(scene, t.hit) != "denied" or t.act == "released"]
    bears = any(m.kind == "kin" for m in person.entity.marks)
    if person.index in kin and (bears or person.speaks):
        suffered = [t for t in suffered if t.mention.how != "pronoun"]
    custody = [t for t in suffered if t.act != "tortured" and not (bears and t.act in ("died", "exiled"))]
    if Custody(scene).unsure(person):
        suffered = custody = []
    # A sentence runs on for years.
    years = GENERATION if any(t.act == "sentenced" for t in custody) else 1 if person.speaks else _YEARS
    past = titled == "expert" and (ago(scene, custody, years) or once(scene, person, custody))
    if titled == "expert" and (past or not custody or any(for_rights(scene, words, m) for m in person.mentions[:3])):
        return "expert"
    elder = any(m.relation in ELDERS for m in person.entity.marks)
    long_ago = (person.speaks or elder) and ago(scene, custody, GENERATION)
    if (person.index in kin or bears) and custody and (long_ago or briefly(scene, custody)):
        return "relative"
    if marked or custody or (suffered and person.index not in kin):
        return "opposition" if any(led_a_party(scene, words, m) for m in person.mentions[:3]) else "detainee"
    called = bears or any(kin_before(scene, words, m) for m in person.mentions[:3] if m.how == "name")
    if person.index in kin or called:
        return "relative"
    return "expert" if titled == "expert" else "other"


def _role(scene: Scene, table: EntityTable, words: ActorWords, person: Person, kin: set[int]) -> Role:
    """Titles first, then what happened to the person; a relative stays one unless the text holds them themselves."""
    named = [m for m in person.mentions if m.how in ("name", "short")]
    if any(_signs(scene, words, m) for m in named[:3]):
        _clean(person, kin, "journalist")
        return "journalist"
    titled = _titled(scene, table, words, person, named)
    _clean(person, kin, titled)
    known = public_role(person.name)
    if (known or titled) == "official" and not _suffers(scene, person):
        person.told = [t for t in person.told if _undergone(scene, t)]
    if known:
        return known  # type: ignore[return-value]
    if titled == "official" and _suffers(scene, person):
        return _held_official(scene, person)
    if titled in ("", "other") and _politician(scene, person) and _suffers(scene, person):
        return "opposition"
    if titled in _FIRM:
        return titled  # type: ignore[return-value]
    return _by_fate(scene, words, person, kin, titled)


def _suffers(scene: Scene, person: Person, *, charged: bool = True) -> bool:
    """Is somebody in custody by what the text says of their name in the passive or as a state, as done?"""
    sure = Custody(scene)
    return any(
        (
            t.act in ("arrested", "held", "sentenced")
            or (charged and t.act == "charged")
            or (t.act == "died" and sure.around(t.hit))
            or (t.act == "released" and _undergone(scene, t) and sure.tells(t))
        )
        and t.mention.how != "pronoun"
        and (t.hit.lex.form in ("past", "part", "state", "phrase") or _plainly(t))
        and modality_of(scene, t.hit) == "actual"
        for t in person.told
    )


def _plainly(told: Told) -> bool:
    """Is an act told by a verb done to somebody, of a death, or by its noun ("sentence against X", "murió el general X")?"""
    lex = told.hit.lex
    verb = lex.form == "fin" and (lex.use == "object" or told.act == "died")
    return verb or (lex.form == "noun" and told.act in ("arrested", "sentenced"))


def _told_of(scene: Scene, words: ActorWords, person: Person) -> bool:
    """Is an unnamed person one that the text tells something of in custody ("a 21-year-old student was arrested")?"""
    described = person.role == "detainee" and person.name.lower().split()[0] in words.indefinite
    return described and any(
        t.act in CUSTODY and t.mention.how == "role" and t.hit.lex.form != "noun" and modality_of(scene, t.hit) == "actual"
        for t in person.told
    )


def _undergone(scene: Scene, told: Told) -> bool:
    """Is an act told as suffered: in the passive, as a state, or by a verb whose subject undergoes it?"""
    passive = scene.joined(told.hit.first - 4, told.hit.first) & (W.be_now | W.be_past)
    return bool(passive) or told.hit.lex.form in ("state", "phrase") or told.hit.lex.use == "subject"


def _nobody(words: ActorWords, person: Person) -> bool:
    """Is a name that nothing is said of rather a body's, a place's or a sentence's opening ("Ward Office", "A Tunisian")?"""
    said = person.told or person.ties or person.entity.marks or person.role != "other"
    parts = person.name.lower().split()
    opener = len(parts) > 1 and (parts[0] in words.openers or parts[0] in words.indefinite)
    return not said and (opener or any(p in words.heads or p in words.place_nouns or p in words.generic for p in parts))


def _like_a_peer(table: EntityTable, people: dict[int, Person], listed: PeopleWords, person: Person) -> Role:
    """ "Her colleague X" does the work of whom the text spoke of last: a lawyer, a reporter or one who counts prisoners."""
    if not any(m.kind == "title" and m.word in listed.peers for m in person.entity.marks):
        return person.role
    first = person.mentions[0].first
    for mention in table.before(first, max(0, first - _PEER)):
        other = people.get(mention.entity)
        if other is not None and other is not person and other.entity.named:
            return other.role if other.role in ("lawyer", "journalist", "expert") else person.role
    return person.role


def _held_official(scene: Scene, person: Person) -> Role:
    """What a held official is: a politician stays one, of the opposition; a soldier is a prisoner; others keep their office."""
    if _politician(scene, person):
        return "opposition"
    words = {m.word for m in person.entity.marks if m.kind == "title"}
    soldier = words & people_words(scene.report.language).soldiers
    held = soldier and _suffers(scene, person, charged=False) and not any(harmed_others(scene, t) for t in person.told)
    return "detainee" if held else "official"


def _politician(scene: Scene, person: Person) -> bool:
    """Is somebody called by a seat that is voted for ("councillor", "former mayor")?"""
    listed = people_words(scene.report.language)
    return any(m.kind == "title" and m.word in listed.politicians for m in person.entity.marks)


def _tie_people(people: dict[int, Person], ties: list[Kinship], words: ActorWords) -> None:
    for tie in sorted(ties, key=lambda t: t.a not in people or not people[t.a].entity.named):
        a, b = people.get(tie.a), people.get(tie.b)
        if a is None or b is None:
            continue
        known = None if a.entity.named else _already(people, b, f"{tie.word} {words.of} {b.name}", tie.relation, words)
        if known is not None:
            known.told += a.told
            known.mentions += a.mentions
            a.told = []
            continue
        if not a.entity.named:
            a.name = f"{tie.word} {words.of} {b.name}"
        a.ties.append(Tie(to=b.name, kind=tie.relation))
        back = _inverse(words, tie.relation, b.entity)
        if back:
            b.ties.append(Tie(to=a.name, kind=back))


def _already(people: dict[int, Person], b: Person, name: str, relation: str, words: ActorWords) -> Person | None:
    """The relative that the text has named before: "her son" is the son whose mother she was said to be."""
    same = next((p for p in people.values() if p.name == name and not p.entity.named), None)
    if same is not None:
        return same
    for tie in b.ties:
        back = words.inverse.get(tie.kind, "")
        if relation in (back, words.sexed.get((back, "male")), words.sexed.get((back, "female"))):
            return next((p for p in people.values() if p.name == tie.to and p.entity.named), None)
    return None


def _relatives(people: dict[int, Person], ties: list[Kinship]) -> set[int]:
    """Everyone tied by kinship: who bears the kin word, and who is tied to one."""
    suffering = {k for k, p in people.items() if any(t.act in CUSTODY and t.mention.how != "pronoun" for t in p.told)}
    tied = {t.b for t in ties if t.b not in suffering or t.a in suffering}
    return {t.a for t in ties if t.b in suffering or t.a not in people or not people[t.a].entity.named} | tied


def _inverse(words: ActorWords, relation: str, entity: Entity) -> str:
    """The tie seen from the other side, with the sex that the text gives."""
    back = words.inverse.get(relation, "")
    return words.sexed.get((back, entity.sex or ""), back)


def _acts(scene: Scene, person: Person, table: EntityTable, said: list[Attribution]) -> tuple[Act, ...]:
    """The person's acts in text order, one of each kind; a later telling fills in what the first left open."""
    by_kind: dict[str, Act] = {}
    tokens = scene.tokens
    for told in sorted(person.told, key=lambda t: t.hit.first):
        first, last = scene.sentences[scene.sentence_of[told.hit.first]]
        a, b = min(told.mention.outer, told.hit.first), max(told.mention.last, told.hit.last)
        a, b = max(a, first), min(b, last)
        source = source_at(said, told.hit.first)
        kind: ActKind = told.act  # type: ignore[assignment]
        act = Act(
            act=kind,
            start=tokens.start[a],
            end=tokens.end[b - 1],
            date=date_of(scene, told.hit),
            place=place_of(scene, table, told.hit),
            detail=detail_of(scene, told.hit),
            modality=modality_of(scene, told.hit),
            source=source.source if source is not None else None,
        )
        known = by_kind.get(told.act)
        if known is None or (known.date is None and act.date is not None):
            by_kind[told.act] = act
    return tuple(sorted(by_kind.values(), key=lambda x: (x.start, x.act)))


def _line(scene: Scene, table: EntityTable, person: Person, said: list[Attribution]) -> Mentioned:
    tokens, report = scene.tokens, scene.report
    spans = tuple(sorted({(tokens.start[m.first], tokens.end[m.last - 1]) for m in person.mentions if m.how != "pronoun"}))
    start, end = spans[0]
    return Mentioned(
        id=passage_id("p", report.sha256, report.text, start, end),
        report=report.id,
        name=person.name,
        named=person.entity.named,
        role=person.role,
        sex=sex_of(person.entity),
        age=age_of(scene, actor_words(report.language), table, person.mentions),
        acts=_acts(scene, person, table, said),
        relations=tuple(person.ties),
        mentions=spans,
    )


def _give_roles(
    scene: Scene, entities: EntityTable, people: dict[int, Person], ties: list[Kinship], said: list[Attribution]
) -> None:
    """The part that everybody plays, in the order in which the text brings them in."""
    words, listed = actor_words(scene.report.language), people_words(scene.report.language)
    kin = _relatives(people, ties)
    beside = kin_of_held(scene, entities, people, ties, Custody(scene))
    spare_relatives(people, kin, said)
    for person in people.values():
        person.role = _role(scene, entities, words, person, kin)
        if person.role == "detainee" and person.index in beside and not still_inside(scene, person):
            person.role = "relative"
        if person.role == "detainee" and kin_once_inside(scene, words, person, people):
            person.role = "relative"
        if person.role == "detainee" and long_out(scene, words, person):
            person.role = _outside(person, kin)
        if person.role in ("other", "detainee"):
            person.role = _like_a_peer(entities, people, listed, person)
    awaited = Awaited(scene, entities, people, ties, said)
    for person in [p for p in people.values() if p.role in ("relative", "other") and awaited.waited_for(p)]:
        person.role = "detainee"
    for person in [p for p in people.values() if p.role in ("detainee", "other") and p.entity.named]:
        _weigh(scene, person, kin)


def _weigh(scene: Scene, person: Person, kin: set[int]) -> None:
    """Hear the words around the name too: they may contradict what rules tied to it, or tell what no rule reached."""
    said = weighed(scene, person)
    if said is None:
        return
    if is_prisoner(person, said):
        person.role = "detainee"
    elif person.role == "detainee":
        person.role = _outside(person, kin)
        if said < RULED_OUT:
            person.told = [t for t in person.told if t.act not in CUSTODY]


def _outside(person: Person, kin: set[int]) -> Role:
    """The part of somebody without an office who turns out to be no prisoner."""
    return "relative" if person.index in kin or any(m.kind == "kin" for m in person.entity.marks) else "other"


def told_of(
    scene: Scene, entities: EntityTable, attributions: list[Attribution], figures: tuple[Figure, ...] = ()
) -> tuple[dict[int, Person], list[Kinship]]:
    """Who the report brings in, with what it says happened to each, and whose relatives they are; the parts they play are open."""
    words = actor_words(scene.report.language)
    listed = people_words(scene.report.language)
    people = _gather(scene, entities, words)
    reader = ActReader(scene, entities, words, speech_words(scene.report.language), figures)
    for told in reader.read():
        if told.mention.entity in people:
            people[told.mention.entity].told.append(told)
    share_out(scene, people, attributions)
    ties = find_ties(scene, entities, words, attributions)
    ties += kin_introduced(scene, entities, words, ties)
    _tie_people(people, ties, words)
    unnamed = unnamed_subjects(entities, people, ties, attributions, reader) + told_by_theirs(entities, reader)
    for told in [t for t in (*unnamed, *reader.onward_from(unnamed)) if t.mention.entity in people]:
        people[told.mention.entity].told.append(told)
    described_again(scene, entities, people, attributions)
    unquote_speakers(scene, people, ties, attributions)
    for told in own_words(scene, entities, people, attributions, reader.taken.of_me()):
        people[told.mention.entity].told.append(told)
    doubts, speakers = Doubts(scene, entities, words), {a.entity for a in attributions}
    for person in people.values():
        nobody = doubts.no_person(person)
        if nobody:
            person.entity = replace(person.entity, marks=[])
        if (
            nobody
            or doubts.merely_left(person)
            or doubts.only_questioned(person)
            or all(doubts.of_another(t, person) for t in person.told if t.act in CUSTODY)
        ):
            person.told = []
        person.told = [t for t in person.told if not doubts.left_elsewhere(t) and not misread(scene, words, listed, t.hit)]
        person.entity = replace(person.entity, marks=person.entity.marks or called_before(scene, entities, words, person))
        person.speaks = person.index in speakers
    return people, ties


def find_people(
    scene: Scene, entities: EntityTable, attributions: list[Attribution], figures: tuple[Figure, ...] = ()
) -> tuple[Mentioned, ...]:
    """Every person named, and the unnamed ones something is said of: a relative of somebody named, a person in custody."""
    words = actor_words(scene.report.language)
    people, ties = told_of(scene, entities, attributions, figures)
    _give_roles(scene, entities, people, ties, attributions)
    lines = []
    for person in people.values():
        if (person.entity.named and not _nobody(words, person)) or person.ties or _told_of(scene, words, person):
            lines.append(_line(scene, entities, person, attributions))
    return tuple(sorted(lines, key=lambda p: (p.mentions[0], p.name)))
