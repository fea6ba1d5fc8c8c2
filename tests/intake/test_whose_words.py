"""Whom does "we" mean, what does a text call its sides, and what are its bullets?"""

import pytest

from compact_draft.intake.doubting import HIDDEN, STRUCK
from compact_draft.intake.doubts import WE_AND_THEY
from compact_draft.intake.marks import odd_marks, plain_numbers
from compact_draft.intake.rows import Row, give_back
from compact_draft.intake.sentences import SEVERAL
from compact_draft.intake.signed import UNKNOWN_SIGNER
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.raw import Raw, cell, p, r, row, tbl


def taken(*pieces: str) -> dict[str, Row]:
    made = Raw("text")
    made.add(p("Ashmere Compact", b=True, sz=16), *pieces)
    return {each.text: each for each in look_over(made.docx(), "text.docx").intake.rows}


@pytest.mark.parametrize(
    ("heading", "by"),
    [
        ("From the Council", By.PUBLIC_BODIES),
        ("The groups’ part", By.VCS),
        ("Part B. Voluntary organisations", By.VCS),
        ("From the Council and the groups together", By.BOTH),
        ("Our promises to the voluntary sector", By.PUBLIC_BODIES),
    ],
)
def test_we_is_whoever_the_heading_names(heading: str, by: By) -> None:
    rows = taken(p(heading, b=True), p("We will print what we have agreed."))
    assert rows["We will print what we have agreed."].party is by


def test_we_behind_a_lead_in_is_whoever_the_heading_names() -> None:
    rows = taken(
        p("From the Council", b=True),
        p("When we cut a grant we will:\n- say why\n- wait"),
    )
    assert {rows["say why"].party, rows["wait"].party} == {By.PUBLIC_BODIES}


def test_we_beside_a_side_that_is_spoken_of_is_doubted_where_nothing_says_who() -> None:
    rows = taken(p("We will ring groups back within one day."))
    row_of = rows["We will ring groups back within one day."]
    assert (row_of.party, row_of.doubts) == (By.BOTH, (WE_AND_THEY,))


def test_a_text_says_itself_what_its_words_mean() -> None:
    rows = taken(
        p("“The Purchasers” means the County Council and the Health Authority."),
        p("The Purchasers shall publish their plans."),
        p("A review shall be held by the Purchasers."),
    )
    assert rows["The Purchasers shall publish their plans."].party is By.PUBLIC_BODIES
    assert rows["A review shall be held by the Purchasers."].party is By.PUBLIC_BODIES


@pytest.mark.parametrize(
    ("who", "by"),
    [("C", By.PUBLIC_BODIES), ("V", By.VCS), ("C, V", By.BOTH), ("C & V", By.BOTH)],
)
def test_letters_in_a_column_of_who_mean_what_the_key_says(who: str, by: By) -> None:
    heads = row(cell("Undertaking", 5000), cell("Who", 1000))
    act = row(cell("Free rooms on Mondays", 5000), cell(who, 1000))
    rows = taken(p("C = Council; V = voluntary sector"), tbl([5000, 1000], heads, act))
    assert rows["Free rooms on Mondays"].party is by


def test_a_pledge_without_a_name_is_of_whoever_signed_it() -> None:
    rows = taken(
        p("Pledge 1", b=True),
        p("Minutes in Polish on request."),
        p("Signed: Ashmere Borough Council"),
        p("Pledge 2", b=True),
        p("We shall mend what we break."),
        p("Signed: The Tinkers"),
    )
    assert rows["Minutes in Polish on request."].party is By.PUBLIC_BODIES
    assert UNKNOWN_SIGNER in rows["We shall mend what we break."].doubts


def test_words_struck_through_or_hidden_are_no_promise_but_a_doubt() -> None:
    rows = taken(
        p(r("The Council will pay in gold.", strike=True)),
        p(r("The Council will pay in silver.", hide=True)),
        p("The Council will pay in time."),
    )
    struck, hidden = (
        rows["The Council will pay in gold."],
        rows["The Council will pay in silver."],
    )
    assert (struck.kind, struck.doubts) == (Kind.PROSE, (STRUCK,))
    assert (hidden.kind, hidden.doubts) == (Kind.PROSE, (HIDDEN,))
    assert rows["The Council will pay in time."].kind is Kind.COMMITMENT


def test_a_clause_of_several_promises_is_told_with_each_of_them() -> None:
    words = "The Council will pay in May. Groups will send receipts in June."
    (doubt,) = taken(p(f"• {words}"))[words].doubts
    assert doubt == f"{SEVERAL}{words.replace('. G', '. | G')}"


def test_letters_are_bullets_only_where_they_come_again() -> None:
    assert odd_marks(["ü pay\nü say"]) == {"ü"}
    assert odd_marks(["e pay", "e say", "e weigh", "O lay"]) == {"e", "O"}
    assert odd_marks(["e pay", "I say", "a day"]) == frozenset()
    assert odd_marks(["d\tpay\ne\tsay\nf\tweigh\nd\tlay\ne\tbray"]) == frozenset()


def test_bare_numbers_are_labels_where_they_count_on() -> None:
    assert plain_numbers(["1 The Council", "2 Groups", "words", "3 Both"]) == {0, 1, 3}
    assert plain_numbers(["12 Groups came", "1 Group left", "3 Groups stayed"]) == set()


def test_nothing_of_a_line_is_lost_where_dots_lead_to_its_date() -> None:
    made = Raw("dots")
    made.add(
        p("Groups will:"), p("- send accounts ............ every June"), p("- meet")
    )
    found = look_over(made.docx(), "dots.docx").intake
    assert "send accounts every June" in [each.text for each in found.rows]
    assert "- send accounts ............ every June" in give_back(found.rows)
