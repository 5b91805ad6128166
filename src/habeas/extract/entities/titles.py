"""The titles that stand beside a name: before it, behind its comma, or at the head of the phrase that it is in apposition to."""

from habeas.extract.entities.names import Run
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords, Mark, bare
from habeas.lexicon.people import people_words
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_SHARING = 4
_FEW = 9
_PERSONAL = ("title", "kin", "honorific")
_VERBAL = int(W.be_now | W.be_past | W.have | W.relative)


def title_before(scene: Scene, words: ActorWords, run: Run, start: int) -> tuple[int, Mark] | None:
    """A lower-case title that ends directly before the run: "la jueza", "advocate", "acting police chief"."""
    norm = scene.tokens.norm
    for back in (1, 2, 3, 4):
        i = run.outer - back
        if i < start:
            break
        found = words.match(norm, i, run.outer)
        dot = norm[run.outer - 1] == "."
        if found is None or found[1].kind not in _PERSONAL:
            continue
        behind = i + len(found[0])
        if qualifies(scene, words, i) and bare(norm[run.first]) not in words.given:
            continue
        if found[1].kind == "kin" and _priest(scene, words, found[1], i) and behind == run.outer:
            return i, Mark("title", found[1].word, role="other", sex=found[1].sex)
        # "el ministro español José": one word may stand between title and name where nouns come first.
        postposed = found[1].kind == "title" and behind + 1 == run.outer and speech_words(scene.report.language).pro_drop
        if behind + dot == run.outer or (postposed and _plain_word(scene, words, behind)):
            return i, found[1]
    return None


def qualifies(scene: Scene, words: ActorWords, i: int) -> bool:
    """Is a word for somebody only the adjective of a body's or a paper's noun, where adjectives follow: "el partido opositor"?"""
    speech, before = speech_words(scene.report.language), scene.tokens.norm[i - 1] if i else ""
    paper = scene.tokens.norm[i] in speech.official and before in speech.papers  # "el recuento oficial"
    return speech.pro_drop and (before in words.generic or paper)


def _priest(scene: Scene, words: ActorWords, mark: Mark, i: int) -> bool:
    """Is a word for a father a priest's, behind an article ("el padre Ismael") and nobody's ("su padre Ismael")?"""
    before = scene.tokens.norm[i - 1] if i else ""
    article = before in words.definite and before not in words.possessives
    return article and mark.word in people_words(scene.report.language).priests


def plural_title(scene: Scene, words: ActorWords, run: Run, start: int) -> tuple[int, Mark] | None:
    """The title that several names share: "las abogadas X e Y", "lawyers X and Y", "two lawyers, X and Y"."""
    norm, i = scene.tokens.norm, run.outer - 1
    for _ in range(_SHARING):
        if i < start:
            return None
        found = _plural(scene, words, i)
        if found is None and norm[i] == "," and _numbered(scene, i - 1):
            found = _plural(scene, words, i - 1)
        if found is not None:
            # "los detenidos de Masaya y Granada" are of towns; a title's own names stand right behind it.
            return None if scene.has(i + 1, W.preposition) else (run.outer, found)
        if norm[i] not in words.ands and norm[i] != ",":
            return None
        k = i - 1
        while k > start and (scene.tokens.is_capital(k) or norm[k] in words.particles):
            k -= 1
        if k == i - 1:
            return None
        i = k
    return None


def _plural(scene: Scene, words: ActorWords, i: int) -> Mark | None:
    """The title that token i is the plural of."""
    word = scene.tokens.norm[i]
    for cut in (1, 2) if word.endswith("s") and len(word) > 4 and not scene.tokens.is_capital(i) else ():
        found = words.match([word[:-cut]], 0, 1)
        if found is not None and found[1].kind == "title":
            return found[1]
    return None


def _numbered(scene: Scene, i: int) -> bool:
    """Does a small number stand before token i, or one word before: "two lawyers", "three local lawyers"?"""
    near = [n for n in scene.numbers_of.get(scene.sentence_of[i], ()) if n.last in (i, i - 1)]
    return any(n.point is not None and n.point <= _FEW and not scene.has(n.first - 1, W.preposition) for n in near)


def _plain_word(scene: Scene, words: ActorWords, i: int) -> bool:
    word = scene.tokens.norm[i]
    speech = speech_words(scene.report.language)
    # Where no participle follows its noun, one behind a title is the verb: "the judge extended Ana's detention".
    after = ("part", "past", "state", "noun") if speech.pro_drop else ("state", "noun")
    verbs = any(h.first == i and h.lex.form not in after for h in scene.acts_of[scene.sentence_of[i]])
    said = speech.match(scene.tokens.norm, i, i + 1)[1]
    return word.isalpha() and not scene.flags[i] and word not in words.definite and not verbs and not said & (S.say | S.count)


def title_behind(scene: Scene, words: ActorWords, run: Run, end: int) -> Mark | None:
    """A title or kin word in the apposition behind a name: ", his lawyer", ", the Harbour mayor,"."""
    norm = scene.tokens.norm
    if run.last >= end or norm[run.last] not in (",", "("):
        return None
    opener = run.last + 1
    noun = opener < end and (
        norm[opener] in words.definite or norm[opener] in words.indefinite or norm[opener] in words.possessives
    )
    if opener >= end or (scene.flags[opener] and not noun) or scene.flags[opener] & W.relative:
        return None
    for i in range(run.last + 1, min(end, run.last + 9)):
        found = words.match(norm, i, end)
        if found is not None and found[1].kind in ("title", "kin"):
            said = is_source(scene, run.outer)
            return None if opens_clause(scene, words, opener, i + len(found[0]), said=said) else found[1]
        verbal = scene.flags[i] & _VERBAL and not scene.owns(i)
        # "X, apelou à clemência do presidente": a bare noun in apposition has nothing governed before it.
        ruled = not noun and scene.has(i, W.preposition) and i > opener
        if norm[i] in (",", ";", ".", ")") or verbal or ruled or _counts(scene, i) or _says(scene, i, end):
            return None
    return None


def is_source(scene: Scene, outer: int) -> bool:
    """Does "according to" stand before the name at `outer`?"""
    speech = speech_words(scene.report.language)
    found = (speech.match(scene.tokens.norm, outer - size, outer) for size in (1, 2, 3) if outer >= size)
    return any(size > 0 and what & S.according for size, what in found)


def opens_clause(scene: Scene, words: ActorWords, opener: int, last: int, *, said: bool = False) -> bool:
    """Does a noun behind a name's comma begin the clause, with its verb at once: "segundo o advogado, X, o ativista está preso"?"""
    known = words.definite | words.indefinite if said else words.definite
    if last >= len(scene.tokens) or scene.tokens.norm[opener] not in known:
        return False
    act = any(h.first == last and h.lex.form not in ("noun", "part", "past") for h in scene.acts_of[scene.sentence_of[last]])
    said = _says(scene, last, len(scene.tokens)) and speech_words(scene.report.language).pro_drop
    return bool(scene.flags[last] & (W.be_now | W.be_past | W.have)) or act or said


def governs(scene: Scene, words: ActorWords, first: int, start: int) -> Mark | None:
    """The title or kin word whose complement the noun at `first` is: "la madre de la detenida", "the lawyer for the student"."""
    norm, i = scene.tokens.norm, first
    while i > start and first - i < 3 and not scene.has(i, W.preposition):
        i -= 1
    if i <= start or not scene.has(i, W.preposition) or first - i < 1:
        return None
    if not all(norm[k] in words.definite or norm[k] in words.indefinite or not scene.flags[k] for k in range(i + 1, first)):
        return None
    for k in range(max(start, i - 4), i):
        found = words.match(norm, k, i)
        if found is not None and found[1].kind in ("title", "kin") and k + len(found[0]) == i:
            return None if _named_before(scene, words, k, start) else found[1]
    return None


def _named_before(scene: Scene, words: ActorWords, head: int, start: int) -> bool:
    """Has the head its name already: "Ana, the sister of one of those freed, Luis"?"""
    norm, i = scene.tokens.norm, head - 1
    while i > start and (norm[i] in words.definite or norm[i] in words.indefinite):
        i -= 1
    return i > start and norm[i] == "," and scene.tokens.is_capital(i - 1)


def outranks(head: Mark | None, complement: Mark) -> bool:
    """Is a name in apposition the head's, not its complement's? "El jefe de la policía, X" leaves the office to its body."""
    if head is None:
        return False
    return head.kind == "kin" or head.role == "lawyer" or (complement.kind == "title" and complement.role != "official")


def _counts(scene: Scene, i: int) -> bool:
    """Does a number begin at token i that is nobody's age: "according to X, 58 prisoners", "X, 400 km from his wife"?"""
    return any(n.kind != "age" and n.first <= i < n.last for n in scene.numbers_of.get(scene.sentence_of[i], ()))


def _one_of(scene: Scene, words: ActorWords, i: int) -> Mark | None:
    """The title that a plural at token i gives the one picked out of several: "one of his six lawyers, X"."""
    norm = scene.tokens.norm
    picks = people_words(scene.report.language).one_of
    picked = (
        tuple(norm[k : k + size]) in picks and governs(scene, words, k, max(0, k - 8)) is None
        for k in range(max(0, i - 4), i)
        for size in (2, 3)
    )
    if scene.tokens.is_capital(i) or not any(picked):
        return None
    for cut in (1, 2):
        found = words.match([norm[i][:-cut]], 0, 1) if norm[i].endswith("s") and len(norm[i]) > 4 else None
        if found is not None and found[1].kind in ("title", "kin"):
            return found[1]
    return None


def _says(scene: Scene, i: int, end: int) -> bool:
    """Does a verb of saying stand here? What is behind it is its own subject: "…, Ana Inventada, dijo el lunes el ministro"."""
    speech = speech_words(scene.report.language)
    return bool(speech.match(scene.tokens.norm, i, end)[1] & S.say) and scene.tokens.norm[i] not in speech.noun_like


def title_before_comma(scene: Scene, words: ActorWords, run: Run, start: int) -> Mark | None:
    """The head of the phrase that the name stands in apposition to: "his director, X", "el ministro de Exteriores, X"."""
    norm = scene.tokens.norm
    # "Cuando llegó la policía, X dormía": the comma closes a clause.
    if run.outer - 1 <= start or norm[run.outer - 1] != "," or scene.has(start, W.subordinator):
        return None
    best: Mark | None = None
    for i in range(run.outer - 2, max(start, run.outer - 12) - 1, -1):
        if norm[i] in (",", ";", ".", ":", "(", ")", "”", "»", '"'):
            if norm[i] == "," and i > start and scene.tokens.is_capital(i - 1):
                return None
            break
        found = words.match(norm, i, run.outer - 1)
        one = _one_of(scene, words, i)
        if one is not None and best is None:
            return one
        if found is not None and found[1].kind in ("title", "kin"):
            best = found[1]
            head = governs(scene, words, i, start)
            if head is not None and outranks(head, best):
                return head
        elif best is not None and (norm[i] in words.definite or norm[i] in words.indefinite or norm[i] in words.possessives):
            break
        if scene.flags[i] & _VERBAL and not scene.owns(i):
            return best or _before_relative(scene, words, i, start)
    return best


def _before_relative(scene: Scene, words: ActorWords, i: int, start: int) -> Mark | None:
    """The head that a relative clause without commas goes with: "la fiscal que lleva el caso, X"."""
    for k in range(max(start, i - 3), i) if scene.has(i, W.relative) else ():
        found = words.match(scene.tokens.norm, k, i)
        if found is not None and found[1].kind in ("title", "kin") and k + len(found[0]) == i:
            return found[1]
    return None


def complement(scene: Scene, words: ActorWords, first: int, start: int) -> tuple[int, Mark] | None:
    """The title that the name at `first` is what it is of: "director de Régimen Penitenciario", "spokesman for Harbour"."""
    norm = scene.tokens.norm
    i = first - 1
    if i <= start or norm[i] in words.in_places or not _links(scene, words, i):
        return None
    while i > start and _links(scene, words, i):
        i -= 1
    # "coordinadora jurídica de …": where adjectives follow, one may stand behind the title.
    adjective = speech_words(scene.report.language).pro_drop and i > start and _plain_word(scene, words, i)
    for k, behind in ((i - 1, i + 1), (i, i + 1), (i - 1, i)) if adjective else ((i - 1, i + 1), (i, i + 1)):
        found = words.match(norm, k, behind) if k >= start else None
        if found is not None and found[1].kind == "title" and k + len(found[0]) == behind:
            return (k, found[1]) if found[1].role != "detainee" else None  # "detido com Ana Inventada" is of no body
    # "o secretário-adjunto de Segurança": the front half of a hyphened title.
    found = words.match(norm, i - 2, i - 1) if i - 2 >= start and norm[i - 1] == "-" else None
    return (i - 2, found[1]) if found is not None and found[1].kind == "title" else None


def _links(scene: Scene, words: ActorWords, i: int) -> bool:
    word = scene.tokens.norm[i]
    return bool(scene.flags[i] & W.preposition) or word in words.definite or word in words.joiners


def described_by(scene: Scene, words: ActorWords, first: int, start: int) -> int | None:
    """The body's noun whose complement or adjective stands between it and its name: "el grupo de derechos humanos Faro".

    Two words behind the "of" are a noun and its adjective and agree in number: "la comisión de vecinos visitó Faro" names no body.
    """
    norm, i = scene.tokens.norm, first - 1
    acts = {h.first for h in scene.acts_of[scene.sentence_of[first]] if h.lex.form not in ("noun", "part", "past", "state")}
    plain: list[int] = []
    while (
        i > start
        and len(plain) < 4
        and norm[i].isalpha()
        and norm[i] not in words.generic
        and not scene.flags[i]
        and norm[i] not in words.definite
    ):
        said = speech_words(scene.report.language).match(norm, i, i + 1)[1] & (S.say | S.count)
        if scene.tokens.is_capital(i) or i in acts or said:
            return None
        plain.append(i)
        i -= 1
    if len(plain) == 1 and norm[i] in words.generic and speech_words(scene.report.language).pro_drop:
        return i if plain[0] not in scene.things else None
    if not 0 < len(plain) < 3 or len({norm[k].endswith("s") for k in plain}) > 1:
        return None
    while i > start and norm[i] in words.definite and not scene.has(i, W.preposition):
        i -= 1
    return _described_noun(scene, words, i, start) if scene.has(i, W.preposition) else None


def _described_noun(scene: Scene, words: ActorWords, of: int, start: int) -> int | None:
    """The body's noun that the preposition at `of` leads back to, over an adjective or another complement ("… de defensa de …")."""
    norm = scene.tokens.norm
    for k in range(of - 1, max(start - 1, of - 5), -1):
        if norm[k] in words.generic:
            return k
        plain = norm[k].isalpha() and not scene.flags[k] and not scene.tokens.is_capital(k)
        if not plain and not (scene.has(k, W.preposition) and k < of - 1):
            return None
    return None
