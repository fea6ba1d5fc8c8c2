"""Files that LibreOffice wrote are redlined as those of Word are."""

import subprocess
import tempfile
from pathlib import Path

from compact_draft.model.redline import Options
from compact_draft.word.redline.redline import redline
from tests.redline.judge import judge
from tests.redline.maker import cell, docx, note, p, row, table
from tests.redline.office import need_office
from tests.redline.pairs import TEXT


def written_by_office(*files):
    """The files as LibreOffice saves them after opening."""
    with tempfile.TemporaryDirectory() as folder:
        home, out = Path(folder), Path(folder) / "out"
        for number, data in enumerate(files):
            (home / f"{number}.docx").write_bytes(data)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "docx",
                "--outdir",
                str(out),
                *(str(home / f"{n}.docx") for n in range(len(files))),
            ],
            check=True,
            capture_output=True,
        )
        return [(out / f"{n}.docx").read_bytes() for n in range(len(files))]


def made(word, when):
    return docx(
        p("Promises", style="Heading1"),
        p(f"We {word} consult.", note(1)),
        table(row(cell("Who"), cell("When")), row(cell("Council"), cell(when))),
        *TEXT[:3],
        footnotes={1: "With groups."},
    )


def test_two_files_saved_by_libreoffice_are_redlined_with_no_more_than_the_words():
    need_office()
    old, new = written_by_office(made("may", "yearly"), made("shall", "monthly"))
    out, result = redline(old, new, Options(author="A"))
    verdict = judge(old, new, out)
    assert verdict.faults == []
    assert verdict.marked == len("mayshallyearlymonthly")
    assert verdict.revisions == 4
    assert result.proof.coarser == ()


def test_a_file_and_the_same_saved_by_libreoffice_have_the_same_words():
    need_office()
    old = made("may", "yearly")
    (new,) = written_by_office(old)
    for one, other in ((old, new), (new, old)):
        out, result = redline(one, other, Options(author="A"))
        verdict = judge(one, other, out, headers=False)
        assert verdict.marked == 0
        assert result.marked_inserted == result.marked_deleted == 0
        assert [fault for fault in verdict.faults if fault.startswith("made")] == []
