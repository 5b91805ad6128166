"""What looks like a plan, a denial or hearsay and is none, and what is one though no verb governs it."""

import pytest

from habeas.extract.acts.find import Count
from habeas.extract.counts.decide import counts_of
from habeas.extract.modality.governed import reading
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def laid_out(text: str, lang: str) -> tuple[Scene, Count]:
    """The scene of a text and its last count."""
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang))
    return scene, counts_of(scene)[-1]


def told(text: str, measure: str, lang: str) -> str:
    """The modality of a text's last count by grammar, with its last act of the measure where it has one."""
    scene, count = laid_out(text, lang)
    acts = [hit for hit in scene.acts if hit.lex.measure == measure]
    return reading(scene, count, max(acts, key=lambda hit: hit.first) if acts else None)[0]


ROWS = [
    ("en", "The release of 17 nurses is still pending.", "released", "planned"),
    ("en", "The two sides are in talks about a swap of 50 prisoners.", "exchanged", "planned"),
    ("en", "Police announced 567 arrests.", "arrested", "actual"),
    ("en", "The party demands freedom for 11 still held.", "held", "actual"),
    ("en", "Over 300 were jailed pending trial.", "held", "actual"),
    ("es", "Serían 34 los muertos.", "killed", "alleged"),
    ("es", "Los muertos serían 34.", "killed", "alleged"),
    ("es", "El ministro dijo que serían liberados 34 presos.", "released", "planned"),
    ("es", "Esos 700 muertos no existen.", "killed", "denied"),
    ("es", "Irán ejecutó a 53 presos.", "killed", "actual"),
    ("es", "De acuerdo con el gremio, quedan tras las rejas 777 presos.", "held", "actual"),
    ("es", "El acuerdo contempla la liberación de 80 presos.", "released", "planned"),
    ("es", "Los 14 restantes debían salir antes de mayo.", "released", "planned"),
    ("pt", "Os mortos seriam 34.", "killed", "alleged"),
    ("pt", "Esses 700 mortos não existem.", "killed", "denied"),
    ("pt", "Irão executou 53 presos.", "killed", "actual"),
    ("pt", "De acordo com o grémio, continuam presos 150 homens.", "held", "actual"),
    ("pt", "As partes negoceiam uma troca de 50 prisioneiros.", "exchanged", "planned"),
    ("pt", "A polícia anunciou a detenção de 4 homens.", "arrested", "actual"),
]


@pytest.mark.parametrize(("lang", "text", "measure", "modality"), ROWS)
def test_the_grammar_tells_plans_denials_and_hearsay_from_their_lookalikes(
    lang: str, text: str, measure: str, modality: str
) -> None:
    assert told(text, measure, lang) == modality


def test_a_name_written_with_a_capital_is_no_helping_verb() -> None:
    country, verb = laid_out("Irão libertou 12 presos.", "pt")[0], laid_out("Eles irão libertar 12 presos.", "pt")[0]
    assert country.cues[0] == 0
    assert verb.cues[1] != 0
