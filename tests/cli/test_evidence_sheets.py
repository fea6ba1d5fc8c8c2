"""Sheets of evidence: one for each party, filled in within minutes, taken whole or refused."""

import io
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from compact_draft.model.tags import Practice
from compact_draft.store.workspace import Workspace
from tests.workspaces import files, make_workspace, run, value

HEAD = 4


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Clauses 4.1 and 4.2 bind council and trust, 4.3 the CVS, 5.2 everyone."""
    return make_workspace(tmp_path / "ws")


def sent(workspace: Workspace, party: str = "trust") -> Path:
    run(workspace, "tag", "sheets", "--when", "2026-04-01")
    return workspace.root / f"out/sheets/{party}.xlsx"


def page_of(path: Path) -> Worksheet:
    book = openpyxl.load_workbook(path)
    page = book["Evidence"]
    assert isinstance(page, Worksheet)
    return page


def filled(path: Path, tmp_path: Path, change: Callable[[Any], None]) -> Path:
    """Return the sheet as somebody saved it after a change."""
    book = openpyxl.load_workbook(path)
    change(book["Evidence"])
    back = tmp_path / "back.xlsx"
    book.save(back)
    return back


def answer(page: Any, row: int = 0, **cells: object) -> None:
    """Fill in the row-th promise, from 0: C what we do, D note, E by when, F said by."""
    for column, words in cells.items():
        page[f"{column}{HEAD + 1 + row}"] = words


def evidence_of(
    workspace: Workspace, clause: str
) -> list[tuple[str, str, str, str | None]]:
    held = workspace.draft().clause(clause).evidence
    return [(e.party, e.state.value, e.note, e.by_when) for e in held]


# -- what goes out --------------------------------------------------------------------


def test_each_party_gets_only_the_promises_that_bind_it(workspace: Workspace) -> None:
    made = value(workspace, "tag", "sheets")
    assert [(one["party"], one["promises"]) for one in made] == [
        ("council", 3),
        ("trust", 3),
        ("cvs", 2),
    ]
    page = page_of(workspace.root / "out/sheets/cvs.xlsx")
    promises = [page.cell(n, 2).value for n in range(HEAD + 1, page.max_row + 1)]
    assert promises == [
        "Say whom we speak for. Where members differ, say that they do.",
        "Agree one form for small grants by June 2027.",
    ]


def test_only_four_columns_may_be_filled_in_and_answers_are_chosen(
    workspace: Workspace,
) -> None:
    page = page_of(sent(workspace))
    open_ = [c.column_letter for c in page[HEAD + 1] if not c.protection.locked]
    assert open_ == ["C", "D", "E", "F"]
    assert page.protection.sheet
    (choice,) = page.data_validations.dataValidation
    assert choice.formula1 == '"doing,partly,not yet,cannot"'
    assert str(choice.sqref) == f"C{HEAD + 1}:C{page.max_row}"


def test_the_same_sheet_has_the_same_bytes(workspace: Workspace) -> None:
    first = sent(workspace).read_bytes()
    assert sent(workspace).read_bytes() == first


def test_an_unknown_party_is_refused_with_those_there_are(workspace: Workspace) -> None:
    said = run(workspace, "tag", "sheets", "--party", "nhs", status=2)
    assert "council, trust, cvs" in said


def test_a_sheet_goes_back_with_undo(workspace: Workspace) -> None:
    path = sent(workspace)
    run(workspace, "undo")
    assert not path.exists()


# -- what comes back ------------------------------------------------------------------


def test_a_filled_sheet_is_taken_with_who_said_so(
    workspace: Workspace, tmp_path: Path
) -> None:
    def fill(page: Any) -> None:
        answer(page, 0, C="not yet", D="new system", E="May 2027", F="Bea Field")
        answer(page, 2, C="Doing")

    back = filled(sent(workspace), tmp_path, fill)
    made = value(workspace, "tag", "evidence", "--file", str(back))
    assert [(row["clause"], row["state"]) for row in made["rows"]] == [
        ("old-12", "not_yet"),
        ("old-19", "doing"),
    ]
    row = workspace.draft().clause("old-12").evidence[-1]
    assert (row.party, row.state, row.note, row.by_when, row.said_by) == (
        "trust", Practice.NOT_YET, "new system", "May 2027", "Bea Field",
    )  # fmt: skip
    assert workspace.draft().clause("old-19").evidence[-1].said_by == "Ann Other"
    assert made["unanswered"] == [HEAD + 2]


def test_an_empty_sheet_takes_nothing(workspace: Workspace) -> None:
    path = sent(workspace)
    made = value(workspace, "tag", "evidence", "--file", str(path))
    assert (made["rows"], made["wrong"]) == ([], [])


def sorted_rows(page: Any) -> None:
    rows = [[c.value for c in row] for row in page.iter_rows(min_row=HEAD + 1)]
    for at, cells in enumerate(reversed(rows), start=HEAD + 1):
        for column, words in enumerate(cells, start=1):
            page.cell(at, column).value = words
            page.cell(at, column).data_type = "s" if words else "n"


@pytest.mark.parametrize(
    "change",
    [
        sorted_rows,
        lambda page: page.delete_rows(1, HEAD - 1),
        lambda page: page.insert_rows(HEAD + 2),
        lambda page: page.delete_cols(2),
        lambda page: page.delete_cols(1),
        lambda page: page.insert_cols(3),
        lambda page: page.delete_cols(7),
        lambda page: page.cell(HEAD, 3).__setattr__("value", "ANSWER"),
        lambda page: page.cell(HEAD, 3).__setattr__("value", " what  we DO? "),
    ],
)
def test_rows_sorted_and_columns_moved_or_lost_do_not_matter(
    workspace: Workspace, tmp_path: Path, change: Callable[[Any], None]
) -> None:
    def fill(page: Any) -> None:
        answer(page, 0, C="partly", D="=half")
        page["D5"].data_type = "s"
        change(page)

    back = filled(sent(workspace), tmp_path, fill)
    run(workspace, "tag", "evidence", "--file", str(back))
    assert evidence_of(workspace, "old-12")[-1] == ("trust", "partly", "=half", None)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda p: answer(p, 0, C="maybe"), "row 5, column What we do ('maybe')"),
        (lambda p: answer(p, 1, C="doing", D="#REF!"), "row 6, column Note"),
        (lambda p: answer(p, 1, C="doing", D="#NAME?"), "in place of what was typed"),
        (lambda p: answer(p, 1, C="doing", D="=1+1"), "holds a formula"),
        (lambda p: answer(p, 1, C="=A1"), "holds a formula"),
        (lambda p: p.delete_cols(3), "row 4: there is no column for the state"),
        (
            lambda p: answer(p, 0, H="old-12", C="doing"),
            "not a key from one of our sheets",
        ),
        (lambda p: answer(p, 0, H="old-99 trust " + "0" * 24, C="doing"), "old-99"),
        (lambda p: answer(p, 0, B="Other words.", C="doing"), "sorted without"),
    ],
)
def test_one_wrong_cell_refuses_the_sheet_with_row_column_and_remedy(
    workspace: Workspace,
    tmp_path: Path,
    change: Callable[[Any], None],
    what: str,
) -> None:
    def fill(page: Any) -> None:
        answer(page, 2, C="doing")
        change(page)

    back = filled(sent(workspace), tmp_path, fill)
    before = files(workspace)
    said = run(workspace, "tag", "evidence", "--file", str(back), status=2)
    assert what in said
    assert "To mend:" in said
    assert "nothing was taken in" in said
    assert files(workspace) == before


def test_a_wrong_thing_said_many_times_is_told_ten_times_and_counted(
    workspace: Workspace, tmp_path: Path
) -> None:
    rows = "".join(f"old-12,trust,perhaps {n},\n" for n in range(25))
    path = tmp_path / "many.csv"
    path.write_text("clause,party,state,note\n" + rows)
    said = run(workspace, "tag", "evidence", "--file", str(path), status=2)
    assert said.count("column state ('perhaps") == 10
    assert "and 15 more in column state: this does not say whether it is done" in said


def test_a_sheet_of_another_compact_is_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    settings = workspace.root / "compact.toml"
    text = settings.read_text(encoding="utf-8")
    bare = re.sub(r'(?m)^id = ".*"$', "", text, count=1)
    settings.write_text(f'id = "{"a1" * 12}"\n{bare}', encoding="utf-8")
    back = filled(sent(workspace), tmp_path, lambda p: answer(p, 0, C="doing"))
    settings.write_text(f'id = "{"b2" * 12}"\n{bare}', encoding="utf-8")
    said = run(workspace, "tag", "evidence", "--file", str(back), status=2)
    assert "made for another Compact" in said


def test_an_answer_for_words_that_have_changed_is_taken_for_those_and_asked_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    back = filled(sent(workspace), tmp_path, lambda p: answer(p, 0, C="doing"))
    was = workspace.draft().clause("old-12").text
    run(
        workspace,
        "clauses",
        "edit",
        "old-12",
        "--text",
        "Give notice.",
        "--why",
        "short",
    )
    said = run(workspace, "tag", "evidence", "--file", str(back))
    assert "The sheet was made on 2026-04-01 of the draft" in said
    assert "Rows 5 were answered for words that have changed since" in said
    found = value(workspace, "tag", "list", "--again")
    again = next(one for one in found if one["id"] == "old-12")["again"]
    assert ("evidence", "trust", "doing") in [
        (a["what"], a["of"], a["said"]) for a in again
    ]
    assert workspace.draft().clause("old-12").evidence[-1].clause_print
    assert was


@pytest.mark.parametrize(
    ("typed", "style", "read"),
    [
        ("May 2027", "@", "May 2027"),
        (46478, "d mmm yyyy", "1 April 2027"),
        (46478, "mmm-yy", "April 2027"),
        (46478, "dd/mm/yyyy;@", "1 April 2027"),
        (2027, "General", "2027"),
        (2.5, "0.0", "2.5"),
        ("-ask again", "@", "-ask again"),
        ("@finance", "@", "@finance"),
        ("+44", "@", "+44"),
        ("007", "@", "007"),
        ('say "yes"; or, no', "@", 'say "yes"; or, no'),
        ("Gŵyl – dathliad", "@", "Gŵyl – dathliad"),
    ],
)
def test_dates_figures_signs_and_letters_come_out_as_people_wrote_them(
    workspace: Workspace, tmp_path: Path, typed: object, style: str, read: str
) -> None:
    def fill(page: Any) -> None:
        answer(page, 0, C="not yet", E=typed)
        page["E5"].number_format = style
        if isinstance(typed, str):
            page["E5"].data_type = "s"

    back = filled(sent(workspace), tmp_path, fill)
    run(workspace, "tag", "evidence", "--file", str(back))
    assert evidence_of(workspace, "old-12")[-1][3] == read


# -- as CSV ---------------------------------------------------------------------------


def test_what_the_table_writes_the_evidence_reads(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    run(workspace, "tag", "table", "--csv", str(path))
    before = files(workspace)
    made = value(workspace, "tag", "evidence", "--file", str(path))
    assert (made["rows"], made["wrong"]) == ([], [])
    assert len(made["unchanged"]) == 4
    assert files(workspace) == before
    changed = path.read_text("utf-8-sig").replace("not said yet", "yes")
    path.write_text(changed, encoding="utf-8")
    made = value(workspace, "tag", "evidence", "--file", str(path))
    assert {row["state"] for row in made["rows"]} == {"doing"}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("clause,party,state\nold-12,trust,doing\n", "utf-8"),
        ("clause;party;state\r\nold-12;trust;doing\r\n", "utf-8-sig"),
        ("sep=;\nclause;party;state\nold-12;trust;doing\n", "utf-8"),
        ("clause\tparty\tstate\nold-12\ttrust\tdoing\n", "utf-16"),
        ('"clause","party","state"\n"old-12","trust","doing"\n', "utf-8"),
        ("Evidence of the Trust\n\nclause,party,state\nold-12,trust,doing\n", "utf-8"),
        ("clause,party,state\r4.1,Fenwold Health Trust,'doing\r", "utf-8"),
        ("state,note,party,id\nDOING,“x”,TRUST,old-12\n", "utf-8"),
    ],
)
def test_a_csv_file_is_read_however_it_was_saved(
    workspace: Workspace, tmp_path: Path, text: str, encoding: str
) -> None:
    path = tmp_path / "back.csv"
    path.write_bytes(text.replace("'doing", "doing").encode(encoding))
    made = value(workspace, "tag", "evidence", "--file", str(path))
    assert [(row["clause"], row["state"]) for row in made["rows"]] == [
        ("old-12", "doing")
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("clause,party,state\n1.10,trust,doing\n", "1.10"),
        ("clause,party,state\n4.1,trust,#NAME?\n", "row 2, column state"),
        ("clause,party,state\n4.1,trust,2026-04-01\n", "does not say whether"),
        ('clause,party,state\n4.1,trust,"doing\n', "not comma-separated"),
        ("clause,party\n4.1,trust\n", "no column for the state"),
        ("clause,party,state\n4.1,,doing\n", "no party is named"),
        ("clause,party,state\n,trust,doing\n", "no clause is named"),
        (
            "clause,party,state\n4.1,trust,doing\n4.1,trust,partly\n",
            "row 2 has the same",
        ),
    ],
)
def test_a_csv_file_that_cannot_be_used_is_refused_whole(
    workspace: Workspace, tmp_path: Path, text: str, what: str
) -> None:
    path = tmp_path / "back.csv"
    path.write_text(text, encoding="utf-8")
    before = files(workspace)
    assert what in run(workspace, "tag", "evidence", "--file", str(path), status=2)
    assert files(workspace) == before


# -- files that are no honest sheets ------------------------------------------------


def rebuilt(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    made = path.with_name("bad.xlsx")
    made.write_bytes(out.getvalue())
    return made


def entity(parts: dict[str, bytes]) -> None:
    page = parts["xl/worksheets/sheet1.xml"]
    doctype = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    parts["xl/worksheets/sheet1.xml"] = doctype + page


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (entity, "DOCTYPE"),
        (lambda parts: parts.update({"xl/vbaProject.bin": b"x"}), "macros"),
        (lambda parts: parts.update({"xl/big.bin": bytes(70_000_000)}), "unpacks to"),
        (lambda parts: parts.update({"../evil": b"x"}), "named"),
        (lambda parts: parts.pop("xl/workbook.xml"), "not an Excel file"),
        (lambda parts: parts.update({"xl/workbook.xml": b"<a"}), "broken"),
    ],
)
def test_a_hostile_or_broken_workbook_is_refused(
    workspace: Workspace, change: Callable[[dict[str, bytes]], None], what: str
) -> None:
    bad = rebuilt(sent(workspace), change)
    assert what in run(workspace, "tag", "evidence", "--file", str(bad), status=2)


def test_an_outside_link_is_not_followed(workspace: Workspace, tmp_path: Path) -> None:
    def link(parts: dict[str, bytes]) -> None:
        parts["xl/externalLinks/externalLink1.xml"] = b"<x/>"

    back = filled(sent(workspace), tmp_path, lambda p: answer(p, 0, C="doing"))
    run(workspace, "tag", "evidence", "--file", str(rebuilt(back, link)))
    assert evidence_of(workspace, "old-12")[-1][1] == "doing"


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"\xd0\xcf\x11\xe0" + bytes(600), b"\0" * 9]
)
def test_what_is_no_sheet_at_all_is_refused(
    workspace: Workspace, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "back.xlsx"
    path.write_bytes(data)
    said = run(workspace, "tag", "evidence", "--file", str(path), status=2)
    assert "To mend:" in said


def as_excel_writes(path: Path) -> Path:
    """Return a sheet with its words in a table of strings, cut in runs, parts renamed."""

    def change(parts: dict[str, bytes]) -> None:
        strings: list[bytes] = []

        def share(found: re.Match[bytes]) -> bytes:
            (words,) = re.findall(rb"<t[^>]*>(.*?)</t>", found[2], re.DOTALL) or [b""]
            run = b'<r><t xml:space="preserve">%s</t></r>'
            strings.append(
                run % words[:2] + run % words[2:] if b"&" not in words else run % words
            )
            return b"<c " + found[1] + b' t="s"><v>%d</v></c>' % (len(strings) - 1)

        page = parts.pop("xl/worksheets/sheet1.xml")
        cell = rb'<c ([^>]*?) ?t="inlineStr"[^>]*>(<is>.*?</is>)</c>'
        parts["xl/worksheets/Sheet_one.xml"] = re.sub(
            cell, share, page, flags=re.DOTALL
        )
        table = b"".join(
            b"<si>%s<rPh><t>x</t></rPh></si>" % string for string in strings
        )
        space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        parts["xl/sharedStrings.xml"] = b'<sst xmlns="%s">%s</sst>' % (space, table)
        rels = parts["xl/_rels/workbook.xml.rels"]
        parts["xl/_rels/workbook.xml.rels"] = rels.replace(
            b"sheet1.xml", b"Sheet_one.xml"
        )

    return rebuilt(path, change)


def test_a_sheet_that_another_program_wrote_anew_is_taken(
    workspace: Workspace, tmp_path: Path
) -> None:
    back = filled(
        sent(workspace),
        tmp_path,
        lambda p: answer(p, 0, C="not yet", D="a & b", E="May 2027"),
    )
    run(workspace, "tag", "evidence", "--file", str(as_excel_writes(back)))
    assert evidence_of(workspace, "old-12")[-1] == (
        "trust",
        "not_yet",
        "a & b",
        "May 2027",
    )


@pytest.mark.office
def test_a_sheet_that_libreoffice_saved_is_taken(
    workspace: Workspace, tmp_path: Path
) -> None:
    back = filled(
        sent(workspace), tmp_path, lambda p: answer(p, 0, C="not yet", E="May 2027")
    )
    out = tmp_path / "saved"
    subprocess.run(
        [shutil.which("soffice") or "soffice", f"-env:UserInstallation=file://{tmp_path}/lo",
         "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(back)],
        check=True, capture_output=True,
    )  # fmt: skip
    if not (out / "back.xlsx").exists():
        if os.environ.get("COMPACT_DRAFT_REQUIRE_OFFICE") == "1":
            pytest.fail("LibreOffice Calc is required and missing")
        pytest.skip("LibreOffice is here without Calc")
    run(workspace, "tag", "evidence", "--file", str(out / "back.xlsx"))
    assert evidence_of(workspace, "old-12")[-1] == ("trust", "not_yet", "", "May 2027")


# -- how tags moved -------------------------------------------------------------------


def test_what_was_promoted_and_what_slid_back_is_told(workspace: Workspace) -> None:
    from tests.workspaces import freeze

    freeze(workspace, "r1")
    run(workspace, "tag", "evidence", "4.1", "trust", "cannot")
    run(workspace, "tag", "evidence", "4.2", "trust", "doing")
    made = value(workspace, "tag", "moved", "--since", "r1")
    assert [(m["clause"], m["how"], m["before"], m["now"]) for m in made["moves"]] == [
        ("old-13", "promoted", "aspirational", "achievable"),
        ("old-12", "slid back", "achievable", "aspirational"),
    ]
    page = run(workspace, "tag", "moved")
    assert "From aspirational to achievable: 1" in page
    assert "Slid back from achievable to aspirational: 1" in page
