"""What a Word form that came back says: by its rows, whatever program saved it.

A row is known by the name and code in its first cell, so that it may be moved, and so
that a program that drops fields (Google Docs) does no harm. Words that somebody wrote
into the clause itself are a proposal; what was written beside the boxes is taken too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from compact_draft.channels.form_faults import check_mark, refuse_faults
from compact_draft.channels.form_points import ClauseAnswer, FormReading, cleaned
from compact_draft.channels.saved_on import CORE, saved_on
from compact_draft.drafting.evidence_found import WrongCell
from compact_draft.drafting.form_words import (
    ABOUT,
    ANSWER,
    COMMENT,
    FIRST_COLUMNS,
    MISSING,
    MISSING_ASKED,
    PROPOSED,
    STANCE,
    TO_CHOOSE,
    TO_WRITE,
    WHOLE,
    WHOLE_ASKED,
    question_name,
    section_title,
    word_lines,
)
from compact_draft.drafting.room_codes import find_codes
from compact_draft.errors import CompactError
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.form import KIND, Form, FormClause, FormMark, read_mark
from compact_draft.model.received import Channel, Received, SentPoint
from compact_draft.text.normalise import fold, normalise
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import Comment, read_comments
from compact_draft.word.reading.marked_text import MarkedParagraph, MarkedText
from compact_draft.word.reading.revisions import read_marks

PROPERTY = "compact-draft form"
_CUSTOM = "docProps/custom.xml"
_CELL = re.compile(r"table (\d+), row (\d+), column (\d+)")
_OF_WORD = (
    "Click or tap here to enter text.",
    "Click here to enter text.",
    "Choose an item.",
)
"""What Word itself writes into a field that somebody emptied."""
_NOTHING = frozenset(fold(words) for words in (TO_WRITE, TO_CHOOSE, "", *_OF_WORD))
_HEADS = frozenset(
    fold(column) for column in (COMMENT, PROPOSED, STANCE, ANSWER, *FIRST_COLUMNS)
)


def is_word_form(data: bytes, name: str = "") -> bool:
    """Say whether a file is a Word form of ours; never raises."""
    if not data.startswith(b"PK"):
        return False
    try:
        package = Package.open(data, name=name)
        if read_mark(_property(package)) is not None:
            return True
        return any(
            read_mark(paragraph.after) is not None
            for paragraph in read_marks(package).paragraphs
        )
    except CompactError:
        return False


def read_word_form(name: str, data: bytes, form: Form) -> Received:
    """Return the response that a Word form holds: all of it, or none.

    Args:
        name: Name of the file.
        data: Its bytes.
        form: The form of the round that it is taken into.

    Raises:
        WordFileError: It is no Word file that can be used.
        RefusedError: It is of another Compact, round or draft, or a row cannot be
            used; each is named with its place, value and remedy.
    """
    package = Package.open(data, name=name)
    text = read_marks(package)
    check_mark(_mark(package, text), form, name)
    reading = _Reading(form, name)
    properties = package.data(CORE) if CORE in package else b""
    reading.gathered.dated = saved_on(properties, form)
    rows = reading.rows(text)
    for row in rows:
        reading.row(row)
    reading.comments(read_comments(package), text, rows)
    for what, count in text.unread:
        reading.gathered.left.append((what, f"not understood ({count})"))
    refuse_faults(reading.wrong, name)
    return reading.gathered.received()


def _property(package: Package) -> str:
    if _CUSTOM not in package:
        return ""
    return next(
        (
            "".join(line.itertext())
            for line in package.xml(_CUSTOM)
            if isinstance(line.tag, str) and line.get("name") == PROPERTY
        ),
        "",
    )


def _mark(package: Package, text: MarkedText) -> FormMark | None:
    """Return the mark: from the properties, else from the line that shows it."""
    said = [_property(package), *(paragraph.after for paragraph in text.paragraphs)]
    return next((found for words in said if (found := read_mark(words))), None)


@dataclass
class _Row:
    """A row of a table, or a paragraph outside tables.

    Attributes:
        place: In words for people.
        number: Its row in the table, from 1; 0 outside tables.
        cells: Paragraphs by cell, from 0.
        indexes: Which paragraphs of the file they are.
        clause: The clause it is of, once that is known.
    """

    place: str
    number: int = 0
    cells: list[list[str]] = field(default_factory=list)
    indexes: set[int] = field(default_factory=set)
    clause: FormClause | None = None

    def cell(self, at: int) -> str:
        """Return what somebody wrote into a cell; nothing for what stood there."""
        lines = self.cells[at] if at < len(self.cells) else []
        words = cleaned("\n".join(lines))
        return "" if fold(words) in _NOTHING else words


class _Reading:
    """A form while it is looked through."""

    def __init__(self, form: Form, name: str) -> None:
        self.form = form
        self.gathered = FormReading(form, name, Channel.WORD_FORM)
        self.wrong: list[WrongCell] = []
        self.seen: dict[str, str] = {}
        self.codes = {clause.id: clause.code for clause in form.clauses}
        self.about = {fold(words): key for key, words in ABOUT.items()}
        printed = [line for part in word_lines(form).values() for line in part]
        printed += [section_title(clause.section) for clause in form.clauses]
        self.printed = {fold(normalise(line)) for line in (*printed, KIND)}

    def rows(self, text: MarkedText) -> tuple[_Row, ...]:
        """Return the rows of the tables, and what stands outside them, in order."""
        found: dict[object, _Row] = {}
        for at, paragraph in enumerate(text.paragraphs):
            if paragraph.in_margin or paragraph.contents:
                continue
            place = _CELL.fullmatch(paragraph.cell)
            if place is None:
                key: object = at
                row = found.setdefault(key, _Row(place=f"paragraph {at + 1}"))
                column = 0
            else:
                table, number, column = (int(group) for group in place.groups())
                key, column = (table, number), column - 1
                words = f"table {table}, row {number}"
                row = found.setdefault(key, _Row(place=words, number=number))
            row.cells += [[] for _ in range(column + 1 - len(row.cells))]
            row.cells[column].append(_lines(paragraph))
            row.indexes.add(at)
        return tuple(found.values())

    def row(self, row: _Row) -> None:
        """Take what one row says."""
        label = " ".join(row.cells[0][0].split()) if row.cells and row.cells[0] else ""
        rest = "\n".join(row.cells[0][1:]) if row.cells else ""
        if not row.number:
            self._beside(row, normalise(row.cells[0][0]))
            return
        clause = self._clause(label)
        question = next(
            (q for q in self.form.questions if label == question_name(q.key)), None
        )
        if clause is not None:
            row.clause = clause
            self._of_clause(row, clause, rest)
        elif question is not None:
            if self._is_first(question.key, row, label):
                self.gathered.question(question, row.cell(1), label)
        elif fold(label) in self.about:
            self.gathered.about[self.about[fold(label)]] = row.cell(1)
        elif label in (WHOLE, WHOLE_ASKED):
            self.gathered.whole(row.cell(1))
        elif label in (MISSING, MISSING_ASKED):
            self.gathered.missing(row.cell(1))
        else:
            self._unknown(row, label)

    def _clause(self, label: str) -> FormClause | None:
        """Return whose row a label begins: by its code, else by its number."""
        found = find_codes(label, self.codes)
        named = self.form.by_name.get(label.partition(" · ")[0].strip())
        if not found:
            return named
        clause = self.form.by_id[found[0].clause]
        return clause if named is None or named is clause else None

    def _of_clause(self, row: _Row, clause: FormClause, shown: str) -> None:
        if not self._is_first(clause.id, row, clause.name):
            return
        stance, comment, proposed = row.cell(1), row.cell(2), row.cell(3)
        if len(row.cells) < 4:
            self._fault(
                row, clause.name,
                "this row has lost a column",
                "put the column back, or ask the sender for the form again",
            )  # fmt: skip
            return
        self.gathered.clause(
            ClauseAnswer(
                clause=clause,
                where=clause.name,
                stance=stance,
                comment=comment,
                proposed=proposed,
            )
        )
        kept = normalise(shown)
        if kept and fold(kept).split() != fold(normalise(clause.text)).split():
            where = f"{clause.name}, in the words of the draft themselves"
            self.gathered.clause(
                ClauseAnswer(clause=clause, where=where, proposed=cleaned(shown))
            )

    def _is_first(self, key: str, row: _Row, label: str) -> bool:
        first = self.seen.setdefault(key, row.place)
        if first == row.place:
            return True
        self._fault(
            row, label,
            f"this row is there already: {first}",
            "put what both say into one row, and take the other out",
        )  # fmt: skip
        return False

    def _beside(self, row: _Row, words: str) -> None:
        """Take what was written outside the tables."""
        if words and fold(words) not in self.printed and read_mark(words) is None:
            self.gathered.loose(words, f"{row.place}, written beside the boxes")

    def _unknown(self, row: _Row, label: str) -> None:
        said = [row.cell(at) for at in range(1, len(row.cells))]
        if fold(label) in _HEADS and all(not s or fold(s) in _HEADS for s in said):
            return
        if not any(said):
            self._beside(row, normalise("\n".join(row.cells[0]) if row.cells else ""))
            return
        self._fault(
            row, label,
            "this row is not one of the form's",
            "move what is written to the row of the clause, or to the box for the whole "
            "draft",
        )  # fmt: skip

    def _fault(self, row: _Row, value: str, what: str, mend: str) -> None:
        self.wrong.append(
            WrongCell(
                row=row.number,
                column=row.place.partition(",")[0],
                value=value[:80],
                what=what,
                mend=mend,
            )
        )

    def comments(
        self, found: Sequence[Comment], text: MarkedText, rows: Sequence[_Row]
    ) -> None:
        """Take the comments in the margin, each on the clause of its row."""
        for comment in found:
            span = text.spans.get(comment.id)
            at = -1 if span is None else span.first
            clause = next((row.clause for row in rows if at in row.indexes), None)
            if not cleaned(comment.text):
                continue
            self.gathered.points.append(
                SentPoint(
                    kind=AnnotationKind.COMMENT,
                    where="a comment in the margin of the form"
                    + (f", at {clause.name.lower()}" if clause else ""),
                    text=cleaned(comment.text),
                    clause=clause.id if clause else None,
                    reference=clause.name if clause and clause.number else "",
                    author=comment.author,
                    made=comment.date,
                    state="resolved" if comment.resolved else "open",
                )
            )


def _lines(paragraph: MarkedParagraph) -> str:
    return paragraph.after.replace("\u2028", "\n").replace("\x0b", "\n")
