"""A Compact is not a one-way street, and the draft says where it is one."""

from __future__ import annotations

from compact_draft.drafting.balance import one_sided, shares
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By, Side
from tests.drafts import block, draft_of, readable_draft


def test_each_party_is_told_how_many_promises_fall_on_it():
    found = {s.party.id: s for s in shares(readable_draft())}
    assert [found[p].promises for p in ("council", "trust", "cvs")] == [3, 3, 2]
    council = found["council"]
    assert (council.achievable, council.aspirational, council.not_settled) == (1, 2, 0)
    assert found["cvs"].not_settled == 1


def test_a_theme_on_which_one_side_promises_nothing_is_named():
    def promise(number, by, theme, **fields):
        text = f"Promise {number}."
        return block(number, Kind.COMMITMENT, text, by=by, theme=theme, **fields)

    draft = draft_of(
        promise(1, By.PUBLIC_BODIES, "payment"),
        promise(2, By.PUBLIC_BODIES, "volunteering"),
        promise(3, By.VCS, "volunteering"),
        promise(4, By.BOTH, "equality"),
        promise(5, By.BOTH, "change_notice", only=("cvs",)),
        promise(6, By.UNCLEAR, "premises"),
        promise(7, By.VCS, ""),
    )
    assert [(o.words, o.lacking) for o in one_sided(draft)] == [
        ("payment", Side.VCS),
        ("change notice", Side.PUBLIC_BODIES),
    ]


def test_what_is_no_promise_is_not_counted():
    draft = draft_of(block(1, Kind.PRINCIPLE, "Be kind.", theme="equality"))
    assert [share.promises for share in shares(draft)] == [0, 0, 0]
    assert one_sided(draft) == ()
