"""What a name is the name of: a person, a body or a place, by the words inside it and around it."""

from habeas.extract.entities.guessed import behind_town, kind_around
from habeas.extract.entities.names import Run, for_a_cause
from habeas.extract.entities.titles import (
    complement,
    described_by,
    opens_clause,
    plural_title,
    qualifies,
    title_before,
    title_before_comma,
    title_behind,
)
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords, Mark, bare
from habeas.lexicon.people import public_role
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

_PERSONAL = ("title", "kin", "honorific")
_VERBAL = int(W.be_now | W.be_past | W.have | W.relative)
# Where a seat's town and its holder's name stand side by side: so many words at least, and no short one ("San") first.
_SEATED, _SHORT = 3, 4
# So many words say what somebody does, before their age.
_WORK = 4


def part_titles(scene: Scene, words: ActorWords, run: Run) -> None:
    """Move titles at the head of a run out of it: "Attorney General Tarek William Saab"."""
    norm = scene.tokens.norm
    i, end = run.first, run.first
    marks: list[Mark] = []
    while i < run.last:
        found = words.match(norm, i, run.last)
        if found is None or found[1].kind not in _PERSONAL:
            i += 1
            continue
        i += len(found[0])
        if i < run.last and norm[i] == "." and i + 1 < run.last:
            i += 1
        if i < run.last and norm[i] not in words.particles:
            end = i
            marks.append(_as_honorific(found[1]))
    if end == run.first or any(norm[x] in words.heads for x in range(end, run.last)):
        return
    run.titles += marks
    run.first = end
    if run.kind == "":
        run.kind = "person"


def _as_honorific(mark: Mark) -> Mark:
    """A kin word written as part of a name is what people call its bearer ("Father Ignatius", "Tio Inventado"): nobody's kin."""
    return Mark("honorific", mark.word, sex=mark.sex) if mark.kind == "kin" else mark


def _part_complement(scene: Scene, words: ActorWords, run: Run, start: int) -> None:
    """Part what a title is of from who bears it: "o conselheiro das Comunidades Portuguesas Ana Inventada"."""
    norm = scene.tokens.norm
    title = complement(scene, words, run.first, start)
    if title is None or title[1].role == "detainee":
        return
    bodily = any(norm[i] in words.heads for i in range(run.first, run.last)) or not speech_words(scene.report.language).pro_drop
    for i in range(run.first + 1, run.last):
        town = not bodily and i + 1 < run.last and all(norm[k] in words.places for k in range(run.first, i))
        given = bare(norm[i]) in words.given or town
        led = norm[i - 1] in words.particles or norm[i - 1] in words.place_nouns  # "pároco de San Isidoro"
        if given and not led and norm[i] not in words.places | words.particles:
            run.first, run.outer = i, title[0]
            run.titles.append(title[1])
            run.kind = "person"
            return
    if run.last - run.first >= _SEATED and len(norm[run.first]) > _SHORT and _age_after(scene, words, run, len(norm)):
        run.first, run.outer = run.first + 1, title[0]  # "el exalcalde de Villarrica Inventado Ficticio, de 63 años"
        run.titles.append(title[1])
        run.kind = "person"


def _age_after(scene: Scene, words: ActorWords, run: Run, end: int) -> bool:
    """Is the name followed by an age: ", 26," or ", de 54 años" or "(31)"?"""
    norm = scene.tokens.norm
    i = run.last
    if i + 1 >= end or norm[i] not in (",", "("):
        return False
    i += 1
    if not norm[i][0].isdigit() and i + 1 < end and len(norm[i]) <= 4:
        i += 1
    if not norm[i].isdigit() or not 0 < int(norm[i][:4]) < 110:
        return False
    return i + 1 >= end or norm[i + 1] in (",", ".", ")", ":", "-", "—", ";") or norm[i + 1] in words.age_units


def _place_context(scene: Scene, words: ActorWords, run: Run, start: int, end: int) -> bool:
    norm = scene.tokens.norm
    if run.last < end and {norm[run.last], norm[run.last].removesuffix("s")} & words.place_nouns and run.last - run.first <= 3:
        return True
    if _place_shape(scene, words, run):
        return True
    i = run.first - 1
    while i > start and i > run.first - 4 and norm[i] in words.particles:
        i -= 1
    # "Murió en prisión Ana Inventada": without a "de" between, a longer name behind a place's noun is somebody's.
    longer = run.last - run.first > 1 and scene.has(i, W.custody)
    # "na praça Ana Inventada": behind its article a street's noun leads its own name; a prison's may end its clause ("del penal").
    led = i > start and (norm[i - 1] in speech_words(scene.report.language).hearers or i - 1 == start)
    named = i > start and norm[i - 1] in words.definite and (led or not scene.has(i, W.custody))
    beside = i == run.first - 1 and not named and (longer or bare(norm[run.first]) in words.given)
    return i >= start and norm[i] in words.place_nouns and not beside


def _place_shape(scene: Scene, words: ActorWords, run: Run) -> bool:
    """A name that opens or closes with the word for a place: "Hospital Nacional Inventado", "Samora Avenue"."""
    norm = scene.tokens.norm
    if run.first > 0 and run.last - run.first > 1 and norm[run.first - 1] in words.generic:
        return False
    if run.last - run.first == 1 and norm[run.first] in words.heads and run.first > 0 and norm[run.first - 1] in words.definite:
        return False  # "the Centre": the body with that word in its name
    if norm[run.last - 1] in words.heads and any(norm[i] in words.heads for i in range(run.first, run.last - 1)):
        return False
    if bare(norm[run.first]) in words.given and run.last - run.first > 1:
        return norm[run.last - 1] in words.place_nouns
    if _led_by_body(scene, words, run) or _watched(scene, words, run) or _for_a_purpose(scene, words, run):
        return False
    # Where the head noun comes first, a last one is a surname ("la ministra, Inventada Ficticia Calle").
    last = run.last - run.first <= 2 or not speech_words(scene.report.language).pro_drop
    return (last and norm[run.last - 1] in words.place_nouns) or norm[run.first] in words.place_nouns


def _watched(scene: Scene, words: ActorWords, run: Run) -> bool:
    """Where the head noun comes last, a body's noun behind a place's is the head: "Prison Watch Norland", "City Press"."""
    if run.last - run.first < 2 or speech_words(scene.report.language).pro_drop:
        return False
    second = scene.tokens.norm[run.first + 1]
    return second in words.heads and second not in words.place_nouns


def _led_by_body(scene: Scene, words: ActorWords, run: Run) -> bool:
    """Where the head noun comes first, a body's noun there tells what the name is: "la Red Puerto", "o Centro Praia"."""
    first = scene.tokens.norm[run.first]
    led = first in words.heads and first not in words.place_nouns and run.last - run.first > 1
    return led and speech_words(scene.report.language).pro_drop


def _for_a_purpose(scene: Scene, words: ActorWords, run: Run) -> bool:
    """Does what it is for make a noun of bodies and places a body's: "Centre for Open Records", "Centro por la Memoria"?"""
    norm, at = scene.tokens.norm, run.first + 1
    led = at < run.last and norm[run.first] in words.heads and scene.has(at, W.preposition) and not scene.has(at, W.of)
    return led and norm[at] not in words.in_places and not any(scene.has(i, W.custody) for i in range(at, run.last))


def _org_shape(scene: Scene, words: ActorWords, run: Run, start: int) -> bool:
    norm = scene.tokens.norm
    headed = [i for i in range(run.first, run.last) if norm[i] in words.heads]
    # Where the head noun comes first, a last one is a surname ("Álvaro Inventado Cruz").
    surname = headed == [run.last - 1] and _given(scene, words, run) and speech_words(scene.report.language).pro_drop
    aged = run.last - run.first > 1 and norm[run.first] not in words.heads and _age_after(scene, words, run, len(norm))
    if headed and not (surname and run.last - run.first > 1) and not aged:
        return True  # "Dairon Mesa Inventado, de 26 años," is nobody's round table
    if run.last == run.first + 1:
        raw = scene.tokens.raw(run.first)
        if _dateline(scene, run, start) or _line_speaker(scene, run, start):
            return False
        if raw.isupper() and 2 <= len(raw) <= 9 and raw.isalpha() and not run.headline and norm[run.first] not in words.places:
            return True
    if (run.acronym is not None and run.last - run.first >= 2) or _station(scene, words, run, start):
        return True
    if run.first > start and norm[run.first - 1] in words.generic:
        # "Contó a esta agencia Ana Inventada": what is pointed at needs no name.
        pointed = norm[run.first - 2] in words.pointing
        return not (pointed and run.last - run.first > 1 and _given(scene, words, run))
    given = _given(scene, words, run) and norm[run.first] not in words.places
    personal = run.surname or (run.last - run.first > 1 and (given or bool(public_role(" ".join(norm[run.first : run.last])))))
    ruled = run.first > start + 1 and scene.has(run.first - 1, W.preposition) and not _in_place(scene, words, run, start)
    if ruled and norm[run.first - 2] in words.generic and not personal:
        return True
    noun = described_by(scene, words, run.first, start)
    if _given(scene, words, run):
        # "el jefe del grupo de presos Ana Inventada" is a person, "el grupo de presos Clara Inventada" is none.
        return noun is not None and complement(scene, words, noun, start) is None
    return noun is not None or _body_before(scene, words, run, start) or _attributive(scene, words, run, start)


def _station(scene: Scene, words: ActorWords, run: Run, start: int) -> bool:
    """Is the name a station's or a paper's: "da rádio Nova Era, detido …"? In "disse à rádio Ana Inventada" it is a person's."""
    norm, at = scene.tokens.norm, run.first - 2
    if at < start or norm[at + 1] not in words.stations or norm[at] in words.pointing:
        return False  # "Contó a este diario Ana Inventada": what is pointed at needs no name
    at -= norm[at] in words.definite and at > start and not scene.has(at, W.preposition)
    return norm[at] not in speech_words(scene.report.language).hearers or not _given(scene, words, run)


def _headed(scene: Scene, words: ActorWords, run: Run, start: int) -> bool:
    """Does somebody lead what is named ("Ana, who heads Open Harbour", "quien dirige Casa Abierta")?"""
    i = run.first - 1
    while i > start and scene.tokens.norm[i] in words.definite:
        i -= 1
    return i > start + 1 and scene.tokens.norm[i] in words.leads and scene.has(i - 1, W.relative)


def _attributive(scene: Scene, words: ActorWords, run: Run, start: int, *, counted: bool = False) -> bool:
    """Does the name only say whose people are meant: "four of the ten Harbour Nature activists"?"""
    i, counting = run.last, {n.last for n in scene.numbers_of.get(scene.sentence_of[run.first], ())}
    if speech_words(scene.report.language).pro_drop or i >= len(scene.tokens) or run.first <= start:
        return False
    known = words.match(scene.tokens.norm, i, len(scene.tokens))
    people = i in scene.things or (known is not None and known[1].kind in ("collective", "kin_plural"))
    plural = people and scene.plural(i) and not scene.tokens.is_capital(i)
    return plural and (run.first in counting or (not counted and scene.has(run.first - 1, W.determiner)))


def _body_before(scene: Scene, words: ActorWords, run: Run, start: int) -> bool:
    """Is the name that of a body described before it: "la organización evangélica texana X", "a Texas-based charity, X"?"""
    norm, i = scene.tokens.norm, run.first - 1
    apposed = i > start and norm[i] == ","
    described = words.match(norm, i - 1, i) if apposed and norm[i - 1] in words.generic else None
    if described is not None and described[1].kind != "title":
        i -= 1
        while i > start and norm[i] not in words.indefinite and norm[i] not in words.definite:
            if scene.flags[i] & (W.preposition | _VERBAL) or (
                words.match(norm, i, run.first) is not None and norm[i] not in words.generic
            ):
                return False
            i -= 1
        governed = scene.has(i - 1, W.preposition)
        titled = governed and i > start + 1 and words.match(norm, i - 2, i) is not None
        return (norm[i] in words.indefinite and not titled) or (
            norm[i] in words.definite and not scene.has(i, W.preposition) and not governed
        )
    acts = {h.first for h in scene.acts_of[scene.sentence_of[run.first]]}
    for k in range(i, max(start, i - 3), -1):
        if norm[k] in words.generic:
            return True
        plain = norm[k].isalpha() and not scene.flags[k] and k not in acts and not scene.tokens.is_capital(k)
        person = words.match(norm, k, run.first) is not None and not qualifies(scene, words, k)
        if not plain or not speech_words(scene.report.language).pro_drop or person:
            return False
    return False


def _line_speaker(scene: Scene, run: Run, start: int) -> bool:
    """Does a transcript's line open with the surname of somebody named in the text: "INVENTADA: …"?"""
    norm, raw = scene.tokens.norm, scene.tokens.raw(run.first)
    if run.first != start or run.last >= len(norm) or norm[run.last] not in (":", "("):
        return False
    return len(raw) > 2 and f" {raw.capitalize()}" in scene.report.text


def _dateline(scene: Scene, run: Run, start: int) -> bool:
    """Does the name open a dateline: "DUBAI, March 4 -", "LAHORE:"?"""
    norm = scene.tokens.norm
    if run.first != start or run.last + 1 >= len(norm) or len(norm[run.first]) < 4:
        return False
    if norm[run.last] in ("-", "—", "–"):
        return scene.tokens.start[run.last] > scene.tokens.end[run.last - 1]
    return norm[run.last] in (",", "(") and any(
        norm[i] in ("-", "—", "–") for i in range(run.last + 1, min(len(norm), run.last + 9))
    )


def _kin_before(scene: Scene, words: ActorWords, i: int) -> bool:
    """Does a kin word stand before token i ("o filho Pedro"), behind which even a town's name is a relative's?"""
    found = words.match(scene.tokens.norm, i - 1, i) if i > 0 else None
    return found is not None and found[1].kind in ("kin", "kin_plural")


def _is_place(scene: Scene, words: ActorWords, run: Run) -> bool:
    norm = scene.tokens.norm
    if run.last == run.first + 1 and bare(norm[run.first]) in words.given and _kin_before(scene, words, run.first):
        return False
    if {" ".join(norm[run.first : run.last]), "".join(norm[run.first : run.last])} & words.places:
        return True
    content = [norm[i] for i in range(run.first, run.last) if norm[i][0].isalpha() and norm[i] not in words.particles]
    joined = any(norm[i] == "-" for i in range(run.first, run.last))
    if len(content) > 1 and all(c in "ivx" for c in content[-1]):
        return True
    return bool(content) and not joined and all(w in words.places for w in content)


def classify(scene: Scene, words: ActorWords, run: Run) -> None:
    """Set the run's kind: person · org · outlet · place · name (nothing tells), and take its article in."""
    start, end = scene.sentences[scene.sentence_of[run.first]]
    if run.kind == "" and (_is_place(scene, words, run) or _place_shape(scene, words, run)):
        run.kind = "place"
        return
    behind_town(scene, words, run, start)
    _part_complement(scene, words, run, start)
    _kind(scene, words, run, start, end)
    before = run.outer - 1
    if before >= start and scene.tokens.norm[before] in words.definite and not scene.flags[before] & W.preposition:
        run.outer = before


def _bare_title(scene: Scene, words: ActorWords, run: Run) -> bool:
    """A run that is only a title, or a title and what it is of: "Foreign Minister", "Presidente da República"."""
    norm = scene.tokens.norm
    if any(norm[i] in words.heads for i in range(run.first, run.last)):
        return False
    for i in range(run.first, run.last):
        found = words.match(norm, i, run.last)
        if found is not None and found[1].kind in _PERSONAL:
            after = i + len(found[0])
            if found[1].kind == "kin" and i > run.first and after == run.last and speech_words(scene.report.language).pro_drop:
                return False  # "Inventado Neto": behind a name the kin word is a surname
            lone = after + 1 == run.last and bare(norm[after]) not in words.given and run.last + 1 < len(norm)
            apposed = lone and norm[run.last] == "," and scene.tokens.is_capital(run.last + 1)
            return after == run.last or norm[after] in words.particles or apposed
    return False


def _kind(scene: Scene, words: ActorWords, run: Run, start: int, end: int) -> None:
    counted = any(h.last == run.last for h in scene.things.get(run.first, ()))
    if run.kind == "" and (counted or _bare_title(scene, words, run)):
        run.kind = "name"
        return
    led = not _given(scene, words, run) and _headed(scene, words, run, start)
    led = led or for_a_cause(scene, words, run.first, run.last)
    if run.kind == "" and (led or _attributive(scene, words, run, start, counted=True)):
        run.kind = "org"
        return
    part_titles(scene, words, run)
    before = title_before(scene, words, run, start) or plural_title(scene, words, run, start)
    if before is not None and not any(scene.tokens.norm[i] in words.heads for i in range(run.first, run.last)):
        _entitle(scene, words, run, before)
    if run.kind in ("body", "outlet"):
        run.kind = "org" if run.kind == "body" else "outlet"
        return
    located = _in_place(scene, words, run, start) and not _given(scene, words, run)
    beside = None if located else title_behind(scene, words, run, end) or title_before_comma(scene, words, run, start)
    if run.kind == "person":
        if beside is not None:
            run.titles.append(beside)
        return
    if _org_shape(scene, words, run, start):
        run.kind = "org"
        return
    if _is_place(scene, words, run) or _place_context(scene, words, run, start, end):
        run.kind = "place"
        return
    if beside is not None:
        run.titles.append(beside)
    run.kind = _by_shape(scene, words, run, start, end, personal=beside is not None)


def _entitle(scene: Scene, words: ActorWords, run: Run, before: tuple[int, Mark]) -> None:
    """Give a run the title before it; behind a party's noun stands its name ("el presidente del partido Rumbo Llano")."""
    ends = before[1].role == "opposition" and scene.tokens.norm[run.first - 1] in words.generic
    if ends and run.last - run.first > 1 and not _given(scene, words, run):
        run.kind = "body"
        return
    run.outer = before[0]
    run.titles.append(before[1])
    run.kind = run.kind or "person"


def _given(scene: Scene, words: ActorWords, run: Run) -> bool:
    return bare(scene.tokens.norm[run.first]) in words.given


def _by_shape(scene: Scene, words: ActorWords, run: Run, start: int, end: int, *, personal: bool) -> str:
    norm = scene.tokens.norm
    content = [i for i in range(run.first, run.last) if norm[i][0].isalpha() and norm[i] not in words.particles]
    title = complement(scene, words, run.first, start)
    kept = title is not None and title[1].role == "lawyer" and len(content) > 1 and _given(scene, words, run)
    if title is not None and not kept:  # "the lawyer of Ana Inventada" works for her
        # "comerciante de Inventada": whoever has a trade is of a town rather than of a body.
        trade = title[1].role == "other" and title[1].word not in words.shared_titles and len(content) == 1
        return "name" if trade else "org"
    if _body_beside(scene, words, run, end):
        return "org"
    lone, given = len(content) == 1, _given(scene, words, run)
    article = run.first > start and norm[run.first - 1] in words.definite
    counted = lone and run.last < end and norm[run.last][0].isdigit()
    if counted or ((run.headline or _shouted(scene, start, end)) and (lone or not given)) or (lone and not given and article):
        return "name"
    worked = _trade_and_age(scene, words, run, end)
    aged = (worked or _age_after(scene, words, run, end)) and not _in_place(scene, words, run, start)
    opening = lone and run.opening and not (aged and (worked or _years_old(scene, words, run) or _told_age(scene, run)))
    told = "" if lone or given else kind_around(scene, words, run, start, end)
    if given or ((personal or aged) and not opening and not told):
        return "person"
    if norm[run.first] in words.articles:
        return "place"
    if all(scene.tokens.raw(i).isupper() for i in content) or article or run.last - run.first > 6:
        return "name"
    if _in_place(scene, words, run, start):
        return "place"
    run.guessed = not lone and not told
    return told or ("name" if lone else "person")


def _years_old(scene: Scene, words: ActorWords, run: Run) -> bool:
    """Does an age with its unit follow a word that is no noun of people, at a sentence's beginning: "Panida, de 24 años, …"?"""
    norm, at = scene.tokens.norm, run.last
    unit = any(word in words.age_units for word in norm[at + 1 : at + 4])
    return unit and not any(hit.lex.kind == "noun" for hit in scene.things.get(run.first, ()))


def _trade_and_age(scene: Scene, words: ActorWords, run: Run, end: int) -> bool:
    """Do a trade and an age, with its unit, follow a name: "Bismar, ebanista de 34 años", "Dito, pescador, 32 anos"?"""
    norm, k = scene.tokens.norm, run.last + 1
    while k < min(end, run.last + _WORK) and norm[k].isalpha() and not scene.flags[k] and not scene.tokens.is_capital(k):
        k += 1
    if k + 2 >= end or norm[run.last] != "," or k == run.last + 1:
        return False
    k += norm[k] == ","
    k += scene.has(k, W.of)
    return k + 1 < end and norm[k].isdigit() and norm[k + 1] in words.age_units


def _told_age(scene: Scene, run: Run) -> bool:
    """Does a number between two commas that the number reader takes for an age follow it: "Osmar, 66, mecânico, …"?"""
    norm, at = scene.tokens.norm, run.last + 1
    ages = {n.first for n in scene.numbers_of.get(scene.sentence_of[run.first], ()) if n.kind == "age"}
    known = scene.things.get(run.first, ()) or scene.flags[run.first]
    return norm[run.last] == "," and at in ages and at + 1 < len(norm) and norm[at + 1] == "," and not known


def _shouted(scene: Scene, start: int, end: int) -> bool:
    """Is every word of the sentence in capitals, which then say nothing?"""
    return all(scene.tokens.raw(i).isupper() for i in range(start, end) if scene.tokens.norm[i][0].isalpha())


def _body_beside(scene: Scene, words: ActorWords, run: Run, end: int) -> bool:
    """Is the name in apposition to a body's noun: "Agora Inventada, a local group"?"""
    norm = scene.tokens.norm
    i = run.last + 1
    if i + 1 >= end or norm[run.last] != "," or not (norm[i] in words.indefinite or norm[i] in words.definite):
        return False
    if scene.has(i, W.of):
        return False  # "é Ana Inventada, da associação X": whoever is of a body is none
    for k in range(i + 1, min(end, i + 4)):
        if norm[k] in words.generic:
            # "Ana, the ministry's spokeswoman": the body only owns the office.
            return not scene.owns(min(k + 1, end - 1)) and not opens_clause(scene, words, i, k + 1)
        if not norm[k].isalpha() or scene.flags[k]:
            return False
    return False


def _in_place(scene: Scene, words: ActorWords, run: Run, start: int) -> bool:
    """Does a preposition of place stand before the name? Nothing else then says that it is a person's."""
    return run.first > start and scene.tokens.norm[run.first - 1] in words.in_places
