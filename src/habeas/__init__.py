"""Habeas keeps count of political prisoners. The calls below are pure: no files, no network, no clock."""

from collections.abc import Callable
from importlib import import_module

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "attributions",
    "choose_best",
    "link",
    "read_dates",
    "read_numbers",
    "read_report",
    "reconcile",
    "tally",
    "trace",
]


def _answering(name: str) -> Callable[..., object]:
    """The call behind a name, for a room that bears the name of a call it cannot answer alone."""
    found: Callable[..., object] = getattr(import_module("habeas.engine.jobs.calls"), name)
    return found


def __getattr__(name: str) -> object:
    """The public calls, loaded when first asked for: `import habeas` stays quick."""
    if name in ("reconcile", "tally"):
        return import_module(f"habeas.{name}")  # a room that bears its call's name answers the call itself
    if name in __all__:
        return _answering(name)
    raise AttributeError(f"module 'habeas' has no attribute {name!r}")
