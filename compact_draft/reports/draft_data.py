"""A draft as open data: every clause with its number, its place and its tags."""

from __future__ import annotations

from typing import Any

from compact_draft.drafting.layout import Block, Layout, Manner
from compact_draft.model.clause import Clause
from compact_draft.model.compact import bound_parties, overall_tag
from compact_draft.model.draft_cover import Cover

_HEADINGS = frozenset({Manner.SECTION, Manner.SUBHEADING, Manner.TITLE})


def draft_data(layout: Layout, cover: Cover, *, tags: bool) -> dict[str, Any]:
    """Return what ``json.dumps`` takes: title, status, parties, and the clauses in order.

    Tags are those of the outside: what a person's evidence says is no open data.
    """
    above: list[tuple[int, str]] = []
    clauses = []
    for block in layout.blocks:
        is_heading = block.manner in _HEADINGS
        if is_heading:
            above = [held for held in above if held[0] < block.depth]
        clauses.append(_clause(block, [name for _, name in above], layout, tags=tags))
        if is_heading:
            above.append((block.depth, block.clause.text))
    return {
        "title": layout.title,
        "status": cover.status,
        "revision": cover.revision,
        "date": cover.date,
        "agreed": cover.agreed,
        "parties": [
            {
                "id": party.id,
                "name": party.name,
                "side": str(party.side),
                "signs": party.signs,
            }
            for party in layout.parties
        ],
        "clauses": clauses,
    }


def _clause(
    block: Block, section: list[str], layout: Layout, *, tags: bool
) -> dict[str, Any]:
    clause = block.clause
    found: dict[str, Any] = {
        "id": clause.id,
        "number": block.number,
        "kind": str(clause.kind),
        "section": section,
        "text": clause.text,
        "source": block.source,
        "examples": list(block.examples),
    }
    if clause.kind.is_promise:
        found["by"] = None if clause.by is None else str(clause.by)
        found["binds"] = list(bound_parties(clause, layout.parties))
        found["theme"] = clause.theme
        if tags:
            found |= _tags(clause, layout)
    return found


def _tags(clause: Clause, layout: Layout) -> dict[str, Any]:
    tag = overall_tag(clause, layout.parties)
    return {
        "achievability": None if tag.value is None else str(tag.value),
        "mixed": tag.mixed,
        "scope": None if clause.scope is None else str(clause.scope),
        "national": [
            {
                "framework": link.framework,
                "ref": link.ref,
                "relation": str(link.relation),
            }
            for link in clause.links
        ],
    }
