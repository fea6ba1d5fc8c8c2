"""Lines behind a lead-in in one paragraph."""

import pytest

from compact_draft.intake.bare_items import are_bare_items
from tests.intake.typed import RULES


@pytest.mark.parametrize(
    ("raw", "are_items"),
    [
        ("The Council will:\nPay on time.\nSay why.", True),
        ("The Council will:\npay on time;\nsay why.", True),
        ("The Council will:\npay on time.", True),
        ("The Council will pay the\ngroups on time.", False),
        ("The Council will:\nthe groups of the\nward on time", False),
        ("Nobody leads in\nPay on time.\nSay why.", False),
    ],
)
def test_items_without_marks_are_told_from_a_wrapped_sentence(
    raw: str, are_items: bool
) -> None:
    assert are_bare_items(raw, RULES) is are_items
