"""Looking into the keeper's list: who has a name, what is known of one person, what is new, how many are named."""

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli.names_options import STUDY, By, Now, Study, clock, country_given, hand_given
from habeas.cli.options import Json
from habeas.cli.screen import many


def find(
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="A name as you know it; spelling may differ.")],
    study: Study = STUDY,
    json: Json = False,
) -> int:
    """Find a person by name in the own list, in lists of others and in reports, however the name is spelt."""
    from habeas.cli.screen import console
    from habeas.engine.jobs.names_book import find_name
    from habeas.engine.jobs.names_keep import book
    from habeas.model import to_json

    with book(study) as keeper:
        found = find_name(keeper.store, keeper, " ".join(name))
    screen = console()
    for one in found:
        if json:
            typer.echo(to_json(one).decode("utf-8"))
        else:
            screen.print(f"{one.name}  ({one.where}, {one.likeness:.0%})  {one.ref}", soft_wrap=True)
    if not found and not json:
        screen.print("Nobody here has a name like that.")
    return 0


def person(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    who: Annotated[list[str], typer.Argument(metavar="NAME", help="A record of the list: a name or an id (P-0001).")],
    study: Study = STUDY,
    lang: Annotated[str | None, typer.Option("--lang", help="en, es or pt; else English.")] = None,
    country: Annotated[str | None, typer.Option("--country", help="Whose law the time limits are of (VE, BR …).")] = None,
    page: Annotated[Path | None, typer.Option("--page", help="Write the page for the family here.")] = None,
    now: Now = None,
    json: Json = False,
) -> int:
    """Print one person's history: what happened, custody, charges, time limits, gaps, and what reports and lists say."""
    from habeas.cli.options import languages_given
    from habeas.engine.jobs.names_keep import book
    from habeas.engine.jobs.names_look import one_person
    from habeas.engine.store import write_private
    from habeas.lexicon.verdict_sentences import SPOKEN
    from habeas.model import to_json
    from habeas.publish.person_page import person_page, person_text

    language = (languages_given(lang) or (SPOKEN,))[0]
    with book(study) as keeper:
        shown = one_person(keeper, " ".join(who), clock(now)[:10], country_given(country))
    if page is not None:
        write_private(page, person_page(shown, language))
    typer.echo(to_json(shown).decode("utf-8") if json else person_text(shown, language), nl=json)
    return 0


def watch(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    name: Annotated[list[str] | None, typer.Argument(metavar="NAME", help="Somebody to watch for from now on.")] = None,
    study: Study = STUDY,
    all_: Annotated[bool, typer.Option("--all", help="List whom you watch for.")] = False,
    end: Annotated[str | None, typer.Option("--end", metavar="W-0001", help="Watch for this one no longer.")] = None,
    by: By = "",
    now: Now = None,
    json: Json = False,
) -> int:
    """Say what reports and lists speak of somebody watched since the last time; with a name, begin to watch for it."""
    from habeas.cli.screen import console
    from habeas.engine.jobs.names_keep import book
    from habeas.engine.jobs.names_watch import begin_watch, end_watch, news, watched
    from habeas.model import to_json

    screen = console()
    with book(study) as keeper:
        if name:
            begun = begin_watch(keeper, " ".join(name), hand_given(by, now))
            screen.print(f"{begun.id} is watched for from now on")
            return 0
        if end is not None:
            end_watch(keeper, end, hand_given(by, now))
            screen.print(f"{end.strip().upper()} is ended")
            return 0
        if all_:
            for id_, shown in watched(keeper):
                screen.print(f"{id_} {shown}", soft_wrap=True)
            return 0
        found = news(keeper, hand_given(by, now))
    for one in found:
        if json:
            typer.echo(to_json(one).decode("utf-8"))
        else:
            screen.print(f"{one.watch} {one.name}: {one.where}" + (f": “{one.text}”" if one.text else ""), soft_wrap=True)
    if not found and not json:
        screen.print("Nothing new of anybody watched.")
    return 0


def floor(
    study: Study = STUDY,
    names: Annotated[bool, typer.Option("--names", help="Who is behind each number and on which lists; for the team.")] = False,
    json: Json = False,
) -> int:
    """Set beside each number claimed how many are known by name, on which lists they stand, and how many names are missing."""
    from habeas.cli.screen import console
    from habeas.engine.jobs.names_keep import book
    from habeas.engine.jobs.names_watch import named_floors, people_behind
    from habeas.model import to_json

    with book(study) as keeper:
        found = named_floors(keeper)
        behind = {id(one): people_behind(keeper, one) if names else () for one in found}
    screen = console()
    for one in found:
        if json:
            typer.echo(to_json(one).decode("utf-8"))
            continue
        claimed = "no number" if one.claimed is None else f"{one.claimed:,} claimed"
        missing = "" if one.missing is None else f", {many(one.missing, 'name')} missing"
        what = f"{one.event}, {one.measure}, {one.group} ({one.as_of or 'no date'})"
        screen.print(f"{what}: {claimed}, {one.named:,} named{missing}", soft_wrap=True)
        for place in one.lists:
            screen.print(f"    {place.where}: {place.number:,}")
        if one.on_none:
            screen.print(f"    on no list: {one.on_none:,}")
        for line in behind[id(one)]:
            screen.print(f"        {line}", soft_wrap=True)
    if not found and not json:
        screen.print("No number of people is claimed here.")
    return 0


def check(
    study: Study = STUDY,
    country: Annotated[str | None, typer.Option("--country", help="Whose law the time limits are of (VE, BR …).")] = None,
    lang: Annotated[str | None, typer.Option("--lang", help="en, es or pt; else English.")] = None,
    now: Now = None,
    json: Json = False,
) -> int:
    """List what wants a look: statements that cannot all be true, time limits that have passed, people held without charge."""
    from habeas.cli.options import languages_given
    from habeas.cli.screen import console
    from habeas.engine.jobs.names_book import to_check
    from habeas.engine.jobs.names_keep import book
    from habeas.lexicon.custody import bulletin_words
    from habeas.lexicon.verdict_sentences import SPOKEN
    from habeas.model import to_json
    from habeas.publish.told import clause

    words = bulletin_words((languages_given(lang) or (SPOKEN,))[0])
    country = country_given(country)
    with book(study) as keeper:
        found = to_check(keeper, clock(now)[:10], country)
    screen = console()
    for one in found:
        if json:
            typer.echo(to_json(one).decode("utf-8"))
            continue
        what = words.laws.get(one.what) or words.clocks.get(one.what) or words.rules.get(one.what, one.cites)
        days = f", {clause(words, 'days', one.days)}" if one.days is not None else ""
        screen.print(f"{one.person} {one.name}: {what}{days} {', '.join(one.statements)}".rstrip(), soft_wrap=True)
    if not found and not json:
        screen.print("Nothing on the list wants a look.")
    return 0
