"""Files into reports: what lies under a path, what was written beside it, and what each original says."""

from habeas.ingest.files import Candidate, Found, assign_ids, find
from habeas.ingest.meta import MetaLine, MetaTable, parse_meta, read_meta
from habeas.ingest.original import Original, ReadOptions, read_original

__all__ = [
    "Candidate",
    "Found",
    "MetaLine",
    "MetaTable",
    "Original",
    "ReadOptions",
    "assign_ids",
    "find",
    "parse_meta",
    "read_meta",
    "read_original",
]
