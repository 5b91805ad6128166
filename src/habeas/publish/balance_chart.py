"""Does it add up? The account between two days as a waterfall: who was held or taken, who left, of whom nobody tells."""

from habeas.model import Balance, BalanceTerm
from habeas.model.record import Record
from habeas.publish.chart import scale
from habeas.publish.indexed import Indexed, Mark
from habeas.publish.words import day, words

SHOWN, RANGES_SHOWN = 6, 40
_ROW = 46


class Fall(Record, frozen=True, kw_only=True):
    """A row of the waterfall: from where to where its bar reaches, and between what its end can lie, in percent of the width."""

    y: int
    label: str
    told: str
    x: float
    width: float
    low: float
    high: float
    untold: bool
    says: str


class FallTick(Record, frozen=True, kw_only=True):
    """A number on the axis."""

    x: float
    text: str


class FallRow(Record, frozen=True, kw_only=True):
    """The same as a row of the table under the picture."""

    label: str
    said: str
    implied: str
    who: str
    marks: tuple[Mark, ...]


class Waterfall(Record, frozen=True, kw_only=True):
    """An account with its picture and its table."""

    anchor: str
    title: str
    why: str
    assuming: tuple[str, ...]
    fits: bool
    height: int
    floor: int
    rows: tuple[Fall, ...]
    ticks: tuple[FallTick, ...]
    describes: str
    table: tuple[FallRow, ...]


def waterfalls(index: Indexed) -> tuple[Waterfall, ...]:
    """The accounts of a dossier, the newest first, as many as a page can carry."""
    found = sorted(index.dossier.reconciled.balances, key=lambda b: b.id)
    newest = sorted(found, key=lambda b: (b.period_to, len(b.terms)), reverse=True)
    return tuple(_waterfall(index, balance) for balance in newest[:SHOWN])


def ranges_told(index: Indexed) -> tuple[str, ...]:
    """The counts that follow from others, as sentences."""
    return tuple(found.why for found in index.dossier.reconciled.implied[:RANGES_SHOWN])


def _waterfall(index: Indexed, balance: Balance) -> Waterfall:
    sizes = _sizes(balance)
    top = max([1, *(size for size in sizes), *(term.implied_high or 0 for term in balance.terms if term.sign >= 0)])
    ticks = scale(top)
    rows = _rows(balance, sizes, ticks[-1])
    floor = len(rows) * _ROW
    return Waterfall(
        anchor=f"balance-{balance.id}",
        title=_title(balance),
        why=balance.why,
        assuming=balance.assuming,
        fits=balance.fits,
        height=floor + 30,
        floor=floor,
        rows=rows,
        ticks=tuple(FallTick(x=_percent(tick, ticks[-1]), text=f"{tick:,}") for tick in ticks),
        describes="; ".join(row.says for row in rows) + ".",
        table=tuple(_table_row(index, term) for term in balance.terms),
    )


def _title(balance: Balance) -> str:
    by = f" by {balance.by}" if balance.by else ""
    return f"{day(balance.period_from)} to {day(balance.period_to)}{by}"


def _sizes(balance: Balance) -> list[int]:
    """One number to draw for each term: the printed one, else the least said; what nobody tells is what is left over."""
    sizes = [term.point if term.point is not None else term.low or 0 for term in balance.terms]
    left = sum(size * term.sign for size, term in zip(sizes, balance.terms, strict=True) if term.role != "untold")
    missing = left - sizes[-1]
    return [
        max(0, missing * -term.sign) if term.role == "untold" else size for size, term in zip(sizes, balance.terms, strict=True)
    ]


def _rows(balance: Balance, sizes: list[int], top: int) -> tuple[Fall, ...]:
    rows: list[Fall] = []
    level = 0
    for place, (size, term) in enumerate(zip(sizes, balance.terms, strict=True)):
        if term.sign == 0:
            begins, ends = 0, size
        else:
            begins, ends = level, max(0, level + term.sign * size)
            level = ends
        low, high = _whisker(term, begins, top)
        label = words().balance[term.role]
        rows.append(
            Fall(
                y=place * _ROW,
                label=label,
                told=_said(term) if term.role != "untold" else f"about {size:,}",
                x=_percent(min(begins, ends), top),
                width=round(_percent(max(begins, ends), top) - _percent(min(begins, ends), top), 2),
                low=low,
                high=high,
                untold=term.role == "untold",
                says=f"{label}: {_said(term) if term.role != 'untold' else _implied(term)}",
            )
        )
    return tuple(rows)


def _whisker(term: BalanceTerm, begins: int, top: int) -> tuple[float, float]:
    """Between what the end of the bar can lie; a bound that is open reaches to the edge."""
    far = term.implied_high if term.implied_high is not None else top
    ends = (begins + term.sign * term.implied_low, begins + term.sign * far) if term.sign else (term.implied_low, far)
    return _percent(max(0, min(ends)), top), _percent(min(top, max(0, *ends)), top)


def _percent(value: int, top: int) -> float:
    return round(min(100.0, 100 * value / top), 2)


def _between(low: int, high: int | None) -> str:
    if high is None:
        return f"{low:,} or more" if low else "not bounded"
    return f"{low:,}" if low == high else f"{low:,} – {high:,}"


def _said(term: BalanceTerm) -> str:
    """What is said of a term: the printed number with its bounds, or that nobody says."""
    if not term.figures:
        return "nobody says"
    reach = _between(term.low or 0, term.high)
    return reach if term.point is None or reach == f"{term.point:,}" else f"{term.point:,} ({reach})"


def _implied(term: BalanceTerm) -> str:
    return _between(term.implied_low, term.implied_high)


def _table_row(index: Indexed, term: BalanceTerm) -> FallRow:
    figures = [index.figures[f] for f in term.figures if f in index.figures]
    return FallRow(
        label=words().balance[term.role],
        said=_said(term),
        implied=_implied(term),
        who=", ".join(term.counters),
        marks=tuple(index.mark_of(figure) for figure in figures),
    )
