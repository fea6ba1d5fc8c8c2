"""Which clauses of the old text became which of the new, and which of them moved."""

from dataclasses import replace

from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.compact import OutlineRow, Revision
from compact_draft.refresh.units import Unit, units
from tests.drafts import draft_of, frozen


def clause(number: int, text: str = "", what: str = "", *source: str) -> Clause:
    row = HistoryRow(when="2026-02-01", by="A. Writer", what=what, source=source)
    return Clause(
        id=f"old-{number}", kind=Kind.COMMITMENT, text=text or f"Promise number {number}.",
        history=(row,) if what else (),
    )  # fmt: skip


def revision(*clauses: Clause) -> Revision:
    return frozen(draft_of(*((c, OutlineRow(clause=c.id)) for c in clauses)))


OLD = revision(*(clause(n) for n in (1, 2, 3, 4)))


def test_kept_reworded_added_and_withdrawn_clauses_are_each_a_unit() -> None:
    new = revision(
        clause(1), clause(9, "Quite new."), clause(2, "Other words."), clause(4)
    )
    assert units(OLD, new) == (
        Unit(old=("old-1",), new=("old-1",)),
        Unit(old=(), new=("old-9",)),
        Unit(old=("old-2",), new=("old-2",)),
        Unit(old=("old-4",), new=("old-4",)),
        Unit(old=("old-3",), new=()),
    )


def test_a_clause_that_stands_elsewhere_is_moved_though_every_word_is_another() -> None:
    new = revision(
        clause(2), clause(3), clause(4), clause(1, "Wholly other words here.")
    )
    found = {unit.new: unit for unit in units(OLD, new)}
    assert found["old-1",].moved
    assert not found["old-2",].moved
    assert found["old-1",].old == ("old-1",)


def test_parts_of_a_split_that_stand_together_are_one_unit() -> None:
    parts = (
        clause(5, "Promise.", "split", "old-2"),
        clause(6, "Number 2.", "split", "old-2"),
    )
    new = revision(clause(1), *parts, clause(3), clause(4))
    assert Unit(old=("old-2",), new=("old-5", "old-6")) in units(OLD, new)


def test_a_part_that_went_elsewhere_is_a_unit_of_its_own() -> None:
    first, second = (
        clause(5, "Promise.", "split", "old-2"),
        clause(6, "Number 2.", "split", "old-2"),
    )
    new = revision(clause(1), first, clause(3), clause(4), second)
    found = units(OLD, new)
    assert Unit(old=("old-2",), new=("old-5",)) in found
    assert Unit(old=(), new=("old-6",)) in found


def test_neighbours_that_were_joined_are_one_unit_and_no_clause_is_lost() -> None:
    joined = clause(7, "Promises two and three.", "joined", "old-2", "old-3")
    found = units(OLD, revision(clause(1), joined, clause(4)))
    assert Unit(old=("old-2", "old-3"), new=("old-7",)) in found
    assert sorted(i for unit in found for i in unit.old) == list(OLD.outline.ids)


def test_of_clauses_joined_from_two_places_the_second_goes() -> None:
    joined = clause(7, "Promises two and four.", "joined", "old-2", "old-4")
    found = units(OLD, revision(clause(1), joined, clause(3)))
    assert Unit(old=("old-2",), new=("old-7",)) in found
    assert Unit(old=("old-4",), new=()) in found


def test_a_text_beside_itself_is_as_many_units_as_clauses() -> None:
    found = units(OLD, replace(OLD, label="r2"))
    assert len(found) == 4
    assert not any(unit.moved for unit in found)
