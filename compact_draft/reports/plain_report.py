"""A report as plain text for the terminal: each row of a table as a few lines."""

from __future__ import annotations

from compact_draft.model.report import Report, Table
from compact_draft.reports.clauses import wrapped


def report_text(report: Report) -> str:
    """Return a report's words, part by part."""
    lines = [report.title]
    if report.stamp:
        lines += wrapped(report.stamp_line)
        lines += [
            line for stamp in report.stamp for line in wrapped(f"- {stamp}", "  ")
        ]
    for said in report.summary:
        lines += wrapped(said)
    for part in report.parts:
        lines += ["", part.heading]
        for said in part.paragraphs:
            lines += wrapped(said, "  ")
        for point in part.points:
            lines += wrapped(f"- {point}", "  ")
        for entry in part.entries:
            lines += wrapped(f"{entry.label}:", "  ")
            for said in entry.paragraphs:
                lines += wrapped(said.replace("\n", " / "), "    ")
        for table in part.tables:
            lines += _table(table)
    return "\n".join(lines)


def _table(table: Table) -> list[str]:
    lines = ["", f"  {table.caption}"]
    for row in table.rows:
        lines += wrapped(row[0].replace("\n", " "), "  ")
        for name, cell in zip(table.head[1:], row[1:], strict=True):
            lines += wrapped(f"{name}: {cell.replace(chr(10), ' / ')}", "      ")
    return lines
