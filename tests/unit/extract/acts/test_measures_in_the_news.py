"""What befell those counted, and what counts nobody, in plain newspaper prose: gates opened, trials ended, ages, threads, deeds."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _figures(lang, text):
    report = Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-02-20", published_from="meta")
    return read(report).figures


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("en", "The warders opened the cells on Monday for nine men.", ["released"]),
        ("es", "El director abrió ayer las celdas a nueve presos políticos.", ["released"]),
        ("pt", "A esquadra abriu o portão azul para dois homens no sábado.", ["released"]),
        ("en", "Nine were driven to their homes.", ["released"]),
        ("es", "Trece fueron llevados a sus casas.", ["released"]),
        ("pt", "Nove foram levados para casa.", ["released"]),
        ("en", "Nine were driven to another prison.", ["transferred"]),
        ("es", "Ana salió el lunes; de ellos, 12 ya fueron juzgados en mayo y condenados a multas.", ["sentenced"]),
        ("pt", "Do total, 312 já foram julgados sumariamente e condenados por furto.", ["sentenced"]),
        ("en", "Four of those freed went back to jail in May.", ["arrested"]),
        ("en", "He went out to close the shop, and police picked him up with eight others.", ["arrested"]),
        ("es", "En la provincia se ha sancionado a 60 personas.", ["sentenced"]),
        ("es", "Tras el intercambio de disparos hay 41 personas presas.", ["held"]),
        ("pt", "Desde a troca de tiros há 41 pessoas presas.", ["held"]),
        ("es", "Los dos países canjearon 30 prisioneros.", ["exchanged"]),
        ("en", "The list holds 41 people arrested since May. Fifteen of them are men.", ["held", "held"]),
        ("en", "They freed 41 people on Friday. Fifteen of them are ill.", ["released", "released"]),
    ],
)
def test_what_befell_them(lang, text, measures):
    assert [f.measure for f in _figures(lang, text)] == measures


@pytest.mark.parametrize(
    ("lang", "text", "points"),
    [
        # Amnesties, diners and patients, hearings, guards at somebody's sides, those who sign.
        ("en", "Ana Inventada, a lawyer, counts nine such amnesties since the war.", []),
        ("es", "El régimen ha decretado cinco amnistías en diez años.", []),
        ("pt", "O regime decretou cinco amnistias em dez anos.", []),
        ("en", "The president signed 40 pardons on Friday.", [40]),
        ("es", "En la sala hay 40 pacientes sin cama y tres enfermeras siguen presas.", [3]),
        ("en", "Nine patients were arrested in the ward.", [9]),
        ("en", "We saw 31 court hearings; six took place behind closed doors and 40 people were arrested.", [40]),
        ("es", "Seguimos 20 audiencias; ocho se celebraron a puerta cerrada, y 12 personas fueron detenidas.", [12]),
        ("en", "We saw 31 court hearings; six were arrested there.", [6]),
        ("es", "El reo volvió a la celda entre cuatro guardias.", []),
        ("en", "12,400 of you have signed so far. Ana is held.", []),
        # Ages and years of a sentence whose unit is left out.
        ("en", "Juma was arrested in May. Juma is fifteen.", []),
        ("en", "My youngest client, Tom Invented, is seventeen. He was arrested on Friday.", []),
        ("en", "The number of detainees in Lida, Belarus, is 40.", [40]),
        ("es", "Su hijo, que tenía dieciséis cuando lo detuvieron, sigue preso.", []),
        ("pt", "O Pedro foi detido em Maio. Tinha dezanove quando o condenaram.", []),
        ("es", "Cuba tiene 40 presos políticos.", [40]),
        ("en", "A court gave Ana six years for treason; her uncle got four.", []),
        ("es", "Un tribunal condenó a Ana a seis años; su tío recibió cuatro.", []),
        ("pt", "O tribunal deu seis anos a Ana; o tio apanhou quatro.", []),
        # Posts of a thread, and what is owned up to.
        ("en", "1/ 26 women are in Adelabad prison tonight.", [26]),
        ("pt", "2/ 40 homens estão na cadeia.", [40]),
        ("en", "On 28/7 they arrested 14 men.", [14]),
    ],
)
def test_what_is_counted(lang, text, points):
    assert [f.point for f in _figures(lang, text)] == points


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("The ministry had owned up to 41 arrests.", "exact"),
        ("The arrests add up to 52 since May.", "exact"),
        ("Up to 41 people were arrested.", "up_to"),
    ],
)
def test_what_is_owned_up_to_is_exact(text, precision):
    assert [f.precision for f in _figures("en", text)] == [precision]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("es", "En todo el país hay 79 procesados por los bloqueos.", "stock"),
        ("pt", "São 23 os arguidos neste processo.", "stock"),
        ("en", "According to the office, 240 people stand accused countrywide.", "stock"),
        ("en", "Some 40 people on trial have no lawyer.", "stock"),
        ("en", "On Friday 31 people went on trial in Mbeya.", "flow"),
        ("es", "Ayer hubo 23 imputados más.", "flow"),
        ("en", "The commission is to examine 38 pending files.", "flow"),
    ],
)
def test_charges_that_stand(lang, text, kind):
    assert _figures(lang, text)[0].kind == kind


@pytest.mark.parametrize(
    ("lang", "text", "groups"),
    [
        ("pt", "Subiu para 420 o número de detidos na capital.", ["detainees"]),
        ("es", "El número de detenidos por las protestas asciende a 420.", ["detainees"]),
        ("es", "La policía reportó 420 detenidos en dos barrios.", ["people"]),
        ("en", "The first 12 beneficiaries walked out on Tuesday.", ["detainees"]),
        ("en", "The bar counted 71 arrests since the coup and 39 releases.", ["people", "detainees"]),
    ],
)
def test_who_they_are(lang, text, groups):
    assert [f.group for f in _figures(lang, text)] == groups


@pytest.mark.parametrize(
    ("lang", "text", "wholes"),
    [
        ("es", "El colegio registró setenta y una detenciones desde el golpe y 39 excarcelaciones.", [None, None]),
        ("en", "The bar counted 71 arrests, including nine detentions of minors.", [None, 0]),
        ("en", "The police arrested 57 people on Friday. All but two, who are still in prison, went home.", [None, 0]),
        ("es", "Los jueces acusaron a 57 personas. Todas menos dos volvieron a sus casas.", [None, 0]),
        ("pt", "Os juízes acusaram 57 pessoas. Todas menos duas voltaram para casa.", [None, 0]),
        ("pt", "Lá estavam 143 reclusos das manifestações, até 30 por cela.", [None, None]),
        ("en", "There were 143 inmates, up to 30 to a cell.", [None, None]),
        ("en", "They logged 23 arrests, nine of them of women. In the week before there had been 14.", [None, 0, None]),
        ("es", "Subió a 420 el número de detenidos. El domingo apuntaba 314. Del total, 112 fueron condenados.", [None, None, 0]),
    ],
)  # fmt: skip
def test_which_are_parts(lang, text, wholes):
    assert [f.part_of for f in _figures(lang, text)] == wholes


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("SAN JOSÉ, Costa Rica\n\nUn juez de San José liberó a nueve presos.", "CR"),
        ("San Jose, California\n\nUn juez de San Jose liberó a nueve presos.", "US"),
        ("SAN JOSÉ — Un tribunal de Managua acusó a 57 personas. En Masaya detuvieron a dos.", "NI"),
    ],
)
def test_a_name_with_its_accents_is_the_place_so_written(text, country):
    assert _figures("es", text)[0].country == country
