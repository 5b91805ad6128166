"""`habeas names`: the keeper's list: people, what happened to them, lists of others, and who is one person."""

import typer

from habeas.cli import names_adopt, names_export, names_import, names_link, names_look, names_people, names_record

app = typer.Typer(
    help="Keep a list of people: add, record, person, find, watch, floor, check, seal, import, link.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command("add")(names_people.add)
app.command("state")(names_people.state)
app.command("resolve")(names_people.resolve)
app.command("judge")(names_people.judge)
app.command("seal")(names_people.seal)
app.command("record")(names_record.record)
app.command("charge")(names_record.charge)
app.command("recognise")(names_record.recognise)
app.command("withdraw")(names_record.withdraw)
app.command("person")(names_look.person)
app.command("find")(names_look.find)
app.command("watch")(names_look.watch)
app.command("floor")(names_look.floor)
app.command("check")(names_look.check)
app.command("export")(names_export.export)
app.command("import")(names_import.import_)
app.command("adopt")(names_adopt.adopt)
app.command("diff")(names_import.diff)
app.command("link")(names_link.link)
