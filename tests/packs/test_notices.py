"""The papers of a pack are whole sentences, whatever is known."""

from dataclasses import replace

from compact_draft.model.form import Standing
from compact_draft.model.pack import PackFacts
from compact_draft.packs.notices import (
    counts,
    covering_letter,
    has_news,
    how_to_respond,
    privacy_notice,
    to_whom,
    until,
)
from tests.round_forms import FACTS, FORM

BARE = PackFacts()
CLOSES = replace(FORM, closes="2026-05-25")


def test_an_end_is_named_only_where_there_is_one() -> None:
    assert until(CLOSES) == "by 25 May 2026"
    assert until(replace(FORM, closes="")) == ""


def test_new_and_changed_passages_are_counted_and_are_news() -> None:
    same = tuple(replace(clause, standing=Standing.SAME) for clause in FORM.clauses)
    quiet = replace(FORM, clauses=same, gone=())
    assert counts(quiet) == (0, 0)
    assert not has_news(quiet)
    one, *rest = same
    assert counts(
        replace(quiet, clauses=(replace(one, standing=Standing.NEW), *rest))
    ) == (1, 0)
    assert has_news(replace(quiet, gone=FORM.gone[:1] or FORM.gone)) is bool(FORM.gone)


def test_where_an_answer_goes_is_said_with_all_that_is_known() -> None:
    assert "compact@fenwold.example" in to_whom(
        replace(FORM, reply_to="compact@fenwold.example")
    )
    assert "@" not in to_whom(replace(FORM, reply_to="", post=""))


def said(report) -> str:  # type: ignore[no-untyped-def]  # a report
    return "\n".join(
        [
            *report.summary,
            *(
                line
                for part in report.parts
                for line in (*part.paragraphs, *part.points)
            ),
        ]
    )


def test_how_to_respond_gives_a_reason_for_a_short_time_and_what_was_assured() -> None:
    short = said(
        how_to_respond(
            CLOSES, replace(FACTS, assurance="No grant is at risk"), why="An election"
        )
    )
    assert "Why the time is shorter than usual: An election." in short
    assert "No grant is at risk." in short
    assert "What comes later is kept, and marked as late." in short
    plain = said(how_to_respond(replace(FORM, closes=""), BARE))
    assert "shorter than usual" not in plain
    assert "marked as late" not in plain
    assert "Ask for any of these papers in another format." in plain


def test_the_privacy_notice_names_who_holds_the_answers() -> None:
    assert "Fenwold District Council holds what you send" in said(
        privacy_notice(FORM, FACTS)
    )
    assert "The council holds what you send" in said(privacy_notice(FORM, BARE))
    assert "We keep answers for two years." in said(
        privacy_notice(FORM, replace(FACTS, keep_until="for two years"))
    )


def test_the_covering_letter_has_a_subject_and_the_day() -> None:
    letter = covering_letter(CLOSES, FACTS)
    assert f"Subject: {FORM.title}: your views" in letter
    assert "25 May 2026" in letter
