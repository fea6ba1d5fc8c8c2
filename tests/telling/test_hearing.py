"""A round gathered as it is told to people."""

from __future__ import annotations

from compact_draft.model.annotation import Outcome
from compact_draft.steps.hearing import hearing
from compact_draft.store.workspace import Workspace


def test_a_point_has_no_outcome_until_it_is_decided(
    open_once: Workspace, answered_once: Workspace
) -> None:
    waits = hearing(open_once).points
    assert waits
    assert {point.outcome for point in waits} == {None}
    assert None not in {point.outcome for point in hearing(answered_once).points}


def test_the_books_are_closed_when_every_point_is_decided(
    open_once: Workspace, answered_once: Workspace
) -> None:
    waits, done = hearing(open_once), hearing(answered_once)
    assert waits.closing.decided == 0
    assert waits.closing.received == len(waits.points) == len(done.points)
    assert done.closing.decided + done.closing.set_aside == done.closing.received


def test_each_point_says_whose_words_it_is_and_who_sent_it(
    answered_once: Workspace,
) -> None:
    told = hearing(answered_once)
    assert len(told.points) > 3
    for point in told.points:
        assert point.respondent in told.voices
        assert point.sender in told.voices
        assert isinstance(point.outcome, Outcome)


def test_without_counting_again_the_points_are_the_same(
    answered_once: Workspace,
) -> None:
    quick, whole = hearing(answered_once, count_again=False), hearing(answered_once)
    assert quick.points == whole.points
