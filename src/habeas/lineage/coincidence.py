"""What reports have in common by chance: small numbers, and the same number at another time."""

from datetime import date

from habeas.model import Reading

# Numbers up to this one coincide anywhere.
BY_CHANCE = 12
_FORTNIGHT = 14


def day_of(reading: Reading) -> date | None:
    """The day a report was published, where it says one."""
    published = reading.published
    return date.fromisoformat(published[:10]) if published is not None and len(published) >= len("2025-01-01") else None


def at_one_time(a: date | None, b: date | None) -> bool:
    """Do two days lie within a fortnight? A day that is not known lies near every other."""
    return a is None or b is None or abs((a - b).days) <= _FORTNIGHT
