"""Where the words of a clause lie in the paragraphs of the old file."""

import pytest

from compact_draft.refresh.plain import plain_refresh
from tests.redline.maker import docx, p
from tests.refresh.refreshed import texts
from tests.refresh.texts import revision


@pytest.mark.parametrize(
    ("after", "label"),
    [("wex-3", "3.\t"), ("wex-2", "1a.\t")],
)
def test_a_typed_number_goes_on_or_takes_a_letter(after: str, label: str) -> None:
    body = (p("Funding"), p("1.\tOne will do."), p("2.\tTwo will do."), p("End"))
    old = revision(
        "taken-in",
        ("wex-1", "Funding", [0], "H"),
        ("wex-2", "One will do.", [1], ""),
        ("wex-3", "Two will do.", [2], ""),
    )
    lines = [(c.id, c.text, None, "") for c in old.clauses]
    lines.insert([c[0] for c in lines].index(after) + 1, ("wex-9", "New.", None, ""))
    made = plain_refresh(docx(*body), old, revision("r2", *lines))
    assert f"{label}New." in texts(made)


def test_clauses_that_share_a_paragraph_can_all_change() -> None:
    old = revision(
        "taken-in",
        ("wex-1", "We pay.", [0], ""),
        ("wex-2", "We talk.", [0], ""),
        ("wex-3", "We listen.", [0], ""),
    )
    lines = (
        ("wex-1", "We always pay soon.", None, ""),
        ("wex-2", "We talk often.", None, ""),
        ("wex-3", "We listen to all.", None, ""),
    )
    file = docx(p("We pay. We talk. We listen."))
    made = plain_refresh(file, old, revision("r2", *lines))
    assert texts(made) == ["We always pay soon. We talk often. We listen to all."]
    assert made.left == ()
    fewer = plain_refresh(file, old, revision("r2", lines[1], lines[2]))
    assert texts(fewer) == [" We talk often. We listen to all."]
