"""Who is one person across reports: a first registry of the same full name and a role that fits."""

from habeas.registry.identify import identify

__all__ = ["identify"]
