"""Wrong files through the command: one clear error, a remedy, and nothing changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from tests.cli.wrong_files import WRONG, state
from tests.redline.maker import docx, p


@pytest.fixture(scope="module")
def folder(example_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("bad") / "workspace"
    shutil.copytree(example_folder, copy)
    return copy


def refused(
    folder: Path, tmp_path: Path, *words: str, monkeypatch: pytest.MonkeyPatch
) -> str:
    """Run a command from another folder; it must fail well and change nothing."""
    monkeypatch.chdir(tmp_path)
    before = state(folder)
    result = CliRunner().invoke(main, [*words, "--workspace", str(folder)])
    assert result.exit_code == 2, result.output
    assert not result.exception or isinstance(result.exception, SystemExit)
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("Error: ") == 1
    assert "Traceback" not in result.output + result.stderr
    assert "To mend: " in result.stderr
    assert state(folder) == before
    return result.stderr


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_file_is_not_taken_in(
    case: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, said = WRONG[case]
    path = tmp_path / "wrong.docx"
    path.write_bytes(make())
    told = refused(
        folder, tmp_path, "intake", str(path), "--dry-run", monkeypatch=monkeypatch
    )
    assert said in told
    assert "wrong.docx" in told


def test_a_doc_and_a_locked_file_begin_alike_and_are_told_apart() -> None:
    first, second = WRONG["old .doc"][0](), WRONG["locked"][0]()
    assert first[:512] == second[:512]


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_copy_is_listed_and_keeps_no_other_out(
    case: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wrong.docx").write_bytes(WRONG[case][0]())
    before = state(folder)
    words = ["collect", "wrong.docx", "--workspace", str(folder)]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 1, result.output
    assert "NOT TAKEN IN  wrong.docx" in result.stdout
    assert "To mend: " in result.stdout
    kept = ("log/", "consultation/round-1/ledger.db")
    for name, digest in state(folder).items():
        assert name.startswith(kept) or before[name] == digest


def test_a_template_with_an_unknown_placeholder_says_in_which_paragraph(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.docx").write_bytes(docx(p("Dear {{ councillor_name }}, hello")))
    told = refused(
        folder,
        tmp_path,
        "build",
        "--template",
        "mine.docx",
        "--out",
        "draft.docx",
        monkeypatch=monkeypatch,
    )
    assert "councillor_name" in told
    assert "Dear" in told
    assert not (tmp_path / "draft.docx").exists()


def test_a_clause_file_with_a_wrong_tag_says_file_line_and_remedy(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "clauses" / "wex" / "wex-041.md"
    held = path.read_text(encoding="utf-8")
    path.write_text(held.replace('kind = "commitment"', 'kind = "pledge"'))
    try:
        told = refused(
            folder, tmp_path, "build", "--out", "x.docx", monkeypatch=monkeypatch
        )
    finally:
        path.write_text(held, encoding="utf-8")
    assert "clauses/wex/wex-041.md:3 [wex-041]: kind = 'pledge'" in told
    assert 'kind = "commitment"' in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("intake", "nowhere.docx", "--dry-run"), "nowhere.docx"),
        (("collect", "nowhere.docx"), "nowhere.docx"),
        (
            ("collect", "x.docx", "--round", "round-9"),
            "there is no round of the name round-9",
        ),
        (("answer", "a99", "--outcome", "noted"), "there is no remark a99"),
        (("answer", "a3", "--outcome", "perhaps", "--again"), "perhaps"),
        (("place", "a99", "--draft"), "a99"),
        (("issue", "round-1"), "round-1"),
        (("revise", "--when", "soon"), "'soon' is not a date"),
        (("diff", "r3", "r9"), "r9"),
        (("refresh", "--to", "r9"), "r9"),
        (("account", "--round", "round-9"), "round-9"),
        (("clauses", "show", "wex-999"), "wex-999"),
    ],
)
def test_a_wrong_word_is_told_with_its_remedy(
    words: tuple[str, ...],
    said: str,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "x.docx").write_bytes(docx(p("x")))
    assert said in refused(folder, tmp_path, *words, monkeypatch=monkeypatch)


def test_a_file_that_is_there_is_not_replaced_unasked(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.docx").write_bytes(b"mine")
    for words in (
        ("refresh", "--out", "mine.docx"),
        ("build", "--out", "mine.docx"),
    ):
        told = refused(folder, tmp_path, *words, monkeypatch=monkeypatch)
        assert "left as it is" in told
    assert (tmp_path / "mine.docx").read_bytes() == b"mine"


def test_outside_a_workspace_it_is_said_how_to_start_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["status"])
    assert result.exit_code == 2
    assert "compact-draft new FOLDER" in result.stderr
