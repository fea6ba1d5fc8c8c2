"""What is wrong in a sheet of evidence, told to people."""

from compact_draft.drafting.evidence_found import WrongCell, told


def wrong(row: int, what: str = "no such party") -> WrongCell:
    return WrongCell(row=row, column="party", value="NHS", what=what, mend="correct it")


def test_a_wrong_cell_is_told_with_place_value_and_remedy() -> None:
    assert told([wrong(4)]) == (
        "row 4, column party ('NHS'): no such party\n  To mend: correct it",
    )


def test_of_one_kind_ten_are_told_and_the_rest_counted() -> None:
    lines = told([wrong(row) for row in range(2, 15)] + [wrong(99, "it is empty")])
    assert len(lines) == 12
    assert lines[-1] == "and 3 more in column party: no such party"
    assert sum("it is empty" in line for line in lines) == 1
