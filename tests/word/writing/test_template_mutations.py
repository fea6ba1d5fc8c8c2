"""A broken template gives a draft or one error of ours, never a traceback."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from compact_draft.errors import CompactError, RoundTripError
from compact_draft.word.writing.draft import draft_document
from tests.drafts import frozen, readable_draft
from tests.journey.mutations import mutated

HOUSE = (Path(__file__).parents[3] / "templates" / "compact.docx").read_bytes()
MUTATIONS = 15


def test_a_broken_template_gives_a_draft_or_one_clear_error():
    revision = frozen(readable_draft())
    when = datetime(2026, 3, 2, tzinfo=UTC)
    refused = []
    for seed in range(MUTATIONS):
        try:
            draft_document(
                revision,
                mutated(HOUSE, seed),
                copy="working",
                status="DRAFT",
                when=when,
            )
        except CompactError as error:
            refused.append(error)
    assert 0 < len(refused) < MUTATIONS
    assert all(error.what and error.mend for error in refused)
    assert not [error for error in refused if isinstance(error, RoundTripError)]
