"""The study on disk: one file, originals by hash, and a database that refuses a span whose quote is not the text there."""

from habeas.engine.store.keeper import Keeper
from habeas.engine.store.keys import InTheClear, KeyProvider
from habeas.engine.store.opening import DATABASE, open_store
from habeas.engine.store.private import private_folder, tighten, write_private
from habeas.engine.store.store import Derived, OriginalRow, ReadReport, Store

__all__ = [
    "DATABASE",
    "Derived",
    "InTheClear",
    "Keeper",
    "KeyProvider",
    "OriginalRow",
    "ReadReport",
    "Store",
    "open_store",
    "private_folder",
    "tighten",
    "write_private",
]
