"""The examples of docs/api.md run as they stand."""

import contextlib
import io
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft import CompactError, Options, Workspace, compare_documents
from compact_draft.cli.app import main
from tests.redline.maker import docx, p
from tests.workspaces import run

PAGE = (Path(__file__).parents[1] / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
OLD = docx(p("We will pay within ten days."))
NEW = docx(p("We will pay within eight days."))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with two Word files and a workspace, as the page names them."""
    (tmp_path / "old.docx").write_bytes(OLD)
    (tmp_path / "new.docx").write_bytes(NEW)
    made = tmp_path / "Fenwold Compact"
    started = CliRunner().invoke(main, ["new", str(made), "--by", "Ann Other"])
    assert started.exit_code == 0
    compact = docx(
        p("Money", style="Heading1"), p("The Council will pay every claim in ten days.")
    )
    (tmp_path / "compact.docx").write_bytes(compact)
    run(Workspace.open(str(made)), "intake", str(tmp_path / "compact.docx"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_of_the_page_runs_and_prints_what_it_says(folder, number):
    example = EXAMPLES[number]
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(example, f"example {number + 1}", "exec"), {})
    assert out.getvalue() or "print(" not in example
    for said in re.findall(r"print\(.*\)\s+# ([^:\n]+)", example):
        if said.startswith(("{", "True")):
            assert said.strip() in out.getvalue()


def test_bytes_paths_texts_and_open_files_give_the_same_redline(folder):
    wanted = compare_documents(OLD, NEW).data
    assert compare_documents("old.docx", "new.docx").data == wanted
    assert compare_documents(Path("old.docx"), Path("new.docx")).data == wanted
    with Path("old.docx").open("rb") as old, Path("new.docx").open("rb") as new:
        assert compare_documents(old, new, Options()).data == wanted


@pytest.mark.parametrize("wrong", [7, None, io.StringIO("text"), ["old.docx"]])
def test_an_argument_that_is_no_file_is_named(wrong):
    with pytest.raises(CompactError, match=r"old is (an? |None)"):
        compare_documents(wrong, NEW)


def test_options_that_are_none_of_ours_are_named():
    with pytest.raises(CompactError, match="options is a str"):
        compare_documents(OLD, NEW, "Writers")
