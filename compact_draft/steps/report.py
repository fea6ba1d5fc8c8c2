"""Write a report to the files a person names: Word, a page, Excel; all in one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from compact_draft.errors import RefusedError, Where
from compact_draft.model.report import Report
from compact_draft.steps.build import inside
from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace


def report_bytes(report: Report, path: Path, *, when: datetime) -> bytes:
    """Return a report as a file of the kind that its ending names.

    Raises:
        RefusedError: The ending is none of .docx, .html, .xlsx.
    """
    ending = path.suffix.casefold()
    if ending == ".docx":
        from compact_draft.word.writing.report import report_document

        template = (shipped() / "templates" / "compact.docx").read_bytes()
        return report_document(report, template, when=when)
    if ending in (".html", ".htm"):
        from compact_draft.reports.report_page import report_page

        return report_page(report).encode("utf-8")
    if ending == ".xlsx":
        from compact_draft.reports.workbook import report_workbook

        return report_workbook(report, when=when)
    raise RefusedError(
        f"{ending or 'no ending'} does not tell what kind of file is wanted",
        where=Where(str(path)),
        mend="let its name end in .docx, .html or .xlsx",
    )


def write_report(
    workspace: Workspace,
    report: Report,
    *,
    word: Path | None = None,
    html: Path | None = None,
    excel: Path | None = None,
    page: Callable[[Report], str] | None = None,
    verb: str,
    by: str,
    when: datetime,
) -> None:
    """Write a report as a step that can be taken back.

    Args:
        workspace: Where to work.
        report: What is written.
        word: The Word file; None for none.
        html: The page; None for none.
        excel: The Excel file; None for none.
        page: Makes the page of it; None for that of all reports.
        verb: What the step is called.
        by: Who takes it.
        when: When.

    Raises:
        RefusedError: A file lies where the workspace keeps its own.
    """
    files = {
        inside(workspace, path): report_bytes(report, Path(f"x{ending}"), when=when)
        for path, ending in ((word, ".docx"), (html, ".html"), (excel, ".xlsx"))
        if path is not None
    }
    if page is not None and html is not None:
        files[inside(workspace, html)] = page(report).encode("utf-8")
    with workspace.step(verb, by=by, when=when) as step:
        for path, data in files.items():
            step.write(path, data)
        step.what = ", ".join(files)
