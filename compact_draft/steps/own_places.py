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

    A point whose own words name nothing keeps what its remark may belong to.
    """
    placed = books.placed()
    if not any(_is_point_in_doubt(one) for one in placed):
        return placed
    ground = Ground(revision, codes=room_codes(revision))
    return tuple(
        _found_again(one, ground) if _is_point_in_doubt(one) else one for one in placed
    )


def _is_point_in_doubt(one: Annotation) -> bool:
    doubtful = one.placed in (Placed.PROPOSED, Placed.ORPHAN)
    return doubtful and remark_of(one.id) != one.id


def _found_again(one: Annotation, ground: Ground) -> Annotation:
    said = SentPoint(
        kind=one.kind, where=one.where, text=one.text, proposed=one.proposed
    )
    found = place_point(said, ground)
    own = found.candidates
    if found.anchor.clause is not None:
        own = (found.anchor.clause,)
    if not own:
        return one
    return replace(one, candidates=own, placed=Placed.PROPOSED)
