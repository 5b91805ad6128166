"""Habeas keeps count of political prisoners. The calls below are pure: no files, no network, no clock."""

from importlib import import_module

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "attributions",
    "choose_best",
    "read_dates",
    "read_numbers",
    "read_report",
    "reconcile",
    "trace",
]


def __getattr__(name: str) -> object:
    """The public calls, loaded when first asked for: `import habeas` stays quick."""
    if name == "reconcile":
        return import_module("habeas.reconcile")  # the room answers a call itself, for it bears the call's name
    if name in __all__:
        return getattr(import_module("habeas.engine.jobs.calls"), name)
    raise AttributeError(f"module 'habeas' has no attribute {name!r}")
