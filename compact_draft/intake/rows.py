"""What came of taking in a file: rows in order, and the text given back from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compact_draft.model.clause import Clause, ClauseId, Kind, Place
from compact_draft.model.compact import Outline, OutlineRow
from compact_draft.model.tags import By, Side

FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The words of a row that came from one paragraph.

    Attributes:
        part, ordinal: The paragraph.
        order: Which piece of that paragraph it is, from 0.
        before: What stood before the words in the paragraph, normalised: a label.
        start, end: Where the words lie in the row's text, in code points.
        words: The words as the paragraph has them, where the row's are not the same:
            a word cut at a line's end is whole in the row. Empty where they are.
    """

    part: str
    ordinal: int
    order: int
    before: str
    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One clause, or one piece of furniture.

    Attributes:
        id: The clause's permanent id; None for furniture.
        number: The number or letter that is printed before it, as printed: ``3.2``,
            ``(a)``, ``Promise 1``; empty for a bullet and for none.
        kind: One of `Kind`, or ``furniture``.
        section: The headings it stands under, outermost first, without their numbers.
        party: Whom a promise binds; None for what is no promise.
        text: Normalised text without the label.
        place: Where it stands in the file.
        doubts: What a person should look at, in words; usually none.
        why: What decided its kind; for furniture what it is.
        level: As `Clause.level`.
        column: Side whose column of a table it stands in; None outside.
        pieces: Where its words came from.
        clause: The clause; None for furniture.
    """

    id: ClauseId | None
    number: str
    kind: str
    section: tuple[str, ...]
    party: By | None
    text: str
    place: Place
    doubts: tuple[str, ...]
    why: str
    level: int | None
    column: Side | None
    pieces: tuple[Piece, ...]
    clause: Clause | None

    @property
    def is_furniture(self) -> bool:
        """Whether it is furniture and no clause."""
        return self.clause is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """An old Compact as it was taken in.

    Attributes:
        file: Name of the file.
        sha256: Digest of `source`, in hex.
        source: The bytes that places refer to: the file as it came, or as it was
            after its tracked changes were settled on request.
        title: The title it bears; empty where none was found.
        rows: Every clause and every piece of furniture, in document order. A note
            stands behind the clause it hangs on, headers and footers at the end.
        doubts: Doubts about the file as a whole.
    """

    file: str
    sha256: str
    source: bytes
    title: str
    rows: tuple[Row, ...]
    doubts: tuple[str, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses in order."""
        return tuple(row.clause for row in self.rows if row.clause is not None)

    @property
    def outline(self) -> Outline:
        """The order of the clauses, with levels, columns and printed numbers."""
        return Outline(
            rows=tuple(
                OutlineRow(
                    clause=row.id, level=row.level, column=row.column, number=row.number
                )
                for row in self.rows
                if row.id is not None
            )
        )

    @property
    def doubted(self) -> tuple[Row, ...]:
        """The rows that a person should look at."""
        return tuple(row for row in self.rows if row.doubts)

    def of_kind(self, kind: Kind) -> tuple[Row, ...]:
        """Return the rows of one kind, in order."""
        return tuple(row for row in self.rows if row.kind == kind)


def give_back(rows: Iterable[Row]) -> str:
    """Return the text of the file from its rows, word for word.

    Normalised paragraphs parted by an empty line, labels that were typed included,
    in the order of parts and paragraphs; a blank paragraph gives an empty one.
    """
    parts: dict[str, dict[int, dict[int, str]]] = {}
    for row in rows:
        for piece in row.pieces:
            paragraph = parts.setdefault(piece.part, {}).setdefault(piece.ordinal, {})
            words = piece.words or row.text[piece.start : piece.end]
            paragraph[piece.order] = piece.before + words
    return "\n\n".join(
        "".join(paragraph[order] for order in sorted(paragraph))
        for part in parts.values()
        for _, paragraph in sorted(part.items())
    )


def as_json(row: Row) -> dict[str, object]:
    """Return a row as other programs get it (`docs/formats.md`)."""
    return {
        "id": row.id,
        "number": row.number,
        "kind": str(row.kind),
        "section": list(row.section),
        "party": None if row.party is None else str(row.party),
        "text": row.text,
        "place": {
            "file": row.place.file,
            "part": row.place.part,
            "ordinals": list(row.place.ordinals),
            "label": row.place.label,
            "words": row.place.words,
        },
        "doubts": list(row.doubts),
        "why": row.why,
    }
