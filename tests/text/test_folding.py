"""Where words stand in a text when typing does not count, with the way back to it."""

import pytest

from compact_draft.text.folding import folded, is_cut, key_of, pieces_of

TEXT = (
    "The Council  will “pay”\nin ten days – or say why. We will pay the council's own."
)


def found(words: str) -> list[str]:
    return [TEXT[start:end] for start, end in folded(TEXT).find_all(key_of(words))]


def test_words_are_found_whatever_their_case_quotes_dashes_and_blanks() -> None:
    assert found('the COUNCIL will "pay" in') == ["The Council  will “pay”\nin"]
    assert found("ten days - or") == ["ten days – or"]


def test_a_part_of_a_word_is_not_found() -> None:
    assert found("ounc") == []
    assert found("day") == []
    assert found("") == []


def test_every_place_is_given() -> None:
    assert len(found("will")) == 2
    assert len(found("Council")) == 2


def test_a_quotation_that_is_cut_short_stands_where_its_pieces_follow_one_another() -> (
    None
):
    pieces = pieces_of("“the council … or say why.”")
    assert pieces == ("the council", "or say why.")
    ((start, end),) = folded(TEXT).find_pieces(pieces)
    assert TEXT[start:end].startswith("The Council")
    assert TEXT[start:end].endswith("or say why.")


def test_pieces_in_another_order_stand_nowhere() -> None:
    assert folded(TEXT).find_pieces(("or say why.", "ten days")) == []


def test_a_piece_must_be_a_whole_word_too() -> None:
    assert folded(TEXT).find_pieces(("the council", "sa")) == []


@pytest.mark.parametrize(
    "cut", ["We … pay", "We ... pay", "We [...] pay", "We (…) pay"]
)
def test_each_way_of_leaving_words_out_is_known(cut: str) -> None:
    assert is_cut(cut)
    assert pieces_of(cut) == ("we", "pay")


def test_a_whole_quotation_is_one_piece() -> None:
    assert not is_cut("We pay.. soon")
    assert pieces_of("‘We pay’") == ("we pay",)


def test_the_places_lead_back_where_blanks_were_run_together() -> None:
    text = "a  \n b"
    assert folded(text).text == "a b"
    assert folded(text).find_all("b") == [(5, 6)]
