"""A family of reports on one event: originals that owe each other nothing, and what others made of them."""

import random
from collections.abc import Iterator, Sequence

from worlds.lineage_derive import REWORDINGS, WORD_FOR_WORD, Sentences, compiled, corrected, extended, first_opens, kind_of, spread
from worlds.lineage_desk import Desk
from worlds.lineage_events import Event, Statement, background, details
from worlds.lineage_print import Draft
from worlds.lineage_words import Fact, Sentence, draw, paragraphs, parameters, proper, say, weighted

_OF_A_GHOST = ("copy", "cut", "wire", "translation", "rewrite_deep")


def _can_become(how: str, parent: Draft) -> bool:
    """Can a text of this kind be made from the draft? Wire is what agencies sell; who misses a text cannot correct it."""
    fits = {
        "wire": parent.agency and not parent.parents,
        "extended": not parent.agency,
        "correction": parent.kind != "compilation",
        "cut": len(parent.sentences) > 5,
    }
    return fits.get(how, True) and (parent.held or how in _OF_A_GHOST)


class Family:
    """Grows the reports of one event; `drafts` are in the order in which they were written."""

    def __init__(self, event: Event, ids: Iterator[str], rng: random.Random) -> None:
        self.event, self.ids, self.rng = event, ids, rng
        self.desk = Desk(event, rng)
        self.drafts: list[Draft] = []

    def lone(self) -> "Family":
        """One report and nobody who took it up."""
        self._original(may_be_missing=False)
        return self

    def grow(self) -> "Family":
        """Originals, perhaps a press release, then what was made of them."""
        chance = parameters()
        for _ in range(draw(chance["originals"]["per_event"], self.rng)):
            self._original(may_be_missing=True)
        if self.rng.random() < chance["release"]:
            self._release()
        for ghost in [one for one in self.drafts if not one.held]:
            for how in ("wire", self.rng.choice(_OF_A_GHOST)):
                self._derive(how, ghost)
        for _ in range(draw(chance["derived"]["per_event"], self.rng)):
            made = False
            while not made:
                made = self._derive(weighted(chance["derived"]["kinds"], self.rng))
        return self

    def _original(self, *, may_be_missing: bool) -> None:
        """A report that owes nothing to another, though it may tell exactly the same facts."""
        chance, rng, event = parameters()["originals"], self.rng, self.event
        day = rng.choice([one.day for one in event.statements])
        if self.drafts and rng.random() < chance["same_facts"]:
            twin = rng.choice(self.drafts)
            day, told = twin.day, self._order([fact for fact in twin.facts if fact.statement is not None])
        else:
            told = self._selected(event.known(day))
            day += rng.choice([0, 0, 1])
        told = spread(told, details(event, rng, draw(chance["own_details"], rng)), rng)
        told += background(event, rng, draw(chance["background"], rng))
        language = self.desk.language()
        agency = self.desk.agency(language) if rng.random() < chance["agency"] else None
        draft = self._draft(language, agency or self.desk.outlet(language), day, self._told(told, language))
        draft.agency = agency is not None
        if agency is not None:
            draft.held = not (may_be_missing and rng.random() < chance["ghost"])
            draft.dateline = self.desk.dateline(language, agency) if rng.random() < 0.8 else ""
        self._keep(draft)

    def _selected(self, known: Sequence[Statement]) -> list[Fact]:
        """What was stated by some of those who spoke: all of it, or the lead figure and some of the rest."""
        chance, rng = parameters()["originals"], self.rng
        first = rng.choice([one for one in known if one.facts[0].role == self.event.kind] or list(known))
        others = [one for one in known if one is not first]
        chosen = [first, *rng.sample(others, min(len(others), draw(chance["statements"], rng) - 1))]
        told = self._order([fact for one in chosen for fact in one.facts])
        return told if rng.random() < chance["told_all"] else told[: draw(chance["facts"], rng)]

    def _order(self, facts: list[Fact]) -> list[Fact]:
        """An order of one's own, mostly with the lead figure at the head."""
        lead = next((fact for fact in facts if fact.role == self.event.kind), facts[0])
        rest = [fact for fact in facts if fact != lead]
        self.rng.shuffle(rest)
        if self.rng.random() < parameters()["originals"]["opens_with_lead"]:
            return [lead, *rest]
        place = self.rng.randint(0, min(3, len(rest)))
        return [*rest[:place], lead, *rest[place:]]

    def _release(self) -> None:
        """A monitor's own text with one of its statements; papers take it over word for word."""
        statement = self.rng.choice([one for one in self.event.statements if one.facts[0].role == self.event.kind])
        language = self.desk.language()
        org = statement.facts[0].slot("org")
        assert org is not None
        assert not isinstance(org, int | str)
        told = self._told([*statement.facts, *details(self.event, self.rng, 2)], language)
        draft = self._draft(language, proper(org, language), statement.day, told)
        draft.release, draft.furniture, draft.note = True, (), self.desk.note("release", language)
        self._keep(draft)
        for _ in range(self.rng.randint(1, parameters()["derived"]["takes_release"])):
            self._take_release(draft)

    def _take_release(self, release: Draft) -> None:
        how = self.rng.choice(["copy", "cut", "extended"])
        sentences = release.sentences
        sentences = (
            self._more(sentences, [2, 4], release.language) if how == "extended" else self._word(how, sentences, release.language)
        )
        child = self._child(release, sentences, release.language, "press_release")
        child.how = f"press_release_{how}"
        self._finish(child)

    def _derive(self, how: str, parent: Draft | None = None) -> bool:
        """Make one report of kind `how`; false where nothing in the family can be its parent."""
        if how == "compilation":
            return self._compile()
        parent = parent or self._parent(how)
        if parent is None:
            return False
        language = self.desk.language(but=parent.language) if how == "translation" else parent.language
        if how == "correction":
            return self._correct(parent)
        if how in ("extended", "wire"):
            bounds = parameters()["how"][f"{how}_adds"]
            taken = parent.sentences
            if how == "wire" and self.rng.random() < 0.4:
                taken = self._word("cut", taken, language)
            sentences = self._more(taken, bounds, language)
        else:
            sentences = self._word(how, parent.sentences, language)
        self._finish(self._child(parent, sentences, language, how))
        return True

    def _correct(self, parent: Draft) -> bool:
        """A later version by the same paper: an age put right, or an update with what has been learned since."""
        chance, rng = parameters()["how"], self.rng
        update = rng.random() < chance["update_rather_than_correction"]
        if update:
            new = [say(fact, parent.language, rng) for fact in details(self.event, rng, rng.randint(1, 2))]
            at = rng.choice([1, len(parent.sentences)])
            changed: Sentences | None = first_opens([*parent.sentences[:at], *new, *parent.sentences[at:]])
        else:
            changed = corrected(parent.sentences, parent.language, rng)
        if changed is None:
            return False
        child = self._child(parent, changed, parent.language, "correction")
        child.publisher, child.title, child.furniture, child.agency = (
            parent.publisher,
            parent.title,
            parent.furniture,
            parent.agency,
        )
        child.how, child.dateline, child.credit = ("update" if update else "correction"), parent.dateline, parent.credit
        child.day = parent.day + rng.choice([0, 1])
        child.note = self.desk.note(child.how, parent.language) if rng.random() < chance["note"] else ""
        self._finish(child)
        return True

    def _compile(self) -> bool:
        """One text of several of the same language."""
        pool = [one for one in self.drafts if one.held and not one.release and one.kind != "compilation" and len(one.facts) > 4]
        self.rng.shuffle(pool)
        parents: list[Draft] = []
        for one in pool:
            if one.language == pool[0].language and all(not set(one.roots) & set(other.roots) for other in parents):
                parents.append(one)
        parents = parents[: draw(parameters()["how"]["compilation_parents"], self.rng)]
        if len(parents) < 2:
            return False
        merged = compiled([one.sentences for one in parents], parents[0].language, self.rng)
        child = self._child(parents[0], merged.sentences, parents[0].language, "compilation")
        child.parents, child.day = tuple(parents), max(one.day for one in parents) + self.rng.choice([0, 1])
        child.origin = {fact: parents[at].origin[fact] for fact, at in merged.taken.items()}
        self._finish(child)
        return True

    def _parent(self, how: str) -> Draft | None:
        pool = [one for one in self.drafts if not one.release and _can_become(how, one)]
        derived = [one for one in pool if one.parents]
        first = [one for one in pool if not one.parents]
        if derived and (not first or self.rng.random() < parameters()["derived"]["chain"]):
            return self.rng.choice(derived)
        return self.rng.choice(first) if first else None

    def _word(self, how: str, sentences: Sentences, language: str) -> Sentences:
        return REWORDINGS[how](sentences, language, self.rng)

    def _more(self, sentences: Sentences, bounds: Sequence[int], language: str) -> Sentences:
        """Sentences with local additions: what the outlet saw itself, and what everybody writes."""
        wanted = draw(bounds, self.rng)
        added: list[Fact] = list(details(self.event, self.rng, wanted))[:wanted]
        if wanted > 3:
            added = [*added[:-1], *background(self.event, self.rng, 1)]
        return extended(sentences, added, language, self.rng)

    def _told(self, facts: Sequence[Fact], language: str) -> Sentences:
        return paragraphs([say(fact, language, self.rng) for fact in facts], self.rng)

    def _draft(self, language: str, publisher: str, day: int, sentences: Sequence[Sentence]) -> Draft:
        told = tuple(sentences)
        facts = tuple(one.fact for one in told if one.fact is not None)
        return Draft(
            id=next(self.ids), event=self.event, language=language, publisher=publisher, day=day, sentences=told,
            title=self.desk.title(facts, language), furniture=self.desk.furniture(publisher, language),
            dated=self.rng.random() >= parameters()["time"]["missing"],
        )  # fmt: skip

    def _child(self, parent: Draft, sentences: Sentences, language: str, how: str) -> Draft:
        time, chance, rng = parameters()["time"], parameters()["how"], self.rng
        lag = 0 if rng.random() < time["same_day"] else draw(time["lag"], rng)
        child = self._draft(language, self.desk.outlet(language), parent.day + lag, sentences)
        child.kind, child.how, child.parents = kind_of(how), how, (parent,)
        told = set(child.facts)
        lead = next((fact for fact in parent.facts if fact.role == self.event.kind), None)
        if child.kind in WORD_FOR_WORD and rng.random() < chance["same_title"] and (lead is None or lead in told):
            child.title = parent.title
        if how == "copy":
            child.dateline, child.credit, child.named = parent.dateline, parent.credit, parent.named
        child.origin = {fact: parent.origin[fact] for fact in child.facts if fact in parent.origin}
        return child

    def _finish(self, child: Draft) -> None:
        """Credit it where its kind does, or must because the parent is missing; then keep it."""
        rng, credit = self.rng, parameters()["credit"]
        missing = any(not parent.held for parent in child.parents)
        if child.how != "copy" or rng.random() < 0.5:
            child.named = child.parents[0].named if child.kind == "correction" else ()
            if child.kind != "correction":
                child.dateline = child.credit = ""
        if missing or rng.random() < credit[child.kind]:
            child.dateline = child.credit = ""
            self.desk.credit(child, child.parents)
        child.straight = child.kind in WORD_FOR_WORD and rng.random() < parameters()["how"]["straight_quotes"]
        self._keep(child)

    def _keep(self, draft: Draft) -> None:
        for fact in draft.facts:
            draft.origin.setdefault(fact, (draft.root,))
        self.drafts.append(draft)
