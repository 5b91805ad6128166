"""Kinds of sentence in which families, lawyers and freed prisoners tell counts in passing."""

import pytest
from scripts.lessons import report_of

from habeas.extract.acts.phrase import object_first
from habeas.extract.counts.decide import counts_of
from habeas.extract.figures.find import read_figures
from habeas.extract.figures.setting import Setting
from habeas.extract.text.scene import set_scene
from habeas.model import Figure


def _figures(text: str, lang: str = "es") -> list[Figure]:
    scene = set_scene(report_of(f"x-{lang}", text.replace("¶", "\n\n") + "\n", "2026-01-10", "P"))
    return read_figures(scene, Setting(scene))[0]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("«Soltaron a nueve y a una la dejaron ir sin cargos», dijo Laura Mora.", "released"),
        ("«A dos de los que salieron los volvieron a meter presos», dijo Laura Mora.", "arrested"),
        ("A los otros tres se los llevaron en 2012 de un control.", "arrested"),
        ("Se llevaron a nueve y uno ha regresado.", "released"),
    ],
)
def test_the_verb_whose_pronoun_takes_up_the_counted_tells_of_them(text: str, measure: str) -> None:
    assert _figures(text)[-1].measure == measure


def test_an_unknown_verb_with_its_pronoun_keeps_what_was_told_before_from_the_counted() -> None:
    scene = set_scene(report_of("x-es", "Golpearon a cuatro y a dos los operaron.\n", "2026-01-10", "P"))
    count = counts_of(scene)[-1]
    assert scene.tokens.norm[object_first(scene, count.counted)] == "los"


def test_an_article_further_on_is_no_pronoun_of_the_counted() -> None:
    scene = set_scene(report_of("x-es", "Lo detuvieron con otros tres que hacían la cola.\n", "2026-01-10", "P"))
    assert object_first(scene, counts_of(scene)[-1].counted) == -1


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("es", "Cuando el camión se fue, cuenta Reina Mejía, en el caserío faltaban trece hombres, todos presos.", "Reina Mejía"),
        ("es", "Hoy, precisa su director, Alfredo Lara, en una entrevista, permanecen recluidos cuatro menores.", "Alfredo Lara"),
        (
            "pt",
            "Hoje, precisa o diretor, Alfredo Lara, em conversa com este jornal, continuam presos quatro menores.",
            "Alfredo Lara",
        ),
    ],
)
def test_a_frame_put_into_a_sentence_goes_on_behind_a_preposition(lang: str, text: str, source: str) -> None:
    assert _figures(text, lang)[-1].source == source


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        (
            "es",
            "El ministro dijo que había 40 detenidos. Ana Toro se ríe cuando lo oye. «Aquí presos hay trece», responde.",
            "Ana Toro",
        ),
        (
            "pt",
            "O ministro disse que havia 40 detidos. Ana Toro ri-se quando o ouve. «Aqui presos há treze», responde.",
            "Ana Toro",
        ),
        ("es", "A Rosa Daza la detuvieron en julio. Con ella, recuerda, se llevaron a seis muchachas.", "Rosa Daza"),
        ("es", "Panida, de 24 años, compartía celda. «Quedan presas doce», contó.", "Panida"),
    ],
)
def test_whom_the_report_has_turned_to_speaks_in_the_quotation_without_a_speaker(lang: str, text: str, source: str) -> None:
    assert _figures(text, lang)[-1].source == source


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "«En mi celda éramos treinta», recuerda Julio Mena."),
        ("pt", "«Na minha cela éramos trinta», recorda Júlio Mena."),
        ("en", "“In my cell we were thirty,” recalls Julio Mena."),
    ],
)
def test_a_cell_that_somebody_recalls_has_no_day(lang: str, text: str) -> None:
    assert [f.as_of for f in _figures(text, lang) if f.measure == "held"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Los presos salían de a dos.",
        "Mi hijo es el número cuatro de la lista de detenidos.",
        "Mariem, esposa de uno de los condenados, viaja cada miércoles a la prisión.",
    ],
)
def test_how_many_at_a_time_a_place_on_a_list_and_one_of_somebody_are_no_figures(text: str) -> None:
    assert not _figures(text)
