"""Acts that a clause carries on to another and leaves its verb out: "Ana got nine years, Luis seven", "y con él a su hijo, X".

"A Luis lo detuvieron en mayo y a Ana en junio", "Condenados foram Rui, a dois anos, e Ana, a catorze meses".
"""

from dataclasses import dataclass

from habeas.extract.entities.table import Mention
from habeas.extract.people.grounds import Grounds
from habeas.extract.people.lists import Lists
from habeas.extract.people.told import SHARED, Told
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

_VERBAL = int(W.be_now | W.be_past | W.have | W.relative)
_TERMS = ("sentence", "duration")
# So far behind a verdict its length stands, so far behind "with him" the name, so far on the next name of those sentenced.
_LENGTH, _WITH, _NEXT = 14, 9, 16
_MOST = 12
_ENDS = frozenset((",", ";", ".", ")", "(", "—"))


@dataclass(slots=True)
class Carried(Grounds):
    """Reads whom a verb left out befalls: by a sentence's length, by an object's "a", or by "with him"."""

    lists: Lists

    def told(self, known: list[Told]) -> list[Told]:
        out: list[Told] = []
        for told in known:
            if told.hit.lex.form == "noun" or told.act not in (*SHARED, "transferred"):
                continue
            found = self._terms(told) if told.act == "sentenced" else []
            out += [Told(told.hit, m, told.act) for m in [*found, *self._objects(told), *self._along(told)]]
        return out

    def _terms(self, told: Told) -> list[Mention]:
        """Those whose name and years follow on those of whoever was sentenced ("X got nine years and Y seven")."""
        scene, hit, out = self.scene, told.hit, list[Mention]()
        numbers = scene.numbers_of.get(scene.sentence_of[hit.first], ())
        end = scene.sentences[scene.sentence_of[hit.first]][1]
        first = min(hit.first, told.mention.last)
        term = next((n for n in numbers if n.kind in _TERMS and first <= n.first <= hit.last + _LENGTH), None)
        while term is not None and len(out) < _MOST:
            at, term = term.last, None
            for mention in self.table.behind(at, min(end, at + _NEXT)):
                if not self.lists.person(mention) or self._verbal(at, mention.outer):
                    continue
                length = self._years(mention.last)
                term = next((n for n in numbers if n.first == length), None)
                out += [mention] if term is not None else []
                break
        return out

    def _years(self, i: int) -> int:
        """Where behind a name the number of its years begins, over a comma, what its bearer is and "to"; -1 if none does."""
        scene, norm = self.scene, self.scene.tokens.norm
        numbers = {n.first: n for n in scene.numbers_of.get(scene.sentence_of[i - 1], ())}
        for at in (i, self.lists.over_details(i)):
            k = at + (norm[at : at + 1] == [","])
            k += k < len(norm) and scene.has(k, W.preposition)
            number = numbers.get(k)
            if number is None:
                continue
            closed = number.last >= len(norm) or norm[number.last] in _ENDS or norm[number.last] in self.words.ands
            aged = norm[k - 1] == "," and norm[number.last : number.last + 1] == [","]
            if number.kind in _TERMS or (number.kind in ("count", "quantity") and closed and not aged):
                return k
        return -1

    def _verbal(self, first: int, last: int) -> bool:
        """Does another verb, a speaker or a quotation stand between?"""
        scene = self.scene
        acts = (h for h in scene.acts_of[scene.sentence_of[first]] if first <= h.first < last)
        said = any(self.speech.match(scene.tokens.norm, i, i + 1)[1] & S.say for i in range(first, last))
        return said or bool(scene.joined(first, last) & _VERBAL) or any(h.lex.form in ("fin", "phrase") for h in acts)

    def _objects(self, told: Told) -> list[Mention]:
        """Whom the "a" that marks objects adds with a time, a place or a reason of their own ("y a Ana en junio")."""
        scene, norm, out = self.scene, self.scene.tokens.norm, list[Mention]()
        marked = norm[told.mention.outer - 1] in self.speech.hearers and told.mention.outer > 0
        end = scene.sentences[scene.sentence_of[told.hit.first]][1]
        first = max(told.hit.last, told.mention.last)
        for k in range(first, end - 1 if marked else first):
            if norm[k] not in self.speech.hearers or not (norm[k - 1] in (";", ",") or norm[k - 1] in self.words.ands):
                continue
            found = self._whom(k + 1)
            stop = next((i for i in range(k, end) if norm[i] == ";"), end)
            if found is None or self._verbal(first, k) or not self._bare(found.last, stop):
                break
            out.append(found)
        return out

    def _whom(self, i: int) -> Mention | None:
        """The name that begins at i, or that the comma behind "his brother" leads to."""
        norm = self.scene.tokens.norm
        kin = self.words.match(norm, i + 1, i + 2) if norm[i] in self.words.possessives and i + 2 < len(norm) else None
        i += 3 if kin is not None and kin[1].kind == "kin" and norm[i + 2 : i + 3] == [","] else 0
        return next((m for m in self.table.behind(i, i + 4) if m.outer <= i and self.lists.person(m)), None)

    def _bare(self, first: int, last: int) -> bool:
        """Does a clause go on without a verb of its own, a pronoun for its object, or a "not"?"""
        scene, norm = self.scene, self.scene.tokens.norm
        taken = self.people.clitics | self.people.datives
        pronoun = any(norm[i] in taken and not scene.has(i - 1, W.preposition) for i in range(first, last))
        acts = (h for h in scene.acts_of[scene.sentence_of[first]] if first <= h.first < last)
        own = pronoun or any(h.lex.form != "noun" for h in acts)
        return first < last and not own and not scene.joined(first, last) & (_VERBAL | W.negation)

    def _along(self, told: Told) -> list[Mention]:
        """Whom "and with him" adds: "lo sacaron de la casa, y con él a su sacristán, X"."""
        scene, norm = self.scene, self.scene.tokens.norm
        end = scene.sentences[scene.sentence_of[told.hit.first]][1]
        for k in range(told.hit.last + 1, end - 2):
            whom = norm[k + 1] in self.words.objects or norm[k + 1] in self.words.pronouns
            if norm[k] not in self.people.beside or not whom or norm[k - 1] not in (*self.words.ands, ",", ";"):
                continue
            found = next((m for m in self.table.behind(k + 2, min(end, k + 2 + _WITH)) if self.lists.person(m)), None)
            way = range(k + 2, found.outer) if found is not None else range(0)
            commas = sum(norm[i] == "," for i in way)
            plain = all(norm[i] == "," or norm[i].isalpha() for i in way) and not self._verbal(told.hit.last, k + 2 + len(way))
            return [found, *self.lists.behind(found)] if found is not None and plain and commas <= 1 else []
        return []
