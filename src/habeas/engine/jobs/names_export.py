"""A keeper's list as files for others: tables, a workbook, entities, linked data. What is sealed is as if it were not there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from habeas.engine.jobs.names_book import Book, book_of
from habeas.engine.jobs.sealing import Door, door_of
from habeas.engine.store import Keeper, private_folder
from habeas.engine.store.private import write_private_parts
from habeas.errors import UsageError
from habeas.model import to_json
from habeas.model.custody import History
from habeas.model.registry import Moment, Person, Ref, Statement
from habeas.registry.history import history_of
from habeas.registry.statements import persons_judged_same

FORMATS = ("csv", "xlsx", "json", "ftm", "jsonld")
WORKBOOK, LINES, LINKED = "register.xlsx", "register.jsonl", "register.jsonld"


def histories_of(keeper: Keeper, as_of: str, at: Moment | None = None) -> tuple[History, ...]:
    """Everybody on the list as of a day, as known at a moment; records judged to be one person are told once."""
    book, door = book_of(keeper), door_of(keeper.store)
    heads = persons_judged_same(book.judgements, at)
    groups: dict[Ref, list[Person]] = defaultdict(list)
    for person in book.persons:
        if at is None or person.recorded_at <= at:
            groups[heads.get(person.id, person.id)].append(person)
    hidden = {heads.get(ref, ref) for ref in book.sealed().persons}
    statements = _by_person(book, door)
    return tuple(
        _history(some, statements, as_of, at) for _, some in sorted(groups.items(), key=_first) if not hidden & _heads(some, heads)
    )


def _first(group: tuple[Ref, list[Person]]) -> Ref:
    return group[1][0].id


def _heads(some: Sequence[Person], heads: dict[Ref, Ref]) -> set[Ref]:
    return {heads.get(person.id, person.id) for person in some}


def _by_person(book: Book, door: Door) -> dict[Ref, list[Statement]]:
    found: dict[Ref, list[Statement]] = defaultdict(list)
    for one in book.statements:
        found[one.person].append(door.statement(one))
    return found


def _history(some: Sequence[Person], statements: dict[Ref, list[Statement]], as_of: str, at: Moment | None) -> History:
    """One history out of the statements on all records of a person, told under the first of them."""
    head = some[0]
    told = [msgspec.structs.replace(one, person=head.id) for person in some for one in statements[person.id]]
    return history_of(head, told, as_of, at=at)


def export_register(keeper: Keeper, out: Path, formats: Sequence[str], as_of: str, at: Moment | None = None) -> tuple[Path, ...]:
    """Write the list in these formats into a folder; gives back the files."""
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown or not formats:
        raise UsageError(f"no such format: {', '.join(unknown) or 'none'}", f"choose from {', '.join(FORMATS)}")
    histories = histories_of(keeper, as_of, at)
    private_folder(out)
    written: list[Path] = []
    for name, parts in _files(histories, formats, as_of):
        write_private_parts(out / name, parts)
        written.append(out / name)
    return tuple(written)


def _files(histories: Sequence[History], formats: Sequence[str], as_of: str) -> Iterator[tuple[str, Iterator[bytes]]]:
    from habeas.publish import export_ftm, export_jsonld, export_tables, xlsx
    from habeas.publish.export_register import register_tables
    from habeas.publish.export_register_entities import register_entities

    if "csv" in formats:
        remark = f"The list as of {as_of}. Sealed records are not in these files."
        yield "README.md", iter((export_tables.readme_of(register_tables(histories), (remark,)),))
        for table in register_tables(histories):
            yield f"{table.name}.csv", export_tables.csv_of(table)
    if "xlsx" in formats:
        yield WORKBOOK, iter((xlsx.workbook(register_tables(histories)),))
    if "json" in formats:
        yield LINES, (to_json(one) + b"\n" for one in histories)
    if "ftm" in formats:
        yield from export_ftm.ftm_files(register_entities(histories))
    if "jsonld" in formats:
        yield LINKED, export_jsonld.jsonld_parts(register_entities(histories))
