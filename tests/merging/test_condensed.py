"""Where each promise of an old Compact stands in a shorter one."""

from compact_draft.merging.condensed import condensed
from compact_draft.merging.values import Old
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.tags import By


def old(name: str, text: str) -> Old:
    clause = Clause(id=name, kind=Kind.COMMITMENT, text=text, by=By.PUBLIC_BODIES)
    return Old(clause=clause, source="Ashby")


OLDS = (
    old("o-1", "The Council will pay every invoice within thirty days."),
    old("o-2", "The Council will repair the roof of the village hall."),
)


def test_a_promise_in_the_same_words_stands_there_and_one_that_is_gone_in_none() -> (
    None
):
    news = (old("n-1", "The Council will pay every invoice within thirty days."),)
    first, second = condensed(OLDS, news)
    assert first.now is news[0]
    assert (second.now, second.perhaps) == (None, ())


def test_every_old_promise_has_one_row_in_its_order() -> None:
    assert [row.old.id for row in condensed(OLDS, ())] == ["o-1", "o-2"]
