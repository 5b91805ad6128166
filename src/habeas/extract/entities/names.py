"""Where names stand: runs of capitals, with the particles, hyphens, initials and joiners that hold them together."""

import re
from dataclasses import dataclass, field

from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords, Mark, bare
from habeas.lexicon.sentences import sentence_rules
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_HYPHENS = frozenset("-‐‑")
_OPENING, _CLOSING = frozenset("\"“«‘'"), frozenset("\"”»’'")
# A nickname has no more words than this.
_NICKNAME = 4
# A syllable of Chinese or Korean in Latin letters, and words that are none.
_SYLLABLE = re.compile(r"[bcdfghjklmnpqrstwxyz]{0,3}[aeiouy]{1,3}(?:ng|[hklmnpt])?|tsz|sz|ng")
_SMALL = W.pronoun | W.determiner | W.preposition
# So far from a line its neighbours are looked for.
_ANSWER = 1500
# A day has so many digits.
_DAY = 2
# A dateline is no longer than this many tokens.
_DATELINE = 12
# A title cut short, and its full stop.
_CUT = 2
# Words for acts that stand in names as well ("Prison Watch", "Liberdade Já").
_NAMING = ("noun", "phrase", "state")
_SKIP = frozenset("\"“«‘'([¿¡—–-•*|")


@dataclass(slots=True)
class Run:
    """A name at tokens first..last. `outer` is where its title or article begins; `titles` are what stands before it as a title.

    `surname`: another name of the report, a longer one, ends with this one.
    `guessed`: nothing but two capitals says that it is a person's.
    `whole`: where the body begins that the acronym spells, the name being that of a part ("First Bench of the High Court (HC)").
    """

    first: int
    last: int
    outer: int
    titles: list[Mark] = field(default_factory=list)
    kind: str = ""
    acronym: tuple[int, int] | None = None
    whole: int | None = None
    surname: bool = False
    headline: bool = False
    opening: bool = False
    guessed: bool = False


def _capital(scene: Scene, i: int) -> bool:
    return scene.tokens.capital[i]


def _adjacent(scene: Scene, i: int) -> bool:
    """Does token i follow its neighbour without a blank?"""
    return i > 0 and scene.tokens.start[i] == scene.tokens.end[i - 1]


def is_headline(scene: Scene, first: int, last: int) -> bool:
    """A line whose words are nearly all capitalised: capitals there say nothing."""
    words = [i for i in range(first, last) if len(scene.tokens.norm[i]) > 3 and scene.tokens.norm[i].isalpha()]
    if len(words) < 4:
        return False
    return sum(_capital(scene, i) for i in words) >= 0.8 * len(words)


def _glue(scene: Scene, words: ActorWords, j: int, end: int, *, org: bool) -> int:
    """Where the name goes on behind token j-1: the index behind its next word, or j where it ends."""
    norm = scene.tokens.norm
    if j >= end:
        return j
    word = norm[j]
    if _numbers(scene, j, end):
        return j
    if _dated(scene, j, end):
        return j + 2
    if word[0].isalpha() and _capital(scene, j):
        return j if word in words.not_names and not (org and word in words.heads) else j + 1
    if word in _HYPHENS:
        return _over_hyphen(scene, words, j, end)
    if word[0] in _OPENING:
        called = _over_nickname(scene, words, j, end)
        if called > j:
            return called
    if word[0] in "'.":
        return _over_mark(scene, words, j, end)
    return _over_particles(scene, words, j, end, org=org)


def _numbers(scene: Scene, j: int, end: int) -> bool:
    """Does token j only say that a number follows ("Sizo No. 2", "Colony No 15")?"""
    norm = scene.tokens.norm
    return j + 1 < end and norm[j] in ("no", "nr", "n") and norm[min(end - 1, j + 1 + (norm[j + 1] == "."))][0].isdigit()


def _dated(scene: Scene, j: int, end: int) -> bool:
    """Does a name go on with a day by which people call an event ("Justicia [11J]", "Red [8M]")?"""
    norm = scene.tokens.norm
    day = norm[j].isdigit() and len(norm[j]) <= _DAY and j + 1 < end and _adjacent(scene, j + 1)
    return day and len(norm[j + 1]) == 1 and norm[j + 1].isalpha() and _capital(scene, j + 1)


def _over_hyphen(scene: Scene, words: ActorWords, j: int, end: int) -> int:
    """ "Seif-Mansour", "al-Gendy", "Tehreek-e-Insaf", "Wong Chi-fung", but not "Madrid-based"."""
    norm = scene.tokens.norm
    if not _adjacent(scene, j) or j + 1 >= end or not _adjacent(scene, j + 1) or not norm[j + 1][0].isalpha():
        return j
    if _capital(scene, j + 1) or norm[j - 1] in words.particles or _syllables(scene, j, end):
        return j + 2
    linked = len(norm[j + 1]) <= 2 and j + 3 < end and norm[j + 2] in _HYPHENS
    return j + 4 if linked and _adjacent(scene, j + 3) and _capital(scene, j + 3) else j


def _over_nickname(scene: Scene, words: ActorWords, j: int, end: int) -> int:
    """A nickname in quotation marks between given name and surname is part of the name: "Jorge “El Negro” Inventado"."""
    norm = scene.tokens.norm
    if bare(norm[j - 1]) not in words.given or _adjacent(scene, j):
        return j
    # An apostrophe and its word are one token ("'Nego'").
    inside = j if len(norm[j]) > 1 else j + 1
    close = next((k for k in range(inside + 1, min(end - 1, inside + _NICKNAME)) if norm[k] in _CLOSING), -1)
    if close < 0 or not all(norm[k].lstrip("'").isalpha() for k in range(inside, close)):
        return j
    named = any(scene.tokens.raw(k).lstrip("'’")[:1].isupper() for k in range(inside, close))
    goes_on = norm[close + 1].isalpha() and _capital(scene, close + 1) and not _adjacent(scene, close + 1)
    return close + 2 if named and goes_on and norm[close + 1] not in words.not_names else j


def _syllables(scene: Scene, j: int, end: int) -> bool:
    """Does the hyphen at token j join two syllables of a given name beside a family name: "Wong Chi-fung"?

    Before a name a verb with its pronoun is none ("Deu-lhe Ana").
    """
    norm, before = scene.tokens.norm, scene.tokens.raw(j - 1)
    if not (_SYLLABLE.fullmatch(norm[j - 1]) and _SYLLABLE.fullmatch(norm[j + 1]) and before[1:].islower()):
        return False
    behind, ahead = (0 <= i < end and norm[i].isalpha() and _capital(scene, i) for i in (j - 2, j + 2))
    return behind or (ahead and not (scene.flags[j + 1] & _SMALL or scene.cues[j + 1] & W.clitic))


def _over_mark(scene: Scene, words: ActorWords, j: int, end: int) -> int:
    """ "People's Party", "the Lawyers' Guild", "O'Brien", "Farid M." """
    norm = scene.tokens.norm
    word = norm[j]
    # "the Lawyers' Guild": the mark alone owns behind a plural.
    owns = scene.owns(j) or (word == "'" and _adjacent(scene, j) and scene.plural(j - 1))
    if owns and j + 1 < end and norm[j + 1] in words.heads and _capital(scene, j + 1):
        return j + 2
    if len(word) > 2 and _adjacent(scene, j) and scene.tokens.raw(j)[1].isupper():
        return j + 1
    if word == "." and _adjacent(scene, j) and len(norm[j - 1]) == 1 and _capital(scene, j - 1) and not _answers(scene, j - 1):
        more = j + 1 < end and norm[j + 1][0].isalpha() and _capital(scene, j + 1)
        if more and norm[j + 1] in words.openers:
            return j  # "in block C. She counted": a sentence begins
        return j + 2 if more else j + 1
    return j


def _answers(scene: Scene, i: int) -> bool:
    """Does the letter at token i say who speaks in an interview ("R. Que figura …"): at a line's start, and another's beside it?"""
    text, start = scene.tokens.text, scene.tokens.start[i]
    if start and text[start - 1] != "\n":
        return False
    before = text[max(0, start - _ANSWER) : start].strip().rpartition("\n")[2]
    behind = text[start : start + _ANSWER].partition("\n")[2].lstrip()
    return any(len(line) > 2 and line[0].isalpha() and line[1:3] == ". " for line in (before, behind))


def _over_particles(scene: Scene, words: ActorWords, j: int, end: int, *, org: bool) -> int:
    """ "de la Cruz", and in a body's name "Committee to Protect Journalists"."""
    norm = scene.tokens.norm
    allowed = words.joiners | words.particles if org else words.particles
    k = j
    while k < end and k - j < 3 and norm[k] in allowed and norm[k] not in words.ands and not _capital(scene, k):
        k += 1
    if k == j or k >= end:
        return j
    # "aseguró en San José el Comité": an article alone brings another name in.
    if not org and k == j + 1 and norm[j] in words.definite and norm[k] in words.heads:
        return j
    if norm[k] in _HYPHENS and _adjacent(scene, k) and k + 1 < end:
        k += 1
    if norm[k][0].isalpha() and _capital(scene, k) and norm[k] not in words.not_names:
        return k + 1
    # "Observatory for Liberties in North Africa"
    part = org and k + 1 < end and _capital(scene, k) and _capital(scene, k + 1) and norm[k + 1] in words.places
    return k + 2 if part else j


def _and(scene: Scene, words: ActorWords, first: int, j: int, end: int) -> int:
    """A body's name may go on over "and" once it holds a joiner: "Ministry of Justice and Human Rights"."""
    norm = scene.tokens.norm
    if j + 1 >= end or norm[j] not in words.ands or not any(norm[k] in words.joiners for k in range(first, j)):
        return j
    after = norm[j + 1]
    if not _capital(scene, j + 1) or after in words.generic or after in words.given or words.match(norm, j + 1, end):
        return j
    return j + 2


def _and_headed(scene: Scene, words: ActorWords, first: int, j: int, end: int) -> int:
    """Where the head noun comes last, "the Legal and Human Rights Centre" is one body: no head stands before the "and"."""
    norm = scene.tokens.norm
    if j + 2 >= end or norm[j] not in words.ands or first == 0 or norm[first - 1] not in words.definite:
        return j
    if speech_words(scene.report.language).pro_drop or not _capital(scene, j + 1) or norm[j + 1] in words.not_names:
        return j
    before, office = norm[first:j], norm[j - 1] in words.heads and words.body_roles.get(norm[j - 1]) == "official"
    known = words.match(norm, first, j)
    if j - first > 2 or office or norm[j - 1] in words.generic or (known is not None and len(known[0]) == j - first):
        return j
    if all(w in words.places for w in before) or bare(norm[first]) in words.given:
        return j
    k = j + 1
    while k < end and norm[k][0].isalpha() and _capital(scene, k):
        k += 1
    return k if k > j + 2 and norm[k - 1] in words.heads else j


def for_a_cause(scene: Scene, words: ActorWords, first: int, end: int) -> bool:
    """Does a name that begins like any people go on to what they stand for ("Mothers for Justice", "Mães pela Verdade")?"""
    norm, k = scene.tokens.norm, first + 1
    size, what = speech_words(scene.report.language).match(norm, first, end)
    if size > 1 or (what & (S.say | S.count) and k < end and norm[k] in words.definite):
        return False  # "According to Justice Monitor", "Estima a Amnistia Faro que"
    while k < min(end, first + 4) and norm[k] in words.joiners:
        k += 1
    return first + 1 < k < end and norm[k] in words.causes and _capital(scene, k)


def _extend(scene: Scene, words: ActorWords, first: int, end: int) -> int:
    norm = scene.tokens.norm
    j, org = first + 1, norm[first] in words.heads or for_a_cause(scene, words, first, end)
    limit = min(end, first + 24)
    while True:
        k = _glue(scene, words, j, limit, org=org)
        if k == j:
            k = _and(scene, words, first, j, limit) if org else j
            k = _and_headed(scene, words, first, j, limit) if k == j else k
        if k == j:
            return j
        if not org and any(norm[x] in words.heads for x in range(j, k)):
            org = True
        j = k


def _calls_people(scene: Scene, words: ActorWords, i: int) -> bool:
    """Does a sentence open with what several people are, and a name behind it: "[Activists] Ana Inventada and Rui Exemplo"?"""
    norm = scene.tokens.norm
    if i + 2 >= len(norm) or not (_capital(scene, i + 1) and _capital(scene, i + 2)):
        return False
    people = any(hit.last == i + 1 and scene.plural(i) for hit in scene.things.get(i, ()))
    return people and bare(norm[i + 1]) in words.given and norm[i + 2] not in words.heads


def _opens(scene: Scene, words: ActorWords, i: int, known: set[str]) -> bool:
    """May a name begin at token i, the first word of its sentence?"""
    norm = scene.tokens.norm
    word = norm[i]
    if for_a_cause(scene, words, i, len(norm)):
        return True
    if (
        word in words.openers
        or word in words.indefinite
        or word in words.not_names
        or scene.flags[i]
        or _calls_people(scene, words, i)
    ):
        return False
    if i + 2 < len(norm) and norm[i + 1] in _HYPHENS and _adjacent(scene, i + 2) and not _capital(scene, i + 2):
        return _syllables(scene, i + 1, len(norm))
    after = i + 1 < len(norm) and norm[i + 1][0].isalpha() and _capital(scene, i + 1) and norm[i + 1] not in words.not_names
    if bare(word) in words.given or word in words.places or word in words.heads:
        return True
    # "Soltaram Ana Inventada": what was done to somebody opens no name.
    does = any(h.first == i and h.lex.form not in _NAMING for h in scene.acts_of[scene.sentence_of[i]])
    if does or (after and norm[i + 1] in words.places) or (after and bare(norm[i + 1]) in words.given and word in known):
        return False
    if word in scene.words.phrases and not after:
        return False
    if scene.tokens.raw(i).isupper() and len(word) > 1:
        return True
    return after or word not in known


def _acronym(scene: Scene, first: int, run_last: int, end: int) -> tuple[int, int] | None:
    """The tokens of "(ACR)" behind a name."""
    norm = scene.tokens.norm
    if run_last + 2 < end and norm[run_last] in ("(", ",") and norm[run_last + 1][0].isalpha() and _capital(scene, run_last + 1):
        close = run_last + 2
        while (
            close < end
            and close - run_last < 5
            and (norm[close] in _HYPHENS or norm[close][0].isalnum())
            and _adjacent(scene, close)
        ):
            close += 1
        initials = {bare(norm[i])[0] for i in range(first, run_last)}
        if norm[run_last] == "(" and close < end and norm[close] == ")" and bare(norm[run_last + 1])[0] in initials:
            return run_last + 1, close
    return None


def _whole(scene: Scene, words: ActorWords, run: Run) -> int | None:
    """Where in a name the words begin that its acronym spells: "Primeira Turma do Supremo Tribunal Federal (STF)"."""
    if run.acronym is None:
        return None
    norm = scene.tokens.norm
    letters = "".join(bare(norm[i]) for i in range(*run.acronym))
    content = [i for i in range(run.first, run.last) if norm[i][0].isalpha() and scene.tokens.is_capital(i)]
    for k in range(1, len(content) - 1):
        of = norm[content[k] - 1] in words.particles or norm[content[k] - 1] in words.joiners
        if of and "".join(bare(norm[i])[0] for i in content[k:]) == letters:
            return content[k]
    return None


def lower_words(scene: Scene) -> set[str]:
    """Words that the report also writes in lower case: as the first word of a sentence they are no names."""
    tokens = scene.tokens
    return {w for w, capital in zip(tokens.norm, tokens.capital, strict=True) if not capital and w[0].isalpha()}


def _abbreviated(scene: Scene, i: int, last: int) -> bool:
    """Is token i a title cut short by a full stop, with the name behind it: "said Capt. Ana Inventada"?"""
    norm, tokens = scene.tokens.norm, scene.tokens
    dotted = i + 2 < last and norm[i + 1] == "." and _adjacent(scene, i + 1) and not _adjacent(scene, i + 2)
    if not dotted or len(norm[i]) < 2 or tokens.raw(i).isupper():
        return False
    known = norm[i] in sentence_rules(scene.report.language).abbreviations
    return known and norm[i + 2][0].isalpha() and _capital(scene, i + 2)


def _cut_titles(scene: Scene, words: ActorWords, start: int, i: int) -> int:
    """Where the titles before a name at token i begin that only a full stop tells; a single one may be listed with the others."""
    begun = i
    while begun - _CUT >= start and _capital(scene, begun - _CUT) and _abbreviated(scene, begun - _CUT, i + 1):
        begun -= _CUT
    return i if i - begun == _CUT and words.match(scene.tokens.norm, begun, i) else begun


def _known(scene: Scene, words: ActorWords, i: int, last: int) -> tuple[tuple[str, ...], Mark] | None:
    """The listed name that begins at token i; "Un" in small letters is the article and not the United Nations."""
    found = words.match(scene.tokens.norm, i, last)
    article = found is not None and len(found[0]) == 1 and scene.tokens.norm[i] in words.indefinite
    return None if article and not scene.tokens.raw(i).isupper() else found


def _listed_body(scene: Scene, words: ActorWords, i: int, last: int) -> tuple[int, str] | None:
    """Where the listed name ends of a body, an outlet or an office of several words that begins at token i, and its kind."""
    found = _known(scene, words, i, last)
    if found is None or found[1].kind not in ("body", "outlet", "office"):
        return None
    end = i + len(found[0])
    if found[1].kind == "office":
        return (max(end, _extend(scene, words, i, last)), "body") if len(found[0]) > 1 else None
    return end, found[1].kind


def find_runs(scene: Scene, words: ActorWords) -> list[Run]:
    """Every run of capitals that may be a name, in order, titles not yet parted."""
    out: list[Run] = []
    known = lower_words(scene)
    norm, capital = scene.tokens.norm, scene.tokens.capital
    counting = {i for number in scene.numbers for i in range(number.first, number.last)}
    for first, last in scene.sentences:
        headline = is_headline(scene, first, last)
        i, opening = first, True
        while i < last:
            word = norm[i]
            if word in _SKIP or word[0].isdigit():
                opening = opening or word in ("•", "|", "“", "«", "—") or _behind_dateline(scene, first, i)
                i += 1
                continue
            if not capital[i] or not word[0].isalpha():
                opening = word in (":", "“", "«", "•", "|", ".", "/")
                i = _lower_start(scene, words, i, last, out)
                continue
            if _abbreviated(scene, i, last):
                i += _CUT
                continue
            body = _listed_body(scene, words, i, last)
            if body is None and (word in words.not_names or i in counting or (opening and not _opens(scene, words, i, known))):
                i, opening = i + 1, False
                continue
            end, kind = body or (_extend(scene, words, i, last), "")
            outer = _cut_titles(scene, words, max(first, out[-1].last if out else first), i)
            run = Run(i, end, outer, kind=kind, acronym=_acronym(scene, i, end, last), headline=headline, opening=opening)
            run.whole = _whole(scene, words, run)
            if run.whole is not None and all(norm[x] in words.places or norm[x] in words.particles for x in range(i, run.whole)):
                # "la sección de Inventada de la Liga Faro (LF)": the town is no part of the name.
                out.append(Run(i, i + 1, i, kind="place"))
                run.first = run.outer = run.whole
                run.whole = None
            out.append(run)
            i = run.acronym[1] + 1 if run.acronym else end
            opening = False
    return out


def _behind_dateline(scene: Scene, first: int, i: int) -> bool:
    """Is token i the dash that closes a dateline: "QUITO, 5 mar. -"? A sentence begins behind it."""
    town = scene.tokens.raw(first)
    return scene.tokens.norm[i] in ("-", "–") and i - first <= _DATELINE and len(town) > 3 and town.isupper()


def _lower_start(scene: Scene, words: ActorWords, i: int, last: int, out: list[Run]) -> int:
    """A name that begins with a small particle ("al-Gendy", "de la Cruz" alone): only with a hyphen."""
    norm = scene.tokens.norm
    if (
        norm[i] in words.particles
        and i + 2 < last
        and norm[i + 1] in _HYPHENS
        and _adjacent(scene, i + 2)
        and _capital(scene, i + 2)
    ):
        end = _extend(scene, words, i, last)
        if end > i + 2:
            out.append(Run(i, end, i))
            return end
    return i + 1
