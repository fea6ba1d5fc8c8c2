"""A letter and the report say what is so: of repeats, settlements, words that changed since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compact_draft.steps.hearing import hearing
from compact_draft.steps.minutes import minutes
from compact_draft.store.workspace import Workspace
from compact_draft.telling.published import words_of
from tests.answering import LABEL, NOTICE, PAY, a_round, clause, comment, edit, take
from tests.telling.parts import text_of
from tests.workspaces import run

AGREED = ("--outcome", "adopted", "--reason")


@pytest.fixture
def fresh(tmp_path: Path) -> Workspace:
    made = a_round(tmp_path / "fen")
    pay, notice = (clause(made, words) for words in (PAY, NOTICE))
    take(
        made,
        [
            edit("a1", pay, PAY, "30", "20"),
            edit("a2", pay, PAY, "30", "45", respondent="p2"),
            comment("a3", "30 days is fine for us.", pay, respondent="p3"),
            comment("a4", "Twenty days, please.", pay, respondent="p4"),
            comment("a5", "Fine.", notice, respondent="p3"),
        ],
    )
    return made


def letter(workspace: Workspace, folder: Path, person: str, status: int = 1) -> str:
    run(workspace, "letters", "--out", str(folder), "--for", person, status=status)
    return text_of(folder / f"letter-{LABEL}-{person}.docx")


def to_look_at(workspace: Workspace) -> list[str]:
    return [
        lack for lack in hearing(workspace).closing.lacks if "looked at again" in lack
    ]


def test_nothing_is_said_to_be_passed_on_that_nobody_passed_on(
    fresh: Workspace, tmp_path: Path
) -> None:
    run(fresh, "answer", "a5", "--outcome", "outside", "--reason", "It is for courts.")
    text = letter(fresh, tmp_path / "out", "p3")
    assert "Outside what the Compact can settle. It is for courts." in text
    assert "passed on" not in text


def test_the_letter_to_who_repeats_another_gives_that_answer_in_full(
    fresh: Workspace, tmp_path: Path
) -> None:
    run(fresh, "answer", "a1", *AGREED, "Twenty is what we can keep.")
    run(fresh, "answer", "a4", "--outcome", "duplicate", "--twin", "a1")
    run(fresh, "revise")
    text = letter(fresh, tmp_path / "out", "p4")
    assert "The same as another point (a1): Agreed, as proposed. Twenty is what" in text
    assert "Pay grants in 20 days." in text
    assert "“30” is now “20”." in text


def test_a_repeat_with_a_reason_of_its_own_gives_both_reasons(
    fresh: Workspace, tmp_path: Path
) -> None:
    run(fresh, "answer", "a1", *AGREED, "Twenty is what we can keep.")
    run(
        fresh, "answer", "a4", "--outcome", "duplicate", "--twin", "a1", "--reason",
        "You were the second to ask.",
    )  # fmt: skip
    assert "You were the second to ask." in {
        one.text for one in words_of(hearing(fresh))
    }
    text = letter(fresh, tmp_path / "out", "p4")
    assert "You were the second to ask. Twenty is what we can keep." in text


def test_nobody_is_told_agreed_when_one_wording_settled_two_that_clash(
    fresh: Workspace, tmp_path: Path
) -> None:
    run(fresh, "answer", "a1", *AGREED, "Soon.")
    run(fresh, "answer", "a2", *AGREED, "Late.")
    run(
        fresh, "clashes", "settle", clause(fresh, PAY), "--words",
        "Pay grants in 25 days.", "--reason", "Half way between both.",
    )  # fmt: skip
    for person in ("p1", "p2"):
        text = letter(fresh, tmp_path / person, person)
        assert (
            "Settled between answers that asked for different things; another" in text
        )
        assert "Half way between both." in text
        assert "Agreed, in other words" not in text


def test_remarks_answered_together_that_ask_for_the_same_are_agreed(
    tmp_path: Path,
) -> None:
    made = a_round(tmp_path / "fen")
    pay = clause(made, PAY)
    take(made, [edit(one, pay, PAY, "30", "20") for one in ("a1", "a2")])
    run(
        made, "answer", "a1", "a2", "--outcome", "adopted_reworded", "--effect", "reword",
        "--words", "Pay grants in 21 days.", "--reason", "Three weeks.",
    )  # fmt: skip
    assert not any(p.is_settled for p in hearing(made).points)


def test_what_was_there_already_is_looked_at_again_once_its_words_changed(
    fresh: Workspace, tmp_path: Path
) -> None:
    for one in ("a3", "a5"):
        run(
            fresh,
            "answer",
            one,
            "--outcome",
            "already_there",
            "--reason",
            "It says so.",
        )
    run(fresh, "answer", "a2", "--outcome", "not_agreed", "--reason", "Too late.")
    run(fresh, "answer", "a4", "--outcome", "noted")
    run(fresh, "answer", "a1", *AGREED, "Twenty.")
    run(fresh, "revise")
    found = json.loads(run(fresh, "account", "--list", "--json", status=1))
    assert (found["look_again"], found["closed"]) == (["a3"], False)
    said = run(fresh, "account", status=1)
    assert "to be looked at again: a3" in said
    (lack,) = to_look_at(fresh)
    assert "on words that changed since, to be looked at again: a3 on 1.1." in lack
    assert "DRAFT" in letter(fresh, tmp_path / "out", "p1")
    run(
        fresh, "answer", "a3", "--again", "--outcome", "not_agreed", "--reason",
        "Twenty days now.",
    )  # fmt: skip
    assert not to_look_at(fresh)


def test_who_says_it_is_there_after_the_change_knew_of_it(fresh: Workspace) -> None:
    run(fresh, "answer", "a1", *AGREED, "Twenty.")
    run(fresh, "answer", "a4", "--outcome", "already_there", "--reason", "It will.")
    run(fresh, "revise")
    assert not to_look_at(fresh)


def test_a_change_by_hand_after_the_decision_counts_as_well(fresh: Workspace) -> None:
    run(
        fresh, "answer", "a3", "--outcome", "already_there", "--reason", "It says so.",
        "--when", "2026-04-01T10:00:00+00:00",
    )  # fmt: skip
    run(
        fresh, "clauses", "edit", clause(fresh, PAY), "--text", "Pay grants in 10 days.",
        "--why", "Law.", "--when", "2026-04-02T10:00:00+00:00",
    )  # fmt: skip
    assert "a3 on 1.1" in to_look_at(fresh)[0]


def test_minutes_hold_back_what_the_report_holds_back(tmp_path: Path) -> None:
    made = a_round(tmp_path / "fen")
    pay = clause(made, PAY)
    take(made, [comment("a1", "Ring me on 07700 900123.", pay)])
    run(
        made,
        "answer",
        "a1",
        "--outcome",
        "noted",
        "--when",
        "2026-04-01T10:00:00+00:00",
    )
    before = minutes(made, LABEL, "2026-04-01")
    assert "07700" not in repr(before)
    assert any("until somebody has looked" in one for one in before.summary)
    run(made, "report", "personal", "--hide-all")
    after = repr(minutes(made, LABEL, "2026-04-01"))
    assert "07700" not in after
    assert "Ring me on" in after


def test_a_letter_shows_the_clause_that_another_answer_changed(
    fresh: Workspace, tmp_path: Path
) -> None:
    run(fresh, "answer", "a1", *AGREED, "Twenty is what we can keep.")
    run(fresh, "answer", "a4", "--outcome", "noted")
    run(fresh, "revise")
    text = letter(fresh, tmp_path / "out", "p4")
    assert "Noted" in text
    assert "Another answer changed this clause." in text
    assert "Pay grants in 20 days." in text
    assert "“30” is now “20”." in text
    assert "Another answer" not in letter(fresh, tmp_path / "out", "p1")
