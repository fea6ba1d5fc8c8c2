"""A group's own national text is taken in, from the kinds of file that people have."""

from pathlib import Path

import pytest
from docx import Document

from compact_draft.store.frameworks import read_framework
from compact_draft.store.workspace import Workspace
from tests.workspaces import files, make_workspace, run, value

ACCORD = """\
The Fenwold Accord

This accord was made in March.

1 Money
1.1 The councils will pay each invoice
within 20 days.

1.2 The councils will, save in an emergency, give three months' written notice of a cut.

2 Voice
2.1 Groups will aim to say for whom they speak.
"""
OWN = ("--edition", "2026", "--source", "the signed copy, county archive")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


def test_plain_text_becomes_a_text_of_its_own_with_facts_read_out(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "The Fenwold Accord.txt"
    path.write_text(ACCORD, encoding="utf-8")
    said = run(workspace, "national", "add", str(path), *OWN)
    assert "3 undertakings of the-fenwold-accord-2026 taken in" in said
    assert "1 paragraph without a number passed over" in said
    assert "This accord was made in March." in said
    found = read_framework(
        workspace.root / "frameworks" / "the-fenwold-accord-2026.toml"
    )
    assert found.sections == (("money", "Money"), ("voice", "Voice"))
    pay, notice, voice = found.undertakings
    assert pay.text == "The councils will pay each invoice within 20 days."
    assert (pay.by, pay.theme, pay.periods) == (
        "public_bodies",
        "payment",
        ("within 20 days",),
    )
    assert (notice.writing, notice.strength) == (True, "qualified")
    assert (voice.by, voice.strength) == ("vcs", "soft")
    assert "Source: the signed copy, county archive." in found.statement
    told = value(workspace, "national", "--edition", "the-fenwold")
    assert [undertaking["ref"] for undertaking in told["undertakings"]] == [
        "1.1",
        "1.2",
        "2.1",
    ]


def test_a_table_becomes_a_text_of_its_own(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "accord.csv"
    path.write_text(
        "Number;Undertaking;Outcome;Binds\n1;Pay in 20 days.;Money;public bodies\n"
        "2;'=Say whom you speak for.;Voice;vcs\n",
        encoding="utf-8-sig",
    )
    run(workspace, "national", "add", str(path), *OWN, "--id", "accord")
    found = read_framework(workspace.root / "frameworks" / "accord.toml")
    assert [(u.ref, u.by, u.text) for u in found.undertakings] == [
        ("1", "public_bodies", "Pay in 20 days."),
        ("2", "vcs", "=Say whom you speak for."),
    ]


def test_a_word_file_becomes_a_text_of_its_own(
    workspace: Workspace, tmp_path: Path
) -> None:
    document = Document()
    document.add_heading("The Fenwold Accord", 1)
    document.add_heading("What public bodies will do", 2)
    document.add_paragraph("1.1 Public bodies will pay each invoice within 20 days.")
    document.add_paragraph("1.2 Public bodies will publish a list of grants each May.")
    path = tmp_path / "accord.docx"
    document.save(str(path))
    run(workspace, "national", "add", str(path), *OWN, "--id", "accord")
    found = read_framework(workspace.root / "frameworks" / "accord.toml")
    assert [u.ref for u in found.undertakings] == ["1.1", "1.2"]
    assert found.undertakings[0].text.startswith("Public bodies will pay")


def test_a_number_that_two_codes_have_is_named_with_its_code(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "codes.txt"
    path.write_text(
        "Funding code\n3.1 Pay on time.\n\nConsultation code\n3.1 Allow 12 weeks.\n"
    )
    run(workspace, "national", "add", str(path), *OWN, "--id", "codes")
    found = read_framework(workspace.root / "frameworks" / "codes.toml")
    assert [u.ref for u in found.undertakings] == [
        "funding-code/3.1",
        "consultation-code/3.1",
    ]


def test_official_words_stand_beside_ours_and_are_shown_with_their_source(
    workspace: Workspace, tmp_path: Path
) -> None:
    run(workspace, "national", "link", "old-12", "4.4:equal")
    ours = next(
        undertaking["text"]
        for undertaking in value(workspace, "national")["undertakings"]
        if undertaking["ref"] == "4.4"
    )
    path = tmp_path / "official.txt"
    path.write_text("4.4 Invented official words on notice.\n9.9 No such place.\n")
    beside = ("--beside", "2010", "--source", "printed copy of 2010")
    said = run(workspace, "national", "add", str(path), *beside, status=1)
    assert "1 undertaking of national-2010 taken in" in said
    assert "Numbers that it does not have: 9.9." in said
    told = value(workspace, "national")
    (row,) = [
        undertaking
        for undertaking in told["undertakings"]
        if undertaking["ref"] == "4.4"
    ]
    assert row["official"]
    assert row["text"] == "Invented official words on notice."
    assert "the official text where it is marked as such" in told["statement"]
    assert "Source: printed copy of 2010." in told["statement"]
    out = tmp_path / "n.html"
    run(workspace, "national", "--html", str(out))
    page = out.read_text(encoding="utf-8")
    assert f"In our words: {ours}" in page
    # the words changed, so the link made on ours is to be looked at again
    assert [(o["of"], o["side"], o["then"]) for o in told["look_again"]] == [
        ("national-2010:4.4", "undertaking", ours)
    ]
    assert "Invented official words" in run(workspace, "clauses", "show", "old-12")


def test_a_toml_file_of_ones_own_is_taken_in_as_it_is(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    page = Path(__file__).parents[2] / "docs" / "for-writers" / "frameworks.md"
    example = page.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    path.write_text(example, encoding="utf-8")
    run(workspace, "national", "add", str(path))
    assert (workspace.root / "frameworks" / "fenwold-accord.toml").read_text(
        encoding="utf-8"
    ) == example
    said = run(workspace, "national", "add", str(path), status=2)
    assert "has a framework fenwold-accord already" in said
    run(workspace, "national", "add", str(path), "--replace")


@pytest.mark.parametrize(
    ("name", "text", "options", "said"),
    [
        ("a.txt", "No number here.\n", OWN, "nothing in this file has a number"),
        ("a.txt", "", OWN, "nothing in this file has a number"),
        ("a.txt", ACCORD, (), "--edition and --source missing"),
        ("a.txt", ACCORD, ("--beside", "2010"), "where the official words come from"),
        (
            "a.txt",
            "77 Nothing of 2010.\n",
            ("--beside", "2010", "--source", "x"),
            "no number in this file belongs to national-2010",
        ),
        ("a.csv", "number,words of it\n1,x\n", OWN, "no column is called text"),
        ("a.csv", "number,text\n,x\n", OWN, "a.csv:2: this row has no number"),
        ("a.csv", "number,text,by\n1,x,them\n", OWN, "a.csv:2: by = 'them' is no side"),
        ("a.toml", 'id = "x"\ntittle = "y"\n', (), "a.toml:2: 'tittle' is not a field"),
        ("a.txt", "1 " + "x" * 1_000_000, OWN, "is longer than any undertaking"),
        ("a.docx", "no Word file", OWN, "a.docx"),
        ("a.xlsx", "no Word file", OWN, "a.xlsx"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_and_changes_nothing(
    workspace: Workspace,
    tmp_path: Path,
    name: str,
    text: str,
    options: tuple[str, ...],
    said: str,
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    before = files(workspace)
    told = run(workspace, "national", "add", str(path), *options, status=2)
    assert said in told
    assert "To mend:" in told
    assert files(workspace) == before


def test_odd_text_is_taken_or_refused_and_never_a_crash(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "odd.txt"
    for n, text in enumerate(
        (
            "1.1 " + "!?" * 50,
            "1.1 BYDD CYRFF CYHOEDDUS YN TALU O FEWN 30 DIWRNOD Â Ŵ",
            "1\t2\n3 4\n5 6 7\n",
            "1 a\n" * 500,
        )
    ):
        path.write_text(text, encoding="utf-8")
        run(workspace, "national", "add", str(path), *OWN, "--id", f"odd-{n}")
        assert value(workspace, "national", "--edition", f"odd-{n}")["undertakings"]
