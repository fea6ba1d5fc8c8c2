"""Promises among the sentences of a paragraph: each is a clause of its own."""

from __future__ import annotations

import pytest

from compact_draft.intake.prose import sentence_spans
from compact_draft.intake.rows import Intake, give_back
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def taken(*paragraphs: str, head: str = "Money") -> Intake:
    sheet = Sheet("x")
    sheet.line("The Larkmoor Compact", bold=True, size=18)
    sheet.head(head)
    sheet.lines(*paragraphs)
    return look_over(sheet.docx(), "x.docx").intake


def promises(taken_in: Intake) -> list[tuple[str, By | None]]:
    return [(row.text, row.party) for row in taken_in.rows if row.kind == "commitment"]


def test_each_sentence_that_binds_somebody_is_a_clause_of_its_own() -> None:
    found = taken(
        "Money has been short. The Council will pay within ten days. Groups will send "
        "in their claims by the fifth. Nobody liked the old forms."
    )
    assert promises(found) == [
        ("The Council will pay within ten days.", PUBLIC),
        ("Groups will send in their claims by the fifth.", VCS),
    ]
    prose = [row.text for row in found.rows if row.kind == "prose"]
    assert prose == ["Money has been short.", "Nobody liked the old forms."]
    assert "Money has been short. The Council will pay" in give_back(found.rows)


def test_they_goes_on_with_whoever_the_sentence_before_binds() -> None:
    found = taken(
        "Things were slow. Groups will send their accounts in June. They will also "
        "name a treasurer."
    )
    assert promises(found)[1] == ("They will also name a treasurer.", VCS)
    assert next(r for r in found.rows if r.text.startswith("They")).doubts


def test_what_you_get_is_promised_by_whoever_promised_before() -> None:
    found = taken(
        "A. Yes. The Council will write to every group first. You will have ten weeks "
        "to answer."
    )
    assert [by for _, by in promises(found)] == [PUBLIC, PUBLIC]


def test_a_head_run_into_a_paragraph_is_no_part_of_the_promise() -> None:
    found = taken("Listening. The Council will publish its plan each May.")
    assert promises(found) == [("The Council will publish its plan each May.", PUBLIC)]


def test_an_item_with_a_label_stays_one_clause() -> None:
    words = "The Council will pay in advance. It will not ask for receipts."
    found = taken(f"1. {words}", "2. The Council will keep its word.")
    assert promises(found)[0] == (words, PUBLIC)


def test_a_sentence_that_hangs_on_the_one_before_stays_with_it() -> None:
    words = "Money is short. The Council will nevertheless pay within ten days."
    assert promises(taken(words)) == [(words, PUBLIC)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Tolley will answer. The rest waits.", 2),
        ("It is at St. Mary's Hall, near No. 9. Come in.", 2),
        ("He said “We will pay. We always do.” and left. Then it rained.", 2),
        ("P.S. We shall keep a copy.", 2),
        ("Ask R. Abbas. He knows.", 2),
        ("One sentence only.", 1),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    spans = sentence_spans(text)
    assert len(spans) == count
    assert "".join(text[a:b] for a, b in spans).replace(" ", "") == text.replace(
        " ", ""
    )


def test_it_goes_on_with_the_side_that_the_sentence_before_speaks_of() -> None:
    found = taken(
        "The Council has signed already. It will publish the names of all who sign."
    )
    assert promises(found) == [("It will publish the names of all who sign.", PUBLIC)]


def test_what_you_must_do_binds_the_groups_with_a_doubt() -> None:
    found = taken("Not much. You must tell us when your committee changes.")
    row = next(row for row in found.rows if row.text.startswith("You must"))
    assert (row.kind, row.party, bool(row.doubts)) == ("commitment", VCS, True)


def test_a_slip_says_who_gives_what_stands_above_it() -> None:
    found = taken(
        "On behalf of our group I promise that we will:",
        "☐ tell our members about the Compact",
        "Name of organisation: ....................",
        head="Sign up",
    )
    assert promises(found) == [("tell our members about the Compact", VCS)]


def test_it_is_no_side_where_the_sentence_before_names_none() -> None:
    sheet = Sheet("it")
    sheet.line(
        "Talking to groups early matters for many reasons. It will make sure that "
        "services are better used, and that nobody is asked twice."
    )
    intake = look_over(sheet.docx(), "it.docx").intake
    assert "commitment" not in {str(row.kind) for row in intake.rows}
