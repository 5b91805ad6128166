"""Which names are one source, how a figure came into a report, and what reviewers may say of it."""

import pytest

from habeas.lexicon.concepts import idea_of
from habeas.lexicon.source_joins import office_of
from habeas.lineage import genealogy, learn, with_figures
from habeas.model import Edge, Figure, Lineage, Mentioned, Reading, SourceJudgement


def figure(report: str, source: str | None, number: int = 131, at: int = 0, country: str | None = "VE") -> Figure:
    text = str(number)
    return Figure(
        id=f"f-{report}-{at}", report=report, start=at, end=at + len(text), text=text, sentence_start=at, sentence_end=at + 40,
        measure="released", kind="flow", low=number, high=number, point=number, precision="exact", group="people", source=source,
        country=country,
    )  # fmt: skip


def reading(report: str, *sources: str | None, publisher: str | None = None, people: tuple[Mentioned, ...] = ()) -> Reading:
    figures = tuple(figure(report, source, at=50 * n) for n, source in enumerate(sources))
    return Reading(report=report, sha256=report, language="en", publisher=publisher, figures=figures, people=people)


def person(name: str, role: str = "expert") -> Mentioned:
    return Mentioned(id=name, report="a", name=name, named=True, role=role, mentions=((0, 5),))


def one(*names: str, people: tuple[Mentioned, ...] = ()) -> set[str]:
    return {learn([reading("a", *names, people=people)])[name] for name in names}


@pytest.mark.parametrize(
    "names",
    [
        ("Foro Penal", "@ForoPenal", "Penal Forum"),
        ("Observatorio Venezolano de Prisiones", "OVP"),
        ("Red Yarey", "Rede Yarey", "the Yarey Network"),
        ("Open Gates Committee", "Comité Puertas Abiertas", "Comitê Portas Abertas"),
        ("Kolas Archive", "Archivo Kolas", "Arquivo Kolas"),
    ],
)
def test_names_accounts_acronyms_and_translations_of_one_body_are_one_source(names) -> None:
    assert len(one(*names)) == 1


def test_a_spokesperson_speaks_for_the_body_beside_whom_she_is_cited() -> None:
    assert one("Red Yarey", "Ilva Renn", people=(person("Ilva Renn"),)) == {"Red Yarey"}
    assert len(one("Red Yarey", "Ilva Renn", people=(person("Ilva Renn", "official"),))) == 2


def test_a_ministry_and_the_attorney_general_are_two() -> None:
    assert office_of("el Ministerio del Interior") == office_of("Interior Ministry") == "interior"
    assert office_of("Attorney General") == office_of("la Fiscalía") == "prosecution"
    readings = [reading("a", "Interior Ministry", "Attorney General")]
    chains = genealogy(readings, with_figures(Lineage(), readings))
    assert {chain.source for chain in chains} == {"interior of VE", "prosecution of VE"}


def test_reviewers_join_and_part_names_and_take_it_back() -> None:
    readings = [reading("a", "Red Yarey", "Rede Yarey", "Luz Norte")]
    joined = SourceJudgement(same=("Red Yarey", "Luz Norte"))
    parted = SourceJudgement(apart=("Red Yarey", "Rede Yarey"))
    assert learn(readings, [joined])["Luz Norte"] == learn(readings, [joined])["Red Yarey"]
    assert learn(readings, [parted])["Rede Yarey"] != learn(readings, [parted])["Red Yarey"]
    taken_back = [SourceJudgement(same=joined.same, withdrawn=True), SourceJudgement(apart=parted.apart, withdrawn=True)]
    assert learn(readings, taken_back) == learn(readings)
    assert learn(readings, [joined, parted]) == learn(readings, [parted, joined])


def test_two_reports_that_quote_one_count_share_its_statement() -> None:
    readings = [reading("a", "Foro Penal", publisher="The Lantern"), reading("b", "Penal Forum", publisher="El Faro Inventado")]
    first, second = genealogy(readings, with_figures(Lineage(), readings))
    assert first.statement == second.statement
    assert [step.kind for step in first.steps] == ["report", "outlet", "organisation"]


def test_the_chain_leads_from_the_copy_over_the_agency_to_who_counted() -> None:
    readings = [reading("copy", None, publisher="Radio Inventada"), reading("wire", "Red Yarey", publisher="EFE")]
    edges = (Edge(report="copy", kind="wire", root="wire", parent="wire", credited="EFE", derived_from="EFE"),)
    lineage = with_figures(Lineage(edges=edges, root_of={"copy": "wire", "wire": "wire"}), readings)
    chain = genealogy(readings, lineage)[0]
    assert [(s.kind, s.name) for s in chain.steps] == [
        ("report", "copy"), ("outlet", "Radio Inventada"), ("report", "wire"), ("agency", "EFE"), ("organisation", "Red Yarey"),
    ]  # fmt: skip
    assert chain.source == "Red Yarey"


def test_a_translation_names_whom_its_parent_names() -> None:
    readings = [reading("child", "Banco do Norte Livre"), reading("parent", "Bench of the North")]
    edges = (Edge(report="child", kind="translation", root="parent", parent="parent", derived_from="parent"),)
    lineage = with_figures(Lineage(edges=edges, root_of={"child": "parent", "parent": "parent"}), readings)
    assert {chain.source for chain in genealogy(readings, lineage)} == {"Bench of the North"}


@pytest.mark.parametrize(
    ("published", "source"), [("2025-03-09", "Red Yarey"), (None, "Red Yarey"), ("2025-06-01", "own count of Paper")]
)
def test_a_small_number_without_a_source_is_the_same_only_in_those_days(published, source) -> None:
    named = Reading(report="a", sha256="a", language="en", published="2025-03-05",
                    figures=(figure("a", "Red Yarey", 8),))  # fmt: skip
    bare = Reading(report="b", sha256="b", language="en", published=published,
                   publisher="Paper", figures=(figure("b", None, 8),))  # fmt: skip
    chains = genealogy([named, bare], with_figures(Lineage(), [named, bare]))
    assert [chain.source for chain in chains] == ["Red Yarey", source]


def test_who_is_named_as_a_source_counts_under_that_name_in_its_own_bulletin_too() -> None:
    readings = [reading("a", "Maghreb Rights Desk"), Reading(
        report="b", sha256="b", language="en", publisher="Maghreb Rights Desk", figures=(figure("b", None, 977),)
    )]  # fmt: skip
    assert {chain.source for chain in genealogy(readings, with_figures(Lineage(), readings))} == {"Maghreb Rights Desk"}


def test_a_missing_original_is_listed_with_what_it_is_said_to_have_said() -> None:
    readings = [reading("a", None), reading("b", "Red Yarey")]
    edges = tuple(Edge(report=r, kind="wire", root="EFE", credited="EFE", derived_from="EFE") for r in "ab")
    (ghost,) = with_figures(Lineage(edges=edges, root_of={"a": "EFE", "b": "EFE"}, ghosts=("EFE",)), readings).missing
    assert (ghost.publisher, ghost.reports) == ("EFE", ("a", "b"))
    assert [(said.number, said.reports) for said in ghost.said] == [(131, ("a", "b"))]


def told(report: str, language: str, published: str, *said: tuple[str | None, int], people: tuple[Mentioned, ...] = ()) -> Reading:
    figures = tuple(figure(report, source, number, at=50 * n) for n, (source, number) in enumerate(said))
    paper = f"Paper {report}"
    return Reading(
        report=report, sha256=report, language=language, published=published, publisher=paper, figures=figures, people=people
    )


WATCH, OBSERVATORIO = "National Prison Watch", "Observatorio Nacional de Prisiones"


@pytest.mark.parametrize(
    ("name", "numbers", "day", "are_one"),
    [
        (OBSERVATORIO, (131, 47), "2025-03-08", True),  # the same topic
        ("Casa Abierta", (131, 47, 88), "2025-03-08", True),  # three numbers of those days
        ("Casa Abierta", (131, 47, 90), "2025-03-08", False),  # two are chance
        ("Casa Abierta", (131, 47, 88), "2025-06-08", False),  # months later
    ],
)
def test_names_of_two_tongues_that_give_the_same_numbers_in_those_days_are_one_body(name, numbers, day, are_one) -> None:
    english = told("a", "en", "2025-03-05", (WATCH, 131), (WATCH, 47), (WATCH, 88))
    sources = learn([english, told("b", "es", day, *((name, number) for number in numbers))])
    assert (sources[WATCH] == sources[name]) is are_one


def test_bodies_cited_beside_each_other_are_two_whatever_they_count() -> None:
    english = told("a", "en", "2025-03-05", (WATCH, 131), (WATCH, 47))
    sources = learn([english, told("b", "es", "2025-03-06", (OBSERVATORIO, 131), (WATCH, 47))])
    assert sources[WATCH] != sources[OBSERVATORIO]


def test_an_acronym_of_names_in_two_tongues_is_theirs() -> None:
    portuguese = "Observatório Nacional das Prisões"
    first = told("a", "es", "2025-03-05", (OBSERVATORIO, 131))
    sources = learn([first, told("b", "pt", "2025-03-05", (portuguese, 131), ("ONP", 47))])
    assert sources["ONP"] == sources[OBSERVATORIO] == sources[portuguese]


def sources_of(*readings: Reading, lineage: Lineage | None = None) -> dict[str, str]:
    return {chain.figure: chain.source for chain in genealogy(readings, with_figures(lineage or Lineage(), readings))}


@pytest.mark.parametrize("name", [None, "the lawyers", "Ilva Renn"])
def test_whoever_is_named_nowhere_else_gives_the_number_of_the_body_that_the_event_names_for_it(name) -> None:
    first = told("a", "en", "2025-03-05", ("Red Yarey", 131), ("Foro Penal", 47))
    second = told("b", "es", "2025-03-06", (name, 131), (None, 47), people=(person("Ilva Renn"),))
    assert sources_of(first, second)["f-b-0"] == "Red Yarey"
    alone = told("c", "es", "2025-03-06", (name, 132), (None, 48), people=(person("Ilva Renn"),))
    assert sources_of(first, alone)["f-c-0"] not in {"Red Yarey", "Foro Penal"}


def test_a_number_that_nobody_is_named_for_was_counted_once() -> None:
    readings = [told(name, "en", f"2025-03-0{day}", (None, 131), (None, 47)) for day, name in ((6, "a"), (5, "b"), (7, "c"))]
    assert {source for figure, source in sources_of(*readings).items() if figure.endswith("-0")} == {"own count of Paper b"}


def test_a_source_named_only_in_a_report_made_from_one_that_names_another_was_misread_there() -> None:
    head = told("a", "en", "2025-03-05", ("Red Yarey", 131))
    child = told("b", "es", "2025-03-06", ("Ministerio del Interior", 131))
    edge = Edge(report="b", kind="translation", root="a", parent="a", derived_from="a")
    lineage = Lineage(edges=(edge,), root_of={"a": "a", "b": "a"})
    assert sources_of(head, child, lineage=lineage)["f-b-0"] == "Red Yarey"
    siblings = Lineage(root_of=dict.fromkeys("abc", "EFE"), ghosts=("EFE",))
    third = told("c", "en", "2025-03-06", ("Red Yarey", 131))
    assert set(sources_of(head, child, third, lineage=siblings).values()) == {"Red Yarey"}


def test_two_people_of_one_surname_do_not_make_two_bodies_one() -> None:
    people = (person("Tavi Novak"), person("Juna Novak"))
    readings = [
        told("a", "en", "2025-03-05", ("Red Yarey", 131), ("Tavi Novak", 47), people=people),
        told("b", "en", "2025-03-05", ("Luz Norte Forum", 90), ("Juna Novak", 80), people=people),
    ]
    sources = learn(readings)
    assert sources["Red Yarey"] != sources["Luz Norte Forum"]


@pytest.mark.parametrize(
    ("words", "language"), [(("waiting", "waits"), "en"), (("esperaba", "aguardan"), "es"), (("esperava", "aguardou"), "pt")]
)
def test_an_idea_is_one_in_every_language(words, language) -> None:
    assert {idea_of(word, language) for word in words} == {"c:wait"}
