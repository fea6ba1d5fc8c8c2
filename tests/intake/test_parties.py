"""Bodies that an old Compact names are offered as parties, and taken only when asked."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.intake.second_terms import of_terms
from compact_draft.model.tags import By, Side
from compact_draft.steps.intake import look_over
from compact_draft.store.settings import parse_settings
from tests.intake.layouts.sheet import Sheet


def compact(*, signatures: bool = True) -> bytes:
    sheet = Sheet("x")
    sheet.line("Compact for Low Fell", style="Title")
    sheet.head("Our commitments")
    sheet.line("The Council will pay every group in advance.")
    sheet.head("Who’s who")
    sheet.head("Voluntary sector", 2)
    sheet.lines("Fellcare", "Low Fell CVS", "Tel. 01632 960 111")
    sheet.head("Public bodies", 2)
    sheet.lines("Compact Officer, Low Fell District Council", "[contact details]")
    sheet.line("Everyone on this list was asked before it was printed here.")
    if signatures:
        sheet.head("Signed by")
        sheet.lines("R. Abbas, Low Fell District Council", "J. Moor, Fell Police")
        sheet.line("S. Dale, Harbour Board")
    return sheet.docx()


def test_bodies_are_offered_with_their_side_and_what_says_so() -> None:
    offered = look_over(compact(), "old.docx").parties
    assert [(each.id, each.name, each.side) for each in offered] == [
        ("fellcare", "Fellcare", Side.VCS),
        ("low-fell-cvs", "Low Fell CVS", Side.VCS),
        ("low-fell-district", "Low Fell District Council", Side.PUBLIC_BODIES),
        ("fell-police", "Fell Police", Side.PUBLIC_BODIES),
        ("harbour-board", "Harbour Board", None),
    ]
    assert offered[0].because == "stands under “Voluntary sector”"
    assert offered[3].because == "its name says it"
    assert "under Who’s who" not in offered[0].place


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.docx"
    path.write_bytes(compact())
    return path


def run(*words: str) -> str:
    said = CliRunner().invoke(main, words)
    assert said.exit_code == 0, said.output
    return said.stdout


def test_nothing_is_settled_unless_it_is_asked_for(old: Path, tmp_path: Path) -> None:
    folder = str(tmp_path / "fell")
    run("new", folder)
    settings = tmp_path / "fell" / "compact.toml"
    before = settings.read_text("utf-8")
    said = run("intake", str(old), "--workspace", folder, "--by", "Ann")
    assert "Low Fell CVS" in said
    assert "nothing is settled" in said
    assert settings.read_text("utf-8") == before


def test_taken_over_they_stand_instead_of_the_first_two_and_can_be_undone(
    old: Path, tmp_path: Path
) -> None:
    folder = str(tmp_path / "fell")
    run("new", folder)
    settings = tmp_path / "fell" / "compact.toml"
    before = settings.read_text("utf-8")
    run("intake", str(old), "--workspace", folder, "--by", "Ann", "--parties")
    after = settings.read_text("utf-8")
    assert [party.id for party in parse_settings(after).parties] == [
        "fellcare",
        "low-fell-cvs",
        "low-fell-district",
        "fell-police",
    ]
    assert "# Who works here" in after
    run("undo", "--workspace", folder)
    assert settings.read_text("utf-8") == before


def test_parties_that_somebody_wrote_stay_and_a_missing_side_keeps_its_first(
    tmp_path: Path,
) -> None:
    sheet = Sheet("x")
    sheet.head("Signed by")
    sheet.lines("R. Abbas, Low Fell CVS")
    path = tmp_path / "old.docx"
    path.write_bytes(sheet.docx())
    own, fresh = str(tmp_path / "own"), str(tmp_path / "fresh")
    run("new", own, "--party", "town=The Town=public_bodies")
    run("new", fresh)
    found = {}
    for folder in (own, fresh):
        run("intake", str(path), "--workspace", folder, "--by", "Ann", "--parties")
        settings = (Path(folder) / "compact.toml").read_text("utf-8")
        found[folder] = [party.id for party in parse_settings(settings).parties]
    assert found == {own: ["town", "low-fell-cvs"], fresh: ["council", "low-fell-cvs"]}


def test_they_are_listed_as_json_on_a_dry_run(old: Path) -> None:
    rows = json.loads(run("intake", str(old), "--dry-run", "--parties", "--json"))
    assert rows[0] == {
        "id": "fellcare",
        "name": "Fellcare",
        "side": "vcs",
        "because": "stands under “Voluntary sector”",
        "place": rows[0]["place"],
    }
    assert rows[-1]["side"] is None


@pytest.mark.parametrize(
    ("side", "meaning", "bound"),
    [
        (By.VCS, "the authorities and the voluntary bodies together", By.BOTH),
        (None, "the authorities acting together", By.PUBLIC_BODIES),
        (By.VCS, "voluntary bodies in the district", By.VCS),
        (None, "the authoritiesque people", None),
        (None, "the parties to this code", By.BOTH),
    ],
)
def test_a_word_that_is_defined_by_defined_words_names_whom_they_name(
    side: By | None, meaning: str, bound: By | None
) -> None:
    known = {"authorities": By.PUBLIC_BODIES, "parties": By.BOTH}
    assert of_terms(side, meaning, known) is bound


def test_the_short_name_of_a_body_is_its_own_side_though_a_word_in_it_is_defined() -> (
    None
):
    sheet = Sheet("x")
    sheet.line("Agreement on grants", bold=True)
    sheet.line(
        "It is agreed between Redmire District Council (“the Council”) and Redmire"
        " Council for Voluntary Service (“the CVS”) that:"
    )
    sheet.line("the Council will set its budget by 1 March;")
    sheet.line("the CVS will tell its members within a week.")
    rows = {r.text: r for r in look_over(sheet.docx(), "x.docx").intake.rows}
    assert rows["the CVS will tell its members within a week."].party is By.VCS
