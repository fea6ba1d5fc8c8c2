"""What is told while a round is open says so, and counts no days below nought."""

from __future__ import annotations

from datetime import date

import pytest

from compact_draft.model.tags import By
from compact_draft.telling.points import Hearing, Line
from compact_draft.telling.practice import practice

TEXT = "Consult in accessible formats and give feedback within six weeks."


def round_of(by: By | None = None) -> Hearing:
    line = Line(
        id="fen-1", number="3.1", heading="", text=TEXT, theme="consultation",
        is_promise=True, by=by,
    )  # fmt: skip
    return Hearing(
        title="C", group="G", round="r", issued="i", opens="2026-11-30",
        closes="2027-01-15", lines=(line,),
    )  # fmt: skip


def done(told: date) -> tuple[str, str]:
    (one,) = [p for p in practice(round_of(), told=told) if p.what == "Feedback"]
    return one.done, one.kept


def test_an_answer_made_while_the_round_is_open_counts_no_days() -> None:
    said, kept = done(date(2026, 11, 30))
    assert said == (
        "This answer was made on 30 November 2026, before the round closed on "
        "15 January 2027; later answers are not in it."
    )
    assert kept == "not known"
    said, kept = done(date(2027, 1, 16))
    assert "1 day after the round closed" in said
    assert kept == "yes"


def test_a_round_told_while_it_is_open_lacks_what_still_comes() -> None:
    told = round_of()
    (lack,) = told.as_of(date(2027, 1, 15)).closing.lacks
    assert (
        "before the round closed on 15 January 2027; later answers are not in it"
        in lack
    )
    assert told.as_of(date(2027, 1, 16)).closing.lacks == ()


@pytest.mark.parametrize(
    ("by", "measured"),
    [(By.PUBLIC_BODIES, True), (By.BOTH, True), (By.VCS, False), (By.UNCLEAR, False)],
)
def test_formats_and_feedback_are_held_against_public_bodies_and_both(
    by: By, measured: bool
) -> None:
    found = {p.what for p in practice(round_of(by), told=date(2027, 2, 1))}
    assert ({"Formats", "Feedback"} <= found) is measured
    assert measured or not found & {"Formats", "Feedback"}
