"""What does a returned copy hold that is no remark, and is listed for a person?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compact_draft.copies.edits import Reading
from compact_draft.copies.events import Event, Moved, Who
from compact_draft.copies.places import Places
from compact_draft.copies.reading import Left
from compact_draft.copies.sent import Role, SentCopy
from compact_draft.copies.typed_numbers import TYPED
from compact_draft.copies.units import Match, Unit
from compact_draft.text.plural import plural
from compact_draft.text.shortened import in_one_line, shortened
from compact_draft.word.reading.comments import Comment
from compact_draft.word.reading.marked_text import (
    PARAGRAPH_END,
    PLAIN,
    MarkedParagraph,
    MarkedText,
)
from compact_draft.word.reading.struck_by_hand import BY_HAND

_MOST_SHOWN = 80


class NoRemarks:
    """Gathers them for one copy, in the order in which they are met.

    Attributes:
        found: What was listed.
    """

    def __init__(
        self,
        sent: SentCopy,
        text: MarkedText,
        paragraphs: Sequence[MarkedParagraph],
        units: Sequence[Unit],
        places: Places,
    ) -> None:
        """Prepare for one copy.

        Args:
            sent: The issued file.
            text: The copy's text, with what is tracked.
            paragraphs: Its paragraphs as they are read against the issued file.
            units: The same with every tracked change rejected.
            places: Gives places in words.
        """
        self.found: list[Left] = []
        self._sent = sent
        self._text = text
        self._paragraphs = paragraphs
        self._units = units
        self._places = places

    def add(self, paragraph: int | None, why: str) -> None:
        """List something at a ``w:p`` of the copy, or (None) of the whole file."""
        self.found.append(Left(place=self._places.words(paragraph), why=why))

    def wordless(self, comment: Comment) -> None:
        """List a comment without words."""
        span = self._text.spans.get(comment.id)
        self.add(
            span.first if span else None,
            f"a comment without words ({_name(comment.author)})",
        )

    def strange(self) -> None:
        """List the marks of a copy in which hardly an issued paragraph stands."""
        self.add(
            None,
            "hardly a paragraph of it is one of the issued draft: edits cannot be told; "
            "only comments were read",
        )
        for p, paragraph in enumerate(self._paragraphs):
            marks = {
                _name(piece.mark.author)
                for piece in paragraph.pieces
                if piece.mark.author
            }
            if marks:
                self.add(p, f"tracked changes by {', '.join(sorted(marks))}")

    def moves(self, events: Iterable[Event]) -> None:
        """List what was moved and is no clause, which no remark can hold."""
        moved = [event for event in events if isinstance(event, Moved)]
        held = {event.sent: self._sent.paragraphs[event.sent] for event in moved}
        clauses = {
            sent_paragraph.clause
            for sent_paragraph in held.values()
            if sent_paragraph.role is Role.CLAUSE
        }
        for event in moved:
            paragraph = held[event.sent]
            follows = paragraph.role is Role.TAGS and paragraph.clause in clauses
            if paragraph.role is not Role.CLAUSE and not follows:
                self.add(
                    event.origin.paragraph,
                    f"“{_short(paragraph.text)}”, moved here by {_whom(event.origin.who)} "
                    f"from {paragraph.where}: it is no clause",
                )

    def rest(self, edits: Reading, matches: Sequence[Match]) -> None:
        """List what was read, and is neither an edit of issued words nor a comment."""
        typed = [
            passing for passing in edits.transients if passing.mark.put_in_by == TYPED
        ]
        if typed:
            self.add(
                typed[0].paragraph,
                f"{plural(len(typed), 'printed number')} from here on typed, which were "
                "the list's: no words of anybody's",
            )
        for passing in edits.transients:
            if passing in typed:
                continue
            self.add(
                passing.paragraph,
                _passing_why(
                    passing.text,
                    passing.mark.put_in_by,
                    passing.mark.author,
                    before=passing.mark.before,
                ),
            )
        for event in edits.typing:
            if event.origin.who.tracked:
                self.add(
                    event.origin.paragraph,
                    f"only quotes, dashes or blanks changed ({_name(event.origin.who.author)})",
                )
        for segment, owner in edits.shared:
            self.add(
                segment.paragraph,
                f"“{_short(segment.put)}”, put by {_whom(segment.who)} into a paragraph "
                f"that {_whom(owner.who)} added; taken with that paragraph",
            )
        for p, paragraph in enumerate(self._paragraphs):
            if paragraph.contents and _has_marks(paragraph):
                self.add(p, "a tracked change in the table of contents")
        self._looks()
        self._objects(matches)
        for tag, count in self._text.unread:
            self.add(
                None,
                f"an element that is not understood: {tag} ({plural(count, 'time')})",
            )

    def _looks(self) -> None:
        """List tracked changes of look, a line for each who made them."""
        places: dict[str, list[int]] = {}
        for author, paragraph in self._text.formatted:
            places.setdefault(author, []).append(paragraph)
        for author, found in places.items():
            more = len(found) - self._sent.formatted[author]
            if more > 0:
                self.add(
                    found[-more],
                    f"{plural(more, 'tracked change')} of look alone from here on "
                    f"({_name(author)})",
                )

    def _objects(self, matches: Sequence[Match]) -> None:
        """List paragraphs with more pictures or objects than were issued in them."""
        more = (
            sum(paragraph.objects for paragraph in self._paragraphs)
            - self._sent.objects
        )
        issued: dict[int, int] = {}
        for match in matches:
            held = sum(self._sent.paragraphs[n].objects for n in match.sent)
            for unit in match.units[:1]:
                issued[self._units[unit].paragraphs[0]] = held
        for place, paragraph in enumerate(self._paragraphs):
            added = min(more, paragraph.objects - issued.get(place, 0))
            if added > 0:
                more -= added
                self.add(
                    place,
                    f"{plural(added, 'picture or object', 'pictures or objects')} put in "
                    "here, which no remark can hold",
                )


def _has_marks(paragraph: MarkedParagraph) -> bool:
    return any(
        piece.mark is not PLAIN and piece.mark.author and piece.text.strip()
        for piece in paragraph.pieces
    )


def _passing_why(text: str, put_in_by: str, struck_by: str, *, before: bool) -> str:
    what = f"“{_short(text)}”"
    if put_in_by == BY_HAND:
        return (
            f"{what}, struck through or hidden by its format alone, with tracking off: "
            "read as taken out"
        )
    if before:
        return (
            f"{what}, put in or changed with tracking off and then struck by "
            f"{_name(struck_by)}"
        )
    if put_in_by == struck_by:
        return f"{what}, put in and struck again by {_name(struck_by)}"
    return (
        f"{what}, put in by {_name(put_in_by)} and struck by {_name(struck_by)}: it is "
        "in neither text"
    )


def _short(text: str) -> str:
    return shortened(in_one_line(text.replace(PARAGRAPH_END, " ")), _MOST_SHOWN)


def _name(author: str) -> str:
    return author or "nobody named"


def _whom(who: Who | None) -> str:
    if who is None or not who.tracked:
        return "somebody with tracking off"
    return _name(who.author)
