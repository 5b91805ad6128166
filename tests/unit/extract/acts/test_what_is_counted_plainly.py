"""What befell the counted where grammar alone tells it: prisons by their names, nouns that rule, parts with a participle, days."""

import pytest

from habeas.extract import read
from habeas.extract.text.jails import named_jails
from habeas.extract.tokens import tokenize
from habeas.model import Report


def _measures(lang: str, text: str) -> list[str]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2026-02-20", published_from="meta")
    return [figure.measure for figure in sorted(read(report).figures, key=lambda f: f.start)]


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("en", "Thirty men were driven from Evin to Qarchak on Monday.", ["transferred"]),
        ("en", "Thirty men were driven from Evin to their homes on Monday.", ["released"]),
        ("en", "Some 40 students left Evin on Monday.", ["released"]),
        ("en", "Some 40 relatives waited outside Evin on Monday.", []),
        ("es", "Treinta mujeres abandonaron Palmasola el lunes.", ["released"]),
        ("es", "En Palmasola siguen 40 dirigentes.", ["held"]),
    ],
)
def test_a_prison_may_be_called_by_its_name_alone(lang, text, measures):
    assert _measures(lang, text) == measures


@pytest.mark.parametrize(
    ("text", "found"),
    [("They left Evin.", [(2, 3)]), ("the palmasola of old", []), ("They left Lima.", [])],
)
def test_names_of_prisons_are_found_by_their_capital(text, found):
    tokens = tokenize(text, ())
    tokens.close()
    assert named_jails(tokens, "en") == found


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("en", "The union denounced the transfer, on the night of 3 February, of fourteen prisoners to a camp.", ["transferred"]),
        ("es", "La ONG denunció el traslado, en la madrugada del lunes, de catorce reclusos al penal.", ["transferred"]),
        ("pt", "A Liga denunciou a transferência de doze presos políticos para o quartel.", ["transferred"]),
        ("en", "The government announced the release, after a week of talks, of 22 prisoners.", ["released"]),
        ("pt", "A cadeia tem doze presos políticos.", ["held"]),
    ],
)
def test_a_noun_tells_what_is_done_to_those_it_rules(lang, text, measures):
    assert _measures(lang, text) == measures


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("en", "Police arrested 90 people, twelve of them accused of sedition.", ["arrested", "charged"]),
        ("es", "El ministerio cifra en 482 las personas detenidas, 47 de ellas imputadas por vía penal.", ["arrested", "charged"]),
        ("pt", "A polícia conta 482 pessoas detidas desde Janeiro, 47 delas acusadas de crimes.", ["arrested", "charged"]),
        ("pt", "O ministério conta 96 reclusos libertados, dos quais 38 na Cadeia Central.", ["released", "released"]),
        ("es", "Foro contó 90 presos, doce de ellos enfermos.", ["held", "held"]),
        ("en", "A court handed prison terms to 22 people, nine of them tried in their absence.", ["sentenced", "sentenced"]),
        ("pt", "Em julho, nove dos condenados foram levados de comboio para colónias no norte.", ["transferred"]),
    ],
)
def test_a_participle_alone_tells_of_a_part(lang, text, measures):
    assert _measures(lang, text) == measures


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("en", "The list names 58 people imprisoned in March.", ["arrested"]),
        ("es", "La lista nombra a 58 personas encarceladas en marzo.", ["arrested"]),
        ("pt", "A lista nomeia 58 pessoas presas em março.", ["arrested"]),
        ("es", "Cinco excarcelados fueron encarcelados de nuevo en abril.", ["arrested"]),
        ("en", "The list names 58 people jailed since March.", ["held"]),
        ("en", "The 58 people jailed in March were freed.", ["released"]),
        ("es", "Cinco opositores están encarcelados desde abril.", ["held"]),
    ],
)
def test_a_day_or_a_verb_of_what_happened_tells_an_arrest(lang, text, measures):
    assert _measures(lang, text) == measures


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("es", "La ONG cifra en 320 los presos políticos.", ["held"]),
        ("pt", "A plataforma estima em 804 os presos políticos no país.", ["held"]),
        ("es", "La policía cifra en 320 los detenidos el lunes.", ["arrested"]),
        ("es", "De los 83 detenidos que tenía a su cargo, explica, 39 fueron liberados.", ["held", "released"]),
        ("pt", "Dos 83 detidos que tinha a cargo no fim de Julho, explica, 39 foram soltos.", ["held", "released"]),
        ("es", "Encapuchados se llevaron a nueve jóvenes.", ["abducted"]),
        ("es", "La policía se llevó a nueve jóvenes.", ["arrested"]),
        ("en", "Forty prisoners were moved to Lithuania.", ["exiled"]),
        ("en", "Forty prisoners were moved to another prison in Belarus.", ["transferred"]),
    ],
)
def test_who_counts_takes_or_keeps_them(lang, text, measures):
    assert _measures(lang, text) == measures


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("en", "Adam Paz, a father of five, died in the police station on 2 August.", []),
        ("es", "Rosa Paz, madre de tres, fue detenida el lunes.", []),
        ("es", "El padre de tres jóvenes detenidos el lunes espera en la puerta.", ["arrested"]),
        ("es", "La oferta recibió 12 votos en contra y 3 a favor en el comité de presos.", []),
        ("pt", "Entre os dias 28 e 30 daquele mês, a polícia deteve 40 pessoas.", ["arrested"]),
        ("es", "Nuestra red supo que seis reclusos de la prisión Kilo 9 fueron heridos por los guardias.", ["injured"]),
        ("es", "Su hijo Yender, repartidor de 23, cruzó el portón de la cárcel de madrugada.", []),
        ("en", "UPDATE 2 - Belarus frees 38 prisoners", ["released"]),
    ],
)
def test_children_votes_days_and_names_count_nobody(lang, text, measures):
    assert _measures(lang, text) == measures
