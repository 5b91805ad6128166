"""A bulletin issued, kept, and written again: the same hour asked for twice is the same bulletin, to the byte."""

from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import msgspec

from habeas.engine.jobs.moments import moment_given, read_moment, written, zone_of
from habeas.engine.jobs.names_book import Book, book_of
from habeas.engine.jobs.names_keep import Hand
from habeas.engine.jobs.names_look import names_by_record
from habeas.engine.jobs.sealing import door_of
from habeas.engine.store import Keeper, write_private
from habeas.errors import StoreError, UsageError
from habeas.model.bulletin import Bulletin, TakenBack, Tally
from habeas.model.record import Record, to_json
from habeas.model.registry import Moment
from habeas.publish.bulletin_page import Shown, bulletin_page, bulletin_text
from habeas.registry.bulletin import Asked, Ledger
from habeas.registry.bulletin_since import draw


class Order(Record, frozen=True, kw_only=True):
    """What is asked of `habeas bulletin`, as typed."""

    as_of: str
    zone: str = "UTC"
    begins: str | None = None
    compare: str | None = None
    anew: bool = False


def issue(keeper: Keeper, order: Order, hand: Hand) -> Bulletin:
    """The bulletin of an hour: the kept one where there is one, drawn again and checked; else a new one, kept."""
    zone = zone_of(order.zone)
    as_of = moment_given(order.as_of, hand.now, zone)
    kept = [one for one in keeper.bulletins() if one.begins == order.begins]
    same = [one for one in kept if one.as_of == as_of and one.zone == order.zone]
    if same and not order.anew:
        return again(keeper, same[-1])
    ledger = ledger_of(book_of(keeper))
    before = [one for one in kept if one.as_of <= as_of]
    previous = max(before, key=lambda one: (one.as_of, one.known_at, one.id), default=None)
    against = _against(order, kept, previous, as_of, hand.now, zone)
    asked = Asked(as_of=as_of, known_at=hand.now, zone=order.zone, begins=order.begins)
    drawn = draw(ledger, asked, zone, against=against, previous=previous)
    return keeper.add_bulletin(lambda id_: msgspec.structs.replace(drawn, id=id_, issued_by=hand.by))


def _against(
    order: Order, kept: list[Bulletin], previous: Bulletin | None, as_of: Moment, now: Moment, zone: tzinfo
) -> Bulletin | Moment | None:
    """What "since" speaks of: the bulletin of the hour named, the hour itself where none was issued; else the one before."""
    if order.compare is None:
        return previous
    hour = written(read_moment(as_of) - timedelta(days=1)) if _is_yesterday(order.compare) else None
    hour = hour or moment_given(order.compare, now, zone)
    if hour > as_of:
        raise UsageError("a bulletin is compared with an earlier hour", "--compare yesterday")
    of_that_hour = [one for one in kept if one.as_of == hour]
    return of_that_hour[-1] if of_that_hour else hour


def _is_yesterday(said: str) -> bool:
    """ "yesterday" without an hour, in any language: the same hour a day before."""
    from habeas.lexicon.dates import date_words
    from habeas.lexicon.files import languages

    return any(date_words(lang).words.days.get(said.strip().casefold()) == -1 for lang in languages())


def again(keeper: Keeper, kept: Bulletin) -> Bulletin:
    """A kept bulletin drawn again from the book as it was known then; refused where it does not come out the same."""
    by_id = {one.id: one for one in keeper.bulletins()}
    since = kept.team_since
    against = None if since is None else by_id[since.bulletin] if since.bulletin else since.as_of
    previous = by_id[kept.previous] if kept.previous else None
    asked = Asked(as_of=kept.as_of, known_at=kept.known_at, zone=kept.zone, begins=kept.begins)
    drawn = draw(ledger_of(book_of(keeper)), asked, zone_of(kept.zone), against=against, previous=previous)
    if to_json(msgspec.structs.replace(drawn, id=kept.id, issued_by=kept.issued_by)) != to_json(kept):
        raise StoreError(
            f"bulletin {kept.id} does not come out again as it was issued", "the book was changed: habeas study verify"
        )
    return kept


def ledger_of(book: Book) -> Ledger:
    """The book as a tally reads it."""
    return Ledger(persons=book.persons, statements=book.statements, judgements=book.judgements, seals=book.seals)


def said(keeper: Keeper, bulletin: Bulletin, lang: str, *, team: bool) -> str:
    """A bulletin as text in one language."""
    return bulletin_text(_shown(keeper, bulletin), lang, zone_of(bulletin.zone), team=team)


def write_pages(keeper: Keeper, bulletin: Bulletin, out: Path, langs: tuple[str, ...]) -> tuple[Path, ...]:
    """The pages and texts of a bulletin: public, and for the team, in each language."""
    shown, zone = _shown(keeper, bulletin), zone_of(bulletin.zone)
    paths: list[Path] = []
    for lang in langs:
        for team in (False, True):
            name = f"{bulletin.id}-{'team' if team else 'public'}-{lang}"
            write_private(out / f"{name}.html", bulletin_page(shown, lang, zone, team=team))
            write_private(out / f"{name}.txt", bulletin_text(shown, lang, zone, team=team).encode("utf-8"))
            paths.append(out / f"{name}.html")
    return tuple(paths)


def _shown(keeper: Keeper, bulletin: Bulletin) -> Shown:
    """A bulletin with the names that may be shown today: sealing somebody masks them in old bulletins too."""
    book, door = book_of(keeper), door_of(keeper.store)

    def fallen(some: tuple[TakenBack, ...]) -> tuple[TakenBack, ...]:
        return tuple(msgspec.structs.replace(one, why=door.text(one.why, touched=True)) for one in some)

    return Shown(
        bulletin=bulletin,
        names=names_by_record(book, door),
        fallen_team=fallen(bulletin.team_fallen),
        fallen_public=fallen(bulletin.public_fallen),
    )


def for_publication(bulletin: Bulletin) -> Bulletin:
    """A bulletin as it may be published: public numbers alone, and nothing of how many were left out of them."""
    public = msgspec.structs.replace(bulletin.public, left_out=0)
    return msgspec.structs.replace(bulletin, public=public, team=Tally(), team_since=None, team_fallen=(), issued_by="")


def day_of(moment: Moment, zone: tzinfo = UTC) -> str:
    """The day of a moment in a zone."""
    return datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).astimezone(zone).strftime("%Y-%m-%d")
