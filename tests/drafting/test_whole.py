"""Everything that is known of one clause."""

from compact_draft.drafting.whole import answers, became, came_from
from compact_draft.model.clause import Clause, HistoryRow, Kind, Link, Relation
from tests.drafts import NATIONAL


def clause(name: str, *sources: str, what: str = "split") -> Clause:
    rows = (HistoryRow(when="2026-03-01", by="A", what=what, source=sources),)
    return Clause(id=name, kind=Kind.ACTION, text=name, history=rows if sources else ())


def test_the_line_of_descent_is_followed_both_ways() -> None:
    one, two = clause("fen-1"), clause("fen-2", "fen-1")
    three = clause("fen-3", "fen-2", "fen-9", what="joined")
    every = (one, two, three)
    assert came_from(three, every) == ("fen-2", "fen-9", "fen-1")
    assert became(one, every) == ("fen-2",)
    assert became(two, every) == ("fen-3",)


def test_a_clause_that_was_only_reworded_came_from_none() -> None:
    assert came_from(clause("fen-2", "fen-1", what="reworded"), ()) == ()


def test_a_link_comes_with_the_words_it_answers_to_where_they_are_known() -> None:
    links = tuple(
        Link(framework=of, ref="4.4", relation=Relation.EQUAL)
        for of in ("national-2010", "gone-1999")
    )
    held = Clause(id="a", kind=Kind.ACTION, text="x", links=links)
    known, unknown = answers(held, [NATIONAL])
    assert known.title == "The Compact (renewed), 2010"
    assert known.words.startswith("Give a quarter of a year's warning")
    assert (unknown.title, unknown.words) == ("gone-1999", "")
