"""The table of the sides, and the list of contents, as a reader meets them."""

from __future__ import annotations

from dataclasses import replace

from compact_draft.drafting.build import lay_out
from compact_draft.model.clause import Kind, Place
from compact_draft.model.tags import By, Side
from compact_draft.word.ooxml.names import w
from tests.drafts import block, draft_of, frozen, heading
from tests.word.writing.built import body_of, built, printed_by_word
from tests.word.writing.codes import codes


def placed(head: str) -> Place:
    return Place(file="old.docx", sha256="", part="", ordinals=(1,), head=head)


def promise(number: int, text: str, side: Side, head: str = ""):
    by = By.PUBLIC_BODIES if side is Side.PUBLIC_BODIES else By.VCS
    place = placed(head) if head else None
    return block(
        number, Kind.COMMITMENT, text, column=side, level=0, by=by, place=place
    )


def pledges():
    councils, groups = Side.PUBLIC_BODIES, Side.VCS
    return draft_of(
        heading(1, "Our pledges"),
        block(2, Kind.PRINCIPLE, "We are honest."),
        promise(3, "Pay on time.", councils, "Statutory partners pledge to:"),
        promise(4, "Give notice of cuts.", councils, "Statutory partners pledge to:"),
        promise(5, "Publish a list of grants.", councils),
        promise(6, "Keep accounts.", groups, "Groups pledge to"),
        promise(7, "Answer consultations.", groups, "Groups pledge to"),
        block(8, Kind.ACTION, "Meet each spring.", by=By.BOTH),
        heading(9, "Money"),
        block(10, Kind.ACTION, "Agree one form.", by=By.BOTH),
    )


def test_numbers_run_down_each_column_and_go_on_below_the_table():
    revision = frozen(pledges())
    printed = printed_by_word(built(revision))
    assert [printed[f"old-{n}"] for n in (2, 3, 4, 5, 6, 7, 8, 10)] == [
        "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.1",
    ]  # fmt: skip


def test_the_heads_of_the_columns_are_those_of_the_old_table():
    root = body_of(built(frozen(pledges())))
    row = next(next(root.iter(w("tbl"))).iterchildren(w("tr")))
    heads = ["".join(cell.itertext()) for cell in row.iter(w("tc"))]
    assert heads == ["Statutory partners pledge to", "Groups pledge to"]


def test_a_table_stays_with_the_heading_and_the_words_that_lead_to_it():
    lead = block(11, Kind.PROSE, "In two columns:")
    draft = pledges()
    rows = list(draft.outline.rows)
    rows[1:2] = [lead[1]]
    made = replace(
        draft,
        outline=replace(draft.outline, rows=tuple(rows)),
        clauses=(*draft.clauses, lead[0]),
    )
    root = body_of(built(frozen(made)))
    above = next(root.iter(w("tbl"))).getprevious()
    assert "In two columns:" in "".join(above.itertext())
    assert above.find(f"{w('pPr')}/{w('keepNext')}") is not None


def test_whom_all_promises_of_a_heading_bind_is_said_once():
    layout = lay_out(codes())
    tags = [block.tags for block in layout.blocks if block.clause.kind is Kind.ACTION]
    assert tags == [""] * 6
    words = [
        block.tags for block in layout.blocks if block.clause.text == "What we will do"
    ]
    assert words == ["Every promise under this heading binds both sides"] * 3


def test_a_promise_that_binds_somebody_else_makes_each_say_it_for_itself():
    pairs = (
        heading(1, "Money"),
        block(2, Kind.ACTION, "Pay.", by=By.PUBLIC_BODIES),
        block(3, Kind.ACTION, "Account for it.", by=By.VCS),
    )
    tags = [block.tags for block in lay_out(draft_of(*pairs)).blocks]
    assert tags == [
        "", "binds public bodies", "binds the voluntary and community sector",
    ]  # fmt: skip
