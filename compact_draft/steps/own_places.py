"""Where the points of a parted remark may belong: each found again from its own words."""

from __future__ import annotations

from dataclasses import replace

from compact_draft.copies.ground import Ground
from compact_draft.copies.placing import place_point
from compact_draft.drafting.room_codes import room_codes
from compact_draft.model.annotation import Annotation, Placed
from compact_draft.model.answering import remark_of
from compact_draft.model.compact import Revision
from compact_draft.model.received import SentPoint
from compact_draft.store.rows import Books


def with_own_candidates(books: Books, revision: Revision) -> tuple[Annotation, ...]:
    """Return what is to be answered; a point in doubt with the clauses it speaks of.

    A point whose own words name nothing keeps what its remark may belong to where the
    sender said so of the whole, in a field or by a quotation; what was read out of the
    words of another point says nothing of it.
    """
    placed = books.placed()
    if not any(_is_point_in_doubt(remark) for remark in placed):
        return placed
    whole = {remark.id: remark.text for remark in books.annotations}
    ground = Ground(revision, codes=room_codes(revision))
    return tuple(
        _found_again(remark, whole[remark_of(remark.id)], ground)
        if _is_point_in_doubt(remark)
        else remark
        for remark in placed
    )


def _is_point_in_doubt(remark: Annotation) -> bool:
    doubtful = remark.placed in (Placed.PROPOSED, Placed.ORPHAN)
    return doubtful and remark_of(remark.id) != remark.id


def _is_said_of_all(remark: Annotation, whole: str) -> bool:
    """Whether its sender named a place for all of a remark, beside its words.

    Args:
        remark: A point of it.
        whole: The words of it all.
    """
    told = " ".join(whole.casefold().split())
    said = (" ".join(remark.reference.casefold().split()), remark.anchor.words)
    return any(words and words not in told for words in said)


def _found_again(remark: Annotation, whole: str, ground: Ground) -> Annotation:
    said = SentPoint(
        kind=remark.kind, where=remark.where, text=remark.text, proposed=remark.proposed
    )
    found = place_point(said, ground)
    own = found.candidates
    if found.anchor.clause is not None:
        own = (found.anchor.clause,)
    if not own and _is_said_of_all(remark, whole):
        return remark
    if not own:
        return replace(remark, candidates=(), placed=Placed.ORPHAN)
    return replace(remark, candidates=own, placed=Placed.PROPOSED)
