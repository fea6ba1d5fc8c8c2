"""What is left of a group of like remarks when some of them are decided."""

from __future__ import annotations

import threading

import pytest

from compact_draft.answers.alike import Group
from compact_draft.desk import like, slowly
from compact_draft.desk.asking import Ask
from compact_draft.desk.desk import Desk
from compact_draft.desk.like import left_of
from compact_draft.desk.pages import evidence, national
from compact_draft.desk.queue import queue
from compact_draft.steps.hearing import hearing
from compact_draft.telling.heard import heard
from tests.built import Example
from tests.desks import Clock

GROUP = Group(lead="a1", same=("a2",), near=(("a3", "a word"),), more=(("a4", "more"),))


def test_the_rest_is_offered_on() -> None:
    assert left_of((GROUP,), {"a1", "a3", "a4"}) == (
        Group(lead="a1", near=(("a3", "a word"),), more=(("a4", "more"),)),
    )


def test_another_of_the_same_words_stands_for_them_when_the_first_is_decided() -> None:
    assert left_of((GROUP,), {"a2", "a3"}) == (
        Group(lead="a2", near=(("a3", "a word"),)),
    )


def test_one_by_itself_is_no_group() -> None:
    assert left_of((GROUP,), {"a4"}) == ()


def test_what_was_only_like_the_decided_ones_is_held_against_each_other_anew() -> None:
    assert left_of((GROUP,), {"a3", "a4"}) is None


def test_in_a_very_large_round_no_page_waits_for_those_that_say_the_same(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = example.before_first("answer")
    whole = queue(Desk(root, clock=Clock()).look(), None)
    monkeypatch.setattr(like, "MANY", 1)
    desk = Desk(root, clock=Clock())
    first = queue(desk.look(), None)
    kept = desk.look().for_good(("alike", "round-1"))
    if kept["looking"].is_alive():
        assert first.is_looking
    kept["looking"].join(300)
    found = queue(desk.look(), None)
    assert not found.is_looking
    assert found.entries == whole.entries
    assert queue(desk.look(), None) is found


def test_in_a_very_long_compact_no_page_waits_for_what_its_words_suggest(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = example.before_first("answer")
    whole = Desk(root, clock=Clock())
    said = [evidence.show(whole, Ask()).about, national.show(whole, Ask()).about]
    monkeypatch.setattr(slowly, "MANY", 1)
    monkeypatch.setattr(slowly, "WAIT", 0.0)
    desk = Desk(root, clock=Clock())
    first = [evidence.show(desk, Ask()).about, national.show(desk, Ask()).about]
    for now in first:
        assert now["rows"] or now["is_whole"] is False
    for thread in threading.enumerate():
        if thread.name.startswith("beside"):
            thread.join(300)
    for page, then in zip((evidence, national), said, strict=True):
        about = page.show(desk, Ask()).about
        assert about["is_whole"]
        assert about["rows"] == then["rows"]
        assert about["counts"] == then["counts"]


def test_the_picture_is_the_same_whether_or_not_the_round_is_counted_again(
    example: Example,
) -> None:
    held = Desk(example.root, clock=Clock()).look()
    label = held.rounds()[-1].label
    quick, whole = (hearing(held, label, count_again=again) for again in (False, True))
    assert quick.points == whole.points
    assert heard(quick, least=5) == heard(whole, least=5)
