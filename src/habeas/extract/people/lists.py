"""People named beside the act's own undergoer: in lists, picked out of a number, or along with somebody."""

from dataclasses import dataclass, field

from habeas.extract.entities.table import Mention
from habeas.extract.entities.titles import governs
from habeas.extract.people.grounds import Grounds
from habeas.extract.text.scene import Hit
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import Lex, W

_MOST = 12
_JOINED = 6
_PHRASE = 4
_BEHIND = 8
_OTHERS = 9
_CLAUSE = int(W.be_now | W.be_past | W.have | W.relative)
_CLOSES = frozenset((",", ".", ";", ":", ")", "\n", "—", "–"))


@dataclass(slots=True)
class Lists(Grounds):
    """Reads lists of names: where one ends, and what set a name is picked out of. `ages` are tokens first → last."""

    ages: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self.ages = {n.first: n.last for n in self.scene.numbers if n.kind == "age"}

    def person(self, mention: Mention) -> bool:
        """Is it somebody's own name, not only the owner of something ("X's car")?"""
        named = self.table.of(mention).kind == "person" and mention.how in ("name", "short")
        return named and not self.scene.owns(mention.last)

    def of_kin(self, first: int, including: int) -> bool:
        """Are the people whom a name is one of rather the prisoners' families ("mothers of those held waited, X among them")?"""
        for i in range(first, including):
            found = self.words.match(self.scene.tokens.norm, i, including)
            counted = any(h.lex.kind == "noun" for h in self.scene.things.get(i, ()))
            if found is None or found[1].kind not in ("kin_plural", "collective") or counted:
                continue
            last = i + len(found[0])
            acts = self.scene.acts_of[self.scene.sentence_of[i]]
            governed = self.scene.has(last, W.preposition)
            if governed or not any(last <= h.first <= last + 3 for h in acts):
                return True
        return False

    def behind(self, mention: Mention) -> list[Mention]:
        """The names that a list goes on with behind a name: "X of Harbour, Y and Z"; only where an "and" closes it."""
        out: list[Mention] = []
        current, closed = mention, 0
        for _ in range(_MOST):
            following = self._next(current)
            if following is None:
                break
            current, joined = following
            if self._speaks(current):
                break
            out.append(current)
            if joined:
                closed = len(out)
        return out[:closed]

    def _next(self, mention: Mention) -> tuple[Mention, bool] | None:
        """The next name of the list, and whether "and" joins it."""
        norm, j = self.scene.tokens.norm, self.over_details(mention.last)
        joined = False
        if j < len(norm) and norm[j] == ",":
            j += 1
        if j < len(norm) and norm[j] in self.words.ands:
            j, joined = j + 1, True
        if j == self.over_details(mention.last):
            return None
        while j < len(norm) and norm[j] in self.speech.hearers:
            j += 1
        j = self._over_kin(j)
        people = (self._name_of(m) if m.outer == j else m for m in self.table.behind(j, j + 5))
        people = (m for m in people if self.person(m))
        described = next((m for m in self.table.behind(j, j + 3) if m.outer in (j, j + 1) and m.how == "role"), None)
        if described is not None and self._name_of(described) is not described:
            return (self._name_of(described), joined)
        found = next((m for m in people if m.outer == j or self.behind_article(j, m)), None)
        return (found, joined) if found is not None else None

    def _over_kin(self, j: int) -> int:
        """Behind "her sons", where a list goes on with their names ("X and her sons Y and Z")."""
        norm = self.scene.tokens.norm
        if j + 2 >= len(norm):
            return j
        k = j + (norm[j] in self.words.possessives or self.scene.has(j, W.determiner))
        found = self.words.match(norm, k, k + 1)
        return k + 1 if k > j and found is not None and found[1].kind == "kin_plural" else j

    def over_details(self, j: int) -> int:
        """Behind where a name comes from and how old it is: "X of the Harbour Union", "X, 26", "X (31)"."""
        norm = self.scene.tokens.norm
        if j + 1 < len(norm) and self.scene.has(j, W.of):
            found = next((m for m in self.table.behind(j + 1, j + 5) if m.outer == j + 1), None)
            if found is not None and self.table.of(found).kind in ("org", "place", "name"):
                j = found.last
        if j + 2 < len(norm) and norm[j] in (",", "("):
            last = next((self.ages[k] for k in (j + 1, j + 2) if k in self.ages), j + 2 if norm[j + 1].isdigit() else j)
            if last == j and j + 3 < len(norm) and self.scene.has(j + 1, W.of) and norm[j + 2].isdigit():
                last = j + 3  # ", de 33,"
            last += last > j and last + 1 < len(norm) and norm[last] in self.words.age_units  # "X, de 58 años, y Y"
            if last > j and last < len(norm) and norm[last] in (",", ")", *self.words.ands):
                j = last + (norm[j] == "(")
        return self._over_apposition(j)

    def _over_apposition(self, j: int) -> int:
        """Behind what somebody is, where commas close it and no verb stands in it: "X, a nurse, and Y"."""
        norm = self.scene.tokens.norm
        if j + 2 >= len(norm) or norm[j] != "," or self._named_at(j + 1):
            return j
        noun = self.words.match(norm, j + 1, len(norm))
        done = any(h.first == j + 1 and h.lex.form in ("part", "past") for h in self.scene.acts_of[self.scene.sentence_of[j]])
        if norm[j + 1] not in self.words.indefinite and not (noun is not None and noun[1].kind == "title") and not done:
            return j
        for k in range(j + 1, min(len(norm), j + 2 + _BEHIND)):
            if norm[k] == ",":
                return k
            said = self.speech.match(norm, k, k + 1)[1] & S.say
            if norm[k] in _CLOSES or self.scene.flags[k] & _CLAUSE or (said and not self.scene.has(k - 1, W.determiner)):
                return j
        return j

    def together(self, mention: Mention) -> list[Mention]:
        """People joined by "and" undergo it together: "X y Y fueron detenidos", "X, a nurse, and Y, a driver, face charges"."""
        out = [mention]
        norm = self.scene.tokens.norm
        current = self.own_name(mention)
        for _ in range(_JOINED):
            current = self._called(current)
            j = self._before_kin(self._over_adjective(self._before_article(current)))
            if j < 1 or not (norm[j] in self.words.ands or norm[j] == ",") or not self._anybody(current):
                break
            before = self.table.ending_at(j) or self._before_apposition(j)
            joined = before is not None and self._anybody(before) and before.entity != current.entity
            if before is None or not joined or (norm[j] == "," and len(out) == 1 and not self.behind(mention)):
                break
            out.append(before)
            current = before
        mention = self._name_of(mention)
        return out + (self.behind(mention) if mention.how in ("name", "short") else self._joined(mention))

    def _before_article(self, mention: Mention) -> int:
        """The token before a name and its title, and before the article or "a" that opens them ("y al dirigente X")?"""
        i = min(mention.outer, self.titled(mention)) if self.speech.pro_drop else mention.outer
        opened = self.speech.pro_drop and i == mention.outer and self.scene.tokens.norm[i - 1] in self.speech.hearers
        return i - 1 - opened

    def _over_adjective(self, j: int) -> int:
        """Before what describes a title ("and Ugandan baker X"): the "and", where only a word without a class stands between."""
        plain = j > 1 and self.scene.tokens.norm[j].isalpha() and not self.scene.flags[j] and self.table.covering(j) is None
        # "were looking for X and arrested his mother"
        plain = plain and not any(h.first <= j < h.last for h in self.scene.acts_of[self.scene.sentence_of[j]])
        return j - 1 if plain and self.scene.tokens.norm[j - 1] in self.words.ands else j

    def _name_of(self, mention: Mention) -> Mention:
        """The name that a comma parts from its description ("a vice-presidente do sindicato, X"), or the mention itself."""
        norm, comma = self.scene.tokens.norm, mention.last
        if mention.how != "role":
            return mention
        while comma < len(norm) and comma - mention.last < _PHRASE and norm[comma] not in _CLOSES:
            comma += 1
        behind = self.table.behind(comma, comma + 3) if comma < len(norm) and norm[comma] == "," else ()
        name = next((m for m in behind if m.outer == comma + 1), None)
        return name if name is not None and name.entity == mention.entity and name.how == "name" else mention

    def _called(self, mention: Mention) -> Mention:
        """The description that a comma parts from its name ("an aide, X"), or the mention itself."""
        i = mention.outer - 1
        role = self.table.ending_at(i) if i > 0 and self.scene.tokens.norm[i] == "," else None
        return role if role is not None and role.how == "role" and role.entity == mention.entity else mention

    def own_name(self, mention: Mention) -> Mention:
        """The name that a description stands in apposition to ("Y, a driver"), or the mention itself."""
        i = mention.outer - 1
        apposed = mention.how == "role" and i > 0 and self.scene.tokens.norm[i] == ","
        name = self.table.ending_at(i) if apposed else None
        return name if name is not None and name.entity == mention.entity else mention

    def _anybody(self, mention: Mention) -> bool:
        return self.table.of(mention).kind == "person"

    def _before_apposition(self, j: int) -> Mention | None:
        """The name whose apposition a comma closes before "and": "X, a nurse, and Y"."""
        norm = self.scene.tokens.norm
        if j < 2 or norm[j] not in self.words.ands or norm[j - 1] != ",":
            return None
        start = self.scene.sentences[self.scene.sentence_of[j]][0]
        found = next((m for m in self.table.before(j - 1, max(start, j - _BEHIND - _BEHIND)) if self.person(m)), None)
        closed = found is not None and norm[found.last] == "," and self.over_details(found.last) == j - 1
        return found if closed else None

    def _before_kin(self, j: int) -> int:
        """Before "her sons", where a list goes on with their names ("X and her sons Y and Z were seized")."""
        norm = self.scene.tokens.norm
        found = self.words.match(norm, j, j + 1) if j > 1 else None
        if found is None or found[1].kind != "kin_plural":
            return j
        return j - 1 - (norm[j - 1] in self.words.possessives or self.scene.has(j - 1, W.determiner))

    def _joined(self, mention: Mention) -> list[Mention]:
        """The people that "and" joins behind: "fueron detenidos X y Y"."""
        norm = self.scene.tokens.norm
        if mention.last >= len(norm) or norm[mention.last] not in self.words.ands:
            return []
        found = [m for m in self.table.behind(mention.last + 1, mention.last + 2 + 4) if m.outer == mention.last + 1]
        return [m for m in found[:1] if self._anybody(m)]

    def kin_of(self, mention: Mention) -> bool:
        """Is the mention only whose relative is spoken of ("the son of X", "hijo de X"): not the one who undergoes the verb?"""
        i = mention.outer - 1
        norm = self.scene.tokens.norm
        if i < 1 or norm[i] not in self.people.of_words:
            return False
        found = self.words.match(norm, i - 1, i)
        return found is not None and found[1].kind == "kin"

    def _named_at(self, i: int) -> bool:
        return any(m.outer == i for m in self.table.behind(i, i + 4) if self.person(m))

    def counted(self, hit: Hit, end: int) -> list[Mention]:
        """As many names behind the act as the number before them says: "siguen presos dos maestros, X e Y"."""
        scene, norm = self.scene, self.scene.tokens.norm
        reach = hit.last + (_BEHIND if hit.lex.use == "subject" else 2)
        number = next((n for n in scene.numbers if hit.last <= n.first <= reach and n.point), None)
        if number is None or number.point is None or scene.joined(hit.last, number.first) & _CLAUSE:
            return []
        i = number.first - 1
        ruled = scene.has(i, W.preposition) and norm[i] not in self.speech.hearers
        if (ruled or self.speech.match(norm, i, i + 1)[1] & S.according) and number.first > hit.last:
            return []  # "fueron condenados por dos jueces, X e Y"
        i = number.last
        while i < end and i - number.last < 5 and norm[i].isalpha() and not scene.tokens.is_capital(i):
            i += 1
        if i >= end or norm[i] not in (",", ":", "—", "–"):
            return []
        first = next((m for m in self.table.behind(i + 1, i + 6) if m.outer == i + 1), None)
        if first is None or not self.person(first) or self._speaks(first):
            return []
        names = [first, *self.behind(first)]
        closed = names[-1].last < len(norm) and norm[names[-1].last] in _CLOSES
        return names if closed and len(names) == number.point and number.point > 1 else []

    def as_many(self, first: Mention | None, point: int) -> list[Mention]:
        """The names of a list as long as a count; the last of them may be left unnamed ("X, Y and a third")."""
        names = [first] if first is not None and self.person(first) else []
        while names and len(names) < point and (following := self._next(names[-1])) is not None:
            names.append(following[0])
        last = self.over_details(names[-1].last) if names else 0
        word = self.scene.tokens.norm[last] if last < len(self.scene.tokens) else "."
        unnamed = len(names) == point - 1 > 1 and word in self.words.ands and self.scene.has(last + 1, W.determiner)
        whole = len(names) == point and word in _CLOSES
        return names if (whole or unnamed) and not any(self._speaks(m) for m in names) else []

    def _speaks(self, mention: Mention) -> bool:
        size, what = self.speech.match(self.scene.tokens.norm, mention.last, len(self.scene.tokens))
        return bool(size and what & S.say)

    def picked(self, hit: Hit) -> Mention | None:
        """The name in apposition to one of those told of: "one of those freed, X, said"; "uno de los liberados, X, contó"."""
        scene, norm = self.scene, self.scene.tokens.norm
        dates = scene.dates_of.get(scene.sentence_of[hit.first], ())
        comma = next((d.last for d in dates if hit.last <= d.first <= hit.last + 1), hit.last)
        if hit.lex.form not in ("part", "past", "noun") or comma >= len(norm) or norm[comma] != ",":
            return None
        i = hit.first
        while i > 0 and hit.first - i < 2 and (scene.has(i - 1, W.determiner) or scene.things.get(i - 1)):
            i -= 1
        picks = [k for e in (i, i + 1) for k in range(max(0, e - 3), e) if tuple(norm[k:e]) in self.people.one_of]
        if not picks or governs(scene, self.words, picks[0], max(0, picks[0] - 8)) is not None:
            return None
        near = (m for m in self.table.behind(comma + 1, comma + 6) if m.how != "role")
        found = next((m for m in near if m.outer == comma + 1 or self.behind_article(comma + 1, m)), None)
        closed = found is not None and found.last < len(norm) and norm[found.last] in (",", "(")
        return found if found is not None and closed and self.person(found) else None

    def described(self, hit: Hit) -> Mention | None:
        """Whose name a participle describes: "the imprisoned economist X", "el activista detenido X", "o jornalista preso X"."""
        scene, norm = self.scene, self.scene.tokens.norm
        articled = hit.lex.form == "noun" and hit.last == hit.first + 2 and scene.has(hit.first, W.determiner)
        lone = hit.lex.form in ("part", "past", "state") and hit.last == hit.first + 1
        if not (lone or articled) or scene.plural(hit.last - 1):
            return None
        behind = hit.last
        while behind < len(norm) and behind - hit.last < 4 and norm[behind].isalpha() and not scene.tokens.is_capital(behind):
            if scene.flags[behind]:
                return None
            behind += 1
        found = next((m for m in self.table.behind(hit.last, behind + 3) if m.first == behind), None)
        if found is None or not self.person(found):
            return None
        if not self.speech.pro_drop:
            titled = behind > hit.last or found.outer < found.first
            return found if titled and found.outer >= hit.last else None
        noun = self.words.match(norm, hit.first - 1, hit.first) if hit.first > 0 else None
        close = behind == hit.last and noun is not None and noun[1].kind == "title" and noun[1].role != "detainee"
        return found if close and norm[hit.first - 2] in self.words.definite | self.words.indefinite else None

    def with_others(self, hit: Hit) -> list[Mention]:
        """Those whom "and four others" follows before the act: "X and four others were held", "X y otros cuatro siguen presos"."""
        scene, norm = self.scene, self.scene.tokens.norm
        start, i = scene.sentences[scene.sentence_of[hit.first]][0], hit.first - 1
        counting = {k for n in scene.numbers_of.get(scene.sentence_of[hit.first], ()) for k in range(n.first, n.last)}
        more = False
        if not self.speech.pro_drop and scene.has(hit.last, W.determiner) and hit.last == hit.first + 1:
            return []  # "X and four others condemned the arrests"
        while i > start + 1 and hit.first - i <= _OTHERS and norm[i] not in self.words.ands:
            if norm[i] in _CLOSES or scene.has(i, W.relative) or (more and scene.flags[i] & _CLAUSE):
                return []
            counted = i in counting or norm[i] in self.people.others
            if (
                scene.has(i, W.determiner)
                and not counted
                and not scene.has(i, W.preposition)
                and norm[i - 1] not in self.words.ands
            ):
                return []  # "X y otras cuatro madres exigen la libertad de sus hijos detenidos"
            more, i = more or counted, i - 1
        if not more or norm[i] not in self.words.ands or not (i + 1 in counting or self._others_at(i + 1)):
            return []
        found = self.table.ending_at(i) or self._before_apposition(i)
        out: list[Mention] = []
        while found is not None and self.person(found) and len(out) < _JOINED:
            out.append(found)
            found = self.table.ending_at(found.outer - 1) if norm[found.outer - 1] == "," else None
        return out

    def _others_at(self, i: int) -> bool:
        return any(self.scene.tokens.norm[k] in self.people.others for k in (i, i + 1))

    def along(self, hit: Hit) -> list[Mention]:
        """Whom others undergo the act together with: "arrested with X and Y", "junto con X", "Con X fueron detenidos …"."""
        scene, norm = self.scene, self.scene.tokens.norm
        first, last = scene.sentences[scene.sentence_of[hit.first]]
        if norm[hit.last] in self.people.beside:
            return self._with(hit.last + 1)
        for k in range(hit.last, min(last, hit.last + _BEHIND)):
            for size in (2, 1):
                if tuple(norm[k : k + size]) in self.people.along:
                    return self._with(k + size)
            if norm[k] in _CLOSES or scene.flags[k] & _CLAUSE:
                break
        if norm[first] not in self.people.beside or hit.first - first > 8:
            return []
        found = next((m for m in self.table.behind(first + 1, first + 4) if m.outer == first + 1), None)
        verbs = range(found.last, hit.first) if found is not None else range(0)
        near = all(scene.has(i, W.be_now | W.be_past | W.have | W.also) for i in verbs)
        return [found] if found is not None and self.person(found) and near else []

    def inside_with(self, hit: Hit) -> list[Mention]:
        """Whom somebody is held with ("shares a cell with X", "está presa con su hijo X")."""
        return self._with(hit.last + 1) if self.scene.tokens.norm[hit.last] in self.people.beside else []

    def _with(self, i: int) -> list[Mention]:
        found = next((m for m in self.table.behind(i, i + 5) if m.outer == i or self.behind_article(i, m)), None)
        named = found is not None and found.how == "role" and self.table.of(found).named
        if found is None or not (self.person(found) or named):
            return []
        return [found, *self.behind(found)] if not named else [found]

    def behind_article(self, i: int, mention: Mention) -> bool:
        """Does a noun phrase that i opens lead to the name: an article, or what its bearer is ("la periodista local X")?"""
        scene = self.scene
        plain = all(not scene.flags[k] and scene.tokens.norm[k].isalpha() for k in range(i + 1, mention.outer))
        small = not any(scene.tokens.is_capital(k) for k in range(i + 1, mention.outer))
        return i < mention.outer <= i + _PHRASE and scene.has(i, W.determiner) and plain and small

    def over_aside(self, i: int, end: int, dated: set[int]) -> int:
        """Behind what commas set apart after an act: "Foram libertados, mediante caução, o professor X"."""
        norm, at = self.scene.tokens.norm, i
        while at < end and at in dated:
            at += 1
        if at >= end or norm[at] != "," or (at == i and not self.speech.pro_drop):
            return i
        close = next((k for k in range(at + 1, min(end, at + 9)) if norm[k] == ","), None)
        if close is None or any(self.scene.flags[k] & _CLAUSE for k in range(at, close)):
            return i
        inside = [m for m in self.table.behind(at, close) if self.table.of(m).kind == "person"]
        told = self.speech.match(norm, at + 1, close)[1] & S.according
        return i if inside or told else close + 1

    def postposed(self, mention: Mention) -> bool:
        """Is a name said to be one of those told of by what follows it ("X among them", "X entre ellos")?"""
        scene, norm, i = self.scene, self.scene.tokens.norm, mention.last
        if not scene.has(i, W.including) or norm[mention.outer - 1] not in (",", *self.words.ands, "("):
            return False
        if self.speech.match(norm, mention.outer - 2, mention.outer - 1)[1] & S.say:
            return False
        end = i
        while end < len(norm) and end - i < 3 and scene.has(end, W.including):
            end += 1
        return end - i > 1 and end < len(norm) and norm[end] in _CLOSES

    def captives(self) -> list[tuple[Hit, Mention]]:
        """People called prisoners: "X, preso en Yare", "the prisoner X"."""
        norm, out = self.scene.tokens.norm, []
        for i, word in enumerate(norm):
            if word not in self.words.phrases or self.scene.blocked[i]:
                continue
            found = self.words.match(norm, i, len(norm))
            if found is None or found[1].kind != "title" or found[1].role != "detainee":
                continue
            if any(h.first == i and h.lex.form in ("part", "past", "state") for h in self.scene.acts_of[self.scene.sentence_of[i]]):
                continue
            last = i + len(found[0])
            before = self.table.ending_at(i - 1) if norm[i - 1] == "," else None
            behind = [m for m in self.table.behind(last, last + 1) if m.outer <= last]
            mention = before or (behind[0] if behind else None)
            own = mention is None or not self.table.of(mention).named
            if own and norm[i - 1] in self.words.possessives and norm[last : last + 1] == [","]:
                # "his client, the blogger X"
                near = (m for m in self.table.behind(last + 1, last + _PHRASE + 2) if m.how == "name")
                mention = next((m for m in near if m.outer == last + 1 or self.behind_article(last + 1, m)), None)
            if mention is not None and self.table.of(mention).kind == "person" and self.table.of(mention).named:
                out.append((Hit(i, last, Lex("act", measure="held", form="state")), mention))
        return out

    def titled(self, mention: Mention) -> int:
        """Where the noun phrase begins that a name's title ends ("trade union organizer X")."""
        i, scene = mention.outer, self.scene
        if self.speech.pro_drop:
            opens = (k for k in range(i - 1, max(0, i - _PHRASE), -1) if scene.has(k, W.determiner))
            lead = next(opens, i)
            return lead if lead < i - 1 and self.behind_article(lead, mention) else i  # "los líderes indígenas X e Y"
        if i == mention.first:
            return i
        while mention.outer - i < 2 and i > 0 and scene.tokens.norm[i - 1].isalpha() and not scene.flags[i - 1]:
            if scene.tokens.is_capital(i - 1) or i - 1 in scene.things:
                break
            i -= 1
        return i

    def term(self, hit: Hit, i: int) -> bool:
        """Does token i tell how long a sentence is, before who got it: "condenó a doce años de cárcel al alcalde X"?"""
        if hit.lex.measure != "sentenced":
            return False
        scene = self.scene
        spans = scene.numbers_of.get(scene.sentence_of[hit.first], ())
        length = {k for n in spans if n.kind != "count" for k in range(n.first, n.last + 1)}
        return (
            i in length
            or scene.has(i, W.custody)
            or (scene.has(i, W.preposition) and (i + 1 in length or scene.has(i + 1, W.custody)))
        )
