"""Columns made with the tab key or the space bar."""

from __future__ import annotations

import pytest

from compact_draft.intake.rows import Intake, give_back
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from compact_draft.text.normalise import normalise
from tests.intake.layouts.sheet import Sheet

PUBLIC, VCS = By.PUBLIC_BODIES, By.VCS


def read(*lines: str) -> Intake:
    sheet = Sheet("x")
    sheet.lines("The Larkmoor Compact", "Working together")
    sheet.lines(*lines)
    return look_over(sheet.docx(), "x.docx").intake


def bound(taken: Intake) -> dict[str, By | None]:
    return {row.text: row.party for row in taken.rows if row.kind == "commitment"}


@pytest.mark.parametrize("gutter", ["\t", "\t\t", "        ", " | "])
def test_two_promises_on_one_line_are_two_clauses(gutter: str) -> None:
    lines = (
        f"The Council will{gutter}Voluntary groups will",
        f"Ask groups first{gutter}Answer within a month",
        f"Send papers early{gutter}Say whom they speak for",
    )
    taken = read(*lines)
    assert bound(taken) == {
        "Ask groups first": PUBLIC,
        "Answer within a month": VCS,
        "Send papers early": PUBLIC,
        "Say whom they speak for": VCS,
    }
    assert all(normalise(line) in give_back(taken.rows) for line in lines)


def test_sentences_wrapped_by_hand_are_made_whole_side_by_side() -> None:
    taken = read(
        "THE COUNCIL\tGROUPS",
        "Will pay half of every\tWill spend grants on what",
        "grant in April, if the\twas agreed, and send the",
        "Treasurer agrees.\trest back at the end",
        "\tof the year.",
        "",
        "Will write first.\tWill warn early.",
    )
    assert bound(taken) == {
        "Will pay half of every grant in April, if the Treasurer agrees.": PUBLIC,
        "Will spend grants on what was agreed, and send the rest back at the end of the year.": VCS,
        "Will write first.": PUBLIC,
        "Will warn early.": VCS,
    }
    place = next(r.place for r in taken.rows if r.text.startswith("Will spend"))
    assert len(place.ordinals) == 4
    assert "column 2 of those that tabs make" in place.words


def test_a_page_that_ends_within_columns_does_not_end_them() -> None:
    taken = read(
        "The Council will\tGroups will",
        "Ask first\tAnswer soon",
        "",
        "Larkmoor Compact\t\t\tPage 2",
        "",
        "Pay at once\tSend claims in",
    )
    assert bound(taken)["Pay at once"] == PUBLIC
    assert bound(taken)["Send claims in"] == VCS


def test_numbers_typed_in_both_columns_are_labels() -> None:
    taken = read(
        "Council\tCommunity groups",
        "1.\tPay within ten days\t1.\tSend claims in",
        "2.\tAsk first\t2.\tAnswer soon",
    )
    assert bound(taken) == {
        "Pay within ten days": PUBLIC,
        "Send claims in": VCS,
        "Ask first": PUBLIC,
        "Answer soon": VCS,
    }


def test_signatures_side_by_side_are_no_columns_of_promises() -> None:
    taken = read(
        "Signed ...............\tSigned ...............",
        "Chairman of the Council\tChairman of the CVS",
        "Date ..........\tDate ..........",
    )
    assert not bound(taken)
