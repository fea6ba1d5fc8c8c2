"""The national texts there are, and two of them side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from compact_draft.model.framework import Framework, Undertaking
from compact_draft.model.report import Part, Report, Table

Pair = tuple[Undertaking | None, Undertaking | None, str]
"""An undertaking of each of two editions on the same act, and the clauses here."""


def side_by_side(
    pairs: Iterable[Pair],
    titles: tuple[str, str],
    statements: tuple[str, ...],
) -> Report:
    """Return two editions side by side, with the clauses here that answer.

    Args:
        pairs: An undertaking of each on the same act, None where one has none; and the
            clauses here that answer to either.
        titles: How the two are named.
        statements: Whose words they are.
    """
    rows = tuple(
        (
            " / ".join(each.ref for each in (one, other) if each is not None),
            _beside(one),
            _beside(other),
            clauses or "–",
        )
        for one, other, clauses in pairs
    )
    table = Table(
        caption="Two editions side by side",
        head=("Numbers", titles[0], titles[1], "Clauses here"),
        rows=rows,
        shares=(3, 8, 8, 4),
    )
    return Report(
        title=f"{titles[0]} beside {titles[1]}",
        status="Two national texts side by side",
        summary=statements,
        parts=(Part(heading="Undertaking by undertaking", tables=(table,)),),
    )


def _beside(undertaking: Undertaking | None) -> str:
    if undertaking is None:
        return "Nothing of the kind."
    facts = [*undertaking.periods, *undertaking.exceptions]
    facts += ["with reasons"] if undertaking.reasons else []
    facts += ["in writing"] if undertaking.writing else []
    said = f"\n({'; '.join(facts)})" if facts else ""
    return f"{undertaking.text}{said}"


def edition_fields(framework: Framework) -> dict[str, Any]:
    """Return an edition as JSON has it (docs/formats.md, "national editions")."""
    return {
        "id": framework.id,
        "title": framework.title,
        "edition": framework.edition,
        "published": framework.published,
        "undertakings": len(framework.answered),
        "signs": len(framework.signs),
        "official": sum(
            1 for undertaking in framework.answered if undertaking.official
        ),
        "statement": framework.statement,
    }


def pair_fields(pair: Pair) -> dict[str, Any]:
    """Return a pair of undertakings as JSON has it."""
    one, other, clauses = pair
    return {
        "one": None if one is None else {"ref": one.ref, "text": one.text},
        "other": None if other is None else {"ref": other.ref, "text": other.text},
        "clauses": clauses.split(", ") if clauses else [],
    }
