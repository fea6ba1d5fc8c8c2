"""A change of a clause is told as a reader of the draft would tell it."""

from __future__ import annotations

import pytest

from compact_draft.model.change import ClauseChange, ClauseVersion
from compact_draft.reports.changes import place_in_words


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
