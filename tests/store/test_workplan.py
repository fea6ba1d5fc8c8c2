"""The next step on an aspirational promise: ``workplan.toml``."""

from pathlib import Path

import pytest

from compact_draft.drafting.workplan import NextStep
from compact_draft.errors import WorkspaceError
from compact_draft.store.workplan import format_workplan, parse_workplan, read_workplan

STEPS = (
    NextStep(clause="old-3", step="Ask finance", owner="A. Person", by_when="2027-03"),
    NextStep(clause="old-2", step="Draft it", clause_print="ab12", by="Ann", when="2026-03-02"),
)  # fmt: skip


def test_what_is_written_is_read_again_in_its_order(tmp_path: Path) -> None:
    text = format_workplan(STEPS)
    assert parse_workplan(text) == STEPS
    assert read_workplan(tmp_path) == ()
    (tmp_path / "workplan.toml").write_text(text, encoding="utf-8")
    assert read_workplan(tmp_path) == STEPS


def test_two_rows_on_one_clause_and_a_strange_field_are_refused() -> None:
    with pytest.raises(WorkspaceError, match="two rows plan for the clause old-3"):
        parse_workplan(format_workplan([STEPS[0], STEPS[0]]))
    with pytest.raises(WorkspaceError, match="colour"):
        parse_workplan('[[next]]\nclause = "old-1"\ncolour = "red"\n')
