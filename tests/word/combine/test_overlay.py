"""Several redlines of one base, block by block."""

from compact_draft.model.combined import OverlapKind
from tests.redline.maker import cell, docx, p, row, table
from tests.word.combine.settled import lines
from tests.word.combine.together import put_together

HEAD, PAY, ASK, END = "Our Compact", "Pay grants early.", "Ask early.", "End."
BASE = docx(HEAD, PAY, ASK, END)


def test_what_nobody_touched_stands_as_in_the_base() -> None:
    data, said = put_together(BASE, Ann=BASE, Ben=BASE)
    assert lines(data) == lines(BASE)
    assert (said.overlaps, said.left_out) == ((), ())


def test_paragraphs_put_in_at_one_place_stand_side_by_side_and_are_listed() -> None:
    ann, ben = (
        docx(HEAD, PAY, "Lend rooms.", ASK, END),
        docx(HEAD, PAY, "Print a list.", ASK, END),
    )
    data, said = put_together(BASE, Ann=ann, Ben=ben)
    assert lines(data) == [HEAD, PAY, "Lend rooms.", "Print a list.", ASK, END]
    (overlap,) = said.overlaps
    assert overlap.kind is OverlapKind.PLACE
    assert [(v.reviewer, v.text.strip(), v.stands) for v in overlap.versions] == [
        ("Ann", "Lend rooms.", True),
        ("Ben", "Print a list.", True),
    ]


def test_the_same_paragraph_put_in_by_two_stands_once_under_the_first() -> None:
    same = docx(HEAD, PAY, "Lend rooms.", ASK, END)
    data, said = put_together(BASE, Ann=same, Ben=same)
    assert lines(data) == [HEAD, PAY, "Lend rooms.", ASK, END]
    assert [version.stands for version in said.overlaps[0].versions] == [True, False]


def test_a_paragraph_that_one_strikes_and_another_rewords_is_an_overlap() -> None:
    ann, ben = docx(HEAD, ASK, END), docx(HEAD, "Pay all grants early.", ASK, END)
    data, said = put_together(BASE, Ann=ann, Ben=ben)
    assert [overlap.kind for overlap in said.overlaps] == [OverlapKind.WORDS]
    assert lines(data, "reject") == lines(BASE)
    assert lines(data, only={"Ann"}) == lines(ann)


def test_cells_of_a_table_are_laid_over_one_by_one() -> None:
    def held(first: str, second: str) -> bytes:
        return docx(HEAD, table(row(cell(p(first)), cell(p(second)))), END)

    base = held("Pay early.", "Ask early.")
    ann, ben = (
        held("Pay very early.", "Ask early."),
        held("Pay early.", "Ask very early."),
    )
    data, said = put_together(base, Ann=ann, Ben=ben)
    assert said.overlaps == ()
    assert lines(data, only={"Ann"}) == lines(ann)
    assert lines(data, only={"Ben"}) == lines(ben)
