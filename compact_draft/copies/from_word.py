"""What did somebody say in a Word copy that they sent back?"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from compact_draft.copies.alignment import align
from compact_draft.copies.anchoring import Placing, place_quote
from compact_draft.copies.edits import Reading, read_edits
from compact_draft.copies.events import Added, Event, Moved, Reworded
from compact_draft.copies.moves import with_moves
from compact_draft.copies.no_remarks import NoRemarks
from compact_draft.copies.other_draft import (
    OTHER,
    PARTIAL,
    doubt_of,
    is_other,
    is_partial,
    not_sure,
)
from compact_draft.copies.places import Places
from compact_draft.copies.points import Points
from compact_draft.copies.reading import NOBODY, CopyReading, numbered
from compact_draft.copies.remarks import Remark, Remarks
from compact_draft.copies.sent import SentCopy, comment_facts
from compact_draft.copies.typed_numbers import kept_apart
from compact_draft.copies.typing_noise import typing_key
from compact_draft.copies.units import Match, Unit, read_units
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
)
from compact_draft.model.clause import ClauseId
from compact_draft.text.plural import plural
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comment_ids import tell_comments_apart
from compact_draft.word.reading.comments import Comment, read_comments
from compact_draft.word.reading.marked_text import (
    PARAGRAPH_END,
    MarkedText,
)
from compact_draft.word.reading.revisions import read_marks
from compact_draft.word.writing.bookmarks import draft_identity

_LEAST_SHARE = 0.3
"""Share of the issued paragraphs that must be found for a copy to be one of them."""
_APPLICATION = re.compile(rb"<(?:\w+:)?Application>([^<]{1,200})<")
_LAST_SAVED = re.compile(rb"<(?:\w+:)?lastModifiedBy>([^<]{1,200})<")


def read_copy(
    sent: SentCopy, name: str, data: bytes, *, respondent: str = ""
) -> CopyReading:
    """Return what is said in a returned Word copy.

    Args:
        sent: The issued file.
        name: What the copy is called in messages.
        data: Its bytes.
        respondent: Whose copy it is, when that is known.

    Raises:
        WordFileError: The file cannot be read; one of its family says why.
    """
    return _Copy(sent, name, data, respondent).reading()


class _Copy:
    """One copy, while it is read."""

    def __init__(self, sent: SentCopy, name: str, data: bytes, respondent: str) -> None:
        self.sent = sent
        self.name = name
        self.data = data
        self.respondent = respondent
        self.package = Package.open(data, name=name)
        tell_comments_apart(self.package)
        self.comments = read_comments(self.package)
        self.text: MarkedText = read_marks(self.package)
        self.paragraphs = kept_apart(sent, sent.settled(self.text))
        self.units: list[Unit] = read_units(self.paragraphs, sent)
        self.matches: list[Match] = align(sent, self.units)
        self.places = Places(sent, self.paragraphs, self.units, self.matches)
        self.no_remarks = NoRemarks(
            sent, self.text, self.paragraphs, self.units, self.places
        )
        found = sum(len(match.sent) for match in self.matches)
        self.is_ours = found >= _LEAST_SHARE * len(sent.paragraphs)

    def reading(self) -> CopyReading:
        if self.is_ours:
            edits = read_edits(self.sent, self.paragraphs, self.units, self.matches)
        else:
            self.no_remarks.strange()
            self.matches = []
            edits = Reading([], [], [], [], [])
        events = with_moves(self.sent, edits.events)
        identity = draft_identity(self.package)
        doubt = doubt_of(self.sent, edits.events, identity)
        if is_other(self.sent, identity):
            events = self._without_silent(events, OTHER)
        elif is_partial(identity):
            events = self._without_silent(events, PARTIAL)
        points = Points(self.sent, self.paragraphs, self.places.words)
        annotations = points.annotations(events)
        annotations += self._comments(edits, events, points, annotations)
        if doubt:
            silent = not is_other(self.sent, identity)
            annotations = not_sure(annotations, self._as_issued(), silent=silent)
        annotations = list(numbered(annotations))
        self.no_remarks.moves(events)
        self.no_remarks.rest(edits, self.matches)
        ask, whose = self._whose(annotations)
        return CopyReading(
            name=self.name,
            sha256=hashlib.sha256(self.data).hexdigest(),
            respondent=whose,
            ask=ask,
            suggested=self._property("docProps/core.xml", _LAST_SAVED),
            authors=_authors(annotations),
            origin=self._property("docProps/app.xml", _APPLICATION),
            draft="" if identity is None else identity.draft,
            doubt=doubt,
            is_of_this_draft=self.is_ours,
            annotations=tuple(annotations),
            left=tuple(self.no_remarks.found),
            formats=self.text.formats,
            matched_by=tuple(
                sorted(Counter(m.basis.value for m in self.matches).items())
            ),
        )

    def _without_silent(self, events: list[Event], why: str) -> list[Event]:
        """Return the tracked events: what else differs, the two files differ in."""
        kept = [event for event in events if event.origin.who.tracked]
        count = plural(len(events) - len(kept), "place")
        self.no_remarks.add(
            None,
            f"{why}: what is not tracked in it and differs from the draft that went "
            f"out ({count}) is no remark",
        )
        return kept

    def _as_issued(self) -> frozenset[ClauseId]:
        """Return the clauses that the copy has, its changes rejected, as issued."""
        exact = {
            match.sent[0]
            for match in self.matches
            if len(match.sent) == len(match.units) == 1
            and typing_key(self.units[match.units[0]].base)
            == self.sent.keys[match.sent[0]]
        }
        parts = self.sent.parts_of.items()
        return frozenset(clause for clause, held in parts if exact.issuperset(held))

    # Comments

    def _comments(
        self,
        edits: Reading,
        events: list[Event],
        points: Points,
        annotations: Sequence[Annotation],
    ) -> list[Annotation]:
        comments = self.comments
        if not comments:
            return []
        ours = {c.id for c in comments if self._is_ours(c)}
        remarks = Remarks(
            self.sent,
            self.paragraphs,
            self.units,
            self.matches,
            edits.chains,
            _sources(events),
        )
        about = _put_in(events, points, annotations)
        remark_of: dict[str, Remark] = {}
        ids: dict[str, str] = {}
        for comment in self._in_order(comments):
            if comment.id in ours:
                continue
            if not comment.text.strip():
                self.no_remarks.wordless(comment)
                continue
            remark_of[comment.id] = self._remark(remarks, comment)
            ids[comment.id] = f"c{len(ids) + 1}"
        return [
            self._annotation(comment, remark_of, ids, ours, about)
            for comment in self._in_order(comments)
            if comment.id in ids
        ]

    def _in_order(self, comments: Sequence[Comment]) -> list[Comment]:
        """Return comments in the order of the text, replies after what they answer."""
        spans = self.text.spans
        known = {comment.id: n for n, comment in enumerate(comments)}

        def place(comment: Comment) -> tuple[int, int, int, int]:
            root = comment.parent or comment.id
            span = spans.get(root) or spans.get(comment.id)
            first = (span.first, span.start) if span else (len(self.paragraphs), 0)
            return (
                *first,
                known.get(root, 0),
                -1 if root == comment.id else known[comment.id],
            )

        return sorted(comments, key=place)

    def _remark(self, remarks: Remarks, comment: Comment) -> Remark:
        span = self.text.spans.get(comment.id)
        if span is None and comment.parent is not None:
            span = self.text.spans.get(comment.parent)
        if span is None or not self.paragraphs:
            return Remark(Placing(Anchor(level=Level.DRAFT), Placed.EXACT))
        if self.is_ours:
            return remarks.place(span)
        quote = PARAGRAPH_END.join(
            p.shown[
                span.start if n == span.first else 0 : span.end
                if n == span.last
                else None
            ]
            for n, p in enumerate(self.paragraphs)
            if span.first <= n <= span.last
        )
        placing = place_quote(quote, self.sent.clauses)
        if placing.placed is Placed.EXACT:
            placing = placing._replace(placed=Placed.MOVED)
        return Remark(placing)

    def _annotation(
        self,
        comment: Comment,
        remark_of: Mapping[str, Remark],
        ids: Mapping[str, str],
        ours: set[str],
        about: Mapping[int | None, Annotation],
    ) -> Annotation:
        remark = remark_of[comment.id]
        parent = comment.parent
        if parent in remark_of and comment.id not in self.text.spans:
            remark = remark_of[parent or ""]
        is_reply = parent in ids or parent in ours
        reply_to = ids.get(parent or "")
        placing = remark.placing
        if reply_to is None and remark.about in about:
            put_in = about[remark.about]
            reply_to = put_in.id
            if put_in.kind is AnnotationKind.ADD:
                placing = Placing(put_in.anchor, put_in.placed, put_in.candidates)
        span = self.text.spans.get(comment.id) or self.text.spans.get(parent or "")
        where = self.places.words(span.first if span else None)
        if remark.several:
            where += f", on clauses {', '.join(remark.several)}"
        if parent in ours:
            where += ", in answer to a comment of the issued draft"
        return Annotation(
            id=ids[comment.id],
            respondent="",
            submission="",
            kind=AnnotationKind.REPLY if is_reply else AnnotationKind.COMMENT,
            tracked=True,
            state="resolved" if comment.resolved else "open",
            seen=self.sent.revision.label,
            anchor=placing.anchor,
            placed=placing.placed,
            candidates=placing.candidates,
            text=comment.text,
            reply_to=reply_to,
            where=where,
            author=comment.author,
            made=comment.date,
        )

    # Whose copy it is

    def _whose(self, annotations: Sequence[Annotation]) -> tuple[str, str]:
        """Return why a person must be asked, and the respondent: one of them empty."""
        if self.respondent:
            return "", self.respondent
        names = [name for name, _ in _authors(annotations)] or self._wordless()
        real = [name for name in names if name.strip().lower() not in NOBODY]
        if len(names) == 1 and len(real) == 1:
            return "", real[0]
        if not annotations and not names:
            return "nothing is marked or changed in it, so it bears no name", ""
        if not real:
            return "its marks bear nobody's name", ""
        if len(names) == 1:
            return "its marks bear nobody's name", ""
        return f"its marks bear several names: {', '.join(names)}", ""

    def _wordless(self) -> list[str]:
        """Return whose marks have no words: formatting, pictures, comments without any."""
        commented = [c.author for c in self.comments if not self._is_ours(c)]
        marked = [name for name in self.text.signers if name not in self.sent.signers]
        return list(dict.fromkeys([*commented, *marked]))

    def _is_ours(self, comment: Comment) -> bool:
        facts = comment_facts(comment.author, comment.date, comment.text)
        return facts in self.sent.comments

    def _property(self, part: str, pattern: re.Pattern[bytes]) -> str:
        if part not in self.package:
            return ""
        found = pattern.search(self.package.data(part))
        return found[1].decode("utf-8", "replace").strip() if found else ""


def _authors(annotations: Sequence[Annotation]) -> tuple[tuple[str, int], ...]:
    """Return the names on marks, most marks first."""
    count = Counter(a.author for a in annotations if a.tracked)
    return tuple(sorted(count.items(), key=lambda item: (-item[1], item[0])))


def _sources(events: Sequence[Event]) -> Mapping[int, int]:
    """Return for each ``w:p`` that a tracked move put in the issued paragraph it was."""
    return {
        event.origin.paragraph: event.sent
        for event in events
        if isinstance(event, Moved)
        and event.origin.who.tracked
        and event.origin.paragraph is not None
    }


def _put_in(
    events: Sequence[Event], points: Points, annotations: Sequence[Annotation]
) -> Mapping[int | None, Annotation]:
    """Return for each ``w:p`` the annotation of what was first put in there."""
    by_id = {annotation.id: annotation for annotation in annotations}
    found: dict[int | None, Annotation] = {}
    for event in events:
        if isinstance(event, Added | Reworded) and event in points.of_event:
            annotation = by_id[points.of_event[event]]
            found.setdefault(event.origin.paragraph, annotation)
    return found
