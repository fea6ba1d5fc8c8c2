"""A round of every channel: one ledger, each thing once, and the books close."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from docx import Document

from compact_draft.channels.kinds import Kind
from compact_draft.cli import main
from compact_draft.steps import incoming
from compact_draft.store.workspace import Workspace
from tests.channels.mails import mail
from tests.returned import Returned
from tests.workspaces import files, make_workspace, run, value

LETTER = """From: Bea Holt
For: Fenwold Swimmers
Sector: vcs
Date: 3 June 2026

Dear Ann,

On clause 4.1 we think it is good.

A paragraph on nothing at all.

> The tenant shall keep the roof in good repair.
This is of another text.

Kind regards,
Bea
"""
NOTES = """Meeting: Ashby workshop
Date: 12 May 2026
Present: twelve people

- 4.2 nobody does this
- [Len Abara] clause 4.1: too slow
"""
EXPORT = (
    "Timestamp;Your name;Email;Clause;Your comment;Suggested wording\n"
    "03/05/2026 10:00:00;Bea Holt;bea@x.example;4.1;Too long – really;Pay in ten days.\n"
    "03/05/2026 10:00:00;Jo Marsh;jo@x.example;Foreword;=SUM(1) fine;\n"
)


def sheet(rows: list[list[str]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]  # a new book has a sheet
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def written(*lines: str) -> bytes:
    """A Word file of these paragraphs."""
    made = Document()
    for line in lines:
        made.add_paragraph(line)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    words = ["--opens", "2026-03-02", "--closes", "2026-05-31", "--why", "Agreed."]
    run(made, "issue", "round-1", *words)
    (made.root / "inbox").mkdir()
    return made


def put(workspace: Workspace, name: str, data: str | bytes) -> None:
    held = data.encode() if isinstance(data, str) else data
    (workspace.root / "inbox" / name).write_bytes(held)


def marked_copy(workspace: Workspace, who: str = "Pat Lowe") -> bytes:
    copy = Returned(workspace.sent("round-1"), who)
    copy.undated = True
    copy.comment("three months", "Why not four?")
    return copy.data()


def fill(workspace: Workspace) -> None:
    put(workspace, "letter.txt", LETTER)
    put(workspace, "meeting.md", NOTES)
    put(workspace, "export.csv", EXPORT.encode("cp1252"))
    put(
        workspace,
        "other.xlsx",
        sheet([["Name", "Comments on clause 4.1"], ["Mo", "Slow"]]),
    )
    put(workspace, "copy.docx", marked_copy(workspace))
    attached = (("her copy.docx", marked_copy(workspace, "Bea Holt")),)
    put(workspace, "mail.eml", mail("On clause 4.3 – too slow.\n", attached=attached))


def collect(workspace: Workspace, *words: str, status: int = 1) -> dict[str, Any]:
    argv = ["collect", *words, "--json", "--workspace", str(workspace.root)]
    result = CliRunner().invoke(main, argv)
    assert result.exit_code == status, result.output + result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_every_channel_goes_into_one_ledger_and_the_books_close(
    workspace: Workspace,
) -> None:
    fill(workspace)
    told = collect(workspace)
    assert not [row for row in told["received"] if row["fault"]]
    channels = {row["channel"] for row in told["received"]}
    assert channels == {"word", "letter", "meeting", "survey", "email"}
    said = {a["text"]: a for a in told["annotations"]}
    assert len(told["annotations"]) == 11
    assert said["This is of another text."]["placed"] == "orphan"
    assert said["This is of another text."]["quote"].startswith("The tenant")
    assert said["On clause 4.1 we think it is good."]["clause"] == "old-12"
    assert said["4.2 nobody does this"]["clause"] == "old-13"
    assert said["Too long – really"]["proposed"] == "Pay in ten days."
    assert said["=SUM(1) fine"]["level"] == "section"
    assert said["A paragraph on nothing at all."]["placed"] == "orphan"
    assert value_of(workspace, "account", status=1)["missing"] == []
    books = workspace.books("round-1")
    assert {s.medium: s.late for s in books.submissions if not s.within} == {
        "word": False, "letter": True, "meeting": False, "survey": False, "email": False
    }  # fmt: skip
    assert {s.sector for s in books.submissions} == {"", "vcs"}
    assert len(books.oral()) == 2


def value_of(workspace: Workspace, *words: str, status: int = 0) -> Any:
    return json.loads(run(workspace, *words, "--json", status=status))


def test_collected_again_nothing_is_added(workspace: Workspace) -> None:
    fill(workspace)
    first = collect(workspace)
    for words in ((), (str(workspace.root / "inbox"),)):
        again = collect(workspace, *words, status=0)
        assert again["annotations"] == []
        assert sum(r["again"] for r in again["received"]) == len(first["annotations"])
    assert value_of(workspace, "account", status=1)["missing"] == []


def test_an_inbox_is_collected_again_though_it_was_said_whose_a_file_is(
    workspace: Workspace,
) -> None:
    passed_on = Returned(workspace.sent("round-1"), "Pat Lowe")
    passed_on.comment("three months", "Why not four?")
    passed_on.author = "Jo Marsh"
    passed_on.comment("eight weeks", "Six would do.")
    letter = written("Clause 4.1 is too slow.", "Clause 4.2 is fine.")
    said = {
        "passed on.docx": (passed_on.data(), ()),
        "no head.txt": (b"Clause 4.1 is slow.\n\nClause 4.2 is not.\n", ()),
        "letter.docx": (letter, ("--as", "letter")),
    }
    for name, (data, words) in said.items():
        put(workspace, name, data)
        file = str(workspace.root / "inbox" / name)
        told = collect(workspace, file, *words, "--from", f"Sender of {name}", status=0)
        assert len(told["annotations"]) == 2, told
    again = collect(workspace, status=0)
    assert again["annotations"] == []
    assert {row["file"]: row["name"] for row in again["received"]} == {
        name: f"Sender of {name}" for name in said
    }
    put(workspace, "no head.txt", b"Clause 4.1 is slow.\n\nClause 4.3 is not.\n")
    told = collect(workspace)
    assert [row["file"] for row in told["received"] if row["fault"]] == ["no head.txt"]


def test_an_export_with_more_rows_adds_only_those(workspace: Workspace) -> None:
    put(workspace, "export.csv", EXPORT)
    collect(workspace, status=0)
    put(workspace, "export.csv", EXPORT + "04/05/2026;Mo Lee;m@x.example;4.2;Slow;\n")
    told = collect(workspace, status=0)
    assert [a["text"] for a in told["annotations"]] == ["Slow"]
    assert value_of(workspace, "account", status=1)["missing"] == []


def test_a_preview_says_the_same_and_writes_nothing(workspace: Workspace) -> None:
    fill(workspace)
    before = files(workspace)
    seen = collect(workspace, "--preview")
    assert files(workspace) == before
    done = collect(workspace)
    assert seen["preview"]
    assert [a["text"] for a in seen["annotations"]] == [
        a["text"] for a in done["annotations"]
    ]


def test_one_name_over_several_channels_is_nobody_joined_silently(
    workspace: Workspace,
) -> None:
    fill(workspace)
    collect(workspace)
    books = workspace.books("round-1")
    assert [p.name for p in books.respondents].count("Bea Holt") == 3


def test_a_fault_in_a_file_takes_in_nothing_of_it_and_all_of_the_others(
    workspace: Workspace,
) -> None:
    put(workspace, "letter.txt", LETTER)
    put(workspace, "export.csv", EXPORT + "Bea,,,4.1,#NAME?,\n".replace(",", ";"))
    told = collect(workspace)
    (fault,) = [row["fault"] for row in told["received"] if row["fault"]]
    assert "row 4, column 'Your comment': the spreadsheet shows #NAME?" in fault
    books = workspace.books("round-1")
    assert [s.medium for s in books.submissions] == ["letter"]


def test_a_bomb_attached_keeps_the_whole_email_out(workspace: Workspace) -> None:
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", b" " * 80_000_000)
    put(
        workspace,
        "bomb.eml",
        mail("Hello.\n", attached=(("a.docx", stream.getvalue()),)),
    )
    told = collect(workspace)
    (row,) = told["received"]
    assert "nothing of the e-mail was: a.docx" in row["fault"]
    assert workspace.books("round-1").submissions == ()


def test_a_picture_that_came_with_an_email_is_named_as_not_read(
    workspace: Workspace,
) -> None:
    scan = (("scan.jpg", b"\xff\xd8\xff\xe0rest"),)
    put(workspace, "mail.eml", mail("We like clause 4.1.\n", attached=scan))
    told = collect(workspace)
    (row,) = told["received"]
    assert row["fault"] == ""
    assert "scan.jpg: this is a picture" in row["unread"][0]
    assert value_of(workspace, "account", status=1)["missing"] == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("reply.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600),
        ("reply.rtf", b"{\\rtf1 Fine.}"),
    ],
)
def test_an_old_word_file_that_came_with_an_email_is_named_and_the_email_is_taken(
    workspace: Workspace, name: str, data: bytes
) -> None:
    put(workspace, "mail.eml", mail("We like clause 4.1.\n", attached=((name, data),)))
    (row,) = collect(workspace)["received"]
    assert row["fault"] == ""
    assert f"{name}: this is an old Word or Rich Text file" in row["unread"][0]
    assert "save it as .docx" in row["unread"][0]
    assert len(workspace.books("round-1").annotations) == 1


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_file_is_opened_or_has_a_remedy(kind: Kind) -> None:
    assert (kind in incoming._OPENERS) != (kind in incoming._REMEDIES)


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b"Slow.", "does not say whose words these are"),
        ("a.msg", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "only Outlook reads"),
        ("a.html", b"<!doctype html><p>x</p>", "a web page"),
        ("a.csv", b'Name,Comment\nJo,fine\nJo,"torn\n', "the table is broken"),
        ("a.json", b"{}", "not one of ours"),
        ("a.zip", b"PK\x05\x06" + b"\0" * 18, ""),
    ],
)
def test_what_cannot_be_read_is_named_with_the_remedy(
    workspace: Workspace, name: str, data: bytes, what: str
) -> None:
    put(workspace, name, data)
    told = collect(workspace)
    (row,) = told["received"]
    assert what in row["fault"]
    assert "To mend:" in row["fault"]
    assert workspace.books("round-1").submissions == ()


def test_a_letter_in_word_with_a_head_is_a_letter(workspace: Workspace) -> None:
    letter = written("From: Jo Marsh", "", "Clause 4.1 is too slow for us.")
    put(workspace, "Our reply.docx", letter)
    told = collect(workspace, status=0)
    (row,) = told["received"]
    assert (row["channel"], row["name"]) == ("letter", "Jo Marsh")
    assert told["annotations"][0]["clause"] == "old-12"
    assert value_of(workspace, "account", status=1)["missing"] == []


def test_columns_are_remembered_and_may_be_corrected(workspace: Workspace) -> None:
    put(workspace, "e.csv", "Name,Town,Thoughts\nJo,Ashby,All of it is fine\n")
    collect(workspace, "--column", "Town=body", status=0)
    remembered = (workspace.root / "columns.toml").read_text()
    assert 'heading = "Town"\nrole = "body"' in remembered
    assert workspace.books("round-1").submissions[0].body == "Ashby"
    put(workspace, "f.csv", "Name,Town,Thoughts\nMo,Bexley,None of it is fine\n")
    told = collect(workspace, status=0)
    by = {c["heading"]: c["by"] for c in told["columns"][1]["columns"]}
    assert by == {"Name": "remembered", "Town": "remembered", "Thoughts": "remembered"}
    said = run(workspace, "collect", "--column", "Town=house", status=2)
    assert "'house' is not something that a column can hold" in said


def test_the_recount_finds_a_remark_that_is_not_in_the_ledger(
    workspace: Workspace,
) -> None:
    from compact_draft.recount.recount import check

    fill(workspace)
    collect(workspace)
    books = workspace.books("round-1")
    folder = workspace.root / "consultation/round-1/received"
    received = {p.name: p.read_bytes() for p in folder.iterdir()}
    sent = workspace.sent("round-1")
    revision = workspace.revision("issued-round-1")
    names = {p.id: p.name for p in books.respondents}
    for gone in books.annotations:
        rows = [a for a in books.annotations if a.id != gone.id]
        seen = [s for s in books.sightings if s.annotation != gone.id]
        found = check(
            sent,
            revision,
            submissions=books.submissions,
            annotations=rows,
            left=books.left,
            received=received,
            sightings=seen,
            names=names,
        )
        assert found, gone


def test_without_files_and_without_an_inbox_it_is_said_what_to_do(
    tmp_path: Path,
) -> None:
    made = make_workspace(tmp_path / "ws")
    run(made, "issue", "round-1")
    assert "folder  inbox" in run(made, "collect", status=2)
    assert value(made, "status")


def test_marks_in_a_pdf_and_annotations_of_the_web_are_counted_too(
    workspace: Workspace,
) -> None:
    from tests.channels.marked_pdf import Mark, paper

    lines = [
        "4.1 Give three months' written notice, with reasons,",
        "before a grant is cut.",
        "4.2 Report back within eight weeks of a consultation.",
    ]
    marks = [
        Mark(kind="Highlight", on="three months' written notice", says="Why not four?"),
        Mark(kind="StrikeOut", on="with reasons"),
        Mark(kind="Text", on="Report back", says="Too long."),
    ]
    put(workspace, "copy.pdf", paper(lines, marks))
    quote = {"type": "TextQuoteSelector", "exact": "eight weeks"}
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "creator": "Jo Marsh",
        "body": {"type": "TextualBody", "value": "four weeks", "purpose": "editing"},
        "target": {"source": "https://x.example", "selector": quote},
    }
    put(workspace, "web.json", json.dumps(annotation))
    told = collect(workspace)
    found = [
        (a["kind"], a["clause"], a["placed"], a["quote"], a["proposed"])
        for a in told["annotations"]
    ]
    assert found[:2] == [
        ("comment", "old-12", "exact", "three months' written notice", ""),
        ("reword", "old-12", "exact", "with reasons", ""),
    ]
    assert found[2][1:3] == (None, "proposed")
    assert told["annotations"][2]["candidates"][0] in ("old-12", "old-13")
    assert found[3] == ("reword", "old-13", "exact", "eight weeks", "four weeks")
    assert value_of(workspace, "account", status=1)["missing"] == []
    assert collect(workspace, status=0)["annotations"] == []


def test_a_scan_is_told_and_a_letter_in_a_pdf_is_read_as_one(
    workspace: Workspace,
) -> None:
    from tests.intake.pdf_paper import column, pdf

    put(workspace, "scan.pdf", pdf([]))
    put(workspace, "letter.pdf", pdf(column(60, 780, "Clause 4.1 is too slow for us.")))
    told = collect(workspace)
    faults = {row["file"]: row["fault"] for row in told["received"]}
    assert "only pictures, as in a scan" in faults["scan.pdf"]
    assert "--as letter" in faults["letter.pdf"]
    (workspace.root / "inbox/scan.pdf").unlink()
    told = collect(workspace, "--as", "letter", "--from", "Jo Marsh", status=0)
    assert told["annotations"][0]["clause"] == "old-12"
    assert value_of(workspace, "account", status=1)["missing"] == []


@pytest.mark.long
def test_ten_thousand_comments_in_one_file_are_taken_and_counted(
    workspace: Workspace,
) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "eight weeks"}
    items = [
        {
            "type": "Annotation",
            "creator": "Jo Marsh",
            "body": f"Remark {n} of a long list.",
            "target": {"source": "https://x.example", "selector": quote},
        }
        for n in range(10_000)
    ]
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "items": items}
    put(workspace, "web.json", json.dumps(page))
    told = collect(workspace, status=0)
    assert len(told["annotations"]) == 10_000
    assert {a["clause"] for a in told["annotations"]} == {"old-13"}
    account = value_of(workspace, "account", status=1)
    assert (account["received"], account["missing"]) == (10_000, [])


@pytest.mark.parametrize(
    "data",
    [
        EXPORT.encode(),
        EXPORT.encode("utf-8-sig"),
        EXPORT.encode("cp1252"),
        EXPORT.encode("utf-16"),
        EXPORT.replace("\n", "\r\n").encode(),
        EXPORT.replace(";", "\t").encode(),
        ("sep=;\n" + EXPORT).encode(),
        EXPORT.replace(";", ",").encode("utf-8-sig"),
    ],
)
def test_a_table_is_read_in_any_encoding_and_with_any_separator(
    workspace: Workspace, data: bytes
) -> None:
    put(workspace, "export.csv", data)
    told = collect(workspace, status=0)
    assert [a["text"] for a in told["annotations"]] == [
        "Too long – really",
        "=SUM(1) fine",
    ]
    assert value_of(workspace, "account", status=1)["missing"] == []
    table = (workspace.root / "out/account-round-1.csv").read_text("utf-8-sig")
    assert "'=SUM(1) fine" in table  # no spreadsheet takes it for a formula


def test_what_was_only_said_and_what_came_late_is_marked_where_it_is_answered(
    workspace: Workspace,
) -> None:
    put(workspace, "meeting.md", NOTES)
    put(workspace, "letter.txt", LETTER)
    collect(workspace)
    said = run(workspace, "answer", status=1)
    assert said.count("said, and not yet confirmed in writing") == 2
    assert said.count("came after the round had closed") == 3


def test_what_comes_with_an_email_is_whose_it_is(workspace: Workspace) -> None:
    from email import message_from_bytes, policy
    from email.message import EmailMessage

    inner = mail("Clause 4.2 is fine.\n", sender="Jo Marsh <jo@x.example>")
    outer = EmailMessage()
    outer["From"] = "Ann <ann@f.example>"
    outer["Message-ID"] = "<x@y>"
    outer.set_content("See attached.\n")
    outer.add_attachment(message_from_bytes(inner, policy=policy.default))
    put(workspace, "forwarded.eml", outer.as_bytes())
    table = (("answers.csv", b"Clause,Comment\n4.1,Slow\n4.2,Good\n"),)
    put(workspace, "table.eml", mail("See attached.\n", attached=table))
    put(workspace, "empty.eml", mail(""))
    told = collect(workspace, status=0)
    by = {a["text"]: a["sender"] for a in told["annotations"]}
    assert by == {
        "Clause 4.2 is fine.": "Jo Marsh",
        "Slow": "Bea Holt",
        "Good": "Bea Holt",
    }
    assert value_of(workspace, "account", status=1)["missing"] == []


def test_a_list_of_remarks_without_names_asks_whose_it_is(workspace: Workspace) -> None:
    put(workspace, "remarks.csv", "Clause,Comment\n4.1,Slow\n4.2,Good\n")
    told = collect(workspace)
    assert "does not say whose words these are" in told["received"][0]["fault"]
    told = collect(workspace, "--from", "Mo Lee", status=0)
    assert {a["sender"] for a in told["annotations"]} == {"Mo Lee"}
    assert len(workspace.books("round-1").respondents) == 1


def test_an_answer_below_a_question_of_ours_is_offered_where_that_asks(
    workspace: Workspace,
) -> None:
    text = "On Mon, 2 Mar 2026, Ann wrote:\n> Do you agree with clause 4.1?\nNo.\n"
    put(workspace, "mail.eml", mail(text))
    (remark,) = collect(workspace)["annotations"]
    assert (remark["placed"], remark["candidates"]) == ("proposed", ["old-12"])
