"""What became of the counted, in plain words: moved, back behind bars, dead, missing, waiting, in somebody's care."""

import pytest

from habeas.extract.figures.find import read_figures
from habeas.extract.figures.setting import Setting
from habeas.extract.text.scene import set_scene
from habeas.model import Report

_HEAD = {"en": "News of the week\n\n", "es": "Noticias de la semana\n\n", "pt": "Notícias da semana\n\n"}


def read(language: str, text: str) -> list[tuple[int | None, str, str, str]]:
    report = Report(
        id="r", sha256="0" * 64, text=_HEAD[language] + text, language=language, published="2026-02-20", published_from="meta"
    )
    scene = set_scene(report)
    figures, _ = read_figures(scene, Setting(scene))
    return [(f.point, f.measure, f.kind, f.modality) for f in figures]


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("es", "Sesenta internos fueron llevados a una cárcel del desierto.", "transferred"),
        ("pt", "Sessenta reclusos foram levados para uma cadeia no deserto.", "transferred"),
        ("pt", "Dos detidos, 60 foram mandados para uma cadeia no deserto.", "transferred"),
        ("en", "Twelve inmates were moved on Monday to a camp in the north.", "transferred"),
        ("es", "Sesenta hombres fueron llevados al desierto.", "deported"),
        ("es", "Sesenta migrantes fueron subidos a un avión rumbo a Kabul.", "deported"),
        ("pt", "Sessenta médicos saíram para o exílio.", "exiled"),
        ("es", "De los 70 mineros liberados en junio, once han vuelto a la cárcel.", "arrested"),
        ("en", "Sixty found themselves in the back of a police van before noon.", "arrested"),
        ("en", "Officers picked up the twelve students at the gate.", "arrested"),
        ("en", "The twelve were taken on Tuesday from their homes.", "arrested"),
        ("es", "La noche dejó nueve detenidos y una comisaría quemada.", "arrested"),
        ("pt", "A noite deixou nove detidos e uma esquadra queimada.", "arrested"),
        ("es", "Las puertas se abrieron para 48 presos.", "released"),
        ("es", "Veintitrés han dejado las cárceles del país desde el decreto.", "released"),
        ("en", "Guards beat the twelve inmates with sticks.", "tortured"),
        ("en", "A judge sent five home with ankle monitors.", "house_arrest"),
        ("pt", "A nove foi confirmada a pena.", "sentenced"),
    ],
)
def test_a_plain_verb_says_what_befell_them(language: str, text: str, measure: str) -> None:
    assert read(language, text)[-1][1] == measure


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("en", "Four never left the prison alive.", "died"),
        ("es", "Cuatro nunca salieron vivos del penal.", "died"),
        ("pt", "Quatro nunca saíram vivos da cadeia.", "died"),
        ("en", "Four never left the prison.", "held"),
        ("en", "The bodies of four prisoners were returned to their families.", "died"),
        ("pt", "Os corpos de quatro presos foram entregues às famílias.", "died"),
        ("en", "Four prisoners were returned to their families.", "released"),
        ("pt", "Terão morrido 20 camponeses às mãos dos soldados.", "killed"),
    ],
)
def test_who_does_not_come_out_alive_has_died(language: str, text: str, measure: str) -> None:
    assert read(language, text)[0][1] == measure


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "Twelve disappeared between 1974 and 1976.", "flow"),
        ("en", "Relatives of the twelve disappeared met on Monday.", "stock"),
        ("pt", "Terão desaparecido quatro camponeses desde o Natal.", "flow"),
        ("es", "De nueve vecinos no se sabe qué pasó; a 31 nadie los ha vuelto a ver.", "stock"),
        ("pt", "Não se conhece o local onde se encontram sete dos detidos.", "stock"),
        ("en", "The fate of nine villagers remains unknown.", "stock"),
    ],
)
def test_vanishing_happens_and_being_missing_lasts(language: str, text: str, kind: str) -> None:
    assert all(found[1:3] == ("disappeared", kind) for found in read(language, text)[-1:])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "About 4,000 people passed through the jail between September and November 1973."),
        ("es", "Unas 4.000 personas pasaron por esa cárcel entre septiembre y noviembre de 1973."),
        ("pt", "Cerca de 4.000 pessoas passaram pela cadeia entre setembro e novembro de 1973."),
        ("pt", "Cerca de 4.000 pessoas passaram pela cadeia. Delas, 200 eram mulheres."),
    ],
)
def test_passing_through_a_prison_is_no_state(language: str, text: str) -> None:
    assert all(found[1:3] == ("held", "flow") for found in read(language, text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of those detained, 17 are awaiting a verdict."),
        ("en", "Seventeen of the men await verdicts."),
        ("es", "De los detenidos, 17 esperan el fallo."),
        ("pt", "Dos detidos, 17 aguardam o veredicto."),
        ("es", "La organización habla de 85 detenidos en los dos cuarteles."),
        ("pt", "A organização fala em 85 detidos nos dois quartéis."),
        ("pt", "O advogado diz ter 27 detidos a seu cargo."),
        ("pt", "O gabinete cuida de 85 detidos e das suas famílias."),
        ("es", "Compartía la celda con once hombres."),
        ("en", "The court refused to free nine of them."),
        ("en", "The lawyers want nine of them freed."),
        ("en", "The number behind bars has fallen to 640."),
    ],
)
def test_who_waits_or_is_in_a_place_or_in_somebodys_care_is_held(language: str, text: str) -> None:
    assert [found[1] for found in read(language, text)] == ["held"]


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("es", "Van 45 excarcelados en la cárcel de Tauro.", "released"),
        ("en", "The staff said that 22 detainees visited in May had been beaten.", "tortured"),
    ],
)
def test_a_day_or_another_act_says_more_than_the_place(language: str, text: str, measure: str) -> None:
    assert read(language, text)[0][1] == measure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lawyers filed habeas corpus petitions for 60 detainees."),
        ("es", "Los abogados presentaron hábeas corpus por 60 detenidos."),
        ("pt", "Os advogados apresentaram pedidos de habeas corpus por 60 detidos."),
    ],
)
def test_petitions_lodged_for_detainees_are_reviewed(language: str, text: str) -> None:
    assert read(language, text)[0][1] == "reviewed"


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("pt", "Libertados: 48. Continuam presos: 310.", "actual"),
        ("es", "Ordenaron la captura de nueve dirigentes.", "planned"),
        ("en", "The court ordered the arrest of nine leaders.", "planned"),
        ("en", "The court confirmed the arrest of nine leaders.", "actual"),
    ],
)
def test_what_a_label_tells_is_done_and_what_is_ordered_is_not(language: str, text: str, modality: str) -> None:
    assert read(language, text)[0][3] == modality


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The storm left 40 people dead, the mayor said."),
        ("es", "El terremoto mató a 300 personas en el norte; la cárcel quedó en pie."),
        ("pt", "O terramoto matou 300 pessoas no norte; a cadeia ficou de pé."),
        ("es", "La oposición presentó dos recursos contra la elección."),
        ("pt", "A oposição apresentou dois recursos contra a eleição."),
        ("en", "The opposition filed two petitions to challenge the election."),
        ("en", "Parliament voted by 94 to 11 to free nobody."),
        ("en", "He was freed in May, said Ana Invented, now 56, a printer."),
        ("es", "Fueron presos, pero no habían cumplido dieciocho."),
    ],
)
def test_storms_elections_votes_and_ages_count_nobody(language: str, text: str) -> None:
    assert read(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("en", "The flood drowned the prison and killed 40 inmates.", "died"),
        ("en", "Lawyers filed 60 petitions for those jailed after the election.", "reviewed"),
        ("es", "Tras el terremoto la policía detuvo a 40 saqueadores.", "arrested"),
        ("en", "Among those freed, two hold foreign passports.", "released"),
    ],
)
def test_prisoners_in_a_flood_and_petitions_for_prisoners_count(language: str, text: str, measure: str) -> None:
    found = read(language, text)
    assert [f[1] for f in found] in ([measure], ["killed"] if measure == "died" else [measure])
