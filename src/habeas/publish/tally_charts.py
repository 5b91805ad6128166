"""Where can each share lie, and how do turnout and share hang together? Pictures of a tally, as positions on a plane."""

from habeas.model.record import Record
from habeas.model.tally import Tally

CANDIDATES = 8
_ROW, _HEAD = 44, 10
_SIDE = 400


class BoundRow(Record, frozen=True, kw_only=True):
    """One candidate: the share on the sheets held, how far missing sheets can move it, and what was announced."""

    y: int
    name: str
    share: float
    told: str
    low: float
    high: float
    limited_low: float | None
    limited_high: float | None
    announced: float | None
    says: str


class BoundChart(Record, frozen=True, kw_only=True):
    """Shares with their reaches, one row for each candidate."""

    height: int
    floor: int
    rows: tuple[BoundRow, ...]
    ticks: tuple[int, ...]
    describes: str
    left_out: int
    limit: str


class Dot(Record, frozen=True, kw_only=True):
    """A cell of the fingerprint: where it stands, and how dark it is."""

    x: float
    y: float
    opacity: float
    n: int


class Fingerprint(Record, frozen=True, kw_only=True):
    """Turnout across, the leader's share up, in cells; darker where more sheets lie."""

    side: int
    cell: float
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[int, float], ...]
    leader: str
    sheets: int
    beyond: int
    densest: int
    describes: str
    shows: str
    cannot_show: str


def bound_chart(found: Tally) -> BoundChart | None:
    """The picture of the bounds; None where nothing bounds them."""
    if not found.bounds:
        return None
    totals, worst = found.totals.candidates, found.bounds[0].reaches
    limited = found.bounds[1] if len(found.bounds) > 1 else None
    announced = _announced(found)
    order = sorted(range(len(totals)), key=lambda k: (-totals[k].votes, k))
    rows = []
    for place, k in enumerate(order[:CANDIDATES]):
        one, reach = totals[k], worst[k]
        tight = limited.reaches[k] if limited is not None else None
        said = announced.get(one.name)
        spoken = f"{one.name}: {one.share or 0:.2f} % on the sheets held, {reach.share_low:.2f} to {reach.share_high:.2f} % of all"
        rows.append(
            BoundRow(
                y=_HEAD + place * _ROW,
                name=one.name,
                share=round(one.share or 0, 3),
                told=f"{one.share or 0:.2f} %, can be {reach.share_low:.2f} to {reach.share_high:.2f} %",
                low=round(reach.share_low, 3),
                high=round(reach.share_high, 3),
                limited_low=round(tight.share_low, 3) if tight is not None else None,
                limited_high=round(tight.share_high, 3) if tight is not None else None,
                announced=round(said, 3) if said is not None else None,
                says=spoken + (f"; announced {said:.2f} %" if said is not None else ""),
            )
        )
    floor = _HEAD + len(rows) * _ROW
    return BoundChart(
        height=floor + 30,
        floor=floor,
        rows=tuple(rows),
        ticks=(0, 20, 40, 60, 80, 100),
        describes=". ".join(row.says for row in rows) + ".",
        left_out=max(0, len(order) - CANDIDATES),
        limit=f"{limited.limit:g} %" if limited is not None and limited.limit is not None else "",
    )


def _announced(found: Tally) -> dict[str, float]:
    """Announced shares of candidates that were named alone."""
    if found.announced is None:
        return {}
    shares = {one.name: one.announced_share for one in found.announced.needed}
    return {
        columns[0]: share
        for name, columns in found.announced.matched.items()
        if len(columns) == 1 and (share := shares.get(name)) is not None
    }


def fingerprint(found: Tally) -> Fingerprint | None:
    """The picture of turnout against share; None where the sheets do not say how many voters they had."""
    cells = found.fingerprints.histogram
    if cells is None:
        return None
    across = 100 // cells.step
    cell = _SIDE / across
    densest = max(n for _, _, n in cells.cells)
    dots = tuple(
        Dot(x=round(x * cell, 2), y=round(_SIDE - (y + 1) * cell, 2), opacity=round(0.08 + 0.92 * (n / densest) ** 0.5, 3), n=n)
        for x, y, n in cells.cells
    )
    x, y, n = max(cells.cells, key=lambda c: (c[2], -c[0], -c[1]))
    top = sum(n for x, y, n in cells.cells if x * cells.step >= 90 and y * cells.step >= 90)
    where = f"turnout {x * cells.step} to {(x + 1) * cells.step} %, share {y * cells.step} to {(y + 1) * cells.step} %"
    return Fingerprint(
        side=_SIDE,
        cell=round(cell, 2),
        dots=dots,
        ticks=tuple((tick, round(tick * _SIDE / 100, 2)) for tick in (0, 20, 40, 60, 80, 100)),
        leader=cells.leader,
        sheets=cells.sheets,
        beyond=cells.beyond,
        densest=densest,
        describes=f"{cells.sheets:,} sheets. Most lie together at {where} ({n:,}). {top:,} with both above 90 %.",
        shows=cells.shows,
        cannot_show=cells.cannot_show,
    )
