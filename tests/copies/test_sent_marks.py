"""The issued draft is read by the very names that its bookmarks were given."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from compact_draft.copies.sent import SentCopy
from compact_draft.model.clause import Kind
from compact_draft.word.writing.draft import draft_document
from tests.drafts import block, draft_of, frozen

HOUSE = Path(__file__).parents[2] / "templates" / "compact.docx"


def test_a_clause_with_a_very_long_id_is_found_by_its_bookmark():
    pairs = [block(n, Kind.COMMITMENT, "The same words.") for n in (1, 2)]
    long = "wexcombe-and-harle-community-funding-12"
    pairs[1] = (
        replace(pairs[1][0], id=long),
        replace(pairs[1][1], clause=long),
    )
    revision = frozen(draft_of(*pairs))
    data = draft_document(
        revision,
        HOUSE.read_bytes(),
        copy="consultation",
        status="DRAFT",
        when=datetime(2026, 3, 2, tzinfo=UTC),
    )
    sent = SentCopy(data, revision)
    names = ("_cd_x", "_cd_old_1_")
    assert sum(name.startswith(names) for name in sent._names) == 2
    found = [p.clause for p in sent.paragraphs if p.text == "The same words."]
    assert found == ["old-1", long]
