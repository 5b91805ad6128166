"""Ages told in words or of the youngest and the eldest are nobody counted; those who leave a prison are released."""

import pytest

from habeas import read_report


def counted(text: str) -> list[tuple[int | None, str]]:
    return [(f.point, f.measure) for f in read_report(text).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our register holds 58 prisoners of conscience. The youngest is nineteen, the eldest is seventy-one.", [(58, "held")]),
        ("El registro de la red tiene 58 presos. La más joven tiene diecinueve y el mayor, setenta y uno.", [(58, "held")]),
        ("O registo da rede tem 58 presos. O mais novo tem dezanove e a mais velha, setenta e um.", [(58, "held")]),
        ("Emre Farrow, twenty, waited eleven days for his insulin in prison.", []),
        ("O advogado Murilo Faro, hoje com 78, defendeu 40 presos políticos nas cadeias do país.", [(40, "held")]),
        ("Twenty, all of them students, are still in prison in Harbour Hill.", [(20, "held")]),
    ],
)
def test_an_age_counts_nobody(text: str, expected: list[tuple[int, str]]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hasta ayer habían egresado de los penales del país 406 privados de libertad, dijo el ministerio.", [(406, "released")]),
        ("Unos 300 egresados de la universidad marcharon ayer por las calles de la capital.", []),
    ],
)
def test_who_leaves_a_prison_is_released_and_who_leaves_a_university_is_not(text: str, expected: list[tuple[int, str]]) -> None:
    assert counted(text) == expected
