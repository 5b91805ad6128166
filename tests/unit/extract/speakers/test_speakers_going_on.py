"""Who goes on to speak: over a quotation, from sentence to sentence, by a verb left out, and who is told by a word at the verb."""

import pytest

from habeas.extract import read
from habeas.extract.entities.find import find_entities
from habeas.extract.speech.find import find_attributions, source_at
from habeas.extract.text.scene import set_scene
from habeas.model import Report

FRAMES = [
    # a name that a listed phrase runs into, under a rank
    ("pt", "Subiu para 84, revelou ontem o porta-voz da Polícia Nacional, subcomissário Luís Fonseca.", "84", "Luís Fonseca"),
    ("es", "Son 84 presos, reveló el portavoz de la Policía Nacional, brigadier Luis Supuesto.", "84", "Luis Supuesto"),
    ("pt", "Foram revistos 84 processos, segundo o ministro-relator, brigadeiro Rui Suposto.", "84", "Rui Suposto"),
    # a verb behind "and", over a quotation and however far
    ("es", 'El vocero, Luis Supuesto, lo llamó un regalo "a las familias" y sostuvo que quedan 40 presos.', "40", "Luis Supuesto"),
    (
        "pt",
        "O porta-voz, Rui Suposto, tratou a medida como um gesto de paz e de boa vontade para com as igrejas e afirmou que há 40.",
        "40",
        "Rui Suposto",
    ),
    (
        "en",
        "The rector, Ana Invented, called it a gift to every family of the valley and insisted that 40 stay.",
        "40",
        "Ana Invented",
    ),
    # whom a relative clause describes
    (
        "es",
        "Salieron seis, según Ana Supuesta, abogada de la red Puertas, quien calcula en unos 90 los presos.",
        "90",
        "Ana Supuesta",
    ),
    ("es", "Lo cuenta Ana Supuesta, abogada de la red Puertas, que visita la cárcel y afirma que 30 siguen.", "30", "Ana Supuesta"),
    # what somebody takes away is no count
    ("es", "El Comité Faro denuncia que en mayo la Policía se llevó a 17 personas de Masaya.", "17", "Comité Faro"),
    ("es", "El Comité Faro lleva 17 presos contados.", "17", "Comité Faro"),
    # where and when it was said
    ("pt", "Rui Suposto, major, disse que nove fugiram. Na mesma conferência prometeu soltar vinte.", "vinte", "Rui Suposto"),
    ("es", "El ministro Luis Supuesto dijo que nueve huyeron. Al día siguiente anunció 20 liberaciones.", "20", "Luis Supuesto"),
    ("pt", "No Natal um carcereiro disse que vinte presos sairiam.", "vinte", "um carcereiro"),
    ("pt", "Rui Suposto disse que nove fugiram. No mesmo comunicado avisou que 20 sairiam.", "20", "Rui Suposto"),
    # several people say nothing by a verb of one
    ("es", "Luis Supuesto prometió soltar a seis. Las familias esperan. Prometió también soltar a 40.", "40", "Luis Supuesto"),
    ("pt", "O major, Rui Suposto, recebeu os jornalistas. Prometeu soltar vinte.", "vinte", "Rui Suposto"),
    ("es", "Las familias denunciaron el traslado. Dicen que son 40.", "40", "Las familias"),
    # who is told, in a word at the verb
    ("es", "Han salido 84 presos, me dijo por teléfono la abogada Ana Supuesta.", "84", "Ana Supuesta"),
    ("es", "Han salido 84 presos, nos explicó ayer un vecino.", "84", "un vecino"),
    ("pt", "Saíram 84 presos, disse-me a advogada Ana Suposta.", "84", "Ana Suposta"),
    ("pt", "Saíram 84 presos, nos contou a advogada Ana Suposta.", "84", "Ana Suposta"),
    ("pt", "Ela foi-se. No Dia das Mães tinham-lhe soprado vinte.", "vinte", None),
    ("pt", "Um guarda soprou-lhe que oito presos saem.", "oito", "Um guarda"),
    # whom a pronoun behind its verb means
    ("pt", 'Ana Suposta ri-se. O irmão tinha por advogado Raul Fictício. "Defendia 14 presos", recorda ela.', "14", "Ana Suposta"),
    # names kept, and a list that is still the same
    ("pt", "A irmã, Ana Suposta, fez as contas. Começou só; hoje tem um caderno com 286 nomes de presos.", "286", "Ana Suposta"),
    ("es", "Ana Supuesta hizo las cuentas. Hoy tiene un cuaderno con 286 nombres.", "286", "Ana Supuesta"),
    ("es", "La Red Puertas tenía en diciembre unos 300 presos en su lista. Ahora tiene menos de 240.", "240", "Red Puertas"),
    ("es", "El ministro llegó tarde. Ahora tiene menos de 240.", "240", None),
    ("es", "«Veinte salen mañana», promete un guardia. El jueves había prometido diez.", "diez", "un guardia"),
    # those counted keep no count of theirs
    ("es", "La Policía difundió un parte. Los detenidos son 40, según su recuento.", "40", "Policía"),
    # the verb of the sentence before
    ("pt", "A Rede Portas conta 35 presos. O Ministério da Justiça, 17.", "17", "Ministério da Justiça"),
    ("es", "La Red Puertas cuenta 35 presos. La abogada Ana Supuesta, once.", "once", "Ana Supuesta"),
    ("en", "The Harbour Committee counts 35 prisoners. The ministry, 17.", "17", "The ministry"),
    ("es", "La Red Puertas cuenta 35 presos. La Policía, 20 agentes, entró en la casa.", "20", None),
    ("pt", "A Rede Portas conta 35 presos. Na Frei Suposto, doze.", "doze", None),
    # a count that its owner alone tells
    ("es", "La abogada Ana Supuesta discrepa. La cifra del ministro es 225; la de ella, 131.", "131", "Ana Supuesta"),
    ("pt", "A advogada Ana Suposta discorda. O número do ministro é 225; o dela, 131.", "131", "Ana Suposta"),
    ("pt", "O número do ministro é 225; o da Rede Portas, 131.", "131", "Rede Portas"),
    ("es", "La cifra del ministro es 225; la de ayer, 131.", "131", "ministro"),
    # an officer is the one with a rank; an official count is nobody's
    ("pt", "O comissário Rui Suposto falou. Doze foram condenados, precisou o oficial.", "Doze", "Rui Suposto"),
    ("es", "El comisario Luis Supuesto habló. El ataque dejó, según el recuento oficial, 79 muertos.", "79", "el recuento oficial"),
]


@pytest.mark.parametrize(("lang", "text", "words", "source"), FRAMES, ids=[f"{r[0]}-{r[1][:45]}" for r in FRAMES])
def test_a_frame_holds_the_number(lang: str, text: str, words: str, source: str | None) -> None:
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))
    found = source_at(find_attributions(scene, find_entities(scene)), scene.tokens.at(text.rindex(words)))
    assert (found.source if found is not None else None) == source


PLAIN = [
    # a colon may close a frame between
    ("es", "Sesenta presos, anunció el miércoles la vicepresidencia: sesenta saldrán del país.", "Sesenta", "la vicepresidencia"),
    # behind a quotation, the pronoun's own
    ("pt", 'Ana Suposta ri-se. O irmão tinha por advogado Raul Fictício. "Levaram 14 presos", recorda ela.', "14", "Ana Suposta"),
    # a clause behind a semicolon with its own verb of keeping
    ("pt", "A irmã, Ana Suposta, fez as contas; hoje tem um caderno com 286 nomes de detidos.", "286", "Ana Suposta"),
]


@pytest.mark.parametrize(("lang", "text", "words", "source"), PLAIN, ids=[f"{r[0]}-{r[1][:45]}" for r in PLAIN])
def test_the_figure_is_theirs(lang: str, text: str, words: str, source: str) -> None:
    figures = read(Report(id="r", sha256="0" * 64, text=text, language=lang)).figures
    assert [f.source for f in figures if f.start == text.index(words)] == [source]
