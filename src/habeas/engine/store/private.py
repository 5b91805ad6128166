"""Files and folders that only their owner may read: every path of a study is made here."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

FOLDER = 0o700
FILE = 0o600


def private_folder(path: Path) -> Path:
    """Make `path` and what is missing above it; what was made here, only the owner may enter."""
    missing = [p for p in (path, *path.parents) if not p.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=FOLDER, exist_ok=True)
        folder.chmod(FOLDER)  # mkdir's mode is cut by the umask, never widened; chmod makes it exact
    return path


def tighten(path: Path) -> None:
    """Take group and world off a folder that is ours already."""
    if stat.S_IMODE(path.stat().st_mode) != FOLDER:
        path.chmod(FOLDER)


def private_file(path: Path) -> Path:
    """Make an empty file that only the owner may read, before anything is written into it."""
    private_folder(path.parent)
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY, FILE)
    os.close(descriptor)
    path.chmod(FILE)
    return path


def write_private(path: Path, content: bytes) -> None:
    """Write a whole file or nothing: the half-written part lies beside it, never outside the study."""
    write_private_parts(path, (content,))


def write_private_parts(path: Path, parts: Iterable[bytes]) -> None:
    """The same for a file that is made piece by piece and never whole in memory."""
    part = private_file(path.with_name(path.name + ".part"))
    with part.open("wb") as file:
        for content in parts:
            file.write(content)
    part.replace(path)
