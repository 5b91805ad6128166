"""Actors without a name of their own: offices, collectives, "the minister", "the organisation", pronouns."""

from habeas.extract.entities.known import Recent, agrees, sexes_of
from habeas.extract.entities.offices import bare_place, characterises, goes_on, other_post, titles_of
from habeas.extract.entities.phrases import (
    apposed,
    before_colon,
    elder,
    front_half,
    headlined,
    of_a_place,
    over_bracket,
    owns_body,
    says,
    says_next,
    told_of,
    up_to_name,
    with_complement,
)
from habeas.extract.entities.posts import find_posts
from habeas.extract.entities.table import Entity, Mention
from habeas.extract.entities.titles import described_by, governs, is_source, opens_clause, outranks, qualifies
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords, Mark, Marked, bare
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

_FINITE = int(W.be_now | W.be_past | W.have | W.relative)


def _determined(reader: "_Reader", i: int, sentence_first: int) -> bool:
    """Does a determiner stand before the name that token i ends: "a Harbour Ministry official"?"""
    first = reader.at_start(i) - 1
    if first < sentence_first:
        return False
    word = reader.scene.tokens.norm[first]
    return word in reader.words.indefinite or word in reader.words.definite


class _Reader:
    """Walks the text once; knows at every token which entities were spoken of last."""

    def __init__(self, scene: Scene, words: ActorWords, entities: list[Entity], mentions: list[Mention]) -> None:
        self.scene = scene
        self.words = words
        self.entities = entities
        self.taken = [False] * len(scene.tokens)
        self.at = {m.first: m for m in mentions}
        self.ends = {m.last: m for m in mentions}
        for m in mentions:
            for i in range(m.first, m.last):
                self.taken[i] = True
        self.outer_taken = {i for m in mentions for i in range(m.outer, m.first)}
        self.recent = Recent(words, entities)
        self.posts = find_posts(scene, words, entities, mentions)
        self.outers = {m.outer: m for m in mentions}
        self.out: list[Mention] = []
        self.names: list[Mention] = []
        self.sentence = 0
        self.nobody = -1
        self.sentence_of: dict[int, int] = {}
        self.led: dict[int, int] = {}
        self.led_by_body: dict[int, int] = {}
        self.titles = titles_of(scene, words, entities, mentions)
        self.phrases: dict[str, int] = {}

    def start_of(self, i: int, sentence_first: int) -> int:
        """Where the noun phrase that token i stands in begins: its determiner, at most four words back."""
        norm = self.scene.tokens.norm
        j, reach = i, 4
        while j > sentence_first and i - j < reach:
            word = norm[j - 1]
            if self.owning(j - 1) and j - 2 >= sentence_first and norm[j - 2].isalpha():
                j -= 2
                if self.taken[j]:
                    return self.at_start(j)
                reach += 2
                continue
            if word == "-" and j - 2 >= sentence_first and norm[j - 2].isalpha():  # "a Madrid-based group": over its seat
                seat = self.at_start(j - 1) if self.taken[j - 2] else j - 2
                j, reach = seat, reach + j - seat
                continue
            if word in self.words.definite or word in self.words.indefinite or word in self.words.possessives:
                return j - 1
            if self.taken[j - 1] and _determined(self, j - 1, sentence_first):
                return self.at_start(j - 1) - 1
            if self.taken[j - 1] or not word[0].isalpha() or self.scene.flags[j - 1] or says(self.scene, j - 1):
                break
            j -= 1
        return i

    def owning(self, i: int) -> bool:
        """Does a mark of the owner stand at token i, that of a plural too ("the teachers' union")?"""
        if self.scene.owns(i):
            return True
        marked = self.scene.tokens.norm[i] in speech_words(self.scene.report.language).own_mark
        return marked and i > 0 and self.scene.plural(i - 1) and self.scene.tokens.end[i - 1] == self.scene.tokens.start[i]

    def at_start(self, i: int) -> int:
        """The first token of the name that token i belongs to."""
        while i > 0 and self.taken[i - 1] and i not in self.at:
            i -= 1
        return i

    def new(self, first: int, last: int, outer: int, kind: str, mark: Mark, *, named: bool) -> None:
        tokens = self.scene.tokens
        # "da polícia", "del ministro": an article within a preposition is no part of the name.
        begin = outer + (outer < first and self.scene.has(outer, W.preposition) and not self.scene.has(outer, W.determiner))
        name = tokens.text[tokens.start[begin] : tokens.end[last - 1]]
        key = " ".join(tokens.norm[outer:last])
        index = self.phrases.get(key) if kind != "person" else None
        if index is None:
            words = tuple(bare(w) for w in tokens.norm[first:last])
            self.entities.append(
                Entity(name, kind, tokens.start[begin], tokens.end[last - 1], words, [mark], named=named, sex=mark.sex)
            )
            index = len(self.entities) - 1
            self.phrases[key] = index
        self.add(Mention(first, last, outer, index, "group" if kind == "collective" else "role"))

    def add(self, mention: Mention) -> None:
        self.out.append(mention)
        self.recent.seen(mention)

    def pronoun(self, i: int, kind: str, sex: str | None) -> None:
        """A pronoun that may be a speaker: resolved later, when the verb beside it is known."""
        led = None if not sex else self.led.get(self.sentence - 1) if self.speaks(i) else told_of(self.scene, self.led, i)
        index = led if led is not None and agrees(self.entities[led], sex) else self.antecedent(kind, sex)
        self.out.append(Mention(i, i + 1, i, self.unknown() if index is None else index, "pronoun"))
        if index is not None:
            last = self.recent.person[-1] if self.recent.person else index  # "Ana has a son in jail. He …": maybe the son
            other = last != index and not self.entities[last].named and sex in sexes_of(self.entities[last])
            if sex is not None and not other and self.entities[index].kind == "person" and self.entities[index].sex is None:
                self.entities[index].sex = sex

    def name(self, mention: Mention, sentence: int) -> None:
        """Take a name in, and who a sentence is about: the person or the body that it opens with."""
        self.recent.seen(mention)
        entity, first = self.entities[mention.entity], self.scene.sentences[sentence][0]
        if entity.kind == "org" and mention.outer - first <= 1 and not self.scene.owns(mention.last):
            self.led_by_body.setdefault(sentence, mention.entity)
        if entity.kind == "person":
            self.names.append(mention)
            self.sentence_of[mention.entity] = sentence
            if mention.outer == first and entity.named:
                self.led[sentence] = mention.entity

    def speaks(self, i: int) -> bool:
        """Does a pronoun open its sentence and say something: whoever the sentence before is about goes on ("He said")?"""
        return i == self.scene.sentences[self.sentence][0] and says_next(self.scene, i + 1)

    def recently(self, index: int) -> bool:
        """Named in the sentence before, where this one names one other person."""
        return self.entities[index].named and self.sentence_of.get(index, -9) == self.sentence - 1 and len(self.names) == 1

    def possessive(self, i: int, sentence_first: int) -> None:
        """ "Ana found her son": the one person of the sentence so far is the one that "her" means."""
        norm = self.scene.tokens.norm
        sex = self.words.possessives[norm[i]]
        if i + 1 >= len(norm) or not norm[i + 1].isalpha() or self.scene.flags[i + 1]:
            return
        here = {m.entity for m in self.names if sentence_first <= m.first < i}
        if sex in ("female", "male") and len(here) == 1:
            entity = self.entities[here.pop()]
            if entity.sex is None and all(m.sex is None for m in entity.marks):
                entity.sex = sex

    def unknown(self) -> int:
        """The entity of nobody known: a pronoun whose owner the report does not name."""
        if self.nobody < 0:
            self.entities.append(Entity("", "unknown", 0, 0, (), named=False))
            self.nobody = len(self.entities) - 1
        return self.nobody

    def antecedent(self, kind: str, sex: str | None) -> int | None:
        if kind == "plural":
            return None
        pool = self.recent.person if kind in ("female", "male") else self.recent.org
        nearest = list(reversed(pool[-12:]))
        sure = [k for k in nearest[:5] if sex in sexes_of(self.entities[k]) and self.recently(k)]
        for index in [*sure, *(k for k in nearest if self.entities[k].named), *nearest]:
            entity = self.entities[index]
            if sex is None or (entity.sex in (None, sex) and all(m.sex in (None, sex) for m in entity.marks)):
                return index
        return None


def _definite(reader: _Reader, outer: int, first: int) -> bool:
    return outer < first and reader.scene.tokens.norm[outer] in reader.words.definite


def _stops(reader: _Reader, i: int, *, behind_comma: bool) -> bool:
    """Does token i end the noun phrase of a title?"""
    word = reader.scene.tokens.norm[i]
    if behind_comma:
        return word not in reader.words.definite
    if word in reader.words.possessives:
        return True
    return not (word[0].isalpha() or i in reader.at or word in (",", "-")) or bool(reader.scene.flags[i] & _FINITE)


def _beside(reader: _Reader, last: int, outer: int, kinds: tuple[str, ...]) -> int | None:
    """The named entity in apposition: "the director of prisons, X", "the group X", "X, the director"."""
    norm, at = reader.scene.tokens.norm, reader.at
    commas = 0
    ruled = _complements(reader, last, outer)
    linked = last < len(norm) and bool(reader.scene.flags[last] & W.preposition or norm[last] in reader.words.joiners)
    close = last if linked else last + 5
    bracket = over_bracket(norm, last)
    close += bracket[1] - bracket[0]
    closing = _closing(reader, last)
    if closing is not None and reader.entities[closing.entity].kind in kinds:
        return closing.entity
    for i in range(last, min(len(norm), last + 10)):
        # "el comandante, coronel X": a rank may open the apposition; what has an article or a capital is its own phrase.
        ranked = commas and norm[i] not in reader.words.definite and not reader.scene.tokens.is_capital(i)
        mention = at.get(i) or (reader.outers.get(i) if ranked else None)
        if bracket[0] <= i < bracket[1]:
            continue
        fits = mention is not None and (commas or i < close) and reader.entities[mention.entity].kind in kinds
        named = None if fits or "person" not in kinds else apposed(reader.scene, reader.words, reader.entities, at, i, outer)
        found = mention if fits else named
        if found is not None:
            return found.entity
        # "… were treated in hospital, the Health Ministry said": a bare noun behind a preposition has no apposition.
        if norm[i] == "," and (ruled or bare_place(reader.scene, outer, last)):
            break
        if norm[i] == "," and not commas:
            commas = 1
        elif _stops(reader, i, behind_comma=bool(commas)):
            break
    before = reader.ends.get(outer - 1)
    said = before is not None and is_source(reader.scene, before.outer)
    new_clause = opens_clause(reader.scene, reader.words, outer, last, said=said)
    if outer > 1 and norm[outer - 1] == "," and not reader.scene.flags[outer] & W.relative and not new_clause:
        aged = outer > 3 and norm[outer - 2].isdigit() and norm[outer - 3] == ","  # "X, 43, the wife of Y"
        mention = reader.ends.get(outer - 3 if aged else outer - 1)
        if mention is not None and reader.entities[mention.entity].kind in kinds:
            return mention.entity
    return None


def _closing(reader: _Reader, last: int) -> Mention | None:
    """The name that closes the description of a body whose noun token last - 1 is: "el grupo de derechos humanos Faro"."""
    scene = reader.scene
    for i in range(last + 1, min(len(scene.tokens), last + 8)):
        mention = reader.at.get(i)
        if mention is not None:
            start = scene.sentences[scene.sentence_of[i]][0]
            return mention if described_by(scene, reader.words, i, start) == last - 1 else None
    return None


def _complements(reader: _Reader, last: int, outer: int) -> bool:
    """Is the noun only what another is of, so that a name behind a comma is the other's: "a mulher do réu, X"?"""
    scene, words = reader.scene, reader.words
    start = scene.sentences[scene.sentence_of[last - 1]][0]
    for first in range(outer, last):
        found = words.match(scene.tokens.norm, first, last)
        if found is not None and first + len(found[0]) == last:
            return outranks(governs(scene, words, first, start), found[1])
    return False


def _title(reader: _Reader, first: int, last: int, outer: int, mark: Mark) -> None:
    index = _beside(reader, last, outer, ("person",))
    if index is None and characterises(reader.scene, reader.words, (outer, first, last), mark):
        index = reader.recent.only(mark)
    if index is not None:
        if mark not in reader.entities[index].marks:
            reader.entities[index].marks.append(mark)
        reader.add(Mention(first, last, outer, index, "role"))
        return
    ruled = outer == first > 0 and bool(reader.scene.flags[first - 1] & W.preposition)
    if _definite(reader, outer, first) or (outer == first and not ruled):
        loose = outer < first and not goes_on(reader.scene, reader.words, last, mark)
        index = reader.recent.titled(mark, loose=loose)
        if index is not None and not other_post(reader.scene, reader.words, last, mark, reader.titles.get(index, ())):
            reader.add(Mention(first, last, outer, index, "role"))
            return
    if outer < first or reader.scene.tokens.is_capital(first):
        reader.new(first, last, outer, "person", mark, named=False)


def _generic(reader: _Reader, first: int, last: int, outer: int, mark: Mark) -> None:
    index = _beside(reader, last, outer, ("org", "outlet", "name"))
    if index is not None:
        if reader.entities[index].kind == "org" and mark not in reader.entities[index].marks:
            reader.entities[index].marks.append(mark)
        reader.add(Mention(first, last, outer, index, "role"))
        return
    if outer == first and not headlined(reader.scene, first, last):
        return
    described = reader.words.match(reader.scene.tokens.norm, last, last + 1) if last < len(reader.taken) else None
    if described is not None and described[1].kind == "title" and not reader.taken[last]:
        reader.new(first, last + 1, outer, "office", mark, named=False)
        reader.taken[last] = True
        return
    end = with_complement(reader.scene, reader.words, reader.taken, last)
    # "A committee of parents says": those it is of are no speakers of their own.
    reader.taken[last:end] = [True] * (end - last)
    owner = _owner(reader, first, last, outer, mark)
    if owner is not None:
        reader.add(Mention(first, owner[0], outer, owner[1], "role"))
        return
    if _definite(reader, outer, first):
        index = _known(reader, first, last, end, outer, mark)
        if index is not None:
            reader.add(Mention(first, end, outer, index, "role"))
            return
    reader.new(first, end, outer, "office", mark, named=False)


def _known(reader: _Reader, first: int, last: int, end: int, outer: int, mark: Mark) -> int | None:
    """The body that "the …" means: one whose name holds the noun or its attribute, one described so, or the last of all."""
    norm = reader.scene.tokens.norm
    around = [k for k in (*range(outer + 1, first), *range(last, end)) if norm[k].isalpha() and not reader.scene.flags[k]]
    # "the Harbour Watch group": a name inside the phrase makes it that of another body.
    beside = [] if any(reader.taken[k] for k in around) else [norm[k] for k in around]
    index = reader.recent.called(mark, beside)
    if index is not None and _another(reader, index, outer, first, mark):
        index = None
    if index is not None or mark.word not in reader.words.anaphors:
        return index
    index = reader.recent.narrowed(beside)
    # "la asociación de familiares" is a body of its own, "la organización de derechos humanos" may be the one just named.
    members = any(norm[k] in reader.words.phrases and reader.words.match(norm, k, end) is not None for k in range(last, end))
    subject = reader.led_by_body.get(reader.sentence - 1)
    return reader.recent.private(mark.word, subject) if index is None and outer + 1 == first and not members else index


def _owner(reader: _Reader, first: int, last: int, outer: int, mark: Mark) -> tuple[int, int] | None:
    """Where the phrase ends and which body is meant: "Okot's group", "her organisation", "la red de Quiroz", "o grupo dela"."""
    norm, words = reader.scene.tokens.norm, reader.words
    before, behind = reader.at.get(outer), reader.at.get(last + 1)
    if outer < first and before is not None and before.entity in reader.posts and reader.scene.owns(before.last):
        return last, reader.posts[before.entity]
    if behind is not None and norm[last] == words.of and behind.entity in reader.posts:
        return behind.last, reader.posts[behind.entity]
    own, size = (norm[outer], 0) if outer < first else ("", 0)
    if last < len(norm) and norm[last] in words.owners:
        own, size = norm[last], 1
    sex = words.owners[own] if size else words.possessives.get(own, "")
    if sex == "" or (sex is None and own not in words.definite):
        return None
    index = reader.recent.owner(reader.posts, sex)
    if index is None and sex is not None and mark.word in words.anaphors:
        index = reader.recent.private(mark.word)
    return None if index is None else (last + size, index)


def _another(reader: _Reader, index: int, outer: int, first: int, mark: Mark) -> bool:
    """Do the words before a body's noun make it another ("the presidential pardon committee" is not the Committee for X)?"""
    between = reader.scene.tokens.norm[outer + 1 : first]
    if not between or mark.word in reader.words.anaphors:
        return False
    return not any(bare(w) in reader.entities[index].words or w in reader.words.generic for w in between)


def _handle(reader: _Reader, first: int, last: int, sentence: int, mark: Mark) -> None:
    start = reader.scene.sentences[sentence][0]
    outer = reader.start_of(first, start)
    if mark.kind == "title" and (elder(reader.scene, reader.words, first) or qualifies(reader.scene, reader.words, first)):
        return
    if mark.kind == "title":
        _title(reader, first, last, outer, mark)
    elif mark.kind == "kin":
        index = _beside(reader, last, outer, ("person",))
        if index is not None:
            reader.entities[index].sex = reader.entities[index].sex or mark.sex
            if mark not in reader.entities[index].marks:
                reader.entities[index].marks.append(mark)
            reader.add(Mention(first, last, outer, index, "role"))
        elif (index := _kin_known(reader, first, last, outer, mark)) is not None:
            reader.add(Mention(first, last, outer, index, "role"))
        elif outer < first:
            reader.new(first, last, outer, "person", mark, named=False)
    elif mark.kind == "generic":
        outer = start if before_colon(reader.scene, start, first, last) else outer
        _generic(reader, first, last, outer, mark)
    elif mark.kind in ("collective", "office") and not (
        front_half(reader.scene, last)
        or of_a_place(reader.scene, reader.words, last)
        or owns_body(reader.scene, reader.words, last)
    ):
        reader.new(first, last, outer, "collective" if mark.kind == "collective" else "office", mark, named=False)


def _heads_on(reader: _Reader, mark: Mark, i: int, last: int) -> bool:
    """Is the word only the first half of a body's name: "the general command", "the bar society"?"""
    if mark.kind not in ("title", "office") or i >= last or reader.taken[i]:
        return False
    return reader.scene.tokens.norm[i] in reader.words.body_nouns and not reader.scene.flags[i]


def _kin_known(reader: _Reader, first: int, last: int, outer: int, mark: Mark) -> int | None:
    """The relative named before whom "the mother" means; "the mother of …" and "his mother" may be another."""
    scene, words = reader.scene, reader.words
    article = (
        outer + 1 == first and scene.tokens.norm[outer] in words.definite and scene.tokens.norm[outer] not in words.possessives
    )
    ruled = last < len(scene.tokens) and scene.has(last, W.preposition)
    return reader.recent.relative(mark) if article and not ruled else None


def _passed(reader: _Reader, found: Marked, i: int, last: int) -> int:
    """How many tokens to pass where a phrase is only the first half of another's; none where it stands for itself."""
    size = len(found[0])
    return size if _heads_on(reader, found[1], i + size, last) else int(_begins_title(reader, found, i, last))


def _begins_title(reader: _Reader, found: Marked, i: int, last: int) -> bool:
    """Is a crowd's word only the first half of somebody's title: "the state attorney", "the army spokesman"?"""
    norm, words = reader.scene.tokens.norm, reader.words
    if found[1].kind != "collective" or norm[i] not in words.definite:
        return False
    inner = words.match(norm, i + 1, last)
    return inner is not None and inner[1].kind == "title" and 1 + len(inner[0]) > len(found[0])


def describe(scene: Scene, words: ActorWords, entities: list[Entity], mentions: list[Mention]) -> list[Mention]:
    """Mentions of actors that are described, not named; new ones are added to `entities`."""
    reader = _Reader(scene, words, entities, mentions)
    norm, match = scene.tokens.norm, words.match
    phrases, pronouns = words.phrases, words.pronouns
    for sentence, (first, last) in enumerate(scene.sentences):
        i = first
        reader.names.clear()
        reader.sentence = sentence
        while i < last:
            at = reader.at.get(i)
            if at is not None:
                reader.name(at, sentence)
                i = at.last
                continue
            word = norm[i]
            if word in phrases and not reader.taken[i] and i not in reader.outer_taken:
                found = match(norm, i, up_to_name(reader.taken, i, last))
                if found is not None:
                    passed = _passed(reader, found, i, last)
                    if not passed:
                        _handle(reader, i, i + len(found[0]), sentence, found[1])
                    i += passed or len(found[0])
                    continue
            if word in words.possessives:
                reader.possessive(i, first)
            if word in pronouns and not scene.flags[i] & W.determiner and norm[i - 1] != "-":
                reader.pronoun(i, *pronouns[word])
            i += 1
    return reader.out
