"""Whom a verb is done to where they stand before it or are a relative: "X, whom police held", "A mi hijo lo golpearon"."""

from dataclasses import dataclass, replace

from habeas.extract.acts.find import voice
from habeas.extract.entities.known import sexes_of
from habeas.extract.entities.table import Mention
from habeas.extract.people.apposition import name_before
from habeas.extract.people.grounds import Grounds
from habeas.extract.people.lists import Lists
from habeas.extract.text.scene import Hit
from habeas.lexicon.phrases import size_at
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So far before its verb an object's relative word may stand, and so long may an aside before a clitic be.
_REACH, _ASIDE, _NEAR, _SAID, _LONG = 10, 9, 5, 9, 16
_STOPS = frozenset((",", ";", ":", "“", "”", "«", "»", '"', "—", "\n"))
_CLAUSE = int(W.be_now | W.be_past | W.have | W.relative)
_ACTIVE = ("active", "perfect", "past")
_TAKEN = ("arrested", "abducted", "disappeared")
_SUBJECT, _KIN = 4, 4
_SEXES, _OTHER = {"o": "male", "a": "female"}, {"o": "a", "a": "o"}


@dataclass(slots=True)
class Objects(Grounds):
    """Reads objects that do not stand right behind their verb, and the relatives whom somebody's words are about."""

    lists: Lists

    def relative(self, hit: Hit) -> Mention | None:
        """Who a clause is about whose object its relative word is: "X, a quien detuvieron", "X, que a polícia deteve"."""
        if hit.lex.kind != "act" or hit.lex.form == "noun" or voice(self.scene, hit) == "passive":
            return None
        scene, norm = self.scene, self.scene.tokens.norm
        first = scene.sentences[scene.sentence_of[hit.first]][0]
        for i in range(hit.first - 1, max(first, hit.first - _REACH), -1):
            if norm[i] in _STOPS or self.speech.match(norm, i, i + 1)[1] & S.say:
                return None
            if not scene.has(i, W.relative):
                continue
            size = next((k for k in (3, 2, 1) if tuple(norm[i + 1 - k : i + 1]) in self.people.whom), 0)
            if not size and not (norm[i] in self.people.which and self._has_subject(i + 1, hit)):
                return None
            lead = i + 1 - (size or 1)
            return self.head(lead - 1 if norm[lead - 1] == "," else lead)
        return None

    def head(self, lead: int) -> Mention | None:
        """Whose name, or whose apposition, ends before a relative word."""
        found = self.table.ending_at(lead)
        if found is None or not self.lists.person(found):
            found = name_before(self.scene, self.table, self.speech, lead)
        return found if found is not None and self.lists.person(found) else None

    def _has_subject(self, i: int, hit: Hit) -> bool:
        """Has the clause behind "who" a subject of its own, and no other object behind its verb?"""
        scene = self.scene
        own = next((m for m in self.table.behind(i, hit.first) if m.outer == i), None)
        determined = scene.has(i, W.determiner) and not scene.has(i, W.preposition)
        by = determined or (own is not None and self.table.of(own).kind in ("org", "office", "collective"))
        dated = {k for d in scene.dates_of.get(scene.sentence_of[i], ()) for k in range(d.first, d.last)}
        by = by and i not in dated and i + 1 not in dated
        other = scene.has(hit.last, W.determiner) and hit.last not in dated and not scene.has(hit.last, W.preposition)
        other = other or (hit.last < len(scene.tokens) and scene.tokens.norm[hit.last] in self.speech.hearers)
        named = any(m.outer <= hit.last + 1 for m in self.table.behind(hit.last, hit.last + 2))
        return by and i < hit.first and hit.lex.use == "object" and not other and not named

    def kin(self, hit: Hit) -> Mention | None:
        """A relative right behind an active verb: "they took my husband", "levaram o meu filho", "detuvieron a su hermano X"."""
        scene, norm = self.scene, self.scene.tokens.norm
        if hit.lex.use != "object" or voice(scene, hit) not in _ACTIVE or hit.last >= len(norm):
            return None
        for mention in self.table.behind(hit.last, hit.last + _NEAR):
            way = range(hit.last, mention.first)
            plain = all(scene.has(i, W.determiner) or norm[i] in self._small() for i in way)
            owned = any(norm[i] in self.words.possessives for i in way)
            return mention if plain and owned and self._is_kin(mention) else None
        return None

    def _small(self) -> frozenset[str]:
        return frozenset((*self.speech.hearers, *self.words.possessives, *self.words.definite))

    def _is_kin(self, mention: Mention) -> bool:
        entity = self.table.of(mention)
        return entity.kind == "person" and any(m.kind == "kin" for m in entity.marks)

    def taken_up(self, hit: Hit) -> Mention | None:
        """Whom a clitic takes up over an aside, or as somebody's relative: "A X, el menor, lo llevaron", "A mi hijo le pegaron"."""
        i = self._clitic(hit)
        if i < 2:
            return None
        scene, norm = self.scene, self.scene.tokens.norm
        found = self.table.ending_at(i)
        if found is None and norm[i - 1] == ",":
            opening = next((k for k in range(i - 2, max(0, i - _ASIDE), -1) if norm[k] == ","), -1)
            if opening < 0 or scene.joined(opening, i) & _CLAUSE:
                return None
            found = self._relative_named(i) or self.table.ending_at(opening)
            if found is not None and found.first > opening:
                return found
        if found is None or norm[found.outer - 1] not in self.speech.hearers:
            return None
        relative = found.how == "role" and self._is_kin(found) and norm[found.outer] in self.words.possessives
        return found if relative or self.lists.person(found) else None

    def _relative_named(self, i: int) -> Mention | None:
        """The relative whom an object names behind its comma, before the clitic: "A su esposo, el dirigente X, lo detuvieron"."""
        norm, start = self.scene.tokens.norm, self.scene.sentences[self.scene.sentence_of[i]][0]
        for k in range(i - 2, max(start + 2, i - _LONG), -1):
            own = norm[k] == "," and norm[k - 2] in self.words.possessives and norm[k - 3] in self.speech.hearers
            kin = self.words.match(norm, k - 1, k) if own else None
            if kin is not None and kin[1].kind == "kin" and not self.scene.joined(k, i) & _CLAUSE:
                return next((m for m in self.table.behind(k + 1, i) if self.lists.person(m)), None)
        return None

    def _clitic(self, hit: Hit) -> int:
        """Where the clitics before a verb begin; -1 where it has none."""
        norm, i = self.scene.tokens.norm, hit.first
        known = self.people.clitics | (self.people.datives if hit.lex.form == "phrase" else frozenset())
        if norm[i] not in known:
            i -= 1
        if i < 2 or norm[i] not in known:
            return -1
        return i - 1 if norm[i - 1] in self.people.clitics else i

    def fallen(self) -> list[tuple[Hit, Mention]]:
        """Whom a sentence was given to: "The harshest term was given to X", "La pena más alta fue para X"."""
        scene, norm, out = self.scene, self.scene.tokens.norm, list[tuple[Hit, Mention]]()
        firsts = {p[0] for p in self.people.falls_to}
        for i, word in enumerate(norm):
            number = scene.sentence_of[i]
            if word not in firsts or number < 0 or scene.blocked[i]:
                continue
            size = size_at(norm, i, self.people.falls_to)
            terms = [h for h in scene.acts_of[number] if h.last <= i and h.lex.measure == "sentenced"] if size else []
            at = i + size
            found = next((m for m in self.table.behind(at, at + _NEAR) if m.outer == at or self.lists.behind_article(at, m)), None)
            if terms and found is not None and self.lists.person(found):
                out.append((terms[-1], found))
        return out

    def ordered(self) -> list[tuple[Hit, Mention]]:
        """Whom an order of custody is for: "ordenó prisión preventiva para X", "envió a prisión preventiva al maestro X"."""
        scene, out = self.scene, list[tuple[Hit, Mention]]()
        for hit in scene.acts:
            number = scene.sentence_of[hit.first]
            whole = hit.lex.form == "fin" and hit.lex.wide  # "decretou a prisão preventiva"
            if hit.lex.measure != "held" or not (whole or hit.lex.form == "noun") or number < 0 or scene.blocked[hit.first]:
                continue
            verbs = (h for h in scene.acts_of[number] if hit.first - _REACH < h.last <= hit.first and h.lex.form == "fin")
            verb = (
                hit
                if whole
                else next((h for h in verbs if h.lex.use == "object" and h.lex.measure in ("held", "transferred")), None)
            )
            if verb is None or not scene.joined(hit.first, hit.last) & W.custody or not scene.has(hit.last, W.preposition):
                continue
            at = hit.last + (scene.has(hit.last + 1, W.determiner))
            found = next((m for m in self.table.behind(hit.last, hit.last + _NEAR + 2) if m.how == "name"), None)
            if found is not None and self.lists.person(found) and min(found.outer, self.lists.titled(found)) <= at + 1:
                done = replace(verb, lex=replace(verb.lex, measure="held", wide=False))
                out += [(done, m) for m in self.lists.together(found)]
        return out

    def speaker(self, hit: Hit) -> Mention | None:
        """Whom a clitic means in what somebody tells of themselves: "X contó que lo golpearon", "X disse que lhe bateram"."""
        scene, norm, i = self.scene, self.scene.tokens.norm, self._clitic(hit)
        first = scene.sentences[scene.sentence_of[hit.first]][0]
        finite = hit.lex.form in ("fin", "phrase")
        if not finite or i - 3 < first or not scene.has(i - 1, W.relative) or norm[i - 1] in self.words.possessives:
            return None
        said = next((k for k in range(i - 2, max(first, i - 2 - _SAID), -1) if self.speech.match(norm, k, k + 1)[1] & S.say), -1)
        if said < 0 or any(norm[k] in _STOPS for k in range(said, i)):
            return None
        found = self.table.ending_at(said)
        if found is None and norm[said - 1] == ",":
            found = name_before(scene, self.table, self.speech, said - 1)
        if found is None or not self.lists.person(found) or self._is_kin(found):
            return None
        clitic = next((norm[k] for k in (i, i + 1) if norm[k] in self.people.clitics), "")
        return found if self.agrees(found, clitic) else None

    def in_clause(self, hit: Hit) -> Mention | None:
        """Whom a clitic means in a clause of time: the subject of the main one ("dormía cuando los soldados lo detuvieron")."""
        scene, norm, i = self.scene, self.scene.tokens.norm, hit.first
        clitics = self.people.clitics | self.people.proclitics
        i -= norm[i] not in clitics
        if hit.lex.form not in ("fin", "phrase") or hit.lex.measure not in _TAKEN or i < 2 or norm[i] not in clitics:
            return None
        first = scene.sentences[scene.sentence_of[hit.first]][0]
        when = next((k for k in range(i - 1, max(first, i - _ASIDE), -1) if norm[k] in self.people.whens), -1)
        found = next((m for m in self.table.behind(first, when) if self.lists.person(m)), None) if when > 0 else None
        if found is None or found.outer - first > _SUBJECT:
            return None
        if scene.has(found.outer - 1, W.preposition) and norm[found.outer - 1] not in self.speech.hearers:
            return None
        around = (*self.table.behind(found.last, when), *self.table.behind(hit.last, hit.last + _KIN))
        if any(m.how == "role" and self._is_kin(m) for m in around):
            return None  # "X anotó el nombre de su hermano cuando los soldados se lo llevaron", "desde que se llevaron a su hijo"
        clitic = next((norm[k] for k in range(hit.last - 1, i - 1, -1) if norm[k] in clitics), norm[i])
        return found if self._sole(found, first, i) and self.agrees(found, clitic) else None

    def _sole(self, found: Mention, first: int, last: int) -> bool:
        """Is nobody else named in the clauses?"""
        return all(m.entity == found.entity or not self.lists.person(m) for m in self.table.behind(first, last))

    def agrees(self, mention: Mention, clitic: str) -> bool:
        """May the clitic mean the person, by the sex that both show?"""
        entity = self.table.of(mention)
        sexes = sexes_of(entity)
        meant = _SEXES.get(clitic[-1:], "")
        return meant in sexes | {""} if sexes else not entity.words[0].endswith(_OTHER.get(clitic[-1:], "-"))
