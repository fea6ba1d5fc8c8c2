"""What was returned and went wrong beside one clause, of earlier words or of what it came from."""

from dataclasses import replace

from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.wording import wording_print
from compact_draft.monitoring.beside import beside
from compact_draft.monitoring.values import Breach, Found, Monitoring, Return

WHOLE = Clause(id="old-1", kind=Kind.COMMITMENT, text="Pay in time and say why.")
SPLIT = HistoryRow(when="2027-01-01", by="A. Writer", what="split", source=("old-1",))
PART = Clause(id="old-2", kind=Kind.COMMITMENT, text="Pay in time.", history=(SPLIT,))
NOW = wording_print(PART.text)


def said(clause: str, year: str, mark: str = NOW, found: Found = Found.KEPT) -> Return:
    return Return(
        party="council", clause=clause, year=year, found=found, clause_print=mark
    )


def breach(clause: str, day: str, mark: str = NOW) -> Breach:
    return Breach(
        id="n1",
        clause=clause,
        party="council",
        date=day,
        what="Late.",
        clause_print=mark,
    )


def test_what_was_said_of_the_clause_itself_stands_while_its_words_do() -> None:
    held = Monitoring(returns=(said("old-2", "2027"), said("old-2", "2028", "other")))
    found = beside(PART, held, [WHOLE, PART])
    assert [(told.row.year, told.of, told.stands) for told in found.returns] == [
        ("2028", "", False),
        ("2027", "", True),
    ]


def test_what_was_said_of_the_clause_it_came_from_is_told_and_does_not_stand() -> None:
    held = Monitoring(
        returns=(said("old-1", "2027"),), breaches=(breach("old-1", "2027-05-01"),)
    )
    found = beside(PART, held, [WHOLE, PART])
    assert [(told.of, told.stands) for told in found.returns] == [("old-1", False)]
    assert [(went.of, went.stands) for went in found.breaches] == [("old-1", False)]


def test_its_own_word_in_a_year_goes_before_that_of_what_it_came_from() -> None:
    own, older = said("old-2", "2027"), said("old-1", "2027", found=Found.NOT_KEPT)
    for rows in ((own, older), (older, own)):
        found = beside(PART, Monitoring(returns=rows), [WHOLE, PART])
        assert [told.row for told in found.returns] == [own]


def test_what_went_wrong_is_told_the_latest_first_and_whether_of_these_words() -> None:
    held = Monitoring(
        breaches=(
            breach("old-2", "2027-05-01"),
            breach("old-2", "2027-06-01", "other"),
            breach("old-9", "2027-07-01"),
        )
    )
    found = beside(PART, held, [WHOLE, PART])
    assert [(went.row.date, went.stands) for went in found.breaches] == [
        ("2027-06-01", False),
        ("2027-05-01", True),
    ]


def test_a_clause_of_which_nothing_is_known_is_empty() -> None:
    assert not beside(PART, Monitoring(), [PART])
    assert beside(PART, Monitoring(returns=(said("old-2", "2027"),)), [PART])
    other = replace(said("old-9", "2027"))
    assert not beside(PART, Monitoring(returns=(other,)), [PART])
