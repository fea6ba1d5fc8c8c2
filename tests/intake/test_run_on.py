"""Acts that run on within one paragraph."""

import pytest

from compact_draft.intake.run_on import parted_acts
from tests.intake.typed import RULES, lines


def parted(text: str) -> list[str]:
    (line,) = parted_acts(lines(text), RULES)
    return [line.text[s.start : s.end] for s in line.segments]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "The Council will: list its plans; publish the list.",
            ["The Council will:", "list its plans", "publish the list."],
        ),
        (
            "The Council shall (a) pay early; (b) say why.",
            ["The Council shall", "pay early;", "say why."],
        ),
        (
            "The Council will pay early; groups meet in May.",
            ["The Council will pay early; groups meet in May."],
        ),
        ("The Council will: pay early.", ["The Council will: pay early."]),
    ],
)
def test_each_act_behind_a_lead_in_is_a_segment(text: str, acts: list[str]) -> None:
    assert parted(text) == acts
