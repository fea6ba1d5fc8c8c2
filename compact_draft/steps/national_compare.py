"""Hold lines that come in against one national text. Writes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from compact_draft.errors import SourceError, Where
from compact_draft.judgement.comparing import HeldAgainst, hold_against
from compact_draft.judgement.suggest import Line
from compact_draft.model.framework import Framework
from compact_draft.model.tags import By
from compact_draft.steps.suggest import judge_of, parse_lines
from compact_draft.store.workspace import Workspace

_MEND = f"write by as one of  {', '.join(By)}  or leave it out"


def parse_clauses(data: bytes, path: str) -> tuple[Line, ...]:
    """Return the clauses of JSON lines: ``id``, ``text`` and, where known, ``by``.

    Raises:
        SourceError: A line is no such object; with its number.
    """
    lines = parse_lines(data, path)
    rows = [
        (number, row)
        for number, row in enumerate(data.decode("utf-8-sig").split("\n"), start=1)
        if row.strip()
    ]
    found = []
    for line, (number, row) in zip(lines, rows, strict=True):
        by = json.loads(row).get("by")
        if by is not None and by not in list(By):
            raise SourceError(
                f"by = {by!r} names no side", where=Where(path, number), mend=_MEND
            )
        found.append(replace(line, by=None if by == By.UNCLEAR else by))
    return tuple(found)


def compare_lines(
    lines: Iterable[Line], framework: Framework, workspace: Workspace | None = None
) -> tuple[HeldAgainst, ...]:
    """Return how each clause stands to an edition, in the order given.

    Args:
        lines: The clauses.
        framework: The edition.
        workspace: Whose own words and confirmed links count as well.
    """
    return hold_against(tuple(lines), judge_of(workspace), framework)
