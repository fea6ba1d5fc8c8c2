"""What changed between two revisions, clause by clause?

Clauses are the same by id alone, never by likeness: a clause may lose every word and
its place and is still itself. What was split or merged is known from lineage.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from compact_draft.diff.chain import heaviest_chain
from compact_draft.diff.words import accept_all, reject_all, word_edits
from compact_draft.errors import RefusedError, RoundTripError, Where
from compact_draft.model.change import (
    GRAVEST_FIRST,
    ChangeKind,
    ClauseChange,
    ClauseVersion,
    Comparison,
)
from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Revision, overall_tag

Lineage = Mapping[ClauseId, Sequence[ClauseId]]
"""For a clause, the clauses that its words came from, by splitting or merging."""

_ONE_MOVE = 1 << 40
"""Weighs more than all words: fewest moves first, then the lightest."""
_NOBODY_MOVED = 1 << 26
"""Weighs more than the words of a Compact, less than a move."""


def compare_revisions(old: Revision, new: Revision) -> Comparison:
    """Return what became of every clause of two revisions of one Compact."""
    return compare_clauses(
        clause_versions(old),
        clause_versions(new),
        lineage=lineage(new),
        old_label=old.label,
        new_label=new.label,
        moved=moved_since(old, new),
    )


def compare_clauses(
    old: Sequence[ClauseVersion],
    new: Sequence[ClauseVersion],
    *,
    lineage: Lineage,
    old_label: str = "old",
    new_label: str = "new",
    moved: Collection[ClauseId] = (),
) -> Comparison:
    """Return what became of every clause, given in order, each id once on a side.

    Moves are the fewest that give the new order; of equals, those that somebody made
    (`moved`), then those of fewest words. An entry of `lineage` counts only where an
    id is new, or is gone.
    """
    families = _families(old, new, lineage)
    staying = _staying(families, moved)
    changes = [
        _change(*family, is_moved=n not in staying) for n, family in enumerate(families)
    ]
    return Comparison(old=old_label, new=new_label, changes=_in_order(changes))


def apply(
    old: Sequence[ClauseVersion], comparison: Comparison
) -> tuple[ClauseVersion, ...]:
    """Return the new clauses, in order, from the old ones and what changed.

    Raises:
        RefusedError: when `old` is not what the comparison was made of.
    """
    known = sorted((c for ch in comparison.changes for c in ch.old), key=_position)
    _same(old, known, comparison.old)
    for change in comparison.changes:
        if change.edits:
            _proved(accept_all(change.edits), change.new_text, change)
    found = (c for change in comparison.changes for c in change.new)
    return tuple(sorted(found, key=_position))


def undo(
    new: Sequence[ClauseVersion], comparison: Comparison
) -> tuple[ClauseVersion, ...]:
    """Return the old clauses, in order, from the new ones and what changed.

    Raises:
        RefusedError: when `new` is not what the comparison was made of.
    """
    known = sorted((c for ch in comparison.changes for c in ch.new), key=_position)
    _same(new, known, comparison.new)
    for change in comparison.changes:
        if change.edits:
            _proved(reject_all(change.edits), change.old_text, change)
    found = (c for change in comparison.changes for c in change.old)
    return tuple(sorted(found, key=_position))


def clause_versions(revision: Revision) -> tuple[ClauseVersion, ...]:
    """Return the clauses of a revision as they stand in it, in outline order."""
    clauses = {clause.id: clause for clause in revision.clauses}
    above: list[tuple[int, str, ClauseId]] = []
    found: list[ClauseVersion] = []
    for position, row in enumerate(revision.outline.rows):
        clause = clauses[row.clause]
        if clause.kind == "heading":
            level = row.level or 1
            above = [heading for heading in above if heading[0] < level]
        tags: dict[str, str | int | None] = {
            "by": clause.by,
            "column": row.column,
            "delivery": clause.delivery,
            "heading": clause.heading,
            "kind": clause.kind,
            "level": row.level,
            "only": " ".join(clause.only),
            "scope": clause.scope,
            "theme": clause.theme,
        }
        if clause.kind.is_promise:
            tags["achievability"] = overall_tag(clause, revision.parties).value
        found.append(
            ClauseVersion(
                id=clause.id,
                position=position,
                number=row.number,
                heading=clause.shown_heading,
                text=clause.text,
                tags=tuple(
                    (name, str(value))
                    for name, value in sorted(tags.items())
                    if value is not None and value != ""
                ),
                section=tuple(text for _, text, _ in above),
                under=above[-1][2] if above else "",
            )
        )
        if clause.kind == "heading":
            above.append((row.level or 1, clause.text, clause.id))
    return tuple(found)


def moved_since(old: Revision, new: Revision) -> frozenset[ClauseId]:
    """Return the clauses whose history says that somebody moved them since `old`."""
    before = {clause.id: len(clause.history) for clause in old.clauses}
    return frozenset(
        clause.id
        for clause in new.clauses
        if any(
            row.what == "moved" for row in clause.history[before.get(clause.id, 0) :]
        )
    )


def lineage(revision: Revision) -> dict[ClauseId, tuple[ClauseId, ...]]:
    """Return which clauses each clause's words came from, as its history tells."""
    return {
        clause.id: tuple(
            source
            for row in clause.history
            if row.what in ("split", "joined")
            for source in row.source
        )
        for clause in revision.clauses
    }


_Family = tuple[tuple[ClauseVersion, ...], tuple[ClauseVersion, ...]]


def _position(clause: ClauseVersion) -> int:
    return clause.position


def _families(
    old: Sequence[ClauseVersion], new: Sequence[ClauseVersion], lineage: Lineage
) -> list[_Family]:
    """Return the clauses that belong together: by one id, or by a split or a merge.

    In order of the old side; those that came, in order, after them.
    """
    olds = {clause.id: clause for clause in old}
    news = {clause.id: clause for clause in new}
    parent: dict[tuple[str, ClauseId], tuple[str, ClauseId]] = {}

    def root(node: tuple[str, ClauseId]) -> tuple[str, ClauseId]:
        while node in parent:
            node = parent[node]
        return node

    for clause in new:
        sources = [
            source
            for source in lineage.get(clause.id, ())
            if source in olds and (clause.id not in olds or source not in news)
        ]
        own = [clause.id] if clause.id in olds else []
        for source in (*own, *sources):
            old_root, new_root = root(("old", source)), root(("new", clause.id))
            if old_root != new_root:
                parent[new_root] = old_root
    found: dict[
        tuple[str, ClauseId], tuple[list[ClauseVersion], list[ClauseVersion]]
    ] = {}
    for side, clauses in enumerate((old, new)):
        for clause in clauses:
            node = root((("old", "new")[side], clause.id))
            found.setdefault(node, ([], []))[side].append(clause)
    return [(tuple(olds), tuple(news)) for olds, news in found.values()]


def _staying(families: Sequence[_Family], moved: Collection[ClauseId]) -> set[int]:
    """Return the families that need not move: the heaviest rising chain."""
    both = [n for n, (old, new) in enumerate(families) if old and new]
    both.sort(key=lambda n: families[n][0][0].position)
    points = [(families[n][0][0].position, families[n][1][0].position) for n in both]
    weights = [
        _ONE_MOVE
        + sum(len(c.text) for c in families[n][0])
        + (0 if any(c.id in moved for c in families[n][1]) else _NOBODY_MOVED)
        for n in both
    ]
    chain = set(heaviest_chain(points, weights))
    alone = {n for n, (old, new) in enumerate(families) if not (old and new)}
    return alone | {n for n, at in zip(both, points, strict=True) if at in chain}


def _change(
    old: tuple[ClauseVersion, ...], new: tuple[ClauseVersion, ...], *, is_moved: bool
) -> ClauseChange:
    """Return the change of one family."""
    if not old or not new:
        kind: ChangeKind = "added" if new else "withdrawn"
        return ClauseChange(kind=kind, old=old, new=new)
    before = "\n\n".join(clause.text for clause in old)
    after = "\n\n".join(clause.text for clause in new)
    fits: dict[ChangeKind, bool] = {
        "split": len(new) > 1,
        "merged": len(old) > 1,
        "moved": is_moved,
        "reworded": before.split() != after.split()
        or (len(old) == len(new) == 1 and before != after),
        "retagged": any(version.tags != other.tags for version in old for other in new),
    }
    kinds = [kind for kind in GRAVEST_FIRST if fits.get(kind)] or ["kept"]
    return ClauseChange(
        kind=kinds[0],
        also=tuple(kinds[1:]),
        old=old,
        new=new,
        edits=word_edits(before, after) if before != after else (),
    )


def _in_order(changes: Sequence[ClauseChange]) -> tuple[ClauseChange, ...]:
    """Return the changes in the new order, a withdrawn one after what it followed."""
    places: dict[int, tuple[int, int]] = {}
    last = -1
    for n, change in sorted(enumerate(changes), key=_old_position):
        if change.new:
            places[n] = (change.new[0].position, -1)
            last = change.new[0].position if change.old else last
        else:
            places[n] = (last, change.old[0].position)
    return tuple(changes[n] for n in sorted(places, key=places.__getitem__))


def _old_position(numbered: tuple[int, ClauseChange]) -> int:
    old = numbered[1].old
    return old[0].position if old else -1


def _same(
    given: Sequence[ClauseVersion], known: Sequence[ClauseVersion], label: str
) -> None:
    if list(given) != list(known):
        raise RefusedError(
            f"these clauses are not those of revision {label}",
            where=Where(label),
            mend="compare the two revisions again",
        )


def _proved(made: str, known: str, change: ClauseChange) -> None:
    if made != known:
        raise RoundTripError(
            "the edits of a clause do not give its text",
            where=Where("", clause=", ".join(change.old_ids)),
            mend="this is a mistake in compact-draft; please report it with both texts",
        )
