"""What became of a clause, and of a remark on it, since an earlier draft."""

from __future__ import annotations

from dataclasses import replace

from compact_draft.copies.carrying import Carrying
from compact_draft.model.annotation import Anchor, Level, Placed
from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.compact import Outline, OutlineRow
from tests.copies.copies import revision

OLD = revision()
GRANTS = "fun-02"


def changed(*clauses: Clause):  # type: ignore[no-untyped-def]  # a Revision
    rows = tuple(OutlineRow(clause=c.id) for c in clauses)
    return replace(OLD, label="r2", outline=Outline(rows=rows), clauses=clauses)


def on(words: str) -> Anchor:
    text = next(c.text for c in OLD.clauses if c.id == GRANTS)
    at = text.index(words)
    return Anchor(
        level=Level.WORDS, clause=GRANTS, start=at, end=at + len(words), words=words
    )


def test_words_that_still_stand_keep_a_remark_exactly_there() -> None:
    placing = Carrying.between(OLD, revision()).carry(on("pay grants"))
    assert placing.placed is Placed.EXACT
    assert placing.anchor.words == "pay grants"


def test_a_remark_on_a_clause_that_is_gone_is_an_orphan() -> None:
    rest = changed(*(c for c in OLD.clauses if c.id != GRANTS))
    carrying = Carrying.between(OLD, rest)
    assert carrying.of(GRANTS) == ()
    placing = carrying.carry(on("pay grants"))
    assert placing.anchor.clause is None
    assert placing.placed in (Placed.ORPHAN, Placed.PROPOSED)


def test_a_remark_on_the_draft_stays_on_the_draft() -> None:
    anchor = Anchor(level=Level.DRAFT)
    placing = Carrying.between(OLD, revision()).carry(anchor)
    assert (placing.anchor, placing.placed) == (anchor, Placed.EXACT)


def test_of_a_clause_that_was_split_each_part_may_be_meant() -> None:
    row = HistoryRow(when="2026-03-01", by="A", what="split", source=(GRANTS,))
    halves = [
        Clause(id=f"fun-{n}", kind=Kind.COMMITMENT, text=text, history=(row,))
        for n, text in (
            (8, "The Council will pay grants."),
            (9, "Where there is need."),
        )
    ]
    rest = [c for c in OLD.clauses if c.id != GRANTS]
    carrying = Carrying.between(OLD, changed(*halves, *rest))
    assert set(carrying.of(GRANTS)) == {"fun-8", "fun-9"}
