"""Which paragraph struck here and put in there is one that moved."""

from compact_draft.copies.events import Added, Moved, Origin, Struck, Who
from compact_draft.copies.moves import with_moves
from compact_draft.copies.units import Basis
from tests.copies.copies import CLAUSES
from tests.copies.read import SENT

ANN = Who(tracked=True, author="Ann Able")
GRANTS = CLAUSES[1][2]
AT = next(n for n, p in enumerate(SENT.paragraphs) if p.text == GRANTS)
LAST = max(n for n, p in enumerate(SENT.paragraphs) if p.clause == "vol-03")


def origin(who: Who = ANN) -> Origin:
    return Origin(who, "", 1, Basis.TEXT)


def test_the_same_words_struck_and_put_in_by_one_person_are_a_move() -> None:
    events = [Struck(origin(), AT), Added(origin(), LAST, GRANTS)]
    assert with_moves(SENT, events) == [Moved(origin(), AT, LAST)]


def test_what_two_people_did_is_no_move() -> None:
    ben = Who(tracked=True, author="Ben Birch")
    events = [Struck(origin(), AT), Added(origin(ben), LAST, GRANTS)]
    assert not any(isinstance(e, Moved) for e in with_moves(SENT, events))


def test_other_words_are_an_addition_behind_what_stays() -> None:
    events = [
        Struck(origin(), AT),
        Added(origin(), AT, "Quite other words stand here."),
    ]
    found = with_moves(SENT, events)
    (added,) = [event for event in found if isinstance(event, Added)]
    assert added.after == AT - 1
