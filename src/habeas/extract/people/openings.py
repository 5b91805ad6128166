"""Acts told of people by what opens a line or a sentence: "Released: X; Y", "The freed men are X and Y", "Freed in 2012, X …"."""

from dataclasses import dataclass

from habeas.extract.acts.find import voice
from habeas.extract.entities.table import Mention
from habeas.extract.people.grounds import Grounds
from habeas.extract.people.lists import Lists
from habeas.extract.people.told import Told
from habeas.extract.text.scene import Hit
from habeas.lexicon.people import story_words
from habeas.lexicon.phrases import size_at
from habeas.lexicon.vocabulary import Lex, W

_LABEL, _OPENS = 8, 5
_MOST = 40
# So many words may stand between the dock and whose it is ("sat", "sentaram-se ontem").
_DOCK = 4
_DASHES = frozenset("-–—")
_BLANK = 12
_FORMS = ("part", "past", "state")
_MEASURES = ("arrested", "held", "released", "sentenced", "exiled", "deported", "transferred")
_PLAIN = W.determiner | W.still | W.also | W.then | W.rest


def _lists(hit: Hit, first: int) -> bool:
    """May the act head a list: a participle, or a noun that opens the line ("The freed are X and Y")?"""
    return hit.lex.form in _FORMS or (hit.lex.form == "noun" and hit.first == first)


@dataclass(slots=True)
class Openings(Grounds):
    """Reads labels of lists, lists behind "are", and participles that open a sentence."""

    lists: Lists

    def told(self) -> list[tuple[Hit, Mention]]:
        out: list[tuple[Hit, Mention]] = []
        for number, (first, last) in enumerate(self.scene.sentences):
            hit = self._label(number, first, last)
            if hit is None:
                out += self._in_dock(first, last)
                out += self._sole(number, first, last) + self._after_time(first, last) + self._from_inside(first, last)
                continue
            end = self._opener(first, last)
            named = self._items(end + 1, last) if end + 1 < last else self._lines(number)
            out += [(hit, m) for m in named]
        return out

    def _opener(self, first: int, last: int) -> int:
        """The colon, or the "are" with a name behind it, that closes the few words a list is opened with; -1 if none does."""
        scene, norm = self.scene, self.scene.tokens.norm
        for i in range(first, min(last, first + _LABEL)):
            if norm[i] == ":":
                return i
            if scene.has(i, W.be_now | W.be_past):
                named = i + 1 < last and self._first(i + 1, i + 6) is not None
                return i if named else -1
        return -1

    def _label(self, number: int, first: int, last: int) -> Hit | None:
        """The act that the opening words tell of several, with nothing else said in them."""
        scene, end = self.scene, self._opener(first, last)
        if end <= first or scene.blocked[first]:
            return None
        hits = [h for h in scene.acts_of[number] if h.last <= end and _lists(h, first) and h.lex.measure in _MEASURES]
        if not hits:
            return None
        hit = min(hits, key=lambda h: (h.first, h.last - h.first, h.lex.form != "state"))
        counting = {i for n in scene.numbers_of.get(number, ()) for i in range(n.first, n.last)}
        covered = {i for h in hits for i in range(h.first, h.last)} | {i for i in range(first, end) if scene.things.get(i)}
        covered |= {i for d in scene.dates_of.get(number, ()) for i in range(d.first, d.last)} | counting
        norm = scene.tokens.norm
        rest = [i for i in range(first, end) if i not in covered and not scene.flags[i] & _PLAIN and norm[i][0].isalpha()]
        colon = norm[end] == ":"
        several = colon or bool(counting) or any(scene.plural(i) for i in range(first, end) if i in covered)
        return hit if several and not rest and hit.first - first <= 3 else None

    def _sole(self, number: int, first: int, last: int) -> list[tuple[Hit, Mention]]:
        """Who the only one is of whom an opening tells an act: "El único que continúa preso es X", "The one still held, X, …"."""
        scene, norm = self.scene, self.scene.tokens.norm
        lead = next((i for i in range(first + 1, min(last, first + 4)) if scene.has(i, W.relative)), -1)
        if lead < 0 or not scene.has(first, W.determiner) or scene.blocked[first] or norm[lead] in self.words.possessives:
            return []
        for hit in scene.acts_of[number]:
            undergone = voice(scene, hit) == "passive" if hit.lex.form == "past" else hit.lex.form in _FORMS
            told = (undergone or hit.lex.use == "subject") and hit.lex.measure in _MEASURES
            if not (told and lead < hit.first <= lead + 3) or scene.plural(hit.last - 1):
                continue
            if hit.last < last and (norm[hit.last] in self.words.objects or norm[hit.last] in self.words.possessives):
                continue  # "The judge who sentenced her, X"
            if hit.lex.measure == "released" and scene.joined(lead, hit.last) & W.still:
                continue  # "La que sigue libre es X"
            end = next((i for i in range(hit.last, min(last, hit.last + 5)) if norm[i] == "," or scene.has(i, W.be_now)), -1)
            found = next(iter(self.table.behind(end + 1, min(last, end + 6))), None) if end > 0 else None
            if found is not None and self.lists.person(found) and self._titles(end + 1, found.outer):
                return [(hit, found)]
        return []

    def _after_time(self, first: int, last: int) -> list[tuple[Hit, Mention]]:
        """Whom a time in prison opens a sentence about: "Tras catorce meses en el penal, X …", "After 14 months in jail, X …"."""
        scene, norm = self.scene, self.scene.tokens.norm
        first = next((k + 1 for k in range(first, min(last - 1, first + _LABEL)) if norm[k] in _DASHES), first)  # a dateline
        i = next((first + len(p) for p in self.people.after if tuple(norm[first : first + len(p)]) == p), -1)
        length = next((n for n in scene.numbers_of.get(scene.sentence_of[first], ()) if i <= n.first <= i + 1), None)
        comma = next((k for k in range(i, min(last, i + _LABEL + _LABEL)) if norm[k] == ","), -1) if length else -1
        if length is None or comma < 0 or i < 0 or scene.blocked[first]:
            return []
        inside = next((k for k in range(length.last, min(comma, length.last + 3)) if norm[k] in self.people.within), -1)
        away = any(norm[k] in self.people.outside | self.people.busy for k in range(length.last, comma))
        if inside < 0 or away or not scene.joined(inside, comma) & W.custody:
            return []
        found = self._first(comma + 1, comma + 6)
        return [(Hit(inside, comma, Lex("act", measure="held", form="state")), found)] if found is not None else []

    def _from_inside(self, first: int, last: int) -> list[tuple[Hit, Mention]]:
        """Who writes or speaks from a cell that opens the sentence: "From his cell X wrote", "Desde la cárcel, X pidió"."""
        scene, norm = self.scene, self.scene.tokens.norm
        cell = next((i for i in range(first + 1, min(last, first + 4)) if scene.has(i, W.custody)), -1)
        if cell < 0 or norm[first] not in story_words(scene.report.language).out_of or scene.blocked[first] or scene.plural(cell):
            return []
        small = all(scene.has(i, W.determiner) or norm[i] in self.words.possessives for i in range(first + 1, cell))
        at = cell + 1 + (norm[cell + 1 : cell + 2] == [","])
        found = next((m for m in self.table.behind(at, min(last, at + 2)) if m.outer == at and self.lists.person(m)), None)
        return [(Hit(first, cell + 1, Lex("act", measure="held", form="state")), found)] if small and found is not None else []

    def _in_dock(self, first: int, last: int) -> list[tuple[Hit, Mention]]:
        """Who sits where the accused do: "In the dock stood X and Y", "En el banquillo se sentaron X e Y"."""
        scene, norm = self.scene, self.scene.tokens.norm
        size = size_at(norm, first, story_words(scene.report.language).docks)
        if not size or scene.blocked[first]:
            return []
        near = (m for m in self.table.behind(first + size, min(last, first + size + _LABEL)) if self.lists.person(m))
        found = next(near, None)
        verb = range(first + size, self.lists.titled(found)) if found is not None else range(0)
        plain = all(norm[i].isalpha() or norm[i] == "-" for i in verb) and len(verb) <= _DOCK
        if found is None or not plain or scene.joined(verb.start, verb.stop) & (W.preposition | W.relative) & ~W.determiner:
            return []
        hit = Hit(first, first + size, Lex("act", measure="charged", form="state"))
        return [(hit, m) for m in (found, *self.lists.behind(found))]

    def before_release(self, known: list[Told]) -> list[Told]:
        """The time in prison that a release came after: "was freed after 11 months in jail", "liberado tras un año preso"."""
        scene, norm, out = self.scene, self.scene.tokens.norm, list[Told]()
        seen: set[int] = set()
        for told in known:
            end = scene.sentences[scene.sentence_of[told.hit.first]][1]
            for i in range(told.hit.last, min(end, told.hit.last + _LABEL)):
                size = size_at(norm, i, self.people.after)
                numbers = scene.numbers_of.get(scene.sentence_of[i], ()) if size else ()
                length = next((n for n in numbers if i + size <= n.first <= i + size + 1), None)
                if norm[i] in (",", ";", ":") or told.act != "released":
                    break
                if length is not None and told.mention.entity not in seen:
                    seen.add(told.mention.entity)
                    inside = self._time_inside(length.last, end)
                    out += [Told(inside, told.mention, "held")] if inside is not None else []
                    break
        return out

    def _time_inside(self, first: int, end: int) -> Hit | None:
        """Does a time go on to say that it was in prison ("11 months in Silivri prison", "duas semanas detido")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        i = next((k for k in range(first, min(end, first + 3)) if norm[k] in self.people.within | self.people.inside), -1)
        if i < 0:
            return None
        last = min(end, i + _OPENS)
        told = norm[i] in self.people.inside or scene.joined(i, last) & W.custody
        return Hit(i, last, Lex("act", measure="held", form="state")) if told else None

    def _titles(self, first: int, last: int) -> bool:
        """Are the tokens between "is" and a name none, or an article and what its bearer is ("el exmilitar")?"""
        scene = self.scene
        if last <= first:
            return True
        words = range(first + 1, last)
        return scene.has(first, W.determiner) and all(not scene.flags[i] and not scene.tokens.is_capital(i) for i in words)

    def _items(self, start: int, end: int) -> list[Mention]:
        """The names at the head of each part of a list: behind the label, behind semicolons, and those a comma or "and" joins."""
        norm, out = self.scene.tokens.norm, []
        for i in [start, *(k + 1 for k in range(start, end) if norm[k] == ";")]:
            at = i + (i < end and norm[i] in self.words.ands)
            found = self._first(at, min(end, at + 6))
            if found is None:
                if i == start:
                    return []
                continue
            out += [found, *self.lists.behind(found)]
        return out

    def _first(self, at: int, end: int) -> Mention | None:
        """Whose name, with its title, stands at a token."""
        people = (m for m in self.table.behind(at, end) if self.lists.person(m))
        return next((m for m in people if m.outer == at or self.lists.behind_article(at, m)), None)

    def _lines(self, number: int) -> list[Mention]:
        """The names that the lines below a label begin with, as far as its block goes."""
        scene, out = self.scene, list[Mention]()
        for first, _ in scene.sentences[number + 1 : number + 1 + _MOST]:
            breaks = self._breaks(first)
            if breaks == 0:
                continue
            if out and breaks > 1:
                break
            i = first
            while i < first + 3 and not scene.tokens.norm[i][0].isalpha():
                i += 1
            found = next((m for m in self.table.behind(i, i + 5) if m.outer == i), None)
            if found is None or not self.lists.person(found):
                break
            out.append(found)
        return out

    def _breaks(self, first: int) -> int:
        """How many line ends stand before token `first`, over blanks and bullets; two at most are told."""
        text, at = self.scene.tokens.text, self.scene.tokens.start[first] - 1
        found, stop = 0, max(0, at - _BLANK)
        while at >= stop and found < 2 and not text[at].isalnum():
            found += text[at] == "\n"
            at -= 1
        return found

    def opening(self, hit: Hit) -> Mention | None:
        """The name behind the comma of a participle that opens its sentence: "Freed in 2012, X …", "Solta em 1972, X …"."""
        scene, norm = self.scene, self.scene.tokens.norm
        first, last = scene.sentences[scene.sentence_of[hit.first]]
        if hit.first != first or hit.lex.form not in _FORMS or (self.speech.pro_drop and scene.plural(hit.last - 1)):
            return None
        comma = next((i for i in range(hit.last, min(last, hit.last + _LABEL + _BLANK)) if norm[i] == ","), None)
        dated = {i for d in scene.dates_of.get(scene.sentence_of[first], ()) for i in range(d.first, d.last)}
        own = self.speech.pro_drop and scene.has(hit.last, W.determiner) and not scene.has(hit.last, W.preposition)
        if (
            comma is None
            or (own and not {hit.last, hit.last + 1} & dated)  # "Liberado el primero, X espera …"
            or scene.joined(hit.last, comma) & (W.be_now | W.be_past | W.relative)
            or any(self.lists.person(m) for m in self.table.behind(first, comma))
        ):
            return None
        found = self._first(comma + 1, comma + 6)
        return found if found is not None and not scene.owns(found.last) else None
