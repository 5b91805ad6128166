"""Whose fate does a report follow where it names nobody? Shared surnames, and subjects left out."""

from dataclasses import replace

from habeas.extract.acts.find import voice
from habeas.extract.acts.governors import agrees
from habeas.extract.entities.known import sexes_of
from habeas.extract.entities.table import EntityTable, Mention
from habeas.extract.people.acts import ActReader
from habeas.extract.people.record import CUSTODY, Person
from habeas.extract.people.sure import Custody
from habeas.extract.people.ties import Kinship
from habeas.extract.people.told import ACTS, Told
from habeas.extract.speech.cues import quotes_of
from habeas.extract.speech.find import Attribution, source_at
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.people import people_words, story_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_LABEL = 5
_OPENING = 4
_TWICE = 2
_CLAUSE = 24
_ENTRY = 18
_BACK = 70
_NEAR = 400
_TITLE = 4
_NAMESAKES = 8
_STEM = 4
# Whoever speaks or acts for others by their work is not whom a subject left out means; nor does it reach over a quotation.
_AT_WORK = ("lawyer", "official", "expert")
_FOR_OTHERS = ("lawyer", "official")
_CLOSERS = frozenset(("”", "»", '"'))
# Among people of one surname a first name's ending tells the sex, in the languages whose participles tell it.
GIVEN_ENDS = {"male": "o", "female": "a"}
BEFORE_VERB = W.be_now | W.be_past | W.have | W.negation | W.still | W.then | W.also


def _firm(person: Person) -> bool:
    """Is custody told of the person by a name that nobody shares, or by what stands beside it ("X, socióloga, foi presa")?"""
    return any(t.act in CUSTODY and t.mention.how in ("name", "role") and person.entity.named for t in person.told)


def _bearer(bearers: list[Person], speakers: set[int]) -> Person | None:
    """Of several people with one surname: the one in custody by full name, who does not speak, or who is no relative."""
    strangers = [b for b in bearers if not any(m.kind == "kin" for m in b.entity.marks)]
    for some in ([b for b in bearers if _firm(b)], [b for b in bearers if b.index not in speakers], strangers):
        if len(some) == 1:
            return some[0]
    return None


def other_sex(scene: Scene, hit: Hit) -> str | None:
    """The sex that an act's participle is not told of ("estuvo presa" of no man), where the language shows one."""
    if not speech_words(scene.report.language).pro_drop or hit.lex.form not in ("part", "state", "phrase"):
        return None
    endings = {scene.tokens.norm[i][-2:] for i in range(hit.first, hit.last) if len(scene.tokens.norm[i]) > _STEM}
    female, male = endings & {"da", "sa", "ta"}, endings & {"do", "so", "to"}
    return None if bool(female) == bool(male) else ("male" if female else "female")


def share_out(scene: Scene, people: dict[int, Person], said: list[Attribution]) -> None:
    """Give each act told of a surname that several people bear to the one it can be true of; to none where that is open."""
    speakers = {a.entity for a in said}
    by_word: dict[str, list[Person]] = {}
    for person in people.values():
        for word in person.entity.words if person.entity.named else ():
            by_word.setdefault(word.lower(), []).append(person)
    moved: list[tuple[Person, Told]] = []
    for person in people.values():
        kept = []
        for told in person.told:
            bearers = by_word.get(scene.tokens.norm[told.mention.last - 1], []) if told.mention.how == "short" else []
            other = other_sex(scene, told.hit)
            bearers = [b for b in bearers if other is None or other not in sexes_of(b.entity)]
            if len(bearers) > 1 and other is not None:
                bearers = [b for b in bearers if not b.entity.words[0].lower().endswith(GIVEN_ENDS[other])] or bearers
            lone = bearers[0] if bearers else person
            owner = _bearer(bearers, speakers) if len(bearers) > 1 else lone
            if owner is person:
                kept.append(told)
            elif owner is not None:
                moved.append((owner, Told(told.hit, replace(told.mention, entity=owner.index), told.act)))
        person.told = kept
    for owner, told in moved:
        owner.told.append(told)


def _spoken_for(people: dict[int, Person], ties: list[Kinship], said: list[Attribution]) -> set[int]:
    """Those whose relative speaks in the report and who do not speak themselves."""
    speakers = {a.entity for a in said}
    pairs = {(t.a, t.b) for t in ties} | {(t.b, t.a) for t in ties}
    return {b for a, b in pairs if a in speakers and b not in speakers and b in people and people[b].entity.named}


def _antecedent(scene: Scene, table: EntityTable, hit: Hit, followed: set[int], people: dict[int, Person]) -> Mention | None:
    """The person followed whom the text named last, with the sex that the act's ending asks for."""
    first = scene.sentences[scene.sentence_of[hit.first]][0]
    ending = scene.tokens.norm[hit.last - 1][-1] if hit.lex.form == "part" else ""
    for mention in table.before(first, max(0, first - _BACK)):
        described = mention.how == "role" and not people[mention.entity].entity.named if mention.entity in followed else False
        if mention.entity in followed and (mention.how in ("name", "short") or described):
            sex = people[mention.entity].entity.sex
            return None if (ending, sex) in (("o", "female"), ("a", "male")) else mention
    return None


def _left_out(scene: Scene, hit: Hit) -> bool:
    """Does the act open its sentence in the singular, with its subject left out ("Fue detenido en mayo")?"""
    first = scene.sentences[scene.sentence_of[hit.first]][0]
    if hit.first - first > _OPENING or not all(scene.flags[i] & BEFORE_VERB for i in range(first, hit.first)):
        return False
    how = voice(scene, hit)
    if how == "passive":
        return not scene.plural(hit.last - 1)
    if hit.lex.form == "state":
        return hit.first > first and scene.has(hit.first - 1, W.be_now | W.be_past | W.still) and not scene.plural(hit.last - 1)
    alone = how == "active" and hit.lex.use == "subject" and agrees(scene, hit) is False
    return how == "phrase" or alone


def _picked(scene: Scene, table: EntityTable, people: dict[int, Person]) -> set[int]:
    """Those whom a sentence picks out of the people told of before: "Um deles é X. Foi levado …"."""
    picked, out = people_words(scene.report.language).picked, set[int]()
    for first, last in scene.sentences:
        for size in (2, 3):
            at = first + size
            if tuple(scene.tokens.norm[first:at]) in picked and scene.has(at, W.be_now | W.be_past):
                named = (m for m in table.behind(at + 1, min(last, at + 6)) if m.how == "name")
                out |= {m.entity for m in named if m.entity in people and people[m.entity].entity.named}
    return out


def named_last(scene: Scene, table: EntityTable, number: int) -> dict[int, Mention]:
    """Whom the sentence before names; one that speaks of no person at all is passed over, within the paragraph."""
    for before in range(number - 1, max(-1, number - 1 - _TWICE), -1):
        first, last = scene.sentences[before]
        if scene.tokens.norm[last - 1] in _CLOSERS or "\n" in scene.tokens.norm[last : scene.sentences[before + 1][0]]:
            return {}
        people = [m for m in table.behind(first, last) if table.of(m).kind == "person"]
        named: dict[int, Mention] = {}
        for mention in people:
            if mention.how in ("name", "short"):
                named.setdefault(mention.entity, mention)
        if people:
            return named
    return {}


def _topic(
    scene: Scene, table: EntityTable, quiet: dict[int, Person], ties: list[Kinship], hit: Hit, working: tuple[str, ...] = _AT_WORK
) -> Mention | None:
    """Whom the sentence before is about: the only one it names, or of two relatives the one named last ("espera o marido, X")."""
    named = named_last(scene, table, scene.sentence_of[hit.first])
    if len(named) == _TWICE and any({t.a, t.b} == set(named) for t in ties):
        named = {k: m for k, m in named.items() if m is max(named.values(), key=lambda x: x.first)}
    if len(named) != 1:
        return None
    entity, mention = next(iter(named.items()))
    marks = table.of(mention).marks
    if entity not in quiet or any(m.kind == "title" and m.role in working for m in marks) or speaks(scene, mention):
        return None
    ending = other_sex(scene, hit)
    return None if ending is not None and ending in sexes_of(table.of(mention)) else mention


def speaks(scene: Scene, mention: Mention) -> bool:
    """Does the sentence name somebody only as who says it?"""
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    before = range(max(0, mention.outer - _OPENING), mention.outer)
    if any(speech.match(norm, i, mention.outer)[1] & (S.say | S.according) for i in before):
        return True
    if (
        norm[mention.last : mention.last + 1] == [":"]
        and mention.outer - 1 <= scene.sentences[scene.sentence_of[mention.first]][0] + _LABEL
    ):
        return True  # "X: «…»"
    size, what = speech.match(norm, mention.last, len(norm))
    return bool(size and what & S.say)


def _object_left(scene: Scene, hit: Hit) -> str:
    """The pronoun that is the object of a verb which opens its sentence, behind a time at most; "" where there is none.

    "Lo condenaron a seis años", "Tiraram-no da padaria", "They took him out of the shop".
    """
    norm, listed = scene.tokens.norm, people_words(scene.report.language)
    enclitics = story_words(scene.report.language).enclitics
    whole = norm[hit.last - 2] == "-" and norm[hit.last - 1] in enclitics  # "condenaram-no"
    if (hit.lex.use != "object" and not whole) or hit.lex.form not in ("fin", "past") or voice(scene, hit) != "active":
        return ""
    first, last = scene.sentences[scene.sentence_of[hit.first]]
    at, word = hit.first, norm[hit.last] if hit.last < last else ""
    if not speech_words(scene.report.language).pro_drop:
        return word if at == first and word in actor_words(scene.report.language).objects else ""
    if whole or (word == "-" and norm[hit.last + 1] in enclitics):
        word = norm[hit.last - 1] if whole else norm[hit.last + 1]
    else:
        at = hit.first - (norm[hit.first] not in listed.clitics)
        at += at < hit.first and norm[at] in listed.clitics and norm[hit.first] in listed.clitics
        word = next((norm[i] for i in (hit.first, hit.first - 1) if norm[i] in listed.clitics and norm[i][-1:] in "oa"), "")
    dated = {i for d in scene.dates_of.get(scene.sentence_of[first], ()) for i in range(d.first, d.last)}
    small = BEFORE_VERB | W.preposition | W.determiner
    way = (i in dated or scene.flags[i] & small or norm[i] in listed.clitics for i in range(first, at))
    return word if word and at - first <= _OPENING + _OPENING and all(way) else ""


def _opens(scene: Scene, table: EntityTable, hit: Hit) -> bool:
    """Does a participle open a sentence whose subject, behind its comma, is a pronoun or left out?

    "Convicted in 2023 of slander, he has four years left", "Detenido en mayo, espera juicio".
    """
    norm, (first, last) = scene.tokens.norm, scene.sentences[scene.sentence_of[hit.first]]
    if (
        hit.first != first
        or hit.lex.form not in ("part", "past", "state")
        or hit.lex.use == "subject"
        or scene.plural(hit.last - 1)
    ):
        return False
    comma = next((i for i in range(hit.last, min(last, hit.last + _CLAUSE)) if norm[i] == ","), last)
    if comma + 1 >= last or scene.joined(hit.last, comma) & (W.be_now | W.be_past | W.relative):
        return False
    if any(table.of(m).kind == "person" for m in table.behind(hit.last, comma)):
        return False
    words = actor_words(scene.report.language)
    single = words.pronouns.get(norm[comma + 1], ("", None))[1] is not None
    if single or not speech_words(scene.report.language).pro_drop:
        return single
    others = (m for m in table.behind(comma + 1, comma + 1 + _OPENING) if table.of(m).kind == "person" and m.outer <= comma + 2)
    return not scene.has(comma + 1, W.determiner | W.relative | W.coordinator) and next(others, None) is None


def _entry(scene: Scene, table: EntityTable, hit: Hit) -> Mention | None:
    """Who heads the entry of a list whose next sentence a participle opens ("– X, 23, baker. Arrested on 3 May.")."""
    number, norm = scene.sentence_of[hit.first], scene.tokens.norm
    first = scene.sentences[number][0]
    lone = hit.first == first and hit.lex.form in ("part", "past") and hit.lex.use != "subject"
    if not lone or number == 0 or scene.plural(hit.last - 1) or not (hit.last >= len(norm) or _bare(scene, hit)):
        return None
    start, end = scene.sentences[number - 1]
    told = scene.joined(start, end) & (W.be_now | W.be_past | W.have | W.relative)
    if told or end - start > _ENTRY or "\n" in norm[end - 1 : first]:
        return None
    found = next((m for m in table.behind(start, min(end, start + _OPENING)) if m.how in ("name", "short")), None)
    near = found is not None and not any(norm[i][0].isalnum() for i in range(start, found.outer))
    if found is None or not near or not table.of(found).named or table.of(found).kind != "person":
        return None
    return found if norm[found.last] in (",", "(", ":", ".", "–", "—") else None


def _bare(scene: Scene, hit: Hit) -> bool:
    """Has a participle no object: a preposition, a day or the sentence's end stands behind it?"""
    norm, dates = scene.tokens.norm, scene.dates_of.get(scene.sentence_of[hit.first], ())
    dated = any(d.first <= hit.last + 1 and hit.last < d.last for d in dates)
    return dated or scene.has(hit.last, W.preposition | W.coordinator) or not norm[hit.last].isalnum()


def _of_pronoun(scene: Scene, table: EntityTable, hit: Hit, whom: Mention) -> bool:
    """May the pronoun behind the comma of a participle that opens its sentence mean somebody, by the sex that both show?"""
    norm, last = scene.tokens.norm, scene.sentences[scene.sentence_of[hit.first]][1]
    comma = next((i for i in range(hit.last, last - 1) if norm[i] == ","), last - 2)
    sex = actor_words(scene.report.language).pronouns.get(norm[comma + 1], ("", None))[1]
    sexes = sexes_of(table.of(whom))
    return sex is None or not sexes or sex in sexes


def _taken_when(scene: Scene, table: EntityTable, hit: Hit) -> str:
    """The pronoun in a clause of time that means whoever the sentence before is about ("He was at home when they took him")."""
    norm, listed = scene.tokens.norm, people_words(scene.report.language)
    first, last = scene.sentences[scene.sentence_of[hit.first]]
    undergone = hit.lex.use == "object" or hit.lex.form == "phrase"
    if not undergone or hit.lex.measure != "arrested" or hit.lex.form not in ("fin", "past", "phrase"):
        return ""
    if speech_words(scene.report.language).pro_drop:
        known = (listed.clitics | listed.proclitics) - {"se"}
        around = (i for i in range(hit.last - 1, hit.first - 2, -1) if i >= first)
        word = next((norm[i] for i in around if norm[i] in known and norm[i][-1:] in "oa"), "")
    else:
        word = norm[hit.last] if hit.last < last and norm[hit.last] in actor_words(scene.report.language).objects else ""
    when = next((k for k in range(hit.first - 1, max(first, hit.first - _OPENING - 2) - 1, -1) if norm[k] in listed.whens), -1)
    own = any(table.of(m).kind == "person" and m.how != "pronoun" for m in table.behind(first, hit.first))
    return word if word and when >= first and not own else ""


def _clitic_in(scene: Scene, hit: Hit) -> str:
    """The clitic that a phrase of its own begins with ("lo detuvieron"), or nothing."""
    clitics = people_words(scene.report.language).clitics
    return next((w for w in scene.tokens.norm[hit.first : hit.last] if w in clitics and w[-1:] in "oa"), "")


def _meant(scene: Scene, table: EntityTable, reader: ActReader, whom: Mention, pronoun: str) -> bool:
    """May a pronoun mean whoever the sentence before is about, by its sex, and with no relative there who may be meant?"""
    if not pronoun:
        return True
    first, last = scene.sentences[scene.sentence_of[whom.first]]
    kin = (m for m in table.behind(first, last) if m.how == "role" and not table.of(m).named)
    if any(k.kind == "kin" for m in kin for k in table.of(m).marks):
        return False
    return not reader.speech.pro_drop or reader.objects.agrees(whom, pronoun)


def unnamed_subjects(
    table: EntityTable, people: dict[int, Person], ties: list[Kinship], said: list[Attribution], reader: ActReader
) -> list[Told]:
    """Acts whose subject a pro-drop language leaves out, told of the person in custody that the text named last."""
    scene = reader.scene
    pro_drop = speech_words(scene.report.language).pro_drop
    known = {t.hit.first for p in people.values() for t in p.told}
    followed = {k for k, p in people.items() if _firm(p)} | _spoken_for(people, ties, said)
    followed |= {t.a for t in ties if t.a in people and any(told.act in CUSTODY for told in people[t.a].told)}
    followed |= _picked(scene, table, people)
    speakers = {a.entity for a in said}
    kin = {k for k, p in people.items() if any(m.kind == "kin" for m in p.entity.marks)}
    quiet = {k: p for k, p in people.items() if k not in speakers & kin}
    out = []
    for hit in [*reader.hits, *reader.taken.of_somebody()]:
        act = ACTS.get(hit.lex.measure)
        if act is None or hit.lex.wide or hit.first in known or scene.sentence_of[hit.first] < 0:
            continue
        entry = _entry(scene, table, hit)
        if entry is not None and entry.entity in people:
            out.append(Told(hit, entry, act))
            continue
        pronoun = _object_left(scene, hit) or _taken_when(scene, table, hit)
        opens = not pronoun and _opens(scene, table, hit)
        if not pronoun and not opens and not (pro_drop and _left_out(scene, hit)):
            continue
        topic = _topic(scene, table, quiet, ties, hit, _FOR_OTHERS) if pronoun else None
        mention = topic or _antecedent(scene, table, hit, followed, people) or _topic(scene, table, quiet, ties, hit)
        if mention is None or (opens and not _of_pronoun(scene, table, hit, mention)):
            continue
        if _meant(scene, table, reader, mention, pronoun or _clitic_in(scene, hit)):
            out.append(Told(hit, mention, act))
    return out


def unquote_speakers(scene: Scene, people: dict[int, Person], ties: list[Kinship], said: list[Attribution]) -> None:
    """ "He" or "him" in somebody's own quotation is not the speaker but the relative he speaks for, where there is just one."""
    inside, objects = quotes_of(scene)[0], actor_words(scene.report.language).objects
    followed = _spoken_for(people, ties, said)
    of = {a: b for t in ties for a, b in ((t.a, t.b), (t.b, t.a)) if b in followed}
    for person in list(people.values()):
        kept = []
        for told in person.told:
            outside = inside[told.mention.first] != inside[told.hit.first] and scene.tokens.norm[told.hit.last] in objects
            quoted = (told.mention.how == "pronoun" or outside) and inside[told.hit.first] >= 0
            speaker = source_at(said, told.hit.first) if quoted else None
            if speaker is None or speaker.entity != person.index:
                kept.append(told)
            elif person.index in of:
                meant = of[person.index]
                people[meant].told.append(Told(told.hit, replace(told.mention, entity=meant), told.act))
        person.told = kept


def spare_relatives(people: dict[int, Person], kin: set[int], said: list[Attribution]) -> None:
    """Whoever is called somebody's relative and speaks is held only where the text tells it twice; a single act is the other's."""
    speakers = {a.entity for a in said}
    for index in kin & speakers & set(people):
        person = people[index]
        bears = any(m.kind == "kin" for m in person.entity.marks)
        if bears and len({t.act for t in person.told if t.act in CUSTODY}) < _TWICE:
            person.told = []


def _named(person: Person) -> int:
    """How often the text calls somebody by name."""
    return sum(m.how in ("name", "short") for m in person.mentions)


def kin_of_held(scene: Scene, table: EntityTable, people: dict[int, Person], ties: list[Kinship], custody: Custody) -> set[int]:
    """Those whom a kin word ties to somebody held: they stay relatives whatever happens to them ("his brother X was let go")."""
    words = actor_words(scene.report.language)
    held = {k for k, p in people.items() if any(t.mention.how != "pronoun" for t in p.told) and not custody.unsure(p)}
    found = {t.a for t in ties if t.b in held and t.a in people}
    tied, namesakes = {t.a for t in ties}, dict[str, list[int]]()
    for index in people:
        for word in people[index].entity.words[1:] if index in held else ():
            namesakes.setdefault(word, []).append(index)
    for index, person in people.items():
        if index in tied or not any(m.kind == "kin" for m in person.entity.marks):
            continue
        first, own = person.mentions[0], _named(person)
        if not words.definite & set(scene.tokens.norm[max(0, first.outer - _TITLE) : first.first]):
            continue
        # Whoever the report speaks of more than of the others is the one it follows.
        others = {m.entity for m in table.before(first.first, max(0, first.first - _NEAR))} & held
        others |= {k for word in person.entity.words[1:] for k in namesakes.get(word, [])[:_NAMESAKES]}
        if any(_named(people[k]) >= own for k in others - {index}):
            found.add(index)
    return found
