"""Acts that "and" or a comma adds to one told of somebody: "was seized in May and is awaiting trial", "foi preso e condenado"."""

from dataclasses import dataclass

from habeas.extract.acts.find import voice
from habeas.extract.people.apposition import is_void
from habeas.extract.people.grounds import Grounds
from habeas.extract.people.told import ACTS, Told
from habeas.extract.text.scene import Hit
from habeas.lexicon.vocabulary import W

_HELPING = W.be_now | W.be_past | W.have | W.still | W.then | W.also | W.done
_WAY, _VERBS = 14, 4
_STOPS = frozenset((";", ":", "“", "”", "«", "»", '"', "—", "\n"))
_SUBJECTS = ("person", "collective", "org", "office", "unknown")


@dataclass(slots=True)
class Onward(Grounds):
    """Reads verbs without a subject of their own, whose subject is the one's before "and"."""

    def told(self, hits: list[Hit], known: list[Told]) -> list[Told]:
        """What `hits`, told of nobody yet, add to the acts that are."""
        taken = {t.hit.first for t in known}
        ending: dict[int, list[Told]] = {}
        for told in known:
            ending.setdefault(told.hit.last, []).append(told)
        out: list[Told] = []
        for hit in sorted(hits, key=lambda h: (h.first, h.last)):
            act = ACTS.get(hit.lex.measure)
            if act is None or hit.first in taken or is_void(self.scene, self.people, hit):
                continue
            found = [Told(hit, t.mention, act) for t in self._before(hit, ending)]
            out += found
            ending.setdefault(hit.last, []).extend(found)
        return out

    def _before(self, hit: Hit, ending: dict[int, list[Told]]) -> list[Told]:
        """The acts, told of all their undergoers, that the verb goes on from."""
        lead = self._lead(hit)
        start = max(lead - _WAY, self.scene.sentences[self.scene.sentence_of[hit.first]][0])
        known = (t for k in range(start, lead + 1) for t in ending.get(k, ()))
        near = [t for t in known if t.mention.last <= t.hit.first and t.hit.lex.form != "noun"]
        if lead < 0 or not near:
            return []
        last = max(near, key=lambda t: (t.hit.last, t.hit.first)).hit
        same = [t for t in near if t.hit.last == last.last]
        if not any(self._goes_on(hit, t.hit, lead) for t in same) or self._interrupted(last.last, lead):
            return []
        return list({t.mention.entity: t for t in same}.values())

    def _lead(self, hit: Hit) -> int:
        """The "and" before the verb and its helping words, or the comma before a participle; -1 where another word stands there."""
        i, norm = hit.first - 1, self.scene.tokens.norm
        while i > 0 and hit.first - i <= _VERBS and self.scene.flags[i] & _HELPING:
            i -= 1
        listed = i == hit.first - 1 and norm[i] == ","
        return i if i > 0 and (norm[i] in self.words.ands or listed) else -1

    def _goes_on(self, hit: Hit, last: Hit, lead: int) -> bool:
        """Do both verbs say what their subject undergoes, in the same number?"""
        how = voice(self.scene, hit)
        own = how == "passive" or hit.lex.use == "subject" or hit.lex.form in ("state", "phrase")
        lone = hit.lex.form in ("part", "past") and lead == hit.first - 1 and voice(self.scene, last) in ("passive", "part")
        ends = hit.last >= len(self.scene.tokens) or not self.scene.tokens.norm[hit.last].isalnum()
        led = ends or self.scene.has(hit.last, W.preposition)
        plain = hit.lex.form != "noun" and (own or (lone and led))
        return plain and self.scene.plural(hit.last - 1) == self.scene.plural(last.last - 1) if self.speech.pro_drop else plain

    def _interrupted(self, first: int, last: int) -> bool:
        """Does somebody else, a clause or a quotation come between?"""
        scene = self.scene
        if any(scene.tokens.norm[i] in _STOPS or scene.has(i, W.relative) for i in range(first, last)):
            return True
        governed = (m for m in self.table.behind(first, last) if self.table.of(m).kind in _SUBJECTS)
        if any(not scene.has(m.outer - 1, W.preposition) for m in governed):
            return True
        # Behind a comma a participle may be told of others: "was held with 30 students, arrested in May".
        counts = scene.numbers_of.get(scene.sentence_of[first - 1], ()) if scene.tokens.norm[last] == "," else ()
        return any(first <= n.first < last and n.kind == "count" for n in counts)
