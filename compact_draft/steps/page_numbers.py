"""On which page does each heading of a built draft stand? LibreOffice lays it out to see.

Where LibreOffice or pypdfium2 is not installed, or lays out another list of headings, the
contents list keeps its fields, which Word fills in when a reader updates them (F9).
"""

from __future__ import annotations

from compact_draft.errors import CompactError
from compact_draft.intake.formats.office import libreoffice, pdf_by_libreoffice
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.contents import with_pages


def with_page_numbers(data: bytes, name: str) -> bytes:
    """Return a built draft with the page numbers in its contents list.

    The list has its numbers from one laying out; they take no room, so that it stays as it is.

    Args:
        data: The built draft.
        name: What it is called in messages.
    """
    if libreoffice() is None:
        return data
    try:
        headings = _headings(pdf_by_libreoffice(data, name))
    except CompactError:
        return data
    package = Package.open(data, name=name)
    if not with_pages(package.xml(package.main), headings):
        return data
    package.touch(package.main)
    return package.save()


def _headings(pdf: bytes) -> list[tuple[str, int]]:
    """Return the entries of a PDF's outline with their pages, counted from 1."""
    try:
        import pypdfium2
    except ImportError:
        return []
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for mark in document.get_toc():
            target = mark.get_dest()
            page = None if target is None else target.get_index()
            if page is not None:
                found.append((mark.get_title(), page + 1))
        return found
    finally:
        document.close()
