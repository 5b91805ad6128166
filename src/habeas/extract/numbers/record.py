"""One number expression: what it says, how sure it is, and what kind of thing it numbers."""

from dataclasses import dataclass

from habeas.model.record import Record


@dataclass(frozen=True, slots=True)
class Number:
    """A number expression in a text, with its hedge.

    `first`, `last` are the tokens of number and hedge (half-open), `core_first`, `core_last` those of the bare number;
    `low`, `high`, `point`, `precision` follow gold/SCHEMA.md; `kind` is `count` where nothing beside it says otherwise.
    `value` is the bare number as a float where it is no whole number (a share, a decimal). `flags`: one, collective, range,
    fused_footnote, foreign_separator, words, digits, scaled, label …
    """

    first: int
    last: int
    start: int
    end: int
    core_first: int
    core_last: int
    low: int | None
    high: int | None
    point: int | None
    precision: str
    kind: str
    unit: str | None
    flags: tuple[str, ...]
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Core:
    """The bare number at tokens [first, last): its value and how it is written.

    `form`: digits · words · mixed · collective (a round one: about) · vague (only a low bound) · ordinal · share · one.
    `scale` is the last scale word's size (1 where there is none).
    """

    first: int
    last: int
    value: float
    form: str
    scale: int = 1
    flags: tuple[str, ...] = ()


class NumberReading(Record, frozen=True, kw_only=True):
    """One number expression as `habeas.read_numbers` gives it."""

    start: int
    end: int
    text: str
    low: int | None
    high: int | None
    point: int | None
    precision: str
    kind: str
    unit: str | None = None
    value: float | None = None
    flags: tuple[str, ...] = ()
