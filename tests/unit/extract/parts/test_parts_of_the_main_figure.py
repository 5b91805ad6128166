"""What goes on with the sentence before goes on with the figure that it is about, and one that has room for it."""

import pytest

from habeas.extract import read
from habeas.model import Report


@pytest.mark.parametrize(
    ("lang", "text", "whole"),
    [
        ("en", "They freed 84 prisoners, the most since 200 opponents were let out in May. Of the total, 31 are women.", "84"),
        ("es", "Salieron 84 presos, la mayor salida desde que fueron soltados 200 opositores. Del total, 31 son mujeres.", "84"),
        ("pt", "Saíram 84 presos, a maior libertação desde que foram soltos 200 opositores. Do total, 31 são mulheres.", "84"),
        ("es", "El registro cuenta 930 presos, tras las condenas de seis manifestantes. Del total, 121 son mujeres.", "930"),
        ("en", "They freed 84 prisoners, and 200 opponents were let out in May. Of these, 31 are women.", "200"),
    ],
)  # fmt: skip
def test_a_clause_of_time_and_a_smaller_number_are_no_whole(lang, text, whole):
    figures = read(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)).figures
    assert figures[-1].part_of is not None
    assert figures[figures[-1].part_of].text == whole
