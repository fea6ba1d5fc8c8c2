"""Printed numbers that a word processor turned into typed ones: nobody's words.

Taking a list off, saving in another program or pasting writes the label that was shown
("1.1" and a tab) as text. Where it is the printed number of that very clause, and not
tracked, it is no remark; it is kept apart and named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from compact_draft.copies.sent import SentCopy
from compact_draft.copies.typing_noise import typing_key
from compact_draft.word.reading.marked_text import (
    PLAIN,
    Mark,
    MarkedParagraph,
    Piece,
)

TYPED = "a printed number"
"""What stands in `Mark.put_in_by` for a printed number that is typed now."""
_MARK = Mark(before=False, after=False, put_in_by=TYPED)
_LABEL = re.compile(r"\s*(?:(\d+(?:\.\d+)*)[.)]?[\t\u00a0 ]+|[•▪●■○◦·][\t\u00a0 ]+)")


def kept_apart(
    sent: SentCopy, paragraphs: Iterable[MarkedParagraph]
) -> list[MarkedParagraph]:
    """Return paragraphs in which typed printed numbers stand in neither text."""
    return [_kept_apart(sent, paragraph) for paragraph in paragraphs]


def _kept_apart(sent: SentCopy, paragraph: MarkedParagraph) -> MarkedParagraph:
    first = paragraph.pieces[0] if paragraph.pieces else None
    label = (
        None if first is None or first.mark is not PLAIN else _LABEL.match(first.text)
    )
    if first is None or label is None or first.text in sent.key_of:
        return paragraph
    rest = first.text[label.end() :]
    if (label[1] or "") not in _numbers(sent, paragraph, rest):
        return paragraph
    pieces = [Piece(label[0], _MARK), *([Piece(rest, PLAIN)] if rest else [])]
    return paragraph._replace(pieces=(*pieces, *paragraph.pieces[1:]))


def _numbers(sent: SentCopy, paragraph: MarkedParagraph, rest: str) -> Sequence[str]:
    """Return the printed numbers of what may be the clause; empty for one without."""
    clauses = sent.clauses_of(paragraph.bookmarks)
    if clauses:
        return [sent.numbers.get(clause, "") for clause in clauses]
    after = [rest, *(piece.text for piece in paragraph.pieces[1:] if piece.mark.before)]
    key = typing_key("".join(after))
    return [
        sent.numbers.get(sent_paragraph.clause, "")
        for sent_paragraph in sent.paragraphs
        if sent_paragraph.key == key and sent_paragraph.clause is not None
    ]
