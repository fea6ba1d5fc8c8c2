"""Write a report to the files a person names: Word, a page, Excel; all in one step."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from compact_draft.model.report import Report
from compact_draft.steps.build import inside
from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace


def write_report(
    workspace: Workspace,
    report: Report,
    *,
    word: Path | None = None,
    html: Path | None = None,
    excel: Path | None = None,
    verb: str,
    by: str,
    when: datetime,
) -> None:
    """Write a report as a step that can be taken back.

    Raises:
        RefusedError: A file lies where the workspace keeps its own.
    """
    files: dict[str, bytes] = {}
    if word is not None:
        from compact_draft.word.writing.report import report_document

        template = (shipped() / "templates" / "compact.docx").read_bytes()
        files[inside(workspace, word)] = report_document(report, template, when=when)
    if html is not None:
        from compact_draft.reports.report_page import report_page

        files[inside(workspace, html)] = report_page(report).encode("utf-8")
    if excel is not None:
        from compact_draft.reports.workbook import report_workbook

        files[inside(workspace, excel)] = report_workbook(report, when=when)
    with workspace.step(verb, by=by, when=when) as step:
        for path, data in files.items():
            step.write(path, data)
        step.what = ", ".join(files)
