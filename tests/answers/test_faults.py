"""An answer that cannot be taken is named with its place."""

from compact_draft.answers.faults import fault_of, in_one_error
from compact_draft.answers.file import Answer
from compact_draft.errors import Where

ROW = Answer(
    annotations=("a1", "a2"),
    outcome="adopted",
    where=Where("answers.xlsx", paragraph="row 4"),
)


def test_a_fault_names_the_remarks_the_place_and_the_remedy() -> None:
    fault = fault_of(ROW, "it has no reason", "write one", "reason")
    assert str(fault).startswith("answers.xlsx")
    assert "row 4, column reason" in str(fault)
    assert "a1, a2: it has no reason" in str(fault)
    assert "To mend: write one" in str(fault)


def test_one_fault_stays_as_it_is_and_several_are_one_error_with_each_told() -> None:
    first = fault_of(ROW, "it has no reason", "write one")
    second = fault_of(ROW, "it has no outcome", "choose one")
    assert in_one_error([first]) is first
    told = str(in_one_error([first, second]))
    assert "2 answers cannot be taken, so none was" in told
    assert "it has no reason" in told
    assert "it has no outcome" in told
