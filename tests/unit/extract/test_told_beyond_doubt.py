"""Where grammar leaves one reading of a number no weight decides: its verb, its clause, those among whom it counts some."""

import pytest

from habeas.extract.decide import counts_of
from habeas.extract.happened import act_candidates
from habeas.extract.happened_phrase import goes_on
from habeas.extract.happened_told import told_of
from habeas.extract.scene import Scene, set_scene
from habeas.model import Report


def scene_of(lang: str, text: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-01-10", published_from="meta"))


def labels(lang: str, text: str, value: int) -> set[str]:
    scene = scene_of(lang, text)
    count = next(c for c in counts_of(scene) if c.number.point == value)
    return {candidate.label for candidate in told_of(scene, count, act_candidates(scene, count))}


@pytest.mark.parametrize(
    ("lang", "text", "value", "left"),
    [
        ("en", "Fewer than 30 of those arrested in May have been sentenced.", 30, {"sentenced"}),
        ("en", "Eleven drivers arrested during the strike were freed.", 11, {"released"}),
        ("es", "Once choferes detenidos durante la huelga fueron liberados.", 11, {"released"}),
        ("pt", "Onze motoristas detidos durante a greve foram soltos.", 11, {"released"}),
    ],
)
def test_the_verb_tells_and_the_participle_only_describes(lang: str, text: str, value: int, left: set[str]) -> None:
    assert labels(lang, text, value) == left


def test_a_verb_right_before_its_object_leaves_none_before_it() -> None:
    assert labels("es", "El gobierno excarcela a 18 presos y destierra a siete.", 7) == {"exiled"}
    assert "arrested" not in labels("en", "After the arrest of 40 the court freed seven.", 7)


def test_the_subject_of_a_verb_is_found_behind_an_insertion_and_a_relative_clause() -> None:
    assert labels("en", "Nine were convicted; the other four, all women, were freed.", 4) == {"released"}
    assert labels("en", "The sentenced were told that seven men who are under 25 would be released.", 7) == {"released"}
    assert labels("es", "Liberó a 18 presos, siete de los cuales siguen detenidos.", 7) <= {"held"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Among those freed are three priests sentenced in 2019."),
        ("es", "Entre los liberados hay tres curas condenados en 2019."),
        ("pt", "Entre os libertados há três padres condenados em 2019."),
    ],
)
def test_those_among_others_share_what_befell_them(lang: str, text: str) -> None:
    assert labels(lang, text, 3) == {"released"}


def test_an_object_put_first_is_taken_up_by_its_pronoun() -> None:
    assert labels("es", "A doce de los que siguen presos los considera desaparecidos.", 12) == {"disappeared"}
    assert labels("es", "Mantiene en desaparición forzada a 33 de los 73 presos.", 33) != {"held"}


def test_arrested_people_who_were_there_at_a_time_are_held() -> None:
    assert labels("pt", "Havia no princípio do mês 120 detidos.", 120) == {"held"}
    assert "arrested" in labels("es", "Hubo 40 detenidos.", 40)


def test_one_word_is_made_sharper_by_another() -> None:
    assert "deported" not in labels("pt", "Onze foram levados até a fronteira e não poderão voltar ao país.", 11)
    assert labels("en", "The swap frees six soldiers.", 6) == {"exchanged"}
    assert "exchanged" in labels("es", "Prevén un canje en el que saldrían once presos.", 11)


@pytest.mark.parametrize(
    ("lang", "text", "goes"),
    [
        ("pt", "Em maio havia 120 detidos; hoje são 50.", True),
        ("en", "The group counts 96 prisoners, against 58 in May.", True),
        ("es", "Cuenta 1.187 presos, frente a 1.205 en marzo.", True),
        ("en", "It led to 927 arrests and to charges against 466.", False),
        ("es", "Murieron nueve, y contra 47 pesan órdenes de captura.", False),
    ],
)
def test_a_clause_may_only_give_a_set_its_next_number(lang: str, text: str, goes: bool) -> None:
    scene = scene_of(lang, text)
    count = counts_of(scene)[-1]
    assert goes_on(scene, count.counted, count.number) is goes


@pytest.mark.parametrize(
    ("lang", "text", "value", "left"),
    [
        ("en", "Nadia is one of 38 people jailed over the strike.", 38, {"held"}),
        ("es", "Marta es una de las 38 personas encarceladas por la huelga.", 38, {"held"}),
        ("pt", "Marta é uma das 38 pessoas presas por causa da greve.", 38, {"held"}),
        ("en", "He was one of 38 people jailed over the strike.", 38, {"held", "arrested", "sentenced"}),
        ("es", "Es una de las 38 personas detenidas el 3 de mayo.", 38, {"held", "arrested"}),
        ("en", "For eight villagers the prosecutor sought preventive detention.", 8, {"charged"}),
        ("es", "Para otros cuatro la fiscal pidió detención preventiva.", 4, {"charged"}),
        ("pt", "Para outros quatro a procuradora pediu prisão preventiva.", 4, {"charged"}),
        ("pt", "A polícia deteve 50 pessoas, doze delas menores, já libertadas.", 12, {"released"}),
        ("es", "La policía detuvo a 50 personas, doce de ellas menores, ya liberadas.", 12, {"released"}),
        ("en", "Police detained 50 people, twelve of them children, since released.", 12, {"released"}),
    ],
)
def test_one_of_those_in_those_asked_for_and_those_who_came_out(lang: str, text: str, value: int, left: set[str]) -> None:
    assert labels(lang, text, value) == left
