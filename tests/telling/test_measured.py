"""What is found in free text, and what a comment is said to ask for, stays as good as measured."""

from __future__ import annotations

import pytest

from benchmarks import personal, stance
from compact_draft.telling.redaction import Personal, Words, find


@pytest.mark.parametrize(
    ("name", "least", "alarms"), [("personal", 0.94, 6), ("personal-unseen", 0.9, 6)]
)
def test_names_addresses_and_numbers_are_found_in_many_hands(
    name: str, least: float, alarms: int
) -> None:
    made = personal.measure(personal.PAIRS / f"{name}.txt")
    assert made.found.total() >= least * made.there.total()
    assert len(made.alarms) <= alarms
    for kind in Personal:
        if kind not in (Personal.NAME, Personal.ADDRESS):
            assert made.whole[kind.value] == made.there[kind.value]


@pytest.mark.parametrize(("name", "wrong"), [("stance", 1), ("stance-unseen", 2)])
def test_a_comment_is_seldom_said_to_mean_what_it_does_not(
    name: str, wrong: int
) -> None:
    told, misses = stance.measure(stance.PAIRS / f"{name}.txt")
    assert told["wrong"] <= wrong, misses


@pytest.mark.parametrize(
    "text",
    [
        "Ask Sarah Hall.",
        "Ask J. Castellanos.",
        "Ask Lorna McAllister.",
        "My husband Desmond cannot come.",
        "Ta, Col",
        "Action: Siobhan",
        "Cllr. B. Winstanley abstained.",
    ],
)
def test_a_name_alone_with_initials_or_like_a_common_word_is_found(text: str) -> None:
    found = find([Words(of="a1", field="said", text=text)], ())
    assert [one.kind for one in found] == [Personal.NAME]


def test_a_word_that_others_write_small_is_no_name_where_it_stands_alone() -> None:
    words = [
        Words(of="a1", field="said", text="Ask the Beacon first."),
        Words(of="a2", field="said", text="The beacon is ours."),
        Words(of="a3", field="said", text="We asked Will Beacon too."),
    ]
    assert [(f.of, f.words) for f in find(words, ())] == [("a3", "Will Beacon")]
