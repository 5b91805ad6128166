"""`habeas names link` as a job: opens lists of people, links their rows, writes who is one person and why."""

import csv
import io
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from habeas.errors import UnreadableError, UsageError
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import Record, from_json, to_json

if TYPE_CHECKING:
    from habeas.model.registry import Judgement
    from habeas.registry.clusters_own import Told
    from habeas.registry.clusters_study import Known, Linked
    from habeas.registry.compare_rows import LinkRow

PAIRS, CLUSTERS, LINKS, MODEL = "pairs.csv", "clusters.csv", "links.jsonl", "model.json"
# A pair less likely than this is not worth a line.
_WORTH_WRITING = 0.05
_DELIMITERS = ",;\t|"


class LinkedPair(Record, frozen=True, kw_only=True):
    """Two rows and the probability that they are one person, all evidence taken together."""

    a: str
    b: str
    probability: float


class Clustered(Record, frozen=True, kw_only=True):
    """A row and the cluster it belongs to: the rows of one cluster are held for one person."""

    id: str
    cluster: str


class Linkage(Record, frozen=True, kw_only=True):
    """What linking says of rows: pairs worth telling, likeliest among them, and the cluster of every row."""

    pairs: tuple[LinkedPair, ...]
    clusters: tuple[Clustered, ...]


class LinkOutcome(Record, frozen=True, kw_only=True):
    """What a run found and where it lies."""

    rows: int
    persons: int
    learnt: bool
    linkage: Linkage
    out: Path


def link(rows: Sequence[Mapping[str, object]], *others: Sequence[Mapping[str, object]]) -> Linkage:
    """Who is one person: rows of one list or several as mappings, pairs with probabilities and clusters out. No labels are needed.

    An id is taken from a column that is called so, else it is the number of the row; a column "list" says which list a row is of.
    """
    lists = [[{str(key): "" if cell is None else str(cell) for key, cell in row.items()} for row in one] for one in (rows, *others)]
    return told(computed(link_rows(lists)))


def link_files(paths: Sequence[Path], out: Path, *, model: Path | None = None, lang: str = SPOKEN) -> LinkOutcome:
    """Link the rows of CSV files and write pairs, clusters, reasons and the model into `out`."""
    from habeas.engine.store.private import write_private

    if not 1 <= len(paths) <= 26:
        raise UsageError("give one list to search for repeats, or several to link", "habeas names link A.csv B.csv --out OUT")
    found = computed(link_rows([read_list(path) for path in paths]), known_in(model) if model is not None else None)
    write_private(out / MODEL, to_json(found.known.afresh()) + b"\n")
    return written(found, out, lang)


def written(found: "Linked", out: Path, lang: str, named: "Mapping[str, str] | None" = None) -> LinkOutcome:
    """pairs.csv, clusters.csv and links.jsonl, each whole or not at all; `named` says the id of each row's person."""
    from habeas.engine.store.private import write_private, write_private_parts
    from habeas.registry.explain_link import explained

    linkage = told(found)
    if named is not None:
        clusters = tuple(Clustered(id=one.id, cluster=named[one.id]) for one in linkage.clusters)
        linkage = msgspec.structs.replace(linkage, clusters=clusters)
    final = {(one.a, one.b): one.probability for one in linkage.pairs}
    write_private(out / PAIRS, _table(("a", "b", "probability"), ((p.a, p.b, f"{p.probability:.6f}") for p in linkage.pairs)))
    write_private(out / CLUSTERS, _table(("id", "cluster"), ((c.id, c.cluster) for c in linkage.clusters)))
    told_of = (one for one in found.known.scored if (one.a, one.b) in final)
    lines = (to_json(explained(one, found.known.model, lang, final[one.a, one.b])) + b"\n" for one in told_of)
    write_private_parts(out / LINKS, lines)
    persons = len({one.cluster for one in linkage.clusters})
    return LinkOutcome(rows=len(linkage.clusters), persons=persons, learnt=found.known.model.learnt, linkage=linkage, out=out)


def read_list(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file by header; raises UnreadableError where it is none."""
    if not path.is_file():
        raise UsageError(f"{path.name} is not there", "give the path of a CSV file")
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    if "\0" in text or not text.strip():
        raise UnreadableError(f"{path.name} is not a table of text", "save it as CSV in UTF-8")
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=lambda sign: (first.count(sign), -_DELIMITERS.index(sign)))
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [{(key or "").strip(): (cell or "").strip() for key, cell in row.items() if isinstance(cell, str)} for row in reader]
    except csv.Error as error:
        raise UnreadableError(f"{path.name} is not a CSV file that can be read", "save it again as CSV in UTF-8") from error


def link_rows(lists: Sequence[Sequence[Mapping[str, str]]]) -> "list[LinkRow]":
    """Every row with an id of its own: as given where no two rows share one, else with the list in front ("a:", "b:")."""
    from habeas.registry.compare_columns import column_uses
    from habeas.registry.compare_rows import LinkRow

    made: list[LinkRow] = []
    for number, rows in enumerate(lists):
        uses = column_uses(rows)
        key = next((use.header for use in uses if use.use == "row"), None)
        of = next((use.header for use in uses if use.use == "list"), None)
        own = _own_ids(rows, key)
        letter = chr(ord("a") + number)
        for one, row in zip(own, rows, strict=True):
            cells = {header: cell for header, cell in row.items() if header not in (key, of) and cell}
            made.append(LinkRow(id=one, list=f"{letter}:{row.get(of) or ''}" if of else letter, cells=cells))
    if len({row.id for row in made}) == len(made):
        return made
    letters = [chr(ord("a") + number) for number, rows in enumerate(lists) for _ in rows]
    return [msgspec.structs.replace(row, id=f"{letter}:{row.id}") for letter, row in zip(letters, made, strict=True)]


def _own_ids(rows: Sequence[Mapping[str, str]], key: str | None) -> list[str]:
    """The ids a list gives, if it gives each row its own; else the numbers of the rows."""
    given = [(row.get(key) or "").strip() for row in rows] if key else []
    return given if given and all(given) and len(set(given)) == len(given) else [str(n) for n in range(1, len(rows) + 1)]


def computed(
    rows: "Sequence[LinkRow]", known: "Known | None" = None, judgements: "Sequence[Judgement]" = (), told: "Told | None" = None
) -> "Linked":
    """Link rows in a database of their own."""
    from habeas.engine.run.linking_base import linking_base
    from habeas.registry.clusters_study import linked

    base = linking_base()
    try:
        return linked(base, rows, known, judgements, told)
    finally:
        base.close()


def told(found: "Linked") -> Linkage:
    """The pairs and clusters of a run, in order of their ids."""
    pairs = (LinkedPair(a=one.a, b=one.b, probability=_chance(one.weight)) for one in found.grouping.pairs)
    return Linkage(
        pairs=tuple(one for one in pairs if one.probability >= _WORTH_WRITING),
        clusters=tuple(Clustered(id=one, cluster=group) for one, group in sorted(found.grouping.groups.items())),
    )


def _chance(weight: float) -> float:
    return round(1 / (1 + math.exp2(-max(min(weight, 40.0), -40.0))), 6)


def known_in(path: Path) -> "Known":
    """What an earlier run learnt; raises UnreadableError where the file holds none."""
    from habeas.registry.clusters_study import Known

    try:
        return from_json(path.read_bytes(), Known)
    except (OSError, msgspec.DecodeError) as error:
        raise UnreadableError(f"{path.name} is no model of links", "give model.json of an earlier run") from error


def _table(header: Sequence[str], rows: object) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)  # type: ignore[arg-type]
    return out.getvalue().encode("utf-8")
