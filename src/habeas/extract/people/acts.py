"""What happened to a person: acts whose undergoer the grammar ties to a name, never to a bystander."""

from habeas.extract.acts.find import voice
from habeas.extract.acts.governors import BARE
from habeas.extract.entities.table import EntityTable, Mention
from habeas.extract.people.apposition import apposed, head_of, is_void, left_inside, one_of, reduced, story_hits
from habeas.extract.people.carried import Carried
from habeas.extract.people.guards import Guards
from habeas.extract.people.lists import Lists
from habeas.extract.people.objects import Objects
from habeas.extract.people.onward import Onward
from habeas.extract.people.openings import Openings
from habeas.extract.people.ruled import Ruled
from habeas.extract.people.sets import Sets
from habeas.extract.people.taken import Taken
from habeas.extract.people.told import ACTS, Told
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.actors import ActorWords
from habeas.lexicon.people import people_words
from habeas.lexicon.speech import S, SpeechWords
from habeas.lexicon.vocabulary import W
from habeas.model import Figure

_BEEN = W.be_now | W.be_past
_REACH = 12
_MOST_JOINED = 6


class ActReader:
    """Ties the acts of a report to its people."""

    def __init__(
        self, scene: Scene, table: EntityTable, words: ActorWords, speech: SpeechWords, figures: tuple[Figure, ...]
    ) -> None:
        self.scene = scene
        self.table = table
        self.words = words
        self.speech = speech
        self.people = people_words(scene.report.language)
        self.guards = Guards(scene, table, words, speech, self.people)
        self.lists = Lists(scene, table, words, speech, self.people)
        self.objects = Objects(scene, table, words, speech, self.people, self.lists)
        self.openings = Openings(scene, table, words, speech, self.people, self.lists)
        self.onward = Onward(scene, table, words, speech, self.people)
        self.ruled = Ruled(scene, table, words, speech, self.people, self.lists)
        self.carried = Carried(scene, table, words, speech, self.people, self.lists)
        self.taken = Taken(scene, table, words, speech, self.people, self.lists)
        self.sets = Sets(scene, table, words, speech, self.people, self.lists, self.guards, figures)
        self.between = words.definite | words.indefinite | speech.hearers | speech.adverbs
        self.aged = {i for n in scene.numbers if n.kind == "age" for i in range(n.first, n.last)}
        self.counting = {i for n in scene.numbers if n.kind == "count" for i in range(n.first, n.last)}
        self.hits = [*scene.acts, *story_hits(scene, self.people)]
        self.single = self._single()

    def read(self) -> list[Told]:
        out: list[Told] = []
        for hit in self.single:
            act = ACTS.get(hit.lex.measure)
            known = self.words.match(self.scene.tokens.norm, hit.first, hit.last)
            if (
                act is None
                or (known is not None and known[1].kind == "kin")
                or is_void(self.scene, self.people, hit)
                or self.guards.by_oneself(hit)
                or self.ruled.covers(hit)
                or self.guards.of_release(hit)
            ):
                continue
            out += [Told(hit, mention, self._now(hit, act)) for mention in self.undergoers(hit) + self._beside(hit)]
        told = [*self.lists.captives(), *self.openings.told(), *self.objects.fallen(), *self.objects.ordered(), *self.taken.told()]
        told += self.ruled.told()
        out += [Told(hit, mention, ACTS[hit.lex.measure]) for hit, mention in told]
        clauses = ((hit, self.objects.in_clause(hit)) for hit in self.taken.of_somebody())
        out += [Told(hit, mention, "arrested") for hit, mention in clauses if mention is not None]
        out += self.openings.before_release(out) + self.carried.told(out)
        return out + self.onward.told(self.single, out) + self.sets.told()

    def onward_from(self, known: list[Told]) -> list[Told]:
        """What "and" adds to acts that were tied to their people by the report as a whole."""
        return self.onward.told(self.single, known) if known else []

    def _single(self) -> list[Hit]:
        """The acts that may be told of one person."""
        return [h for h in self.hits if not h.lex.wide and self.scene.sentence_of[h.first] >= 0 and not self.scene.blocked[h.first]]

    def _beside(self, hit: Hit) -> list[Mention]:
        """Those whom only a list, a pick or a "with" ties to the act."""
        end = self.scene.sentences[self.scene.sentence_of[hit.first]][1]
        found = [self.lists.picked(hit)]
        if voice(self.scene, hit) == "passive" or hit.lex.form in ("part", "past"):
            found += self.lists.along(hit)
        elif hit.lex.form == "phrase" and hit.lex.measure == "held":
            found += self.lists.inside_with(hit)
        if hit.lex.form in ("fin", "past", "part", "state") and (hit.lex.use == "object" or self.speech.pro_drop):
            return [m for m in found if m is not None] + self.lists.counted(hit, end)
        return [m for m in found if m is not None]

    def _now(self, hit: Hit, act: str) -> str:
        """A release that somebody waits for or asks for says that its undergoer is held."""
        norm = self.scene.tokens.norm
        asked = act == "released" and hit.lex.form == "noun"
        end = min(self.scene.sentences[self.scene.sentence_of[hit.first]][1], hit.last + 4)
        back = hit.last < end and norm[hit.last] in self.people.toward and self.scene.joined(hit.last, end) & W.custody
        back = back and not self.scene.joined(hit.last, end) & W.of  # "fue devuelto al calabozo"
        if act == "released" and (back or left_inside(self.scene, self.people, hit)):
            return "held"
        return "held" if asked and any(w in self.people.awaited for w in norm[max(0, hit.first - 5) : hit.first]) else act

    def undergoers(self, hit: Hit) -> list[Mention]:
        """The people an act is said of; none where the grammar points at nobody by name."""
        plain = self._plain_object(hit)
        if plain is not None:
            return plain
        return self._members(hit) if self._another(hit) else self._by_grammar(hit)

    def _plain_object(self, hit: Hit) -> list[Mention] | None:
        """Those to whom a clitic, a relative word, "and four others" or a participle before the name ties the act; else None."""
        taken = self.objects.taken_up(hit) or self.objects.speaker(hit) or self.objects.in_clause(hit)
        if taken is not None:
            several = self.scene.plural(hit.first) or self.scene.plural(hit.first - 1)
            return self.lists.together(taken) if several else [taken]
        whom = self.objects.relative(hit)
        if whom is not None:
            return [whom] if hit.lex.use == "object" and hit.lex.form != "state" else []
        others = self.lists.with_others(hit) if self._suffered(hit) else []
        described = None if others else self.lists.described(hit)
        if described is not None:
            return [described] if hit.lex.form == "state" or not self.guards.also_state(hit) else []
        return others or None

    def _members(self, hit: Hit) -> list[Mention]:
        part = one_of(self.scene, self.table, self.people, hit)
        return [part] if part is not None else []

    def _by_grammar(self, hit: Hit) -> list[Mention]:
        """Subject, object or "of" of the act, with whom "and" joins."""
        form = hit.lex.form
        if self.guards.no_verb(hit) or self.guards.not_inside(hit) or self.guards.compound(hit):
            return []
        if form == "noun" or self.guards.noun_like(hit):
            found = self._of(hit)
        elif hit.lex.use == "subject" and form not in ("state", "phrase", "part"):
            found = self._subject(hit)
        else:
            how = "passive" if self.scene.has(hit.first, _BEEN) else voice(self.scene, hit)
            if (
                how in ("active", "reflexive", "base", "inf", "fut", "ger", "fin", "subj", "cond", "perfect")
                and hit.lex.use == "object"
            ) or (how == "past" and not self._parted(hit)):
                found = self._object(hit) or (self._inside(hit) if how in ("past", "perfect") else None)
            else:
                found = self._subject(hit)
        if (
            found is None
            or (self.guards.whole(hit) and self.lists.kin_of(found) and not self._own_fate(found, hit))
            or self.guards.of_another(found, hit)
        ):
            return []
        singular = (
            self.speech.pro_drop and hit.last == hit.first + 1 and form in ("part", "state") and not self.scene.plural(hit.last - 1)
        )
        together = [found] if singular or self._only(found, hit) else self.lists.together(found)
        lone = form == "part" or (form == "state" and not self.scene.has(hit.first, W.preposition))
        if (lone or form == "phrase") and not self.guards.agrees(found, hit):
            return []
        plural = self.speech.pro_drop and lone and self.scene.plural(hit.last - 1)
        return [] if (plural or self._of_several(hit)) and len(together) == 1 else together

    def _only(self, found: Mention, hit: Hit) -> bool:
        """Is the act told by the last apposition of a list alone ("X, a filmmaker, and Y, a teacher who had been jailed")?"""
        scene, last = self.scene, self.lists.own_name(found).last
        lead = next((i for i in range(hit.first - 1, last, -1) if scene.has(i, W.relative)), -1)
        return lead > last + 1 and scene.tokens.norm[lead - 1] != "," and scene.tokens.norm[last] == ","

    def _suffered(self, hit: Hit) -> bool:
        """Is the act told of what stands before it: a passive, a state, a participle with no object, a verb of its undergoer?"""
        form = hit.lex.form
        bare = form in ("part", "past") and (hit.last >= len(self.scene.tokens) or not self.scene.tokens.norm[hit.last].isalnum())
        led = form in ("part", "past") and self.scene.has(hit.last, W.preposition)
        told = form in ("state", "phrase") or (form == "fin" and hit.lex.use == "subject")
        return told or bare or led or voice(self.scene, hit) == "passive"

    def _of_several(self, hit: Hit) -> bool:
        """Does the act's verb, or the one that helps it, stand in the plural ("que hubieran fallecido", "que están presos")?"""
        state = hit.lex.form in ("state", "phrase", "fin") and self.speech.pro_drop
        at = hit.first if state and self.scene.has(hit.first, _BEEN) else hit.first - 1
        helping = self.scene.told(at, at + 1) & (_BEEN | W.have | W.had) and (state or hit.lex.form in ("part", "past"))
        return bool(helping) and self.scene.tokens.norm[at].endswith(self.scene.rules.plural_verbs)

    def _subject(self, hit: Hit) -> Mention | None:
        """The undergoer as subject: near before the act, behind an apposition, one of a number, or behind an inverted act."""
        scene, table, people = self.scene, self.table, self.people
        return (
            self._left(hit)
            or apposed(scene, table, people, self.speech, hit)
            or one_of(scene, table, people, hit)
            or self.openings.opening(hit)
            or (reduced(scene, table, self.speech, self.words, hit) if hit.lex.form == "part" else None)
            or self._right(hit)
        )

    def _inside(self, hit: Hit) -> Mention | None:
        """The undergoer of a participle that its noun phrase holds: an apposition, or the number that somebody is one of."""
        scene, table = self.scene, self.table
        part = one_of(scene, table, self.people, hit) or reduced(scene, table, self.speech, self.words, hit)
        return part or self.openings.opening(hit)

    def _another(self, hit: Hit) -> bool:
        """Is the act a noun for others ("the vanished"), or a lone word that tells leaving only behind "to be" ("out")?"""
        scene, form = self.scene, hit.lex.form
        lasting = form == "part" and scene.has(hit.first - 1, W.be_now | W.still)
        if lasting and any(h.first == hit.first and h.lex.form == "state" for h in scene.acts_of[scene.sentence_of[hit.first]]):
            return True
        fused = scene.tokens.norm[hit.first - 1] in self.words.definite and self.speech.pro_drop
        if form in ("part", "state", "past") and (scene.has(hit.first - 1, W.determiner) or (fused and hit.last == hit.first + 1)):
            return True
        if form in ("part", "state") and self.speech.pro_drop and hit.first - 1 in self.counting and hit.last == hit.first + 1:
            return True  # "está entre los 40 liberados"
        lone = form == "state" and hit.last == hit.first + 1 and hit.lex.measure == "released"
        return lone and not any(scene.flags[i] & (W.be_now | W.be_past | W.still) for i in range(max(0, hit.first - 1), hit.first))

    def _parted(self, hit: Hit) -> bool:
        """Is a form that may be past or participle a participle: behind a name and a comma, or with no object?"""
        named = any(m.outer == hit.last and self._person(m) for m in self.table.behind(hit.last, hit.last + 4))
        dates = self.scene.dates_of.get(self.scene.sentence_of[hit.first], ())
        dated = any(d.first <= hit.last + 1 < d.last for d in dates)  # "arrested the day before"
        governs = named or (self.scene.has(hit.last, W.determiner) and not self.scene.has(hit.last, W.preposition) and not dated)
        # "The judge, X, sentenced Y", "X, 58, took the bus"
        apart = self.scene.tokens.norm[hit.first - 1] == "," and not named and not (governs and hit.first - 2 in self.aged)
        joined = self.scene.has(hit.first - 1, W.coordinator) and not governs  # "raided homes and detained the writer X"
        return apart or joined or self.scene.has(hit.first - 1, W.still)

    def _person(self, mention: Mention) -> bool:
        return self.table.of(mention).kind == "person"

    def _clear(self, a: int, b: int) -> bool:
        """Do tokens a..b hold nothing that could be the counted, another subject, or another's words?"""
        scene, norm = self.scene, self.scene.tokens.norm
        commas = 0
        i = a
        while i < b:
            if norm[i] in self.people.others:
                return False
            aged = norm[i][0].isdigit() and (norm[i - 1] in (",", "(") or i in self.aged)
            if (i in self.counting and not aged) or norm[i] in (";", ":", "“", "”", "«", "»", '"', "—"):
                return False
            commas += norm[i] == "," and i + 1 not in self.aged and i + 2 not in self.aged and i - 1 not in self.aged
            size, what = self.speech.match(norm, i, b)
            counts = size > 1 and what & S.count
            if size and (what & S.say or counts) and not scene.flags[i] & (W.have | W.be_now):
                return False
            if any(h.lex.kind == "noun" and h.lex.group not in ("cases",) and self._plural(h) for h in scene.things.get(i, ())):
                return False
            i += 1
        return commas <= 2

    def _plural(self, hit: Hit) -> bool:
        return self.scene.plural(hit.last - 1) and not self.scene.tokens.is_capital(hit.first)

    def _left(self, hit: Hit) -> Mention | None:
        """The subject before the act: the nearest person in the clause, with nobody else between."""
        start = self.scene.sentences[self.scene.sentence_of[hit.first]][0]
        behind = 0
        for mention in self.table.before(hit.first, max(start, hit.first - _REACH - 8)):
            if mention.last > hit.first or (self._emphatic(mention) and mention.first > start):
                continue
            entity = self.table.of(mention)
            if entity.kind in ("place", "outlet", "name") or (
                entity.kind in ("org", "office", "collective") and self._governed(mention, start)
            ):
                continue
            beside = (
                mention.last == hit.first - 1
                and self.scene.tokens.norm[mention.last] == ","
                and hit.lex.form in ("part", "state", "past")
                and (hit.lex.form, hit.lex.use) != ("past", "subject")  # "Z, the mother of X, died": nobody is "died"
            )
            if not self._person(mention) or hit.first - mention.last > _REACH or (self._governed(mention, start) and not beside):
                return None
            if mention.how == "role" and mention.last < hit.first and self.scene.flags[mention.last] & W.preposition:
                if mention.last + 1 in self.counting:
                    behind = mention.last + 2
                    continue
                return None
            if mention.how == "role" and self.guards.inner(mention):
                return None
            body = self.scene.tokens.norm[mention.last]
            if body in self.words.heads or body in self.words.generic:
                return None
            if not self._clear(max(mention.last, behind), hit.first):
                return None
            return head_of(self.scene, self.table, self.speech, mention) or mention
        return None

    def _emphatic(self, mention: Mention) -> bool:
        """Does a pronoun only take the subject up again ("X foi ele próprio preso", "X estuvo él mismo detenido")?"""
        return mention.how == "pronoun" and self.scene.tokens.norm[mention.last] in self.people.emphatic

    def _governed(self, mention: Mention, start: int) -> bool:
        """Does a preposition or an owner's mark tie the mention, or names joined to it, to something else ("lawyer of X")?"""
        norm = self.scene.tokens.norm
        if self.scene.owns(mention.last):
            return True
        i = mention.outer - 1
        for _ in range(_MOST_JOINED):
            before = self.table.ending_at(i) if i > start and norm[i] in self.words.ands else None
            if before is None or not self._person(before):
                break
            i = before.outer - 1
        # What somebody is called stands between: "the mother of [jailed] X".
        acts = beginning(self.scene.acts_of[self.scene.sentence_of[i]], i + 1 - _REACH, i + 1)
        i = next((h.first - 1 for h in acts if h.last == i + 1 and h.lex.form in BARE), i)
        return i >= start and bool(self.scene.flags[i] & W.preposition) and norm[i] not in self.words.definite

    def _right(self, hit: Hit) -> Mention | None:
        """The subject behind an inverted act: "salió Ana", "fue liberado Juan"."""
        if not self.speech.pro_drop or self.guards.leads_on(hit):
            return None
        end = self.scene.sentences[self.scene.sentence_of[hit.first]][1]
        return self._near_right(hit, end, 3)

    def _near_right(self, hit: Hit, end: int, reach: int) -> Mention | None:
        dated = {i for d in self.scene.dates_of.get(self.scene.sentence_of[hit.first], ()) for i in range(d.first, d.last)}
        dated |= {i - 1 for i in dated if i - 1 not in dated and self.scene.has(i - 1, W.preposition)}
        start = self.lists.over_aside(hit.last, end, dated)
        for mention in self.table.behind(start, min(end, start + reach + 12)):
            way = [i for i in range(start, self.lists.titled(mention)) if i not in dated and not self.lists.term(hit, i)]
            if len(way) > reach:
                return None
            if self._kin(mention) or not all(self._bridges(i) and self.scene.tokens.norm[i] not in self.people.agents for i in way):
                return None
            if self.scene.owns(mention.last) or self._modifies(mention):
                return None
            return mention if self._person(mention) else None
        return None

    def _bridges(self, i: int) -> bool:
        """May token i stand between an act and the name behind it: an article, "a", an adverb, "was"?"""
        return self.scene.tokens.norm[i] in self.between or self.scene.has(i, W.be_now | W.be_past)

    def _kin(self, mention: Mention) -> bool:
        """Is the mention "his daughter X" or "X, his widow": somebody's relative, never meant by an act that stands before it?"""
        i = mention.outer
        before = self.scene.tokens.norm[i - 1] if i else ""
        marked = mention.how == "role" or i < mention.first
        return before in self.words.possessives or (marked and any(m.kind == "kin" for m in self.table.of(mention).marks))

    def _own_fate(self, mention: Mention, hit: Hit) -> bool:
        """Does an age or a relative clause behind the name lead to the act ("mother of X, a mechanic who came home")?"""
        norm, i = self.scene.tokens.norm, mention.last
        aged = i + 1 < len(norm) and norm[i] == "," and norm[i + 1].isdigit()
        return aged or any(self.scene.has(k, W.relative) for k in range(i, hit.first))

    def _modifies(self, mention: Mention) -> bool:
        """Is the name only a part of what is spoken of ("accused the Harbour government")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        i = mention.last
        if self.speech.pro_drop or i >= len(norm) or not norm[i].isalpha() or scene.flags[i]:
            return False
        own = any(m.outer <= i and m.entity == mention.entity for m in self.table.behind(i, i + 2))  # "the lawmaker X"
        return not own and mention.outer < mention.first and norm[mention.outer] in self.words.definite

    def _object(self, hit: Hit) -> Mention | None:
        """Whom an active verb is done to: "police arrested Ana", "detuvo a Juan", "arrested him"."""
        end = self.scene.sentences[self.scene.sentence_of[hit.first]][1]
        if self.guards.says(hit):
            return None
        word = self.scene.tokens.norm[hit.last] if hit.last < end else ""
        if word in self.words.possessives and hit.last + 1 < end and not self.scene.tokens.norm[hit.last + 1][0].isalpha():
            return self._antecedent(hit, self.words.possessives[word])  # "The judge who sentenced her, X"
        if word in self.words.objects:
            return self._antecedent(hit, self.words.objects[word])
        found = self.objects.kin(hit) or self._near_right(hit, end, 3)
        if found is not None and self.speech.told and self.speech.pro_drop:
            return found if any(self.scene.tokens.norm[i] in self.speech.hearers for i in range(hit.last, found.first)) else None
        return found

    def _antecedent(self, hit: Hit, sex: str | None) -> Mention | None:
        for mention in self.table.before(hit.first, max(0, hit.first - 80)):
            entity = self.table.of(mention)
            if entity.kind == "person" and entity.named and entity.sex in (None, sex) and mention.how != "role":
                subject = (
                    self.scene.sentence_of[mention.first] == self.scene.sentence_of[hit.first] and hit.first - mention.last < 3
                )
                if self.guards.merely_says(mention):
                    continue
                asked = (
                    hit.lex.form in ("base", "inf") and self.scene.sentence_of[mention.first] == self.scene.sentence_of[hit.first]
                )
                if not subject and not asked:
                    return mention
        return None

    def _of(self, hit: Hit) -> Mention | None:
        """ "the arrest of X", "la detención de X", "X's release" """
        norm = self.scene.tokens.norm
        start, end = self.scene.sentences[self.scene.sentence_of[hit.first]]
        if (
            hit.last < end
            and self.scene.flags[hit.last] & W.preposition
            and norm[hit.last] in self.people.of_words
            and not self.guards.goal(hit)
        ):
            near = hit.last + 2
            for mention in self.table.behind(hit.last + 1, min(end, hit.last + 8)):
                if mention.how == "group" and mention.outer <= near:
                    near = mention.last  # "la captura de los compañeros X e Y"
                    continue
                owned = self.scene.owns(mention.last)
                return mention if mention.outer <= near and self._person(mention) and not owned else None
        if self.guards.whose_act(hit):
            return self.objects.head(hit.first - 1 - (norm[hit.first - 2] == ","))
        if hit.first > start and self.words.possessives.get(norm[hit.first - 1]) is not None:
            return self._his(hit, start, self.words.possessives[norm[hit.first - 1]])
        for j in range(hit.first - 1, max(start, hit.first - 3), -1):
            if self.scene.owns(j):
                owner = self.table.ending_at(j)
                return owner if owner is not None and self._person(owner) else None
        return None

    def _his(self, hit: Hit, start: int, sex: str | None) -> Mention | None:
        """ "X, mother of Y, awaits his release": the nearest person who is nobody's relative."""
        for mention in self.table.before(hit.first, start):
            entity = self.table.of(mention)
            if entity.kind == "person" and entity.named and mention.how in ("name", "short"):
                if entity.sex not in (None, sex) or any(m.kind == "kin" or m.sex not in (None, sex) for m in entity.marks):
                    continue
                return mention
        return None
