"""Who plainly says a number where words set in, a gap or a description stand between: and whose words reach no further."""

import pytest

from habeas.extract.counts.decide import counts_of
from habeas.extract.figures.setting import Setting
from habeas.extract.speakers.described import only_described
from habeas.extract.speakers.plain import plain_speaker
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-05-11", published_from="given"))


PLAIN = [
    # What describes a speaker, with a seat, an adjective or a number of its own.
    ("pt", "A Vozes pela Lei, associação de juristas com sede no Lobito, fala em 62 mortes.", 0, "A Vozes pela Lei"),
    ("es", "El Comité Laurel, red de abogados con sede en Maracay, habla de 62 muertes.", 0, "Comité Laurel"),
    ("en", "The Laurel Network, a group of lawyers based in Tbilisi, counts 62 deaths.", 0, "Laurel Network"),
    ("pt", "O sindicato mineiro, em seu último boletim, soma 51 mortos.", 0, "O sindicato mineiro"),
    ("pt", "A Rede Laurel, que tem 54 observadores, contabiliza 90 detenções.", -1, "Rede Laurel"),
    ("es", "La Red Laurel, que tiene 54 observadores, contabiliza 90 detenciones.", -1, "Red Laurel"),
    ("en", "The Laurel Network, which has 54 observers, counts 90 arrests.", -1, "Laurel Network"),
    ("pt", "A Rede Laurel, com a ajuda de 20 voluntários, contou 14 presos.", -1, "Rede Laurel"),
    # The body that spoke, whoever spoke since.
    ("pt", "A Rede Laurel contou 62 presos. «Chove», diz Ana. Segundo a mesma organização, 46 são jovens.", -1, "Rede Laurel"),
    ("es", "El Centro Laurel contó 62 presos. El ministro calla. Según el mismo centro, 46 son jóvenes.", -1, "Centro Laurel"),
    ("en", "The Laurel Network counted 62 inmates. Police deny it. The same group said 46 were young.", -1, "Laurel Network"),
    ("pt", "A Rede Laurel contou 62 presos. No balanço de meados de maio, a mesma organização falava em 40.", -1, "Rede Laurel"),
    # An official count, by what goes before it alone.
    ("pt", "Segundo a polícia, 90 foram detidos na greve, que deixou, na contagem oficial, 30 mortos.", -1, "contagem oficial"),
    ("es", "En el recuento oficial, 30 personas fueron detenidas.", 0, "el recuento oficial"),
    ("en", "In the official tally, 30 people were arrested.", 0, "the official tally"),
    ("es", "Según la policía, 90 fueron detenidos en la huelga, que dejó, según los médicos, 30 muertos.", -1, "los médicos"),
    ("en", "According to police, 90 were arrested in a strike, which left, according to the union, 30 dead.", -1, "the union"),
    # Sources, one of several, and whoever we know it from.
    ("pt", "Segundo um deles, na cela havia 30 presos.", -1, "um deles"),
    ("es", "Según uno de ellos, en la celda había 30 presos.", -1, "uno de ellos"),
    ("en", "According to one of them, 30 prisoners were held there.", -1, "one of them"),
    ("es", "Sabemos por una vecina que diez de los presos pasaron por el penal.", 0, "una vecina"),
    ("pt", "Contactada ontem, fonte da polícia disse que 14 presos foram soltos.", 0, "fonte da polícia"),
    ("pt", "Quarenta pessoas foram detidas, segundo fonte do hospital.", 0, "fonte do hospital"),
    ("es", "Según una fuente de la Policía, 40 personas fueron detenidas.", 0, "una fuente de la Policía"),
    ("en", "According to a police source, 40 people were arrested.", 0, "a police source"),
    ("pt", "Nada mudou: fonte diplomática adiantou que 40 presos sairão.", 0, "fonte diplomática"),
    # What a body has is told of by whoever speaks.
    ("pt", "O advogado Rui Bento diz que o Ministério da Justiça tem 40 processos abertos.", 0, "Rui Bento"),
    ("es", "El fiscal Luis Rey dijo que la Policía tiene fichados a 40 jóvenes.", 0, "Luis Rey"),
    ("en", "Lawyer Ann Reed said that the ministry has 40 prisoners.", 0, "Ann Reed"),
    # A verb that gives its number behind another's, by its preposition.
    ("es", "El Gobierno habla de 40 presos y la Red Laurel, de 90.", -1, "Red Laurel"),
    ("pt", "O Governo fala em 40 presos e a Rede Laurel em 90.", -1, "Rede Laurel"),
    # A verb between a comma and a stop has no subject before it; words may be put in before its "that".
    ("pt", "O procurador Rui Bento recebeu-nos. A cadeia está vazia, jura. Pelas suas contas, há 40 detidos.", -1, "Rui Bento"),
    ("es", "El fiscal Luis Rey habló ayer. Prometió, en cambio, que se liberará a 22 presos.", 0, "Luis Rey"),
    ("es", "El fiscal Luis Rey dudó de un líder político: «Miente». Prometió que saldrán 22 presos.", -1, "Luis Rey"),
    # Those whom it is known to, who see it, and whom the sentence singles out.
    ("es", "El Gobierno habla de 90; al Comité Laurel solo le constan 30 liberaciones.", -1, "Comité Laurel"),
    ("pt", "A Rede Laurel viu sair 31 presos.", 0, "Rede Laurel"),
    ("es", "Fue el propio ministro quien cifró en 14 los muertos.", 0, "el propio ministro"),
    # Words with a hyphen, a count with its keeper, a title at a headline's end.
    ("pt", "A vice-presidência garante que 116 pessoas foram libertadas.", 0, "A vice-presidência"),
    ("pt", "Fica o balanço do Provedor de Justiça: foram detidas 46 pessoas.", 0, "Provedor de Justiça"),
    ("pt", "Sete presos políticos em greve de fome — conselheiro\n\nUm dia comum.", 0, "conselheiro"),
    ("pt", "A Rede Laurel contou 90 presos. As ONG só conseguiram verificar 31 casos.", -1, "As ONG"),
    ("pt", "Estão presas 40 pessoas, diz a advogada Ana Bento, que defende nove delas.", 0, "Ana Bento"),
    ("pt", "O Governo rejeitou o número de 90 mortos divulgado pela Rede Laurel.", 0, "Rede Laurel"),
    ("es", "El Gobierno rechazó la cifra de 90 muertos difundida por la Red Laurel.", 0, "Red Laurel"),
]

NOT_SAID = [
    # What was done to those counted, what they are called, what a clause about something else says.
    ("pt", "Nove jovens, descritos pela Polícia Civil como chefes, estão detidos.", 0),
    ("es", "Cuatro hombres, acusados por la Fiscalía de sedición, siguen detenidos.", 0),
    ("en", "Four men, accused by police of rioting, remain in jail.", 0),
    ("pt", "Foram 30 os detidos, depois da marcha que o prefeito chamou motim: nove alunos.", -1),
    ("es", "Fueron 30 los detenidos tras la marcha que el alcalde llamó motín: nueve alumnos.", -1),
    ("en", "Thirty were held after a march that the mayor called a riot: nine students.", -1),
    # Words between dashes, a whole that somebody grants, the writers' own list and reporter.
    ("es", "Cayeron 30 presos —«cuarenta», corrige la alcaldía— y dos heridos.", -1),
    ("es", "De los 70 presos que admite el Gobierno, nueve han salido.", -1),
    ("pt", "Dos 70 presos que o Governo admite, nove saíram.", -1),
    ("es", "«Es panadero», dijo Ana Rey. De acuerdo con nuestra lista, 70 personas siguen presas.", -1),
    ("pt", "O governador Rui Bento nega. O nosso repórter viu ontem quatro presos.", -1),
    # Deeds: petitions that are filed, the dead who are remembered, clients.
    ("es", "El abogado Luis Rey presentó en mayo cuarenta recursos de amparo.", 0),
    ("pt", "O advogado Rui Bento apresentou 30 pedidos de habeas corpus.", 0),
    ("es", "Villa Laurel recuerda a sus 30 muertos con una misa.", 0),
    ("pt", "Estão presas 40 pessoas, diz a advogada Ana Bento, que defende nove delas.", -1),
]


def _heard(text: str, lang: str, which: int) -> tuple[str | None, bool, list[str]]:
    """Who plainly says one count of a text, whether it only describes somebody, and whose frames reach it."""
    scene = scene_of(text, lang)
    hearing, token = Setting(scene).hearing, counts_of(scene)[which].number.first
    plain = plain_speaker(hearing, token)
    reaching = [a.source for a in hearing.near(token) if a.scope_first <= token < a.scope_last and not a.own]
    return (None if plain is None else plain.source), only_described(hearing, token), reaching


@pytest.mark.parametrize(("lang", "text", "which", "speaker"), PLAIN)
def test_a_speaker_is_plain_over_what_is_set_in(lang: str, text: str, which: int, speaker: str) -> None:
    assert _heard(text, lang, which)[0] == speaker


@pytest.mark.parametrize(("lang", "text", "which"), NOT_SAID)
def test_what_is_told_of_something_else_gives_no_speaker(lang: str, text: str, which: int) -> None:
    plain, described, reaching = _heard(text, lang, which)
    assert plain is None
    assert described or not reaching


def test_an_aside_ends_before_a_conjunction() -> None:
    text = "La portavoz de la Red Laurel, Ana Rey, eleva la cifra a más de 70 presos, aunque reconoce que hay duplicados."
    assert not _heard(text, "es", 0)[1]
    assert _heard("Ana Rey, abogada de ocho presos, dijo que no hay cargos.", "es", 0)[1]


def test_what_is_quoted_right_before_is_alone_told() -> None:
    text = "Los nueve presos iban de blanco, «cantando un himno», según la abogada Ana Rey, que los vio."
    assert _heard(text, "es", 0)[0] is None


def test_a_title_without_its_article_names_a_speaker() -> None:
    scene = scene_of("Na opinião da polícia, 14 presos foram soltos.", "pt")
    assert [a.source for a in Setting(scene).hearing.attributions] == ["polícia"]


def test_a_verb_behind_a_colon_goes_on_with_its_sentence() -> None:
    text = "A advogada Ana Bento falou. A Rede Laurel quer mais: pede a libertação de 40 presos."
    assert _heard(text, "pt", 0)[2][0] == "Rede Laurel"
