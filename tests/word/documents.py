"""Small Word files of paragraphs, paragraphs in a style, and tables, from plain words."""

from collections.abc import Sequence

from tests.redline import maker

Table = Sequence[Sequence[str]]
"""Rows of cells."""


def document(blocks: Sequence[str | tuple[str, str] | Table]) -> bytes:
    """Return a file of paragraphs, paragraphs with the name of a style, and tables."""
    made = []
    for block in blocks:
        if isinstance(block, str):
            made.append(maker.p(block))
        elif isinstance(block, tuple):
            words, style = block
            made.append(maker.p(words, style=style.replace(" ", "")))
        else:
            rows = [
                maker.row(*(maker.cell(maker.p(text)) for text in row)) for row in block
            ]
            made.append(maker.table(*rows, columns=len(block[0])))
    return maker.docx(*made)
