"""A copy that this program built, taken in again: its clauses keep their ids.

Bookmarks say which paragraphs are which clause (`word.writing.bookmarks`). What stands
around them (cover, contents, appendices, places to sign) is furniture.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from compact_draft.drafting.number import NUMBERED
from compact_draft.intake.rows import FURNITURE, Piece, Row
from compact_draft.model.clause import Clause, ClauseId, HistoryRow, Kind
from compact_draft.text.normalise import normalise
from compact_draft.word.ooxml.names import Element
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.styles.stylesheet import Styles, read_styles
from compact_draft.word.writing.bookmarks import clause_paragraphs, draft_identity
from compact_draft.word.writing.draft import text_of

AROUND = "stands around the clauses of a copy that was built"
_KINDS = {
    "heading": Kind.HEADING,
    "compact repeated heading": Kind.HEADING,
    "compact table head": Kind.HEADING,
    "compact quote": Kind.QUOTE,
    "compact case study": Kind.CASE_STUDY,
    "compact definition": Kind.DEFINITION,
}
"""What the beginning of a style's name says a clause is."""
_BINDING = ("compact clause", "compact promise")


def with_kept_ids(
    rows: Sequence[Row], package: Package, history: HistoryRow
) -> tuple[Row, ...]:
    """Return the rows of a built copy by its bookmarks; other files as they are.

    Args:
        rows: What was made of the file by its looks and words.
        package: The file.
        history: How the clauses came.
    """
    if draft_identity(package) is None:
        return tuple(rows)
    styles = read_styles(package)
    found: list[Row] = []
    for part in dict.fromkeys(row.place.part for row in rows):
        own = [row for row in rows if row.place.part == part]
        root = package.xml(part)
        marked = [(c, o) for c, o in clause_paragraphs(root) if c and o]
        found += _of_part(own, root, marked, styles, history)
    kept = {row.id for row in found if row.id is not None}
    if len(kept) != sum(row.id is not None for row in found) or not kept:
        return tuple(rows)
    return _with_sections(_by_column(_in_order(found, rows)))


def _of_part(
    rows: Sequence[Row],
    root: Element,
    marked: Sequence[tuple[ClauseId, tuple[int, ...]]],
    styles: Styles,
    history: HistoryRow,
) -> list[Row]:
    """Return the rows of one part: its clauses by their marks, the rest as furniture."""
    every = paragraphs(root)
    within = {ordinal: clause for clause, own in marked for ordinal in own}
    own_of = dict(marked)
    found: list[Row] = []
    seen: set[ClauseId] = set()
    for row in rows:
        clause = next((within[o] for o in row.place.ordinals if o in within), None)
        if clause is None:
            found.append(row if row.is_furniture else _furniture(row))
        elif clause not in seen:
            seen.add(clause)
            own = own_of[clause]
            named = styles.name(styles.style_of(every[own[0]])).lower()
            found.append(_kept(row, clause, own, every, named, history))
    return found


def _furniture(row: Row) -> Row:
    return replace(
        row, id=None, kind=FURNITURE, clause=None, why=AROUND, doubts=(), party=None,
        number="", level=None, column=None,
    )  # fmt: skip


def _kept(
    row: Row,
    clause: ClauseId,
    ordinals: tuple[int, ...],
    every: Sequence[Element],
    named: str,
    history: HistoryRow,
) -> Row:
    words = [normalise(text_of(every[ordinal])) for ordinal in ordinals]
    text = ""
    pieces: list[Piece] = []
    for ordinal, said in zip(ordinals, words, strict=True):
        text += "\n\n" if pieces else ""
        pieces.append(
            Piece(
                part=row.place.part,
                ordinal=ordinal,
                order=0,
                before="",
                start=len(text),
                end=len(text) + len(said),
            )
        )
        text += said
    kind = _kind(row, named)
    party = row.party if kind.is_promise else None
    place = replace(row.place, ordinals=ordinals, label="")
    return replace(
        row,
        id=clause,
        kind=kind,
        party=party,
        text=text,
        place=place,
        pieces=tuple(pieces),
        doubts=row.doubts if kind.is_promise else (),
        clause=Clause(
            id=clause,
            kind=kind,
            text=text,
            by=party,
            place=place,
            level=row.level,
            history=(history,),
        ),
    )


def _kind(row: Row, named: str) -> Kind:
    """Return what a clause is: as it was judged, unless its style's name rules that out."""
    for begins, kind in _KINDS.items():
        if named.startswith(begins):
            return kind
    judged = Kind.PROSE if row.is_furniture else Kind(row.kind)
    if named.startswith(_BINDING):
        return judged if judged in NUMBERED else Kind.COMMITMENT
    if judged in (*NUMBERED, Kind.HEADING):
        return Kind.PROSE
    return judged


def _in_order(found: Iterable[Row], rows: Sequence[Row]) -> list[Row]:
    """Return the rows in the order in which their places came before."""
    places = {
        (row.place.part, ordinal): n
        for n, row in reversed(list(enumerate(rows)))
        for ordinal in row.place.ordinals
    }
    return sorted(
        found,
        key=lambda row: min(places[row.place.part, o] for o in row.place.ordinals),
    )


def _by_column(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with those of a table column by column, as they are counted."""
    found: list[Row] = []
    run: list[Row] = []
    for row in (*rows, None):
        if row is not None and (row.column or (run and row.is_furniture)):
            run.append(row)
            continue
        sides = list(dict.fromkeys(entry.column for entry in run if entry.column))
        for side in (*sides, None):
            found += [entry for entry in run if entry.column == side]
        run = []
        found += [] if row is None else [row]
    return found


def _with_sections(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows under the headings that are clauses, and no others."""
    above: list[tuple[int, str]] = []
    found = []
    for row in rows:
        level = row.level or 1
        if row.kind == Kind.HEADING and row.column is None:
            above = [heading for heading in above if heading[0] < level]
        found.append(replace(row, section=tuple(text for _, text in above)))
        if row.kind == Kind.HEADING and row.column is None:
            above.append((level, row.text))
    return tuple(found)
