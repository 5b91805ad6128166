"""Laws of the registry: the order of the people changes nothing, and nobody is lost."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.model import Mentioned
from habeas.registry import identify

NAMES = st.sampled_from(["Rita Falso", "Rita Falso Dias", "Rita Falso Nunes", "rita falso", "Bento", "Ana de Inventada"])
ROLES = st.sampled_from(["detainee", "relative", "official", "other", "lawyer"])
PEOPLE = st.lists(st.tuples(NAMES, ROLES, st.sampled_from("abc"), st.sampled_from([None, 20, 60])), max_size=8)


@given(PEOPLE, st.randoms(use_true_random=False))
def test_the_order_of_people_changes_no_id(rows, random) -> None:
    people = [
        Mentioned(id=f"m{i}", report=report, name=name, named=True, role=role, age=age)
        for i, (name, role, report, age) in enumerate(rows)
    ]
    shuffled = list(people)
    random.shuffle(shuffled)
    found = {p.id: p.person for p in identify(people)}
    assert found == {p.id: p.person for p in identify(shuffled)}
    assert all(found[p.id] for p in people)
    assert [p.id for p in identify(people)] == [p.id for p in people]
