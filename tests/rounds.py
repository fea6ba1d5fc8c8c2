"""A round without a workspace: copies are taken in, and counted afresh."""

from __future__ import annotations

from collections.abc import Iterable

from compact_draft.copies.from_word import read_copy
from compact_draft.copies.reading import CopyReading
from compact_draft.copies.recording import Recorded, Recording
from compact_draft.copies.sent import SentCopy
from compact_draft.model.annotation import Annotation
from compact_draft.model.compact import Revision
from compact_draft.recount.in_words import Missing
from compact_draft.recount.recount import check


class Round:
    """Copies that came back, as `collect` records them."""

    def __init__(self, revision: Revision, sent: bytes) -> None:
        self.revision = revision
        self.sent = sent
        self.copy = SentCopy(sent, revision)
        self.recording = Recording()
        self.left: list[tuple[str, str, str]] = []
        self.received: dict[str, bytes] = {}

    @property
    def annotations(self) -> list[Annotation]:
        return self.recording.annotations

    def read(self, data: bytes, sender: str = "") -> CopyReading:
        return read_copy(self.copy, "copy.docx", data, respondent=sender)

    def take(self, data: bytes, sender: str) -> Recorded:
        return self.record(self.read(data, sender), data, sender)

    def record(self, reading: CopyReading, data: bytes, sender: str) -> Recorded:
        made = self.recording.take(
            reading, sender, file="{}-copy.docx".format, seen="r1", received="2026-06"
        )
        if not made.is_known:
            self.left += [(made.submission, one.place, one.why) for one in reading.left]
            self.received[f"{made.submission}-copy.docx"] = data
        return made

    def count(self, rows: Iterable[Annotation] | None = None) -> tuple[Missing, ...]:
        return check(
            self.sent,
            self.revision,
            submissions=self.recording.submissions,
            annotations=self.annotations if rows is None else tuple(rows),
            left=self.left,
            received=self.received,
            sightings=self.recording.sightings,
            names={p.id: p.name for p in self.recording.respondents},
        )
