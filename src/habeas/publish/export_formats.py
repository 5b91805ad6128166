"""Which files a format gives: the tables as CSV or as one workbook, entities for other people's tools, linked data."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from habeas.publish.export_dossier import dossier_entities
from habeas.publish.export_entities import Entity
from habeas.publish.export_ftm import ftm_files
from habeas.publish.export_jsonld import FILE, jsonld_parts
from habeas.publish.export_tables import dossier_tables
from habeas.publish.indexed import Indexed
from habeas.publish.xlsx import workbook

EXPORTS = ("xlsx", "ftm", "jsonld")
WORKBOOK = "dossier.xlsx"


class _Once:
    """The entities of a dossier, made when a format first wants them."""

    def __init__(self, index: Indexed) -> None:
        self._index = index

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        return dossier_entities(self._index)


def export_parts(index: Indexed, formats: Sequence[str]) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The files of the formats beyond the page, its tables and its JSON."""
    once = _Once(index)
    if "xlsx" in formats:
        yield WORKBOOK, iter((workbook(dossier_tables(index)),))
    if "ftm" in formats:
        yield from ftm_files(once.entities)
    if "jsonld" in formats:
        yield FILE, jsonld_parts(once.entities)
