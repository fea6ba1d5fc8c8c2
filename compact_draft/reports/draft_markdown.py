"""A draft as Markdown that reads well as plain text, and comes back by intake."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from compact_draft.drafting.layout import Block, Layout, Manner, Table
from compact_draft.model.draft_cover import Cover
from compact_draft.text.xml_characters import without_forbidden

_HEADINGS = frozenset({Manner.SECTION, Manner.SUBHEADING, Manner.TITLE})
_ITEMS = frozenset({Manner.BULLET, Manner.LETTERED})
_MEANS = re.compile(r"([\\`*_\[\]])")
_BEGINS = re.compile(r"^(\s*)([#>+-]|=+|~+)", re.MULTILINE)
_NUMBERS = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)


def draft_markdown(layout: Layout, cover: Cover) -> str:
    """Return the text; what would mean something in Markdown is escaped in its words."""
    pieces = [f"# {_safe(layout.title)}"]
    if cover.status:
        pieces.append(f"**{_safe(cover.status)}**")
    pieces += [_safe(line) for line in cover.lines]
    if layout.parties:
        pieces.append("\n".join(f"- {_safe(party.name)}" for party in layout.parties))
    if layout.unsettled:
        pieces.append(_safe(layout.unsettled))
    pieces += _parts(layout.parts)
    if layout.aspirational:
        pieces.append("## What is not done everywhere yet")
        pieces.append(
            "\n".join(
                f"- {_safe(row.mention.reference)}: {_safe(row.mention.words)}"
                + "".join(f"; {_safe(said)}" for said in row.said)
                for row in layout.aspirational
            )
        )
    for national in layout.national:
        pieces.append(f"## How this answers to {_safe(national.title)}")
        if national.statement:
            pieces.append(_safe(national.statement))
        pieces.append(
            "\n".join(
                f"- {_safe(row.ref)} {_safe(row.text)} – "
                + ", ".join(_safe(m.reference or m.words) for m in row.clauses)
                for row in national.rows
            )
        )
    if cover.signatures:
        pieces.append("## Signed by")
        pieces.append(
            "\n\n".join(
                f"For {_safe(party.name)}: ______________________  Date: ____________"
                for party in layout.parties
                if party.signs
            )
        )
    return "\n\n".join(pieces) + "\n"


def _parts(parts: Iterable[Block | Table]) -> Iterator[str]:
    for is_item, run in groupby(parts, key=_is_item):
        if is_item:
            yield "\n".join(_block(part) for part in run if isinstance(part, Block))
            continue
        for part in run:
            yield from _part(part)


def _is_item(part: Block | Table) -> bool:
    return isinstance(part, Block) and part.manner in _ITEMS


def _part(part: Block | Table) -> Iterator[str]:
    if isinstance(part, Block):
        yield _block(part)
    else:
        for column in part.columns:
            head = column.name if column.head is None else column.head.clause.text
            yield f"**{_safe(head)}**"
            yield from _parts(column.blocks)


def _block(block: Block) -> str:
    number = f"{block.number} " if block.number else ""
    if block.number.isalnum():
        number = f"{block.number}. "
    if block.manner in _HEADINGS:
        level = 2 if block.manner is Manner.TITLE else min(6, block.depth + 1)
        words = " ".join(block.clause.text.split())
        said = f"\n\n*{_safe(block.tags)}*" if block.tags else ""
        return f"{'#' * level} {number}{_safe(words)}{said}"
    if block.manner is Manner.COLUMN_HEADING:
        return f"**{_safe(block.clause.text)}**"
    before, after = "", ""
    if block.manner in _ITEMS:
        before, after = f"{'  ' * block.depth}- ", f"{'  ' * block.depth}  "
    elif block.manner in (Manner.QUOTE, Manner.CASE_STUDY, Manner.BOX, Manner.NOTE):
        before = after = "> "
    words = _safe(number + block.clause.text)
    if block.tags:
        words += f"\n\n*{_safe(block.tags)}*"
    if block.source and block.says_source:
        words += f"\n\n*{_safe(block.source)}.*"
    words += "".join(f"\n\n> {_quoted(example)}" for example in block.examples)
    lines = words.split("\n")
    return "\n".join(
        (before if n == 0 else after.rstrip() if not line else after) + line
        for n, line in enumerate(lines)
    )


def _quoted(words: str) -> str:
    return _safe(words).replace("\n", "\n> ")


def _safe(words: str) -> str:
    escaped = _MEANS.sub(r"\\\1", without_forbidden(words))
    escaped = _BEGINS.sub(r"\1\\\2", escaped)
    escaped = _NUMBERS.sub(r"\1\\\2", escaped)
    return escaped.replace("&", "&amp;").replace("<", "&lt;")
