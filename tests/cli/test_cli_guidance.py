"""Each command says what comes next, and a wrong word is told with the right one."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from compact_draft.cli.intake import remedies
from compact_draft.intake.doubting import BROKEN, HIDDEN
from compact_draft.intake.doubts import (
    UNBOUND,
    UNSAID,
)
from compact_draft.intake.headings import BY_WORDS
from compact_draft.intake.joining import MAYBE_BROKEN
from compact_draft.steps.intake import look_over
from compact_draft.steps.new import area_of, title_of
from compact_draft.store.workspace import Workspace
from tests.cli.taken_in import OLD, call, commented, taken_in
from tests.workspaces import run, value


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace with an open round; only to be read, copy it to change it."""
    workspace = taken_in(tmp_path_factory.mktemp("issued"))
    run(workspace, "build")
    run(workspace, "issue", "round-1")
    return workspace


def copied(issued: Workspace, folder: Path) -> Workspace:
    shutil.copytree(issued.root, folder / "fen")
    return Workspace.open(folder / "fen")


@pytest.mark.parametrize(
    ("folder", "area"),
    [
        ("Our Compact", "Our"),
        ("west-marsh", "West Marsh"),
        ("stoke_by_sea compact", "Stoke By Sea"),
        ("King's Lynn", "King's Lynn"),
        ("Stow-on-the-Hill", "Stow-on-the-Hill"),
        ("compact", "Compact"),
    ],
)
def test_the_area_is_read_from_the_folder_as_a_person_would(
    folder: str, area: str
) -> None:
    assert area_of(folder) == area


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("Nott's Compact – Été", "Nott's Compact – Été"),
        ("COMPACT of Fenwold", "COMPACT of Fenwold"),
        ("compact", "Compact"),
        ("Our Compact", "Our Compact"),
        ("west-marsh", "West Marsh Compact"),
        ("Compacton", "Compacton Compact"),
    ],
)
def test_a_title_has_the_word_compact_once(folder: str, title: str) -> None:
    assert title_of(area_of(folder)) == title


def test_a_new_folder_has_a_line_for_who_works_here(tmp_path: Path) -> None:
    said = call("new", str(tmp_path / "Fenwold Compact"))
    assert "put in who you are (you)" in said
    path = tmp_path / "Fenwold Compact" / "compact.toml"
    text = path.read_text(encoding="utf-8")
    assert 'title = "Fenwold Compact"\n' in text
    assert '\nyou = ""\n' in text
    assert text.index('you = ""') < text.index("[national]")
    (tmp_path / "old.docx").write_bytes(OLD)
    workspace = Workspace.open(path.parent)
    said = run(workspace, "intake", str(tmp_path / "old.docx"), status=2)
    assert "at the top of compact.toml" in said
    path.write_text(text.replace('you = ""', 'you = "Ann Other"'), encoding="utf-8")
    run(workspace, "intake", str(tmp_path / "old.docx"))


def test_status_names_the_next_command_at_every_stage(tmp_path: Path) -> None:
    workspace = taken_in(tmp_path)

    def following() -> str:
        return str(value(workspace, "status")["next"])

    assert (
        following() == "compact-draft tag list --unsettled,  then  compact-draft build"
    )
    run(workspace, "build")
    assert following() == "compact-draft issue round-1"
    run(workspace, "issue", "round-1")
    assert following().startswith("compact-draft collect")
    copy = tmp_path / "ann.docx"
    copy.write_bytes(commented(workspace.sent("round-1"), "Ann Able"))
    run(workspace, "collect", str(copy))
    assert following().startswith("compact-draft answer")
    words = ("--outcome", "adopted_reworded", "--words", "Pay in ten days.")
    run(workspace, "answer", "a1", *words, "--reason", "It is usual.")
    assert following() == "compact-draft revise"
    run(workspace, "revise")
    assert following() == "compact-draft refresh"
    run(workspace, "refresh")
    assert following() == "compact-draft account"
    run(workspace, "account")
    assert following().startswith("open the refresh in Word")
    run(workspace, "undo")
    assert following() == "compact-draft account"
    (came,) = (workspace.root / "consultation/round-1/received").iterdir()
    held = came.read_bytes()
    came.unlink()
    run(workspace, "account", status=1)
    assert following() == "compact-draft account"
    assert "were not closed" in value(workspace, "status")["stage"]
    came.write_bytes(held)
    run(workspace, "account")
    assert "accounted for" in value(workspace, "status")["stage"]
    words = ("--outcome", "adopted_reworded", "--words", "Pay in a week.", "--again")
    run(workspace, "answer", "a1", *words, "--reason", "It is better.")
    assert following() == "compact-draft revise"
    run(workspace, "undo")
    run(workspace, "clauses", "withdraw", "2.2", "--why", "It is not done.")
    assert following() == "compact-draft revise"


def test_counts_are_told_with_their_nouns(issued: Workspace, tmp_path: Path) -> None:
    workspace = copied(issued, tmp_path)
    copy = tmp_path / "ann.docx"
    copy.write_bytes(commented(workspace.sent("round-1"), "Ann Able"))
    run(workspace, "collect", str(copy))
    said = run(workspace, "status")
    assert "1 remark from 1 person: 0 decided, 1 open" in said
    said = run(workspace, "answer", "a1", "--outcome", "noted")
    assert "\nround-1: 1 remark, 0 still without a decision." in said


def test_revise_diff_and_refresh_count_the_same_changes(
    example_folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(example_folder, tmp_path / "ws")
    workspace = Workspace.open(tmp_path / "ws")
    while json.loads(run(workspace, "undo", "--json"))["verb"] != "revise":
        pass
    made = value(workspace, "revise")
    told = value(workspace, "diff", made["parent"], made["revision"])
    shown = value(workspace, "refresh")
    assert made["changes"] == sum(told["counts"].values()) == len(shown["changes"])
    assert made["changes"] < len(made["changed"])
    count = f"{made['changes']} changes"
    run(workspace, "undo")
    run(workspace, "undo")
    assert f"from {made['parent']}: {count}.\n" in run(workspace, "revise")
    assert f"{count}: " in run(workspace, "diff", made["parent"], made["revision"])
    assert f"{count} marked.\n" in run(workspace, "refresh")


def test_the_account_says_how_people_are_named_and_lists_no_more_than_twelve(
    issued: Workspace, tmp_path: Path
) -> None:
    workspace = copied(issued, tmp_path)
    (tmp_path / "copies").mkdir()
    for n in range(14):
        data = commented(workspace.sent("round-1"), f"Hand {n}")
        (tmp_path / "copies" / f"{n:02}.docx").write_bytes(data)
    run(workspace, "collect", str(tmp_path / "copies"))
    said = run(workspace, "account", status=1)
    assert said.startswith("round-1: received 14 = ")
    assert "a11, a12 and 2 more\n" in said
    assert said.count("--names names them") == 1
    assert "--names" not in run(workspace, "account", "--names", status=1)


def test_a_heading_left_with_nothing_under_it_is_listed(
    issued: Workspace, tmp_path: Path
) -> None:
    workspace = copied(issued, tmp_path)
    draft = workspace.draft()
    promises = [c.id for c in draft.clauses if c.kind.is_promise]
    run(workspace, "clauses", "withdraw", *promises, "--why", "It is not done.")
    told = "“2 The Council will” (paragraph 2) has nothing under it now"
    said = run(workspace, "revise")
    assert "Look at: " in said
    assert told in said
    run(workspace, "undo")
    (heading,) = value(workspace, "revise")["emptied"]
    assert (heading["heading"], heading["place"]) == ("The Council will", "paragraph 2")
    assert told in run(workspace, "refresh")
    run(workspace, "undo")
    assert value(workspace, "refresh")["emptied"] == [heading]


def test_a_comment_on_a_line_of_the_contents_is_proposed_on_its_heading(
    issued: Workspace, tmp_path: Path
) -> None:
    workspace = copied(issued, tmp_path)
    document = Document(io.BytesIO(workspace.sent("round-1")))
    entry = next(
        paragraph
        for paragraph in document.paragraphs
        if paragraph.hyperlinks and "Council" in paragraph.text
    )
    runs = entry.hyperlinks[0].runs
    document.add_comment(runs, text="Put this first.", author="Ann Able", initials="A")
    document.save(str(tmp_path / "ann.docx"))
    said = run(workspace, "collect", str(tmp_path / "ann.docx"), "--json", status=1)
    (remark,) = json.loads(said)["annotations"]
    draft = workspace.draft()
    heading = next(c.id for c in draft.clauses if c.text == "The Council will")
    assert (remark["placed"], remark["level"]) == ("proposed", "section")
    assert (remark["clause"], remark["candidates"]) == (None, [heading])
    run(workspace, "place", "a1", "--confirm")
    (placed,) = workspace.books("round-1").placed()
    assert placed.anchor.clause == heading


def test_a_copy_of_another_draft_is_not_taken_for_remarks(
    issued: Workspace, tmp_path: Path
) -> None:
    workspace = copied(issued, tmp_path)
    for name, data in (
        ("working.docx", (workspace.root / "out/working-copy.docx").read_bytes()),
        ("old.docx", OLD),
    ):
        (tmp_path / name).write_bytes(data)
    files = [str(tmp_path / name) for name in ("working.docx", "old.docx")]
    said = run(workspace, "collect", *files, "--from", "Ann Able", status=1)
    assert "working.docx: this is a copy of another draft of ours" in said
    assert "old.docx: this is the old Compact itself" in said
    assert "Not taken in: 2 of 2 files" in said
    first = tmp_path / "first.docx"
    first.write_bytes(commented(workspace.sent("round-1"), "Ann Able"))
    run(workspace, "issue", "round-2")
    said = run(workspace, "collect", str(first), status=1)
    assert "this is a copy of the draft of round-1" in said
    assert "--round round-1" in said
    first_round = ("--round", "round-1")
    said = run(workspace, "collect", str(first), *first_round)
    assert "1 new remark" in said
    assert "clause by clause:  compact-draft answer --round round-1\n" in said
    said = run(workspace, "answer", *first_round, status=1)
    assert '--reason "..." --round round-1\n' in said
    held = "In round-1 1 remark still open:  compact-draft answer --round round-1"
    assert held in run(workspace, "status")
    said = run(workspace, "answer", "a1", "--outcome", "noted", *first_round)
    assert "still open" not in run(workspace, "status")
    assert "Next:  compact-draft revise --round round-1" in said
    assert "then  compact-draft status" in run(workspace, "build")


def without_properties(data: bytes) -> bytes:
    """Return a copy as a program saves it that drops the properties of ours."""
    document = Document(io.BytesIO(data))
    package = document.part.package
    for key, rel in list(package.rels.items()):
        if rel.reltype.endswith("/custom-properties"):
            del package.rels[key]
    document.save(made := io.BytesIO())
    return made.getvalue()


def other_draft(folder: Path, issued: Workspace) -> Workspace:
    """Return a workspace whose draft of the same name has more promises, settled."""
    workspace = copied(issued, folder)
    run(workspace, "undo")
    heading = next(c.id for c in workspace.draft().clauses if c.text.endswith("will"))
    for words in ("Publish a list of grants.", "Answer letters in ten days."):
        added = ("--text", words, "--kind", "commitment", "--binds", "public_bodies")
        run(workspace, "clauses", "add", *added, "--after", heading, "--why", "Asked.")
    run(workspace, "issue", "round-1")
    return workspace


def test_each_kind_of_doubt_has_a_remedy_of_its_own() -> None:
    row = next(row for row in look_over(OLD, "old.docx").intake.rows if row.id)
    found = {
        doubt: next(remedies([replace(row, doubts=(doubt,))]))[1]
        for doubt in (BROKEN, MAYBE_BROKEN, UNSAID, UNBOUND, BY_WORDS, HIDDEN)
    }
    assert found == {
        BROKEN: f'split {row.id} --at "FIRST WORDS OF THE SECOND"',
        MAYBE_BROKEN: f"join CLAUSE-BEFORE {row.id}",
        UNSAID: f"edit {row.id} --kind commitment",
        UNBOUND: f"edit {row.id} --binds public_bodies",
        BY_WORDS: f"edit {row.id} --kind prose",
        HIDDEN: f'edit {row.id} --text "..."',
    }
    twice = [replace(row, doubts=(BROKEN,)), replace(row, doubts=(BROKEN, UNSAID))]
    assert len(list(remedies(twice))) == 2
    assert not list(remedies([replace(row, id=None, doubts=(UNSAID,))]))


@pytest.mark.parametrize("keeps_properties", [True, False])
def test_a_copy_of_another_draft_of_the_same_name_is_doubted(
    issued: Workspace, tmp_path: Path, keeps_properties: bool
) -> None:
    other = other_draft(tmp_path / "other", issued)
    workspace = copied(issued, tmp_path / "ours")
    data = commented(other.sent("round-1"), "Ann Able")
    (tmp_path / "ann.docx").write_bytes(
        data if keeps_properties else without_properties(data)
    )
    ann = str(tmp_path / "ann.docx")
    said = run(workspace, "collect", ann, "--from", "Ann Able", status=1)
    assert "is it a copy of this draft?" in said
    assert "take this step back with  compact-draft undo" in said
    run(workspace, "undo")
    given = run(workspace, "collect", ann, "--from", "Ann Able", "--json", status=1)
    (row,) = json.loads(given)["received"]
    assert row["doubt"].endswith("is it a copy of this draft?")
    assert not row["fault"]


@pytest.mark.parametrize("keeps_properties", [True, False])
def test_a_copy_of_the_draft_itself_is_not_doubted(
    issued: Workspace, tmp_path: Path, keeps_properties: bool
) -> None:
    workspace = copied(issued, tmp_path)
    data = commented(workspace.sent("round-1"), "Ann Able")
    (tmp_path / "ann.docx").write_bytes(
        data if keeps_properties else without_properties(data)
    )
    (row,) = value(workspace, "collect", str(tmp_path / "ann.docx"))["received"]
    assert row["doubt"] == ""


def test_one_file_from_two_people_is_told(issued: Workspace, tmp_path: Path) -> None:
    workspace = copied(issued, tmp_path)
    copy = tmp_path / "ann.docx"
    copy.write_bytes(commented(workspace.sent("round-1"), "Ann Able"))
    assert "very same" not in run(workspace, "collect", str(copy))
    assert "very same" not in run(workspace, "collect", str(copy))
    said = run(workspace, "collect", str(copy), "--from", "Bea Field")
    assert "Bea Field (p2), 0 new remarks, 1 known already\n" in said
    assert (
        "  the very same file came from Ann Able: if it is theirs alone, take" in said
    )


def test_letters_are_taken_in_by_a_copy_of_the_draft(
    issued: Workspace, tmp_path: Path
) -> None:
    workspace = copied(issued, tmp_path)
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all, pay us sooner.")
    said = run(workspace, "collect", str(letter), status=1)
    assert "put its points as comments into a copy of consultation/round-1" in said


@pytest.mark.parametrize("label", ["../x", "a/b", "a\\b", ".", "", "a:b", "x ", "-x"])
def test_a_label_that_cannot_name_a_file_is_refused(
    issued: Workspace, tmp_path: Path, label: str
) -> None:
    workspace = copied(issued, tmp_path)
    before = sorted(workspace.root.rglob("*"))
    for words in (("issue", "--", label), ("revise", f"--label={label}")):
        argv = [words[0], "--workspace", str(workspace.root), *words[1:]]
        assert "cannot be a label" in call(*argv, status=2)
    assert sorted(workspace.root.rglob("*")) == before


def test_a_round_that_has_closed_already_is_told(
    issued: Workspace, tmp_path: Path
) -> None:
    workspace = copied(issued, tmp_path)
    when = ("--when", "2026-03-01T10:00")
    said = run(workspace, "issue", "round-2", "--closes", "2025-05-24", *when)
    assert "it closed on 2025-05-24, before today (2026-03-01)" in said
    assert "compact-draft undo" in said
    said = run(workspace, "issue", "round-3", "--closes", "2026-03-01", *when)
    assert "it closed" not in said
    turned = ("--opens", "2026-05-01", "--closes", "2026-04-01")
    said = run(workspace, "issue", "round-4", *turned, *when, status=2)
    assert "closes (1 April 2026) before it opens" in said


def test_a_wrong_date_is_told_how_to_write_it(
    issued: Workspace, tmp_path: Path
) -> None:
    workspace = copied(issued, tmp_path)
    said = run(workspace, "issue", "round-2", "--opens", "3/2/2026", status=2)
    assert "--opens: '3/2/2026' is not a date" in said
    assert "write year, month and day as 2026-03-01" in said


def test_the_library_is_searched_by_what_a_family_is_called(
    issued: Workspace,
) -> None:
    found = value(issued, "clauses", "search", "volunteer", "expenses")
    assert "lib-vol-01" in [row["id"] for row in found]
    said = run(issued, "clauses", "list", "--theme", "feedback")
    assert "The usual ones:" in said
    assert json.loads(run(issued, "clauses", "list", "--theme", "x", "--json")) == []


def test_copies_read_side_by_side_give_the_same_books(
    issued: Workspace, tmp_path: Path
) -> None:
    returned = tmp_path / "returned"
    returned.mkdir()
    sent = issued.sent("round-1")
    for n in range(7):
        (returned / f"{n}.docx").write_bytes(commented(sent, f"Hand {n}"))
    (returned / "cut-off.docx").write_bytes(sent[:500])
    said, books = [], []
    for workers in ("1", "2"):
        shutil.copytree(issued.root, tmp_path / workers)
        workspace = Workspace.open(tmp_path / workers)
        options = ("--workers", workers, "--workspace", str(workspace.root), "--json")
        made = json.loads(call("collect", str(returned), *options, status=1))
        said.append(made)
        books.append(workspace.books("round-1").annotations)
    assert said[0] == said[1]
    assert books[0] == books[1]
    assert len(books[0]) == 7
