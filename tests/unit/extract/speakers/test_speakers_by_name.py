"""Who speaks, by name: under a second rank, over where it was said and who was told, and taken up by a noun."""

import pytest

from habeas.extract.entities.find import find_entities
from habeas.extract.speech.find import find_attributions, source_at
from habeas.extract.text.scene import set_scene
from habeas.lexicon.places import country_names
from habeas.model import Report

ROWS = [
    # a rank behind the office's comma, with its article only where the verb follows
    ("pt", "O comandante da polícia, brigadeiro-general na reserva Rui Suposto, confirmou 13 detenções.", "13", "Rui Suposto"),
    ("es", "El portavoz castrense, el coronel Luis Supuesto, negó que haya 16 detenidos.", "16", "Luis Supuesto"),
    ("es", "El fiscal llegó tarde con el coronel Luis Supuesto. El fiscal dijo que hay 16 detenidos.", "16", "El fiscal"),
    # where it was said is nobody
    ("pt", "O deputado negou na tribuna que tenham torturado 20 pessoas.", "20", "O deputado"),
    ("pt", "No hospital deram entrada 30 feridos, disse o director, Rui Suposto.", "30", "Rui Suposto"),
    ("pt", "Rui Suposto disse pouco. Em Luanda, onde vive, contou que na cela eram 40 presos.", "40", "Rui Suposto"),
    ("es", "Luis Supuesto dijo poco. Desde Lima, donde vive, contó que en la celda eran 40 presos.", "40", "Luis Supuesto"),
    ("pt", "O hospital informou que deram entrada 30 feridos.", "30", "O hospital"),
    # nor who was told
    ("pt", "“Tratei 41 presos”, disse a esta Tribuna o médico Rui Suposto, na rua.", "41", "Rui Suposto"),
    ("pt", "“Há 41 presos”, disse esta tarde Rui Suposto, na rua.", "41", "Rui Suposto"),
    ("pt", "Rui Suposto não comenta. Em nota enviada à Tribuna, disse que 20 presos saem.", "20", "Rui Suposto"),
    # a name that nothing else tells of, a person's by two capitals alone, is the body's that it is called once
    ("en", "The group Open Stones registered 20 releases. Open Stones holds that. It counted 30 prisoners.", "30", "Open Stones"),
    ("en", "Open Stones, a rights centre, lists 20 prisoners. The centre said that 30 were freed.", "30", "Open Stones"),
    ("en", "The group met on Friday. Ana Invented wept. She said that 30 were freed.", "30", "Ana Invented"),
    # a town's name that speaks is the surname of somebody
    ("es", "Siguen presos todos, afirma la abogada María Valencia. Según Valencia, 14 fueron liberados.", "14", "María Valencia"),
    ("pt", "Rui Salvador esteve preso em Salvador. Salvador conta que na cela eram 40 presos.", "40", "Rui Salvador"),
    ("en", "The lawyer Ruth Lincoln defends ten. Lincoln said that 14 were freed.", "14", "Ruth Lincoln"),
    ("es", "La abogada María Valencia vive en Lima. En Valencia, según la policía, hay 14 presos.", "14", "la policía"),
    ("es", "Hay 86 casos, confirmó el jueves la ministra de Justicia, Jazminia Supuesta Calle.", "86", "Jazminia Supuesta Calle"),
    # the court and the activist that spoke
    (
        "pt",
        "O Supremo Tribunal Federal julgou o caso. Cinco presos estão em casa, informou a corte.",
        "Cinco",
        "Supremo Tribunal Federal",
    ),
    (
        "es",
        "Siguen presos 41, según el Observatorio Inventado. El mismo registro anota dos muertes.",
        "dos",
        "Observatorio Inventado",
    ),
    ("pt", "“Foi duro”, disse o presidente da Rede, Rui Suposto. O ativista recordou que 100 presos saíram.", "100", "Rui Suposto"),
    # "contar con" tells nothing
    (
        "es",
        "La senadora Ana Inventada adelantó que, con lo que cuenta con respaldo, saldrían ocho presos.",
        "ocho",
        "Ana Inventada",
    ),
    ("pt", "A versão que conta com apoio solta 80 presos.", "80", None),
]


@pytest.mark.parametrize(("lang", "text", "words", "source"), ROWS, ids=[f"{r[0]}-{r[1][:40]}" for r in ROWS])
def test_the_speaker_is_named(lang: str, text: str, words: str, source: str | None) -> None:
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))
    found = source_at(find_attributions(scene, find_entities(scene)), scene.tokens.at(text.index(words)))
    assert (found.source if found is not None else None) == source


@pytest.mark.parametrize(("lang", "name"), [("en", "algeria"), ("es", "argelia"), ("pt", "argélia")])
def test_a_country_is_a_place(lang: str, name: str) -> None:
    assert name in country_names(lang)
    scene = set_scene(Report(id="r", sha256="0" * 64, text=f"{name.capitalize()}: 40", language=lang))
    assert all(e.kind == "place" for e in find_entities(scene).entities)
