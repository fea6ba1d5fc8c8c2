"""The clauses, listed, searched, shown, and changed one step at a time."""

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
from compact_draft.model.tags import By, Scope, Side
from compact_draft.store.frameworks import frameworks
from compact_draft.store.workspace import Workspace
from tests.drafts import any_drafts, block, draft_of, heading
from tests.workspaces import WHEN, files, freeze, make_workspace, run, value

NOTICE = "Give three months' written notice, with reasons, before a grant is cut."


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path)


def ids(workspace: Workspace) -> list[str]:
    return list(workspace.outline().ids)


# -- list, search, show ------------------------------------------------------------


def test_a_list_gives_number_tag_and_words_of_each_clause(workspace: Workspace) -> None:
    lines = run(workspace, "clauses", "list").splitlines()
    assert len(lines) == 24 + 3
    (line,) = [line for line in lines if " old-12 " in line]
    assert line.startswith("4.1 ")
    assert "public_bodies" in line
    assert "Achievable now" in line


@pytest.mark.parametrize(
    ("option", "wanted"),
    [
        (["--kind", "action"], ["old-19"]),
        (["--binds", "vcs"], ["old-14"]),
        (["--scope", "national"], ["old-12", "old-13"]),
        (["--achievability", "aspirational"], ["old-13", "old-19"]),
        (["--achievability", "mixed"], ["old-13"]),
        (["--achievability", "not_settled"], ["old-14"]),
        (["--section", "3"], ["old-8", "old-9", "old-10"]),
        (["--section", "money that"], ["old-16", "old-17", "old-18", "old-19"]),
        (["--theme", "payment"], []),
    ],
)
def test_a_list_holds_only_what_is_asked_for(
    workspace: Workspace, option: list[str], wanted: list[str]
) -> None:
    rows = value(workspace, "clauses", "list", *option)
    assert [row["id"] for row in rows] == wanted


def test_the_library_is_listed_by_what_its_words_suggest(workspace: Workspace) -> None:
    asked = ["--library", "--theme", "funding", "--achievability", "aspirational"]
    rows = value(workspace, "clauses", "list", *asked)
    assert rows
    assert {row["achievability"] for row in rows} == {"aspirational"}
    assert all(row["library"] and row["standing"] is None for row in rows)


def test_a_search_finds_words_in_the_draft_and_in_the_library(
    workspace: Workspace,
) -> None:
    rows = value(workspace, "clauses", "search", "GRANT", "notice")
    assert [row["id"] for row in rows if not row["library"]] == ["old-12"]
    assert rows[0]["id"] == "old-12"
    rows = value(workspace, "clauses", "search", "notice")
    assert [row["library"] for row in rows] == sorted(row["library"] for row in rows)
    assert rows[-1]["library"]
    assert value(workspace, "clauses", "search", "zebra") == []


def test_a_clause_is_shown_with_its_evidence_and_the_national_words(
    workspace: Workspace,
) -> None:
    shown = " ".join(run(workspace, "clauses", "show", "4.2").split())
    assert "Fenwold Health Trust: not yet, by March 2027" in shown
    assert "Aspirational (mixed" in shown
    assert "The Compact (renewed), 2010: 2.5, stronger" in shown
    assert "our paraphrase, not the official text" in shown


def test_an_undertaking_not_checked_against_the_text_bears_its_caution(
    workspace: Workspace,
) -> None:
    national = next(f for f in frameworks(workspace.root) if f.edition == "2010")
    unseen = next(u.ref for u in national.undertakings if u.caution)
    run(workspace, "clauses", "edit", "4.3", "--link", f"{unseen}:equal", "--why", "x")
    shown = " ".join(run(workspace, "clauses", "show", "4.3").split())
    assert "Caution: number and subject not checked against the official text" in shown


def test_a_library_clause_is_shown_beside_its_alternatives_the_weakest_first(
    workspace: Workspace,
) -> None:
    shown = value(workspace, "clauses", "show", "lib-pay-02")
    assert [a["id"] for a in shown["alternatives"]] == [
        "lib-pay-01",
        "lib-pay-02",
        "lib-pay-03",
    ]
    assert all(a["choose"].startswith("Choose this") for a in shown["alternatives"])


def test_a_number_printed_beside_two_clauses_is_not_guessed(
    workspace: Workspace,
) -> None:
    freeze(workspace, "r1")
    run(workspace, "clauses", "move", "4.1", "--after", "4.2")
    message = run(workspace, "clauses", "show", "4.1", status=2)
    assert "two clauses may be meant by 4.1" in message
    assert "old-13 (4.1 in the text as it stands)" in message
    assert "old-12 (4.1 in r1)" in message
    assert "To mend: name the clause by its id" in message


def test_a_clause_that_is_not_there_is_told_with_what_is_near(
    workspace: Workspace,
) -> None:
    message = run(workspace, "clauses", "show", "old-122", status=2)
    assert "there is no clause old-122 (near it: old-" in message


def test_a_section_or_definition_is_named_as_a_sentence_names_it(
    workspace: Workspace,
) -> None:
    assert value(workspace, "clauses", "show", "clause 4.1")["id"] == "old-12"
    assert value(workspace, "clauses", "show", "Section 4")["id"] == "old-11"
    assert value(workspace, "clauses", "show", "definition b")["id"] == "old-22"
    assert value(workspace, "clauses", "show", "OLD-12")["id"] == "old-12"


# -- changes -------------------------------------------------------------------------


def test_a_borrowed_clause_remembers_the_library_and_shows_what_was_changed(
    workspace: Workspace,
) -> None:
    library = value(workspace, "clauses", "show", "lib-pay-01")["text"]
    made = value(
        workspace, "clauses", "borrow", "lib-pay-01", "--after", "4.1",
        "--change", "public bodies=the Police", "--change", "30 days=8 weeks",
    )  # fmt: skip
    assert made["new"] == ["fen-001"]
    (row,) = made["clauses"]
    assert row["number"] == "4.2"
    assert row["text"].startswith("The Police will pay each correct invoice")
    assert "no later than 8 weeks after" in row["text"]
    assert row["achievability"] is None
    shown = value(workspace, "clauses", "show", "fen-001")
    assert shown["borrowed"] == "lib-pay-01"
    assert shown["history"][-1]["from"] == ["lib-pay-01"]
    assert shown["history"][-1]["what"] == "borrowed"
    page = run(workspace, "clauses", "show", "fen-001")
    assert "Removed: Public bodies End. Added: The Police End." in page
    assert value(workspace, "clauses", "show", "lib-pay-01")["text"] == library
    row_of = {row.clause: row for row in workspace.outline().rows}
    assert row_of["fen-001"].column is Side.PUBLIC_BODIES
    assert row_of["fen-001"].level == row_of["old-12"].level


def test_borrowing_a_clause_twice_is_told(workspace: Workspace) -> None:
    first = run(workspace, "clauses", "borrow", "lib-pay-01", "--after", "4.1")
    assert "already" not in first
    second = run(workspace, "clauses", "borrow", "lib-pay-01", "--after", "4.1")
    assert "It stands in the draft already, as fen-001: borrowed twice." in second


def test_a_number_in_the_words_of_a_heading_names_its_section(
    workspace: Workspace,
) -> None:
    run(
        workspace, "clauses", "edit", "old-16", "--text", "Key Priority 14",
        "--why", "Numbered.", "--drop-tags",
    )  # fmt: skip
    rows = value(workspace, "clauses", "list", "--section", "14")
    assert [row["id"] for row in rows][:2] == ["old-16", "old-17"]
    assert "old-16" not in {
        row["id"] for row in value(workspace, "clauses", "list", "--section", "4")
    }


def test_words_that_the_library_clause_does_not_have_are_refused(
    workspace: Workspace,
) -> None:
    before = files(workspace)
    message = run(
        workspace, "clauses", "borrow", "lib-pay-01", "--after", "4.1",
        "--change", "council=police", status=2,
    )  # fmt: skip
    assert "the words 'council' do not stand in lib-pay-01" in message
    assert files(workspace) == before


def test_a_promise_of_one_side_is_kept_out_of_the_others_column(
    workspace: Workspace,
) -> None:
    message = run(
        workspace, "clauses", "borrow", "lib-pay-12", "--after", "4.1", status=2
    )
    assert "old-12 stands in the column of the public bodies" in message


def test_a_clause_added_in_a_column_binds_that_side(workspace: Workspace) -> None:
    words = ["--kind", "commitment", "--text", "Answer letters in ten days."]
    made = value(workspace, "clauses", "add", "--after", "old-14", *words)
    assert made["clauses"][0]["by"] == "vcs"
    assert ids(workspace)[14] == "fen-001"


def test_a_new_clause_may_come_from_a_file(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes("\ufeffOne.\r\n\r\nTwo.\r\n".encode())
    made = value(workspace, "clauses", "add", "--first", "--file", str(path))
    assert made["clauses"][0]["text"] == "One.\n\nTwo."
    assert ids(workspace)[0] == "fen-001"


def test_a_clause_can_be_written_where_there_is_no_old_compact(tmp_path: Path) -> None:
    new = make_workspace(tmp_path / "new", draft_of(title="New Compact"))
    (new.root / "outline.toml").unlink()
    run(new, "clauses", "add", "--first", "--kind", "heading", "--text", "Foreword")
    assert new.draft().clauses[0].text == "Foreword"


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


def test_fields_can_be_set_and_emptied(workspace: Workspace) -> None:
    run(
        workspace, "clauses", "edit", "4.1", "--theme", "change_notice",
        "--only", "trust", "--delivery", "here", "--why", "x",
    )  # fmt: skip
    clause = workspace.draft().clause("old-12")
    assert (clause.theme, clause.only) == ("change_notice", ("trust",))
    run(
        workspace, "clauses", "edit", "4.1", "--theme", "none", "--only", "none",
        "--delivery", "none", "--why", "x",
    )  # fmt: skip
    clause = workspace.draft().clause("old-12")
    assert (clause.theme, clause.only, clause.delivery) == ("", (), None)


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (["--only", "cvs"], "'cvs' is no party that a promise by public_bodies can"),
        (["--theme", "weather"], "'weather' is no theme we know"),
        (["--scope", "global"], "'global' is not one we know"),
        (["--scope", "local"], "this one answers to national-2010:4.4"),
        (["--link", "4.4"], "does not say how a clause answers"),
        (["--link", "4.4:same"], "'same' is no relation"),
        (["--link", "9.9:equal"], "national-2010 has no undertaking 9.9"),
        (["--link", "4.4:equal:timeframe"], "says equal and names a difference"),
        (["--link", "4.4:weaker:colour"], "'colour' is no difference we know"),
        (["--unlink", "1.1"], "has no link to national-2010:1.1"),
        (["--kind", "prose"], "it holds evidence and links"),
    ],
)
def test_a_field_that_cannot_be_is_refused_with_what_may_be_written(
    workspace: Workspace, option: list[str], message: str
) -> None:
    before = files(workspace)
    said = run(workspace, "clauses", "edit", "4.1", *option, "--why", "x", status=2)
    assert message in said
    assert "To mend:" in said
    assert files(workspace) == before


def test_tags_go_with_a_change_of_kind_only_when_that_is_asked_for(
    workspace: Workspace,
) -> None:
    words = ["--kind", "prose", "--drop-tags", "--why", "it is a story"]
    run(workspace, "clauses", "edit", "4.1", *words)
    clause = workspace.draft().clause("old-12")
    held = (clause.kind, clause.by, clause.evidence, clause.links)
    assert held == (Kind.PROSE, None, (), ())


def test_a_link_is_confirmed_by_a_person_on_both_texts_as_they_are(
    workspace: Workspace,
) -> None:
    run(
        workspace, "clauses", "edit", "4.3", "--link",
        "national-2010:4.4:weaker:timeframe,reasons", "--why", "compared",
    )  # fmt: skip
    clause = workspace.draft().clause("old-14")
    (link,) = clause.links
    assert link.differences == ("timeframe", "reasons")
    assert link.by == "Ann Other"
    assert len(link.clause_print) == len(link.undertaking_print) == 24
    assert clause.scope is Scope.NATIONAL


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


def test_the_shipped_library_is_listed_outside_any_workspace(tmp_path, monkeypatch):
    from click.testing import CliRunner

    from compact_draft.cli.app import main

    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(main, ["clauses", "list", "--library"])
    assert told.exit_code == 0
    assert len(told.stdout.splitlines()) > 300
