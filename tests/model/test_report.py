"""A report as a value, whatever file it becomes."""

from compact_draft.model.report import Report


def test_a_report_lies_across_the_page_and_bears_no_stamp_unless_it_says_so() -> None:
    report = Report(title="What came of it")
    assert report.is_upright is False
    assert report.stamp_line == ""
