"""What a sheet of the yearly return was found to say."""

from dataclasses import dataclass

from compact_draft.monitoring.values import Found, Return
from compact_draft.reports.returned_sheet import page, said, taken_fields

ROW = Return(
    party="council",
    clause="fen-1",
    year="2026",
    found=Found.KEPT,
    evidence="Minutes",
    said_by="Ann",
)


@dataclass(frozen=True)
class Sheet:
    rows: tuple[Return, ...] = ()
    unanswered: tuple[int, ...] = ()
    unchanged: tuple[int, ...] = ()
    touched: tuple[int, ...] = ()
    older: tuple[int, ...] = ()


def test_what_is_to_be_known_is_a_sentence_each_and_nothing_where_there_is_nothing() -> (
    None
):
    assert said(Sheet()) == ()
    told = said(Sheet(unchanged=(7, 5), unanswered=(8,), older=(9,), touched=(10,)))
    assert told[0] == "On record already: rows 5, 7."
    assert told[1] == "Not answered: row 8."
    assert told[2].startswith("Answered for words that have changed since: row 9.")
    assert told[3].startswith(
        "Not taken, for they were answered since the sheet was made: row 10."
    )


def test_of_many_rows_twenty_are_named() -> None:
    (told,) = said(Sheet(unanswered=tuple(range(5, 28))))
    assert told.endswith("23, 24 and 3 more.")
    (few,) = said(Sheet(unanswered=tuple(range(5, 25))))
    assert few.endswith("23, 24.")


def test_the_terminal_says_whether_it_was_taken_in() -> None:
    shown = page(Sheet(rows=(ROW,)), "a.xlsx", preview=False)
    assert shown.splitlines() == [
        "1 return taken in from a.xlsx",
        f"  2026, council: fen-1 {Found.KEPT.words}",
    ]
    assert (
        page(Sheet(), "a.xlsx", preview=True)
        == "0 returns would be taken in from a.xlsx"
    )


def test_json_has_every_row_and_number() -> None:
    held = taken_fields(Sheet(rows=(ROW,), touched=(4,), older=(5,)))
    assert held["rows"] == [
        {"party": "council", "clause": "fen-1", "year": "2026", "found": "kept",
         "evidence": "Minutes", "said_by": "Ann"}
    ]  # fmt: skip
    assert (held["touched"], held["older"], held["unanswered"], held["unchanged"]) == (
        [4],
        [5],
        [],
        [],
    )
