"""The state while decisions are carried out one after the other."""

from dataclasses import replace

from compact_draft.drafting.alter import put
from compact_draft.model.annotation import AnnotationKind, Effect
from compact_draft.revising.work import (
    HERE,
    Work,
    is_own_split,
    row_of,
    texts_of,
)
from tests.revising.decisions import TEXTS, decision, draft, edit, issued

SOONER = edit("a1", "wex-1", "30", "20")
KNOWN = {"a1": SOONER}


def work(*kept: object) -> Work:
    return Work(issued(), issued(), draft(TEXTS), kept, None)  # type: ignore[arg-type]  # decisions


def test_a_decision_that_rewords_gives_each_edit_as_a_whole_text() -> None:
    asked = decision("d1", Effect.REWORD, "wex-1", "a1")
    assert texts_of(asked, TEXTS["wex-1"], KNOWN) == ["We will pay grants in 20 days."]
    typed = decision("d1", Effect.REWORD, "wex-1", "a1", words=" We will  pay. ")
    assert texts_of(typed, TEXTS["wex-1"], KNOWN) == ["We will pay."]


def test_a_split_that_a_remark_asks_for_is_marked_where_it_is() -> None:
    parted = replace(
        edit("a2", "wex-2", " and say", "\n\nSay"), kind=AnnotationKind.SPLIT
    )
    asked = decision("d1", Effect.SPLIT, "wex-2", "a2")
    (text,) = texts_of(asked, TEXTS["wex-2"], {"a2": parted})
    assert text.split(HERE) == ["We will give three months’ notice", "Say why."]
    assert is_own_split(asked)
    assert not is_own_split(replace(asked, words="a\n---\nb"))
    assert not is_own_split(replace(asked, effect=Effect.REWORD))


def test_what_is_carried_out_is_noted_once_with_what_it_touched() -> None:
    held = work()
    asked = decision("d1", Effect.REWORD, "wex-1", "a1")
    new = replace(held.clauses["wex-1"], text="We will pay.")
    for _ in range(2):
        held.take(put(held.draft, new, row_of(asked, "reworded")), asked)
    assert held.applied == ["d1"]
    assert held.clauses["wex-1"].text == "We will pay."
    assert ("wex-1", "d1") in held.changed
    assert held.withdrawn == []


def test_the_row_of_history_says_who_when_and_why() -> None:
    row = row_of(decision("d1", Effect.REWORD, "wex-1", "a1"), "reworded")
    assert (row.by, row.when, row.why, row.decision, row.what) == (
        "The group", "2026-03-01", "Agreed on 1 March.", "d1", "reworded",
    )  # fmt: skip


def test_what_earlier_decisions_alone_made_of_the_words_is_known() -> None:
    kept = decision("d1", Effect.REWORD, "wex-1", "a1")
    held = work(kept)
    assert held.decided("wex-1", TEXTS["wex-1"], KNOWN) == (
        "We will pay grants in 20 days.",
        "We will pay grants in 20 days.",
    )
    assert held.decided("wex-2", TEXTS["wex-2"], KNOWN) == ()


def test_clauses_that_are_asked_for_behind_one_stand_in_the_order_in_which_they_came() -> (
    None
):
    held = work()
    assert held.put_behind("wex-1", "new-1") == "wex-1"
    assert held.put_behind(None, "new-2") is None
