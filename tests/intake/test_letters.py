"""A Compact that is an exchange of letters: "we" is whoever writes."""

from __future__ import annotations

import pytest

from compact_draft.intake.rows import Intake
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH

FIRST = (
    "Larkmoor District Council",
    "The Guildhall",
    "19 April 1999",
    "Mrs D. Oakes, Chair, Larkmoor Voluntary Forum",
    "Dear Mrs Oakes",
    (
        "Thank you for the tea. We shall tell every group by January whether its grant goes on. "
        "I am sorry that this did not happen before."
    ),
    "Drafts will be sent to the Forum with ten weeks for a reply.",
    "The following smaller matters, on which I give you my word:",
    "- the committee rooms are free on weekday evenings",
    "- the print room will copy your newsletters",
    "Yours sincerely",
    "T. R. Mount",
    "Chief Executive",
)
SECOND = (
    "The Larkmoor Voluntary Forum",
    "2nd May 1999",
    "Dear Mr Mount",
    "You say that you will tell every group by January, and people liked that.",
    "We will -",
    "1) answer when we are asked",
    "2) send the Council our accounts every September",
    "The Leader and I are to meet every quarter. I shall be glad to see you there.",
    "With best wishes",
    "Dorothy Oakes",
    "P.S. We shall keep both letters on the wall.",
)


def read(*lines: str) -> Intake:
    sheet = Sheet("x")
    sheet.lines(*lines)
    return look_over(sheet.docx(), "x.docx").intake


def bound(taken: Intake) -> dict[str, By | None]:
    return {row.text: row.party for row in taken.rows if row.kind == "commitment"}


def test_we_is_the_writer_of_each_letter() -> None:
    assert bound(read(*FIRST, *SECOND)) == {
        "We shall tell every group by January whether its grant goes on.": PUBLIC,
        "Drafts will be sent to the Forum with ten weeks for a reply.": PUBLIC,
        "the committee rooms are free on weekday evenings": PUBLIC,
        "the print room will copy your newsletters": PUBLIC,
        "answer when we are asked": VCS,
        "send the Council our accounts every September": VCS,
        "The Leader and I are to meet every quarter.": BOTH,
        "We shall keep both letters on the wall.": VCS,
    }


@pytest.mark.parametrize(
    ("head", "foot", "by"),
    [
        (("Larkmoor Borough Council",), ("J. Reed",), PUBLIC),
        (("12 May 2001", "The Town Clerk, Larkmoor Town Council"), ("J. Reed",), VCS),
        ((), ("J. Reed", "for Larkmoor Council for Voluntary Service"), VCS),
        ((), ("J. Reed", "Leader of the Council"), PUBLIC),
    ],
)
def test_the_writer_is_named_above_or_below(
    head: tuple[str, ...], foot: tuple[str, ...], by: By
) -> None:
    taken = read(
        *head,
        "Dear Sir",
        "We shall write to you every June.",
        "Yours faithfully",
        *foot,
    )
    assert bound(taken) == {"We shall write to you every June.": by}


def test_where_nothing_names_the_writer_we_stays_both() -> None:
    taken = read("Dear All", "We shall meet in June.", "Yours", "Ann")
    assert bound(taken) == {"We shall meet in June.": BOTH}


def test_a_letter_is_its_sender_s_whom_its_heading_or_its_farewell_names() -> None:
    found = read(
        "Letter from the Council to the voluntary groups of Larkmoor",
        "Dear friends,",
        "We will pay you on the first of the month.",
        "We ask you to tell us early when you are in trouble.",
        "Yours, the Leader of Larkmoor Town Council",
        "Reply from the voluntary groups",
        "Dear Leader,",
        "We undertake to send our accounts each June.",
        "Yours, the chairs of nine groups",
    )
    party = {row.text: row.party for row in found.rows if row.kind == "commitment"}
    assert party["We will pay you on the first of the month."] is PUBLIC
    assert party["We undertake to send our accounts each June."] is VCS


def test_the_farewell_names_the_writer_where_no_heading_does() -> None:
    found = read(
        "Dear friends,",
        "We will pay you on the first of the month.",
        "Yours, the chairs of nine voluntary groups",
        "Dear all,",
        "We shall lend you the hall.",
        "Yours sincerely, Larkmoor District Council",
    )
    parties = [row.party for row in found.rows if row.kind == "commitment"]
    assert parties == [VCS, PUBLIC]
