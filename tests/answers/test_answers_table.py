"""The account's table, filled in and saved by a spreadsheet, is read as decisions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.answers.file import Answer
from compact_draft.answers.table import answers_in, cells_of, read_table
from compact_draft.errors import DecisionError
from compact_draft.text.sheet import bare_cell, read_rows, safe_cell, write_rows

HEAD = "remark,outcome,decision,reason,effect,falls on,wording,other clauses,twin"


def answers(*rows: str, head: str = HEAD) -> tuple[Answer, ...]:
    return read_table("\n".join([head, *rows]) + "\n", "account.csv").answers


def refused(*rows: str, head: str = HEAD) -> str:
    with pytest.raises(DecisionError) as caught:
        answers(*rows, head=head)
    return str(caught.value)


@given(st.lists(st.lists(st.text(alphabet="ab'=+-@\t,;\" "), min_size=1), min_size=1))
def test_what_is_written_as_a_table_is_read_again(rows: list[list[str]]) -> None:
    held = [["head, a", "b"], *(row for row in rows if any(c.strip() for c in row))]
    read = [
        [bare_cell(cell) for cell in cells] for _, cells in read_rows(write_rows(held))
    ]
    assert read == held


@given(st.text())
def test_a_guarded_cell_is_given_back_as_it_was(cell: str) -> None:
    assert bare_cell(safe_cell(cell)) == cell


def test_a_filled_row_is_an_answer_and_its_place_is_row_and_column() -> None:
    (found,) = answers(
        "a1,open,,,,,,,",
        'a2,Adopted reworded,,"Agreed, by all.",,,"Pay, in ten days.",,',
    )
    assert found.annotations == ("a2",)
    assert (found.outcome, found.reason) == ("adopted_reworded", "Agreed, by all.")
    assert (found.words, found.effect, found.clause) == (
        "Pay, in ten days.",
        None,
        None,
    )
    assert str(found.place("words")) == "account.csv, row 3, column wording"
    assert found.how("reason") == "in the column reason"


@pytest.mark.parametrize(
    "text",
    [
        "remark,outcome,reason\na1,noted,Read.\n",
        "remark;outcome;reason\na1;noted;Read.\n",
        "remark\toutcome\treason\na1\tnoted\tRead.\n",
        "\ufeffReason;REMARK;Outcome\r\nRead.;a1;Noted\r\n",
        "\n\nremark,outcome,reason,our notes\n,,,\n\na1,noted,Read.,ask Bea\n,,,\n\n",
        '"remark","outcome","reason"\n"a1","noted","Read."\n',
    ],
)
def test_a_table_is_read_however_a_spreadsheet_saves_it(text: str) -> None:
    (found,) = answers_in(text, "back from Excel.csv").answers
    assert found.annotations == ("a1",)
    assert (found.outcome, found.reason) == ("noted", "Read.")


def test_rows_are_counted_as_a_spreadsheet_does() -> None:
    text = 'remark,outcome,reason\n\na1,noted,"one\ntwo"\n\na2,noted,\n'
    first, second = read_table(text, "a.csv").answers
    assert [str(one.where) for one in (first, second)] == [
        "a.csv, row 3",
        "a.csv, row 5",
    ]


def test_columns_of_a_groups_own_are_told() -> None:
    found = read_table("remark,outcome,reason,efect,said\na1,noted,,,\n", "a.csv")
    assert found.not_read == ("efect",)


def test_rows_with_one_word_for_the_decision_are_decided_together() -> None:
    (found,) = answers(
        "a1,adopted_reworded,x,Halfway.,,,Pay in 15 days.,,",
        "a4,open,x,,,,,,",
    )
    assert found.annotations == ("a1", "a4")
    assert str(found.where) == "account.csv, rows 2, 3"


def test_the_word_for_a_decision_may_be_in_small_letters_or_capitals() -> None:
    (found,) = answers("a1,noted,Pay,,,,,,", "a4,,pay,,,,,,")
    assert found.annotations == ("a1", "a4")


def test_a_row_that_names_a_decision_and_says_nothing_is_not_passed_over() -> None:
    said = refused("a1,noted,x,,,,,,", "a2,,y,,,,,,")
    assert "row 3, column outcome: it is not said what was decided" in said
    assert "compact-draft undo" in said


def test_words_that_a_comma_cut_off_are_not_lost() -> None:
    head = "remark,outcome,reason"
    said = refused("a1,not_agreed,Sorry, we cannot pay.", head=head)
    assert "row 2, column 4 of the row: “we cannot pay.” stands under no" in said
    said = refused("a1,not_agreed,Sorry, we cannot pay.,", head=f"{head},,")
    assert "put quotation marks round the two" in said
    found = read_table(f"{head},,\na1,noted,Read.,,\n", "a.csv")
    assert found.not_read == ()


def test_an_answer_written_as_cells_is_read_again() -> None:
    for held in (
        Answer(annotations=("a1",), outcome="adopted", effect="move", others=("",)),
        Answer(annotations=("a1",), outcome="adopted", effect="join", clause="wex-1",
               others=("wex-2", "wex-3"), words="- one\n---\n=two"),
        Answer(annotations=("a1",), outcome="duplicate", effect="none", twin="a2"),
    ):  # fmt: skip
        row = ["a1", held.outcome, "", held.reason, *cells_of(held)]
        (found,) = read_table(write_rows([HEAD.split(","), row]), "a.csv").answers
        assert found.others == held.others
        assert (found.effect, found.clause, found.words, found.twin) == (
            held.effect, held.clause, held.words, held.twin,
        )  # fmt: skip


def test_a_wrong_table_is_told_with_row_column_and_remedy() -> None:
    said = refused("a1,noted", head="remark,outcome")
    assert "account.csv, row 1, column reason: there is no column of this name" in said
    assert "compact-draft account" in said
    said = refused(",noted,,,,,,,")
    assert "row 2, column remark: it is not said which remark" in said
    said = refused("a1,noted,,,,,,,", "a1,,,,,,,,")
    assert "row 3, column remark: a1 stands in row 2 already" in said
    said = refused("a1,,,Because.,,,,,")
    assert "row 2, column outcome: it is not said what was decided" in said
    said = refused("a1,noted,x,,,,,,", "a2,outside,x,No.,,,,,")
    assert "row 3, column outcome: row 2 has the same decision, x" in said
    said = refused("a1,noted,,bad\x01,,,,,")
    assert "row 2, column reason: it holds the character U+0001" in said
    said = refused("a1,noted,,x,y", head=HEAD + ",outcome")
    assert "row 1, column outcome: there are two columns" in said
    assert "not comma-separated text" in refused('a1,noted,,"never closed')


def test_lines_of_json_are_told_from_a_table() -> None:
    (found,) = answers_in('{"annotations": ["a1"], "outcome": "noted"}\n', "x").answers
    assert found.where.line == 1
    assert answers_in("remark,outcome,reason\na1,noted,\n", "x").answers[0].is_row
    with pytest.raises(DecisionError, match="not JSON"):
        answers_in("nonsense\n", "x")
    with pytest.raises(DecisionError, match="no column"):
        answers_in("nonsense\n", "x.csv")


@pytest.mark.parametrize(
    "cell",
    [
        "#NAME?",
        "#REF!",
        "#VALUE!",
        "#N/A",
        "#DIV/0!",
        "#NUM!",
        "#NULL!",
        "Err:508",
        "####",
    ],
)
@pytest.mark.parametrize("column", ["reason", "wording", "outcome"])
def test_an_error_value_of_a_spreadsheet_is_refused_with_row_and_column(
    cell: str, column: str
) -> None:
    given = {
        "remark": "a2",
        "outcome": "adopted",
        "reason": "Agreed.",
        "wording": "Pay.",
    }
    row = ",".join({**given, column: cell}.values())
    said = refused("a1,open,,", row, head=",".join(given))
    assert f"row 3, column {column}" in said
    assert f"shows {cell} here in place of what was typed" in said


@pytest.mark.parametrize(
    "words", ["#1 of our wishes", "N/A", "see #REF", "Err on the side"]
)
def test_words_that_only_look_like_an_error_value_are_words(words: str) -> None:
    (found,) = answers(f"a1,noted,,{words},,,,,")
    assert found.reason == words


@pytest.mark.parametrize(
    ("saved", "how"),
    [
        ("remark,outcome,reason\r\na1,noted,Seen.\r\n", "commas"),
        ("remark;outcome;reason\r\na1;noted;Seen.\r\n", "semicolons, as in Europe"),
        ("remark\toutcome\treason\r\na1\tnoted\tSeen.\r\n", "tabs"),
        ("\ufeffremark,outcome,reason\na1,noted,Seen.\n", "a mark of byte order"),
        ("sep=;\r\nremark;outcome;reason\r\na1;noted;Seen.\r\n", "a line sep="),
        ('"remark","outcome","reason"\n"a1","noted","Seen."\n', "quotes everywhere"),
        ("remark,outcome,reason,,\na1,noted,Seen.,,\n,,,,\n", "empty columns and rows"),
        ("reason,remark,outcome\nSeen.,a1,noted\n", "columns in another order"),
    ],
    ids=lambda value: value if "," not in value and ";" not in value else "",
)
def test_a_table_is_read_alike_however_a_spreadsheet_saves_it(
    saved: str, how: str
) -> None:
    (found,) = read_table(saved, "account.csv").answers
    assert (found.annotations, found.outcome, found.reason) == (
        ("a1",),
        "noted",
        "Seen.",
    )
