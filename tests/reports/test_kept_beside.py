"""What was returned of a clause and went against it, in lines."""

from dataclasses import replace

from compact_draft.monitoring.beside import Beside, Said, Went
from compact_draft.monitoring.values import Breach, Cause, Found, Return
from compact_draft.reports.kept_beside import beside_fields, beside_lines, closed_words

NAMES = {"trust": "the Trust"}
SAID = Said(
    row=Return(
        party="trust", clause="fen-1", year="2027", found=Found.PARTLY,
        evidence="minute 4", said_by="Bea Field",
    )
)  # fmt: skip
WENT = Went(
    row=Breach(
        id="n1", clause="fen-1", party="trust", date="2027-02-01", what="Paid late.",
        cause=Cause.MISTAKE, done="Put right.",
    )
)  # fmt: skip


def test_each_return_and_each_breach_is_a_line() -> None:
    found = Beside(clause="fen-1", returns=(SAID,), breaches=(WENT,))
    assert beside_lines(found, NAMES) == (
        "2027, the Trust: kept in part (minute 4; Bea Field)",
        (
            "Non-compliance n1, 1 February 2027, the Trust: Paid late. Cause: a mistake. "
            "Done: Put right. Open."
        ),
    )


def test_people_are_named_only_when_asked_and_other_words_are_told() -> None:
    earlier = replace(SAID, stands=False)
    (line,) = beside_lines(Beside(clause="x", returns=(earlier,)), NAMES, people=False)
    assert line == "2027, the Trust: kept in part (minute 4) [of earlier words]"
    came = replace(SAID, of="fen-9")
    (line,) = beside_lines(Beside(clause="x", returns=(came,)), NAMES, people=False)
    assert line.endswith("[of fen-9, from which it came]")
    fields = beside_fields(Beside(clause="x", returns=(SAID,)), people=False)
    assert fields["returns"][0]["said_by"] == ""


def test_a_breach_is_open_until_the_day_it_was_closed() -> None:
    closed = replace(WENT.row, closed="2027-03-01")
    assert closed_words(closed) == "Closed on 1 March 2027"
