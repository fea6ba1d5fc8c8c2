"""A draft that went out, and copies of it with a comment each."""

from __future__ import annotations

from compact_draft.copies.sent import SentCopy
from tests.copies.copies import Note, issued, revision

REVISION = revision()
SENT = SentCopy(issued(REVISION).data(), REVISION, name="sent.docx")


def some(count: int) -> list[tuple[str, bytes]]:
    files = []
    for n in range(count):
        copy = issued(REVISION)
        copy.comment(
            "twelve weeks", "weeks", Note(1, f"Remark {n}.", author=f"Hand {n}")
        )
        files.append((f"{n}.docx", copy.data()))
    return files
