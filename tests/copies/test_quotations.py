"""Where in a draft the words stand that somebody quotes."""

from compact_draft.copies.ground import Ground
from compact_draft.copies.quotations import Quotations, is_enough, parts
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.received import SentPoint
from tests.drafts import frozen, readable_draft

GROUND = Ground(frozen(readable_draft()))
QUOTED = Quotations(GROUND)


def clauses(quote: str) -> list[str]:
    return [stretch.clause for stretch in QUOTED.stretches(quote)]


def test_words_are_found_whatever_their_quotes_case_and_blanks() -> None:
    assert clauses("three months' written notice") == ["old-12"]
    assert clauses("Three  Months’ written notice") == ["old-12"]
    assert clauses("words that stand nowhere here") == []


def test_dots_left_out_and_a_number_in_front_are_seen_through() -> None:
    assert clauses("Give three months … before a grant is cut") == ["old-12"]
    assert clauses("4.1 Give three months' written notice") == ["old-12"]


def test_the_words_around_tell_which_of_several_is_meant() -> None:
    found = QUOTED.stretches("a")
    point = SentPoint(
        kind=AnnotationKind.COMMENT, where="x", before="Fenwold ", quote="a"
    )
    assert len(QUOTED.in_context(found, point)) <= len(found)
    assert QUOTED.in_context(found[:1], point) == found[:1]


def test_something_like_it_is_offered_and_a_short_text_is_not() -> None:
    near = QUOTED.near("Give three month written notice with reason", None, 80)
    assert near[0] == "old-12"
    assert QUOTED.near("Give three", None, 80) == []


def test_a_quotation_of_one_word_is_not_enough_and_a_long_one_is_parted() -> None:
    assert not is_enough("notice")
    assert is_enough("written notice")
    assert parts("One two three four. Five six seven eight.") == [
        "One two three four.",
        "Five six seven eight.",
    ]
    assert parts("One two three four.") == []
