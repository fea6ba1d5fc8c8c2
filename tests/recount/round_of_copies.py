"""A round of copies with everything in them, and what the second reader tells."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.copies.reading import CopyReading
from compact_draft.model.annotation import (
    Annotation,
)
from compact_draft.model.compact import Revision
from compact_draft.recount.in_words import Missing
from tests import rounds
from tests.copies.copies import (
    Copy,
    issued,
    revision,
)

REVISION = revision()


class Round(rounds.Round):
    """A round of copies made of our own XML."""

    def __init__(self, rev: Revision = REVISION) -> None:
        super().__init__(rev, issued(rev).data())

    def take(self, copy: Copy | bytes, sender: str = "Ann Able") -> CopyReading:  # type: ignore[override]  # a copy of these tests, and what it says
        data = copy if isinstance(copy, bytes) else copy.data()
        reading = self.read(data)
        self.record(reading, data, sender)
        return reading

    def without(self, remark: Annotation) -> list[Annotation]:
        return [row for row in self.annotations if row is not remark]


def told(found: Sequence[Missing]) -> str:
    return "\n".join(f"{m.file}, {m.place}: {m.what}" for m in found)
