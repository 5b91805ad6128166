"""A bulletin in words: the sentence to publish, and for the team the same numbers with the names behind each."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, tzinfo

from habeas.lexicon.custody import BulletinWords, bulletin_words
from habeas.model.bulletin import Bulletin, Counted, Since, TakenBack, Tally
from habeas.model.record import Record
from habeas.model.registry import Moment
from habeas.publish.render import page
from habeas.publish.told import at_hour, clause

PARTS = ("named", "unnamed", "fully", "house_arrest", "conditions", "unsaid")
LESS = ("unconfirmed", "hour_open", "rearrested")


class Behind(Record, frozen=True, kw_only=True):
    """A number of the team's version with the people behind it."""

    text: str
    names: tuple[str, ...]


class BulletinPage(Record, frozen=True, kw_only=True):
    """All that the template of a bulletin sees."""

    lang: str
    title: str
    opening: str
    rest: str
    sentence: str
    notes: tuple[str, ...]
    audience: str
    parts: tuple[Behind, ...]
    issued: str
    id: str


class Shown(Record, frozen=True, kw_only=True):
    """A bulletin with what is needed to say it: whom to name (record → name as it may be shown), and who no longer counts."""

    bulletin: Bulletin
    names: Mapping[str, str]
    fallen_team: tuple[TakenBack, ...] = ()
    fallen_public: tuple[TakenBack, ...] = ()


def bulletin_text(shown: Shown, lang: str, zone: tzinfo = UTC, *, team: bool = False) -> str:
    """The bulletin as plain text: the public one by default, for the team with the names."""
    words = bulletin_words(lang)
    lines = [_sentence(shown.bulletin, words, zone, team=team), *_notes(shown, words, team=team)]
    if team:
        lines += ["", words.page["team"]]
        lines += [f"  {part.text}: {'; '.join(part.names)}" for part in _behind(shown, words)]
    return "\n".join(lines) + "\n"


def bulletin_page(shown: Shown, lang: str, zone: tzinfo = UTC, *, team: bool = False) -> bytes:
    """The bulletin as one page."""
    words = bulletin_words(lang)
    bulletin = shown.bulletin
    opening, rest = _told(bulletin, words, zone, team=team)
    view = BulletinPage(
        lang=lang,
        title=f"{words.page['bulletin']} {bulletin.id}",
        opening=opening,
        rest=rest,
        sentence=_sentence(bulletin, words, zone, team=team),
        notes=tuple(_notes(shown, words, team=team)),
        audience=words.page["team" if team else "public"],
        parts=tuple(_behind(shown, words)) if team else (),
        issued=f"{words.page['issued']} {at_hour(words, _at(bulletin.known_at, zone), bulletin.zone)}",
        id=bulletin.id,
    )
    return page("bulletin.html.j2", view)


def _sentence(bulletin: Bulletin, words: BulletinWords, zone: tzinfo, *, team: bool) -> str:
    """The one sentence that a monitor publishes."""
    opening, rest = _told(bulletin, words, zone, team=team)
    return f"{opening}: {rest}." if rest else f"{opening}."


def _told(bulletin: Bulletin, words: BulletinWords, zone: tzinfo, *, team: bool) -> tuple[str, str]:
    """The number with its hour, and what it is made of."""
    tally = bulletin.team if team else bulletin.public
    since = bulletin.team_since if team else bulletin.public_since
    when = at_hour(words, _at(bulletin.as_of, zone), bulletin.zone)
    opening = clause(words, "total" if tally.total else "none", tally.total, when=when)
    if bulletin.begins:
        from habeas.publish.told import on_day

        opening += f" ({words.sentences['from'].format(when=on_day(words, bulletin.begins))})"
    groups = [", ".join(_clauses(tally, words, PARTS))]
    if since is not None:
        groups.append(", ".join(_since(since, bulletin, words, zone)))
    groups.append(", ".join(_clauses(tally, words, LESS)))
    return opening, "; ".join(group for group in groups if group)


def _clauses(tally: Tally, words: BulletinWords, keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        counted: Counted = getattr(tally, key)
        if counted.number:
            yield clause(words, key, counted.number)


def _since(since: Since, bulletin: Bulletin, words: BulletinWords, zone: tzinfo) -> Iterator[str]:
    before, now = _at(since.as_of, zone), _at(bulletin.as_of, zone)
    yesterday = before.date() == now.date() - timedelta(days=1)
    when = (
        words.sentences["yesterday"].format(hour=before.strftime("%H:%M")) if yesterday else at_hour(words, before, bulletin.zone)
    )
    key = "more" if since.more > 0 else "fewer" if since.more < 0 else "equal"
    yield clause(words, key, abs(since.more), when=when)
    if since.learnt.number and since.more > 0:
        yield clause(words, "learnt", since.learnt.number)


def _notes(shown: Shown, words: BulletinWords, *, team: bool) -> Iterator[str]:
    for one in shown.fallen_team if team else shown.fallen_public:
        yield clause(words, "fallen", one.number, why=words.sentences.get(one.why, one.why)) + "."


def _behind(shown: Shown, words: BulletinWords) -> Iterator[Behind]:
    """Every number of the team's version with its names and records."""
    tally = shown.bulletin.team
    for key in (*PARTS, *LESS):
        counted: Counted = getattr(tally, key)
        if counted.number:
            yield Behind(text=clause(words, key, counted.number), names=tuple(_name(shown, ref) for ref in counted.records))
    for one in shown.fallen_team:
        why = words.sentences.get(one.why, one.why)
        yield Behind(text=clause(words, "fallen", one.number, why=why), names=tuple(_name(shown, ref) for ref in one.records))


def _name(shown: Shown, ref: str) -> str:
    name = shown.names.get(ref)
    return f"{name} ({ref})" if name else ref


def _at(moment: Moment, zone: tzinfo) -> datetime:
    return datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).astimezone(zone)
