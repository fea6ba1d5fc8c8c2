"""A copy that was built and is taken in again gives the same clauses under the same ids."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.intake.rows import FURNITURE, give_back
from compact_draft.model.clause import Kind
from compact_draft.steps.intake import look_over
from compact_draft.store.settings import Settings, format_settings
from compact_draft.store.workspace import Workspace
from tests.drafts import NATIONAL, frozen, readable_draft
from tests.word.writing.test_draft import built
from tests.word.writing.test_table_of_the_sides import pledges

TEMPLATES = Path(__file__).parents[2] / "templates"
NASTY = "Pay R&D <b>groups</b> 🙂 \u202bשלום\u202c:\n\nwithin 30 days."


@pytest.mark.parametrize("design", ["compact", "code", "covenant"])
@pytest.mark.parametrize("tags", [True, False])
def test_the_same_clauses_come_back_with_the_same_ids(design: str, tags: bool) -> None:
    draft = readable_draft()
    first = next(c for c in draft.clauses if c.kind is Kind.COMMITMENT)
    clauses = tuple(replace(c, text=NASTY) if c is first else c for c in draft.clauses)
    revision = frozen(replace(draft, clauses=clauses))
    template = (TEMPLATES / f"{design}.docx").read_bytes()
    data = built(revision, template, copy="public", tags=tags, frameworks=(NATIONAL,))
    taken = look_over(data, "copy.docx", prefix="zz").intake
    assert taken.outline.ids == revision.outline.ids
    for clause in revision.clauses:
        held = next(one for one in taken.clauses if one.id == clause.id)
        assert held.text == clause.text
        shown = (Kind.HEADING, Kind.DEFINITION, Kind.QUOTE, Kind.COMMITMENT)
        assert (held.kind is clause.kind) or clause.kind not in shown
    around = {row.text for row in taken.rows if row.kind == FURNITURE}
    assert any("Fenwold Health Trust" in words for words in around)
    assert "Signatures" not in {clause.text for clause in taken.clauses}


def test_the_columns_come_back_one_after_the_other() -> None:
    revision = frozen(pledges())
    taken = look_over(built(revision, copy="public"), "copy.docx").intake
    assert taken.outline.ids == revision.outline.ids
    sides = [row.column for row in taken.outline.rows if row.column]
    assert sides == [row.column for row in revision.outline.rows if row.column]
    assert "Pay on time." in give_back(taken.rows)


def test_ids_that_came_with_a_copy_are_never_given_again(tmp_path: Path) -> None:
    path = tmp_path / "copy.docx"
    path.write_bytes(built(frozen(readable_draft()), copy="public"))
    workspace = Workspace.open(empty_folder(tmp_path / "next", prefix="old"))
    argv = ["intake", str(path), "--workspace", str(workspace.root)]
    assert CliRunner().invoke(main, argv).exit_code in (0, 1)
    assert workspace.ids().given["old"] == 24


def empty_folder(root: Path, *, prefix: str) -> Path:
    root.mkdir()
    settings = Settings(title="Next", area="Fenwold", prefix=prefix, you="Ann Other")
    (root / "compact.toml").write_text(format_settings(settings), encoding="utf-8")
    return root
