"""What do the sheets say of a claim in a report? Supported, not supported or not checkable, with the numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from habeas.model import TallyClaim
from habeas.model.record import Record
from habeas.model.tally import Bounds, ClaimAnswer, Coverage, Reach, Totals
from habeas.tally.naming import Candidate, match


class Asked(Record, frozen=True, kw_only=True):
    """A claim with the words it was read from."""

    claim: TallyClaim
    quote: str = ""


@dataclass(frozen=True)
class Known:
    """All that claims are held against."""

    candidates: tuple[Candidate, ...]
    totals: Totals
    coverage: Coverage
    worst: Bounds | None


@dataclass(frozen=True)
class _Said:
    """An answer in the making: verdict, computed value, what is possible at all, and why."""

    verdict: str
    why: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    candidate: str | None = None


def answer(asked: Asked, known: Known) -> ClaimAnswer:
    """One claim, answered."""
    claim = asked.claim
    said = {"coverage": _coverage, "share": _share, "winner": _winner}[claim.object](claim, known)
    return ClaimAnswer(
        report=claim.report,
        start=claim.start,
        end=claim.end,
        quote=asked.quote,
        source=claim.source,
        object=claim.object,
        who=claim.who,
        candidate=said.candidate,
        answer=said.verdict,  # type: ignore[arg-type]
        value=said.value,
        low=said.low,
        high=said.high,
        why=said.why,
    )


def claimed_reach(claim: TallyClaim) -> tuple[float, float] | None:
    """The values that the words of a claim allow: "nearly 70" from 65, "more than 80" from 80 upwards, 51.2 from 51.15 to 51.25."""
    point = claim.point if claim.point is not None else claim.low if claim.low is not None else claim.high
    if point is None:
        return None
    unit, half = _unit(point), _half(point)
    if claim.low is not None and claim.high is None:
        return claim.low, float("inf")
    if claim.high is not None and claim.low is None:
        return claim.high - max(unit / 2, 1.0), claim.high + half
    if claim.low is None or claim.high is None:
        slack = max(unit / 2, 1.0)
        return point - slack, point + slack
    return claim.low - half, claim.high + half


def _unit(value: float) -> float:
    """What the last digit that is no zero stands for: 10 in 70, 0.1 in 51.2."""
    told = Decimal(str(value)).normalize().as_tuple()
    return float(10.0**told.exponent) if isinstance(told.exponent, int) and value else 1.0


def _half(value: float) -> float:
    """Half of the last digit printed, a whole number at the most."""
    return min(1.0, _unit(value)) / 2


def _words(claim: TallyClaim) -> str:
    reach = claimed_reach(claim)
    if reach is None:
        return "no number"
    return f"{reach[0]:,.10g} and more" if reach[1] == float("inf") else f"{reach[0]:,.10g} to {reach[1]:,.10g}"


def _coverage(claim: TallyClaim, known: Known) -> _Said:
    reach, coverage = claimed_reach(claim), known.coverage
    if reach is None:
        return _Said("not checkable", "The claim gives no number.")
    counted = (claim.point or claim.low or claim.high or 0) > 100
    value = float(coverage.machines_seen) if counted else coverage.machines_share
    if value is None:
        return _Said("not checkable", f"There are {coverage.machines_seen:,} sheets; how many machines there were is not known.")
    told = (
        f"There are sheets of {coverage.machines_seen:,} machines"
        if coverage.machines is None
        else f"There are sheets of {coverage.machines_seen:,} of {coverage.machines:,} machines ({coverage.machines_share:.2f} %)"
    )
    return _Said(_fits(value, reach), f"{told}; the claim means {_words(claim)}{'' if counted else ' %'}.", value=value)


def _share(claim: TallyClaim, known: Known) -> _Said:
    reach, k = claimed_reach(claim), _who(claim, known)
    if reach is None or k is None:
        return _Said("not checkable", _nobody(claim) if k is None else "The claim gives no number.")
    candidate, total = known.candidates[k], known.totals.candidates[k]
    if total.share is None:
        return _Said("not checkable", "The sheets hold no votes.", candidate=candidate.name)
    bound = _bound(known, k)
    told = f"{candidate.name} has {total.share:.2f} % of the valid votes on the sheets held"
    verdict = _fits(total.share, reach)
    if bound is None:
        return _Said(
            verdict,
            f"{told}; the claim means {_words(claim)} %. How the missing voted is not bounded.",
            total.share,
            candidate=candidate.name,
        )
    told += f"; with the missing sheets it can be {bound.share_low:.2f} to {bound.share_high:.2f} %"
    if reach[0] > bound.share_high or reach[1] < bound.share_low:
        return _Said(
            "not supported",
            f"{told}: not {_words(claim)} %, however the missing sheets read.",
            total.share,
            bound.share_low,
            bound.share_high,
            candidate.name,
        )
    return _Said(
        verdict, f"{told}; the claim means {_words(claim)} %.", total.share, bound.share_low, bound.share_high, candidate.name
    )


def _winner(claim: TallyClaim, known: Known) -> _Said:
    k = _who(claim, known)
    if k is None:
        return _Said("not checkable", _nobody(claim))
    candidate, worst = known.candidates[k], known.worst
    share = known.totals.candidates[k].share
    if worst is None:
        leader = max(range(len(known.candidates)), key=lambda n: (known.totals.candidates[n].votes, -n))
        return _Said(
            "not checkable",
            f"{known.candidates[leader].name} leads on the sheets held; how many votes are missing is not known.",
            share,
            candidate=candidate.name,
        )
    bound = _bound(known, k)
    low, high = (bound.share_low, bound.share_high) if bound is not None else (None, None)
    if not worst.leader_certain:
        return _Said("not checkable", worst.why, share, low, high, candidate.name)
    return _Said("supported" if worst.leader == candidate.name else "not supported", worst.why, share, low, high, candidate.name)


def _fits(value: float, reach: tuple[float, float]) -> str:
    return "supported" if reach[0] <= value <= reach[1] else "not supported"


def _who(claim: TallyClaim, known: Known) -> int | None:
    found = match(claim.who, known.candidates) if claim.who is not None else None
    return found.candidates[0] if found is not None else None


def _nobody(claim: TallyClaim) -> str:
    return (
        "The claim names nobody."
        if claim.who is None
        else "No column of the sheets is known to be the person named; --map can say which."
    )


def _bound(known: Known, k: int) -> Reach | None:
    return known.worst.reaches[k] if known.worst is not None else None


def answer_all(asked: Sequence[Asked], known: Known) -> tuple[ClaimAnswer, ...]:
    """All claims, in the order of reports and texts."""
    return tuple(
        answer(one, known) for one in sorted(asked, key=lambda a: (a.claim.report, a.claim.start, a.claim.end, a.claim.object))
    )
