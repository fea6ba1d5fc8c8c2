"""A remark beside a clause, in one line."""

from dataclasses import replace

from compact_draft.drafting.whole import Remark
from compact_draft.model.annotation import Anchor, Level
from compact_draft.model.clause import Clause, Kind
from compact_draft.reports.clauses import remark_in_words
from tests.answering import comment

CLAUSE = Clause(id="fen-1", kind=Kind.COMMITMENT, text="Pay in 30 days.")
MADE = comment("a1", "Too slow.", "fen-1")


def words(**fields: object) -> str:
    made = replace(MADE, **fields)  # type: ignore[arg-type]  # a dict of fields
    return remark_in_words(Remark(round="round-1", annotation=made), CLAUSE)


def test_a_remark_on_the_clause_itself_does_not_name_it_again() -> None:
    assert words() == "round-1 a1, comment: Too slow."


def test_a_remark_on_another_clause_says_of_which() -> None:
    other = Anchor(level=Level.CLAUSE, clause="fen-9")
    assert words(anchor=other) == "round-1 a1, comment on fen-9: Too slow."


def test_a_remark_without_a_place_says_so_and_one_on_words_quotes_them() -> None:
    assert words(anchor=Anchor(level=Level.DRAFT)) == (
        "round-1 a1, comment (its place is not settled): Too slow."
    )
    some = Anchor(level=Level.WORDS, clause="fen-1", start=7, end=14, words="30 days")
    assert words(anchor=some) == "round-1 a1, comment about “30 days”: Too slow."
