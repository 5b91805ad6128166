"""Bytes into text, character for character, saying so wherever the bytes are not plain UTF-8."""

import codecs
import re

from habeas.errors import UnreadableError
from habeas.model import Issue, Record

# Control characters that no text has; bytes full of them are a picture or a program, whatever the file is called.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65_536


class Decoded(Record, frozen=True, kw_only=True):
    """A text and what had to be assumed to read it."""

    text: str
    issues: tuple[Issue, ...] = ()


def decode(raw: bytes, path: str, declared: str | None = None) -> Decoded:
    """The text of `raw`: UTF-8 without newline translation; other encodings with an issue; raises UnreadableError for none."""
    if not raw.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise UnreadableError(f"{path} is empty", "nothing to read here")
    text, encoding = _declared(raw, declared) or _utf16(raw) or _utf8(raw) or _mended(raw) or _western(raw)
    if _is_binary(text):
        raise UnreadableError(f"{path} is not text", "give the file the ending of its type, or take it out")
    text = text.replace("\x00", "\ufffd")
    if encoding in ("utf-8", declared):
        return Decoded(text=text)
    message = f"read as {encoding}, for it is not UTF-8"
    return Decoded(text=text, issues=(Issue(code="encoding", message=message, hint="save it as UTF-8", path=path),))


def _declared(raw: bytes, declared: str | None) -> tuple[str, str] | None:
    """By the encoding that the file names for itself, where that is known and every byte fits."""
    if declared is None:
        return None
    try:
        return codecs.decode(raw, declared), declared
    except (LookupError, ValueError, TypeError):
        return None


def _utf16(raw: bytes) -> tuple[str, str] | None:
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if raw.startswith(mark):
            return raw.decode(name, "replace"), name
    return None


def _utf8(raw: bytes) -> tuple[str, str] | None:
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return None


def _mended(raw: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few broken bytes: most letters beyond ASCII still come out whole."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for c in text if c > "\x7f") - broken
    return (text, "broken UTF-8") if whole > broken else None


def _western(raw: bytes) -> tuple[str, str]:
    try:
        return raw.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        return raw.decode("latin-1"), "latin-1"


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    odd = len(_BINARY.findall(sample)) + sample.count("\ufffd")
    return odd * 10 > len(sample)
