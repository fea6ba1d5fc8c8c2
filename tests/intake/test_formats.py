"""Old Compacts as PDF, OpenDocument, RTF, Markdown and plain text."""

import shutil
import subprocess
from pathlib import Path

import pytest

from compact_draft.errors import WordFileError
from compact_draft.intake.formats import office
from compact_draft.intake.formats.as_word import as_word, word_name
from compact_draft.intake.formats.written import Grid, Paragraph, as_docx
from compact_draft.intake.rows import Intake
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over, rules_of
from compact_draft.word.ooxml.package import Package
from tests.intake.layouts.first_hand import merged_row_heads, newsletter_boxes
from tests.intake.layouts.sheet import Sheet
from tests.intake.pdf_paper import column, line, pdf

PUBLIC, VCS = By.PUBLIC_BODIES, By.VCS
REAL = Path(__file__).parents[2] / ".." / "shared" / "real"
SEED = (
    Path(__file__).parents[2] / ".." / "shared" / "seeds" / "001_b413d84af53085dc.txt"
)
NEEDS_OFFICE = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed here"
)


def taken(data: bytes | str, name: str) -> Intake:
    raw = data.encode() if isinstance(data, str) else data
    return look_over(raw, name).intake


def promises(intake: Intake) -> list[tuple[str, By | None]]:
    return [
        (r.text, r.party) for r in intake.rows if r.kind in ("commitment", "action")
    ]


def clauses(intake: Intake) -> list[tuple[object, ...]]:
    return [
        (r.kind, r.party, r.number, r.section, r.text)
        for r in intake.rows
        if not r.is_furniture
    ]


# One Compact in three formats


@pytest.mark.parametrize("ending", ["odt", "pdf"])
def test_one_compact_gives_the_same_clauses_from_each_format(ending: str) -> None:
    names = [f"nottinghamshire-2008.{each}" for each in ("docx", ending)]
    if not all((REAL / name).exists() for name in names):
        pytest.skip("the real Compact is not beside this checkout")
    if ending == "odt" and not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed here")
    word, other = (taken((REAL / name).read_bytes(), name) for name in names)
    assert clauses(other) == clauses(word)
    assert other.title == word.title


@NEEDS_OFFICE
@pytest.mark.parametrize("ending", ["odt", pytest.param("rtf", marks=pytest.mark.long)])
def test_a_file_of_libreoffice_gives_the_promises_of_the_word_file(
    ending: str, tmp_path: Path
) -> None:
    sheet = merged_row_heads()
    source = tmp_path / "old.docx"
    source.write_bytes(sheet.docx())
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    made = [
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        str(tmp_path),
        str(source),
    ]
    subprocess.run([str(shutil.which("soffice")), home, *made], check=True)
    other = taken((tmp_path / f"old.{ending}").read_bytes(), f"old.{ending}")
    assert promises(other) == promises(taken(sheet.docx(), "old.docx"))


def test_without_libreoffice_it_is_said_what_to_do(monkeypatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(WordFileError, match="LibreOffice, which is not installed"):
        taken(b"{\\rtf1 Dear all}", "old.rtf")


def test_a_file_that_is_not_what_its_name_says_is_refused() -> None:
    for name in ("old.odt", "old.rtf", "old.doc", "old.pdf"):
        with pytest.raises(WordFileError, match=r"no such file|no PDF"):
            taken(b"Dear all", name)
    assert set(office.ENDINGS) >= {".odt", ".rtf"}


# PDF


def test_columns_of_a_page_are_read_one_after_the_other() -> None:
    left = [
        "The Council will:",
        "• pay grants in",
        "advance, and on time",
        "• consult early",
    ]
    right = [
        "Groups will:",
        "• keep accounts",
        "that all can read",
        "• report once a year",
    ]
    page = [
        line(60, 780, "Compact of the Two Hills", size=20, bold=True),
        *column(60, 740, *left),
        *column(320, 740, *right),
        *column(
            60,
            660,
            "This agreement runs over the whole width of the page, as text does.",
        ),
    ]
    assert promises(taken(pdf(page), "old.pdf")) == [
        ("pay grants in advance, and on time", PUBLIC),
        ("consult early", PUBLIC),
        ("keep accounts that all can read", VCS),
        ("report once a year", VCS),
    ]


def test_headers_and_footers_are_furniture_and_what_they_cut_is_whole() -> None:
    pages = []
    for number, lines in enumerate(
        (
            [
                "The Council will:",
                "• give every group three months of notice before it with-",
            ],
            ["draws a grant, with its reasons", "• consult in good time"],
            ["• publish a plan each spring"],
        ),
        1,
    ):
        pages.append(
            [
                line(60, 800, "Compact of the Two Hills"),
                *column(60, 740, *lines),
                line(280, 40, f"Page {number} of 3"),
            ]
        )
    intake = taken(pdf(*pages), "old.pdf")
    assert promises(intake) == [
        (
            "give every group three months of notice before it withdraws a grant, with its reasons",
            PUBLIC,
        ),
        ("consult in good time", PUBLIC),
        ("publish a plan each spring", PUBLIC),
    ]
    furniture = [row.text for row in intake.rows if row.is_furniture and row.text]
    assert furniture.count("Compact of the Two Hills") == 3
    assert "Page 2 of 3" in furniture


def test_two_columns_that_name_the_sides_are_a_table_over_the_page_end() -> None:
    first = [
        line(60, 800, "What we will do", size=16, bold=True),
        line(60, 770, "Public bodies", bold=True),
        line(320, 770, "Voluntary groups", bold=True),
        *column(60, 750, "• Pay in advance", "• Let rooms to groups for"),
        *column(320, 750, "• Keep accounts", "• Tell members what was"),
    ]
    second = [
        *column(60, 800, "no charge"),
        *column(320, 800, "agreed", "• Thank people"),
    ]
    assert promises(taken(pdf(first, second), "old.pdf")) == [
        ("Pay in advance", PUBLIC),
        ("Let rooms to groups for no charge", PUBLIC),
        ("Keep accounts", VCS),
        ("Tell members what was agreed", VCS),
        ("Thank people", VCS),
    ]


def test_a_page_with_more_letters_than_print_has_is_refused_by_its_number() -> None:
    crowded = [
        line(72, 700 - n % 600, f"{n:03} " + "x" * 96, size=4) for n in range(210)
    ]
    with pytest.raises(WordFileError, match=r"page 2 of the PDF holds 2\d,\d+ letters"):
        taken(pdf([line(72, 700, "The Council will pay on time.")], crowded), "old.pdf")


def test_a_pdf_without_words_is_told_as_a_scan() -> None:
    with pytest.raises(WordFileError, match="only pictures"):
        taken(pdf([]), "old.pdf")


# Markdown and plain text


MARKDOWN = """\
# Compact for Low Fell

## Money

The Council will:

- pay grants **in advance**
  and in full
- [ ] consult early
    - with small groups first

| Public bodies will | Groups will |
|---|---|
| • Publish plans<br>• Answer letters | • Keep accounts |

> “It works”, said a trustee.

1.1 Groups will send one report a year.
1.2 The Council will read it.
"""


def test_markdown_is_read_by_its_marks() -> None:
    intake = taken(MARKDOWN, "old.md")
    assert intake.title == "Compact for Low Fell"
    assert [text for text, _ in promises(intake)] == [
        "pay grants in advance and in full",
        "consult early",
        "with small groups first",
        "Publish plans",
        "Answer letters",
        "Keep accounts",
        "Groups will send one report a year.",
        "The Council will read it.",
    ]
    assert [row.number for row in intake.rows if row.number] == ["1.1", "1.2"]
    assert "quote" in {row.kind for row in intake.rows}


def test_plain_text_goes_on_over_its_line_ends() -> None:
    text = """\
Compact for Low Fell
====================

Money
-----

The Council will pay every grant in advance, on the first working day of
each quarter, unless the group has asked for it to be paid in another way.
Groups will report once a year.

* The Council will consult for at least twelve weeks before it changes the
  way in which it funds groups.
"""
    intake = taken(text, "old.txt")
    texts = [text for text, _ in promises(intake)]
    assert texts[0].startswith("The Council will pay every grant in advance, on the")
    assert "each quarter, unless" in texts[0]
    assert texts[-1].endswith("changes the way in which it funds groups.")
    assert [row.text for row in intake.rows if row.kind == "heading"] == ["Money"]


def test_a_text_of_windows_is_read_and_what_is_no_text_refused() -> None:
    assert promises(
        taken("Groups’ reports\n\nGroups will report.".encode("cp1252"), "a.txt")
    )
    with pytest.raises(WordFileError, match="no plain text"):
        taken(b"\x00\x01\x02\x00", "old.txt")


def test_a_scrambled_text_is_called_scrambled_and_gives_no_promise() -> None:
    if not SEED.exists():
        pytest.skip("the scrambled guide is not beside this checkout")
    intake = taken(SEED.read_bytes(), SEED.name)
    assert intake.doubts[0].startswith("looks scrambled")
    assert not promises(intake)
    assert all(row.doubts for row in intake.rows if not row.is_furniture)


# The Word file that is made


def test_the_word_file_made_of_a_text_is_sound_and_always_the_same() -> None:
    written = [
        Paragraph(text="Title", heading=-1),
        Paragraph(text="Head & tail", heading=2),
        Paragraph(text="•\tOne <two>\nthree\x07", level=1),
        Grid(rows=(((Paragraph(text="A", bold=True),), ()), ((Paragraph(text="B"),),))),
    ]
    data = as_docx(written)
    assert data == as_docx(written)
    assert Package.open(data, name="x.docx").main
    assert [row.text for row in taken(data, "x.docx").rows if row.text] == [
        "Title",
        "Head & tail",
        "One <two>\nthree\ufffd",
        "A",
        "B",
    ]


def test_a_word_file_stays_itself() -> None:
    data = newsletter_boxes().docx()
    assert as_word(data, "old.docx", rules_of(None)) == data
    assert word_name("old.docx") == "old.docx"
    assert word_name("old.v2.pdf") == "old.v2.docx"
    assert isinstance(Sheet("x"), Sheet)
