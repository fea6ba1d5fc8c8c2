"""Points of remarks, who answers them, and how far a remark is."""

import pytest

from compact_draft.model.answering import (
    Part,
    Points,
    Split,
    State,
    not_there,
    remark_of,
    state_of,
    states,
)


def split(annotation: str, *parts: str) -> Split:
    return Split(
        annotation=annotation,
        parts=tuple(Part(id=part, text=f"words of {part}") for part in parts),
        by="A. Writer",
        when="2026-03-02T10:00:00",
    )


def test_a_remark_that_nobody_parted_stands_for_itself() -> None:
    points = Points([split("a1", "a1.1", "a1.2")])
    assert points.leaves("a7") == ("a7",)
    assert points.parts("a7") == ()


def test_a_parted_remark_is_its_points_and_a_parted_point_its_own() -> None:
    points = Points([split("a1", "a1.1", "a1.2"), split("a1.2", "a1.2.1", "a1.2.2")])
    assert points.leaves("a1") == ("a1.1", "a1.2.1", "a1.2.2")
    assert points.leaves("a1.2") == ("a1.2.1", "a1.2.2")


def test_a_point_that_was_put_together_again_is_what_it_is_in_now() -> None:
    points = Points([split("a1", "a1.1", "a1.2"), split("a1")])
    assert points.leaves("a1.2") == ("a1",)
    assert points.leaves("a1") == ("a1",)


def test_a_point_below_one_that_is_gone_is_the_nearest_that_is_still_there() -> None:
    whole_again = [
        split("a1", "a1.1", "a1.2"),
        split("a1.2", "a1.2.1"),
        split("a1", "a1.1", "a1.3"),
    ]
    assert Points(whole_again).leaves("a1.2.1") == ("a1.1", "a1.3")


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        ([], State.OPEN),
        (["adopted", ""], State.OPEN),
        (["adopted", "open"], State.OPEN),
        (["adopted", "noted"], State.DECIDED),
        (["noted", "duplicate"], State.SET_ASIDE),
    ],
)
def test_a_remark_is_decided_when_none_is_open_and_one_has_a_reasoned_answer(
    outcomes: list[str], state: State
) -> None:
    assert state_of(outcomes) is state


def test_the_points_of_one_remark_are_counted_as_one_remark() -> None:
    found = states({"a1.1": "adopted", "a2": "noted", "a1.2": ""})
    assert found == {"a1": State.OPEN, "a2": State.SET_ASIDE}
    assert list(found) == ["a1", "a2"]
    assert remark_of("a12.3.1") == "a12"


def test_what_is_not_there_is_named_with_what_stands_for_it() -> None:
    what, mend = not_there("a1", ["a1.1", "a1.2", "a11"])
    assert what == "a1 is parted into a1.1, a1.2 by now"
    assert "remarks join a1" in mend
    assert not_there("a1.2.1", ["a1", "a2"]) == (
        "a1.2.1 is part of a1 by now",
        "name  a1",
    )
    assert not_there("a9", ["a1"]) == ("there is no remark a9", "")
