"""What a form, a sheet, a letter or a note says, as remarks on the draft that went out."""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz import fuzz

from compact_draft.copies.anchoring import Placing, words_anchor
from compact_draft.copies.ground import Ground
from compact_draft.copies.placing import UNDER, place_point
from compact_draft.copies.reading import CopyReading, Left, numbered
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
)
from compact_draft.model.clause import Kind
from compact_draft.model.received import Received, SentPoint
from compact_draft.text.folding import key_of

_LIKE_THE_CLAUSE = 55.0
_LONG, _LEAST = 8, 4
"""Fewer words than the one are no wording of a clause of more than the other."""
_SHARE = 0.5
"""Proposed words shorter than this share of the clause are no new wording of it."""


def reading_of(received: Received, ground: Ground, *, sha256: str) -> CopyReading:
    """Return what was received as remarks that lie on the draft.

    Args:
        received: As its channel gives it.
        ground: The draft that they saw.
        sha256: Digest of the file, in hex.
    """
    annotations = tuple(
        _annotation(point, ground, f"r{n}")
        for n, point in enumerate(received.points, start=1)
    )
    name = received.sender.name or received.sender.contact
    return CopyReading(
        name=received.name,
        sha256=sha256,
        respondent=name,
        ask="" if name else "it does not say whose words these are",
        suggested="",
        authors=((name, len(annotations)),) if name and annotations else (),
        origin="",
        draft="",
        doubt="",
        is_of_this_draft=True,
        annotations=numbered(annotations),
        left=tuple(Left(place=place, why=why) for place, why in received.left),
        formats=0,
        matched_by=(),
    )


def _annotation(point: SentPoint, ground: Ground, wanted: str) -> Annotation:
    placing = place_point(point, ground)
    kind, placing = _asked(point, placing, ground)
    if point.quote and not placing.anchor.words and placing.anchor.start is None:
        anchor = replace(placing.anchor, words=point.quote)
        placing = placing._replace(anchor=anchor)
    return Annotation(
        id=wanted,
        respondent="",
        submission="",
        kind=kind,
        tracked=True,
        state=point.state,
        seen=ground.revision.label,
        anchor=placing.anchor,
        placed=placing.placed,
        candidates=placing.candidates,
        text=point.text,
        proposed=point.proposed,
        where=point.where,
        author=point.author,
        made=point.made,
        reference=point.reference.removeprefix(UNDER),
        question=point.question,
    )


def _asked(
    point: SentPoint, placing: Placing, ground: Ground
) -> tuple[AnnotationKind, Placing]:
    """Return what is asked of the draft, where that can be carried out as it stands.

    Proposed words are an edit where it is sure what they stand in place of: words
    quoted, or a clause that they are a wording of. Words that somebody misses are a
    new clause wherever it may stand. Else they are kept with a comment.
    """
    anchor = placing.anchor
    if point.kind is AnnotationKind.ADD and point.proposed:
        return AnnotationKind.ADD, placing
    if placing.placed not in (Placed.EXACT, Placed.MOVED) or anchor.clause is None:
        return AnnotationKind.COMMENT, placing
    clause = ground.clauses[anchor.clause]
    if point.kind is AnnotationKind.WITHDRAW and anchor.level is not Level.SECTION:
        if anchor.level is Level.CLAUSE or anchor.words == clause.text:
            bare = Anchor(level=Level.CLAUSE, clause=clause.id)
            return AnnotationKind.WITHDRAW, placing._replace(anchor=bare)
        return AnnotationKind.REWORD, placing
    if clause.kind is Kind.HEADING or anchor.level is Level.SECTION:
        return AnnotationKind.COMMENT, placing
    if anchor.level is Level.WORDS and point.kind is AnnotationKind.REWORD:
        is_whole = anchor.words == clause.text and len(clause.text.split()) > _LONG
        if not is_whole or len(point.proposed.split()) >= _LEAST:
            return AnnotationKind.REWORD, placing
        bare = Anchor(level=Level.CLAUSE, clause=clause.id)
        return AnnotationKind.COMMENT, placing._replace(anchor=bare)
    if point.proposed and is_wording_of(point.proposed, clause.text):
        every = words_anchor(clause, 0, len(clause.text))
        return AnnotationKind.REWORD, placing._replace(anchor=every)
    return AnnotationKind.COMMENT, placing


def is_wording_of(proposed: str, text: str) -> bool:
    """Tell whether proposed words are a wording of a whole clause, and no part of one."""
    ours, theirs = key_of(text), key_of(proposed)
    if len(theirs) < _SHARE * len(ours) or not ours:
        return False
    return max(fuzz.ratio(ours, theirs), fuzz.token_sort_ratio(ours, theirs)) >= (
        _LIKE_THE_CLAUSE
    )
