"""A change of a clause is told as a reader of the draft would tell it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compact_draft.model.change import ClauseChange, ClauseVersion, Edit, EditKind
from compact_draft.reports.change_words import inside, place_in_words


def version(section: str, under: str) -> ClauseVersion:
    return ClauseVersion(
        id="fen-004",
        position=3,
        number="1.2",
        heading="",
        text="We will pay.",
        tags=(),
        section=(section,),
        under=under,
    )


@pytest.mark.parametrize(
    ("under", "said"),
    [
        ("fen-001", "Moved within “Money: paid in time”."),
        (
            "fen-009",
            "Moved: stood under “Money”, stands now under “Money: paid in time”.",
        ),
    ],
)
def test_a_heading_with_new_words_is_no_other_place(under: str, said: str) -> None:
    change = ClauseChange(
        kind="moved",
        old=(version("Money", "fen-001"),),
        new=(version("Money: paid in time", under),),
    )
    assert place_in_words(change) == said


def reworded(*edits: tuple[EditKind, str]) -> ClauseChange:
    old = "".join(text for kind, text in edits if kind != "inserted")
    new = "".join(text for kind, text in edits if kind != "deleted")
    held = version("Money", "fen-001")
    return ClauseChange(
        kind="reworded",
        old=(replace(held, text=old),),
        new=(replace(held, text=new),),
        edits=tuple(Edit(kind=kind, text=text) for kind, text in edits),
    )


def test_what_changed_inside_the_words_is_told_with_what_stands_around_it() -> None:
    change = reworded(
        ("same", "Consult for "), ("deleted", "eight"), ("inserted", "ten"),
        ("same", " weeks and pay within "), ("deleted", "60"), ("inserted", "30"),
        ("same", " days."),
    )  # fmt: skip
    first, second = inside(change)
    assert "eight" in first
    assert "ten" in first
    assert second.startswith("60")
    assert "30" in second
    assert "Consult" not in second


def test_words_only_put_in_or_only_struck_are_not_told_as_one_for_another() -> None:
    assert (
        inside(reworded(("same", "Pay"), ("inserted", " at once"), ("same", "."))) == ()
    )
    assert inside(reworded(("same", "Pay"), ("deleted", ","), ("inserted", "!"))) == ()
    assert inside(ClauseChange(kind="added", new=(version("Money", "x"),))) == ()
