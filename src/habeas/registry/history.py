"""Everything known of one person at a moment, in order of time: one history out of many statements."""

from collections import defaultdict
from collections.abc import Sequence

from habeas.model.custody import ChargeHistory, History
from habeas.model.edtf import span_of
from habeas.model.registry import ChargeStep, Moment, Person, Recognition, Statement, Trait
from habeas.registry.acts import dated_acts
from habeas.registry.clocks import clocks_of
from habeas.registry.completeness import particulars_of
from habeas.registry.episodes import episodes_of, status_on
from habeas.registry.impossible import impossible_of
from habeas.registry.sealed import NAME_FIELDS
from habeas.registry.statements import known_at, written


def history_of(
    person: Person, statements: Sequence[Statement], as_of: str, *, at: Moment | None = None, country: str | None = None
) -> History:
    """The history of a person as of a day, as known at a moment; `statements` may be everybody's, in any order."""
    known = known_at([one for one in statements if one.person == person.id], at).of(person.id)
    acts = dated_acts(known)
    confirmed = tuple(one for one in acts if one.act.certainty == "confirmed")
    episodes = episodes_of(confirmed, as_of)
    charges = charges_of(known)
    traits = tuple(one for one in known if isinstance(one.said, Trait))
    return History(
        person=person.id,
        named=person.named,
        names=names_in(known),
        as_of=as_of,
        known_at=at,
        traits=traits,
        acts=tuple(one.statement for one in acts),
        episodes=episodes,
        charges=charges,
        recognitions=tuple((one.said, one.id) for one in known if isinstance(one.said, Recognition)),
        status=status_on(confirmed, as_of),
        impossible=impossible_of(acts),
        particulars=particulars_of(known),
        clocks=clocks_of(confirmed, episodes, charges, as_of, country),
    )


def names_in(statements: Sequence[Statement]) -> tuple[str, ...]:
    """The names a record bears: the name first, then other names and nicknames, each once."""
    found = [one.said for one in statements if isinstance(one.said, Trait) and one.said.field in NAME_FIELDS]
    ordered = sorted(found, key=lambda trait: trait.field != "name")
    return tuple(dict.fromkeys(trait.value for trait in ordered))


def charges_of(statements: Sequence[Statement]) -> tuple[ChargeHistory, ...]:
    """Each charge with its own steps, in order of time; the last step is how it stands."""
    steps: dict[str, list[tuple[str, Statement]]] = defaultdict(list)
    for one in statements:
        if isinstance(one.said, ChargeStep):
            steps[one.said.charge.strip().casefold()].append((span_of(one.said.date).earliest, one))
    found = []
    for _, some in sorted(steps.items()):
        ordered = [one for _, one in sorted(some, key=lambda pair: (pair[0], *written(pair[1])))]
        last = ordered[-1].said
        first = ordered[0].said
        if isinstance(last, ChargeStep) and isinstance(first, ChargeStep):
            found.append(ChargeHistory(charge=first.charge, steps=tuple(ordered), status=last.status))
    return tuple(found)
