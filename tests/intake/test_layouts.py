"""Layouts of old Compacts with their known answers: promises found, doubted, never lost."""

import json
from functools import cache

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
    eighteenth_hand,
    eighth_hand,
    eleventh_hand,
    fifteenth_hand,
    fifth_hand,
    first_hand,
    fourteenth_hand,
    fourth_hand,
    more_cousins,
    ninth_hand,
    second_hand,
    seventeenth_hand,
    seventh_hand,
    sixteenth_hand,
    sixth_hand,
    tenth_hand,
    third_hand,
    thirteenth_hand,
    twelfth_hand,
)
from tests.intake.layouts.measure import Score, score
from tests.intake.layouts.raw import Raw
from tests.intake.layouts.sheet import Sheet
from tests.sampling import one_in

LAYOUTS = (
    *first_hand.LAYOUTS,
    *second_hand.LAYOUTS,
    *third_hand.LAYOUTS,
    *fourth_hand.LAYOUTS,
    *fifth_hand.LAYOUTS,
    *fifteenth_hand.LAYOUTS,
    *seventeenth_hand.DOUBTED,
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
    *fourteenth_hand.LAYOUTS,
    *sixteenth_hand.LAYOUTS,
    *seventeenth_hand.LAYOUTS,
    *eighteenth_hand.LAYOUTS,
)
FOUND = 0.95
FALSE = 0.10


def rows_of(sheet: Sheet | Raw) -> list[dict[str, object]]:
    taken = look_over(sheet.docx(), f"{sheet.name}.docx", tracked=sheet.tracked).intake
    return [
        {"kind": str(r.kind), "party": r.party, "text": r.text, "doubts": r.doubts}
        for r in taken.rows
    ]


@cache
def scored(make) -> Score:
    sheet = make()
    return score(sheet, rows_of(sheet))


def name_of(make) -> str:
    return make.__name__


@pytest.mark.parametrize("make", one_in(4, STRANGERS), ids=name_of)
def test_of_a_strangers_layout_all_is_found_and_no_side_is_wrong_unsaid(make) -> None:
    found = scored(make)
    assert found.silent == ()
    assert found.found == found.wanted
    assert [wrong for wrong in found.wrong_side if wrong.endswith("[]")] == []
    assert found.false_silent == ()
    assert len(found.false) <= FALSE * found.wanted + 1


@pytest.mark.parametrize("make", one_in(4, LAYOUTS), ids=name_of)
def test_no_promise_of_a_layout_is_passed_over_in_silence(make) -> None:
    assert scored(make).silent == ()


@pytest.mark.long
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


def others(make) -> set[str]:
    """What only looks like a promise in a layout, where it has such words."""
    return set(getattr(make(), "others", ()))


@pytest.mark.parametrize("make", one_in(4, STRANGERS), ids=name_of)
def test_what_only_looks_like_a_promise_is_none(make) -> None:
    taken = {
        row["text"]
        for row in scored(make).rows
        if str(row["kind"]) in ("commitment", "action")
    }
    assert not taken & others(make)


@pytest.mark.parametrize("every", [8, pytest.param(1, marks=pytest.mark.long)])
def test_there_is_much_that_only_looks_like_a_promise(every) -> None:
    makes = STRANGERS[::every]
    assert sum(len(others(make)) for make in makes) >= len(makes) / 2
