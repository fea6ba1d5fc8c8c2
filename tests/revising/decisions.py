"""A small text, what people asked of it, and what was decided."""

from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
    Level,
    Outcome,
    Placed,
)
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import (
    Draft,
    Outline,
    OutlineRow,
    Revision,
    RevisionKind,
)
from compact_draft.revising.propose import Proposal

TEXTS = {
    "wex-1": "We will pay grants in 30 days.",
    "wex-2": "We will give three months’ notice and say why.",
    "wex-3": "We will consult for twelve weeks.",
}


def draft(texts: dict[str, str]) -> Draft:
    return Draft(
        title="T",
        parties=(),
        outline=Outline(rows=tuple(OutlineRow(clause=i) for i in texts)),
        clauses=tuple(
            Clause(id=i, kind=Kind.COMMITMENT, text=t) for i, t in texts.items()
        ),
    )


def issued() -> Revision:
    made = draft(TEXTS)
    return Revision(
        label="issued",
        made="",
        parent=None,
        kind=RevisionKind.ISSUED,
        title="T",
        parties=(),
        outline=made.outline,
        clauses=made.clauses,
    )


def edit(wanted: str, clause: str, words: str, proposed: str) -> Annotation:
    start = TEXTS[clause].index(words)
    return Annotation(
        id=wanted,
        respondent="p1",
        submission="s1",
        kind=AnnotationKind.REWORD,
        tracked=True,
        state="",
        seen="issued",
        anchor=Anchor(
            level=Level.WORDS,
            clause=clause,
            start=start,
            end=start + len(words),
            words=words,
        ),
        placed=Placed.EXACT,
        proposed=proposed,
    )


def decision(
    wanted: str,
    effect: Effect,
    clause: str,
    *annotations: str,
    words: str = "",
    others: tuple[str, ...] = (),
) -> Decision:
    return Decision(
        id=wanted,
        annotations=annotations or ("a9",),
        outcome=Outcome.ADOPTED,
        by="The group",
        when="2026-03-01",
        reason="Agreed on 1 March.",
        effect=effect,
        clause=clause,
        words=words,
        others=others,
    )


def texts(made: Proposal) -> dict[str, str]:
    return {c.id: c.text for c in made.clauses}
