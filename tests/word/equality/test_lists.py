"""Which list of the old file is which of the new one."""

import pytest

from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.lists import are_alike, name_lists
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import BULLETS, OUTLINE, docx, listed, lists, p


@pytest.mark.parametrize(
    ("old", "new", "alike"),
    [
        (["a", "b"], ["a", "b", "c"], True),
        (["a"], ["b"], False),
        ([], [], True),
        ([], ["a"], False),
    ],
)
def test_lists_are_alike_as_far_as_both_are_defined(
    old: list[str], new: list[str], alike: bool
) -> None:
    assert are_alike(old, new) is alike


def definitions(*blocks: str, numbering: str) -> Definitions:
    return Definitions(Package.open(docx(*blocks, numbering=numbering)))


def test_a_list_keeps_its_name_under_another_number() -> None:
    one = definitions(p("Pay", ppr=listed(1)), numbering=lists(OUTLINE))
    other = definitions(
        p("Pay", ppr=listed(5)), numbering=lists(OUTLINE, numbers={5: 0})
    )
    name_lists(one, other)
    assert one.number("1") == other.number("5")


def test_a_list_of_another_kind_has_a_name_of_its_own() -> None:
    one = definitions(p("Pay", ppr=listed(1)), numbering=lists(OUTLINE))
    other = definitions(p("Pay", ppr=listed(1)), numbering=lists(BULLETS))
    name_lists(one, other)
    assert one.number("1") != other.number("1")
