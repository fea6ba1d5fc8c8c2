"""The bundle for whoever comes after us."""

from compact_draft.drafting.listing import listed
from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.reports.handover import history_csv, index, withdrawn_csv
from tests.drafts import readable_draft

ROW = HistoryRow(when="2026-03-02", by="Ann Other", what="reworded", why="Clearer")
CLAUSE = Clause(id="fen-1", kind=Kind.COMMITMENT, text="Pay.", history=(ROW,))


def test_every_clause_has_a_line_with_number_id_and_first_words() -> None:
    draft = readable_draft()
    text = index(draft.title, listed(draft), ["taken-in", "issued-round-1"])
    lines = text.splitlines()
    assert lines[:2] == ["The Fenwold Compact", "==================="]
    assert sum("old-12" in line for line in lines) == 1
    assert lines[-2:] == ["  taken-in", "  issued-round-1"]


def test_the_history_names_people_only_when_asked() -> None:
    assert "Ann Other" in history_csv([CLAUSE], names=True)
    assert "Ann Other" not in history_csv([CLAUSE], names=False)
    assert "Clearer" in history_csv([CLAUSE], names=False)


def test_what_was_withdrawn_keeps_its_last_words_and_the_reason() -> None:
    table = withdrawn_csv([CLAUSE])
    assert "fen-1" in table
    assert "Pay." in table
    assert "Clearer" in table
