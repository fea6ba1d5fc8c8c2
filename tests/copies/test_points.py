"""What is put into a returned copy, and where it is placed as a point."""

from __future__ import annotations

import pytest

from compact_draft.copies.from_word import read_copy
from compact_draft.copies.sent import SentCopy
from compact_draft.model.annotation import AnnotationKind, Level, Placed
from tests.copies.copies import (
    Copy,
    Para,
    Row,
    Run,
    issued,
    written,
)
from tests.copies.read import REVISION, SENT, only


@pytest.mark.parametrize("tracked", [True, False])
def test_a_paragraph_put_in_is_added_after_the_clause_before_it(
    copy: Copy, tracked: bool
) -> None:
    kind = "ins" if tracked else ""
    new = Para((Run("Volunteers will be trained.", kind),), end=kind)
    copy.blocks.insert(copy.index("We value"), new)
    remark = only(copy)
    assert (remark.kind, remark.tracked) == (AnnotationKind.ADD, tracked)
    assert (remark.anchor.clause, remark.proposed) == (
        "vol-02",
        "Volunteers will be trained.",
    )


def test_a_paragraph_typed_at_the_end_of_another_is_added_too(copy: Copy) -> None:
    copy.set("We value", end="ins")
    copy.blocks.append(Para((Run("We thank them.", "ins"),)))
    remark = only(copy)
    assert (remark.kind, remark.anchor.clause, remark.proposed) == (
        AnnotationKind.ADD,
        "vol-03",
        "We thank them.",
    )


@pytest.mark.parametrize("tracked", [True, False])
def test_a_table_row_taken_out_withdraws_the_clauses_in_it(tracked: bool) -> None:
    def table(rows: list[Row]) -> Copy:
        made = issued(REVISION)
        first = made.index("The Council")
        cells = [made.blocks.pop(first) for _ in range(4)]
        del cells[1]
        whole = [
            Row(
                ((cells[0],), (Para((Run("One"),)),)), kind=rows[0].kind if rows else ""
            ),
            Row(((cells[1], cells[2]), (Para((Run("Two"),)),))),
        ]
        made.blocks.insert(first, whole if not rows or rows[0].kind else whole[1:])
        return made

    sent = SentCopy(table([]).data(), REVISION)
    kind = "del" if tracked else ""
    copy = table([Row((), kind=kind)])
    if not tracked:
        n = next(k for k, b in enumerate(copy.blocks) if isinstance(b, list))
        assert len(copy.blocks[n]) == 1
    found = read_copy(sent, "c.docx", copy.data()).annotations
    assert [(a.kind, a.anchor.clause, a.tracked) for a in found] == [
        (AnnotationKind.WITHDRAW, "fun-02", tracked),
        (AnnotationKind.REWORD, "fun-01", tracked),
    ]


@pytest.mark.parametrize("tracked", [True, False])
def test_a_table_row_put_in_is_one_addition(tracked: bool) -> None:
    base = issued(REVISION)
    n = base.index("We value")
    base.blocks[n] = [Row(((base.blocks[n],), (Para((Run("Right"),)),)))]
    sent = SentCopy(base.data(), REVISION)
    kind = "ins" if tracked else ""
    new = Row(((Para((Run("Left new."),)),), (Para((Run("Right new."),)),)), kind=kind)
    base.blocks[n] = [*base.blocks[n], new]
    (remark,) = read_copy(sent, "c.docx", base.data()).annotations
    assert (remark.kind, remark.tracked) == (AnnotationKind.ADD, tracked)
    assert (remark.anchor.clause, remark.proposed) == (
        "vol-03",
        "Left new.\n\nRight new.",
    )


@pytest.mark.parametrize("tracked", [True, False])
def test_a_row_put_in_under_two_columns_of_promises_adds_to_each_side(
    tracked: bool,
) -> None:
    base = issued(REVISION)
    first = base.index("The Council")
    cells = [base.blocks.pop(first) for _ in range(4)]
    rows = [Row(((cells[0], cells[1]), (cells[2], cells[3])))]
    base.blocks.insert(first, rows)
    sent = SentCopy(base.data(), REVISION)
    kind = "ins" if tracked else ""
    new = Row(((Para((Run("Left new."),)),), (Para((Run("Right new."),)),)), kind=kind)
    base.blocks[first] = [*rows, new]
    found = read_copy(sent, "c.docx", base.data()).annotations
    assert [(a.kind, a.anchor.clause, a.proposed) for a in found] == [
        (AnnotationKind.ADD, "fun-02", "Left new."),
        (AnnotationKind.ADD, "fun-03", "Right new."),
    ]


@pytest.mark.parametrize("kind", ["ins", ""])
def test_a_promise_put_at_the_top_of_the_other_column_is_proposed_there(
    kind: str,
) -> None:
    base = issued(REVISION)
    first = base.index("The Council")
    cells = [base.blocks.pop(first) for _ in range(4)]
    base.blocks.insert(first, [Row(((cells[0], cells[1]), (cells[2], cells[3])))])
    sent = SentCopy(base.data(), REVISION)
    new = Para((Run("Right new.", kind),), end=kind)
    row = Row(((cells[0], cells[1]), (new, cells[2], cells[3])))
    base.blocks[first] = [row]
    (remark,) = read_copy(sent, "c.docx", base.data()).annotations
    assert (remark.kind, remark.proposed) == (AnnotationKind.ADD, "Right new.")
    assert (remark.placed, remark.candidates) == (Placed.PROPOSED, ("fun-03",))
    assert remark.anchor.clause is None


def test_a_footnote_that_somebody_added_is_on_its_clause(copy: Copy) -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    copy.set("We value", after=note)
    text = (
        '<w:footnote w:id="2"><w:p><w:r><w:t>Which towns?'
        "</w:t></w:r></w:p></w:footnote>"
    )
    data = written(copy, footnotes=text)
    (remark,) = read_copy(SENT, "c.docx", data).annotations
    assert (remark.anchor.clause, remark.anchor.level) == ("vol-03", Level.CLAUSE)
    assert remark.proposed == "Which towns?"


def test_an_edit_to_a_tag_line_is_on_the_clause(copy: Copy) -> None:
    copy.track(
        "Achievable now",
        "[-Achievable now-]{+Aspirational+} · answers to national 4.4 (2010)",
    )
    remark = only(copy)
    assert (remark.kind, remark.anchor.level, remark.anchor.clause) == (
        AnnotationKind.REWORD,
        Level.CLAUSE,
        "fun-02",
    )
    assert (remark.anchor.words, remark.proposed) == ("Achievable now", "Aspirational")
