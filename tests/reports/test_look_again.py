"""What was given for other words, as JSON has it."""

from compact_draft.model.look_again import CLAUSE, Given, LookAgain
from compact_draft.reports.look_again import again_fields


def test_both_wordings_and_who_said_it_are_fields() -> None:
    row = LookAgain(
        what=Given.TAG, of="", side=CLAUSE, then=None, now="Pay.", by="Ann", said="x"
    )
    assert again_fields([row]) == [
        {
            "what": "tag", "of": "", "said": "x", "side": "clause", "then": None,
            "now": "Pay.", "by": "Ann", "when": "",
        }
    ]  # fmt: skip
