"""Is every remark in the ledger, and nothing that nobody said? Counted afresh.

Each received file is read by the second reader, and the rows of the ledger are held
against it. A comment must be there word for word. Edits must add up (`adding_up`), so
that a row which is missing, or was invented, cannot hide. Where it cannot be decided,
it is told.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from compact_draft.errors import WordFileError
from compact_draft.model.annotation import (
    Annotation,
    AnnotationKind,
    Level,
    Placed,
    Submission,
)
from compact_draft.model.compact import Revision
from compact_draft.recount.issued_lines import Issued, Line, facts_of
from compact_draft.recount.reconcile import (
    Found,
    carried_out,
    copy_lines,
    home,
    least,
)
from compact_draft.recount.second_reader import (
    Said,
    SecondReading,
    fold,
    read_again,
)

_SAID = (AnnotationKind.COMMENT, AnnotationKind.REPLY)
_STRANGE = "hardly a paragraph of it is one of the issued draft"
_LEAST_SHARE = 0.3
"""Share of the issued lines that a copy has which is one of them, whatever was edited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Something that the files and the ledger do not say alike.

    Attributes:
        file: Name of the file under ``received/``; empty where no file is meant.
        place: Where in it, in words.
        what: What is missing, or too much, in words.
    """

    file: str
    place: str
    what: str


def check(
    sent: bytes,
    revision: Revision,
    *,
    submissions: Sequence[Submission],
    annotations: Sequence[Annotation],
    left: Iterable[tuple[str, str, str]],
    received: Mapping[str, bytes],
) -> tuple[Missing, ...]:
    """Return everything that the received files and the ledger do not say alike.

    Args:
        sent: Bytes of the issued file.
        revision: What was issued.
        submissions: The ledger's, in order of arrival.
        annotations: The ledger's, as they were collected.
        left: (submission, place, why) of what the ledger lists as no annotation.
        received: Name and bytes of every file under ``received/``.

    Raises:
        WordFileError: The issued file cannot be read.
    """
    count = _Count(Issued(sent, revision), submissions, annotations, left, received)
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
    ) -> None:
        self.issued = issued
        self.submissions = submissions
        self.rows = annotations
        self.strange = {s for s, _, why in left if why.startswith(_STRANGE)}
        self.received = received
        self.readings: dict[str, SecondReading] = {}
        self.file_of = {s.id: s.file for s in submissions}

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
        yield from self._ledger()
        yield from self._comments()
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
                    self.readings[submission.id] = read_again(held, submission.file)
                    continue
                except WordFileError as fault:
                    what = fault.what
            yield Missing(file=submission.file, place="the whole file", what=what)

    def _ledger(self) -> Iterator[Missing]:
        """Yield rows that contradict themselves."""
        senders = {s.id: s.respondent for s in self.submissions}
        ids = Counter(row.id for row in self.rows)
        keys = Counter((row.respondent, row.key) for row in self.rows)
        for row in self.rows:
            what = ""
            if ids[row.id] > 1 or keys[row.respondent, row.key] > 1:
                what = "is in the ledger twice"
            elif senders.get(row.submission) != row.respondent:
                what = "is of no file that its respondent sent"
            elif row.reply_to is not None and row.reply_to not in ids:
                what = f"answers {row.reply_to}, which is not in the ledger"
            elif not self._stands(row):
                what = "is on words that the clause does not have there"
            if what:
                yield self._missing(row, f"remark {row.id} {what}")

    def _stands(self, row: Annotation) -> bool:
        if row.anchor.level is not Level.WORDS:
            return True
        if row.kind in _SAID and row.anchor.start is None:
            return row.placed in (Placed.PROPOSED, Placed.ORPHAN)
        printed = self.issued.clauses.get(home(row) or "")
        if printed is None or row.anchor.start is None or row.anchor.end is None:
            return False
        words = printed.clause.text[row.anchor.start : row.anchor.end]
        return words == row.anchor.words

    def _missing(self, row: Annotation, what: str) -> Missing:
        file = self.file_of.get(row.submission, "")
        return Missing(file=file, place=row.where, what=what)

    # Comments

    def _comments(self) -> Iterator[Missing]:
        """Yield comments and replies that are in a file or in the ledger only."""
        said = [row for row in self.rows if row.kind in _SAID]
        senders = dict.fromkeys(s.respondent for s in self.submissions)
        for sender in senders:
            held = Counter(_words_of(r) for r in said if r.respondent == sender)
            known: Counter[tuple[str, str]] = Counter()
            for submission in self.submissions:
                if submission.respondent != sender:
                    continue
                if submission.id not in self.readings:
                    known |= Counter(
                        _words_of(r) for r in said if r.submission == submission.id
                    )
                    continue
                count: Counter[tuple[str, str]] = Counter()
                for one in self._theirs(self.readings[submission.id]):
                    key = one.author, fold(one.text)
                    count[key] += 1
                    if count[key] > max(held[key], known[key]):
                        kind = "reply" if one.is_reply else "comment"
                        yield Missing(
                            file=submission.file,
                            place=one.place,
                            what=f"the {kind} “{_short(one.text)}” by "
                            f"{one.author or 'nobody named'} is not in the ledger",
                        )
                known |= count
            for row in said:
                key = _words_of(row)
                if row.respondent == sender and held[key] > known[key]:
                    held[key] -= 1
                    yield self._missing(
                        row,
                        f"remark {row.id} “{_short(row.text)}” is in the ledger, and "
                        "no file of its respondent says it that often",
                    )

    def _theirs(self, reading: SecondReading) -> Iterator[Said]:
        """Yield the comments that the issued file had not."""
        return (s for s in reading.comments if facts_of(s) not in self.issued.comments)

    # Edits

    def _edits(self, n: int, submission: Submission) -> Iterator[Missing]:
        reading = self.readings[submission.id]
        mine = [
            row
            for row in self.rows
            if row.submission == submission.id and row.kind not in _SAID
        ]
        lines = copy_lines(reading, self.issued, runs_on=True)
        if submission.id in self.strange and self._is_strange(lines):
            for row in mine:
                yield self._missing(row, f"remark {row.id} is an edit of another text")
            return
        for row in mine:
            if row.tracked and row.author.strip() not in reading.authors:
                what = f"nobody named {row.author!r} has changed anything in the file"
                yield self._missing(row, f"remark {row.id}: {what}")
        past = {s.id for s in self.submissions[:n]}
        earlier = [
            row
            for row in self.rows
            if row.respondent == submission.respondent
            and row.submission in past
            and row.kind not in _SAID
        ]
        joins = sum(p.joined for p in reading.paragraphs)
        found = least(self.issued, mine, earlier, lines, joins)
        if found.size:
            apart = copy_lines(reading, self.issued, runs_on=False)
            if apart != lines:
                found = min(
                    found,
                    least(self.issued, mine, earlier, apart, joins),
                    key=lambda one: one.size,
                )
        yield from self._told(submission.file, found)

    def _is_strange(self, lines: Sequence[Line]) -> bool:
        keys = {line.key for line in lines}
        wanted = [line.key for line in carried_out(self.issued, ())]
        wanted += [line.key for line in self.issued.outside]
        return sum(key in keys for key in wanted) < _LEAST_SHARE * len(wanted)

    def _told(self, file: str, found: Found) -> Iterator[Missing]:
        """Yield in words what does not add up."""
        lost, come = list(found.lost), list(found.come)
        for line in list(lost):
            near = _nearest(line, come)
            if near is not None:
                lost.remove(line)
                come.remove(near)
                theirs, ours = _apart_from(near.text, line.text)
                what = f"the copy says “{theirs}”, and by the ledger it says “{ours}”"
                if near.key == line.key:
                    what = f"“{_short(line.text)}” stands here, and by the ledger not"
                place = f"{near.place}, {self.issued.place(line.clause)}"
                yield Missing(file=file, place=place, what=what)
        for line in lost:
            what = f"the copy does not say “{_short(line.text)}” in its place, and by "
            yield Missing(file=file, place=line.place, what=f"{what}the ledger it does")
        for line in come:
            what = f"“{_short(line.text)}” was put in, and the ledger has it not"
            yield Missing(file=file, place=line.place, what=what)
        for line in found.gone:
            what = f"“{_short(line.text)}” was taken out, and the ledger has it not"
            yield Missing(file=file, place=f"issued {line.place}", what=what)
        if found.unused and not (found.come or found.gone):
            for row in found.unused:
                yield self._missing(
                    row, f"remark {row.id} is an edit that the file does not have"
                )


def _nearest(line: Line, come: Sequence[Line]) -> Line | None:
    """Return the line most like one, if any is much like it."""
    best, share = None, 0.5
    for one in come:
        ratio = SequenceMatcher(None, line.key, one.key, autojunk=False).ratio()
        if ratio > share:
            best, share = one, ratio
    return best


def _words_of(row: Annotation) -> tuple[str, str]:
    return row.author.strip(), fold(row.text)


def _apart_from(one: str, other: str) -> tuple[str, str]:
    """Return two texts cut to where they begin to differ, a few words before it."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    start = one.rfind(" ", 0, max(same - 30, 0)) + 1
    ahead = "…" if start else ""
    return f"{ahead}{_short(one[start:])}", f"{ahead}{_short(other[start:])}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"
