"""A heading that lost all its clauses is told, and only that one."""

from __future__ import annotations

from dataclasses import replace

from compact_draft.drafting.emptied import emptied
from compact_draft.model.clause import Clause, Kind, Place
from compact_draft.model.compact import Draft, Outline, OutlineRow, Revision
from compact_draft.model.tags import Side
from tests.drafts import block, draft_of, frozen, heading

LEFT, RIGHT = Side.PUBLIC_BODIES, Side.VCS


def without(draft: Draft, *gone: int) -> Revision:
    ids = {f"old-{n}" for n in gone}
    rows = tuple(r for r in draft.outline.rows if r.clause not in ids)
    clauses = tuple(c for c in draft.clauses if c.id not in ids)
    return frozen(replace(draft, outline=Outline(rows=rows), clauses=clauses), "r2")


def told(draft: Draft, *gone: int) -> list[str]:
    found = emptied(frozen(draft, "r1"), without(draft, *gone))
    return [one.clause for one in found]


def placed(pair: tuple[Clause, OutlineRow]) -> tuple[Clause, OutlineRow]:
    place = Place(file="x", sha256="0", part="x", ordinals=(1,), words="paragraph 4")
    return replace(pair[0], place=place), pair[1]


DRAFT = draft_of(
    heading(1, "Money"),
    heading(2, "Grants", level=2),
    block(3, Kind.ACTION, "pay"),
    placed(heading(4, "Loans", level=2)),
    block(5, Kind.ACTION, "lend"),
    heading(6, "Rooms"),
    block(7, Kind.PROSE, "There are many."),
    heading(8, "Kept for later"),
)


def test_a_heading_whose_clauses_are_all_withdrawn_is_told_with_its_place() -> None:
    (one,) = emptied(frozen(DRAFT, "r1"), without(DRAFT, 5))
    assert str(one) == "old-4 “Loans” (paragraph 4) has nothing under it now"
    assert told(DRAFT) == []
    assert told(DRAFT, 3, 5) == ["old-1", "old-2", "old-4"]
    assert told(DRAFT, 4, 5) == []
    assert told(DRAFT, 7) == ["old-6"]


def test_heads_of_rows_and_columns_are_told_as_well() -> None:
    draft = draft_of(
        heading(1, "We will"),
        heading(2, "Training", level=2),
        block(3, Kind.COMMITMENT, "offer", column=LEFT),
        block(4, Kind.COMMITMENT, "go", column=RIGHT),
        heading(5, "Premises", level=2),
        block(6, Kind.COMMITMENT, "let", column=LEFT),
    )
    assert told(draft, 3) == []
    assert told(draft, 3, 4) == ["old-2"]
    assert told(draft, 6) == ["old-5"]
    columns = draft_of(
        heading(5, "We will"),
        block(1, Kind.HEADING, "Council", column=LEFT),
        block(2, Kind.HEADING, "Groups", column=RIGHT),
        block(3, Kind.COMMITMENT, "offer", column=LEFT),
        block(4, Kind.COMMITMENT, "go", column=RIGHT),
    )
    assert told(columns, 4) == ["old-2"]
    assert told(columns, 3, 4) == ["old-5", "old-1", "old-2"]
