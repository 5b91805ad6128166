"""Writing who people are: a new record, a trait, people of an unnamed record, judgements on two records, seals."""

from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli.names_options import STUDY, By, Now, Quote, Replaces, ReportLabel, SourceName, Study, hand_given, source_given

if TYPE_CHECKING:
    from habeas.model.registry import SealedField, Trait

Who = Annotated[str, typer.Argument(metavar="WHO", help="A record of the list: its id (P-0001) or a name.")]


def add(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="The name, as it is known.")] = None,
    study: Study = STUDY,
    fields: Annotated[list[str] | None, typer.Option("--field", help="More that is known: birth=1990, home=Maracay …")] = None,
    unnamed: Annotated[bool, typer.Option("--unnamed", help="People whose names are not known yet.")] = False,
    count: Annotated[int | None, typer.Option("--count", min=1, help="How many unnamed people at least.")] = None,
    source: SourceName = None,
    report: ReportLabel = None,
    quote: Quote = None,
    by: By = "",
    now: Now = None,
) -> int:
    """Put a person on the list, or a group of people whose names are not known yet."""
    from habeas.cli.screen import console
    from habeas.engine.jobs.names_book import alike_on_list
    from habeas.engine.jobs.names_keep import add_person, book, source_of
    from habeas.errors import UsageError
    from habeas.model.registry import Trait

    if unnamed == bool(name):
        raise UsageError("either a name or --unnamed is given", "habeas names add NAME, or habeas names add --unnamed --count 12")
    traits = [Trait(field="name", value=name)] if name else [Trait(field="count", value=str(count or 1))]
    traits += [_trait(*_pair(one)) for one in fields or ()]
    with book(study) as keeper:
        alike = alike_on_list(keeper, name) if name else ()
        said = source_of(keeper.store, source_given(source, report, quote))
        person, statements = add_person(keeper, traits, hand_given(by, now), said, named=not unnamed)
    ids = ", ".join(one.id for one in statements)
    console().print(f"{person.id}: {ids}", soft_wrap=True)
    for ref in alike:
        console().print(f"{ref} has a name like that: habeas names judge {ref} {person.id} same (or different)", soft_wrap=True)
    return 0


def state(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    who: Who,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="name, birth, home, health, counsel, whereabouts, grounds …")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="What is known of it.")],
    study: Study = STUDY,
    source: SourceName = None,
    report: ReportLabel = None,
    quote: Quote = None,
    replaces: Replaces = None,
    by: By = "",
    now: Now = None,
) -> int:
    """Say one thing of a person. To correct something, say it anew and name with --replaces what it takes the place of."""
    from habeas.engine.jobs.names_book import who as meant
    from habeas.engine.jobs.names_keep import book, source_of
    from habeas.engine.jobs.names_keep import state as stated

    with book(study) as keeper:
        said = source_of(keeper.store, source_given(source, report, quote))
        one = stated(keeper, meant(keeper, who), _trait(field, value), hand_given(by, now), source=said, replaces=replaces)
    return told(one.id, one.person)


def resolve(
    who: Annotated[str, typer.Argument(metavar="UNNAMED", help="The record of unnamed people (P-…).")],
    persons: Annotated[list[str], typer.Argument(metavar="WHO…", help="Records of people who were counted in it.")],
    study: Study = STUDY,
    by: By = "",
    now: Now = None,
) -> int:
    """Say which people of an unnamed record have names now: they are no longer counted in its number."""
    from habeas.engine.jobs.names_book import who as meant
    from habeas.engine.jobs.names_keep import book
    from habeas.engine.jobs.names_keep import resolve as resolved

    with book(study) as keeper:
        refs = [meant(keeper, one) for one in persons]
        one = resolved(keeper, meant(keeper, who), refs, hand_given(by, now))
    return told(one.id, one.person)


def judge(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    a: Annotated[str, typer.Argument(metavar="A", help="A record: P-…, a row of a list (row_…), or a person of a report.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The other one.")],
    verdict: Annotated[str, typer.Argument(metavar="VERDICT", help="same, different or unsure.")],
    study: Study = STUDY,
    why: Annotated[str, typer.Option("--why", help="What decided it.")] = "",
    by: By = "",
    now: Now = None,
) -> int:
    """Say whether two records are one person. A later judgement on the same two holds over this one; both stay."""
    from typing import get_args

    import msgspec

    from habeas.cli.screen import console
    from habeas.engine.jobs.names_keep import book
    from habeas.engine.jobs.names_keep import judge as judged
    from habeas.errors import UsageError
    from habeas.model.registry import IdentityVerdict

    if verdict not in get_args(IdentityVerdict):
        raise UsageError("a verdict is same, different or unsure", "habeas names judge A B same --why …")
    with book(study) as keeper:
        decided = msgspec.convert(verdict, IdentityVerdict)
        one = judged(keeper, (a, b), decided, why, hand_given(by, now))
    console().print(f"{one.id}: {one.a} and {one.b}: {one.verdict}")
    return 0


def seal(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    who: Who,
    study: Study = STUDY,
    field: Annotated[str | None, typer.Option("--field", help="Seal only this field.")] = None,
    lift: Annotated[bool, typer.Option("--lift", help="Take the seal away again.")] = False,
    why: Annotated[str, typer.Option("--why", help="For the book; it is never printed.")] = "",
    by: By = "",
    now: Now = None,
) -> int:
    """Let no page, table, bulletin or message show a person, or one field of theirs."""
    from habeas.cli.options import output_folder
    from habeas.cli.screen import console
    from habeas.engine.jobs.names_book import who as meant
    from habeas.engine.jobs.names_keep import book
    from habeas.engine.jobs.names_keep import seal as sealed
    from habeas.engine.jobs.names_rewritten import rewrite

    checked = _field(field) if field else None
    with book(study) as keeper:
        one = sealed(keeper, meant(keeper, who), checked, hand_given(by, now), why=why, lifted=lift)
        again = rewrite(keeper, output_folder(study))
    console().print(
        f"{one.id}: {one.person} is {'shown again' if lift else 'sealed'}" + ("; the output is written again" if again else "")
    )
    return 0


def told(statement: str, person: str) -> int:
    """Say under which ids a statement stands; the name stays out of it."""
    from habeas.cli.screen import console

    console().print(f"{statement}, of {person}")
    return 0


def _field(said: str) -> "SealedField":
    """A field that can be sealed: one of a person's, or what stands with every act."""
    import msgspec

    from habeas.cli.names_record import one_of
    from habeas.model.registry import SealedField

    field: SealedField = msgspec.convert(one_of(SealedField, said, "field"), SealedField)
    return field


def _pair(said: str) -> tuple[str, str]:
    from habeas.errors import UsageError

    field, equals, value = said.partition("=")
    if not equals or not value.strip():
        raise UsageError("--field is written FIELD=VALUE", "--field birth=1990")
    return field.strip(), value.strip()


def _trait(field: str, value: str) -> "Trait":
    from typing import get_args

    import msgspec

    from habeas.errors import UsageError
    from habeas.model.registry import Trait, TraitField

    if field not in get_args(TraitField):
        raise UsageError("there is no such field", f"one of {', '.join(get_args(TraitField))}")
    if not value.strip():
        raise UsageError("a field has no value", "say what is known of it, or leave it out")
    return Trait(field=msgspec.convert(field, TraitField), value=value.strip())
