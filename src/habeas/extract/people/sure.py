"""How sure an act makes it that somebody was in custody: told as done, not of those who wait, go home, die or are hit outside."""

from habeas.extract.entities.table import Mention
from habeas.extract.people.details import date_of, modality_of
from habeas.extract.people.record import CUSTODY, Person
from habeas.extract.people.told import Told
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.actors import ActorWords, actor_words
from habeas.lexicon.people import PeopleWords, people_words, ruling_words, story_words
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# So far behind an act its hours and its place stand.
_AROUND = 8
_BEHIND = 5
_FROM = 3
_FINE = 4
_TIMES = ("duration", "sentence")
_SENTENCE = 60
_PARAGRAPH = 3
_HARM = ("tortured", "killed", "died", "injured")
_DONE_OUTSIDE = frozenset(("died", "tortured", "exiled"))
# Whose children a report follows.
ELDERS = ("father of", "mother of", "grandfather of", "grandmother of")


class Custody:
    """Asks of the acts told of somebody whether they say that the person was held."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.words = actor_words(scene.report.language)
        self.listed = people_words(scene.report.language)

    def unsure(self, person: Person) -> bool:
        """Is each act one that people outside undergo too, and are they of one kind or all of that sort?"""
        acts = [t for t in person.told if t.act in CUSTODY]
        bears = any(m.kind == "kin" for m in person.entity.marks)
        if any(self._kin_of_held(m) for m in person.mentions) and all(t.act == "released" and self._went(t.hit) for t in acts):
            return True
        if any(self._tells(t.hit, t.act, person) for t in acts):
            return False
        if not bears and any(t.act == "released" and t.mention.how != "pronoun" and self._with_others(t.hit) for t in acts):
            return False
        kinds = {t.act for t in acts if self._done(t.hit, t.act)}
        home = all(self._went(t.hit) for t in acts if t.act == "released")  # "was beaten in the street and went home"
        return len(kinds) < 2 or kinds <= _DONE_OUTSIDE or (home and kinds == {"tortured", "released"})

    def _kin_of_held(self, mention: Mention) -> bool:
        """Does an apposition call somebody the kin of one inside ("X, padre de la detenida, salió llorando del penal")?"""
        scene, norm, i = self.scene, self.scene.tokens.norm, mention.last + 1
        found = self.words.match(norm, i, len(norm)) if i < len(norm) and norm[i - 1] == "," else None
        if found is None or found[1].kind != "kin":
            return False
        of = i + len(found[0])
        at = of + 1 + (of + 1 < len(norm) and scene.has(of + 1, W.determiner))
        return at < len(norm) and scene.has(of, W.of) and (scene.has(at, W.custody) or bool(scene.things.get(at)))

    def tells(self, told: Told) -> bool:
        """Does one act alone say that its undergoer was held?"""
        return self._tells(told.hit, told.act)

    def _tells(self, hit: Hit, act: str, whom: Person | None = None) -> bool:
        """Does the act alone say that there was custody? `whom`: whom it befell, where that matters."""
        if not self._done(hit, act):
            return False
        if hit.lex.kind == "count" and act not in _DONE_OUTSIDE:
            return True
        if act == "exiled":
            return False  # Whoever fled was never held; whoever was put on a plane is told of as held too.
        if act == "released":
            return not self._went(hit) or self._out_of(hit) or self.on_a_day(hit)
        if act == "tortured":
            return self._inside(hit, _BEHIND)
        if act == "died":
            return self._died_inside(hit, whom)
        if act == "charged":
            return not (hit.last < len(self.scene.tokens) and self.scene.tokens.norm[hit.last] in self.listed.agents)
        return act != "transferred" or self.around(hit)

    def _died_inside(self, hit: Hit, whom: Person | None) -> bool:
        """Is a death told as one in custody: by its own clause, or by the text around it?

        "X, the mother of Y, died in March. Y is in prison": the prison around an elder of the held is theirs.
        """
        if self._inside(hit, _SENTENCE, whom.entity.sex if whom is not None else None):
            return True
        elder = whom is not None and any(m.relation in ELDERS for m in whom.entity.marks)
        # "Dos de los condenados murieron en prisión. Uno de ellos, X, se suicidó"
        counted = hit.lex.kind == "count" and hit.lex.measure == "died"
        return not elder and self.around(hit) and (counted or not self._before_others(hit))

    def _done(self, hit: Hit, act: str) -> bool:
        """Is the act told as done? Who is to be freed or sentenced is held all the same."""
        said = modality_of(self.scene, hit)
        if act == "held" and hit.lex.measure == "released":
            return True
        if act in ("released", "sentenced", "transferred"):
            return said != "denied" or act == "released"
        return said not in ("denied", "planned") and not self._only_possible(hit)

    def _only_possible(self, hit: Hit) -> bool:
        """Is it only possible or feared ("could be arrested", "teme ser detenido"), and not what something followed on?"""
        norm, i = self.scene.tokens.norm, hit.first - 1
        if i < 1 or norm[i] not in self.listed.to_be or norm[i - 1] in self.listed.once:
            return False
        return not self.scene.has(i - 1, W.preposition) or norm[i - 1] in self.listed.to_be_before

    def _with_others(self, hit: Hit) -> bool:
        """Does the text just tell of those let out, so that whoever came home is one of them ("los liberados …, X, que volvió")?"""
        scene, number = self.scene, self.scene.sentence_of[hit.first]
        acts = list(scene.acts_of[number])
        for before in range(number - 1, max(-1, number - 1 - _PARAGRAPH), -1):
            if "\n" in scene.tokens.norm[scene.sentences[before][1] - 1 : scene.sentences[before + 1][0]]:
                break
            counted = any(n.kind == "count" for n in scene.numbers_of.get(before, ()))
            acts += scene.acts_of[before] if counted else ()  # "38 men walked out of prison. X, 19, came out barefoot."
        return self._done(hit, "released") and any(h.lex.measure == "released" and not self._went(h) for h in acts)

    def _went(self, hit: Hit) -> bool:
        """Does the release only say that somebody went or is somewhere ("came home", "salió con")?"""
        norm = self.scene.tokens.norm
        return all(norm[i] in self.listed.going for i in range(hit.first, hit.last))

    def _from(self, hit: Hit) -> int:
        """How far behind going a prison may be named: over a day ("salió este lunes de …")."""
        dates = self.scene.dates_of.get(self.scene.sentence_of[hit.first], ())
        return _FROM + max((d.last - hit.last for d in dates if hit.last <= d.first <= hit.last + 1), default=0)

    def _out_of(self, hit: Hit) -> bool:
        """Does going lead on from a prison ("came home from prison"), and neither to one nor by somebody's doing?"""
        norm = self.scene.tokens.norm
        dates = self.scene.dates_of.get(self.scene.sentence_of[hit.first], ())
        ends = (hit.last, *(d.last for d in dates if hit.last <= d.first <= hit.last + 1))
        elsewhere = any(i < len(norm) and norm[i] in self.listed.agents | self.listed.toward for i in ends)
        return not elsewhere and self._inside(hit, self._from(hit))

    def on_a_day(self, hit: Hit) -> bool:
        """Does going out have its day and lead nowhere, in a paragraph that tells of custody ("salió en julio, tras pagar")?"""
        scene, norm = self.scene, self.scene.tokens.norm
        out = story_words(scene.report.language).outward & set(norm[hit.first : hit.last])
        if not out or not self._went(hit) or hit.lex.form in ("noun", "inf", "base") or not self._told_inside(hit):
            return False
        near = (d for d in scene.dates_of.get(scene.sentence_of[hit.first], ()) if hit.last - 1 <= d.first <= hit.last + 1)
        last = next((d.last for d in near), 0)
        return bool(last) and (last >= len(norm) or norm[last] not in self.listed.away | self.listed.toward)

    def _told_inside(self, hit: Hit) -> bool:
        """Does the paragraph of an act tell of custody?"""
        scene, number = self.scene, self.scene.sentence_of[hit.first]
        first, last = scene.sentences[number]
        for before in range(number - 1, max(-1, number - 1 - _PARAGRAPH), -1):
            if "\n" in scene.tokens.norm[scene.sentences[before][1] - 1 : first]:
                break
            first = scene.sentences[before][0]
        for after in range(number + 1, min(len(scene.sentences), number + 1 + _PARAGRAPH)):
            if "\n" in scene.tokens.norm[last - 1 : scene.sentences[after][0] + 1]:
                break
            last = scene.sentences[after][1]
        return bool(scene.joined(first, last) & W.custody)

    def _inside(self, hit: Hit, reach: int, sex: str | None = None) -> bool:
        """Does the act go on to name a prison, before a relative, another act or another clause is spoken of?"""
        scene, norm = self.scene, self.scene.tokens.norm
        if scene.joined(hit.first, hit.last) & W.custody:
            return True
        end = min(scene.sentences[scene.sentence_of[hit.first]][1], hit.last + reach)
        acts = scene.acts_of[scene.sentence_of[hit.first]]
        others = {h.first for h in acts if h.first >= hit.last and h.lex.form != "state" and h.lex.measure != hit.lex.measure}
        for i in range(hit.last, end):
            if scene.has(i, W.custody) and norm[i] not in self.listed.outside:
                return True
            kin = self.words.match(norm, i, end)
            if scene.has(i, W.relative) or norm[i] in (";", ":") or i in others or norm[i] in self.listed.outside:
                return False
            if (kin is not None and kin[1].kind in ("kin", "kin_plural")) or (
                scene.has(i, W.subordinator) and self._of_another(i + 1, sex)
            ):
                return False
        return False

    def _of_another(self, i: int, sex: str | None) -> bool:
        """Does a clause begin with another subject: "his mother died while [he] was in prison", "mientras [Abdul] estaba preso"?"""
        if i >= len(self.scene.tokens):
            return False
        if self.scene.tokens.is_capital(i):
            return True
        kind = self.words.pronouns.get(self.scene.tokens.norm[i], ("", None))[0]
        if kind not in ("female", "male"):
            return False
        # Where a verb needs no pronoun, one is only said of somebody else.
        return (sex is not None and kind != sex) or speech_words(self.scene.report.language).pro_drop

    def _before_others(self, hit: Hit) -> bool:
        """Is the prison of the sentence that tells of a death another's ("died without seeing her son, who is in prison")?"""
        scene, end = self.scene, self.scene.sentences[self.scene.sentence_of[hit.first]][1]
        return bool(scene.joined(hit.last, end) & W.custody)

    def _years_ago(self, hit: Hit) -> bool:
        """Does the text date the act to an earlier year than the one before the report's?"""
        day, today = date_of(self.scene, hit), self.scene.report.published
        return day is not None and today is not None and int(day[:4]) < int(today[:4]) - 1

    def around(self, hit: Hit) -> bool:
        """Does the sentence, or one beside it, tell of custody?"""
        number = self.scene.sentence_of[hit.first]
        # "X died in 2019. His portrait hangs in a cell": who died years ago is no prisoner by what follows.
        near = self.scene.sentences[max(0, number - 1) : number + (1 if self._years_ago(hit) else 2)]
        return any(f & W.custody for first, last in near for f in self.scene.flags[first:last])


def harmed_others(scene: Scene, told: Told) -> bool:
    """Is somebody only in court for what they did to others ("was sentenced for beating the prisoner X to death")?"""
    if told.act not in ("arrested", "charged", "sentenced"):
        return False
    acts, last = scene.acts_of[scene.sentence_of[told.hit.first]], told.hit.last
    harm = (h for h in acts if h.lex.measure in _HARM and last < h.first <= last + _AROUND and h.lex.use != "subject")
    return any(not scene.joined(last, h.first) & (W.be_now | W.be_past | W.relative | W.coordinator) for h in harm)


def _timed(scene: Scene, hit: Hit) -> bool:
    """Does a phrase hold how long it lasted ("served 20 years")?"""
    return any(hit.first <= n.first < hit.last for n in scene.numbers_of.get(scene.sentence_of[hit.first], ()))


def _elsewhere(scene: Scene, listed: PeopleWords, hit: Hit, end: int) -> bool:
    """Was a time served in what is no prison ("served 20 years in the army", "cumplió dos años en el cargo")?"""
    ruled = _timed(scene, hit) and hit.lex.form == "phrase" and hit.last + 1 < end and scene.tokens.norm[hit.last] in listed.within
    i = hit.last + 1 + (ruled and scene.has(hit.last + 1, W.determiner))
    plain = ruled and i < end and scene.tokens.norm[i] not in listed.inside and not scene.tokens.is_capital(i)
    dated = any(d.first <= i < d.last for d in scene.dates_of.get(scene.sentence_of[hit.first], ()))
    ends = (k for k in range(i, min(end, i + _AROUND)) if scene.has(k, W.coordinator) or scene.tokens.norm[k] in (",", ";"))
    stop = next(ends, min(end, i + _AROUND))
    return hit.lex.measure == "sentenced" and plain and not dated and not scene.joined(i, stop) & W.custody


def _billed(scene: Scene, hit: Hit, end: int) -> bool:
    """Was only money asked of somebody ("was charged $300", "was fined", "condenada a pagar una multa"), and no time?"""
    numbers = scene.numbers_of.get(scene.sentence_of[hit.first], ())
    if hit.lex.measure == "charged":
        return any(n.kind == "money" and hit.last <= n.first <= hit.last + 1 < end for n in numbers)
    fined = hit.lex.measure == "sentenced" and ruling_words(scene.report.language).fines & set(
        scene.tokens.norm[hit.first : min(end, hit.last + _FINE)]
    )
    return bool(fined) and not any(n.kind in _TIMES for n in numbers)


def misread(scene: Scene, words: ActorWords, listed: PeopleWords, hit: Hit) -> bool:
    """Is the phrase no act here: done by a relative, a visitor's, or of years that passed ("got a letter three years later")?"""
    norm = scene.tokens.norm
    end = scene.sentences[scene.sentence_of[hit.first]][1]
    timed = _timed(scene, hit)
    if timed and hit.last < end and norm[hit.last] in listed.afterward:
        return True
    busy = timed and hit.lex.measure == "sentenced" and hit.last < end and norm[hit.last] in listed.busy
    if busy or _elsewhere(scene, listed, hit, end) or _billed(scene, hit, end):
        return True  # "levou quatro anos a comparar listas"
    if any(norm[i] in listed.visiting for i in range(hit.last, min(end, hit.last + 5))) and hit.lex.measure in ("held", "released"):
        return True
    around = set(norm[hit.last : min(end, hit.last + _AROUND)])
    if hit.lex.measure == "held" and around & listed.briefly and around & listed.outside:
        return True  # "was kept for seven hours outside the police station"
    i = hit.last if hit.last < end and norm[hit.last] in listed.agents else hit.last - 1
    if norm[i] not in listed.agents or hit.last >= end:
        return False
    for k in range(i + 1, min(end, i + 4)):
        found = words.match(norm, k, end)
        if found is not None and found[1].kind in ("kin", "kin_plural"):
            return True
        if not (scene.has(k, W.determiner) or norm[k] in words.possessives or norm[k] in words.indefinite):
            return False
    return False
