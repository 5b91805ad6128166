"""What the sentences around say of a number that stands alone: what was meant, whose count it is, which set it goes on about."""

import pytest
from scripts.lessons import report_of

from habeas.extract.acts.find import NONE
from habeas.extract.acts.memory import Decided
from habeas.extract.counts.bystanders import bystanders
from habeas.extract.counts.decide import counts_of
from habeas.extract.counts.elliptic import taken_over
from habeas.extract.counts.recounted import counting
from habeas.extract.modality.pardoned import promised
from habeas.extract.parts.described import described_parts
from habeas.extract.text.scene import Scene, set_scene


def _scene(lang: str, text: str) -> Scene:
    return set_scene(report_of(f"x-{lang}", text + "\n", "2026-05-11", None))


def _lent(lang: str, text: str, labels: str, which: int = -1) -> str:
    """What the last number (or number `which`) takes over, where those before it have been read as `labels`."""
    scene = _scene(lang, text)
    counts = counts_of(scene)
    at = which % len(counts)
    told = [Decided(count, label) for count, label in zip(counts[:at], labels.split(), strict=True)]
    return taken_over(scene, counts[at], told)


@pytest.mark.parametrize(
    ("lang", "text", "lent"),
    [
        # What was meant stands behind, in a fragment of its own.
        ("en", "“Ninety,” said the speaker. Freed, he meant.", "released"),
        ("en", "The first slide said 310. “People arrested since May,” the minister explained.", "arrested"),
        ("en", "Fifteen by Friday, the warden said. To go home, that is.", "released"),
        ("en", "Thirty, says the radio: detained on Monday.", "arrested"),
        ("es", "«Noventa», dijo el ministro. Excarcelados, se entiende.", "released"),
        ("es", "El vocero leyó una cifra: 214. «Detenidos», aclaró.", "arrested"),
        ("pt", "«Noventa», disse o ministro. Libertados, entenda-se.", "released"),
        ("pt", "Saiu da pasta o número: 214. «Detidos», esclareceu.", "arrested"),
        ("en", "“Ninety,” said the speaker. Detained activists booed.", ""),
        ("en", "“Ninety,” said the speaker. Arrested in May, Ana Inventada had no lawyer.", ""),
        ("es", "«Noventa», dijo el ministro. Detenido en mayo, Juan Inventado no tiene abogado.", ""),
        # All of them are in one place.
        ("en", "Eighty, he said, and all of them in Yare prison.", "held"),
        ("es", "Ochenta, dijo, y todos en el penal de Yare.", "held"),
        ("pt", "Oitenta, disse, e todos na cadeia de Viana.", "held"),
        ("en", "Eighty, he said, and all of them in a hurry.", ""),
    ],
)
def test_what_was_meant_by_a_number(lang, text, lent):
    assert _lent(lang, text, "", 0) == lent


@pytest.mark.parametrize(
    ("lang", "text", "labels", "lent"),
    [
        # Somebody else counts the same set.
        ("en", "Mwanza charged 31 with treason. Our tally is now past 212.", "charged", "charged"),
        ("en", "They freed twelve. Viasna closes the day at 27.", "released", "released"),
        ("en", "Police took 41. Ana has fifty-three.", "arrested", "arrested"),
        ("es", "Salieron cinco. Foro Penal lleva verificados 14.", "released", "released"),
        ("es", "Salieron cinco. El Comité cierra el día en nueve.", "released", "released"),
        ("pt", "Foram detidos 30. O sindicato fala em 41.", "arrested", "arrested"),
        # The nearest in size, where several sets were told.
        ("en", "There are 750 in jail and 26 were freed. Last week the count was 790.", "held released", "held"),
        # What the sentence before names.
        ("en", "They freed nine. Now the missing. The union counts 40.", "released", "disappeared"),
        ("es", "Soltaron a nueve. Ahora, los desaparecidos. La diócesis cuenta 40.", "released", "disappeared"),
        ("pt", "Soltaram nove. Agora os desaparecidos. A diocese conta 40.", "released", "disappeared"),
        ("en", "They freed nine. Somebody asked about those shot dead. The bar's figure is 118.", "released", "killed"),
        ("es", "Soltaron a nueve. Los presos políticos no caben en una lista. El Comité cuenta 35.", "released", "held"),
        ("en", "They freed nine. It rained on the gate. She has two.", "released", ""),
        ("en", "They freed nine. The union counts 40 that were charged.", "released", ""),
        # Those of a place, and those told before.
        ("es", "Salieron trece de Tocorón. Quedan 90. Rectificamos. Los de Tocorón son doce.", "released held", "released"),
        ("en", "Nine left Homiel. Ninety stay. Correction: those from Homiel are eight.", "released held", "released"),
        ("pt", "Saíram treze de Viana. Ficam 90. Os de Viana são doze.", "released held", "released"),
        ("en", "Police took 1,214. They killed 22. Where are the 1,214?", "arrested killed", "held"),
        ("es", "Detuvieron a 90. Mataron a dos. De los 90, ni noticia.", "arrested killed", "arrested"),
        ("en", "She wrote to four clerks. The four wrote it down.", NONE, NONE),
        ("es", "Escribió a cuatro funcionarios. Los cuatro lo anotaron.", NONE, NONE),
        # What is left of a whole.
        ("en", "They took 240. They freed 170. The remaining seventy have no lawyer.", "arrested released", "held"),
        ("es", "Detuvieron a 240. Soltaron a 170. Los setenta restantes no tienen abogado.", "arrested released", "held"),
        ("pt", "Detiveram 240. Soltaram 170. Os setenta restantes não têm advogado.", "arrested released", "held"),
        ("en", "They took 240. They freed 170. The remaining fifty have no lawyer.", "arrested released", ""),
        # A day that dates what follows parts nothing.
        ("es", "Salieron nueve. Sábado 17. Por el portón, antes del alba, dos.", "released", "released"),
        ("en", "Nine were freed. Tuesday. From Yare, at dawn, two.", "released", "released"),
        # What the number before it counts goes on.
        ("en", "They freed nine. The report has 40 pages; the annex, 12.", "released none", ""),
    ],
)
def test_the_set_that_a_number_goes_on_about(lang, text, labels, lent):
    assert _lent(lang, text, labels) == lent


@pytest.mark.parametrize(
    ("lang", "text", "yes"),
    [
        ("en", "The adviser promises 35 by tonight.", True),
        ("en", "The adviser promises 35 by tonight and another 16 before Easter.", True),
        ("en", "“Twenty tomorrow,” promises a guard.", True),
        ("es", "El diputado prometió más de 60 para hoy.", True),
        ("es", "«Veinte mañana», promete un guardia.", True),
        ("pt", "Na quinta-feira tinha prometido dez.", True),
        ("en", "The adviser promises 35 jobs by tonight.", False),
        ("en", "The adviser promises that 35 will be freed.", False),
        ("en", "The adviser counts 35 by tonight.", False),
        ("es", "Cumplió la promesa de diez.", False),
        ("pt", "O deputado prometeu emprego e há 60.", False),
    ],
)
def test_a_number_promised(lang, text, yes):
    scene = _scene(lang, text)
    assert promised(scene, counts_of(scene)[-1]) is yes


@pytest.mark.parametrize(
    ("lang", "text", "yes"),
    [
        ("en", "The army's figure is 12.", True),
        ("en", "“Twelve,” he said.", True),
        ("es", "La cifra de Ana era 104.", True),
        ("pt", "As famílias falam em 30.", True),
        ("en", "The army's figure is 12 years.", False),
        ("en", "She has two.", False),
        ("es", "El Comité cuenta 12 que salieron.", False),
        ("pt", "Trinta foram soltos, disse.", False),
    ],
)
def test_somebody_only_gives_a_number(lang, text, yes):
    scene = _scene(lang, text)
    counts = counts_of(scene)
    assert bool(counts and counting(scene, counts[-1])) is yes


@pytest.mark.parametrize(
    ("lang", "text", "nobody"),
    [
        ("en", "Nine were freed. We were perhaps 200 outside, and one dog.", True),
        ("es", "Salieron nueve. Éramos treinta en la acera.", True),
        ("pt", "Saíram nove. Éramos trinta ao portão.", True),
        ("es", "Viernes. Éramos treinta sobre cartones.", True),
        ("es", "Frente al mar quedan 200 personas con pancartas.", True),
        ("en", "“We were forty in one cell,” she said.", False),
        ("es", "«Éramos treinta en una celda», contó.", False),
        ("pt", "Na cela éramos trinta.", False),
    ],
)
def test_those_who_wait_outside(lang, text, nobody):
    scene = _scene(lang, text)
    counts = [count for count in counts_of(scene) if count.number.point != 1 and count.number.point != 9]
    assert bystanders(scene, counts[-1]) is nobody


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("pt", "Há 28 presos. Acabou na véspera da votação, 206 a 201.", [28]),
        ("en", "The camp has 28 prisoners. The ballot ended 206 to 201 in May.", [28]),
        ("es", "Antes de la votación detuvieron a 20 y soltaron a 12.", [20, 12]),
        ("en", "Of the hundred and six, two came back.", [106, 2]),
    ],
)
def test_numbers_of_a_vote(lang, text, values):
    assert [count.number.point for count in counts_of(_scene(lang, text))] == values


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("es", "El Registro de Ausentes abrió su oficina.", False),
        ("pt", "Ontem à tarde a Associação dos Desaparecidos abriu uma nova sede na cidade.", False),
        ("en", "Last week the Register of the Missing opened another small office nearby.", False),
        ("es", "La lista de ausentes creció.", True),
        ("en", "The register of the missing grew.", True),
    ],
)
def test_acts_that_are_names(lang, text, told):
    assert any(act.lex.measure == "disappeared" for act in _scene(lang, text).acts) is told


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "They released 90 prisoners. By her count twelve of these are students.", {1: 0}),
        ("es", "Soltaron a 90 presos. Según su cuenta, doce son mujeres.", {1: 0}),
        ("pt", "Soltaram 90 presos. Segundo as suas contas, doze são mulheres.", {1: 0}),
        ("en", "They released 90 prisoners. By her count twelve of these were beaten.", {}),
        ("en", "They released 90 prisoners. By the gate twelve of these are students.", {}),
    ],
)
def test_parts_described_by_ones_own_count(lang, text, parts):
    scene = _scene(lang, text)
    assert described_parts(scene, counts_of(scene)) == parts


@pytest.mark.parametrize(
    ("lang", "text", "how"),
    [
        ("en", "Five more an hour later.", "none"),
        ("es", "Cinco más una hora después.", "none"),
        ("en", "Five more teachers an hour later.", "noun"),
    ],
)
def test_several_people_are_no_one_thing(lang, text, how):
    assert counts_of(_scene(lang, text))[0].counted.how == how
