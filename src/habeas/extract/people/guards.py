"""What bars an act from the nearest name: it is told of a relative, of the counted, or of somebody whom the name quotes."""

from habeas.extract.acts.find import voice
from habeas.extract.entities.table import Mention
from habeas.extract.people.grounds import Grounds
from habeas.extract.text.scene import Hit
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

_REACH, _ASIDE = 12, 6
_BEING = W.be_now | W.be_past
_STATES = ("part", "state", "past")
_QUOTES = frozenset(("”", "»", '"', "’", "“"))
_LET_GO = 3
_PASSED_ON = ("transferred", "exiled", "deported", "released", "exchanged")


class Guards(Grounds):
    """Asks of a name and an act that the grammar has tied whether the sentence rather tells it of somebody else."""

    def of_another(self, mention: Mention, hit: Hit) -> bool:
        """Is the act told of somebody's relative, in the apposition or in a clause with "whose", or of "among them 314 …"?"""
        norm = self.scene.tokens.norm
        between = range(mention.last + 1, hit.first)
        listed = any(norm[i - 1] == "," and self.scene.has(i, W.including) for i in between)
        return (
            listed
            or self._of_kin(mention, hit)
            or self._of_clause(mention, hit)
            or self._of_whose(mention, hit)
            or self._of_object(mention, hit)
            or self._in_brackets(mention, hit)
            or self.active(mention, hit)
            or self._sourced(mention)
            or self._busy(mention, hit)
        )

    def _of_clause(self, mention: Mention, hit: Hit) -> bool:
        """Is a death told in a clause that is the object of the person's own verb ("el forense X estableció que murió")?"""
        norm, lead = self.scene.tokens.norm, hit.first - 1
        fatal = hit.lex.measure in ("died", "killed") and self.scene.has(lead, W.relative) and lead - 1 >= mention.last
        return fatal and self.speech.pro_drop and all(norm[i].isalpha() for i in range(mention.last, lead))

    def _of_whose(self, mention: Mention, hit: Hit) -> bool:
        """Is it the first act behind a "whose": "X, whose two daughters, both students, are inside"?"""
        scene, norm = self.scene, self.scene.tokens.norm
        if self.whose_act(hit):
            return False
        whose = [
            i for i in range(mention.last, min(hit.first, mention.last + 4))
            if scene.has(i, W.relative) and (norm[i] in self.words.possessives or self._under(i))
        ]  # fmt: skip
        if not whose:
            return False
        return not any(whose[0] < other.first and other.last <= hit.first for other in scene.acts_of[scene.sentence_of[hit.first]])

    def _under(self, i: int) -> bool:
        """Does a preposition govern the relative at i, other than the one that marks objects ("under whom 300 were jailed")?"""
        norm = self.scene.tokens.norm
        governed = self.scene.has(i - 1, W.preposition) and norm[i - 1] not in self.speech.hearers
        return governed and i > 1 and norm[i - 2] == ","

    def _of_kin(self, mention: Mention, hit: Hit) -> bool:
        """Is the act told of whom the apposition names the person's kin to: "X, mother of a student who was jailed"?"""
        norm = self.scene.tokens.norm
        for i in range(hit.first - 1, max(mention.last, hit.first - _REACH) - 1, -1):
            if norm[i] == ",":
                return False
            if self._kin_word(i, hit.first):
                return norm[mention.last] == ","
        return False

    def _kin_word(self, i: int, end: int) -> bool:
        found = self.words.match(self.scene.tokens.norm, i, end)
        return found is not None and found[1].kind in ("kin", "kin_plural")

    def _of_object(self, mention: Mention, hit: Hit) -> bool:
        """Is the act told of a relative that the person's own verb has for its object ("X tem o irmão preso")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        if hit.lex.form not in _STATES or hit.first <= mention.last:
            return False
        for i in range(hit.first - 1, max(mention.last, hit.first - _REACH) - 1, -1):
            if norm[i] == ",":
                return False
            lone = i == hit.first - 1 and hit.last == hit.first + 1 and hit.lex.form != "past" and self._plain_noun(i)
            if not lone and not self._kin_word(i, hit.first):
                continue
            j = i - 1
            while j >= mention.last and (
                norm[j] in self.words.possessives or scene.flags[j] & W.determiner or norm[j] in self.speech.hearers
            ):
                j -= 1
            if lone and norm[j] in self.people.beside:
                return True  # "X sells shoes with a photograph pinned to her stall"
            return j >= mention.last and norm[j] != "," and not scene.flags[j] & (W.coordinator | W.preposition | _BEING)
        return False

    def _plain_noun(self, i: int) -> bool:
        """Is the word a noun with its article, which a participle behind it describes ("tem o companheiro preso")?"""
        scene = self.scene
        plain = scene.tokens.norm[i].isalpha() and not scene.flags[i] and not scene.tokens.is_capital(i)
        return plain and scene.has(i - 1, W.determiner)

    def _in_brackets(self, mention: Mention, hit: Hit) -> bool:
        """Does the name only say who says it, between two commas of a clause that goes on: "He is, says X, the tenth to die"?"""
        scene, norm = self.scene, self.scene.tokens.norm
        first = scene.sentences[scene.sentence_of[hit.first]][0]
        lead = mention.outer - 1
        while lead > first and norm[lead] != "," and mention.outer - lead < 4:
            lead -= 1
        if lead <= first or norm[lead] != "," or hit.first <= mention.last:
            return False
        said = any(self.speech.match(norm, i, mention.outer)[1] & S.say for i in range(lead + 1, mention.outer))
        open_clause = bool(scene.flags[lead - 1] & (_BEING | W.relative | W.have))
        return said and open_clause and any(norm[i] == "," for i in range(mention.last, hit.first))

    def _sourced(self, mention: Mention) -> bool:
        """Is the name only a source ("según X", "according to X")?"""
        norm = self.scene.tokens.norm
        for size in (1, 2, 3):
            first = mention.outer - size
            if first >= 0:
                found, what = self.speech.match(norm, first, mention.outer)
                if found == size and what & S.according:
                    return True
        return self._in_aside(mention)

    def _in_aside(self, mention: Mention) -> bool:
        """Is the name in apposition to a source ("según su abogada, X, y condenado")?"""
        norm, i = self.scene.tokens.norm, mention.outer - 1
        if i < 2 or norm[i] != ",":
            return False
        for k in range(i - 1, max(0, i - _ASIDE), -1):
            if norm[k] == ",":
                return False
            found, what = self.speech.match(norm, k, i)
            if found and what & S.according:
                return True
        return False

    def _busy(self, mention: Mention, hit: Hit) -> bool:
        """Does another verb say what the person does at the prison ("trabajó veinte años en la cárcel")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        if hit.lex.form != "state" or not scene.has(hit.first, W.preposition) or hit.first <= mention.last:
            return False
        first = max(
            (i + 1 for i in range(mention.last, hit.first) if norm[i] == "," or scene.has(i, W.relative)), default=mention.last
        )
        numbers = {i for n in scene.numbers_of.get(scene.sentence_of[hit.first], ()) for i in range(n.first, n.last)}
        if scene.joined(first, hit.first) & W.gather:
            return True  # "hace fila en el penal"
        return not all(
            scene.flags[i] or i in numbers or norm[i] in self.people.staying or not norm[i].isalpha()
            for i in range(first, hit.first)
        )

    def noun_like(self, hit: Hit) -> bool:
        """Is a finite form that a determiner precedes the act's noun ("el regreso a casa", "la puesta en libertad de X")?"""
        form = hit.lex.form
        plain = form in ("fin", "phrase") and hit.lex.use != "object" and self.scene.has(hit.first - 1, W.determiner)
        return plain or self.whose_act(hit)

    def whose_act(self, hit: Hit) -> bool:
        """Is the act the noun behind a "whose" ("X, whose release her family demands", "X, cuya detención …")?"""
        i = hit.first - 1
        whose = i > 0 and self.scene.has(i, W.relative) and self.scene.tokens.norm[i] in self.words.possessives
        return whose and hit.lex.form in ("noun", "base", "past")

    def no_verb(self, hit: Hit) -> bool:
        """Can a finite form be none, since a preposition stands before it ("salieron de traslado")?"""
        before = hit.first - 1
        return (
            hit.lex.form == "fin"
            and self.scene.has(before, W.preposition)
            and not self.scene.has(before, W.determiner | W.relative)
        )

    def not_inside(self, hit: Hit) -> bool:
        """Is a prison named near "is" or "left", but not as where somebody is ("was appointed prison director")?"""
        scene = self.scene
        if hit.lex.form != "state" or hit.lex.use != "subject":
            return False
        i, end = hit.last, scene.sentences[scene.sentence_of[hit.first]][1]
        while i < end and (scene.flags[i] & (W.still | W.then | W.also | W.done) or scene.tokens.norm[i] in self.people.staying):
            i += 1
        return i >= end or scene.tokens.norm[i] not in self.people.within or not scene.joined(i, min(end, i + 5)) & W.custody

    def active(self, mention: Mention, hit: Hit) -> bool:
        """Is a lone word of state the verb of an active clause ("X accused the government")?"""
        scene = self.scene
        if hit.first == mention.last and hit.last == hit.first + 1 and hit.lex.form in ("state", "part") and self.speech.pro_drop:
            # "O tribunal X solta nove presos"
            return any(n.first == hit.last and n.kind == "count" for n in scene.numbers_of.get(scene.sentence_of[hit.first], ()))
        lone = hit.lex.form in ("state", "past") and hit.last == hit.first + 1 and not self.speech.pro_drop
        if lone and self.scene.tokens.norm[hit.first - 1] == "," and hit.last < len(self.scene.tokens):
            after = self.scene.tokens.norm[hit.last]
            if after in self.words.objects or after in self.words.possessives:
                return mention.last < hit.first  # "A court, X presiding, sentenced her to death"
        lone = lone and hit.lex.form == "state" and mention.last == hit.first
        return lone and (scene.has(hit.last, W.determiner) or (hit.last < len(scene.tokens) and scene.tokens.is_capital(hit.last)))

    def by_oneself(self, hit: Hit) -> bool:
        """Does a lone verb of going only lead to a place of custody ("went to the police station every morning")?"""
        lone = hit.last == hit.first + 1 and hit.lex.measure == "arrested"
        return lone and self.scene.tokens.norm[hit.first] in self.people.going

    def compound(self, hit: Hit) -> bool:
        """Does the act's prison only say what kind of thing follows ("left prison work", "in prison uniform")?"""
        scene, i = self.scene, hit.last + (hit.last == hit.first + 1)
        if self.speech.pro_drop or not scene.has(i - 1, W.custody) or i >= len(scene.tokens):
            return False
        norm = scene.tokens.norm[i]
        found = self.words.match(scene.tokens.norm, i, len(scene.tokens))
        return (
            norm in self.people.prison_things or norm in self.words.place_nouns or (found is not None and found[1].kind == "title")
        )

    def of_release(self, hit: Hit) -> bool:
        """Does a phrase of holding only say how somebody was let go ("let her go without charge", "liberado sem acusação")?"""
        if hit.lex.measure != "held" or hit.lex.form != "state" or not self.scene.has(hit.first, W.preposition | W.negation):
            return False
        acts = self.scene.acts_of[self.scene.sentence_of[hit.first]]
        let_go = [h for h in acts if h.lex.measure == "released" and h.lex.form != "noun" and 0 <= hit.first - h.last <= _LET_GO]
        return bool(let_go) and not self.scene.joined(hit.first, hit.last) & W.custody

    def leads_on(self, hit: Hit) -> bool:
        """Does the act end in a preposition, so that the name behind is where or into whose hands ("transferido para X")?"""
        return self.scene.has(hit.last - 1, W.preposition) and hit.last > hit.first + 1

    def goal(self, hit: Hit) -> bool:
        """Is the name behind the act's noun where it leads to ("the transfer to X"), not who undergoes it?"""
        return hit.lex.measure in _PASSED_ON and not self.scene.has(hit.last, W.of)

    def other_set(self, mention: Mention, including: int) -> bool:
        """Is a name behind "among" one of others than those told of ("among those in the gallery was X")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        if scene.has(mention.outer - 1, W.of) and mention.outer - 1 > including and not self._part_word(mention.outer - 1):
            return True
        for i in range(including + 1, mention.outer):
            found = self.words.match(norm, i, mention.outer)
            if found is not None and found[1].kind in ("collective", "kin_plural") and not scene.things.get(i):
                return True
            if scene.has(i, W.preposition) and scene.has(i - 1, W.determiner) and not self._part_word(i):
                return True
        return False

    def own_deed(self, mention: Mention, including: int) -> bool:
        """Does a clause say what else those do whom the name is one of ("among those who met him was X")? An act there counts."""
        scene, norm = self.scene, self.scene.tokens.norm
        i = including + 1
        i += scene.has(i, W.determiner) and scene.has(i + 1, W.relative)
        i += scene.has(i, W.relative)
        if not scene.has(i - 1, W.relative) or i >= mention.outer or scene.has(i, W.determiner):
            return False
        told = any(i <= h.first < mention.outer for h in scene.acts_of[scene.sentence_of[i]])
        same = scene.has(i, _BEING | W.have | W.including | W.still) or norm[i] in self.speech.reflexives
        return not told and not same

    def _part_word(self, i: int) -> bool:
        return self.scene.has(i, W.including)

    def inner(self, role: Mention) -> bool:
        """Is an apposition's title given to a name that only says whose somebody is ("El socio de X, pastor, …")?"""
        i = role.outer - 1
        name = self.table.ending_at(i) if self.scene.tokens.norm[i] == "," else None
        if name is None or name.entity != role.entity or not self.scene.has(name.outer - 1, W.of):
            return False
        j = name.outer - 2
        first = self.scene.sentences[self.scene.sentence_of[j]][0]
        return j - 1 == first and self.scene.has(first, W.determiner)

    def agrees(self, mention: Mention, hit: Hit) -> bool:
        """May a participle of one sex be told of the person ("ela … foi espancado" may not)?"""
        entity = self.table.of(mention)
        # The sex that only a pronoun elsewhere gives is less sure than the participle of a clause that names its subject.
        sexes = {*(m.sex for m in entity.marks), entity.sex if mention.how != "name" else None} - {None}
        passive = hit.lex.form == "phrase" and self.scene.has(hit.first, W.be_now | W.be_past)
        passive = passive and not self.scene.has(hit.first + 1, W.preposition)  # "esteve na cela"
        at = hit.first + 1 if passive else hit.last - 1
        ending = {"o": "female", "a": "male"}.get(self.scene.tokens.norm[at][-1], "")
        return not self.speech.pro_drop or not (passive or hit.last == hit.first + 1) or sexes != {ending}

    def whole(self, hit: Hit) -> bool:
        """Is the act a clause's own verb, and no participle that may hang on the name alone?"""
        if hit.lex.form == "state":
            return self.scene.has(hit.first - 1, W.be_now | W.be_past)
        return hit.lex.form not in ("part", "past", "noun") or voice(self.scene, hit) == "passive"

    def says(self, hit: Hit) -> bool:
        """Does a verb of charging tell who says what a quotation before it says («…», acusó la vocera)?"""
        norm, i = self.scene.tokens.norm, hit.first - 1
        i -= norm[i] == "," and i > 0
        return hit.lex.measure == "charged" and i >= 0 and norm[i] in _QUOTES

    def merely_says(self, mention: Mention) -> bool:
        """Is the name only that of who speaks ("…," said X.): not whom the next sentence goes on about?"""
        norm, number = self.scene.tokens.norm, self.scene.sentence_of[mention.first]
        for i in range(max(self.scene.sentences[number][0], mention.outer - 5), mention.outer):
            if self.speech.match(norm, i, mention.outer)[1] & (S.say | S.according):
                return True
        size, what = self.speech.match(norm, mention.last, len(norm))
        return bool(size and what & S.say)

    def also_state(self, hit: Hit) -> bool:
        """Is the word read as a state too ("the jailed teacher X": held, and not only arrested)?"""
        return any(h.first == hit.first and h.lex.form == "state" for h in self.scene.acts_of[self.scene.sentence_of[hit.first]])
