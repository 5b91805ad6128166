"""The keeper's book in a study's store: what was written down of people and lists, in order. There is no way to change a line."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from msgspec import structs
from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.exc import IntegrityError

from habeas.engine.store import tables_kept as k
from habeas.engine.store.rows import Row, text_of
from habeas.engine.store.store import Store
from habeas.errors import GroundingError, StoreError
from habeas.model.bulletin import Bulletin
from habeas.model.record import Record, from_json
from habeas.model.registry import Judgement, KeptList, ListRow, Person, PersonIds, Seal, Statement, Tombstone, Watch

R = TypeVar("R", bound=Record)
_AT_ONCE = 1000


def _columns(one: Statement) -> Row:
    """What of a statement stands in columns of its own."""
    source = one.source
    return {"person": one.person, "replaces": one.replaces, "report": source.report, "start": source.start, "stop": source.end}


class Keeper:
    """Reads and appends the keeper's records of one store. Ids are ordinals given here: they tell nothing of a name."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def is_empty(self) -> bool:
        """Has nobody written anything here?"""
        with self.store.transaction() as connection:
            return all(connection.execute(select(func.count()).select_from(table)).scalar() == 0 for table in k.KEPT)

    # Reading: everything in the order it was written

    def persons(self) -> tuple[Person, ...]:
        """The records of the keeper's own list."""
        return self._all(k.persons, Person)

    def statements(self) -> tuple[Statement, ...]:
        """Everything ever stated, replaced and withdrawn lines included."""
        return self._all(k.statements, Statement)

    def lists(self) -> tuple[KeptList, ...]:
        """Every version of every list that came in."""
        return self._all(k.lists, KeptList)

    def rows(self, list_id: str | None = None) -> Iterator[ListRow]:
        """The rows of one list, or of all, as they stood in the sheets."""
        query = select(k.list_rows.c.record).join(k.lists, k.lists.c.id == k.list_rows.c.list)
        if list_id is not None:
            query = query.where(k.list_rows.c.list == list_id)
        with self.store.transaction() as connection:
            for line in connection.execute(query.order_by(k.lists.c.seq, k.list_rows.c.seq)).scalars():
                yield from_json(line, ListRow)

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement; the latest on a pair holds."""
        return self._all(k.judgements, Judgement)

    def tombstones(self) -> tuple[Tombstone, ...]:
        """What became of ids that no longer stand."""
        return self._all(k.tombstones, Tombstone)

    def person_ids(self) -> dict[str, str]:
        """The person whom each record was last held for, by `habeas names link`."""
        return {ref: person for one in self._all(k.person_ids, PersonIds) for ref, person in one.persons.items()}

    def seals(self) -> tuple[Seal, ...]:
        """Every seal and every lifting of one."""
        return self._all(k.seals, Seal)

    def bulletins(self) -> tuple[Bulletin, ...]:
        """Every bulletin that was issued."""
        return self._all(k.bulletins, Bulletin)

    def watches(self) -> tuple[Watch, ...]:
        """Whom the keeper watches for."""
        return self._all(k.watches, Watch)

    def seen(self, watch: str) -> frozenset[str]:
        """What was already told of a watch."""
        with self.store.transaction() as connection:
            query = select(k.watch_seen.c.ref).where(k.watch_seen.c.watch == watch)
            return frozenset(connection.execute(query).scalars())

    def _all(self, table: Table, kind: type[R]) -> tuple[R, ...]:
        with self.store.transaction() as connection:
            lines = connection.execute(select(table.c.record).order_by(table.c.seq)).scalars().all()
        return tuple(from_json(line, kind) for line in lines)

    # Appending: `make` is given the new id

    def add_person(self, make: Callable[[str], Person]) -> Person:
        """A new record: P-0001, P-0002, …"""
        return self._append(k.persons, "P-{:04}", make)

    def add_statement(self, make: Callable[[str], Statement]) -> Statement:
        """A new statement: S-000001, …; refused where person, replaced statement or report is not here."""

        return self._append(k.statements, "S-{:06}", make, _columns)

    def next_person(self) -> int:
        """The number that the next new record bears."""
        with self.store.transaction() as connection:
            return self._next(connection, k.persons)

    def add_records(self, many: Iterable[tuple[Person | None, Sequence[Statement]]]) -> None:
        """New records and statements, all or none; a statement without an id is given the next one."""
        with self._writing() as connection:
            person, statement = self._next(connection, k.persons), self._next(connection, k.statements)
            people, said = list[Row](), list[Row]()
            for one, statements in many:
                if one is not None:
                    people.append({"seq": person, "id": one.id, "record": text_of(one)})
                    person += 1
                for line in statements:
                    made = structs.replace(line, id=f"S-{statement:06}")
                    said.append({"seq": statement, "id": made.id, "record": text_of(made), **_columns(made)})
                    statement += 1
            for table, rows in ((k.persons, people), (k.statements, said)):
                for at in range(0, len(rows), _AT_ONCE):
                    connection.execute(insert(table), rows[at : at + _AT_ONCE])

    def add_judgement(self, make: Callable[[str], Judgement]) -> Judgement:
        """A new judgement: J-0001, …"""
        return self._append(k.judgements, "J-{:04}", make, lambda one: {"a": one.a, "b": one.b})

    def add_tombstone(self, stone: Tombstone) -> Tombstone:
        """What became of an id; the last stone on an id holds."""
        return self._append(k.tombstones, "T-{:04}", lambda _: stone)

    def add_person_ids(self, make: Callable[[str], PersonIds], stones: Sequence[Tombstone]) -> PersonIds:
        """Which person each record is held for, as far as it changed: N-0001, …; and what became of the ids that gave way."""
        made = self._append(k.person_ids, "N-{:04}", make)
        for stone in stones:
            self.add_tombstone(stone)
        return made

    def add_seal(self, make: Callable[[str], Seal]) -> Seal:
        """A new seal: X-0001, …"""
        return self._append(k.seals, "X-{:04}", make, lambda one: {"person": one.person})

    def add_bulletin(self, make: Callable[[str], Bulletin]) -> Bulletin:
        """A bulletin as issued: B-0001, …"""
        return self._append(k.bulletins, "B-{:04}", make, lambda one: {"as_of": one.as_of})

    def add_watch(self, make: Callable[[str], Watch]) -> Watch:
        """Somebody to watch for: W-0001, …"""
        return self._append(k.watches, "W-{:04}", make)

    def add_list(self, make: Callable[[str], KeptList], rows: Callable[[str], Iterable[ListRow]]) -> KeptList:
        """A version of a list with its rows, all or nothing: L-0001, …"""
        with self._writing() as connection:
            seq = self._next(connection, k.lists)
            kept = make(f"L-{seq:04}")
            line = {"seq": seq, "id": kept.id, "name": kept.name, "sha256": kept.sha256, "record": text_of(kept)}
            connection.execute(insert(k.lists), [line])
            batch: list[dict[str, str | int]] = []
            for n, row in enumerate(rows(kept.id)):
                batch.append({"list": kept.id, "seq": n, "id": row.id, "record": text_of(row)})
                if len(batch) == _AT_ONCE:
                    connection.execute(insert(k.list_rows), batch)
                    batch = []
            if batch:
                connection.execute(insert(k.list_rows), batch)
        return kept

    def mark_seen(self, watch: str, refs: Sequence[str], seen_at: str) -> None:
        """What was told of a watch is not told again."""
        known = self.seen(watch)
        fresh = [{"watch": watch, "ref": ref, "seen_at": seen_at} for ref in sorted(set(refs) - known)]
        with self._writing() as connection:
            if fresh:
                connection.execute(insert(k.watch_seen), fresh)

    def _append(self, table: Table, pattern: str, make: Callable[[str], R], columns: Callable[[R], Row] | None = None) -> R:
        with self._writing() as connection:
            seq = self._next(connection, table)
            id_ = pattern.format(seq)
            record = make(id_)
            row = {"seq": seq, "id": id_, "record": text_of(record), **(columns(record) if columns else {})}
            connection.execute(insert(table), [row])
        return record

    @staticmethod
    def _next(connection: Connection, table: Table) -> int:
        return int(connection.execute(select(func.coalesce(func.max(table.c.seq), 0))).scalar_one()) + 1

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction; a refusal says which table refused, never the row."""
        try:
            with self.store.transaction() as connection, connection.begin():
                yield connection
        except IntegrityError as error:
            said = str(error.orig)
            if said.startswith("ungrounded"):
                raise GroundingError("the report named as source is not in this study, or the span is not in its text") from error
            raise StoreError(f"the store refused a line ({said.partition(':')[0]})", "check the ids it names") from error
