"""`check` advises and stops nothing; a waiver has a reason and can be taken back."""

from pathlib import Path

import pytest

from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.store.workspace import Workspace
from tests.drafts import block, draft_of, heading
from tests.workspaces import files, make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(
        tmp_path / "ws",
        draft_of(
            heading(1, "Promises"),
            block(2, Kind.COMMITMENT, "The Council will pay invoices promptly.", by=By.PUBLIC_BODIES),
            block(3, Kind.COMMITMENT, "Pay for CRB checks.", by=By.PUBLIC_BODIES),
        ),
    )  # fmt: skip


def test_findings_are_told_with_clause_and_remedy_and_stop_nothing(
    workspace: Workspace,
) -> None:
    before = files(workspace)
    page = run(workspace, "check")
    assert (
        "1.1  old-2: a promise on payment names no period; “promptly” is no period"
        in page
    )
    assert "“CRB” is no more (since 2012) [stale]" in page
    assert "Advice only" in page
    assert files(workspace) == before
    assert [row["check"] for row in value(workspace, "check", "--only", "stale")] == [
        "stale"
    ]


def test_a_waiver_is_kept_till_the_words_change(workspace: Workspace) -> None:
    run(workspace, "check", "waive", "1.1", "no_period", "--why", "it stands in 5.1")
    first, *_ = value(workspace, "check")
    assert first["waived"]["why"] == "it stands in 5.1"
    assert "promptly" not in run(workspace, "check")
    assert "may stand: it stands in 5.1" in run(workspace, "check", "--waived")
    run(
        workspace,
        "clauses",
        "edit",
        "1.1",
        "--text",
        "We will pay bills promptly.",
        "--why",
        "x",
    )
    first, *_ = value(workspace, "check")
    assert first["waived"] is None
    assert first["waived_for_earlier_words"]["why"] == "it stands in 5.1"
    run(workspace, "undo")
    run(workspace, "undo")
    assert value(workspace, "check")[0]["waived"] is None


def test_what_is_not_found_or_has_no_reason_is_not_waived(workspace: Workspace) -> None:
    before = files(workspace)
    said = run(workspace, "check", "waive", "1.1", "stale", "--why", "x", status=2)
    assert "what is found there: no_period" in said
    assert "--why" in run(
        workspace, "check", "waive", "1.1", "no_period", "--why", " ", status=2
    )
    assert files(workspace) == before
    assert "there are" in run(workspace, "check", "--only", "nothing", status=2)


def test_a_group_adds_names_and_a_wrong_file_is_told_with_its_line(
    workspace: Workspace,
) -> None:
    own = workspace.root / "checks.toml"
    own.write_text('[[stale]]\nname = "Council"\nsince = "2025"\nsay = "unitary"\n')
    assert "“Council” is no more (since 2025)" in run(workspace, "check")
    own.write_text('[[stale]]\nname = "("\nsince = "2025"\nsay = "x"\n')
    assert "checks.toml:2" in run(workspace, "check", status=2)
    own.write_text('[case.nothing]\nfinds = ["x"]\n')
    assert "there is no check nothing" in run(workspace, "check", status=2)


def test_the_checks_are_listed_with_their_rule_sets() -> None:
    from click.testing import CliRunner

    from compact_draft.cli import main

    shown = CliRunner().invoke(main, ["check", "names"]).stdout
    assert "no_period" in shown
    assert "achievable and aspirational" in shown
