"""Lines as intake reads them, made of typed words; and the shipped rules."""

from __future__ import annotations

from collections.abc import Iterable

from compact_draft.intake.lines import Line, read_lines
from compact_draft.intake.rules import Rules
from compact_draft.steps.intake import rules_of
from compact_draft.word.reading.cells import Cell
from compact_draft.word.reading.document import Block

RULES: Rules = rules_of(None)


def block(text: str, ordinal: int = 0, **more: object) -> Block:
    """Return a paragraph of the body with these words."""
    fields = {"part": "word/document.xml", "story": "body", "ordinal": ordinal}
    return Block(text=text, **{**fields, **more})  # type: ignore[arg-type]  # a dict of fields


def lines(*texts: str, **more: object) -> list[Line]:
    """Return the lines of a text, a paragraph each."""
    return read_lines([block(t, n, **more) for n, t in enumerate(texts)], RULES)


def table(*rows: Iterable[str]) -> list[Line]:
    """Return the lines of a table, a paragraph a cell."""
    held = [list(row) for row in rows]
    blocks = []
    for n, row in enumerate(held):
        for column, text in enumerate(row):
            cell = Cell(
                table=0, row=n, column=column, rows=len(held), columns=len(held[0])
            )
            blocks.append(block(text, len(blocks), cell=cell))
    return read_lines(blocks, RULES)
