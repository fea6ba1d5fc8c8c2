"""The cover of a draft, and the page to sign."""

from __future__ import annotations

from tests.drafts import frozen, readable_draft
from tests.word.writing.built import (
    body_of,
    built,
)


def test_a_draft_can_go_out_without_a_page_to_sign():
    text = "".join(
        body_of(built(frozen(readable_draft()), signatures=False)).itertext()
    )
    assert "Signatures" not in text
    assert "DRAFT for consultation" in text
