"""Who must act."""

import pytest

from compact_draft.judgement.bearers import side_of
from compact_draft.judgement.suggest import Line, suggest
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("The Council will tell groups early.", "public_bodies"),
        ("Voluntary groups will tell the Council early.", "vcs"),
        ("Both sides will meet twice a year.", "both"),
        ("Voluntary groups will be told early.", "public_bodies"),
        ("The Council will be told by voluntary groups.", "vcs"),
        ("Voluntary groups will get an answer within ten days.", "public_bodies"),
    ],
)
def test_what_is_done_to_groups_or_what_they_get_is_for_the_other_side(
    line: str, by: str
) -> None:
    assert suggest(Line(id="", text=line), READER).by == by


def test_the_side_of_a_line_is_the_one_it_names() -> None:
    assert side_of(READER.read("The Council")) == "public_bodies"
    assert side_of(READER.read("Our town")) is None
