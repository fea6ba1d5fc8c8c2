"""Whether one decision settles remarks that asked for what cannot all be had.

Such a decision is never shown to anybody as agreed: one of them, or all, asked otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from compact_draft.model.annotation import Annotation, AnnotationKind, Decision, Effect


def is_settled_between(
    decision: Decision, remarks: Sequence[Annotation], earlier: Iterable[Decision]
) -> bool:
    """Say whether the remarks of a decision asked for different things on the same words.

    Args:
        decision: The decision that stands.
        remarks: The remarks that it answers.
        earlier: Decisions that later ones took the place of, oldest first.
    """
    if not decision.outcome.changes_text or len(remarks) < 2:
        return False
    if any(_against(remark, other) for remark, other in combinations(remarks, 2)):
        return True
    covered = set(decision.annotations)
    last: dict[str, tuple[object, ...]] = {}
    for before in earlier:
        if covered <= set(before.annotations) or before.effect is Effect.NONE:
            continue
        for identity in covered.intersection(before.annotations):
            words = " ".join(before.words.split())
            last[identity] = (before.effect, before.clause, words, before.others)
    return len(set(last.values())) > 1


def _against(remark: Annotation, other: Annotation) -> bool:
    """Say whether two marks in the text fall on the same words and want different ones."""
    there = remark.anchor.clause
    if not there or there != other.anchor.clause:
        return False
    kinds = {remark.kind, other.kind}
    if kinds == {AnnotationKind.REWORD, AnnotationKind.WITHDRAW}:
        return True
    if kinds != {AnnotationKind.REWORD} or _words(remark) == _words(other):
        return False
    first, last = sorted((_span(remark), _span(other)))
    return first == last or last[0] < first[1]


def _words(remark: Annotation) -> str:
    return " ".join(remark.proposed.split())


def _span(remark: Annotation) -> tuple[int, int]:
    anchor = remark.anchor
    if anchor.start is None or anchor.end is None:
        return 0, len(anchor.words)
    return anchor.start, anchor.end
