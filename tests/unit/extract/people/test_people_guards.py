"""Whose act is it? A name near an act is not held where the grammar tells the act of somebody else; a list may name it."""

import pytest

from habeas import read_report

SPARED = [
    ("en", "Thirty mothers of prisoners held in May waited, Ana Quiroz among them."),
    ("en", "Six people, among them the wife of Ana Quiroz, were freed."),
    ("en", "Nine members of the party of Luis Barroeta and Ana Quiroz were arrested."),
    ("en", "Ana Quiroz, under whom 300 were jailed, died in 2010."),
    ("en", "Police arrested two men, Ana Quiroz said."),
    ("es", "Detuvieron a dos hombres, Ana Quiroz y Luis Barroeta lo vieron todo."),
    ("es", "«Si me detienen, que así sea», dijo Ana Quiroz."),
    ("en", "Ana Quiroz has her husband in prison."),
    ("en", "Ana Quiroz is on hunger strike to demand her father's release."),
    ("en", "Ana Quiroz was released from hospital on Monday."),
    ("en", "Ana Quiroz was appointed prison director in May."),
    ("en", "Ana Quiroz left prison work after ten years as a guard."),
    ("en", "Ana Quiroz accused the government of holding 300 people."),
    ("en", "Ana Quiroz spent two years teaching in the capital."),
    ("en", "The arrest of Ana Quiroz's brother shocked the town."),
    ("en", "Police arrested 45 people. Among those in the gallery was Ana Quiroz, 68."),
    ("en", "Police freed 45 people. Among those who met them was the painter Ana Quiroz."),
    ("en", '"My client sold fruit. They have charged him with treason," said Ana Quiroz, who represents the men.'),
    ("es", "Ana Quiroz tiene a su hijo preso desde mayo."),
    ("es", "«No vi nada», contó Ana Quiroz, de 52 años, al salir del cementerio."),
    ("es", "Ana Quiroz salió a pedir la libertad de los presos."),
    ("es", "Ana Quiroz pasó catorce meses cruzando el lago para ver la cárcel."),
    ("es", "Ana Quiroz pasó tres noches frente a la cárcel."),
    ("es", "Ana Quiroz trabajó veinte años en la cárcel de mujeres."),
    ("es", "Según Ana Quiroz, siguen presos 30."),
    ("es", "Es, apunta Ana Quiroz, de la red Faro, el tercer preso político que fallece bajo custodia."),
    ("es", "Ana Quiroz, exiliada en otro país, dirige la organización."),
    ("es", "El presidente dejó a los cinco en manos de Ana Quiroz."),
    ("es", "A Ana Quiroz le detuvieron al hijo en mayo."),
    ("es", "Ana Quiroz ya había pedido el regreso a casa."),
    ("es", "Luis Barroeta, suplente de Ana Quiroz, fue detenido."),
    ("es", "Ana Quiroz cumple 40 años el lunes."),
    ("pt", "Ana Quiroz tem o companheiro preso desde maio."),
    ("pt", "Luís Barroeta, o caçula de Ana Quiroz, cumpre 13 anos na cadeia."),
    ("pt", "Ana Quiroz passou três noites à porta da cadeia."),
    ("pt", "Ana Quiroz saiu à rua para pedir a libertação dos presos."),
    ("pt", "O pai de Ana Quiroz, ferreiro, foi detido na segunda-feira."),
    ("pt", "Segundo Ana Quiroz, continuam presos 30."),
]

HELD = [
    ("en", "The wife of jailed activist Ana Quiroz spoke."),
    ("en", "A court jailed Ana Quiroz for six years."),
    ("en", "Thirty prisoners were freed, Ana Quiroz among them."),
    ("en", "Six students, among them Luis Barroeta of the Harbour Union and Ana Quiroz, were freed."),
    ("en", "One of those freed, Ana Quiroz, said the guards had beaten her."),
    ("en", "Nine others were arrested along with Ana Quiroz."),
    ("en", '"I was held for nine days," Ana Quiroz said.'),
    ("en", "Ana Quiroz spent three and a half years in prison."),
    ("es", "A Ana Quiroz la detuvieron el lunes."),
    ("es", "A Ana Quiroz le dieron siete años y medio."),
    ("es", "La policía detuvo a Luis Barroeta y a Ana Quiroz."),
    ("es", "Fueron detenidos el lunes Luis Barroeta, Ana Quiroz y Raúl Imaginado."),
    ("es", "Siguen presos dos estudiantes, Luis Barroeta y Ana Quiroz."),
    ("es", "Una de las presas, Ana Quiroz, está enferma."),
    ("es", "Con Ana Quiroz fueron detenidos otros nueve."),
    ("es", "«Me golpearon y me encerraron en una celda», dijo Ana Quiroz, de 22 años."),
    ("pt", "A polícia deteve Luís Barroeta e Ana Quiroz."),
    ("pt", "Foram libertados 30 presos, Ana Quiroz entre eles."),
    ("pt", "Uma das libertadas, Ana Quiroz, contou que os guardas lhe batiam."),
    ("pt", "“Estive presa nove dias”, disse Ana Quiroz."),
    ("pt", "Ana Quiroz, que passou oito meses na prisão, vive no norte."),
]

NOBODY = [
    ("en", "Four of the ten Mother Harbour activists were convicted.", "Harbour"),
    ("en", "Among those freed were 13 members of a local charity, Mountain Harbour.", "Mountain Harbour"),
    ("en", "A former inmate of Sizo No. 2, freed in January, spoke.", "Sizo No"),
    (
        "es",
        "Entre los excarcelados figuran trece miembros de la organización evangélica texana Puerta Clara Alta.",
        "Puerta Clara Alta",
    ),
    ("es", "La esposa de un preso de Villa Clara habló.", "Clara"),
    ("pt", "O indulto de Ano Novo soltou 51 presos.", "Ano Novo"),
]


def _named(lang: str, text: str) -> dict[str, str]:
    return {p.name: p.role for p in read_report(text, lang=lang, published="2031-03-10").people if p.named}


@pytest.mark.parametrize(("lang", "text"), SPARED)
def test_an_act_of_somebody_else_makes_nobody_a_detainee(lang: str, text: str) -> None:
    assert _named(lang, text).get("Ana Quiroz") != "detainee"


@pytest.mark.parametrize(("lang", "text"), HELD)
def test_who_is_told_of_as_held_is_a_detainee(lang: str, text: str) -> None:
    assert _named(lang, text).get("Ana Quiroz") == "detainee"


@pytest.mark.parametrize(("lang", "text", "name"), NOBODY)
def test_a_body_a_place_or_a_feast_is_no_person_in_custody(lang: str, text: str, name: str) -> None:
    assert _named(lang, text).get(name) != "detainee"


def test_the_letters_of_an_interview_are_no_initials() -> None:
    text = "P. ¿Cuántos son?\nR. Que yo sepa, nueve fueron liberados.\nP. ¿Y usted?\nR. Tres días detenido."
    assert not any(name.startswith(("R.", "P.")) for name in _named("es", text))


def test_a_participle_of_the_other_sex_is_told_of_somebody_else() -> None:
    assert (
        _named("pt", "Ana Quiroz é mãe. O filho esteve detido, conta ela, e foi espancado na cadeia.")["Ana Quiroz"] != "detainee"
    )
