"""A chart of a report is in Word a table whose bars are as long as their counts."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

from docx import Document

from compact_draft.model.report import Bars, Part, Report, Table
from compact_draft.word.writing.report import report_document

LOOK = Path(__file__).parents[3] / "templates" / "compact.docx"
CHART = Bars(
    title="People and bodies heard, by sector",
    description="Health: 12; youth: 3; none: 0; faith: hidden.",
    bars=(("Health", 12), ("Youth", 3), ("None", 0), ("Faith", None)),
)


def test_a_chart_is_a_table_whose_bars_are_as_long_as_its_counts() -> None:
    table = Table(
        caption="In figures", head=("A", "B"), rows=(("x", "1"),), shares=(1, 1)
    )
    part = Part(heading="Who was heard", charts=(CHART,), tables=(table,))
    report = Report(title="What you said", parts=(part,))
    made = report_document(
        report, LOOK.read_bytes(), when=dt.datetime(2026, 6, 1, tzinfo=dt.UTC)
    )
    document = Document(io.BytesIO(made))
    bars, figures = document.tables
    assert [[cell.text for cell in row.cells] for row in bars.rows] == [
        ["What", "How many", "As a bar"],
        ["Health", "12", "█" * 20],
        ["Youth", "3", "█" * 5],
        ["None", "0", ""],
        ["Faith", "hidden", ""],
    ]
    assert figures.rows[1].cells[0].text == "x"
    words = [paragraph.text for paragraph in document.paragraphs]
    assert "People and bodies heard, by sector, as bars" in words
