"""How deep the elements of a part lie in one another."""

import sys

import pytest
from lxml import etree

from compact_draft.word.ooxml.nesting import DEEPEST, is_too_deep


def nested(depth: int) -> etree._Element:
    root = etree.Element("a")
    held = root
    for _ in range(depth - 1):
        held = etree.SubElement(held, "a")
    return root


@pytest.mark.parametrize(
    ("depth", "too_deep"), [(1, False), (64, False), (65, False), (DEEPEST, False), (DEEPEST + 1, True)]
)  # fmt: skip
def test_more_elements_in_one_another_than_any_honest_file_has_are_too_many(
    depth: int, too_deep: bool
) -> None:
    assert is_too_deep(nested(depth)) is too_deep


def test_many_elements_beside_one_another_are_not_deep() -> None:
    root = nested(70)
    for _ in range(5000):
        etree.SubElement(root, "b")
    assert not is_too_deep(root)


def test_a_reader_is_given_room_for_what_is_deep_and_not_too_deep() -> None:
    is_too_deep(nested(DEEPEST))
    assert sys.getrecursionlimit() >= 1000 + 5 * DEEPEST
