"""The small issued draft, and what is read of a copy of it."""

from __future__ import annotations

from compact_draft.copies.from_word import read_copy
from compact_draft.copies.reading import CopyReading
from compact_draft.copies.sent import SentCopy
from compact_draft.model.annotation import Annotation
from tests.copies.copies import Copy, issued, revision

REVISION = revision()
SENT = SentCopy(issued(REVISION).data(), REVISION, name="sent.docx")


def read(copy: Copy, **kw: str) -> CopyReading:
    """Return what a copy says."""
    return read_copy(SENT, "copy.docx", copy.data(), **kw)


def only(copy: Copy) -> Annotation:
    """Return the one remark of a copy."""
    reading = read(copy)
    assert len(reading.annotations) == 1, reading.annotations
    return reading.annotations[0]
