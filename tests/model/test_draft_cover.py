"""What stands under the title of a draft, and of the agreed text."""

from compact_draft.model.draft_cover import Cover


def test_a_draft_says_whose_copy_it_is_which_text_and_of_which_day() -> None:
    cover = Cover(
        status="DRAFT for consultation",
        copy="Copy for the trustees",
        revision="The draft as it was sent out (r1)",
        date="3 March 2026",
    )
    assert cover.lines == (
        "Copy for the trustees",
        "The draft as it was sent out (r1)",
        "3 March 2026",
    )


def test_nothing_is_said_where_nothing_is_known() -> None:
    assert Cover(status="", copy="", revision="", date="3 March 2026").lines == (
        "3 March 2026",
    )


def test_the_agreed_text_says_the_day_of_agreement_and_no_revision() -> None:
    agreed = Cover(
        status="", copy="", revision="r4", date="1 June 2026", agreed="2 June 2026"
    )
    assert agreed.lines == ("Agreed on 2 June 2026",)
