"""What a redline says, as values: the changes, what could not be tracked, the proof.

A `Redline` is what `word.redline.redline` gives beside the file. All texts in it are
raw: the characters as they stand in the Word files. Every value can be written as
JSON with `Redline.as_json`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Existing(StrEnum):
    """What is done with tracked changes that the files already hold."""

    REFUSE = "refuse"
    ACCEPT = "accept"
    REJECT = "reject"
    KEEP = "keep"


class ChangeKind(StrEnum):
    """What happened at one place; one paragraph may have several changes."""

    INSERTED = "inserted"  # words came into a paragraph that stays
    DELETED = "deleted"  # words went from a paragraph that stays
    REPLACED = "replaced"  # words went and others came in their place
    PARAGRAPH_INSERTED = "paragraph inserted"
    PARAGRAPH_DELETED = "paragraph deleted"
    MOVED = "moved"
    SPLIT = "split"
    JOINED = "joined"
    FORMATTED = "formatted"  # the look of words
    PARAGRAPH_FORMATTED = "paragraph formatted"  # style, list, level, indents, ...
    SECTION_FORMATTED = "section formatted"
    TABLE_INSERTED = "table inserted"
    TABLE_DELETED = "table deleted"
    TABLE_FORMATTED = "table formatted"
    STYLE_FORMATTED = "style formatted"  # the definition of a style
    ROW_INSERTED = "row inserted"
    ROW_DELETED = "row deleted"
    CELL_INSERTED = "cell inserted"
    CELL_DELETED = "cell deleted"


class LostOn(StrEnum):
    """Which reading of the file does not show what could not be tracked."""

    REJECT = "reject"
    ACCEPT = "accept"
    NONE = "none"  # seen by nobody: a setting, a document property


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the asker decides about a redline.

    Attributes:
        author: Stands on every mark.
        when: Stands on every mark, ISO 8601 as ``2026-03-01T09:00:00Z``; None leaves
            the date out.
        existing: What is done with tracked changes that the files already hold.
        mark_typography: False leaves out changes of quotes, dashes, blanks and case
            alone: the new file's characters then stand unmarked, and are listed.
        mark_looks: False leaves out changes of look: of words, paragraphs, tables, pages
            and styles. They stand as in the new file, counted and listed. Numbers, hidden
            words and merged cells are no looks.
        find_moves: False shows a moved paragraph as struck in one place and inserted
            in the other.
        track_controls: False lists content controls round whole paragraphs or tables
            that came or went with their words, instead of tracking them: as for
            LibreOffice, which settles no change inside a control.
        keep_old_comments: False leaves out comments that only the old file has.
        old_name: How messages call the old file.
        new_name: How messages call the new file.
    """

    author: str = "compact-draft"
    when: str | None = None
    existing: Existing = Existing.REFUSE
    mark_typography: bool = True
    mark_looks: bool = True
    find_moves: bool = True
    track_controls: bool = True
    keep_old_comments: bool = True
    old_name: str = "the old file"
    new_name: str = "the new file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change, as a person would name it.

    Attributes:
        kind: What happened.
        part: The part of the package, such as ``word/document.xml``.
        heading: The headings above the place, outermost first, as the new file has
            them (the old file for what went).
        old_paragraph: Ordinal in the old part of the first paragraph concerned, from
            0, as `word.paragraphs` counts; None where the old file has none.
        new_paragraph: The same in the new part.
        place: The same in the part of the redline file, where a comment can be hung.
        words: The first words of the paragraph, to find it by; of a style, its name.
        before: The text that went, or that was formatted otherwise; may be empty. What
            is no text is named in brackets: ``[picture]``.
        after: The text that came, or that is formatted now; may be empty.
        note: For a change of format, its names ("bold, style"); for a move, its name;
            for words changed inside a moved paragraph, "inside a move"; where the same
            words went and came, what they lie in ("link").
    """

    kind: ChangeKind
    part: str
    heading: tuple[str, ...]
    old_paragraph: int | None
    new_paragraph: int | None
    place: int | None
    words: str
    before: str
    after: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untracked:
    """A difference that WordprocessingML cannot track: left as in the new file.

    Attributes:
        kind: What it is: "table style", "bookmark", "document settings", ...
        where: The part, with the heading or the first words of the paragraph.
        old: What the old file has, in words; empty when nothing.
        new: What the new file has, in words; empty when nothing.
        lost_on: The reading in which the difference does not come out.
    """

    kind: str
    where: str
    old: str
    new: str
    lost_on: LostOn


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """How the written bytes were proved: read again, and settled both ways.

    Attributes:
        rounds: How often the file was written; 1 when the first proved exact.
        coarser: The places that had to be shown more coarsely than was meant.
        blocks: How many blocks were compared, both readings together.
    """

    rounds: int
    coarser: tuple[str, ...]
    blocks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Redline:
    """A comparison of two Word files, as it stands in the redline file.

    Attributes:
        changes: In the order of the redline, part by part.
        untracked: What is not in the marks.
        proof: How it was proved.
        marked_inserted: Characters of inserted text, moves counted here too.
        marked_deleted: Characters of deleted text, moves counted here too.
        paragraphs: Paragraphs of the new file's body, tables counted.
        warnings: What of the two files Word is known to repair or refuse, with the
            file's name; nothing of it was changed.
    """

    changes: tuple[Change, ...]
    untracked: tuple[Untracked, ...]
    proof: Proof
    marked_inserted: int
    marked_deleted: int
    paragraphs: int
    warnings: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Tell whether every difference comes out in both readings."""
        return all(item.lost_on is LostOn.NONE for item in self.untracked)

    def counts(self) -> dict[str, int]:
        """Return how many changes there are of each kind, in order of first sight."""
        return dict(Counter(str(change.kind) for change in self.changes))

    def as_json(self) -> dict[str, Any]:
        """Return plain dicts, lists, strings and numbers; enums as their words."""
        return {**asdict(self), "counts": self.counts()}
