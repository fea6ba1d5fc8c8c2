"""The old file with new words in it: facts from clause ids, never from likeness."""

from compact_draft.refresh.plain import plain_refresh
from tests.redline.maker import docx
from tests.refresh.refreshed import facts, refreshed, texts
from tests.refresh.texts import OLD, TABLE, TABLE_OLD, revision


def test_nothing_changed_is_the_old_file() -> None:
    made = refreshed(*((c.id, c.text, None, "") for c in OLD.clauses))
    assert texts(made) == [
        "Our Compact",
        "Funding",
        "•\tWe will pay in 30 days.",
        "•\tWe will give three months’ notice.",
        "•\tWe will say why.",
        "",
        "The end",
    ]
    assert facts(made) == []
    assert made.left == ()


def test_a_withdrawn_clause_goes_with_its_paragraph() -> None:
    made = refreshed(
        ("wex-1", "Funding", None, "H"),
        ("wex-2", "We will pay in 30 days.", None, ""),
        ("wex-4", "We will say why.", None, ""),
    )
    assert texts(made)[2:4] == ["•\tWe will pay in 30 days.", "•\tWe will say why."]
    assert facts(made) == [((3,), (), False)]


def test_the_last_clause_of_a_cell_leaves_an_empty_paragraph() -> None:
    made = plain_refresh(
        docx(*TABLE),
        TABLE_OLD,
        revision(
            "r2",
            ("wex-1", "Commitments", None, "H"),
            ("wex-2", "Pay in 30 days.", None, "P"),
            ("wex-3", "Give notice.", None, "P"),
        ),
    )
    assert texts(made)[3:] == ["Pay in 30 days.", "Give notice.", "", "End"]
