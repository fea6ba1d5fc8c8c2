"""What clause ids begin with, made from the name of an area."""

import pytest

from compact_draft.text.prefix import prefix_of


@pytest.mark.parametrize(
    ("area", "prefix"),
    [
        ("Fenwold", "fen"),
        ("Wexcombe and Harle", "wex"),
        ("Northmarch", "nrt"),
        ("Nottinghamshire", "ntn"),
        ("Redlow", "rdl"),
        ("Oldcastle", "odc"),
        ("Butterleigh", "btr"),
        ("12", "c"),
        ("Ely", "ely"),
    ],
)
def test_a_prefix_is_no_english_word(area: str, prefix: str) -> None:
    assert prefix_of(area) == prefix
