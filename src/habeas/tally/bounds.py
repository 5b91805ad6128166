"""What could missing sheets still change? Exact reaches of votes and shares, assuming nothing but how many votes can be missing."""

from collections.abc import Sequence

from habeas.model.tally import Bounds, Reach

Share = tuple[float, float]


def share_reach(votes: int, valid: int, missing: int) -> Share | None:
    """The least and the greatest share, in percent, when up to `missing` more votes may be cast for anybody; None without any vote.

    With x of T missing votes the share is (votes + x) / (valid + T) for 0 <= x <= T <= missing. It is least where all missing votes
    are cast for others (x = 0, T = missing) and greatest where all are cast for this one (x = T = missing).
    """
    if valid + missing <= 0:
        return None
    return 100.0 * votes / (valid + missing), 100.0 * (votes + missing) / (valid + missing)


def bounds_of(
    names: Sequence[str],
    votes: Sequence[int],
    missing_votes: int,
    *,
    assuming: str,
    machines: int | None,
    limit: float | None = None,
) -> Bounds | None:
    """The reaches of all candidates when `missing_votes` more may be cast; None where there is no vote and none can be missing."""
    valid = sum(votes)
    reaches = []
    for name, n in zip(names, votes, strict=True):
        share = share_reach(n, valid, missing_votes)
        if share is None:
            return None
        reaches.append(Reach(name=name, votes_low=n, votes_high=n + missing_votes, share_low=share[0], share_high=share[1]))
    order = sorted(range(len(votes)), key=lambda k: (-votes[k], k))
    first, second = order[0], order[1] if len(order) > 1 else None
    lead = votes[first] - (votes[second] if second is not None else 0)
    certain = second is None or lead > missing_votes
    return Bounds(
        assuming=assuming,
        missing_machines=machines,
        missing_votes=missing_votes,
        limit=limit,
        reaches=tuple(reaches),
        leader=names[first],
        lead=lead,
        leader_certain=certain,
        why=_why(names[first], lead, missing_votes, certain=certain),
    )


def _why(leader: str, lead: int, missing: int, *, certain: bool) -> str:
    if certain:
        told = f"{leader} leads by {lead:,} votes; no more than {missing:,} can be missing"
        return f"{told}: the lead stands whatever the missing sheets say."
    return f"{leader} leads by {lead:,} votes; up to {missing:,} can be missing: the missing sheets could turn the order."
