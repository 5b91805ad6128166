"""The day of a number where its words leave no doubt: who gives it when, what stood when, and what is no day of it."""

import pytest

from habeas.extract import read
from habeas.extract.dates.reader import read_dates
from habeas.model import Report

PUBLISHED = "2026-02-20"


def _days(lang: str, text: str) -> list[str | None]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=PUBLISHED, published_from="meta")
    return [figure.as_of for figure in read(report).figures]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "A week ago the union put the arrests at 640.", "2026-02-13"),
        ("en", "On Monday the ministry announced 40 arrests.", "2026-02-16"),
        ("en", "By then, in January, the lawyers had counted 40 arrests.", "2026-01"),
        ("es", "El lunes la policía comunicó 40 arrestos.", "2026-02-16"),
        ("es", "El sindicato situaba el lunes en 640 los arrestos.", "2026-02-16"),
        ("pt", "Na segunda-feira, a Polícia da Costa (PDC) comunicara 40 detenções.", "2026-02-16"),
        ("pt", "O sindicato situava na segunda-feira em 640 as detenções.", "2026-02-16"),
        ("en", "On Monday police arrested 40 people.", PUBLISHED),
        ("es", "El lunes la policía detuvo a 40 personas.", PUBLISHED),
        ("pt", "Na segunda-feira, a polícia deteve 40 pessoas.", PUBLISHED),
        ("es", "La fiscal adelantó que en marzo acusará a 40 policías.", PUBLISHED),
    ],
)
def test_who_gives_a_number_on_a_day_speaks_for_that_day(lang, text, day):
    assert _days(lang, text)[0] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The prosecutor said on Monday that 80 people would go free, but 39 were freed.", PUBLISHED),
        ("es", "La fiscal dijo el lunes que 80 presos saldrían, pero 39 fueron liberados.", PUBLISHED),
        ("pt", "A procuradora disse na segunda-feira que 80 presos sairiam, mas 39 foram libertados.", PUBLISHED),
        ("en", "The prosecutor said on Monday that 80 people would go free, but that 39 had been freed.", "2026-02-16"),
        ("en", "Forty people were arrested and three were killed, he wrote on Monday, in a note that he withdrew.", "2026-02-16"),
        ("en", "Forty people were killed, the army said in a raid report, and that on Monday calm had returned.", PUBLISHED),
    ],
)
def test_a_contrast_ends_what_was_said_and_a_frame_closes_it(lang, text, day):
    assert _days(lang, text)[-1] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "en",
            "Police said on Monday that 57 people had been freed. Another 38 would be freed by Saturday, it said.",
            "2026-02-16",
        ),
        ("es", "El jefe dijo el lunes que 57 personas habían sido liberadas. Habló de 38 arrestos más.", "2026-02-16"),
        ("pt", "O chefe disse na segunda-feira que 57 pessoas foram libertadas. Falou de mais 38 detenções.", "2026-02-16"),
        ("en", "The ministry said on Monday that all was calm. In the same statement it announced 14 releases.", "2026-02-16"),
        ("es", "El ministerio dijo el lunes que reina la calma. En el mismo comunicado anunció 14 liberaciones.", "2026-02-16"),
        ("pt", "O ministério disse na segunda-feira que há calma. No mesmo comunicado, anunciou 14 libertações.", "2026-02-16"),
        ("en", "The league said on Monday that 900 people were in jail. It has documented 4,100 arrests.", "2026-02-16"),
        ("en", "As of Tuesday 900 people were in jail, the league said. It counts 4,100 arrests since 3 March.", "2026-02-17"),
        ("en", "The league said on Monday that 900 people were in jail. They arrested 40 more.", PUBLISHED),
        ("es", "El jefe dijo el lunes que no había presos. El sindicato habló de 38 arrestos.", PUBLISHED),
        ("pt", "O chefe disse na segunda-feira que não havia presos. O sindicato falou de 38 detenções.", PUBLISHED),
    ],
)
def test_whoever_goes_on_speaks_on_the_same_day(lang, text, day):
    assert _days(lang, text)[-1] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "en",
            "The amnesty was signed on 12 February. The radio announced that evening that 300 inmates would go free.",
            "2026-02-12",
        ),
        ("es", "La amnistía se firmó el 12 de febrero. La radio anunció esa noche que 300 reclusos saldrían.", "2026-02-12"),
        ("pt", "A amnistia foi assinada a 12 de fevereiro. A rádio anunciou nessa noite que 300 reclusos sairiam.", "2026-02-12"),
        ("es", "El ministro habló el lunes. El sindicato contaba para esa fecha 1.369 liberaciones.", "2026-02-16"),
        ("en", "The amnesty was signed on 12 February. That evening 300 inmates were set free.", PUBLISHED),
    ],
)
def test_what_was_said_that_evening_speaks_for_the_day_told_before(lang, text, day):
    assert _days(lang, text) == [day]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The court ordered prosecutors last month to review 30 cases.", "2026-01"),
        ("es", "El tribunal ordenó a la fiscalía el mes pasado revisar 30 expedientes.", "2026-01"),
        ("pt", "O tribunal ordenou à procuradoria no mês passado rever 30 processos.", "2026-01"),
        ("pt", "Prometeu, no discurso de segunda-feira, soltar 400 presos.", "2026-02-16"),
        ("en", "Of the 99 prisoners whose release the ministry announced on Monday, few have left.", "2026-02-16"),
        ("es", "De los 99 anunciados el lunes han salido 20.", "2026-02-16"),
        ("pt", "Dos 99 anunciados na segunda-feira saíram 20.", "2026-02-16"),
        ("en", "The court will review 30 cases; it was founded last month.", PUBLISHED),
    ],
)
def test_a_plan_speaks_for_the_day_of_its_order(lang, text, day):
    assert _days(lang, text)[0] == day


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In January, the governor rejected claims that 60 people had been killed."),
        ("es", "En enero, el gobernador negó que hubieran muerto 60 personas."),
        ("pt", "Em janeiro, o governador negou que 60 pessoas tivessem sido mortas."),
    ],
)
def test_a_denial_speaks_for_the_time_that_opens_its_sentence(lang, text):
    assert _days(lang, text) == ["2026-01"]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "There are 110 prisoners of conscience, twice the 58 of a year ago.", [PUBLISHED, "2025"]),
        ("es", "Hay 110 presos de conciencia, el doble que los 58 de hace un año.", [PUBLISHED, "2025"]),
        ("pt", "Há 110 presos de consciência, o dobro dos 58 de há um ano.", [PUBLISHED, "2025"]),
        ("en", "In jail on 1 February:\nNorth: 40\nSouth: 31", ["2026-02-01", "2026-02-01"]),
        ("es", "Presos políticos al 1 de febrero:\nNorte: 40\nSur: 31", ["2026-02-01", "2026-02-01"]),
        ("pt", "Presos políticos em 1 de fevereiro:\nNorte: 40\nSul: 31", ["2026-02-01", "2026-02-01"]),
        ("en", "In jail since 1 February:\nNorth: 40\nSouth: 31", [PUBLISHED, PUBLISHED]),
        ("en", "In January 62 prisoners were held. Forty were in jail at the end of the month.", ["2026-01", "2026-01"]),
        ("en", "On 2 February there were 62 prisoners; seven days earlier there were 70.", ["2026-02-02", "2026-01-26"]),
        ("es", "El 2 de febrero quedaban 62 presos; siete días antes eran 70.", ["2026-02-02", "2026-01-26"]),
        ("pt", "A 2 de fevereiro restavam 62 presos; sete dias antes eram 70.", ["2026-02-02", "2026-01-26"]),
        ("en", "The league had 1,161 political prisoners at New Year.", ["2026-01-01"]),
        ("en", "They had 300 prisoners in the spring of last year.", ["2025"]),
    ],
)
def test_what_stood_then_speaks_for_its_time(lang, text, days):
    assert _days(lang, text) == days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The committee, which had 64 names on its list in January, says that 100 people are in jail."),
        ("es", "El comité, que tenía 64 nombres en enero, dice que hay 100 presos."),
        ("pt", "O comité, que tinha 64 nomes em janeiro, diz que há 100 presos."),
        ("en", "The committee, whose register had 64 names in January, now speaks of 100 people arrested."),
        ("en", "Two women detained on Monday are still held."),
        ("es", "Allí siguen dos mujeres detenidas anteayer."),
        ("pt", "Ali continuam duas mulheres detidas anteontem."),
        ("en", "The union denounced the arrest, on 5 February, of 15 teachers."),
        ("es", "El sindicato denuncia la detención, el pasado 5 de febrero, de 15 maestros."),
        ("pt", "O sindicato denuncia a detenção, no passado dia 5, de 15 professores."),
        ("en", "The court was holding 300 people over the unrest that began on 28 January."),
        ("en", "The decision, announced a month after the army fired on a crowd, falls short of the 300 applications filed."),
        ("es", "Son 47, frente a los 40 de un mes antes, después de que un tribunal condenara a seis manifestantes."),
    ],
)
def test_a_time_of_other_things_is_not_the_numbers_day(lang, text):
    assert _days(lang, text)[-1] == PUBLISHED


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        ("en", "We were let out every Sunday.", []),
        ("es", "Salíamos los domingos.", []),
        ("pt", "Saíamos ao domingo.", []),
        ("pt", "Ficámos presos até ao domingo.", ["2026-02-15"]),
        ("es", "Nos soltaron el domingo.", ["2026-02-15"]),
        ("es", "Nos soltaron el pasado 12 de enero.", ["2026-01-12"]),
    ],
)
def test_a_weekday_of_every_week_is_no_day(lang, text, dates):
    assert [d.earliest for d in read_dates(text, lang, PUBLISHED)] == dates


def test_whatever_stands_in_an_interview_is_of_its_day_whoever_is_quoted():
    text = (
        "A talk with the lawyer Ana Brito. We met her on 12 February.\n\nQ: How many are held?\n\n"
        "A: There are at least 20 women in that wing, a guard says.\n\nQ: And the amnesty?\n\n"
        "A: I don't know. Parliament speaks of 5,000 prisoners who are to be freed.\n"
    )
    assert _days("en", text) == ["2026-02-12", "2026-02-12"]


def test_another_speaker_of_the_same_set_speaks_anew():
    text = "As of 1 February, the league recognised 1,231 political prisoners. Freed inmates put the true total at 1,600."
    assert _days("en", text) == ["2026-02-01", PUBLISHED]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "The minister spoke on Monday of 626 releases; the Watch, which checks each, lists 154.", ["2026-02-16", PUBLISHED]),
        ("es", "El ministro habló el lunes de 626 excarcelados; el Observatorio lleva 154.", ["2026-02-16", PUBLISHED]),
        ("pt", "O ministro falou na segunda-feira de 626 libertados; o Observatório contabiliza 154.", ["2026-02-16", PUBLISHED]),
        ("en", "The minister said on Monday that 112 had been arrested; 86 had been charged.", ["2026-02-16", "2026-02-16"]),
    ],
)
def test_who_speaks_anew_behind_a_semicolon_speaks_for_the_day_of_the_report(lang, text, days):
    assert _days(lang, text) == days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The list of political prisoners stands at 187, against 194 seven days earlier."),
        ("es", "La lista de presos políticos llega a 187, frente a 194 siete días antes."),
        ("pt", "A lista de presos políticos chega a 187, contra 194 sete dias antes."),
    ],
)
def test_a_number_may_be_set_against_one_so_many_days_earlier(lang, text):
    assert _days(lang, text) == [PUBLISHED, "2026-02-13"]


def test_what_is_to_come_speaks_for_no_day_ahead():
    assert _days("en", "Officials have told families that 200 more detainees will leave the camp on March 12.") == [PUBLISHED]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A ministry note circulated on Monday put arrests at 486."),
        ("es", "El sindicato situaba el lunes en 640 los arrestos."),
        ("pt", "O sindicato situava na segunda-feira em 640 as detenções."),
    ],
)
def test_the_day_on_which_a_number_was_given_is_no_period_of_it(lang, text):
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=PUBLISHED, published_from="meta")
    (figure,) = read(report).figures
    assert figure.as_of != PUBLISHED
    assert (figure.period_from, figure.period_to) == (None, None)
