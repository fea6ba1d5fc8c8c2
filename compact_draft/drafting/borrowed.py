"""From which other area's Compact was a clause borrowed? Known from its history, for good.

The row of history that borrowed it names that Compact, its number there, and the print of
the words there. What was split or joined since is followed, so that the source outlives
every later edit; where the words are others by now, it was adapted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compact_draft.drafting.whole import came_from
from compact_draft.model.change import Edit
from compact_draft.model.clause import (
    AREA,
    CLAUSE_THERE,
    NUMBER,
    WORDS,
    Clause,
    ClauseId,
)
from compact_draft.model.wording import is_of

BORROWED = "borrowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Borrowed:
    """Where a clause was borrowed.

    Attributes:
        area: What people call that Compact.
        number: The clause's printed number there; empty for none.
        clause: Its id there, where that Compact was a folder of ours; else empty.
        mark: Print of its words there.
        adapted: Whether the words are others by now.
    """

    area: str
    number: str = ""
    clause: ClauseId = ""
    mark: str = ""
    adapted: bool = False

    @property
    def named(self) -> str:
        """The clause as people name it: "the Ashby Compact, 3.2"."""
        return f"{self.area}, {self.number}" if self.number else self.area


@dataclass(frozen=True, slots=True, kw_only=True)
class BorrowedClause:
    """Where a clause was borrowed, and what was changed in it since.

    Attributes:
        source: Where.
        changes: From the words there to its own; empty where those are not known.
    """

    source: Borrowed
    changes: tuple[Edit, ...] = ()

    @property
    def words(self) -> str:
        """Where, in a line."""
        return in_words([self.source])


def source_of(area: str, number: str, clause: ClauseId, mark: str) -> tuple[str, ...]:
    """Return what a row of history keeps of where a clause was borrowed."""
    held = ((AREA, area), (NUMBER, number), (CLAUSE_THERE, clause), (WORDS, mark))
    return tuple(f"{name}{words}" for name, words in held if words)


def borrowed_from(
    clause: Clause, everything: Iterable[Clause] = ()
) -> tuple[Borrowed, ...]:
    """Return where a clause, and what it was split or joined from, was borrowed.

    Args:
        clause: It.
        everything: Every clause, withdrawn ones too.
    """
    held = {known.id: known for known in everything}
    kin = [
        clause,
        *(
            held[identity]
            for identity in came_from(clause, held.values())
            if identity in held
        ),
    ]
    found: dict[tuple[str, str, str], Borrowed] = {}
    for relative in kin:
        for row in relative.history:
            if row.what != BORROWED or not row.source[:1]:
                continue
            if not row.source[0].startswith(AREA):
                continue
            made = _read(row.source, clause)
            found.setdefault((made.area, made.number, made.mark), made)
    return tuple(found.values())


def _read(source: tuple[str, ...], clause: Clause) -> Borrowed:
    def said(name: str) -> str:
        return next(
            (
                identity.removeprefix(name)
                for identity in source
                if identity.startswith(name)
            ),
            "",
        )

    mark = said(WORDS)
    return Borrowed(
        area=said(AREA),
        number=said(NUMBER),
        clause=said(CLAUSE_THERE),
        mark=mark,
        adapted=not is_of(mark, clause.text),
    )


def in_words(found: Iterable[Borrowed]) -> str:
    """Return it in a line: "Adapted from the Ashby Compact, 3.2"; empty for nothing."""
    lines = [
        f"{'Adapted' if borrowed.adapted else 'Taken'} from {borrowed.named}"
        for borrowed in found
    ]
    return "; ".join(
        [line if n == 0 else line[0].lower() + line[1:] for n, line in enumerate(lines)]
    )


def sources(
    clauses: Iterable[Clause], everything: Iterable[Clause] = ()
) -> Mapping[ClauseId, str]:
    """Return in words where each clause was borrowed; only those that were."""
    held = tuple(everything)
    found = {clause.id: in_words(borrowed_from(clause, held)) for clause in clauses}
    return {identity: words for identity, words in found.items() if words}
