"""The grid says who promises what by theme, and what each body says it does of it."""

from __future__ import annotations

from pathlib import Path

from compact_draft.monitoring.grid import grid
from tests.drafts import readable_draft
from tests.formats import agrees, example, keys
from tests.workspaces import make_workspace, run, value


def test_every_promise_is_counted_once_for_each_body_that_it_binds() -> None:
    draft = readable_draft()
    found = grid(draft)
    trust = found.cell("trust", "")
    assert trust is not None
    assert trust.promises == ("old-12", "old-13", "old-19")
    assert (trust.doing, trust.not_yet, trust.unsaid) == (1, 1, 1)
    for cell in found.cells:
        said = cell.doing + cell.partly + cell.not_yet + cell.unsaid
        assert said == len(cell.promises)


def test_themes_are_rows_and_what_was_said_of_other_words_is_not_counted(
    tmp_path: Path,
) -> None:
    workspace = make_workspace(tmp_path / "ws")
    run(
        workspace, "clauses", "edit", "old-12", "--theme", "change_notice", "--why", "x"
    )
    found = value(workspace, "grid")
    assert found["themes"] == ["change_notice", ""]
    assert agrees(keys(found), keys(example("grid")))
    words = "Give two months' notice before a grant is cut."
    run(workspace, "clauses", "edit", "old-12", "--text", words, "--why", "x")
    (cell,) = [
        c
        for c in value(workspace, "grid")["cells"]
        if (c["party"], c["theme"]) == ("council", "change_notice")
    ]
    assert (cell["doing"], cell["unsaid"]) == (0, 1)
    out = tmp_path / "ws/out/grid.docx"
    said = run(workspace, "grid", "--word", str(out))
    assert "Change notice" in said
    assert "1 not said" in said
    assert out.is_file()
