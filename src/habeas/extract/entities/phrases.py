"""What a phrase that may describe an actor looks like: brackets, headlines, and words that only say whose something is."""

from habeas.extract.entities.table import Entity, Mention
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# So many words a rank may have.
_RANK = 6
# So many words may stand before the noun of a body that a headline begins with.
_HEADLINE = 4
# No listed phrase has more words.
_PHRASE = 8


def says_next(scene: Scene, i: int, verbs: int = S.say) -> bool:
    """Does a verb of saying stand at token i?"""
    speech = speech_words(scene.report.language)
    return i < len(scene.tokens) and bool(speech.match(scene.tokens.norm, i, len(scene.tokens))[1] & verbs)


def says(scene: Scene, i: int) -> bool:
    """Is token i a plain verb of saying, which no phrase for an actor holds ("The union [said] police had told them")?"""
    speech, word = speech_words(scene.report.language), scene.tokens.norm[i]
    what = speech.match(scene.tokens.norm, i, i + 1)[1]
    return bool(what & S.say) and not what & S.perfect and word not in speech.noun_like and word not in speech.passives


def up_to_name(taken: list[bool], i: int, last: int) -> int:
    """How far a listed phrase at token i may reach: to a name ("o porta-voz da [Polícia Nacional]", "el jefe de la [Policía]")."""
    return next((k for k in range(i, min(last, i + _PHRASE)) if taken[k]), last)


def told_of(scene: Scene, led: dict[int, int], i: int) -> int | None:
    """Whom the paragraph is about, where a pronoun at token i follows its verb of saying: "Ana laughs. … «14», [recuerda] ella".

    `led` tells which person each sentence opens with.
    """
    k = scene.sentence_of[i]
    while i and k > 0 and says(scene, i - 1) and scene.tokens.norm[scene.sentences[k][0] - 1] != "\n":
        k -= 1
        if k in led:
            return led[k]
    return None


def over_bracket(norm: list[str], last: int) -> tuple[int, int]:
    """The bracket with an acronym behind a body's noun: "a organização não-governamental (ONG) Foro Inventado"; empty if none."""
    for i in range(last, min(len(norm) - 2, last + 5)):
        if norm[i] == "(" and norm[i + 2] == ")" and norm[i + 1].isalpha():
            return i, i + 3
        if not (norm[i].isalpha() or norm[i] == "-"):
            break
    return last, last


def headlined(scene: Scene, first: int, last: int) -> bool:
    """Does a bare acronym stand for a body, as headlines have it: "ONG eleva a 70 los presos", "diz ONG"?"""
    tokens = scene.tokens
    word = tokens.text[tokens.start[first] : tokens.end[last - 1]]
    if first > 0 and tokens.norm[first - 1] == "(":
        return False
    return len(word) > 1 and word.isupper() and (last >= len(tokens) or not tokens.is_capital(last))


def front_half(scene: Scene, last: int) -> bool:
    """Is the word only the front half of another: "the state-run agency"?"""
    tokens = scene.tokens
    return (
        last + 1 < len(tokens) and tokens.norm[last] == "-" and tokens.end[last - 1] == tokens.start[last] == tokens.end[last] - 1
    )


def of_a_place(scene: Scene, words: ActorWords, last: int) -> bool:
    """Does the word only say whose a place is: "police stations", "army barracks"?"""
    norm, places = scene.tokens.norm, words.place_nouns
    if last >= len(norm) or scene.has(last, W.be_now):
        return False  # "para a polícia são 14", where "São Filipe" is a place
    return norm[last] in places or (norm[last].endswith("s") and norm[last][:-1] in places)


def owns_body(scene: Scene, words: ActorWords, last: int) -> bool:
    """Does the word only say whose a body is: "the relatives' committee", "the teachers' union"?"""
    norm = scene.tokens.norm
    owning = last + 1 < len(norm) and norm[last] in speech_words(scene.report.language).own_mark
    return owning and norm[last + 1] in words.body_nouns


def elder(scene: Scene, words: ActorWords, first: int) -> bool:
    """Does the word only describe a relative ("su hijo mayor"), and name no office?"""
    found = words.match(scene.tokens.norm, first - 1, first) if first > 0 else None
    return found is not None and found[1].kind in ("kin", "kin_plural") and not scene.tokens.is_capital(first)


def before_colon(scene: Scene, start: int, first: int, last: int) -> bool:
    """Does a body's noun end the few words before a headline's colon: "Harbour rights commission: 39 dead"?"""
    norm = scene.tokens.norm
    return (
        last < len(norm)
        and norm[last] == ":"
        and 0 < first - start <= _HEADLINE
        and all(norm[i].isalpha() and not scene.flags[i] for i in range(start, first))
    )


def with_complement(scene: Scene, words: ActorWords, taken: list[bool], last: int) -> int:
    """A described body goes on over what it is of: "the commission of seven organisations"."""
    if last + 2 >= len(scene.tokens) or not scene.flags[last] & W.preposition or scene.tokens.norm[last] not in words.joiners:
        return last
    if any(span.first <= last + 1 < span.last for span in scene.dates_of.get(scene.sentence_of[last], ())):
        return last  # "a court on Tuesday ordered"
    end, norm, speech = last + 1, scene.tokens.norm, speech_words(scene.report.language)
    while end < last + 3 and norm[end].isalpha() and not scene.flags[end] and not taken[end]:
        # A verb of saying is no part of the name: "a committee of parents [says]" goes no further.
        if end > last + 1 and norm[end] not in speech.noun_like and speech.match(norm, end, len(norm))[1] & (S.say | S.count):
            break
        end += 1
    return end if end > last + 1 else last


def apposed(scene: Scene, words: ActorWords, entities: list[Entity], at: dict[int, Mention], i: int, outer: int) -> Mention | None:
    """The name at token i that an office's comma sets beside it, under a rank of its own or with nothing that tells whose it is."""
    mention = at.get(i)
    if mention is None:
        return _under_rank(scene, words, at, i, outer) if scene.tokens.norm[i - 1] == "," else None
    return mention if _apposed_name(scene, entities[mention.entity], mention) else None


def _under_rank(scene: Scene, words: ActorWords, at: dict[int, Mention], i: int, outer: int) -> Mention | None:
    """The name that a rank at token i leads to behind an office's comma: "O ministro, brigadeiro-general na reserva Ana X, disse".

    A rank with its article is the same person's where the office opens the sentence and its verb of saying follows the name.
    """
    norm, article = scene.tokens.norm, scene.tokens.norm[i] in words.definite
    first, titled = i + article, False
    for k in range(first, min(len(norm), first + _RANK)):
        found = words.match(norm, k, len(norm))
        mention = at.get(k)
        if mention is not None:
            closed = norm[min(mention.last, len(norm) - 1)] == "," and says_next(scene, mention.last + 1, S.say | S.weak)
            same = not article or (closed and outer == scene.sentences[scene.sentence_of[outer]][0])
            return mention if titled and same else None
        titled = titled or (found is not None and found[1].kind == "title")
        held = norm[k].isalpha() or norm[k] == "-"
        if not held or scene.flags[k] & ~int(W.preposition | W.determiner | W.of):
            return None
    return None


def _apposed_name(scene: Scene, entity: Entity, mention: Mention) -> bool:
    """Is a name that may be anybody's set between commas, with a verb of saying behind: "El ministro, Inventada, dijo"?"""
    norm, first, last = scene.tokens.norm, mention.outer, mention.last
    apart = norm[first - 1] == "," == norm[min(last, len(norm) - 1)]
    return entity.kind == "name" and apart and says_next(scene, last + 1, S.say | S.weak | S.count)
