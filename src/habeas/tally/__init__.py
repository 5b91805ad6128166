"""Tally: what tally sheets say. Coverage, totals, hard bounds on what missing sheets could change, an announcement's arithmetic."""

import sys
from types import ModuleType

from habeas.tally.answers import Asked
from habeas.tally.register import load_register
from habeas.tally.room import Question, tally
from habeas.tally.tables import Opened, from_rows, open_table

__all__ = ["Asked", "Opened", "Question", "from_rows", "load_register", "open_table", "tally"]


class _Callable(ModuleType):
    """`habeas.tally` is a room and a call of the same name: the module passes the call on to those who have a database."""

    def __call__(self, sheets: object, *more: object, **named: object) -> object:
        import habeas

        return habeas._answering("tally")(sheets, *more, **named)


sys.modules[__name__].__class__ = _Callable
