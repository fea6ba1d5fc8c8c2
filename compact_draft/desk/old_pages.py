"""The clauses of the old Compact beside the pages that they stand on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from compact_draft.desk.desk import Desk
from compact_draft.desk.old_text import first_revision
from compact_draft.desk.pictures import OldPages, Spot, draw, places
from compact_draft.drafting.listing import Listed
from compact_draft.model.clause import ClauseId, Place
from compact_draft.steps.refresh import source_of
from compact_draft.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A clause marked in the picture of its page.

    Attributes:
        clause: Its id.
        name: What people call it.
        spot: Where.
        is_doubted: Whether it was doubted.
    """

    clause: ClauseId
    name: str
    spot: Spot
    is_doubted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Clauses with the picture of the page on which they begin.

    Attributes:
        number: The page's, from 1; 0 for no picture.
        width, height: Of the picture, in dots.
        rows: The clauses, in order.
        marks: Where they stand in the picture.
    """

    number: int = 0
    width: int = 0
    height: int = 0
    rows: tuple[Listed, ...]
    marks: tuple[Marked, ...] = ()


def old_pages(desk: Desk, workspace: Workspace) -> OldPages | None:
    """Return the drawn pages of the old Compact; None while there are none."""
    place = _place(workspace)
    return None if place is None else desk.drawn.get(place.sha256)


def draw_pages(
    desk: Desk, workspace: Workspace, tell: Callable[[str], object]
) -> OldPages | None:
    """Draw the pages of the old Compact, unless the very same file has been drawn.

    Raises:
        CompactError: The file is gone or was changed, or cannot be drawn.
    """
    first, place = first_revision(workspace), _place(workspace)
    if first is None or place is None:
        return None
    if place.sha256 not in desk.drawn:
        drawn = draw(source_of(workspace, first), place.file, tell)
        clauses = [(clause.id, clause.text) for clause in first.clauses]
        desk.drawn[place.sha256] = OldPages(
            pictures=tuple(page.picture for page in drawn),
            stands=places(drawn, clauses),
        )
    return desk.drawn[place.sha256]


def leaves(
    rows: Sequence[Listed],
    shown: Collection[ClauseId],
    doubted: Collection[ClauseId],
    pages: OldPages | None,
) -> tuple[Leaf, ...]:
    """Return clauses page by page; in one piece where no page is drawn.

    Args:
        rows: All clauses of the living text, in order.
        shown: Those that are wanted.
        doubted: Those that were doubted.
        pages: The drawn pages; None for none.
    """
    if pages is None or not pages.pictures:
        return (Leaf(rows=tuple(r for r in rows if r.clause.id in shown)),)
    on = _pages_of((row.clause.id for row in rows), pages)
    by_page: dict[int, list[Listed]] = {}
    for row in rows:
        if row.clause.id in shown:
            by_page.setdefault(on[row.clause.id], []).append(row)
    return tuple(_leaf(page, by_page[page], doubted, pages) for page in sorted(by_page))


def _leaf(
    page: int, rows: Iterable[Listed], doubted: Collection[ClauseId], pages: OldPages
) -> Leaf:
    held = tuple(rows)
    picture = pages.pictures[page]
    marks = []
    for row in held:
        stands = pages.stands.get(row.clause.id)
        if stands is not None and stands.spot is not None and stands.page == page:
            marks.append(
                Marked(
                    clause=row.clause.id,
                    name=row.number or row.clause.id,
                    spot=stands.spot,
                    is_doubted=row.clause.id in doubted,
                )
            )
    return Leaf(
        number=page + 1,
        width=picture.width,
        height=picture.height,
        rows=held,
        marks=tuple(marks),
    )


def _pages_of(clauses: Iterable[ClauseId], pages: OldPages) -> Mapping[ClauseId, int]:
    """Return the page of each clause; what came later stands with the one before it."""
    found, at = {}, 0
    for identity in clauses:
        stands = pages.stands.get(identity)
        at = at if stands is None else stands.page
        found[identity] = at
    return found


def _place(workspace: Workspace) -> Place | None:
    first = first_revision(workspace)
    places = () if first is None else (c.place for c in first.clauses)
    return next((place for place in places if place is not None), None)
