"""Where every clause of every old Compact went."""

from __future__ import annotations

from pathlib import Path

from compact_draft.merging.values import Choice, Fate
from compact_draft.steps import merge, merge_choose, merge_make
from compact_draft.steps.refresh import refresh
from compact_draft.store.workspace import Workspace
from tests.merging.settled import WHO, chosen, ids_of
from tests.workspaces import WHEN, run


def test_the_counts_close_and_the_redline_is_against_the_base(
    workspace: Workspace, side: merge.Side, tmp_path: Path
) -> None:
    merge_choose.choose(workspace, chosen(side), who=WHO)
    made = merge_make.make(workspace, who=WHO)
    found = merge.account(workspace)
    assert found.closes
    for source, total in (("Ashby", 21), ("Brockdale", 20), ("Carrow", 16)):
        assert found.count(source) == total
    stands = {row.old.id: row for row in found.rows}
    (ours, theirs) = ids_of(side, "Ashby 1.2", "Carrow 1.2")
    draft = workspace.draft()
    assert draft.clause(ours).text == stands[theirs].old.clause.text
    assert stands[ours].now == stands[theirs].now == ours
    fresh = next(r for r in found.rows if r.old.named == "Brockdale 1.4")
    order = draft.outline.ids
    neighbour = stands[ids_of(side, "Brockdale 1.3")[0]].now
    assert order.index(fresh.now) == order.index(neighbour) + 1
    assert all(draft.clause(row.now).text == row.text for row in found.rows if row.now)
    out = refresh(
        workspace,
        tmp_path / "refresh.docx",
        author="The group",
        by="Ann Other",
        when=WHEN,
    )
    assert (out.old, out.new) == ("taken-in", made.revision)
    assert out.refresh.is_complete


def test_a_clause_that_was_merged_into_weaker_words_is_told(
    workspace: Workspace, side: merge.Side
) -> None:
    ids = ids_of(side, "Ashby 1.2", "Brockdale 1.2", "Carrow 1.2")
    merge_choose.choose(workspace, [Choice(clauses=tuple(ids), words=ids[1])], who=WHO)
    rows = {row.old.id: row for row in merge.account(workspace).rows}
    assert "one month" in " ".join(rows[ids[2]].weaker)
    assert rows[ids[1]].weaker == ()
    assert rows[ids[0]].fate is Fate.MERGED


def test_the_account_is_written_for_people_with_what_is_open_named(
    workspace: Workspace,
) -> None:
    out = str(workspace.root / "out/merge-account.docx")
    assert "Open: Ashby" in run(workspace, "merge", "--word", out, status=1)
