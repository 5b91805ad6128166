"""Which numbers a text names, how sure each is, and what kind of thing it numbers."""

from habeas.extract.numbers.reader import find_numbers, read_numbers
from habeas.extract.numbers.record import Number, NumberReading

__all__ = ["Number", "NumberReading", "find_numbers", "read_numbers"]
