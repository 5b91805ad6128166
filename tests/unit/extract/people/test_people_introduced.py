"""Whoever is held keeps the part they play, whom the sentence before introduces is who it spoke of, and pronouns lead back."""

import pytest

from habeas import read_report

# (language, text, name, role): the part of somebody held, who speaks, or of whom nothing is told.
ROLES = [
    ("en", "The station's director, Otto Quiroz, remains in custody.", "Otto Quiroz", "journalist"),
    ("es", "La directora de la emisora, Ana Quiroz, sigue presa.", "Ana Quiroz", "journalist"),
    ("pt", "A directora da estação, Ana Quiroz, continua presa.", "Ana Quiroz", "journalist"),
    ("en", "The president's press secretary, Otto Quiroz, announced 40 releases.", "Otto Quiroz", "official"),
    ("en", "The police station's director, Otto Quiroz, said 40 were held.", "Otto Quiroz", "official"),
    ("pt", "Já o assessor presidencial Otto Quiroz, em entrevista à televisão, falou de 40 presos.", "Otto Quiroz", "official"),
    (
        "en",
        "Two of the four reporters of Radio Faro were freed. One of them, Otto Quiroz, had a broken arm.",
        "Otto Quiroz",
        "journalist",
    ),
    ("es", "Cuatro locutores fueron liberados. Uno de ellos, Otto Quiroz, tenía fiebre.", "Otto Quiroz", "journalist"),
    ("pt", "Quatro jornalistas foram soltos. Um deles, Otto Quiroz, tinha febre.", "Otto Quiroz", "journalist"),
    ("en", "The group told journalists that 12 bakers were freed. One of them, Otto Quiroz, is ill.", "Otto Quiroz", "detainee"),
    ("en", "The party's northern coordinator, Otto Quiroz, was bundled into a van.", "Otto Quiroz", "opposition"),
    ("es", "El coordinador del partido en el norte, Otto Quiroz, fue detenido.", "Otto Quiroz", "opposition"),
    ("pt", "O tesoureiro do partido, Otto Quiroz, foi detido.", "Otto Quiroz", "opposition"),
    ("en", "The choir's coordinator, Otto Quiroz, was bundled into a van.", "Otto Quiroz", "detainee"),
    ("en", "Her father, Otto Quiroz, 66, once headed a farmers' party. He was sentenced to 12 years.", "Otto Quiroz", "opposition"),
    ("pt", "Otto Quiroz, 66, dirigiu um partido de camponeses. Foi condenado a 12 anos.", "Otto Quiroz", "opposition"),
    ("es", "Otto Quiroz, de 66 años, dirigió un coro. Fue condenado a 12 años.", "Otto Quiroz", "detainee"),
    ("pt", "A presidente da associação, Ana Quiroz, foi condenada a dois anos.", "Ana Quiroz", "detainee"),
    ("en", "The director of the rights group Casa, Otto Quiroz, was sentenced to ten years.", "Otto Quiroz", "expert"),
    ("es", "La defensora de derechos humanos Ana Quiroz permanece detenida.", "Ana Quiroz", "expert"),
    ("pt", "«É para a foto», disse uma responsável do Comité, Ana Quiroz, que passou quatro anos presa.", "Ana Quiroz", "expert"),
    ("en", "The economist Otto Quiroz was sentenced to ten years in March.", "Otto Quiroz", "detainee"),
    ("es", "El médico forense Otto Quiroz estableció que murió en la celda.", "Otto Quiroz", "expert"),
    ("es", "Otto Quiroz, uno de los 36 presos que murieron en la isla, era herrero.", "Otto Quiroz", "detainee"),
    ("en", "Her lawyer is in prison too. Otto Quiroz was arrested in March.", "Otto Quiroz", "lawyer"),
    ("es", "También su abogada está presa. Ana Quiroz fue detenida en marzo.", "Ana Quiroz", "lawyer"),
    ("pt", "Também a advogada está presa. Ana Quiroz foi detida em março.", "Ana Quiroz", "lawyer"),
    ("en", "Her lawyer came to the prison. Then police left. Otto Quiroz was arrested in March.", "Otto Quiroz", "detainee"),
    ("es", "Ana Quiroz, que defendía a los huelguistas, fue condenada a tres años.", "Ana Quiroz", "lawyer"),
]
HELD = [
    (
        "es",
        "La cárcel no abre. «Mi hijo no hizo nada», dice Ana Quiroz. Otto Quiroz, de 22 años, cayó en una redada.",
        "Otto Quiroz",
    ),
    ("pt", "«O meu filho não tem multas», diz Ana Quiroz. Otto Barroeta, 22 anos, varredor, caiu numa rusga.", "Otto Barroeta"),
    ("en", "«My son did nothing», says Ana Quiroz. Otto Quiroz, 22, teaches. The jail is far.", "Otto Quiroz"),
    # Whom a pronoun means that opens its sentence as an object.
    ("es", "Otto Quiroz tenía 20 años cuando gritó en la plaza. Lo condenaron a nueve por sedición.", "Otto Quiroz"),
    ("es", "Otto Quiroz salió a la puerta. El 4 de julio lo sacaron de la panadería.", "Otto Quiroz"),
    ("pt", "Otto Quiroz, 66 anos, é padeiro. Tiraram-no da padaria a 4 de julho.", "Otto Quiroz"),
    ("pt", "Otto Quiroz correu pela praça. Condenaram-no a nove anos.", "Otto Quiroz"),
    ("en", "Otto Quiroz, 66, is a baker. They took him out of the bakery at dawn.", "Otto Quiroz"),
    ("es", "Nadie ha visto a Otto Quiroz desde que lo subieron a un carro.", "Otto Quiroz"),
    ("pt", "Ninguém viu Otto Quiroz desde que o meteram num carro.", "Otto Quiroz"),
    # An age's commas are none of a clause's; participles in a row; an apposition without an article; one of those moved.
    ("es", "Un muchacho llamado Otto Quiroz, de 19 años, fue oído, acusado y condenado.", "Otto Quiroz"),
    ("pt", "Um rapaz chamado Otto Quiroz, de 19 anos, foi ouvido, acusado e condenado.", "Otto Quiroz"),
    ("es", "La familia de Otto Quiroz, comerciante de 63 años detenido en marzo, lo supo por un vecino.", "Otto Quiroz"),
    ("pt", "A família de Otto Quiroz, comerciante de 63 anos detido em março, soube por um vizinho.", "Otto Quiroz"),
    ("es", "Su marido, Otto Quiroz, tejedor, es uno de los doce que fueron trasladados al penal.", "Otto Quiroz"),
    ("en", "Her brother Otto Quiroz, 27, was shot in the thigh and taken from an operating table.", "Otto Quiroz"),
    # A cell that somebody writes from; whose photograph is held; who has not been seen.
    ("en", "From his cell Otto Quiroz wrote to the bishop.", "Otto Quiroz"),
    ("es", "Desde la cárcel, Otto Quiroz escribió al obispo.", "Otto Quiroz"),
    ("pt", "Da cela, Otto Quiroz escreveu ao bispo.", "Otto Quiroz"),
    ("en", "Ana Quiroz holds a photograph of her husband, Otto Barroeta, at the prison gate.", "Otto Barroeta"),
    ("pt", "Ana Quiroz trouxe a roupa do marido, o padeiro Otto Barroeta, 50, à cadeia.", "Otto Barroeta"),
    ("es", "La cárcel calla. Ana Quiroz no ve a su marido, Otto Barroeta, desde marzo.", "Otto Barroeta"),
]
FREE = [
    ("es", "Ana Quiroz hace fila en el penal.", "Ana Quiroz"),
    ("es", "Ana Quiroz anotó el nombre de su hermano cuando los soldados se lo llevaron.", "Ana Quiroz"),
    ("es", "Ana Quiroz llegó con su hijo. Lo detuvieron.", "Ana Quiroz"),
    ("es", "Otto Quiroz es panadero. Lo llevaron al hospital.", "Otto Quiroz"),
    ("pt", "Otto Quiroz é padeiro. Tiraram-no do hospital para casa.", "Otto Quiroz"),
    ("es", "El médico forense Otto Quiroz estableció que murió por los golpes.", "Otto Quiroz"),
    ("en", "From the prison the road leads home. Otto Quiroz drives it.", "Otto Quiroz"),
    ("en", "Ana Quiroz waits at the prison gate with her husband, Otto Barroeta.", "Otto Barroeta"),
    ("pt", "Ana Quiroz vai à cadeia com o marido, Otto Barroeta, desde março.", "Otto Barroeta"),
    ("es", "Un tendero identificado como Otto Quiroz habló. Nueve fueron llevados a la cárcel.", "Otto Quiroz"),
]


def _roles(text: str, lang: str) -> dict[str, str]:
    return {p.name: p.role for p in read_report(text, lang=lang, published="2031-03-10").people}


@pytest.mark.parametrize(("lang", "text", "name", "role"), ROLES)
def test_whoever_is_held_keeps_the_part_they_play(lang: str, text: str, name: str, role: str) -> None:
    assert _roles(text, lang).get(name) == role


@pytest.mark.parametrize(("lang", "text", "name"), HELD)
def test_who_is_meant_is_in_custody(lang: str, text: str, name: str) -> None:
    assert _roles(text, lang).get(name) == "detainee"


@pytest.mark.parametrize(("lang", "text", "name"), FREE)
def test_who_is_not_meant_is_free(lang: str, text: str, name: str) -> None:
    assert _roles(text, lang).get(name) != "detainee"


@pytest.mark.parametrize(
    ("lang", "text", "name", "role"),
    [
        ("es", "«Aquí estoy», relató a esta agencia Luis Tarra, condenado a nueve años por sedición.", "Luis Tarra", "detainee"),
        ("es", "Sobre el fallecimiento del interno Ramón Bracho, la dirección habló de un infarto.", "Ramón Bracho", "detainee"),
        ("pt", "A dirigente partidária Ana Indjai está presa desde 27 de novembro.", "Ana Indjai", "opposition"),
        ("es", "Según la agencia Monte Claro, soltaron a nueve presos.", "Monte Claro", None),
    ],
)
def test_what_somebody_is_called_says_their_part(lang: str, text: str, name: str, role: str | None) -> None:
    assert _roles(text, lang).get(name) == role
