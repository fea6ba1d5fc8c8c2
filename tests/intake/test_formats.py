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
from compact_draft.steps.intake import rules_of
from compact_draft.word.ooxml.package import Package
from tests.intake.layouts.first_hand import merged_row_heads, newsletter_boxes
from tests.intake.layouts.sheet import Sheet
from tests.intake.other_files import promises, taken

REAL = Path(__file__).parents[2] / ".." / "shared" / "real"
SEED = (
    Path(__file__).parents[2] / ".." / "shared" / "seeds" / "001_b413d84af53085dc.txt"
)
NEEDS_OFFICE = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed here"
)


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


# Markdown and plain text


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
