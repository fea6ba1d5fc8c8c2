"""Rows get their ids in order, their place in words, and their pieces."""

from compact_draft.intake.drafts import Draft, parts_of
from compact_draft.intake.lines import read_lines
from compact_draft.intake.numbered import Numbered
from compact_draft.intake.rows import FURNITURE, Piece
from compact_draft.intake.table_shapes import PARTS
from compact_draft.model.clause import HistoryRow, Kind
from compact_draft.model.tags import By
from compact_draft.word.reading.cells import Cell
from compact_draft.word.reading.document import Block
from tests.intake.typed import RULES, block

HISTORY = HistoryRow(when="2026-03-02", by="Ann Other", what="taken in")


def numbered() -> Numbered:
    return Numbered("old.docx", "ab12", "fen", 7)


def draft(*blocks: Block, kind: Kind | None = Kind.COMMITMENT, **more: object) -> Draft:
    parts = [
        part
        for n, line in enumerate(read_lines(blocks, RULES))
        for part in parts_of(line, " " if n else "")
    ]
    return Draft(parts=parts, kind=kind, **{"section": (), **more})  # type: ignore[arg-type]  # fields


def test_clauses_are_counted_and_furniture_is_not() -> None:
    maker = numbered()
    first = maker.row(draft(block("The Council pays.", 3), party=By.VCS), HISTORY)
    page = maker.row(
        draft(block("Page 2", 4), kind=None, why="page number", number="2"), HISTORY
    )
    second = maker.row(draft(block("Groups answer.", 5)), HISTORY)
    assert (first.id, page.id, second.id) == ("fen-007", None, "fen-008")
    assert (page.kind, page.number, page.clause) == (FURNITURE, "", None)
    assert first.clause is not None
    assert (first.clause.text, first.clause.by) == ("The Council pays.", By.VCS)
    assert first.clause.history == (HISTORY,)


def test_a_row_out_of_two_paragraphs_names_both_and_its_pieces() -> None:
    row = numbered().row(
        draft(block("The Council", 3), block("pays.", 4), section=("Money",)), HISTORY
    )
    assert row.text == "The Council pays."
    assert row.place.ordinals == (3, 4)
    assert row.place.words == "paragraphs 4 and 5: under Money"
    part = "word/document.xml"
    assert row.pieces == (
        Piece(part=part, ordinal=3, order=0, before="", start=0, end=11),
        Piece(part=part, ordinal=4, order=0, before="", start=12, end=17),
    )


def test_cells_are_counted_from_one_and_tables_as_they_come() -> None:
    maker = numbered()
    turned = Cell(table=9, row=1, column=4, turned=True)
    below = Cell(table=5 + PARTS, row=1, column=0, above=6)
    tabs = Cell(table=-1, row=0, column=1)
    told = [
        maker.row(draft(block("Pay", 0, cell=cell)), HISTORY).place.words
        for cell in (turned, below, tabs)
    ]
    assert told == [
        "paragraph 1: table 1, row 5, column 2",
        "paragraph 1: table 2, row 8, column 1",
        "paragraph 1: column 2 of those that tabs make",
    ]


def test_a_cell_within_a_cell_is_told_by_the_outer_one() -> None:
    outer = Cell(table=0, row=2, column=1)
    inner = Cell(table=1, row=0, column=0, outer=outer)
    row = numbered().row(draft(block("Pay", 0, cell=inner)), HISTORY)
    assert row.place.words == "paragraph 1: table 1, row 3, column 2"


def test_a_note_a_box_and_a_cover_are_told() -> None:
    maker = numbered()
    note = block("Pay", 0, story="footnotes", part="word/footnotes.xml")
    rows = [
        maker.row(draft(note), HISTORY),
        maker.row(draft(block("Pay", 1, box=0)), HISTORY),
        maker.row(draft(block("Pay", 2), on_cover=True), HISTORY),
        maker.row(draft(block("Pay", 3)), HISTORY),
    ]
    assert [row.place.standing for row in rows] == ["footnote", "box", "cover", ""]
    assert rows[0].place.words == "paragraph 1: in the footnote"
    assert rows[1].place.words == "paragraph 2: in a text box"


def test_the_label_of_an_item_and_the_head_of_its_column_are_kept() -> None:
    listed = draft(block("(a) pay early", 0), column="public_bodies", column_head="Us")
    row = numbered().row(listed, HISTORY)
    assert (row.place.label, row.place.head) == ("(a)", "Us")
    listed.column = None
    assert numbered().row(listed, HISTORY).place.head == ""
