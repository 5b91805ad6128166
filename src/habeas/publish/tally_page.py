"""The page of a tally: how much is seen, what it sums to, what missing sheets could change, and what cannot be true."""

from collections.abc import Iterator
from importlib.metadata import version

from habeas.model.record import Record
from habeas.model.tally import (
    Agreement,
    AnnouncedCheck,
    Bounds,
    Check,
    ClaimAnswer,
    Digits,
    Impossible,
    SheetDifference,
    Tally,
)
from habeas.publish.render import page_parts
from habeas.publish.tally_charts import BoundChart, Fingerprint, bound_chart, fingerprint
from habeas.publish.tally_tables import tally_tables

PLACES, DIFFERENCES, CLAIMS = 400, 200, 200


class ShareRow(Record, frozen=True, kw_only=True):
    """One candidate in the table at the top."""

    name: str
    votes: str
    share: str
    worst: str
    limited: str
    like: str


class PlaceLine(Record, frozen=True, kw_only=True):
    """One place as the page prints it; `inside` marks a municipality under its state."""

    name: str
    inside: bool
    sheets: str
    coverage: str
    valid: str
    first: str
    second: str


class Compared(Record, frozen=True, kw_only=True):
    """Two tables of the same sheets, as the page prints them."""

    anchor: str
    first: str
    second: str
    lead: str
    fields: tuple[str, ...]
    agreement: tuple[Agreement, ...]
    rates: tuple[str, ...]
    differences: tuple[SheetDifference, ...]
    left_out: int
    matched_by: tuple[str, ...]


class SourceLine(Record, frozen=True, kw_only=True):
    """One table and what was found wrong in it."""

    name: str
    lead: str
    columns: tuple[str, ...]
    checks: tuple[Check, ...]


class Fact(Record, frozen=True, kw_only=True):
    """A number about the tally."""

    number: str
    text: str


class TallyPage(Record, frozen=True, kw_only=True):
    """All that the template sees; every field is printed somewhere."""

    title: str
    headline: str
    facts: tuple[Fact, ...]
    shares: tuple[ShareRow, ...]
    limit: str
    estimate: str
    bounds: tuple[Bounds, ...]
    chart: BoundChart | None
    announced: AnnouncedCheck | None
    chance: str
    impossible: tuple[Impossible, ...]
    claims: tuple[ClaimAnswer, ...]
    claims_left_out: int
    compared: tuple[Compared, ...]
    leaders: tuple[str, ...]
    places: tuple[PlaceLine, ...]
    places_left_out: int
    fingerprint: Fingerprint | None
    digits: tuple[Digits, ...]
    digits_show: str
    digits_cannot_show: str
    sources: tuple[SourceLine, ...]
    refused: tuple[str, ...]
    version: str


def tally_parts(found: Tally) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The page and its tables one after the other, each in parts."""
    yield "tally.html", page_parts("tally.html.j2", view_of(found))
    yield from tally_tables(found)


def view_of(found: Tally) -> TallyPage:
    """The tally as the template prints it."""
    order = sorted(range(len(found.totals.candidates)), key=lambda k: (-found.totals.candidates[k].votes, k))
    headline = _headline(found, order)
    limited = found.bounds[1] if len(found.bounds) > 1 else None
    leaders = tuple(order[:2])
    return TallyPage(
        title=headline.rstrip("."),
        headline=headline,
        facts=_facts(found),
        shares=tuple(_share(found, k) for k in order),
        limit=f"{limited.limit:g} %" if limited is not None and limited.limit is not None else "",
        estimate=found.estimate.assuming if found.estimate is not None else "",
        bounds=found.bounds,
        chart=bound_chart(found),
        announced=found.announced,
        chance=_chance(found.announced),
        impossible=found.contradictions,
        claims=found.claims[:CLAIMS],
        claims_left_out=max(0, len(found.claims) - CLAIMS),
        compared=_compared(found),
        leaders=tuple(found.totals.candidates[k].name for k in leaders),
        places=tuple(_place(found, n, leaders) for n in range(min(PLACES, len(found.places)))),
        places_left_out=max(0, len(found.places) - PLACES),
        fingerprint=fingerprint(found),
        digits=found.fingerprints.digits,
        digits_show=found.fingerprints.digits_show,
        digits_cannot_show=found.fingerprints.digits_cannot_show,
        sources=_sources(found),
        refused=found.refused,
        version=version("habeas"),
    )


def _headline(found: Tally, order: list[int]) -> str:
    if found.totals.valid == 0 or not order:
        return "The sheets hold no votes that can be counted."
    leader = found.totals.candidates[order[0]]
    said = f"{leader.name} has {leader.share or 0:.2f} % of the {found.totals.valid:,} valid votes on the sheets held"
    worst = found.bounds[0] if found.bounds else None
    if worst is None:
        return f"{said}; what the missing sheets could change is not known."
    if worst.leader_certain:
        return f"{said}, and leads whatever the missing sheets say."
    return f"{said}; the missing sheets could still change who leads."


def _facts(found: Tally) -> tuple[Fact, ...]:
    coverage, totals = found.coverage, found.totals
    facts = [Fact(number=f"{totals.sheets:,}", text="sheets used"), Fact(number=f"{totals.stations:,}", text="stations")]
    if coverage.machines is not None and coverage.machines_share is not None:
        facts.append(Fact(number=f"{coverage.machines_share:.2f} %", text=f"of {coverage.machines:,} machines"))
    if coverage.registered_share is not None and coverage.registered is not None:
        facts.append(Fact(number=f"{coverage.registered_share:.2f} %", text=f"of {coverage.registered:,} registered voters"))
    if totals.turnout is not None:
        facts.append(Fact(number=f"{totals.turnout:.2f} %", text="turnout on the sheets"))
    if coverage.tables_skipped:
        facts.append(Fact(number=f"{coverage.tables_skipped:,}", text="tables whose number was skipped in a station seen"))
    return tuple(facts)


def _share(found: Tally, k: int) -> ShareRow:
    one, reaches = found.totals.candidates[k], [bounds.reaches[k] for bounds in found.bounds]
    like = found.estimate.shares[k] if found.estimate is not None else None
    told = [f"{r.share_low:.2f} – {r.share_high:.2f} %" for r in reaches]
    return ShareRow(
        name=one.name,
        votes=f"{one.votes:,}",
        share=f"{one.share:.2f} %" if one.share is not None else "–",
        worst=told[0] if told else "–",
        limited=told[1] if len(told) > 1 else "–",
        like=f"{like.share:.2f} % ({like.low:.2f} – {like.high:.2f})" if like is not None else "–",
    )


def _chance(said: AnnouncedCheck | None) -> str:
    """The derived and the simulated chance of the rounding pattern, side by side."""
    told = said.rounding if said is not None else None
    if told is None or told.chance is None or told.chance_overall is None:
        return ""
    words = f"Derived: {told.chance:.3g} given these percentages, {told.chance_overall:.3g} for any result."
    if told.simulated is None or told.simulated_error is None:
        return words
    return f"{words} Simulated: {told.simulated:.3g}, standard error {told.simulated_error:.2g}."


def _compared(found: Tally) -> tuple[Compared, ...]:
    out = []
    for n, one in enumerate(found.comparisons, 1):
        fields = [f"{name}: {count:,} changed" for name, count in one.fields_changed.items() if count and name != "votes"]
        added = ", ".join(f"{name} {votes:+,}" for name, votes in one.effect_added.items() if votes)
        if added:
            fields.append(f"votes on the sheets that only the second has: {added}")
        out.append(
            Compared(
                anchor=f"compared-{n}",
                first=one.first,
                second=one.second,
                lead=(
                    f"{one.both:,} sheets in both; {one.differing:,} with other votes. {one.only_first:,} only in the first, "
                    f"{one.only_second:,} only in the second; {one.not_comparable:,} in both but unusable in one."
                ),
                fields=tuple(fields),
                agreement=one.agreement,
                rates=tuple(_rate(a) for a in one.agreement),
                differences=one.differences[:DIFFERENCES],
                left_out=max(0, len(one.differences) - DIFFERENCES) + one.left_out,
                matched_by=one.matched_by,
            )
        )
    return tuple(out)


def _rate(one: Agreement) -> str:
    if one.rate is None or one.low is None or one.high is None:
        return "–"
    return f"{one.rate:.3f} % ({one.low:.3f} – {one.high:.3f})"


def _place(found: Tally, n: int, leaders: tuple[int, ...]) -> PlaceLine:
    place = found.places[n]
    machines = f"{100 * place.sheets / place.machines:.1f} % of {place.machines:,}" if place.machines else "–"

    def told(position: int) -> str:
        if position >= len(leaders) or not place.valid:
            return "–"
        k = leaders[position]
        share = f"{100 * place.votes[k] / place.valid:.2f} %"
        reach = f" ({place.share_low[k]:.1f} – {place.share_high[k]:.1f})" if place.share_low else ""
        return share + reach

    return PlaceLine(
        name=place.path[-1],
        inside=place.level > 1,
        sheets=f"{place.sheets:,}",
        coverage=machines,
        valid=f"{place.valid:,}",
        first=told(0),
        second=told(1),
    )


def _sources(found: Tally) -> tuple[SourceLine, ...]:
    out = []
    for source in found.sources:
        unused = f"; {source.unused_columns:,} columns unused" if source.unused_columns else ""
        lead = f"{source.rows:,} rows: {source.used:,} used, {source.set_aside:,} set aside{unused}."
        out.append(SourceLine(name=source.name, lead=lead, columns=source.recognised, checks=source.checks))
    return tuple(out)
