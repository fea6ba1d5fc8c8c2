"""What was changed in a returned copy: reworded, struck, added, moved, joined."""

from __future__ import annotations

import pytest

from compact_draft.model.annotation import AnnotationKind, Level
from tests.copies.copies import (
    Copy,
    Para,
    Run,
)
from tests.copies.read import only, read


def test_a_replacement_is_one_reword_with_both_wordings(copy: Copy) -> None:
    copy.track(
        "pay grants",
        "The Council will [-pay grants-]{+give all money+} in advance where there is a need.",
    )
    remark = only(copy)
    assert (remark.kind, remark.tracked, remark.author) == ("reword", True, "Ann Able")
    assert (remark.anchor.words, remark.proposed) == ("pay grants", "give all money")
    assert remark.made == "2026-03-02T10:00:00Z"
    assert read(copy).respondent == "Ann Able"


def test_word_by_word_marks_of_one_hand_are_one_change(copy: Copy) -> None:
    copy.track(
        "pay grants",
        "The Council will [-pay-]{+give+} [-grants-]{+money+} in advance where there is a need.",
    )
    remark = only(copy)
    assert (remark.anchor.words, remark.proposed) == ("pay grants", "give money")


def test_two_hands_are_never_made_one(copy: Copy) -> None:
    copy.set(
        "pay grants",
        "The Council will ",
        Run("pay grants", "del"),
        Run("give money", "ins", "Bo Bell"),
        " in advance where there is a need.",
    )
    reading = read(copy)
    assert [(a.author, a.anchor.words, a.proposed) for a in reading.annotations] == [
        ("Ann Able", "pay grants", ""),
        ("Bo Bell", "", "give money"),
    ]
    assert "several names: Ann Able, Bo Bell" in reading.ask


def test_letters_changed_in_a_word_show_the_whole_word(copy: Copy) -> None:
    copy.track(
        "pay grants",
        "The Council will pay grant{+-aid+}[-s-] in advance where there is a need.",
    )
    remark = only(copy)
    assert (remark.anchor.words, remark.proposed) == ("grants", "grant-aid")


@pytest.mark.parametrize("tracked", [True, False])
def test_a_clause_taken_out_is_withdrawn(copy: Copy, tracked: bool) -> None:
    n = copy.index("We value")
    if tracked:
        copy.set("We value", Run(copy.blocks[n].text, "del"), end="del")
    else:
        del copy.blocks[n]
    remark = only(copy)
    assert (remark.kind, remark.tracked) == (AnnotationKind.WITHDRAW, tracked)
    assert remark.anchor.clause == "vol-03"


@pytest.mark.parametrize("tracked", [True, False])
def test_a_clause_and_its_tags_taken_out_are_one_remark(
    copy: Copy, tracked: bool
) -> None:
    n = copy.index("Groups will repay")
    for k in (n, n + 1):
        copy.blocks[k] = Para(
            (Run(copy.blocks[k].text, "del"),), style=copy.blocks[k].style, end="del"
        )
    if not tracked:
        del copy.blocks[n : n + 2]
    remark = only(copy)
    assert (remark.kind, remark.anchor.clause) == (AnnotationKind.WITHDRAW, "vol-02")


@pytest.mark.parametrize("how", ["move", "delete and insert", "silent"])
def test_a_clause_that_moved_is_one_move(copy: Copy, how: str) -> None:
    n = copy.index("We value")
    text = copy.blocks[n].text
    gone, come = ("moveFrom", "moveTo") if how == "move" else ("del", "ins")
    if how == "silent":
        copy.blocks.insert(copy.index("The Council"), copy.blocks.pop(n))
    else:
        copy.blocks[n] = Para((Run(text, gone),), end=gone)
        copy.blocks.insert(
            copy.index("The Council"), Para((Run(text, come),), end=come)
        )
    remark = only(copy)
    assert (remark.kind, remark.tracked) == (AnnotationKind.MOVE, how != "silent")
    assert (remark.anchor.clause, remark.anchor.to) == ("vol-03", "fun-01")


def test_a_clause_moved_and_reworded_is_a_move_and_a_reword(copy: Copy) -> None:
    n = copy.index("We value")
    text = copy.blocks[n].text
    copy.blocks[n] = Para((Run(text, "moveFrom"),), end="moveFrom")
    come = Para((Run(text.replace("towns", "villages"), "moveTo"),), end="moveTo")
    copy.blocks.insert(copy.index("The Council"), come)
    move, reword = read(copy).annotations
    assert (move.kind, move.anchor.clause) == (AnnotationKind.MOVE, "vol-03")
    assert (reword.anchor.words, reword.proposed) == ("towns", "villages")


def test_a_silent_edit_is_the_respondents_own(copy: Copy) -> None:
    copy.set(
        "ten days", "Groups will repay the travel costs of volunteers within five days."
    )
    remark = only(copy)
    assert (remark.kind, remark.tracked, remark.author) == (
        AnnotationKind.REWORD,
        False,
        "",
    )
    assert (remark.anchor.words, remark.proposed) == ("ten", "five")


def test_tracked_and_silent_edits_of_one_paragraph_are_told_apart(copy: Copy) -> None:
    copy.track(
        "ten days",
        "Groups must repay the travel costs of volunteers within [-ten-]{+five+} days.",
    )
    silent, tracked = read(copy).annotations
    assert (silent.tracked, silent.anchor.words, silent.proposed) == (
        False,
        "will",
        "must",
    )
    assert (tracked.tracked, tracked.anchor.words, tracked.proposed) == (
        True,
        "ten",
        "five",
    )


def test_a_paragraph_edited_unseen_and_then_struck_is_one_withdrawal(
    copy: Copy,
) -> None:
    copy.set(
        "We value", Run("We do value all that volunteers bring.", "del"), end="del"
    )
    reading = read(copy)
    assert [a.kind for a in reading.annotations] == [AnnotationKind.WITHDRAW]
    assert reading.annotations[0].tracked
    assert (
        "changed with tracking off and then struck by Ann Able" in reading.left[0].why
    )


@pytest.mark.parametrize("tracked", [True, False])
def test_a_divided_paragraph_is_one_change_without_struck_words(
    copy: Copy, tracked: bool
) -> None:
    n = copy.index("pay grants")
    block = copy.blocks[n]
    head, tail = "The Council will pay grants in advance", " where there is a need."
    copy.blocks[n : n + 1] = [
        Para((Run(head),), bookmark=block.bookmark, end="ins" if tracked else ""),
        Para((Run(tail),)),
    ]
    remark = only(copy)
    assert (remark.kind, remark.tracked) == (AnnotationKind.SPLIT, tracked)
    assert remark.anchor.words.strip() == ""
    assert remark.proposed.strip(" ") == "\n\n"


@pytest.mark.parametrize("tracked", [True, False])
def test_clauses_run_together_name_the_one_that_is_joined_on(
    copy: Copy, tracked: bool
) -> None:
    n = copy.index("Groups will repay")
    del copy.blocks[n + 1]
    if tracked:
        copy.set("Groups will repay", end="del")
    else:
        text = copy.blocks[n].text + copy.blocks[n + 1].text
        copy.set("Groups will repay", text)
        del copy.blocks[n + 1]
    join = next(
        a
        for a in read(copy).annotations
        if a.anchor.level is Level.CLAUSE and a.anchor.to
    )
    assert (join.kind, join.anchor.clause, join.anchor.to) == (
        AnnotationKind.REWORD,
        "vol-02",
        "vol-03",
    )
