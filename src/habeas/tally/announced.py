"""What does arithmetic say of an announced result? Does it add up, how did its counts come about, do the sheets allow it?"""

from decimal import Decimal
from fractions import Fraction
from math import floor

from habeas.model.runner import Runner
from habeas.model.tally import Announced, AnnouncedCheck, Impossible
from habeas.tally.loading import Loaded
from habeas.tally.naming import Candidate, match_all
from habeas.tally.needed import Asking, Held, Side, inside
from habeas.tally.rounding import decimals_of, printed, rounding_of


def check_announced(
    runner: Runner, loaded: Loaded, candidates: tuple[Candidate, ...], held: Held, said: Announced
) -> tuple[AnnouncedCheck, tuple[Impossible, ...]]:
    """Everything that follows from an announcement; what cannot be true comes second."""
    names = list(dict.fromkeys([*said.votes, *said.percent]))
    total = said.total if said.total is not None else sum(said.votes.values()) if said.votes else None
    matched = match_all(names, candidates)
    sides = [
        Side(name, matched[name].candidates, said.votes.get(name), share_of(said, name, total)) for name in names if name in matched
    ]
    asking = Asking(runner, loaded, held, _counted(said, held), total)
    needed = tuple(asking.of(side) for side in sides)
    adds, wrong = adds_up(said, total)
    within = inside(sides, held)
    check = AnnouncedCheck(
        label=said.label,
        adds_up=adds,
        sum_of_votes=sum(said.votes.values()) if said.votes else None,
        total=total,
        matched={name: tuple(candidates[k].name for k in one.candidates) for name, one in matched.items()},
        unmatched=tuple(name for name in names if name not in matched),
        rounding=rounding_of(said.votes, said.percent, total or 0, said.decimals),
        inside=within,
        needed=needed,
        why=_why(said, [n.name for n in needed if not n.possible], within, partly=asking.counted is not None),
    )
    return check, (*wrong, *asking.impossible)


def share_of(said: Announced, name: str, total: int | None) -> Fraction | None:
    """The share announced for a name: its count of the total, else its percentage."""
    if name in said.votes and total:
        return Fraction(said.votes[name], total)
    return Fraction(str(said.percent[name])) / 100 if name in said.percent else None


def _counted(said: Announced, held: Held) -> int | None:
    """The least number of machines that a percentage can mean: 80 % of 30,026 is 23,871 and more, as it may have been rounded."""
    if said.machines_percent is None or held.machines is None or said.machines_percent >= 100:
        return None
    half = Fraction(1, 2 * 10 ** decimals_of(said.machines_percent))
    return max(0, floor((Fraction(str(said.machines_percent)) - half) * held.machines / 100))


def adds_up(said: Announced, total: int | None) -> tuple[tuple[str, ...], tuple[Impossible, ...]]:
    """Whether counts sum to the total, percentages to a hundred, and each percentage is that of its count."""
    told: list[str] = []
    wrong: list[Impossible] = []
    if said.votes and total:
        summed = sum(said.votes.values())
        told.append(
            f"The counts sum to {summed:,}; the total stated is {total:,}." if summed != total else f"The counts sum to {total:,}."
        )
        if summed > total or (summed < total and _whole(said)):
            wrong.append(Impossible(law="parts sum to the whole", why=told[-1], gap=abs(summed - total)))
    if said.percent:
        places = _places(said)
        summed_percent = sum((Decimal(str(p)) for p in said.percent.values()), Decimal(0))
        slack = Decimal(len(said.percent)) / 2 * Decimal(1).scaleb(-places)
        told.append(f"The percentages sum to {summed_percent}.")
        if summed_percent - 100 > slack:
            wrong.append(Impossible(law="shares sum to a hundred", why=told[-1], gap=float(summed_percent - 100)))
        if total:
            _percentages(said, total, places, told, wrong)
    return tuple(told), tuple(wrong)


def _whole(said: Announced) -> bool:
    """Whether the lines are all there are: their percentages reach a hundred, as far as rounding lets them."""
    slack = Decimal(len(said.percent)) / 2 * Decimal(1).scaleb(-_places(said)) if said.percent else Decimal(0)
    return set(said.percent) == set(said.votes) and sum((Decimal(str(p)) for p in said.percent.values()), Decimal(0)) >= 100 - slack


def _percentages(said: Announced, total: int, places: int, told: list[str], wrong: list[Impossible]) -> None:
    for name in said.percent:
        if name not in said.votes:
            continue
        of_count, stated = printed(said.votes[name], total, places), Decimal(str(said.percent[name]))
        if of_count == stated:
            told.append(f"{name}: {said.votes[name]:,} is {of_count} % of {total:,}, as stated.")
        else:
            told.append(f"{name}: {said.votes[name]:,} is {of_count} % of {total:,}; {stated} % was stated.")
            wrong.append(Impossible(law="a share is its count of the total", why=told[-1], gap=float(abs(of_count - stated))))


def _places(said: Announced) -> int:
    return said.decimals if said.decimals is not None else max(decimals_of(p) for p in said.percent.values())


def _why(said: Announced, impossible: list[str], within: dict[str, bool], *, partly: bool) -> str:
    outside = [name for name, there in within.items() if not there]
    cannot = list(dict.fromkeys([*impossible, *([] if partly else outside)]))
    if cannot:
        told = f"The sheets held and {said.label} cannot both be true: {', '.join(cannot)}."
    elif within:
        told = f"Nothing in the sheets held makes {said.label} impossible."
    else:
        told = f"Whether the sheets held allow {said.label} is not known without a register or the number of registered voters."
    if partly and outside:
        told += (
            f" Its shares, taken for all machines, lie outside what the missing sheets could make of them: {', '.join(outside)}."
        )
    return told
