"""Who is counted: the noun tells it, the whole of a breakdown, or those whom a bare number goes on with."""

import pytest

from habeas.extract import read
from habeas.extract.acts.memory import Decided
from habeas.extract.acts.named_before import named_before
from habeas.extract.counts.decide import counts_of
from habeas.extract.groups.choose import Told, group_candidates
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def _scene(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang))


def _offered(lang: str, text: str, label: str, told: dict[str, Told] | None = None) -> set[str]:
    """The groups offered to the last count of a text."""
    scene = _scene(text, lang)
    return {c.label for c in group_candidates(scene, Decided(counts_of(scene)[-1], label), told or {})}


@pytest.mark.parametrize(
    ("lang", "text", "label", "group"),
    [
        ("en", "Police reported 40 detainees.", "arrested", "detainees"),
        ("es", "La comisión cuenta 40 detenidos.", "arrested", "detainees"),
        ("pt", "A comissão fala em 40 detidos.", "arrested", "detainees"),
        ("es", "Hay 40 personas detenidas.", "held", "people"),
        ("pt", "Foram soltas 40 pessoas detidas em maio.", "released", "people"),
        ("en", "The court freed 40 teachers.", "released", "people"),
        ("en", "Police took 40 protesters.", "arrested", "protesters"),
        ("pt", "O tribunal condenou 40 réus.", "sentenced", "people"),
    ],
)
def test_the_head_noun_says_who_is_counted_whatever_befell_them(lang, text, label, group):
    assert _offered(lang, text, label) == {group}


def test_a_political_ground_of_the_counted_outweighs_the_noun():
    assert _offered("es", "Hay 40 personas encarceladas por motivos ideológicos.", "held") == {"political_prisoners"}
    assert len(_offered("es", "Por motivos ideológicos detuvieron a 40 personas.", "arrested")) > 1


def test_the_ground_of_one_number_is_not_that_of_another():
    scene = _scene("La cárcel alberga a 700 internos, 60 de ellos presos políticos.", "es")
    assert [c.label for c in group_candidates(scene, Decided(counts_of(scene)[0], "held"), {})] == ["detainees"]
    assert _offered("pt", "A cadeia alberga 700 reclusos, 60 dos quais são presos políticos.", "held") == {"political_prisoners"}


def test_a_number_out_of_another_takes_its_noun():
    scene = _scene("Han salido 12 de los 30 manifestantes.", "es")
    some = group_candidates(scene, Decided(counts_of(scene)[0], "released"), {})
    assert {c.label for c in some} == {"protesters"}


def test_names_and_releases_do_not_say_who_is_counted():
    assert "detainees" in _offered("es", "El ministerio anunció 40 excarcelaciones.", "released")
    assert "detainees" in _offered("en", "There are 40 names.", "held")


def test_a_breakdown_inherits_the_group_of_its_whole():
    whole = {"whole": Told("political_prisoners", plain=True)}
    assert _offered("pt", "Libertou 16, entre eles três jornalistas.", "released", whole) == {"political_prisoners"}


def test_a_bare_number_goes_on_with_those_of_its_sentence():
    before = {"before": Told("protesters", back=0, alike=False)}
    assert _offered("en", "Court frees 14 protesters, nine stay in jail.", "held", before) == {"protesters"}
    assert len(_offered("en", "Nine stay in jail.", "held", {"before": Told("protesters", back=1, alike=False)})) > 1


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "The ministry put the number of detainees at 46.", "detainees"),
        ("pt", "O total de presos é de 620.", "detainees"),
        ("es", "Los detenidos, que según la policía son 30, están bien.", "detainees"),
        ("pt", "Dos condenados, sete estão na cadeia.", "people"),
        ("es", "De los manifestantes, tres salieron.", "protesters"),
        ("en", "Of the defendants, five were jailed.", "people"),
    ],
)
def test_a_noun_before_the_number_may_say_who_is_counted(lang, text, group):
    scene = _scene(text, lang)
    named = named_before(scene, counts_of(scene)[-1])
    assert named is not None
    assert named.group == group


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The activists said that 46 were still held."),
        ("es", "Los abogados visitaron ayer a 46."),
        ("en", "The number of prisons is unknown; they hold 46."),
    ],
)
def test_a_noun_of_which_the_number_is_not_told_says_nothing(lang, text):
    scene = _scene(text, lang)
    assert named_before(scene, counts_of(scene)[-1]) is None


def _read(lang: str, text: str) -> list[str]:
    return [f.group for f in read(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)).figures]


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("es", "La redada dejó 40 detenidos el lunes.", "people"),
        ("es", "Hubo 40 detenidos en dos barrios.", "people"),
        ("es", "Hubo 40 capturados.", "people"),
        ("pt", "A rusga fez 40 detidos na baixa.", "people"),
        ("es", "La ONG habla de 40 detenidos.", "detainees"),
        ("es", "La ONG cuenta 40 detenidos desde marzo.", "detainees"),
        ("pt", "A rusga fez 40 detidos.", "detainees"),
    ],
)
def test_a_participle_with_a_place_or_a_time_of_its_own_counts_people_and_the_noun_detainees(lang, text, group):
    assert _read(lang, text) == [group]


@pytest.mark.parametrize(
    ("lang", "text", "groups"),
    [
        ("en", "They hold 60 prisoners, nine of them foreigners.", ["detainees", "detainees"]),
        ("es", "Siguen presas 60 personas, nueve de ellas extranjeras.", ["people", "people"]),
        ("es", "Siguen presos 60 opositores, nueve de ellos manifestantes.", ["people", "protesters"]),
        ("pt", "Há 60 presos políticos, dos quais nove são estrangeiros.", ["political_prisoners", "political_prisoners"]),
        ("pt", "Ficaram feridas 30 pessoas, das quais doze eram manifestantes.", ["people", "protesters"]),
        ("en", "They hold 60 political prisoners, nine of them women.", ["political_prisoners", "political_prisoners"]),
        ("es", "Siguen presas 60 personas, nueve de ellas mujeres.", ["people", "people"]),
    ],
)
def test_what_some_of_a_whole_are_said_to_be_outweighs_the_whole(lang, text, groups):
    assert _read(lang, text) == groups


def test_what_some_were_said_to_be_is_not_said_of_the_next():
    text = "O comité conta 60 presos políticos, nove dos quais estrangeiros, e a liga fala em 90."
    assert "foreigners" not in _read("pt", text)[2:]


@pytest.mark.parametrize(
    ("lang", "text", "whole"),
    [
        ("en", "Twelve of the detainees were moved to the coast.", "people"),
        ("es", "Doce de esos detenidos fueron trasladados.", "political_prisoners"),
        ("pt", "Doze dos detidos foram transferidos.", "people"),
    ],
)
def test_some_of_the_detainees_are_of_their_whole(lang, text, whole):
    assert _offered(lang, text, "transferred", {"whole": Told(whole)}) == {whole}


def test_detainees_without_a_whole_are_detainees():
    assert _offered("es", "Doce de esos detenidos fueron trasladados.", "transferred") == {"detainees"}


@pytest.mark.parametrize(
    ("lang", "text", "label", "group"),
    [
        ("en", "The Committee for Political Prisoners said that 12 people were freed.", "released", "people"),
        ("es", "El Comité por los Presos Políticos dijo que 12 personas siguen detenidas.", "held", "people"),
        ("pt", "O ministro libertou 12 pessoas e nega que haja presos políticos.", "released", "people"),
        ("pt", "As doze pessoas estão detidas, e a liga conta 300 presos políticos.", "held", "political_prisoners"),
        ("en", "Twelve people are in jail for exercising their rights.", "held", "political_prisoners"),
    ],
)
def test_the_political_ground_is_that_of_the_counted(lang, text, label, group):
    assert _offered(lang, text, label) == {group}


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("es", "Fueron capturados por motivos políticos 12 maestros.", "political_prisoners"),
        ("pt", "Foram presas por razões políticas doze pessoas.", "political_prisoners"),
        ("pt", "Foram presas por furto doze pessoas.", "people"),
    ],
)
def test_a_ground_between_the_arrest_and_the_number_is_that_of_the_arrested(lang, text, group):
    assert _read(lang, text) == [group]


def test_political_prisoners_of_another_number_say_nothing_of_this_one():
    scene = _scene("El país soltó a 12 personas, aunque quedan 300 presos políticos.", "es")
    assert [c.label for c in group_candidates(scene, Decided(counts_of(scene)[0], "released"), {})] == ["people"]


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "They killed 30 protesters and bystanders.", "people"),
        ("es", "Mataron a 30 manifestantes y transeúntes en Lima.", "people"),
        ("en", "They killed 30 protesters and buried them.", "protesters"),
        ("pt", "Mataram 30 manifestantes e feriram muitos.", "protesters"),
    ],
)
def test_people_of_two_kinds_are_people(lang, text, group):
    assert _offered(lang, text, "killed") == {group}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Of the 30 people arrested, four are under house arrest."),
        ("es", "De las 30 personas detenidas, cuatro cumplen arresto domiciliario."),
        ("pt", "Das 30 pessoas detidas, quatro ficaram em prisão domiciliar."),
    ],
)
def test_those_under_house_arrest_are_no_detainees(lang, text):
    assert _read(lang, text)[1] == "people"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("TEHRAN - Iran still holds at least 12 Europeans.", "foreigners"),
        ("TEHRAN - Iran is holding five Germans in Evin prison.", "foreigners"),
        ("TEHRAN - Iran is holding five in Evin prison.", "detainees"),
    ],
)
def test_the_name_of_a_people_counts_foreigners(text, group):
    assert _read("en", text) == [group]


def _read_groups(lang: str, text: str) -> list[str]:
    return [f.group for f in read(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)).figures]


@pytest.mark.parametrize(
    ("lang", "text", "groups"),
    [
        ("en", "The junta freed six magistrates on Friday.", ["people"]),
        ("es", "Siguen presos cuatro jueces en la base naval.", ["people"]),
        ("pt", "A guerrilha libertou três polícias.", ["people"]),
        ("en", "Soldiers released eleven beekeepers on Monday.", ["people"]),
        ("es", "Soltaron a once apicultores el lunes.", ["people"]),
        ("pt", "Foram libertados onze apicultores na segunda-feira.", ["people"]),
        ("es", "El penal tiene 60 presos, entre ellos cuatro jueces.", ["detainees", "detainees"]),
        ("en", "Seven magistrates are in jail for political reasons.", ["political_prisoners"]),
        ("en", "Some 60 families wait outside the jail for their sons.", ["detainees"]),
    ],
)
def test_officials_and_unknown_nouns_are_people_but_where_a_whole_or_a_ground_says_more(lang, text, groups):
    assert _read_groups(lang, text) == groups


@pytest.mark.parametrize(
    ("lang", "text", "groups"),
    [
        ("en", "The jail held 90 inmates. By noon twelve had been freed.", ["detainees", "detainees"]),
        ("en", "Police arrested 18 fishermen in June. Lawyers confirmed seven releases.", ["people", "detainees"]),
        ("es", "La policía detuvo a 18 pescadores en junio. Hablan de siete excarcelaciones.", ["people", "detainees"]),
        ("pt", "A polícia deteve 18 pescadores em junho. Falam de sete libertações.", ["people", "detainees"]),
        ("en", "Tribunal jails 58 over unrest, frees 31", ["people", "detainees"]),
        ("en", "Police detain 40 dockers, free 12", ["people", "people"]),
    ],
)
def test_releases_counted_are_of_detainees(lang, text, groups):
    assert _read_groups(lang, text) == groups


@pytest.mark.parametrize(
    ("lang", "text", "groups"),
    [
        ("en", "Police arrested 30 teachers on Monday. Another twelve were arrested on Friday.", ["people", "people"]),
        ("es", "La cárcel alberga a 150 reclusos. Otros dieciséis han desaparecido.", ["detainees", "detainees"]),
        ("pt", "A polícia soltou 40 manifestantes na segunda. Outros nove saíram na terça.", ["protesters", "protesters"]),
        ("en", "The prison holds 150 detainees. Sixteen others have vanished.", ["detainees", "detainees"]),
        ("en", "Police arrested 30 teachers on Monday. Another twelve are held in the barracks.", ["people", "people"]),
        ("es", "La policía detuvo a 30 maestros el lunes. Otros doce siguen presos en el cuartel.", ["people", "people"]),
        ("pt", "A polícia soltou 30 professores na segunda. Outros doze continuam presos no quartel.", ["people", "people"]),
    ],
)
def test_others_are_like_those_told_of_a_sentence_before(lang, text, groups):
    assert _read_groups(lang, text) == groups


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", '"There were eleven of us in a cell," he said.'),
        ("es", "«Éramos once en una celda», contó."),
        ("pt", '"Dormíamos no chão, quarenta numa cela", disse.'),
    ],
)
def test_those_in_the_cell_of_one_who_recalls_it_are_detainees(lang, text):
    assert _read_groups(lang, text) == ["detainees"]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The ombudsman listed 300 protesters injured by police.", "protesters"),
        ("The report lists 12 protesters missing since March.", "protesters"),
        ("Officials counted 20 migrants missing after the raid.", "migrants"),
        ("The jail holds 40 women prisoners.", "detainees"),
    ],
)
def test_what_befell_those_named_is_not_their_name(text, group):
    assert _read_groups("en", text) == [group]


@pytest.mark.parametrize(
    ("lang", "text", "groups"),
    [
        ("en", "The governor let 30 convicts go home on Monday.", ["detainees"]),
        ("en", "The two ports exchanged nine for twelve.", ["detainees", "detainees"]),
        ("es", "Canje en la frontera: nueve por doce.", ["detainees", "detainees"]),
        ("pt", "Foram trocados onze na fronteira.", ["detainees"]),
    ],
)
def test_convicts_and_those_exchanged_without_a_noun_are_detainees(lang, text, groups):
    assert _read_groups(lang, text) == groups


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "The base holds nine foreigners on political grounds.", "political_prisoners"),
        ("es", "Hay nueve extranjeros presos por motivos políticos.", "political_prisoners"),
        ("pt", "Há nove estrangeiros presos por motivos políticos.", "political_prisoners"),
        ("en", "The base holds nine foreigners on drug charges.", "foreigners"),
        ("pt", "Há nove estrangeiros presos por tráfico.", "foreigners"),
    ],
)
def test_a_political_ground_outweighs_where_the_counted_come_from(lang, text, group):
    assert _read_groups(lang, text) == [group]


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "The league logged 14 new arrests on political grounds.", "political_prisoners"),
        ("es", "La liga anotó 14 nuevas detenciones por motivos políticos.", "political_prisoners"),
        ("pt", "A liga anotou 14 novas detenções por motivo político.", "political_prisoners"),
        ("en", "The league logged 14 politically motivated arrests.", "people"),
        ("es", "La liga anotó 14 detenciones por contrabando.", "people"),
    ],
)
def test_acts_counted_are_of_political_prisoners_where_a_ground_is_told_apart(lang, text, group):
    assert _read_groups(lang, text) == [group]


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "Twelve people are in jail for what they wrote.", "political_prisoners"),
        ("en", "Twelve people are in jail on account of their beliefs.", "political_prisoners"),
        ("en", "Twelve people are in jail for what they stole.", "people"),
        ("es", "Doce personas siguen presas por haber criticado al alcalde.", "political_prisoners"),
        ("es", "Doce personas siguen presas por haber robado.", "people"),
        ("pt", "Doze pessoas estão presas por terem opinado.", "political_prisoners"),
        ("pt", "Doze pessoas estão presas por terem roubado.", "people"),
    ],
)
def test_what_somebody_thought_wrote_or_said_is_a_political_ground(lang, text, group):
    assert _read_groups(lang, text) == [group]


@pytest.mark.parametrize(
    ("lang", "text", "label", "group"),
    [
        ("en", "The group counted 30 deaths of prisoners since May.", "died", "detainees"),
        ("es", "El comité registra 30 muertes de presos políticos desde mayo.", "died", "political_prisoners"),
        ("pt", "O comité fala em 30 condenações de manifestantes.", "sentenced", "protesters"),
        ("pt", "O comité regista 30 mortes de crianças.", "died", "people"),
        ("es", "El comité registra 30 muertes en la cárcel.", "died", "people"),
        ("en", "The group counted 30 deaths.", "died", "people"),
    ],
)
def test_acts_counted_are_told_of_those_they_befell(lang, text, label, group):
    assert _offered(lang, text, label) == {group}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "They freed 47 inmates, 14 foreigners among them."),
        ("es", "Liberaron a 47 reclusos, incluidos 14 extranjeros."),
        ("pt", "Libertaram 47 reclusos, entre eles 14 estrangeiros."),
    ],
)
def test_foreigners_out_of_a_whole_are_of_its_group(lang, text):
    for group in ("people", "detainees", "protesters"):
        assert _offered(lang, text, "released", {"whole": Told(group)}) == {group}
    assert _offered(lang, text, "released") == {"foreigners"}


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("pt", "Eram 17 os detidos naquela noite.", "detainees"),
        ("es", "Eran 17 los detenidos en aquella noche.", "detainees"),
    ],
)
def test_with_an_article_of_its_own_the_participle_is_a_noun(lang, text, group):
    assert _offered(lang, text, "arrested") == {group}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It lists 120 political prisoners and says that 40 people have died in custody."),
        ("es", "Cuenta 120 presos políticos y dice que han muerto 40 personas bajo custodia."),
        ("pt", "Conta 120 presos políticos e diz que morreram 40 pessoas sob custódia."),
    ],
)
def test_the_dead_are_what_their_noun_says_beside_political_prisoners(lang, text):
    assert _offered(lang, text, "died") == {"people"}
    assert "political_prisoners" in _offered("en", "Of those held for their politics 40 people remain inside.", "held")
