"""What `collect` did: what became of each file, and the remarks that were added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from compact_draft.channels.columns import Column
from compact_draft.model.annotation import Annotation


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedFile:
    """What became of one file.

    Attributes:
        file: Its name, as it was given.
        respondent: Id of who sent it; empty when it was not taken in.
        name: Their name.
        submission: Id of the submission; empty when nothing of it was new.
        new: How many remarks it added.
        again: How many it has that were there already, whoever sent them.
        gone: Ids of remarks of that person's earlier files that it has not; these stand
            as they are.
        formats: How many tracked changes touch only the look.
        fault: Why it was not taken in, with the remedy; empty when it was.
        same_as: Name of another person from whom the very same file came; else empty.
        doubt: Why it may be a copy of another draft, though it was taken in; usually
            empty.
        part: Which row or part of the file it is; empty for the whole.
        channel: How it came, as `model.received.Channel` has it; empty when it was not
            taken in.
        late: Whether it came after the round had closed.
        unread: What came with it and was not read, each with the remedy.
    """

    file: str
    respondent: str = ""
    name: str = ""
    submission: str = ""
    new: int = 0
    again: int = 0
    gone: tuple[str, ...] = ()
    formats: int = 0
    fault: str = ""
    same_as: str = ""
    doubt: str = ""
    part: str = ""
    channel: str = ""
    late: bool = False
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What `collect` did.

    Attributes:
        round: The round's label.
        received: One row a file, in the order given.
        annotations: The remarks added now.
        left: (file, place, why) of what was read and is no remark.
        senders: Name of who sent the file of each of `annotations`, in their order.
        asked: The words that each of them proposes; for a split the clause in its parts.
        columns: (file, survey tool, its columns) of each sheet that was read.
        preview: Whether nothing was written, and this is what would have been.
    """

    round: str
    received: tuple[ReceivedFile, ...]
    annotations: tuple[Annotation, ...]
    left: tuple[tuple[str, str, str], ...]
    senders: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    columns: tuple[tuple[str, str, tuple[Column, ...]], ...] = ()
    preview: bool = False

    def file_of(self, annotation: Annotation) -> str:
        """Return the name, as it was given, of the file a remark came in."""
        names = {row.submission: row.file for row in self.received}
        return names.get(annotation.submission, "")

    @property
    def not_taken(self) -> tuple[ReceivedFile, ...]:
        """The files that were not taken in."""
        return tuple(row for row in self.received if row.fault)

    def beside(
        self, *, notes: Iterable[tuple[str, str]], faults: Iterable[tuple[str, str]]
    ) -> Collected:
        """Return it with what lay beside the copies, by name: notes, and faults."""
        passed = tuple((name, "the whole of it", why) for name, why in notes)
        shut = tuple(ReceivedFile(file=name, fault=why) for name, why in faults)
        return replace(
            self, left=(*self.left, *passed), received=(*self.received, *shut)
        )

    @property
    def doubted(self) -> tuple[ReceivedFile, ...]:
        """The files that were taken in and may be copies of another draft."""
        return tuple(row for row in self.received if row.doubt)
