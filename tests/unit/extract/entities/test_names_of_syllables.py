"""Given names of two syllables, as in Hong Kong and Seoul, are whole names; verbs with a pronoun and compounds are none."""

import pytest

from habeas import read_report


def named(lang: str, text: str) -> set[str]:
    return {p.name for p in read_report(text, lang=lang, published="2026-03-18").people if p.named}


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Activist Lau Wing-fai was sentenced on Friday with Ho Ka-yan.", {"Lau Wing-fai", "Ho Ka-yan"}),
        ("en", "The courier Quan Lok-him was jailed, said the lawyer Lin Mei-ling.", {"Quan Lok-him", "Lin Mei-ling"}),
        ("en", "Suk-yin Wong, 31, was arrested on Monday.", {"Suk-yin Wong"}),
        ("es", "La florista Yuen Tsz-kiu fue condenada; su abogada es Ho Seok-un.", {"Yuen Tsz-kiu", "Ho Seok-un"}),
        ("pt", "O estafeta Quan Lok-him foi condenado a dois anos.", {"Quan Lok-him"}),
        ("pt", "Deu-lhe Ana Pires a mão. O marido dela, Rui Sá, está preso.", {"Ana Pires", "Rui Sá"}),
        ("en", "A Miami-based group said that Ana Pires was held.", {"Ana Pires"}),
    ],
)
def test_two_syllables_make_one_given_name(lang: str, text: str, names: set[str]) -> None:
    assert named(lang, text) == names
