"""The round beside what the draft itself promises about consulting people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from compact_draft.model.tags import By
from compact_draft.telling.points import Hearing, Line
from compact_draft.telling.practice import practice


def line(text: str) -> Line:
    return Line(
        id="fen-1",
        number="3.1",
        heading="",
        text=text,
        theme="consultation",
        is_promise=True,
    )


def round_of(
    *texts: str, opens: str = "2026-03-02", closes: str = "2026-05-25"
) -> Hearing:
    return Hearing(
        title="C", group="G", round="r", issued="i", opens=opens, closes=closes,
        lines=tuple(map(line, texts)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Consult for at least twelve weeks.", "yes"),
        ("Allow twelve weeks for written consultations.", "yes"),
        ("Consult for at least four months.", "no"),
        ("When we consult, give 13 weeks to reply.", "no"),
    ],
)
def test_the_length_of_a_round_is_held_against_the_draft(text: str, kept: str) -> None:
    found = [one for one in practice(round_of(text)) if one.what == "Length"]
    assert [one.kept for one in found] == [kept]
    assert "84 days, 12 weeks" in found[0].done
    assert found[0].promised == f"3.1 “{text}”"


@pytest.mark.parametrize(
    ("told", "kept"),
    [(date(2026, 6, 30), "yes"), (date(2026, 9, 1), "no"), (None, "not known")],
)
def test_when_people_are_told_is_held_against_the_draft(
    told: date | None, kept: str
) -> None:
    text = "Give feedback within six weeks of the end of each consultation."
    found = [
        one for one in practice(round_of(text), told=told) if one.what == "Feedback"
    ]
    assert [one.kept for one in found] == [kept]


def test_what_the_records_do_not_tell_is_said() -> None:
    text = "Consult for at least twelve weeks."
    (found,) = practice(round_of(text, opens=""))
    assert (found.kept, found.done) == (
        "not known",
        "Opening or closing date is not on record.",
    )


def test_a_promise_on_something_else_is_left_alone() -> None:
    plain = Line(
        id="fen-1",
        number="1",
        heading="",
        text="Publish a list of grants.",
        is_promise=True,
    )
    told = Hearing(title="C", group="G", round="r", issued="i", lines=(plain,))
    assert practice(told) == ()


def test_what_the_sector_promises_its_own_members_is_no_promise_of_the_round() -> None:
    own = replace(line("Consult members for at least twelve weeks."), by=By.VCS)
    assert practice(replace(round_of(), lines=(own,))) == ()


def test_notice_and_formats_are_told_and_left_to_a_person_to_judge() -> None:
    text = "Announce a consultation in advance, in large print where asked."
    found = practice(
        round_of(text), announced=date(2026, 2, 2), formats=("e-mail", "paper")
    )
    assert [(promise.what, promise.kept) for promise in found] == [
        ("Notice", "not known"),
        ("Formats", "not known"),
    ]
    notice, formats = (promise.done for promise in found)
    assert (
        notice == "The draft was frozen on 2026-02-02; the round opened on 2026-03-02."
    )
    assert formats == "Answers came by e-mail, paper."


def test_an_answer_made_before_the_round_closed_proves_nothing_of_feedback() -> None:
    text = "Give feedback within six weeks of the end of each consultation."
    (found,) = practice(round_of(text), told=date(2026, 5, 25))
    assert found.kept == "not known"
    assert "later answers are not in it" in found.done
    (next_day,) = practice(round_of(text), told=date(2026, 5, 26))
    assert next_day.kept == "yes"
    assert "1 day after the round closed" in next_day.done


def test_a_length_that_is_no_whole_number_of_weeks_is_told_in_days() -> None:
    (found,) = practice(
        round_of("Consult for at least twelve weeks.", closes="2026-05-24")
    )
    assert found.done == "Open from 2026-03-02 to 2026-05-24: 83 days."
    assert found.kept == "no"
