"""What became of a clause since an earlier revision, and of a remark on it?

Ids and history decide (`diff.compare`), never likeness. A remark goes along only where
its words stand in what the clause became, once; else it is proposed there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from compact_draft.copies.anchoring import Placing, places_of, words_anchor
from compact_draft.diff.compare import compare_revisions
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
)
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Revision


@dataclass(frozen=True)
class Carrying:
    """What became of each clause from one revision to another.

    Attributes:
        now: For each clause of the older one what it is in the newer; none where it was
            withdrawn.
        before: The older clauses by id.
        clauses: The newer clauses by id.
    """

    now: Mapping[ClauseId, tuple[ClauseId, ...]]
    before: Mapping[ClauseId, Clause]
    clauses: Mapping[ClauseId, Clause]

    @classmethod
    def between(cls, old: Revision, new: Revision) -> Carrying:
        """Return what became of the clauses of `old` in `new`."""
        now = {
            version.id: tuple(v.id for v in change.new)
            for change in compare_revisions(old, new).changes
            for version in change.old
        }
        return cls(
            now=now,
            before={clause.id: clause for clause in old.clauses},
            clauses={clause.id: clause for clause in new.clauses},
        )

    def of(self, clause: ClauseId) -> tuple[ClauseId, ...]:
        """Return what a clause of the older revision is now."""
        return self.now.get(clause, ())

    def carry(self, anchor: Anchor) -> Placing:
        """Return where a remark on the older revision belongs in the newer one."""
        if anchor.clause is None:
            return Placing(anchor, Placed.EXACT)
        now = self.of(anchor.clause)
        if not now:
            lost = Anchor(level=Level.WORDS, words=anchor.words)
            return Placing(lost, Placed.ORPHAN)
        if anchor.level is Level.WORDS:
            return self._words(anchor, now)
        if len(now) > 1:
            return Placing(self._blank(anchor), Placed.PROPOSED, now)
        kept = now[0] == anchor.clause and self._is_same(now[0])
        placed = Placed.EXACT if kept else Placed.MOVED
        held = Anchor(
            level=anchor.level,
            clause=now[0],
            words=anchor.words if kept else "",
            before=anchor.before if kept else "",
            after=anchor.after if kept else "",
        )
        return Placing(held, placed)

    def carried(self, remark: Annotation, seen: str) -> Annotation:
        """Return a remark on the older revision where it belongs in the newer one.

        Args:
            remark: The remark.
            seen: What is said of where it stood, such as "on issued-round-1".
        """
        clause = remark.anchor.clause
        place = f"{remark.where}; {seen}" + (f", {clause}" if clause else "")
        if remark.placed in (Placed.PROPOSED, Placed.ORPHAN) or clause is None:
            now = tuple(dict.fromkeys(n for c in remark.candidates for n in self.of(c)))
            placed = remark.placed
            if placed is Placed.PROPOSED and not now:
                placed = Placed.ORPHAN
            return replace(remark, where=place, candidates=now, placed=placed)
        placing = self.carry(remark.anchor)
        kind = remark.kind
        to = remark.anchor.to
        if to is not None:
            beside = (to,) if not to else self.of(to)
            if placing.placed in (Placed.EXACT, Placed.MOVED) and len(beside) == 1:
                anchor = replace(placing.anchor, to=beside[0])
                placing = placing._replace(anchor=anchor)
            elif placing.anchor.clause is not None:
                now = (placing.anchor.clause,)
                placing = Placing(self._blank(remark.anchor), Placed.PROPOSED, now)
        if placing.placed not in (Placed.EXACT, Placed.MOVED) and kind not in (
            AnnotationKind.COMMENT,
            AnnotationKind.REPLY,
        ):
            kind = AnnotationKind.COMMENT
        return replace(
            remark,
            kind=kind,
            anchor=placing.anchor,
            placed=placing.placed,
            candidates=placing.candidates,
            where=place,
        )

    def _words(self, anchor: Anchor, now: tuple[ClauseId, ...]) -> Placing:
        first = self.clauses[now[0]]
        if now == (anchor.clause,) and self._is_same(first.id):
            return Placing(anchor, Placed.EXACT)
        if not anchor.words:  # a place between words
            return Placing(self._blank(anchor), Placed.PROPOSED, now)
        found = [
            (clause, at)
            for identity in now
            for clause in (self.clauses[identity],)
            for at in places_of(clause.text, anchor.words)
        ]
        if len(found) == 1:
            clause, at = found[0]
            end = at + len(anchor.words)
            return Placing(words_anchor(clause, at, end), Placed.MOVED)
        of = tuple(dict.fromkeys(clause.id for clause, _ in found))
        return Placing(self._blank(anchor), Placed.PROPOSED, of or now)

    def _is_same(self, clause: ClauseId) -> bool:
        old = self.before.get(clause)
        return old is not None and old.text == self.clauses[clause].text

    def _blank(self, anchor: Anchor) -> Anchor:
        return Anchor(
            level=anchor.level,
            words=anchor.words,
            before=anchor.before,
            after=anchor.after,
        )
