"""Where a study's key comes from. Nothing is encrypted yet; every opening already asks, so that encrypting needs no migration."""

from pathlib import Path
from typing import Protocol

from habeas.errors import StoreError


class KeyProvider(Protocol):
    """Gives the key of a study, or None for a study that is kept in the clear."""

    def key_for(self, study: Path) -> bytes | None:
        """The key of the study in this folder."""
        ...


class InTheClear:
    """The provider of a study that is not encrypted: keep such a study on an encrypted volume."""

    def key_for(self, study: Path) -> bytes | None:  # noqa: ARG002 - the protocol's argument
        """No key."""
        return None


def refuse_key(provider: KeyProvider, study: Path) -> None:
    """A key that would be ignored is worse than none: the study would look encrypted."""
    if provider.key_for(study) is not None:
        raise StoreError("this version cannot encrypt a study", "open it without a key, on an encrypted volume")
