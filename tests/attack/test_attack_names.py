"""Names that people give never lead out of the workspace, or over its own files."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.errors import RefusedError, WorkspaceError
from compact_draft.steps.intake import free_name
from compact_draft.store.names import check_label, safe_name
from compact_draft.store.settings import Settings, format_settings, parse_settings
from tests.workspaces import WHEN, files, make_workspace, run

BAD_LABELS = [
    "", ".", "..", "../out", "/abs", "a/b", "a\\b", "a:b", "*", "-x", "a\nb", "CON",
    "nul.txt", "x.", "x ", "L" * 300, "living", "e\u0301", "a..b",
]  # fmt: skip


@pytest.mark.parametrize("label", BAD_LABELS)
def test_a_label_that_can_be_no_file_is_refused(tmp_path: Path, label: str) -> None:
    workspace = make_workspace(tmp_path / "ws")
    before = sorted(tmp_path.rglob("*"))
    for command in (["issue", "--", label], ["revise", f"--label={label}"]):
        where = ["--workspace", str(workspace.root)]
        result = CliRunner().invoke(main, [command[0], *where, *command[1:]])
        assert result.exit_code == 2, result.output
    assert [p for p in sorted(tmp_path.rglob("*")) if p.suffix in (".md", ".docx")] == [
        p for p in before if p.suffix in (".md", ".docx")
    ]


@pytest.mark.parametrize("label", ["round-1", "Runde 2", "herbst_2026", "r3.1", "é"])
def test_a_plain_label_is_taken(label: str) -> None:
    assert check_label(label, ["other"], option="LABEL") is None


def test_a_label_that_differs_in_capitals_alone_is_refused() -> None:
    with pytest.raises(RefusedError, match="capitals"):
        check_label("Round-1", ["round-1"], option="LABEL")


@pytest.mark.parametrize("prefix", ["../../evil", "a b", "x/y", "con", "é", "", "A"])
def test_a_prefix_that_can_begin_no_id_is_refused(prefix: str) -> None:
    text = format_settings(Settings(title="T", area="A", prefix="wex"))
    with pytest.raises(WorkspaceError):
        parse_settings(text.replace('"wex"', f'"{prefix}"'))


def test_a_received_name_becomes_one_that_every_system_can_hold() -> None:
    assert safe_name("CON.docx") == "_CON.docx"
    assert safe_name("../../etc/passwd") == "_.._etc_passwd"
    assert safe_name("a\x00b\u202ec.docx") == "a_b_c.docx"
    for name in ("ж" * 400 + ".docx", "x." + "e" * 400, "n" * 400):
        assert len(safe_name(name).encode()) <= 120
    assert safe_name("ж" * 400 + ".docx").endswith(".docx")


@pytest.mark.parametrize(
    "target", ["compact.toml", "Sources/x.docx", "clauses/old/old-1.md", "log/x.docx"]
)
def test_nothing_is_built_over_what_the_workspace_keeps(
    tmp_path: Path, target: str
) -> None:
    workspace = make_workspace(tmp_path)
    before = files(workspace)
    out = str(workspace.root / target)
    assert "its own files" in run(
        workspace, "build", "--out", out, "--replace", status=2
    )
    assert files(workspace) == before


def test_a_step_writes_nothing_outside_by_a_path_from_the_root(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws")
    with (
        pytest.raises(RefusedError, match="outside"),
        workspace.step("build", by="Ann", when=WHEN) as step,
    ):
        step.write("clauses/../../out.md", b"x")
    assert not (tmp_path / "out.md").exists()


def test_an_old_compact_takes_no_other_source_s_place(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    sources = workspace.root / "sources"
    sources.mkdir()
    (sources / "old.docx").write_bytes(b"another")
    assert free_name(workspace, "old.docx", b"mine") == "old (2).docx"
    assert free_name(workspace, "old.docx", b"another") == "old.docx"


def test_a_word_that_no_word_file_can_hold_is_refused(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    before = files(workspace)
    for word in ("a\x01b", "\udcff"):
        said = run(
            workspace, "clauses", "edit", "old-12", "--text", word, "--why", "x",
            status=2,
        )  # fmt: skip
        assert "U+" in said
    assert files(workspace) == before
