"""Where work runs: here, processes of this machine."""

from habeas.engine.run.pool import Fault, Limits, ordered

__all__ = ["Fault", "Limits", "ordered"]
