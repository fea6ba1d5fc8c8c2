"""A remark that speaks of two clauses is parted where its place is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from compact_draft.steps.answer import doubtful
from tests.desks import Browser, text
from tests.workspaces import make_workspace, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = make_workspace(tmp_path / "ws")
    run(made, "issue", "round-1", "--opens", "2026-03-02", "--closes", "2026-05-31",
        "--why", "Agreed.")  # fmt: skip
    return made.root


def test_each_point_is_offered_the_clause_that_its_own_words_name(folder: Path) -> None:
    browser = Browser(folder)
    revision = browser.desk.look().revision("issued-round-1")
    rows = [row for row in revision.outline.rows if "." in row.number.strip(".")]
    first, second = rows[0], rows[1]
    note = folder / "note.txt"
    note.write_text(
        f"From: Bea Holt\n\nClause {first.number} is too long for us to read out. "
        f"On clause {second.number}, we would like a date.\n"
    )
    run(browser.desk.look(), "collect", str(note), status=1)
    (remark,) = browser.desk.look().books("round-1").placed()
    assert set(remark.candidates) == {first.clause, second.clause}
    page = browser.press(
        "part",
        {"begins": f"On clause {second.number}"},
        on="/places",
        about="remarks:round-1:a1",
    )
    assert "Needs a place" in text(page)
    browser.press(
        "place", {"where": first.clause}, about="remarks:round-1:a1.1", on="/places"
    )
    run(browser.desk.look(), "place", "a1.2", "--confirm")
    found = {
        a.id: a.anchor.clause for a in browser.desk.look().books("round-1").placed()
    }
    assert found == {"a1.1": first.clause, "a1.2": second.clause}


def test_a_point_that_names_nothing_is_not_offered_what_another_point_names(
    folder: Path,
) -> None:
    browser = Browser(folder)
    revision = browser.desk.look().revision("issued-round-1")
    rows = [row for row in revision.outline.rows if "." in row.number.strip(".")]
    first, second = rows[0], rows[1]
    note = folder / "note.txt"
    note.write_text(
        f"From: Bea Holt\n\nClause {first.number} is too long for us to read out. "
        f"On clause {second.number}, we would like a date. "
        "And a page on safeguarding is missing.\n"
    )
    run(browser.desk.look(), "collect", str(note), status=1)
    browser.press(
        "part",
        {"begins": f"On clause {second.number}\nAnd a page"},
        on="/places",
        about="remarks:round-1:a1",
    )
    found = {d.annotation.id: d.candidates for d in doubtful(browser.desk.look())}
    assert [clause for clause, *_ in found["a1.1"]] == [first.clause]
    assert [clause for clause, *_ in found["a1.2"]] == [second.clause]
    assert found["a1.3"] == ()
