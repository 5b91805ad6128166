"""Names that nothing but two capitals would give to a person, where the words around them say that they are nobody's."""

from habeas.extract.entities.names import Run
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# So many words say what somebody does before the "of" of where.
_TRADE = 3


def behind_town(scene: Scene, words: ActorWords, run: Run, start: int) -> None:
    """Part a name from the town before it: "resumió desde Madrid Ana Inventada Ficticia", where speakers follow their verb."""
    norm = scene.tokens.norm
    if not speech_words(scene.report.language).pro_drop or run.first <= start or norm[run.first - 1] not in words.in_places:
        return
    for length in (2, 1):
        at = run.first + length
        named = [i for i in range(at, run.last) if scene.tokens.is_capital(i)]
        town = " ".join(norm[run.first : at]) in words.places
        if town and len(named) > 1 and named[0] == at and norm[at] not in words.places:
            run.first = run.outer = at
            return


def kind_around(scene: Scene, words: ActorWords, run: Run, start: int, end: int) -> str:
    """The kind of a name that is no person's by the words around it: org · place · name (something else's); "" where none tells."""
    if _of_a_body(scene, words, run, end):
        return "org"
    if _hails_from(scene, words, run, start, end):
        return "place"
    return "name" if _one_of_many(scene, words, run, start) else ""


def _of_a_body(scene: Scene, words: ActorWords, run: Run, end: int) -> bool:
    """Where the head noun comes last, does a body's noun close the name: "the small Republican Path party"?"""
    return not speech_words(scene.report.language).pro_drop and run.last < end and scene.tokens.norm[run.last] in words.generic


def _hails_from(scene: Scene, words: ActorWords, run: Run, start: int, end: int) -> bool:
    """Is it where somebody just named is from: "Clara Inventada, buzo de Sandy Bay, …", "Ana Inventada, from Palma Honda,"?"""
    norm, at = scene.tokens.norm, run.first - 1
    closed = run.last >= end or not norm[run.last].isalnum()
    if at <= start + 1 or not closed or not (scene.has(at, W.of) or norm[at] in words.in_places):
        return False
    behind = at
    while at - 1 > start and behind - at < _TRADE and _says_plainly(scene, words, at - 1, behind):
        at -= 1
    apposed = norm[at - 1] == "," and at - 1 > start and scene.tokens.is_capital(at - 2)
    return apposed and (at < run.first - 1 or not _of_itself(scene, words, at - 2, start))


def _of_itself(scene: Scene, words: ActorWords, i: int, start: int) -> bool:
    """Does the name that ends at token i stand behind a preposition: "a execução, na prisão de Tal Lugar, de Ana Inventada,"?"""
    norm = scene.tokens.norm
    while i > start and not scene.has(i, W.preposition) and (scene.tokens.is_capital(i) or norm[i] in words.particles):
        i -= 1
    return scene.has(i, W.preposition)


def _says_plainly(scene: Scene, words: ActorWords, i: int, behind: int) -> bool:
    """May a word tell what somebody does or what something is like, for no list has it: nobody's kin, office or company?"""
    plain = scene.tokens.norm[i].isalpha() and not scene.flags[i] and not scene.tokens.is_capital(i)
    return plain and words.match(scene.tokens.norm, i, behind) is None


def _one_of_many(scene: Scene, words: ActorWords, run: Run, start: int) -> bool:
    """Does "a" or "an", with words that only describe, stand before it: "an unmarked Land Cruiser"? People are not one of many."""
    at = run.first - 1
    if speech_words(scene.report.language).pro_drop or at <= start or scene.tokens.norm[at - 1] not in words.indefinite:
        return False  # "un pescador Inventado": where nouns come first, those of people stand there
    return _says_plainly(scene, words, at, run.first) and at not in scene.things
