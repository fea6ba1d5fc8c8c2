"""Drafts that are built, and what is read of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.styles.numbering import read_numbering
from compact_draft.word.writing.bookmarks import (
    clause_paragraphs,
)
from compact_draft.word.writing.draft import draft_document

HOUSE = (Path(__file__).parents[3] / "templates" / "compact.docx").read_bytes()
WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def built(revision, template: bytes = HOUSE, **choices) -> bytes:
    wanted = {"copy": "consultation", "status": "DRAFT for consultation"} | choices
    return draft_document(revision, template, when=WHEN, author="Fenwold", **wanted)


def body_of(data: bytes):
    package = Package.open(data)
    return package.xml(package.main)


def style_of(paragraph) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if found is None else found.get(w("val"))


def printed_by_word(data: bytes) -> dict[str, str]:
    """Clause id → the label that Word shows before its first paragraph."""
    package = Package.open(data)
    every = paragraphs(package.xml(package.main))
    labels = read_numbering(package).labels(every)
    found = {}
    for clause, ordinals in clause_paragraphs(package.xml(package.main)):
        label = labels[ordinals[0]]
        found[clause] = "" if label is None or label.bullet else label.text
    return found
