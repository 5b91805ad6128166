"""A report becomes figures, people and accounts: each a span whose quote is exactly the text there."""

from habeas.extract.read import read

__all__ = ["read"]
