"""What did the issued file say, and which of its paragraphs carry which clause?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from compact_draft.copies.typing_noise import typing_key
from compact_draft.model.clause import Clause, ClauseId, Kind
from compact_draft.model.compact import Revision
from compact_draft.text.normalise import normalise, normalise_with_map
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.reading.marked_text import (
    PLAIN,
    MarkedParagraph,
    MarkedText,
    Piece,
)
from compact_draft.word.reading.revisions import read_marks
from compact_draft.word.writing.bookmarks import TAGS_STYLE, draft_identity, mark_name

# A name that is too long is cut after the suffix is put on.
_COPY = re.compile(r"_C(o(p(y(_\d*)?)?)?)?_?$")


class Role(StrEnum):
    """What a paragraph of the issued file is."""

    CLAUSE = "clause"
    TAGS = "tags"
    NOTE = "note"
    PLAIN = "plain"


class SentParagraph(NamedTuple):
    """A paragraph of the issued file that holds words.

    Attributes:
        text: Raw text.
        key: The same as it compares when typing does not count.
        role: What it is.
        clause: The clause it is part of, or whose tags or note it holds; None for none.
        is_first: Whether the clause's bookmark stands here.
        section: Id of the heading clause it stands under, or is; None outside any.
        start: Offset in the clause's text where this paragraph's share begins.
        size: Length of that share.
        lead: Characters of the paragraph, normalised, before that share.
        where: Its place in words for people.
        in_margin: Whether it stands in a header or footer.
    """

    text: str
    key: str
    role: Role
    clause: ClauseId | None
    is_first: bool
    section: ClauseId | None
    start: int
    size: int
    lead: int
    where: str
    in_margin: bool
    objects: int = 0

    def offset(self, raw: int) -> int:
        """Return the offset in the clause's text for an offset in the raw text."""
        if self.size == len(self.text):
            return self.start + min(raw, self.size)
        within = normalise_with_map(self.text).offset(raw) - self.lead
        return self.start + min(max(within, 0), self.size)


class SentCopy:
    """The issued file, read once; every returned copy is read against it.

    Attributes:
        revision: The revision that was issued.
        identity: Which draft the file says it is; None when it says nothing.
        paragraphs: The paragraphs with words, in order; contents lists left out.
        comments: Author, date and text of the comments that it held.
        marks: Author, date and text of the tracked changes that it held; returned
            copies are read as if these were accepted.
        signers: Who signed the tracked changes that it held, of look too.
        formatted: How many tracked changes of look it held, by author.
        objects: How many pictures and objects without words it holds.
        keys: The key of each paragraph.
        key_of: The key of each raw text among them.
    """

    def __init__(self, data: bytes, revision: Revision, *, name: str = "") -> None:
        """Read the issued bytes.

        Raises:
            WordFileError: They are no Word file that can be read.
        """
        package = Package.open(data, name=name)
        text = read_marks(package)
        self.revision = revision
        self.identity = draft_identity(package)
        self.marks = frozenset(
            (piece.mark.author, piece.mark.date, piece.text)
            for paragraph in text.paragraphs
            for piece in paragraph.pieces
            if piece.mark is not PLAIN
        )
        self.comments = frozenset(
            comment_facts(c.author, c.date, c.text) for c in read_comments(package)
        )
        self.clauses = {clause.id: clause for clause in revision.clauses}
        self._names = {
            mark_name(clause, revision.digest): clause for clause in self.clauses
        }
        self.paragraphs = tuple(self._paragraphs(self.settled(text)))
        self.signers = frozenset(text.signers)
        self.formatted = Counter(author for author, _ in text.formatted)
        self.objects = sum(paragraph.objects for paragraph in text.paragraphs)
        self.keys = [paragraph.key for paragraph in self.paragraphs]
        self.key_of = {paragraph.text: paragraph.key for paragraph in self.paragraphs}

    def settled(self, text: MarkedText) -> Sequence[MarkedParagraph]:
        """Return paragraphs in which the issued file's own marks are accepted."""
        if not self.marks:
            return text.paragraphs
        return [self._settled(paragraph) for paragraph in text.paragraphs]

    def _settled(self, paragraph: MarkedParagraph) -> MarkedParagraph:
        pieces: list[Piece] = []
        for piece in paragraph.pieces:
            if (piece.mark.author, piece.mark.date, piece.text) not in self.marks:
                pieces.append(piece)
            elif piece.mark.after:
                pieces.append(Piece(piece.text, PLAIN))
        return paragraph._replace(pieces=tuple(pieces))

    def clauses_of(self, names: Iterable[str]) -> tuple[ClauseId, ...]:
        """Return the clauses whose bookmarks are among `names`, in that order.

        LibreOffice names the bookmark of a copied paragraph ``NAME_Copy_1``. Where a
        paragraph was taken out, its bookmark may have slipped into a neighbour.
        """
        found: dict[ClauseId, None] = {}
        for name in names:
            clause = self._names.get(name) or self._names.get(_COPY.sub("", name))
            if clause is not None:
                found[clause] = None
        return tuple(found)

    @cached_property
    def folded(self) -> dict[ClauseId, str]:
        """Each clause's text as it compares."""
        return {clause.id: typing_key(clause.text) for clause in self.clauses.values()}

    @cached_property
    def order(self) -> dict[ClauseId, int]:
        """Each clause's place in the outline."""
        return {c: n for n, c in enumerate(self.revision.outline.ids)}

    @cached_property
    def numbers(self) -> dict[ClauseId, str]:
        """Each clause's printed number; empty where it has none."""
        return {row.clause: row.number for row in self.revision.outline.rows}

    @cached_property
    def sections(self) -> dict[ClauseId, ClauseId | None]:
        """The heading clause each clause stands under; a heading's own id for itself."""
        sections: dict[ClauseId, ClauseId | None] = {}
        heading: ClauseId | None = None
        for clause in self.revision.outline.ids:
            if self.clauses[clause].kind is Kind.HEADING:
                heading = clause
            sections[clause] = heading
        return sections

    @cached_property
    def first_paragraph(self) -> dict[ClauseId, int]:
        """Where each clause's first paragraph stands in `paragraphs`."""
        first: dict[ClauseId, int] = {}
        for n, paragraph in enumerate(self.paragraphs):
            if paragraph.role is Role.CLAUSE and paragraph.clause is not None:
                first.setdefault(paragraph.clause, n)
        return first

    @cached_property
    def parts_of(self) -> dict[ClauseId, list[int]]:
        """Where all of each clause's paragraphs stand in `paragraphs`."""
        parts: dict[ClauseId, list[int]] = {}
        for n, paragraph in enumerate(self.paragraphs):
            if paragraph.role is Role.CLAUSE and paragraph.clause is not None:
                parts.setdefault(paragraph.clause, []).append(n)
        return parts

    def clause_before(self, index: int) -> ClauseId | None:
        """Return the last clause that begins before paragraph `index`."""
        n = bisect_right(self._clause_places, index - 1)
        return self.paragraphs[self._clause_places[n - 1]].clause if n else None

    @cached_property
    def _clause_places(self) -> list[int]:
        return [n for n, p in enumerate(self.paragraphs) if p.role is Role.CLAUSE]

    # Reading

    def _paragraphs(self, found: Sequence[MarkedParagraph]) -> list[SentParagraph]:
        reader = _Roles(self, found)
        return [
            reader.read(paragraph)
            for paragraph in found
            if not paragraph.contents and _has_words(paragraph.after)
        ]

    def unused(self) -> tuple[ClauseId, ...]:
        """Return the clauses of the revision that no paragraph of the file carries."""
        held = {p.clause for p in self.paragraphs if p.role is Role.CLAUSE}
        return tuple(c.id for c in self.revision.clauses if c.id not in held)


class _Roles:
    """Settles, paragraph after paragraph, what each one is."""

    def __init__(self, sent: SentCopy, found: Sequence[MarkedParagraph]) -> None:
        self.sent = sent
        self.clause: Clause | None = None
        self.left: list[tuple[str, int]] = []
        self.section: ClauseId | None = None
        self.heading = ""
        self.noted: dict[str, ClauseId] = {}
        marked = {c for p in found for c in sent.clauses_of(p.bookmarks)}
        self.unmarked = [
            c for c in sent.revision.clauses if c.id not in marked and c.text
        ]

    def read(self, paragraph: MarkedParagraph) -> SentParagraph:
        """Return `paragraph` with its role, in the order of the file."""
        text = paragraph.after
        held = next(iter(self.sent.clauses_of(paragraph.bookmarks)), None)
        plain = normalise(text)
        if held is None and not self._goes_on(plain):
            held = self._unmarked(plain)
        if held is not None:
            self._begin(self.sent.clauses[held])
        share = self._share(plain)
        role, clause = self._role(paragraph, has_share=share is not None)
        if clause is not None:
            self.noted.update(dict.fromkeys(paragraph.notes, clause))
        start, size, lead = share or (0, 0, 0)
        return SentParagraph(
            text=text,
            key=typing_key(text),
            role=role,
            clause=clause,
            is_first=held is not None,
            section=self.section,
            start=start,
            size=size,
            lead=lead,
            where=place_in_words(paragraph, self.heading),
            in_margin=paragraph.in_margin,
            objects=paragraph.objects,
        )

    def _begin(self, clause: Clause) -> None:
        self.clause = clause
        self.left = []
        at = 0
        for part in clause.text.split("\n\n"):
            self.left.append((part, at))
            at += len(part) + 2
        self.section = self.sent.sections.get(clause.id)
        if clause.kind is Kind.HEADING:
            self.heading = clause.text

    def _goes_on(self, plain: str) -> bool:
        return bool(self.left) and self.left[0][0] in plain

    def _unmarked(self, plain: str) -> ClauseId | None:
        """Return the next clause without a bookmark whose words these are."""
        for n, clause in enumerate(self.unmarked):
            if clause.paragraphs[0] == plain:
                del self.unmarked[n]
                return clause.id
        return None

    def _share(self, plain: str) -> tuple[int, int, int] | None:
        """Return start and size of this paragraph's share of the clause, and lead."""
        for n, (part, at) in enumerate(self.left):
            lead = plain.find(part) if part else -1
            if lead >= 0:
                del self.left[: n + 1]
                return at, len(part), lead
        return None

    def _role(
        self, paragraph: MarkedParagraph, *, has_share: bool
    ) -> tuple[Role, ClauseId | None]:
        if paragraph.note:
            return Role.NOTE, self.noted.get(paragraph.note)
        if has_share and self.clause is not None:
            return Role.CLAUSE, self.clause.id
        if paragraph.style == TAGS_STYLE and self.clause is not None:
            return Role.TAGS, self.clause.id
        if paragraph.style.lower().startswith("heading"):
            self.section, self.heading = None, normalise(paragraph.after)
        return Role.PLAIN, None


def place_in_words(paragraph: MarkedParagraph, heading: str) -> str:
    """Return a place for people: "paragraph 67, table 1, row 2, column 1, under …"."""
    place = f"paragraph {paragraph.ordinal + 1}"
    if paragraph.note:
        kind, _, number = paragraph.note.partition(":")
        place = f"{kind.removesuffix('s')} {number}"
    elif paragraph.in_margin:
        return "header" if "header" in paragraph.part else "footer"
    if paragraph.box:
        place += ", in a text box"
    if paragraph.cell:
        place += f": {paragraph.cell}"
    return f"{place}, under {heading}" if heading else place


def comment_facts(author: str, date: str, text: str) -> tuple[str, str, str]:
    """Return what tells a comment, whichever program saved the file."""
    return author, date_of(date), typing_key(text)


def date_of(date: str) -> str:
    """Return a mark's date without what programs add or drop (zone, fractions)."""
    return re.sub(r"(\.\d+)?(Z|[+-]\d\d:?\d\d)?$", "", date)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))
