"""How an actor stands in a sentence: what is before the phrase and behind it, and which verb follows."""

from bisect import bisect_left
from collections.abc import Iterator

from habeas.extract.entities.table import Mention
from habeas.extract.speech.cues import CLOSE_QUOTES, OPEN_QUOTES
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords, actor_words
from habeas.lexicon.speech import S, SpeechWords, speech_words
from habeas.lexicon.vocabulary import W

_AUX = int(W.be_now | W.be_past | W.have | W.future | W.conditional | W.negation | W.still)
_VERBS = ((S.say, "say"), (S.count, "count"), (S.weak, "weak"), (S.own, "own"))
_BEFORE = {",": "comma", ";": "semi", ":": "colon", "(": "bracket", ".": "start"}
_BEHIND = {",": "comma", ";": "semi", ":": "colon", "(": "bracket", ")": "close", ".": "end"}
_BULLETS = frozenset("•-*–—|→✔✅")
_FINITE = ("fin", "fut", "cond", "past")


class Standing:
    """Asked phrase by phrase; every answer is a short word."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.speech: SpeechWords = speech_words(scene.report.language)
        self.actors: ActorWords = actor_words(scene.report.language)
        self._acting = sorted({h.first for h in scene.acts if h.lex.form in _FINITE})

    def acted(self, a: int, b: int) -> bool:
        """Does a finite verb of arresting, freeing … stand at tokens a..b?"""
        k = bisect_left(self._acting, a)
        return k < len(self._acting) and self._acting[k] < b

    def before(self, mention: Mention, first: int) -> str:
        """What stands before the phrase: a sentence's or a clause's beginning, a preposition, a number, a verb of saying …"""
        i = mention.outer - 1
        norm, flags = self.scene.tokens.norm, self.scene.flags
        while i >= first and norm[i] in self.actors.definite and not flags[i] & W.preposition:
            i -= 1
        if i < first or norm[i] in _BULLETS:
            return "start"
        word = norm[i]
        if word in _BEFORE:
            return _BEFORE[word]
        if word in CLOSE_QUOTES or word in OPEN_QUOTES:
            return "quote"
        return next(self._kinds(i, first), "number" if word[0].isdigit() else "word")

    def _kinds(self, i: int, first: int) -> Iterator[str]:
        """The classes of the word before a phrase, the surest first."""
        norm, flags = self.scene.tokens.norm, self.scene.flags
        word = norm[i]
        if self.speech.match(norm, i, i + 1)[1] & (S.say | S.weak | S.count):
            yield "verb"
        if word == self.actors.of or word in self.speech.loose_links:
            yield "of"
        if word in self.speech.in_view:
            leads = i == first or norm[i - 1] in (",", ";", ":") or bool(flags[i - 1] & (W.coordinator | W.relative))
            yield "view" if leads else "to"
        if flags[i] & W.preposition:
            yield "prep"
        if flags[i] & (W.relative | W.subordinator) or word in self.speech.that:
            yield "that"
        if flags[i] & W.coordinator:
            yield "and"

    def after(self, mention: Mention, last: int) -> str:
        """What stands behind the phrase."""
        i, norm, flags = mention.last, self.scene.tokens.norm, self.scene.flags
        if i >= last:
            return "end"
        if norm[i] in _BEHIND:
            return _BEHIND[norm[i]]
        if norm[i] in self.speech.own_mark:
            return "own"
        for mask, name in ((W.relative, "rel"), (_AUX, "aux"), (W.preposition, "prep")):
            if flags[i] & mask:
                return name
        return "number" if norm[i][0].isdigit() else "word"

    def verb(self, mention: Mention, last: int) -> str:
        """The first verb behind the phrase, over an apposition: of saying, of counting, some other, or none in reach."""
        norm, flags = self.scene.tokens.norm, self.scene.flags
        i = mention.last
        if i < last and norm[i] in (",", "("):
            close = next((k for k in range(i + 1, min(last, i + 25)) if norm[k] in (",", ")", "—")), -1)
            i = close + 1 if close > 0 else i
        for k in range(i, min(last, i + 5)):
            what = self.speech.match(norm, k, last)[1]
            if what & (S.say | S.count | S.weak | S.own):
                return next(name for flag, name in _VERBS if what & flag)
            if what & S.tally:
                return "tally"
            if norm[k] in (",", ";", ":", ".") or flags[k] & W.relative:
                return "none"
            if self.acted(k, k + 1):
                return "act"
        return "none"
