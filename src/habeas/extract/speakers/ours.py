"""Numbers that those who write count or tell of themselves: "by our count 198 have left", "recordamos que 664 siguen presas"."""

from habeas.extract.speakers.hearing import Hearing
from habeas.extract.speech.onward import by_us, counted_by_us
from habeas.extract.speech.phrases import past_insertion
from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import S, speech_words


def told_by_us(hearing: Hearing, token: int) -> bool:
    """Do the writers tell of a number, where no frame of anybody else's reaches it?"""
    scene, norm = hearing.scene, hearing.scene.tokens.norm
    first = scene.sentences[scene.sentence_of[token]][0]
    reached = any(a.scope_first <= token < a.scope_last and not a.own and a.kind != "noun" for a in hearing.near(token))
    if reached or hearing.quoted[token] >= 0:
        return False
    opened = next((i + 1 for i in range(token - 1, first - 1, -1) if norm[i] == ";" and hearing.quoted[i] < 0), first)
    return counted_by_us(scene, opened) or any(_we_say(scene, i, token) for i in range(opened, token))


def _we_say(scene: Scene, i: int, token: int) -> bool:
    """Does a verb by which the writers speak lead in "that" at a token ("we recall that", "lembramos, aliás, que")?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    size, what = speech.match(norm, i, token)
    that = i + size < token and norm[past_insertion(scene, i + size, token)] in speech.that
    return bool(size == 1 and what & (S.say | S.weak) and that and by_us(scene, i))
