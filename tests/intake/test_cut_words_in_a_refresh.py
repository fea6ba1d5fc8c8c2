"""A word that a line's end cut is whole in the clause, and the refresh finds it again."""

from pathlib import Path

from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.intake.layouts.sheet import Sheet


def run(*words: str) -> str:
    said = CliRunner().invoke(main, words)
    assert said.exit_code == 0, said.output
    return said.stdout


def test_a_reworded_neighbour_is_marked_and_the_cut_word_is_left(
    tmp_path: Path,
) -> None:
    sheet = Sheet("x")
    sheet.head("Money")
    sheet.line("The Council will:")
    sheet.line("• send a summary to everybody who re-")
    sheet.line("plied")
    sheet.line("• pay within 30 days")
    old = tmp_path / "old.docx"
    old.write_bytes(sheet.docx())
    folder = str(tmp_path / "fell")
    at = ("--workspace", folder)
    run("new", folder, "--prefix", "fell")
    run("intake", str(old), *at, "--by", "Ann")
    run(
        "clauses",
        "edit",
        "fell-004",
        "--text",
        "pay within 20 days",
        "--why",
        "fair",
        *at,
        "--by",
        "Ann",
    )
    run("issue", "r2", *at, "--by", "Ann")
    assert "1 change marked" in run("refresh", *at, "--by", "Ann")
    made = Package.open((tmp_path / "fell" / "out" / "refresh.docx").read_bytes())
    after = [line for line in plain(made, "after").splitlines() if line]
    assert after[-3:] == [
        "• send a summary to everybody who re-",
        "plied",
        "• pay within 20 days",
    ]


def test_a_clause_with_a_lost_hyphen_or_dots_is_found_and_marked(
    tmp_path: Path,
) -> None:
    sheet = Sheet("x")
    sheet.head("Money")
    sheet.line("The Council will:")
    sheet.line("• tell every organ\u00ac\nisation of its grant")
    sheet.line("• publish its accounts ............ every June")
    old = tmp_path / "old.docx"
    old.write_bytes(sheet.docx())
    folder = str(tmp_path / "fell")
    at = ("--workspace", folder, "--by", "Ann")
    run("new", folder, "--prefix", "fell")
    run("intake", str(old), *at)
    for clause, text in (
        ("fell-003", "tell every organisation of its grant by May"),
        ("fell-004", "publish its accounts every July"),
    ):
        run("clauses", "edit", clause, "--text", text, "--why", "fair", *at)
    run("issue", "r2", *at)
    said = run("refresh", *at)
    assert "2 changes marked" in said
    assert "not found" not in said
    made = Package.open((tmp_path / "fell" / "out" / "refresh.docx").read_bytes())
    after = [line for line in plain(made, "after").splitlines() if line]
    assert after[-1].endswith("every July")
