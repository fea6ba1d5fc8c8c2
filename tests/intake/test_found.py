"""What was found out about the lines before they are sorted."""

from compact_draft.intake.found import Found


def test_what_nobody_looked_for_is_empty_and_no_two_share_it() -> None:
    one = Found(furniture={}, headings={})
    other = Found(furniture={}, headings={})
    assert (one.tables, one.bound, one.writers, one.across) == ({}, {}, {}, {})
    assert (one.others, one.two_tongues) == (frozenset(), frozenset())
    assert one.tables is not other.tables
