"""The sheet that asks one party what it does."""

from compact_draft.drafting.sheets import party_sheets
from tests.drafts import readable_draft


def test_each_party_is_asked_of_what_binds_it_and_of_nothing_else() -> None:
    sheets = {sheet.party.id: sheet for sheet in party_sheets(readable_draft())}
    assert set(sheets) == {"council", "trust", "cvs"}
    asked = {party: [row.promise[:12] for row in s.rows] for party, s in sheets.items()}
    assert asked["cvs"] == ["Say whom we ", "Agree one fo"]
    assert len(asked["council"]) == 3
    assert sheets["council"].wait == 1
    assert sheets["cvs"].wait == 2


def test_a_row_says_what_was_last_said_and_bears_its_key() -> None:
    (trust,) = [s for s in party_sheets(readable_draft()) if s.party.id == "trust"]
    row = next(r for r in trust.rows if r.promise.startswith("Report back"))
    assert "March 2027" in row.last
    assert row.key.startswith("old-13 trust ")
