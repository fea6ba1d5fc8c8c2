"""Which ids were given; none is ever given twice."""

from compact_draft.store.ids import Ids, format_ids, parse_ids

IDS = Ids(given={"fen": 12, "ash": 3}, withdrawn=("fen-004",))


def test_new_ids_follow_the_last_one_given_of_their_prefix() -> None:
    after, new = IDS.giving("fen", 2)
    assert new == ("fen-013", "fen-014")
    assert after.given == {"fen": 14, "ash": 3}
    assert after.withdrawn == IDS.withdrawn
    first, ids = IDS.giving("new", 1)
    assert (ids, first.given["new"]) == (("new-001",), 1)
    same, none = IDS.giving("fen", 0)
    assert (same.given["fen"], none) == (12, ())


def test_ids_are_withdrawn_once_in_order_and_stand_again() -> None:
    less = IDS.withdrawing("fen-002", "fen-004", "ash-001")
    assert less.withdrawn == ("ash-001", "fen-002", "fen-004")
    assert less.standing_again("fen-004", "fen-099").withdrawn == ("ash-001", "fen-002")
    assert less.given == IDS.given


def test_an_id_that_was_given_stays_given_whatever_is_put_back() -> None:
    older = Ids(given={"fen": 9, "bri": 1}, withdrawn=())
    assert older.keeping(IDS).given == {"ash": 3, "bri": 1, "fen": 12}
    assert older.keeping(IDS).withdrawn == ()


def test_what_is_written_is_read_again() -> None:
    assert parse_ids(format_ids(IDS)) == IDS
    assert parse_ids("") == Ids(given={})
