"""A copy that was built and is taken in again gives the same clauses under the same ids."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.intake.rows import FURNITURE, give_back
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Draft, Revision
from compact_draft.model.tags import By, Side
from compact_draft.steps.intake import look_over
from compact_draft.store.settings import Settings, format_settings
from compact_draft.store.workspace import Workspace
from compact_draft.word.writing.draft import draft_document
from tests.drafts import NATIONAL, block, draft_of, frozen, heading, readable_draft

TEMPLATES = Path(__file__).parents[2] / "templates"
WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NASTY = "Pay R&D <b>groups</b> 🙂 \u202bשלום\u202c:\n\nwithin 30 days."


def built(revision: Revision, design: str = "compact", **choices: object) -> bytes:
    template = (TEMPLATES / f"{design}.docx").read_bytes()
    return draft_document(
        revision, template, copy="public", status="DRAFT", when=WHEN, **choices
    )  # type: ignore[arg-type]  # a dict of choices


def pledges() -> Draft:
    def promise(number: int, text: str, side: Side) -> object:
        by = By.PUBLIC_BODIES if side is Side.PUBLIC_BODIES else By.VCS
        return block(number, Kind.COMMITMENT, text, column=side, level=0, by=by)

    return draft_of(
        heading(1, "Our pledges"),
        promise(2, "Pay on time.", Side.PUBLIC_BODIES),
        promise(3, "Give notice of cuts.", Side.PUBLIC_BODIES),
        promise(4, "Publish a list of grants.", Side.PUBLIC_BODIES),
        promise(5, "Keep accounts.", Side.VCS),
        block(6, Kind.ACTION, "Meet each spring.", by=By.BOTH),
    )  # type: ignore[arg-type]  # pairs


@pytest.mark.parametrize("design", ["compact", "code", "covenant"])
@pytest.mark.parametrize("tags", [True, False])
def test_the_same_clauses_come_back_with_the_same_ids(design: str, tags: bool) -> None:
    draft = readable_draft()
    first = next(c for c in draft.clauses if c.kind is Kind.COMMITMENT)
    clauses = tuple(replace(c, text=NASTY) if c is first else c for c in draft.clauses)
    revision = frozen(replace(draft, clauses=clauses))
    data = built(revision, design, tags=tags, frameworks=(NATIONAL,))
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
    taken = look_over(built(revision), "copy.docx").intake
    assert taken.outline.ids == revision.outline.ids
    sides = [row.column for row in taken.outline.rows if row.column]
    assert sides == [row.column for row in revision.outline.rows if row.column]
    assert "Pay on time." in give_back(taken.rows)


def test_ids_that_came_with_a_copy_are_never_given_again(tmp_path: Path) -> None:
    path = tmp_path / "copy.docx"
    path.write_bytes(built(frozen(readable_draft())))
    workspace = Workspace.open(empty_folder(tmp_path / "next", prefix="old"))
    argv = ["intake", str(path), "--workspace", str(workspace.root)]
    assert CliRunner().invoke(main, argv).exit_code in (0, 1)
    assert workspace.ids().given["old"] == 24


def empty_folder(root: Path, *, prefix: str) -> Path:
    root.mkdir()
    settings = Settings(title="Next", area="Fenwold", prefix=prefix, you="Ann Other")
    (root / "compact.toml").write_text(format_settings(settings), encoding="utf-8")
    return root
