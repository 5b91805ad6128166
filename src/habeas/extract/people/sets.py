"""Members of a set that something happened to: "among them X", "X, one of those released", "One of them, X", "They are X and Y"."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace

from habeas.extract.acts.find import voice
from habeas.extract.entities.table import Mention
from habeas.extract.people.apposition import name_before, of_others
from habeas.extract.people.details import modality_of
from habeas.extract.people.grounds import Grounds
from habeas.extract.people.guards import Guards
from habeas.extract.people.lists import Lists
from habeas.extract.people.told import ACTS, SHARED, Told
from habeas.extract.text.scene import Hit
from habeas.lexicon.people import story_words
from habeas.lexicon.phrases import size_at
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import Lex, W
from habeas.model import Figure

_AUXILIARY = W.be_now | W.be_past | W.have | W.still | W.also | W.then | W.done
_BEING = W.be_now | W.be_past
# So many tokens behind "one of" its act may stand, so many before a name its "among", so many sentences back its set.
_REACH, _WINDOW, _EARLIER, _OPENS = 14, 8, 2, 4
_STOPS = frozenset((",", ";", ":", "—", "(", "\n"))
_DONE = ("released", "exiled", "deported", "exchanged", "sentenced")


def _of_set(hit: Hit) -> Hit:
    """The act as one told of a set: whoever is one of those who went out was inside."""
    return replace(hit, lex=replace(hit.lex, kind="count", use=""))


@dataclass(slots=True)
class Sets(Grounds):
    """Reads who is one of a number or of a group; `figures` says what the counted underwent."""

    lists: Lists
    guards: Guards
    figures: tuple[Figure, ...]
    counted: dict[int, list[Hit]] = field(init=False)
    ending: dict[int, Hit] = field(init=False)
    points: dict[int, int] = field(init=False)
    hurt: dict[int, int] = field(init=False)
    counting: set[int] = field(init=False)
    acts_at: dict[int, list[Hit]] = field(init=False)
    singled: frozenset[tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.counted, self.ending, self.acts_at, self.hurt, self.points = {}, {}, {}, {}, {}
        self.singled = story_words(self.scene.report.language).singled
        self.counting = {n.first for n in self.scene.numbers if n.kind == "count"}
        for act in self.scene.acts:
            self.acts_at.setdefault(act.first, []).append(act)
        starts = self.scene.tokens.start
        for figure in self.figures:
            if figure.measure == "injured":
                at = bisect_left(starts, figure.start)
                self.hurt[self.scene.sentence_of[at]] = at
            if figure.modality != "actual" or ACTS.get(figure.measure) not in SHARED:
                continue
            first, last = bisect_left(starts, figure.start), bisect_left(starts, figure.end)
            count = Hit(first, last, Lex("count", measure=figure.measure, form="part"))
            self.counted.setdefault(self.scene.sentence_of[first], []).append(count)
            self.ending[last] = count
            self.points[last] = figure.point or 0

    def told(self) -> list[Told]:
        """All that is told of people as members of sets."""
        found = [*self._among(), *self._ones(), *self._then_named(), *self._named_after(), *self._named_as(), *self._after_colon()]
        members = [(_of_set(hit), m) for hit, m in found if not self.scene.blocked[m.first]]
        return [Told(hit, m, ACTS[hit.lex.measure]) for hit, m in members]

    def _among(self) -> list[tuple[Hit, Mention]]:
        """People named out of a number to whom something happened: "freed 30 people, among them X", "Entre ellos X"."""
        scene, out = self.scene, list[tuple[Hit, Mention]]()
        for mention in self.table.mentions:
            person = self.table.of(mention).kind == "person" and mention.how == "name"
            if not person or self._counts(mention) or self.lists.kin_of(mention) or scene.owns(mention.last):
                continue
            number = scene.sentence_of[mention.first]
            start = scene.sentences[number][0]
            if self.lists.postposed(mention) and not self.lists.of_kin(start, mention.outer):
                hit = self._shared_act(mention, number, mention.outer) or self._later_act(mention, number)
                out += [(hit, mention)] if hit is not None else []
                continue
            window = range(max(start, mention.outer - _WINDOW), mention.outer)
            including = [i for i in window if scene.flags[i] & W.including and scene.tokens.norm[i] not in self.words.joiners]
            outer = self._before_kin(mention)
            if not including and self._inverted(mention, start):
                including, outer = [start], start
            if not including or any(scene.tokens.norm[i] in (",", ";", ":", ".") for i in range(including[-1], outer)):
                continue
            if (
                self._of_others(start, including[0])
                or self.guards.other_set(mention, including[-1])
                or self.guards.own_deed(mention, including[-1])
                or self._beside(including[0], mention.outer)
            ):
                continue
            hit = self._shared_act(mention, number, including[0])
            if hit is None and scene.tokens.norm[including[0] - 1] == "," and including[0] > start:
                hit = self._later_act(mention, number) or self._count(number, including[0])
            if hit is not None:
                out += [(hit, m) for m in {m.first: m for m in self.lists.together(mention)}.values()]
        return out

    def _then_named(self) -> list[tuple[Hit, Mention]]:
        """As many names behind a comma as the sentence has counted: "Two men were freed on Monday, X and Y"."""
        scene, out = self.scene, list[tuple[Hit, Mention]]()
        for number, counts in self.counted.items():
            end = scene.sentences[number][1]
            for count in counts:
                point = self.points.get(count.last, 0)
                commas = (i for i in range(count.last, end) if scene.tokens.norm[i] in (",", "—", "–", ":"))
                comma = next((i for i in commas if self._at(i + 1) is not None), -1)
                if point > 1 and comma > 0 and self._alone(count, comma):
                    out += [(count, m) for m in self.lists.as_many(self._at(comma + 1), point)]
        return out

    def _alone(self, count: Hit, comma: int) -> bool:
        """Do no others stand between the act told of the counted and a comma ("… in front of their parents, X and Y")?"""
        scene, number = self.scene, self.scene.sentence_of[count.first]
        acts = [h for h in scene.acts_of[number] if count.last <= h.first and h.last <= comma and h.lex.form != "noun"]
        if not acts or any(count.last <= n.first < comma and n.kind == "count" for n in scene.numbers_of.get(number, ())):
            return False
        way = range(min(h.last for h in acts), comma)
        others = (self.words.match(scene.tokens.norm, i, comma) for i in way)
        named = any(f is not None and f[1].kind in ("kin", "kin_plural", "title", "collective") for f in others)
        if any(d.last == comma for d in scene.dates_of.get(number, ())):
            return True  # "… taken by the army in April 1964: X and Y"
        return not named and not any(scene.things.get(i) or scene.has(i, W.relative) for i in way)

    def _inverted(self, mention: Mention, start: int) -> bool:
        """Does the sentence open with a long "among", whose "was" leads to the name ("Among the 52 freed on Monday was X")?"""
        scene, i = self.scene, mention.outer - 1
        opens = scene.has(start, W.including) and scene.tokens.norm[start] not in self.words.joiners
        i -= scene.has(i, W.determiner)
        return opens and scene.has(i, _BEING) and not scene.joined(start, i) & (_BEING | W.relative)

    def _beside(self, start: int, end: int) -> bool:
        """Are those among whom somebody is others, who have to do with the held ("Among those waiting for the released was X")?"""
        scene = self.scene
        for hit in (h for h in scene.acts_of[scene.sentence_of[start]] if start < h.first and h.last <= end):
            i = hit.first - 1
            while i > start and any(n.first <= i < n.last for n in scene.numbers_of.get(scene.sentence_of[start], ())):
                i -= 1
            at = i if i < hit.first - 1 or not scene.has(hit.first, W.determiner) else hit.first
            if at > start + 1 and (scene.has(at, W.determiner) or scene.tokens.norm[at] in self.words.definite):
                return True
        return False

    def _of_others(self, start: int, including: int) -> bool:
        """Is a name one of the families or lawyers of those told of ("mothers of the detained, among them X")?"""
        for i in range(max(start, including - _WINDOW), including):
            found = self.words.match(self.scene.tokens.norm, i, including)
            others = found is not None and (found[1].kind in ("kin_plural", "collective") or found[1].role == "lawyer")
            counted = any(h.lex.kind == "noun" for h in self.scene.things.get(i, ()))
            if others and found is not None and not counted and self.scene.has(i + len(found[0]), W.of):
                return True
        return False

    def _before_kin(self, mention: Mention) -> int:
        """Where "his brother, X" begins; without a kin word and its comma where the name does."""
        norm, i = self.scene.tokens.norm, mention.outer - 1
        found = self.words.match(norm, i - 1, i) if i > 1 and norm[i] == "," else None
        if found is not None and found[1].kind == "kin":
            return i - 1
        first = self.scene.sentences[self.scene.sentence_of[mention.first]][0]
        aside = norm[first + 2 : first + 3] == [","] and i <= first + _OPENS and self.scene.has(first, W.including)
        return first + 2 if aside else mention.outer  # "Entre elas, a professora X"

    def _count(self, number: int, before: int) -> Hit | None:
        """The count that a list of names is picked out of ("Nine are soldiers and six civilians, among them X")."""
        start = max(self.scene.sentences[number][0], before - _WINDOW)
        return next((self.ending[k] for k in range(before, start, -1) if k in self.ending), None)

    def _later_act(self, mention: Mention, number: int) -> Hit | None:
        """The act told behind the list of names that a number holds: "Six, among them X and Y, were freed"."""
        last = (self.lists.behind(mention) or [mention])[-1].last
        norm = self.scene.tokens.norm
        comma = next((i for i in range(last, min(last + 6, len(norm))) if norm[i] == ","), None)
        if comma is None or self.scene.owns(last) or any(h.last <= mention.outer for h in self.scene.acts_of[number]):
            return None
        for hit in self.scene.acts_of[number]:
            if (
                hit.first > comma
                and ACTS.get(hit.lex.measure) in SHARED
                and all(self.scene.has(i, _AUXILIARY) for i in range(comma + 1, hit.first))
            ):
                return hit
        return None

    def _counts(self, mention: Mention) -> bool:
        """Is the name a line of a breakdown ("Columbia (109)"): where the counted were, not who?"""
        norm, i = self.scene.tokens.norm, mention.last
        return i + 1 < len(norm) and norm[i] in ("(", ":") and i + 1 in self.counting

    def _shared_act(self, mention: Mention, number: int, before: int) -> Hit | None:
        """The act told of those the person is one of: the nearest before it, or the last of the sentence before."""
        here = [h for h in self.scene.acts_of[number] if h.last <= mention.outer]
        first = self.scene.sentences[number][0]
        if not here and before <= first + 1 and number > 0:
            here = self.scene.acts_of[number - 1]
        found = [h for h in here if ACTS.get(h.lex.measure) in SHARED and not h.lex.wide]
        if not found or self.scene.owns(mention.last):
            return None
        return self._done_to_them(found) or found[-1]

    def _done_to_them(self, found: list[Hit]) -> Hit | None:
        """What a verb does to those only called prisoners ("liberó a siete presos, entre ellos X"): not the word for them."""
        scene, last = self.scene, found[-1]
        if last.lex.measure != "held" or not scene.things.get(last.last - 1):
            return None
        done = (h for h in reversed(found[:-1]) if h.lex.form in ("fin", "past") and h.lex.use == "object")
        hit = next((h for h in done if h.lex.measure in _DONE and modality_of(scene, h) == "actual"), None)
        return hit if hit is not None and not scene.joined(hit.last, last.first) & W.relative else None

    def _ones(self) -> list[tuple[Hit, Mention]]:
        """Whoever is said to be one of those told of: "X, one of those released", "Foi um dos 34 soltos", "One of them, X"."""
        scene, norm, out = self.scene, self.scene.tokens.norm, list[tuple[Hit, Mention]]()
        again_words = self.people.picked | self.singled
        phrases = [p for p in self.people.one_of | again_words if len(p) > 1 or p in self.singled]
        firsts = {p[0] for p in phrases}
        for i, word in enumerate(norm):
            if word not in firsts or scene.sentence_of[i] < 0 or scene.blocked[i]:
                continue
            size = size_at(norm, i, phrases)
            if not size:
                continue
            again = tuple(norm[i : i + size]) in again_words
            alone = again and tuple(norm[i : i + size]) not in self.people.picked
            if alone and i != scene.sentences[scene.sentence_of[i]][0]:
                continue
            here = self._counted_here(i) if again and not alone else None
            hit = here or (self._set_before(scene.sentence_of[i], alone=alone) if again else self._set_act(i + size))
            mention = self._who(i, i + size, again=again) if hit is not None else None
            mention = mention or (self._behind(hit) if hit is not None and not again else None)
            if hit is not None and mention is not None and not (alone and self._tells(mention)):
                several = i in self.counting and self.lists.person(mention)
                out += [(hit, m) for m in (self.lists.together(mention) if several else [mention])]
        return out

    def _counted_here(self, at: int) -> Hit | None:
        """The number of those told of earlier in the sentence ("Three prisoners are on hunger strike, and one of them, X, …")."""
        number = self.scene.sentence_of[at]
        return next((c for c in reversed(self.counted.get(number, ())) if c.last <= at), None)

    def _set_before(self, number: int, *, alone: bool = False) -> Hit | None:
        """What the text told last of a number, a few sentences back at most; `alone`: with no other number since."""
        for earlier in range(number, max(-1, number - 1 - _EARLIER), -1):
            counts = self.counted.get(earlier, ()) if earlier < number else ()
            if earlier < number and self.hurt.get(earlier, -1) > (counts[-1].last if counts else -1):
                return None  # "Two protesters were wounded. One of them, X, is in a coma."
            others = self.scene.numbers_of.get(earlier, ()) if alone and earlier < number else ()
            if counts:
                return None if any(n.kind == "count" and n.first > counts[-1].last for n in others) else counts[-1]
            if any(n.kind == "count" for n in others):
                return None
        return None

    def _set_act(self, first: int) -> Hit | None:
        """What is told of those behind "one of": by a number that is read, a participle or a passive of its own noun phrase."""
        scene, norm = self.scene, self.scene.tokens.norm
        number = scene.sentence_of[first]
        limit = min(scene.sentences[number][1], first + _REACH)
        end = next((i for i in range(first, limit) if norm[i] in _STOPS), limit)
        count = next((self.ending[k] for k in range(first + 1, end) if k in self.ending), None)
        for hit in (h for k in range(first, end) for h in self.acts_at.get(k, ())):
            if ACTS.get(hit.lex.measure) not in (*SHARED, "transferred") or hit.lex.wide:
                continue
            way = range(first, hit.first)
            if count is None and (any(self._others(i, end) for i in way) or of_others(scene, first - 2, hit)):
                return None
            if self._undergone(hit, first):
                return hit
        return count

    def _others(self, i: int, end: int) -> bool:
        """Does token i make the set one of others than those told of ("lawyers", "relatives of those held")?"""
        scene = self.scene
        found = self.words.match(scene.tokens.norm, i, end)
        firm = found is not None and (found[1].kind == "kin_plural" or found[1].role in ("lawyer", "official", "journalist"))
        return firm or (scene.has(i, W.preposition) and not scene.has(i, W.determiner | W.relative))

    def _undergone(self, hit: Hit, first: int) -> bool:
        """Is the act told of the set itself: "those released", "students who were arrested", not "who arrested"?"""
        form = hit.lex.form
        if hit.lex.use == "subject" or form in ("part", "state", "noun"):
            return True
        passive = voice(self.scene, hit) == "passive"
        return passive or (form == "past" and not any(self.scene.has(i, W.relative) for i in range(first, hit.first)))

    def _who(self, first: int, last: int, *, again: bool) -> Mention | None:
        """Who the one is: the name in apposition before or behind, or the subject of "is one of"."""
        scene, norm = self.scene, self.scene.tokens.norm
        start = scene.sentences[scene.sentence_of[first]][0]
        if first == start and again:
            at = last + (norm[last] == "," or scene.has(last, _BEING))
            return self._at(at) if at > last else None
        if again and norm[last] == "," and scene.has(first - 1, W.of):
            # "Ana, madre de uno de ellos, X": the prisoner; "El marido de una de ellas, X, nos escribió": the relative.
            return None if scene.has(first - 3, W.determiner) else self._at(last + 1)
        if first == start:
            return None
        if again and norm[first - 1] in self.words.ands and norm[last] == "," and (found := self._at(last + 1)) is not None:
            return found  # "… and one of them, the teacher X, is ill"
        if norm[first - 1] == "," or norm[first - 1] in self.words.ands:
            return name_before(scene, self.table, self.speech, first - 1)
        if not scene.has(first - 1, _BEING):
            found = self.table.ending_at(first)  # "X figura entre los 90 presos"
            return found if found is not None and self.lists.person(found) else None
        if first - 1 > start:
            found = self._meant(self.table.ending_at(first - 1))
            return (
                found if found is not None and self.lists.person(found) else name_before(scene, self.table, self.speech, first - 1)
            )
        return self._subject_before(scene.sentence_of[first]) if self.speech.pro_drop else None

    def _meant(self, mention: Mention | None) -> Mention | None:
        """Whom "he" or "she" means, where the sentence before names that person and nobody else; a name itself."""
        if mention is None or mention.how != "pronoun":
            return mention
        number = self.scene.sentence_of[mention.first]
        first, last = self.scene.sentences[number - 1] if number else (0, 0)
        named = [m for m in self.table.behind(first, last) if self.lists.person(m)]
        return named[0] if len({m.entity for m in named}) == 1 and named[0].entity == mention.entity else None

    def _behind(self, hit: Hit) -> Mention | None:
        """Who the one is whom a clause of going ends with: "Um dos que já saíram, o engenheiro X, …"."""
        norm, last = self.scene.tokens.norm, hit.last
        if hit.lex.use != "subject" or last >= len(norm) or norm[last] != ",":
            return None
        found = self._at(last + 1)
        closed = found is not None and found.last < len(norm) and norm[found.last] == ","
        return found if closed else None

    def _tells(self, mention: Mention) -> bool:
        """Does the name's sentence go on to what its bearer says ("Another, X, called it a farce")? That may be any of a group."""
        scene, norm = self.scene, self.scene.tokens.norm
        for i in range(mention.last, scene.sentences[scene.sentence_of[mention.first]][1]):
            opens = i == mention.last or norm[i - 1] == "," or (norm[i - 2] == "," and scene.has(i - 1, W.pronoun))
            if opens and self.speech.match(norm, i, i + 1)[1] & (S.say | S.according):
                return True
        return False

    def _at(self, at: int) -> Mention | None:
        """Whose name, behind an article and a title at most, stands at a token."""
        near = (m for m in self.table.behind(at, at + _OPENS + 1) if self.lists.person(m) or self._titles(m))
        return next((m for m in near if m.outer == at or self.lists.behind_article(at, m)), None)

    def _titles(self, mention: Mention) -> bool:
        """Is it what a named person is, before their name ("a enfermeira cabo-verdiana X")?"""
        entity = self.table.of(mention)
        return mention.how == "role" and entity.named and entity.kind == "person"

    def _subject_before(self, number: int) -> Mention | None:
        """Whom the sentence before is about, where the next leaves its subject out: the first it names, governed by nothing."""
        scene = self.scene
        if number == 0:
            return None
        first, last = scene.sentences[number - 1]
        named = [m for m in self.table.behind(first, last) if self.lists.person(m)]
        if not named or scene.has(named[0].outer - 1, W.preposition) or self.guards.merely_says(named[0]):
            return None
        return named[0]

    def _named_after(self) -> list[tuple[Hit, Mention]]:
        """Those whom a sentence names as the ones told of before: "They are X, 30, a driver, and Y", "Os dois são X e Y"."""
        scene, out = self.scene, list[tuple[Hit, Mention]]()
        for number, (first, last) in enumerate(scene.sentences):
            at = next((i for i in range(first + 1, min(last, first + _OPENS)) if scene.has(i, W.be_now)), -1)
            if at < 0 or number == 0 or not all(self._pointing(i) for i in range(first, at)):
                continue
            found = next((m for m in self.table.behind(at + 1, min(last, at + 6)) if m.outer == at + 1), None)
            names = [found, *self.lists.behind(found)] if found is not None and self.lists.person(found) else []
            hit = self._set_before(number) if len(names) > 1 else None
            out += [(hit, m) for m in names] if hit is not None else []
        return out

    def _named_as(self) -> list[tuple[Hit, Mention]]:
        """Those whom a source names: "The arrested were named as X and Y", "fueron identificados como X e Y"."""
        scene, norm, out = self.scene, self.scene.tokens.norm, list[tuple[Hit, Mention]]()
        firsts = {p[0] for p in self.people.named_as}
        for i, word in enumerate(norm):
            size = size_at(norm, i, self.people.named_as) if word in firsts else 0
            number = scene.sentence_of[i]
            if not size or number < 0:
                continue
            at = i + size
            near = self.table.behind(at, at + _OPENS + 1)
            found = next((m for m in near if self.lists.person(m) and (m.outer == at or self.lists.behind_article(at, m))), None)
            here = [h for h in scene.acts_of[number] if h.last <= i and ACTS.get(h.lex.measure) in SHARED and not h.lex.wide]
            hit = here[-1] if here else self._set_before(number) or self._one_before(number, i)
            if found is not None and hit is not None:
                out += [(hit, m) for m in (found, *self.lists.behind(found))]
        return out

    def _one_before(self, number: int, at: int) -> Hit | None:
        """The last act of the sentence before, of whom another opens with who it is ("Murió un preso. Se trata de X")."""
        if number == 0 or at - self.scene.sentences[number][0] > 1:
            return None
        first, last = self.scene.sentences[number - 1]
        if any(self.lists.person(m) for m in self.table.behind(first, last)):
            return None
        acts = (h for h in reversed(self.scene.acts_of[number - 1]) if h.lex.form != "noun" and not h.lex.wide)
        hit = next((h for h in acts if ACTS.get(h.lex.measure) in SHARED), None)
        return hit if hit is not None and modality_of(self.scene, hit) == "actual" else None

    def _after_colon(self) -> list[tuple[Hit, Mention]]:
        """Those whom a colon names out of the counted: "Two died in custody in August: the lawyer X and the mechanic Y"."""
        scene, out = self.scene, list[tuple[Hit, Mention]]()
        for number, (first, last) in enumerate(scene.sentences):
            colon = next((i for i in range(first, last) if scene.tokens.norm[i] == ":"), -1)
            counts = [n for n in scene.numbers_of.get(number, ()) if n.kind == "count" and n.last <= colon]
            if colon < 0 or not counts or scene.blocked[first]:
                continue
            near = self.table.behind(colon + 1, min(last, colon + _OPENS + 2))
            found = next(
                (m for m in near if self.lists.person(m) and (m.outer == colon + 1 or self.lists.behind_article(colon + 1, m))),
                None,
            )
            acts = [h for h in scene.acts_of[number] if h.last <= colon and ACTS.get(h.lex.measure) in SHARED and not h.lex.wide]
            if found is not None and acts and self._undergone(acts[-1], first) and not scene.owns(found.last):
                names = [found, *self.lists.behind(found)]
                out += [(acts[-1], m) for m in names if len(names) > 1 or counts[-1].point == 1]
        return out

    def _pointing(self, i: int) -> bool:
        """Is the token a pronoun, an article or a number ("they", "os dois"), which points at those told of?"""
        scene = self.scene
        number = any(n.first <= i < n.last for n in scene.numbers_of.get(scene.sentence_of[i], ()))
        return number or scene.has(i, W.determiner | W.pronoun) or scene.tokens.norm[i] in self.words.definite
