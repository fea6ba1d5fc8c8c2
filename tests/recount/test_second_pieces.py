"""Lines of a text, read a second time."""

from compact_draft.recount.second_pieces import lines_of


def test_lines_with_words_are_counted_from_one_and_empty_ones_left_out() -> None:
    found = list(lines_of("Dear all,\n\n --- \n Pay sooner. "))
    assert [(piece.place, piece.text) for piece in found] == [
        ("line 1", "Dear all,"),
        ("line 4", "Pay sooner."),
    ]
    assert [p.place for p in lines_of("a", "row")] == ["row 1"]
