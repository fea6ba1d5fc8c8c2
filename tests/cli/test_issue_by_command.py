"""`issue` by command: the dates first, then one folder that is ready to send."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from compact_draft.channels.web_form import is_web_text
from compact_draft.cli import main
from compact_draft.copies.sent import Role, SentCopy
from compact_draft.drafting.room_codes import room_codes
from compact_draft.steps.pack import form_of_round
from compact_draft.store.workspace import Workspace
from tests.workspaces import files, make_workspace, run, value

DATES = ("--opens", "2026-03-02", "--closes", "2026-05-31", "--when", "2026-03-02")
CONSULTATION = """
[consultation]
reply_to = "compact@fenwold.example"
controller = "Fenwold District Council"
questions = ["What is missing?"]

[[consultation.pre_election]]
what = "the county elections"
from = 2026-03-23
to = "2026-05-07"
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


def configured(workspace: Workspace, text: str = CONSULTATION) -> Workspace:
    path = workspace.root / "compact.toml"
    path.write_text(path.read_text("utf-8") + text, encoding="utf-8")
    return workspace


def pack(workspace: Workspace, label: str = "round-1") -> Path:
    return workspace.root / "consultation" / label / "pack"


def test_issue_makes_one_folder_that_is_ready_to_send(workspace: Workspace) -> None:
    configured(workspace)
    said = run(workspace, "issue", "round-1", *DATES)
    names = {path.name for path in pack(workspace).iterdir()}
    assert names == {
        "draft.docx", "respond.html", "response-form.docx", "response-form.xlsx",
        "how-to-respond.docx", "privacy-notice.docx", "questions.docx", "room-sheets.docx",
        "covering-e-mail.txt",
    }  # fmt: skip
    assert f"The pack is in {pack(workspace)}: 9 files to send." in said
    sent = workspace.root / "consultation/round-1/sent.docx"
    assert (pack(workspace) / "draft.docx").read_bytes() == sent.read_bytes()


def test_the_cover_says_by_when_where_to_and_which_draft_in_words(
    workspace: Workspace,
) -> None:
    run(configured(workspace), "issue", "round-1", *DATES)
    document = docx.Document(str(pack(workspace) / "draft.docx"))
    lines = [paragraph.text for paragraph in document.paragraphs]
    at = lines.index("Draft for consultation, round 1")
    assert lines[at + 1] == "How to comment"
    assert "by 31 May 2026 to compact@fenwold.example" in " ".join(lines[at : at + 5])
    footers = [p.text for s in document.sections for p in s.footer.paragraphs]
    everything = "\n".join([*lines, *footers])
    assert "issued-round-1" not in everything
    assert "Revision Draft" not in everything


def test_what_the_cover_says_is_no_clause_and_moves_none(workspace: Workspace) -> None:
    run(configured(workspace), "issue", "round-1", *DATES)
    revision = workspace.revision("issued-round-1")
    copy = SentCopy(workspace.sent("round-1"), revision)
    assert copy.unused() == ()
    cover = [p for p in copy.paragraphs if "Track Changes" in p.text]
    assert [p.role for p in cover] == [Role.PLAIN]


def test_a_template_may_say_where_the_cover_tells_how_to_comment(
    workspace: Workspace, tmp_path: Path
) -> None:
    document = docx.Document()
    for words in ("{{ title }}", "{{ consultation }}", "After.", "{{ clauses }}"):
        document.add_paragraph(words)
    path = tmp_path / "own.docx"
    document.save(str(path))
    run(configured(workspace), "issue", "round-1", *DATES, "--template", str(path))
    lines = [
        p.text for p in docx.Document(str(pack(workspace) / "draft.docx")).paragraphs
    ]
    assert lines.index("How to comment") < lines.index("After.")


def test_a_template_without_a_place_for_it_says_it_before_the_clauses(
    workspace: Workspace, tmp_path: Path
) -> None:
    document = docx.Document()
    for words in ("{{ title }}", "Before.", "{{ clauses }}"):
        document.add_paragraph(words)
    path = tmp_path / "own.docx"
    document.save(str(path))
    run(configured(workspace), "issue", "round-1", *DATES, "--template", str(path))
    lines = [
        p.text for p in docx.Document(str(pack(workspace) / "draft.docx")).paragraphs
    ]
    assert lines.index("Before.") < lines.index("How to comment")
    assert lines.index("How to comment") < lines.index("Foreword")


def test_a_template_may_write_the_word_revision_in_a_run_of_its_own(
    workspace: Workspace, tmp_path: Path
) -> None:
    document = docx.Document()
    line = document.add_paragraph("Revision ")
    line.add_run("{{ revision }}").bold = True
    document.add_paragraph("{{ clauses }}")
    path = tmp_path / "own.docx"
    document.save(str(path))
    run(configured(workspace), "issue", "round-1", *DATES, "--template", str(path))
    lines = [
        p.text for p in docx.Document(str(pack(workspace) / "draft.docx")).paragraphs
    ]
    assert lines[:2] == ["Draft for consultation, round 1", "How to comment"]


def test_a_copy_for_the_writers_says_nothing_of_how_to_comment(
    workspace: Workspace,
) -> None:
    run(workspace, "build")
    made = (workspace.root / "out/working-copy.docx").read_bytes()
    assert "How to comment" not in {
        p.text for p in docx.Document(io.BytesIO(made)).paragraphs
    }


def test_dates_are_looked_over_before_anything_is_written(workspace: Workspace) -> None:
    configured(workspace)
    before = files(workspace)
    said = run(
        workspace, "issue", "round-1", "--opens", "2026-12-10", "--closes", "2026-12-29",
        "--preview",
    )  # fmt: skip
    assert "19 days, and 12 weeks are usual" in said
    assert "Christmas" in said
    assert "Nothing was written" in said
    assert files(workspace) == before
    found = value(workspace, "issue", "round-1", *DATES, "--preview")
    assert ["county elections" in one["what"] for one in found] == [True]


def test_the_reason_for_a_short_round_stands_in_what_goes_out(
    workspace: Workspace,
) -> None:
    short = ("--opens", "2026-06-01", "--closes", "2026-06-26")
    said = run(configured(workspace), "issue", "round-1", *short)
    assert "say why" in said
    run(workspace, "undo")
    why = ("--why", "The fund decides in July")
    said = run(workspace, "issue", "round-1", *short, *why)
    assert "If that is meant" not in said
    assert "The fund decides in July" in (pack(workspace) / "respond.html").read_text(
        "utf-8"
    )
    how = docx.Document(str(pack(workspace) / "how-to-respond.docx"))
    assert any("The fund decides in July." in p.text for p in how.paragraphs)


def test_questions_may_come_from_a_file(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "questions.txt"
    path.write_text("# our questions\n\nIs it clear?\n What is missing? \n", "utf-8")
    run(configured(workspace), "issue", "round-1", *DATES, "--questions", str(path))
    form = form_of_round(workspace, "round-1")
    assert [question.words for question in form.questions] == [
        "Is it clear?",
        "What is missing?",
    ]
    path.write_text("# none\n", "utf-8")
    said = run(
        workspace, "issue", "round-2", *DATES, "--questions", str(path), status=2
    )
    assert "there is no question in it" in said
    said = run(workspace, "issue", "round-2", *DATES, "--questions", "no.txt", status=2)
    assert "there is no such file" in said


def test_what_a_round_asked_is_kept_when_compact_toml_changes(
    workspace: Workspace,
) -> None:
    run(configured(workspace), "issue", "round-1", *DATES)
    before = form_of_round(workspace, "round-1")
    path = workspace.root / "compact.toml"
    path.write_text(
        path.read_text("utf-8").replace("What is missing?", "Why?"), "utf-8"
    )
    assert form_of_round(workspace, "round-1") == before
    assert [question.words for question in before.questions] == ["What is missing?"]
    codes = room_codes(workspace.revision("issued-round-1"))
    assert {c.id: c.code for c in before.clauses}.items() <= codes.items()


def test_the_page_of_a_round_bears_the_mark_of_its_form(workspace: Workspace) -> None:
    run(configured(workspace), "issue", "round-1", *DATES)
    form = form_of_round(workspace, "round-1")
    assert str(form.mark) in (pack(workspace) / "respond.html").read_text("utf-8")
    assert is_web_text(f"{form.mark}\n=== About you ===")


def test_a_second_round_tells_what_is_new_since_the_first(workspace: Workspace) -> None:
    run(configured(workspace), "issue", "round-1", *DATES)
    run(
        workspace,
        "clauses",
        "edit",
        "4.1",
        "--text",
        "Give six months' notice.",
        "--why",
        "x",
    )
    run(workspace, "issue", "round-2", *DATES)
    form = form_of_round(workspace, "round-2")
    assert form.since == "the draft of round 1"
    changed = [c for c in form.clauses if c.before]
    assert [(c.id, c.text) for c in changed] == [("old-12", "Give six months' notice.")]
    assert (pack(workspace, "round-2") / "what-is-new.docx").is_file()
    assert form.edition == "Draft for consultation, round 2"


def test_why_a_clause_is_new_changed_or_gone_stands_beside_it(
    workspace: Workspace,
) -> None:
    run(configured(workspace), "issue", "round-1", *DATES)
    why = "Small groups asked for longer"
    run(
        workspace,
        "clauses",
        "edit",
        "4.1",
        "--text",
        "Give a year's notice.",
        "--why",
        why,
    )
    run(workspace, "clauses", "withdraw", "4.2", "--why", "It is law now")
    said = run(workspace, "issue", "round-2", *DATES)
    assert "without a reason" not in said
    page = (pack(workspace, "round-2") / "respond.html").read_text("utf-8")
    assert f"<strong>Why:</strong> {why}" in page
    assert "<strong>Why:</strong> It is law now" in page
    news = docx.Document(str(pack(workspace, "round-2") / "what-is-new.docx"))
    cells = {
        cell.text for table in news.tables for row in table.rows for cell in row.cells
    }
    assert {why, "It is law now"} <= cells
    form = form_of_round(workspace, "round-2")
    assert [one.why for one in form.gone] == [("It is law now",)]


def test_changes_that_go_out_without_a_reason_are_named_to_the_officer(
    workspace: Workspace,
) -> None:
    run(configured(workspace), "issue", "round-1", *DATES)
    path = workspace.root / workspace.clause_path("old-12")
    text = path.read_text("utf-8")
    path.write_text(text.replace("three months'", "six months'"), "utf-8")
    said = run(workspace, "issue", "round-2", *DATES)
    assert "without a reason go out 1 change of the text (Clause 4.1)" in said


def test_undo_takes_the_whole_pack_away(workspace: Workspace) -> None:
    before = files(configured(workspace))
    run(workspace, "issue", "round-1", *DATES)
    run(workspace, "undo")
    after = files(workspace)
    after["compact.toml"] = before["compact.toml"]
    assert after == before


def test_without_a_reply_address_the_command_says_what_the_pack_lacks(
    workspace: Workspace,
) -> None:
    said = run(workspace, "issue", "round-1", *DATES)
    assert "put  reply_to  under [consultation] in compact.toml" in said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('launch = "soon"', "launch = 'soon' is not a date"),
        ("launch = 7", "launch = '7' is not a date"),
        ('questions = ["a", "a"]', "names one thing twice"),
        ('question = ["a"]', "'question' is not a field we know"),
        ("questions = 3", "questions is not a list of texts"),
        ("[[consultation.pre_election]]\nfrom = 2026-05-07", "a first and a last day"),
        (
            "[[consultation.pre_election]]\nfrom = 2026-05-07\nto = 2026-03-01",
            "a first and a last day",
        ),
    ],
)
def test_a_wrong_line_of_compact_toml_is_told_with_its_remedy(
    workspace: Workspace, text: str, words: str
) -> None:
    configured(workspace, f"\n[consultation]\n{text}\n")
    said = run(workspace, "issue", "round-1", *DATES, status=2)
    assert words in said
    assert "compact.toml:" in said
    assert "To mend:" in said


def test_a_label_with_blanks_is_a_mark_and_a_name_in_words(
    workspace: Workspace,
) -> None:
    run(configured(workspace), "issue", "Spring 2026 é", *DATES)
    form = form_of_round(workspace, "Spring 2026 é")
    assert form.edition == "Draft for consultation, round Spring 2026 é"
    page = (pack(workspace, "Spring 2026 é") / "respond.html").read_text("utf-8")
    assert "cdf1:Spring%202026%20%C3%A9:" in page


def test_on_a_terminal_a_short_round_asks_for_its_reason(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False
    )
    argv = ["issue", "round-1", "--workspace", str(workspace.root)]
    argv += ["--opens", "2026-06-01", "--closes", "2026-06-26"]
    result = CliRunner().invoke(main, argv, input="The fund decides in July\n")
    assert result.exit_code == 0, result.output
    assert "Why is that?" in result.output
    assert workspace.round("round-1").why == "The fund decides in July"


def test_a_new_folder_shows_what_rounds_may_ask_in_lines_that_can_be_used(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "Fenwold Compact"
    CliRunner().invoke(
        main, ["new", str(folder), "--by", "Ann"], catch_exceptions=False
    )
    path = folder / "compact.toml"
    text = path.read_text("utf-8")
    assert Workspace.open(folder).settings().consultation.reply_to == ""
    begun = text.index("# [consultation]")
    ended = text.index("\n\n", begun)
    used = text[begun:ended].replace("# ", "")
    path.write_text(text[:begun] + used + text[ended:], encoding="utf-8")
    asked = Workspace.open(folder).settings().consultation
    assert asked.reply_to == "compact@your-area.example"
    assert asked.pre_election[0].first == "2027-03-22"
    assert len(asked.questions) == 2


def test_issue_and_its_preview_name_the_promises_that_do_not_say_whom_they_bind(
    workspace: Workspace,
) -> None:
    assert "whom" not in run(workspace, "issue", "round-0", *DATES, "--preview")
    run(
        workspace,
        "clauses",
        "add",
        "--first",
        "--kind",
        "commitment",
        "--text",
        "Vans will be shared.",
    )
    [new] = [c.id for c in workspace.clauses() if "Vans" in c.text]
    for words in (("round-1", *DATES, "--preview"), ("round-1", *DATES)):
        said = run(workspace, "issue", *words)
        assert said.count("LOOK AGAIN: 1 promise does not say whom it binds.") == 1
        assert new in said
