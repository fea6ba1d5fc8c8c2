"""Whether the last line of a text is only a name."""

import pytest

from compact_draft.channels.prose import read_prose
from compact_draft.channels.signed import without_signature


@pytest.mark.parametrize(
    ("last", "is_name"),
    [("Ilse Moon", True), ("Ilse", True), ("Moon rock", False), ("4.2 is fine", False)],
)
def test_a_last_line_that_is_the_senders_name_is_no_remark(
    last: str, is_name: bool
) -> None:
    made = without_signature(read_prose(f"Too long.\n\n{last}\n"), "Dr Ilse Moon")
    assert len(made.points) == (1 if is_name else 2)
    assert [why for _, why in made.left] == [f"who signs: “{last}”"] * is_name
