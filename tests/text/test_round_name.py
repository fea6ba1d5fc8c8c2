"""A round is named once, whatever its label."""

import pytest

from compact_draft.text.round_name import round_name


@pytest.mark.parametrize(
    ("label", "noun", "said"),
    [
        ("round-1", "round", "round-1"),
        ("round-1", "Round", "round-1"),
        ("spring", "round", "round spring"),
        ("spring", "Round", "Round spring"),
    ],
)
def test_a_round_is_named_once(label: str, noun: str, said: str) -> None:
    assert round_name(label, noun) == said
