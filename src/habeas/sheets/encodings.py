"""In which encoding is a table written? Told from all of its bytes, so that a wrong guess never shows only in the last row."""

import codecs
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

_CHUNK = 1 << 20
_ASCII = bytes(range(128))
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = ("cp1252", "cp850", "mac_roman", "latin-1")


def encoding_of(stream: BinaryIO) -> tuple[str, bool]:
    """The encoding, and whether it is one that needs no remark: UTF-8. Leaves the stream at its start."""
    head = stream.read(4096)
    stream.seek(0)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, name == "utf-8-sig"
    if wide := _without_mark(head):
        return wide, False
    beyond, valid = _survey(stream)
    stream.seek(0)
    if valid or _mostly_utf8(stream):
        return "utf-8", True
    return _western(beyond), False


def _without_mark(head: bytes) -> str | None:
    """UTF-16 that does not say so: in a table mostly of digits every second byte is zero."""
    if len(head) < 8 or head.count(0) * 4 < len(head):
        return None
    return "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"


def _survey(stream: BinaryIO) -> tuple[Counter[int], bool]:
    """Which bytes beyond ASCII there are, and whether all of them are UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    beyond: Counter[int] = Counter()
    valid = True
    for chunk in _chunks(stream):
        if valid:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                valid = False
        beyond.update(chunk.translate(None, _ASCII))
    if valid:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            valid = False
    return beyond, valid


def _mostly_utf8(stream: BinaryIO) -> bool:
    """UTF-8 in which a few bytes were broken: most letters beyond ASCII still come out whole, and the broken ones are told of."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    whole = broken = 0
    for chunk in _chunks(stream):
        text = decoder.decode(chunk)
        bad = text.count("\ufffd")
        broken += bad
        whole += len(text) - bad - len(text.encode("ascii", "ignore"))
    stream.seek(0)
    return whole > broken


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def _western(beyond: Counter[int]) -> str:
    """The one-byte encoding in which the bytes are most often letters of western Europe; cp1252 where none is better."""
    scores = []
    for place, name in enumerate(_WESTERN):
        try:
            score = sum(_likely(bytes([byte]).decode(name)) * n for byte, n in beyond.items())
        except UnicodeDecodeError:
            continue
        scores.append((score, -place, name))
    return max(scores)[2]


def _likely(character: str) -> int:
    """How much a character speaks for the encoding that makes it: accented letters do, box drawings do not."""
    if not character.isalpha():
        return 0 if character in "ºª°–—’“”" else -2
    name = unicodedata.name(character, "")
    usual = ("ACUTE", "TILDE", "DIAERESIS", "CEDILLA", "CIRCUMFLEX", "GRAVE")
    return 2 if any(mark in name for mark in usual[:3]) else 1 if any(mark in name for mark in usual) else -1


def garbled(text: str) -> bool:
    """Whether a text was UTF-8 once, was taken for a one-byte encoding, and saved so: "Ã‘uvia"."""
    if text.isascii():
        return False
    for name in ("cp1252", "latin-1"):
        try:
            return text.encode(name).decode("utf-8") != text
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return False


def mended(text: str) -> str:
    """The text that was meant, where one was saved in a wrong encoding; any other text as it is."""
    for name in ("cp1252", "latin-1"):
        try:
            return text.encode(name).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return text
