"""Promises of which nobody has settled whom they bind."""

from compact_draft.drafting.unbound import unbound
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.drafts import block, draft_of


def test_promises_that_bind_nobody_are_named_once_with_all_their_places() -> None:
    draft = draft_of(
        block(1, Kind.COMMITMENT, "Pay.", by=By.UNCLEAR),
        block(2, Kind.ACTION, "Meet."),
        block(3, Kind.COMMITMENT, "Pay.", by=By.VCS),
        block(4, Kind.PRINCIPLE, "Be fair."),
    )
    (doubt,) = unbound(draft)
    assert doubt.what == "2 promises do not say whom they bind"
    assert [clause for clause, _ in doubt.places] == ["old-1", "old-2"]


def test_where_all_are_settled_nothing_is_said() -> None:
    assert unbound(draft_of(block(3, Kind.COMMITMENT, "Pay.", by=By.VCS))) == ()
