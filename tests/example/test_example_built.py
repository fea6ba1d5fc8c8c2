"""Compacts that were taken in are built whole, with the numbers that Word shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from compact_draft.drafting.number import numbered
from compact_draft.model.compact import Draft
from compact_draft.steps.intake import look_over
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.styles.numbering import read_numbering
from compact_draft.word.writing.bookmarks import clause_paragraphs
from compact_draft.word.writing.draft import draft_document, text_of
from tests.drafts import PARTIES, frozen

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "real"
FILES = [
    ROOT / "consultation" / "example-round" / "old-compact.docx",
    REAL / "nottinghamshire-2008.docx",
    REAL / "nottinghamshire-2008-typed.docx",
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_old_compact_is_built_whole(path):
    if not path.exists():
        pytest.skip("the real Compact lies beside the project, not in it")
    intake = look_over(path.read_bytes(), path.name).intake
    draft = Draft(
        title=intake.title or "A Compact",
        parties=PARTIES,
        outline=intake.outline,
        clauses=intake.clauses,
    )
    revision = frozen(replace(draft, outline=numbered(draft)))
    data = draft_document(
        revision,
        (ROOT / "templates" / "compact.docx").read_bytes(),
        copy="consultation",
        status="DRAFT",
        when=datetime(2026, 3, 2, tzinfo=UTC),
    )
    package = Package.open(data)
    root = package.xml(package.main)
    every = paragraphs(root)
    labels = read_numbering(package).labels(every)
    wanted = {row.clause: row.number for row in revision.outline.rows}
    found = dict(clause_paragraphs(root))
    assert set(found) == set(wanted)
    for clause, ordinals in found.items():
        words = "\n\n".join(text_of(every[at]) for at in ordinals)
        assert words == revision.clause(clause).text
        label = labels[ordinals[0]]
        shown = "" if label is None or label.bullet else label.text
        assert shown == wanted[clause]
