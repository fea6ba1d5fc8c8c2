"""The words of a clause as a person changes or cuts them, or as a remark edits them."""

import pytest

from compact_draft.drafting.rewording import changed, cut, edited, parts
from compact_draft.errors import RefusedError
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
)
from compact_draft.model.clause import Clause, Kind

PAY = Clause(
    id="old-12",
    kind=Kind.COMMITMENT,
    text="Public bodies pay public bodies' invoices in 30 days; the council's in 10.",
    heading="How public bodies pay",
)


def test_words_are_changed_wherever_they_stand_in_the_heading_too_and_keep_a_capital() -> (
    None
):
    text, heading = changed(PAY, ["public bodies = councils"])
    assert text == "Councils pay councils' invoices in 30 days; the council's in 10."
    assert heading == "How councils pay"


def test_changes_are_made_all_at_once_so_two_words_can_change_places() -> None:
    swapped = Clause(id="old-1", kind=Kind.PROSE, text="The trust tells the council.")
    text, heading = changed(swapped, ["trust=council", "council=trust"])
    assert (text, heading) == ("The council tells the trust.", "")


def test_a_part_of_a_word_is_not_the_word() -> None:
    with pytest.raises(RefusedError, match="'bod' do not stand in old-12"):
        changed(PAY, ["bod=group"])


@pytest.mark.parametrize("change", ["pay", "=pay", ""])
def test_a_change_without_old_words_or_without_a_sign_is_refused(change: str) -> None:
    with pytest.raises(RefusedError, match="does not say what becomes of which words"):
        changed(PAY, [change])


def test_words_may_be_changed_into_nothing_and_no_change_leaves_all_as_it_is() -> None:
    assert changed(PAY, ["; the council's in 10="])[0].endswith("in 30 days.")
    assert changed(PAY, []) == (PAY.text, PAY.heading)


def test_a_clause_is_cut_before_words_that_stand_in_it_once_in_the_order_of_the_text() -> (
    None
):
    assert cut(PAY, ["the council's", "invoices"]) == (
        "Public bodies pay public bodies'",
        "invoices in 30 days;",
        "the council's in 10.",
    )


@pytest.mark.parametrize(("words", "times"), [("in", "3 times"), ("never", "0 times"), ("", "0 times")])  # fmt: skip
def test_words_that_do_not_stand_once_cut_nothing(words: str, times: str) -> None:
    with pytest.raises(RefusedError, match=f"stand {times} in old-12"):
        cut(PAY, [words])


def remark(
    proposed: str, level: Level, start: int | None, end: int | None
) -> Annotation:
    return Annotation(
        id="a1",
        respondent="p1",
        submission="s1",
        kind=AnnotationKind.REWORD,
        tracked=True,
        state="",
        seen="r1",
        placed=Placed.EXACT,
        candidates=(),
        text="",
        proposed=proposed,
        reply_to=None,
        where="page 1",
        anchor=Anchor(level=level, clause="old-1", start=start, end=end),
    )  # fmt: skip


def test_an_edit_of_some_words_leaves_what_stands_before_and_behind() -> None:
    some = remark("two weeks", Level.WORDS, 10, 18)
    assert edited(some, "Pay us in one week or say why.") == (
        "Pay us in two weeks or say why."
    )


def test_an_edit_of_a_whole_clause_is_its_new_text_alone() -> None:
    whole = remark("Pay  us at once.", Level.CLAUSE, None, None)
    assert edited(whole, "Pay us in a week.") == "Pay us at once."


def test_a_split_parts_the_words_at_the_blank_line_that_was_put_in() -> None:
    split = remark(".\n\nWe say", Level.WORDS, 6, 14)
    assert parts(split, "Pay us and say why.") == ("Pay us.", "We say why.")
