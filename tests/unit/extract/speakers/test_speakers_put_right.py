"""Who says it: a speaker's own frame, whom a pronoun turned to, a list of one's own, those who write."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _sources(lang: str, text: str) -> list[str | None]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2026-02-20", published_from="meta")
    return [figure.source for figure in read(report).figures]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        # Her count is of what she warns of, not of what stands before.
        ("en", "It is down from 240 prisoners, though lawyer Ana Invented warned that, by her count, 12 were taken.", None),
        ("en", "Eight people were arrested, Ana Invented told a channel hours before the vote, and no more.", "Ana Invented"),
        (
            "en",
            "Mayor Ivan Invented sees no sweep. Eight people were arrested, he told a channel late at night, 'all thieves'.",
            "Ivan Invented",
        ),
        ("en", '"Nonsense", answered Father Ivan Invented. The priest said that nine people were convicted.', "Ivan Invented"),
        ("es", "«Mentira», respondió fray Iván Inventado. El sacerdote dijo que nueve fueron condenados.", "Iván Inventado"),
        ("pt", "«Mentira», respondeu frei Ivan Inventado. O sacerdote disse que nove pessoas foram condenadas.", "Ivan Inventado"),
        ("en", "Ana Invented keeps another tally, of her own members: 11 arrested.", "Ana Invented"),
        ("es", "Ana Inventada lleva su propia cuenta: 11 detenidos.", "Ana Inventada"),
        ("pt", "Ana Inventada mantém a sua própria contagem: 11 detidos.", "Ana Inventada"),
        # A list of its own is told of; what somebody only has is not.
        ("en", "The record is kept by Open Ledger, a rights group. Last Friday it had 131 prisoners on its list.", "Open Ledger"),
        # Those who write go on behind a clause of time.
        ("en", "When Ivan Invented says that nobody sits in jail, I think of the night when 70 marchers were arrested.", None),
        ("es", "Cuando Iván Inventado dice que nadie está preso, pienso en los 70 detenidos en la marcha.", "Iván Inventado"),
        ("pt", "Quando Ivan Inventado diz que ninguém está preso, nós pensamos nos 70 detidos na marcha.", None),
        # No: what he says goes on.
        ("en", "When Ivan Invented says that in May, after the vote, 70 marchers were arrested, nobody laughs.", "Ivan Invented"),
    ],
)
def test_who_says_it(lang, text, source):
    assert _sources(lang, text)[0] == source


def test_she_is_the_woman_to_whom_the_paragraph_turned():
    text = "Ana Invented, the deputy mayor, said that 240 prisoners will leave. Eva Madeup, a baker, has a son in jail. "
    assert _sources("en", text + "He sleeps on the floor, she said, with two other prisoners.")[-1] == "Eva Madeup"
