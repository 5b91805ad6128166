"""Places in a report: what is named, which country it is about, and where one figure's people were."""

import pytest

from habeas.extract.figures.where import Span, Where, nationality_of, read_places, where
from habeas.extract.places.atlas import Place, find_places
from habeas.extract.places.facilities import find_facilities
from habeas.extract.text.scene import Scene, set_scene
from habeas.lexicon.files import languages, load
from habeas.lexicon.places import Facilities, facility_words
from habeas.model import Report


def scene_of(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))


def places_of(scene: Scene) -> list[Place]:
    return find_places(scene)[0]


def where_is(text: str, number: str, lang: str) -> Where:
    scene = scene_of(text, lang)
    first = scene.tokens.at(text.index(number))
    return where(scene, read_places(scene), Span(first, first + 1))


@pytest.mark.parametrize("lang", languages())
def test_the_examples_of_facility_names_hold(lang: str) -> None:
    words, entry = facility_words(lang), load(lang, "facilities", Facilities)
    for text in entry.yes:
        assert list(find_facilities(scene_of(text, lang), words)), text
    for text in entry.no:
        assert not list(find_facilities(scene_of(text, lang), words)), text


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("es", "Liberan a 14 presos en Maracay\n\nMadrid. El Foro dijo que 14 presos salieron de Tocorón, en Venezuela.", "VE"),
        ("en", "Court frees 12 students\n\nMINSK — A court in Grodno freed them, a group based in Vilnius said.", "BY"),
        ("pt", "Polícia deteve 30 pessoas no Cafunfo\n\nLuanda, 3 mai — A polícia angolana confirmou.", "AO"),
        ("en", "Nobody knows how many were taken.", None),
        ("pt", "Levaram 12 jovens do bairro\n\nA Frelimo nega. As mães esperam à porta.", "MZ"),
        ("en", "Twelve taken at night\n\nVIENNA — Relatives asked Viasna for help.", "BY"),
        ("es", "Doce siguen presos\n\nLos detuvieron los sandinistas, cuenta desde Miami su hermana.", "NI"),
        ("es", "Doce siguen presos\n\nLo contó la vecina, que estaba en el hirak de su calle.", None),
    ],
)
def test_the_report_is_about_one_country(lang: str, text: str, country: str | None) -> None:
    scene = scene_of(text, lang)
    assert read_places(scene).country == country


@pytest.mark.parametrize(
    ("lang", "text", "number", "facility"),
    [
        ("es", "En Venezuela salieron 14 presos de Tocorón.", "14", "Tocorón"),
        ("en", "In Myanmar, 62 women are held in Obo prison.", "62", "Obo prison"),
        ("es", "Bolivia: saldrán 900 en San Pedro, 600 en Palmasola.", "600", "Palmasola"),
        ("es", "En México hay nueve mujeres del penal de Tanivet y 11 hombres de la sierra.", "11", None),
        ("en", "In Iran, 30 people are in Evin and Qarchak.", "30", None),
        ("en", "In Belarus 30 people were detained.", "30", None),
    ],
)
def test_a_prison_is_given_only_where_one_is_named_for_the_figure(lang: str, text: str, number: str, facility: str | None) -> None:
    assert where_is(text, number, lang).facility == facility


@pytest.mark.parametrize(
    ("lang", "text", "number", "country", "place"),
    [
        ("en", "Students behind bars in Turkey, a Turkish list\n\nTurkey: 301\nIran: 160\n", "160", "IR", "IR"),
        ("es", "Venezuela libera presos\n\nA Mérida, 4; a Lara, 12.", "4", "VE", "VE/Mérida"),
        ("en", "Myanmar lets prisoners go\n\nBurma freed many. In Mandalay, 14 walked out.", "14", "MM", "MM/Mandalay"),
        ("en", "Prisoners of Vietnam\n\nThe group, which keeps a list from Chicago, knows of 3 Vietnamese.", "3", "VN", None),
    ],
)
def test_a_figure_takes_the_place_of_its_own_line(lang: str, text: str, number: str, country: str, place: str | None) -> None:
    found = where_is(text, number, lang)
    assert (found.country, found.place) == (country, place)


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("en", "Iran jails students\n\nIn Iran, a group based in Norway said, 30 were jailed.", "IR"),
        ("en", "Iran jails students\n\nA lawyer exiled in Turkey knows of 30 in Shiraz.", "IR"),
        ("es", "Cuba suelta presos\n\nCuba soltó a 30 presos tras una mediación del Vaticano.", "CU"),
        ("es", "Bielorrusia indulta\n\nBielorrusia soltó a 30 ciudadanos de Ucrania.", "BY"),
        ("pt", "Irã executa\n\nNo Irã, segundo a entidade, com sede na Noruega, 30 foram mortos.", "IR"),
        ("en", "Iran and its exiles\n\nIran jails them; 30 were arrested in Turkey.", "TR"),
        ("es", "Venezuela y el canje\n\nVenezuela los espera: hay 30 presos en El Salvador.", "SV"),
        ("pt", "Angola e o vizinho\n\nAngola deteve muitos; outros 30 estão presos na Zâmbia.", "ZM"),
    ],
)
def test_a_country_named_beside_a_count_is_not_always_where_its_people_are(lang: str, text: str, country: str) -> None:
    assert where_is(text, "30", lang).country == country


@pytest.mark.parametrize(
    ("lang", "text", "number", "expected"),
    [
        ("en", "Venezuela freed 10 jailed Americans in Caracas.", "10", "US"),
        ("es", "Venezuela liberó a 8 venezolanos en Caracas.", "8", ""),
        ("es", "Irán libera a 6 europeos, dijo Teherán.", "6", "foreign"),
        ("pt", "Bissau: 1 dos quais de nacionalidade senegalesa.", "1", "SN"),
    ],
)
def test_nationality_is_said_only_of_people_abroad(lang: str, text: str, number: str, expected: str | None) -> None:
    scene = scene_of(text, lang)
    first = scene.tokens.at(text.index(number))
    atlas = read_places(scene)
    assert nationality_of(scene, atlas, (first, first + 3), atlas.country) == expected


def test_a_surname_is_no_state() -> None:
    scene = scene_of("En Venezuela, Ana Lara dijo que sí.", "es")
    assert [p.name for p in places_of(scene)] == ["Venezuela"]


def test_places_know_their_characters() -> None:
    text = "Los presos de El Helicoide, en Caracas, siguen ahí."
    for place in places_of(scene_of(text, "es")):
        assert text[place.start : place.end] == place.name


def test_a_word_of_an_opening_is_not_a_place_in_lower_case() -> None:
    scene = scene_of("They ate turkey and chad in the jordan valley.", "en")
    assert places_of(scene) == []
