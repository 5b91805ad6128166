"""Which times a text names, as intervals of days with a precision."""

from habeas.extract.dates.reader import dates_and_entries, find_dates, read_dates
from habeas.extract.dates.record import DateReading, DateSpan

__all__ = ["DateReading", "DateSpan", "dates_and_entries", "find_dates", "read_dates"]
