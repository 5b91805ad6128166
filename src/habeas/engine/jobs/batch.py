"""Any public call over JSON lines: one line in, one line out, in order; a line that fails says so and the next is read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from inspect import signature
from typing import Any

import msgspec

from habeas.engine.jobs import calls
from habeas.errors import HabeasError, RefusedError, UsageError
from habeas.model import Lineage, Reading, Record, Report, to_json

Call = Callable[..., object]


class Failure(Record, frozen=True, kw_only=True):
    """What stands in the place of an answer; `code` never says what the line held."""

    error: str


# What a call takes beyond plain JSON values: decoded into records before the call.
_TYPES: Mapping[str, Any] = {"reports": tuple[Report, ...], "readings": tuple[Reading, ...], "lineage": Lineage}
_CALLS: Mapping[str, Call] = {
    "attributions": calls.attributions,
    "choose_best": calls.choose_best,
    "link": calls.link,
    "read_dates": calls.read_dates,
    "read_numbers": calls.read_numbers,
    "read_report": calls.read_report,
    "reconcile": calls.reconcile,
    "tally": calls.tally,
    "trace": calls.trace,
}


def tasks() -> tuple[str, ...]:
    """The names of the calls, sorted."""
    return tuple(sorted(_CALLS))


def run(task: str, lines: Iterable[bytes]) -> Iterator[bytes]:
    """The answer to each line, as a line; blank lines are no questions."""
    if task not in _CALLS:
        raise UsageError(f"no task is called {task!r}", f"one of {', '.join(tasks())}")
    answer = partial(_answer, _CALLS[task])
    return (answer(line) for line in lines if line.strip())


def _answer(call: Call, line: bytes) -> bytes:
    try:
        return to_json(call(**_arguments(call, line)))
    except RefusedError as error:
        return to_json(Failure(error=f"refused: {error.message}"))
    except (HabeasError, msgspec.MsgspecError, UnicodeError) as error:
        return to_json(Failure(error=_code(error)))
    except Exception as error:  # a fault of ours on one line: the next line is not to blame
        return to_json(Failure(error=f"fault-{type(error).__name__}"))


def _arguments(call: Call, line: bytes) -> dict[str, object]:
    """The call's arguments by name: a line is an object of them, or the value of the first one."""
    said: object = msgspec.json.decode(line)
    names = list(signature(call).parameters)
    given = said if isinstance(said, dict) and (not said or set(said) & set(names)) else {names[0]: said}
    kept = {str(key): value for key, value in given.items() if key in names}
    if names[0] not in kept:
        raise UsageError(f"a line gives no {names[0]}", f"an object with {', '.join(names)}")
    return {key: msgspec.convert(value, _TYPES[key]) if key in _TYPES else value for key, value in kept.items()}


def _code(error: Exception) -> str:
    if isinstance(error, msgspec.ValidationError):
        return "not-the-schema"
    if isinstance(error, msgspec.DecodeError | UnicodeError):
        return "not-json"
    return "bad-input"
