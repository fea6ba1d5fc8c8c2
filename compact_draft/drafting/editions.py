"""Two national texts side by side: which of their undertakings are on the same act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compact_draft.model.clause import Clause
from compact_draft.model.framework import Framework, Undertaking


def pairs(
    one: Framework, other: Framework, through: Iterable[Framework] = ()
) -> Iterator[tuple[Undertaking | None, Undertaking | None]]:
    """Yield the undertakings of two texts in pairs, those of neither pair with None.

    Two are on the same act where one says so of the other, or both of a third.

    Args:
        one: A national text.
        other: Another, in the order of which what is left over comes last.
        through: Further texts, for what they say of these two.
    """
    acts = _acts((one, other, *through))
    met: set[str] = set()
    for undertaking in one.answered:
        kin = [
            each
            for each in other.answered
            if _meet(acts, f"{one.id}:{undertaking.ref}", f"{other.id}:{each.ref}")
        ]
        met |= {each.ref for each in kin}
        for each in kin:
            yield undertaking, each
        if not kin:
            yield undertaking, None
    for each in other.answered:
        if each.ref not in met:
            yield None, each


def _acts(texts: Iterable[Framework]) -> dict[str, set[str]]:
    """Return for each undertaking the names of all that it is said to be like."""
    found: dict[str, set[str]] = {}
    for text in texts:
        for each in text.answered:
            found.setdefault(f"{text.id}:{each.ref}", set()).update(each.like)
    return found


def _meet(acts: dict[str, set[str]], one: str, other: str) -> bool:
    ours, theirs = acts.get(one, set()), acts.get(other, set())
    return other in ours or one in theirs or bool(ours & theirs)


def answering(
    clauses: Iterable[Clause], wanted: Iterable[tuple[str, str]]
) -> tuple[Clause, ...]:
    """Return the clauses that a person linked to one of these (framework, number)."""
    keys = set(wanted)
    return tuple(
        clause
        for clause in clauses
        if any((link.framework, link.ref) in keys for link in clause.links)
    )
