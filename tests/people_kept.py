"""Short ways to write statements in tests; everybody here is invented."""

from habeas.model.registry import Person, RecordedAct, Said, Source, Statement, Trait

AT = "2026-01-20T12:00:00Z"


def person(id_: str = "P-0001", *, named: bool = True, at: str = "2026-01-01T00:00:00Z") -> Person:
    return Person(id=id_, named=named, recorded_at=at)


def said(said_: Said, n: int = 1, *, who: str = "P-0001", at: str = AT, replaces: str | None = None) -> Statement:
    return Statement(id=f"S-{n:06}", person=who, said=said_, recorded_at=at, source=Source(name="the family"), replaces=replaces)


def act(kind: str, date: str | None, n: int = 1, **more: object) -> Statement:
    keys = {key: more.pop(key) for key in ("who", "at", "replaces") if key in more}
    return said(RecordedAct(act=kind, date=date, **more), n, **keys)  # type: ignore[arg-type]


def name(value: str, n: int = 900, *, who: str = "P-0001", at: str = AT) -> Statement:
    return said(Trait(field="name", value=value), n, who=who, at=at)
