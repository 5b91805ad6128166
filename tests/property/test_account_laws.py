"""Laws of accounts: whatever the text, each is grounded, in order, answers an earlier one, and is the same when read again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.extract.accounts.find import find_accounts
from habeas.extract.entities.find import find_entities
from habeas.extract.speech.find import find_attributions
from habeas.extract.text.scene import set_scene
from habeas.model import Account, Report

SENTENCES = (
    "the ministry denied that Dana Rowe was tortured , said her mother .",
    "she has no lawyer and must report every week ; nobody told them where he is .",
    "“ charged with sedition ” died of a heart attack ( in custody )",
    "\n did not respond 12 years for treason",
)
WORDS = [word for sentence in SENTENCES for word in sentence.split(" ")]


def read(text: str) -> tuple[Account, ...]:
    scene = set_scene(Report(id="row", sha256="0" * 64, text=text, language="en"))
    entities = find_entities(scene)
    return find_accounts(scene, entities, find_attributions(scene, entities))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_accounts_of_any_text_are_grounded_ordered_and_repeatable(text: str) -> None:
    accounts = read(text)
    for number, account in enumerate(accounts):
        assert 0 <= account.start < account.end <= len(text)
        assert "\n" not in text[account.start : account.end]
        assert account.disputes is None or account.disputes < number
    assert [a.start for a in accounts] == sorted(a.start for a in accounts)
    assert len({a.id for a in accounts}) == len(accounts)
    assert read(text) == accounts
