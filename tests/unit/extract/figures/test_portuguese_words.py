"""Portuguese as Lusophone papers write it: words by which figures are said, counted and told, and words that only look so."""

import pytest

from habeas.extract import read
from habeas.model import Figure, Report


def figure(text: str, low: int) -> Figure | None:
    """The figure of the text with that number."""
    made = read(Report(id="r", sha256="0" * 64, text=text, language="pt", published="2025-03-14", published_from="meta"))
    return next((f for f in made.figures if f.low == low), None)


SAID = (
    "sustentava",
    "retrucou",
    "redarguiu",
    "aduziu",
    "sintetizou",
    "afiançou",
    "clarificou",
    "fez questão de sublinhar",
    "deixou claro",
    "haviam dito",
    "voltou a dizer",
)
COUNTED = ("monitoriza", "mapeou", "recenseou", "detetou", "tem registo de", "tem notícia de", "reviu em alta para")
LED = ("na ótica do", "na perspetiva do", "nos registos do", "pelos números do", "pode ler-se num comunicado do")
PEOPLE = ("munícipes", "roboteiros", "marisqueiras", "feirantes", "parteiras", "bolseiros", "ex-funcionários", "desordeiros")
ACTS = (
    ("Quarenta mulheres foram retiradas de casa pela polícia.", "arrested"),
    ("Quarenta mulheres foram levadas à esquadra.", "arrested"),
    ("Quarenta reclusas foram postas em liberdade.", "released"),
    ("Quarenta reclusas acabaram por ser libertadas.", "released"),
    ("Quarenta jovens ficaram com tornozeleira eletrónica.", "house_arrest"),
)


@pytest.mark.parametrize("verb", SAID)
def test_who_says_it_is_its_source(verb: str) -> None:
    found = figure(f"Há 40 presos políticos no país, {verb} a advogada Ana Inventada.", 40)
    assert found is not None
    assert found.source == "Ana Inventada"


@pytest.mark.parametrize("verb", ["fugiu com", "casou com", "alimentou"])
def test_who_only_does_something_says_nothing(verb: str) -> None:
    found = figure(f"Há 40 presos políticos no país. O advogado {verb} a advogada Ana Inventada.", 40)
    assert found is not None
    assert found.source is None


@pytest.mark.parametrize("verb", COUNTED)
def test_who_counts_is_its_source(verb: str) -> None:
    found = figure(f"A rede Farol {verb} 40 detenções no país.", 40)
    assert found is not None
    assert found.source is not None
    assert "Farol" in found.source


@pytest.mark.parametrize("words", LED)
def test_by_whose_count_it_is_told(words: str) -> None:
    found = figure(f"Há 40 presos políticos no país, {words} Comité Farol.", 40)
    assert found is not None
    assert found.source == "Comité Farol"


@pytest.mark.parametrize("people", PEOPLE)
def test_people_are_counted(people: str) -> None:
    found = figure(f"A polícia deteve 40 {people}.", 40)
    assert found is not None
    assert found.measure == "arrested"


@pytest.mark.parametrize("things", ["telefones", "machimbombos", "boletins de voto", "calabouços", "clãs"])
def test_things_are_not_counted(things: str) -> None:
    assert figure(f"A polícia mostrou 40 {things}.", 40) is None


@pytest.mark.parametrize(("text", "measure"), ACTS)
def test_what_befell_them_whatever_their_sex(text: str, measure: str) -> None:
    found = figure(text, 40)
    assert found is not None
    assert (found.measure, found.modality) == (measure, "actual")


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("à beira dos 40", "nearly"),
        ("a rondar os 40", "about"),
        ("qualquer coisa como 40", "about"),
        ("aquém dos 40", "nearly"),
        ("exatamente 40", "exact"),
    ],
)
def test_how_sharp_a_number_is(words: str, precision: str) -> None:
    made = read(
        Report(
            id="r",
            sha256="0" * 64,
            text=f"Foram detidos {words} manifestantes.",
            language="pt",
            published="2025-03-14",
            published_from="meta",
        )
    )
    assert [f.precision for f in made.figures] == [precision]
