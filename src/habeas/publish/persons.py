"""Who is in prison by name, who is out, who died, who waits? People across reports; relatives are never shown as held."""

from habeas.model import Act, Mentioned
from habeas.model.record import Record
from habeas.publish.indexed import Indexed, Mark
from habeas.publish.words import day, words

ROWS_SHOWN = 200


class Deed(Record, frozen=True, kw_only=True):
    """Something that happened to a person, as one or more reports tell it."""

    text: str
    date: str
    detail: str
    source: str
    planned: bool
    marks: tuple[Mark, ...]


class PersonView(Record, frozen=True, kw_only=True):
    """One person with all that the reports say."""

    anchor: str
    name: str
    named: bool
    about: str
    ties: tuple[str, ...]
    deeds: tuple[Deed, ...]
    marks: tuple[Mark, ...]


class RoleView(Record, frozen=True, kw_only=True):
    """People of one role; `left_out` are in people.csv only."""

    role: str
    label: str
    people: tuple[PersonView, ...]
    left_out: int


def people_of(index: Indexed) -> tuple[RoleView, ...]:
    """People by role, those who were or are held first."""
    found: dict[str, list[Mentioned]] = {}
    for person in index.dossier.people:
        found.setdefault(person.person or person.id, []).append(person)
    roles: dict[str, list[PersonView]] = {}
    for lines in found.values():
        role = _role(lines)
        roles.setdefault(role, []).append(_person(index, lines))
    views = []
    for role, label in words().roles.items():
        people = sorted(roles.get(role, []), key=lambda p: (not p.deeds, not p.named, p.name, p.anchor))
        if people:
            views.append(
                RoleView(role=role, label=label, people=tuple(people[:ROWS_SHOWN]), left_out=max(0, len(people) - ROWS_SHOWN))
            )
    return tuple(views)


def _role(lines: list[Mentioned]) -> str:
    """The role most reports give; relative wins a tie, so that nobody is shown as held for standing near someone who is."""
    order = ["relative", *(role for role in words().roles if role != "relative")]
    counted = {role: sum(line.role == role for line in lines) for role in order}
    return max(order, key=lambda role: (counted[role], -order.index(role)))


def _person(index: Indexed, lines: list[Mentioned]) -> PersonView:
    name = max((line.name for line in lines), key=lambda n: (len(n), n))
    ages = sorted({str(line.age) for line in lines if line.age is not None})
    marks: dict[str, Mark] = {}
    for line in lines:
        for start, _ in line.mentions:
            mark = index.mark(line.report, start)
            marks.setdefault(mark.name, mark)
    ties = {f"{tie.kind} {tie.to}": None for line in lines for tie in line.relations}
    first = lines[0]
    return PersonView(
        anchor=f"p-{first.person or first.id}",
        name=name,
        named=any(line.named for line in lines),
        about=", ".join(["age " + " or ".join(ages)] if ages else []),
        ties=tuple(ties),
        deeds=_deeds(index, lines),
        marks=tuple(marks.values())[:12],
    )


def _deeds(index: Indexed, lines: list[Mentioned]) -> tuple[Deed, ...]:
    """The acts in order of time, those told alike in several reports joined."""
    joined: dict[tuple[str, ...], tuple[Act, dict[str, Mark]]] = {}
    for line in lines:
        for act in line.acts:
            key = (act.act, act.date or "", act.place or "", act.detail or "", act.modality, act.source or "")
            mark = index.mark(line.report, act.start)
            joined.setdefault(key, (act, {}))[1].setdefault(mark.name, mark)
    order = list(words().acts)
    found = sorted(joined.items(), key=lambda kv: (kv[1][0].date or "9", order.index(kv[1][0].act), kv[0]))
    return tuple(_deed(act, tuple(marks.values())) for _, (act, marks) in found)


def _deed(act: Act, marks: tuple[Mark, ...]) -> Deed:
    planned = act.modality == "planned"
    told = words().acts[act.act]
    text = {"planned": f"announced: {told}", "denied": f"denied: {told}", "alleged": f"alleged: {told}"}.get(act.modality, told)
    place = f", {act.place}" if act.place else ""
    return Deed(
        text=f"{text}{place}",
        date=day(act.date) if act.date else "",
        detail=act.detail or "",
        source=act.source or "",
        planned=planned,
        marks=marks,
    )
