"""Prisons that only the gazetteer knows, kin to whom custody is told plainly, and those whose custody is long past."""

import pytest

from habeas import read_report

ROLES = [
    # Being in a prison that is only named is custody; going there, or waiting there for another, is none.
    ("en", "Luis Barroeta spent fifteen nights in Silivri.", "Luis Barroeta", "detainee"),
    ("en", "Luis Barroeta has been in Evin since March.", "Luis Barroeta", "detainee"),
    ("en", "Luis Barroeta was sent to Yare II.", "Luis Barroeta", "detainee"),
    ("en", "Luis Barroeta was sent to Evin to interview the prisoners.", "Luis Barroeta", "other"),
    ("en", "Ana Quiroz is in Luzira, a suburb of Kampala, where she sells fruit.", "Ana Quiroz", "other"),
    ("en", "Ana Quiroz lives in Silivri with her cat.", "Ana Quiroz", "other"),
    ("en", "Ana Quiroz has been in Silivri since Monday to be near her son.", "Ana Quiroz", "relative"),
    ("es", "Luis Barroeta está en Yanamayo desde enero.", "Luis Barroeta", "detainee"),
    ("es", "Sigue en Tocorón el estudiante Luis Barroeta.", "Luis Barroeta", "detainee"),
    ("es", "Ana Quiroz está en Tocorón para llevar comida a su hijo.", "Ana Quiroz", "relative"),
    ("es", "El sacerdote Luis Barroeta fue enviado a Yare para oficiar la misa.", "Luis Barroeta", "other"),
    ("pt", "Luís Barroeta passou quinze noites em Silivri.", "Luís Barroeta", "detainee"),
    ("pt", "Luís Barroeta, que está em Evin desde 2021, escreve pouco.", "Luís Barroeta", "detainee"),
    ("pt", "Ana Quiroz está em Evin para levar comida ao filho.", "Ana Quiroz", "relative"),
    # Kin whose own custody is told.
    ("en", "Her son Kamran is in Evin, she said.", "Kamran", "detainee"),
    ("es", "Ana Quiroz cuenta que su hijo Yorman está en Tocorón.", "Yorman", "detainee"),
    ("pt", "O filho, Bruno, 22, levado por homens à paisana na segunda-feira, não voltou.", "Bruno", "detainee"),
    ("en", "Headman Luis Barroeta and his sons Peter and Amos were seized on Sunday.", "Peter", "detainee"),
    ("es", "Fueron detenidos el dirigente Luis Barroeta y sus hijos Pedro y Amós.", "Pedro", "detainee"),
    ("pt", "O régulo Luís Barroeta e os filhos Pedro e Amós foram detidos no domingo.", "Luís Barroeta", "detainee"),
    ("pt", "«Levaram-no», disse Ana Quiroz, mãe de Pedro Quiroz, 21 anos, levado de casa.", "Pedro Quiroz", "detainee"),
    ("en", "Ana Quiroz, mother of Peter Quiroz, 45, was arrested in May.", "Ana Quiroz", "detainee"),
    # Who is picked out of those told of, or is the only one.
    ("en", "One of them is Abdul. He was taken on 12 May.", "Abdul", "detainee"),
    ("es", "Uno de ellos es Luis Barroeta. Se lo llevaron el 12 de mayo.", "Luis Barroeta", "detainee"),
    ("pt", "Um deles é Luís Barroeta. Foi levado a 12 de maio.", "Luís Barroeta", "detainee"),
    ("es", "El único que continúa preso es el exmilitar Luis Barroeta.", "Luis Barroeta", "detainee"),
    ("pt", "O que continua preso, o ex-militar Luís Barroeta, escreve.", "Luís Barroeta", "detainee"),
    ("en", "The man whose laptop held the letters, Luis Barroeta, wrote a book.", "Luis Barroeta", "other"),
    # Long past, or for hours: a relative stays one.
    ("en", "Her mother, Ana Quiroz, was held for three hours when she asked for her son.", "Ana Quiroz", "relative"),
    ("es", "Lo esperaba su novia, Ana Quiroz, que en mayo fue detenida unas horas.", "Ana Quiroz", "relative"),
    ("pt", "O pai, Luís Barroeta, foi preso depois do golpe de 1980.", "Luís Barroeta", "relative"),
    ("pt", "Na parede há o retrato do irmão, Luís Barroeta, preso em abril de 1980.", "Luís Barroeta", "detainee"),
    ("en", "Police arrested the deputy chairman of the main opposition party, Luis Barroeta.", "Luis Barroeta", "opposition"),
]


@pytest.mark.parametrize(("lang", "text", "name", "role"), ROLES)
def test_who_is_in_a_named_prison_is_held_and_who_waits_there_is_not(lang: str, text: str, name: str, role: str) -> None:
    reading = read_report(text, lang=lang, published="2031-03-10")
    assert {p.name: p.role for p in reading.people}.get(name, "nobody") == role, text


def test_a_surname_that_two_bear_goes_to_the_one_whose_first_name_fits_the_participle() -> None:
    text = "Mario Barroeta, mayor en retiro, murió. La periodista Ana Barroeta lo contó.\n\nBarroeta estuvo presa 172 días."
    people = {p.name: p for p in read_report(text, lang="es", published="2031-03-10").people}
    assert {a.act for a in people["Ana Barroeta"].acts} == {"held"}


def test_a_sentence_full_of_prisons_is_read_in_linear_time() -> None:
    reading = read_report("Luis Barroeta is " + "in Evin and " * 2000 + "ill.", lang="en", published="2031-03-10")
    assert [p.name for p in reading.people][:1] == ["Luis Barroeta"]
