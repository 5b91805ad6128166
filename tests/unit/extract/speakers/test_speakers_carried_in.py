"""Verbs of saying that other words carry in ("voltou a afirmar", "by saying"), passives of saying, where a speaker has its seat."""

import pytest

from habeas.extract import read
from habeas.model import Report

FRAMES = [
    # a verb that another carries out
    ("pt", "O ministro Rui Suposto voltou a afirmar que há 40 presos.", "40", "Rui Suposto"),
    ("pt", "A Liga Faro acaba de confirmar a detenção de 40 pessoas.", "40", "Liga Faro"),
    ("es", "La abogada Ana Supuesta empezó por explicar que 40 de los acusados son menores.", "40", "Ana Supuesta"),
    ("es", "El Comité Faro terminó por admitir la detención de 40 personas.", "40", "Comité Faro"),
    ("en", "The warden, Ana Invented, went further by saying that 40 detainees had left.", "40", "Ana Invented"),
    # in a clause that opens the sentence, the main one's subject speaks
    ("pt", "Ao garantir que há 40 presos, o ministro Rui Suposto contrariou a Liga Faro.", "40", "Rui Suposto"),
    ("es", "Al asegurar que hay 40 presos, el ministro Luis Supuesto contradijo al Comité Faro.", "40", "Luis Supuesto"),
    ("en", "In saying that 40 prisoners had left, Ana Invented contradicted the warden.", "40", "Ana Invented"),
    # an infinitive with a subject of its own
    ("pt", "As ruas encheram-se depois de a Liga Faro denunciar que 40 pessoas foram presas.", "40", "Liga Faro"),
    ("pt", "O juiz manteve a pena, apesar de a advogada Ana Suposta dizer que 40 presos são menores.", "40", "Ana Suposta"),
    # what is only tried, refused or asked is nobody's word
    ("pt", "A Liga Faro recusou confirmar as 40 detenções.", "40", None),
    ("es", "La Liga Faro no quiso decir si detuvieron a los 40 hombres.", "40", None),
    # who says it in a passive
    ("pt", "Foi dito pelo ministro que 40 presos saíram.", "40", "ministro"),
    ("pt", "Foi ainda referido pelo comandante, Rui Suposto, que 40 detidos são estrangeiros.", "40", "Rui Suposto"),
    ("pt", "Foi explicado aos jornalistas pelo director da cadeia que 40 reclusos saíram.", "40", "director da cadeia"),
    ("pt", "Tal como referido pela defesa, 40 presos vivem numa cela.", "40", "defesa"),
    ("es", "Fue dicho por el ministro Luis Supuesto que 40 presos salieron.", "40", "Luis Supuesto"),
    # over who is told
    ("pt", "Como explicou a este jornal o advogado Rui Suposto, 40 jovens continuam detidos.", "40", "Rui Suposto"),
    ("pt", "Segundo explicou à Voz da América a activista Ana Suposta, 40 jovens continuam detidos.", "40", "Ana Suposta"),
    ("pt", "Segundo uma fonte policial, 40 jovens continuam detidos.", "40", "uma fonte policial"),
    # a verb with its subject behind it, at the opening or over "to be"
    ("pt", "Estima a Amnistia Internacional que 40 pessoas tenham sido presas.", "40", "Amnistia Internacional"),
    ("pt", "Quem o diz é o advogado Rui Suposto: há 40 presos sem acusação.", "40", "Rui Suposto"),
    ("es", "El padre Luis Supuesto es tajante: hay 40 presos inocentes.", "40", "Luis Supuesto"),
    # where a body has its seat
    ("pt", "A Rede Faro falou ontem. A organização com sede em Nova Iorque documentou 40 prisões.", "40", "Rede Faro"),
    ("es", "La Red Faro habló ayer. La organización con sede en Nueva York documentó 40 arrestos.", "40", "Red Faro"),
    ("en", "Harbour Watch spoke yesterday. The group based in New York documented 40 arrests.", "40", "Harbour Watch"),
    # by whose view, behind a contrast and over what they are of
    ("pt", "Já para a Liga Faro, os presos são 40.", "40", "Liga Faro"),
    ("pt", "Para o porta-voz do Comando Faro, os presos são 40.", "40", "o porta-voz"),
    ("pt", "Para a libertação dos 40 presos, a Liga Faro pede apoio.", "40", None),
]


@pytest.mark.parametrize(("lang", "text", "number", "source"), FRAMES)
def test_a_speaker_is_heard_in_a_verb_that_other_words_carry_in(lang: str, text: str, number: str, source: str | None) -> None:
    report = Report(id="r", sha256="0" * 64, text=text, language=lang)
    assert [figure.source for figure in read(report).figures if figure.text == number] == [source]
