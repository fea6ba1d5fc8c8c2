"""Is every remark in the ledger, and nothing that nobody said? Counted afresh.

Each received file is read by the second reader, and the rows of the ledger are held
against it. A comment must be there word for word. Edits must add up (`reconcile`), so
that a row which is missing, or was invented, cannot hide. Where it cannot be decided,
it is listed.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from compact_draft.errors import WordFileError
from compact_draft.model.annotation import (
    Annotation,
    Level,
    Placed,
    Sighting,
    Submission,
)
from compact_draft.model.compact import Revision
from compact_draft.recount.comments import SAID, Comments, Writers, doubles, name_key
from compact_draft.recount.in_words import InWords, Missing
from compact_draft.recount.issued_lines import Issued, Line
from compact_draft.recount.reconcile import (
    carried_out,
    copy_lines,
    held_against,
    home,
    least,
)
from compact_draft.recount.responses import Responses
from compact_draft.recount.second_pieces import SecondText
from compact_draft.recount.second_reader import SecondReading, read_again
from compact_draft.recount.second_texts import read_text_again

_STRANGE = "hardly a paragraph of it is one of the issued draft"
_OTHER = "it is a copy of another draft of the same name"
_MARKED = ("word", "odt", "pdf")
"""How marked copies come; of what is in them only the marks are anybody's words."""
_LEAST_SHARE = 0.3
"""Share of the issued lines that a copy has which is one of them, whatever was edited."""


def check(
    sent: bytes,
    revision: Revision,
    *,
    submissions: Sequence[Submission],
    annotations: Sequence[Annotation],
    left: Iterable[tuple[str, str, str]],
    received: Mapping[str, bytes],
    sightings: Sequence[Sighting] = (),
    names: Mapping[str, str] | None = None,
    blanks: Mapping[str, bytes] | None = None,
) -> tuple[Missing, ...]:
    """Return everything that the received files and the ledger do not say alike.

    Args:
        sent: Bytes of the issued file.
        revision: What was issued.
        submissions: The ledger's, in order of arrival.
        annotations: The ledger's, as they were collected.
        left: (submission, place, why) of what the ledger lists as no annotation.
        received: Name and bytes of every file under ``received/``.
        sightings: Which remark each mark of each file is, as the ledger has it.
        names: Names of the respondents by id.
        blanks: Our forms in Word and Excel as they went out, by name.

    Raises:
        WordFileError: The issued file cannot be read.
    """
    count = _Count(
        Issued(sent, revision),
        submissions,
        annotations,
        left,
        received,
        sightings,
        names or {},
        blanks or {},
    )
    return tuple(count.run())


class _Count:
    """One account at work."""

    def __init__(
        self,
        issued: Issued,
        submissions: Sequence[Submission],
        annotations: Sequence[Annotation],
        left: Iterable[tuple[str, str, str]],
        received: Mapping[str, bytes],
        sightings: Sequence[Sighting],
        names: Mapping[str, str],
        blanks: Mapping[str, bytes],
    ) -> None:
        self.issued = issued
        self.sightings = sightings
        self.names = names
        self.submissions = submissions
        self.rows = annotations
        held = list(left)
        self.strange, self.others = set[str](), set[str]()
        for submission, _, why in held:
            if why.startswith(_STRANGE):
                self.strange.add(submission)
            if why.startswith(_OTHER):
                self.others.add(submission)
        self.received = received
        self.readings: dict[str, SecondReading] = {}
        self.texts: dict[str, SecondText] = {}
        forms = [read_text_again(data, name) for name, data in blanks.items()]
        self.responses = Responses(
            submissions,
            annotations,
            sightings,
            held,
            names,
            forms,
            [clause.text for clause in issued.revision.clauses],
        )
        self.file_of = {s.id: s.file for s in submissions}
        self.words = InWords(issued, self.file_of)
        edits = {row.id for row in annotations if row.kind not in SAID}
        self.order: dict[str, list[str]] = {s.id: [] for s in submissions}
        self.is_whole = {s.id for s in submissions}
        for sighting in sightings:
            self.order.setdefault(sighting.submission, []).append(sighting.annotation)
            if not sighting.where:
                self.is_whole.discard(sighting.submission)
        seen = {(sighting.submission, sighting.annotation) for sighting in sightings}
        self.is_whole -= {
            row.submission
            for row in annotations
            if (row.submission, row.id) not in seen
        }
        self.edits_in = {s: edits.intersection(ids) for s, ids in self.order.items()}
        for row in annotations:
            if row.id in edits and row.submission in self.edits_in:
                self.edits_in[row.submission].add(row.id)

    def run(self) -> Iterator[Missing]:
        """Yield what is amiss, file after file."""
        for clause in self.issued.unprinted():
            yield Missing(
                file="sent.docx",
                place=self.issued.place(clause),
                what="the issued file does not print the clause as it was issued, so "
                "edits of it cannot be counted",
            )
        yield from self._files()
        self.writers = Writers(
            self.submissions, self.names, self.readings, self.sightings
        )
        yield from self._ledger()
        yield from self._comments()
        yield from self._responses()
        for n, submission in enumerate(self.submissions):
            if submission.id in self.readings:
                yield from self._edits(n, submission)

    def _files(self) -> Iterator[Missing]:
        """Read every file; yield those that are gone, changed, or in no ledger."""
        digests = {s.sha256 for s in self.submissions}
        for name, data in self.received.items():
            if hashlib.sha256(data).hexdigest() in digests or name in set(
                self.file_of.values()
            ):
                continue
            yield Missing(
                file=name,
                place="the whole file",
                what="it was received, and nothing of it is in the ledger; collect it "
                "again",
            )
        for submission in self.submissions:
            held = self.received.get(submission.file)
            if held is None:
                what = "the file is gone; put it back from a copy"
            elif hashlib.sha256(held).hexdigest() != submission.sha256:
                what = "the file is not the one that was received; put that back"
            else:
                try:
                    self._read(submission, held)
                    continue
                except WordFileError as fault:
                    what = fault.what
            yield Missing(file=submission.file, place="the whole file", what=what)

    def _read(self, submission: Submission, held: bytes) -> None:
        """Read a file a second time: a marked copy as one, all else as text."""
        if self._is_copy(submission):
            self.readings[submission.id] = read_again(held, submission.file)
            return
        first = self.responses.parts[submission.file][0].id
        known = self.texts.get(first)
        is_copy = submission.medium in _MARKED
        self.texts[submission.id] = known or read_text_again(
            held, submission.file, is_copy=is_copy
        )

    def _is_copy(self, submission: Submission) -> bool:
        """Whether a file is a marked copy in Word of the draft that went out."""
        label = self.issued.revision.label
        return submission.medium == "word" and submission.seen in ("", label)

    def _responses(self) -> Iterator[Missing]:
        """Yield what came by other channels and does not agree with the ledger."""
        seen: set[str] = set()
        for submission in self.submissions:
            text = self.texts.get(submission.id)
            if text is None:
                continue
            found = list(self.responses.check(submission, text))
            if submission.file not in seen and submission.part:
                found += self.responses.beyond(text, submission.file)
            seen.add(submission.file)
            yield from map(self.words.of_response, found)

    def _ledger(self) -> Iterator[Missing]:
        """Yield rows that contradict themselves."""
        senders = {s.id: s.respondent for s in self.submissions}
        people: dict[str, set[str]] = {}
        for identity, name in self.names.items():
            people.setdefault(name_key(name), set()).add(identity)
        ids = Counter(row.id for row in self.rows)
        keys = Counter((row.respondent, row.key) for row in self.rows)
        for row in self.rows:
            what = ""
            if ids[row.id] > 1 or keys[row.respondent, row.key] > 1:
                what = "is in the ledger twice"
            elif row.submission not in senders:
                what = "is of no file that was received"
            elif row.respondent not in {
                senders[row.submission],
                *people.get(name_key(row.author) if row.tracked else "", ()),
            }:
                what = "is put down to somebody who neither wrote nor sent it"
            elif row.reply_to is not None and row.reply_to not in ids:
                what = f"answers {row.reply_to}, which is not in the ledger"
            elif not self._stands(row):
                what = "is on words that the clause does not have there"
            if what:
                yield self.words.of_row(row, f"remark {row.id} {what}")

    def _stands(self, row: Annotation) -> bool:
        if row.anchor.level is not Level.WORDS:
            return True
        if row.kind in SAID and row.anchor.start is None:
            return row.placed in (Placed.PROPOSED, Placed.ORPHAN)
        printed = self.issued.clauses.get(home(row) or "")
        if printed is None or row.anchor.start is None or row.anchor.end is None:
            return False
        words = printed.clause.text[row.anchor.start : row.anchor.end]
        return words == row.anchor.words

    # Comments

    def _comments(self) -> Iterator[Missing]:
        """Yield comments and replies that are in a file or in the ledger only."""
        copies = {s.id for s in self.submissions if self._is_copy(s)}
        noted = [
            sighting for sighting in self.sightings if sighting.submission in copies
        ]
        theirs = {sighting.annotation for sighting in noted}
        rows = [r for r in self.rows if r.submission in copies or r.id in theirs]
        laid = Comments(self.issued, rows, noted, self.readings, self.writers)
        for astray in laid.astray:
            yield self.words.of_comment(astray)
        found = {
            s.id: laid.found.get(s.id, set()) | self.edits_in[s.id]
            for s in self.submissions
        }
        for s in self.submissions:
            if s.id not in self.readings:
                found[s.id] |= {
                    seen.annotation
                    for seen in self.sightings
                    if seen.submission == s.id
                }
        for row, first in doubles(self.rows, found, self.writers):
            yield self.words.of_row(
                row,
                f"remark {row.id} is the same as {first.id}, and no file has them both",
            )

    # Edits

    def _edits(self, n: int, submission: Submission) -> Iterator[Missing]:
        reading = self.readings[submission.id]
        own_rows = [
            row
            for row in self.rows
            if row.submission == submission.id and row.kind not in SAID
        ]
        lines = copy_lines(reading, self.issued, runs_on=True)
        if submission.id in self.strange and self._is_strange(lines):
            for row in own_rows:
                yield self.words.of_row(
                    row, f"remark {row.id} is an edit of another text"
                )
            return
        for row in own_rows:
            if row.tracked and row.author.strip() not in reading.authors:
                what = f"nobody named {row.author!r} has changed anything in the file"
                yield self.words.of_row(row, f"remark {row.id}: {what}")
        if (
            submission.id in self.others
            and reading.properties != self.issued.properties
        ):
            return  # of what is not tracked in it nothing is a remark
        past = {s.id for s in self.submissions[:n]}
        earlier = [
            row
            for row in self.rows
            if row.submission in past
            and row.kind not in SAID
            and self.writers.senders.get(row.submission)
            == self.writers.senders[submission.id]
        ]
        joins = sum(p.joined for p in reading.paragraphs)
        rows = [row for row in self.rows if row.id in self.edits_in[submission.id]]
        order = {wanted: n for n, wanted in enumerate(self.order[submission.id])}
        rows.sort(key=lambda row: order.get(row.id, len(order)))
        apart = copy_lines(reading, self.issued, runs_on=False)
        found = held_against(self.issued, rows, lines, joins)
        for text in (lines, apart):
            if found.size and (text is lines or apart != lines):
                now = held_against(self.issued, rows, text, joins)
                found = min(found, now, key=lambda pair: pair.size)
                if submission.id not in self.is_whole:
                    now = least(self.issued, own_rows, earlier, text, joins)
                    found = min(found, now, key=lambda pair: pair.size)
        yield from self.words.of_edits(submission.file, found)

    def _is_strange(self, lines: Sequence[Line]) -> bool:
        keys = {line.key for line in lines}
        wanted = [line.key for line in carried_out(self.issued, ())]
        wanted += [line.key for line in self.issued.outside]
        return sum(key in keys for key in wanted) < _LEAST_SHARE * len(wanted)
