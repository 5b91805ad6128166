"""Ids hash what is said, not how it was read: a better rule keeps a reviewer's verdict attached."""

import hashlib


def short_hash(*parts: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the parts; a part can hold any text."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()[:16]


def occurrence(text: str, quote: str, start: int) -> int:
    """How many times `quote` stands in `text` before offset `start` (0 for the first)."""
    return text.count(quote, 0, start)


def passage_id(prefix: str, sha256: str, text: str, start: int, end: int) -> str:
    """The id of something said at text[start:end]: hashes the original, the quote and which occurrence of it this is."""
    quote = text[start:end]
    return f"{prefix}_{short_hash(sha256, quote, str(occurrence(text, quote, start)))}"
