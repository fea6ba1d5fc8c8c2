"""What a joined clause keeps of those it was made of."""

import pytest

from compact_draft.drafting.joined import joined_bearer, joined_evidence, refuse_join
from compact_draft.errors import RefusedError
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.tags import By, Practice
from tests.drafts import doing, draft_of


def promise(n: int, by: By | None = By.PUBLIC_BODIES, **more: object) -> Clause:
    fields = {"id": f"old-{n}", "kind": Kind.COMMITMENT, "text": "Pay.", "by": by}
    return Clause(**{**fields, **more})  # type: ignore[arg-type]  # a dict of fields


DRAFT = draft_of()


@pytest.mark.parametrize(
    ("old", "text", "what"),
    [
        ([promise(1)], "Pay.", "at least two different clauses"),
        ([promise(1), promise(1)], "Pay.", "at least two different clauses"),
        ([promise(1), promise(2, kind=Kind.PROSE)], "Pay.", "only some of these"),
        ([promise(1), promise(2)], " ", "no words"),
    ],
)
def test_a_join_that_makes_no_sense_is_refused(
    old: list[Clause], text: str, what: str
) -> None:
    with pytest.raises(RefusedError, match=what):
        refuse_join(old, text)


def test_two_promises_with_words_may_be_joined() -> None:
    assert refuse_join([promise(1), promise(2)], "Pay and say so.") is None


def test_evidence_that_agrees_is_kept_and_a_party_that_differs_is_asked_again() -> None:
    agrees = doing("council", Practice.DOING)
    one = promise(1, evidence=(agrees, doing("trust", Practice.DOING)))
    other = promise(2, evidence=(agrees, doing("trust", Practice.NOT_YET)))
    assert joined_evidence([one, other], DRAFT) == ((agrees,), ("trust",))


def test_a_party_that_said_nothing_of_one_of_them_is_asked_again() -> None:
    one = promise(1, evidence=(doing("council", Practice.DOING),))
    rows, ask = joined_evidence([one, promise(2)], DRAFT)
    assert (rows, ask) == ((), ("council",))


@pytest.mark.parametrize(
    ("bys", "named", "by"),
    [
        ((By.VCS, By.VCS), None, By.VCS),
        ((By.VCS, By.PUBLIC_BODIES), By.BOTH, By.BOTH),
        ((By.VCS, By.PUBLIC_BODIES), None, By.UNCLEAR),
        ((By.VCS, None), By.BOTH, By.UNCLEAR),
    ],
)
def test_who_is_bound_is_what_all_say_or_what_the_words_name(
    bys: tuple[By | None, By | None], named: By | None, by: By
) -> None:
    old = [promise(n, bound) for n, bound in enumerate(bys)]
    assert joined_bearer(old, DRAFT, named) == (by, ())


def test_those_bound_by_either_are_bound_by_the_whole() -> None:
    one, other = promise(1, only=("council",)), promise(2, only=("trust",))
    assert joined_bearer([one, other], DRAFT, None) == (By.PUBLIC_BODIES, ())
    same = [promise(1, only=("trust",)), promise(2, only=("trust",))]
    assert joined_bearer(same, DRAFT, None) == (By.PUBLIC_BODIES, ("trust",))
