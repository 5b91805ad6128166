"""What makes somebody a prisoner, and whose title is whose: pairs that look alike and are not."""

import pytest

from habeas import read_report

ROLES = [
    # Going somewhere, being given something or being hit is no custody.
    ("en", "Ana Quiroz came home from school. The prisoners are in the city jail.", "Ana Quiroz", "other"),
    ("en", "Ana Quiroz came home from prison.", "Ana Quiroz", "detainee"),
    ("en", "Ana Quiroz was given ten minutes with the prisoner.", "Ana Quiroz", "other"),
    ("en", "Ana Quiroz was given ten years.", "Ana Quiroz", "detainee"),
    ("en", "Ana Quiroz was handed a bill for the coffin of a prisoner.", "Ana Quiroz", "other"),
    ("en", "Ana Quiroz is serving on the board of the prison charity.", "Ana Quiroz", "other"),
    ("en", "Ana Quiroz is serving a ten-year sentence.", "Ana Quiroz", "detainee"),
    ("en", "Luis Barroeta was slapped by a guard when he brought food for the prisoners.", "Luis Barroeta", "other"),
    ("en", "Ana Quiroz, who could be arrested at any time, sleeps elsewhere.", "Ana Quiroz", "other"),
    ("en", "Ana Quiroz died without seeing her son, who is in prison.", "Ana Quiroz", "relative"),
    ("en", "Ana Quiroz was collected by her sister after the visit to the prison.", "Ana Quiroz", "relative"),
    ("es", "Luis Barroeta, de 12 años, fue llevado por su abuela a la visita en la cárcel.", "Luis Barroeta", "relative"),
    ("es", "Luis Barroeta fue llevado por agentes a la cárcel.", "Luis Barroeta", "detainee"),
    ("es", "Ana Quiroz regresó a su casa sin ver al preso.", "Ana Quiroz", "other"),
    ("es", "Luis Barroeta podría ser detenido en cualquier momento.", "Luis Barroeta", "other"),
    ("es", "Luis Barroeta, tras ser detenido, pidió agua.", "Luis Barroeta", "detainee"),
    ("es", "Ana Quiroz recibió una carta del preso.", "Ana Quiroz", "other"),
    ("es", "Luis Barroeta, músico, se exilió en otro país. Los presos siguen en la cárcel.", "Luis Barroeta", "other"),
    ("pt", "Luís Barroeta receia ser detido.", "Luís Barroeta", "other"),
    ("pt", "Ana Quiroz recebeu três anos depois uma carta do preso.", "Ana Quiroz", "other"),
    ("pt", "Ana Quiroz passou três meses a procurar o filho nas prisões.", "Ana Quiroz", "other"),
    ("pt", "Ana Quiroz esteve na cadeia para visitar o irmão.", "Ana Quiroz", "relative"),
    # A held person's relative stays one; whom the report follows is the prisoner.
    ("en", "Luis Barroeta is in prison. His brother, Juan Barroeta, was arrested too and let go.", "Juan Barroeta", "relative"),
    ("es", "Luis Barroeta está preso. Su hermano, Juan Barroeta, fue detenido y soltado.", "Juan Barroeta", "relative"),
    ("pt", "Luís Barroeta está preso. O irmão, João Barroeta, foi detido e solto no dia seguinte.", "João Barroeta", "relative"),
    ("en", "Every Thursday Ana Quiroz packs beans. Her son, Luis Barroeta, was arrested in May.", "Luis Barroeta", "detainee"),
    # A name in apposition belongs to the head, not to what the head is of.
    ("pt", "A mulher do réu, Ana Quiroz, acompanhou a sessão.", "Ana Quiroz", "relative"),
    ("es", "El padre de la detenida, Luis Barroeta, habló con la prensa.", "Luis Barroeta", "relative"),
    ("es", "La madre de uno de los detenidos, Ana Quiroz, lloró.", "Ana Quiroz", "relative"),
    ("en", "Rosa Dole, the sister of one of those released, Luis Barroeta, wept.", "Luis Barroeta", "detainee"),
    ("pt", "Segundo o advogado, Luís Barroeta, o ativista está detido desde julho.", "Luís Barroeta", "lawyer"),
    ("en", "According to Luis Barroeta, a student was arrested and beaten.", "Luis Barroeta", "other"),
    ("pt", "O repórter que investigou o caso, Luís Barroeta, está na prisão.", "Luís Barroeta", "journalist"),
    ("pt", "Luís Barroeta, apelou à clemência do ministro.", "Luís Barroeta", "other"),
    ("es", "Llegó con su hijo mayor, Luis Barroeta, que lloraba.", "Luis Barroeta", "relative"),
    # What several share, whose colleague somebody is, and what a priest is called.
    ("es", "Agradecemos a las abogadas Ana Quiroz y Rosa Dole.", "Rosa Dole", "lawyer"),
    ("en", "Two lawyers, Ana Quiroz and Rosa Dole, were in court.", "Rosa Dole", "lawyer"),
    ("en", "Lawyers for two journalists, Ana Quiroz and Rosa Dole, were in court.", "Ana Quiroz", "other"),
    ("en", "The lawyer Ana Quiroz spoke. Her colleague Luis Barroeta took notes.", "Luis Barroeta", "lawyer"),
    ("en", "We thank Father Luis Barroeta for the mass.", "Luis Barroeta", "other"),
    ("en", "Luis Barroeta, deputy chairman of the main opposition party, was arrested.", "Luis Barroeta", "opposition"),
    ("en", "Lawyers for the imprisoned economist Luis Barroeta spoke.", "Luis Barroeta", "detainee"),
    ("pt", "O general reformado Álvaro Quiroz Cruz foi condenado a 20 anos pelo juiz Luís Barroeta.", "Luís Barroeta", "official"),
    # Labels and the openings of sentences.
    ("en", "Still in custody:\n• Ana Quiroz, taxi driver\n• Luis Barroeta, a vendor\n\nThanks", "Luis Barroeta", "detainee"),
    ("pt", "Presos: Ana Quiroz, em Holguín; Luís Barroeta, em Güines.", "Luís Barroeta", "detainee"),
    ("es", "Los liberados son Ana Quiroz, Rosa Dole y Luis Barroeta.", "Rosa Dole", "detainee"),
    ("en", "Lawyers for those detained: Ana Quiroz, Luis Barroeta.", "Ana Quiroz", "other"),
    ("en", "Freed in 2012, Luis Barroeta went back to teaching.", "Luis Barroeta", "detainee"),
    ("pt", "Foram libertados, mediante caução, o professor Luís Barroeta e a vendedora Ana Quiroz.", "Luís Barroeta", "detainee"),
    ("es", "El tribunal condenó este martes a doce años de cárcel al músico Luis Barroeta.", "Luis Barroeta", "detainee"),
    ("en", "Ana Quiroz was arrested at home along with the poet Luis Barroeta.", "Luis Barroeta", "detainee"),
    ("es", "El comité denuncia la captura de los compañeros Ana Quiroz y Luis Barroeta.", "Ana Quiroz", "detainee"),
]


@pytest.mark.parametrize(("lang", "text", "name", "role"), ROLES)
def test_a_person_has_the_role_that_the_sentence_gives_and_no_bystander_is_held(lang: str, text: str, name: str, role: str) -> None:
    reading = read_report(text, lang=lang, published="2031-03-10")
    assert {p.name: p.role for p in reading.people}.get(name, "nobody") == role, text


@pytest.mark.parametrize(
    ("lang", "text", "roles"),
    [
        (
            "en",
            "Zuhra Karimova, the mother of Abdul Karimov, died in March. He is in prison.",
            {"Zuhra Karimova": "relative"},
        ),
        ("en", "The mother of Abdul Karimov, Zuhra Karimova, died while he was in prison.", {"Zuhra Karimova": "relative"}),
        ("es", "La madre de Abdul Karimov, Zuhra Karimova, murió mientras él estaba en prisión.", {"Zuhra Karimova": "relative"}),
        ("pt", "Zuhra Karimova, mãe de Abdul Karimov, morreu enquanto ele estava na prisão.", {"Zuhra Karimova": "relative"}),
        ("en", "Ivan Petrov died while he was in prison.", {"Ivan Petrov": "detainee"}),
        ("es", "Iván Petrov murió mientras estaba en prisión.", {"Iván Petrov": "detainee"}),
    ],
)
def test_a_death_outside_is_no_custody_for_the_prison_of_another(lang, text, roles):
    people = {p.name: p for p in read_report(text, lang=lang, published="2026-03-18").people}
    assert {name: people[name].role for name in roles} == roles
    assert not any(act.act == "died" for name, p in people.items() if name not in roles for act in p.acts)
