"""The evidence of a round as a report."""

from dataclasses import replace

from compact_draft.model.report import Part, Report
from compact_draft.reports.evidence_pack import evidence_report
from compact_draft.telling.evidence import Evidence, Record, Taken
from tests.telling.hearings import many

SENT = Record(
    name="sent.docx", sha256="ab" * 32, what="The draft", when="2026-03-02T09:30:00"
)
FOUND = Evidence(
    hearing=many(),
    why="The grant ends.",
    doubts=("Easter lay in it.",),
    practice=(),
    issued=(SENT, Record(name="form.docx", sha256="", what="A form")),
    received=(),
    results=(),
    steps=(
        Taken(
            number=4,
            when="2026-03-02T09:30:00",
            verb="issue",
            what="sent",
            by="Ann",
            seal="",
        ),
    ),
    decided={"d1": "2026-06-01T10:00:00"},
)


def part(heading: str, found: Evidence = FOUND) -> Part:
    made: Report = evidence_report(found)
    return next(part for part in made.parts if part.heading == heading)


def test_when_people_were_asked_is_said_in_days_and_weeks() -> None:
    said = part("When people were asked, and for how long").paragraphs
    assert said[0] == (
        "The round opened on 2 March 2026 and closed on 25 May 2026: 84 days, 12 weeks."
    )
    assert "The grant ends." in said[1]
    short = replace(FOUND, hearing=replace(many(), closes="2026-05-24"), is_open=True)
    told = part("When people were asked, and for how long", short).paragraphs[0]
    assert told.endswith("and closes on 24 May 2026: 83 days.")
    undated = replace(FOUND, hearing=replace(many(), opens=""))
    assert part("When people were asked, and for how long", undated).paragraphs[0] == (
        "An opening or a closing date is not on record."
    )


def test_each_record_is_named_with_how_its_digest_begins() -> None:
    assert part("With what they were asked").tables[0].rows == (
        ("sent.docx", "The draft", "2026-03-02 09:30", "ab" * 8),
        ("form.docx", "A form", "–", "gone"),
    )
    assert part("What it led to").paragraphs == ("Nothing is on record.",)


def test_every_point_stands_with_its_decision_and_its_day() -> None:
    rows = part("What was said, and what was done").tables[0].rows
    assert len(rows) == len(FOUND.hearing.points)
    assert rows[0][0] == "a1"
    assert rows[0][5] == "d1 2026-06-01"
    assert rows[1][5] == "d2"
    none = replace(FOUND, hearing=replace(many(), points=()))
    assert part("What was said, and what was done", none).paragraphs == (
        "Nothing was received.",
    )


def test_steps_are_told_with_who_took_them() -> None:
    assert part("What was done, step by step").tables[0].rows == (
        ("4", "2026-03-02 09:30", "issue", "sent (Ann)", "–"),
    )
    assert part("What was done, step by step", replace(FOUND, steps=())).tables == ()


def test_a_draft_without_a_promise_on_consulting_says_so() -> None:
    said = part("The round beside the draft's own promises").paragraphs[0]
    assert said.startswith("The draft promises nothing on consulting")


def test_open_books_make_a_draft_of_it() -> None:
    held = many()
    lacking = replace(held, closing=replace(held.closing, lacks=("one is open",)))
    made = evidence_report(replace(FOUND, hearing=lacking))
    assert made.stamp == ("one is open",)
    assert made.status == "DRAFT"
    assert evidence_report(FOUND).status == "Evidence of the consultation"
