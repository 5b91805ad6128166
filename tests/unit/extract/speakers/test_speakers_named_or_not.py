"""Who says a figure where the sentence names a speaker late, far off or by a list of theirs; and who only acts in it."""

import pytest

from habeas.extract import read
from habeas.model import Report


def source(text: str, language: str, number: str) -> str | None:
    """The speaker of the figure with a number's words."""
    report = Report(id="r", sha256="0" * 64, text=text, language=language, published="2025-11-12", published_from="given")
    return next(f for f in read(report).figures if number in f.text).source


YES = [
    # Behind when, where and how it was said.
    ("es", "Doce jóvenes fueron capturados en Masaya, aseguró ayer en San José el Comité de Madres.", "Doce", "Comité de Madres"),
    ("es", "Diez mineros siguen presos, denunció el lunes, desde el exilio, la Red Laurel.", "Diez", "Red Laurel"),
    ("es", "Quince vecinos quedaron presos, dijo por teléfono desde Bogotá la abogada Elena Rubio.", "Quince", "Elena Rubio"),
    ("es", "Cuatro presos siguen en huelga, ha explicado la abogada Elena Rubio.", "Cuatro", "Elena Rubio"),
    ("pt", "Onze opositores foram detidos, denunciou na terça-feira, em Genebra, a Rede Laurel.", "Onze", "Rede Laurel"),
    ("pt", "Onze opositores foram presos, contou por telefone desde Luanda a advogada Ana Bastos.", "Onze", "Ana Bastos"),
    # Over words put between a verb and its "that".
    ("en", "Relief workers claim, for their part, that thirty women were detained.", "thirty", "Relief workers"),
    ("es", "Vecinos del barrio afirman, sin embargo, que seis jóvenes fueron detenidos.", "seis", "Vecinos del barrio"),
    ("pt", "Jornais do exílio asseguram, além disso, que seis padres foram detidos.", "seis", "Jornais do exílio"),
    # In headlines without an article.
    ("en", "Court jails three bloggers as monitor counts 212 political prisoners\n\nOn Monday.", "212", "monitor"),
    ("es", "Policía niega detenciones y colectivo registra 12 presos\n\nEl lunes.", "12", "colectivo"),
    ("pt", "Polícia nega tudo; associação regista 12 presos\n\nNa segunda.", "12", "associação"),
    # By a list of theirs.
    ("en", "The Laurel Network confirmed 31 releases. Its latest list has 683 political prisoners.", "683", "Laurel Network"),
    ("es", "La Red Laurel confirmó 31 excarcelaciones. En su lista quedan 212 presos políticos.", "212", "Red Laurel"),
    ("pt", "A Rede Laurel confirmou 31 libertações. O seu último balanço tem 212 presos políticos.", "212", "Rede Laurel"),
    ("es", "En el registro de la Red Laurel figuran 14 vecinos presos.", "14", "Red Laurel"),
    ("pt", "Pela planilha da associação que elas criaram, há 14 moradores ainda presos.", "14", "associação"),
    ("en", "Ninety people were arrested in May, by the lawyers' count.", "Ninety", "the lawyers"),
    # By what opens the sentence, or by names that hold a day or a region.
    ("en", "As the group reported last week, 57 prisoners were released.", "57", "the group"),
    ("es", "Tal como confirmó la Red Laurel, 57 presos fueron liberados.", "57", "Red Laurel"),
    ("es", "Red 8M, que usa otros criterios, cuenta 76 personas presas por motivos políticos.", "76", "Red 8M"),
    ("en", "Police arrested 21 nurses, the Centre for Law in West Africa said.", "21", "Centre for Law in West Africa"),
    ("en", "People in the queue also speak of three prisoners who died in May.", "three", "People in the queue"),
    ("es", "Comerciantes del mercado hablan también de cinco detenidos.", "cinco", "Comerciantes del mercado"),
]

NO = [
    # Whoever hands over, holds or frees people says nothing by it.
    ("es", "En julio, el Gobierno entregó a 87 panameños presos a cambio de dos espías.", "87"),
    ("es", "El Gobierno tiene a 12 estudiantes en sus celdas.", "12"),
    ("pt", "O exército entregou 40 prisioneiros à Cruz Vermelha.", "40"),
    ("en", "The army gave up 40 prisoners to the Red Cross.", "40"),
    ("en", "The minister announced a truce and freed 40 prisoners.", "40"),
    ("es", "El ministro anunció la tregua y liberó a 40 presos.", "40"),
    ("pt", "O ministro anunciou a trégua e libertou 40 presos.", "40"),
    # What follows a clause of time is no part of what is said in it.
    ("en", "After President Juma Invented urged mercy, 57 prisoners were released.", "57"),
    ("es", "Cuando el ministro Juan Inventado anunció la tregua, 57 presos fueron liberados.", "57"),
    ("pt", "Quando o ministro Rui Inventado anunciou a trégua, 57 presos foram libertados.", "57"),
    # A number that only tells who speaks.
    ("es", "«No hay pruebas», dijo Pilar Inventada, abogada que defiende a 17 presos.", "17"),
    ("pt", "«Não há provas», disse Rita Inventada, advogada que defende 17 presos.", "17"),
    # Nobody of the sentence before.
    ("en", "The Laurel Network confirmed 31 releases. On Sunday 212 people left prison.", "212"),
    ("es", "La Red Laurel confirmó 31 excarcelaciones. La policía detuvo a cuatro de sus abogados.", "cuatro"),
]


@pytest.mark.parametrize(("lang", "text", "number", "speaker"), YES)
def test_a_speaker_who_is_named_is_heard(lang: str, text: str, number: str, speaker: str) -> None:
    found = source(text, lang, number)
    assert found is not None
    assert found.removeprefix("el ").removeprefix("la ").removeprefix("a ") == speaker


@pytest.mark.parametrize(("lang", "text", "number"), NO)
def test_who_only_acts_says_nothing(lang: str, text: str, number: str) -> None:
    assert source(text, lang, number) is None
