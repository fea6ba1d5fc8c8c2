"""A report as plain text for the terminal."""

from compact_draft.model.report import Part, Report, Table
from compact_draft.reports.plain_report import report_text

TABLE = Table(
    caption="Who pays", head=("Clause", "Words"), rows=(("1.1", "Pay\nsoon"),),
    shares=(1, 3),
)  # fmt: skip


def test_parts_points_and_rows_stand_below_one_another() -> None:
    report = Report(
        title="A report", status="Draft", summary=("In short.",),
        parts=(Part(heading="Money", paragraphs=("All of it.",), points=("one",), tables=(TABLE,)),),
    )  # fmt: skip
    assert report_text(report).splitlines() == [
        "A report", "In short.", "", "Money", "  All of it.", "  - one", "",
        "  Who pays", "  1.1", "      Words: Pay / soon",
    ]  # fmt: skip
