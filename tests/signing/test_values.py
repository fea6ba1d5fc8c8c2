"""Whether a body's signature holds."""

from compact_draft.signing.values import Says, Signature, Standing, Touched
from tests.drafts import PARTIES

COUNCIL = PARTIES[0]
CHANGED = (Touched(clause="old-12", number="3.2", what="reworded"),)


def standing(says: Says | None, touched: tuple[Touched, ...] = ()) -> Standing:
    signature = None if says is None else Signature(party="council", says=says)
    return Standing(party=COUNCIL, signature=signature, touched=touched)


def test_a_signature_holds_while_nothing_that_was_signed_has_changed() -> None:
    held = standing(Says.SIGNS)
    assert (held.has_signed, held.holds, held.is_void) == (True, True, False)


def test_a_change_of_what_was_signed_makes_the_signature_void() -> None:
    void = standing(Says.SIGNS, CHANGED)
    assert (void.has_signed, void.holds, void.is_void) == (True, False, True)


def test_who_declines_decides_later_or_says_nothing_has_signed_nothing_to_be_void() -> (
    None
):
    for says in (Says.DECLINES, Says.LATER, None):
        none = standing(says, CHANGED)
        assert (none.has_signed, none.holds, none.is_void) == (False, False, False)
