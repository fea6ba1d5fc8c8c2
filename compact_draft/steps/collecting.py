"""What a run of collect knows and adds: the draft, the books, and where files are kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from compact_draft.channels.columns import Column, Role
from compact_draft.copies.carrying import Carrying
from compact_draft.copies.from_received import reading_of
from compact_draft.copies.ground import Ground
from compact_draft.copies.reading import CopyReading
from compact_draft.copies.recording import Came, Recorded, Recording
from compact_draft.copies.sent import SentCopy
from compact_draft.copies.typing_noise import typing_key
from compact_draft.drafting.room_codes import room_codes
from compact_draft.drafting.round_dates import days_late
from compact_draft.errors import CompactError, WorkspaceError
from compact_draft.model.annotation import Round
from compact_draft.model.compact import Revision
from compact_draft.model.received import Channel, Received
from compact_draft.steps.incoming import roles_said, words_of
from compact_draft.store import columns as columns_file
from compact_draft.store.head import decode
from compact_draft.store.ledger_part import books_of_people
from compact_draft.store.names import safe_name
from compact_draft.store.safe import read_bytes
from compact_draft.store.step import Step
from compact_draft.store.workspace import Workspace

_CHANNELS = frozenset(channel.value for channel in Channel)
_LEAST_SHARE = 0.3
"""Of an earlier draft's lines that a copy of it has, whatever was edited."""


class Desk:
    """Where files are laid over the draft and entered into the books.

    Attributes:
        label: The round's.
        seen: Label of the revision that it is on.
        sent: The draft that went out.
        recording: What was in the books, and what is added.
        senders: Name of who sent each remark added, in order.
        shown: (file, place, why) of what was read and is no remark.
    """

    def __init__(
        self,
        workspace: Workspace,
        consultation: Round,
        when: str,
        step: Step | None = None,
    ) -> None:
        """Open the books; without a step nothing is written."""
        self.workspace = workspace
        self.consultation = consultation
        self.label = consultation.label
        self.seen = consultation.revision
        self.when = when
        self.step = step
        revision = workspace.revision(consultation.revision)
        self.sent = SentCopy(
            workspace.sent(consultation.label), revision, name="sent.docx"
        )
        books = (
            workspace.books(self.label)
            if step is None
            else step.uses_ledger(self.label).books()
        )
        self.recording = Recording(
            books.respondents,
            books.submissions,
            books.annotations,
            books.sightings,
            workspace.last_serials(),
        )
        self._people_here, self._files_here = books.respondents, books.submissions
        self._held_here = {s.sha256 for s in books.submissions}
        self.senders: list[str] = []
        self.left: list[tuple[str, str, str]] = []
        self.shown: list[tuple[str, str, str]] = []
        self._files: dict[str, str] = {}
        self._others: dict[str, SentCopy] = {}

    # The draft

    @cached_property
    def ground(self) -> Ground:
        """The draft, as remarks from other channels are laid over it."""
        return self._ground(self.sent.revision)

    def _ground(self, revision: Revision) -> Ground:
        known = self.workspace.revisions()
        labels = [earlier.label for earlier in known]
        at = labels.index(revision.label) if revision.label in labels else len(labels)
        issued = {r.revision for r in self.workspace.rounds()}
        return Ground(
            revision,
            earlier=tuple(reversed(known[:at])),
            codes=room_codes(revision),
            may_have_seen=tuple(
                earlier
                for earlier in known
                if earlier.label in issued and earlier.label != revision.label
            ),
        )

    def laid(self, received: Received, digest: str) -> tuple[CopyReading, str]:
        """Return what was received as remarks on the draft, and the revision seen.

        What answers to an earlier draft is laid over that, and carried to this one.
        """
        revision = self._revision_named(received.seen)
        if revision is not None and revision.label != self.seen:
            reading = reading_of(received, self._ground(revision), sha256=digest)
            return self.carried(reading, revision), revision.label
        ground = self.ground
        opens = self.consultation.opens
        knows = bool(revision) or bool(opens and received.dated >= opens)
        if knows and ground.may_have_seen:
            ground = replace(ground, may_have_seen=())
        return reading_of(received, ground, sha256=digest), self.seen

    def earlier_round(self, draft: str, data: bytes, name: str) -> SentCopy | None:
        """Return the earlier draft that a marked copy in Word is of; None for none.

        By what the copy says of itself; where it says nothing by the lines that it has.

        Args:
            draft: Label of the draft that the copy says it is; empty for nothing.
            data: The copy.
            name: What it is called in messages.
        """
        others = [r for r in self.workspace.rounds() if r.revision != self.seen]
        if draft:
            found = [r for r in others if r.revision == draft]
            return self._sent_in(found[0].label) if found else None
        if not others:
            return None
        try:
            lines = {typing_key(line) for line in words_of(data, name).split("\n")}
        except CompactError:
            return None
        best, most = None, self._shared(self.sent, lines)
        for round_ in others:
            sent = self._sent_in(round_.label)
            count = self._shared(sent, lines)
            if count > most and count >= _LEAST_SHARE * len(sent.keys):
                best, most = sent, count
        return best

    def _sent_in(self, label: str) -> SentCopy:
        if label not in self._others:
            revision = self.workspace.revision(self.workspace.round(label).revision)
            self._others[label] = SentCopy(
                self.workspace.sent(label), revision, name="sent.docx"
            )
        return self._others[label]

    def _shared(self, sent: SentCopy, lines: set[str]) -> int:
        return sum(key in lines for key in sent.keys)

    def carried(self, reading: CopyReading, old: Revision) -> CopyReading:
        """Return remarks on an earlier revision where they belong in this round's."""
        carrying = Carrying.between(old, self.sent.revision)
        return replace(
            reading,
            annotations=tuple(
                carrying.carried(remark, f"on {old.label}")
                for remark in reading.annotations
            ),
        )

    def _revision_named(self, words: str) -> Revision | None:
        """Return the revision that a sender says they saw; None where it is unclear."""
        key = " ".join(words.lower().split())
        if not key:
            return None
        named = {r.label.lower(): r.revision for r in self.workspace.rounds()}
        known = {
            revision.label.lower(): revision for revision in self.workspace.revisions()
        }
        wanted = named.get(key, key).lower()
        return known.get(wanted)

    # The books

    def told_before(self, digest: str) -> tuple[str, Channel] | None:
        """Return whose this very file was when this round took it in, and how it came.

        None for a file that is new, or that holds the words of several people.
        """
        names = {p.id: p.name for p in self._people_here}
        found = {
            (names.get(s.respondent, ""), Channel(s.medium))
            for s in self._files_here
            if s.sha256 == digest and s.medium in _CHANNELS
        }
        return found.pop() if len(found) == 1 else None

    def came_in(self, digest: str) -> str:
        """Return the other round in which this very file came; empty for none.

        One that is in this round's books as well is this round's.
        """
        return self._came_before.get(digest, "")

    @cached_property
    def _came_before(self) -> Mapping[str, str]:
        """Digest of each file of the other rounds, with the label of the newest."""
        found = {
            s.sha256: round_.label
            for round_ in self.workspace.rounds()
            if round_.label != self.label
            for s in books_of_people(self.workspace, round_.label).submissions
        }
        return {d: label for d, label in found.items() if d not in self._held_here}

    def is_late(self, dated: str) -> bool:
        """Whether something dated so came after the round had closed."""
        return days_late(self.consultation.closes, dated) > 0

    def record(
        self, name: str, data: bytes, reading: CopyReading, came: Came
    ) -> Recorded:
        """Enter what a file adds, and keep the file."""
        made = self.recording.take(
            reading,
            reading.respondent,
            file=lambda wanted: self._kept(wanted, name, reading.sha256),
            seen=self.seen,
            received=self.when,
            came=came,
        )
        self.senders += [made.sender.name] * len(made.new)
        if not made.is_known:
            file = self.recording.submissions[-1].file
            if self.step is not None:
                self.step.write(f"consultation/{self.label}/received/{file}", data)
            for item in reading.left:
                self.left.append((made.submission, item.place, item.why))
                self.shown.append((name, item.place, item.why))
        return made

    def _kept(self, wanted: str, name: str, digest: str) -> str:
        """Return the name that a file is kept under; the parts of one share it."""
        return self._files.setdefault(
            f"{name}\0{digest}", f"{wanted}-{safe_name(name)}"
        )

    def remembered_columns(self) -> Mapping[str, Role]:
        """Return what the workspace knows of columns of survey exports."""
        return roles_said(self._columns())

    def _columns(self) -> dict[str, str]:
        data = read_bytes(self.workspace.root / columns_file.PATH)
        if data is None:
            return {}
        text = decode(data, columns_file.PATH, WorkspaceError)
        return columns_file.parse_columns(text)

    def finish(self, columns: Iterable[Column]) -> Recording:
        """Write everything to the ledger at once."""
        made = self.recording
        if self.step is None:
            return made
        held = self._columns()
        found = {c.heading: str(c.role) for c in columns if c.heading}
        if {**held, **found} != held:
            text = columns_file.format_columns({**held, **found})
            self.step.see(columns_file.PATH)
            self.step.write_text(columns_file.PATH, text)
        self.step.uses_ledger(self.label).add(
            self.step.number,
            respondents=made.respondents,
            submissions=made.submissions,
            annotations=made.annotations,
            left=self.left,
            sightings=made.sightings,
        )
        return made
