"""Promises of a list to tick that were not taken on."""

from compact_draft.intake.drafts import Draft, whole
from compact_draft.intake.unticked import NOT_TICKED, leave_unticked
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.intake.typed import lines

SECTION = ("What we have ticked",)


def drafts(*texts: str) -> list[Draft]:
    return [
        Draft(parts=[whole(line)], kind=Kind.COMMITMENT, section=SECTION, party=By.VCS)
        for line in lines(*texts)
    ]


def test_an_empty_box_among_ticked_ones_is_no_promise() -> None:
    ticked, empty = made = drafts("☒ Pay on time.", "☐ Say why.")
    leave_unticked(made)
    assert ticked.kind is Kind.COMMITMENT
    assert (empty.kind, empty.party) == (Kind.PROSE, None)
    assert NOT_TICKED in empty.doubts


def test_where_no_box_of_the_list_is_ticked_all_stay() -> None:
    made = drafts("☐ Pay on time.", "☐ Say why.")
    leave_unticked(made)
    assert [draft.kind for draft in made] == [Kind.COMMITMENT] * 2
