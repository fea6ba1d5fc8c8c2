"""Make what comes back in the example round otherwise than as a marked copy in Word.

Run from the checkout:  .venv/bin/python consultation/example-round/make_other_ways.py

The draft and its forms are made by the same steps as `compact-draft demo` takes, with
the same times. What needs another program to be read (an .odt copy, a marked PDF) lies in
`with-helpers` and is made where LibreOffice is installed. People and places are invented.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import runpy
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from compact_draft.errors import Where
from compact_draft.model.form import KIND, Form
from compact_draft.packs.word_form import word_form
from compact_draft.reports.response_sheet import response_workbook
from compact_draft.steps.pack import form_of_round
from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.archive import read_archive, write_archive

HERE = Path(__file__).parent
ISSUED = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
LETTER = """From: Aldous Wick
For: Harle Parish Rooms
Sector: Faith group
Size: No paid staff
Date: 14 April 2026
May publish: yes
Phone: 01632 960147

Dear Morgan,

Thank you for sending us the draft.

On clause 4.4 we have a question: our rooms are not the Council's, and nobody asked us.

Clause 5.8:

> Plan ahead for the end of a grant.
We cannot plan for an end that we are not told of.

Overall, it reads well.

Yours sincerely,

Aldous Wick
Treasurer
"""
WORKSHOP = """Meeting: Workshop in Wexcombe
Date: 22 April 2026
Notes by: Morgan Vale
Present: eleven people from nine groups

## Code 3: Volunteers
- 7.4 a named person is easy to promise and hard to keep when people leave
- [Corin Ashby] 7.9 June is exam time for the young ones
- nobody under thirty was in the room

## What we believe
- %s should come first
"""
CALL = """From: Dilys Penhale
Channel: phone
Date: 29 April 2026
Capacity: person

- clause 6.4: she pays a sitter for each evening meeting and has never been asked for the receipt
"""
EXPORT = """ID,Start time,Completion time,Email,Name,Are you answering for a body or as a person?,Name of your group,May we publish your name?,Do you agree with clause 6.1?,Please tell us why,Which clause would you change?,What words would you suggest?,Any other comments
1,4/20/26 19:01:12,4/20/26 19:09:40,anonymous,,As a person,,No,Agree,Twelve weeks lets us ask our members.,,,
2,4/21/26 08:30:00,4/21/26 08:41:03,osric@menders.example,Osric Lamb,For a body,Wexcombe Menders,Yes,Disagree,"=Too long for small things, we think.",7.5,Repay out of pocket expenses within three weeks of a claim.,
3,5/2/26 12:00:00,5/2/26 12:04:59,anonymous,,As a person,,,,,,,-none
"""
SHEET = (
    ("Your name", "Group", "Part of the draft", "Words you mean", "What you think"),
    ("Perrin Vole", "Harle Chess Circle", "Section 6", "a panel of young people", "Not only in Harle, we hope."),
    ("Perrin Vole", "Harle Chess Circle", "page 5", "", "Too small to read on a phone."),
)  # fmt: skip
MAIL = """Dear Compact team

A few things from our committee:

* clause 8.4: who pays the mediator?
* “write to the Compact champion of that organisation” - please print the addresses.

My marked copy is attached.

Best wishes
Ottilie Crane

--{blank}
Ottilie Crane
Wexcombe Credit Union, 3 Tanner's Row

On Mon, 2 Mar 2026 at 09:12, Morgan Vale <compact@wexcombe.example> wrote:
> Please find the draft attached. You may answer in any way you like.
""".replace("{blank}", " ")
PASTED = """Form: {mark}
=== {name} ({code}) ===
Promptly is no period.
=== About you ===
Your name: Hob Larkin
=== End ===
"""


def form_in(folder: Path) -> Form:
    """Return the form of the round, which any folder of the example takes in."""
    form = form_of_round(Workspace.open(folder), "round-1")
    return replace(form, mark=replace(form.mark, compact=""))


def other_ways(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each thing that comes back otherwise.

    Args:
        folder: Where the example was brought up to `issue`.
    """
    form = form_in(folder)
    sent = (folder / "consultation/round-1/sent.docx").read_bytes()
    copies = runpy.run_path(str(HERE / "make_returned_copies.py"))
    yield "letter from Harle Parish Rooms.txt", LETTER.encode("cp1252")
    code = form.by_number["3.4"].code
    yield "workshop in Wexcombe.md", (WORKSHOP % code).encode()
    yield "call from a carer.txt", CALL.encode()
    yield "survey export.csv", b"\xef\xbb\xbf" + EXPORT.replace("\n", "\r\n").encode()
    yield "youth survey.xlsx", _workbook(SHEET)
    copy = copies["Copy"](sent, "Ottilie Crane", "2026-05-04T18:20:00Z")
    copy.comment(
        "Speak to the person you usually deal with.", "And if that person has left?"
    )
    yield "e-mail from the credit union.eml", _mail(copy.save())
    clause = form.by_number["5.2"]
    said = PASTED.format(mark=form.mark, name=clause.name, code=clause.code)
    yield "pasted from the page.txt", said.encode()
    yield "answers of Tamar Quill.json", _web(form)
    yield "response form - allotments.xlsx", _excel(form)
    yield "response form - scouts.docx", _word(form, folder)
    yield "annotations of the draft.jsonld", _annotations()


def _workbook(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """Return a workbook as a survey tool writes it: words in the cells, no looks."""
    lines = "".join(
        f'<row r="{n}">'
        + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row)
        + "</row>"
        for n, row in enumerate(rows, start=1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override '
        f'PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{links}"><sheets><sheet '
        'name="Answers" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData>'
        "</worksheet>",
    }  # fmt: skip
    return write_archive({name: text.encode() for name, text in parts.items()})


def _mail(copy: bytes) -> bytes:
    from email.message import EmailMessage

    made = EmailMessage()
    made["From"] = "Ottilie Crane <ottilie@creditunion.example>"
    made["To"] = "compact@wexcombe.example"
    made["Subject"] = "Re: The draft Compact"
    made["Date"] = "Mon, 04 May 2026 18:31:00 +0100"
    made["Message-ID"] = "<4-may@creditunion.example>"
    made.set_content(MAIL)
    made.add_attachment(
        copy,
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="draft with my comments.docx",
    )
    made.set_boundary("=-wexcombe")
    return made.as_bytes()


def _web(form: Form) -> bytes:
    clause = form.by_number["5.3"]
    held = {
        "kind": KIND,
        "mark": str(form.mark),
        "saved": "2026-05-08T20:15:00Z",
        "you": {"name": "Tamar Quill", "capacity": "As a person"},
        "clauses": [
            {"clause": clause.id, "comment": "Three years is what we need to keep a worker.", "words": "", "stance": ""}
        ],
    }  # fmt: skip
    return json.dumps(held, ensure_ascii=False, indent=1).encode()


def _excel(form: Form) -> bytes:
    book = load_workbook(io.BytesIO(response_workbook(form, ISSUED)))
    page = book["Clauses"]
    wanted = form.by_number["4.5"].id
    titles = {
        str(cell.value): cell.column
        for row in page.iter_rows(max_row=6)
        for cell in row
    }
    for row in page.iter_rows():
        if row[0].value == wanted:
            at = titles["Your comment"]
            page.cell(
                row[0].row, at
            ).value = "The briefing could be held on an allotment."
    book["About you"]["C5"] = "Elfrida Moss"
    stream = io.BytesIO()
    book.save(stream)
    return _settled(stream.getvalue())


def _word(form: Form, folder: Path) -> bytes:
    del folder
    look = (HERE.parents[1] / "templates" / "compact.docx").read_bytes()
    document = Document(io.BytesIO(word_form(form, look, when=ISSUED)))
    rows = {
        row.cells[0].paragraphs[0].text: row
        for table in document.tables
        for row in table.rows
    }
    code = form.by_number["7.2"].code
    row = next(held for label, held in rows.items() if code in label.split(" · "))
    _type(row.cells[2], "CRB checks have another name now.")
    _type(rows["Your name"].cells[1], "Barnaby Rook")
    stream = io.BytesIO()
    document.save(stream)
    return _settled(stream.getvalue())


def _type(cell: Any, words: str) -> None:
    """Type into the field of a cell, as Word does."""
    (content,) = cell._tc.iter(qn("w:sdtContent"))  # noqa: SLF001  python-docx names it no other way
    for shown in cell._tc.iter(qn("w:showingPlcHdr")):  # noqa: SLF001  the same
        shown.getparent().remove(shown)
    (run,) = list(content)
    for piece in list(run):
        run.remove(piece)
    text = run.makeelement(qn("w:t"), {})
    text.text = words
    run.append(text)


def _settled(data: bytes) -> bytes:
    """Return an Office file without the time at which a library saved it."""
    import re

    parts = read_archive(data, Where("made"))
    core = parts.get("docProps/core.xml", b"")
    when = re.compile(rb"(<dcterms:(?:modified|created)[^>]*>)[^<]*")
    parts["docProps/core.xml"] = when.sub(rb"\g<1>2026-05-11T09:00:00Z", core)
    return write_archive(parts)


def _annotations() -> bytes:
    item = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "commenting",
        "creator": {"type": "Person", "name": "Juno Tarrant"},
        "created": "2026-05-10T11:00:00Z",
        "body": {"type": "TextualBody", "value": "Which calendar, and where?", "purpose": "commenting"},
        "target": {
            "source": "https://wexcombe.example/draft",
            "selector": {"type": "TextQuoteSelector", "exact": "one calendar of consultations"},
        },
    }  # fmt: skip
    return json.dumps(item, indent=1).encode()


def with_helpers(folder: Path, target: Path) -> None:
    """Make the .odt copy and the marked PDF, by LibreOffice and pypdfium2."""
    sent = (folder / "consultation/round-1/sent.docx").read_bytes()
    copies = runpy.run_path(str(HERE / "make_returned_copies.py"))
    copy = copies["Copy"](sent, "Sorrel Finch", "2026-05-13T10:00:00Z")
    copy.comment("keep the reciepts", "Receipts!")
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        (Path(work) / "copy in LibreOffice.docx").write_bytes(copy.save())
        (Path(work) / "marked draft.docx").write_bytes(sent)
        for name, kind in (
            ("copy in LibreOffice.docx", "odt"),
            ("marked draft.docx", "pdf"),
        ):
            subprocess.run(  # noqa: S603  a list of our own, no shell
                [  # noqa: S607  as it is found on the path
                    "soffice",
                    f"-env:UserInstallation={Path(work, 'profile').as_uri()}",
                    "--headless", "--convert-to", kind, "--outdir", work, f"{work}/{name}",
                ],
                check=True,
                capture_output=True,
            )  # fmt: skip
        shutil.copy(f"{work}/copy in LibreOffice.odt", target)
        data = Path(work, "marked draft.pdf").read_bytes()
        (target / "marked draft.pdf").write_bytes(_highlighted(data))


def _highlighted(data: bytes) -> bytes:
    """Return a PDF with a highlight and a comment on it."""
    import ctypes

    import pypdfium2
    from pypdfium2 import raw

    words, says = (
        "Publish a list of our grants each year",
        "And put it on the notice board.",
    )
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        at = text.get_text_range().find(words)
        if at < 0:
            continue
        boxes = [text.get_charbox(n) for n in range(at, at + len(words))]
        left, bottom = min(b[0] for b in boxes), min(b[1] for b in boxes)
        right, top = max(b[2] for b in boxes), max(b[3] for b in boxes)
        mark = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_HIGHLIGHT)
        raw.FPDFAnnot_SetRect(mark, raw.FS_RECTF(left, top, right, bottom))
        quad = raw.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
        raw.FPDFAnnot_AppendAttachmentPoints(mark, quad)
        for key, value in (
            (b"Contents", says),
            (b"T", "Fenella Oak"),
            (b"M", "D:20260515090000Z"),
        ):
            held = (value + "\0").encode("utf-16-le")
            room = (ctypes.c_ushort * (len(held) // 2)).from_buffer_copy(held)
            raw.FPDFAnnot_SetStringValue(mark, key, room)
        raw.FPDFPage_CloseAnnot(mark)
        break
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def main(target: Path = HERE / "other-ways") -> None:
    """Write every file to a folder, and those that need other programs beside it."""
    from compact_draft.cli.demo import until

    work = Path(tempfile.mkdtemp())
    try:
        folder = work / "wexcombe"
        until("issue", folder)
        target.mkdir(exist_ok=True)
        for name, data in other_ways(folder):
            (target / name).write_bytes(data)
            print(name)
        if shutil.which("soffice"):
            with_helpers(folder, target.parent / "with-helpers")
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main(*(Path(arg) for arg in sys.argv[1:]))
