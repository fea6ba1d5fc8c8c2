"""A charter in plain words promises without a "will"; one plain line elsewhere does not."""

from __future__ import annotations

from compact_draft.intake.rows import Intake
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import Sheet

LINES = (
    "We pay what we owe you by the tenth of the month.",
    "We tell you why your bid failed.",
    "We lend you the hall for your first meeting.",
    "We never use your name without asking you.",
)
BESIDE = "No door is shut to a group that speaks its mind."


def taken(*lines: str, head: str = "Money", sheet: Sheet | None = None) -> Intake:
    sheet = sheet or Sheet("x")
    sheet.line("The Larkmoor Charter", bold=True, size=18)
    sheet.head(head)
    sheet.lines(*lines)
    return look_over(sheet.docx(), "x.docx").intake


def kinds(found: Intake) -> dict[str, tuple[str, By | None, bool]]:
    return {row.text: (row.kind, row.party, bool(row.doubts)) for row in found.rows}


def test_what_we_do_for_you_is_promised_where_the_paper_says_little_else() -> None:
    read = kinds(taken(*LINES, BESIDE))
    assert [read[line] for line in LINES] == [
        ("commitment", By.PUBLIC_BODIES, True)
    ] * 4
    assert read[BESIDE] == ("prose", None, True)


def test_three_such_lines_are_not_yet_a_charter() -> None:
    read = kinds(taken(*LINES[1:]))
    assert {read[line][0] for line in LINES[1:]} == {"prose"}


def test_where_most_promises_say_will_such_a_line_tells_how_things_are() -> None:
    bound = tuple(
        f"The Council will {act}."
        for act in (
            "write to every group each May",
            "keep a list of halls",
            "meet the forum in June",
            "publish its budget in March",
            "answer letters within a week",
        )
    )
    read = kinds(taken(*bound, *LINES))
    assert read[LINES[2]][0] == "prose"


def test_what_we_are_or_think_is_promised_by_nobody() -> None:
    said = (
        "We believe in people who help each other.",
        "We are proud of what has been done here.",
        "We know that money is short this year.",
        "We work in forty villages and two towns.",
        "We value every hour that is given.",
    )
    assert {kinds(taken(*said))[line][0] for line in said} == {"prose"}


def test_a_foreword_in_the_same_words_stays_a_foreword() -> None:
    read = kinds(taken(*LINES, head="Foreword"))
    assert {read[line][0] for line in LINES} == {"prose"}


def test_what_named_bodies_do_is_promised_and_what_others_do_is_doubted() -> None:
    lines = (
        "The Council lends its pumps on request.",
        "Hall committees open their books to anyone who asks.",
        "Each hall gets a share of the rates in April.",
        "Parish wardens keep a list of who needs help.",
        "Nobody is turned away for what they believe.",
    )
    read = kinds(taken(*lines))
    assert read[lines[0]] == ("commitment", By.PUBLIC_BODIES, True)
    assert [read[line] for line in lines[1:]] == [("prose", None, True)] * 4
