"""One clause bears one number on Refresh, in What changed and in the covering table."""

from __future__ import annotations

import re
from pathlib import Path

from compact_draft.desk import files
from compact_draft.reports.covering import covering_table
from compact_draft.steps.diff import diff
from compact_draft.store.workspace import Workspace


def test_what_was_withdrawn_is_called_by_the_number_of_the_draft_that_people_saw(
    example_folder: Path,
) -> None:
    workspace = Workspace.open(example_folder)
    issued, newest = workspace.revisions()[1].label, workspace.revisions()[-1].label
    seen, whole = diff(workspace, issued, newest), diff(workspace, "taken-in", newest)
    for told in (seen, whole):
        gone = {c.old_ids[0]: told.named(c) for c in told.shown if not c.new}
        assert sorted(name.split()[0] for name in gone.values()) == ["7.9"]
    rows = [row for part in covering_table(whole).parts for row in part.tables[0].rows]
    named = [str(row[0]) for row in rows]
    assert any(name.startswith("7.9") for name in named)
    assert not [name for name in named if re.search(r"before \d+\.$", name)]


def test_the_refresh_stands_first_among_the_files_and_letters_count_as_people_do(
    example_folder: Path,
) -> None:
    held = files.held(Workspace.open(example_folder))
    assert {held[0].name, held[1].name} == {"refresh.docx", "covering-table.docx"}
    letters = [f.name for f in held if f.name.startswith("letter-")]
    at = [int(re.findall(r"p(\d+)", name)[0]) for name in letters]
    assert at == sorted(at)
    assert len(at) > 10
    assert all(file.what for file in held if file.path.startswith("out/receipts"))
