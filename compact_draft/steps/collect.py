"""Take in what came back: every remark of every copy, on its clause, in the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime

from compact_draft.copies.collect import Refused, read_each
from compact_draft.copies.reading import CopyReading
from compact_draft.copies.recording import Recording
from compact_draft.copies.sent import SentCopy
from compact_draft.model.annotation import (
    Annotation,
)
from compact_draft.steps.account import asked_for
from compact_draft.store.names import safe_name
from compact_draft.store.step import Step
from compact_draft.store.workspace import Workspace
from compact_draft.text.round_name import round_name

OWNER_FILE = "~$"
"""Word's own files beside an open document; they hold nobody's words."""


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
    """

    round: str
    received: tuple[ReceivedFile, ...]
    annotations: tuple[Annotation, ...]
    left: tuple[tuple[str, str, str], ...]
    senders: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()

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


def collect(
    workspace: Workspace,
    files: Iterable[tuple[str, bytes]],
    *,
    label: str | None = None,
    sender: str = "",
    by: str,
    when: datetime,
    progress: Callable[[str], object] = str,
    executor: Executor | None = None,
) -> Collected:
    """Read returned Word copies against the draft that went out, and record them.

    A file that cannot be read, or whose sender is not known, is listed with the
    remedy and does not keep the others out. A copy sent again adds only what is new.

    Args:
        workspace: Where the round is.
        files: Names and bytes, in order.
        label: The round; None for the newest.
        sender: Whose copies these are; empty to go by the marks in each.
        by: Who takes the step.
        when: The time recorded.
        progress: Called with each file's name when its turn comes.
        executor: Where to read them side by side; None for here, one by one.
    """
    consultation = workspace.round(label)
    revision = workspace.revision(consultation.revision)
    sent = SentCopy(workspace.sent(consultation.label), revision, name="sent.docx")
    with workspace.step("collect", by=by, when=when) as step:
        intake = _Intake(workspace, step, consultation.label, sent, revision.label)
        held = list(files)
        theirs = [file for file in held if not file[0].startswith(OWNER_FILE)]
        outcomes = read_each(sent, theirs, respondent=sender, executor=executor)
        for name, data in held:
            progress(name)
            if name.startswith(OWNER_FILE):
                intake.pass_over(name)
            else:
                intake.take(name, data, next(outcomes))
        return intake.finish()


class _Intake:
    """One run of collect: what is known so far, and what is added."""

    def __init__(
        self, workspace: Workspace, step: Step, label: str, sent: SentCopy, seen: str
    ) -> None:
        self.workspace = workspace
        self.sources = workspace.source_digests()
        settings = workspace.settings()
        self.ours = (settings.group, settings.you)
        self.step = step
        self.label = label
        self.sent = sent
        self.seen = seen
        self.ledger = step.uses_ledger(label)
        books = self.ledger.books()
        self.recording = Recording(
            books.respondents,
            books.submissions,
            books.annotations,
            books.sightings,
            step.workspace.last_serials(),
        )
        self.senders: list[str] = []
        self.left: list[tuple[str, str, str]] = []
        self.shown: list[tuple[str, str, str]] = []
        self.rows: list[ReceivedFile] = []

    def pass_over(self, name: str) -> None:
        """List a file that Word leaves beside an open one."""
        fault = "this is Word's own note that a file is open; it holds no words"
        self.rows.append(ReceivedFile(file=name, fault=fault))

    def take(self, name: str, data: bytes, reading: CopyReading | Refused) -> None:
        """Keep what a file adds, or list why it was not taken in."""
        if isinstance(reading, Refused):
            self.rows.append(ReceivedFile(file=name, fault=str(reading.error)))
            return
        fault = self._other(name, reading)
        if fault:
            self.rows.append(ReceivedFile(file=name, fault=fault))
            return
        if not reading.respondent:
            self.rows.append(ReceivedFile(file=name, fault=self._whose(reading)))
            return
        if not reading.is_of_this_draft and not reading.annotations:
            fault = (
                f"{name}: hardly a paragraph of it is of the draft that went out\n"
                "  To mend: check the file and the round; a text of their own is not "
                "a marked copy"
            )
            self.rows.append(ReceivedFile(file=name, fault=fault))
            return
        self._record(name, data, reading)

    def _whose(self, reading: CopyReading) -> str:
        saved = "" if reading.suggested in self.ours else reading.suggested
        hint = f" (it was last saved by {saved})" if saved else ""
        return (
            f"{reading.name}: {reading.ask}{hint}\n"
            '  To mend: say whose copy it is:  compact-draft collect FILE --from "NAME"'
        )

    def _other(self, name: str, reading: CopyReading) -> str:
        """Return why a file is no copy of what this round sent out; empty if it may be."""
        if reading.sha256 in self.sources:
            return (
                f"{name}: this is the old Compact itself, as it was taken in\n"
                "  To mend: collect copies of the draft that went out, "
                f"consultation/{self.label}/sent.docx"
            )
        if reading.draft in ("", self.seen):
            return ""
        sent_by = [
            r.label for r in self.workspace.rounds() if r.revision == reading.draft
        ]
        mend = (
            f"collect it with  --round {sent_by[0]}"
            if sent_by
            else f"put its remarks into a copy of consultation/{self.label}/sent.docx, "
            "and collect that with --from"
        )
        which = (
            f"the draft of {round_name(sent_by[0])}"
            if sent_by
            else "another draft of ours"
        )
        return (
            f"{name}: this is a copy of {which}, not of the one that {round_name(self.label)} "
            f"sent out\n  To mend: {mend}"
        )

    def _record(self, name: str, data: bytes, reading: CopyReading) -> None:
        made = self.recording.take(
            reading,
            reading.respondent,
            file=lambda wanted: f"{wanted}-{safe_name(name)}",
            seen=self.seen,
            received=self.step.when,
        )
        self.senders += [made.sender.name] * len(made.new)
        if not made.is_known:
            file = self.recording.submissions[-1].file
            self.step.write(f"consultation/{self.label}/received/{file}", data)
            for item in reading.left:
                self.left.append((made.submission, item.place, item.why))
                self.shown.append((name, item.place, item.why))
        self.rows.append(
            ReceivedFile(
                file=name,
                respondent=made.sender.id,
                name=made.sender.name,
                submission="" if made.is_known and not made.new else made.submission,
                new=len(made.new),
                again=len(made.again),
                gone=made.gone,
                formats=reading.formats,
                same_as=made.same_as,
                doubt=reading.doubt,
            )
        )

    def finish(self) -> Collected:
        """Write everything to the ledger at once."""
        made = self.recording
        self.ledger.add(
            self.step.number,
            respondents=made.respondents,
            submissions=made.submissions,
            annotations=made.annotations,
            left=self.left,
            sightings=made.sightings,
        )
        self.step.what = (
            f"{round_name(self.label)}: files {len(made.submissions)}, "
            f"remarks {len(made.annotations)}"
        )
        texts = {c.id: c.text for c in self.sent.revision.clauses}
        return Collected(
            round=self.label,
            received=tuple(self.rows),
            annotations=tuple(made.annotations),
            left=tuple(self.shown),
            senders=tuple(self.senders),
            asked=tuple(asked_for(one, texts) for one in made.annotations),
        )
