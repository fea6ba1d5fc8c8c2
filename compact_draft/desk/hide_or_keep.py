"""What was chosen of the things that may tell who somebody is, wherever a page asks."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.desk.asking import Ask
from compact_draft.errors import RefusedError, Where
from compact_draft.telling.redaction import HIDE, KEEP, Choice, Find


def chosen(ask: Ask, waits: Sequence[Find]) -> list[Choice]:
    """Return what a form says of each thing that waits, by its place in the list.

    Raises:
        RefusedError: Nothing is chosen.
    """
    new = [
        Choice(of=f.of, words=f.words, choice=said, kind=f.kind.value)
        for n, f in enumerate(waits)
        if (said := ask.get(f"choice{n}")) in (HIDE, KEEP)
        and ask.get(f"words{n}") == f.words
    ]
    if not new:
        raise RefusedError(
            "nothing is chosen",
            where=Where("--choice0-hide"),
            mend="say of one thing at least whether it is hidden or kept",
        )
    return new
