"""Clauses edited, split, joined, moved and withdrawn by command."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compact_draft.drafting.alter import join as join_pure
from compact_draft.drafting.alter import split as split_pure
from compact_draft.drafting.listing import listed
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
    Round,
)
from compact_draft.model.clause import HistoryRow, Kind
from compact_draft.model.compact import Draft
from compact_draft.model.tags import By
from compact_draft.store.workspace import Workspace
from tests.drafts import any_drafts, block, draft_of, heading
from tests.workspaces import WHEN, files, freeze, make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path)


def ids(workspace: Workspace) -> list[str]:
    return list(workspace.outline().ids)


NOTICE = "Give three months' written notice, with reasons, before a grant is cut."


def test_an_edit_says_who_when_and_why(workspace: Workspace) -> None:
    run(
        workspace, "clauses", "edit", "4.1", "--text", NOTICE.replace("three", "four"),
        "--why", "the councils agreed in May", "--when", "2026-05-04",
    )  # fmt: skip
    clause = workspace.draft().clause("old-12")
    assert clause.text == NOTICE.replace("three", "four")
    row = clause.history[-1]
    assert (row.what, row.by, row.why) == (
        "reworded",
        "Ann Other",
        "the councils agreed in May",
    )
    assert row.when.startswith("2026-05-04")


def test_an_edit_that_changes_nothing_is_refused(workspace: Workspace) -> None:
    message = run(
        workspace, "clauses", "edit", "4.1", "--text", f" {NOTICE} ", "--why", "x",
        status=2,
    )  # fmt: skip
    assert "nothing would change" in message


def test_each_part_of_a_split_clause_keeps_tags_evidence_links_and_history(
    workspace: Workspace,
) -> None:
    made = value(
        workspace,
        "clauses",
        "split",
        "4.1",
        "--at",
        "with reasons",
        "--why",
        "two acts",
    )
    assert made["new"] == ["fen-001", "fen-002"]
    assert made["withdrawn"] == ["old-12"]
    draft = workspace.draft()
    parts = [draft.clause(identity) for identity in made["new"]]
    assert [part.text for part in parts] == [
        "Give three months' written notice,",
        "with reasons, before a grant is cut.",
    ]
    for part in parts:
        assert len(part.evidence) == 2
        assert part.links
        assert part.by is By.PUBLIC_BODIES
        assert part.history[-1].source == ("old-12",)
        assert (part.history[-1].what, part.history[-1].why) == ("split", "two acts")
    old = next(c for c in workspace.clauses() if c.id == "old-12")
    assert (old.text, old.history[-1].what) == (NOTICE, "split")
    assert workspace.ids().withdrawn == ("old-12",)
    assert ids(workspace)[11:13] == ["fen-001", "fen-002"]


def test_remarks_on_the_old_clause_are_found_from_each_part(
    workspace: Workspace,
) -> None:
    freeze(workspace, "r1")
    remark = Annotation(
        id="a1",
        respondent="p1",
        submission="s1",
        kind=AnnotationKind.COMMENT,
        tracked=True,
        state="open",
        seen="r1",
        anchor=Anchor(level=Level.CLAUSE, clause="old-12"),
        placed=Placed.EXACT,
        text="Three months is too short.",
    )
    with workspace.step("collect", by="Ann Other", when=WHEN) as step:
        step.write_round(Round(label="round-1", revision="r1"))
        step.uses_ledger("round-1").add(step.number, annotations=[remark])
    run(workspace, "clauses", "split", "old-12", "--at", "with reasons")
    for part in ("fen-001", "fen-002"):
        shown = value(workspace, "clauses", "show", part)
        assert shown["came_from"] == ["old-12"]
        assert [r["text"] for r in shown["remarks"]] == ["Three months is too short."]
    page = run(workspace, "clauses", "show", "fen-002")
    assert "round-1 a1, comment on old-12: Three months is too short." in page
    withdrawn = value(workspace, "clauses", "show", "old-12")
    assert withdrawn["withdrawn"]
    assert withdrawn["became"] == ["fen-001", "fen-002"]


def test_the_words_that_part_a_clause_must_stand_in_it_once(
    workspace: Workspace,
) -> None:
    said = run(workspace, "clauses", "split", "4.1", "--at", "re", status=2)
    assert "the words 're' stand 3 times in old-12" in said
    said = run(workspace, "clauses", "split", "4.1", "--at", "Give", status=2)
    assert "at least two parts with words in each" in said


def test_a_joined_clause_stands_where_the_first_stood_and_names_both(
    workspace: Workspace,
) -> None:
    text = "Give notice and report back."
    made = value(workspace, "clauses", "join", "4.2", "4.1", "--text", text)
    assert made["withdrawn"] == ["old-13", "old-12"]
    clause = workspace.draft().clause("fen-001")
    assert clause.text == text
    assert clause.history[-1].source == ("old-13", "old-12")
    assert {link.ref for link in clause.links} == {"4.4", "2.5"}
    assert ids(workspace)[11] == "fen-001"


def test_evidence_that_differs_is_not_carried_into_a_joined_clause(
    workspace: Workspace,
) -> None:
    said = run(workspace, "clauses", "join", "4.1", "4.2")
    assert "Ask again, for their evidence differed: trust" in said
    clause = workspace.draft().clause("fen-001")
    assert [row.party for row in clause.evidence] == ["council"]


def test_a_join_of_two_sides_binds_nobody_until_a_person_says_so(
    tmp_path: Path,
) -> None:
    draft = draft_of(
        heading(1, "Promises"),
        block(2, Kind.COMMITMENT, "Pay.", by=By.PUBLIC_BODIES, only=("council",)),
        block(3, Kind.COMMITMENT, "Report.", by=By.VCS),
    )
    workspace = make_workspace(tmp_path, draft)
    run(workspace, "clauses", "join", "1.1", "1.2")
    clause = workspace.draft().clause("fen-001")
    assert (clause.by, clause.only) == (By.UNCLEAR, ())


def test_a_promise_is_not_joined_with_what_is_none(workspace: Workspace) -> None:
    said = run(workspace, "clauses", "join", "4.1", "3.1", status=2)
    assert "old-12 is a commitment, old-9 is a principle" in said


def test_a_moved_clause_takes_the_column_it_is_put_in(workspace: Workspace) -> None:
    run(workspace, "clauses", "move", "4.1", "--after", "5.1", "--why", "belongs there")
    order = ids(workspace)
    assert order[order.index("old-18") : order.index("old-19")] == ["old-18", "old-12"]
    row = next(r for r in workspace.outline().rows if r.clause == "old-12")
    assert row.column is None
    assert workspace.draft().clause("old-12").history[-1].what == "moved"


def test_a_heading_takes_its_section_along_when_asked(workspace: Workspace) -> None:
    run(workspace, "clauses", "move", "section 3", "--first", "--with-section")
    assert ids(workspace)[:4] == ["old-8", "old-9", "old-10", "old-1"]
    said = run(
        workspace, "clauses", "move", "old-8", "--after", "old-9", "--with-section",
        status=2,
    )  # fmt: skip
    assert "cannot stand after old-9, which goes with it" in said


def test_a_place_must_be_named_once(workspace: Workspace) -> None:
    assert "where shall it stand?" in run(workspace, "clauses", "move", "4.1", status=2)
    both = ["--after", "4.2", "--first"]
    said = run(workspace, "clauses", "move", "4.1", *both, status=2)
    assert "where shall it stand?" in said


def test_a_withdrawn_clause_keeps_its_file_and_its_id_is_never_given_again(
    workspace: Workspace,
) -> None:
    run(workspace, "clauses", "withdraw", "4.1", "--why", "the law says it now")
    assert "old-12" not in ids(workspace)
    kept = next(c for c in workspace.clauses() if c.id == "old-12")
    assert kept.text == NOTICE
    assert kept.history[-1].why == "the law says it now"
    assert workspace.ids().withdrawn == ("old-12",)


@pytest.mark.parametrize(
    "words",
    [
        ["borrow", "lib-pay-01", "--after", "4.1"],
        ["add", "--after", "3.1", "--text", "Something new."],
        ["edit", "4.1", "--text", "Other words.", "--why", "x"],
        ["split", "4.1", "--part", "Give notice.", "--part", "Give reasons."],
        ["join", "4.1", "4.2"],
        ["move", "4.1", "--after", "4.2"],
        ["withdraw", "4.1", "--why", "x"],
    ],
    ids=lambda words: words[0],
)
def test_undo_after_each_change_puts_every_byte_back(
    workspace: Workspace, words: list[str]
) -> None:
    before = files(workspace)
    run(workspace, "clauses", *words)
    assert files(workspace) != before
    steps = [s for s in workspace.log.steps() if s.state == "done"]
    assert len(steps) == 2
    run(workspace, "undo")
    assert files(workspace) == before


ROW = HistoryRow(when="2026-02-03", by="Ann Other", what="split")


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(draft=any_drafts(), data=st.data())
def test_split_then_join_gives_the_words_back(
    draft: Draft, data: st.DataObject
) -> None:
    long = [row for row in listed(draft) if len(row.clause.text.split()) > 1]
    if not long:
        return
    old = data.draw(st.sampled_from(long)).clause
    words = old.text.split()
    at = data.draw(st.integers(1, len(words) - 1))
    parts = [" ".join(words[:at]), " ".join(words[at:])]
    after = split_pure(draft, old.id, parts, ("fen-001", "fen-002"), ROW)
    back = join_pure(after.draft, after.new, " ".join(parts), "fen-3", ROW)
    whole = back.draft.clause("fen-3")
    assert whole.text.split() == words
    assert (whole.kind, whole.by, whole.links) == (old.kind, old.by, old.links)
    swapped = ["fen-3" if one == old.id else one for one in draft.outline.ids]
    assert list(back.draft.outline.ids) == swapped
    assert back.withdrawn == ("fen-001", "fen-002")
