"""Reads .txt: the text is the file, character for character."""

from habeas.ingest.decode import decode
from habeas.ingest.readers import Draft, Drafts


def read(path: str, raw: bytes) -> Drafts:
    """One draft: every offset into it is an offset into the decoded file."""
    decoded = decode(raw, path)
    return Drafts(drafts=(Draft(text=decoded.text, key=raw),), issues=decoded.issues)
