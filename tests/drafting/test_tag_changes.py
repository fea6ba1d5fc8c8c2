"""How the tags of promises stand beside how they stood."""

from dataclasses import replace

from compact_draft.drafting.tag_changes import TagChange, because_of, tag_changes
from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.compact import Revision
from compact_draft.model.tags import By, Practice, Scope
from tests.drafts import PARTIES, block, doing, draft_of, frozen, heading

DONE = tuple(doing(party, Practice.DOING) for party in ("council", "trust"))
NOT_YET = (doing("council", Practice.NOT_YET), doing("trust", Practice.DOING))


def promise(number: int, **fields: object) -> Clause:
    made, _ = block(
        number, Kind.COMMITMENT, f"Promise {number}.", by=By.PUBLIC_BODIES, **fields
    )  # type: ignore[arg-type]  # a dict of fields
    return made


def revision(*clauses: Clause) -> Revision:
    rows = [block(99, Kind.PROSE, "")[1] for _ in clauses]
    pairs = [
        (c, replace(row, clause=c.id)) for c, row in zip(clauses, rows, strict=True)
    ]
    return frozen(draft_of(heading(1, "Money"), *pairs))


def changes(before: list[Clause], now: list[Clause]) -> tuple[TagChange, ...]:
    return tag_changes(revision(*before), revision(*now))


def test_a_tag_that_is_another_now_is_told_with_both() -> None:
    (change,) = changes([promise(2, evidence=DONE)], [promise(2, evidence=NOT_YET)])
    assert change.is_changed
    assert change.sentence == (
        "Tags before: Achievable now; now: Aspirational (mixed: some of those bound do it "
        "already)."
    )
    assert change.number == "1.1"


def test_a_tag_that_stands_as_it_stood_is_told_alone() -> None:
    (change,) = changes([promise(2, evidence=DONE)], [promise(2, evidence=DONE)])
    assert (change.is_changed, change.is_new) == (False, False)
    assert change.sentence == "Tags: Achievable now."


def test_a_tag_that_was_not_settled_before_is_no_change_and_one_lost_is() -> None:
    (found,) = changes([promise(2)], [promise(2, evidence=DONE)])
    assert not found.is_changed
    (lost,) = changes([promise(2, evidence=DONE)], [promise(2)])
    assert lost.sentence == "Tags before: Achievable now; now: not settled."


def test_another_origin_is_a_change_of_a_tag_too() -> None:
    (change,) = changes(
        [promise(2, scope=Scope.NATIONAL)], [promise(2, scope=Scope.LOCAL)]
    )
    assert change.is_changed


def test_a_new_promise_is_new_and_one_that_is_gone_comes_last() -> None:
    new, gone = changes([promise(2, evidence=DONE)], [promise(3)])
    assert (new.clause, new.is_new, new.sentence) == ("old-3", True, "")
    assert (gone.clause, gone.is_withdrawn) == ("old-2", True)
    assert gone.sentence == "Tags it had: Achievable now."


def test_a_part_of_a_split_promise_is_held_against_the_whole_one() -> None:
    row = HistoryRow(when="2026-02-01", by="A. Writer", what="split", source=("old-2",))
    part = replace(promise(3), evidence=DONE, history=(row,))
    found = changes([promise(2, evidence=NOT_YET)], [part])
    assert [change.clause for change in found] == ["old-3"]
    assert not found[0].is_new
    assert found[0].before.startswith("Aspirational")


def test_what_is_no_promise_is_left_out() -> None:
    prose, _ = block(5, Kind.PROSE, "Words.")
    assert changes([prose], [prose]) == ()


def test_why_a_tag_is_what_it_is_is_a_sentence() -> None:
    assert because_of(promise(2, evidence=DONE), PARTIES) == (
        "Every bound party says it is doing this."
    )
