"""Take in what came back: every remark of every copy, on its clause, in the ledger."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from datetime import datetime

from compact_draft.channels.columns import Column, Role
from compact_draft.copies.collect import Refused, read_each
from compact_draft.copies.reading import CopyReading
from compact_draft.copies.recording import Came, Recorded
from compact_draft.errors import CompactError
from compact_draft.model.received import Channel, Received
from compact_draft.steps.account_lines import asked_for
from compact_draft.steps.collected import Collected, ReceivedFile
from compact_draft.steps.collecting import Desk
from compact_draft.steps.incoming import (
    is_copy,
    letter_in_word,
    not_with,
    open_parcel,
    roles_said,
    words_of,
)
from compact_draft.steps.not_taken import NotTaken, strange
from compact_draft.steps.pack import form_of_round
from compact_draft.steps.parcel import Asked, Parcel
from compact_draft.store.workspace import Workspace
from compact_draft.text.round_name import round_name

_ANYBODY = "the sender of the e-mail"
"""Stands for the sender of what is attached while that is read; never kept."""
_OWNER_FILE = "~$"
"""Word's own files beside an open document; they hold nobody's words."""


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
    channel: Channel | None = None,
    columns: Mapping[str, str] | None = None,
    preview: bool = False,
    again: bool | None = None,
) -> Collected:
    """Read what came back against the draft that went out, and record it.

    A file that cannot be read, or whose sender is not known, is listed with the
    remedy and does not keep the others out; nothing of it is taken. What is sent again
    adds only what is new.

    Args:
        workspace: Where the round is.
        files: Names and bytes, in order.
        label: The round; None for the newest.
        sender: Whose files these are; empty to go by what each says.
        by: Who takes the step.
        when: The time recorded.
        progress: Called with each file's name when its turn comes.
        executor: Where to read copies side by side; None for here, one by one.
        channel: How they came, where the files do not say; None to go by what they are.
        columns: What columns of survey exports hold, by heading.
        preview: Whether only to say what would come of it.
        again: Whether to take files that came in another round already; None for where
            the round is said.

    Raises:
        SheetError: What is said of a column is nothing that one holds.
    """
    consultation = workspace.round(label)
    said = roles_said(columns or {})
    held = list(files)

    def run(desk: Desk) -> Collected:
        intake = _Intake(
            desk, sender, channel, said, may_carry=bool(label), again=again
        )
        return intake.run(held, progress, executor)

    if preview:
        desk = Desk(workspace, consultation, when.isoformat(timespec="seconds"))
        return replace(run(desk), preview=True)
    with workspace.step("collect", by=by, when=when) as step:
        desk = Desk(workspace, consultation, step.when, step)
        made = run(desk)
        step.what = (
            f"{round_name(consultation.label)}: files {len(desk.recording.submissions)}, "
            f"remarks {len(made.annotations)}"
        )
        return made


class _Intake:
    """One run of collect: what each file is, and what becomes of it."""

    def __init__(
        self,
        desk: Desk,
        sender: str,
        channel: Channel | None,
        said: Mapping[str, Role],
        *,
        may_carry: bool,
        again: bool | None,
    ) -> None:
        self.may_carry = may_carry
        self.desk = desk
        self.sender = sender
        self.not_taken = NotTaken(
            desk,
            again=may_carry if again is None else again,
            asks=again is not None,
        )
        self.asked = Asked(
            form_of=lambda: form_of_round(desk.workspace, desk.label),
            sender=sender,
            channel=channel,
            said=said,
            remembered=desk.remembered_columns(),
        )
        self.rows: list[ReceivedFile] = []
        self.columns: list[tuple[str, str, tuple[Column, ...]]] = []

    def run(
        self,
        held: Sequence[tuple[str, bytes]],
        progress: Callable[[str], object],
        executor: Executor | None,
    ) -> Collected:
        """Take file after file; the marked copies among them are read side by side."""
        parcels = [
            self.not_taken.came_before(name, data) or self._opened(name, data)
            for name, data in held
        ]
        parcels = [self._brings_nothing_known(parcel) for parcel in parcels]
        copies = [
            (parcel.name, parcel.copy)
            for parcel in parcels
            if isinstance(parcel, Parcel) and parcel.copy is not None
        ]
        outcomes = read_each(
            self.desk.sent, copies, respondent=self.sender, executor=executor
        )
        for (name, _), parcel in zip(held, parcels, strict=True):
            progress(name)
            if not isinstance(parcel, Parcel):
                self.rows.append(ReceivedFile(file=name, fault=parcel))
            elif parcel.copy is not None:
                self._take_copy(parcel, next(outcomes))
            else:
                self._take(parcel)
        return self._finish()

    def _brings_nothing_known(self, parcel: Parcel | str) -> Parcel | str:
        """Return an e-mail as it is, or why it is not taken: for a file of another round."""
        if not isinstance(parcel, Parcel):
            return parcel
        told = (
            self.not_taken.came_before(file.name, file.data, parcel.name)
            for file in parcel.attached
        )
        return next(filter(None, told), parcel)

    def _opened(self, name: str, data: bytes) -> Parcel | str:
        """Return what is in a file, or why it is not taken in."""
        if name.startswith(_OWNER_FILE):
            return "this is Word's own note that a file is open; it holds no words"
        if is_copy(name, data):
            return Parcel(name=name, data=data, copy=data)
        try:
            return open_parcel(name, data, self.asked)
        except CompactError as error:
            return self._as_before(name, data) or str(error)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError,
                ArithmeticError, MemoryError) as fault:  # fmt: skip
            return strange(name, fault)

    def _asked_before(self, data: bytes) -> Asked:
        """Return what was said of a file when this round took it in; else what is now."""
        told = self.desk.told_before(hashlib.sha256(data).hexdigest())
        if told is None or self.asked.sender:
            return self.asked
        return replace(self.asked, sender=told[0], channel=told[1])

    def _as_before(self, name: str, data: bytes) -> Parcel | None:
        """Return a file opened with what was said of it before; None for nothing said."""
        asked = self._asked_before(data)
        try:
            return None if asked is self.asked else open_parcel(name, data, asked)
        except CompactError:
            return None

    # Marked copies

    def _take_copy(self, parcel: Parcel, reading: CopyReading | Refused) -> None:
        """Keep what a copy adds, or list why it was not taken in."""
        if isinstance(reading, CopyReading):
            whose = reading.respondent or self._asked_before(parcel.data).sender
            reading = replace(reading, respondent=whose)
            if self._take_older(parcel, reading):
                return
        fault = self.not_taken.of_copy(parcel, reading)
        if fault and isinstance(reading, CopyReading):
            letter = self._as_letter(parcel, reading)
            if letter is not None:
                self._take(letter)
                return
        if fault or isinstance(reading, Refused):
            self.rows.append(ReceivedFile(file=parcel.name, fault=fault))
            return
        self._record_copy(parcel, reading)

    def _take_older(self, parcel: Parcel, reading: CopyReading) -> bool:
        """Carry the remarks of a copy of an earlier draft to this one, where it is one.

        Which round is meant must have been said: the copy may belong to the earlier.
        """
        if parcel.copy is None or not self.may_carry:
            return False
        older = self.desk.earlier_round(reading.draft, parcel.copy, parcel.name)
        if older is None:
            return False
        files = [(parcel.name, parcel.copy)]
        (again,) = read_each(older, files, respondent=self.sender)
        if isinstance(again, Refused) or not again.respondent:
            return False
        carried = self.desk.carried(again, older.revision)
        self._record_copy(parcel, carried, Came(seen=older.revision.label))
        return True

    def _record_copy(
        self, parcel: Parcel, reading: CopyReading, came: Came | None = None
    ) -> None:
        digest = hashlib.sha256(parcel.data).hexdigest()
        dated = max((remark.made[:10] for remark in reading.annotations), default="")
        came = came or Came(channel=parcel.channel)
        came = replace(
            came, channel=parcel.channel, dated=dated, late=self.desk.is_late(dated)
        )
        reading = replace(reading, sha256=digest)
        made = self.desk.record(parcel.name, parcel.data, reading, came)
        self._row(parcel.name, reading, made, came)

    def _as_letter(self, parcel: Parcel, reading: CopyReading) -> Parcel | None:
        """Return a Word file that is no copy as the letter or form that it is."""
        if reading.is_of_this_draft or reading.annotations or parcel.copy is None:
            return None
        try:
            text = words_of(parcel.copy, parcel.name)
            letter = letter_in_word(parcel.name, text, self._asked_before(parcel.data))
        except CompactError:
            return None
        return replace(parcel, copy=None, received=(letter,)) if letter else None

    def _take(self, parcel: Parcel, came_within: str = "") -> None:
        """Keep what is in a file, all of it or none; it may have come with an e-mail."""
        try:
            copies = [
                (file, self._copy_within(parcel, file)) for file in parcel.attached
            ]
            faults = [
                self.not_taken.of_nobody(parcel, response)
                for response in parcel.received
            ]
        except CompactError as error:
            self.rows.append(ReceivedFile(file=parcel.name, fault=str(error)))
            return
        fault = next(filter(None, faults), "")
        again = self._as_before(parcel.name, parcel.data) if fault else None
        if again is not None and all(one.sender.name for one in again.received):
            self._take(again, came_within)
            return
        if fault:
            self.rows.append(ReceivedFile(file=parcel.name, fault=fault))
            return
        if parcel.columns:
            self.columns.append((parcel.name, parcel.tool, parcel.columns))
        within, whose = "", ""
        for received in parcel.received:
            is_part = len(parcel.received) > 1 or bool(parcel.columns)
            part = received.name.removeprefix(f"{parcel.name}, ") if is_part else ""
            made = self._record(parcel, received, Came(part=part, within=came_within))
            within, whose = made.submission, made.sender.name
        for file, reading in copies:
            self._take_within(parcel, file, reading, within, whose)

    def _record(self, parcel: Parcel, received: Received, came: Came) -> Recorded:
        digest = hashlib.sha256(parcel.data).hexdigest()
        reading, seen = self.desk.laid(received, digest)
        came = replace(
            came,
            channel=received.channel,
            sender=replace(received.sender, name=reading.respondent),
            dated=received.dated,
            late=self.desk.is_late(received.dated),
            seen=seen,
        )
        made = self.desk.record(parcel.name, parcel.data, reading, came)
        self._row(parcel.name, reading, made, came, unread=parcel.unread)
        return made

    # What came with an e-mail

    def _copy_within(self, mail: Parcel, parcel: Parcel) -> CopyReading | None:
        """Return the reading of a marked copy that is attached; None for no such.

        Raises:
            CompactError: It cannot be taken.
        """
        if parcel.copy is None:
            return None
        files = [(parcel.name, parcel.copy)]
        (reading,) = read_each(self.desk.sent, files, respondent=_ANYBODY)
        if isinstance(reading, Refused):
            raise not_with(mail.name, parcel.name, reading.error)
        return reading

    def _take_within(
        self,
        mail: Parcel,
        parcel: Parcel,
        reading: CopyReading | None,
        within: str,
        whose: str,
    ) -> None:
        """Keep what came with an e-mail, as sent by who sent that."""
        sender = mail.received[0].sender
        shown = f"{mail.name}: {parcel.name}"
        if reading is None:
            is_mail = parcel.channel is Channel.EMAIL
            if parcel.attached or parcel.columns or is_mail:
                self._take(replace(parcel, name=shown), within)
                return
            for received in parcel.received:
                self._record(replace(parcel, name=shown), received, Came(within=within))
            return
        if self.not_taken.of_another(parcel.name, reading) or (
            not reading.is_of_this_draft and not reading.annotations
        ):
            text = words_of(parcel.copy or b"", parcel.name)
            asked = replace(self.asked, sender=whose, channel=Channel.LETTER)
            letter = letter_in_word(parcel.name, text, asked)
            if letter is not None:
                letter = replace(letter, sender=replace(sender, name=whose))
                self._record(replace(parcel, name=shown), letter, Came(within=within))
            return
        came = Came(sender=replace(sender, name=whose), within=within)
        self._record_copy(
            replace(parcel, name=shown), replace(reading, respondent=whose), came
        )

    def _row(
        self,
        name: str,
        reading: CopyReading,
        made: Recorded,
        came: Came,
        *,
        unread: tuple[str, ...] = (),
    ) -> None:
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
                part=came.part,
                channel=came.channel.value,
                late=came.late,
                unread=unread,
            )
        )

    def _finish(self) -> Collected:
        made = self.desk.finish([c for *_, columns in self.columns for c in columns])
        texts = {c.id: c.text for c in self.desk.sent.revision.clauses}
        return Collected(
            round=self.desk.label,
            received=tuple(self.rows),
            annotations=tuple(made.annotations),
            left=tuple(self.desk.shown),
            senders=tuple(self.desk.senders),
            asked=tuple(asked_for(remark, texts) for remark in made.annotations),
            columns=tuple(self.columns),
        )
