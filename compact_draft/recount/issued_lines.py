"""What an issued file says, line by line, as the second reader finds it.

Every returned copy is held against these lines when the books are closed.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Revision
from compact_draft.recount.second_paragraphs import Paragraph
from compact_draft.recount.second_reader import (
    Said,
    fold,
    has_words,
    read_again,
)

TAGS_STYLE = "CompactTags"
BREAK = re.compile(r"\s*\n[^\S\n]*\n\s*")


class Line(NamedTuple):
    """A line of an expected or a found text.

    Attributes:
        key: Its words as they compare.
        text: Its words.
        clause: The clause it is of; None where that is not known, or none.
        place: Where it stands, in words.
    """

    key: str
    text: str
    clause: ClauseId | None
    place: str


class Share(NamedTuple):
    """A share of a clause's text: offsets in the clause, and in the printed text."""

    start: int
    end: int
    at: int


class Printed(NamedTuple):
    """A clause as the issued file prints it: its text, and what stands around it."""

    clause: Clause
    text: str
    parts: tuple[Share, ...]

    def offset(self, at: int, *, is_end: bool) -> int:
        """Return the offset in `text` for one in the clause's own text."""
        if is_end:
            part = next((p for p in self.parts if at <= p.end), self.parts[-1])
        else:
            part = next(p for p in reversed(self.parts) if p.start <= at)
        return part.at + max(min(at, part.end), part.start) - part.start


class Issued:
    """The issued file, read again.

    Attributes:
        clauses: What it prints of each clause.
        outside: Lines of the body and the notes that are no clause's.
        margin: Lines of headers and footers.
        tags: Lines of the tags of each clause.
        owners: Each paragraph of the body as it compares, with the clause whose words
            or tags it holds; None for neither.
        names: The clauses by the names of their bookmarks.
        is_marked: Whether it was issued with tracked changes in it.
        properties: What it says of itself in properties that somebody gave it.
    """

    def __init__(self, data: bytes, revision: Revision) -> None:
        """Read it.

        Raises:
            WordFileError: It cannot be read.
        """
        reading = read_again(data, "sent.docx")
        self.revision = revision
        self.comments = Counter(facts_of(said) for said in reading.comments)
        self.clauses: dict[ClauseId, Printed] = {}
        self.outside: list[Line] = []
        self.margin: list[Line] = []
        self.tags: dict[ClauseId, list[str]] = defaultdict(list)
        self.owners: list[tuple[str, ClauseId | None]] = []
        self.is_marked = bool(reading.authors)
        self.properties = reading.properties
        self.numbers = {row.clause: row.number for row in revision.outline.rows}
        self._sort(reading.paragraphs)

    def _sort(self, paragraphs: Sequence[Paragraph]) -> None:
        """Tell clauses and what stands around them apart, by their bookmarks."""
        by_id = {clause.id: clause for clause in self.revision.clauses}
        names = self.names = dict(self._names())
        found: dict[ClauseId, list[tuple[str, int]]] = {}
        marked = {
            names[name] for p in paragraphs for name in p.bookmarks if name in names
        }
        bare = [c for c in self.revision.clauses if c.id not in marked and c.text]
        here: Clause | None = None
        for paragraph in paragraphs:
            held = next((names[n] for n in paragraph.bookmarks if n in names), None)
            if held is None:
                held = _first_of(paragraph.text, bare)
            if held is not None and held not in found:
                here = by_id[held]
                found[held] = []
            body = paragraph.story == "body"
            is_its = here and body and _take(here, found[here.id], paragraph.text)
            if not is_its:
                self._add_outside(paragraph, here)
            if body:
                is_its = is_its or paragraph.style == TAGS_STYLE
                owner = here.id if here and is_its else None
                self.owners.append((fold(paragraph.text), owner))
        for clause, texts in found.items():
            self.clauses[clause] = _printed(by_id[clause], texts)

    def _add_outside(self, paragraph: Paragraph, here: Clause | None) -> None:
        lines = list(lines_of(paragraph.text, None, paragraph.place))
        (self.margin if paragraph.story == "margin" else self.outside).extend(lines)
        if here is not None and paragraph.style == TAGS_STYLE:
            self.tags[here.id] += [line.key for line in lines]

    def _names(self) -> Iterator[tuple[str, ClauseId]]:
        """Yield the bookmark names of the clauses (docs/word.md)."""
        figures = self.revision.digest[:8]
        for clause in self.revision.outline.ids:
            digest = hashlib.sha256(clause.encode("utf-8")).hexdigest()[:20]
            yield f"_cd_{clause.replace('-', '_')}_{figures}", clause
            yield f"_cd_x{digest}_{figures}", clause

    def unprinted(self) -> tuple[ClauseId, ...]:
        """Return the clauses of which the file does not print every word."""
        return tuple(
            clause.id
            for clause in self.revision.clauses
            if clause.text
            and (
                clause.id not in self.clauses
                or len(self.clauses[clause.id].parts) != len(clause.text.split("\n\n"))
            )
        )

    def place(self, clause: ClauseId | None) -> str:
        """Return a clause's number and id, in words."""
        if clause is None:
            return "outside the clauses"
        number = self.numbers.get(clause, "")
        return f"clause {number} ({clause})" if number else f"clause {clause}"


def _first_of(text: str, bare: list[Clause]) -> ClauseId | None:
    key = fold(text)
    for n, clause in enumerate(bare):
        if fold(clause.text.split("\n\n")[0]) == key:
            del bare[n]
            return clause.id
    return None


def _take(clause: Clause, texts: list[tuple[str, int]], text: str) -> bool:
    """Take a paragraph as the next part of a clause, if it says its words."""
    parts = clause.text.split("\n\n")
    first = texts[-1][1] + 1 if texts else 0
    key = fold(text)
    for n in range(first, len(parts)):
        if parts[n] and fold(parts[n]) in key:
            texts.append((text, n))
            return True
    return False


def _printed(clause: Clause, texts: Sequence[tuple[str, int]]) -> Printed:
    starts = [0]
    parts = clause.text.split("\n\n")
    for part in parts:
        starts.append(starts[-1] + len(part) + 2)
    whole, found = "", list[Share]()
    for text, n in texts:
        ahead, _, behind = fold(text).partition(fold(parts[n]))
        whole += f"\n\n{ahead}" if whole else ahead
        found.append(Share(starts[n], starts[n] + len(parts[n]), len(whole)))
        whole += parts[n] + behind
    return Printed(clause, whole, tuple(found))


def lines_of(text: str, clause: ClauseId | None, place: str) -> Iterator[Line]:
    """Yield the lines of a text: what empty lines part, wordless ones left out."""
    for part in BREAK.split(text):
        if has_words(part):
            yield Line(fold(part), " ".join(part.split()), clause, place)


def facts_of(said: Said) -> tuple[str, str, str]:
    """Return by what a comment of the issued file is known in a copy."""
    return said.author, said.date[:19], fold(said.text)
