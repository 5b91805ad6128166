"""People whose release is asked for or refused, numbers taken back, hearsay behind a sentence, flow and stock."""

import pytest

from habeas.extract import read
from habeas.model import Figure, Report


def _figures(lang: str, text: str) -> dict[int | None, Figure]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2026-02-20", published_from="given")
    return {figure.point: figure for figure in read(report).figures}


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("en", "A court in the capital refused bail to 11 protesters on Monday.", 11),
        ("en", "The judge refused for the second time to grant bail to 31 activists who were arrested in May.", 31),
        ("es", "El juez negó la libertad provisional a 14 manifestantes.", 14),
        ("pt", "O tribunal negou a liberdade provisória a 14 manifestantes.", 14),
        ("en", "Aid is conditional on the release of the 40 prisoners.", 40),
        ("pt", "A Ordem defende a libertação de todos os 20 opositores.", 20),
    ],
)
def test_those_whose_release_is_refused_or_only_asked_for_are_held(lang: str, text: str, number: int) -> None:
    figure = _figures(lang, text)[number]
    assert (figure.measure, figure.modality) == ("held", "actual")


def test_a_release_that_is_granted_is_one() -> None:
    assert _figures("en", "The judge granted bail to 31 activists.")[31].measure == "released"


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("en", "Last week we reported 44 arrests; three names had been entered twice.", 44),
        ("en", "An earlier issue of ours gave 44 arrests. We apologise for the error.", 44),
        ("es", "En el boletín anterior dimos 44 detenciones. Fue un error.", 44),
        ("pt", "No boletim anterior demos 44 detenções. Foi um erro.", 44),
    ],
)
def test_a_number_that_was_taken_back_is_denied(lang: str, text: str, number: int) -> None:
    assert _figures(lang, text)[number].modality == "denied"


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("en", "Last week we reported 44 arrests; three of those taken are boys.", 44),
        ("es", "En el boletín anterior dimos 44 detenciones. Hoy son más.", 44),
    ],
)
def test_a_number_that_nobody_takes_back_stands(lang: str, text: str, number: int) -> None:
    assert _figures(lang, text)[number].modality == "actual"


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("en", "Police have locked up some 300 farmers since June, their exiled leaders allege.", "alleged"),
        ("en", "Police have locked up some 300 farmers since June, their lawyers said.", "actual"),
        ("en", "She was jailed on charges that she denies, and 300 farmers are in prison.", "actual"),
    ],
)
def test_whoever_closes_a_sentence_may_only_allege_it(lang: str, text: str, modality: str) -> None:
    assert _figures(lang, text)[300].modality == modality


@pytest.mark.parametrize(
    ("lang", "text", "number", "modality"),
    [
        ("pt", "O Governo vai libertar nos próximos dias 150 menores entregues aos pais.", 150, "planned"),
        ("es", "La comisión evaluará hasta fin de mes 26 solicitudes de indulto.", 26, "planned"),
        ("pt", "O tribunal ordenou ontem a libertação de 46 pessoas.", 46, "planned"),
        ("pt", "O Governo libertou ontem 150 menores entregues aos pais.", 150, "actual"),
    ],
)
def test_the_verb_of_the_counted_says_whether_it_happened(lang: str, text: str, number: int, modality: str) -> None:
    assert _figures(lang, text)[number].modality == modality


@pytest.mark.parametrize(
    ("lang", "text", "number", "measure", "kind"),
    [
        ("pt", "Passaram por aquele porão cerca de 120 presos.", 120, "held", "flow"),
        ("en", "Some 120 prisoners passed through that camp.", 120, "held", "flow"),
        ("en", "Some 120 prisoners are in that camp.", 120, "held", "stock"),
        ("pt", "A advogada defende, em três cidades, 19 pessoas condenadas.", 19, "sentenced", "stock"),
        ("es", "La abogada defiende a 19 personas condenadas.", 19, "sentenced", "stock"),
    ],
)
def test_those_who_passed_through_are_a_flow_and_clients_a_stock(
    lang: str, text: str, number: int, measure: str, kind: str
) -> None:
    figure = _figures(lang, text)[number]
    assert (figure.measure, figure.kind) == (measure, kind)


@pytest.mark.parametrize(
    ("lang", "text", "number", "measure"),
    [
        ("es", "Seis vecinos que habían salido de la cárcel en enero fueron detenidos de nuevo en abril.", 6, "arrested"),
        ("en", "Some 406 people had left the country's prisons since December.", 406, "released"),
        ("en", "Some 406 people had left the country since December.", 406, "exiled"),
        ("en", "Of the 199 doctors and nurses whose detention we recorded, 143 were freed.", 199, "arrested"),
        ("es", "El pastor, capturado el martes junto a tres feligreses, está bien.", 3, "arrested"),
    ],
)
def test_the_verb_and_the_noun_of_the_counted_tell(lang: str, text: str, number: int, measure: str) -> None:
    assert _figures(lang, text)[number].measure == measure


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Prisoners Aid counts 640 political prisoners; a judge sentenced six marchers. Of the total, 121 are women."),
        ("es", "La ONG cuenta 640 presos políticos; un juez condenó a seis manifestantes. Del total, 121 son mujeres."),
        ("pt", "A ONG conta 640 presos políticos; um juiz condenou seis manifestantes. Do total, 121 são mulheres."),
    ],
)
def test_of_the_total_looks_back_to_a_figure_that_is_large_enough(lang: str, text: str) -> None:
    assert _figures(lang, text)[121].measure == "held"
