"""Where a clause that is added or moved goes, and what it is like."""

from dataclasses import replace

from compact_draft.model.clause import HistoryRow
from compact_draft.refresh.plain import plain_refresh
from tests.redline.maker import docx
from tests.refresh.refreshed import facts, refreshed, texts
from tests.refresh.texts import BODY, OLD, TABLE, TABLE_OLD, revision


def test_an_added_clause_follows_its_neighbour_and_is_dressed_like_it() -> None:
    made = refreshed(
        ("wex-1", "Funding", None, "H"),
        ("wex-2", "We will pay in 30 days.", None, ""),
        ("wex-9", "We will publish the figures.", None, ""),
        ("wex-3", "We will give three months’ notice.", None, ""),
        ("wex-4", "We will say why.", None, ""),
    )
    assert texts(made)[3] == "•\tWe will publish the figures."
    assert facts(made) == [((), (3,), False)]


def test_a_clause_added_in_a_column_stands_in_that_partys_cell() -> None:
    made = plain_refresh(
        docx(*TABLE),
        TABLE_OLD,
        revision(
            "r2",
            ("wex-1", "Commitments", None, "H"),
            ("wex-2", "Pay in 30 days.", None, "P"),
            ("wex-3", "Give notice.", None, "P"),
            ("wex-9", "Publish the figures.", None, "P"),
            ("wex-8", "Answer letters.", None, "V"),
            ("wex-4", "Report yearly.", None, "V"),
            ("wex-5", "Say whom we speak for.", None, "V"),
            ("wex-7", "We will meet twice a year.", None, ""),
        ),
    )
    assert texts(made) == [
        "Commitments",
        "Public bodies",
        "VCS",
        "Pay in 30 days.",
        "Give notice.",
        "Publish the figures.",
        "Answer letters.",
        "Report yearly.",
        "Say whom we speak for.",
        "We will meet twice a year.",
        "End",
    ]


def test_of_two_neighbours_that_changed_places_the_one_somebody_moved_is_moved() -> (
    None
):
    lines = [(c.id, c.text, None, "") for c in OLD.clauses]
    lines[1], lines[2] = lines[2], lines[1]
    new = revision("r2", *lines)
    row_of_history = HistoryRow(when="", by="", why="First.", what="moved")
    clauses = tuple(
        replace(c, history=(row_of_history,)) if c.id == "wex-3" else c
        for c in new.clauses
    )
    made = plain_refresh(docx(*BODY), OLD, replace(new, clauses=clauses))
    assert [b.clauses for b in made.became if b.moved] == [("wex-3",)]
