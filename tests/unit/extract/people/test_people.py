"""Who is what, and what happened to whom; above all: a bystander is never a detainee."""

import pytest

from habeas.extract.entities.find import find_entities
from habeas.extract.people.find import find_people
from habeas.extract.speech.find import find_attributions
from habeas.extract.text.scene import set_scene
from habeas.model import Mentioned, Report


def people(text: str, lang: str = "en") -> dict[str, Mentioned]:
    report = Report(id="r", sha256="0" * 64, text=text, language=lang, published="2025-03-10", published_from="meta")
    scene = set_scene(report)
    entities = find_entities(scene)
    return {p.name: p for p in find_people(scene, entities, find_attributions(scene, entities))}


ROLES = [
    ("en", "Justice Minister Ana Invented said 12 were freed.", "Ana Invented", "official"),
    ("en", "Harbour Watch director Ana Invented counts 12.", "Ana Invented", "expert"),
    ("en", "“They beat him,” said Ana Invented, his lawyer.", "Ana Invented", "lawyer"),
    ("en", "By Ana Invented and Juan Inventado\n\nIt rained.", "Juan Inventado", "journalist"),
    ("en", "Student Ana Invented was arrested in March.", "Ana Invented", "detainee"),
    ("en", "Ana Invented, mother of jailed student Juan Inventado, waited.", "Ana Invented", "relative"),
    ("es", "Su madre, Ana Inventada, lo visitó.", "Ana Inventada", "relative"),
    ("es", "Fueron excarcelados Juan Inventado y Ana Inventada.", "Ana Inventada", "detainee"),
    ("es", "El opositor Juan Inventado salió del penal.", "Juan Inventado", "opposition"),
    ("es", "Murió en prisión Juan Inventado, de 57 años.", "Juan Inventado", "detainee"),
    ("pt", "O activista Rui Inventado foi libertado na sexta-feira.", "Rui Inventado", "detainee"),
    ("pt", "O porta-voz da polícia, Rui Inventado, disse que foram detidas oito pessoas.", "Rui Inventado", "official"),
]


@pytest.mark.parametrize(("lang", "text", "name", "role"), ROLES)
def test_roles_come_from_titles_and_acts(lang: str, text: str, name: str, role: str) -> None:
    assert people(text, lang)[name].role == role


BYSTANDERS = [
    ("en", "Ana Invented said her son was arrested.", "Ana Invented"),
    ("en", "Police arrested the brother of Ana Invented.", "Ana Invented"),
    ("en", "Ana Invented, relative of Juan Inventado, waits for his release.", "Ana Invented"),
    ("en", "Rights groups accused the Maduro government of torture.", "Maduro"),
    ("es", "«Lo han detenido», acusó su viuda, Ana Inventada.", "Ana Inventada"),
    ("es", "La jueza Ana Inventada, que sigue el caso donde fueron asesinados 69 campesinos, calló.", "Ana Inventada"),
    ("pt", "A esposa, Ana Inventada, contou que ele foi detido.", "Ana Inventada"),
]


@pytest.mark.parametrize(("lang", "text", "name"), BYSTANDERS)
def test_a_bystander_is_no_detainee(lang: str, text: str, name: str) -> None:
    found = people(text, lang).get(name)
    assert found is None or (found.role != "detainee" and not found.acts)


def test_age_act_and_day_are_read_from_the_text() -> None:
    found = people("Ana Invented, 34, was arrested on 3 March 2025.")["Ana Invented"]
    assert found.age == 34
    assert [(a.act, a.date) for a in found.acts] == [("arrested", "2025-03-03")]


def test_kinship_stands_on_both_lines() -> None:
    found = people("Juan Inventado fue detenido. Su madre, Ana Inventada, lo busca.", "es")
    assert [(t.kind, t.to) for t in found["Ana Inventada"].relations] == [("mother of", "Juan Inventado")]
    assert [t.to for t in found["Juan Inventado"].relations] == ["Ana Inventada"]


def test_a_given_name_says_nothing_of_sex() -> None:
    assert people("Ana Invented spoke to reporters.")["Ana Invented"].sex is None


def test_mentions_are_grounded() -> None:
    text = "Minister Ana Invented spoke. Invented left."
    for person in people(text).values():
        assert text[person.mentions[0][0] : person.mentions[0][1]] in person.name


UNDERGONE = [
    ("en", "Miguel Invented, 36, who had organised polling witnesses, died in custody this week.", "Miguel Invented", "died"),
    ("en", "Among them is Ana Invented, a 57-year-old leader from Bolívar who had been sentenced.", "Ana Invented", "sentenced"),
    ("en", "Ana Invented, 33, a teacher from Sagaing, was one of 19 prisoners who have died in custody.", "Ana Invented", "died"),
    ("en", "The wife of Juan Invented, a 41-year-old surgeon arrested on 3 June, waited.", "Juan Invented", "arrested"),
    ("en", "Her daughter, Ana Invented, 20, a dentistry student, had been lifted from a ferry.", "Ana Invented", "arrested"),
    ("es", "Luis Inventado, albañil, de 38 años, fue apresado el 22 de septiembre.", "Luis Inventado", "arrested"),
    ("es", "Aguardaba a su hijo Luis Inventado, barbero, que había sido detenido en Texas.", "Luis Inventado", "arrested"),
    ("es", "Entre los muertos en la cárcel está Luis Inventado, de 20 años.", "Luis Inventado", "died"),
    ("pt", "Rui Inventado, fundador da plataforma, que foi libertado duas vezes, falou.", "Rui Inventado", "released"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name", "act"), UNDERGONE)
def test_an_act_reaches_its_undergoer_across_appositions(lang: str, text: str, name: str, act: str) -> None:
    found = people(text, lang)[name]
    assert act in {a.act for a in found.acts}
    assert found.role == "detainee"


UNTOUCHED = [
    ("en", "Ana Invented, a teacher from Harbourtown, held up a photograph of her nephew."),
    ("en", "President Ana Invented has pardoned another 29 people convicted of extremism."),
    ("en", "Ana Invented, speaking at a rally that was held despite a ban, urged the court to release him."),
    ("en", "Ana Invented, a lawyer who represents nineteen men still serving sentences, said no."),
    ("es", "Ana Inventada, en esa región hay 26 personas con detención preventiva."),
    ("pt", "Ana Inventada libertou outros presos."),
]


@pytest.mark.parametrize(("lang", "text"), UNTOUCHED)
def test_what_somebody_does_or_watches_is_no_act_done_to_them(lang: str, text: str) -> None:
    for person in people(text, lang).values():
        assert person.role != "detainee"


HOLDERS = [
    ("en", "The mayor, Ana Invented, was arrested in March and is behind bars.", "Ana Invented", "opposition"),
    ("en", "Ana Invented, who represents some of the detainees, said no.", "Ana Invented", "lawyer"),
    ("en", "A foreign ministry spokeswoman, Ana Invented, said no.", "Ana Invented", "official"),
    ("pt", "A filha, Ana Inventada, contou que não o viu.", "Ana Inventada", "relative"),
    ("es", "Nicolás Maduro fue detenido, dijo alguien.", "Nicolás Maduro", "official"),
    ("en", "Ana Invented, a local opposition organizer, died in custody this week.", "Ana Invented", "detainee"),
]


@pytest.mark.parametrize(("lang", "text", "name", "role"), HOLDERS)
def test_offices_and_kin_are_kept(lang: str, text: str, name: str, role: str) -> None:
    assert people(text, lang)[name].role == role


def test_an_unnamed_person_in_custody_has_a_line() -> None:
    assert any(not p.named and p.role == "detainee" for p in people("A student was arrested on Monday.").values())


def test_a_release_that_is_waited_for_says_held() -> None:
    found = people("Rosa Invented, an aunt of Luis Invented, awaits his release at a bus stop.")
    assert [a.act for a in found["Luis Invented"].acts] == ["held"]
    assert found["Rosa Invented"].role == "relative"
