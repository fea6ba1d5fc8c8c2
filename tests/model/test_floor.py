"""What is said of a clause that lies below the law."""

from dataclasses import replace

from compact_draft.model.floor import Below, Floor
from compact_draft.model.tags import By

LATE = Floor(
    id="late-pay",
    title="Late payment",
    says="Public bodies pay within 30 days.",
    source="Invented Act 2015, section 1",
    since="2015-02-26",
    until="",
    checked="2026-01-10",
    by=By.PUBLIC_BODIES,
    needs=(("pay",), ("invoice",)),
    at_most="30 days",
)


def test_the_duty_its_source_and_the_day_it_was_read_are_told() -> None:
    below = Below(
        clause="fen-1",
        number="3.1",
        text="Pay in 60 days.",
        floor=LATE,
        how=("“60 days” is longer than 30 days", "“should” is softer"),
    )
    assert below.words == (
        "“60 days” is longer than 30 days; “should” is softer. Public bodies pay within "
        "30 days. (Invented Act 2015, section 1; in force since 2015-02-26; source read "
        "2026-01-10.)"
    )
    unread = replace(below, floor=replace(LATE, checked=""))
    assert "read the source.)" in unread.words
