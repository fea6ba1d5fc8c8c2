"""What was given for other words, told with both wordings."""

from compact_draft.drafting.again import again_lines
from compact_draft.model.look_again import CLAUSE, UNDERTAKING, Given, LookAgain
from tests.drafts import PARTIES

ROW = LookAgain(
    what=Given.EVIDENCE,
    of="trust",
    side=CLAUSE,
    then="Pay in 60 days.",
    now="Pay in\n\n30 days.",
    when="2026-02-09T10:00:00",
    said="not_yet",
)


def test_both_wordings_stand_under_who_said_what_on_which_day() -> None:
    assert again_lines([ROW], PARTIES) == [
        "look again: Fenwold Health Trust said “not yet” (9 February 2026)",
        "  it said: “Pay in 60 days.”",
        "  it says: “Pay in / 30 days.”",
    ]


def test_what_was_given_for_one_wording_stands_together() -> None:
    tag = LookAgain(
        what=Given.TAG, of="", side=CLAUSE, then=ROW.then, now=ROW.now, by="Ann Other",
        said="achievable",
    )  # fmt: skip
    first, *rest = again_lines([ROW, tag], PARTIES)
    assert first.endswith("; Ann Other set the tag “achievable”")
    assert len(rest) == 2


def test_words_that_were_not_kept_and_a_link_to_an_undertaking_are_told_as_such() -> (
    None
):
    link = LookAgain(
        what=Given.LINK, of="national-2010:4.4", side=UNDERTAKING, then=None, now="New.",
        by="Ann Other", said="equal",
    )  # fmt: skip
    assert again_lines([link], PARTIES) == [
        "look again: the link national-2010:4.4 equal, confirmed by Ann Other",
        "  the undertaking said: the words it was given for were not kept",
        "  the undertaking says: “New.”",
    ]
