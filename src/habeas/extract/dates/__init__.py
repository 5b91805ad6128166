"""Which times a text names, as intervals of days with a precision."""

from habeas.extract.dates.reader import find_dates, find_entries, read_dates
from habeas.extract.dates.record import DateReading, DateSpan

__all__ = ["DateReading", "DateSpan", "find_dates", "find_entries", "read_dates"]
