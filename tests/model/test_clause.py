"""A clause, what happened to it, and whether what was said of it is said of these words."""

from dataclasses import replace

from compact_draft.model.clause import (
    Clause,
    HistoryRow,
    Kind,
    standing,
)
from compact_draft.model.tags import Evidence, Practice
from compact_draft.model.wording import wording_print

PAY = Clause(id="old-12", kind=Kind.COMMITMENT, text="Pay in 30 days.\n\nSay why not.")
REWORDED = HistoryRow(when="2026-02-01", by="A. Writer", what="reworded", decision="d1")


def said(party: str, when: str, mark: str = "") -> Evidence:
    return Evidence(party=party, state=Practice.DOING, when=when, clause_print=mark)


def test_only_a_promise_or_an_action_is_a_promise() -> None:
    assert {kind for kind in Kind if kind.is_promise} == {Kind.COMMITMENT, Kind.ACTION}


def test_a_clause_has_its_paragraphs_in_order() -> None:
    assert PAY.paragraphs == ("Pay in 30 days.", "Say why not.")


def test_what_bears_a_print_stands_for_these_words_and_no_others() -> None:
    mark = wording_print(PAY.text)
    assert PAY.stands_for(mark)
    assert not replace(PAY, text="Pay in 60 days.").stands_for(mark)


def test_without_a_print_the_history_tells_whether_the_words_changed_since() -> None:
    changed = replace(PAY, history=(REWORDED,))
    assert not changed.stands_for("", "2026-01-31")
    assert changed.stands_for("", "2026-02-01")
    assert changed.stands_for("", "2026-03-01")


def test_a_move_changes_no_words() -> None:
    moved = replace(PAY, history=(replace(REWORDED, what="moved"),))
    assert moved.stands_for("", "2026-01-01")


def test_a_change_that_was_taken_back_counts_no_more() -> None:
    back = HistoryRow(
        when="2026-02-02", by="A. Writer", what="taken_back", source=("d1",)
    )
    other = replace(REWORDED, decision="d2")
    assert standing([REWORDED, other, back]) == (other,)
    assert replace(PAY, history=(REWORDED, back)).stands_for("", "2026-01-01")


def test_evidence_of_other_words_does_not_stand_and_a_later_word_does() -> None:
    mark, old = wording_print(PAY.text), wording_print("Pay in 60 days.")
    held = replace(
        PAY,
        evidence=(
            said("council", "2026-01-05", mark),
            said("council", "2026-02-05", old),
            said("trust", "2026-01-05"),
            said("trust", "2026-01-06"),
            said("cvs", "2026-01-05", old),
        ),
    )
    stands = held.standing_evidence
    assert set(stands) == {"council", "trust"}
    assert stands["council"].when == "2026-01-05"
    assert stands["trust"].when == "2026-01-06"


def test_a_heading_of_other_words_is_shown_no_more() -> None:
    named = replace(PAY, heading="Paying", heading_print=wording_print(PAY.text))
    assert named.shown_heading == "Paying"
    assert replace(named, text="Pay in 60 days.").shown_heading == ""
    assert PAY.shown_heading == ""


def test_where_a_clause_came_from_is_told_without_what_only_the_program_keeps() -> None:
    row = HistoryRow(
        when="2026-01-01",
        by="A. Writer",
        what="borrowed",
        source=(
            "area: the Ashby Compact",
            "number: 3.2",
            "clause: old-9",
            "words: ab12",
        ),
    )
    assert row.came_from == "the Ashby Compact, 3.2"
    assert replace(row, source=("old-3", "old-4")).came_from == "old-3, old-4"
