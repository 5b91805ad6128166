"""The desk of a paper: which outlet prints, under which headline, dateline and credit."""

import random
from dataclasses import dataclass, field

from worlds.lineage_events import Event
from worlds.lineage_print import Draft
from worlds.lineage_words import LANGUAGES, Fact, Sentence, draw, parameters, phrases


@dataclass
class Desk:
    """Chooses for one event; an outlet prints about it once, until all have."""

    event: Event
    rng: random.Random
    printed: set[str] = field(default_factory=set)

    def language(self, but: str = "") -> str:
        return self.rng.choice([one for one in LANGUAGES if one != but])

    def outlet(self, language: str) -> str:
        outlets = phrases("cast")["outlets"][language]
        free = [one for one in outlets if one not in self.printed] or outlets
        chosen: str = self.rng.choice(free)
        self.printed.add(chosen)
        return chosen

    def agency(self, language: str) -> str | None:
        """An agency that has not yet told this event, in no language: its name would lead to two texts."""
        free = [one for one in phrases("cast")["agencies"][language] if one not in self.printed]
        if not free:
            return None
        chosen: str = self.rng.choice(free)
        self.printed.add(chosen)
        return chosen

    def title(self, facts: tuple[Fact, ...], language: str) -> str:
        """A headline with the lead figure, or without a figure where the text does not tell it."""
        lead = next((fact for fact in facts if fact.role == self.event.kind), None)
        ways = [one for one in phrases("titles")[language][self.event.kind] if lead is not None or "{n}" not in one]
        event = self.event
        number = lead.value if lead is not None else None
        return str(self.rng.choice(ways)).format(
            n=number, prison=event.prison, prison2=event.prison2, city=event.city, country=event.country
        )

    def furniture(self, publisher: str, language: str) -> tuple[str, ...]:
        lines = phrases("background")["boilerplate"][language]
        chosen = self.rng.sample(lines, draw(parameters()["originals"]["boilerplate"], self.rng))
        return tuple(line.format(publisher=publisher, year=2025) for line in chosen)

    def dateline(self, language: str, agency: str) -> str:
        pattern = self.rng.choice(phrases("background")["credits"]["dateline"][language])
        return str(pattern.format(CITY=self.event.city.upper(), city=self.event.city, agency=agency))

    def note(self, name: str, language: str) -> str:
        return str(self.rng.choice(phrases("background")["notes"][name][language]))

    def credit(self, draft: Draft, parents: tuple[Draft, ...]) -> None:
        """Say in the draft where it comes from: by a dateline, a line at the end, or a clause behind the first sentence."""
        names = [parent.publisher for parent in parents]
        joined = phrases("background")["and"][draft.language].join(dict.fromkeys(names))
        draft.named = tuple(names)
        credits = phrases("background")["credits"]
        first = draft.sentences[0]
        if parents[0].agency and len(parents) == 1 and self.rng.random() < 0.6:
            draft.dateline = self.dateline(draft.language, joined)
        elif draft.kind in ("rewrite", "translation", "compilation") and self.rng.random() < 0.5:
            clause = self.rng.choice(credits["inline"][draft.language]).format(publisher=joined)
            said = Sentence(f"{first.text[:-1]}, {clause}.", first.fact, first.variant, first.opens)
            draft.sentences = (said, *draft.sentences[1:])
        else:
            draft.credit = self.rng.choice(credits["tail"][draft.language]).format(publisher=joined)
