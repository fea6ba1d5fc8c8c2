"""Small Word files as python-docx writes them, with its template's styles."""

import io
from collections.abc import Sequence

from docx import Document

Table = Sequence[Sequence[str]]
"""Rows of cells."""


def docx(blocks: Sequence[str | tuple[str, str] | Table]) -> bytes:
    """Return a file of paragraphs, paragraphs with the name of a style, and tables."""
    document = Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
        elif isinstance(block, tuple):
            document.add_paragraph(block[0], style=block[1])
        else:
            table = document.add_table(len(block), len(block[0]))
            for row, texts in zip(table.rows, block, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
