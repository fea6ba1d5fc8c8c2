"""Which remark of a round each mark is, and whose."""

from __future__ import annotations

import pytest

from compact_draft.copies.register import is_signed, person_key, sender_key
from tests.answering import comment


def test_a_name_is_one_persons_however_it_is_typed() -> None:
    assert person_key("  Ann  ABLE ") == person_key("ann able")
    assert person_key("Ann Able") != person_key("Anne Able")


def test_in_a_group_the_contact_parts_two_of_one_name() -> None:
    one = sender_key("Ann", "survey", "a@x.example")
    assert one == sender_key("ann", "survey", "A@X.example ")
    assert one != sender_key("Ann", "survey", "b@x.example")
    assert sender_key("Ann", "", "a@x.example") == person_key("Ann")


@pytest.mark.parametrize(
    ("author", "tracked", "signed"),
    [("Ann Able", True, True), ("", True, False), ("Author", True, False),
     ("Ann Able", False, False)],
)  # fmt: skip
def test_a_mark_is_signed_by_a_name_that_is_somebodys(
    author: str, tracked: bool, signed: bool
) -> None:
    remark = comment("a1", "x", "fen-1", author=author, tracked=tracked)
    assert is_signed(remark) is signed
