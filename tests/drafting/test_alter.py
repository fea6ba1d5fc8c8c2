"""The outline after a change: what is added, parted, joined, moved, put back, withdrawn."""

from dataclasses import replace

import pytest

from compact_draft.drafting.alter import (
    add,
    join,
    move,
    put,
    put_back,
    section_end,
    split,
    withdraw,
)
from compact_draft.errors import RefusedError
from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.compact import Draft
from compact_draft.model.tags import By, Side
from tests.drafts import block, draft_of, heading

ROW = HistoryRow(when="2026-03-02", by="A. Writer", why="tidier", what="moved")
DRAFT = draft_of(
    heading(1, "Money"),
    block(2, Kind.COMMITMENT, "Pay in 30 days.", by=By.PUBLIC_BODIES, level=0),
    block(3, Kind.COMMITMENT, "Say why.", by=By.PUBLIC_BODIES, level=0),
    heading(4, "Grants", 2),
    block(5, Kind.PROSE, "Grants help."),
    heading(6, "Voice"),
    block(7, Kind.COMMITMENT, "Ask early.", column=Side.PUBLIC_BODIES, by=By.PUBLIC_BODIES),
    block(8, Kind.COMMITMENT, "Answer in time.", column=Side.VCS, by=By.VCS),
)  # fmt: skip


def order(draft: Draft) -> list[int]:
    return [int(identity.removeprefix("old-")) for identity in draft.outline.ids]


def clause(identity: str, text: str, **fields: object) -> Clause:
    return Clause(id=identity, kind=Kind.COMMITMENT, text=text, **fields)  # type: ignore[arg-type]  # a dict of fields


def test_a_clause_put_in_place_of_another_keeps_its_place_and_says_what_was_done() -> (
    None
):
    done = put(DRAFT, replace(DRAFT.clause("old-3"), text="Say why not."), ROW)
    assert order(done.draft) == order(DRAFT)
    assert done.draft.clause("old-3").text == "Say why not."
    assert done.touched[0].history == (ROW,)
    assert (done.new, done.withdrawn) == ((), ())


def test_a_new_clause_stands_in_the_list_of_its_neighbour() -> None:
    done = add(DRAFT, clause("old-9", "Pay interest."), "old-2", ROW)
    assert order(done.draft) == [1, 2, 9, 3, 4, 5, 6, 7, 8]
    assert done.draft.outline.rows[2].level == 0
    assert done.new == ("old-9",)


def test_a_new_clause_below_a_heading_stands_as_what_follows_it_does() -> None:
    done = add(DRAFT, clause("old-9", "Pay at once."), "old-1", ROW)
    assert done.draft.outline.rows[1].level == 0
    first = add(DRAFT, clause("old-9", "First of all."), None, ROW)
    assert order(first.draft)[0] == 9
    assert first.draft.outline.rows[0].level is None


def test_a_heading_is_as_deep_as_the_heading_before_it() -> None:
    deep = Clause(id="old-9", kind=Kind.HEADING, text="More")
    assert add(DRAFT, deep, "old-5", ROW).draft.outline.rows[5].level == 2
    said = replace(deep, level=1)
    assert add(DRAFT, said, "old-5", ROW).draft.outline.rows[5].level == 1


def test_no_promise_is_put_into_the_column_of_a_side_that_it_does_not_bind() -> None:
    theirs = clause("old-9", "Keep accounts.", by=By.VCS)
    with pytest.raises(RefusedError, match="the column of the public bodies"):
        add(DRAFT, theirs, "old-7", ROW)
    assert add(DRAFT, theirs, "old-8", ROW).draft.outline.rows[-1].column is Side.VCS
    assert add(DRAFT, clause("old-9", "x", by=By.BOTH), "old-7", ROW).new


def test_parts_of_a_clause_stand_in_its_place_and_say_what_they_came_from() -> None:
    done = split(DRAFT, "old-3", ["Say why.", " Say  when. "], ["old-9", "old-10"], ROW)
    assert order(done.draft) == [1, 2, 9, 10, 4, 5, 6, 7, 8]
    part = done.draft.clause("old-10")
    assert (part.text, part.by) == ("Say when.", By.PUBLIC_BODIES)
    assert part.history[-1].source == ("old-3",)
    assert done.withdrawn == ("old-3",)
    assert [row.level for row in done.draft.outline.rows[2:4]] == [0, 0]


@pytest.mark.parametrize("parts", [["Say why."], ["Say why.", " "]])
def test_a_split_needs_words_in_two_parts(parts: list[str]) -> None:
    with pytest.raises(RefusedError, match="at least two parts"):
        split(DRAFT, "old-3", parts, ["old-9", "old-10"], ROW)


def test_joined_clauses_stand_where_the_first_named_stood() -> None:
    done = join(DRAFT, ["old-3", "old-2"], "Pay in 30 days and say why.", "old-9", ROW)
    assert order(done.draft) == [1, 9, 4, 5, 6, 7, 8]
    assert done.draft.clause("old-9").history[-1].source == ("old-3", "old-2")
    assert done.withdrawn == ("old-3", "old-2")


def test_a_clause_moves_alone_and_a_section_with_all_that_is_below_its_heading() -> (
    None
):
    assert order(move(DRAFT, "old-3", "old-5", ROW).draft) == [1, 2, 4, 5, 3, 6, 7, 8]
    section = move(DRAFT, "old-1", "old-8", ROW, whole_section=True)
    assert order(section.draft) == [6, 7, 8, 1, 2, 3, 4, 5]
    assert len(section.touched) == 5
    part = move(DRAFT, "old-4", None, ROW, whole_section=True)
    assert order(part.draft) == [4, 5, 1, 2, 3, 6, 7, 8]


def test_a_move_that_moves_nothing_or_behind_itself_is_refused() -> None:
    with pytest.raises(RefusedError, match="old-3 stands there already"):
        move(DRAFT, "old-3", "old-2", ROW)
    with pytest.raises(RefusedError, match="which goes with it"):
        move(DRAFT, "old-1", "old-5", ROW, whole_section=True)
    with pytest.raises(RefusedError, match="is no heading"):
        move(DRAFT, "old-2", "old-5", ROW, whole_section=True)


def test_a_section_ends_before_the_next_heading_that_is_not_below_its_own() -> None:
    assert section_end(DRAFT, "old-1") == 5
    assert section_end(DRAFT, "old-4") == 5
    assert section_end(DRAFT, "old-6") == 8


def test_what_was_withdrawn_is_put_back_behind_what_stood_before_it() -> None:
    less = withdraw(DRAFT, ["old-3", "old-2"], ROW)
    assert order(less.draft) == [1, 4, 5, 6, 7, 8]
    assert less.withdrawn == ("old-3", "old-2")
    back = put_back(less.draft, DRAFT.clause("old-3"), DRAFT.outline, ROW)
    assert order(back.draft) == [1, 3, 4, 5, 6, 7, 8]
    assert back.new == ("old-3",)
    assert back.draft.outline.rows[1].level == 0


def test_what_was_moved_since_is_no_mark_for_where_a_clause_is_put_back() -> None:
    moved = move(DRAFT, "old-2", "old-6", ROW).draft
    less = withdraw(moved, ["old-3"], ROW).draft
    back = put_back(less, DRAFT.clause("old-3"), DRAFT.outline, ROW)
    assert order(back.draft) == [1, 3, 4, 5, 6, 2, 7, 8]


def test_what_never_went_out_cannot_be_put_back() -> None:
    with pytest.raises(RefusedError, match="did not stand in the text that went out"):
        put_back(DRAFT, clause("old-9", "New."), DRAFT.outline, ROW)
