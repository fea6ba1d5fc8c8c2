"""Layouts of old Compacts with their known answers: promises found, doubted, never lost."""

import json

import pytest
from click.testing import CliRunner

from compact_draft.cli.app import main
from compact_draft.steps.intake import look_over
from tests.intake.layouts import (
    cousins,
    cousins_in_columns,
    cousins_in_letters,
    cousins_in_slips,
    cousins_in_tongues,
    eighth_hand,
    eleventh_hand,
    fifth_hand,
    first_hand,
    fourth_hand,
    more_cousins,
    ninth_hand,
    second_hand,
    seventh_hand,
    sixth_hand,
    tenth_hand,
    third_hand,
    thirteenth_hand,
    twelfth_hand,
)
from tests.intake.layouts.measure import Score, score
from tests.intake.layouts.raw import Raw
from tests.intake.layouts.sheet import Sheet

LAYOUTS = (
    *first_hand.LAYOUTS,
    *second_hand.LAYOUTS,
    *third_hand.LAYOUTS,
    *fourth_hand.LAYOUTS,
    *fifth_hand.LAYOUTS,
)
STRANGERS = (
    *sixth_hand.LAYOUTS,
    *seventh_hand.LAYOUTS,
    *eighth_hand.LAYOUTS,
    *ninth_hand.LAYOUTS,
    *tenth_hand.LAYOUTS,
    *eleventh_hand.LAYOUTS,
    *twelfth_hand.LAYOUTS,
    *thirteenth_hand.LAYOUTS,
    *cousins_in_columns.LAYOUTS,
    *cousins_in_letters.LAYOUTS,
    *cousins_in_slips.LAYOUTS,
    *cousins_in_tongues.LAYOUTS,
    *cousins.LAYOUTS,
    *more_cousins.LAYOUTS,
)
FOUND = 0.95
FALSE = 0.10


def rows_of(sheet: Sheet | Raw) -> list[dict[str, object]]:
    taken = look_over(sheet.docx(), f"{sheet.name}.docx", tracked=sheet.tracked).intake
    return [
        {"kind": str(r.kind), "party": r.party, "text": r.text, "doubts": r.doubts}
        for r in taken.rows
    ]


def scored(make) -> Score:
    sheet = make()
    return score(sheet, rows_of(sheet))


@pytest.mark.parametrize("make", STRANGERS, ids=lambda make: make.__name__)
def test_of_a_strangers_layout_all_is_found_and_no_side_is_wrong_unsaid(make) -> None:
    found = scored(make)
    assert found.silent == ()
    assert found.found == found.wanted
    assert [wrong for wrong in found.wrong_side if wrong.endswith("[]")] == []
    assert found.false_silent == ()
    assert len(found.false) <= FALSE * found.wanted + 1


@pytest.mark.parametrize("make", LAYOUTS, ids=lambda make: make.__name__)
def test_no_promise_of_a_layout_is_passed_over_in_silence(make) -> None:
    assert scored(make).silent == ()


def test_of_all_layouts_nineteen_promises_in_twenty_are_found_and_few_are_false() -> (
    None
):
    scores = [scored(make) for make in LAYOUTS]
    wanted = sum(s.wanted for s in scores)
    found = sum(s.found for s in scores)
    false = sum(len(s.false) for s in scores)
    assert len(LAYOUTS) >= 15
    assert found >= FOUND * wanted
    assert false <= FALSE * (found + false)
    assert sum(s.right_side for s in scores) >= FOUND * found


def test_the_command_gives_the_same_rows(tmp_path) -> None:
    sheet = first_hand.merged_row_heads()
    path = tmp_path / "old.docx"
    path.write_bytes(sheet.docx())
    said = CliRunner().invoke(main, ["intake", str(path), "--dry-run", "--json"])
    assert said.exit_code == 0
    told = json.loads(said.stdout)
    assert [(r["kind"], r["party"], r["text"]) for r in told] == [
        (r["kind"], r["party"], r["text"]) for r in rows_of(sheet)
    ]


@pytest.mark.parametrize(
    "make",
    [make for make in STRANGERS if hasattr(make(), "others")],
    ids=lambda make: make.__name__,
)
def test_what_only_looks_like_a_promise_is_none(make) -> None:
    sheet = make()
    taken = {
        row["text"]
        for row in rows_of(sheet)
        if str(row["kind"]) in ("commitment", "action")
    }
    assert not taken & set(sheet.others)
