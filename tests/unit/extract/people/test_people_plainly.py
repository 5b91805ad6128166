"""Who is plainly no prisoner whatever act stands near, and whom a list, a count or a list's entry plainly makes one."""

import pytest

from habeas import read_report

ROLES = [
    # Behind a quotation a verb of charging says who speaks.
    ("en", '"They died in a cell," charged the coordinator, Ana Quiroz.', "Ana Quiroz", "expert"),
    ("es", "«Murieron en una celda», acusó la coordinadora, Ana Quiroz.", "Ana Quiroz", "expert"),
    ("pt", "«Morreram numa cela», acusou a coordenadora, Ana Quiroz.", "Ana Quiroz", "expert"),
    ("es", "La fiscalía acusó a la maestra Ana Quiroz de terrorismo.", "Ana Quiroz", "detainee"),
    # What is somebody else's: someone inside, the release that others ask for, the mother who was arrested instead.
    ("es", "El padre Luis Barroeta reza. También él tiene a alguien preso.", "Luis Barroeta", "other"),
    ("pt", "O padre Luís Barroeta reza. Também ele tem alguém lá dentro.", "Luís Barroeta", "other"),
    ("en", "Luis Barroeta, whose release Ana Quiroz demanded, is 19.", "Ana Quiroz", "other"),
    ("en", "Luis Barroeta, whose release Ana Quiroz demanded, is 19.", "Luis Barroeta", "detainee"),
    ("en", "Police were looking for Luis Barroeta and arrested his mother.", "Luis Barroeta", "relative"),
    ("en", "The boy's teacher, Ana Quiroz, wept. Luis Barroeta sat still as he was led away by police.", "Ana Quiroz", "other"),
    # Leaving talks, being taken to a hospital, a bill and years in the army are no custody.
    ("en", "Luis Barroeta walked out of the talks in April; 30 prisoners are in jail.", "Luis Barroeta", "other"),
    ("en", "Luis Barroeta walked out of the prison in April.", "Luis Barroeta", "detainee"),
    ("pt", "Ana Quiroz foi levada para o hospital depois de desmaiar à porta da cadeia.", "Ana Quiroz", "other"),
    ("pt", "Ana Quiroz foi levada para a cadeia.", "Ana Quiroz", "detainee"),
    ("en", "Luis Barroeta, who posted bail for his nephew, was charged $300.", "Luis Barroeta", "relative"),
    ("en", "Luis Barroeta served 20 years in the army and guards the jail.", "Luis Barroeta", "other"),
    ("en", "Luis Barroeta served 20 years in the jail.", "Luis Barroeta", "detainee"),
    ("es", "Luis Barroeta, padre de la detenida, salió llorando del penal.", "Luis Barroeta", "relative"),
    ("en", "Police beat Luis Barroeta in the street. He went home with a bandage.", "Luis Barroeta", "other"),
    ("en", "Luis Barroeta was held hostage in the 2027 riot and sells bread to the inmates.", "Luis Barroeta", "other"),
    # Long ago is over, where the report itself is of today; who died years ago is no prisoner by what follows.
    ("en", "Luis Barroeta, who was jailed in the 1990s, keeps the list of prisoners.", "Luis Barroeta", "other"),
    ("es", "Luis Barroeta, que estuvo preso en los años ochenta, lleva la lista.", "Luis Barroeta", "other"),
    ("pt", "Luís Barroeta, que esteve preso nos anos setenta, faz a lista.", "Luís Barroeta", "other"),
    ("pt", "Luís Barroeta, que esteve preso em 2029, faz a lista.", "Luís Barroeta", "detainee"),
    ("en", "Luis Barroeta died in 2020. His portrait hangs in a cell.", "Luis Barroeta", "other"),
    # Officers in court for what they did to prisoners keep their office; lawyers theirs, where only "theirs" calls them one.
    ("en", "Lieutenant Luis Barroeta was sentenced for beating a prisoner to death.", "Luis Barroeta", "official"),
    ("es", "El sargento Luis Barroeta fue condenado por matar a golpes a un preso.", "Luis Barroeta", "official"),
    ("pt", "O sargento Luís Barroeta foi condenado por desobedecer.", "Luís Barroeta", "detainee"),
    ("es", "Lo juzgaron sin abogado: el suyo, Luis Barroeta, había sido detenido.", "Luis Barroeta", "lawyer"),
    ("pt", "Advogado não têm. O que tinham, Luís Barroeta, foi preso.", "Luís Barroeta", "lawyer"),
    ("en", "They have no lawyer. The one they had, Luis Barroeta, was arrested.", "Luis Barroeta", "lawyer"),
    # An opening clause with a subject of its own is not told of the name behind it.
    ("es", "Liberado el primero, Ana Quiroz espera a los otros 12.", "Ana Quiroz", "other"),
    ("es", "Liberado el lunes, Luis Barroeta espera a los otros 12.", "Luis Barroeta", "detainee"),
    # A child whom a speaking sister raises is not the one inside.
    ("es", "El preso es el padre. Ana Quiroz cría a su hermano Luis, de 13. «Lo crío yo», dice Ana Quiroz.", "Luis", "relative"),
]
LISTS = [
    # As many names as the count has; none where others stand between.
    ("en", "Two men were freed on Monday, Luis Barroeta and Juan Roe.", "Juan Roe", "detainee"),
    ("en", "Three men came home today, Luis Barroeta, Juan Roe and a third. The jail is full.", "Juan Roe", "detainee"),
    ("pt", "Dois homens foram soltos na segunda-feira, Luís Barroeta e Abel Sá.", "Abel Sá", "detainee"),
    ("en", "Two men were freed on Monday, Luis Barroeta and Juan Roe said.", "Juan Roe", "other"),
    ("en", "Two students were arrested in front of their parents, Luis Barroeta and Ana Quiroz.", "Ana Quiroz", "other"),
    ("es", "Dos estudiantes fueron condenados por dos jueces, Luis Barroeta y Ana Quiroz.", "Ana Quiroz", "other"),
    ("es", "Dos estudiantes fueron detenidos, según dos testigos, Luis Barroeta y Ana Quiroz.", "Ana Quiroz", "other"),
    ("en", "Luis Barroeta and Juan Roe, two of the 31 people on trial, are teachers.", "Luis Barroeta", "detainee"),
    # Sentences whose verb is left out.
    ("en", "Luis Barroeta got 20 years, Ana Quiroz 12 and Juan Roe five.", "Juan Roe", "detainee"),
    ("es", "Luis Barroeta fue condenado a 20 años de cárcel, Ana Quiroz a 12 y Juan Roe a tres.", "Ana Quiroz", "detainee"),
    ("pt", "Luís Barroeta foi condenado a 20 anos de prisão; Ana Quiroz, a 12.", "Ana Quiroz", "detainee"),
    ("en", "Luis Barroeta got 20 years and Ana Quiroz, 44, wept.", "Ana Quiroz", "other"),
    # Entries of a list, and the dock.
    ("en", "– Luis Barroeta, 34, baker. Arrested in May.", "Luis Barroeta", "detainee"),
    ("es", "– Luis Barroeta, 34, panadero. Detenido en mayo.", "Luis Barroeta", "detainee"),
    ("pt", "– Luís Barroeta, 34, padeiro. Detido em maio.", "Luís Barroeta", "detainee"),
    ("en", "Luis Barroeta, 34, was glad. Arrested men sang.", "Luis Barroeta", "other"),
    ("en", "In the dock stood Luis Barroeta and Ana Quiroz.", "Ana Quiroz", "detainee"),
    ("es", "En el banquillo se sentó el maestro Luis Barroeta.", "Luis Barroeta", "detainee"),
    ("pt", "No banco dos réus sentou-se o professor Luís Barroeta.", "Luís Barroeta", "detainee"),
    ("en", "In the dock, lawyers for Ana Quiroz said, nobody spoke.", "Ana Quiroz", "other"),
    # Whoever was not among the freed is held; not among the arrested says nothing.
    ("en", "The poet Luis Barroeta was not among the 40 people freed.", "Luis Barroeta", "detainee"),
    ("es", "El maestro Luis Barroeta no está entre los 40 liberados.", "Luis Barroeta", "detainee"),
    ("en", "The poet Luis Barroeta was not among those arrested.", "Luis Barroeta", "other"),
    # Out with those just counted; visited in prison; a lawyer's client.
    ("en", "On Friday 38 men walked out of prison. Luis Barroeta, 19, came out barefoot.", "Luis Barroeta", "detainee"),
    ("en", "Luis Barroeta, 19, came out barefoot.", "Luis Barroeta", "other"),
    ("en", "Ana Quiroz takes soup to her husband, Luis Barroeta, in prison.", "Luis Barroeta", "detainee"),
    ("es", "Ana Quiroz visita a su esposo, Luis Barroeta, en la cárcel.", "Luis Barroeta", "detainee"),
    ("pt", "Ana Quiroz leva sopa ao marido, Luís Barroeta, na cadeia.", "Luís Barroeta", "detainee"),
    ("en", "Ana Quiroz visits her brother, Luis Barroeta, who works in the prison.", "Luis Barroeta", "relative"),
    ("en", "His client, the blogger Luis Barroeta, is ill.", "Luis Barroeta", "detainee"),
]


@pytest.mark.parametrize(("lang", "text", "name", "role"), ROLES + LISTS)
def test_who_is_a_prisoner_is_read_from_the_grammar_and_not_from_what_stands_near(
    lang: str, text: str, name: str, role: str
) -> None:
    reading = read_report(text, lang=lang, published="2031-03-10")
    assert {p.name: p.role for p in reading.people}.get(name, "nobody") == role, text


def test_whoever_was_not_among_the_freed_is_told_as_held() -> None:
    reading = read_report("The poet Luis Barroeta was not among the 40 people freed.", lang="en", published="2031-03-10")
    assert [a.act for p in reading.people for a in p.acts] == ["held"]
