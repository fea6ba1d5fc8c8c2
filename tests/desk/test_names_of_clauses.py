"""On pages clauses are called as people call them; ids are values only."""

from __future__ import annotations

import pytest

from compact_draft.desk.called import name_of, texts
from compact_draft.model.clause import Clause, Kind
from tests.built import Example, copied
from tests.desks import Browser, text
from tests.drafts import frozen, readable_draft


@pytest.mark.parametrize(
    ("kind", "heading", "number", "name"),
    [
        (Kind.COMMITMENT, "Paying on time", "5.2", "5.2 Paying on time"),
        (Kind.COMMITMENT, "", "5.2", "Clause 5.2"),
        (Kind.PROSE, "", "", "We pay what we owe"),
        (Kind.HEADING, "", "5", "5 We pay what we owe."),
    ],
)
def test_a_clause_is_called_by_its_number_and_heading(
    kind: Kind, heading: str, number: str, name: str
) -> None:
    clause = Clause(id="fen-9", kind=kind, heading=heading, text="We pay what we owe.")
    assert name_of(clause, number) == name


def test_texts_are_called_by_what_they_are() -> None:
    issued = frozen(readable_draft(), "issued-round-1")
    assert texts([issued]) == [("issued-round-1", "as it went out in round-1")]


def test_no_id_is_shown_where_a_remark_needs_a_place(
    tmp_path_factory: pytest.TempPathFactory, example: Example
) -> None:
    folder = tmp_path_factory.mktemp("names") / "ws"
    browser = Browser(copied(example.before_last("place"), folder).root)
    page = browser.get("/places")
    said = text(page.find(".//main"))
    assert "Clause 5.4" in said
    assert "wex-" not in said
    values = {r.get("value") for r in page.findall(".//input[@type='radio']")}
    assert any(value.startswith("wex-") for value in values)
    assert "wex-" not in text(browser.get("/clashes").find(".//main"))
