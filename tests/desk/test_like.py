"""What is left of groups that say the same when some of them are decided."""

from compact_draft.answers.alike import Group
from compact_draft.desk.like import left_of

GROUP = Group(lead="a1", same=("a2", "a3"), near=(), more=())


def test_the_next_of_a_group_leads_it_when_its_first_is_decided() -> None:
    assert left_of([GROUP], {"a2", "a3"}) == (
        Group(lead="a2", same=("a3",), near=(), more=()),
    )
    assert left_of([GROUP], {"a1", "a2", "a3"}) == (GROUP,)


def test_a_group_of_which_one_is_left_is_none() -> None:
    assert left_of([GROUP], {"a3"}) == ()
    assert left_of([GROUP], set()) == ()


def test_where_only_those_near_it_are_left_they_are_to_be_compared_again() -> None:
    near = Group(lead="a1", same=(), near=(("a2", 0.9), ("a3", 0.8)), more=())
    assert left_of([near], {"a2", "a3"}) is None
    (left,) = left_of([near], {"a1", "a3"}) or ()
    assert (left.lead, left.near) == ("a1", (("a3", 0.8),))
